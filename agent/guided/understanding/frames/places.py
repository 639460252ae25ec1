"""Where something new probably belongs, to order the buttons by: good enough for that, not to act on."""

import numpy as np

from agent.guided.understanding.naming import by_meaning
from agent.guided.understanding.outcome import Option
from agent.guided.understanding.references import label_of
from knowledge.embedding import embed, embed_one
from knowledge.library import library
from scorecard.models import Scorecard

_NEAREST = 5
_MOST = 5


def likely_perspectives(name: str, scorecard: Scorecard) -> list[Option]:
    """The perspectives, the likeliest first.

    Never chosen unasked: the library's nearest objectives name the right perspective in some 60 % of cases
    (leave-one-out).
    """
    entries = list(library().objectives.values())
    wide, short = embed([f"{e.name} {e.description}" for e in entries]), embed([e.name for e in entries])
    near = (wide + short) @ embed_one(name) / 2
    votes: dict[str, float] = {}
    for place in np.argsort(-near)[:_NEAREST]:
        kind = entries[int(place)].perspective
        votes[kind] = votes.get(kind, 0.0) + float(near[place]) ** 2
    likeliest = sorted(scorecard.perspectives, key=lambda p: -votes.get(p.id, 0.0))
    return [Option(p.id, p.name) for p in likeliest[:_MOST]]


def likely_objectives(name: str, scorecard: Scorecard) -> list[Option]:
    """The objectives that a measure or an initiative of that name may be for, the nearest first."""
    objectives = list(scorecard.objectives())
    near = by_meaning(name, objectives, _MOST)
    return [Option(o.id, label_of(o)) for c in near for o in objectives if o.id == c.item]
