"""A change that a message says is not wanted, and nothing else: "don't remove P2", "nobody is saying we should drop L1"."""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.clauses import clauses_of
from agent.guided.understanding.known import known_of
from agent.guided.understanding.people import people_of
from scorecard import clock
from scorecard.models import Scorecard

_DEED = "(?:remove|delete|drop|scrap|kill|cut|bin|ditch|axe|retire|rename|reword|retitle|change|alter|touch|move|merge|split|give|hand|assign|reassign|transfer|swap|replace|add|create|set|raise|lower|link|unlink|get rid of|take (?:out|off|away)|throw out)"
_DONE = "(?:removed|deleted|dropped|scrapped|killed|cut|binned|gone|retired|renamed|reworded|changed|altered|touched|moved|merged|split|reassigned|transferred|replaced|taken (?:out|off|away))"
_DOING = "(?:removing|deleting|dropping|scrapping|killing|cutting|binning|ditching|retiring|renaming|rewording|changing|altering|touching|moving|merging|splitting|giving|handing|assigning|swapping|replacing|adding|setting|linking|getting rid of)"
_SAYING = "(?:saying|suggesting|asking|proposing|telling|requesting|implying|demanding|arguing|wanting)"
_NOT = r"(?:do not|don['’]?t|dont|never|not|no need(?: for you)?|would not|wouldn['’]?t|will not|won['’]?t|am not|['’]m not|['’]re not|ain['’]?t|aren['’]?t|are not|were not|weren['’]?t|(?:have|has|['’]ve|there (?:is|are)|there['’]s) no (?:plans?|intentions?|wish|reason|need)(?: to| of| for)?|is not|isn['’]?t|was not|wasn['’]?t|nobody(?:['’]?s| is| was)?|no one(?:['’]?s| is| was)?|noone(?:['’]?s| is)?)"
_FORBIDDEN = re.compile(
    rf"^\W*(?:(?:please|pls|but|and|so|no|hey|hi|oh|ok|well|now|look|just|honestly|(?:don['’]?t|dont) get me wrong)\b[ ,!.–—-]*)*"
    rf"(?:(?:i|we|you|that|this)(?=['’ ]) ?)?(?:{_NOT}) (?:(?:you dare|ever|just|even|really|please|yet|also|to|go and|here to|said|says|meant?|asked|want(?:s|ed)?|{_SAYING}|(?:for )?(?:you|us|me|anyone|anybody|that|it is time|we|i)|should|must|ought|have|can|need|could|shall|would|be|planning to|going to|about to|thinking of)\b ?)*"
    rf"(?:{_DEED}|{_DOING}) (?!to\b|below\b|under\b|above\b|over\b)"
    rf"|^[^,;.:!?]*\b(?:must|should|shall|may|can|is|are|need)(?: not|n['’]?t|not) (?:to )?be {_DONE}\b"
    rf"|^[^,;.:!?]*\b(?:do not|don['’]?t|dont|nobody|no one)(?: really| ever)? wants? (?!to\b)[^,;.:!?]{{1,60}} {_DONE}\b"
    r"|^\W*(?:(?:please|pls|no|but|and|just|ok)\b[ ,]*)*(?P<left>leave|keep) (?!out\b|only\b)[^,;.:!?]{1,60} (?:alone|untouched|unchanged|as is|as (?:it|they) (?:is|are|stands?)|in place|where (?:it|they) (?:is|are))(?=\W|$)"
    r"|^\W*(?:(?:please|pls|no|but|and|just|ok)\b[ ,]*)*(?P<off>hands off (?:the |our )?[^,;.:!?]{1,60}?|[^,;.:!?]{1,60}? (?:is|are) (?:fine|ok|okay|good|right) (?:as is|(?:just |exactly )?(?:as|the way|where) (?:it|they) (?:is|are)))(?=[,;.:!?–—]|$)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[,;.:!?–—]\s|\s-\s|\s(?=(?:but|just|only|instead|rather|except|apart from|unless|till|until|and)\b)",
    re.IGNORECASE,
)
_WANTS_MORE = re.compile(r"\d|[\"“”]|[?]|\b(?:instead|rather than|except|apart from|unless)\b", re.IGNORECASE)
_WAITS = re.compile(r"\W*(?:until|till|unless)\b", re.IGNORECASE)
""" "Don't drop L1 until Joy is back" names nothing that is to be done now."""


def forbids(text: str, scorecard: Scorecard) -> bool:
    """Whether all it says is what is not to be done: no part of it goes on to ask for something."""
    match = _FORBIDDEN.search(text)
    if match is None:
        return False
    after = _GOES_ON.search(text, match.end())
    rest = text[match.end() :] if match["left"] or match["off"] else text[after.start() :] if after else ""
    return not _asks(rest, scorecard)


def _asks(words: str, scorecard: Scorecard) -> bool:
    if not words.strip() or _WAITS.match(words):
        return False
    if _WANTS_MORE.search(words) or {*re.findall(r"[^\W\d_]{3,}", words.lower())} & people_of(scorecard):
        return True
    found = annotate(words.lstrip(" ,;.:!?–—-"), known_of(scorecard), clock.today())
    named = any(s.kind in ("field", "quote", "number", "enum") or (s.kind == "item" and s.value.how != "pronoun") for s in found.spans)  # fmt: skip
    return named or any(c.mood == "command" and c.groups and (c.spans or c.sides) for c in clauses_of(found))
