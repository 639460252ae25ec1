"""What is taken back on the way, to stay as it was: "waste 3.5 and households 2600, ach no, leave the households be"."""

import re

_NO = r"(?:no|nope|nah|nay|actually|wa?it|hang on|hold on|sorr?y|scratch that|strike that|on reflection|on second thoughts?|or rather|hm+|thinking about it|come to think of it)"
_LEFT = r"(?:please |let's |lets |we |i'd |i |better |rather )*(?:leave|keep|don't touch|do not touch|don't change|do not change|hands off|not|forget|skip|spare)(?: about)? (?P<one>(?:[A-Z]\d[a-z]?|[^,.;:\d])+?)(?: (?:be|alone|as (?:it|they|that) (?:is|are|was|were)|as is|as before|out(?: of it)?|untouched|unchanged|where (?:it|they) (?:is|are)|at what it is|the way (?:it|they) (?:is|are)))?"
_STAYS = r"(?P<other>(?:[A-Z]\d[a-z]?|[^,.;:\d])+?) (?:(?:can|should|may|must|will|shall|better|do|does) )?(?:just |simply )?(?:stays?|remains?|is (?:fine|right|ok|okay)|are (?:fine|right|ok|okay)|unchanged)(?: (?:as (?:it|they) (?:is|are|was|were)|as is|as before|put|where (?:it|they) (?:is|are)|unchanged|the same|the way (?:it|they) (?:is|are)))?"
_TAKEN_BACK = re.compile(
    rf"[\s,.;:…(–—-]*\b(?:(?:but|and|oh|ach|ah|er+|um+|uh|well)\W+)*{_NO}\b(?:\W+(?:{_NO}|ach|oh|well)\b)*[\s,:…–—-]+(?:{_LEFT}|{_STAYS})(?: please| after all| then| for now| too)?(?P<end>\s*(?:[,.;:!)–—]|$|\bbut\b|\band\b))",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^\W*(?:just|only)\b[^,.;:!\d]*", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:[,;]\s+(?:and\s+)?|[.!?]\s+|\s(?:and|but|plus|&)\s+|\n+\s*)", re.IGNORECASE)
_PART = re.compile(r"\b(?:dates?|days?|deadline|owners?|weights?|frequency|names?|units?|baseline|theme|value|figure|number|target|budget|start)\b", re.IGNORECASE)  # fmt: skip
_WISHES = re.compile(r"\d|\b(?:bin|scrap|ditch|axe|kill|lose|give|hand|owne?r|owns|to|takes?|has|gets?|weight|double|weekly|monthly|quarterly|yearly|drop|delete|remove|cut|retire|done|start|stop|halt|rename|link|half)\b", re.IGNORECASE)  # fmt: skip
_MORE = re.compile(r"\b(?:by|until|till|to|at|from)\b", re.IGNORECASE)
""" "By May is fine" says something else instead."""
_WORDS = re.compile(r"[^\W\d_]{3,}|[A-Z]+\d+[a-z]?")
_SMALL = frozenset(
    "the that this those these our your its his her for from with and not one ones all both measure goal objective target thing".split()
)
_IT = frozenset("it them that this those these that one this one the last one the last".split())


_END_STAYS = re.compile(
    r"\s*[,;.–—-]+\s*(?:and |but |though )?(?:the |its )?(?:end(?: date)?|finish(?: date)?|due date|deadline|start(?: date)?|other (?:end|date))"
    r" (?:(?:do(?:es)?(?: not|n['’]?t)|dosn['’]?t|won['’]?t|will not|should(?: not|n['’]?t)|must(?: not|n['’]?t)|(?:is not|isn['’]?t) to) (?:move|change|shift|slip|budge)"
    r"|(?:stays?|remains?|can stay|should stay|to stay)(?: (?:put|as (?:it )?is|where it is|the same|unchanged))?)(?: though| please)?\W*$",
    re.IGNORECASE,
)
""" "Start it a month later, the end does not move": says of the other day that it stays."""


def without_what_stays(text: str) -> str:
    """The message without what it takes back itself; the very same words where it takes nothing back."""
    text = _END_STAYS.sub("", text)
    match = _TAKEN_BACK.search(text)
    if not match or match.start() == 0:
        return text
    what = match["one"] or match["other"]
    goes_on = bool(_WISHES.search(_ONLY.sub("", text[match.end() :])))
    first = None if _MORE.search(what) else _clause_of(text[: match.start()], what, goes_on=goes_on)
    if first is None:
        return text
    before, gone = text[: first[0]].rstrip(), text[first[0] : first[1]]
    if not _WISHES.search(gone):
        return text
    between = text[first[1] : match.start()]
    after = _ONLY.sub("", text[match.start("end") :])
    rest = f"{before}{between}{after}" if before else f"{_JOINT.sub('', between, count=1)}{after}"
    return re.sub(r"^[\s,.;:!–—-]*(?:and\b|but\b)?\s*|[\s,;:–—-]+$", "", rest) or text


def _clause_of(before: str, what: str, *, goes_on: bool) -> tuple[int, int] | None:
    """From where to where the clause goes that is taken back: the last that shares a word with what is to stay.

    One wish alone that is taken back leaves nothing to be done, unless the message goes on with another.
    """
    cuts = list(_JOINT.finditer(before))
    starts = [0, *(m.end() for m in cuts)]
    begins = [0, *(m.start() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(before)]
    words = _content(what)
    if not words and {w.lower() for w in what.split()} <= _IT:
        return (begins[-1], ends[-1]) if len(starts) > 1 or goes_on else None
    part = _PART.search(what)
    for start, begin, end in reversed(list(zip(starts, begins, ends, strict=True))):
        said = before[start:end]
        if words & _content(said) and not (part and part[0].lower() not in said.lower()):
            return begin, end
    return None


def _content(words: str) -> frozenset[str]:
    found = {w.lower().removesuffix("s") for w in _WORDS.findall(words)}
    return frozenset(found - _SMALL)
