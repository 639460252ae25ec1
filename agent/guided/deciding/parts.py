"""Several changes asked for in one message: its parts, each read by itself, the best way of cutting it."""

import functools
import itertools
import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from agent.guided.deciding.effects import changes_of, effect_of
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.sharing import about_both, again, as_about, says_again, those_of, with_the_same_day
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import Known, known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import people_of
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Annotated
from agent.guided.understanding.tokens import mended
from agent.guided.understanding.understand import understand
from agent.guided.weighing import Weighed, weigh
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
_SHARES = -0.5
"""What a piece costs at most that says something of those before it, whatever it means by itself."""
_PLAIN = 0.8
"""From this on a piece is taken to ask for something by itself."""
_SURE = 0.75
"""How likely a reading of a part is to be for the patterns not to be asked about it as well."""
_NOTHING = 0.97
"""How likely it is to mean nothing for them not to be asked either."""
_CUT_IN = re.compile(r"[,;.:]\s|\b(?:and|but|then)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;.:!?()–—/+&-]+|and|adn|nad|n|but|so|then|plus|while|also|however", re.IGNORECASE)


@dataclass(frozen=True)
class Parted:
    edits: tuple[Edit, ...]
    least: float
    """How likely the least likely of the parts is that were read."""
    idle: float
    """How likely the least sure of the parts that ask for nothing does so; 1 where all parts ask for something."""
    parts: int
    alone: tuple[tuple[tuple[Edit, ...], float], ...]
    """What each of several parts asks for that do, with how likely it is: the others may only speak of it."""


@dataclass(frozen=True)
class _Part:
    words: str
    edits: tuple[Edit, ...]
    chance: float
    item: str
    named: tuple[str, ...] = ()
    """The items its words name, the likeliest first."""
    bare: bool = False
    """Whether its words hold nothing that an item could be given."""


def pieces_of(whole: Annotated, card: Scorecard, today: date) -> tuple[list[tuple[int, int]], str]:
    """From which token to which each piece goes, and the words about the day that all of them share."""
    pieces = [p for piece in _pieces(whole) for p in _at_ids(piece, whole, card)]
    said = [p for p in pieces if not _FILLER.fullmatch(whole.words(*p))]
    return _shared(said, whole, today)


def words_of(whole: Annotated, first: int, last: int, common: str) -> str:
    """What a part says, from one token up to another, by itself."""
    return f"{whole.words(first, last)} {common}".strip()


def in_pieces(text: str, known: Known, today: date) -> Annotated:
    """The message as its pieces are taken from."""
    return annotate(mended(with_the_same_day(text, known, today), known.names.vocabulary), known, today)


def points_back(whole: Annotated, first: int, last: int) -> bool:
    """Whether a piece may be about what was spoken of before it: it names nothing beyond doubt, or points as well."""
    items = [s.value for s in whole.spans if s.kind == "item" and first <= s.first < last]
    return not any(m.firm for m in items) or any(m.how in ("pronoun", "kind", "other", "ordinal") for m in items)


def parted(heard: Heard, weighed: Weighed, by: Weights | None = None) -> Parted | None:
    """None where the message has one part only, or where none of them asks for something.

    ``weighed`` is of the whole message, which is one way of cutting it, too.
    """
    text, card, focus, today = heard.text, heard.card, heard.focus, heard.today
    known = known_of(card)
    whole = in_pieces(text, known, today)
    pieces, common = pieces_of(whole, card, today)
    if not 1 < len(pieces) <= _MOST:
        return None

    @functools.cache
    def part(first: int, last: int, recent: str) -> _Part:
        if last - first == len(pieces):
            return _judged(text, card, weighed, lambda: heard.understood)
        words = words_of(whole, pieces[first][0], pieces[last - 1][1], common)
        return _part(words, card, recent, today, by)

    def read(first: int, last: int, recent: str) -> _Part:
        return part(first, last, recent if points_back(whole, pieces[first][0], pieces[last - 1][1]) else "")

    @functools.cache
    def best(first: int, recent: str) -> tuple[float, tuple[_Part, ...]]:
        if first == len(pieces):
            return 0.0, ()
        ways = []
        for last in range(first + 1, _longest(first) + 1):
            own = read(first, last, recent)
            rest = best(last, own.item or recent)
            if own.edits or last == first + 1:
                costs = math.log(own.chance) - (_CUT if own.edits else _IDLE)
                if first and last == first + 1 and _of_others(own):
                    costs = max(costs, _SHARES)
                ways.append((costs + rest[0], (own, *rest[1])))
        return max(ways, key=lambda way: way[0])

    def _longest(first: int) -> int:
        """How far a part may go; two pieces that both ask for something by themselves are two parts."""
        most = min(first + _TOGETHER, len(pieces))
        own = read(first, first + 1, focus)
        alone = own.chance >= _PLAIN and own.edits and most > first + 1 and read(first + 1, first + 2, own.item).edits
        return first + 1 if alone else most

    cut = best(0, focus)[1]
    corrects = bool(_CORRECTS.search(text))
    return _one_after_another(cut, card, focus, lambda w, c, r: _part(w, c, r, today, by), corrects=corrects)


