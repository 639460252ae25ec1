"""Why the check says what it says: "it moans that L3 has no measure, so what?"; what is asked about is a rule, not the item."""

import re

from agent.guided.requests.asking.described import rule_meant
from agent.guided.requests.request import Request
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.models import Scorecard

_CHECK = r"(?:it|u|you|(?:the|this|that|your) (?:\w+ )?(?:checks?|checker|check-up|review|validat(?:or|ion)|rules?|linter|tool|app|system|software|program(?:me)?|coach|assistant))"
_NOW = r"(?:(?:still|always|keeps?|kept|keep on|constantly|even|really|so|just|then|now|again|also|both|would|been|being|has|have|is|are|was|were|does|do|did) )*"
_GRUMBLES = (
    r"(?:moan|complain|grumbl|whing|whin|grip|nagg?|fuss|bitch|flagg?|object|criticis|criticiz|warn|insist|protest|scold|"
    r"pick(?:s|ed|ing)? on|reject|condemn|penalis|penaliz|disapprov|dislik|hat|frown|mind|car(?=e|ing)|marks? (?:it|me|us|this|that) down)(?:e?s|ed|ing|es|e)?\b"
    r"|(?:has|have|having|had) (?:a go|an issue|issues|a problem|something) (?:at|with|against)|(?:do|does|did)(?:n['’]?t| not) like"
    r"|(?:want|need|ask|demand|expect|requir)(?:s|ed|ing|es|e)?(?: for)? (?:an?|every|each|all|me|us|everything|some|one|more|fewer|somebody|someone)\b"
    r"|(?:go|goes|going|went|harp|harps|harping) on about"
)
_SAYS = r"(?:say|claim|state|tell|report|write|point|call|list|count|mark|treat|show)(?:s|es|ed|ing)?(?: (?:me|us|out|that))*\b"
_GRUMBLE = re.compile(rf"\b{_CHECK} {_NOW}(?:{_GRUMBLES})", re.IGNORECASE)
_FAULT = re.compile(
    r"\b(?:got|gets?|is|are|was|were|been|being) (?:flagged(?! (?:red|amber|green))|criticis?zed|rejected|marked (?:down|wrong|as)|called out|picked on|warned about|objected to|reported as)\b"
    r"|\b(?:flagged|reported|rejected|criticis?zed)(?: up)? (?:as|for|because)\b"
    r"|\b(?:drama|fuss|beef|big deal|hoo-?ha|song and dance) (?:with|about|over)\b.*\b(?:no|without|missing|lacking|too (?:many|few))\b|\bwhy (?:(?:even|do you|does it|are you) )?(?:flag|warn|giving out about|banging on about)\b|\bgiving out (?:about|over|to me)\b"
    r"|\byour (?:\w+ )?(?:complaint|objection|criticism|reminder|nagging|moaning)s?\b"
    r"|\b(?:the|this|that|your|its|an?|these|those) (?:\w+ )?(?:warning|remark|finding|red flag)s?(?= (?:on|about|that|for|at|against|regarding|concerning|with|says?|means?|there|here)\b|\W*$|[.,;:?!])",
    re.IGNORECASE,
)
_SAID = re.compile(rf"\b(?:{_CHECK} {_NOW}{_SAYS}|(?:says|said) {_CHECK})", re.IGNORECASE)
"""Only a fault where something is said to be lacking or wrong: "it says C2 goes up" tells a value."""
_LACKING = re.compile(
    r"\b(?:no|none|without|lack\w*|missing|needs?|need(?:ing)?|must|should|only|not|\w+n['’]t|too (?:many|few|long|much|vague)|unclear|wrong|weak|bad|double|twice|alone)\b",
    re.IGNORECASE,
)
_ASKS_WHY = re.compile(
    r"\b(?:why|how come|what for|so what|who cares|explain|elaborate|clarify|reason(?:s|ing)?|rationale|grounds|justif\w+|logic|thinking"
    r"|wh?at(?:['’]?s| is| was| are)? (?:so |really |actually )?(?:wrong|bad|the (?:deal|problem|point|matter|fuss|issue|idea|harm|big deal|trouble|drama|beef))"
    r"|(?:do(?:es)?n['’]?t|do(?:es)? not|can(?:no|['’])?t|fail to|never) (?:see|get|understand|follow|follow that)|(?:what|which) (?:does|do|is|did) (?:that|it|this|you|they|the \w+) (?:mean|on about|saying|getting at)"
    r"|(?:does|do|is) (?:it|that|this) (?:even |really )?(?:matter|a problem|bad|important))\b|(?:^|[.!?;,:–-]\s*)so\s*\?",
    re.IGNORECASE,
)
_DOES = re.compile(
    r"(?:^|[.,;:!?–—]\s*|\b(?:and|then|so|but|please|pls|just|kindly|can you|could you|let['’]?s|let us) (?:please |then |just )*)"
    r"(?:set|make|give|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark|merge|split|take|call|fix|repair|correct|ignore|dismiss|disregard|mute|skip|keep|leave|stop|use|undo)\b",
    re.IGNORECASE,
)
"""A change is asked for, or the finding is to be set aside; its reader comes later."""
_CODE = re.compile(r"\bbsc[\s-]?\d{3}\b", re.IGNORECASE)
_LONGEST = 40
_TROUBLE = re.compile(
    r"^\W*(?:(?:so|and|but|ok|no)\b,? )*(?:what(?:['’]?s| is)(?: it)?(?: that)?(?: the)? (?:trouble|problem|matter|issue|beef) with|what(?: is it|['’]s it)?(?: that)? (?:do )?you (?:don['’]?t|do not|dont|dis)? ?like about|what don['’]?t you like about|why are you (?:\w+ )?(?:moaning|complaining|nagging|going on|whining|grumbling|on) about|what (?:is|are) (?:so )?(?:bad|wrong) (?:with|in|about|on)) (?P<of>.{2,60}?)\W*$",
    re.IGNORECASE,
)
""" "What's the trouble with the culture one?" """


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if (match := _TROUBLE.search(text)) and (code := rule_meant("", _items(match["of"], scorecard), scorecard)):
        return Request("explain_finding", {"code": code})
    if not _ASKS_WHY.search(text) or not _of_a_fault(text) or _CODE.search(text) or len(text.split()) > _LONGEST:
        return None
    if not any(True for _ in scorecard.objectives()) or _DOES.search(_without_names(text, scorecard)):
        return None
    if code := rule_meant(text, _items(text, scorecard), scorecard):
        return Request("explain_finding", {"code": code})
    return Request("check_scorecard") if _GRUMBLE.search(text) else None  # what it says then stands in the check


def _of_a_fault(text: str) -> bool:
    return bool(_GRUMBLE.search(text) or _FAULT.search(text) or (_SAID.search(text) and _LACKING.search(text)))


def _without_names(text: str, scorecard: Scorecard) -> str:
    """ "Hire and keep great engineers" asks nobody to keep anything."""
    names = [i.name for i in (*scorecard.objectives(), *scorecard.measures()) if i.name]
    return re.sub("|".join([r"[“\"][^”\"]+[”\"]", *map(re.escape, names)]), "it", text, flags=re.IGNORECASE)


def _items(text: str, scorecard: Scorecard) -> tuple[str, ...]:
    """What the message may name; an item whose whole name stands in it is named for sure, and none else is then."""
    said = text.lower()
    whole = [i.id for i in (*scorecard.objectives(), *scorecard.measures()) if i.name and i.name.lower() in said]
    if whole:
        return tuple(whole)
    spans = annotate(text, known_of(scorecard), clock.today()).spans
    return tuple({c.item for s in spans if s.kind == "item" for c in s.value.candidates})
