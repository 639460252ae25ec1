"""The words of a message on one line, with placeholders for what is known, so that patterns stay small."""

import functools
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from agent.guided.understanding.spans import Span
from agent.guided.understanding.tokens import Token

_MARK = {
    "item": "I",
    "perspective": "P",
    "number": "N",
    "date": "D",
    "quote": "Q",
    "field": "F",
    "enum": "E",
    "person": "W",
    "theme": "T",
}

_UNSAID = frozenset("please pls plz kindly hereby henceforth".split())
"""Words of politeness that may stand anywhere and say nothing."""


def _plain(word: str) -> str:
    return "→" if word.endswith(">") and len(word) > 1 else word.replace("<", "‹").replace(">", "›")


class Line:
    """``set the <F2> of <I0> to <N1>``: the number in a placeholder is the span's place in ``spans``."""

    def __init__(self, tokens: Sequence[Token], spans: Sequence[Span], first: int = 0, last: int | None = None) -> None:
        self.words = tokens
        self.spans = list(spans)
        self.parts: list[str] = []
        self.places: list[tuple[int, int, int]] = []
        """Where each part begins in the text, with its first token and the one after its last."""
        starts = {s.first: n for n, s in enumerate(self.spans)}
        place, offset = first, 0
        end = len(tokens) if last is None else last
        while place < end:
            number = starts.get(place)
            if number is not None:
                part, after = f"<{_MARK[self.spans[number].kind]}{number}>", self.spans[number].last
                if tokens[after - 1].low.endswith("'s"):
                    part += " 's"
            elif tokens[place].low in _UNSAID:
                place += 1
                continue
            else:
                part, after = _plain(tokens[place].low), place + 1
            self.parts.append(part)
            self.places.append((offset, place, after))
            offset += len(part) + 1
            place = after
        self.text = " ".join(self.parts)

    def swap_at(self, offset: int) -> None:
        """Turn "could <I0> be ..." into "<I0> could be ...", the question into what it asks for."""
        first = next(n for n, (o, _, _) in enumerate(self.places) if o >= offset)
        second = first + 1 if self.parts[first + 1].startswith("<") else first + 2
        moved = self.parts.pop(first), self.places.pop(first)
        self.parts.insert(second, moved[0])
        self.places.insert(second, moved[1])
        at = 0
        for n, part in enumerate(self.parts):
            self.places[n] = (at, *self.places[n][1:])
            at += len(part) + 1
        self.text = " ".join(self.parts)

    def typed(self, first: int, last: int) -> str:
        """What was typed from one token up to another, spaces made one."""
        return " ".join(t.text for t in self.words[first:last])

    def find(self, pattern: str) -> Iterator[tuple[int, int, re.Match[str]]]:
        """Matches with their first token and the one after their last."""
        for match in _compiled(pattern).finditer(self.text):
            if match.end() > match.start():
                yield (*self.tokens(match.start(), match.end()), match)

    def tokens(self, start: int, end: int) -> tuple[int, int]:
        """The tokens under a stretch of the text."""
        if start >= end or not self.places:
            return 0, 0
        offsets = [p[0] for p in self.places]
        while end - 1 > start and self.text[end - 1] == " ":
            end -= 1
        while start < end - 1 and self.text[start] == " ":
            start += 1
        under = self.places[bisect_right(offsets, start) - 1 : bisect_right(offsets, end - 1)]
        return min(p[1] for p in under), max(p[2] for p in under)

    def span(self, placeholder: str) -> Span:
        return self.spans[int(re.sub(r"\D", "", placeholder))]


@functools.lru_cache(maxsize=4096)
def _compiled(pattern: str) -> re.Pattern[str]:
    """Kept here, for there are more patterns than ``re`` keeps by itself."""
    return re.compile(pattern)
