import pytest

from scorecard.models import Objective, Perspective, Scorecard
from scorecard.rules import Finding, codes, health
from scorecard.rules.finding import Severity
from scorecard.rules.score import AREAS

SCORECARD = Scorecard(
    perspectives=[Perspective(id="financial", name="Financial", objectives=[Objective(id="F1", name="Grow")])]
)


def found(code: str, severity: Severity = "warning") -> Finding:
    return Finding(code=code, severity=severity, message="")


def points(*findings: Finding) -> int:
    judged = health(SCORECARD, findings)
    assert judged
    return judged.points


def test_a_scorecard_without_findings_has_all_hundred_points() -> None:
    assert points() == sum(worth for _, worth in AREAS.values()) == 100


def test_an_empty_scorecard_is_not_judged() -> None:
    assert health(Scorecard(), []) is None


@pytest.mark.parametrize(("severity", "cost"), [("error", 8), ("warning", 3), ("advice", 1)])
def test_a_finding_costs_by_its_severity(severity: Severity, cost: int) -> None:
    assert points(found("BSC301", severity)) == 100 - cost


def test_an_area_loses_no_more_than_it_is_worth() -> None:
    assert points(*[found("BSC401", "error")] * 40) == 100 - 15


def test_the_areas_add_up_and_say_what_took_the_points() -> None:
    judged = health(SCORECARD, [found("BSC101", "error"), found("BSC105", "advice"), found("BSC502")])
    assert judged
    assert judged.points == sum(a.points for a in judged.areas)
    structure = judged.areas[0]
    assert (structure.name, structure.points, structure.worth) == ("Structure", 11, 20)
    assert structure.counts == {"error": 1, "advice": 1}


def test_every_rule_belongs_to_an_area() -> None:
    assert {code.removeprefix("BSC")[0] for code in codes()} <= set(AREAS)
