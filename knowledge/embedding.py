"""Sentence vectors without a download: the weights are inside the wordllama package."""

import functools
import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
"""One unit-length row per text, 256 columns."""

NAME = "wordllama-256"


@functools.cache
def _model() -> Any:
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    import wordllama  # here, because importing it takes a moment and sets up logging for everybody

    root.handlers[:], _ = handlers, root.setLevel(level)
    # With the package as cache folder it finds its own weights and tokenizer, and asks no network.
    return wordllama.WordLlama.load(cache_dir=Path(wordllama.__file__).parent, disable_download=True)


def embed(texts: Sequence[str]) -> Vectors:
    if not texts:
        return np.zeros((0, 256), dtype=np.float32)
    with np.errstate(invalid="ignore"):  # a text without a single known token has no direction
        vectors = np.asarray(_model().embed(list(texts), norm=True), dtype=np.float32)
    return np.nan_to_num(vectors)


@functools.lru_cache(maxsize=4096)
def embed_one(text: str) -> Vectors:
    """The vector of one text, shape (256,)."""
    return embed([text])[0]
