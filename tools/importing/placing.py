"""Perspectives for imported objectives whose file names none, by what they say."""

from knowledge.library import Library
from scorecard.formats.reading.assembling import UNPLACED
from scorecard.models import PERSPECTIVE_LETTERS, PERSPECTIVE_NAMES, Objective, Perspective, Scorecard
from tools.drafting.matching import Matcher


def place_by_wording(scorecard: Scorecard, library: Library) -> Scorecard:
    """The same scorecard with each unplaced objective under the perspective of the library's likest one."""
    homeless = scorecard.perspective(UNPLACED)
    if homeless is None:
        return scorecard
    matcher = Matcher(library, library.sector(scorecard.organization.sector_id), scorecard.organization)
    homes = {p.id: p for p in scorecard.perspectives if p.id != UNPLACED}
    became: dict[str, str] = {}
    for objective in homeless.objectives:
        home = homes.setdefault(_where(objective, matcher), Perspective(id="", name=""))
        if not home.id:
            home.id = next(key for key, value in homes.items() if value is home)
            home.name = PERSPECTIVE_NAMES[home.id]
        became[objective.id] = _renumber(objective, home)
        home.objectives = [*home.objectives, objective]
    placed = scorecard.model_copy(deep=True)
    placed.perspectives = sorted(homes.values(), key=lambda p: _rank(p.id))
    for link in placed.links:
        link.source, link.target = became.get(link.source, link.source), became.get(link.target, link.target)
    return placed


def _where(objective: Objective, matcher: Matcher) -> str:
    text = ". ".join([objective.name, *(m.name for m in objective.measures[:2])])
    best = matcher.best(text, 1)
    return best[0].entry.perspective if best else "internal"


def _renumber(objective: Objective, home: Perspective) -> str:
    letter = PERSPECTIVE_LETTERS[home.id]
    numbers = [int(o.id[1:]) for o in home.objectives if o.id[:1] == letter and o.id[1:].isdigit()]
    objective.id = f"{letter}{max(numbers, default=0) + 1}"
    for n, measure in enumerate(objective.measures):
        measure.id = f"{objective.id}{chr(ord('a') + n)}"
    return objective.id


def _rank(perspective_id: str) -> int:
    order = list(PERSPECTIVE_NAMES)
    return order.index(perspective_id) if perspective_id in order else -1
