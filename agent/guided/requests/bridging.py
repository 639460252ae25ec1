"""Which objective of the scorecard words mean that stand in none of its names: "retention", "morale", "profit"."""

import re
from typing import Any

import numpy as np

from agent.guided.requests.pointing import objective_meant
from knowledge.embedding import embed, embed_one
from knowledge.library import library
from scorecard.models import Objective, Scorecard
from tools.drafting.matching import Matcher

_NEAREST = 4
"""Entries of the library that the words are compared with the scorecard through."""
_LIKE, _AHEAD = 0.35, 0.05
_LONGEST = 4


def objective_spoken_of(words: str, scorecard: Scorecard, focus: str = "") -> Objective | None:
    """By its names, else by what the library knows people to call such an objective."""
    return objective_meant(words, scorecard, focus) or _by_library(words.strip(" ?.!,"), scorecard)


def _by_library(words: str, scorecard: Scorecard) -> Objective | None:
    objectives = list(scorecard.objectives())
    if not objectives or not 0 < len(words.split()) <= _LONGEST:
        return None
    known = library()
    sector = known.sector(scorecard.organization.sector_id)
    matches = Matcher(known, sector, scorecard.organization).best(words, most=_NEAREST)
    own = embed([o.name.lower() for o in objectives])
    likeness: Any = 0.5 * (own @ embed_one(words.lower()))
    through: list[Any] = []
    for match in (m for m in matches if m.entry.perspective == matches[0].entry.perspective):
        # The slots' own words, not the sector's: who says retention means customers, whatever they are called here.
        alike = own @ embed_one(re.sub(r"[{}]", "", match.entry.name).replace("_", " ").lower())
        same = np.array([o.provenance.ref == f"objective:{match.entry.id}" for o in objectives])
        through.append(match.score * np.where(same, 1.0, alike))
    if through:
        likeness = likeness + np.max(through, axis=0)
    ranked = sorted(zip(likeness.tolist(), objectives, strict=True), key=lambda pair: -pair[0])
    clear = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _AHEAD
    return ranked[0][1] if ranked[0][0] >= _LIKE and clear else None
