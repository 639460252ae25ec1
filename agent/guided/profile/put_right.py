"""What is noted of them and is none: a field taken out, a wish taken off the list, and the line of work put right."""

import re

from rapidfuzz import fuzz

from agent.guided.understanding.themselves.cleared import BEGINS, ENDS, cleared
from scorecard.models import Organization

_SKIPS = re.compile(
    rf"{BEGINS}(?:i (?:meant|mean|said)(?: to)? |let['’]?s |(?:can )?we )?(?:skip|pass on|pass|leave out) (?:that|this|it|them)(?: one| question| bit)?\b{ENDS}",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=\S)")


_TAKES_OFF = re.compile(
    rf"{BEGINS}(?:lol,? )?(?:remove|drop|delete|take (?:out|off)|scrap|forget|lose|strike|cross out|bin)(?: out| off)? (?:the )?(?:(?P<last>(?:that|this|the last|the first|the second|the third) (?:priority|goal|one|wish))|(?:priority |goal |wish )?[\"'“‘]?(?P<what>[^\"“”]{{3,80}}?)[\"'”’]?(?: from (?:the |my |our )?(?:priorities|goals|list|notes|wishes)| (?:as|it(?:['’]s| is) not) (?:a |one of (?:our|my) )?(?:priority|goal|wish)\w*)){ENDS}"
    rf"|{BEGINS}[\"'“‘]?(?P<no>[^\"“”]{{3,80}}?)[\"'”’]? (?:is|was|are) (?:not|never|no) (?:really )?(?:a |one of (?:our|my) |our |my )?(?:priority|priorities|goal|goals|wish){ENDS}"
    rf"|{BEGINS}(?:that|this|it)(?:['’]?s| is| was) (?P<it>not|no) (?:really )?(?:a )?(?:priority|goal|wish){ENDS}",
    re.IGNORECASE,
)
""" "Remove 'no lecture' from priorities", "drop that priority, it's not one"."""
_NTH = {"first": 0, "second": 1, "third": 2}
_LIKE = 80
_LISTS = ("priorities", "goals")


def taken_off(text: str, organization: Organization) -> tuple[str, dict[str, list[str]]]:
    """A message without the sentences that take a priority or a goal off the notes, and the lists as they are then."""
    lists = {field: list(getattr(organization, field)) for field in _LISTS}
    left = []
    for sentence in _SENTENCE.split(text):
        match = _TAKES_OFF.match(sentence)
        found = _meant(match, lists) if match else None
        if found:
            lists[found[0]].remove(found[1])
        else:
            left.append(sentence)
    changed = {field: items for field, items in lists.items() if items != list(getattr(organization, field))}
    return (" ".join(left), changed) if changed else (text, {})


def takes_off(sentence: str) -> bool:
    """Whether a sentence has something taken off the notes, and tells nothing itself."""
    return bool(_TAKES_OFF.match(sentence))


def _meant(match: re.Match[str], lists: dict[str, list[str]]) -> tuple[str, str] | None:
    noted = [(field, item) for field, items in lists.items() for item in items]
    if match["last"] or match["it"]:
        nth = next((n for word, n in _NTH.items() if word in (match["last"] or "").lower()), -1)
        of_kind = [n for n in noted if n[0] == ("goals" if "goal" in match[0].lower() else "priorities")]
        return of_kind[nth] if of_kind and nth < len(of_kind) else None
    said = (match["what"] or match["no"]).lower().strip(" .'’")
    best = max(noted, key=lambda n: fuzz.partial_ratio(said, n[1].lower()), default=None)
    return best if best and fuzz.partial_ratio(said, best[1].lower()) >= _LIKE else None


_SECTOR = re.compile(
    rf"{BEGINS}(?:(?:change|set|update|correct|make|put|switch)(?: back)? (?:our |the |my )?(?:sector|industry|line of (?:business|work)|branch)(?: to(?: be)?| as| into|:)+|(?:our|the|my) (?:sector|industry|line of (?:business|work)) (?:is|should be|must be)(?: not [^,.;]{{3,30}}, (?:but|it['’]?s))?)"
    r" (?!wrong\b|right\b|fine\b|ok\b|missing\b|not\b|growing\b|too\b|in\b|on\b|very\b|under\b|shrinking\b)(?:an? )?(?P<new>[a-z][^.;!?<>“”\d]{2,50}?)(?: please| now|,? not [^.;!?]{3,30})*[\s.!]*$",
    re.IGNORECASE,
)
_IS_NOT = re.compile(
    rf"{BEGINS}(?:it|we|this)(?:['’]?s| is|['’]?re| are) (?:really |actually )?(?:an? (?:private |commercial |normal |small )?(?:company|business|firm),? (?:and )?)?an? (?P<new>[a-z][\w -]{{2,40}}?),? (?:and |so )?not (?:(?:really |some |any )?an? [\w -]{{3,40}}|[a-z]+ing)[\s.!]*$",
    re.IGNORECASE,
)
""" "We are a company, a driving school, not a school or charity"."""
_DESCRIBES = re.compile(
    rf"{BEGINS}(?:it|we|this)(?:['’]?s|['’]?re| are| is) (?:not )?an? [a-z][^,.;?!\d]{{3,60}}[\s.!]*$", re.IGNORECASE
)
""" "Its a private company that makes profit"."""


def line_of_work(text: str) -> str:
    """What a message that puts nothing else right says they do; "" where it says anything beside it."""
    found = ""
    for sentence in (s for s in _SENTENCE.split(text) if s.strip()):
        if match := _SECTOR.match(sentence) or _IS_NOT.match(sentence):
            found = found or match["new"].strip()
        elif not _DESCRIBES.match(sentence):
            return ""
    return found


_THEIRS = (
    r"(?:my|our|the|real|main|actual) (?:(?:real|main|actual|top) )?(?:priorities|goals|wishes|aims|objectives|points)"
)
_THEM = r"(?:(?:all|both|each|every one)(?: (?:of )?(?:the )?(?:two|three|four|five|six|seven|\d))?(?: of)?(?: (?:them|those|these))?|(?:those|these|they)(?: (?:two|three|four|five|six|all))?)"
_ALL_OURS = re.compile(
    rf"(?:^|(?<=[.!?;])\s*|,\s+|\s+(?=and\b))(?:(?:and|also|so|but|yes|yep|yeah|sure|right)\b,? )*(?:{_THEM} (?:are|were)(?: all)? {_THEIRS}|(?:please )?take {_THEM}(?: all)? as (?:my |our )?(?:priorities|goals|wishes|aims))(?: too| as well| please| indeed)*\s*(?:[.!;]+|$)",
    re.IGNORECASE,
)


def without_all_ours(text: str) -> tuple[str, bool]:
    """A message without "all five of those are my priorities", said of what was not placed, and whether it says so."""
    match = _ALL_OURS.search(text)
    return (f"{text[: match.start()]} {text[match.end() :]}".strip(" ,;"), True) if match else (text, False)


def without_what_is_taken_out(text: str) -> tuple[str, list[str], bool]:
    """A message without the sentences that take something out or skip a question, the fields taken out, and whether it skips."""
    left, fields, skips = [], [], False
    for sentence in _SENTENCE.split(text):
        if field := cleared(sentence):
            fields.append(field)
        elif _SKIPS.match(sentence):
            skips = True
        else:
            left.append(sentence)
    return " ".join(left) if fields or skips else text, fields, skips
