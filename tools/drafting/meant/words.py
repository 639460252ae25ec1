"""The word classes and ways of speaking of this room; they are data, and stand in ``words.yaml``."""

import functools
import re
from pathlib import Path
from typing import Any

from scorecard.prose import read_prose


@functools.cache
def _lexicon() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("words.yaml"))


@functools.cache
def classed(name: str) -> frozenset[str]:
    return frozenset(_lexicon()["classes"][name])


def _way(name: str) -> str:
    return str(_lexicon()["ways"][name])


LESS = _way("less")
TOO_MUCH = _way("too_much")
TOO_FEW = _way("too_few")
NONE = _way("none")
CUTTING = _way("cutting")
RAISING = _way("raising")
"""Words for the way something is to go."""
COMPARES = re.compile(_way("compares"), re.IGNORECASE)
