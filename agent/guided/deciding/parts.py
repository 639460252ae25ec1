"""Several changes asked for in one message: its parts, each read by itself, the best way of cutting it."""

import functools
import math
import re
from collections.abc import Callable
from dataclasses import dataclass

from agent.guided.deciding.effects import changes_of
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.part import Part, item_of, judged, read_part
from agent.guided.deciding.pieces import ends_between, in_pieces, pieces_of, points_back, words_of
from agent.guided.deciding.sharing import about_both, again, as_about, says_again, those_of
from agent.guided.understanding.known import basis_of
from agent.guided.weighing import Weighed
from agent.guided.weighing.weights import Weights
from scorecard.apply import EditError
from scorecard.edits import Edit
from scorecard.models import Scorecard

_MOST = 8
"""Messages of more pieces are letters, and are not read part by part."""
_TOGETHER = 2
"""So many pieces may make one part: "potholes, by March" is one wish with a comma."""
_CUT = 0.3
"""What cutting once more costs, as a logarithm."""
_IDLE = 1.5
"""The same for a piece that asks for nothing, which is a waste of words."""
_SHARES = -0.5
"""What a piece costs at most that says something of those before it, whatever it means by itself."""
_RATHER = 0.5
"""From this on where the next one names another thing, and asks for something of it."""
_PLAIN = 0.8
"""From this on a piece is taken to ask for something by itself."""


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
    left: tuple[str, ...] = ()
    """The words of those that asked for something, as far as one can tell, of which nothing was made."""


def parted(heard: Heard, weighed: Weighed, by: Weights | None = None) -> Parted | None:
    """None where the message has one part only, or where none of them asks for something.

    ``weighed`` is of the whole message, which is one way of cutting it, too.
    """
    text, card, focus, today = heard.text, heard.card, heard.focus, heard.today
    whole = in_pieces(text, card, today)
    pieces, common = pieces_of(whole, card, today)
    if not 1 < len(pieces) <= _MOST:
        return None

    @functools.cache
    def part(first: int, last: int, recent: str) -> Part:
        if last - first == len(pieces):
            return judged(text, card, weighed, lambda: heard.understood)
        words = words_of(whole, pieces[first][0], pieces[last - 1][1], common)
        return read_part(words, card, recent, today, by)

    def read(first: int, last: int, recent: str) -> Part:
        return part(first, last, recent if points_back(whole, pieces[first][0], pieces[last - 1][1]) else "")

    @functools.cache
    def best(first: int, recent: str) -> tuple[float, tuple[Part, ...]]:
        if first == len(pieces):
            return 0.0, ()
        ways = []
        for last in range(first + 1, _longest(first, recent) + 1):
            own = read(first, last, recent)
            rest = best(last, _spoken_of(own) or recent)
            if own.edits or last == first + 1:
                costs = math.log(own.chance) - (_CUT if own.edits else _IDLE)
                if first and last == first + 1 and _of_others(own):
                    costs = max(costs, _SHARES)
                ways.append((costs + rest[0], (own, *rest[1])))
        return max(ways, key=lambda way: way[0])

    def _longest(first: int, recent: str) -> int:
        """How far a part may go; two pieces that both ask for something by themselves are two parts, and so is what is
        said of others: "same for C2"."""
        most = min(first + _TOGETHER, len(pieces))
        own = read(first, first + 1, recent)
        if most == first + 1:
            return most
        after, anew = whole.words(*pieces[first + 1]), not points_back(whole, *pieces[first + 1])
        if ends_between(whole, pieces[first][1], pieces[first + 1][0], stops=anew) or (anew and _KEEPS.search(after)):
            return first + 1
        if first and (_THE_SAME.match(own.words) or (_EACH_BY.fullmatch(own.words) and not own.edits)):
            return first + 1
        if _only_of_others(after):
            return first + 1
        if not own.edits:
            return most
        if first and anew and points_back(whole, *pieces[first]):
            return first + 1  # "C1a 2, with owner Ana Silva, and C2b weekly": of what stands before it
        following = read(first + 1, first + 2, own.item or recent)
        of_another = (
            following.about
            and own.about
            and following.item != own.item
            and min(own.chance, following.chance) >= _RATHER
        )
        return first + 1 if following.edits and (own.chance >= _PLAIN or of_another) else most

    cut = best(0, focus)[1]
    corrects = bool(_CORRECTS.search(text))
    return _one_after_another(cut, card, focus, lambda w, c, r: read_part(w, c, r, today, by), corrects=corrects)


Read = Callable[[str, Scorecard, str], Part]
"""Reads words about a scorecard, after an item was spoken of."""


