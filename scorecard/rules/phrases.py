"""Small turns of phrase the messages share."""

from collections.abc import Iterable, Sequence


def count(number: int, noun: str) -> str:
    """``1 measure``, ``3 measures``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def some(items: Sequence[str], most: int = 3) -> str:
    """Names at most three: ``C1, C2, C3 and 4 more``."""
    shown = ", ".join(items[:most])
    left = len(items) - most
    return f"{shown} and {left} more" if left > 0 else shown


def quoted(words: Iterable[str]) -> list[str]:
    return [f'"{word}"' for word in words]


def word_set(text: str) -> frozenset[str]:
    """The words of a list written as running text."""
    return frozenset(text.split())