Read = Callable[[str, Scorecard, str], _Part]
"""Reads words about a scorecard, after an item was spoken of."""


def _one_after_another(
    cut: tuple[_Part, ...], card: Scorecard, focus: str, read: Read, *, corrects: bool
) -> Parted | None:
    """Each part read as what those before it have left: "raise it to 87, and bring its date forward"."""
    done: list[_Part] = []
    after, recent, idle = card, focus, [1.0]
    for part in cut:
        if corrects and done and _KEEPS.search(part.words):
            kept = {n for n in part.named if n != part.item} or {recent}
            done = [p for p in done if p.item not in kept]
            after = apply(card, [e for p in done for e in p.edits]).scorecard
        now = _of_those_before(part, done, after, read)
        if now is None and not part.edits:
            idle.append(part.chance)
            continue
        now = now or (read(part.words, after, recent) if _bears_on(done, part) else part)
        if not now.edits:
            return None
        if done and not changes_of(after, now.edits):
            continue  # said once more: "two, two we can do, put two"
        if _said_twice(now, done):
            if not corrects:
                return None
            done = [p for p in done if not _said_twice(now, [p])]
        try:
            after = apply(card, [e for p in (*done, now) for e in p.edits]).scorecard
        except EditError:
            return None
        done.append(now)
        recent = now.item or recent
    if not done:
        return None
    alone = tuple((p.edits, p.chance) for p in cut if p.edits) if len(done) > 1 else ()
    return Parted(tuple(e for p in done for e in p.edits), min(p.chance for p in done), min(idle), len(cut), alone)


def _of_those_before(part: _Part, done: list[_Part], after: Scorecard, read: Read) -> _Part | None:
    """What a part makes that says something of what earlier ones changed; None where it does not."""
    items = [item for p in done for e in p.edits if (item := _item(e))]
    those = those_of(part.words, items)
    if about_both(part.words) and len(those) > 1:
        each = [read(as_about(part.words, item), after, item) for item in those]
        if all(p.edits and {_item(e) for e in p.edits} == {item} for p, item in zip(each, those, strict=True)):
            chance = min(p.chance for p in each)
            return _Part(part.words, tuple(e for p in each for e in p.edits), chance, those[-1])
    if done and (part.bare or not part.edits):
        named = [item for item in part.named if item != done[-1].item]
        if edits := again(part.words, done[-1].edits, named, after):
            return _Part(part.words, tuple(edits), done[-1].chance, _item(edits[-1]))
    return None


def _of_others(part: _Part) -> bool:
    return about_both(part.words) or (part.bare and says_again(part.words))


def _said_twice(now: _Part, done: list[_Part]) -> bool:
    return bool({*map(_aim, now.edits)} & {_aim(e) for p in done for e in p.edits})


