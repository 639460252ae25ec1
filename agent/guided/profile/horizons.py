"""When a wish is to come true and how sure somebody is of it, said around it: "within eight years we'd like to be ..., more or less"."""

import re

_N = r"(?:the next |the coming |some |about |around |roughly |maybe |say )*(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|a few|a couple of|a handful of|some)(?: (?:or|to) (?:\d+|two|three|four|five|six|seven|eight|nine|ten))?"
_SPAN = rf"(?:within|in|over|inside|before|after) (?:about |the space of |the course of |roughly )?{_N} (?:years?|decades?|months?)(?: or so| from now| time)?|(?:in|by|within) (?:a decade|the long run|the end of the decade|the next decade)|(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twenty) years (?:from now|on|down the (?:road|line)|out|ahead)"
_DAY = r"(?:by|in|come|until) (?:(?:the )?(?:year|end of|summer of|spring of) )?20\d\d"
_BEFORE = r"(?P<before>(?:^|(?<=[.!?;]\s)|(?<=\n))\W*(?:(?:so|well|and|but|ok|hm+|i think|i guess)\b[, ]*)*)"
_WISHES = r"(?:(?:we|i)(?:['’]d| would)?(?: all| really| also| both)* (?:like|want|wish|hope|love|dream|aim|mean|intend|plan)\b|(?:we|i)['’]d (?:like|love)|our (?:dream|hope|wish|aim) is)"
_BE = r"(?: us| it)? (?:to |of )?(?:be(?:ing)?|become|becoming)\b"
_FIRST = (
    re.compile(rf"{_BEFORE}(?:{_SPAN}),? (?={_WISHES})", re.IGNORECASE),
    re.compile(rf"{_BEFORE}{_DAY},? (?={_WISHES}{_BE}(?![^.;!?]*\d))", re.IGNORECASE),
)
"""A date before a wish with figures is its due date, and stays; a span of years before a picture says nothing of it."""
_LAST = re.compile(
    r",? (?:(?:and |but )?(?:that|this|it)(?:['’]s| is| would be)(?: really| basically| pretty much| about)* (?:all|it|everything|the lot)(?: (?:really|basically|for now|i think|i guess|there is))*|more or less|or so|or something(?: like (?:that|it))?|or thereabouts|(?:very )?roughly|basically|i (?:think|guess|suppose|reckon)|so to (?:say|speak)|if you (?:like|will)|in a nutshell|give or take|you know)(?=\W*(?:$|[.!?]\s))",
    re.IGNORECASE,
)


def without_horizon(text: str) -> str:
    """The same without a span of years before a wish, and without the words that only end a sentence."""
    for first in _FIRST:
        text = first.sub(r"\g<before>", text)
    return _LAST.sub("", text)
