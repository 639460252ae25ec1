"""Perspectives that are meant without their name as it is written: misspelt, by their place, or by an id that none has yet."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from agent.guided.understanding.lexicon import words
from agent.guided.understanding.tokens import is_english
from scorecard.models import Perspective, Scorecard
from tools.language.whole_words import stands_whole

_ROWS = r"(?:persp\w+|prespec\w+|row|layer|box|lens|section|heading|band|block|tier|level|side|quadrant|part|lot|objectives|goals)"
_PLACE = re.compile(
    rf"\b(?P<place>top(?:most)?|upper(?:most)?|highest|first|second|third|fourth|fifth|bottom(?:most)?|low(?:er|est)|last)"
    rf"(?: (?:of (?:the|our) )?(?:\w+ )?{_ROWS}\b|-most\b)",
    re.IGNORECASE,
)
_FIRST = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "top": 0, "topmost": 0, "upper": 0, "uppermost": 0, "highest": 0}  # fmt: skip
_BEFORE_ROWS = re.compile(rf"\b(?P<said>(?:[\w&]+ ){{1,3}}?){_ROWS}\b", re.IGNORECASE)
_NEW_ID = re.compile(r"(?<![\w-])[A-Z]\d(?![\w-])")
_LEAST = 6
"""Shorter words are too like each other to be taken for misspelt ones."""
_NEAR = 2
"""So many letters may be wrong, left out or changed about."""


def further_sides(text: str, card: Scorecard, found: Sequence[str]) -> list[str]:
    """Those meant beside the ones that are named outright: "the bottom row", "servces", "the misson row"."""
    more = dict.fromkeys([*_whole(text, card), *_by_place(text, card), *_misspelt(text, card), *_by_id(text, card)])
    return [side for side in more if side not in found]


def _whole(text: str, card: Scorecard) -> Iterator[str]:
    """Their whole name in any letters, a few of them wrong too, whatever else its words may be taken for."""
    said = re.findall(r"[\w'’-]+", text.lower().replace("&", " and "))
    for perspective in card.perspectives:
        own = " ".join(perspective.name.lower().replace("&", " and ").split())
        size = len(own.split())
        runs = (" ".join(said[n : n + size]) for n in range(len(said) - size + 1))
        if size > 1 and any(abs(len(r) - len(own)) <= _NEAR and OSA.distance(r, own, score_cutoff=_NEAR) <= _NEAR for r in runs):  # fmt: skip
            yield perspective.id
        if stands_whole(perspective.name, text) >= 0:
            yield perspective.id


def _by_place(text: str, card: Scorecard) -> Iterator[str]:
    for match in _PLACE.finditer(text):
        place = _FIRST.get(match["place"].lower(), len(card.perspectives) - 1)
        if place < len(card.perspectives):
            yield card.perspectives[place].id


def _misspelt(text: str, card: Scorecard) -> Iterator[str]:
    """A word of theirs with wrong letters, anywhere if it is no word, or before "row" and the like."""
    for said in re.findall(r"[A-Za-z]+", text.lower()):
        if len(said) >= _LEAST and not is_english(said):
            yield from (p.id for p in card.perspectives if _like(said, p))
    for match in _BEFORE_ROWS.finditer(text):
        for said in re.findall(r"[A-Za-z]+", match["said"].lower()):
            yield from (p.id for p in card.perspectives if len(said) >= _LEAST and _like(said, p, 1))


def _like(said: str, perspective: Perspective, near: int = _NEAR) -> bool:
    own = re.findall(r"[a-z]+", f"{perspective.name} {perspective.id}".lower())
    return any(len(w) >= _LEAST and w not in words("stop") and OSA.distance(said, w) <= near for w in own)


def new_ids(text: str, card: Scorecard) -> list[str]:
    """Ids that nothing has yet."""
    known = {o.id for o in card.objectives()} | {i.id for i in card.initiatives()}
    return [m[0] for m in _NEW_ID.finditer(text) if m[0] not in known]


def _by_id(text: str, card: Scorecard) -> Iterator[str]:
    """ "+ L4 Lead without silos": no objective has that id, but its letter is the one of a perspective."""
    for new in new_ids(text, card):
        yield from (p.id for p in card.perspectives if any(o.id[0] == new[0] for o in p.objectives))
