"""Measures that others take the place of, and what an objective's measure is to be: "C2 measure should be first time pass rate"."""

import re

from agent.guided.understanding.told_whole.places import ID, item_id, objective_said
from scorecard.models import Scorecard

_THESE_FOR_ONE = re.compile(
    rf"\b(?:replace|swap|exchange) (?P<a>{ID}[a-z]) and (?P<b>{ID}[a-z]) (?:by|with|for) (?:(?:just |only )?(?:a single measure|one measure|a single one|this one|one)\b)?[,:]? ?(?:called |named )?",
    re.IGNORECASE,
)
_ITS_MEASURE_IS = re.compile(
    rf"(?:^|(?<=[.;,] )|(?<=\band ))(?:(?:the|our) (?:measure|kpi|metric) (?:of|for|on|under) (?P<of>{ID}|(?:the |our )?[a-z][\w '’-]{{2,40}}?)|(?P<id>{ID})(?:['’]s)? (?:measure|kpi|metric)) (?:should|shall|must|ought to|needs to|has to) (?:really |rather |just )?be(?: called)? (?=\S)(?!(?:by|in|at|higher|lower|monthly|weekly|quarterly|yearly|owned|measured|removed|gone|better|a |an )\b)(?!\d)",
    re.IGNORECASE,
)
_MEASURED_BY = re.compile(
    r"^\W*(?P<one>(?:the|our) (?P<x>[^,;:.?]{2,50}?) (?:one|objective|goal))\s*(?:[,:–]|\s-)\s*(?:please |let['’]?s |can you |we |i['’]d )*(?:measure|track|count|gauge) (?:it|that|this)(?: one)? (?:by|with|as|through|using) (?:the )?(?P<name>[a-z][^,;:\d]{3,70}?)(?P<rest>[,;] .*)?[.! ]*$",
    re.IGNORECASE,
)


def _these_for_one(match: re.Match[str], card: Scorecard) -> str:
    old = [item_id(match[part]) for part in ("a", "b")]
    home = card.objective_of(old[0])
    here = home is not None and all(map(card.measure, old))
    return f"remove {' and '.join(old)}. Add to {home.id} a measure called " if home and here else match[0]


def _its_measure(match: re.Match[str], card: Scorecard) -> str:
    home = objective_said(match["of"] or match["id"], card)
    if home is None:
        return match[0]
    return f"replace {home.measures[0].id} with " if home.measures else f"add to {home.id} a measure called "


def measured_by_words(text: str, card: Scorecard) -> str:
    """The measure ordered for an objective that is named first; "" where none is."""
    if not (by := _MEASURED_BY.match(text)):
        return ""
    home = objective_said(by["one"], card)
    return f"add a measure called “{by['name'].strip()}” to {home.id if home else by['one']}{by['rest'] or ''}"


def measures_put(text: str, card: Scorecard) -> str:
    text = _THESE_FOR_ONE.sub(lambda m: _these_for_one(m, card), text)
    return _ITS_MEASURE_IS.sub(lambda m: _its_measure(m, card), text)
