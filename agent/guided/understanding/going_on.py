"""A message that goes on with what was done last: "rural households 1602" after another value, "first one 85", "F3 hers too"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.by_comparison import by_comparison
from agent.guided.understanding.counted_on import counted_out
from agent.guided.understanding.hints import Hint
from agent.guided.understanding.known import known_of
from agent.guided.understanding.milestones_again import another_milestone
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.understanding.references import References
from agent.guided.understanding.spans import Want
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.understand import understand
from agent.guided.understanding.values import converted
from scorecard.edits import (
    Edit,
    RecordActual,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard
from scorecard.periods import closing, period_of, span
from tools.language.dates import find_dates

_V = r"(?P<v>[€$£]?-?\d[\d.,]*(?: ?(?:%|[a-z€$£]+))?)"
_AND = r"^\W*(?:(?:oh|and|also|then|ah|ok|so)\b[, ]*)*"
_SAYS = r"(?: ?[:=–-] ?| (?:was|were|is|are|had|at|came to|stood at|we had|it was)(?: at)? | ) ?"
_PART = re.compile(rf"{_AND}(?:the |our )?(?P<x>[a-z][\w' /-]*?){_SAYS}{_V}\W*$", re.IGNORECASE)
_WHEN = re.compile(rf"{_AND}(?:in |for |the )?(?P<when>[a-z][a-z0-9 ]{{1,20}}?|\d\d?)(?: before)?{_SAYS}{_V}\W*$", re.IGNORECASE)  # fmt: skip
_NTH = {"first": 0, "former": 0, "1st": 0, "second": 1, "latter": 1, "2nd": 1, "third": 2, "3rd": 2, "last": -1}
_JUDGED = r" (?:is|was|seems|looks)(?: (?:far|much|a bit|way|rather|still))? (?:too \w+|wrong|not enough)[.,;:!–—-]* (?:(?:so|please|let['’]?s|make (?:it|that)|take|say|rather|better)[ ,]+)*"
_ONE_OF = re.compile(rf"{_AND}(?:make |put |set )?(?:the )?(?P<nth>{'|'.join(_NTH)})(?: one| target| value| figure)?(?:{_JUDGED}|{_SAYS})(?:to )?{_V}\W*$", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(rf"{_AND}(?P<x>[a-z][^:;“”\"]{{1,50}}?)\s*(?::|->|→|=>| to )\s*(?P<name>[“\"]?(?![A-Z]\d)[A-Z][^:;“”\"]{{3,80}}?[”\"]?)[.!]?\s*$")  # fmt: skip
_THEIRS = re.compile(
    r"\b(?P<x>[A-Z]\d{1,2}[a-z]?|the [a-z][\w' -]{2,40}?)(?: is| becomes| goes| should be)*(?: to)? (?:hers|his|theirs|her|him|the same person)(?: (?:as well|too|also|then))*(?=\s*(?:[,.;!]|$))"
)
_IN_THERE = re.compile(r" (?:in|under|on|of) (?:there|it|that one)\b", re.IGNORECASE)
_VALUES = (RecordActual, SetTarget, SetBaseline)
_WANTS: dict[type[UpdateObjective | UpdateMeasure | UpdateInitiative], Want] = {
    UpdateObjective: "objective",
    UpdateMeasure: "measure",
    UpdateInitiative: "initiative",
}
_SAME_TIME = re.compile(r",? (?:(?:in|for|of) )?(?:the |that )?same (?:week|month|quarter|period)\b(?=[^\d]*\d)|,? (?:(?:in|for|of) )?(?:the |that )?same (?:week|month|quarter|period)\W*$", re.IGNORECASE)  # fmt: skip
""" "And for staff the same month: 12" says what holds of itself."""
_TELLING = frozenset("for oh and also then ah ok so the our was were is are had at came to stood we it".split())
_RENAMING = frozenset("and also then the our rename change call name wording title text of now please".split())
_MOST = 6


def gone_on(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """The edits of a message that only makes sense after the last ones; None where it does not go on with them."""
    if not 0 < len(last) <= _MOST:
        return None
    said = _SAME_TIME.sub("", mended(text, known_of(scorecard).names.vocabulary))
    return (
        _one_of(said, last, scorecard, today)
        or by_comparison(said, last, scorecard, today)
        or another_milestone(text, last, today)
        or _of_a_later_day(said, last, scorecard, today)
        or _of_another_period(said, last, scorecard, today)
        or _of_others(said, last, scorecard, today)
        or _renamed_too(text, last, scorecard, today)
        or _theirs(said, last, scorecard, today)
    )


def _one_of(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "First one 85" after two targets."""
    match = _ONE_OF.match(text)
    values = [e for e in last if isinstance(e, _VALUES)]
    if not match or len(values) < 2 or len(values) != len(last):
        return None
    place = _NTH[match["nth"].lower()]
    if place >= len(values):
        return None
    edit = values[place]
    value = _value(match["v"], edit.measure, scorecard, today)
    return None if value is None else Understanding(edits=[type(edit)(**{**edit.model_dump(), "value": value})])


