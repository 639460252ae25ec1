"""A measure gets an objective of its own: "falls stay, infections go into a new one called Beat infections".

Said so, an objective is split by what is measured under it, and not by the two names a split asks for.
"""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.apply.change import free_id
from scorecard.edits import AddObjective, Edit, MoveMeasure
from scorecard.models import Measure, Objective, Scorecard

_OWN = r"(?:(?:an? )?(?:new|separate|different|second)(?: one| objective| goal)?|(?:its|their) (?:own|a separate) (?:one|objective|goal)|an? (?:objective|goal|one) (?:of (?:its|their) own|for itself))"
_NAMED = r"(?:(?: (?:beside|next to|alongside|below|under) (?:it|that|them|this))?(?:,? (?:and )?(?:is |to be )?(?:called|named|titled|call (?:it|that)|name (?:it|that)|with the name)|[,:–-]))"
_REST = r"(?:[.,;]+ *(?:and )?(?:the )?(?:rest|others?|other one|everything else|remaining ones?)\b.*)?"
_SHAPES = [
    re.compile(rf"(?P<what>[^,;.:!?]{{3,60}}?) (?:(?:should|can|could|must|will|to) )?(?:go(?:es)?|gets?|moves?|belongs?|becomes?|comes?)(?: (?:in)?to| under| in)? {_OWN}{_NAMED} [\"“']?(?P<name>[A-Z][^\"”;.]{{2,80}}?)[\"”']?{_REST}[\s.!]*$"),
    re.compile(rf"\b(?:put|move|take|pull|give|split)(?: out| off)? (?P<what>[^,;.:!?]{{3,60}}?)(?: out)?(?: (?:in)?to| under| off into)? {_OWN}{_NAMED} [\"“']?(?P<name>[A-Z][^\"”;.]{{2,80}}?)[\"”']?{_REST}[\s.!]*$"),
]  # fmt: skip
_CLAUSE = re.compile(r"[,;.!?]\s+")


def split_off(text: str, card: Scorecard, focus: str = "") -> list[Edit]:
    """The new objective and the move of the measure to it; empty where no measure of the scorecard is named."""
    for shape in _SHAPES:
        if not (match := shape.search(text)):
            continue
        home = card.objective(focus) or card.objective_of(focus)
        said = _CLAUSE.split(match["what"])[-1]
        measure = _measure(said, card, home)
        at = card.objective_of(measure.id) if measure else None
        side = next((p for p in card.perspectives if at in p.objectives), None)
        if measure is None or side is None:
            continue
        new = free_id(card, side.letter)
        return [
            AddObjective(perspective=side.id, id=new, name=match["name"].strip(" .\"”'")),
            MoveMeasure(id=measure.id, objective=new),
        ]
    return []


def _measure(said: str, card: Scorecard, home: Objective | None) -> Measure | None:
    """The one that the words name; of several, the one of the objective that was spoken of."""
    spans = [s.value for s in annotate(said, known_of(card), clock.today()).spans if s.kind == "item"]
    found = [m for v in spans for c in v.candidates if (m := card.measure(c.item))]
    own = [m for m in found if home and m in home.measures]
    best = (own or found)[:1]
    return best[0] if best and (own or len({m.id for m in found}) == 1 or spans[0].sure) else None
