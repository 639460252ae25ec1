"""Scores the search against the golden questions; used by run.py and by the floor test."""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import Path

import yaml
from pydantic import BaseModel

from knowledge.store import Hit, KnowledgeStore

GOLDEN = Path(__file__).with_name("golden.yaml")
LATER = {name: Path(__file__).with_name(f"golden_{name}.yaml") for name in ("second", "third")}
PRACTICE = Path(__file__).with_name("golden_fourth.yaml")


class Question(BaseModel):
    ask: str
    documents: list[str]
    voice: str
    held_out: bool = False
    written: str = "first"
    """With which set: first, second, third or fourth. Nothing was tuned or chosen on what is held out of the second."""


class Score(BaseModel):
    inside: int
    """How many questions of the field."""
    outside: int
    hit_at_1: float
    hit_at_3: float
    mrr: float
    answered_in: float
    """Share of the questions of the field that are taken as such."""
    declined_out: float
    """Share of the other questions that are declined."""


def golden() -> list[Question]:
    questions = read(GOLDEN)
    for name, file in LATER.items():
        questions += [q.model_copy(update={"written": name, "held_out": kept_aside(q.ask)}) for q in read(file)]
    return questions + [q.model_copy(update={"written": "fourth"}) for q in read(PRACTICE)]


def read(file: Path) -> list[Question]:
    return [Question.model_validate(data) for data in yaml.safe_load(file.read_text(encoding="utf-8"))]


def kept_aside(ask: str) -> bool:
    """Two thirds of a later set, chosen by no person; with those marked in the first a third of all is aside."""
    return hashlib.sha256(ask.encode()).digest()[0] % 3 != 0


def score(store: KnowledgeStore, questions: Sequence[Question]) -> Score:
    found = [(q, store.search(q.ask, k=10)) for q in questions]
    inside = [(q, hits) for q, hits in found if q.documents]
    outside = [(q, hits) for q, hits in found if not q.documents]
    ranks = [rank(q, hits) for q, hits in inside]
    return Score(
        inside=len(inside),
        outside=len(outside),
        hit_at_1=_mean(r == 1 for r in ranks),
        hit_at_3=_mean(0 < r <= 3 for r in ranks),
        mrr=_mean(1 / r if r else 0 for r in ranks),
        answered_in=_mean(store.in_scope(q.ask, hits[:1]) for q, hits in inside),
        declined_out=_mean(not store.in_scope(q.ask, hits[:1]) for q, hits in outside),
    )


def rank(question: Question, hits: Sequence[Hit]) -> int:
    """The place of the first right document, 0 when it is not among them."""
    return next((n for n, hit in enumerate(hits, start=1) if hit.passage.doc_id in question.documents), 0)


def _mean(values: Iterable[float]) -> float:
    numbers = [float(value) for value in values]
    return sum(numbers) / len(numbers) if numbers else 0.0
