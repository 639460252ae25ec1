"""Who speaks: "make me the owner of F1" puts the name down that they gave, and asks for it where they gave none."""

import re

from agent.guided.understanding.tokens import is_english
from agent.state import Pending

KEY = "speaker"
_ID = r"(?:[A-Z]\d{1,2}[a-z]?)"
_THING = rf"(?:{_ID}\b|it\b|both\b|them\b|that(?: one)?\b|this(?: one)?\b|the (?:[\w-]+ ){{1,4}}?(?:ones?|objective|goal|measure|kpi|initiative|project)\b)"
_CALLED = re.compile(
    r"\b(?:i am|i['’]m|my name is|my name['’]s)\s+(?-i:(?P<name>[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)?))(?=[,.!;:–-]|\s(?:here|and|from|the|i|by|btw)\b|\s-|$)"
    r"|^\W*(?:(?:hi|hello|hey)\b\W*)?(?-i:(?P<here>[A-ZÀ-Þ][\w'’-]+)) here\b"
    r"|\b(?:im|i am|i['’]m) (?P<small>[a-z]{3,12})(?=[,.!]|$| here\b| from\b| and (?:i|we)\b)",
    re.IGNORECASE,
)
_OWNS = r"(?:own|take(?: on| over)?|lead|look after|answer for|be(?: the)? (?:owner|lead|one|responsible(?: person)?|accountable|in charge)(?: of| for)?|am(?: the)? (?:owner|lead|responsible|accountable|in charge)(?: of| for)?)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (r"[\s,]*(?:\band )?\b(?P<x>it|this|that) (?:shall|should|must|will|is to) be me(?: who (?:is|will be) (?:responsible|in charge|the owner|accountable))?(?: for it)?\b", r". {me} owns it"),
    (rf"(?P<x>{_THING}) (?:is|are|shall be|should be|will be|goes to|belongs to) (?:mine|me|my (?:job|responsibility|baby))\b(?:,? (?:and )?not [\w'’]+)?", r"{me} owns \g<x>"),
    (rf"\b(?:i|me)(?:['’]ll| will| shall| would like to| want to| am going to|['’]m going to|['’]d like to)? {_OWNS} (?P<x>{_THING})(?: myself)?", r"{me} owns \g<x>"),
    (rf"\b(?:make|put|note|name|appoint|list|set|enter) me (?:down )?(?:as )?(?:the )?(?P<as>owner|lead|responsible|in charge|accountable)(?: person)? (?:of|for|on) (?P<x>{_THING})", r"{me} owns \g<x>"),
    (rf"\b(?:put|write|note) me (?:down )?(?:on|for|against|to) (?P<x>{_THING})", r"{me} owns \g<x>"),
    (rf"\b(?P<do>assign|give|hand(?: over)?|pass) (?P<x>{_THING}) to (?:me|myself)\b", r"{me} owns \g<x>"),
    (rf"(?P<x>\b(?:responsible|in charge|accountable|owner|owns|takes|leads|runs|has|gets|answers)\b[^.;!?]*?(?:,|\band\b|,? while)) (?:me|myself|i) (?P<for>for|on|with) (?=(?:the )?{_THING})", r"\g<x> {me} \g<for> "),
    (r"\bowner(?: is|:|=| shall be| should be)? ?(?:me|myself)\b", r"owner {me}"),
    (r"\b(?P<x>owned|led|looked after) by me\b", r"\g<x> by {me}"),
)]  # fmt: skip


def called(text: str) -> str:
    """The name somebody gives when they say who they are; "" where they do not."""
    match = _CALLED.search(text)
    if not match:
        return ""
    if small := match["small"]:
        return "" if is_english(small) else small.capitalize()
    name = match["name"] or match["here"]
    return "" if is_english(name.split()[0].lower()) and " " not in name and len(name) > 6 else name


_ONLY_WHO = re.compile(
    r"^\W*(?:(?:hi|hello|hey|good \w+|by the way|btw|so|and)\b\W*)*(?:i am|i['’]?m|my name is|my name['’]s|this is)\s+[\w'’.-]+(?: [A-ZÀ-Þ][\w'’-]+)*(?: here)?(?:,? (?:and )?(?:(?:i (?:am|run|own|lead|manage|head|work (?:for|at|in)) )?(?:the|a|an|our|head|director|owner|manager|chief|from|in|of)\b[^.;,]{0,50}))*[.! ]*$",
    re.IGNORECASE,
)
""" "I am Vera Holm, I own the bakery": nothing else is said."""


def only_says_who(text: str) -> bool:
    return bool(_ONLY_WHO.match(text)) and not re.search(rf"\b{_ID}\b|\d", text)


_HOW = re.compile(
    r"^\W*(?:(?:so|and|ok(?:ay)?|but)\b,? )*(?:(?:how|what|why|when|where|which)\b|(?:should|shall|do|did|must) (?:i|we)\b)(?=.*\b(?:i|we)\b)",
    re.IGNORECASE,
)
""" "How do I take this to the board?" gives nothing to anybody."""


def speaks_of_me(text: str) -> bool:
    return not _HOW.match(text) and any(shape.search(text) for shape, _ in _SHAPES)


def with_my_name(text: str, name: str) -> str:
    """The same with the name of who speaks in the place of "me" and "I", where something is to be theirs."""
    if _HOW.match(text):
        return text
    for shape, words in _SHAPES:
        text = shape.sub(words.replace("{me}", name.replace("\\", "")), text)
    return text


def asked_for_a_name(text: str, focus: str) -> Pending:
    return Pending(text=text, focus=focus, answers={}, key=KEY, options=[], open=True)


_ANSWER = re.compile(
    r"^\W*(?:(?:i am|i['’]?m|my name is|it['’]?s|call me|under|as|just|put|name|ok|the name is)\s+)*(?P<name>[\w'’. -]{2,40}?)[\s.!]*$",
    re.IGNORECASE,
)


def name_given(text: str) -> str:
    """The name or role in an answer; "" where the message is none."""
    match = _ANSWER.match(text)
    words = match["name"].split() if match else []
    return match["name"].strip() if match and 0 < len(words) <= 4 and not re.search(r"\d", match["name"]) else ""