_CORRECTS = re.compile(
    r"\b(?:no|nope|sorry|sory|wait|hang on|hold on|rather|i mean|make (?:that|it)|actually|scratch|correction|er+|or better)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(r"\b(?:keeps?|stays?|leave|remains?|as (?:it|they) (?:is|are))\b", re.IGNORECASE)
""" "Lotte takes over waste, no wait, Piet keeps P2": what was said of it before is taken back."""
_FILLER = re.compile(
    r"(?:(?:no|nope|wait|sorry|sory|oh|ah|hm+|please|pls|plz|thanks|thank you|cheers|ok(?:ay)?|hang on|hold on|actually|hello|hi|hey|right|well|i mean|yes|yeah|sure|kindly|instead|now|today)\W*)+",
    re.IGNORECASE,
)
"""Words that ask for nothing by themselves, and would only be one more piece."""


def _bears_on(done: list[_Part], part: _Part) -> bool:
    """Whether what was done may make a difference to a part: it is about the same, or the map is another since."""
    return any(not e.kind.startswith(_OF_ONE) or _item(e) == part.item for p in done for e in p.edits)


_OF_ONE = ("set_", "update_", "record_")
"""Edits after which the same things are on the map, and by the same names but for a new name of their own."""


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
        if cut < len(whole.tokens) and (
            _only_names(first, cut, whole) or _AND_A_HALF.match(whole.text, whole.tokens[cut].start)
        ):
            continue
        if cut > first:
            found.append((first, cut))
        first = cut + 1
    return found


_AND_A_HALF = re.compile(r"and (?:an? )?(?:half|quarter|third|\d/\d|three quarters)\b", re.IGNORECASE)


def _only_names(first: int, cut: int, whole: Annotated) -> bool:
    """Whether a colon follows what is only the name of what the words after it are about."""
    if whole.tokens[cut].text != ":":
        return False
    return any(
        s.kind == "item" and s.value.how in ("id", "name") and s.first <= first + 1 and s.last == cut
        for s in whole.spans
    )


def _at_ids(piece: tuple[int, int], whole: Annotated, card: Scorecard) -> list[tuple[int, int]]:
    """A piece cut once more where the next item begins without a comma: "C3a 95 C3b 92 L2 helen"."""
    ids = [s for s in whole.spans if s.kind == "item" and s.value.how == "id" and piece[0] <= s.first < piece[1]]
    people = people_of(card)

    def given(first: int, last: int) -> bool:
        told = any(s.kind in ("number", "date", "enum") and first <= s.first < last for s in whole.spans)
        return told or any(t.low.removesuffix("'s") in people for t in whole.tokens[first:last])

    cuts = [b.first for a, b in itertools.pairwise(ids) if given(a.last, b.first)]
    return list(itertools.pairwise([piece[0], *cuts, piece[1]])) if cuts and given(ids[-1].last, piece[1]) else [piece]


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
    return _judged(words, card, weighed, lambda: understand(words, card, recent, today))


def _judged(words: str, card: Scorecard, weighed: Weighed, understood: Callable[[], Understanding]) -> _Part:
    slots = weighed.slots
    ranked = sorted(slots.items.values(), key=lambda n: (-n.score, n.item))
    named = tuple(n.item for n in ranked if n.how != "focus" and n.score >= _NAMED)
    bare = not (slots.figures or slots.dates or slots.people or slots.quotes or slots.enums)
    first, chance = weighed.found[0] if weighed.found else (None, 0.0)
    if chance < _SURE and weighed.none < _NOTHING:
        read = understood()
        items = {_item(e) for e in read.edits}
        # Several changes across a cut are rather several parts.
        if len(items) == 1 and not (read.notes or read.calls) and (len(read.edits) == 1 or not _CUT_IN.search(words)):
            same = first is not None and effect_of(card, first.edits) == effect_of(card, read.edits)
            either = 1 - (1 - chance) / 2 if same else (1 - chance) / 2
            return _Part(words, tuple(read.edits), either, items.pop(), named, bare)
    if first is None or chance <= weighed.none:
        return _Part(words, (), max(weighed.none, 0.01), "", named, bare)
    return _Part(words, first.edits, chance, _item(first.edits[-1]), named, bare)


_NAMED = 0.3
"""How much of a name is to be said for a part to be about the item."""


def _item(edit: Edit) -> str:
    found = (getattr(edit, f, None) for f in ("measure", "initiative", "id", "source"))
    return next((str(v) for v in found if v), "")
