"""A question after what is known of one item, in brief: "burn now vs plan", "food wasted, aim n by when", "churn, oct?".

Every word beside the item's name must ask, so that a message with a value or a verb of change is never taken for one.
"""

import re

from agent.guided.requests.in_brief import in_full
from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from agent.guided.understanding.lexicon import verb_forms, words
from agent.guided.understanding.naming import names_of
from agent.guided.understanding.people import people_of
from scorecard.models import Scorecard

_LONGEST = 14
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)"
_PERIOD = rf"(?:{_MONTH}|q[1-4]|h[12]|20\d\d|last|month|quarter|year|week)"
_WH = r"(?:what's|what|when|where|how much|how many|which)"
_TIME = r"(?:now|today|currently|at the moment|so far|at present|then|back then)"
_FIGURE = r"(?:target|aim|goal|plan|planned|budget|baseline|actual|values?|figures?|numbers?|readings?|results?|data|latest|current|present|last|start|(?:starting|opening|initial) (?:point|value|figure|level|number|reading)|due|due date|deadline|end date)"
_ASKS = re.compile(rf"\?\W*$|^\W*(?:(?:so|and|ok|please|tell me|remind me)\W+)*{_WH}\b|\b(?:versus|against (?:plan|target|budget)|(?:by|due|until|for|and) when|compared (?:to|with)|(?:is|was|it|at) what)\b|\b(?:remind|tell) (?:me|us)\W*$", re.IGNORECASE)  # fmt: skip
_WORDS = frozenset(
    """a an the our my its of for to in on at by from with and or we us i me you it is are was were did do does stand stood
    standing sit sat be been have had come came out up again please tell remind just quickly quick so ok versus against compared
    as exactly there here this that's get got taken drawn pulled sourced read""".split()
)
_ASKING = re.compile(rf"\b(?:when|where|how much|{_TIME}|{_FIGURE}|{_PERIOD})\b", re.IGNORECASE)
_A_FIGURE = re.compile(r"(?<![A-Za-z\d-])[€$£-]?(?!20\d\d\b)\d")
_CHANGES = re.compile(r"[:=→<>\"“]|->|\b(?:why|how (?!much|many)|what if|what about|how about)\b|\b(?:to|be|make it|set) what\b|\bover\b", re.IGNORECASE)  # fmt: skip
""" "What did churn do over the year" asks how it went, which is more than one value."""


_EDGES = [re.compile(rf"^\W*(?:{words})\b|\b(?:{words})\W*$|^\W+|\W+$", re.IGNORECASE) for words in (
    rf"{_WH}|{_TIME}|{_FIGURE}|{_PERIOD}|versus", rf"{_WH}|{_TIME}|{_FIGURE}|{_PERIOD}|{'|'.join(sorted(_WORDS))}",
)]  # fmt: skip
_CLEARLY = 0.75


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    names = names_of(scorecard)
    if not names.items or len(text.split()) > _LONGEST or _CHANGES.search(text):
        return None
    said = in_full(text, names.vocabulary | people_of(scorecard))
    if not _ASKS.search(said) or not _ASKING.search(said) or _A_FIGURE.search(_without_ids(said)):
        return None
    item = next((found for edge in _EDGES if (found := _named(_without_edges(said, edge), scorecard))), "")
    return Request("show_item", {"item": item}) if item else None


def _without_ids(text: str) -> str:
    return re.sub(r"\b[A-Za-z]\d{1,2}[a-z]?\b", " ", text)


def _without_edges(text: str, edge: re.Pattern[str]) -> str:
    bare = edge.sub("", text, count=1)
    return text if bare == text else _without_edges(bare, edge)


def _named(words_said: str, scorecard: Scorecard) -> str:
    """The one item that all of the words are of, a measure rather than the objective it measures; "" where it is not clear."""
    if re.fullmatch(r"[A-Za-z]\d{1,2}[a-z]?", words_said):
        return find_item(words_said, scorecard)
    names = names_of(scorecard)
    if held := names.short.get(words_said.lower()):
        return held[0] if len(held) == 1 else next((i for i in held if scorecard.measure(i)), "")
    said = [w for w in re.findall(r"[a-z0-9]+", words_said.lower()) if w not in words("stop")]
    if not said or any(w.isalpha() and w in verb_forms() and w not in names.vocabulary for w in said):
        return ""
    shares = {item: names.covers(said, item) for item in names.items}
    fits = {item: share for item, (used, share) in shares.items() if used == 1.0}
    best = max(fits.values(), default=0.0)
    near = [item for item, share in fits.items() if share >= _CLEARLY * best]
    if len(near) == 1:
        return near[0]
    homes = {o.id for item in near if (o := scorecard.objective(item) or scorecard.objective_of(item))}
    measures = [item for item in near if scorecard.measure(item)]
    return "" if len(homes) != 1 else measures[0] if len(measures) == 1 else homes.pop()
