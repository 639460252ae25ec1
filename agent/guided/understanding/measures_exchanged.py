"""All measures of an objective taken off for others, put plainly: "P1: drop both measures, put Calls missed there instead".

Cut at its comma the first half would be a name for P1, and the second half would find a measure elsewhere to take out.
"""

import re

from agent.guided.understanding.measure_for_measure import exchanged_with_figures
from agent.guided.understanding.told_whole.places import objective_said
from scorecard.models import Objective, Scorecard

_KPIS = r"(?:measures|kpis|metrics|indicators|measure|kpi|metric|indicator)"
_ALL = rf"(?:(?:old |current )?{_KPIS}(?= (?:out|off|away|gone)\b)|(?:all|both|each)(?: (?:of )?(?:the|its|those|these|our))?(?: (?:two|three|four|old|current|existing))* ?(?:{_KPIS}|ones|of them)?|(?:the|its|those|these)(?: (?:two|three|four|old|current|existing))* {_KPIS}|everything(?: (?:it is )?measured)?|what(?:ever)? (?:it is|is) measured(?: by)?)"
_PLEASE = r"^\W*(?:(?:please|pls|ok(?:ay)?|and|also|so|then|can you|could you|i(?:['’]d| would) like (?:you )?to|we(?:['’]d| would)? (?:want|like) to|let['’]?s)\b,? )*"
_DROP = r"(?:drop|remove|delete|take(?: off| out| away)?|throw(?: out| away)?|scrap|bin|cut|kill|get rid of|lose|ditch|axe|strip)"
_SWAP = r"(?:swap|replace|exchange|trade|substitute|change)"
_FOR = r"(?:for|with|by|against|to|into)"
_USE = r"(?:(?:please|just|rather|instead|i['’]d|we['’]d|let['’]?s|i|we|you|should|could|would|will|want to|like to) )*(?:put|use|add|have|take|set|insert|write|enter|measure (?:it|that|this)(?: by| with)?|(?:it|that|this) (?:is|should be|shall be|to be) measured (?:by|with)|(?:replace|swap) (?:them|those|these|both)(?: with| by| for)|in (?:come|comes)|go for)(?: in| there| instead| on it)*[: ] *"
_AND = r"(?:\s*[,;.:–—-]+\s*|\s+)(?:(?:and|then|but)\s+)*"
_PLACE = r"(?P<place>[^,;:“”\"]{2,80}?)"
_NEW = r"(?P<new>\S.{2,200}?)"
_BEHIND = r"(?:,? (?:there|instead|(?:on|for|under|in) (?:it|that one)|in (?:their|its|the) (?:place|stead)|in place of (?:them|those|these)|as (?:its|the|a|an|new|only| )*(?:measures?|kpis?)|please|thanks))*[\s.!]*$"
_BEHIND_IT = re.compile(_BEHIND, re.IGNORECASE)
_SHAPES = [
    re.compile(_PLEASE + shape + _BEHIND, re.IGNORECASE)
    for shape in (
        rf"(?:(?:for|on|at|under|with) )?{_PLACE}\s*[,:–-]\s*(?:please |just )?{_ALL} (?:out|off|away|gone){_AND}{_NEW} (?:in|on)(?: instead)?",
        rf"(?:(?:for|on|at|under|with) )?{_PLACE}(?:\s*[,:–-]\s*|(?<=\d)\s+)(?:please |just )?{_DROP} {_ALL}(?: off| out| away| there)?{_AND}{_USE}{_NEW}",
        rf"(?:(?:for|on|at|under|with) )?{_PLACE}\s*[,:–-]\s*(?:please |just )?{_SWAP} {_ALL} {_FOR} {_NEW}",
        rf"{_DROP} {_ALL} (?:off|of|from|on|under|for|at|in)(?: of)? {_PLACE}(?: off| out| away)?{_AND}{_USE}{_NEW}",
        rf"{_SWAP} {_ALL} (?:of|on|under|for|at|in) {_PLACE} {_FOR} {_NEW}",
        rf"{_DROP} {_PLACE}['’]s? (?:(?:own|both|two|three|old|current) )*{_KPIS}(?: off| out| away)?{_AND}{_USE}{_NEW}",
        rf"{_SWAP} {_PLACE}['’]s? (?:(?:own|both|two|three|old|current) )*{_KPIS} {_FOR} {_NEW}",
        rf"(?:instead of|in place of|rather than) {_ALL} (?:of|on|under|for|at|in) {_PLACE},? {_USE}{_NEW}",
        rf"{_USE}{_NEW} (?:on|in|for|under|to|at) {_PLACE},? (?:instead of|in place of|rather than|replacing) {_ALL}(?: (?:it has|there|now|that are there))*",
    )
]
_ONE = re.compile(rf"\b{_SWAP} (?:the|its|this|that) (?:measure|kpi|metric|indicator)\b", re.IGNORECASE)
_MAY = re.compile(rf"\b(?:{_KPIS}|both|all of them|everything)\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"^(?P<name>.{3,80}?)(?P<more>,? (?:with (?:an? |the )?)?(?:(?:target|baseline|owner|owned by|currently|now at|today|at present|due)\b|now [€$£]?\d).*|, (?:we(?:['’]re| are) at |it(?:['’]s| is) |at )?[€$£]?\d.*|, (?:(?:we|i)(?:['’]d)? (?:like|need)|(?:we |i )?(?:want|wanting|aim|hop|shoot)(?:s|ing|e)?)\b.*)$",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|plus|&)\s+", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"]([^”\"]{3,90})[”\"]")
_SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=\S)")


def measures_exchanged(text: str, card: Scorecard) -> str:
    """One order for each new measure, and then that the old ones go; "" where no such thing is said."""
    if not _MAY.search(text):
        return exchanged_with_figures(text, card)
    for start in [0, *(m.end() for m in _SENTENCE.finditer(text))]:
        for shape in _SHAPES:
            if (match := shape.match(text[start:])) and (home := objective_said(match["place"], card)):
                if _ONE.search(match[0]) and len(home.measures) > 1:
                    return exchanged_with_figures(text, card)  # which of them goes is asked
                orders = _orders(home, match["new"])
                return f"{text[:start]}{orders}" if orders else ""
    return exchanged_with_figures(text, card)


def _orders(home: Objective, new: str) -> str:
    said, *more = _SENTENCE.split(new)
    figures = _FIGURES.match(said.rstrip(".;!"))
    names = _names(_BEHIND_IT.sub("", figures["name"]) if figures else said)
    if not names or (figures and len(names) > 1):
        return ""
    told = figures["more"].removeprefix(",") if figures else ""
    added = [f"Add a measure called “{n}” to {home.id}" + (f",{told}" if told else "") for n in names]
    gone = " and ".join(m.id for m in home.measures)
    return ". ".join([*added, *([f"Remove {gone}"] if gone else []), *more])


def _names(said: str) -> list[str]:
    """Each name by itself: "complaints and returns per week" is one, "Calls missed and Callbacks within a day" are two."""
    if quoted := _QUOTED.findall(said):
        return quoted
    said = re.sub(r"^(?:(?:just|only) )?(?:a single measure|one measure|a single one|this one|one)\b(?: called| named)?[,:]? ?|^(?:an? |the )?(?:new )?(?:measures?|kpis?)(?: called| named|:)? |^the two |^both ", "", said.strip(" ,.;!"), flags=re.IGNORECASE)  # fmt: skip
    parts = [p for p in _NEXT.split(said) if p]
    apart = all(p[0].isupper() for p in parts) or all(len(p.split()) > 1 for p in parts)
    names = [re.sub(r"^(?:the|an?) ", "", p, flags=re.IGNORECASE) for p in (parts if apart else [said])]
    return [n[:1].upper() + n[1:] for n in names] if all(len(n) > 3 for n in names) else []
