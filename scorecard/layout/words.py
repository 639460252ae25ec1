"""Names in lines that fit their card."""

import functools
from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from scorecard.layout.picture import FONT_SIZE

MAX_LINES = 8
SHORTEST_PIECE = 3
"""Letters of a broken word that stay together."""


def wrap(name: str, width: float) -> list[str]:
    """The name in a few lines of about equal length; a longer one ends in an ellipsis."""
    words = [piece for word in name.split() for piece in _fitting(word, width)]
    lines = _fill(words, width)
    if len(lines) > MAX_LINES:
        return [*lines[: MAX_LINES - 1], _shorten(" ".join(lines[MAX_LINES - 1 :]), width)]
    while len(lines) > 1:
        tighter = _fill(words, max(map(text_width, lines)) - 0.5)
        if len(tighter) > len(lines) or any(text_width(t) > width for t in tighter):
            break
        if max(map(text_width, tighter)) >= max(map(text_width, lines)):
            break
        lines = tighter
    return lines


def text_width(text: str) -> float:
    """An estimate on the safe side, good for the usual sans-serif fonts."""
    return FONT_SIZE * sum(map(_em, text))


@functools.cache
def _em(char: str) -> float:
    if combining(char):
        return 0
    if east_asian_width(char) in "WF":
        return 1
    if char in "iljtfrI.,;:'|!()[]-/ ’":
        return 0.31
    if char in "mwMW@%&—":
        return 0.84
    if char in "cksvxyzJ":
        return 0.51
    return 0.69 if char.isupper() else 0.555


def _fitting(word: str, width: float) -> list[str]:
    """A word wider than a card in pieces that fit; the hyphen only where the script has one."""
    pieces: list[str] = []
    while text_width(word) > width:
        cut = max(1, next(i for i in range(1, len(word) + 1) if text_width(word[:i] + "-") > width) - 1)
        if len(word) - cut < SHORTEST_PIECE < cut:
            cut = len(word) - SHORTEST_PIECE
        pieces.append(word[:cut] + ("" if east_asian_width(word[cut]) in "WF" else "-"))
        word = word[cut:]
    return [*pieces, word]


def _fill(words: Iterable[str], width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and text_width(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _shorten(text: str, width: float) -> str:
    while text and text_width(text + "…") > width:
        text = text[:-1]
    return text.rstrip(" -,;") + "…"
