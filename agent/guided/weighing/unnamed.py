"""Items a message speaks of without a word of their names as written: by a value, a short form, or what they mean."""

import itertools
import re
from collections.abc import Iterator
from functools import lru_cache

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.naming import Names
from agent.guided.understanding.spans import Annotated
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.values import converted
from agent.guided.understanding.work import Work
from agent.guided.weighing.named import Named
from knowledge.embedding import embed_one

_BY_VALUE = 0.45
_BY_VALUE_AND_UNIT = 0.6
_SHORT = 0.5
"""How far a name is held to be said by a target's value, or by a form of a word that is not in any lexicon."""
_MEANS = 0.2
"""From this likeness on the message may mean an item."""
_SAID = 0.5
"""Where so much of a name is said, nobody means another item by it."""
_FEW = 2
"""A value that more measures have says nothing of which is meant."""


def unnamed(
    whole: Annotated, work: Work, figures: list[Figure], names: Names, named: dict[str, Named]
) -> Iterator[Named]:
    yield from _by_value(work, figures)
    short = [*_by_short_forms(whole, names), *_by_what_is_short(whole, work)]
    yield from short
    if max((n.score for n in (*named.values(), *short)), default=0.0) < _SAID:
        yield from _by_meaning(whole, names)


def _by_value(work: Work, figures: list[Figure]) -> Iterator[Named]:
    """ "16 weeks, not 14": the measure that is to reach 14 weeks."""
    for figure in figures:
        if figure.relation != "absolute":
            continue
        found: dict[str, float] = {}
        for measure in work.scorecard.measures():
            fits = _fits(figure.unit, measure.unit)
            told = figure.value >= 10 or figure.value != int(figure.value) or fits or _NOUGHT.match(figure.words)
            if (
                told
                and not _of_another_kind(figure.unit, measure.unit)
                and any(t.value == converted(figure, measure) for t in measure.targets)
            ):
                found[measure.id] = _BY_VALUE_AND_UNIT if fits else _BY_VALUE
        if len(found) <= _FEW:
            yield from (Named(item, score, "value", -2) for item, score in found.items())


_NOUGHT = re.compile(r"(?:zero|nil|nought|none)\b", re.IGNORECASE)
_TIME = re.compile(r"(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)


def _of_another_kind(stated: str, unit: str) -> bool:
    """Whether a stretch of time is told of what is no time, or the other way: no 85 days are 85 %."""
    timed, own = bool(_TIME.match(stated)), bool(_TIME.match(unit))
    return bool(stated) and (timed != own or (stated == "%" and unit.strip() != "%"))


def _fits(stated: str, unit: str) -> bool:
    return bool(stated) and stated.lower().rstrip("s") in unit.lower()


_DEFICIT = frozenset("deficit deficits shortfall loss losses".split())


def _by_what_is_short(whole: Annotated, work: Work) -> Iterator[Named]:
    """ "The deficit" is the surplus below nothing, where one measure only has been there."""
    place = next((n for n, t in enumerate(whole.tokens) if t.low in _DEFICIT), None)
    below = [m for m in work.scorecard.measures() if any(a.value < 0 for a in m.actuals)] if place is not None else []
    if place is not None and len(below) == 1:
        yield Named(below[0].id, _SHORT, "short", place)


def _by_short_forms(whole: Annotated, names: Names) -> Iterator[Named]:
    """ "Midsize" is mid-size, "apps" are applications."""
    for place, token in enumerate(whole.tokens):
        word = re.sub(r"[^a-z]", "", token.low).removesuffix("s")
        if len(word) < 3 or token.low in words("stop") or names.of_word(token.low):
            continue
        shortened = len(word) > 3 or word in _CLIPPED or not is_english(token.low)
        for item, named in names.items.items():
            if score := _shortened(word, named.name.lower(), shortened=shortened):
                yield Named(item, score, "short", place)


@lru_cache(maxsize=16384)
def _shortened(word: str, name: str, *, shortened: bool) -> float:
    """How far a word is held to be a form of one or two of a name's."""
    said, joined = _parts_of(name)
    if word in joined or any(len(word) > 5 and len(j) > len(word) and j.startswith(word) for j in joined):
        return _SHORT
    return _SHORT * 0.7 if shortened and any(w.startswith(word) and len(w) > len(word) + 2 for w in said) else 0.0


@lru_cache(maxsize=4096)
def _parts_of(name: str) -> tuple[list[str], set[str]]:
    """The words of a name, and each with the one after it in one."""
    said = re.findall(r"[a-z]+", name)
    return said, {a + b for a, b in itertools.pairwise(said)}


_CLIPPED = frozenset("app biz emp acc rev ops".split())
"""Short forms that a lexicon knows as words of their own."""


def _by_meaning(whole: Annotated, names: Names) -> Iterator[Named]:
    said = embed_one(whole.text.lower())
    near = sorted(((float(said @ embed_one(n.name.lower())), i) for i, n in names.items.items()), reverse=True)
    for likeness, item in near[:3]:
        if likeness >= _MEANS:
            yield Named(item, likeness * 0.7, "meaning", -3)
