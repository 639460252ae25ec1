"""What was just done put right for who or what it was done to: "wrong person on both; that is Tom's", "take both out again"."""

import re
from collections.abc import Sequence

from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.people import people_of
from scorecard.comparing import edits_between
from scorecard.edits import (
    AddInitiative,
    AddLink,
    AddMeasure,
    AddObjective,
    Edit,
    RecordActual,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:no|nope|sorry|oops|wait|actually|please|pls|kindly|ok|and|but|then|just)\b[\s,.:;–—-]*)*"
_OUT = re.compile(
    rf"{_LEAD}(?:take|get|have|pull|strike|remove|delete|scrap|drop|bin|withdraw) (?P<what>both|them|those|these|it|that|this)(?: (?:two )?of (?:them|those|these))?(?: (?:two|values?|figures?|numbers?|one|ones))*(?P<again> (?:back )?(?:out|back|off|again)(?: again)?)?(?=\W*$|[,.;:!–—-])(?P<why>.*)$",
    re.IGNORECASE | re.DOTALL,
)
_DONE_ANEW = (RecordActual, AddObjective, AddMeasure, AddInitiative, AddLink)
_MORE = re.compile(r"\d|\b(?:instead|but|put|make|set|give|add|keep|leave|and (?!not))\b", re.IGNORECASE)
_WRONG = re.compile(
    r"\bboth\b|\b(?:the|those|these|them) two\b|\bwrong (?:person|man|woman|guy|lady|owner|name|pair of hands)\b|^\W*(?:no,? )?not (?:her|him|them|[A-Z]\w+)\b",
    re.IGNORECASE,
)
_NOT_THEM = re.compile(r"\bnot (?:her|him|them|(?:[A-Z]\w+)(?: [A-Z]\w+)?)\b")
_ID = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b")
_MOST_WORDS = 14


def two_again(text: str, last: Sequence[Edit], before: Scorecard, scorecard: Scorecard) -> Understanding | None:
    """None where the message says neither; ``before`` is what stood before the last edits."""
    if len(text.split()) > _MOST_WORDS or text.rstrip().endswith("?"):
        return None
    return _taken_out(text, last, before, scorecard) or _somebody_else(text, last, before)


def _taken_out(text: str, last: Sequence[Edit], before: Scorecard, scorecard: Scorecard) -> Understanding | None:
    """ "Take that out again, it is not audited": a value just told, or what was just added; the measure itself stays."""
    match = _OUT.match(text)
    if not match or not last or not all(isinstance(e, _DONE_ANEW) for e in last) or _MORE.search(match["why"]):
        return None
    if len(last) < 2 and not match["again"]:
        return None  # "remove it" may be said of the measure
    return Understanding(edits=edits_between(scorecard, before))


def _somebody_else(text: str, last: Sequence[Edit], before: Scorecard) -> Understanding | None:
    """ "Not her - Owen": the one person that is named has what was just given to somebody."""
    owned = [e for e in last if isinstance(e, UpdateObjective | UpdateMeasure | UpdateInitiative) and e.owner]
    if not owned or len(owned) != len(last) or not _WRONG.search(text) or _ID.search(text) or re.search(r"\d", text):
        return None
    given = {w.lower() for e in owned for w in str(e.owner).split()}
    words = [w.lower().removesuffix("'s") for w in re.findall(r"[^\W\d_]+(?:['’]s)?", _NOT_THEM.sub("", text).replace("’", "'"))]  # fmt: skip
    said = {w for w in words if w in people_of(before)} - given
    owners = {i.owner for i in (*before.objectives(), *before.measures(), *before.initiatives()) if i.owner}
    meant = [o for o in owners if said and said <= {*o.lower().split()}]
    if len(meant) != 1:
        return None
    return Understanding(edits=[type(e)(id=e.id, owner=meant[0]) for e in owned])
