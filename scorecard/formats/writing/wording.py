"""Numbers and gaps in the words every document uses: unknown is said, an assumption is called one."""

from collections.abc import Iterable
from datetime import date

from scorecard.apply.change import amount, number
from scorecard.formats.writing.standing import latest, target_in_force
from scorecard.models import Initiative, Measure, Objective, Provenance, Scorecard, Target

NO_OWNER = "no owner yet"
BETTER = {"higher": "higher is better", "lower": "lower is better", "within": "within a band"}

ORIGINS = {
    "user": "what was said in the talk",
    "library": "the coach's library",
    "document": "a document",
    "import": "an imported file",
    "model": "the chat model",
}


def month(day: date) -> str:
    return f"{day:%b %Y}"


def baseline(measure: Measure, *, dated: bool = True) -> str:
    if measure.baseline is None:
        return "unknown"
    as_of = f" ({month(measure.baseline.as_of)})" if dated and measure.baseline.as_of else ""
    return amount(measure.baseline.value, measure.unit) + as_of + _assumed(measure.baseline.source)


def target(goal: Target, unit: str) -> str:
    value = number(goal.value) + (f"–{number(goal.upper)}" if goal.upper is not None else "")
    due = f" by {month(goal.due)}" if goal.due else ""
    return f"{value} {unit}".strip() + due + _assumed(goal.source)


def targets(measure: Measure) -> str:
    return "; ".join(target(t, measure.unit) for t in measure.targets) or "open"


def last_target(measure: Measure) -> str:
    goal = target_in_force(measure)
    return target(goal, measure.unit) if goal else "open"


def actual(measure: Measure) -> str:
    now = latest(measure)
    return f"{amount(now.value, measure.unit)} ({now.period})" if now else "no actual yet"


def owner(item: Objective | Measure | Initiative) -> str:
    return item.owner or NO_OWNER


def origin(provenance: Provenance) -> str:
    """Where an item comes from, for somebody who was not there; empty where nobody knows."""
    if not provenance.kind:
        return ""
    words = f"“{provenance.words}”" if provenance.words else ""
    return ": ".join(part for part in (provenance.where or ORIGINS[provenance.kind], words) if part)


def span(initiative: Initiative) -> str:
    start = month(initiative.start) if initiative.start else "start open"
    return f"{start} – {month(initiative.due) if initiative.due else 'end open'}"


def measured(measure: Measure) -> str:
    return f"{measure.kind} · {measure.frequency} · {BETTER[measure.polarity]}"


def counted(count: int, word: str, words: str = "") -> str:
    return f"{count} {word if count == 1 else words or word + 's'}"


def gaps(scorecard: Scorecard) -> list[str]:
    """What is not known yet, in counts; empty when nothing is missing."""
    measures = list(scorecard.measures())
    found = (
        (sum(m.baseline is None for m in measures), "without a baseline"),
        (sum(not m.targets for m in measures), "without a target"),
        (sum(_is_assumption(m) for m in measures), "with an assumption to confirm"),
        (sum(not m.owner for m in measures), "without an owner"),
        (sum(not m.data_source for m in measures), "without a data source"),
    )
    return [f"{counted(count, 'measure')} {what}" for count, what in found if count]


def _is_assumption(measure: Measure) -> bool:
    numbers: Iterable[str] = [t.source for t in measure.targets]
    return "assumption" in [*numbers, measure.baseline.source if measure.baseline else ""]


def _assumed(source: str) -> str:
    return " (assumption)" if source == "assumption" else ""
