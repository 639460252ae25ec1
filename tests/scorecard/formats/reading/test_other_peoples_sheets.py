"""Sheets as other people build them: each description says what is in the file and what must be read from it."""

import pytest
from sheets import DESCRIPTIONS, content_of, told

from scorecard.formats.reading.opening import open_file
from scorecard.formats.reading.sheets import SheetReading, read_grids


def read(name: str) -> SheetReading:
    description = DESCRIPTIONS[name]
    return read_grids(open_file(description["file"], content_of(description)).grids)


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_every_item_and_number_is_where_it_belongs(name):
    assert told(read(name).scorecard) == DESCRIPTIONS[name]["expect"].rstrip()


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_what_was_not_taken_is_told_with_the_reason(name):
    told_of = [f"{left.why}" for left in read(name).left_out]
    for expected in DESCRIPTIONS[name].get("left_out", []):
        assert any(expected in line for line in told_of), told_of
    assert len(told_of) <= len(DESCRIPTIONS[name].get("left_out", [])) + 1, told_of


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_only_what_is_unclear_is_asked(name):
    asked = [f"{doubt.kind} {doubt.header}" for doubt in read(name).doubts]
    assert asked == [d for d in [DESCRIPTIONS[name].get("asks")] if d]


@pytest.mark.parametrize("name", DESCRIPTIONS)
def test_every_item_says_the_cell_it_came_from(name):
    scorecard = read(name).scorecard
    for item in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()):
        assert item.provenance.kind == "import"
        assert DESCRIPTIONS[name]["file"] in item.provenance.ref
        assert "cell" in item.provenance.ref
