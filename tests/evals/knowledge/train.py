"""Learns how much each sign counts: ``uv run python tests/evals/knowledge/train.py [--write]``.

From the tuned part of the golden questions and ``knowledge/off_topic.yaml`` only; with --write the weights go to
``knowledge/weights.yaml``. It prints how well the same recipe does on tuned questions it was not shown
(four folds), which is what tells whether a change is worth keeping.
"""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

import numpy as np
import yaml
from numpy.typing import NDArray
from scoring import Question, golden

from knowledge.library import Library, library
from knowledge.matching import CLUES, FILE, KINDS, SIGNS, Weights
from knowledge.off_topic import FILE as OFF_TOPIC
from knowledge.store import KnowledgeStore

SHARPNESS = 6.0
DECAY = 0.02
ROUNDS = 300
IN_FIELD_WEIGHT = 2.0
MOST_DECLINED = 0.015
"""Declining a good question is worse than answering a strange one: the doubt is set so that few of ours are declined."""


@dataclass(frozen=True)
class Case:
    signs: NDArray[np.float32]
    """One row per document: SIGNS, then KINDS."""
    clues: NDArray[np.float32]
    right: NDArray[np.intp]
    """Numbers of the right documents; empty for a question of another field."""


def read_case(store: KnowledgeStore, question: Question) -> Case:
    matcher = store._matcher
    corrected = matcher.wording.correct(question.ask)
    signs, _ = matcher.signs(corrected, store._cosines(corrected, None, None))
    numbers = [n for n, p in enumerate(matcher.passages) if p.doc_id in question.documents]
    return Case(
        np.concatenate([signs, matcher.kind_signs], axis=1), matcher.clues(question.ask, corrected), np.array(numbers)
    )


@contextmanager
def opened(lib: Library) -> Iterator[KnowledgeStore]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        store = KnowledgeStore(Path(folder), lib)
        store.build()
        yield store


def learn_order(cases: list[Case]) -> NDArray[np.float32]:
    """Weights under which the right documents stand above the sixty strongest others."""
    start = np.array([1.0] * len(SIGNS) + [0.0] * len(KINDS))
    weights = start.copy()
    data = []
    for case in cases:
        strongest = np.argsort(-(case.signs @ start))[:60]
        rows = np.union1d(strongest, case.right)
        data.append((case.signs[rows].astype(float), np.isin(rows, case.right)))
    for step in range(ROUNDS):
        slope = DECAY * weights
        for signs, right in data:
            share = np.exp(SHARPNESS * (signs @ weights - (signs @ weights).max()))
            share /= share.sum()
            wanted = share * right / (share * right).sum()
            slope = slope + SHARPNESS * ((share - wanted) @ signs) / len(data)
        weights = weights - 0.3 * slope / (1 + step / 200)
    return weights.astype(np.float32)


def learn_chance(cases: list[Case], order: NDArray[np.float32]) -> tuple[NDArray[np.float32], float]:
    """Logistic regression over the signs of the best document and the clues; returns weights and doubt."""
    best = [case.signs[int(np.argmax(case.signs @ order))][: len(SIGNS)] for case in cases]
    inputs = np.array([np.concatenate([b, c.clues, [-1.0]]) for b, c in zip(best, cases, strict=True)], dtype=float)
    wanted = np.array([bool(case.right.size) for case in cases], dtype=float)
    emphasis = np.where(wanted == 1, IN_FIELD_WEIGHT / wanted.mean(), 1 / (1 - wanted.mean()))
    weights = np.zeros(inputs.shape[1])
    for _ in range(4000):
        error = (1 / (1 + np.exp(-inputs @ weights)) - wanted) * emphasis
        weights -= 0.5 * (error @ inputs / len(inputs) + 0.0005 * weights)
    in_field = np.sort(inputs[wanted == 1] @ weights)
    return weights[:-1].astype(np.float32), float(weights[-1] + in_field[int(MOST_DECLINED * len(in_field))] - 0.001)


def learn(cases: list[Case]) -> Weights:
    order = learn_order([case for case in cases if case.right.size])
    chances, doubt = learn_chance(cases, order)
    return Weights(order=order, chance=chances, doubt=doubt)


def figures(cases: list[Case], weights: Weights) -> tuple[float, float, float, float, float]:
    """hit@1, hit@3, MRR, share of questions of the field taken, share of others declined."""
    ranks, taken, declined = [], [], []
    for case in cases:
        ranking = np.argsort(-(case.signs @ weights.order))
        signs = case.signs[ranking[0]][: len(SIGNS)]
        answers = np.concatenate([signs, case.clues]) @ weights.chance > weights.doubt
        if case.right.size:
            ranks.append(1 + int(np.flatnonzero(np.isin(ranking, case.right))[0]))
            taken.append(answers)
        else:
            declined.append(not answers)
    r = np.array(ranks)
    return tuple(float(np.mean(x)) for x in (r == 1, r <= 3, 1 / r, taken, declined))


def main() -> None:
    questions = [q for q in golden() if not q.held_out]
    strange = yaml.safe_load(OFF_TOPIC.read_text(encoding="utf-8"))
    questions += [Question(ask=ask, documents=[], voice="colloquial") for ask in strange]
    with opened(library()) as store:
        cases = [read_case(store, question) for question in questions]
    folds = [figures(cases[f::4], learn([c for n, c in enumerate(cases) if n % 4 != f])) for f in range(4)]
    weights = learn(cases)
    say("                 hit@1  hit@3    MRR  in ok out ok")
    say("not shown      " + _row(tuple(np.mean(folds, axis=0))))
    say("learned        " + _row(figures(cases, weights)))
    if "--write" in sys.argv:
        FILE.write_text(_yaml(weights), encoding="utf-8")
        say(f"written to {FILE.name}")


def _yaml(weights: Weights) -> str:
    rounded = replace(weights, order=np.round(weights.order, 3), chance=np.round(weights.chance, 3))
    data = {
        "order": {name: float(f"{w:.3f}") for name, w in zip((*SIGNS, *KINDS), rounded.order, strict=True)},
        "chance": {name: float(f"{w:.3f}") for name, w in zip((*SIGNS, *CLUES), rounded.chance, strict=True)},
        "doubt": round(weights.doubt, 3),
    }
    head = "# Learned by tests/evals/knowledge/train.py from the tuned part of the golden questions; not meant to be edited.\n"
    return head + yaml.safe_dump(data, sort_keys=False)


def _row(values: tuple[float, ...]) -> str:
    return "".join(f"{value:7.3f}" for value in values)


def say(line: str) -> None:
    sys.stdout.write(line + "\n")


if __name__ == "__main__":
    main()
