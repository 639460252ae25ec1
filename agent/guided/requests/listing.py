"""Questions that want a list: which objectives have no owner, what Marta owns, what is under Customer."""

import re
from typing import Any

from agent.guided.requests.request import Request
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import enums
from scorecard.models import Scorecard
from tools.language.whole_words import stands_whole

_KINDS = {
    "objective": r"objectives?|goals?|aims?",
    "measure": r"measures?|kpis?|metrics?|indicators?",
    "initiative": r"initiatives?|projects?|programmes?|actions",
}
_MISSING = {
    "owner": r"owners?|responsible(?: person)?|anyone|anybody|someone|somebody|person",
    "target": r"targets?|goals?",
    "baseline": r"baselines?|starting (?:point|value)s?",
    "data source": r"(?:data )?sources?",
    "measure": r"measures?|kpis?|metrics?|indicators?",
    "initiative": r"initiatives?|projects?",
    "due date": r"due dates?|deadlines?|end dates?",
    "value": r"values?|actuals?|numbers?|data|figures?",
    "link": r"links?|arrows?|connections?",
}
_ASKS = re.compile(
    r"^\W*(?:so |and |but |ok,? |please |can you |could you |now |tell me |remind me |i(?:'d like| want) to (?:see|know) )*(?:what|which|who|list|show|give|where|how many|are there|is there|do we have|any|all|everything|tell|whats|display|see|name)\b|\?\W*$",
    re.IGNORECASE,
)
_LACK = r"(?:ha(?:ve|s) (?:still )?no|without(?: an?| any)?|(?:do|does)(?:n't| not) (?:yet |still )?have(?: an?| any)?(?: \w+)?|lack(?:s|ing)?(?: an?)?|(?:is|are)?(?: still)? missing(?: an?| their| its)?|ha(?:ve|s)n't(?: got)?(?: an?| any)?|need(?:s)? an?|with no|still need(?:s)?(?: an?)?|miss(?:es)?(?: an?)?|nobody (?:owns|is responsible))"
_CANNOT_MEASURE = re.compile(
    r"\b(?:can(?:'t| not|not)|could(?: not|n't)|can we not|can't we|(?:are |is )?(?:not able|unable) to|do(?: not|n't) (?:yet )?know how to) (?:yet |really |actually )?(?:be )?measured?\b|\bcan (?:we|you) not (?:yet )?measure\b|\bnot measurable (?:yet|today|now)\b",
    re.IGNORECASE,
)
"""``which measures can we not measure today?``: those of which nobody knows where they stand."""
_OWNS = re.compile(
    r"\bwhat (?:does|do|did) (?P<a>[\w'’. -]{2,40}?) (?:own|have|lead|look after|run|take care of)\b|\bwhat(?:'s| is| are) (?P<b>[\w'’. -]{2,40}?) (?:responsible|accountable|in charge|the owner)\b"
    r"|\b(?:everything|all(?: the)?(?: things| items| objectives| measures| kpis)?|items|objectives|measures|kpis) (?:of|from|by|owned by|that belongs? to|belonging to) (?P<c>[\w'’. -]{2,40}?)\W*$|\b(?:what|which)\b.*\b(?:belongs? to|owned by|assigned to) (?P<d>[\w'’. -]{2,40}?)\W*$"
    r"|\b(?:what|who)\b.{0,30}\b(?:if|when|should) (?P<f>[\w'’. -]{2,40}?) (?:ever |really |also )?(?:leaves?|left|quits?|resigns?|retires?|goes|(?:is|are) (?:away|ill|off|gone|on leave|sick)|falls ill)\b"
    r"|\b(?P<e>[\w-]+)'s (?:objectives|measures|kpis|items|list|responsibilities|stuff)\b",
    re.IGNORECASE,
)
_SEEN = r"(?:so |and |now |ok,? |please |can you |could you |can i see |let me see |show me |show |tell me |list |remind me |give me |i(?:['’]d like| want) to (?:see|know) )*"
_CARRIES = r"(?:owns|does|runs|leads|looks after|takes care of|carries|has|holds|minds|handles|keeps|answers for|stands for|takes|is (?:responsible|accountable|in charge|down|there|on the hook)(?: for| of)?)"
_HERE = r"(?:,? (?:here|on (?:it|this|the|our|my|that)(?: \w+)?|in (?:this|the|our)(?: \w+)?|now|right now|at the moment|at present|currently|so far|today|these days|again|please|then|by name))*"
_OWNERS = re.compile(
    rf"^\W*{_SEEN}(?:who {_CARRIES} (?:what|which(?: \w+)?|everything|how much)|(?:who(?:['’]s| is) )(?:in charge|responsible|accountable|down) (?:of|for) (?:what|which(?: \w+)?|everything)"
    r"|who (?:has to|must|should|will|needs to|is to) (?:deliver|provide|supply|collect|report|send) (?:us )?(?:the |all |all the |these )*(?:data|numbers|figures|values)(?: for (?:all )?(?:this|that|it|them|these))?"
    r"|(?:all |the |our |all the |all our |a list of (?:the |all )?)*(?:owners|responsibilities|owner list|ownership)(?: of (?:everything|all items|the \w+))?|who are (?:the|our) owners|what does (?:everyone|everybody|each person|each of (?:us|them)) (?:own|carry|have|look after)"
    r"|who(?:['’]?s| is| are)? (?:all )?(?:on|doing|got|having) what"
    r"|(?:which|what) names? (?:stands?|goes?|is|are) (?:where|on what|against what|with what)|how (?:is|are) (?:the |our )?(?:ownership|responsibility|responsibilities|the work|things|objectives|it all) (?:divided|split|shared|spread|distributed|shared out)(?: up| out)?(?: (?:among|between) \w+(?: \w+)?)?"
    rf"|whose (?:is|are) what){_HERE}(?:,? and (?:what|which(?: ones)?) (?:has|have|is|are) (?:nobody|no ?one|none|no owner|left|free|open))?\W*$",
    re.IGNORECASE,
)
_I_CARRY = r"(?:own|have|carry|look after|lead|run|hold|mind|handle|answer for|stand for|take care of)"
_I_AM = r"(?:in charge of|responsible for|accountable for|the owner of|down for|on the hook for|signed up for|named for|put down for|the lead (?:for|of|on)|answerable for)"
_ANY = r"(?:anything|something|any(?: of (?:it|this|these|them))?|any \w+|one|some(?: of (?:it|this|these|them))?)"
_ALL_OF_ME = r"(?:mine|my (?:responsibility|job|baby|business|part|share|duty|doing)|on my plate|(?:under|in) my name|with me|down to me|assigned to me|given to me|my own)"
_MINE = re.compile(
    rf"^\W*{_SEEN}(?:(?:what|which(?: \w+)?|how much|how many \w+|everything|all)(?: of (?:it|this|these|them))?(?: (?:that|which))? (?:do i|i|have i|am i|i am|i['’]m)(?: (?:actually|now|currently|personally|myself))* (?:{_I_CARRY}|{_I_AM}|got)"
    rf"|(?:do|have) i(?: (?:actually|already|myself|even))* (?:{_I_CARRY}|got) {_ANY}|am i(?: (?:actually|already|even))* {_I_AM} {_ANY}"
    rf"|(?:what|which(?: \w+)?|everything|all)(?: that)?(?: of (?:it|this|these|them))?(?: is| are|['’]s)? {_ALL_OF_ME}|is (?:there )?{_ANY}(?: of (?:it|this))?(?: here)? {_ALL_OF_ME}"
    rf"|(?:what(?:['’]s| is| are) )?my (?:items|responsibilities|duties|tasks|part|share|own ones|stuff)|where (?:does my name (?:stand|appear|come up)|am i (?:listed|named|down)|do i (?:come in|stand|appear)))"
    rf"{_HERE}(?: of)?{_HERE}(?:,? and (?:what|who|which|how)\b.{{0,40}})?\W*$",
    re.IGNORECASE,
)


