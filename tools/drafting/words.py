"""The words of a text that carry its content, and how far one text speaks of what another says."""

import functools
import re
from collections.abc import Iterable, Mapping

from snowballstemmer import stemmer

_STOP = frozenset(
    """
    a an the our your their its it us we they them to of in on at by for from with and or not no nobody every each all any more
    most less fewer least as than so that which who whom whose is are be been being was were has have had do does did will
    would should must can could may might get gets make makes made let help keep give new own year years annual who's into onto
    over under up down out off between before after during when where how why if there this these those what while without
    within through across per want become
    """.split()
)
_stem = stemmer("english")


@functools.lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    return _stem.stemWord(word)


@functools.lru_cache(maxsize=8192)
def stems(text: str) -> frozenset[str]:
    """The content words of a text as stems; ``no-shows`` counts as one word and as its parts."""
    low = text.lower().replace("’", "'")
    whole = re.findall(r"[a-zà-ÿ][a-zà-ÿ'-]*[a-zà-ÿ]", low)
    parts = [part for word in whole for part in {word, *word.split("-")}]
    return frozenset(stem(p.removesuffix("'s")) for p in parts if p not in _STOP and len(p) > 1)


def coverage(wanted: Iterable[str], held: frozenset[str], weights: Mapping[str, float], unknown: float) -> float:
    """How much of the wanted stems the text holds, the rare ones counting for more; 0 to 1.

    ``unknown`` is the weight of a stem that ``weights`` does not list.
    """
    total = inside = 0.0
    for word in wanted:
        weight = weights.get(word, unknown)
        total += weight
        inside += weight if word in held else 0.0
    return inside / total if total else 0.0
