"""Who is meant by "she", "him too", "the same person", "whoever has N2" stands by name, where something is to be given to them."""

import re
from collections.abc import Callable

from agent.guided.requests.looking import named_item
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.people import people_of
from agent.guided.understanding.tokens import mended
from scorecard import clock
from scorecard.models import Scorecard

_MAY = re.compile(
    r"\b(?:s?he|hers?|him|his|whoever|same (?:person|owner|guy|man|woman|lady|chap|one))\b|\b(?:one|person|guy|lady|man|woman|colleague) (?:who|that)\b",
    re.IGNORECASE,
)
_LEAD = r"(?P<lead>^\W*|[.!?…;:,–—-]\s+|\band )(?P<and>(?:(?:and|also|then|but|so|now|ok(?:ay)?|oh|yes|fine|hm+|please|pls|kindly|in that case|can you|could you|let['’]?s|we can|i['’]d like to)\b,? )*)"
_CHAR = r"(?:[^,.;:!?…\d\s]|(?<=\b[A-Z])\d{1,2}(?=[a-z]?\b))"
_X = rf"(?P<x>{_CHAR}+(?: {_CHAR}+){{0,7}}?)"
_TOO = r"(?:,? (?:too|as well|also|likewise|then|now|please|pls|plz|from now on|for now))*"
_END = rf"{_TOO}(?=\s*(?:[.,;!?…–—]|- |$|\band (?=[a-z]* ?(?:set|make|put|drop|remove|delete|rename|move|give|hand|push)\b)))"
_MODAL = r"(?:(?:can|could|should|shall|must|may|might|will|would|is to|['’]ll|['’]d|has to|ought to|needs to|is going to|is|['’]s|also|now|too|just|then|(?:well|happily|certainly|happy to|willing to)) ?)*"
_HAS = r"(?:gets?|takes?|owns?|has|have|having|does|do|runs?|leads?|handles?|minds?|inherits?|looks? after|takes? (?:over|on|care of)|picks? up|sees? to|answers? for|be (?:in charge of|responsible for|accountable for)|in charge of|responsible for|accountable for|taking(?: over| on)?|looking after|owning|running|leading|handling|picking up)"
_HER = r"(?:her|him)"
_HERS = r"(?:hers|his|her|him)"
_SAME = r"(?:the )?same (?:person|owner|guy|man|woman|lady|chap)(?: again)?"
_SHAPES = [re.compile(p, re.IGNORECASE) for p in (
    rf"{_LEAD}(?:can |could |should |shall |may )?(?:she|he) ?{_MODAL}\b{_HAS} {_X}{_END}",
    rf"{_LEAD}(?:let|have|make|get|ask|tell|want|name|appoint) {_HER} (?:to )?(?:also |now )*{_HAS} {_X}{_END}",
    rf"{_LEAD}(?:give|hand|pass|assign|leave) {_HER} (?!an? ){_X}{_END}",
    rf"{_LEAD}(?:(?:put|stick|write|note|enter|keep|have|want|make) )?{_HER}(?: down| in)?(?:,? (?:too|as well|also|again))*,? (?:for|on|behind|against|onto|as (?:the )?(?:owner|lead) (?:of|for|on)|owner (?:of|for)) {_X}{_END}",
    rf"{_LEAD}(?:for |on |with )?{_X},? (?:can |could |should |shall |must |may |will |would |is |goes |go |be |also |now |then |again )*(?:to |for |with |by ){_HER}{_END}",
    rf"{_LEAD}(?:for |on |with )?{_X},? (?:can |could |should |shall |must |may |will |would |also |now )*(?:is|be|becomes?|are|goes to) (?:also |now )*{_HERS}{_END}",
    rf"{_LEAD}(?:for |on |with |what about )?{_X}(?:,|:|\?| -| –)+ (?:(?:that|it|there|this)(?:['’]s| is| goes to| should be)? )?(?:also |again )?(?:to )?(?:{_HERS}|{_SAME}){_END}",
    rf"{_LEAD}(?:can|could|should|shall|may|must|might|will)? ?(?:that|it|this|there) ?(?:can|could|should|shall|may|must|might|will)? (?:be|is|goes to|go to)? ?(?:also )?{_HERS}{_TOO}[?.,:–—-]+ {_X}{_END}",
)]  # fmt: skip
_AS_WELL = re.compile(rf"(?: (?:below|under|beneath) (?:it|that))?{_TOO}$", re.IGNORECASE)
_PLAIN = frozenset("the our one thing stuff measure kpi objective goal project initiative too".split())
_I_MEAN = re.compile(r",? (?:i mean|i meant|that is)(?=\W*$)", re.IGNORECASE)
_WHOEVER = re.compile(
    r"\b(?:whoever|(?:the |that )?(?:one|person|guy|lady|man|woman|colleague) (?:who|that)) (?:(?:already|now|currently|also) )*(?:['’]s |is )?(?:has|owns|leads|runs|does|holds|handles|minds|got|on|looks after|looking after|running|leading|in charge of|responsible for|behind) "
    rf"(?P<x>(?!it\b|that\b|this\b){_CHAR}+(?: (?!is\b|are\b|from\b|now\b){_CHAR}+){{0,7}}?)(?: (?:already|now|too|as well|please|pls))*(?=\s*(?:[,.;!?…]|$)| (?:should|shall|must|can|could|will|gets?|takes?|owns?|has to|ought)\b)",
    re.IGNORECASE,
)
_OFF_IT = re.compile(
    rf"\b(?:take|get|pull|remove) (?:her|him|them) (?:off|from|out of) (?P<x>{_CHAR}+(?: {_CHAR}+){{0,6}}?)(?: again)?(?=\s*(?:[,.;!]|$))",
    re.IGNORECASE,
)
""" "Take her off donor retention, she has too much"."""
_NOBODY_YET = "whoever"
""" "Whoever owns L1", which nobody does: who that is has to be asked."""
_NEW_NAME = re.compile(
    r"\b(?:to|for|let|have|ask|name|appoint|put|with|by) (?-i:(?![A-Z]\d)[A-Z])[\w-]+", re.IGNORECASE
)


