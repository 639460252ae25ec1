"""What was just given to somebody is somebody else's, and why: "nah, Joy. she does the people stuff", "Ian should run that, not her"."""

import re
from collections.abc import Sequence

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import people_of
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    Edit,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Initiative, Measure, Objective, Scorecard

_LEAD = r"^\W*(?P<no>(?:(?:no|nope|nah|sorry|wait|hang on|hold on|actually|hm+|oh|ah|ok(?:ay)?|well|but|rather|on reflection|on second thoughts?|please|i mean|i meant)\b[\s,.:;!–—-]*)*)"
_MAKE = r"(?P<make>(?:(?:better|rather|please) )?(?:make (?:it|that|this)|(?:it|that|this)(?:['’]s| should be| is| must be| goes to)|let['’]?s (?:say|make (?:it|that)|have)|should be|give (?:it|that|this) to|better) )?"
_WHO = r"(?:(?:mr|mrs|ms|miss|dr)\.? )?(?P<who>[^\W\d_]+(?: [^\W\d_]+)??)"
_DOES = r"(?P<does> (?:should|shall|must|will|can|is to|ought to) (?:run|own|take|have|lead|do|get|handle|look after) (?:that|it|this|them|those|both)(?: one)?)?"
_INSTEAD = r"(?P<instead>(?:,? (?:actually|instead|rather|please|pls|then|not (?:her|him|them|[^\W\d_]+)))*)"
_WHY = r"(?:\s*[,.;:!–—-]+\s*(?P<why>(?:because |since |as )?(?:s?he|they|[^\W\d_]+)(?:['’]s| is| does| has| knows| runs| handles| looks after| leads| works| sits| was| did)\b.*))?"
_SHAPE = re.compile(rf"{_LEAD}{_MAKE}{_WHO}{_DOES}{_INSTEAD}{_WHY}\W*$", re.IGNORECASE)
_WISHES = re.compile(r"\d|\b(?:too(?=\W*$|[,.;])|also|as well|and (?:s?he|gets|takes|[^\W\d_]+ (?:to|gets|takes))|should|shall|must|set|put|make|give|target|owner|weight)\b", re.IGNORECASE)  # fmt: skip
""" "Joy. She has L3 too" wants more than it gives a reason."""
_THEY = frozenset("she he they because since as".split())
_MOST_WORDS = 20
_MOST_EDITS = 6
_UPDATES = (UpdateObjective, UpdateMeasure, UpdateInitiative)
_ADDS = (AddObjective, AddMeasure, AddInitiative)
_OF_KIND = {Objective: UpdateObjective, Measure: UpdateMeasure, Initiative: UpdateInitiative}


def another_owner(text: str, last: Sequence[Edit], scorecard: Scorecard) -> Understanding | None:
    """None where the message says more, or the last change gave nothing to anybody."""
    if not 0 < len(last) <= _MOST_EDITS or len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    given = [e for e in last if isinstance(e, _UPDATES + _ADDS) and e.owner]
    who = named_instead(text, scorecard) if len(given) == len(last) else ""
    if not who:
        return None
    edits = [_given_to(e, who, scorecard) for e in given]
    return Understanding(edits=[e for e in edits if e]) if all(edits) else None


def named_instead(text: str, scorecard: Scorecard) -> str:
    """Who somebody else's thing is said to be; the rest of such a message gives the reason and names nothing to change."""
    match = _SHAPE.match(text)
    if not match or not (match["no"] or match["make"] or match["does"] or match["instead"]):
        return ""
    who, why = _owner(match["who"], scorecard), (match["why"] or "").lower()
    fits = not why or re.split(r"\W", why)[0] in {*_THEY, *who.lower().split()}
    return who if fits and not _WISHES.search(why) else ""


def _owner(said: str, scorecard: Scorecard) -> str:
    words = {*said.lower().split()}
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    owners = {i.owner for i in items if words <= {*i.owner.lower().split()}}
    return owners.pop() if len(owners) == 1 and words <= people_of(scorecard) else ""


def _given_to(edit: Edit, who: str, scorecard: Scorecard) -> Edit | None:
    if isinstance(edit, _UPDATES):
        return type(edit)(id=edit.id, owner=who)
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    added = [i for i in items if i.name == getattr(edit, "name", None)]
    return _OF_KIND[type(added[0])](id=added[0].id, owner=who) if len(added) == 1 else None
