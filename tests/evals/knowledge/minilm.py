"""all-MiniLM-L6-v2 in numpy, from its published weights: for comparison only, the coach does not use it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

Array = NDArray[np.float32]
LAYERS, HEADS, WIDTH = 6, 12, 384
LONGEST = 256
"""Tokens read of a text, as Chroma's default model does."""
BATCH = 32


class MiniLM:
    def __init__(self, folder: Path) -> None:
        loaded = load_file(folder / "model.safetensors")
        self._weights: dict[str, Array] = {name: array for name, array in loaded.items() if array.dtype == np.float32}
        self._tokenizer: Any = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()

    def embed(self, texts: Sequence[str]) -> Array:
        """One unit-length row per text, 384 columns."""
        by_length = sorted(range(len(texts)), key=lambda n: len(texts[n]))  # less padding in each batch
        vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
        for start in range(0, len(texts), BATCH):
            rows = by_length[start : start + BATCH]
            vectors[rows] = self._embed([texts[row] for row in rows])
        return vectors

    def _embed(self, texts: list[str]) -> Array:
        encoded = self._tokenizer.encode_batch(texts)
        ids = np.array([e.ids for e in encoded])
        mask = np.array([e.attention_mask for e in encoded], dtype=np.float32)
        w = self._weights
        x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: ids.shape[1]]
        x = self._normalize(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
        for layer in range(LAYERS):
            x = self._layer(x, (1 - mask)[:, None, None, :] * -1e9, f"encoder.layer.{layer}.")
        mean = (x * mask[:, :, None]).sum(1) / mask.sum(1, keepdims=True)
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _layer(self, x: Array, hidden: Array, name: str) -> Array:
        size, length, _ = x.shape
        q, k, v = (
            self._linear(x, f"{name}attention.self.{part}").reshape(size, length, HEADS, -1).transpose(0, 2, 1, 3)
            for part in ("query", "key", "value")
        )
        scores = q @ k.transpose(0, 1, 3, 2) / np.sqrt(WIDTH // HEADS) + hidden
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        heard = (shares / shares.sum(-1, keepdims=True) @ v).transpose(0, 2, 1, 3).reshape(x.shape)
        x = self._normalize(
            x + self._linear(heard, f"{name}attention.output.dense"), f"{name}attention.output.LayerNorm"
        )
        inner = self._linear(x, f"{name}intermediate.dense")
        inner = 0.5 * inner * (1 + np.tanh(0.7978845608 * (inner + 0.044715 * inner * inner * inner)))
        return self._normalize(x + self._linear(inner, f"{name}output.dense"), f"{name}output.LayerNorm")

    def _linear(self, x: Array, name: str) -> Array:
        flat = x.reshape(-1, x.shape[-1])  # one product of two matrices is many times faster than a stack of them
        return (flat @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"]).reshape(*x.shape[:-1], -1)

    def _normalize(self, x: Array, name: str) -> Array:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-12)
        return scaled * self._weights[f"{name}.weight"] + self._weights[f"{name}.bias"]
