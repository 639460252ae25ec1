"""Scores the search against the golden questions; used by run.py and by the floor test."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from knowledge.store import Hit, KnowledgeStore

GOLDEN = Path(__file__).with_name("golden.yaml")
Search = Callable[[str], list[Hit]]


class Question(BaseModel):
    ask: str
    documents: list[str]
    voice: str
    held_out: bool = False


class Score(BaseModel):
    questions: int
    hit_at_1: float
    hit_at_3: float
    mrr: float
    answered_in: float
    """Share of the questions of the field that are taken as such."""
    declined_out: float
    """Share of the other questions that are declined."""


def golden() -> list[Question]:
    return [Question.model_validate(data) for data in yaml.safe_load(GOLDEN.read_text(encoding="utf-8"))]


def present(questions: Sequence[Question], known: set[str]) -> tuple[list[Question], list[Question]]:
    """The questions whose document exists (or that have none), and those that wait for one."""
    here = [q for q in questions if not q.documents or known & set(q.documents)]
    return here, [q for q in questions if q not in here]


def score(store: KnowledgeStore, questions: Sequence[Question], search: Search) -> Score:
    inside = [q for q in questions if q.documents]
    outside = [q for q in questions if not q.documents]
    ranks = [rank(q, search(q.ask)) for q in inside]
    return Score(
        questions=len(questions),
        hit_at_1=_mean(r == 1 for r in ranks),
        hit_at_3=_mean(0 < r <= 3 for r in ranks),
        mrr=_mean(1 / r if r else 0 for r in ranks),
        answered_in=_mean(store.in_scope(q.ask, store.search(q.ask)) for q in inside),
        declined_out=_mean(not store.in_scope(q.ask, store.search(q.ask)) for q in outside),
    )


def rank(question: Question, hits: Sequence[Hit]) -> int:
    """The place of the first right document, 0 when it is not among them."""
    return next((n for n, hit in enumerate(hits, start=1) if hit.passage.doc_id in question.documents), 0)


def _mean(values: Any) -> float:
    numbers = [float(v) for v in values]
    return sum(numbers) / len(numbers) if numbers else 0.0
