"""A value told by the one before it: "half of that", "the week before it was the double", "same figure for the week after"."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.periods import is_over
from scorecard.edits import Edit, RecordActual, SetBaseline, SetTarget
from scorecard.models import Scorecard
from scorecard.periods import period_of, span

_FACTORS = {"half": 0.5, "double": 2, "twice": 2, "triple": 3, "the same": 1, "same": 1, "equal": 1, "unchanged": 1, "no different": 1}  # fmt: skip
_TIMES = rf"(?P<times>{'|'.join(_FACTORS)})"
_THAT = r"(?: (?:of )?(?:that|it|this|as (?:much|many|high)|(?:figure|number|value|one|amount)(?: of that)?|again))*"
_LEAD = r"^\W*(?:(?:oh|and|also|then|ah|ok|so|no|well|please|pls|actually|sorry|rather|better|make (?:it|that)|let['’]?s say|in|for)\b[, ]*)*"
_SPAN = r"(?:one|day|week|month|quarter|half[ -]year|year)"
_BESIDE = rf"(?:the {_SPAN}(?: that (?:was|came))? (?P<way>before|after)(?: (?:that|it|this|that one))?|the (?P<way2>previous|preceding|following|next) {_SPAN})"
_IT_WAS = re.compile(
    rf"{_LEAD}{_BESIDE.replace('<way', '<a_way')},?(?: (?:it|we|they))?(?: (?:was|were|had|came to|stood at|is))*(?: (?:at|exactly|just|about))* (?:the )?{_TIMES}{_THAT}\W*$"
    rf"|{_LEAD}(?:the |exactly |just )*same(?: (?:value|figure|number|again|result|one))* (?:for|in|as) {_BESIDE.replace('<way', '<b_way')}\W*$",
    re.IGNORECASE,
)
_OF_THAT = re.compile(
    rf"{_LEAD}(?:the |only |just |exactly )*(?P<times>half|double|twice) (?:of )?(?:that|it|this|(?:the )?(?:second|last|latter|that) (?:one|number|figure|value|target))(?: (?:please|pls|instead))*\s*(?:[.,;:!–—-](?P<why>[^\d]*))?$",
    re.IGNORECASE,
)


def by_comparison(text: str, last: Sequence[Edit], scorecard: Scorecard, today: date) -> Understanding | None:
    """None where the message compares with nothing, or the last edit told no one value."""
    edit = last[-1] if last else None
    if not isinstance(edit, RecordActual | SetTarget | SetBaseline):
        return None
    if isinstance(edit, RecordActual) and len(last) == 1 and (match := _IT_WAS.match(text)):
        return _beside(match, edit, scorecard, today)
    match = _OF_THAT.match(text)
    if not match or getattr(edit, "upper", None) is not None:
        return None
    value = edit.value * _FACTORS[match["times"].lower()]
    return Understanding(edits=[edit.model_copy(update={"value": value})])


def _beside(match: re.Match[str], edit: RecordActual, scorecard: Scorecard, today: date) -> Understanding | None:
    """The value of the period beside the one just told, where that is over."""
    measure, days = scorecard.measure(edit.measure), span(edit.period)
    if measure is None or days is None:
        return None
    way = next(w for n in ("a_way", "a_way2", "b_way", "b_way2") if (w := match[n])).lower()
    beside = days[0] - timedelta(days=1) if way in ("before", "previous", "preceding") else days[1] + timedelta(days=1)
    period = period_of(beside, measure.frequency)
    if not is_over(period, today):
        return None
    value = edit.value * _FACTORS[(match["times"] or "same").lower()]
    return Understanding(edits=[RecordActual(measure=measure.id, period=period, value=value)])
