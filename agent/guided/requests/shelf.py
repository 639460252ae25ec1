"""The scorecards of a user: list them, switch, start another, copy, rename, into the bin and out again."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard
from tools.example import is_example
from tools.shelf import TOP

_LEAD = r"^\W*(?:so |and |ok(?:ay)?,? |please |pls |can (?:you|we|i) |could (?:you|we|i) |let'?s |i(?:'d like| want| need| would like)(?: to)? |now |just )*"
_CARD = r"(?:balanced )?(?:score ?card|bsc)"
_THIS = rf"(?:(?:this|the|my|our|it|current|whole|entire|present) )*{_CARD}"
_LIST = re.compile(_LEAD + rf"(?:(?:show|list|see|give|open)(?: me| us)? )?(?:all |the |of |my |our )*(?:other )?(?:{_CARD}s|portfolio|{_CARD} tree|tree(?: of {_CARD}s)?|units|family(?: of {_CARD}s)?)(?: i have| we have| so far)?\W*$|" + _LEAD[1:] + rf"how (?:can|do) (?:i|we) (?:come|get|go|switch) back to (?:my|the|our) other {_CARD}s?|(?:what|which|how many)(?: other)? (?:{_CARD}s|boards) (?:do|have) (?:i|we)(?: have| got| made)?(?: (?:in|on) (?:here|there|this)| so far| then| now| by now| again)*\W*$", re.IGNORECASE)  # fmt: skip
_BELOW = rf"(?:{_CARD}s|units|teams|departments|divisions|branches)"
_HOW_ALL = re.compile(_LEAD + rf"(?:how (?:are|do) (?:all |the |my |our |of )*{_BELOW}(?: below)? (?:doing|look|stand|compare|perform)(?:ing)?(?: so far| now)?|(?:which|what)(?: of (?:my|our|the))? (?:unit|team|department|division|branch|{_CARD}|{_BELOW})(?: below)? (?:is|are|has|have|looks?|does|do) (?:the )?(?:worst|best|weakest|strongest|red|in trouble|in the red|behind|ahead|most (?:red|trouble)|doing (?:worst|best|badly|well)))\W*$", re.IGNORECASE)  # fmt: skip
_BIN = re.compile(_LEAD + rf"(?:(?:show|open|see|list|empty)(?: me)? )?(?:what(?:'s| is) in )?(?:the |my |our )?(?:recycle |rubbish )?(?:bin|trash(?: can)?|deleted {_CARD}s)\W*$", re.IGNORECASE)  # fmt: skip
_START = re.compile(_LEAD + rf"(?:start|create|make|build|begin|open|set up|add|draft|have|do)? ?(?:(?:with |on )?(?:another|an? (?:new|second|third|fresh|different|separate|further|own)|one more|a brand new|new)) (?:one(?: of (?:these|those|them))?|{_CARD}|card)(?:,? for (?:the |a |our )?(?P<name>[^?.!,]{{2,60}}?))?(?:,? (?:and )?(?:leave|keep) (?:this|it|that)\b.*)?\W*$", re.IGNORECASE)  # fmt: skip
_COPY = re.compile(_LEAD + rf"(?:(?:copy|duplicate|clone) (?:{_THIS}|it|this(?: one)?)(?: over)?|(?:make|create|take|save|give me|keep|get|have) (?:me )?(?:a |another )?(?:copy|duplicate)(?: of (?:{_THIS}|it|this))?)(?: (?:so|before|first|in case|for (?:the |our )?(?:board|record|archive|files?|safety)|to (?:play|try|experiment|test|muck|mess|tinker|fiddle|work|use)\b[^“”]*?|for (?:the |our |a |my )(?:new |other )?(?P<whose>[^?.!,“”]{{2,40}}?)))?(?:,? (?:would|could|can|will) you)?(?:,? (?:and )?(?:call(?:ed|ing)?(?: it)?|nam(?:e|ed)(?: it)?|as) (?P<name>.{{2,80}}?))?\W*$", re.IGNORECASE)  # fmt: skip
_RENAME = re.compile(
    _LEAD
    + rf"(?:rename|call|name) (?:{_THIS}|this one|(?:the|that|this|my) (?:new )?copy|the new one) (?:to |as )?(?P<name>.{{2,80}}?)\W*$",
    re.IGNORECASE,
)
_SWITCH = re.compile(_LEAD + r"(?:(?:switch|change|go|jump|move)(?: over| back| down| up)? to|open|back to)\s+(?P<item>.{1,80}?)\W*$", re.IGNORECASE)  # fmt: skip
_AWAY = re.compile(_LEAD + r"(?:delete|remove|bin|trash|discard|throw(?: away)?|put|move|drop|get rid of|scrap)\s+(?P<item>.{2,80}?)(?P<bin> (?:away|(?:in|into|to) the (?:bin|trash)))?\W*$", re.IGNORECASE)  # fmt: skip
_BACK = re.compile(_LEAD + r"(?:(?:take|get|bring|fetch|put)\s+(?P<a>.{2,80}?) (?:back )?(?:out of|from) the (?:bin|trash)|(?:restore|undelete|un-?bin|recover)\s+(?P<b>.{2,80}?)(?P<bin> from the (?:bin|trash))?|(?:bring|get) back\s+(?P<c>.{2,80}?)|(?:bring|get)\s+(?P<d>.{2,80}?) back)\W*$", re.IGNORECASE)  # fmt: skip
_TOP = rf"(?:top(?: of the (?:tree|family))?|(?:company|corporate|organi[sz]ation|group|top[- ]?level|whole organi[sz]ation)(?:'s)?(?: {_CARD})?|top {_CARD})"
_ABOVE = rf"(?:parent(?:'s)?(?: {_CARD})?|{_CARD} (?:right |directly |one level )?above(?: (?:it|this(?: one)?|us))?|(?:one|level) (?:right )?above(?: (?:it|this|us))?|(?:next )?(?:higher|upper) (?:level|{_CARD}|one))"
_GO = r"(?:(?:go|get|step|move|take (?:me|us)|bring (?:me|us)|jump|switch|come)? ?(?:back )?(?:up )?(?:to )?|open |show(?: me| us)? |see )(?:back )?"
_UP = re.compile(
    _LEAD
    + rf"(?:(?:go|get|move|step|take (?:me|us))? ?(?:back )?(?:one |a )?(?:level )?up(?: (?:again|one|(?:a|one) level|one step))?|up(?: please)?|{_GO}(?:the |our |its |my )*(?:(?P<top>{_TOP})|{_ABOVE})(?: again| now)?)(?:,? please)?\W*$",
    re.IGNORECASE,
)
_ID = re.compile(r"[A-Z]\d{1,2}[a-z]?\b")
_WHOLE = re.compile(rf"^(?:{_THIS}|it)$", re.IGNORECASE)
_NAMED = re.compile(
    rf"^(?:the |my |our )?(?:{_CARD} (?:of |for |called |named )?(?:the )?(?P<a>.+)|(?P<b>.+?)(?:'s)? {_CARD})$",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\b(?:board|map|history|version|v\d+|question|checks?|this|that|it|back|bin|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|(?:last|this) (?:week|month|quarter|year|morning|night)|\d+ (?:days?|weeks?) ago)\b",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if _LIST.match(text) or _BIN.match(text) or _HOW_ALL.match(text):
        return Request("show_portfolio")
    if match := _UP.match(text) if any(scorecard.objectives()) else None:
        return Request("open_scorecard", {"name": TOP if match["top"] else ""})
    if request := _started(text, scorecard):
        return request
    if match := _COPY.match(text):
        return Request("copy_scorecard", {"name": _clean(match["name"] or match["whose"])})
    if (match := _RENAME.match(text)) and scorecard.unit:
        return Request("edit_scorecard", {"edits": [{"kind": "set_unit", "unit": _clean(match["name"])}]})
    return _put_away(text) or _taken_back(text, scorecard) or _switched(text, scorecard)


def _started(text: str, scorecard: Scorecard) -> Request | None:
    """ "A new one" to somebody who has none yet, or only looks at the example, is the first one."""
    match = _START.match(text)
    built = any(True for _ in scorecard.objectives()) and not is_example(scorecard)
    if not match or not (built or re.search(r"\banother\b|\bone more\b|\bsecond\b", text, re.IGNORECASE)):
        return None
    return Request("start_scorecard", {"name": _clean(match["name"])})


def _put_away(text: str) -> Request | None:
    match = _AWAY.match(text)
    if not match:
        return None
    moved = re.match(r"^\W*(?:\w+ )*?(?:put|move|drop|throw)\b", text, re.IGNORECASE)
    if moved and not match["bin"]:
        return None
    return _about(match["item"], "bin_scorecard", anything=bool(match["bin"]))


_AS_IT_WAS = re.compile(
    r"\b(?:as|how|the way) (?:it|they|that|this|everything) (?:was|were|stood|looked)\b", re.IGNORECASE
)
""" "Bring back the scorecard as it was this morning" asks for an earlier version, and nothing from the bin."""


def _taken_back(text: str, scorecard: Scorecard) -> Request | None:
    match = _BACK.match(text)
    if not match or _AS_IT_WAS.search(text):
        return None
    item = next(m for m in (match["a"], match["b"], match["c"], match["d"]) if m)
    return _about(item, "take_from_bin", anything=bool(match["a"] or match["bin"]) or _is_title(item, scorecard))


def _is_title(words: str, scorecard: Scorecard) -> bool:
    """ "Lark Bakery", and no item of this scorecard or id."""
    return words.istitle() and not _is_known(words, scorecard) and not re.search(r"\b[A-Z]\d", words)


def _about(item: str, tool: str, *, anything: bool) -> Request | None:
    """Only what is called a scorecard, unless the bin was named: everything else may be an item of this one."""
    if _WHOLE.match(item):
        return Request(tool, {"name": ""}) if item.lower() != "it" or anything else None
    if named := _NAMED.match(item):
        return Request(tool, {"name": _clean(named["a"] or named["b"])})
    return Request(tool, {"name": _clean(item)}) if anything else None


def opened(text: str) -> str:
    """What is to be opened, in the person's words: a unit is opened by its name even where a KPI is called so."""
    match = _SWITCH.match(text)
    return re.sub(r"^the | one$", "", match["item"].strip(), flags=re.IGNORECASE) if match else ""


