"""Two objectives that are to be one, said plainly: "squash F2 and F3 together, call it Cash" is "merge F2 and F3 as …"."""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.kept_of_two import kept_of_two
from agent.guided.understanding.known import known_of
from scorecard import clock
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:please|pls|can|could|would|you|we|i|i['’]d|let['’]?s|let us|like to|want to|to|should|ok|so|and|kindly|think|the|our)\b[ ,]*)*"
_MAKE = r"(?:merge|combine|join|fuse|unite|unify|consolidate|squash|lump|bundle|blend|amalgamate|pool|mash|knit|weld|roll|fold|put|bring|make|turn|wrap)"
_AND = r"(?: objectives?)?,? ?(?:and|with|&|\+|plus) (?:the |our )?"
_INTO_ONE = r"(?: objectives?)?(?: (?:together|up|(?:in)?to (?:one|a single one|a single|one single)|one)(?: objective| goal| thing)?)*"
_NAME = r"(?:\s*[,;:.–—-]*\s*(?:and |then )*(?:as|called|named|titled|under the name(?: of)?|call (?:it|that|the result)|name (?:it|that)|the name is|it(?:['’]s| is) called|:)[\s:]*[\"“‘']?(?P<name>[^\"“”‘\n]{3,80}?)[\"”’']?)?"
_KEPT = r"(?:\s*[,;.–—-]+\s*(?:and |but )*(?:(?:keep(?:ing)?|under|with|take|use)(?: the)? name(?: of)? ⟨(?P<a>[12])⟩|(?:keep(?:ing)?|under|with) ⟨(?P<b>[12])⟩['’]?s? name|⟨(?P<c>[12])⟩['’]?s? name (?:stays|survives|is kept|remains)|⟨(?P<d>[12])⟩ (?:stays|survives|remains)|keep(?:ing)? ⟨(?P<e>[12])⟩))?"
_END = r"(?:,? (?:please|pls|thanks|would you))?\W*$"
_ONE = r"(?:one|a single|the same|a joint)(?: and the same)?(?: objective| goal| thing| one)?"
_SHAPES = [re.compile(p + _NAME + _KEPT + _END, re.IGNORECASE) for p in (
    rf"{_LEAD}{_MAKE} (?:the |our )?⟨1⟩{_AND}⟨2⟩{_INTO_ONE}",
    rf"{_LEAD}⟨1⟩{_AND}⟨2⟩(?: objectives?)? (?:(?:could|should|can|might|may|shall|will|would|must|ought to|are to) (?:just |really |both )?(?:be|become|make|form)(?: just| really)?|become|make) {_ONE}",
    rf"{_LEAD}⟨1⟩{_AND}⟨2⟩(?: objectives?)? (?:are|mean|say|is|do|want)(?: \w+){{0,2}}? (?:the same|one and the same|much the same|one thing|two sides of (?:one|the same) (?:coin|medal))(?: \w+){{0,4}}\s*[,;.!–—-]+\s*(?:so |and |we |i |please |can |could |let['’]?s |would |just |only |have |need |want |keep |make |turn |do with |with |should |it |them |into |be |that )*(?:one|one of (?:it|them)|one from (?:it|them)|one out of (?:it|them)|a single one|a single objective)(?: objective| goal| will do| is enough)?",
)]  # fmt: skip

_NAMED = re.compile(
    r"\b(?:as|called|named|titled|under the name|call (?:it|that|the result)|name (?:it|that))\b|:", re.IGNORECASE
)
"""What follows is the name of the new one, whatever it sounds like."""

_MAY = re.compile(rf"\b(?:{_MAKE}|one|single|same|joint)\b", re.IGNORECASE)


_FIRST_OVER = re.compile(
    r"[,;.–—-]*\s*(?:but |and |so |please |though )*(?:first |before (?:that|you do)[ ,]*)?(?:move|bring|carry|take|shift)(?: over| across)? (?P<what>[^,;.!?]+?)(?: (?:over|across|there|along|to (?:it|⟨[12]⟩)))?(?: first| before(?: that| you do| then)?| beforehand)?(?=\W*$)",
    re.IGNORECASE,
)
""" "…, but move its measure over first": what goes to the one that stays."""

_Named = list[tuple[int, int, str]]


def merged_plainly(text: str, scorecard: Scorecard) -> str:
    """The wish in plain words, where the message names two objectives and says that they are to be one; else the text."""
    if not _MAY.search(text):
        return text
    found = annotate(text, known_of(scorecard), clock.today())
    every: _Named = [
        (found.tokens[s.first].start, found.tokens[s.last - 1].end, s.value.candidates[0].item)
        for s in found.spans
        if s.kind == "item" and s.value.how in ("id", "name") and s.value.sure and s.value.candidates
    ]
    ends = name.start() if (name := _NAMED.search(text)) else len(text)
    named = [n for n in every if n[0] < ends]
    items = list(dict.fromkeys(item for _, _, item in named if scorecard.objective(item)))
    if len(items) != 2:
        return text
    if plainly := _with_one_kept(text, every, items, scorecard):
        return plainly
    if len({item for _, _, item in named}) != 2:
        return text
    masked = _masked(text, named, items)
    match = next((m for shape in _SHAPES if (m := shape.match(masked))), None)
    if match is None or "⟨" in (match["name"] or ""):
        return text
    if kept := next((match[g] for g in "abcde" if match[g]), ""):
        stays = items[int(kept) - 1]
        return f"fold {next(i for i in items if i != stays)} into {stays}"
    return f"merge {items[0]} and {items[1]}" + (f" as “{match['name'].strip()}”" if match["name"] else "")


def _with_one_kept(text: str, named: _Named, items: list[str], scorecard: Scorecard) -> str:
    """Where it says which of the two stays: the other folded into it, or gone once what is named of it was moved."""
    masked = _masked(text, [n for n in named if n[2] in items], items)
    tail = _FIRST_OVER.search(masked)
    head = masked[: tail.start()] if tail else masked
    kept = kept_of_two(head)
    others = list(dict.fromkeys(item for _, _, item in named if item not in items))
    if not kept:
        return ""
    stays, gone = items[kept - 1], items[2 - kept]
    if not others and not tail:
        return f"fold {gone} into {stays}"
    going = scorecard.objective(gone)
    own = {i.id for i in (*going.measures, *going.initiatives)} if going else set[str]()
    if not tail or not others or not {*others} <= own:
        return ""
    return f"{'. '.join(f'Move {i} to {stays}' for i in others)}. Remove {gone}."


def _masked(text: str, named: _Named, items: list[str]) -> str:
    for start, end, item in sorted(named, reverse=True):
        text = f"{text[:start]}⟨{items.index(item) + 1}⟩{text[end:]}"
    return text
