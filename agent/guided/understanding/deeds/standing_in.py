"""A clause with plain words in the place of what is known of it: a parser reads "hand the apple to Anna" better than the
name of a measure, and the words lead back to what stood there."""

from dataclasses import dataclass

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.deeds.classes import entries
from agent.guided.understanding.people import together
from agent.guided.understanding.pieces.gathering import Pieces
from agent.guided.understanding.spans import Span

_THINGS = ("apple", "banana", "lemon", "melon", "carrot", "onion", "cherry", "peach")
_SOMEBODY = ("Anna", "Peter", "Mary", "John", "Alice")
_ROOMS = ("kitchen", "garden", "cellar", "garage")
_NO_VERB = frozenset("and or to for of with on in under from by".split())
_ARTICLES = frozenset("the a an our its their this that these those my your his her no any every each both all".split())


@dataclass(frozen=True)
class StoodIn:
    text: str
    places: dict[int, Span]
    """What stands for what, by the character a word begins at."""


def stood_in(pieces: Pieces) -> StoodIn | None:
    """None where there are more things and persons than there are words for them."""
    clause = pieces.clause
    spans = sorted([*_items(pieces), *together(clause, pieces.people), *_sides(pieces)], key=lambda s: s.first)
    names = {"item": iter(_THINGS), "person": iter(_SOMEBODY), "perspective": iter(_ROOMS)}
    parts: list[str] = []
    places: dict[int, Span] = {}
    at, place = 0, clause.first
    by_place = {s.first: s for s in spans}
    while place < clause.last:
        token = clause.whole.tokens[place]
        span = by_place.get(place)
        if span is None:
            word, after = token.text if not token.quoted else "London", place + 1
        else:
            stand_in = next(names[span.kind], "")
            if not stand_in:
                return None
            articled = span.kind != "person" and not (parts and parts[-1].lower() in _ARTICLES)
            word, after = f"the {stand_in}" if articled else stand_in, span.last
            if parts and (verb := _verb_of(span, token.low, parts[-1])):
                word = f"{verb} {word}"
            places[at + len(word) - len(stand_in)] = span
            word += "'s" if clause.whole.tokens[after - 1].low.endswith("'s") else ""
        parts.append(word)
        at += len(word) + 1
        place = after
    return StoodIn(" ".join(parts), places)


def _verb_of(span: Span, first: str, before: str) -> str:
    """The verb of "clean streets make our city safer", where an objective's own name begins with it too."""
    works = span.kind == "item" and span.last - span.first > 1 and frozenset({first}) in entries("works_on")
    return first if works and before[-1].isalpha() and before.lower() not in _NO_VERB else ""


def _items(pieces: Pieces) -> list[Span]:
    return [*pieces.items, *pieces.pronouns]


def _sides(pieces: Pieces) -> list[Span]:
    """The perspectives named outside the names of items."""
    clause: Clause = pieces.clause
    items = _items(pieces)
    free = [s for s in clause.sides if all(s.last <= i.first or i.last <= s.first for i in items)]
    return [s for n, s in enumerate(free) if all(s.first >= other.last for other in free[:n])]
