"""What is said of an objective and then of its measure has the measure by its id: "P3 goes to Tom, and so does its measure"."""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.people import people_of
from scorecard import clock
from scorecard.models import Objective, Scorecard

_NOUN = r"(?:measures?|kpis?|metrics?|indicators?)"
_UNDER = r" (?:under|below|beneath|underneath|of|in|behind|with|on|that (?:goes|comes) with|belonging to) (?:it|them|this|that)"
_ITS = re.compile(
    rf"\b(?P<all>both |all |each )?(?:of )?(?:its (?:only |single |one |own |two |three )?(?P<noun>{_NOUN})|the (?:only |single |one |two |three )?(?P<under>{_NOUN}){_UNDER})\b"
    r"(?! (?:called|named|on|of|for|about)\b| ?[“\"‘])",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\b(?:remov\w*|delet\w*|drop\w*|scrap\w*|kill\w*|cut|bin|ditch|axe|out|off|rid|gone|mov(?:e|es|ed|ing)|shift\w*|merg\w*|split\w*|copy|copies)\b",
    re.IGNORECASE,
)
""" "Move P3 with its measure": it comes along, or goes, by itself."""
_IT = re.compile(r"\bit(?P<whose>s)?\b(?!['’])", re.IGNORECASE)
_FIRM = 0.4
_AHEAD = 0.1


_NTH = {"first": 0, "second": 1, "third": 2, "last": -1}
_ITS_NTH = re.compile(rf"\bits (?P<n>{'|'.join(_NTH)}) {_NOUN}\b", re.IGNORECASE)


_ITS_OWN = re.compile(rf"\bits (?P<word>(?!only|single|one|own|two|three)[^\W\d_]{{3,}}) {_NOUN}\b", re.IGNORECASE)
""" "The healthy budget and its margin measure": by a word of its name."""


_ONE_OF_ITS = re.compile(rf"\b(?:first|second|third|last|former|latter|one|none|neither|either)(?: one)? of (?:its|the)(?: (?:two|three|four))? {_NOUN}\b", re.IGNORECASE)  # fmt: skip
""" "The latter of its two measures" is not both of them."""


def with_its_measure(text: str, scorecard: Scorecard, focus: str) -> str:
    text = _ITS_NTH.sub(lambda m: _nth(m, scorecard), text)
    text = _ITS_OWN.sub(lambda m: _called(m, scorecard), text)
    match = _ITS.search(text)
    if match is None or _ONE_OF_ITS.search(text) or _goes_elsewhere(text, scorecard):
        return text
    before = text[: match.start()]
    named = _home(before, scorecard)
    home = named or scorecard.objective(focus)
    held = [m.id for m in home.measures] if home else []
    several = bool(match["all"]) or (match["noun"] or match["under"]).lower().endswith("s")
    if not held or (len(held) > 1) is not several:
        return text
    if home and not named:  # "its owner is …" is no more said of the one id in the message
        before = _IT.sub(lambda m: f"{home.id}'s" if m["whose"] else home.id, before, count=1)
    return before + " and ".join(held) + text[match.end() :]


def _goes_elsewhere(text: str, scorecard: Scorecard) -> bool:
    """Whether something is moved or removed; what "moves to Leah" is hers."""
    hers = re.compile(r" (?:over )?to ([^\W\d_]+)")
    after = [(m, hers.match(text, m.end())) for m in _ELSEWHERE.finditer(text)]
    people = people_of(scorecard)
    return any(not (m[0].lower().startswith("mov") and to and to[1].lower() in people) for m, to in after)


def _home(before: str, scorecard: Scorecard) -> Objective | None:
    """The objective named last; none where a measure is."""
    spans = annotate(before, known_of(scorecard), clock.today()).spans
    named = [s.value.candidates[0] for s in spans if s.kind == "item" and s.value.how in ("id", "name") and s.value.candidates]  # fmt: skip
    return scorecard.objective(named[-1].item) if named and named[-1].score >= _FIRM else None


def _nth(match: re.Match[str], scorecard: Scorecard) -> str:
    """ "The carers objective and its first measure": of the objective named before it, whatever was spoken of last."""
    before = match.string[: match.start()]
    home = _home(before, scorecard) or _only_objective(before, scorecard)
    held = home.measures if home else []
    place = _NTH[match["n"].lower()]
    if home and not -len(held) <= place < len(held):
        return f"the {match['n'].lower()} measure of {home.id}"  # that there is none is said, and none of another taken
    return held[place].id if home else match[0]


def _called(match: re.Match[str], scorecard: Scorecard) -> str:
    before = match.string[: match.start()]
    home = _home(before, scorecard) or _only_objective(before, scorecard)
    word = match["word"].lower()
    found = [m.id for m in home.measures if word in m.name.lower().split()] if home else []
    return found[0] if len(found) == 1 else match[0]


def _only_objective(before: str, scorecard: Scorecard) -> Objective | None:
    """The one that words few of its name fit best, where they say that an objective is meant: "the carers objective"."""
    spans = annotate(before, known_of(scorecard), clock.today()).spans
    said = [s.value for s in spans if s.kind == "item" and s.value.how == "name" and s.value.want == "objective"]
    fits = [c for c in said[-1].candidates if scorecard.objective(c.item)] if said else []
    alone = len(fits) == 1 or (len(fits) > 1 and fits[0].score - fits[1].score >= _AHEAD)
    return scorecard.objective(fits[0].item) if alone else None
