"""What is said of another, of the one before, or instead of what was said first: "the target of A to 4 and of B to 12"."""

import re

from agent.guided.understanding.told_whole.places import ID

_AND_THE_OTHER = re.compile(
    r"\b(?P<lead>(?:set|put|change|move|bring|make) the (?P<field>base ?line|target|owner|unit|weight|frequency|due date|name)s? (?:of|for) )(?P<a>[^,;.]+?) to (?P<v>[^,;]+?),? and (?:the one |that |the same )?(?:of|for) (?P<b>[^,;.]+?) to (?=\S)",
    re.IGNORECASE,
)
_LEFT_AFTER_ALL = re.compile(
    r"^.{3,90}?\b(?:no|wait|actually|hang on|hold on|sorry)\b[^;]{0,25}?\b(?:leave|keep) (?:it|that|that one|them|those)\b(?: (?:in|there|as it is|alone))?[,.;! –—-]*(?:sorry[,.; ]*)?i (?:mean|meant) (?P<rest>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_ONE_BEFORE = re.compile(
    r"^\W*(?:(?:and|also|now|then|please|ok)\b[, ]*)*undo (?:that|the) (?:one|change|step) before(?: that| it)?(?: (?:as well|too|also))?(?:,? the [^.;]{2,60}? (?:stuff|things?|changes?|bits?|ones?))?[.! ]*$",
    re.IGNORECASE,
)
_IS_RED = re.compile(
    rf"\b(?P<id>{ID}[a-z]) (?:is|turns|goes|gets|should be|shall be) red (?P<way>above|over|below|under|from) (?P<v>[€$£]?\d[\d.,]*\s?%?)",
    re.IGNORECASE,
)
_SOMETHING_ON = re.compile(
    r"^\W*(?:(?:and|ok|so|also|oh)\b,? )*(?:(?:can|could|should|shall) we (?:also )?(?:have|add|get|include|put in)|let['’]?s (?:also )?(?:have|add)|i['’]?d like(?: to have)?) (?:something|an objective|a goal|one) (?:about|on|for|to do with|around) (?:the |our )?(?P<what>[a-z][\w -]{2,40}?)\s*[?.,;:–-]+ ?(?:we|i)(?:['’]d)? (?:want|like|need|would like) (?:(?:at least |about )?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a dozen|a few|more)(?: of (?:them|those))?(?: (?:a|per|each|every) (?:year|month|quarter))? |them |those )?to (?P<do>[a-z][^.;?]{2,60})[.! ]*$",
    re.IGNORECASE,
)
""" "Can we have something about apprentices? We want four a year to qualify": a wish of its own, and no figure of what was shown last."""


def undone_before(text: str) -> bool:
    return bool(_ONE_BEFORE.match(text))


def also_wanted(text: str) -> str:
    """A wish of its own with what is to be done; "" where none is."""
    on = _SOMETHING_ON.match(text)
    return f"we also want more {on['what'].strip()} to {on['do'].strip()}" if on else ""


def after_all(text: str) -> str:
    """What stays of it where the first is left alone."""
    left = _LEFT_AFTER_ALL.match(text)
    return left["rest"] if left else text


def limit_of_red(text: str) -> str:
    return _IS_RED.sub(r"red \g<way> \g<v> for \g<id>", text)


def of_the_other_too(text: str) -> str:
    return _AND_THE_OTHER.sub(r"\g<lead>\g<a> to \g<v>. Set the \g<field> of \g<b> to ", text)
