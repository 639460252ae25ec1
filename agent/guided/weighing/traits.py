"""What the weights go by: the words of a message, and how well a reading fits what stands in it."""

import itertools
from collections.abc import Iterator, Sequence

from agent.guided.understanding.lexicon import verb_forms, words
from agent.guided.understanding.mentions.nouns import KINDS
from agent.guided.understanding.naming import stem
from agent.guided.weighing.readings.reading import Choice, Reading, kind_in
from agent.guided.weighing.slots import Slots

Traits = dict[str, float]
Place = tuple[str, int | str]
"""A place of a message that readings make use of, as its kind and which one."""

_FAMILIES = {
    "set_target": "value", "set_baseline": "value", "record_actual": "value", "owner": "owner", "name": "name",
    "perspective.name": "name", "add_objective": "new", "add_measure": "new", "add_initiative": "new",
}  # fmt: skip


def of_words(slots: Slots) -> Traits:
    """Words, pairs of words and how much of each kind there is: what the kind of edit is told by."""
    line = [stem(w) if w.isalpha() else w for w in slots.line]
    framed = ["^", *line, "$"]
    found = {f"u {w}": 1.0 for w in line}
    found |= {f"b {one} {other}": 0.5 for one, other in itertools.pairwise(framed)}
    found |= {f"g {use.group}": 1.0 for w in slots.line for use in verb_forms().get(w, ())}
    found |= {f"s {one} {other}": 0.5 for one, other in zip(framed, framed[2:], strict=False)}
    counts = {
        "figures": len(slots.figures), "dates": len(slots.dates), "people": len(slots.people),
        "quotes": len(slots.quotes), "sides": len(slots.sides), "period": bool(slots.period),
        "items": len({n.place for n in slots.items.values() if n.place >= 0 and n.score > 0.3}),
        "focus": any(n.how == "focus" for n in slots.items.values()), "length": len(line) // 4,
    }  # fmt: skip
    return found | {f"n {name} {min(count, 4)}": 1.0 for name, count in counts.items()}


def family(act: str) -> str:
    if "+" in act:
        return "both"
    if act in _FAMILIES:
        return _FAMILIES[act]
    kind = act.split(".")[0]
    if "link" in act:
        return "link"
    return kind if "." in act else act.split("_")[0]


def of_readings(slots: Slots, readings: Sequence[Reading]) -> list[Traits]:
    """How well each of the readings fits; each trait weighs for its family of acts, the commonest for all as well."""
    fit = _Fit(slots)
    return [fit.of(reading) for reading in readings]


class _Fit:
    """What the readings of one message are measured by: most of it is the same for many of them, and worked out once."""

    def __init__(self, slots: Slots) -> None:
        self._slots = slots
        there = {
            "figure": len(slots.figures), "date": len(slots.dates), "person": len(slots.people), "quote": len(slots.quotes),
            "side": len(slots.sides), "enum": len(slots.enums),
        }  # fmt: skip
        self._there = {kind: count for kind, count in there.items() if count}
        self._named = {n.place for n in slots.items.values() if n.score >= 0.6 and n.how != "focus"}
        self._asks = float(slots.asks)
        self._ahead = any(d > slots.today for d in slots.dates)
        self._beside_known: dict[tuple[frozenset[Place], str], Traits] = {}
        self._kinds_known: dict[Choice, Traits] = {}

    def of(self, reading: Reading) -> Traits:
        slots, choice, name = self._slots, reading.choice, family(reading.act)
        shared: Traits = {
            "score": choice.score,
            f"how {choice.how}": 1.0,
            "margin": min(choice.margin, 0.5),
            "tie": float(choice.margin <= 0),
            "asks": self._asks,
            "others": float(min(self._others(reading), 3)),
            **self._kind_said(choice),
            **{f"unused {kind}": float(min(count, 2)) for kind, count in self._unused(reading).items()},
        }
        shared = {trait: value for trait, value in shared.items() if value}
        found = {f"{t} | {name}": v for t, v in (shared | reading.traits).items() if v}
        found |= shared
        found |= {f"any | {name}": 1.0, f"act {reading.act}": 1.0}
        found |= self._beside(reading.used | {("item", choice.place)}, name)
        if slots.period:
            found[f"period | {reading.act}"] = 1.0
        if self._ahead:
            found[f"ahead | {reading.act}"] = 1.0
        return found

    def _unused(self, reading: Reading) -> dict[str, int]:
        used = [kind for kind, _ in reading.used]
        return {kind: count - min(count, used.count(kind)) for kind, count in self._there.items()}

    def _beside(self, used: frozenset[Place], name: str) -> Traits:
        if (used, name) not in self._beside_known:
            said = _words_beside(self._slots, used)
            self._beside_known[used, name] = {f"{trait} | {name}": 0.5 for trait in said}
        return self._beside_known[used, name]

    def _kind_said(self, choice: Choice) -> Traits:
        if choice not in self._kinds_known:
            self._kinds_known[choice] = _kind_said(self._slots, choice)
        return self._kinds_known[choice]

    def _others(self, reading: Reading) -> int:
        """How many items are plainly named that the reading does nothing with."""
        items = self._slots.items
        touched = {v for e in reading.edits for v in vars(e).values() if isinstance(v, str) and v in items}
        return len(self._named - {items[i].place for i in touched} - {reading.choice.place})


def _words_beside(slots: Slots, used: frozenset[Place]) -> Iterator[str]:
    """The words beside what is made use of, and beside what is left of its kinds: "to 26", and "27 is greedy"."""
    kinds = {kind for kind, _ in used}
    for place, said in slots.beside.items():
        kind = place[0] if place in used else f"no {place[0]}"
        if place in used or place[0] in kinds:
            far, before, after, beyond = map(_plain, said)
            yield from (
                f"{kind} < {before}",
                f"{kind} > {after}",
                f"{kind} << {far} {before}",
                f"{kind} >> {after} {beyond}",
            )


def _kind_said(slots: Slots, choice: Choice) -> Traits:
    """Whether the item is of the kind that stands beside its name: "the churn objective", "goal on churn"."""
    far, before, after, _ = slots.beside.get(("item", choice.place), ("", "", "", ""))
    said = KINDS.get(after) or KINDS.get(before) or (KINDS.get(far) if before in words("stop") else None)
    return {f"kind {'said' if kind_in(slots, choice.item) == said else 'other'}": 1.0} if said else {}


def of_none(slots: Slots, readings: list[Reading]) -> Traits:
    """What speaks for none of the readings being meant."""
    return {
        "none": 1.0,
        "none asks": float(slots.asks),
        "none few": 1 / (1 + len(readings)),
        "none named": max((n.score for n in slots.items.values()), default=0.0),
        "none length": min(len(slots.line), 25) / 25,
    }


def _plain(word: str) -> str:
    return stem(word) if word.isalpha() else word
