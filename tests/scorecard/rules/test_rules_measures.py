"""BSC3xx."""

from collections.abc import Callable
from typing import Any

import pytest

from scorecard.models import Measure, Scorecard
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]


def _change(**fields: Any) -> Spoil:
    return lambda scorecard: [setattr(scorecard.measure("C1a"), field, value) for field, value in fields.items()]


def _named(name: str, polarity: str = "higher", unit: str = "") -> Spoil:
    return _change(name=name, polarity=polarity, unit=unit, baseline=None, targets=[], actuals=[])


def _all(**fields: Any) -> Spoil:
    return lambda scorecard: [setattr(m, f, v) for m in scorecard.measures() for f, v in fields.items()]


def _add(number: int, objective: str = "F1") -> Spoil:
    new = [Measure(id=f"X{n}", name=f"Metric {'abcdefghijklmnop'[n]}") for n in range(number)]
    return lambda scorecard: scorecard.objective(objective).measures.extend(new)


def _kinds(place: int, kind: str) -> Spoil:
    return lambda s: [setattr(m, "kind", kind) for o in s.perspectives[place].objectives for m in o.measures]


CASES = [
    ("BSC301", "C1", lambda s: s.objective("C1").measures.clear()),
    ("BSC302", "C1", _add(2, "C1")),
    ("BSC303", "", lambda s: [s.objective(item).measures.pop() for item in ("C1", "C2")]),
    ("BSC304", "", _add(10)),
    ("BSC305", "", _add(15)),
    ("BSC306", "customer", _kinds(1, "lag")),
    ("BSC307", "customer", _kinds(1, "lead")),
    ("BSC308", "C1a", _change(name="Revenue from the clinics")),
    ("BSC309", "", _change(formula="")),
    ("BSC310", "", _change(unit="")),
    ("BSC311", "C1a", _named("Meetings held")),
    ("BSC311", "C1a", _named("Number of training sessions")),
    ("BSC311", "C1a", _named("Social media followers")),
    ("BSC311", "C1a", _named("Posts published per week".replace(" per week", ""))),
    ("BSC311", "C1a", _named("Website page views")),
    ("BSC312", "C1a", _named("New ERP implemented (yes/no)")),
    ("BSC312", "C1a", _named("CRM go-live")),
    ("BSC312", "C1a", _named("Certification", unit="yes/no")),
    ("BSC313", "C1a", _named("Customer churn rate")),
    ("BSC313", "C1a", _named("Time to hire")),
    ("BSC313", "C1a", _named("Cost per order")),
    ("BSC313", "C1a", _named("Customer complaints")),
    ("BSC313", "C1a", _named("Customer satisfaction", "lower")),
    ("BSC314", "C1b", lambda s: setattr(s.measure("C1b"), "frequency", "yearly")),
    ("BSC315", "", _all(frequency="yearly")),
    ("BSC316", "", _change(owner="")),
    ("BSC317", "", _change(data_source="")),
    ("BSC318", "financial", _add(8)),
    ("BSC319", "C1a", _change(name="")),
]

QUIET = [
    ("BSC311", _named("Training completion rate")),
    ("BSC311", _named("Meetings held on time", unit="%")),
    ("BSC311", _named("Cost per visit", "lower")),
    ("BSC311", _named("Patient visits")),
    ("BSC312", _named("Projects completed on time", unit="%")),
    ("BSC312", _named("Share of sites certified")),
    ("BSC312", _named("Contracts signed", unit="number")),
    ("BSC313", _named("Cost savings")),
    ("BSC313", _named("Complaints resolved within two days")),
    ("BSC313", _named("On-time delivery rate")),
    ("BSC313", _named("Inventory turnover")),
    ("BSC313", _named("Near-miss incidents reported")),
    ("BSC313", _named("Cost as a share of revenue", "lower")),
    ("BSC313", _named("Employee turnover", "within")),
    ("BSC313", _named("Waste recycled")),
]


@pytest.mark.parametrize(("code", "item", "spoil"), CASES)
def test_fires_and_is_mended(proves: Callable[..., Finding], code: str, item: str, spoil: Spoil) -> None:
    proves(code, item, spoil)


@pytest.mark.parametrize(("code", "change"), QUIET)
def test_stays_quiet(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]], code: str, change: Spoil
) -> None:
    change(good)
    assert found(good, code) == []


def test_the_weakest_go_and_a_lead_and_a_lag_stay(proves: Callable[..., Finding]) -> None:
    activity = Measure(id="C1c", name="Meetings held")
    finding = proves("BSC302", "C1", lambda s: s.objective("C1").measures.insert(0, activity))
    assert finding.fix_label == "Remove C1c"


def test_a_measure_that_serves_two_objectives_is_not_taken_from_the_second(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    good.objective("C1").measures = [good.measure("C1a")]
    good.measure("C1a").name = "Revenue from clinics"
    assert found(good, "BSC308")[0].fix == []


def test_one_finding_names_at_most_three(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    _all(owner="")(good)
    assert [f.message for f in found(good, "BSC316")] == ["16 of 16 measures have no owner: F1a, F1b, F2a and 13 more."]
