"""What goes because something else alone is to stay: "keep only the uptime", "P2: keep turnaround, other one out"; and one of several targets."""

import re
from collections.abc import Iterator, Sequence

from agent.guided.understanding.naming import stem
from agent.guided.understanding.values import converted
from agent.guided.weighing.readings.reading import Choice, Reading, choices, named_together
from agent.guided.weighing.slots import Slots
from scorecard.edits import RemoveMeasure, RemovePerspective, RemoveTarget, SetTarget
from scorecard.models import Measure, Objective, Target

_KEEPS = re.compile(r"\b(?:keep\w*|only|alone|solely|just|enough|plenty|suffic\w*|other than|except|apart from|besides|but|stays?|remains?|rest|others?|single|survives?|one (?:number|measure|kpi|figure|metric|indicator))\b", re.IGNORECASE)  # fmt: skip
_FEWER = re.compile(r"\b(?:rid|remove|delete|drop|scrap|axe|cut|kill|ditch|lose|out|gone|go|goes|away|bin|chuck|disappear|dissolve|abolish|strike|take out|erase)\b", re.IGNORECASE)  # fmt: skip


def read(slots: Slots) -> Iterator[Reading]:
    if _KEEPS.search(slots.text):
        yield from _kept(slots)
    if _FEWER.search(slots.text):
        for side in slots.sides:
            edit = RemovePerspective(id=side)
            yield Reading("remove_perspective", (edit,), Choice(side, 0.8, 0.3, "side", 0), frozenset({("side", side)}))
    for choice in choices(slots, "measure", 2):
        measure = slots.card.measure(choice.item)
        if measure and len(measure.targets) > 1:
            yield from _one_of_targets(slots, choice, measure)


# --- the measures that stay -------------------------------------------------------------------------------------------


def _kept(slots: Slots) -> Iterator[Reading]:
    """All other measures of an objective, or of a perspective, than those named."""
    stay = {*named_together(slots, ("measure",))}
    done: set[frozenset[str]] = set()
    for choice in (*choices(slots, "objective", 2), *choices(slots, "measure", 2)):
        above = slots.card.objective(choice.item) or slots.card.objective_of(choice.item)
        if above is None:
            continue
        for kept in (_said(slots, above), {choice.item}, stay & {m.id for m in above.measures}):
            yield from _others_out(choice, above.measures, kept, done)
    named = [i for i in stay if slots.items[i].how in ("id", "name")]
    for perspective in slots.card.perspectives:
        if perspective.id in slots.sides and len(named) > 1:
            best = Choice(named[0], slots.items[named[0]].score, 0.3, "together", slots.items[named[0]].place)
            within = [m for o in perspective.objectives for m in o.measures]
            yield from _others_out(best, within, {*named}, done)


def _said(slots: Slots, above: Objective) -> set[str]:
    """The measures of an objective of whose names a word stands in the message that is in no other of them."""
    said = {stem(w) for w in re.findall(r"[a-z]{3,}", slots.text.lower())}
    words = {m.id: {stem(w) for w in re.findall(r"[a-z]{3,}", m.name.lower())} for m in above.measures}
    return {i for i, own in words.items() if said & own - {w for j, ws in words.items() if j != i for w in ws}}


def _others_out(
    choice: Choice, measures: Sequence[Measure], kept: set[str], done: set[frozenset[str]]
) -> Iterator[Reading]:
    out = [m.id for m in measures if m.id not in kept]
    if out and len(out) < len(measures) and frozenset(out) not in done:
        done.add(frozenset(out))
        edits = tuple(RemoveMeasure(id=i) for i in out)
        yield Reading("remove_measure", edits, choice, traits={"others": 1.0})


# --- one of several targets -------------------------------------------------------------------------------------------

_NEARER = re.compile(r"\b(?:nearer|nearest|first|earlier|earliest|sooner|soonest|closer|closest|interim|intermediate|former|next)\b", re.IGNORECASE)  # fmt: skip
_FARTHER = re.compile(r"\b(?:farther|further|furthest|last|later|latest|final|second|latter|long(?:er)?[ -]term|end)\b", re.IGNORECASE)  # fmt: skip


def _one_of_targets(slots: Slots, choice: Choice, measure: Measure) -> Iterator[Reading]:
    """ "The nearer of the two targets should read 6.5", "drop the 7 in June 2027"."""
    dated = sorted((t for t in measure.targets if t.due), key=lambda t: str(t.due))
    for target in dated:
        traits = _told(slots, target, measure, first=target is dated[0], last=target is dated[-1])
        if traits:
            yield Reading("remove_target", (RemoveTarget(measure=measure.id, due=target.due),), choice, traits=traits)
        if traits.get("as first") or traits.get("as last"):
            for place, figure in enumerate(slots.figures):
                if figure.relation == "absolute":
                    edit = SetTarget(measure=measure.id, value=converted(figure, measure), due=target.due)
                    yield Reading("set_target", (edit,), choice, frozenset({("figure", place)}), traits)


def _told(slots: Slots, target: Target, measure: Measure, *, first: bool, last: bool) -> dict[str, float]:
    told = {
        "as first": first and bool(_NEARER.search(slots.text)),
        "as last": last and bool(_FARTHER.search(slots.text)),
        "by day": any(d == target.due for d in slots.dates),
        "by year": bool(target.due and re.search(rf"\b{target.due.year}\b", slots.text)),
        "by value": any(f.relation == "absolute" and converted(f, measure) == target.value for f in slots.figures),
    }
    return {name: 1.0 for name, so in told.items() if so}