def _of_a_later_day(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "And 90 one year thereafter": counted on from the day of the target set last."""
    edit = next((e for e in reversed(last) if isinstance(e, SetTarget)), None)
    measure = scorecard.measure(edit.measure) if edit else None
    match = _AND_THEN.match(text)
    if edit is None or measure is None or match is None or find_dates(text, today):
        return None
    due = edit.due or next((t.due for t in measure.targets if t.value == edit.value), None)
    lead = f"1 by {due.day} {due:%B %Y}, " if due else ""
    days = find_dates(counted_out(lead + text, today), today) if lead else []
    value = _value(match["v"], measure.id, scorecard, today)
    if len(days) < 2 or value is None:
        return None
    return Understanding(edits=[SetTarget(measure=measure.id, value=value, due=days[-1].day)])


_AND_THEN = re.compile(rf"{_AND}(?:(?:make it|to|at) )?{_V},? (?:(?:just|only) )?(?:\w+ (?:months?|quarters?|years?)|(?:in )?the (?:year|one|following)|thereafter|in)\b", re.IGNORECASE)  # fmt: skip


def _of_another_period(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "Oh, and 46 was 87.3" after the value of week 47."""
    edit = last[-1]
    if len(last) != 1 or not isinstance(edit, RecordActual):
        return None
    if beside := _BESIDE_THAT.match(text):
        return _of_the_one_beside(beside, edit, scorecard, today)
    match = _WHEN.match(text)
    if not match:
        return None
    when = match["when"]
    if when.isdigit():
        when = f"week {when}" if "W" in edit.period else ""
    if not re.fullmatch(r"(?:week \d\d?|q[1-4]|h[12]|(?:last |this )?[a-z]+(?: 20\d\d)?)", when, re.IGNORECASE):
        return None
    period = period_in(when, today)
    measure = scorecard.measure(edit.measure)
    value = _value(match["v"], edit.measure, scorecard, today)
    if not period or not measure or value is None or not is_over(period, today):
        return None
    kept = closing(period, measure.frequency)
    return None if kept == edit.period else Understanding(edits=[RecordActual(measure=measure.id, period=kept, value=value)])  # fmt: skip


_BESIDE_THAT = re.compile(
    rf"{_AND}(?:in |for )?the (?:one|week|month|quarter|half[ -]year|year)(?: that (?:was|came))? (?P<way>before|after)(?: (?:that|it|this|that one))?,?{_SAYS}{_V}\W*$|{_AND}(?:in |for )?the (?P<way2>previous|preceding|following|next) (?:one|week|month|quarter|half[ -]year|year),?{_SAYS}(?P<v2>[€$£]?-?\d[\d.,]*(?: ?(?:%|[a-z€$£]+))?)\W*$",
    re.IGNORECASE,
)


def _of_the_one_beside(
    match: re.Match[str], edit: RecordActual, scorecard: Scorecard, today: date
) -> Understanding | None:
    """ "And the week before that 86.9": of the period beside the one just told."""
    measure, days = scorecard.measure(edit.measure), span(edit.period)
    value = _value(match["v"] or match["v2"], edit.measure, scorecard, today)
    if measure is None or days is None or value is None:
        return None
    back = (match["way"] or match["way2"]).lower() in ("before", "previous", "preceding")
    beside = days[0] - timedelta(days=1) if back else days[1] + timedelta(days=1)
    period = period_of(beside, measure.frequency)
    return Understanding(edits=[RecordActual(measure=measure.id, period=period, value=value)]) if is_over(period, today) else None  # fmt: skip


def _of_others(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "ARR 5.3, churn 2.3" after the value of another measure: of the same period, until another word is said."""
    periods = {e.period for e in last if isinstance(e, RecordActual)}
    if len(periods) != 1 or not all(isinstance(e, RecordActual) for e in last):
        return None
    edits: list[Edit] = []
    for part in filter(None, re.split(r"\s*(?:[;,](?!\d)|\band\b)\s*", text.strip(" .!"))):
        match = _PART.match(part)
        found = _told(match, periods.copy().pop(), scorecard, today) if match else None
        if found is None:
            return None
        edits.append(found)
    return Understanding(edits=edits)


def _told(match: re.Match[str], period: str, scorecard: Scorecard, today: date) -> Edit | None:
    found = annotate(match[0], known_of(scorecard), today)
    spans = [s for s in found.spans if s.kind != "perspective"]
    words = {t.low for n, t in enumerate(found.tokens) if found.at(n) is None and t.low[0].isalpha()}
    if words - _TELLING or ("to" in words and "came" not in words):
        return None  # "complaint rate should be 3" and "churn to 2" are wishes
    items = [s for s in spans if s.kind == "item" and s.value.how in ("id", "name")]
    numbers = [s for s in spans if s.kind == "number" and s.value.relation == "absolute"]
    if len(items) != 1 or len(numbers) != 1 or len(spans) != 2:
        return None
    try:
        refs = References(scorecard, "", [], [], {}, Hint(numbers[0].value))
        measure = scorecard.measure(refs.one(items[0].value, "measure"))
    except (NotMineError, TroubleError, UnclearError):
        return None
    if measure is None:
        return None
    value = converted(numbers[0].value, measure)
    return RecordActual(measure=measure.id, period=closing(period, measure.frequency), value=value)


def _value(words: str, measure_id: str, scorecard: Scorecard, today: date) -> float | None:
    numbers = [s for s in annotate(words, known_of(scorecard), today).spans if s.kind == "number"]
    measure = scorecard.measure(measure_id)
    if len(numbers) != 1 or measure is None or numbers[0].value.relation != "absolute":
        return None
    return converted(numbers[0].value, measure)


def _renamed_too(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "And complaint rate: Complaints per 1,000 units" after another renaming."""
    match = _NAMED.match(text)
    renamed = [e for e in last if isinstance(e, UpdateObjective | UpdateMeasure | UpdateInitiative) and e.name]
    kinds = {type(e) for e in renamed}
    if not match or len(renamed) != len(last) or len(kinds) != 1:
        return None
    found = annotate(match["x"], known_of(scorecard), today)
    spans = found.spans
    if len([s for s in spans if s.kind != "perspective"]) != 1 or spans[0].kind != "item":
        return None
    said = {t.low for n, t in enumerate(found.tokens) if found.at(n) is None and t.low[0].isalpha()}
    if said - _RENAMING or {*match["name"].lower().split()} <= people_of(scorecard):
        return None  # "give C4 to Leah" after it got a name gives it to somebody
    kind = kinds.pop()
    try:
        item = References(scorecard, "", [], [], {}).one(spans[0].value, _WANTS[kind])
    except (NotMineError, TroubleError, UnclearError):
        return None
    return Understanding(edits=[kind(id=item, name=match["name"].strip(' “”"'))])


def _theirs(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """ "F3 hers as well, and L1 is Joanna's": hers is what somebody was just given."""
    who = getattr(last[-1], "owner", None)
    if not who or not _THEIRS.search(text):
        return None
    home = str(getattr(last[-1], "id", ""))
    said = _IN_THERE.sub("", _THEIRS.sub(lambda m: f"{m['x']} to {who}", text))
    found = understand(said, scorecard, home, today)
    return found if found.edits else None
