"""The items of a scorecard as rows of the workbook's sheets."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from scorecard.formats import workbook
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
            yield {"perspective": perspective.name, **objective.model_dump(exclude={"measures", "initiatives"})}


def _measures(scorecard: Scorecard) -> Iterator[Row]:
    for objective in scorecard.objectives():
        for measure in objective.measures:
            own = measure.model_dump(exclude={"baseline", "targets", "actuals", "provenance"})
            yield {"objective": objective.id, **own, **_baseline(measure)}


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
        yield link.model_dump(exclude={"provenance"})


def _initiatives(scorecard: Scorecard) -> Iterator[Row]:
    for objective in scorecard.objectives():
        for initiative in objective.initiatives:
            yield {"objective": objective.id, **initiative.model_dump(exclude={"provenance"})}


_PRODUCERS: dict[str, Callable[[Scorecard], Iterator[Row]]] = {
    workbook.ORGANIZATION.name: _organization,
    workbook.PERSPECTIVES.name: _perspectives,
    workbook.OBJECTIVES.name: _objectives,
    workbook.MEASURES.name: _measures,
    workbook.TARGETS.name: _targets,
    workbook.ACTUALS.name: _actuals,
    workbook.LINKS.name: _links,
    workbook.INITIATIVES.name: _initiatives,
}


def organization_name(organization: Organization) -> str:
    return organization.name or "Your organization"
