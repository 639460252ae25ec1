"""Search by words is asked from many conversations at once."""

import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from knowledge.lexical import Lexical
from knowledge.wording import words
from scorecard.rules.structure import same_words

TEXTS = [
    "national organisations are relational",
    "activating happiness fluently",
    "continuing measures of objectives",
    "deliveries in tendencies and conditionally hopeful activities",
]


@pytest.fixture
def hasty() -> Iterator[None]:
    """Threads take turns so often that anything they wrongly share shows."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    yield
    sys.setswitchinterval(before)


@pytest.mark.usefixtures("hasty")
def test_threads_do_not_spoil_each_others_words() -> None:
    index = Lexical(TEXTS)
    spoken = [f"{word}{ending}" for word in words(" ".join(TEXTS)) for ending in ("", "s", "ing", "ness", "ful")]

    def ask(turn: int) -> int:
        return sum(bool(index.scores(f"{word}{turn * 'x'}").any()) for word in spoken)

    def compare(turn: int) -> list[frozenset[str]]:
        return [same_words(f"{word} {turn}") - {str(turn)} for word in spoken]

    with ThreadPoolExecutor(8) as pool:
        known = list(pool.map(ask, range(8)))
        stems = list(pool.map(compare, range(10, 18)))
    assert known[0] > len(spoken) / 2
    assert all(one == stems[0] for one in stems)
