"""Cause and effect: what drives what, what would follow from a change, and what the values say of a hypothesis."""

from scorecard.links.graph import (
    STRENGTHS,
    Cycle,
    Lever,
    Network,
    at_level,
    bottom_level,
    cycles,
    effects,
    graph,
    level,
    levers,
    not_reaching_top,
    orphans,
    unreached_tops,
)
from scorecard.links.hypotheses import CHANCE, FEWEST_PERIODS, Trial, proposal, try_link, try_links
from scorecard.links.pairs import pair, speaking_measure
from scorecard.links.whatif import SHARES, Assumption, Effect, WhatIf, what_if

__all__ = [
    "CHANCE",
    "FEWEST_PERIODS",
    "SHARES",
    "STRENGTHS",
    "Assumption",
    "Cycle",
    "Effect",
    "Lever",
    "Network",
    "Trial",
    "WhatIf",
    "at_level",
    "bottom_level",
    "cycles",
    "effects",
    "graph",
    "level",
    "levers",
    "not_reaching_top",
    "orphans",
    "pair",
    "proposal",
    "speaking_measure",
    "try_link",
    "try_links",
    "unreached_tops",
    "what_if",
]
