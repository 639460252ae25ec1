"""What stands beside a fact of the organization and changes nothing: since when, on whose word, and what was noted before."""

import re
from collections.abc import Iterator

SMALL = r"(?:(?:so|and|but|well|oh|no|ok(?:ay)?|right|sorry|please|pls|kindly|actually|also|besides|just|now|then|meanwhile|by the way|btw|for the record|in fact|hi|hello|correction|(?:(?:one|another|an?|two|three|some|a few) )?(?:small |quick |little )?(?:things?|points?|fix(?:es)?|updates?|corrections?|news)(?: (?:on|about|to|for|from) [^,:;.]{2,25}(?=[:,]))?(?=[:,])|i (?:have to|must|need to|want to|should|wanted to|would like to|['’]d like to) (?:put (?:something|one thing|a thing|that|this) right|correct (?:something|that|this|myself|one thing|a thing))|(?:please |kindly |do )?note(?: down)? that|(?:i|we) (?:should|must|have to|forgot to) (?:say|add|mention|tell you)(?: that)?|(?:can|could|would|will) you(?: please)?|as of (?:today|now)|(?:since|from|in) (?:january|february|march|april|may|june|july|august|september|october|november|december|20\d\d|last \w+|this \w+)(?: 20\d\d)?(?: on)?|(?:in|for) (?:the|our) profile,? (?:(?:you|we) (?:can|could|may|should) |please )?(?:write|put|note|enter|record|say) that)\b[,:;.–—-]*\s*)*"
BEGINS = rf"^\W*{SMALL}"
WE = r"(?:we|our (?:company|organi[sz]ation|firm|business))"
BODIES = r"(?:company|organi[sz]ation|firm|business|practice|school|college|university|clinic|hospital|club|charity|foundation|association|trust|shop|hotel|bank|agency|studio|farm|museum|utility|city|town|council|department|institute|co-?op(?:erative)?)"
_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b"
_WHEN = rf"(?:by now|now|nowadays|these days|today|currently|at present|at the moment|already|meanwhile|again|in total|altogether|all told|all in all|here|with us|please|on the payroll|from now on|in (?:the|our) (?:company|firm|organi[sz]ation|house|business|team|practice|profile)|(?:since|as of|as at|after|following|because|thanks to|due to|according to|says|counting|including|excluding|officially|effective)\b[^.;!?,:]*|(?:from|in|starting(?: in| from)?) (?:{_MONTH}|20\d\d|the \w+ merger|the merger|last \w+|this \w+|\d)[^.;!?,:]*|as (?:the|our|you|i|we|it|stated|agreed|decided|per)\b[^.;!?,:]*)"
_OLD = r"(?:(?:and |but )?(?:not|no longer|rather than|instead of|in place of|up from|down from|as against|where|whereas|while|before that|formerly|previously|it used to be|no more)\b[^.;!?:]*)"
_NOTED = r"(?:(?:and |but |while |though |although |where )?(?:you|it|the (?:profile|score ?card|draft|card))(?: still| wrongly)? (?:have|has|had|says?|said|noted|wrote|put|shows?|took)\b[^.;!?:]*|(?:and |but |while |though )?i (?:said|told you|wrote|gave(?: you)?|had said|typed|put)\b[^.;!?:]*)"
_OF_BEFORE = r"(?:(?:and |but )?(?:the |that )?(?:\d[\w.,]*(?: \w+){0,4}? (?:is|was|were|are|came|dates?|comes)|[\w&]+(?: [\w&]+)? (?:was|were))\b[^.;!?:]*)"
_DO_NOTE = r"(?:(?:so |and )?(?:please |kindly |pls )?(?:write|put|note|use|correct|change|fix|update|take|keep|show) (?:it|that|this)\b[^.;!?:]*)"
TAIL = rf"(?P<tail>(?:,? (?:{_DO_NOTE}|{_WHEN}|{_OLD}|{_NOTED}|{_OF_BEFORE}(?<=[a-z])))*)\W*$"
"""Anchored at the end: a fact with anything else behind it is none that may be taken alone."""
_ASKS_MORE = re.compile(
    r"\b(?:set|add|remove|drop|delete|rename|make|put|move|link|want|wish|should|target|goal|aim|baseline|owner|owns|objective|measure|kpi|initiative|by (?:the end of )?20\d\d|%|percent)\b",
    re.IGNORECASE,
)
"""What a tail may not hold: it would be an order, and lost."""
_ASIDE = re.compile(
    rf"{BEGINS}(?:(?:{_WHEN}|{_OLD}|{_NOTED})\W*$|(?:that|this|it|they|the (?:board|owners?|council|trustees|governors))(?:['’]s| (?:was|is|has been|have|has|came|comes|changed|happened|decided|agreed|approved|signed|voted))\b[^:?]*$|(?:thanks|thank you|sorry|please|cheers|that['’]s (?:it|all))\b[^:?]{{0,30}}$|\W*$)",
    re.IGNORECASE,
)


_ANOTHER_FACT = re.compile(r"\b(?:name|called|trade|vision|mission)\b", re.IGNORECASE)


def asks_more(words: str) -> bool:
    """Whether there is an order, or another fact, beside "please write it in the top"."""
    left = re.sub(_DO_NOTE, "", words, flags=re.IGNORECASE)
    return bool(_ASKS_MORE.search(left) or _ANOTHER_FACT.search(left))


def is_aside(words: str) -> bool:
    """Whether a sentence or clause only says when, why or on whose word: "the board decided that in May"."""
    return bool(_ASIDE.match(words)) and not asks_more(words)


_CHANGED_US = re.compile(
    rf"{BEGINS}(?:(?:{WE}|our \w+|the (?:new )?{BODIES})(?:['’]ve| have| has)?(?: (?:just|now|since|also|recently))* (?:grew|grown|hired|changed|shifted|moved|merged|re-?named|re-?branded|expanded|shrunk|shrank|been|were|was|got|taken|let|sold|bought|turned|took)\b[^:?\d%]{{0,60}}|(?:you (?:have|got|put|wrote)|that['’]?s|this is|that is)(?: still)? the (?:wrong|old) (?:name|number|figure|size|headcount|customers|mission|vision)(?: (?:for|of|on|about) us)?|(?:the|our) (?:name|number|size|headcount) (?:is|was) (?:wrong|old|out of date|misspelt|no longer right))\W*$",
    re.IGNORECASE,
)
"""What happened to them, before what they are now: "the firm changed hands", "you have the wrong name for us"."""


def leads_to_it(words: str) -> bool:
    """Whether a clause tells that they have changed; what "it" is in the next clause, they are."""
    return bool(_CHANGED_US.match(words)) and not _ASKS_MORE.search(words)


def shape(pattern: str, *, to_the_end: bool = False) -> re.Pattern[str]:
    """One way to say a fact: behind the small words at the start, with nothing but a tail behind it."""
    return re.compile(BEGINS + pattern + (r"\W*$" if to_the_end else TAIL), re.IGNORECASE | re.DOTALL)


def ways(shapes: list[re.Pattern[str]], words: str) -> Iterator[re.Match[str]]:
    """The ways that fit and hold no order in their tail."""
    for found in (s.match(words) for s in shapes):
        if found and not asks_more(found.groupdict().get("tail") or ""):
            yield found