def asks_what_is_mine(text: str) -> bool:
    """Whether it asks what the speaker owns, in everyday words: "do I own anything here", "what am I in charge of"."""
    return bool(_MINE.match(text))


def read_owners(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """Asked early: what stands in a book about owners is no answer to "who carries what on this card"."""
    owners = _OWNERS.match(text) or _MINE.match(text)
    owners = owners or (_OWNERLESS.match(text) and _without_owner(scorecard) > _FEW)
    return Request("show_owners") if owners and any(True for _ in scorecard.objectives()) else None


_OWNERLESS = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|and|then|please|just|now)\b[, ]*)*(?:drop|remove|delete|cut|bin|scrap|kill|lose|ditch|chuck out|get rid of|take out) (?:all |any |every )?(?:of )?(?:the )?(?:ones?|things?|kpis?|measures?|metrics?|objectives?|goals?|items?|everything|anything|whatever)(?: (?:that|which))? (?:nobody|no[ -]?one)(?: here)? (?:owns|has|wants|looks after|is on|leads)\W*$",
    re.IGNORECASE,
)
""" "Drop the ones that nobody owns": where that is nearly all of it, whose is what is told first."""
_FEW = 3


def _without_owner(scorecard: Scorecard) -> int:
    return sum(not i.owner for i in (*scorecard.objectives(), *scorecard.measures()))


