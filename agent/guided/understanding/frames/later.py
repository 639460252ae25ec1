"""A date put off or brought forward by a spell of time: "a year later", "two months earlier than planned"."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.outcome import TroubleError
from agent.guided.understanding.spans import Span
from agent.texts import phrase
from scorecard.models import Measure, Target

LATER = re.compile(
    r"\b(?P<count>a|an|one|two|three|four|six|\d{1,2}) (?P<unit>week|month|quarter|year)s? (?P<way>later|longer|earlier|sooner)\b",
    re.IGNORECASE,
)
_MORE_TIME = re.compile(
    r"\b(?:needs?|requires?|takes?|wants?|gets?|deserves?|give|allow|grant|runs?|lasts?)\b.{0,30}?\b(?P<again>an? (?:further|extra|additional|more)|another|one (?:further|extra|additional|more)|one|two|three|four|six|\d{1,2}) (?:(?:further|extra|additional|more) )?(?P<step>week|month|quarter|year)s?(?P<more> more| extra| longer)?\b",
    re.IGNORECASE,
)
""" "N2 requires a further month", "give it two more weeks"."""
_ADDS = re.compile(r"\b(?:further|extra|additional|more|another|longer)\b", re.IGNORECASE)
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6}
STEPS = {
    "day": relativedelta(days=1),
    "week": relativedelta(weeks=1),
    "month": relativedelta(months=1),
    "quarter": relativedelta(months=3),
    "year": relativedelta(years=1),
}


def counted(word: str) -> int:
    return int(word) if word.isdigit() else _COUNTS[word.lower()]


def more_time(text: str) -> tuple[int, str] | None:
    """How many of which unit is to be added; None where none is, as in "it takes two months"."""
    match = _MORE_TIME.search(text)
    if match is None or not _ADDS.search(match[0]):
        return None
    first = match["again"].split()[0].lower()
    return (1 if first == "another" else counted(first)), match["step"].lower()


def beside_the_spell(clause: Clause, figures: list[Span]) -> list[Span]:
    """The numbers of a clause without that of "one year later"."""
    match = LATER.search(clause.text)
    return [f for f in figures if not (match and f.value.words.lower().strip() in match[0].lower())]


def put_later(clause: Clause, measure: Measure) -> date | None:
    """The due date that the words make of the one there is; None where they speak of no spell.

    Raises:
        TroubleError: there is no date, or more than one, to count from.
    """
    match = LATER.search(clause.text)
    if match is None:
        return None
    step = STEPS[match["unit"].lower()] * counted(match["count"])
    return moved(only_dated(measure), step if match["way"].lower() in ("later", "longer") else -step)


def only_dated(measure: Measure) -> Target:
    dated = [t for t in measure.targets if t.due]
    if len(dated) != 1 or len(measure.targets) != 1:
        raise TroubleError(phrase("no_date_to_move", item=f"{measure.id} “{measure.name}”"))
    return dated[0]


def moved(target: Target, step: relativedelta) -> date:
    """The end of a month stays one."""
    assert target.due is not None  # only those with a date are asked about
    due = target.due + step
    ends = (target.due + timedelta(days=1)).month != target.due.month
    return due + relativedelta(day=31) if ends and not step.days else due
