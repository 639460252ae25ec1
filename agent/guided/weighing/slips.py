"""Misspelt months, which are half a date: "jne 2028", "novmeber"."""

import re

from rapidfuzz.distance import OSA

from agent.guided.understanding.tokens import is_english

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec june july".split()


def months_mended(text: str) -> str:
    return re.sub(r"\b[A-Za-z]{3,10}s?\b", _month, text)


def _month(match: re.Match[str]) -> str:
    word = match[0].lower()
    if word.removesuffix("s") in _MONTHS:
        return match[0][: len(word.removesuffix("s"))]  # "octobers figure"
    if is_english(word) or word in _SHORT:
        return match[0]
    near = [m for m in _MONTHS if len(word) > 5 and m[0] == word[0] and OSA.distance(m, word) <= 2]
    near += [m for m in ("june", "july", "dec") if len(word) < 5 and word in _TYPED.get(m, ())]
    return near[0].capitalize() if near else match[0]


_TYPED = {"june": ("jne", "juen", "jnue"), "july": ("jly", "juyl", "jluy"), "dec": ("dez",)}
