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


_FEW = 8
"""So many texts are quicker embedded one by one: for more the tokenizer's threads are worth waking."""


def embed(texts: Sequence[str]) -> Vectors:
    if not texts:
        return np.zeros((0, 256), dtype=np.float32)
    if len(texts) <= _FEW:
        return np.stack([embed_one(text) for text in texts])
    with np.errstate(invalid="ignore"):  # a text without a single known token has no direction
        vectors = np.asarray(_model().embed(list(texts), norm=True), dtype=np.float32)
    return np.nan_to_num(vectors)


@functools.lru_cache(maxsize=4096)
def embed_one(text: str) -> Vectors:
    """The vector of one text, shape (256,): the same as by :func:`embed`, without the threads that many texts are worth."""
    model = _model()
    found = model.tokenizer.encode(text, add_special_tokens=False).ids
    mean = model.embedding[found].sum(axis=0, keepdims=True) / np.float32(len(found) or 1)
    length = np.linalg.norm(mean, axis=1, keepdims=True)
    return (mean / length if length else mean)[0]
