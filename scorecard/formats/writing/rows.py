"""The items of a scorecard as rows of the workbook's sheets."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scorecard.formats import workbook
from scorecard.formats.writing.wording import origin
from scorecard.models import Measure, Organization, Scorecard

Row = Mapping[str, Any]
"""The field of a column -> the value; a field left out is an empty cell."""


def rows(sheet: workbook.Sheet, scorecard: Scorecard) -> list[Row]:
    return list(_PRODUCERS[sheet.name](scorecard))


def _organization(scorecard: Scorecard) -> Iterator[Row]:
    for what, field in workbook.ORGANIZATION_ROWS.items():
        given = scorecard.title if field == "title" else getattr(scorecard.organization, field)
        values = given if isinstance(given, list) else [given]
        for value in values or [""]:
            shown = value.replace("_", " ") if field == "value_proposition" else value
            yield {"what": what, "value": shown}


def _perspectives(scorecard: Scorecard) -> Iterator[Row]:
    for perspective in scorecard.perspectives:
        yield perspective.model_dump(include={"id", "name", "question"})


def _objectives(scorecard: Scorecard) -> Iterator[Row]:
    for perspective in scorecard.perspectives:
        for objective in perspective.objectives:
            own = objective.model_dump(exclude={"measures", "initiatives", "provenance"})
            yield {"perspective": perspective.name, **own, "provenance": origin(objective.provenance)}


def _measures(scorecard: Scorecard) -> Iterator[Row]:
    for objective in scorecard.objectives():
        for measure in objective.measures:
            own = measure.model_dump(exclude={"baseline", "targets", "actuals", "provenance"})
            yield {"objective": objective.id, **own, **_baseline(measure), "provenance": origin(measure.provenance)}


def _baseline(measure: Measure) -> Row:
    if measure.baseline is None:
        return {"baseline.value": workbook.UNKNOWN}
    return {f"baseline.{field}": value for field, value in measure.baseline.model_dump().items()}


def _targets(scorecard: Scorecard) -> Iterator[Row]:
    for measure in scorecard.measures():
        for target in measure.targets:
            yield {"measure": measure.id, **target.model_dump()}


def _actuals(scorecard: Scorecard) -> Iterator[Row]:
    for measure in scorecard.measures():
        for actual in measure.actuals:
            yield {"measure": measure.id, **actual.model_dump()}


def _links(scorecard: Scorecard) -> Iterator[Row]:
    for link in scorecard.links:
        yield {**link.model_dump(exclude={"provenance"}), "provenance": origin(link.provenance)}


def _initiatives(scorecard: Scorecard) -> Iterator[Row]:
    for objective in scorecard.objectives():
        for initiative in objective.initiatives:
            budget = initiative.budget.model_dump() if initiative.budget else {}
            yield {
                "objective": objective.id,
                **initiative.model_dump(exclude={"provenance", "budget", "milestones"}),
                **{f"budget.{field}": value for field, value in budget.items()},
                "provenance": origin(initiative.provenance),
            }


def _milestones(scorecard: Scorecard) -> Iterator[Row]:
    for initiative in scorecard.initiatives():
        for step in initiative.milestones:
            done = "yes" if step.done else "no"
            yield {"initiative": initiative.id, "name": step.name, "due": step.due, "done": done}


def _reviews(scorecard: Scorecard) -> Iterator[Row]:
    """Each review with what it led to below it, then what was decided outside of any."""
    for review in sorted(scorecard.reviews, key=lambda r: r.on):
        row = {"review": review.id, "what": f"{review.kind} review", "id": review.id, "text": review.note}
        yield {**row, "day": review.on, "status": "held" if review.held else "planned"}
        yield from _led_to(scorecard, review.id)
    known = {review.id for review in scorecard.reviews}
    for other in dict.fromkeys(item.review for item in (*scorecard.decisions, *scorecard.actions)):
        if other not in known:
            yield from _led_to(scorecard, other)


def _led_to(scorecard: Scorecard, review: str) -> Iterator[Row]:
    for decision in (d for d in scorecard.decisions if d.review == review):
        row = {"review": review, "what": "decision", "id": decision.id, "text": decision.text}
        yield {**row, "owner": decision.owner, "day": decision.on}
    for action in (a for a in scorecard.actions if a.review == review):
        row = {"review": review, "what": "action", "id": action.id, "text": action.text}
        yield {**row, "owner": action.owner, "day": action.due, "status": "done" if action.done else "open"}


_PRODUCERS: dict[str, Callable[[Scorecard], Iterator[Row]]] = {
    workbook.ORGANIZATION.name: _organization,
    workbook.PERSPECTIVES.name: _perspectives,
    workbook.OBJECTIVES.name: _objectives,
    workbook.MEASURES.name: _measures,
    workbook.TARGETS.name: _targets,
    workbook.ACTUALS.name: _actuals,
    workbook.LINKS.name: _links,
    workbook.INITIATIVES.name: _initiatives,
    workbook.MILESTONES.name: _milestones,
    workbook.REVIEWS.name: _reviews,
}


def organization_name(organization: Organization) -> str:
    return organization.name or "Your organization"
