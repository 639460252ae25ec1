"""BSC4xx."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from scorecard.models import Actual, Baseline, Scorecard, Target
from scorecard.periods import span
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]

PAST, NEXT, LATER = date(2027, 3, 31), date(2027, 12, 31), date(2028, 12, 31)


def _change(**fields: Any) -> Spoil:
    return lambda scorecard: [setattr(scorecard.measure("C1a"), field, value) for field, value in fields.items()]


def _targets(*targets: Target, **fields: Any) -> Spoil:
    return _change(targets=list(targets), **fields)


WON_OF_ALL = "Clinics that sign with us, divided by all clinics asked."
SHARE = {"name": "Share of clinics under contract", "unit": "%"}
CASES = [
    ("BSC401", "", _targets()),
    ("BSC402", "", _targets(Target(value=80))),
    ("BSC403", "", _change(baseline=None)),
    ("BSC404", "C1a", _targets(Target(value=50, due=NEXT))),
    ("BSC405", "C1a", _targets(Target(value=40, due=NEXT))),
    ("BSC406", "", _targets(Target(value=80, due=NEXT, source="assumption"))),
    ("BSC406", "", _change(baseline=Baseline(value=50, source="assumption"))),
    ("BSC407", "C1a", _targets(Target(value=80, due=PAST), actuals=[Actual(period="2026-11", value=50)])),
    ("BSC408", "C1a", _targets(Target(value=80, due=NEXT), Target(value=90, due=NEXT), Target(value=95, due=LATER))),
    ("BSC408", "C1a", _targets(Target(value=80), Target(value=90))),
    ("BSC408", "C1a", _targets(Target(value=80), Target(value=90, due=NEXT), Target(value=95, due=NEXT))),
    ("BSC409", "C1a", _targets(Target(value=120, due=NEXT), **SHARE)),
    ("BSC409", "C1a", _targets(Target(value=120, due=NEXT), name="Clinics won", unit="%", formula=WON_OF_ALL)),
    ("BSC410", "C1a", _targets(Target(value=80, upper=70, due=NEXT), polarity="within")),
    ("BSC410", "C1a", _targets(Target(value=80, upper=70), polarity="within")),
    ("BSC410", "C1a", _targets(Target(value=80, upper=70), Target(value=80, upper=90, due=NEXT), polarity="within")),
    ("BSC411", "C1a", _targets(Target(value=70, upper=80, due=NEXT))),
    ("BSC412", "C1a", _targets(Target(value=80, due=NEXT), Target(value=70, due=LATER))),
    ("BSC413", "C1a", _targets(Target(value=80, due=date(2026, 6, 30)))),
    ("BSC414", "C1a", _change(green_from=70.0, amber_from=90.0)),
    ("BSC415", "C1a", _change(red_flag=85.0)),
    ("BSC415", "P1a", lambda s: setattr(s.measure("P1a"), "red_flag", 40.0)),
]

QUIET = [
    ("BSC404", _targets(Target(value=50, due=NEXT), target_kind="keep")),
    ("BSC405", _targets(Target(value=40, due=NEXT), target_kind="keep")),
    ("BSC412", _targets(Target(value=80, due=NEXT), Target(value=70, due=LATER), target_kind="keep")),
    ("BSC414", _change(green_from=95.0)),
    ("BSC415", _change(red_flag=45.0)),
    ("BSC405", _targets(Target(value=40, due=NEXT), polarity="lower")),
    ("BSC405", _targets(Target(value=40, upper=45, due=NEXT), polarity="within")),
    ("BSC407", _targets(Target(value=80, due=PAST), actuals=[Actual(period="2027-Q1", value=70)])),
    ("BSC409", _targets(Target(value=120, due=NEXT), name="Revenue growth rate", unit="%")),
    ("BSC409", _targets(Target(value=104, due=NEXT), name="Net revenue retention rate", unit="%")),
    ("BSC409", _targets(Target(value=120, due=NEXT), name="Share price", unit="EUR")),
    (
        "BSC409",
        _targets(Target(value=120, due=NEXT), name="Sales kept", unit="%", formula="Sales divided by all orders."),
    ),
    ("BSC412", _targets(Target(value=45, due=NEXT), Target(value=40, due=LATER), polarity="lower")),
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


def test_the_direction_is_not_turned_against_the_name(proves: Callable[..., Finding]) -> None:
    spoil = _targets(Target(value=40, due=NEXT), name="Customer satisfaction")
    assert proves("BSC405", "C1a", spoil).fix == []


def test_the_last_of_two_targets_is_kept(proves: Callable[..., Finding]) -> None:
    finding = proves("BSC408", "C1a", _targets(Target(value=80, due=NEXT), Target(value=90, due=NEXT, note="board")))
    assert [(edit.value, edit.note) for edit in finding.fix[1:]] == [(90, "board")]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("2027", date(2027, 1, 1), date(2027, 12, 31)),
        ("2027-H2", date(2027, 7, 1), date(2027, 12, 31)),
        ("2027-Q1", date(2027, 1, 1), date(2027, 3, 31)),
        ("2028-02", date(2028, 2, 1), date(2028, 2, 29)),
        ("2027-W05", date(2027, 2, 1), date(2027, 2, 7)),
        ("2027-03-14", date(2027, 3, 14), date(2027, 3, 14)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(period: str, first: date, last: date) -> None:
    assert span(period) == (first, last)


@pytest.mark.parametrize("text", ["", "soon", "2027-13", "2027-02-30", "2027-W60", "0000"])
def test_what_is_no_period_has_none(text: str) -> None:
    assert span(text) is None
