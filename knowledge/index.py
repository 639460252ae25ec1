"""The vectors of the passages in Chroma.

Chroma is not safe for two processes that write to one folder. So a folder is named after what it
holds, is filled under another name, and gets its own name when it is complete: whoever comes
second finds it there and throws the copy away. After that nobody writes to it again.
"""

import hashlib
import json
import logging
import os
import shutil
import sqlite3
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.models.Collection import Collection
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.config import Settings
from chromadb.errors import ChromaError

from knowledge import embedding
from knowledge.passages import Indexed

log = logging.getLogger(__name__)

DIMENSION = 256
LAYOUT = 1
"""Raise it when the way texts are stored changes."""
BATCH = 2000
STALE_AFTER_S = 24 * 3600
MANIFEST = "manifest.json"
DATABASE = "chroma.sqlite3"


def fingerprint(texts: Sequence[Indexed]) -> str:
    digest = hashlib.sha256(f"{LAYOUT} {embedding.NAME} {DIMENSION}".encode())
    for indexed in texts:
        digest.update(f"\0{indexed.text}\0{indexed.passage.id}".encode())
    return digest.hexdigest()[:16]


class VectorIndex:
    """The collection for exactly these texts, in a folder of ``path`` or on the server at ``url``."""

    def __init__(self, path: Path, texts: Sequence[Indexed], url: str = "") -> None:
        self._path, self._texts, self._url = path, texts, url
        self.name = f"knowledge-{embedding.NAME}-{DIMENSION}-{fingerprint(texts)}"
        self._folder = path / self.name
        self._manifest = {"name": self.name, "texts": len(texts)}

    def open(self) -> Collection | None:
        """The collection when it is complete, else None."""
        if not self._url and not self._manifest_fits():
            return None
        try:
            client = self._server() if self._url else _local(self._folder)
            collection = client.get_collection(self.name, embedding_function=None)
            if collection.count() != len(self._texts):
                return None
            # The rows may be there and the vectors not: only a query tells.
            collection.query(query_embeddings=[np.ones(DIMENSION, dtype=np.float32)], n_results=1)
        except ChromaError as error:
            log.warning("The search index cannot be used (%s); it will be built again", error)
            return None
        return collection

    def build(self) -> None:
        if self._url:
            self._fill(self._server())
            return
        self._path.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix="building-", dir=self._path))
        client = _local(made)
        self._fill(client)
        _close(client)
        (made / MANIFEST).write_text(json.dumps(self._manifest), encoding="utf-8")
        self._publish(made)
        self._remove_stale()

    def discard(self) -> None:
        """Put the local folder aside, so that a damaged one can be replaced."""
        if not self._url and self._folder.exists():
            aside = Path(tempfile.mkdtemp(prefix="building-", dir=self._path))
            os.replace(self._folder, aside)
            shutil.rmtree(aside, ignore_errors=True)
            SharedSystemClient.clear_system_cache()

    def _manifest_fits(self) -> bool:
        """Whether the folder is whole. Chroma may hang on a damaged file, so it is not asked before."""
        try:
            manifest = json.loads((self._folder / MANIFEST).read_text(encoding="utf-8"))
            return manifest == self._manifest and _database_is_whole(self._folder / DATABASE)
        except (OSError, ValueError):
            return False

    def _server(self) -> ClientAPI:
        parts = urlsplit(self._url)
        return chromadb.HttpClient(
            host=parts.hostname or "localhost",
            port=parts.port or (443 if parts.scheme == "https" else 8000),
            ssl=parts.scheme == "https",
            settings=Settings(anonymized_telemetry=False),
        )

    def _fill(self, client: ClientAPI) -> None:
        collection = client.get_or_create_collection(
            self.name,
            configuration={"hnsw": {"space": "cosine", "ef_search": 200, "max_neighbors": 24}},
            embedding_function=None,
        )
        vectors = embedding.embed([indexed.text for indexed in self._texts])
        for start in range(0, len(self._texts), BATCH):
            rows = range(start, min(start + BATCH, len(self._texts)))
            collection.upsert(
                ids=[str(row) for row in rows],
                embeddings=vectors[start : rows.stop],
                metadatas=[{"kind": self._texts[row].passage.kind} for row in rows],
            )

    def _publish(self, made: Path) -> None:
        try:
            os.rename(made, self._folder)
        except OSError:  # another process was first
            shutil.rmtree(made, ignore_errors=True)
            if not self._folder.exists():
                raise

    def _remove_stale(self) -> None:
        for folder in self._path.iterdir():
            ours = folder.name.startswith(("building-", "knowledge-")) and folder != self._folder
            try:
                if ours and time.time() - folder.stat().st_mtime > STALE_AFTER_S:
                    shutil.rmtree(folder, ignore_errors=True)
            except FileNotFoundError:  # another process removed it
                continue


def _database_is_whole(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except sqlite3.Error:
        return False


def _close(client: ClientAPI) -> None:
    """Let go of the files; the published interface has no word for it, its one implementation does."""
    close = getattr(client, "close", None)
    if close:
        close()


def _local(folder: Path) -> ClientAPI:
    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
