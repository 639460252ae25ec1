"""One part of a message, read by itself."""

import itertools
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from agent.guided.deciding.effects import effect_of
from agent.guided.deciding.lists import one_by_one
from agent.guided.deciding.losing import says_loss
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
    about: str = ""
    """The item its words name beyond doubt."""
    gives: bool = False
    """Whether a figure, a person or a quote stands in them."""


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
    gives = bool(slots.figures or slots.people or slots.quotes)
    bare = not (gives or slots.dates or slots.enums)
    about = named[0] if named and ranked[0].score >= _FIRM else ""
    lost = says_loss(words, card)
    first, chance = next(((r, c) for r, c in weighed.found if lost or not _loses(r.edits)), (None, 0.0))
    if chance < _SURE and weighed.none < _NOTHING:
        read = understood()
        items = {item_of(e) for e in read.edits}
        # Several changes across a cut are rather several parts.
        if len(items) == 1 and not (read.notes or read.calls) and (len(read.edits) == 1 or not _CUT_IN.search(words)):
            same = first is not None and effect_of(card, first.edits) == effect_of(card, read.edits)
            either = 1 - (1 - chance) / 2 if same else (1 - chance) / 2
            return Part(words, tuple(read.edits), either, items.pop(), named, bare, about, gives)
    if first is None or chance <= weighed.none:
        unsaid = 0.0 if lost else sum(c for r, c in weighed.found if _loses(r.edits))
        return Part(words, (), max(weighed.none + unsaid, 0.01), "", named, bare, about, gives)
    return Part(words, first.edits, chance, item_of(first.edits[-1]), named, bare, about, gives)


def _loses(edits: Sequence[Edit]) -> bool:
    """Whether something would be gone, which no part asks for that does not say so: "and L3, which nobody answers for"."""
    return any(e.kind.startswith(("remove_", "retire_")) and e.kind != "remove_target" for e in edits)


_NAMED = 0.3
"""How much of a name is to be said for a part to be about the item."""
_FIRM = 0.6
"""How much for there to be no doubt."""


def item_of(edit: Edit) -> str:
    found = (getattr(edit, f, None) for f in ("measure", "initiative", "id", "source"))
    return next((str(v) for v in found if v), "")
