"""The strategy told along its links: from the means at the bottom of the map to the ends on top."""

from collections.abc import Iterator
from dataclasses import dataclass

from scorecard.layout import drawable
from scorecard.models import Link, Objective, Perspective, Scorecard


@dataclass(frozen=True)
class Chapter:
    """What one perspective holds, and what each of its objectives leads to."""

    name: str
    holds: str
    leads: list[str]


def story(scorecard: Scorecard) -> list[Chapter]:
    """A chapter for each perspective, the lowest first; what leads nowhere is said to lead nowhere yet."""
    links = drawable(scorecard)
    told = [p for p in scorecard.perspectives if p.objectives]
    return [_chapter(scorecard, p, links, top=p is told[0]) for p in reversed(told)]


def _chapter(scorecard: Scorecard, perspective: Perspective, links: list[Link], *, top: bool) -> Chapter:
    leads: list[str] = []
    for objective in perspective.objectives:
        leads += _effects(scorecard, objective, [k for k in links if k.source == objective.id], top=top)
    beginning = "In the end we want to" if top else "We"
    return Chapter(perspective.name, f"{beginning} {_listed([_act(o) for o in perspective.objectives])}.", leads)


def _effects(scorecard: Scorecard, objective: Objective, links: list[Link], *, top: bool) -> Iterator[str]:
    if not links and not top:
        yield f"{objective.id} leads to nothing on the map yet."
    for link in links:
        effect = scorecard.objective(link.target)
        named = f"“{effect.name}” ({effect.id})" if effect else link.target
        lag = f" after some {link.lag_months} months" if link.lag_months else ""
        reason = f": {_sentence(link.hypothesis)}" if link.hypothesis else "."
        yield f"{objective.id} leads to {named}{lag}{reason}"


def _act(objective: Objective) -> str:
    return f"{objective.name[:1].lower()}{objective.name[1:]} ({objective.id})"


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else text + "."
