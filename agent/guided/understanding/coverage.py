"""Which places of a clause its edits leave out: a reading that leaves something out has misread it, or read half of it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.people import known_people, persons
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit
from scorecard.models import Measure

_SCALES = (1.0, 1e3, 1e6, 1e9, 1e-2, 1e-3, 1e-6, 100.0)
_ALWAYS = frozenset({"pronoun", "plural", "group", "kind", "other", "ordinal"})
"""How a mention may point without naming: that it was read is seen by the edits it led to."""
_DATED = frozenset({"due", "start", "period", "as_of", "on", "targets", "lag_months", "content"})
"""Fields that a date may have gone into."""
_SPELLS = (7.0, 24.0, 60.0, 168.0, 12.0, 3.0, 1 / 7, 1 / 24, 1 / 60, 1 / 168, 1 / 12, 1 / 3)
"""What a spell of time is multiplied by where the measure counts a shorter or longer one: a week is 7 days."""
_LENGTHS = frozenset({"day", "week", "month", "quarter", "year"})


def left_out(clause: Clause, edits: list[Edit], work: Work) -> list[Span]:
    """The places that no edit accounts for, neither as what it changes nor as a word of a text it sets."""
    said = list(_values(e.model_dump(mode="json", exclude_unset=True, exclude={"note", "provenance"}) for e in edits))
    fields = {f for e in edits for f in e.model_fields_set}
    texts = _plain(" ".join(v for v in said if isinstance(v, str)))
    themes = _plain(" ".join(o.theme for o in work.scorecard.objectives()))
    touched = _around({*work.named, *work.kept, *work.excepted, *(v for v in said if isinstance(v, str))}, work)
    numbers = [float(v) for v in said if isinstance(v, int | float)] + list(_known_values(touched, work))
    owners = " ".join(getattr(work.refs.get(i), "owner", "") for i in touched).lower()
    found = []
    for span in [*clause.spans, *_known_persons(clause, work)]:
        words = _plain(clause.whole.words(span.first, span.last))
        if words in texts or words in themes or _denied(clause, span):
            continue
        match span.kind:
            case "item":
                used = _points(clause, span) or any(c.item in touched for c in span.value.candidates)
            case "person":
                used = any(w in texts or w in owners for w in str(span.value).lower().split())
            case "number":
                used = (
                    _number_used(span, numbers)
                    or (words in ("two", "2") and _is_split(edits))
                    or "trim" in work.answers  # "cut it to 10 KPIs" says how many stay
                    or (bool(_DATED & fields) and _puts_off(clause, span))
                )
            case "date":
                used = bool(_DATED & fields) or any(re.match(r"\d{4}-", v) for v in said if isinstance(v, str))
                used = used or _spell_used(span, numbers)
            case "enum" if span.value[0] == "frequency":
                used = "frequency" in fields or "unit" in fields or _is_so(span.value[1], touched, work)
            case _:
                used = True
        if not used:
            found.append(span)
    return sorted(found, key=lambda s: s.first)


def _is_split(edits: list[Edit]) -> bool:
    """ "Volunteer hours needs to be two": that is how many measures it is made."""
    return [e.kind for e in edits] == ["update_measure", "add_measure"]


def _points(clause: Clause, span: Span) -> bool:
    """Whether it only points, or says a perspective or what kind of thing is meant."""
    sides = any(s.first < span.last and span.first < s.last for s in clause.sides)
    named = span.value.firm or (span.value.sure and (span.value.want != "any" or len(span.value.words.split()) > 1))
    return span.value.how in _ALWAYS or sides or not named


def _denied(clause: Clause, span: Span) -> bool:
    """ "Not Tom", "more than food security": what is only set against what is meant."""
    before = [t.low for t in clause.whole.tokens[max(clause.first, span.first - 3) : span.first]]
    return bool({"not", "than", "as", "from", "instead"} & set(before))


def _known_persons(clause: Clause, work: Work) -> list[Span]:
    known = known_people(work)
    return [p for p in persons(clause, work, sure=True) if set(str(p.value).lower().split()) & known]


def _plain(text: str) -> str:
    return re.sub(r"[^\w%]+", " ", text.lower()).strip()


def _values(found: Iterable[Any]) -> Iterator[Any]:
    for value in found:
        if isinstance(value, dict):
            yield from _values(value.values())
        elif isinstance(value, list | tuple):
            yield from _values(value)
        elif value is not None:
            yield value


def _around(ids: set[str], work: Work) -> set[str]:
    """The items with those that hold them and those they hold: who names an objective may mean its measure."""
    found = set(ids)
    for item in ids:
        if objective := work.scorecard.objective(item):
            found |= {part.id for part in (*objective.measures, *objective.initiatives)}
        elif holder := work.scorecard.objective_of(item):
            found.add(holder.id)
    return found


def _known_values(ids: set[str], work: Work) -> Iterator[float]:
    for item in ids:
        measure = work.refs.get(item)
        if isinstance(measure, Measure):
            yield from (t.value for t in measure.targets)
            yield from (a.value for a in measure.actuals)
            if measure.baseline:
                yield measure.baseline.value


def _is_so(frequency: str, touched: set[str], work: Work) -> bool:
    """Whether what the clause is about is taken so often already."""
    return any(getattr(work.refs.get(i), "frequency", "") == frequency for i in touched)


def _number_used(span: Span, numbers: list[float]) -> bool:
    figure = span.value
    if figure.unit.lower().rstrip("s") in _LENGTHS and not numbers:
        return True  # "two months later" is a date
    return stands_for(figure, numbers)


def stands_for(figure: Figure, numbers: Sequence[float]) -> bool:
    """Whether a figure is among numbers in whatever they are counted: in thousands, as a share, a week as seven days."""
    if figure.relation != "absolute":
        return bool(numbers)
    said = {abs(figure.value), abs(figure.upper) if figure.upper is not None else abs(figure.value)}
    scales = (*_SCALES, *_SPELLS) if figure.unit.lower().rstrip("s") in {*_LENGTHS, "hour", "minute"} else _SCALES
    return any(abs(abs(n) - s * scale) <= 1e-6 * max(1.0, abs(n)) for n in numbers for s in said for scale in scales)


def _puts_off(clause: Clause, span: Span) -> bool:
    """ "One year later" is a date."""
    after = clause.whole.tokens[span.last].low if span.last < clause.last else ""
    return after in ("later", "earlier", "sooner")


def _spell_used(span: Span, numbers: list[float]) -> bool:
    """ "In 2 days" is a value where days are counted."""
    spell = re.fullmatch(r"(?:in|within) (\d+) [a-z]+", span.text.strip().lower())
    return bool(spell) and float(spell[1]) in numbers
