"""Drafts must not get worse than this; for the figures themselves see run.py."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

from draft_scoring import Score, cases, pairs, score

FLOORS = {
    "wishes in a fitting perspective": 0.9,
    "wishes named in their words": 0.9,
    "wishes with a right measure": 0.9,
    "drafts of 8 to 16 objectives": 1.0,
    "drafts of 15 to 25 measures": 1.0,
    "perspectives with lead and lag": 1.0,
    "drafts without an error finding": 1.0,
    "objectives in the user's words": 0.4,
    "objectives with a measure": 1.0,
    "drafts without a foreign word": 0.85,
    "links that speak of an end": 1.0,
    "links that speak of both ends": 0.95,
}


@pytest.fixture(scope="module")
def found() -> Score:
    return score(cases()[::3])


@pytest.mark.parametrize("what", FLOORS)
def test_drafts_stay_above_the_floor(found: Score, what: str):
    assert found.share(what) >= FLOORS[what], [c for c in found.complaints if c.startswith(what)]


def test_two_firms_of_one_sector_get_different_drafts():
    some = [c for c in cases() if c.sector_id in ("bank", "manufacturing", "food", "clinic")]
    assert all(share <= 0.5 for _, _, share in pairs(some))


def test_the_organizations_are_many_kinds():
    every = cases()
    assert len(every) >= 24
    assert len({c.sector_id for c in every}) >= 16
    assert sum(c.held_out for c in every) >= len(every) / 3.2
