"""Some words of a name exchanged for others, or taken out: "in C2 say bookkeepers instead of accountants"."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.owners import KINDS
from agent.guided.weighing.readings.reading import Choice, Reading, choices
from agent.guided.weighing.slots import Slots
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective, UpdatePerspective
from tools.language.whole_words import stands_whole

_OF_KIND = {"objective": UpdateObjective, "measure": UpdateMeasure, "initiative": UpdateInitiative}
_QUOTED = re.compile(r"[“\"„](?P<double>[^“”„\"]{1,60})[”\"“]|(?<!\w)['‘](?P<single>.{1,50}?)['’](?!\w)")
_EXCHANGES = re.compile(
    r"\b(?:inst?e?ad of|insetad of|rather th[ae]n|in place of|in lieu of|and not|but not|not|where it (?:should|ought to|must|could) (?:say|be|read))\b"
    r"|(?:->|→|=>)|\b(?:with|by|for|to|into|becomes?|should be|shall be|gives? way to|makes? way for|but)\b",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\b(?:inst?e?ad|insetad|rather|place|lieu|not|replac\w*|sw[ao]p\w*|exchang\w*|substitut\w*|chang\w*|turn\w*|trad\w*|way|words?|terms?|wording|where)\b|->|→|=>",
    re.IGNORECASE,
)
_OUT = re.compile(
    r"\b(?:drop\w*|lose|delet\w*|remov\w*|strik\w*|struck|tak\w* (?:out|away|off)|take|taken|cut|omit\w*|leav\w* (?:out|off)|leave|scrap\w*|ditch\w*"
    r"|without|(?:get )?rid of|skip|kill|lop off|erase|cross out|no need for|shorten\w*|out|off|go(?:es)?|superfluous|redundant|unnecessary)\b",
    re.IGNORECASE,
)
_OF_A_NAME = re.compile(
    r"\b(?:words?|terms?|bit|part|name|title|heading|headline|wording|phrase|label)\b", re.IGNORECASE
)
_FRAME = frozenset(
    """say says write put puts use uses read reads of make makes it have has want prefer call rename with by as be should shall must
    please that is are rather just simply word words term the a an to mention mentions now wants says'd said talk talks about change
    replace swap exchange substitute turn""".split()
)
"""Words after which the new ones begin: "so that it speaks of | local food"."""
_MOST = 5


def read(slots: Slots) -> Iterator[Reading]:
    quoted = [m["double"] or m["single"] for m in _QUOTED.finditer(slots.text)]
    out = bool(_OUT.search(slots.text))
    if not (
        len(quoted) > 1 or (quoted and out) or _SAYS_SO.search(slots.text) or (out and _OF_A_NAME.search(slots.text))
    ):
        return
    seen: set[tuple[str, str]] = set()
    for kind, choice, name in _named(slots):
        for new, words, traits in _reworded(slots.text, name, quoted, out=out):
            if new and new != name and (choice.item, new) not in seen:
                seen.add((choice.item, new))
                used = frozenset(("quote", w) for w in words)
                act = "perspective.name" if kind == "perspective" else "name"
                traits |= {"reworded": 1.0, f"is {kind}": 1.0}
                yield Reading(act, (_edit(kind, choice.item, new),), choice, used, traits)


def _named(slots: Slots) -> Iterator[tuple[str, Choice, str]]:
    """What may be meant, with the act of naming it and the name it has."""
    for kind in KINDS:
        for choice in choices(slots, kind):
            yield kind, choice, _name_of(slots, choice.item)
    for side in slots.sides:
        perspective = slots.card.perspective(side)
        if perspective:
            yield "perspective", Choice(side, 0.8, 0.3, "side", 0), perspective.name


def _name_of(slots: Slots, item: str) -> str:
    card = slots.card
    found = card.objective(item) or card.measure(item) or next((i for i in card.initiatives() if i.id == item), None)
    return found.name if found else ""


def _edit(kind: str, item: str, name: str) -> Edit:
    return UpdatePerspective(id=item, name=name) if kind == "perspective" else _OF_KIND[kind](id=item, name=name)


Reworded = tuple[str, tuple[str, ...], dict[str, float]]
"""The new name, the quotes it is made with, and what speaks for it."""


def _reworded(text: str, name: str, quoted: list[str], *, out: bool) -> Iterator[Reworded]:
    within = [q for q in quoted if _found(q, name) and q.lower() != name.lower()]
    for old in within:
        for new in quoted:
            if new != old and not _found(new, name) and not _found(old, new):
                yield _exchanged(name, old, new), (old, new), {"quoted": 1.0}
        if out:
            yield _exchanged(name, old, ""), (old,), {"quoted": 1.0, "taken out": 1.0}
    if not within:
        for old, new in _beside_each_other(text, name):
            yield _exchanged(name, old, new), tuple(q for q in quoted if q in (old, new)), {"unquoted": 1.0}
        if out and _OF_A_NAME.search(text):
            for mark in _OUT.finditer(text):
                if old := _longest(_words(text[mark.end() :]), name):
                    yield _exchanged(name, old, ""), (), {"unquoted": 1.0, "taken out": 1.0}


def _beside_each_other(text: str, name: str) -> Iterator[tuple[str, str]]:
    """Words of the name and the ones for them, on either side of "instead of" and the like."""
    for mark in _EXCHANGES.finditer(text):
        before, after = _words_before(text[: mark.start()]), _words(text[mark.end() :])
        if (old := _longest(after, name)) and (new := _since_frame(before)):
            yield old, new
        if (old := _longest(before, name, last=True)) and after:
            yield old, " ".join(after)


def _words(said: str) -> list[str]:
    """The first words of a stretch, to where a new one begins."""
    stretch = re.split(
        r"[,;:.!?](?!\w)|\s[-–]\s| (?:in|on|for|of|from) (?=[A-Z]\d)| (?:please|instead|would|will|there|here)\b", said
    )[0]
    found = re.findall(r"[\w&%/’'-]+", stretch.strip(" '\"“”‘’"))
    while found and found[0].lower() in ("the", "word", "words", "term", "simply", "just"):
        found = found[1:]
    return [w.strip("'‘’") for w in found][:_MOST]


def _words_before(said: str) -> list[str]:
    bare = re.sub(r" (?:in|on|of|from|for|at) (?:the name of )?[A-Z]\d\w?$", "", said.rstrip(" ,;:.!?"))
    stretch = re.split(r"[,;:.!?](?!\w)|\s[-–]\s|(?<=[A-Z]\d) ", bare)[-1]
    return [w.strip("'‘’") for w in re.findall(r"[\w&%/’'-]+", stretch)]


def _since_frame(before: list[str]) -> str:
    start = max((n + 1 for n, w in enumerate(before) if w.lower() in _FRAME), default=0)
    new = before[start:]
    return " ".join(new) if len(new) <= _MOST else ""


def _longest(said: list[str], name: str, *, last: bool = False) -> str:
    """The most of the first words, or of the last, that stand in the name and are not all of it."""
    for size in range(min(len(said), _MOST), 0, -1):
        part = " ".join(said[-size:] if last else said[:size])
        if _found(part, name):
            return "" if part.lower() == name.lower() or part.lower() in _FRAME else part
    return ""


def _found(part: str, name: str) -> bool:
    return stands_whole(part, name) >= 0


def _exchanged(name: str, old: str, new: str) -> str:
    """The name with other words, what is left over of a list or a space tidied, and the capital kept."""
    place = stands_whole(old, name)
    if place < 0:
        return ""
    made = name[:place] + new + name[place + len(old) :]
    if not new:
        made = re.sub(r"\s+", " ", made).strip(" ,&")
        made = re.sub(r" ,", ",", re.sub(r",(?= (?:and|&) )(?![^,]*,)", "", made))
        made = re.sub(r"^(?:and|or) | (?:and|or|of|in|for|with)$", "", made)
    return made[:1].upper() + made[1:] if name[:1].isupper() and place == 0 else made
