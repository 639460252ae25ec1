"""A scorecard with nothing to find, and the proof a rule has to pass."""

from collections.abc import Callable
from datetime import date

import pytest

from scorecard.apply import apply
from scorecard.models import (
    Actual,
    Baseline,
    Initiative,
    Link,
    Measure,
    Objective,
    Organization,
    Perspective,
    Scorecard,
    Target,
)
from scorecard.rules import check
from scorecard.rules.finding import Finding

TODAY = date(2027, 6, 15)
Spoil = Callable[[Scorecard], object]

NAMES = {
    "F1": "Grow revenue from regional clinics", "F2": "Lower the cost per treated case",
    "C1": "Win clinics in rural areas", "C2": "Be the quickest partner in an emergency",
    "P1": "Shorten the route from order to delivery", "P2": "Prevent stock-outs at clinics",
    "L1": "Train drivers in cold-chain handling", "L2": "Give planners live stock data",
}  # fmt: skip
MEASURES = {
    "F1": ("Revenue from clinics", "Order intake of clinics"),
    "F2": ("Cost per case", "Share of cases planned ahead"),
    "C1": ("Clinics under contract", "Offers accepted by clinics"),
    "C2": ("Clinic satisfaction", "Emergency orders answered within an hour"),
    "P1": ("Delivery lead time", "Orders picked on the day"),
    "P2": ("Clinics without a stock-out", "Forecasts updated each week"),
    "L1": ("Cold-chain breaches", "Drivers certified for the cold chain, share"),
    "L2": ("Planner trust in data", "Depots with live data"),
}
LOWER = {"F2a", "P1a", "L1a"}
LINKS = ["L1->P1", "L2->P2", "L2->P1", "P1->C2", "P2->C1", "P2->C2", "C1->F1", "C2->F1", "C2->F2", "P1->F2"]


def _measure(item: str, name: str, kind: str) -> Measure:
    start, goal = (50, 40) if item in LOWER else (50, 80)
    return Measure(
        id=item, name=name, kind=kind, unit="points", formula="as defined", data_source="ERP", owner="Lead",
        polarity="lower" if item in LOWER else "higher",
        baseline=Baseline(value=start, as_of=date(2026, 12, 31)),
        targets=[Target(value=goal, due=date(2027, 12, 31))],
        actuals=[Actual(period="2027-05", value=goal)],
    )  # fmt: skip


def _objective(item: str) -> Objective:
    kinds = ("lag", "lead")
    measures = [_measure(f"{item}{'ab'[n]}", name, kinds[n]) for n, name in enumerate(MEASURES[item])]
    step = Initiative(id=f"N{item}", name=f"Work on {item}", owner="Lead", start=date(2027, 1, 1), due=date(2027, 9, 1))
    return Objective(id=item, name=NAMES[item], owner="Lead", measures=measures, initiatives=[step])


@pytest.fixture
def good() -> Scorecard:
    titles = {"financial": "Financial", "customer": "Customer", "internal": "Internal Process", "learning": "Learning"}
    letters = dict(zip(titles, "FCPL", strict=True))
    perspectives = [
        Perspective(id=item, name=name, objectives=[_objective(f"{letters[item]}{n}") for n in (1, 2)])
        for item, name in titles.items()
    ]
    ends = [link.split("->") for link in LINKS]
    return Scorecard(
        organization=Organization(name="Medline", vision="No clinic waits", priorities=["Rural areas"]),
        perspectives=perspectives,
        links=[Link(source=a, target=b, hypothesis="One brings about the other.", lag_months=3) for a, b in ends],
    )


@pytest.fixture
def found() -> Callable[[Scorecard, str], list[Finding]]:
    return lambda scorecard, code: [one for one in check(scorecard, TODAY) if one.code == code]


@pytest.fixture
def proves(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> Callable[[str, str, Spoil], Finding]:
    """The rule is quiet on the good scorecard, fires on the spoilt one, and its fix makes it quiet again."""

    def prove(code: str, item: str, spoil: Spoil) -> Finding:
        assert found(good, code) == []
        bad = good.model_copy(deep=True)
        spoil(bad)
        findings = {one.item: one for one in found(bad, code)}
        assert item in findings
        assert bool(findings[item].fix) == bool(findings[item].fix_label)
        if findings[item].fix:
            better = apply(bad, findings[item].fix).scorecard
            assert item not in {one.item for one in found(better, code)}
        return findings[item]

    return prove
