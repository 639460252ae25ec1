"""What points at an item by what was shown or done last, said by its id: "the second one there", "the former", "its sibling"."""

import re
from collections.abc import Callable, Sequence

from agent.guided.its_measure import with_its_measure
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import Known, known_of
from agent.guided.understanding.tokens import mended
from scorecard import clock
from scorecard.models import Initiative, Measure, Objective, Scorecard

_PLACES = {
    "first": 0, "1st": 0, "former": 0, "upper": 0, "top": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "last": -1, "latter": -1, "lower": -1, "bottom": -1,
}  # fmt: skip
_KINDS = {
    "measure": "measure", "kpi": "measure", "metric": "measure", "indicator": "measure", "number": "measure", "figure": "measure",
    "initiative": "initiative", "project": "initiative",
}  # fmt: skip
_NOUN = rf"(?P<noun>one(?! (?:day|week|month|quarter|year|point)s?\b)|{'|'.join(_KINDS)})"
_THERE = r"(?: of (?:its|their|the|those|these)(?: (?:two|three|four|own))? (?:measures|kpis|metrics|indicators|numbers|initiatives|projects)| (?:of|among|from|in|under|on|out of) (?:(?:all )?(?:those|these|them)|there|it|the (?:two|three|four|lot|list|pair)|the same (?:objective|goal)|both)(?: (?:two|three|four))?| there| here| listed| shown)"
_INITIATIVES = re.compile(r"\b(?:initiatives|projects)\b", re.IGNORECASE)
_GOES_ON = r"(?=\W*$| ?[,.;:!=→>–-]| (?:to|and|goes|go|gets|get|should|shall|must|may|can|could|would|will|is|are|has|by|at|be|weekly|monthly|quarterly|yearly|stays?|belongs?|needs?|deserves?|wants?|requires?|lacks?|becomes?|gets?|belongs?|back|was|were|might|ought|had|comes?|runs?|looks?|falls?|i|we|please|pls|one (?:day|week|month|quarter|year|point)s?)\b)"
_NTH = re.compile(
    rf"\b(?:(?:the|its|their) )?(?P<n>{'|'.join(_PLACES)})(?: {_NOUN})?(?P<there>{_THERE})?\b(?P<bare>{_GOES_ON})?(?! (?:of|under|in|for|within) )",
    re.IGNORECASE,
)
_OTHER = re.compile(
    rf"\b(?P<the>the|its|their) (?:other|sibling|twin|counterpart|neighbou?r|companion)(?: {_NOUN})?(?P<there>{_THERE})?\b(?P<bare>{_GOES_ON})",
    re.IGNORECASE,
)
_ONLY = re.compile(
    rf"\bthe (?:only |single |sole |one )?(?P<noun>{'|'.join(_KINDS)})(?P<there>{_THERE})\b{_GOES_ON}", re.IGNORECASE
)
_LACKING = re.compile(
    rf"\b(?:the|that) (?P<noun>one|{'|'.join(_KINDS)})(?P<there>{_THERE})?,? (?:(?:that|which|still|as yet|so far) )*(?:lacks?|lacking|without|misses|missing|is missing|(?:has|have|having|with)(?= nobody)|(?:has|have|having|with|showing) no(?:thing (?:to|as an?)(?= aim))?|(?:does not|doesn['’]t|has not|hasn['’]t)(?: yet| got| have)*) (?:an? |any |its |yet )*(?P<what>target|goal|aim(?: for| at)?|owner|baseline|starting (?:point|value)|value|nobody)s?(?: yet| so far| as yet)?\b"
    rf"|\b(?:the|that) (?P<nobodys>one|{'|'.join(_KINDS)})(?P<there2>{_THERE})?,? (?:that |which )?(?:nobody|no one) (?:owns|has|holds|runs|looks after|answers for|is responsible for)(?: yet| so far| as yet)?\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"\b(?:the|that) (?P<n>former|latter|earlier|previous)(?: (?:one(?! (?:day|week|month|quarter|year|point)s?\b)|measure|kpi|objective|goal|initiative|project))?(?:,? of (?:those|these|them|the two))?(?! of (?:its|their|the) )\b(?:{_GOES_ON}|(?= an? (?:target|goal|owner|baseline|weight)\b))",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"\bthe (?P<n>first|second)(?: one)?\b{_GOES_ON}", re.IGNORECASE)
_OF_THOSE = re.compile(r"\bthe (?P<n>first|second)(?: one)? of (?:those|these|them|the two)\b(?! (?:measures|targets))", re.IGNORECASE)  # fmt: skip
""" "The first of those back to 18" behind two changes."""
_MAY = re.compile(
    r"\b(?:first|1st|second|se\w?c?\w?n\w?d|2nd|third|3rd|fourth|4th|last|later|nearer|farther|final|interim|other|sibling|twin|counterpart|former|latter|earlier|previous|there|it|these|those|them)\b|['’]s \w|\b(?:one|measure|kpi|metric|indicator)\b|\b20\d\d (?:target|figure|value|step|milestone)\b",
    re.IGNORECASE,
)
_ID = re.compile(r"(?<![\w-])[A-Z]\d{1,2}[a-z]?\b")

_TARGET = re.compile(
    r"\bthe (?P<n>first|second|third|last|former|latter|earlier|later|nearer|farther|further|final|interim|closer)(?: one| target| date)?(?: of (?:its|the|those|these)(?: two)?(?: targets)?)?(?= (?:to|at|is|should|shall|must|becomes?|goes|down|up|by) | ?[=:])",
    re.IGNORECASE,
)
_TIMES = {"earlier": 0, "nearer": 0, "interim": 0, "closer": 0, "later": -1, "farther": -1, "further": -1, "final": -1}
""" "The later one to 11": of a measure that has several targets."""
_OF_YEAR = re.compile(
    r"\b(?:the|its|that) (?P<year>20\d\d) (?:one|target|figure|value|step|milestone)\b(?=,? (?:to|at|is|should|shall|must|becomes?|can|goes|down|up|by|stays?|may|needs?)\b| ?[=:])",
    re.IGNORECASE,
)
""" "The 2027 one should be 7.5": of several targets the only one that is due in that year."""
_AND_THE_OTHER = re.compile(
    r",? (?:and |but )?(?:leave|keep) (?:the )?(?:20\d\d|earlier|later|other|first|second|nearer)(?: one| target)?(?: (?:as (?:it )?(?:is|stands)|alone|there|where it is))?(?=\W*$)",
    re.IGNORECASE,
)
""" "…, leave 2028": another of them stays."""
_OWNED = re.compile(
    rf"(?:(?<=^)|(?<=[\s(]))(?P<who>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?)['’]s (?:(?:only|own|one|single) )?(?P<noun>objective|goal|aim|{'|'.join(_KINDS)})\b",
    re.IGNORECASE,
)
_SAYS_WHOSE = re.compile(r"(?:\b(?:is|are|be|been|becomes?|was|were|remains?|stays?|as|now|not|to)|[’']s|[=:→>])\s*$", re.IGNORECASE)  # fmt: skip
_BY_VALUE = re.compile(
    r"\b(?:the|that) (?P<value>\d[\d.,]*)[ -]?(?P<unit>%|per ?cent|hours?|hrs?|days?|weeks?|wks?|months?|minutes?|mins?|years?|points?)? ?(?:target )?(?:one|measure|kpi|metric|indicator)\b(?! more)",
    re.IGNORECASE,
)
""" "The 24 hour one": by a value that only one measure has, or has in its name."""
_A_TIME = re.compile(r"\b(?:this|that|the|current|present) (?:current |present )?(?:day|week|month|quarter|year)(?:['’]s)?\b", re.IGNORECASE)  # fmt: skip
""" "Compare this quarter with the last": of its kind, not the last item."""
_OF_THESE = re.compile(r"^\W*of (?:these|those|them|the (?:two|three)),? ", re.IGNORECASE)
""" "Of these, drop the second": which is said by then."""
_PUT_THERE = re.compile(r"(\b(?:put|enter|write|note|place|set) (?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?) there(?=\W*$)", re.IGNORECASE)  # fmt: skip
_FRONTED = re.compile(r"^(\W*[A-Z]\d{1,2}[a-z]?),? (?:i|we)(?: should| would|['’]d)? (?:like|love|prefer|wish|want)(?: to (?:see|have))? (?=\S)", re.IGNORECASE)  # fmt: skip
""" "C3b I should like to see one year later"."""

_SENTENCE_ENDS = re.compile(r"[;!?]|\.(?=\s)")
_WITHIN = (_NTH, _OTHER, _ONLY, _LACKING, _TARGET, _OF_YEAR)
"""What points into the objective that was shown."""

Held = Sequence[Measure] | Sequence[Initiative]


def with_ids(text: str, scorecard: Scorecard, focus: str, recent: Callable[[], Sequence[str]]) -> str:
    """The message with the ids of what it points at; ``recent`` gives the items changed or shown, the newest last."""
    text = with_its_measure(text, scorecard, focus)
    if not _MAY.search(text):
        return text
    known = known_of(scorecard)
    for said in dict.fromkeys((text, mended(text, known.names.vocabulary))):
        better = _pointed(said, scorecard, focus, recent, known)
        if better != said:
            ids = [*dict.fromkeys(_ID.findall(better))]
            if len(ids) == 1:
                better = _PUT_THERE.sub(rf"\1 on {ids[0]}", better)
            return _FRONTED.sub(r"\1 ", _OF_THESE.sub("", better))
    return text


def _pointed(said: str, scorecard: Scorecard, focus: str, recent: Callable[[], Sequence[str]], known: Known) -> str:
    better = _BY_VALUE.sub(lambda m: _of_value(m, scorecard), _OWNED.sub(lambda m: _of_owner(m, scorecard), said))
    if _BEFORE.search(said) and not _A_TIME.search(said):
        better = _of_two(better, [*dict.fromkeys(_ID.findall(said))] or _two_named(said, _BEFORE, known) or [*recent()])
    elif (done := _OF_THOSE.search(said)) and scorecard.measure(focus) and len(two := [*recent()]) > 1:
        better = _OF_THOSE.sub(two[-1 if done["n"].lower() == "second" else -2], better)
    elif _FIRST.search(said) and not focus and (two := _two_named(said, _FIRST, known)):
        better = _FIRST.sub(lambda m: two[m["n"].lower() == "second"], better)
    home = scorecard.objective(focus) or scorecard.objective_of(focus)
    if home and any(p.search(better) for p in _WITHIN) and not _names_another(better, home, known):
        better = _within(better, scorecard, home, focus)
    return better


def _of_owner(match: re.Match[str], scorecard: Scorecard) -> str:
    """ "Mai's objective", where she has but one; "commercial income is Martin's number" says whose it is to be."""
    if _SAYS_WHOSE.search(match.string[: match.start()]):
        return match[0]
    kind = _KINDS.get(match["noun"].lower(), "objective")
    all_of = {"measure": scorecard.measures, "initiative": scorecard.initiatives, "objective": scorecard.objectives}
    who = {w for w in match["who"].lower().split() if w.strip(".") not in ("mr", "mrs", "ms", "miss", "dr")}
    held = [i.id for i in all_of[kind]() if who and who <= {*i.owner.lower().split()}]
    return held[0] if len(held) == 1 else match[0]


def _of_value(match: re.Match[str], scorecard: Scorecard) -> str:
    value, unit = float(match["value"].rstrip(".,").replace(",", "")), (match["unit"] or "").lower().rstrip("s")
    said = re.compile(rf"(?<!\d){re.escape(match['value'])}[ -]?{re.escape(unit)}", re.IGNORECASE)
    found = [
        m.id
        for m in scorecard.measures()
        if said.search(m.name) or (any(t.value == value for t in m.targets) and unit in m.unit.lower())
    ]
    return found[0] if len(found) == 1 else match[0]


def _of_two(text: str, items: list[str]) -> str:
    """ "The former goes to him, the latter to her": of the two that were spoken of just now."""
    if len(items) < 2:
        return text
    places = {"former": -2, "earlier": -2, "previous": -2, "latter": -1}
    return _BEFORE.sub(lambda m: items[places[m["n"].lower()]], text)


def _two_named(text: str, pointing: re.Pattern[str], known: Known) -> list[str]:
    """The two items that are named in front of what points at one of them."""
    place = pointing.search(text)
    spans = annotate(text[: place.start()] if place else "", known, clock.today()).spans
    named = [s.value.candidates[0].item for s in spans if s.kind == "item" and s.value.how == "name" and s.value.firm and s.value.candidates]  # fmt: skip
    return named if len(named) == 2 and named[0] != named[1] else []


def _names_another(text: str, home: Objective, known: Known) -> bool:
    """Whether an item is named that something could be the first of, other than what was shown.

    A sentence behind that of what points says nothing of it: "the latter deserves a target; 2.5 would be market level".
    """
    points = min(m.start() for p in _WITHIN if (m := p.search(text)))
    if end := _SENTENCE_ENDS.search(text, points):
        text = text[: end.start()]
    inside = {home.id, *(m.id for m in home.measures), *(i.id for i in home.initiatives)}
    found = annotate(text, known, clock.today())
    named = [s.value for s in found.spans if s.kind == "item" and s.value.how in ("id", "name") and s.value.candidates]
    return any(m.candidates[0].item not in inside and m.candidates[0].score >= 0.4 for m in named)


def _within(text: str, scorecard: Scorecard, home: Objective, focus: str) -> str:
    measure = scorecard.measure(focus)
    of_targets = measure is not None and len(measure.targets) > 1  # "the first one" may be one of those

    def numbered(match: re.Match[str]) -> str:
        held = _held(home, "initiative" if _INITIATIVES.search(match["there"] or "") else match["noun"])
        place = _PLACES[match["n"].lower()]
        pointed = match["there"] or match["noun"] or (match["bare"] is not None and match[0].lower().startswith("the "))
        alone = not match["there"] and not re.match(r"the |its |their ", match[0], re.IGNORECASE)
        fits = len(held) > 1 and -len(held) <= place < len(held)
        a_value = (match["noun"] or "").lower() in ("number", "figure") and not match["there"]  # "the last figure"
        of_a_time = not match["noun"] and not match["there"] and _A_TIME.search(match.string[: match.start()])
        if not pointed or alone or a_value or of_a_time or not fits or (of_targets and match["noun"] not in _KINDS):
            return match[0]
        return held[place].id

    def lacking(match: re.Match[str]) -> str:
        found = [
            i for i in _held(home, match["noun"] or match["nobodys"]) if _lacks(i, (match["what"] or "owner").lower())
        ]
        return found[0].id if len(found) == 1 else match[0]

    def only(match: re.Match[str]) -> str:
        held = _held(home, match["noun"])
        return held[0].id if len(held) == 1 and focus == home.id else match[0]

    text = _ONLY.sub(only, _LACKING.sub(lacking, _NTH.sub(numbered, text)))

    def other(match: re.Match[str]) -> str:
        held = _held(home, match["noun"])
        spoken = [i.id for i in held if i.id == focus or re.search(rf"\b{i.id}\b", text[: match.start()])]
        left = [i.id for i in held if i.id not in spoken]
        return left[0] if len(held) == 2 and len(left) == 1 else match[0]

    if measure and of_targets:
        if _OF_YEAR.search(text) or _TARGET.search(text):
            text = _AND_THE_OTHER.sub("", _OF_YEAR.sub(lambda m: _of_year(m, measure), text))
        return _TARGET.sub(lambda m: _of_target(m, measure), text)
    return _OTHER.sub(other, text)


def _of_target(match: re.Match[str], measure: Measure) -> str:
    days = sorted(t.due for t in measure.targets if t.due)
    place = (_PLACES | _TIMES)[match["n"].lower()]
    fits = len(days) == len(measure.targets) and -len(days) <= place < len(days)
    return f"the target of {measure.id} for {days[place].isoformat()}" if fits else match[0]


def _of_year(match: re.Match[str], measure: Measure) -> str:
    days = [t.due for t in measure.targets if t.due and t.due.year == int(match["year"])]
    return f"the target of {measure.id} for {days[0].isoformat()}" if len(days) == 1 else match[0]


def _held(home: Objective, noun: str | None) -> Held:
    if _KINDS.get((noun or "").lower()) == "initiative":
        return home.initiatives
    return home.measures if home.measures or noun else home.initiatives


def _lacks(item: Measure | Initiative, what: str) -> bool:
    if what in ("owner", "nobody"):
        return not item.owner
    if not isinstance(item, Measure):
        return False
    if what.split()[0] in ("target", "goal", "aim"):
        return not item.targets
    return not item.actuals if what == "value" else item.baseline is None
