"""Several changes asked for in one message: its parts, each read by itself, the best way of cutting it."""

import functools
import math
import re
from dataclasses import dataclass
from datetime import date

from agent.guided.deciding.effects import changes_of
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Annotated
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.understand import understand
from agent.guided.weighing import weigh
from agent.guided.weighing.weights import Weights
from scorecard.apply import EditError, apply
from scorecard.edits import Edit
from scorecard.models import Scorecard

_MOST = 5
"""Messages of more pieces are letters, and are not read part by part."""
_TOGETHER = 2
"""So many pieces may make one part: "potholes, by March" is one wish with a comma."""
_CUT = 0.3
"""What cutting once more costs, as a logarithm."""
_IDLE = 1.5
"""The same for a piece that asks for nothing, which is a waste of words."""
_PLAIN = 0.8
"""From this on a piece is taken to ask for something by itself."""
_SURE = 0.75
"""How likely a reading of a part is to be for the patterns not to be asked about it as well."""
_NOTHING = 0.97
"""How likely it is to mean nothing for them not to be asked either."""
_CUT_IN = re.compile(r"[,;.:]\s|\b(?:and|but|then)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;.:!?()–—/+&-]+|and|n|but|so|then|plus|while|also|however", re.IGNORECASE)


@dataclass(frozen=True)
class Parted:
    edits: tuple[Edit, ...]
    least: float
    """How likely the least likely of the parts is that were read."""
    idle: float
    """How likely the least sure of the parts that ask for nothing does so; 1 where all parts ask for something."""
    parts: int


@dataclass(frozen=True)
class _Part:
    words: str
    edits: tuple[Edit, ...]
    chance: float
    item: str


def pieces_of(whole: Annotated, today: date) -> tuple[list[tuple[int, int]], str]:
    """From which token to which each piece goes, and the words about the day that all of them share."""
    return _shared(_pieces(whole), whole, today)


def parted(text: str, card: Scorecard, focus: str, today: date, by: Weights | None = None) -> Parted | None:
    """None where the message has one part only, or where fewer than two parts ask for something."""
    known = known_of(card)
    whole = annotate(mended(text, known.names.vocabulary), known, today)
    pieces, common = pieces_of(whole, today)
    if not 1 < len(pieces) <= _MOST:
        return None

    @functools.cache
    def part(first: int, last: int, recent: str) -> _Part:
        words = whole.words(pieces[first][0], pieces[last - 1][1])
        return _part(f"{words} {common}".strip(), card, recent, today, by)

    @functools.cache
    def best(first: int, recent: str) -> tuple[float, tuple[_Part, ...]]:
        if first == len(pieces):
            return 0.0, ()
        ways = []
        for last in range(first + 1, _longest(first) + 1):
            own = part(first, last, recent)
            rest = best(last, own.item or recent)
            if own.edits or last == first + 1:
                ways.append((math.log(own.chance) - (_CUT if own.edits else _IDLE) + rest[0], (own, *rest[1])))
        return max(ways, key=lambda way: way[0])

    def _longest(first: int) -> int:
        """How far a part may go; two pieces that both ask for something by themselves are two parts."""
        most = min(first + _TOGETHER, len(pieces))
        own = part(first, first + 1, focus)
        alone = own.chance >= _PLAIN and own.edits and most > first + 1 and part(first + 1, first + 2, own.item).edits
        return first + 1 if alone else most

    cut = best(0, focus)[1]
    if sum(bool(p.edits) for p in cut) < 2:
        return None
    return _one_after_another(cut, card, focus, today, by)


def _one_after_another(
    cut: tuple[_Part, ...], card: Scorecard, focus: str, today: date, by: Weights | None
) -> Parted | None:
    """Each part read as what those before it have left: "raise it to 87, and bring its date forward"."""
    done: list[Edit] = []
    after, recent, asking, idle = card, focus, [], [1.0]
    for part in cut:
        if not part.edits:
            idle.append(part.chance)
            continue
        now = _part(part.words, after, recent, today, by) if done else part
        if not now.edits or {*map(_aim, now.edits)} & {*map(_aim, done)}:
            return None  # said twice: corrected on the way, or misread
        try:
            after = apply(after, list(now.edits)).scorecard
        except EditError:
            return None
        done += now.edits
        asking.append(now.chance)
        recent = now.item or recent
    return Parted(tuple(done), min(asking), min(idle), len(cut))


def _aim(edit: Edit) -> tuple[str, ...]:
    """What an edit changes, so that no two parts change the same."""
    which = [
        str(getattr(edit, f, "")) for f in ("id", "measure", "initiative", "source", "target", "objective", "name")
    ]
    fields = (
        sorted(edit.model_fields_set - {"kind", "note", "value"}) if edit.kind.startswith("update_") else [edit.kind]
    )
    return (*fields, *which) if edit.kind != "set_target" else ("set_target", *which, str(getattr(edit, "due", "")))


def _pieces(whole: Annotated) -> list[tuple[int, int]]:
    """Stretches of tokens between commas, stops and small joining words; what stands in a span is never cut."""
    inside = {n for s in whole.spans for n in range(s.first + 1, s.last)}
    cuts = [n for n, t in enumerate(whole.tokens) if n not in inside and not t.quoted and _BETWEEN.fullmatch(t.text)]
    found, first = [], 0
    for cut in [*cuts, len(whole.tokens)]:
        if cut > first:
            found.append((first, cut))
        first = cut + 1
    return found


_EACH = re.compile(r"\b(?:both|each|all|same|either)\b", re.IGNORECASE)


def _shared(pieces: list[tuple[int, int]], whole: Annotated, today: date) -> tuple[list[tuple[int, int]], str]:
    """The pieces without one that gives all of them their day: "October: surplus -3.4, agency 1,090"."""

    def only_a_day(piece: tuple[int, int]) -> bool:
        inside = [s for s in whole.spans if piece[0] <= s.first < piece[1]]
        kinds = {s.kind for s in inside if s.kind != "item" or s.value.how in ("id", "name")}
        words = whole.words(*piece)
        return not kinds & {"item", "number", "person", "quote"} and bool("date" in kinds or period_in(words, today))

    if len(pieces) > 2 and only_a_day(pieces[0]):
        return pieces[1:], whole.words(*pieces[0])
    if len(pieces) > 2 and only_a_day(pieces[-1]) and _EACH.search(whole.words(*pieces[-1])):
        return pieces[:-1], _EACH.sub("", whole.words(*pieces[-1])).strip()
    return pieces, ""


def _part(words: str, card: Scorecard, recent: str, today: date, by: Weights | None) -> _Part:
    weighed = weigh(words, card, recent, today, 1, by)
    first, chance = weighed.found[0] if weighed.found else (None, 0.0)
    if chance < _SURE and weighed.none < _NOTHING:
        read = understand(words, card, recent, today)
        items = {_item(e) for e in read.edits}
        # Several changes across a cut are rather several parts.
        if len(items) == 1 and not (read.notes or read.calls) and (len(read.edits) == 1 or not _CUT_IN.search(words)):
            same = first is not None and changes_of(card, first.edits) == changes_of(card, read.edits)
            return _Part(words, tuple(read.edits), 1 - (1 - chance) / 2 if same else (1 - chance) / 2, items.pop())
    if first is None or chance <= weighed.none:
        return _Part(words, (), max(weighed.none, 0.01), "")
    return _Part(words, first.edits, chance, _item(first.edits[-1]))


def _item(edit: Edit) -> str:
    found = (getattr(edit, f, None) for f in ("measure", "initiative", "id", "source"))
    return next((str(v) for v in found if v), "")
