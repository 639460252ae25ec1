"""The learned weights: of words for each kind of edit, and of the traits of a reading."""

import functools
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from agent.guided.weighing.readings import Reading
from agent.guided.weighing.slots import Slots
from agent.guided.weighing.traits import Traits, of_none, of_readings
from knowledge.embedding import embed_one

FILE = Path(__file__).with_name("learned.npz")
"""Written by ``tests/evals/utterances/learn.py``."""
MEANING = 3.0
"""How much the meaning of the whole message weighs beside its single words."""
UNCLEAR = "unclear"
"""What is told of words that want something and leave open what: it is to be asked about."""
UNSEEN = -8.0
"""How likely, as a logarithm, an act is that no sentence learned from asks for."""


@dataclass(frozen=True)
class Weights:
    words: dict[str, int]
    """Traits of words, with their rows in ``by_act``; the rows after them are those of the meaning, then the bias."""
    acts: list[str]
    by_act: np.ndarray
    traits: dict[str, int]
    by_trait: np.ndarray
    signs: dict[str, int]
    """The traits that are decided by between the readings and what the patterns read."""
    by_sign: np.ndarray

    def log_acts(self, words: Traits, meaning: np.ndarray) -> dict[str, float]:
        """How likely each kind of edit is by the words alone, as logarithms; ``none`` for no edit."""
        known = [(self.words[t], v) for t, v in words.items() if t in self.words]
        scores = self.by_act[-1] + MEANING * meaning @ self.by_act[len(self.words) : -1]
        if known:
            places, values = zip(*known, strict=True)
            scores = scores + np.array(values) @ self.by_act[list(places)]
        scores = scores - scores.max()
        shares = np.exp(scores) / np.exp(scores).sum()
        return dict(zip(self.acts, np.log(shares + 1e-6).tolist(), strict=True))

    def chances(self, rows: list[Traits]) -> list[float]:
        """How likely each reading is among the others; the last row is that of none."""
        return _shares(rows, self._of_traits)

    def decided(self, rows: list[Traits]) -> list[float]:
        """The same of the candidates between which is decided; the last row is that of doing none of them."""
        return _shares(rows, self._of_signs)

    @functools.cached_property
    def _of_traits(self) -> dict[str, float]:
        return dict(zip(self.traits, self.by_trait.tolist(), strict=True))

    @functools.cached_property
    def _of_signs(self) -> dict[str, float]:
        return dict(zip(self.signs, self.by_sign.tolist(), strict=True))


def _shares(rows: list[Traits], weights: dict[str, float]) -> list[float]:
    scores = np.array([sum([weights[t] * v for t, v in row.items() if t in weights]) for row in rows])
    shares = np.exp(scores - scores.max())
    return (shares / shares.sum()).tolist()


def rows_of(slots: Slots, readings: list[Reading], acts: dict[str, float]) -> list[Traits]:
    """The traits of each reading and of none, with what the words say of its act."""
    fits = zip(of_readings(slots, readings), readings, strict=True)
    found = [fit | told_by(acts, r.act) for fit, r in fits]
    return [*found, of_none(slots, readings) | none_by(acts)]


def none_by(acts: dict[str, float]) -> Traits:
    """What the words say of no change being meant, or none that they tell clearly."""
    return {"none by words": acts.get("none", UNSEEN), "unclear by words": acts.get(UNCLEAR, UNSEEN)}


def told_by(acts: dict[str, float], act: str) -> Traits:
    """What the words say of an act. A pair of acts is told by either, too."""
    said = acts.get(act, UNSEEN)
    if "+" not in act:
        return {"by words": said, f"by words | {act}": said}
    parts = [acts.get(part, UNSEEN) for part in act.split("+")]
    return {"both by words": said, "both by the better": max(parts), "both by the worse": min(parts)}


def meaning_of(text: str) -> np.ndarray:
    return embed_one(text.lower())


@functools.cache
def weights() -> Weights:
    with np.load(FILE) as held:
        names = json.loads(str(held["names"]))
        return Weights(
            words={t: n for n, t in enumerate(names["words"])},
            acts=names["acts"],
            by_act=held["by_act"].astype(np.float64),
            traits={t: n for n, t in enumerate(names["traits"])},
            by_trait=held["by_trait"].astype(np.float64),
            signs={t: n for n, t in enumerate(names["signs"])},
            by_sign=held["by_sign"].astype(np.float64),
        )
