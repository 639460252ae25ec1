"""What is said of several items at once, named one after the other: "sue on P2a and P2b", "L2 and L3 both go to ines"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import mended
from scorecard.models import Scorecard

_AND = re.compile(r"and|adn|nad|n|&|\+|plus", re.IGNORECASE)
_BESIDE = frozenset(
    "the teh our both all measure measures kpi kpis objective objectives goal goals too also now well as".split()
)
"""Words that may stand beside a name and say nothing of it."""
_SEVERAL = frozenset("both all each two three".split())
_MAY = re.compile(r"\b(?:and|adn|nad|n|plus)\b|[&+,]", re.IGNORECASE)


def in_a_list(whole: Annotated, first: int, cut: int, last: int) -> bool:
    """Whether the joint at ``cut`` is one of a list of items, of which one side of it says nothing more."""
    joint = whole.tokens[cut].text
    left, right = _item_at_the_end(whole, first, cut), _item_at_the_start(whole, cut + 1, last)
    if left is None or right is None or not (_AND.fullmatch(joint) or joint == ","):
        return False
    if _only(whole, right, cut + 1, last):
        return True
    several = bool(_SEVERAL & {t.low for t in whole.tokens[cut + 1 : last]})
    return _only(whole, left, first, cut) and (several or joint != ",")


def one_by_one(words: str, card: Scorecard, today: date) -> list[str]:
    """The words as they would be of each item of the list that stands in them; empty where there is none."""
    if not _MAY.search(words):
        return []
    known = known_of(card)
    whole = annotate(mended(words, known.names.vocabulary), known, today)
    run: list[Span] = []
    for span in _items(whole):
        if run and _next_to(whole, run[-1], span):
            run.append(span)
        elif len(run) < 2:
            run = [span]
    if len(run) < 2:
        return []
    last = run[-1].last
    while last < len(whole.tokens) and whole.tokens[last].low in _SEVERAL:
        last += 1
    before = re.sub(r"\b(?:both|all|each)(?: of)?(?: the)? $", "", whole.text[: whole.tokens[run[0].first].start])
    after = whole.text[whole.tokens[last - 1].end :]
    return [f"{before}{whole.words(s.first, s.last)}{after}" for s in run]


def _items(whole: Annotated) -> list[Span]:
    return sorted((s for s in whole.spans if s.kind == "item" and s.value.how in ("id", "name")), key=lambda s: s.first)


def _next_to(whole: Annotated, one: Span, other: Span) -> bool:
    between = [t.low for t in whole.tokens[one.last : other.first]]
    return (
        bool(between)
        and all(_AND.fullmatch(w) or w in (",", "the", "our", "teh") for w in between)
        and between[0] not in ("the", "our")
    )


def _item_at_the_start(whole: Annotated, first: int, last: int) -> Span | None:
    while first < last and whole.tokens[first].low in _BESIDE:
        first += 1
    return next((s for s in _items(whole) if s.first == first and s.last <= last), None)


def _item_at_the_end(whole: Annotated, first: int, last: int) -> Span | None:
    return next((s for s in _items(whole) if s.last == last and s.first >= first), None)


def _only(whole: Annotated, item: Span, first: int, last: int) -> bool:
    """Whether a stretch of words says nothing beyond the name in it."""
    rest = [*whole.tokens[first : item.first], *whole.tokens[item.last : last]]
    return all(t.low in _BESIDE or not t.low[0].isalnum() for t in rest)
