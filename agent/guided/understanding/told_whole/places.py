"""The perspective or the objective that words of a place speak of: "the team part", "the one on complaints"."""

import re

from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import stems
from scorecard.models import Measure, Objective, Scorecard

ID = r"(?:[A-Za-z]\d{1,2})"
IT = r"(?:it|this|that|this one|that one)"
_AREA = re.compile(r"\s+(?:perspective|part|side|section|area|bit|block|corner|box|bucket|ones)$", re.IGNORECASE)
_OF_THE_ONE = re.compile(
    r"^(?:the |our )?(?:(?:one|objective|goal)s? (?:on|about|for|of|with|around) (?:the |our )?(?P<on>.+)|(?P<of>.+?)(?: (?:one|objective|goal))?)$",
    re.IGNORECASE,
)
_SAYS_NOTHING = frozenset("the our a an one objective goal of and for to on".split())


def perspective(said: str, card: Scorecard) -> str:
    """The name of the perspective that the words are of; "" where they are of none."""
    said = _AREA.sub("", said.strip(" ,.")).removeprefix("the ").removeprefix("our ").replace(" and ", " & ")
    words = known_of(card).perspectives
    id_ = words.get(said.lower()) or words.get(said.lower().removesuffix("s"))
    return next(
        (p.name for p in card.perspectives if p.id == id_ or p.name.lower().replace(" and ", " & ") == said.lower()), ""
    )


def objective_said(said: str, card: Scorecard) -> Objective | None:
    """The one objective that the words are of, by id, by name, or by words that only it and its measures have."""
    said = said.strip(" ,.“”\"'")
    if re.fullmatch(ID, said):
        return card.objective(said.upper())
    match = _OF_THE_ONE.match(said)
    bare = (match["on"] or match["of"]) if match else said
    named = [o for o in card.objectives() if o.name.lower() in (said.lower(), bare.lower())]
    if named:
        return named[0]
    wanted = {*stems(bare)} - _SAYS_NOTHING
    if not wanted or len(bare.split()) > _LONGEST:
        return None
    for hay in (lambda o: o.name, lambda o: f"{o.name} {' '.join(m.name for m in o.measures)}"):
        found = [o for o in card.objectives() if wanted <= {*stems(hay(o))}]
        if found:
            return found[0] if len(found) == 1 else None
    return None


_LONGEST = 9


def place_of(said: str, kind: str, card: Scorecard) -> str:
    """Where something of the kind can go by these words: a perspective, an objective's id, "it"; "" where to neither."""
    said = said.strip(" ,")
    if re.fullmatch(IT, said, re.IGNORECASE):
        return "it"
    if re.fullmatch(ID, said):
        return said.upper() if card.objective(said.upper()) else ""
    if kind == "objective":
        home = perspective(said, card)
        return f"{home} perspective" if home else ""
    objective = objective_said(said, card)
    return objective.id if objective else ""


def measure_said(said: str, card: Scorecard) -> Measure | None:
    """The one measure that the words name, whole or with words that only it has; an id is read anyway."""
    said = said.strip(" ,.“”\"'").lower()
    if re.fullmatch(r"[a-z]\d{1,2}[a-z]", said):
        return None
    named = [m for m in card.measures() if m.name.lower() == said]
    if named:
        return named[0] if len(named) == 1 else None
    wanted = {*stems(said)}
    found = [m for m in card.measures() if wanted <= {*stems(m.name)}] if len(wanted) > 1 else []
    return found[0] if len(found) == 1 else None
