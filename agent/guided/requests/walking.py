"""Undo, redo, restore."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import dateparser

from agent.guided.requests.days import WEEKDAYS
from agent.guided.requests.request import Request
from scorecard import clock
from scorecard.models import Scorecard
from scorecard.repository import Revision

_COUNTS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twice": 2, "both": 2, "couple": 2, "few": 3}
_COUNT = rf"(?:\d{{1,2}}|{'|'.join(_COUNTS)})"
_LEAD = r"^\W*(?:(?:please|pls|kindly|ah|can you|could you|would you|can we|could we|may we|actually|ok|okay|no|nope|nah|oops|eek|ugh|argh|yikes|wait|sorry|on second thoughts?|hm+|oh|hey|let's|just|now|and|then|well|i want to|i'd like to|(?:that|this|it) (?:was|is) (?:wrong|a mistake|not (?:it|right|correct|what i (?:meant|wanted)))|excuse me|pardon(?: me)?|apologies|(?:i )?(?:didn't|did not) (?:mean|want) (?:that|it|this|to)|not that|wrong (?:one|thing)|my mistake)\b[,.:!-]*\s*)*"
_STEP = re.compile(
    rf"{_LEAD}(?P<verb>undo|undp|udno|unod|und0|reod|rdeo|ctrl[ +-]?z|redo|revert|take (?:that|it|this|them|those|the last \w+) back|take back|(?:forget|scratch|bin|scrap) (?:(?:about )?(?:that|the|this|those) )?last (?:bit|one|change|thing|edit)|roll (?:that |it )?back|reverse)\b(?P<rest>.{{0,60}})$",
    re.IGNORECASE,
)
_ONE_BACK = (
    r"back (?:one|1|a|a single)(?: (?:step|change|version))?|(?:one|1|a|a single) (?:step|change) back(?:wards?)?"
)
_AGAIN = re.compile(
    rf"{_LEAD}(?:put|bring|get|change|switch|set) (?:it|that|them|everything|this|those) (?:all )?back(?: again| please?| pls| plz| (?:to )?(?:the way|how|as|like|what) (?:it|they|things|we) (?:was|were|had).*)?\W*$|{_LEAD}(?:(?:go|step|move|take) )?(?:{_ONE_BACK})(?:,? (?:please|pls|again|then|would you|if you would|thanks?))*\W*$",
    re.IGNORECASE,
)
_REPEAT = re.compile(
    rf"{_LEAD}(?:(?:i )?(?:made (?:a )?mistake,? )?the undo was (?:wrong|a mistake|not right)|(?:i|we) (?:liked|preferred) (?:it|that)(?: better| more)?(?: (?:before|that way))?,? (?:so )?(?:please )?(?:put|bring|get|take) (?:it|that) back(?: in)?|(?:it|that) was (?:fine|right|better|good)(?: before| as it was)?,? (?:bring|put|take|get) (?:it|that) back|do (?:that|it|this) again|(?:put|bring|get) back what (?:i|you|we) (?:just |have |'ve )*(?:undid|undone|took back|took out)|no,? keep (?:that|it) after all)\W*$",
    re.IGNORECASE,
)
_THE_WAY_IT_WAS = re.compile(
    rf"{_LEAD}(?:restore(?: (?:it|that|everything))?|(?:come|go|get|turn|change|put|bring)(?: (?:it|that|this|everything|us|me))? back to|return(?: (?:it|us|me))? to|revert(?: it)? to|back to)(?: it)?(?: to)? (?:the way|how|what|as|where) (?:it|things|that|everything|we) (?:was|were)(?: before(?: (?:the|that|this|my|our)(?: (?:last|latest))? (?:deletion|removal|change|edit|renam\w+|rename|amendment|move|merger?|split))?)?(?: (?:please?|pls|plz|again))*\W*$",
    re.IGNORECASE,
)
""" "Restore the way it was", "come back to how it was before the deletion": the last change, whatever that did."""
_HOW_IT_WAS = re.compile(
    rf"{_LEAD}(?:(?:i |we )?(?:want|need|prefer|like|have|put|leave|keep|make|get|set|show|give) (?:(?:me|us|it|that|this|everything|the (?:score ?card|board|map)) )*)?(?:(?:all )?(?:back|again) )?(?:how|as|like|the way) (?:it|that|things|everything|the (?:score ?card|board|map)) (?:was|were|stood|had been)(?: (?:before(?: that| this)?|a (?:minute|moment) ago|just now|again|pls|plz|please|originally))*\W*$"
    rf"|{_LEAD}(?:.*\b)?(?:put|have|take|bring|set|leave) (?:it|that|this|them|everything)(?: all)?(?: back)? as if (?:i|we|nobody)(?:['’]d| had| have)? (?:said nothing|never (?:said|asked|changed|touched) .*|not (?:said|asked|touched) .*)\W*$",
    re.IGNORECASE,
)
""" "No no, wrong one, how it was before pls", "put it back as if I'd said nothing": the last change."""
_ON_THE_LAST = re.compile(rf"{_LEAD}(?:go back on|step back from|back out of) (?:the |that )?(?:last|latest|second|latter)(?: one| change| thing)?\W*$", re.IGNORECASE)  # fmt: skip
""" "Go back on the second one" of two changes."""
_BETTER_BEFORE = re.compile(
    r"^\W*(?:(?:no|nope|nah|sorry|hm+|oh|actually|on reflection)\b[, ]*)*(?:it|that|this) (?:was|looked|worked|read) (?:much |far )?better (?:as it was|how it was|where it was|the way it was|in the place where it was|before|the old way)\W*$"
    r"|^\W*(?:(?:please|pls|kindly)\b[, ]*)*give (?:back )?(?:to )?(?:it|this|that) (?:back )?(?:the|its) (?:name|owner|date|target|value|wording|weight|theme) (?:from before|it had(?: before)?)(?: back| again)?\W*$"
    r"|^\W*(?:(?:oh|ah|no|nope|wait)\b[, ]*)*(?:no|nope|wait|oh),? don['’]?t\b(?:,? (?:i (?:was|meant|had)|not|wrong|that was)\b.*)?\W*$",
    re.IGNORECASE,
)
""" "No, it was better where it was", "oh no, don't, I was thinking of another one"."""
_AS_I_CAME = re.compile(
    r"\b(?:how|as|what|like|the way) (?:it|things|everything|that|we|the (?:score ?card|board|map))(?: (?:all|was|were|had|looked|stood|been))*,? (?:when i (?:came in|arrived|started|opened (?:it|this)|logged in|sat down)|before (?:i|we) (?:started|began|came|touched|did|changed|messed|fiddled|played|got)\b.{0,30}|before (?:any|all) (?:of )?(?:this|that|it|these|those)(?: changes)?|(?:at|in|from) the (?:very )?(?:start|beginning|outset)(?: of (?:this|the|today['’]?s?) (?:session|talk|chat|day|meeting|morning))?)\W*(?:(?:yes|ok|please|pls|do (?:that|it|so)|before (?:i|we) \w+ \w+)\b\W*)*$",
    re.IGNORECASE,
)
""" "How it was when I came in", "before I started fiddling": as it stood when the day began."""
_BAK = re.compile(r"\bbak\b", re.IGNORECASE)
_STEPS_BACK = re.compile(
    rf"{_LEAD}(?:go|step|jump|take me|take us|move) back (?P<n>(?:the last )?(?:\d{{1,2}}|{'|'.join(_COUNTS)})) (?:changes?|steps?|versions?|edits?)\W*$",
    re.IGNORECASE,
)
_BEFORE_CHANGES = re.compile(
    rf"\bbefore (?P<both>both)(?: of (?:those|them|these))?\b|\bbefore (?:(?:the|my|our|your|these|those|all|of|today['’]?s|this (?:morning|afternoon)['’]?s|last|latest|recent|past) )*(?P<n>{_COUNT}) (?:(?:last|latest|recent|small|little) )*(?:changes?|amendments?|edits?|alterations?|modifications?|adjustments?)(?: (?:of )?(?:today|just now|this morning|mine|ours|i made|we made))*(?:,? (?:please|pls|again))*\W*$",
    re.IGNORECASE,
)
""" "As it was before today's two amendments"."""
_BOARD_BACK = re.compile(
    r"\b(?:score ?card|board|map|everything|it|things|all)\b.*\b(?:back|return\w*|restor\w*|revert\w*|reset|put|set|rolled|taken|was|were|stood|looked)\b|\b(?:back|return\w*|restor\w*|revert\w*|reset|put|set|roll)\b.*\b(?:score ?card|board|map|everything|it|things|all|state)\b",
    re.IGNORECASE,
)
_BACK = re.compile(r"\b(?:back|return|revert|restore|undo)\b", re.IGNORECASE)
_AFTER_A_REMARK = re.compile(
    r"^(?P<remark>[^?]{3,80}?)\s*[,.;:!…–-]+\s*(?:(?:and|so|then|please|pls|just|now)\b[, ]*)*(?P<step>(?:undo|redo|revert|reverse|take|put|bring|get|go|back|step|roll|change|set|do)\b[^,.;:!?]{0,30})\W*$",
    re.IGNORECASE,
)
""" "What we had was fine, put it back", "the ten was right after all, redo that"."""
_JUDGES = re.compile(
    r"\b(?:was|were|is|are|looks?|looked|had been)\b.{0,25}\b(?:right|wrong|fine|better|best|good|ok(?:ay)?|correct|mistaken?|enough|nonsense|error|slip|daft|silly|stupid|rubbish|hasty|premature)\b|\b(?:too|after all|mistake|(?:i )?preferred|liked)\b",
    re.IGNORECASE,
)
_VERSION = re.compile(
    rf"{_LEAD}(?:restore|go back to|revert to|bring back|undo to|back to|return to|roll back to|load)\b.{{0,25}}\b(?:version|v)\s?(?P<n>\d{{1,4}})\b",
    re.IGNORECASE,
)
_BACK_TO = rf"{_LEAD}(?:restore|go back to|revert to|return the (?:score ?card|board|map) to|revert (?:everything )?to|bring back|back to|return to|roll (?:(?:everything|it|all|things|all of it|the (?:score ?card|board|map)) )?back to|get me back to|take me back to|give me back|give me (?=.{{0,30}}\b(?:version|state|as (?:it|they|things) (?:was|were)|how (?:it|they|things) (?:was|were))\b)|undo everything (?:since|from)|rewind(?: (?:it|everything|the lot|all of it|all|things|the (?:score ?card|board|map)))?(?: back)? to)\b"
_WEEKDAYS = "|".join(WEEKDAYS)
_DAY = re.compile(
    rf"{_BACK_TO}.{{0,40}}?\b(?P<when>yesterday|the day before yesterday|this morning|last (?:night|week|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:\w+ )?days? ago|a week ago|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:s(?= version\b|\W*$))?\b(?!'s (?:\w+ ){{0,2}}(?:meeting|review|session|call)s?\b)",
    re.IGNORECASE,
)
_AS_IT_STOOD = re.compile(
    rf"{_LEAD}(?:(?:i|we) )?(?:(?:have|want|need|show me|give me|put) )?(?:(?:it|everything|the score ?card|this) )?(?:back )?(?:to )?(?:how|as|like|the way) (?:it|things|everything|that|the score ?card) (?:was|were|looked|stood)(?: back)?(?: on| as of)? (?P<when>yesterday|the day before yesterday|this morning|last (?:night|week|{_WEEKDAYS})|(?:\w+ )?days? ago|a week ago|{_WEEKDAYS})(?: please| again)?\W*$",
    re.IGNORECASE,
)
_EVERYTHING = re.compile(
    r"\b(?:everything|all (?:of (?:it|that|them)|my changes|changes|that)|it all|the lot)\b", re.IGNORECASE
)
_MOST = 50
_COUNTED = re.compile(
    rf"^(?:[^\w,.;:!]|\b(?:the|last|past|latest|previous|recent|my|our|your|those|these|them|all|of|just|a|for)\b)*\b(?P<first>{_COUNT})\b(?! (?:there|on|for|instead))"
    rf"|\b(?P<counted>{_COUNT}) (?:of (?:them|those|these|my|the)|last|changes?|steps?|edits?|times?|things|versions?|moves|more)\b"
)
""" "The last three", "two steps": other numbers, as in "undo that, 92 there instead", count no steps."""


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    text = _BAK.sub("back", text)
    if version := _VERSION.match(text):
        return Request("restore_version", {"version": int(version["n"])})
    if day := _DAY.match(text):
        return _as_of(day["when"])
    if stood := _AS_IT_STOOD.match(text):
        return _as_of(stood["when"])
    if _REPEAT.match(text):
        return Request("redo", {"steps": 1})
    if back := _STEPS_BACK.match(text):
        return Request("undo", {"steps": steps(back["n"])})
    if _AS_I_CAME.search(text):
        return _as_of("this morning")
    if (
        _AGAIN.match(text)
        or _THE_WAY_IT_WAS.match(text)
        or _HOW_IT_WAS.match(text)
        or _BETTER_BEFORE.match(text)
        or _ON_THE_LAST.match(text)
    ):
        return Request("undo", {"steps": 1})
    before = _BEFORE_CHANGES.search(text)
    if before and (
        _BOARD_BACK.search(text[: before.start()]) or (before["both"] and _BACK.search(text[: before.start()]))
    ):
        return Request("undo", {"steps": steps(before["both"] or before["n"])})
    match = _STEP.match(text)
    if match and not _names_something(match["rest"]):
        return Request(
            "redo" if match["verb"].lower() in ("redo", "reod", "rdeo") else "undo", {"steps": steps(match["rest"])}
        )
    remark = _AFTER_A_REMARK.match(text)
    if not remark or not _JUDGES.search(remark["remark"]):
        return None
    step = read(remark["step"], scorecard, focus)
    both = (
        step
        and step.name == "undo"
        and re.search(r"\b(?:both|two) of (?:those|them|these)\b", remark["remark"], re.IGNORECASE)
    )
    return Request("undo", {"steps": 2}) if both else step


_WANTED_BACK = re.compile(
    r"\b(?:it|that|this|they) (?:should|shall|can|may|must) (?:stand|stay|remain)\b|\b(?:do|make|keep|have|want|take|leave) (?:it|ti|that|taht|this|them|those)(?: one| in| there)? (?:after all|anyway|all the same|nevertheless)\b|\b(?:put|bring|get|have|want|give me|give us) (?:it|that|them|this|those) back\b|\b(?:was|were|is|are) (?:right|better|fine|good|correct|ok(?:ay)?)(?: after all| before)?\W*$",
    re.IGNORECASE,
)
_PUT_BACK = re.compile(r"\b(?:put|bring|get|take|change|set) (?:it|that|them|this|those) back\b", re.IGNORECASE)
_FURTHER_BACK = re.compile(r"\b(?:un-?do\w*|undid|revert\w*|roll|step|before that)\b", re.IGNORECASE)
_LONGEST = 10


def after_undo(text: str, request: Request | None, journal: Sequence[Revision]) -> Request | None:
    """The request; right after an undo, "nah, bring that back" takes that undo back and nothing else."""
    undone = bool(journal) and journal[0].action == "undo"
    if journal and not undone and request and request.name == "redo" and _PUT_BACK.search(text):
        return Request("undo", {"steps": 1})  # nothing was taken back, so that what stood before is wanted
    again = request is None or bool(request.name == "undo" and not _FURTHER_BACK.search(text))
    if undone and again and len(text.split()) <= _LONGEST and _WANTED_BACK.search(text) and "?" not in text:
        return Request("redo", {"steps": 1})
    return request


def steps(rest: str) -> int:
    if _EVERYTHING.search(rest):
        return _MOST
    words = _COUNTED.search(rest.lower())
    if not words:
        return 1
    said = words["first"] or words["counted"]
    return _COUNTS.get(said) or max(1, min(int(said), _MOST))


def _names_something(rest: str) -> bool:
    """ "Revert the name of C1" is no step back."""
    return bool(re.search(r"\b[a-z]\d{1,2}[a-z]?\b|\bto\b (?!me\b)", rest, re.IGNORECASE))


def _as_of(when: str) -> Request | None:
    """The version that stood at the end of that day."""
    day = day_meant(when)
    return Request("restore_version", {"day": day.isoformat()}) if day else None


def day_meant(when: str) -> date | None:
    """The day at whose end it stood so: "last night" and "this morning" are the end of yesterday."""
    said = when.lower()
    if said == "this morning" or said == "last night":
        return clock.today() - timedelta(days=1)
    base = clock.now().replace(tzinfo=None)
    settings: Any = {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": base}
    parsed = dateparser.parse(said, languages=["en"], settings=settings)
    return parsed.date() if parsed else None
