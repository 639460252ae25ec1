"""BSC6xx."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from scorecard.models import Action, Actual, Milestone, Review, Scorecard, Target
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]


def _initiative(**fields: Any) -> Spoil:
    return lambda scorecard: [setattr(scorecard.initiative("NC1"), field, value) for field, value in fields.items()]


def _red(scorecard: Scorecard, value: float = 52.0, **fields: Any) -> None:
    measure = scorecard.measure("C1a")
    measure.actuals = [Actual(period="2027-05", value=value)]
    for field, new in fields.items():
        setattr(measure, field, new)
    scorecard.objective("C1").initiatives.clear()


def _never_recorded(scorecard: Scorecard) -> None:
    for measure in scorecard.measures():
        measure.actuals = []
    scorecard.measure("C1a").targets = [Target(value=80, due=date(2027, 3, 31))]


CASES = [
    ("BSC601", "", _initiative(owner="")),
    ("BSC602", "", lambda s: s.objective("L1").initiatives.clear()),
    ("BSC603", "NC1", _initiative(due=date(2027, 5, 1))),
    ("BSC604", "NC1", _initiative(start=date(2027, 9, 1), due=date(2027, 8, 1))),
    ("BSC605", "C1", _red),
    ("BSC605", "C1", lambda s: _red(s, 70.0, rag_rule="target")),
    ("BSC606", "", lambda s: setattr(s.objective("C1"), "owner", "")),
    ("BSC607", "", _never_recorded),
    ("BSC608", "", lambda s: setattr(s.measure("C1a"), "actuals", [Actual(period="2027-01", value=70)])),
    ("BSC609", "", _initiative(due=None)),
    ("BSC610", "NC1", _initiative(milestones=[Milestone(name="Pilot", due=date(2027, 6, 1))])),
    ("BSC611", "NC1", _initiative(status="done", percent_done=80)),
    ("BSC612", "A1", lambda s: s.actions.append(Action(id="A1", text="Call", due=date(2027, 6, 1)))),
    ("BSC613", "", lambda s: s.actions.append(Action(id="A1", text="Call"))),
    ("BSC614", "R1", lambda s: s.reviews.append(Review(id="R1", on=date(2027, 6, 1)))),
]


@pytest.mark.parametrize(("code", "item", "spoil"), CASES)
def test_fires_and_is_mended(proves: Callable[..., Finding], code: str, item: str, spoil: Spoil) -> None:
    proves(code, item, spoil)


def test_what_is_done_or_held_or_still_ahead_is_not_overdue(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    good.actions.append(Action(id="A1", text="Call", owner="Ana", due=date(2027, 6, 1), done=True))
    good.reviews += [Review(id="R1", on=date(2027, 6, 1), held=True), Review(id="R2", on=date(2027, 9, 1))]
    _initiative(milestones=[Milestone(name="Pilot", due=date(2027, 6, 1), done=True)])(good)
    assert [found(good, code) for code in ("BSC610", "BSC612", "BSC613", "BSC614")] == [[], [], [], []]


def test_what_is_done_is_not_overdue(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    _initiative(due=date(2027, 5, 1), status="done")(good)
    assert found(good, "BSC603") == []


def test_green_needs_no_initiative(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    _red(good, 79.0)
    assert found(good, "BSC605") == []


def test_without_values_nothing_is_red(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    _red(good)
    good.measure("C1a").actuals = []
    assert found(good, "BSC605") == []


def test_never_recorded_is_said_once_and_not_for_each_measure(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    _never_recorded(good)
    assert found(good, "BSC407") == []
