"""Names as they are typed in haste: "jo's on it", "thats marcus's", "C1 is Augusta's" all tell whose something is to be.

A word in small letters is taken for a name only where somebody is told of ("… looks after it", "give it to …"), and only
one that is no English word, or one of those that are first names as well. What is somebody's is then told in the plain
way, "Jo owns it", which every reader of owners knows.
"""

import re

from agent.guided.spelling import words_of
from agent.guided.understanding.tokens import is_english
from agent.guided.weighing.people import MAY_BE
from scorecard.models import Scorecard

_ID = r"(?:[A-Z]\d{1,2}[a-z]?\b)"
_IT = rf"(?:it|that|this|both|them|those|(?:that|this) one|the (?:[\w-]+ ){{1,4}}?(?:one|objective|goal|measure|kpi|project|initiative)|{_ID})"
_WHO = r"(?P<who>(?-i:[A-ZÀ-Þ][^\W\d_]{1,14}(?: [A-ZÀ-Þ][\w-]+)?|[a-zß-ÿ]{2,14}))"
_OPEN = r"(?P<open>(?:^|[.,;!–—:]|\s-(?=\s)|\b(?:and|but|so|ok(?:ay)?|yeah|oh|then))\s*)"
_END = (
    r"(?=\W*(?:$|[.,;!?–—:]|\s-\s|\b(?:and|but|so|because|as|since|now|please|already|too|then|for now|from now on)\b))"
)
_HAS = r"(?:looks? after|owns?|runs?|minds|leads?|heads(?: up)?|handles?|takes?(?: over| on)?|(?:is|['’]s) (?:in charge of|responsible for|down for|looking after|running|leading|handling|doing|taking(?: on| over)?)|(?:has|['’]s) got|(?:will|['’]ll|can|should|to) (?:do|own|take(?: on| over)?|run|lead|have|look after|mind|handle))"
_SHAPES = [(re.compile(p, re.IGNORECASE), words) for p, words in (
    (rf"{_OPEN}{_WHO}(?:['’]s| is)(?: already| now| still| all)? on (?P<x>{_IT}){_END}", r"{open}{who} owns {x}"),
    (rf"{_OPEN}(?:that|it|this)(?: one)?(?:['’]?s| is|['’]?ll be| will be| should be| would be) (?:all |really |actually |now )*(?:down to|with|on|over to|one for|for|up to) {_WHO}(?:['’]s (?:plate|desk|list|patch|watch))?{_END}", r"{open}{who} owns it"),
    (rf"{_OPEN}(?:that|it|this)(?: one)?(?:['’]?s| is|['’]?ll be| will be| should be| would be) (?:all |really |actually |now )*{_WHO}['’]s(?: (?:job|baby|one|patch|thing|to (?:run|mind|own|do|watch|sort|chase)))?{_END}", r"{open}{who} owns it"),
    (rf"{_OPEN}(?P<x>{_ID}) (?:is|should be|will be|goes to) (?:now )?{_WHO}['’]s(?: (?:job|baby|one|patch|thing|to (?:run|mind|own|do|watch|sort|chase)))?{_END}", r"{open}{who} owns {x}"),
    (rf"{_OPEN}(?:that|it|this)(?:['’]?s| is) on {_WHO}['’]s (?:plate|desk|list|patch|watch){_END}|^\W*on (?P<who2>[^\W\d_]{{2,14}})['’]s (?:plate|desk|list|patch|watch){_END}", r"{open}{who} owns it"),
    (rf"{_OPEN}{_WHO} ?(?P<has>{_HAS}) (?P<x>{_IT}){_END}", r"{open}{who} {has} {x}"),
)]  # fmt: skip
_GIVEN = re.compile(
    rf"\b(?P<do>(?:give|hand|pass|assign)(?: over| on)? (?:{_IT}|[^,.;!?]{{3,50}}?) (?:over )?to|put|get|stick|owner(?::| is| =| to)?|owned by|led by|run by) (?P<who>[a-z]{{2,14}})(?= (?:on|down|in charge)\b|\W*(?:$|[.,;!]|(?:and|please|pls|then|instead|now)\b))",
)  # fmt: skip
_NOBODY = frozenset(
    """and but so then also it that this they them he she we you who what there here nobody someone somebody everyone everybody one both all none
    no yes ok okay not now time finance hr ops marketing sales it's im ive hes shes theyre weve youre thats whats whos id
    ill monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight christmas easter january
    february april june july august september october november december kpi kpis okr okrs nps ebitda roi capex opex csat dept mgmt admin ltd""".split()
)


def with_names(text: str, scorecard: Scorecard) -> str:
    """``text`` with the names in it as names are written, and what is said to be somebody's told as owned."""
    own = words_of(scorecard)

    def told(match: re.Match[str], words: str) -> str:
        parts = match.groupdict()
        who = _name(parts.get("who") or parts.get("who2") or "", own)
        if not who:
            return match[0]
        return words.format(open=parts.get("open") or "", who=who, x=parts.get("x") or "", has=parts.get("has") or "")

    for shape, words in _SHAPES:
        text = shape.sub(lambda m, words=words: told(m, words), text)
    return _GIVEN.sub(lambda m: f"{m['do']} {_name(m['who'], own) or m['who']}", text)


def _name(word: str, own: frozenset[str]) -> str:
    """The word as a name; "" where it is none."""
    low = word.lower()
    if low in _NOBODY or low.split()[0] in _NOBODY:
        return ""
    if not word[0].islower():
        return word if len(word.split()) > 1 or low in MAY_BE or not is_english(low) else ""
    return "" if (is_english(low) and low not in MAY_BE) or (low in own and low not in MAY_BE) else word.capitalize()
