"""The strategy told along its links: from the means at the bottom of the map to the ends on top."""

from collections.abc import Iterator
from dataclasses import dataclass

from scorecard.layout import drawable
from scorecard.models import Link, Objective, Perspective, Scorecard
from scorecard.rules.verbs import base_verb


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
    return Chapter(perspective.name, _held(perspective.objectives, top=top), leads)


def _held(objectives: list[Objective], *, top: bool) -> str:
    """One sentence; what is not a deed in English, as a name in another language, is only quoted."""
    if all(base_verb(o.name.partition(" ")[0]) for o in objectives):
        return f"{'In the end we want to' if top else 'We'} {_listed([_act(o) for o in objectives])}."
    return f"{'In the end it is about' if top else 'We work on'} {_listed([_named(o) for o in objectives])}."


def _effects(scorecard: Scorecard, objective: Objective, links: list[Link], *, top: bool) -> Iterator[str]:
    if not links and not top:
        yield f"{objective.id} leads to nothing on the map yet."
    for link in links:
        effect = scorecard.objective(link.target)
        named = _named(effect) if effect else link.target
        lag = f" after some {link.lag_months} months" if link.lag_months else ""
        reason = f": {_sentence(link.hypothesis)}" if link.hypothesis else "."
        yield f"{objective.id} leads to {named}{lag}{reason}"


def _named(objective: Objective) -> str:
    return f"“{objective.name}” ({objective.id})"


def _act(objective: Objective) -> str:
    return f"{objective.name[:1].lower()}{objective.name[1:]} ({objective.id})"


def _listed(items: list[str]) -> str:
    return items[0] if len(items) == 1 else ", ".join(items[:-1]) + " and " + items[-1]


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?", "…")) else text + "."
