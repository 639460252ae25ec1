"""Learns the weights of ``agent/guided/weighing`` from the labelled sentences: ``uv run python tests/evals/utterances/learn.py``.

Three steps, all logistic regressions: how likely each kind of edit is by the words of a message, how likely each of its
readings is by how well it fits, and which of the readings, of what the patterns read, and of no change is wanted. What a
step is shown of the one before comes from sentences that one has not seen; the last learns only from sentences that no
pattern was written by, for patterns are nearly always right on those they were written by.
Those kept aside or not played yet are never learned from. ``--without NAME`` leaves sets out, ``--check`` prints how the sets left out
come out instead of writing the weights.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cache
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

from agent.guided.deciding.candidates import candidates
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.pieces import in_pieces, pieces_of, points_back, words_of
from agent.guided.deciding.traits import rows_of as signs_of
from agent.guided.patterns import by_patterns
from agent.guided.requests import asked_plainly, read_after_edits
from agent.guided.understanding.taken_back import without_slips
from agent.guided.weighing.readings import Reading, readings
from agent.guided.weighing.slots import Slots, slots_of
from agent.guided.weighing.traits import Traits, of_none, of_readings, of_words
from agent.guided.weighing.weights import FILE, MEANING, UNCLEAR, Weights, meaning_of, none_by, told_by
from scorecard.apply import EditError, apply
from scorecard.clock import as_of
from scorecard.edits import EDITS, Edit, RemoveTarget, SetTarget
from scorecard.models import Scorecard

SEEN = 2
"""A word or a trait is learned of when it stands in so many sentences."""
ACTS = 4
"""A kind of edit is learned by itself when so many sentences ask for it."""
FOLDS = 3


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
    def message(self) -> str:
        """The id of the message it is, or is a part of."""
        return self.case.id.split("/")[0]

    @property
    def none(self) -> bool:
        """Whether no reading is what is wanted: nothing is to be changed, or what is to be changed is none of them."""
        return not any(self.right) or any(not o.edits for o in self.case.outcomes)


def row_of(case: Case) -> Row:
    card = start(case.scorecard)
    text = without_slips(case.text, card, TODAY)
    slots = slots_of(text, card, case.focus, TODAY)
    found = readings(slots)
    wanted = [(_touched(o.typed_edits), apply(card, o.typed_edits).scorecard) for o in case.outcomes if o.edits]
    right = [any(_touched(r.edits) == touched and _does(card, r, w) for touched, w in wanted) for r in found]
    act = next((r.act for r, ok in zip(found, right, strict=True) if ok), "") or _act(case)
    return Row(case, slots, found, right, act, of_words(slots), meaning_of(text))


def parts_of(case: Case) -> list[Row]:
    """The parts of a message of several, each as a row of its own: what each asks for, and those that ask for nothing.

    Cut wherever each of the changes is a reading of one part; no rows where they are not told apart, or where the message
    is to be asked about.
    """
    card = start(case.scorecard)
    whole = in_pieces(without_slips(case.text, card, TODAY), card, TODAY)
    pieces, common = pieces_of(whole, card, TODAY)
    if not 1 < len(pieces) <= PIECES or any(o.asks for o in case.outcomes):
        return []

    @cache
    def read(first: int, last: int, recent: str) -> Part:
        begin, end = pieces[first][0], pieces[last - 1][1]
        words = words_of(whole, begin, end, common)
        slots = slots_of(words, card, recent if points_back(whole, begin, end) else "", TODAY)
        return Part(first, last, words, slots, readings(slots), recent)

    def idle(taken: Sequence[Part]) -> list[Row]:
        asking, recent, found = {p.first: p for p in taken}, case.focus, []
        inside = {n for p in taken for n in range(p.first, p.last)}
        for place in range(len(pieces)):
            if place in asking:
                recent = asking[place].item
            elif place not in inside:
                found.append(_row_of_part(case, read(place, place + 1, recent), [], "none"))
        return found

    wishes = [o.typed_edits for o in case.outcomes if o.edits][:3]
    if not wishes:
        return idle([])
    for edits in map(_one_by_one, wishes):
        for sizes in ((1,) * len(edits), *_pairs(len(edits))):
            wanted, place = [], 0
            for size in sizes:
                wanted.append([e for group in edits[place : place + size] for e in group])
                place += size
            if taken := _aligned(card, wanted, read, 0, len(pieces), case.focus):
                asking = [_row_of_part(case, p, p.right, p.act) for p in taken]
                # Where one part alone tells all that is wanted, the others are known to ask for nothing.
                return asking + idle(taken) if len(taken) == len(wanted) else asking
    return []


@dataclass
class Part:
    """Some pieces of a message, read by themselves."""

    first: int
    last: int
    words: str
    slots: Slots
    found: list[Reading]
    recent: str
    right: Sequence[bool] = ()

    @property
    def reading(self) -> Reading:
        return next(r for r, ok in zip(self.found, self.right, strict=True) if ok)

    @property
    def item(self) -> str:
        return self.reading.choice.item

    @property
    def act(self) -> str:
        return self.reading.act


def _row_of_part(case: Case, part: Part, right: Sequence[bool], act: str) -> Row:
    own = case.model_copy(
        update={"id": f"{case.id}/{part.first}", "text": part.words, "otherwise": [], "focus": part.recent}
    )
    oks = list(right) or [False] * len(part.found)
    return Row(own, part.slots, part.found, oks, act, of_words(part.slots), meaning_of(part.words))


def _one_by_one(edits: Sequence[Edit]) -> list[list[Edit]]:
    """Each change by itself: the fields of an update apart, a target moved and its old day together."""
    found: list[list[Edit]] = []
    for edit in edits:
        before = found[-1][-1] if found else None
        if isinstance(edit, RemoveTarget) and isinstance(before, SetTarget) and before.measure == edit.measure:
            found[-1].append(edit)
        elif edit.kind.startswith("update_") and isinstance(which := getattr(edit, "id", None), str):
            fields = edit.model_dump(mode="json", exclude_unset=True, exclude={"kind", "id"})
            told = [{"kind": edit.kind, "id": which, field: value} for field, value in fields.items()]
            found += [[e] for e in EDITS.validate_python(told)]
        else:
            found.append([edit])
    return found


PIECES = 7
TOGETHER = 3


def _pairs(count: int) -> list[tuple[int, ...]]:
    """Two changes next to each other as one wish."""
    return [tuple(2 if n == at else 1 for n in range(count - 1)) for at in range(count - 1)] if count > 2 else []


def _aligned(
    card: Scorecard,
    wanted: Sequence[Sequence[Edit]],
    read: Callable[[int, int, str], Part],
    first: int,
    pieces: int,
    recent: str,
) -> list[Part]:
    """The parts from ``first`` on that ask for what is still wanted, empty where they do not fit together."""
    if not wanted:
        return []
    try:
        touched, done = _touched(wanted[0]), apply(card, list(wanted[0])).scorecard
    except EditError:  # only possible after another of them
        return []
    for begin in range(first, pieces):
        for last in range(begin + 1, min(begin + TOGETHER, pieces) + 1):
            part = read(begin, last, recent)
            right = [_touched(r.edits) == touched and _does(card, r, done) for r in part.found]
            if not any(right):
                continue
            part = replace(part, right=right)
            rest = _aligned(card, wanted[1:], read, last, pieces, part.item)
            if rest or len(wanted) == 1:
                return [part, *rest]
    return []


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
    """The kind of edit of a case that no reading meets; ``unclear`` where it is to be asked about."""
    kinds = {str(e["kind"]) for e in case.edits or []}
    return "|".join(sorted(kinds)) or (UNCLEAR if case.asks else "none")


def learn(rows: Sequence[Row]) -> Weights:
    folds = [random.Random(case).randrange(FOLDS) for case in (r.message for r in rows)]
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
    return Weights(places, acts, found.x.reshape(shape), {}, np.zeros(0), {}, np.zeros(0))


def _rows_of(row: Row, told: dict[str, float]) -> list[Traits]:
    fits = zip(of_readings(row.slots, row.readings), row.readings, strict=True)
    found = [fit | told_by(told, r.act) for fit, r in fits]
    return [*found, of_none(row.slots, row.readings) | none_by(told)]


def _by_traits(rows: Sequence[Row], told: Sequence[dict[str, float]], words: Weights) -> Weights:
    every = [_rows_of(row, acts) for row, acts in zip(rows, told, strict=True)]
    traits, by_trait = _softmax(every, [[*row.right, row.none] for row in rows], READINGS)
    return replace(words, traits=traits, by_trait=by_trait)


def decisions(cases: Sequence[Case], weights: Weights) -> list[tuple[list[Traits], list[bool]]]:
    """For each case the traits of what may be done, and which of it is right; of no change at last."""
    with as_of(TODAY):
        return [_decision(case, weights) for case in cases]


def _decision(case: Case, weights: Weights) -> tuple[list[Traits], list[bool]]:
    card, text = start(case.scorecard), asked_plainly(case.text)
    understood, request = by_patterns(text, card, case.focus), read_after_edits(text, card, case.focus)
    found = candidates(Heard(text, card, case.focus, TODAY, understood, request), weights)
    wanted = [apply(card, o.typed_edits).scorecard for o in case.outcomes if o.edits]
    right = []
    for candidate in found.found:
        done = apply(card, candidate.edits).scorecard
        right.append(any(not differences(card, w, done) for w in wanted))
    none = not any(right) or any(not o.edits for o in case.outcomes)
    return signs_of(found), [*right, none]


def with_signs(weights: Weights, decided: Sequence[tuple[list[Traits], list[bool]]]) -> Weights:
    signs, by_sign = _softmax([rows for rows, _ in decided], [right for _, right in decided], SIGNS)
    return replace(weights, signs=signs, by_sign=by_sign)


SIGNS = 0.5
READINGS = 0.25
"""How much large weights are held down."""


def _softmax(
    every: Sequence[Sequence[Traits]], rights: Sequence[Sequence[bool]], down: float
) -> tuple[dict[str, int], np.ndarray]:
    """The weights by which the right ones of each group come to be the likely ones of it."""
    counted = Counter(t for traits in every for t in {t for one in traits for t in one})
    places = {t: n for n, t in enumerate(sorted(t for t, n in counted.items() if n >= SEEN))}
    known = _matrix([t for traits in every for t in traits], places)
    right = np.array([float(ok) for oks in rights for ok in oks])
    sizes = [len(traits) for traits in every]
    starts, group = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(sizes)), sizes)

    def loss(weights: np.ndarray) -> tuple[float, np.ndarray]:
        scores = known @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
        total, good = np.add.reduceat(scores, starts), np.add.reduceat(scores * right, starts) + 1e-12
        missed = -np.log(good / total).sum() + down * weights @ weights
        return missed, known.T @ (scores / total[group] - scores * right / good[group]) + 2 * down * weights

    found = minimize(loss, np.zeros(len(places)), jac=True, method="L-BFGS-B", options={"maxiter": 300})
    return places, found.x


def _matrix(rows: Sequence[Traits], places: dict[str, int]) -> Any:
    cells = [(n, places[t], v) for n, row in enumerate(rows) for t, v in row.items() if t in places]
    down, across, values = zip(*cells, strict=True)
    return sparse.csr_matrix((values, (down, across)), shape=(len(rows), len(places)))


def write(weights: Weights, path: Path = FILE) -> None:
    names = {
        "words": list(weights.words),
        "acts": weights.acts,
        "traits": list(weights.traits),
        "signs": list(weights.signs),
    }
    np.savez_compressed(
        path,
        names=np.array(json.dumps(names)),
        by_act=weights.by_act.astype(np.float16),
        by_trait=weights.by_trait.astype(np.float32),
        by_sign=weights.by_sign.astype(np.float32),
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


def learn_all(rows: Sequence[Row], cases: Sequence[Case]) -> Weights:
    """All three steps; ``cases`` are those that no pattern was written by."""
    decided = []
    for half in (0, 1):
        own = [c for c in cases if _half(c.id) == half]
        ids = {c.id for c in own}
        decided += decisions(own, learn([r for r in rows if r.message not in ids]))
    return with_signs(learn(rows), decided)


def _half(case: str) -> int:
    return random.Random(case).randrange(2)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--without", nargs="*", default=[], help="sets whose ids begin so are left out")
    parser.add_argument("--check", action="store_true", help="print how the sets left out come out; write nothing")
    args = parser.parse_args()
    left = tuple(args.without)
    cases = [c for c in all_cases() if not (c.aside or c.unplayed or c.before)]
    known = [c for c in cases if not (left and c.id.startswith(left))]
    weights = learn_all([r for c in known for r in (row_of(c), *parts_of(c))], [c for c in known if c.unmended])
    if args.check:
        check(weights, [row_of(c) for c in cases if c not in known])
    else:
        write(weights)


if __name__ == "__main__":
    main()
