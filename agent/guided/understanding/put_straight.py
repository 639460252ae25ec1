"""A figure put straight beside the one that was wrong and the one that stays: "return visits stand at 9 %, not 12 %, and 5 % remains the goal".

It is where things stand, and so no target; what was wrong and what stays asks for nothing, and read on, either would be set.
"""

import re
from collections.abc import Sequence

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import stems
from agent.guided.understanding.values import converted
from scorecard import clock
from scorecard.edits import Edit, RecordActual, SetBaseline, SetTarget
from scorecard.models import Measure, Scorecard

_V = r"[€$£]?\d[\d.,]*(?<![.,])(?:\s?(?:%|percent|per cent|(?:k|m|days|weeks|hours|months|minutes|points)\b))?"
_BY = r"(?: (?:by|in|for|until) (?:the )?(?:end of )?(?:[a-z]+ )?20\d\d)?"
_AIM = r"(?:targets?|goals?|aims?|ambition)"
_AS_IT_IS = r"(?:untouched|unchanged|kept|the same|still valid|still good|not touched|fine|as (?:it|they) (?:is|are|was|were)|as is|as before|alone|in place)"
_WANTED = rf"(?:(?:the |our |my )?{_AIM}|what we (?:want|aim for|are after|are aiming for|go for)|where we want to (?:be|get|go))"
_AND = r"(?:^|(?:[,;.:–—-]\s*|\s+))(?:(?:and|but|with|so|while|please|only|just)\s+)*"
_STAYS = re.compile(
    rf"{_AND}(?:(?:the |our |my )?{_AIM}(?: of| at)? (?P<a>{_V}){_BY} (?:stays?|remains?|holds?|stands?|is|are)(?: still)?(?: {_AS_IT_IS})?"
    rf"|(?:the |our |my )?{_AIM}{_BY} (?:stays?|remains?|is still|holds?|is kept|is)(?: {_AS_IT_IS})?(?: at| of)? (?P<b>{_V})"
    rf"|(?:the |our |my )?{_AIM} (?:(?:stays?|remains?|is|are|holds?)(?: still)?(?: {_AS_IT_IS}| where it is)?|{_AS_IT_IS})(?= *(?:[,;.!]|$))"
    rf"|(?:the |our )?(?P<c>{_V}){_BY} (?:is |are |as )?(?:still|stays?|remains?|holds?)(?: {_AS_IT_IS})?(?: (?:is |as )?{_WANTED})?"
    rf"|we (?:still (?:want|aim for|go for|aim at)|stay with|stick (?:to|with)|keep (?:to|with)?) ?(?:the )?(?P<d>{_V})"
    rf"|(?:the |our )?(?P<g>{_V}) {_AIM} (?:stays?|remains?|holds?|stands?|is)(?: still)?(?: {_AS_IT_IS})?"
    rf"|(?:nothing changes|no change|nothing new|not touching|i am not touching)(?: (?:about|for|with|on|to|in))?(?: the| our)?(?: (?P<h>{_V}))? {_AIM}(?: of (?P<i>{_V}))?"
    rf"|(?:leave|keep|hold) (?:the |our |my )?(?:{_AIM}(?: (?:at|of) (?P<e>{_V}))?|(?P<f>{_V})(?: {_AIM})?)(?: {_AS_IT_IS})?){_BY}(?=[\s,.;!]|$)",
    re.IGNORECASE,
)
_DENIED = re.compile(
    rf"(?:,? (?:and )?(?:not|(?:(?:is|was|are|were)n['’]t)|rather than|instead of|no longer)(?: at| the)? (?P<a>{_V})(?: (?:i|we|as i) (?:told you|said|wrote|gave you))?"
    rf"|{_AND}(?:while |though |although |whereas )?(?:(?:i|we) (?:told you|said|wrote|gave you|put|typed|noted)|i had)(?: it was| at)? (?P<b>{_V})"
    rf"|{_AND}(?:the )?(?P<c>{_V}) (?:i (?:gave|told|named|said)[^,;.]*?)?(?:was|were|is|came)(?: from)? (?:wrong|old|outdated|a typo|a slip|(?:the )?(?:last|year before|previous|old|wrong)\b|from\b|before\b)[^,;.]*"
    rf"|{_AND}you (?:still )?(?:have|had|wrote|noted)(?: down)? (?P<d>{_V})(?: (?:there|down|noted))?)(?=[\s,.;!]|$)",
    re.IGNORECASE,
)
_WAS_WRONG = re.compile(
    r"\b(?:wrong|mistake|put (?:something|that|this|one thing) right|correct(?:ion)?|slip|typo|is off|misspoke|mixed up|sorry)\b",
    re.IGNORECASE,
)
_STANDS = re.compile(
    r"\b(?:stands?|sits?|lies|runs? at|at present|today|currently|right now|(?:is|are|['’]re)(?: now| really| actually| currently| in fact)* at|present (?:figure|value)|current (?:figure|value)|starting (?:point|value|figure)|baseline|where (?:we|it|they|things) (?:are|is|stands?))\b",
    re.IGNORECASE,
)
_ORDERED = re.compile(
    rf"\b(?:set|make|raise|lower|move|reduce|increase|bring|add|remove|drop|cut|record|recorded|owner|owns|initiative|project|would|what if)\b|\b{_AIM}\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(?:january|february|(?-i:March|May)|april|june|july|august|september|october|november|december|q[1-4]|(?:end|close|start|beginning) of)\b", re.IGNORECASE)  # fmt: skip
