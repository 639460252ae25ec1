"""The search must not get worse than this; for the figures themselves see run.py."""

import sys
from pathlib import Path

import pytest

from knowledge.library import library
from knowledge.store import KnowledgeStore

sys.path.append(str(Path(__file__).parent))

from scoring import golden, present, score


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    made = KnowledgeStore(tmp_path_factory.mktemp("index"), library())
    made.build()
    return made


def test_search_stays_above_the_floor(store: KnowledgeStore) -> None:
    lib = library()
    questions, _ = present(golden(), {*lib.articles, *(f"measure:{m}" for m in lib.measures)})
    found = score(store, questions, lambda ask: store.search(ask, k=3))
    assert found.hit_at_1 >= 0.7
    assert found.hit_at_3 >= 0.85
    assert found.answered_in >= 0.85
    assert found.declined_out >= 0.85


def test_the_golden_set_is_broad() -> None:
    questions = golden()
    assert len({q.ask for q in questions}) == len(questions)
    assert sum(bool(q.documents) for q in questions) >= 120
    assert sum(not q.documents for q in questions) >= 40
    assert {q.voice for q in questions} == {"formal", "terse", "colloquial", "misspelt", "non_native"}
