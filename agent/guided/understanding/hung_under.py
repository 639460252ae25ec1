"""A measure or an initiative that was shown last goes to another objective: "hook it up to the warehouse objective"."""

import re

from agent.guided.understanding.told_whole.places import objective_said
from scorecard.edits import Edit, MoveInitiative, MoveMeasure
from scorecard.models import Scorecard

_HUNG = re.compile(
    r"(?:^|[,;.]\s+|\band )(?:(?:please|pls|kindly|then|so|can you|just|better|rather|it should|should|let['’]?s)\b[, ]*)*(?:hook|hang|attach|tie|stick|put|tuck|pin|fit|file|park|move|belongs?|goes) ?(?:it|this|that|this one|that one)?(?: up| over| down)? (?:to|under|on|onto|below|beneath|with|in)(?: the)? (?P<to>[^,;.:!?]{2,60}?)(?: (?:instead|please|pls|then|rather))*\W*$",
    re.IGNORECASE,
)
_AN_OBJECTIVE = re.compile(r"\b(?:objective|goal)\b|^[A-Z]\d{1,2}$", re.IGNORECASE)


def hung_under(text: str, card: Scorecard, focus: str) -> Edit | None:
    """None where no objective is named to which it could go, or it is there already."""
    match = _HUNG.search(text)
    initiative, measure = card.initiative(focus), card.measure(focus)
    if match is None or not _AN_OBJECTIVE.search(match["to"]) or not (initiative or measure):
        return None
    home = objective_said(match["to"], card)
    if home is None or home == card.objective_of(focus):
        return None
    return MoveInitiative(id=focus, objective=home.id) if initiative else MoveMeasure(id=focus, objective=home.id)
