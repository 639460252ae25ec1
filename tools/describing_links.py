"""The links of the board in words: every arrow from bottom to top, and what hangs on none."""

from collections.abc import Iterator

from scorecard.models import Link, Objective, Perspective, Scorecard
from tools.texts import say


def links_text(scorecard: Scorecard) -> str:
    """By the perspective that the arrow starts in, the lowest first: "L1 Keep teachers → P2 Teach every lesson (strong)"."""
    if not scorecard.links:
        return say("links", "none")
    lines = [say("links", "title", links=len(scorecard.links))]
    for perspective in reversed(scorecard.perspectives):
        found = [_line(scorecard, objective, link) for objective, link in _from(scorecard, perspective)]
        lines += ["", say("links", "group", name=perspective.name), *found] if found else []
    linked = {end for link in scorecard.links for end in (link.source, link.target)}
    alone = [o for o in scorecard.objectives() if o.id not in linked]
    lines += ["", say("links", "alone", items=", ".join(f"{o.id} {o.name}" for o in alone))] if alone else []
    return "\n".join(lines)


def links_of(scorecard: Scorecard, item: str) -> str:
    """What leads to an objective and what it leads to."""
    objective = scorecard.objective(item) or scorecard.objective_of(item)
    if objective is None:
        return ""
    ends = [(o, k) for o, k in _all(scorecard) if objective.id in (k.source, k.target)]
    slots = {"id": objective.id, "name": objective.name}
    if not ends:
        return say("links", "none_of", **slots)
    into, out = ([_line(scorecard, o, k) for o, k in ends if end(k) == objective.id] for end in (_effect, _cause))
    lines = [say("links", "title_of", **slots, links=len(ends)), "", *into, *out]
    return "\n".join(
        [
            *lines,
            *([] if into else [say("links", "no_cause", **slots)]),
            *([] if out else [say("links", "no_effect", **slots)]),
        ]
    )


def _cause(link: Link) -> str:
    return link.source


def _effect(link: Link) -> str:
    return link.target


def _all(scorecard: Scorecard) -> Iterator[tuple[Objective, Link]]:
    for perspective in reversed(scorecard.perspectives):
        yield from _from(scorecard, perspective)


def _from(scorecard: Scorecard, perspective: Perspective) -> Iterator[tuple[Objective, Link]]:
    for objective in perspective.objectives:
        yield from ((objective, link) for link in scorecard.links if link.source == objective.id)


def _line(scorecard: Scorecard, objective: Objective, link: Link) -> str:
    effect = scorecard.objective(link.target)
    slots = {
        "source": objective.id,
        "cause": objective.name,
        "target": link.target,
        "effect": effect.name if effect else "",
    }
    against = say("links", "against") if link.sign == "-" else ""
    return say("links", "line", **slots, strength=link.strength, against=against)
