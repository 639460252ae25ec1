"""BSC6xx: is the scorecard lived? Initiatives, owners, and values recorded when they are due."""

from collections.abc import Iterator
from datetime import date, timedelta

from scorecard.clock import today
from scorecard.edits import Edit, UpdateInitiative
from scorecard.models import Frequency, Initiative, Scorecard
from scorecard.periods import span
from scorecard.rules.facts import Facts
from scorecard.rules.phrases import some
from scorecard.rules.registry import Hit, rule, rule_on_facts

DAYS: dict[Frequency, int] = {
    "daily": 1, "weekly": 7, "monthly": 31, "quarterly": 92, "half-yearly": 184, "yearly": 366,
}  # fmt: skip
SHORTEST_SILENCE = 31
"""A month without a daily figure is a lapse; a week of holidays is not."""


def _listed(found: list[str], total: int) -> Iterator[Hit]:
    if found:
        yield Hit("", {"number": len(found), "total": total, "items": some(found)})


def _open(scorecard: Scorecard) -> list[Initiative]:
    return [one for one in scorecard.initiatives() if one.status in ("planned", "active")]


@rule("BSC601")
def initiative_without_owner(scorecard: Scorecard) -> Iterator[Hit]:
    current = _open(scorecard)
    yield from _listed([one.id for one in current if not one.owner], len(current))


@rule("BSC602")
def foundation_without_initiative(scorecard: Scorecard) -> Iterator[Hit]:
    in_use = [perspective for perspective in scorecard.perspectives if perspective.objectives]
    bottom = scorecard.perspective("learning") or in_use[-1]
    idle = [objective.id for objective in bottom.objectives if not objective.initiatives]
    if idle and len(in_use) > 1:
        yield Hit("", {"items": some(idle), "perspective": bottom.name})


@rule("BSC603")
def overdue_initiative(scorecard: Scorecard) -> Iterator[Hit]:
    for one in _open(scorecard):
        if one.due and one.due < today():
            yield Hit(one.id, {"name": one.name, "due": one.due.isoformat(), "status": one.status})


@rule("BSC604")
def initiative_ends_before_it_starts(scorecard: Scorecard) -> Iterator[Hit]:
    for one in scorecard.initiatives():
        if one.start and one.due and one.due < one.start:
            params = {"name": one.name, "start": one.start.isoformat(), "due": one.due.isoformat()}
            fix = [UpdateInitiative(id=one.id, start=one.due, due=one.start)]
            yield Hit(one.id, params, fix, f"Swap the dates of {one.id}")


@rule_on_facts("BSC605")
def red_without_initiative(facts: Facts) -> Iterator[Hit]:
    """By each measure's own rule, on its latest value; without numbers nothing is red."""
    for objective in facts.scorecard.objectives():
        red = [measure.id for measure in objective.measures if facts.standings[measure.id].rag == "red"]
        acting = any(one.status in ("planned", "active") for one in objective.initiatives)
        if red and not acting:
            yield Hit(objective.id, {"name": objective.name, "measures": some(red)})


def _end(period: str) -> date:
    found = span(period)
    return found[1] if found else date.min


@rule("BSC606")
def objective_without_owner(scorecard: Scorecard) -> Iterator[Hit]:
    objectives = list(scorecard.objectives())
    yield from _listed([objective.id for objective in objectives if not objective.owner], len(objectives))


@rule("BSC607")
def never_recorded(scorecard: Scorecard) -> Iterator[Hit]:
    measures = list(scorecard.measures())
    due = [one.id for one in measures if any(target.due and target.due < today() for target in one.targets)]
    if due and not any(one.actuals for one in measures):
        yield Hit("", {"number": len(due), "items": some(due)})


@rule_on_facts("BSC608")
def gone_silent(facts: Facts) -> Iterator[Hit]:
    followed = [measure for measure in facts.scorecard.measures() if measure.actuals]
    silent = [measure.id for measure in followed if _silent(measure.frequency, facts.standings[measure.id].period)]
    yield from _listed(silent, len(followed))


def _silent(frequency: Frequency, last_period: str) -> bool:
    """Two whole periods have ended without a value."""
    last = _end(last_period)
    patience = max(3 * DAYS[frequency], SHORTEST_SILENCE)
    return last != date.min and today() - last > timedelta(days=patience)


@rule("BSC609")
def undated_initiative(scorecard: Scorecard) -> Iterator[Hit]:
    current = _open(scorecard)
    yield from _listed([one.id for one in current if one.due is None], len(current))


@rule("BSC610")
def overdue_milestone(scorecard: Scorecard) -> Iterator[Hit]:
    for one in _open(scorecard):
        late = [step for step in one.milestones if step.due and step.due < today() and not step.done]
        if late:
            params = {"name": one.name, "milestone": late[0].name, "due": str(late[0].due), "number": len(late)}
            yield Hit(one.id, params)


@rule("BSC611")
def done_by_halves(scorecard: Scorecard) -> Iterator[Hit]:
    for one in scorecard.initiatives():
        if one.status == "done" and one.percent_done is not None and one.percent_done < 100:
            fix: list[Edit] = [UpdateInitiative(id=one.id, percent_done=100)]
            params = {"name": one.name, "percent": f"{one.percent_done:g}"}
            yield Hit(one.id, params, fix, f"Put {one.id} at 100 %")


@rule("BSC612")
def overdue_action(scorecard: Scorecard) -> Iterator[Hit]:
    for action in scorecard.actions:
        if not action.done and action.due and action.due < today():
            who = action.owner or "nobody named"
            yield Hit(action.id, {"text": action.text, "due": action.due.isoformat(), "owner": who})


@rule("BSC613")
def action_of_nobody(scorecard: Scorecard) -> Iterator[Hit]:
    current = [action for action in scorecard.actions if not action.done]
    yield from _listed([one.id for one in current if not one.owner or one.due is None], len(current))


@rule("BSC614")
def review_not_held(scorecard: Scorecard) -> Iterator[Hit]:
    for review in scorecard.reviews:
        if not review.held and review.on < today():
            yield Hit(review.id, {"kind": review.kind, "on": review.on.isoformat()})
