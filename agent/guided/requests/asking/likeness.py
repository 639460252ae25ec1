"""How much a masked message sounds like each thing that may be asked for: weights learned from labelled sentences."""

import functools
import json
import re
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from agent.guided.requests.asking.masking import DAY, FORMAT, ITEM, WHO
from knowledge.embedding import Vectors, embed

FILE = Path(__file__).with_name("learned.npz")
NOT_ASKED = ("none", "change")
"""What is told apart from but asks for nothing here: a question of the field or of another, and a wish for a change."""
_PLACES = 2048
_PAIR = 0.8
_ALWAYS = 0.3
_PLAIN = {ITEM: "this", DAY: "yesterday", FORMAT: "file format", WHO: "somebody", "namex": "something"}
"""What stands for a masked word where meanings are compared."""


@dataclass(frozen=True)
class Weights:
    names: list[str]
    by_sign: NDArray[np.float32]
    """One row per sign, one column per name."""

    def scores(self, masked: list[str]) -> Vectors:
        return signs(masked) @ self.by_sign


@functools.cache
def learned() -> Weights:
    with np.load(FILE) as stored:
        return Weights(json.loads(str(stored["names"])), stored["by_sign"].astype(np.float32))


def signs(masked: list[str]) -> Vectors:
    """The meaning of each message, its words and its pairs of neighbouring words."""
    meant = embed([re.sub(r"\b\w+x\b", lambda m: _PLAIN.get(m[0], m[0]), said) for said in masked])
    always = np.full((len(masked), 1), _ALWAYS, dtype=np.float32)
    return np.hstack([meant, np.stack([_words(said) for said in masked]), always])


def _words(masked: str) -> NDArray[np.float32]:
    words = re.findall(r"[a-z]+(?:'[a-z]+)?|\d+|\?", re.sub(r"\d+", "9", masked))
    found = np.zeros(_PLACES, dtype=np.float32)
    for word in words:
        found[zlib.crc32(word.encode()) % _PLACES] += 1
    for one, next_ in zip(["^", *words], [*words, "$"], strict=True):
        found[zlib.crc32(f"{one}_{next_}".encode()) % _PLACES] += _PAIR
    length = float(np.linalg.norm(found))
    return found / length if length else found