_OTHER = re.compile(
    r"(?:the |my |our )?(?:first|other|old|previous|original|former|last)(?: (?:one|score ?card|card|board))?",
    re.IGNORECASE,
)
""" "Go back to the first one": of two scorecards the one that is not open."""


def _switched(text: str, scorecard: Scorecard) -> Request | None:
    """Only a name that is no item of this scorecard and no place on the page."""
    match = _SWITCH.match(text)
    if not match or _ID.match(match["item"]):
        return None  # "back to P4, owner Sofia" is no scorecard of that name
    item = match["item"].strip()
    if (named := _NAMED.match(item)) and not _WHOLE.match(item):
        name = _clean(named["a"] or named["b"])
        return Request("open_scorecard", {"name": "" if name.lower() == "above" else name})
    if _OTHER.fullmatch(item):
        return Request("open_scorecard", {"name": "other"})
    if re.fullmatch(r"(?:the )?(?:number|no\.?) ?\d{1,3}", item, re.IGNORECASE):
        return Request("open_scorecard", {"name": re.sub(r"\D", "", item)})
    bare = re.sub(r"^the | one$", "", item, flags=re.IGNORECASE)
    if _is_known(bare, scorecard) or _PAGE.search(bare) or re.fullmatch(r"[A-Za-z]\d{1,2}[a-z]?", bare):
        return None
    switching = re.match(r"^\W*(?:\w+ )*?switch(?: over| back)? to\b", text, re.IGNORECASE)
    if not switching and (len(bare.split()) > 3 or not bare[0].isupper()):
        return None
    return Request("open_scorecard", {"name": _clean(bare)})


def _is_known(words: str, scorecard: Scorecard) -> bool:
    items = [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives(), *scorecard.perspectives]
    return any(words.lower() in (i.id.lower(), i.name.lower()) for i in items)


def _clean(name: str | None) -> str:
    return (name or "").strip(" “”\"'")
