"""The search must not get worse than this; for the figures themselves see run.py."""

import re
import sys
from pathlib import Path

import pytest
import yaml
from rapidfuzz import fuzz

from knowledge.library import library
from knowledge.off_topic import FILE as OFF_TOPIC
from knowledge.passages import indexed_texts
from knowledge.store import KnowledgeStore

sys.path.append(str(Path(__file__).parent))

from scoring import golden, score

COPY = 90
"""Percent of letters in common from which a way to ask is a copy of a golden question."""


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    made = KnowledgeStore(tmp_path_factory.mktemp("index"), library())
    made.build()
    return made


@pytest.mark.parametrize("held_out", [False, True])
def test_search_stays_above_the_floor(store: KnowledgeStore, held_out: bool) -> None:
    found = score(store, [q for q in golden() if q.held_out == held_out and not (held_out and q.written != "first")])
    assert found.hit_at_1 >= 0.92
    assert found.hit_at_3 >= 0.97
    assert found.mrr >= 0.94
    assert found.answered_in >= 0.96
    assert found.declined_out >= 0.92


def test_search_finds_most_of_what_nothing_was_tuned_for(store: KnowledgeStore) -> None:
    """Nearly half of these avoid every word of the field."""
    found = score(store, [q for q in golden() if q.held_out and q.written == "second"])
    assert found.hit_at_1 >= 0.79
    assert found.hit_at_3 >= 0.90
    assert found.answered_in >= 0.92
    assert found.declined_out >= 0.88


def test_the_golden_set_is_broad() -> None:
    questions = golden()
    inside = [q for q in questions if q.documents]
    assert len({q.ask for q in questions}) == len(questions)
    assert len(inside) >= 250
    assert len(questions) - len(inside) >= 40
    assert {q.voice for q in questions} == {"formal", "terse", "colloquial", "misspelt", "non_native"}
    assert sum(q.held_out for q in inside) >= len(inside) / 3


def test_every_right_answer_exists() -> None:
    known = {indexed.passage.doc_id for indexed in indexed_texts(library())}
    for question in golden():
        assert set(question.documents) <= known, question.ask


def test_no_golden_question_is_learned_by_heart() -> None:
    """Neither the ways to ask that the articles list nor the questions of other fields repeat a golden one."""
    listed = [_plain(ask) for article in library().articles.values() for ask in article.asks]
    listed += [_plain(ask) for ask in yaml.safe_load(OFF_TOPIC.read_text(encoding="utf-8"))]
    for question in golden():
        asked = _plain(question.ask)
        copies = [ask for ask in listed if len(asked.split()) > 3 and fuzz.ratio(asked, ask) >= COPY]
        assert not copies, (question.ask, copies)


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