def with_names(text: str, scorecard: Scorecard, lately: Callable[[], str]) -> str:
    """The message with a name for whom it only points at; ``lately`` tells who was given something, or has what was shown, last."""
    if not _MAY.search(text):
        return text
    text = _OFF_IT.sub(lambda m: f"clear the owner of {x}" if (x := _item(m["x"], scorecard)) else m[0], text)
    text = _WHOEVER.sub(lambda m: _owner_of(m["x"], scorecard) or m[0], text)
    said = _I_MEAN.sub("", mended(text, known_of(scorecard).names.vocabulary))
    match = next((m for p in _SHAPES if (m := p.search(said)) and _item(m["x"], scorecard)), None)
    if match is None or _names_somebody(said[: match.end()], scorecard) or not (who := lately()):
        return text
    what = _AS_WELL.sub("", _item(match["x"], scorecard))
    return f"{said[: match.start()]}{match['lead']}give {what} to {who}{said[match.end() :]}"


def _item(words: str, scorecard: Scorecard) -> str:
    """The words as they are where they name an item, else the id of the only one that has them in its name: "the data one"."""
    spans = annotate(words, known_of(scorecard), clock.today()).spans
    if any(s.kind == "item" and s.value.how != "pronoun" for s in spans):
        return words
    said = {w.lower() for w in re.findall(r"[^\W\d_]{3,}", words)} - _PLAIN
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    found = [i.id for i in items if said and said <= {*re.findall(r"[^\W\d_]+", i.name.lower())}]
    return found[0] if len(found) == 1 else ""


def _names_somebody(before: str, scorecard: Scorecard) -> bool:
    """Then it is they whom the message speaks of, and nobody from before."""
    words = {w.lower() for w in re.findall(r"[^\W\d_]{3,}", before)}
    return bool(words & people_of(scorecard) or _NEW_NAME.search(before))


def _owner_of(words: str, scorecard: Scorecard) -> str:
    item = named_item(words, scorecard, "")
    return (owner_of(item, scorecard) or _NOBODY_YET) if item else ""


def owner_of(item: str, scorecard: Scorecard) -> str:
    held = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    return next((i.owner for i in held if i.id == item), "")
