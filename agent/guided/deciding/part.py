"""One part of a message, read by itself."""

import itertools
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from agent.guided.deciding.effects import effect_of
from agent.guided.deciding.lists import one_by_one
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.understand import understand
from agent.guided.weighing import Weighed, weigh
from agent.guided.weighing.weights import Weights
from scorecard.edits import Edit
from scorecard.models import Scorecard

_SURE = 0.75
"""How likely a reading of a part is to be for the patterns not to be asked about it as well."""
_NOTHING = 0.97
"""How likely it is to mean nothing for them not to be asked either."""


_CUT_IN = re.compile(r"[,;.:]\s|\b(?:and|but|then)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Part:
    words: str
    edits: tuple[Edit, ...]
    chance: float
    item: str
    named: tuple[str, ...] = ()
    """The items its words name, the likeliest first."""
    bare: bool = False
    """Whether its words hold nothing that an item could be given."""


def read_part(words: str, card: Scorecard, recent: str, today: date, by: Weights | None) -> Part:
    def read(said: str) -> Part:
        weighed = weigh(said, card, recent, today, 1, by)
        return judged(said, card, weighed, lambda: understand(said, card, recent, today))

    own, each = read(words), one_by_one(words, card, today)
    if not each or len({item_of(e) for e in own.edits}) >= len(each):
        return own
    return _of_several(words, [read(said) for said in each]) or own


def _of_several(words: str, each: list[Part]) -> Part | None:
    """What is said of each item of a list, where it is the same kind of thing of each."""
    kinds = {tuple(e.kind.partition("_")[0] for e in p.edits) for p in each}
    if len(kinds) > 1 or kinds == {()} or any(a.edits == b.edits for a, b in itertools.pairwise(each)):
        return None
    edits = tuple(e for p in each for e in p.edits)
    return Part(words, edits, min(p.chance for p in each), each[-1].item, each[-1].named)


def judged(words: str, card: Scorecard, weighed: Weighed, understood: Callable[[], Understanding]) -> Part:
    slots = weighed.slots
    ranked = sorted(slots.items.values(), key=lambda n: (-n.score, n.item))
    named = tuple(n.item for n in ranked if n.how != "focus" and n.score >= _NAMED)
    bare = not (slots.figures or slots.dates or slots.people or slots.quotes or slots.enums)
    first, chance = weighed.found[0] if weighed.found else (None, 0.0)
    if chance < _SURE and weighed.none < _NOTHING:
        read = understood()
        items = {item_of(e) for e in read.edits}
        # Several changes across a cut are rather several parts.
        if len(items) == 1 and not (read.notes or read.calls) and (len(read.edits) == 1 or not _CUT_IN.search(words)):
            same = first is not None and effect_of(card, first.edits) == effect_of(card, read.edits)
            either = 1 - (1 - chance) / 2 if same else (1 - chance) / 2
            return Part(words, tuple(read.edits), either, items.pop(), named, bare)
    if first is None or chance <= weighed.none:
        return Part(words, (), max(weighed.none, 0.01), "", named, bare)
    return Part(words, first.edits, chance, item_of(first.edits[-1]), named, bare)


_NAMED = 0.3
"""How much of a name is to be said for a part to be about the item."""


def item_of(edit: Edit) -> str:
    found = (getattr(edit, f, None) for f in ("measure", "initiative", "id", "source"))
    return next((str(v) for v in found if v), "")
