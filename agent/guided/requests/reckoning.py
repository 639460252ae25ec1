"""A small sum whose figures all stand in the message: "4 of 28, that's 40 % turnover, right?", "we burn 30k and have 14k, fine?".

Only a part of a whole and a difference; of anything that has to be supposed beside them nothing is reckoned.
"""

import re

from agent.guided.requests.bare import LONGEST, written_out
from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from agent.guided.understanding.orders import begins_order
from agent.texts import phrase
from scorecard.apply.change import number
from scorecard.models import Scorecard
from tools.language.quantities import Quantity, find_quantities

_N = r"\d[\d.,]*"
_PART = re.compile(
    rf"(?<![\w.,])(?P<part>{_N}) (?:\w+ )?(?:out )?of (?:the |our |my |all )*(?P<whole>{_N})\b(?! ?%)", re.IGNORECASE
)
_SHARE = re.compile(rf"(?P<share>{_N}) ?(?:%|per ?cent\b)", re.IGNORECASE)
_AS_SHARE = re.compile(r"\b(?:what|how many|how much|which)\b[^.;]{0,20}(?:%|per ?cent(?:age)?|share)", re.IGNORECASE)
_CLAIMED = re.compile(r"\?\s*$|\b(?:right|correct|true|isn't it|is it not|aren't we|no)\W*$", re.IGNORECASE)
_OUT = r"(?:burn|lose|spend|need|owe|pay|use(?: up)?|go through|require|shell out|cost|costs|are short|bleed)"
_IN = r"(?:have|'ve got|got|hold|own|sit on|keep|are left with|saved|in the bank|put aside|set aside)"
_GOES = re.compile(rf"\b{_OUT}\b", re.IGNORECASE)
_THERE = re.compile(rf"\b{_IN}\b", re.IGNORECASE)
_ENOUGH = re.compile(
    r"\b(?:fine|ok(?:ay)?|enough|covered|safe|all ?right|survive|manage|good|get through|make it|last|cover (?:it|that)|sorted|suffice|afford)\b",
    re.IGNORECASE,
)
_CLOSE = 0.06
"""Of the share itself: "about 14 %" for 14.3 % is right."""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    said = written_out(text)
    if len(said) > LONGEST or not _CLAIMED.search(said) or re.search(r"\bwhat if\b", said, re.IGNORECASE):
        return None
    if not any(True for _ in scorecard.objectives()) or find_item(said, scorecard) or begins_order(said):
        return None  # in the interview it is noted, and what names an item says something of it
    words = _part_of_a_whole(said) or _what_is_left(said)
    return Request("reckoned", {"words": words}) if words else None


def _part_of_a_whole(said: str) -> str:
    match = _PART.search(said) if len(_PART.findall(said)) == 1 else None
    part, whole = (_value(match[g]) for g in ("part", "whole")) if match else (None, None)
    if match is None or part is None or not whole or part > whole:
        return ""
    rest = said[match.end() :]
    claimed = _SHARE.search(rest)
    if not (claimed or _AS_SHARE.search(said)):
        return ""
    share = 100 * part / whole
    slots = {"part": match["part"], "whole": match["whole"], "share": number(round(share, 1))}
    told = _value(claimed["share"]) if claimed else None
    if told is None:
        return phrase("reckoned_share", **slots)
    key = "reckoned_right" if abs(told - share) <= max(0.5, _CLOSE * share) else "reckoned_wrong"
    return phrase(key, **slots, claimed=number(told))


def _what_is_left(said: str) -> str:
    """What goes against what is there, each with the one figure that stands behind its verb."""
    found = find_quantities(said) if _ENOUGH.search(said) else []
    if len(found) != len(("out", "there")):
        return ""
    goes, there = (_behind(pattern, said, found) for pattern in (_GOES, _THERE))
    if goes is None or there is None or goes is there or goes.unit != there.unit or goes.unit == "%":
        return ""
    slots = {"goes": said[goes.start : goes.end].strip(), "there": said[there.start : there.end].strip()}
    left = there.value - goes.value
    key = "reckoned_over" if left > 0 else "reckoned_short" if left < 0 else "reckoned_even"
    return phrase(key, **slots, left=_as_written(abs(left), goes.unit, said[goes.start : goes.end]))


def _behind(pattern: re.Pattern[str], said: str, found: list[Quantity]) -> Quantity | None:
    """The nearest figure behind the verb, else the one right before it: "14k in the bank"."""
    match = pattern.search(said)
    if match is None:
        return None
    after = [q for q in found if q.start >= match.end() - 1]
    return after[0] if after else found[-1]


def _as_written(value: float, unit: str, like: str) -> str:
    """In thousands where it was said so."""
    if re.search(r"\dk\b", like, re.IGNORECASE):
        return f"{number(value / 1000)}k"
    return f"{number(value)} {unit}".strip()


def _value(words: str) -> float | None:
    try:
        return float(words.rstrip(".,").replace(",", ""))
    except ValueError:
        return None
