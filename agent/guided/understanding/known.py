"""What of a scorecard can be named in a message, worked out once for each scorecard."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from agent.guided.understanding.lexicon import classes, words
from agent.guided.understanding.naming import Names, names_of
from scorecard.apply import Basis
from scorecard.models import Scorecard


@dataclass(frozen=True)
class Known:
    """What of the scorecard can be named."""

    scorecard: Scorecard
    names: Names
    perspectives: dict[str, str]
    """Words for a perspective, with its id."""


class Itself:
    """A thing as a key of its own: the same only as itself, however alike others are."""

    def __init__(self, it: Scorecard | Known) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and other.it is self.it


def known_of(scorecard: Scorecard) -> Known:
    return _known_of(Itself(scorecard))


@lru_cache(maxsize=16)
def _known_of(this: Itself) -> Known:
    scorecard = cast("Scorecard", this.it)
    return Known(scorecard, names_of(scorecard), _perspectives(scorecard))


def basis_of(scorecard: Scorecard) -> Basis:
    """The scorecard to go on from, prepared once: what may be meant is tried on it by many who read."""
    return _basis_of(Itself(scorecard))


@lru_cache(maxsize=16)
def _basis_of(this: Itself) -> Basis:
    return Basis(cast("Scorecard", this.it))


def _perspectives(scorecard: Scorecard) -> dict[str, str]:
    found: dict[str, str] = {}
    for p in scorecard.perspectives:
        for word in classes("perspectives").get(p.id, []):
            found.setdefault(word, p.id)
    for p in scorecard.perspectives:
        name = p.name.lower()
        parts = [w for w in re.findall(r"[^\W\d_]+", name) if w not in words("stop")]
        taken = {w for q in scorecard.perspectives if q is not p for w in re.findall(r"[^\W\d_]+", q.name.lower())}
        found |= {w: p.id for w in parts if w not in taken} | {name: p.id, p.id.lower(): p.id}
        found |= {" ".join(parts): p.id, " and ".join(parts): p.id, f"letter {p.letter.lower()}": p.id}
    return found
