"""What they are called, said anew: "we now trade as Norrby Vatten AB", "we renamed the company, it is Paysmith since June"."""

import re

from agent.guided.understanding.themselves.asides import BODIES, WE, shape, ways
from agent.guided.understanding.tokens import is_english

_LONGEST_NAME = 90
_NAME = r"(?P<name>[“\"'‘][^“”\"]{2,80}?[”\"'’]|[^\s,;:!?“”\"](?:[^,;:!?“”\"]){1,60}?)"
_OF_US = rf"(?:{WE}|(?:our|the|this) (?:new )?{BODIES})"
_OFTEN = r"(?: (?:now|currently|officially|today|actually|really|already|newly|since))*"
_BE = rf"(?:['’]re| are| is|['’]s|['’]ve been| have been| has been|['’]ve| have| has)?{_OFTEN}"
_ITS = r"(?:our|its|the|the company['’]s)"
_FROM = r"(?: from [^,;:]{2,60}?)?"
_SHAPES = [
    shape(p)
    for p in (
        rf"{_OF_US}{_BE} (?:called|named|known as|trading as|operating as|doing business as){_OFTEN} (?!upon\b|on\b|to\b|by\b|out\b|in\b|for\b|back\b|after\b|up\b){_NAME}",
        rf"{_OF_US}{_OFTEN} (?:(?:trades?|operates?|goes|go|does business|do business|runs?)(?: (?:as|under)(?: the)?(?: new)? name(?: of)?| by the name(?: of)?)|(?:trades?|operates?|does business|do business) as|goe?s? by){_OFTEN} {_NAME}",
        rf"(?:we{_OFTEN} call ourselves|call us){_OFTEN} {_NAME}",
        rf"{_OF_US}{_BE} (?:been )?(?:re-?named|re-?branded|re-?christened)(?: ourselves| itself| (?:our|the) {BODIES})?(?: to| as| into)? {_NAME}",
        rf"{_OF_US}{_BE} (?:changed|switched) {_ITS}(?: {BODIES})? name{_FROM} (?:to|into) {_NAME}",
        rf"(?:our(?: new)?(?: {BODIES})? name|the new name|the(?: new)? (?:{BODIES} name|name of (?:our|the) {BODIES})|the {BODIES}['’]s(?: new)? name|our {BODIES}['’]s(?: new)? name)(?: is| reads| has become| became| should (?:be|read)| shall be| must be| has changed to| changed to| will be|:)(?: now)? {_NAME}",
        rf"(?:change|set|put|correct|update|rename|amend) (?:(?:our|the) (?:(?:{BODIES}(?:['’]s)? )?name|name of (?:our|the) {BODIES})|us){_FROM} (?:to|as|into|:) {_NAME}",
        rf"(?:rename|re-?brand) (?:us|(?:our|the) {BODIES}){_FROM} (?:to |as |into |: ?)?{_NAME}",
        rf"(?:take|put|note|use|write|enter|record|have)(?: down)? {_NAME} as (?:our|the)(?: new)? (?:{BODIES} )?name",
        rf"{_NAME} is(?: now)? (?:our (?:new )?name|what we are called)",
    )
]
_LEGAL = r"(?-i:LLP|LLC|Ltd|Inc|GmbH|AG|AS|AB|SA|BV|NV|Plc|PLC|Oy|Corp|KG|SE|Pty)"
_PLAINLY = [
    shape(
        rf"{_OF_US}(?:['’]re| are){_OFTEN} (?P<name>(?-i:[A-ZÀ-Þ])[^,;:!?]{{1,60}}? {_LEGAL})(?: (?:now|by now|these days))?"
    )
]
""" "We are Paysmith AB now": only a legal form tells a name from what they are otherwise."""
_IT_IS = [
    shape(rf"(?:it|that|this)(?:['’]s| is| should (?:be|read)){_OFTEN}(?: called| named)?{_OFTEN} {_NAME}"),
    shape(rf"we(?:['’]re| are){_OFTEN} {_NAME}"),
]
_LISTED = [shape(rf"(?:the )?(?:new )?name(?: is)?:? {_NAME}")]


def told_name(words: str, *, listed: bool = False, of_it: bool = False) -> str:
    """The name as it is written; "" where it says none. ``of_it``: "it" stands for the organization."""
    shapes = [*_SHAPES, *_PLAINLY, *(_LISTED if listed else []), *(_IT_IS if of_it else [])]
    named = (m["name"].strip(" .") for m in ways(shapes, words))
    return next((n.strip("“”\"'‘’ ") for n in named if n[:1] in "“\"'‘" or _is_name(n, words)), "")


def _is_name(name: str, words: str) -> bool:
    """Written as names are, or in a message without any capitals by a word that no dictionary has."""
    if len(name) > _LONGEST_NAME or len(name.split()) > 8:
        return False
    if re.search(r"\b(?-i:[A-ZÀ-Þ0-9])", name):
        return not re.match(r"[A-Z]\d{1,2}[a-z]?\b", name) and "%" not in name
    if re.match(r"(?:the|our|it|them|us|an?|this|that|its)\b", name):
        return False
    return words == words.lower() and any(not is_english(w) for w in name.split())
