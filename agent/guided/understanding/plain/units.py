"""What a measure is counted in and where its figures come from, said as the order it is."""

import re

_QUOTE = r"[“\"][^”\"]+[”\"]"
_X = r"(?P<x>(?-i:[A-Z]\d{1,2}[a-z])|(?:the |our )?[a-z][^“”\",.;:\d]{2,50}?)"
_SHALL = r"(?:ought to|should|must|shall|has to|needs to|is to|had better|may)"
_NEW = rf"(?P<new>{_QUOTE}|[^“”\",.;:]{{1,30}}?)"
_NOT = r"(?:,? (?:and |but )?(?:not|no longer|rather than|instead of) [^,.;]{1,30})?"
_UNIT = r"(?:(?:thousand|million)s?(?: of)? )?(?:kgs?|kilos?|kilograms?|lbs?|tons?|tonnes?|km|kilomet(?:re|er)s?|miles?|lit(?:re|er)s?|%|per ?cent|points?|euros?|pounds?|dollars?|[€$£][km]?|minutes?|hours?|days?|weeks?|months?)"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"^\W*(?:please |kindly |let's |let us )*(?:express|report|count|show|state|give|put|display) {_X} in (?P<new>{_QUOTE})\W*$", "the unit of {x} is {new}"),
    (rf"^\W*(?:please |kindly |let's |let us )*(?:express|report|count|show|state|give|quote|measure) {_X} in (?P<new>{_UNIT})(?: from now on| now| instead| please)*(?=\s*(?:[.;,!]|$))", "the unit of {x} is {new}"),
    (rf"^\W*(?:the )?unit (?:of|for|on) {_X} {_SHALL} (?:now )?(?:read|say|be|state|show)(?: as)?:? {_NEW}{_NOT}\W*$", "the unit of {x} is {new}"),
    (rf"^\W*(?:the )?unit (?:of|for|on) {_X} (?:is|are) {_NEW},? (?:and |but )?(?:not|rather than|instead of) [^,.;]{{1,30}}?\W*$", "the unit of {x} is {new}"),
    (rf"^\W*(?:the )?unit:? (?P<new>{_QUOTE}) (?:for|on|at|under) {_X}\W*$", "the unit of {x} is {new}"),
    (rf"^\W*{_X} (?:isn['’]?t|aren['’]?t|is not|are not|is no|are no) (?:counted in |measured in |in )?[a-z€$£%]+[,;]? (?:and |but )?(?:the |its )?unit (?:{_SHALL} )?(?:say|be|read|is)s? {_NEW}\W*$", "the unit of {x} is {new}"),
    (r"\b(?P<x>comes?|taken|pulled|sourced|drawn|data|is) form (?P<new>(?-i:[A-Z]))", "{x} from {new}"),
    (rf"^\W*{_X}(?: kpi| measure)?, (?:the )?(?:data|figures|numbers) (?:comes?|is taken|are taken|is pulled|are pulled|should come) from (?:the )?{_NEW}\W*$", "data source of {x}: {new}"),
)]  # fmt: skip


def about_a_unit(text: str) -> str:
    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: words.format_map(m.groupdict()), text)
    return text