def _one_after_another(
    cut: tuple[Part, ...], card: Scorecard, focus: str, read: Read, *, corrects: bool
) -> Parted | None:
    """Each part read as what those before it have left: "raise it to 87, and bring its date forward"."""
    done: list[Part] = []
    spoken: list[str] = []
    after, recent, idle, left, kept_so, fresh = card, focus, [1.0], list[str](), 0, ""
    for part in cut:
        if corrects and done and _KEEPS.search(part.words):
            kept = {n for n in part.named if n != part.item} or {recent}
            done = [p for p in done if p.item not in kept]
            after = basis_of(card).apply([e for p in done for e in p.edits]).scorecard
        now = _of_those_before(part, done, spoken, after, read) or _of_a_new_one(part, fresh, after, read)
        if now is None and not part.edits:
            stays = bool(_KEEPS.search(part.words))
            idle.append(1.0 if stays else part.chance)
            kept_so += stays
            spoken += part.named[:1] if stays else []
            left += [part.words] if part.gives and not stays and part.chance < _IDLE_FOR_SURE else []
            recent = _topic(part) or recent
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
        before = after
        try:
            after = basis_of(card).apply([e for p in (*done, now) for e in p.edits]).scorecard
        except EditError:
            return None
        done.append(now)
        fresh = _new_one(now, before, after)
        spoken += [item for e in now.edits if (item := item_of(e))]
        recent = now.item or recent
    if not done:
        return None
    alone = tuple((p.edits, p.chance) for p in cut if p.edits) if len(done) > 1 else ()
    edits = tuple(e for p in done for e in p.edits)
    return Parted(edits, min(p.chance for p in done), min(idle), len(cut) - kept_so, alone, tuple(left))


_IDLE_FOR_SURE = 0.9
"""From this on what a part tells is no wish, though a figure or a name stands in it."""


def _of_those_before(part: Part, done: list[Part], spoken: list[str], after: Scorecard, read: Read) -> Part | None:
    """What a part makes that says something of what earlier ones changed, or left as it is; None where it does not."""
    those = those_of(part.words, spoken)
    if about_both(part.words) and len(those) > 1:
        each = [read(as_about(part.words, item), after, item) for item in those]
        if all(p.edits and {item_of(e) for e in p.edits} == {item} for p, item in zip(each, those, strict=True)):
            chance = min(p.chance for p in each)
            return Part(part.words, tuple(e for p in each for e in p.edits), chance, those[-1])
    if done and (part.bare or not part.edits):
        named = [item for item in part.named if item != done[-1].item]
        if edits := again(part.words, done[-1].edits, named, after):
            return Part(part.words, tuple(edits), done[-1].chance, item_of(edits[-1]))
    return None


def _new_one(part: Part, before: Scorecard, after: Scorecard) -> str:
    """The measure that a part has added."""
    if not any(e.kind == "add_measure" for e in part.edits):
        return ""
    new = {m.id for m in after.measures()} - {m.id for m in before.measures()}
    return new.pop() if len(new) == 1 else ""


def _of_a_new_one(part: Part, fresh: str, after: Scorecard, read: Read) -> Part | None:
    """What is told right behind a new measure, and names none, is of that one: "add a KPI, Parcels lost, target 400"."""
    if not fresh or part.named:
        return None
    own = read(part.words, after, fresh)
    return own if own.edits and {item_of(e) for e in own.edits} == {fresh} else None


def _of_others(part: Part) -> bool:
    return about_both(part.words) or (part.bare and says_again(part.words))


def _only_of_others(words: str) -> bool:
    """Whether a piece goes on about several before it, or says that it is the same of another."""
    return about_both(words) or bool(_THE_SAME.match(words))


_EACH_BY = re.compile(
    r"(?:both|each|all)(?: of (?:them|those|these))? (?:is |are )?(?:due )?(?:by|until|till|in|on) .+", re.IGNORECASE
)
""" "Each by 31 December": what is said of those before, and not of what comes after."""
_THE_SAME = re.compile(r"(?:and |the |teh )*same (?:for|with|on|of|goes|applies|again|to)\b", re.IGNORECASE)


def _spoken_of(part: Part) -> str:
    """The item that a later "it" is about."""
    return part.named[0] if part.named and part.bare and says_again(part.words) else part.item or _topic(part)


def _topic(part: Part) -> str:
    """What a part that asks for nothing is about: "the findings, by June", "L3, which nobody has, goes to Ian"."""
    only_a_name = part.named and part.bare and len(part.words.split()) <= _NAME
    return part.named[0] if only_a_name else part.about


_NAME = 4


def _said_twice(now: Part, done: list[Part]) -> bool:
    return bool({*map(_aim, now.edits)} & {_aim(e) for p in done for e in p.edits})


_CORRECTS = re.compile(
    r"\b(?:no|nope|sorry|sory|wait|hang on|hold on|rather|i mean|make (?:that|it)|actually|scratch|correction|er+|or better)\b",
    re.IGNORECASE,
)
_KEEPS = re.compile(
    r"\b(?:keeps?|stays?|leave|remains?|as (?:it|they) (?:is|are)|as is|untouched|unchanged|hands off|(?:do|would|should)n['’]?t (?:touch|change))\b",
    re.IGNORECASE,
)
""" "Lotte takes over waste, no wait, Piet keeps P2": what was said of it before is taken back."""


def _bears_on(done: list[Part], part: Part) -> bool:
    """Whether what was done may make a difference to a part: it is about the same, or the map is another since."""
    return any(not e.kind.startswith(_OF_ONE) or item_of(e) == part.item for p in done for e in p.edits)


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
    when = str(getattr(edit, _WHEN[edit.kind], "")) if edit.kind in _WHEN else ""
    return (*fields, *which, when)


_WHEN = {"set_target": "due", "record_actual": "period"}
"""What of an edit tells it from another of the same: there may be a value for each month."""
