"""The page's room: what is made ready while the user reads."""

from chat.room import WARMED, _warm_writers
from scorecard.formats.export import FORMATS


def test_every_writer_that_is_made_ready_writes_the_smallest_scorecard() -> None:
    assert set(WARMED) <= set(FORMATS)
    _warm_writers()
