"""Which item of the scorecard a few words point at: an id, a name, a piece of a name, or words of near meaning."""

import re

from agent.guided.requests.looking import find_item
from agent.guided.understanding.matching import score
from agent.guided.understanding.naming import names_of
from scorecard.models import Initiative, Link, Measure, Objective, Scorecard

SURE, SURELY = 0.55, 0.7
_EMPTY = re.compile(r"^(?:the|our|your|their|more|better|improving|improve|objective|measure|kpi|of)\s+|\s+(?:for us|at all|more)$", re.I)  # fmt: skip


def objective_meant(words: str, scorecard: Scorecard, focus: str = "") -> Objective | None:
    """The objective, or the objective of the measure, that the words point at."""
    item = _named(words, scorecard, focus)
    if found := scorecard.objective(item) or scorecard.objective_of(item):
        return found
    words = _bare(words)
    scored = [(score(words, o.name), o) for o in scorecard.objectives()]
    scored += [(0.97 * score(words, m.name), o) for o in scorecard.objectives() for m in o.measures]
    best, objective = max(scored, key=lambda s: s[0], default=(0.0, None))
    return objective if best >= SURE else None


def link_meant(cause: str, effect: str, scorecard: Scorecard, focus: str = "") -> Link | None:
    """The link whose two ends the words point at: what one end may mean, the other end settles."""
    ranked = [
        (min(_likeness(cause, k.source, scorecard, focus), _likeness(effect, k.target, scorecard, focus)), k)
        for k in scorecard.links
    ]
    best, link = max(ranked, key=lambda r: r[0], default=(0.0, None))
    return link if best >= SURE else None


def _likeness(words: str, objective_id: str, scorecard: Scorecard, focus: str) -> float:
    objective = scorecard.objective(objective_id)
    if item := _named(words, scorecard, focus):
        return float(objective is not None and objective in (scorecard.objective(item), scorecard.objective_of(item)))
    names = [objective.name, *(m.name for m in objective.measures)] if objective else []
    return max((score(_bare(words), name) for name in names), default=0.0)


def measure_meant(words: str, scorecard: Scorecard, focus: str = "") -> Measure | None:
    """The measure, or the first measure of the objective, that the words point at."""
    item = _named(words, scorecard, focus)
    if found := scorecard.measure(item):
        return found
    if objective := scorecard.objective(item):
        return next(iter(objective.measures), None)
    words = _bare(words)
    scored = [(score(words, m.name), m) for m in scorecard.measures()]
    scored += [(0.9 * score(words, o.name), o.measures[0]) for o in scorecard.objectives() if o.measures]
    best, measure = max(scored, key=lambda s: s[0], default=(0.0, None))
    return measure if best >= SURE else None


def initiative_meant(words: str, scorecard: Scorecard, focus: str = "") -> Initiative | None:
    """The initiative that the words point at, and more clearly than at an objective or a measure."""
    item = find_item(words, scorecard) or (focus if _points(words) else "")
    if item:
        return scorecard.initiative(item)
    words = re.sub(r"\b(?:project|initiative|programme|program)\b", " ", _bare(words), flags=re.IGNORECASE).strip()
    scored = [(score(words, i.name), i) for i in scorecard.initiatives()]
    best, initiative = max(scored, key=lambda s: s[0], default=(0.0, None))
    others = [score(words, o.name) for o in (*scorecard.objectives(), *scorecard.measures())]
    return initiative if best >= SURELY and best > max(others, default=0.0) else None


def _named(words: str, scorecard: Scorecard, focus: str) -> str:
    """By its id, by a short form that only one item has ("NPS"), or by a word that points at what was last spoken of."""
    if item := find_item(words, scorecard):
        return item
    short = names_of(scorecard).short.get(_bare(words).lower(), [])
    return short[0] if len(short) == 1 else focus if _points(words) else ""


def _points(words: str) -> bool:
    return words.strip().lower() in ("it", "this", "that", "this one", "that one", "this objective", "that objective")


def _bare(words: str) -> str:
    words = words.strip(" ?.!,“”\"'")
    while (shorter := _EMPTY.sub("", words)) != words:
        words = shorter
    return words
