"""BSC2xx."""

from collections.abc import Callable

import pytest

from scorecard.models import Scorecard
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]


def _rename(name: str) -> Spoil:
    return lambda scorecard: setattr(scorecard.objective("C1"), "name", name)


FIRES = [
    ("BSC201", "Customer satisfaction"),
    ("BSC201", "Operational excellence"),
    ("BSC201", "Innovate"),
    ("BSC201", "Increasing revenue from clinics"),
    ("BSC201", "The best partner for clinics"),
    ("BSC202", "Win clinics " + "in the far north " * 5),
    ("BSC203", "Improve quality and reduce cost"),
    ("BSC203", "Grow revenue, cut waste"),
    ("BSC203", "Improve quality & increase market share"),
    ("BSC203", "Improve quality, cost, and delivery"),
    ("BSC204", "Implement a new CRM system"),
    ("BSC204", "Win clinics by 2028"),
    ("BSC204", "Win clinics by the end of Q3 2028"),
    ("BSC205", "Improve customer satisfaction"),
    ("BSC205", "Increase revenue"),
    ("BSC206", "Market share"),
    ("BSC206", "Number of new clinics"),
    ("BSC206", "Customer retention rate"),
    ("BSC207", "Grow clinic revenue by 12%"),
    ("BSC207", "Win 3 million users"),
    ("BSC207", "Cut waiting to 10 days"),
    ("BSC208", ""),
]

QUIET = [
    ("BSC201", "Upskill nurses in triage"),
    ("BSC201", "Co-create services with patients"),
    ("BSC201", "Re-engineer claims handling"),
    ("BSC201", "Digitalize the intake of claims"),
    ("BSC201", "Be the preferred supplier"),
    ("BSC201", "To serve rural patients"),
    ("BSC203", "Improve the health of women and girls"),
    ("BSC203", "Invest in research and development"),
    ("BSC203", "Reduce waste and water use"),
    ("BSC203", "Attract and retain talent"),
    ("BSC203", "Deliver safe, timely and effective care"),
    ("BSC203", "Grow in Germany, Austria and Spain"),
    ("BSC203", "Increase sales and market share"),
    ("BSC204", "Implement the safety rules in every depot"),
    ("BSC204", "Serve patients by phone"),
    ("BSC205", "Improve the satisfaction of rural clinics"),
    ("BSC206", "Increase market share"),
    ("BSC206", "Share best practice across wards"),
    ("BSC207", "Keep ISO 9001 quality in each depot"),
    ("BSC207", "Serve clinics 24/7"),
    ("BSC207", "Win B2B customers"),
]


@pytest.mark.parametrize(("code", "name"), FIRES)
def test_fires(proves: Callable[..., Finding], code: str, name: str) -> None:
    proves(code, "C1", _rename(name))


@pytest.mark.parametrize(("code", "name"), QUIET)
def test_stays_quiet(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]], code: str, name: str) -> None:
    _rename(name)(good)
    assert found(good, code) == []


def test_a_verb_in_another_form_is_put_right(proves: Callable[..., Finding]) -> None:
    fix = proves("BSC201", "C1", _rename("Improving care in rural clinics")).fix
    assert fix[0].name == "Improve care in rural clinics"


@pytest.mark.parametrize(
    ("name", "better"),
    {
        "Revenue growth": "Grow revenue",
        "Customer satisfaction": "Improve customer satisfaction",
        "Patient Safety": "Improve patient safety",
        "Employee retention": "Keep employees",
        "Reduction of CO2 in transport": "Reduce CO2 in transport",
        "IT reliability": "Improve IT reliability",
    }.items(),
)
def test_a_thing_is_put_as_what_to_do_with_it(proves: Callable[..., Finding], name: str, better: str) -> None:
    fix = proves("BSC201", "C1", _rename(name)).fix
    assert fix[0].name == better


@pytest.mark.parametrize(
    "name", ["Operational excellence", "The best partner for clinics", "Sales, growth and quality"]
)
def test_what_could_be_meant_in_several_ways_is_left_to_its_people(good: Scorecard, found, name: str) -> None:
    _rename(name)(good)
    assert [f.fix for f in found(good, "BSC201")] == [[]]


def test_a_measure_is_not_scolded_twice(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    _rename("Customer retention rate")(good)
    assert found(good, "BSC201") == []
