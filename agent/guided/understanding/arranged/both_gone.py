"""Two that go, the second said behind the first: "we already do P2, take it out, and P3 as well"."""

import re

from agent.guided.understanding.told_whole.places import ID, item_id
from scorecard.models import Scorecard

_GOES_TOO = re.compile(
    rf"^(?P<before>(?:[^;]*?\W)?)(?P<do>remove|delete|drop|scrap|cut|bin|kill|get rid of|throw out|leave out|take out|take(?= (?:that one|\S+) (?:out|off|away))) (?P<what>{ID}[a-z]?|it|that|that one)(?: out| off| away)?(?P<by>(?:\s*[,.;–-]+\s*|\s+)(?:and )?(?:so (?:can|should|does|must|is) |also |the same (?:for|with|goes for) )?)(?P<too>{ID}[a-z]?(?:(?:, | and |, and ){ID}[a-z]?)*)(?: (?:can go|goes|out|away))?(?P<as> (?:as well|too|also|likewise|with it|along with it))?[.! ]*$"
    rf"|^(?P<before2>(?:[^;]*?\W)?)(?P<what2>{ID}[a-z]?) (?:can|should|must|may) (?:go|be (?:dropped|removed|deleted|cut|taken out))(?:\s*,\s*|\s+)(?:and )?(?:so (?:can|should) )?(?P<too2>{ID}[a-z]?(?:(?:, | and |, and ){ID}[a-z]?)*)(?: as well| too| also| likewise)?[.! ]*$",
    re.IGNORECASE,
)
""" "We already do P2, take it out, and P3 as well": the other is not what it is to be linked to or to go into."""
_ORDERS_MORE = re.compile(
    r"\b(?:add|rename|move|link|unlink|set|merge|split|record|target|baseline|owner|keep|not|don['’]?t|never|instead)\b|\?",
    re.IGNORECASE,
)


def both_go(text: str, card: Scorecard) -> str:
    match = _GOES_TOO.match(text)
    if match is None:
        return text
    before, too = match["before"] or match["before2"] or "", match["too"] or match["too2"]
    what = match["what"] or match["what2"]
    if match["what"] and not (match["as"] or re.search(r"\b(?:so|also|same)\b", match["by"], re.IGNORECASE)):
        return text
    if what.lower() in ("it", "that", "that one"):
        named = re.findall(rf"\b{ID}[a-z]?\b", before)
        what = named[-1] if len(set(named)) == 1 else ""
    ids = [item_id(i) for i in (what, *re.findall(rf"\b{ID}[a-z]?\b", too)) if i]
    known = all(card.objective(i) or card.measure(i) or card.initiative(i) for i in ids)
    if not what or not known or _ORDERS_MORE.search(before):
        return text
    return f"remove {', '.join(ids[:-1])} and {ids[-1]}"
