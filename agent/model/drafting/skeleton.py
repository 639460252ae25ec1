"""Objectives and links as the model proposed them, with our ids, the user's words and only what can stand."""

from collections import Counter
from collections.abc import Iterator

from agent.model.drafting.figures import Told
from agent.model.drafting.grounds import Grounds
from agent.model.drafting.shown import CauseIn, ObjectiveIn, SkeletonIn
from scorecard.apply import apply
from scorecard.edits import AddLink, AddObjective, AddPerspective, Edit, RemovePerspective
from scorecard.models import PERSPECTIVE_LETTERS, Objective, Provenance, Scorecard
from tools.drafting.texts import text

FEWEST, MOST, MOST_IN_ALL = 2, 5, 16
LONGEST_NAME, LONGEST_LABEL = 120, 40


def mistakes(skeleton: SkeletonIn, grounds: Grounds) -> Iterator[str]:
    """What the model has to mend before anything can be built on it, each as a sentence to it."""
    ids = Counter(o.id for o in skeleton.objectives)
    yield from (f"{n} objectives have the id {id_}." for id_, n in ids.items() if n > 1)
    if any(not 0 < len(o.name.strip()) <= LONGEST_NAME for o in skeleton.objectives):
        yield "An objective has no name, or a whole paragraph for one."
    for perspective in grounds.sector.perspectives:
        here = sum(o.perspective == perspective.id for o in skeleton.objectives)
        if not FEWEST <= here <= MOST:
            yield f"The perspective {perspective.id} has {here} objectives; it takes {FEWEST} to {MOST - 1}."
    if len(skeleton.objectives) > MOST_IN_ALL:
        yield f"There are {len(skeleton.objectives)} objectives; {MOST_IN_ALL} are the most."
    carried = {n for o in skeleton.objectives for n in o.carries}
    for number, statement in enumerate(grounds.statements, 1):
        if number not in carried:
            yield f"No objective carries statement {number}: {statement}"


def skeleton_edits(skeleton: SkeletonIn, scorecard: Scorecard, grounds: Grounds, told: Told) -> list[Edit]:
    """Edits that put the skeleton in the place of what is on ``scorecard``."""
    ids = _numbered(skeleton, grounds)
    edits: list[Edit] = [RemovePerspective(id=p.id) for p in scorecard.perspectives]
    edits += _perspectives(skeleton, grounds, told)
    edits += [_objective(o, ids[o.id], grounds, told) for o in _ordered(skeleton, grounds)]
    built = apply(scorecard, edits).scorecard
    return [*edits, *_links(skeleton.links, ids, built, grounds, told)]


def _perspectives(skeleton: SkeletonIn, grounds: Grounds, told: Told) -> Iterator[AddPerspective]:
    """By the sector's names; whoever writes another language gets the model's, if it gave a name to every one."""
    named = {p.perspective: p for p in skeleton.perspectives if 0 < len(p.name.strip()) <= LONGEST_LABEL}
    theirs = grounds.foreign and all(p.id in named for p in grounds.sector.perspectives)
    for perspective in grounds.sector.perspectives:
        label = named[perspective.id] if theirs else perspective
        question = label.question if told.holds(label.question) else ""
        yield AddPerspective(id=perspective.id, name=label.name.strip(), question=question)


def _ordered(skeleton: SkeletonIn, grounds: Grounds) -> list[ObjectiveIn]:
    level = {p.id: n for n, p in enumerate(grounds.sector.perspectives)}
    return sorted(skeleton.objectives, key=lambda o: level[o.perspective])


def _numbered(skeleton: SkeletonIn, grounds: Grounds) -> dict[str, str]:
    """The model's ids and ours, which follow the perspective without gaps."""
    seen: Counter[str] = Counter()
    ids: dict[str, str] = {}
    for objective in _ordered(skeleton, grounds):
        seen[objective.perspective] += 1
        ids[objective.id] = f"{PERSPECTIVE_LETTERS[objective.perspective]}{seen[objective.perspective]}"
    return ids


def _objective(shown: ObjectiveIn, id_: str, grounds: Grounds, told: Told) -> AddObjective:
    entry = grounds.library.objectives.get(shown.library)
    words = grounds.said(shown.carries)
    return AddObjective(
        perspective=shown.perspective,
        id=id_,
        name=shown.name.strip(),
        description=grounds.prose(entry.description) if entry else "",
        rationale=shown.reason if told.holds(shown.reason) else _carried(words, grounds),
        provenance=Provenance(
            kind="user" if words else "library" if entry else "model",
            words=" · ".join(words),
            ref=f"objective:{entry.id}" if entry else "",
        ),
    )


def _carried(words: list[str], grounds: Grounds) -> str:
    quoted = "; ".join(f"“{w}”" for w in words)
    return quoted if grounds.foreign or not words else text("carries_more", words=quoted)


def _links(
    shown: list[CauseIn], ids: dict[str, str], built: Scorecard, grounds: Grounds, told: Told
) -> Iterator[AddLink]:
    """Those that point upward between objectives that are there, each once."""
    level = {o.id: n for n, p in enumerate(built.perspectives) for o in p.objectives}
    seen: set[tuple[str, str]] = set()
    for link in shown:
        source, target = built.objective(ids.get(link.source, "")), built.objective(ids.get(link.target, ""))
        if source is None or target is None or level[source.id] <= level[target.id] or (source.id, target.id) in seen:
            continue
        seen.add((source.id, target.id))
        yield _link(link, source, target, grounds, told)


def _link(shown: CauseIn, source: Objective, target: Objective, grounds: Grounds, told: Told) -> AddLink:
    """How long it takes, and what would disprove it, comes from the library: the model could only guess."""
    cause = grounds.cause(source, target)
    months = str(cause.lag_months) if cause else ""
    return AddLink(
        source=source.id,
        target=target.id,
        hypothesis=shown.hypothesis if told.holds(shown.hypothesis) else "",
        strength=shown.strength,
        lag_months=cause.lag_months if cause else None,
        disproof=text("link_disproof", source=source.id, target=target.id, months=months)
        if cause and not grounds.foreign
        else "",
        provenance=Provenance(kind="model"),
    )
