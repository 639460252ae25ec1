"""Which of several targets is meant: that of 2027, the first, the one of 7 million; and which a new date takes the place of."""

import re
from datetime import date

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.outcome import Option
from agent.guided.understanding.values import converted
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.apply.change import amount
from scorecard.edits import Edit, RemoveTarget
from scorecard.models import Measure, Target
from tools.language.dates import find_dates

_NOT_THAT = re.compile(r"<D\d+>(?: ,)?(?: and| but)? (?:not|instead of|rather than) (?P<old>[^,.;]+)")
_NTH = {"first": 0, "earlier": 0, "nearer": 0, "next": 0, "interim": 0, "second": 1, "last": -1, "final": -1, "later": -1}  # fmt: skip
_WHICH = re.compile(rf"\b(?:the|our|its) (?P<nth>{'|'.join(_NTH)})\b", re.IGNORECASE)


_OF_A_YEAR = re.compile(r"\b(?:the|our|its) 20\d\d\b|^\W*20\d\d\b", re.IGNORECASE)


def target_meant(clause: Clause, measure: Measure, due: date | None, work: Work) -> date | None:
    """The date of the one target of several that the clause, or the one before that it points back at, speaks of.

    Raises:
        UnclearError: there are several, and nothing says which is meant.
    """
    dated = [t for t in measure.targets if t.due]
    if due:
        of_that_year = [t.due for t in dated if t.due and t.due.year == due.year]
        return of_that_year[0] if len(of_that_year) == 1 and _OF_A_YEAR.search(clause.text) else due
    if len(dated) < 2:
        return None
    points = all(s.value.how == "pronoun" for s in clause.of("item"))
    for said in (clause, clause.before if points else None):
        if said and (found := _spoken_of(said, measure, dated)):
            return found.due
    return _asked(clause, measure, dated, work)


def _asked(clause: Clause, measure: Measure, dated: list[Target], work: Work) -> date | None:
    if len(dated) < len(measure.targets) or _ANOTHER.search(clause.text):
        return None
    options = [Option(f"{t.due}", phrase("target_of_day", value=amount(t.value, measure.unit), due=f"{t.due:%-d %b %Y}")) for t in dated]  # fmt: skip
    said = work.ask(f"due {measure.id}", phrase("which_target", item=work.label(measure.id)), options)
    return date.fromisoformat(said)


_ANOTHER = re.compile(
    r"\b(?:another|further|additional|new|third|extra) (?:target|goal|milestone)|\blong[- ]term\b", re.IGNORECASE
)


def _spoken_of(clause: Clause, measure: Measure, dated: list[Target]) -> Target | None:
    years = {s.value.day.year for s in clause.of("date")} | {int(y) for y in re.findall(r"\b20\d\d\b", clause.text)}
    values = {converted(s.value, measure) for s in clause.of("number") if s.value.relation == "absolute"}
    of_year = [t for t in dated if t.due and t.due.year in years]
    of_value = [t for t in dated if t.value in values]
    nth = _WHICH.search(clause.text)
    if len(of_year) == 1:
        return of_year[0]
    if len(of_value) == 1:
        return of_value[0]
    return dated[_NTH[nth["nth"].lower()]] if nth else None


def moved_from(clause: Clause, measure: Measure, due: date | None, work: Work) -> list[Edit]:
    """ "10m by 2027, not 2028": the target of 2028 goes, where there is one."""
    match = _NOT_THAT.search(clause.body)
    if not match or due is None:
        return []
    said = find_dates(clause.words_of(match, "old"), work.today)
    if len(said) != 1:
        return []
    day = said[0].day
    dues = [t.due for t in measure.targets if t.due and t.due != due]
    old = [d for d in dues if d == day] or [d for d in dues if d.year == day.year and (day.month, day.day) == (12, 31)]
    return [RemoveTarget(measure=measure.id, due=old[0])] if len(old) == 1 else []
