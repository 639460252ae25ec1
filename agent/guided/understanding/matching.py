"""How well a person's words fit a name: typos, parts of names, and words of near meaning."""

import functools
import re

from rapidfuzz import fuzz

from agent.guided.understanding.naming import stem
from knowledge.embedding import embed_one

_EMPTY = frozenset("a an the of for to in on by with and our we that this from at rate thing its".split())

_ALSO = {"revenue": "sales", "revenues": "sales", "turnover": "sales"}
"""Words for the same thing that no likeness of meaning brings together."""


@functools.lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    words = [_ALSO.get(w, w) for w in re.findall(r"[a-z0-9]+", text.lower())]
    return tuple(map(stem, [w for w in words if w not in _EMPTY] or words))


def score(words: str, name: str) -> float:
    """From 0 to 1; 1 is the name itself, above 0.8 every word of the phrase is in the name."""
    if words.strip().lower() == name.strip().lower():
        return 1.0
    asked, named = _tokens(words), _tokens(name)
    if not asked or not named:
        return 0.0
    covered, covers = _coverage(asked, named), _coverage(named, asked)
    lexical = 0.82 * covered + 0.17 * covers
    if lexical > 0.78 or len(words) < 4 or lexical < 0.2:
        return lexical
    near = float(embed_one(words.lower()) @ embed_one(name.lower()))
    return max(lexical, min(near, 0.95) * 0.9)


def _coverage(these: tuple[str, ...], those: tuple[str, ...]) -> float:
    weights = [len(t) for t in these]
    best = [max(_alike(t, o) for o in those) for t in these]
    return sum(w * b for w, b in zip(weights, best, strict=True)) / sum(weights)


def _alike(one: str, other: str) -> float:
    ratio = fuzz.ratio(one, other) / 100
    return ratio if ratio >= 0.74 and min(len(one), len(other)) > 2 else float(one == other)
