"""The links of their own map, asked to be seen: "show links", "what pulls what on my board?", "list the arrows and the perspectives"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.pointing import objective_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.told_whole.places import objective_said, perspective
from scorecard.models import Objective, Scorecard

_LINKS = re.compile(
    r"\b(?:links?|arrows?|connections?|cause[ -](?:and[ -]|& ?)?effects?(?: (?:links?|chains?|relations?(?:hips?)?))?|causal (?:links?|chains?|relations?(?:hips?)?)|causes and (?:their )?effects|linkages?)\b",
    re.IGNORECASE,
)
_PULLS = r"(?:pulls?|drives?|moves?|leads? to|feeds?(?: into)?|causes?|affects?|influences?|supports?|helps?|depends? on|hangs? on|links? to|goes? to|connects? to|pushe?s?|is (?:linked|connected|tied) to|are (?:linked|connected|tied) to)"
_WHAT_WHAT = re.compile(
    rf"^(?:show |see |explain )?(?:what|which(?: (?:objective|goal|one)s?)?|who) {_PULLS} (?:what|which(?: (?:objective|goal|one|other)s?)?|each other|one another|whom?)\b(?P<rest>.*)$"
    r"|^(?:how|where)(?: are| is| do| does)? (?:(?:the|my|our|all) )*(?:objectives|goals|it|they|everything|these|things|(?:it|they|everything) all)(?: all)? (?:linked|connected|tied|link|connect|hang|hangs|tie|go|fit)(?: up| together| to (?:each other|one another))?(?P<rest2>.*)$",
    re.IGNORECASE,
)
_SEES = re.compile(
    r"^(?:show|see|list|print|display|view|give|read|name|tell|draw up|look at|which|what)\b", re.IGNORECASE
)
_AROUND = frozenset(
    """show see list print display view give read name tell look at out up draw me us all every each any the my our your this that these those of it its them and with in on
    for to from bottom top between an a what which are is there do we have got i you now here then please just again once more complete full whole entire one by
    objective objectives goal goals perspective perspectives board map strategy scorecard card bsc balanced page current existing so far list overview as they stand only just""".split()
)
"""Words that a wish to see the links may hold beside them; any other, and something else may be meant."""


_TIED = r"(?:linked|connected|tied|related)"
_OF_ONE = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:is|are) (?P<item>.+?) {_TIED}(?: up)?(?: (?:to|with) (?:anything|something|any(?: other)? \w+|anyone|nothing|what))?(?: at all| yet| now)?$",
        rf"^(?:what|which (?:objectives?|goals?|ones?)) (?:is|are) (?P<item>.+?) {_TIED} (?:to|with)$",
        rf"^(?:what|which (?:objectives?|goals?|ones?)) (?:is|are) {_TIED} (?:to|with) (?P<item>.+)$",
        rf"^(?:how|where) is (?P<item>.+?) {_TIED}(?: in)?$",
        r"^(?:show|list|see|what are|which are)(?: me| us)?(?: all)?(?: the| its)? (?:links|arrows|connections) (?:of|to|from|for|into|out of|on|around) (?P<item>.+)$",
        r"^(?:what|which) (?:links|arrows|connections) (?:does|do|has|have|go(?:es)? (?:to|from|into|out of)) (?P<item>.+?)(?: have| got)?$",
        r"^(?:has|have|does|do) (?P<item>.+?) (?:got |have )?(?:an?|any) (?:links?|arrows?|connections?)$",
    )
]


_BEHIND = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:what|which)(?: (?:links|arrows|connections|lines|objectives?|goals?|ones?|things?))? (?:ends?|arrives?|points?|leads?|goes|go|runs?|comes?|lands?)(?: in| up)? (?:at|in|into|to|on|upon) (?P<item>.+)$",
        r"^(?:what|which)(?: (?:objectives?|goals?|ones?|things?))? (?:lies|lie|stands?|sits?|is|are)(?: right)? (?:underneath|beneath|behind|below|under) (?P<item>.+)$",
        r"^(?:what|which)(?: (?:objectives?|goals?|ones?|things?))? (?:does|do|is|are) (?P<item>.+?) (?:rests?|depends?|hangs?|built|based|stands?|builds?|resting|hanging|relying|relies|rely|founded|hinges?) (?:up)?on$",
        r"^(?:what|which)(?: (?:objectives?|goals?|ones?|things?))? (?:feeds?|carries|props up|holds up|underpins?|powers?|is needed for|are needed for)(?: into)? (?P<item>.+)$",
    )
]  # fmt: skip
""" "Which arrows end at C1" asks what drives it, and not for the whole sheet."""
_ON_MAP = re.compile(r" (?:on|in) (?:the|our|my|this) (?:strategy )?(?:map|score ?card|card|board)$", re.IGNORECASE)


def _behind(said: str, scorecard: Scorecard, focus: str) -> Request | None:
    said = _ON_MAP.sub("", said)
    for pattern in _BEHIND:
        if (match := pattern.match(said)) and (objective := _objective(match["item"], scorecard, focus)):
            return Request("show_levers", {"item": objective.id})
    return None


def _objective(words: str, scorecard: Scorecard, focus: str) -> Objective | None:
    """A perspective is no objective: "what is under Customers" lists what stands there."""
    return (
        None
        if perspective(words, scorecard)
        else objective_said(words, scorecard) or objective_meant(words, scorecard, focus)
    )


def _of_one(said: str, scorecard: Scorecard, focus: str) -> Request | None:
    for pattern in _OF_ONE:
        if (match := pattern.match(said)) and (objective := objective_meant(match["item"], scorecard, focus)):
            return Request("show_links", {"item": objective.id})
    return None


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    said = bare(text)
    if one := _behind(said, scorecard, focus) or _of_one(said, scorecard, focus):
        return one
    if match := _WHAT_WHAT.match(said):
        return Request("show_links") if _only_around(match["rest"] or match["rest2"] or "") else None
    if not _LINKS.search(said):
        return None
    rest = _LINKS.sub(" ", said)
    alone = re.fullmatch(r"\W*(?:(?:all|the|my|our|of)\W+)*", rest, re.IGNORECASE) and re.search(r"s\b", said)
    return (
        Request("show_links")
        if (alone or _SEES.match(said)) and _only_around(rest) and not _IN_GENERAL.match(said)
        else None
    )


_IN_GENERAL = re.compile(
    r"^what(?:'s| is| are)(?: an?)? (?:links?|arrows?|connections?|linkages?|cause|causal)", re.IGNORECASE
)
""" "What are cause-and-effect links?" asks after no own ones."""


def _only_around(words: str) -> bool:
    return all(w in _AROUND for w in re.findall(r"[^\W_]+", re.sub(r"'s\b", " is", words.lower())))
