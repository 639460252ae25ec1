"""From the organization to its units, teams and people: children, how they line up, and the tree of them all."""

from scorecard.cascade.alignment import Alignment, affected, align
from scorecard.cascade.building import child_edits, whole_slice
from scorecard.cascade.okrs import KeyResult, Okr, quarterly_okrs
from scorecard.cascade.portfolio import Judged, Node, judge, portfolio

__all__ = [
    "Alignment",
    "Judged",
    "KeyResult",
    "Node",
    "Okr",
    "affected",
    "align",
    "child_edits",
    "judge",
    "portfolio",
    "quarterly_okrs",
    "whole_slice",
]
