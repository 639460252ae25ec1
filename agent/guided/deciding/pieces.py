"""Where a message is cut into pieces: at commas, stops and small joining words, but in no list and no value."""

import itertools
import re
from datetime import date

from agent.guided.deciding.lists import in_a_list
from agent.guided.deciding.spelt_out import spelt_out
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.people import people_of
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import mended
from scorecard.models import Scorecard

_BETWEEN = re.compile(r"[,;.:!?()–—/+&-]+|and|adn|nad|n|but|so|then|plus|while|also|however", re.IGNORECASE)


def pieces_of(whole: Annotated, card: Scorecard, today: date) -> tuple[list[tuple[int, int]], str]:
    """From which token to which each piece goes, and the words about the day that all of them share."""
    pieces = [p for piece in _pieces(whole) for p in _at_ids(piece, whole, card)]
    said = [p for p in pieces if not _FILLER.fullmatch(whole.words(*p))]
    if len(said) > _MANY:
        said = [p for p in said if not _only_a_remark(p, whole, card)]
    return _shared(said, whole, today)


def _only_a_remark(piece: tuple[int, int], whole: Annotated, card: Scorecard) -> bool:
    """Whether a piece is a word or two about nothing of the scorecard: "mostly", "thank god", "someone has to"."""
    tokens = whole.tokens[slice(*piece)]
    if len(tokens) > _REMARK or tokens[0].low == "in" or any(piece[0] <= s.first < piece[1] for s in whole.spans):
        return False
    return not any(t.low.removesuffix("'s") in people_of(card) for t in tokens)


_MANY = 5
"""From so many pieces on those that are remarks are let go first."""
_REMARK = 3


def words_of(whole: Annotated, first: int, last: int, common: str) -> str:
    """What a part says, from one token up to another, by itself."""
    return f"{whole.words(first, last)} {common}".strip()


def in_pieces(text: str, card: Scorecard, today: date) -> Annotated:
    """The message as its pieces are taken from."""
    known = known_of(card)
    said = mended(spelt_out(text, card, today), known.names.vocabulary)
    return annotate(spelt_out(said, card, today), known, today)  # once more for what was misspelt


def points_back(whole: Annotated, first: int, last: int) -> bool:
    """Whether a piece may be about what was spoken of before it: it names nothing beyond doubt, or points as well."""
    items = [s.value for s in whole.spans if s.kind == "item" and first <= s.first < last]
    return not any(m.firm for m in items) or any(m.how in ("pronoun", "kind", "other", "ordinal") for m in items)


_FILLER = re.compile(
    r"(?:(?:no|nope|wait|sorry|sory|oh|ah|hm+|please|pls|plz|thanks|thank you|cheers|ok(?:ay)?|hang on|hold on|actually|hello|hi|hey|right|well|i mean|yes|yeah|sure|kindly|instead|now|today)\W*)+",
    re.IGNORECASE,
)
"""Words that ask for nothing by themselves, and would only be one more piece."""


def _pieces(whole: Annotated) -> list[tuple[int, int]]:
    """Stretches of tokens between commas, stops and small joining words; what stands in a span is never cut."""
    inside = {n for s in whole.spans for n in range(s.first + 1, s.last) if not _ends_there(whole, s, n)}
    cuts = [n for n, t in enumerate(whole.tokens) if n not in inside and not t.quoted and _BETWEEN.fullmatch(t.text)]
    return [line for piece in _between(cuts, whole) for line in _lines(piece, whole)]


def _ends_there(whole: Annotated, span: Span, place: int) -> bool:
    """Whether a stop that a day took with it as that of a short form ends what is said: "by end of April. P3 to Ben"."""
    last = place == span.last - 1 < len(whole.tokens) - 1
    return (
        last and span.kind == "date" and whole.tokens[place].text == "." and whole.tokens[place - 1].low not in _SHORT
    )


_SHORT = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
"""Names of months that end in a stop of their own."""


