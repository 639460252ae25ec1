"""Learns the weights of ``agent/guided/weighing`` from the labelled sentences: ``uv run python tests/evals/utterances/learn.py``.

Two steps, both logistic regressions: how likely each kind of edit is by the words of a message, and how likely each of
its readings is by how well it fits. What the second is shown of the first comes from sentences the first has not seen.
Those kept aside or not played yet are never learned from. ``--without NAME`` leaves sets out, ``--check`` prints how the sets left out
come out instead of writing the weights.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse
from scipy.optimize import minimize

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from utterance_cases import Case, all_cases
from utterance_judge import differences
from utterance_play import TODAY, start

from agent.guided.weighing.readings import Reading, readings
from agent.guided.weighing.slots import Slots, slots_of
from agent.guided.weighing.traits import Traits, of_none, of_reading, of_words
from agent.guided.weighing.weights import FILE, MEANING, UNSEEN, Weights, meaning_of, told_by
from scorecard.apply import EditError, apply
from scorecard.edits import Edit
from scorecard.models import Scorecard

SEEN = 2
"""A word or a trait is learned of when it stands in so many sentences."""
ACTS = 4
"""A kind of edit is learned by itself when so many sentences ask for it."""
FOLDS = 5


@dataclass
class Row:
    case: Case
    slots: Slots
    readings: list[Reading]
    right: list[bool]
    """Which of the readings has just the effect that is wanted."""
    act: str
    words: Traits
    meaning: np.ndarray

    @property
    def none(self) -> bool:
        """Whether no reading is what is wanted: nothing is to be changed, or what is to be changed is none of them."""
        return not any(self.right) or any(not o.edits for o in self.case.outcomes)


def row_of(case: Case) -> Row:
    card = start(case.scorecard)
    slots = slots_of(case.text, card, case.focus, TODAY)
    found = readings(slots)
    wanted = [(_touched(o.typed_edits), apply(card, o.typed_edits).scorecard) for o in case.outcomes if o.edits]
    right = [any(_touched(r.edits) == touched and _does(card, r, w) for touched, w in wanted) for r in found]
    act = next((r.act for r, ok in zip(found, right, strict=True) if ok), "") or _act(case)
    return Row(case, slots, found, right, act, of_words(slots), meaning_of(case.text))


def _touched(edits: Sequence[Edit]) -> set[tuple[str, str]]:
    """What is changed, and how: quick to compare, before effects are."""
    return {(e.kind, next((str(v) for f in _WHICH if (v := getattr(e, f, ""))), "")) for e in edits}


_WHICH = ("measure", "initiative", "id", "source", "objective", "perspective")


def _does(card: Scorecard, reading: Reading, wanted: Scorecard) -> bool:
    try:
        return not differences(card, wanted, apply(card, list(reading.edits)).scorecard)
    except EditError:
        return False


def _act(case: Case) -> str:
    """The kind of edit of a case that no reading meets."""
    kinds = {str(e["kind"]) for e in case.edits or []}
    return "|".join(sorted(kinds)) or "none"


def learn(rows: Sequence[Row]) -> Weights:
    folds = [random.Random(case).randrange(FOLDS) for case in (r.case.id for r in rows)]
    told: list[dict[str, float]] = [{} for _ in rows]
    for fold in range(FOLDS):
        seen = _by_words([r for r, f in zip(rows, folds, strict=True) if f != fold])
        for place, row in enumerate(rows):
            if folds[place] == fold:
                told[place] = seen.log_acts(row.words, row.meaning)
    words = _by_words(rows)
    return _by_traits(rows, told, words)


def _by_words(rows: Sequence[Row]) -> Weights:
    counted = Counter(t for r in rows for t in r.words)
    names = sorted(t for t, n in counted.items() if n >= SEEN)
    asked = Counter(r.act for r in rows)
    acts = sorted({a if asked[a] >= ACTS else "rare" for a in asked})
    places = {t: n for n, t in enumerate(names)}
    bags = _matrix([r.words for r in rows], places)
    meant = sparse.csr_matrix(MEANING * np.array([r.meaning for r in rows]))
    known = sparse.hstack([bags, meant, sparse.csr_matrix(np.ones((len(rows), 1)))]).tocsr()
    right = np.zeros((len(rows), len(acts)))
    for place, row in enumerate(rows):
        right[place, acts.index(row.act if asked[row.act] >= ACTS else "rare")] = 1
    shape = (known.shape[1], len(acts))

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        weights = flat.reshape(shape)
        scores = known @ weights
        scores -= scores.max(1, keepdims=True)
        shares = np.exp(scores)
        shares /= shares.sum(1, keepdims=True)
        missed = -np.log((shares * right).sum(1) + 1e-12).sum()
        return missed + 0.15 * (weights**2).sum(), (known.T @ (shares - right) + 0.3 * weights).ravel()

    found = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return Weights(places, acts, found.x.reshape(shape), {}, np.zeros(0))


def _rows_of(row: Row, told: dict[str, float]) -> list[Traits]:
    found = [of_reading(row.slots, r) | told_by(told, r.act) for r in row.readings]
    return [*found, of_none(row.slots, row.readings) | {"none by words": told.get("none", UNSEEN)}]


def _by_traits(rows: Sequence[Row], told: Sequence[dict[str, float]], words: Weights) -> Weights:
    every = [_rows_of(row, acts) for row, acts in zip(rows, told, strict=True)]
    counted = Counter(t for traits in every for t in {t for one in traits for t in one})
    places = {t: n for n, t in enumerate(sorted(t for t, n in counted.items() if n >= SEEN))}
    known = _matrix([t for traits in every for t in traits], places)
    right = np.array([float(ok) for row in rows for ok in (*row.right, row.none)])
    sizes = [len(traits) for traits in every]
    starts, group = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(rows)), sizes)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = known @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total, good = np.add.reduceat(scores, starts), np.add.reduceat(scores * right, starts) + 1e-12
        missed = -np.log(good / total).sum() + 0.25 * weights @ weights
        return missed, known.T @ (scores / total[group] - scores * right / good[group]) + 0.5 * weights

    found = minimize(loss, np.zeros(len(places)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return Weights(words.words, words.acts, words.by_act, places, found.x)


def _matrix(rows: Sequence[Traits], places: dict[str, int]) -> Any:
    cells = [(n, places[t], v) for n, row in enumerate(rows) for t, v in row.items() if t in places]
    down, across, values = zip(*cells, strict=True)
    return sparse.csr_matrix((values, (down, across)), shape=(len(rows), len(places)))


def write(weights: Weights, path: Path = FILE) -> None:
    names = {"words": list(weights.words), "acts": weights.acts, "traits": list(weights.traits)}
    np.savez_compressed(
        path,
        names=np.array(json.dumps(names)),
        by_act=weights.by_act.astype(np.float16),
        by_trait=weights.by_trait.astype(np.float32),
    )


def check(weights: Weights, rows: Sequence[Row]) -> None:
    """How often the likeliest reading is right, by how likely it is held to be."""
    judged = []
    for row in rows:
        chances = weights.chances(_rows_of(row, weights.log_acts(row.words, row.meaning)))
        best = int(np.argmax(chances))
        if best < len(row.readings):
            judged.append((chances[best], row.right[best]))
    print(f"{len(rows)} sentences, {sum(any(r.right) for r in rows)} of them with a right reading")
    for least in (0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        done = [ok for chance, ok in judged if chance >= least]
        print(f"  at {least:.1f}: {len(done):>4} read, {sum(done) / max(len(done), 1):.1%} of them rightly")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="*", default=[], help="sets whose ids begin so are left out")
    parser.add_argument("--check", action="store_true", help="print how the sets left out come out; write nothing")
    args = parser.parse_args()
    cases = [c for c in all_cases() if not (c.aside or c.unplayed or c.before)]
    rows = [row_of(c) for c in cases]
    left = tuple(args.without)
    weights = learn([r for r in rows if not (left and r.case.id.startswith(left))])
    if args.check:
        check(weights, [r for r in rows if left and r.case.id.startswith(left)])
    else:
        write(weights)


if __name__ == "__main__":
    main()
