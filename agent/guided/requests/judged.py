"""Whether the scorecard as a whole is sound, as somebody asks who must show it: "the board will poke holes in it, find them"."""

import re

from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_CARD = r"(?:it|this|everything|(?:all )?(?:the|our|my|this)(?: whole| entire| full)? (?:score ?card|card|map|structure|logic|reasoning|thing|plan|draft|design|set ?up|argument|construction))"
_MADE_OF = r"(?:holes?|gaps?|flaws?|cracks?|weak (?:points?|spots?|links?)|weakness(?:es)?|errors?|contradictions?|blind spots?)"
_APART = r"(?:(?:pok|pick|punch|find)(?:e|es|ing)?(?: a few| any| some)? holes|(?:pick|tear|pull|rip|take)(?:s|ing)? (?:it|this|us|that) (?:apart|to (?:pieces|bits|shreds))|wince|cringe|raise (?:an )?eyebrows?|(?:pick|jump|pounce)(?:s|ing)? (?:on|at)|take issue|find(?:s|ing)? fault|object to|shake (?:his|her|their) head)"
_LOOK = r"(?:once[- ]over|look[- ]?over|going[- ]over|read[- ]?through|check(?:[- ]?up)?|review|audit|sanity check|inspection)"
_CRITIC = r"(?:(?:a|an|any|the|my|our|your|some|most|another|other)\b(?: [\w'-]+){1,4}|people|others|experts|critics|investors|auditors|you|one|someone|somebody|anyone|kaplan(?: and norton)?)"
_MAY = r"(?:would|could|might|will|can|may|do|does)"
_FAULTS = r"(?:critici[sz]e|attack|question|challenge|fault|find wrong|dislike|complain about|reject|tear into|mark (?:me |us |it )?down(?: for)?|doubt|mock|laugh at|dispute|contest|disagree with|find (?:weak|unconvincing|lacking|missing|implausible))"
_ACCEPTS = r"(?:sign(?: off(?: on)?)?|approve(?: of)?|accept|buy|pass|endorse|agree with|be (?:happy|satisfied|content|ok(?:ay)?|impressed|convinced) (?:with|by)|believe(?: in)?|trust|fund|like|let (?=.{2,40} (?:pass|through)))"
_WAYS = [re.compile(p, re.IGNORECASE) for p in (
    rf"^\W*(?:(?:so|and|but|ok|honestly|now)\b,? )*what(?: all)? {_MAY} {_CRITIC} {_FAULTS}(?: (?:on|in|about|at|with|for|of))*(?: {_CARD})?(?: first| most)*\W*$",
    rf"\b(?:would|will|could|can) {_CRITIC} {_ACCEPTS} {_CARD}",
    rf"^\W*(?:(?:please|now|can you|could you|would you|go on|go ahead)\b,? )*(?:{_FAULTS}|roast|(?:pok|pick|punch)e? (?:some |a few )?holes in|(?:tear|pull|pick|take) apart) {_CARD}\W*$",
    r"^\W*(?:please |now |can you )*play (?:the )?devil'?s advocate\b[^.;]{0,40}$",
    rf"^\W*(?:what|which)(?:'s| is| are)(?: all)?(?: the| its| our| my)? (?:weak(?:ness(?:es)?| (?:points?|spots?))|shortcomings?|flaws?|holes|faults)(?: (?:in|of|with|on) {_CARD})?\W*$",
    rf"\bgive {_CARD} (?:a|an|another|one|one more|the|your)(?: \w+)? {_LOOK}\b",
    rf"\b(?:does|do|will|would|can|could) {_CARD} (?:all |actually |really |still |even )*(?:hang together|add up|hold (?:up|water|together)|stand up|pass(?: (?:the|your|a|any|all)(?: \w+)? (?:checks?|tests?|rules?|review|inspection|audit))?|tie together|fit together|stack up)\W*(?:$|[,.;?!])",
    rf"\b(?:is|are) there (?:an? |any |some |still )*{_MADE_OF} (?:left )?(?:in|with|to) {_CARD}",
    rf"\b(?:anything|something|what|where|which|find|spot|tell|show)\b[^.;!?]{{0,60}}\b{_APART}\b",
    rf"\b{_APART}\b[^.;!?]{{0,40}}[.;,!?–-]+ *(?:(?:so|and|please|can you|could you|you) )*(?:find|spot|show|tell|what|where|do it|beat|name|list)\b",
    rf"^\W*(?:(?:please|pls|kindly|now|can you|could you|would you) )*(?:validate|assess|review|examine|evaluate|inspect|audit|check|test|verify|scrutini[sz]e|judge) {_CARD}(?: and|,|;| to)? (?:then )?(?:tell|show|list|point|say|let|see|name|report)\b(?: (?:me|us|out))*(?: where| what| which| whether| if| how| any| the)",
    r"^\W*(?:(?:please|pls|kindly|quick|run|do|the|an?|your|one|another|full|sanity|quality|final|health) )+check(?: (?:please|pls|plz|again|now))*(?:[,;.–—-]+ *(?!(?:then|and|also|but|if|or)\b)[a-z' ]{3,50}(?:\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?)?)?\W*$",
)]  # fmt: skip
_CHEAP = re.compile(r"\b(?:once|over|check|hang|add up|hold|stand|pass|tie|fit|stack|hole|gap|flaw|crack|weak|short|fault|critici[sz]|attack|question|challenge|dislike|complain|reject|tear|mark|doubt|mock|laugh|disput|contest|disagree|find|sign|approv|accept|buy|endors|agree|happy|satisf|content|impress|convinc|believ|trust|fund|like|let|roast|advocate|take apart|pull apart|error|contradict|blind|apart|pieces|bits|shreds|winces?|cringe|eyebrow|(?:pick|jump|pounc)\w* (?:on|at)|issue|fault|object to|shake|validate|assess|review|examine|evaluate|inspect|audit|test|verify|scrutini|judge)", re.IGNORECASE)  # fmt: skip
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