def _lines(piece: tuple[int, int], whole: Annotated) -> list[tuple[int, int]]:
    """A piece cut once more where a line ends."""
    tokens = whole.tokens
    ends = [n for n in range(piece[0] + 1, piece[1]) if "\n" in whole.text[tokens[n - 1].end : tokens[n].start]]
    return list(itertools.pairwise([piece[0], *ends, piece[1]]))


def ends_between(whole: Annotated, last: int, first: int, *, stops: bool) -> bool:
    """Whether a line ends between two pieces, or with ``stops`` a sentence."""
    gap = whole.text[whole.tokens[last - 1].end : whole.tokens[first].start]
    return "\n" in gap or (stops and bool(re.search(r"[.;!?]\s", gap)))


def _between(cuts: list[int], whole: Annotated) -> list[tuple[int, int]]:
    found, first = [], 0
    for cut in [*cuts, len(whole.tokens)]:
        if cut < len(whole.tokens) and (
            _only_names(first, cut, whole)
            or in_a_list(whole, first, cut, next((c for c in cuts if c > cut), len(whole.tokens)))
            or _AND_A_HALF.match(whole.text, whole.tokens[cut].start)
        ):
            continue
        if cut > first:
            found.append((first, cut))
        first = cut + 1
    return found


_AND_A_HALF = re.compile(r"and (?:an? )?(?:half|quarter|third|\d/\d|three quarters)\b", re.IGNORECASE)


def _only_names(first: int, cut: int, whole: Annotated) -> bool:
    """Whether a colon follows what is only the name of what the words after it are about."""
    if whole.tokens[cut].text != ":":
        return False
    return any(
        s.kind == "item" and s.value.how in ("id", "name") and s.first <= first + 1 and s.last == cut
        for s in whole.spans
    )


def _at_ids(piece: tuple[int, int], whole: Annotated, card: Scorecard) -> list[tuple[int, int]]:
    """A piece cut once more where the next item begins without a comma: "C3a 95 C3b 92 L2 helen"."""
    ids = [s for s in whole.spans if s.kind == "item" and s.value.how == "id" and piece[0] <= s.first < piece[1]]
    people = people_of(card)

    def given(first: int, last: int) -> bool:
        told = any(s.kind in ("number", "date", "enum") and first <= s.first < last for s in whole.spans)
        return told or any(t.low.removesuffix("'s") in people for t in whole.tokens[first:last])

    cuts = [b.first for a, b in itertools.pairwise(ids) if given(a.last, b.first)]
    return list(itertools.pairwise([piece[0], *cuts, piece[1]])) if cuts and given(ids[-1].last, piece[1]) else [piece]


_ASKS = re.compile(r"\bmay (?:i|we)\b", re.IGNORECASE)
""" "May I ask for the following": no month."""
_EACH = re.compile(r"\b(?:both|each|all|same|either)\b", re.IGNORECASE)


def _shared(pieces: list[tuple[int, int]], whole: Annotated, today: date) -> tuple[list[tuple[int, int]], str]:
    """The pieces without one that gives all of them their day: "October: surplus -3.4, agency 1,090"."""

    def only_a_day(piece: tuple[int, int]) -> bool:
        inside = [s for s in whole.spans if piece[0] <= s.first < piece[1]]
        kinds = {s.kind for s in inside if s.kind != "item" or s.value.how in ("id", "name")}
        words = _ASKS.sub("", whole.words(*piece))
        return not kinds & {"item", "number", "person", "quote"} and bool("date" in kinds or period_in(words, today))

    if len(pieces) > 2 and only_a_day(pieces[0]):
        return pieces[1:], whole.words(*pieces[0])
    if len(pieces) > 2 and only_a_day(pieces[-1]) and _EACH.search(whole.words(*pieces[-1])):
        return pieces[:-1], _EACH.sub("", whole.words(*pieces[-1])).strip()
    return pieces, ""
