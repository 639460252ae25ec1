"""Two measures that are to be one: "P1a + P1b = one measure, Theatre time used", "roll them into one and call it Sales per customer"."""

import re

from agent.guided.understanding.structure.naming_items import items_in
from scorecard.models import Scorecard

_ONE = re.compile(
    r"\b(?:(?:roll|merge|combine|join|fold|lump|make|turn|put|bring)\b.{0,30}\b(?:one|together|single)|(?:can|could|should|shall|may|must|will) (?:just |really |all )?be(?:come)? (?:one|a single)|only one|into one|as one|one out of)\b|= ?(?:one|a single|1)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:call(?:ed)? (?:it|that|them)?|named?(?: it)?|with (?:the )?name|titled|as|= ?(?:one|a single|1)(?: measure| kpi)?,|one measure,|\bone,)\s*[:,]?\s*[\"“']?(?P<name>(?!it\b)[A-Z][^\"”,;.!?]{2,60}?)[\"”']?[\s.!]*$"
)


def measures_as_one(text: str, card: Scorecard) -> str:
    """ "" where it names no two measures of one objective, or no name for the one they are to be."""
    one, name = _ONE.search(text), _NAME.search(text)
    if one is None or name is None:
        return ""
    named = list(dict.fromkeys(i for start, _, i in items_in(text, card) if start < name.start("name")))
    measures = [i for i in named if card.measure(i)]
    homes = {home.id for i in measures if (home := card.objective_of(i))}
    others = [i for i in named if i not in measures and i not in homes]
    if len(measures) != 2 or len(homes) != 1 or others:
        return ""
    return f"merge {measures[0]} and {measures[1]} as “{name['name'].strip()}”"
