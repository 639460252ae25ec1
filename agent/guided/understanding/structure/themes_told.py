"""A theme for several objectives, told of the theme itself: "everywhere we have the theme Fresh it should say Good food"."""

import re

from agent.guided.understanding.told_whole.places import perspective
from scorecard.models import Objective, Scorecard

_NEW = r"[\"“']?(?P<new>[A-Z][^\"”,;.!?]{2,50}?)[\"”']?"
_OTHERWISE = [
    re.compile(rf"\b(?i:(?:everywhere|wherever|anywhere|every time)(?: we (?:have|say|use|see))?(?: the)?(?: theme)?) [\"“']?(?P<old>@)[\"”']?(?i:(?: as (?:a|the) theme| theme)?,? (?:it |this |that )?(?:should|must|shall|is to|has to) (?:say|be|read|become)) {_NEW}(?: (?i:instead|now))?[\s.!]*$"),
    re.compile(rf"^\W*(?i:the )?(?i:theme )?[\"“']?(?P<old>@)[\"”']?(?i: theme)?\s*(?:->|→|=>|(?i:becomes|should be|is now|to be called|renamed to|to)) {_NEW},? (?i:wherever it (?:appears|stands|is)|everywhere|throughout|on all of them|for all)[\s.!]*$"),
]  # fmt: skip
_NO_MORE = r"(?i)^\W*(?:the )?(?:theme )?[\"“']?(?P<old>@)[\"”']?(?: as a theme| theme)?\b.*?\b(?:take it off (?:everything|everywhere|all(?: of them)?|every \w+)|(?:remove|drop|clear|delete|lose|scrap) it (?:everywhere|from (?:everything|all(?: of them)?|every \w+)))[\s.!]*$"
_SIDE = re.compile(rf"^\W*(?i:(?:please|and|so|ok)\b,? )*(?i:both|all(?: the)?|every one of the|the)(?: (?i:two|three|four|of the))? (?P<side>[\w &’'-]{{3,40}}?) (?i:ones|objectives|goals) (?i:get|have|take|share|carry|should (?:get|have|be)|go under|come under) (?i:the )?(?i:theme) {_NEW}[\s.!]*$")  # fmt: skip

_PUT_THERE = re.compile(
    r"^\W*(?P<of>.{2,60}?) (?i:has|have|lacks?)(?i: not?| still| yet)*(?i: an?| any| its)?(?i: own)? theme(?i: yet)?[.;,!]\s*(?i:please |so |then )*(?i:put|write|enter|make it|use|take|give it)(?i: there| here)? (?P<new>[A-Z][^“”\",;:.!?]{2,50}?)(?i: there| please)*[\s.!]*$"
)
""" "The budget objective has no theme. Please put there Stability."""
_OF_SEVERAL = re.compile(r"^\W*(?:(?:please|pls|and|so|ok|can you|could you)\b,? )*(?:(?:set|make|change|put) )?(?:the )?themes? (?:of|for) (?P<items>[A-Z]\d{1,2}(?:(?:, ?| and | & |, and )[A-Z]\d{1,2})+) (?:to|as|is|are|should be|=|->)(?: to be| now)? (?P<new>[^“”\",;:.!?]{2,50}?)[\s.!]*$", re.IGNORECASE)  # fmt: skip
""" "Set the theme of F1 and F2 to Growth": what stands behind "and" is no order of its own."""


def themes_told(text: str, card: Scorecard) -> str:
    """ "" where no theme of the scorecard, and no perspective that is to get one, is named."""
    if "theme" not in text.lower():
        return ""
    for theme in {o.theme for o in card.objectives() if o.theme}:
        held = [o.id for o in card.objectives() if o.theme == theme]
        old = re.escape(theme)
        for shape in _OTHERWISE:
            if match := re.search(shape.pattern.replace("@", f"(?i:{old})"), text):
                return f"set the theme of {_listed(held)} to “{match['new'].strip()}”"
        if re.match(_NO_MORE.replace("@", old), text):
            return f"clear the theme of {_listed(held)}"
    if match := _OF_SEVERAL.match(text):
        return f"set the theme of {match['items']} to “{match['new'].strip()}”"
    if match := _PUT_THERE.match(text):
        return f"set the theme of {match['of'].strip()} to “{match['new'].strip()}”"
    if match := _SIDE.match(text):
        name = perspective(match["side"], card)
        under: list[Objective] = [o for p in card.perspectives if p.name == name for o in p.objectives]
        return f"set the theme of {_listed([o.id for o in under])} to “{match['new'].strip()}”" if under else ""
    return ""


def _listed(ids: list[str]) -> str:
    return f"{', '.join(ids[:-1])} and {ids[-1]}" if len(ids) > 1 else ids[0]
