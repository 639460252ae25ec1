"""Numbers that a message calls by their name: "lifeguard turnover: the baseline is 22 %" sets no target."""

import re
from dataclasses import replace

from agent.guided.deciding.decide import Choice, Decision
from scorecard.edits import SetBaseline, SetTarget

_BASELINE = re.compile(
    r"\bbase ?lines?\b(?![^,;.!?\d]*\b(?:targets?|goals?|aims?)\b)[^,;.!?\d]{0,80}?(?P<number>\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
_TARGET = re.compile(
    r"\b(?:targets?|goals?)\b(?![^,;.!?\d]*\bbase ?lines?\b)[^,;.!?\d]{0,80}?(?P<number>\d[\d.,]*\d|\d)", re.IGNORECASE
)


_STANDS = re.compile(
    r"^[^,;.:!?\d]*[:,]? ?(?:\b(?:is|are|stands? at|sits? at|runs? at|lies? at)|['’]s(?: at)?)(?: (?:now|at|currently|still|about|around|roughly|some|just))* [€$£]?(?P<number>\d[\d.,]*\d|\d)",
    re.IGNORECASE,
)
_WE_ARE = re.compile(
    r"(?:^|[,;:–—-]\s|\b(?:and|but|as|since)\s)(?:we|they|it)(?:['’](?:re|s)| are| is)(?: (?:now|currently|still|about|around|only|just))* at(?: (?:about|around|roughly|some|only|just))* [€$£]?(?P<number>\d[\d.,]*\d|\d)(?![^,;.]{0,20}\b(?:by|until|till|before|in (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|20))\b)",
    re.IGNORECASE,
)
""" "P3a: we're at 78, want 85": the first is where they stand."""
_WANTED = re.compile(
    r"\b(?:targets?|goals?|aims?|wants?|wish\w*|should|must|needs?|ought|ambitions?|objective|plan\w*|new|by|until|till|before|from now|what we|where we|enough|realistic|fine|ok|right|better|best|deal|limit|max\w*|min\w*|ceiling|floor)\b",
    re.IGNORECASE,
)
""" "Staff turnover is 18 %" tells how things are."""


_CLAUSE_ENDS = re.compile(r"[,;.](?:\s|$)|\b(?:and|but)\b", re.IGNORECASE)


def as_called(decision: Decision, text: str) -> Decision:
    """The same without the choices that set as a target what is called a baseline, or the other way round."""
    baselines, targets = ({_digits(m["number"]) for m in p.finditer(text)} for p in (_BASELINE, _TARGET))
    if (stands := _STANDS.match(text)) and not _WANTED.search(stands[0] + _CLAUSE_ENDS.split(text[stands.end() :])[0]):
        baselines |= {_digits(stands["number"])}
    baselines |= {_digits(m["number"]) for m in _WE_ARE.finditer(text)}
    if not baselines and not targets:
        return decision
    kept = [c for c in decision.choices if not _other_than_called(c, baselines - targets, targets - baselines)]
    # Whether anything is wanted is as likely as before, so that what is left shares in what is not meant.
    whole, left = (sum(c.chance for c in choices) for choices in (decision.choices, kept))
    return replace(decision, choices=[replace(c, chance=c.chance * whole / left) for c in kept]) if left else decision


def _other_than_called(choice: Choice, baselines: set[str], targets: set[str]) -> bool:
    return any(
        (isinstance(e, SetTarget) and _digits(f"{e.value:g}") in baselines)
        or (isinstance(e, SetBaseline) and e.value is not None and _digits(f"{e.value:g}") in targets)
        for e in choice.candidate.edits
    )


def _digits(number: str) -> str:
    """Without what only its scale changes: 1.2m and 1,200,000 are alike."""
    return re.sub(r"\D", "", number).strip("0")
