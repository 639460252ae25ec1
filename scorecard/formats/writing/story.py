"""The strategy told along its links: from the means at the bottom of the map to the ends on top."""

from collections.abc import Iterator

from scorecard.layout import drawable
from scorecard.models import Link, Objective, Perspective, Scorecard


def story(scorecard: Scorecard) -> list[str]:
    """A paragraph for each perspective, the lowest first; what leads nowhere is said to lead nowhere yet."""
    links = drawable(scorecard)
    told = [p for p in scorecard.perspectives if p.objectives]
    return [_paragraph(scorecard, p, links, top=p is told[0]) for p in reversed(told)]


def _paragraph(scorecard: Scorecard, perspective: Perspective, links: list[Link], *, top: bool) -> str:
    sentences = [f"{perspective.name}: " + _listed([_named(o) for o in perspective.objectives]) + "."]
    for objective in perspective.objectives:
        sentences += _effects(scorecard, objective, [k for k in links if k.source == objective.id], top=top)
    return " ".join(sentences)


def _effects(scorecard: Scorecard, objective: Objective, links: list[Link], *, top: bool) -> Iterator[str]:
    if not links and not top:
        yield f"{objective.id} leads to nothing on the map yet."
    reasoned = [k for k in links if k.hypothesis]
    for link in reasoned:
        lag = f" (after some {link.lag_months} months)" if link.lag_months else ""
        yield f"{link.source} → {link.target}{lag}: {_sentence(link.hypothesis)}"
    bare = [k for k in links if not k.hypothesis]
    if bare:
        effects = [o for k in bare if (o := scorecard.objective(k.target))]
        yield f"{objective.id} leads to {_listed([_named(o) for o in effects])}."


def _named(objective: Objective) -> str:
    return f"“{objective.name}” ({objective.id})"


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else text + "."
