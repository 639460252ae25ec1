"""What was just changed is put back as it was, in whatever words, and nothing else is."""

from datetime import date

import pytest

from agent.guided.understanding.as_before import as_before
from agent.guided.understanding.lags import lag_in, only_of_a_lag
from scorecard.apply import apply
from scorecard.edits import Edit, Restore, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)
_OWNER: list[Edit] = [UpdateObjective(id="C1", owner="Ana Silva")]
_NAME: list[Edit] = [UpdateObjective(id="C1", name="Lose nobody")]
_TARGET: list[Edit] = [SetTarget(measure="P2b", value=70)]
_WEEKLY: list[Edit] = [UpdateMeasure(id="C1a", frequency="weekly")]


@pytest.mark.parametrize(
    ("last", "text", "back"),
    [
        (_NAME, "the team prefers the former wording of C1, so please restore it", True),
        (_TARGET, "hm, 70 was a dream, the old figure back please", True),
        (_OWNER, "it stays with whoever had it before", True),
        (_OWNER, "the previous owner should keep it", True),
        (_WEEKLY, "better leave it as it was", True),
        (_WEEKLY, "put it back the way it was before", True),
        (_TARGET, "the previous owner should keep it", False),
        (_OWNER, "leave C2 as it was", False),
        (_TARGET, "the old figure was 55", False),
        (_TARGET, "what was the old figure again?", False),
        (_OWNER, "the customer survey was better last year", False),
    ],
)
def test_only_what_was_changed_last_is_put_back(last: list[Edit], text: str, back: bool, card: Scorecard) -> None:
    found = as_before(text, last, card, 3, apply(card, last).scorecard, TODAY)
    assert [type(e) for e in (found.edits if found else [])] == [Restore] * back


@pytest.mark.parametrize(
    ("text", "months", "alone"),
    [
        ("strong, and two quarters", 6, False),
        ("that takes half a year to show", 6, True),
        ("with a lag of 9 months", 9, True),
        ("make it strong", 0, False),
        ("from 3 months to 6 months", 0, False),
    ],
)
def test_a_lag_is_told_in_months(text: str, months: int, alone: bool) -> None:
    found, rest = lag_in(text)
    assert (found, bool(found) and only_of_a_lag(rest)) == (months, alone)