_UNDER = re.compile(
    r"\b(?:in|under|within|for|of|on|about)\b|\bperspective\b|^\W*(?:show|list|see|display|give)\b", re.IGNORECASE
)
_COUNT = re.compile(r"\bhow many\b", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not _ASKS.search(text) or not any(True for _ in scorecard.objectives()) or len(text.split()) > 16:
        return None
    asked = _missing(text) or _owned(text, scorecard) or _rhythm(text)
    side = _side(text, scorecard)
    if asked is None and not side:
        if re.search(
            r"\b(?:should|must|ought|too (?:many|few)|generally|a (?:good )?score ?card|typical\w*|usual\w*|recommend\w*)\b",
            text,
            re.IGNORECASE,
        ):
            return None
        return (
            Request("list_items", {"kind": kind_in(text)}) if _COUNT.search(text) and kind_in(text) != "any" else None
        )
    if asked is None and re.match(
        r"\W*(?:so |and |but )*what(?:'s|s| is| are| does)\b(?! (?:in|under|within|there|on)\b)", text, re.IGNORECASE
    ):
        return None
    if asked is None and not (_UNDER.search(text) and _only_points(text, scorecard)):
        return None
    return Request("list_items", {"kind": kind_in(text), **(asked or {}), **({"perspective": side} if side else {})})


def kind_in(text: str) -> str:
    subject = re.split(_LACK, text, maxsplit=1, flags=re.IGNORECASE)[0]
    return next((k for k, words in _KINDS.items() if re.search(rf"\b(?:{words})\b", subject, re.IGNORECASE)), "any")


def _missing(text: str) -> dict[str, Any] | None:
    if re.search(
        r"\b(?:nobody|no ?one) (?:owns|is responsible|looks after|has)|\b(?:nobody|no ?one)'s (?:name|job|baby)\b|\b(?:who|what|which)\b.*\b(?:un-?owned|ownerless|unassigned)\b",
        text,
        re.IGNORECASE,
    ):
        return {"missing": "owner"}
    if _CANNOT_MEASURE.search(text):
        return {"missing": "baseline"}
    found = missing_in(text)
    return {"missing": found[0]} if found else None


_LACKING = {
    name: re.compile(
        rf"\b{_LACK} (?:\w+ )??(?:{words})(?: (?:yet|so far|on (?:it|them)))?\b|\bmissing (?:{words})\b|\bno (?:{words})\b",
        re.IGNORECASE,
    )
    for name, words in _MISSING.items()
}


def missing_in(text: str) -> tuple[str, str] | None:
    """What is said to be lacking, and the message without those words."""
    for name, pattern in _LACKING.items():
        if match := pattern.search(text):
            return name, f"{text[: match.start()]} {text[match.end() :]}"
    return None


def _owned(text: str, scorecard: Scorecard) -> dict[str, Any] | None:
    match = _OWNS.search(text)
    said = next((g for g in match.groups() if g), "") if match else ""
    known = {i.owner for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()) if i.owner}
    words = set(re.sub(r"['’]s$", "", said.lower()).split())
    owner = next((o for o in sorted(known) if words and words <= set(o.lower().split())), "")
    return {"owner": owner} if owner else None


def owner_in(text: str, scorecard: Scorecard) -> str:
    """The owner whose name the text holds, in full or in part; "" where it holds that of several or of none."""
    known = {i.owner for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()) if i.owner}
    said = set(re.findall(r"[^\W\d_]+", re.sub(r"['’]s\b", "", text.lower())))
    held = {o: len(said & {p for p in o.lower().split() if len(p) > 2}) for o in known}
    best = [o for o, n in held.items() if n and n == max(held.values())]
    return best[0] if len(best) == 1 else ""


def _rhythm(text: str) -> dict[str, Any] | None:
    if not re.search(
        r"\b(?:which|what|list|show)\b.*\b(?:measures?|kpis?|metrics?|indicators?)\b", text, re.IGNORECASE
    ):
        return None
    values = {w: value for value, ws in enums()["frequency"].items() for w in ws}
    said = next((values[w] for w in sorted(values, key=len, reverse=True) if stands_whole(w, text) >= 0), "")
    return {"frequency": said} if said else None


def _side(text: str, scorecard: Scorecard) -> str:
    words = known_of(scorecard).perspectives
    low = text.lower()
    return next((words[w] for w in sorted(words, key=len, reverse=True) if w in low and _stands_in(w, low)), "")


def _stands_in(word: str, text: str) -> bool:
    return stands_whole(word, text) >= 0


def _only_points(text: str, scorecard: Scorecard) -> bool:
    """Whether nothing is said but the place, so that questions about customers stay questions to the knowledge."""
    rest = text.lower()
    for words in (sorted(known_of(scorecard).perspectives, key=len, reverse=True), [*_KINDS.values()]):
        rest = re.sub(
            rf"(?<!\w)(?:{'|'.join(words if words[0] == _KINDS['objective'] else map(re.escape, words))})(?!\w)",
            " ",
            rest,
        )
    return not re.search(
        r"\b(?!(?:what|whats|which|show|list|see|display|give|me|us|do|we|have|is|are|there|in|under|within|for|of|on|the|our|all|everything|exactly|please|can|could|you|i|perspective|section|and|so|now|right|currently|how|many|about|tell|s|things|stuff|items|only|if|may|kindly|just|to|want|would|like|d)\b)[a-z]+",
        rest,
    )
