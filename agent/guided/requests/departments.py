"""Which objectives each department could take over: "how do we cascade this to network, treatment and HR?"."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_PARTS = r"(?:departments?|units?|teams?|divisions?|branches|areas|functions?|sections?|directorates|faculties|services|stores|wards|depots|regions|offices|parts of the \w+)"
_HANDED = r"(?:cascad\w+|hand(?:ed|ing)? (?:it |this |that |the \w+ )?(?:down|on)|pass(?:ed|ing)? (?:it |this |that )?(?:down|on)|brok(?:en|ing) down|break(?:ing)? (?:it |this |that |the \w+ )?down|roll(?:ed|ing)? (?:it |this |that |the \w+ )?out|bring(?:ing)? (?:it |this )?down|shar\w+ (?:it |this )?out|divid\w+|distribut\w+|split)"
_TAKES = r"(?:take (?:over|on|up)|own|carry|get|be (?:given|responsible for|in charge of)|answer for|work on|look after|contribute to|move|serve|do)"
_IN_BRACKETS = re.compile(rf"\b{_PARTS}\b[^(:]{{0,20}}(?:\((?P<a>[^)]+)\)|:\s*(?P<b>[^.?!]+))", re.IGNORECASE)
_LISTED = re.compile(rf"\b{_HANDED}\b[^.?!]{{0,40}}?\b(?:to|among|between|across|for|over)(?: the| our)? (?P<a>[^.?!:(]+)", re.IGNORECASE)  # fmt: skip
_WHO_TAKES = re.compile(rf"\b(?:what|which)(?: of (?:our|the|these))?(?: objectives?| goals?| ones?)? (?:would|should|could|can|will|do|does|shall) (?P<a>[^.?!:(]+?) (?:each )?{_TAKES}\b", re.IGNORECASE)  # fmt: skip
_ABOUT_THIS = re.compile(rf"\b(?:{_HANDED}|objectives?|goals?|this|it|score ?card|map|{_TAKES})\b", re.IGNORECASE)
_ASKS = re.compile(r"\?|^\W*(?:so |and |ok,? )*(?:how|which|what|who)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|/|&|\band\b|\bor\b|\bto\b)\s*(?:the |our |and )*", re.IGNORECASE)
_NONE = re.compile(
    rf"^(?:each|every|all|it|this|that|them|they|we|you|i|everyone|which|what|one|etc\.?|so on|{_PARTS}|(?:each|every|all|our|the) {_PARTS})$",
    re.IGNORECASE,
)
_LONGEST = 4
_MOST = 10


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """Only where two are named at least: of one, its own card is begun."""
    if not _ASKS.search(text) or not _ABOUT_THIS.search(text) or not any(True for _ in scorecard.objectives()):
        return None
    for pattern in (_IN_BRACKETS, _LISTED, _WHO_TAKES):
        for match in pattern.finditer(text):
            units = _units(next(g for g in match.groups() if g))
            if 2 <= len(units) <= _MOST:
                return Request("show_departments", {"units": ", ".join(units)})
    return None


def _units(words: str) -> list[str]:
    """The names; none where any of it is too long for one."""
    found = [re.sub(rf"^(?:the|our) | {_PARTS}$", "", w.strip(), flags=re.IGNORECASE) for w in _BETWEEN.split(words)]
    found = [w for w in found if w and not _NONE.match(w)]
    return [] if any(len(w.split()) > _LONGEST or re.search(r"\d", w) for w in found) else list(dict.fromkeys(found))