_NO_ITEM = re.compile(
    r"^\W*(?:(?:so|and|but|sorry|no|oh|well|correction|actually|i|we|my|the|a|an|was|am|wrong|mistake|have|to|put|something|right|gave|you|it|that|this|is|are|at|stands?|sits?|now|today|really|currently|present|current|starting|figure|value|point|baseline|number|where|off|['’]s|re|s|made)\b|[^\w]|\d[\d.,]*\s?%?)*$",
    re.IGNORECASE,
)
"""Nothing in it that could be a name: then what was spoken of last is meant."""
_LONGEST = 45


def put_straight(text: str, card: Scorecard, focus: str = "") -> list[Edit]:
    """Where the measure stands, as it is right; nothing where no figure is denied, or another is told beside it."""
    if len(text.split()) > _LONGEST or text.rstrip().endswith("?") or not re.search(r"\d", text):
        return []
    stays = list(_STAYS.finditer(text))
    bare = _STAYS.sub(" ", text)
    denied = list(_DENIED.finditer(bare))
    bare = _DENIED.sub(" ", bare)
    sure = bool(denied) and bool(stays or _STANDS.search(bare))
    if not (sure or (stays and _WAS_WRONG.search(bare))) or _ORDERED.search(bare) or _MONTH.search(bare):
        return []
    spans = annotate(bare, known_of(card), clock.today()).spans
    figures = [s.value for s in spans if s.kind == "number"]
    if len(figures) != 1 or figures[0].relation != "absolute":
        return []
    wrong, kept = _numbers(denied), _numbers(stays)
    measure = _meant(bare, card, focus, wrong, kept)
    if measure is None:
        return []
    value = converted(figures[0], measure)
    aims = {t.value for t in measure.targets}
    if aims and not kept <= aims:
        return []  # another target is told
    more = [SetTarget(measure=measure.id, value=v) for v in sorted(kept) if not aims]
    last = measure.actuals[-1] if measure.actuals else None
    if last and last.value in wrong:
        return [RecordActual(measure=measure.id, period=last.period, value=value), *more]
    return [SetBaseline(measure=measure.id, value=value), *more]


def _numbers(told: Sequence[re.Match[str]]) -> set[float]:
    said = [v for m in told for v in m.groupdict().values() if v]
    return {float(n) for v in said if (n := re.sub(r"[^\d.]", "", v.replace(",", "")).strip("."))}


def _meant(bare: str, card: Scorecard, focus: str, wrong: set[float], kept: set[float]) -> Measure | None:
    """The measure whose name or objective is named; of several, the one that has the figures beside it."""
    if _NO_ITEM.match(bare):
        return card.measure(focus)
    said = {*stems(bare)}
    shares = {m.id: _share(said, m, card) for m in card.measures()}
    named = [m for m in card.measures() if shares[m.id]]
    proven = [m for m in named if {t.value for t in m.targets} & kept or _has(m, wrong)]
    among = proven or named
    best = max((shares[m.id] for m in among), default=0)
    meant = [m for m in among if shares[m.id] == best]
    return meant[0] if len(meant) == 1 else None


def _has(measure: Measure, wrong: set[float]) -> bool:
    baseline = measure.baseline
    last = measure.actuals[-1] if measure.actuals else None
    return bool(baseline and baseline.value in wrong) or bool(last and last.value in wrong)


def _share(said: set[str], measure: Measure, card: Scorecard) -> float:
    """How much of its name is said, or of its objective's where it is the first there."""
    if re.search(rf"\b{measure.id.lower()}\b", " ".join(said)):
        return 2
    own = {*stems(measure.name)}
    objective = card.objective_of(measure.id)
    first = objective is not None and objective.measures[:1] == [measure]
    theirs = {*stems(objective.name)} if objective and first else set[str]()
    shares = [len(said & names) / len(names) for names in (own, theirs) if names]
    return max((s for s in shares if s >= _THIRD), default=0)


_THIRD = 1 / 3
