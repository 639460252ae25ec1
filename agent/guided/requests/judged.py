"""Whether the scorecard as a whole is sound, as somebody asks who must show it: "the board will poke holes in it, find them"."""

import re

from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_CARD = r"(?:it|this|everything|(?:all )?(?:the|our|my|this)(?: whole| entire| full)? (?:score ?card|card|map|structure|logic|reasoning|thing|plan|draft|design|set ?up|argument|construction))"
_MADE_OF = r"(?:holes?|gaps?|flaws?|cracks?|weak (?:points?|spots?|links?)|weakness(?:es)?|errors?|contradictions?|blind spots?)"
_APART = r"(?:(?:pok|pick|punch|find)(?:e|es|ing)?(?: a few| any| some)? holes|(?:pick|tear|pull|rip|take)(?:s|ing)? (?:it|this|us|that) (?:apart|to (?:pieces|bits|shreds))|wince|cringe|raise (?:an )?eyebrows?|(?:pick|jump|pounce)(?:s|ing)? (?:on|at)|take issue|find(?:s|ing)? fault|object to|shake (?:his|her|their) head)"
_LOOK = r"(?:once[- ]over|look[- ]?over|going[- ]over|read[- ]?through|check(?:[- ]?up)?|review|audit|sanity check|inspection)"
_WAYS = [re.compile(p, re.IGNORECASE) for p in (
    rf"\bgive {_CARD} (?:a|an|another|one|one more|the|your)(?: \w+)? {_LOOK}\b",
    rf"\b(?:does|do|will|would|can|could) {_CARD} (?:all |actually |really |still |even )*(?:hang together|add up|hold (?:up|water|together)|stand up|pass(?: (?:the|your|a|any|all)(?: \w+)? (?:checks?|tests?|rules?|review|inspection|audit))?|tie together|fit together|stack up)\W*(?:$|[,.;?!])",
    rf"\b(?:is|are) there (?:an? |any |some |still )*{_MADE_OF} (?:left )?(?:in|with|to) {_CARD}",
    rf"\b(?:anything|something|what|where|which|find|spot|tell|show)\b[^.;!?]{{0,60}}\b{_APART}\b",
    rf"\b{_APART}\b[^.;!?]{{0,40}}[.;,!?–-]+ *(?:(?:so|and|please|can you|could you|you) )*(?:find|spot|show|tell|what|where|do it|beat|name|list)\b",
    rf"^\W*(?:(?:please|pls|kindly|now|can you|could you|would you) )*(?:validate|assess|review|examine|evaluate|inspect|audit|check|test|verify|scrutini[sz]e|judge) {_CARD}(?: and|,|;| to)? (?:then )?(?:tell|show|list|point|say|let|see|name|report)\b(?: (?:me|us|out))*(?: where| what| which| whether| if| how| any| the)",
    r"^\W*(?:(?:please|pls|kindly|quick|run|do|the|an?|your|one|another|full|sanity|quality|final|health) )+check(?: (?:please|pls|plz|again|now))*(?:[,;.–—-]+ *(?!(?:then|and|also|but|if|or)\b)[a-z' ]{3,50}(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)?)?\W*$",
)]  # fmt: skip
_CHEAP = re.compile(r"\b(?:once|over|check|hang|add up|hold|stand|pass|tie|fit|stack|hole|gap|flaw|crack|weak|error|contradict|blind|apart|pieces|bits|shreds|winces?|cringe|eyebrow|(?:pick|jump|pounc)\w* (?:on|at)|issue|fault|object to|shake|validate|assess|review|examine|evaluate|inspect|audit|test|verify|scrutini|judge)", re.IGNORECASE)  # fmt: skip
_MISSING = re.compile(r"^\W*(?:(?:so|ok|and|now)\b,? )*what(?:['’]?s| is)(?: still)? missing(?: (?:here|now|yet|(?:on|in|from) (?:it|here|this)))?\W*$", re.IGNORECASE)  # fmt: skip
_DOES = re.compile(
    r"(?:^\W*|[.,;:!?–—]\s*|\b(?:and|then|so|please|just) (?:then |just )?)(?:set|make|give (?!it\b|this\b|the (?:\w+ )?(?:score ?card|map|card))|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark|merge|split|take|close|fill)\b"
    r"|\b(?:target|baseline|owner)\b",
    re.IGNORECASE,
)
"""A change is asked for, or the check of one thing."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if _MISSING.match(text) and any(True for _ in scorecard.objectives()):
        return Request("check_scorecard")
    if not _CHEAP.search(text) or _DOES.search(text) or find_item(text, scorecard):
        return None
    if not any(True for _ in scorecard.objectives()) or not any(way.search(text) for way in _WAYS):
        return None
    return Request("check_scorecard")
