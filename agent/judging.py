"""What the newest versions come to: asked for by the answer, by the board and by the tree of all scorecards."""

from datetime import date

from scorecard.cascade import Judged, judge
from scorecard.clock import today
from scorecard.models import Scorecard

MOST_KEPT = 64
"""Scorecards; of each its newest version alone, as many objects slow the whole program down."""


class Judgements:
    """A version never changes, so what it comes to changes with the day alone."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[int, date, Judged]] = {}

    def of(self, scorecard_id: str, version: int, scorecard: Scorecard) -> Judged:
        """``scorecard`` is the content of that version, which a caller always has at hand."""
        kept, day = self._kept.get(scorecard_id), today()
        if kept and kept[:2] == (version, day):
            return kept[2]
        found = judge(scorecard, day)
        self._kept = dict([*self._kept.items(), (scorecard_id, (version, day, found))][-MOST_KEPT:])
        return found
