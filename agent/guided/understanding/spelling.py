"""Misspelt words of command put right, so that a request is seen; names and quoted words stay as they are."""

import functools
import re

from lemminflect import getAllLemmas
from rapidfuzz.distance import OSA

_COMMANDS = frozenset(
    """
    add remove delete rename change create move link unlink connect disconnect merge split swap replace record
    measure measures metric indicator objective objectives initiative initiatives perspective perspectives
    target targets baseline owner weight unit formula frequency deadline status theme wording
    please should between under until the with internal customer financial learning process
    weekly monthly quarterly yearly double second third fourth first last reduce increase raise lower called named
    """.split()
)
_FUNCTION_WORDS = frozenset(
    "them they then there these those and from into what your our with than that this its".split()
)
_WORD = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)['‘][^'’]*['’](?!\w)|(?<![\w'’-])[A-Za-z]{3,}(?![\w'’-])")


def spelled(text: str) -> str:
    return _WORD.sub(lambda m: _right(m[0], m.start() == 0), text)


def _right(word: str, first: bool) -> str:
    # A capital within a sentence marks a name.
    if not word.isalpha() or (word[0].isupper() and not first):
        return word
    return _nearest(word.lower()) or word


@functools.lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    if word in _COMMANDS or word in _FUNCTION_WORDS or any(word in forms for forms in getAllLemmas(word).values()):
        return ""
    if getAllLemmas(word) and len(word) > 3:
        return ""
    allowed = 1 if len(word) < 7 else 2
    near = [(OSA.distance(word, c), c) for c in _COMMANDS if c[0] == word[0] and abs(len(c) - len(word)) < 3]
    best = min(near, default=(9, ""))
    return best[1] if best[0] <= allowed else ""
