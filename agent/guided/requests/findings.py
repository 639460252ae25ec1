"""Check, fix, explain a finding."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_IGNORE = re.compile(
    r"^\W*(?:please |can you )*(?:ignore|ignroe|ignor|ingore|disregard|waive|suppress|silence|overlook|dismiss|skip|set aside|leave out|don't (?:show|mind)|accept|mute)\b.*?\bbsc[\s-]?\d{3}\b[^,;:–—-]*?(?:(?:[,;:–—-]|\bbecause|\bsince|\bas\b|\breason:?)\s*(?:because |since |as |reason:? ?)?(?P<reason>.+))?$",
    re.IGNORECASE,
)
_PUT_ASIDE = re.compile(
    r"^\W*(?:please |can you |kindly )*(?:set|put|leave) (?:finding |rule )?bsc[\s-]?\d{3} aside(?: (?:on|for|at|of) [A-Za-z0-9>-]+)?\s*(?:[,;:–—-]|\bbecause|\bsince|\bas\b)?\s*(?P<reason>.*)$",
    re.IGNORECASE,
)
_THAT_ASIDE = re.compile(
    r"^\W*(?:finding |rule )?bsc[\s-]?\d{3}(?: (?:on|for|at|of) [A-Za-z0-9>-]+)?\s*[:,;–—-]\s*(?:please )?(?:set|put|leave) (?:that|it|this) aside\s*(?:[,;:.–—-]|\bbecause|\bsince|\bas\b)?\s*(?P<reason>.*)$",
    re.IGNORECASE,
)
_THEN_ASIDE = re.compile(
    r"^\W*(?:the )?(?:finding |rule |warning )?bsc[\s-]?\d{3}(?: (?:on|for|of|at) [a-z]\d{1,2}[a-z]?)?[ ,:–—-]+(?P<reason>[^,;:–—]*?)[\s,;:.–—-]+(?:(?:so|and|please|pls|kindly|just|can you|you can|could you) )*(?:set|put|leave|lay) (?:that|it|this) (?:aside|by)\b(?:,? (?:please|pls|thanks))?\W*$",
    re.IGNORECASE,
)
""" "BSC301 on L3 is known to us; please set it aside": what it is says why."""
_KNOWN = re.compile(r"(?:is |we |that is |are |it is )*(?:known|aware|know|seen|noted|familiar|understood)(?: (?:about|of))?(?: (?:that|it|this))?(?: (?:to|by|with) us)?(?: already)?", re.IGNORECASE)  # fmt: skip
_FINE = re.compile(
    r"^\W*(?:the )?(?:finding |rule |warning )?bsc[\s-]?\d{3}(?: (?:on|for|of|at) [a-z]\d{1,2}[a-z]?)? (?:does(?: not|n't) (?:apply|matter|concern us)|is (?:fine|ok|okay|intended|on purpose|accepted|not relevant|irrelevant)|(?:can|may|should) be (?:ignored|dismissed|parked|set aside|left|waived|disregarded|closed|muted|skipped|accepted))(?: (?:to|for|with) us)?[\s,;:–—-]*(?:because |since |as )?(?P<reason>.*)$",
    re.IGNORECASE,
)
_SOMEHOW_ASIDE = re.compile(
    r"\b(?:ignor(?:e|ing)|disregard|waive|suppress|silence|overlook|dismiss|mute|(?:set|put|leave|lay) (?:it|that|this|that one|this one) aside|(?:stop|quit) (?:nagging|telling|bothering|reminding|pestering|warning|flagging)|no more of)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"\?|\b(?:why|what|how|explain|meaning|not (?:to )?(?:ignore|disregard)|n['’]t (?:ignore|disregard))\b", re.IGNORECASE)  # fmt: skip
""" "Stop nagging me about BSC301 on L3, ignore that one": wherever in the message it says so."""
_CHECKING = (
    r"(?:(?:full|complete|quick|quality|sanity|health|thorough|final|proper|formal|another|consistency|rule|rules) )*"
    r"(?:checks?(?: ?up)?|validation|quality control|audit|inspection|lint)"
)
_WHOLE = r"(?:it|this|that|my|the|our|everything|all|whole|full|entire|complete|score ?card|board|map|kpis?|measures?|objectives?|again|now|please|for me|for us|thing|of|on|over|across|through|from top to bottom|against the rules)"
_RUN_A_CHECK = re.compile(
    rf"^\W*(?:(?:please|kindly|now|can you|could you|would you|will you|can we|let's|let us|i would like you to|i'd like you to|i would like|i'd like|time for|give (?:it|this|us|me)) )*"
    rf"(?:(?:run|do|carry out|perform|make|conduct|start|have|give (?:it|this)) )?(?:an? |the |another |your |all (?:your |the )?)?{_CHECKING}(?: {_WHOLE})*(?:,? (?:before|ahead of|prior to|in time for) [^.:;?!]{{3,60}})?\W*(?:please)?\W*$",
    re.IGNORECASE,
)
"""The noun for it: "would you run a check of the whole scorecard, please?"."""
_ANYTHING_WRONG = re.compile(
    r"^(?:[^.:;?!]{0,50}[:,] )?\W*(?:so |and |tell me |just )*(?:is there|do you (?:see|find|spot)|can you (?:see|find|spot)|are there|would you say there is) (?:still )?(?:anything|something|things|any ?thing) (?:(?:in|on|about|with|at|to) (?:it|this|here|there|(?:our|the|my|this) (?:whole )?(?:score ?card|card|map|board|draft)) )?"
    r"(?:(?:that|which|what) (?:is|are|would|will|does|do|might|could|should)(?:n['’]t| not)? (?:still )?(?:not )?|still |not )?(?:in order|survive|stand up|hold(?: up| water)?|(?:be )?(?:questioned|challenged|criticized|criticised|wrong|amiss|off|broken|odd|inconsistent|missing|incomplete|weak|correct|right|ok|okay|fine))\b(?! (?:with|about|of|for|in|on) (?!it\b|this\b|here\b|there\b|(?:our|the|my|this) (?:whole )?(?:score ?card|card|map|board|draft)\b))[\w ]{0,40}\W*$",
    re.IGNORECASE,
)
""" "Is there anything in it that would not survive scrutiny?", "is there something on our card what is not in order?"."""
_CARD = r"(?:it|this|that|(?:the|my|our|this|that)(?: (?:whole|first|new))? (?:score ?card|card|map|board|draft|thing|plan))"
_BEFORE = r"(?:[,;.]? ?(?:before|as|because|since|when|if|for|given|so|the|we|i|our|my|tomorrow|today|next|and why|right now|now|still|yet|at the moment|please)\b[^?]{0,70})?"
_WEAK = re.compile(
    rf"^\W*(?:(?:so|and|but|ok|tell me|show me|be honest|honestly)[,:]? )*(?:where (?:is|are|does|do|would|could) {_CARD} (?:still )?(?:weak|thin|lacking|vulnerable|incomplete|shaky|soft|fall short|fail|break|not (?:good enough|finished|ready))"
    rf"|(?:are there )?any (?:gaps|holes|weak(?:nesses| spots| points)|loose ends|flaws|soft spots)(?: (?:in|on|with) {_CARD})?(?: (?:that )?(?:i|we|you) (?:should|must|need to|have to|ought to|had better) (?:\w+ ?){{1,2}})?"
    rf"|(?:what|which|where) (?:is|are) (?:the |its |our |my )?(?:gaps|holes|weak(?:nesses| spots| points)|loose ends|flaws|soft spots)(?: (?:in|on|of|with) {_CARD})?"
    rf"|what (?:is|does|do|would|could|might|will)(?: {_CARD}| we| i)? (?:still |yet )*(?:missing|lacking|lack|miss|incomplete|unfinished|need work|needs? (?:more )?work|be (?:criticised|criticized|attacked|picked on))(?: (?:in|on|from|with) {_CARD})?"
    rf"|what still (?:needs|wants) (?:work|doing|fixing|attention)(?: (?:in|on|with) {_CARD})?|what would (?:a|the|an) \w+ (?:criticise|criticize|pick on|attack|object to|find fault with)(?: (?:in|on|about) {_CARD})?"
    rf"|is {_CARD} (?:ready|fit|good enough) (?:to be|for being|to) (?:shown|show|presented|present|seen|sent|send|shared|share)(?: (?:to|with) [^?]{{2,40}})?){_BEFORE}\W*$",
    re.IGNORECASE,
)
""" "Where is this scorecard weak, the owners read it tomorrow": asks for the check, not for a lesson."""
_CODE = re.compile(r"\bbsc[\s-]?(\d{3})\b", re.IGNORECASE)


_WHAT_WOULD_YOU = re.compile(
    r"^\W*(?:(?:so|and|ok(?:ay)?|well|now)\b,? )*(?:what (?:would|should|do) (?:you|i|we) (?:change|fix|improve|tackle|work on|do|recommend|suggest|advise)(?: (?:first|next|now|here|about it|on it|with it|to change|changing))*|where (?:would|should|do) (?:you|i|we) (?:start|begin)(?: (?:first|now|here))*|what(?:['’]s| is) (?:next|your advice|the next step)(?: now| here)*)\W*$",
    re.IGNORECASE,
)
""" "What would you change first?" is for the check to say."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    code = _CODE.search(text)
    named = f"BSC{code[1]}" if code else ""
    if re.match(
        r"^\W*(?:please )?(?:fix|repair|mend|solve|correct)\b(?!.*\b(?:to|is|was|be|at|by) [€$£]?\d)",
        text,
        re.IGNORECASE,
    ) and (
        named
        or re.search(
            r"\b(?:it|that|them|all|everything|findings?|issues?|problems?|errors?|warnings?)\b", text, re.IGNORECASE
        )
    ):
        return Request("fix_findings", {"code": named, "item": _item(text)})
    if code and (aside := _IGNORE.match(text) or _PUT_ASIDE.match(text) or _THAT_ASIDE.match(text)):
        edit = {
            "kind": "ignore_finding",
            "code": named,
            "item": _item(text),
            "reason": (aside["reason"] or "").strip(" ."),
        }
        return Request("edit_scorecard", {"edits": [edit]})
    if code and (fine := _FINE.match(text)):
        edit = {
            "kind": "ignore_finding",
            "code": named,
            "item": _item(text),
            "reason": (fine["reason"] or "").strip(" ."),
        }
        return Request("edit_scorecard", {"edits": [edit]})
    if code and (then := _THEN_ASIDE.match(text)):
        reason = "" if _KNOWN.fullmatch(then["reason"].strip()) else then["reason"].strip(" .")
        edit = {"kind": "ignore_finding", "code": named, "item": _item(text), "reason": reason}
        return Request("edit_scorecard", {"edits": [edit]})
    if code and _SOMEHOW_ASIDE.search(text) and not _ASKS.search(text):
        edit = {"kind": "ignore_finding", "code": named, "item": _item(text), "reason": ""}
        return Request("edit_scorecard", {"edits": [edit]})
    if code:
        return Request("explain_finding", {"code": named})
    if (
        _RUN_A_CHECK.match(text)
        or ((_WEAK.match(text) or _WHAT_WOULD_YOU.match(text)) and any(True for _ in scorecard.objectives()))
        or _ANYTHING_WRONG.match(text)
        or re.match(
            r"^\W*(?:please |can you |could you |would you |kindly |let's |now )*(?:check|validate|lint|review|show (?:me )?(?:the )?(?:findings|checks|issues|problems))(?: (?:it|this|that|my|the|our|everything|all|whole|scorecard|again|findings|please|for|problems|issues|mistakes|errors))*\W*$"
            r"|^\W*(?:any|what|are there)(?: are)?(?: the)?(?: any)? (?:findings|issues|problems|errors|warnings)\b.*$|^\W*(?:(?:is )?(?:anything|something) (?:broken|wrong|off|amiss)|what(?:'s| is) (?:broken|wrong|amiss))(?: in here| here| with (?:it|this|that|my scorecard|the scorecard))?\W*$|^\W*(?:(?:so|be honest|honestly|tell me|frankly|well|ok)[,:;]? )*(?:is it|is (?:this|my|our|the|that)(?: whole)?(?: thing| score ?card| map| one| draft)?) (?:really |actually |even )?(?:ok|any good|good enough|good|fine|valid|balanced|any use).*$",
            text,
            re.IGNORECASE,
        )
    ):
        return Request("check_scorecard")
    return None


def _item(text: str) -> str:
    """The id of the item the finding is about, where the text names one."""
    found = re.search(r"\b([A-Z]\d{1,2}[a-z]?(?:->[A-Z]\d{1,2})?)\b", _CODE.sub("", text))
    return found[1] if found else ""
