"""The vectors of the passages in Chroma.

Chroma is not safe for two processes that write to one folder. So a folder is named after what it
holds, is filled under another name, and gets its own name when it is complete; after that nobody
writes to it again. When the knowledge changes, the new folder begins as a copy of the last one and
only what changed is written. A Chroma server is safe for several, so there one collection is kept
in step instead.
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
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import chromadb
import numpy as np
from chromadb.api import ClientAPI
from chromadb.api.models.Collection import Collection
from chromadb.api.shared_system_client import SharedSystemClient
from chromadb.api.types import Metadata, Where
from chromadb.config import Settings
from chromadb.errors import ChromaError
from filelock import FileLock

from knowledge import embedding
from knowledge.passages import Indexed

log = logging.getLogger(__name__)

DIMENSION = 256
LAYOUT = 2
"""Raise it when the way texts are stored changes."""
COLLECTION = f"knowledge-{embedding.NAME}-v{LAYOUT}"
BATCH = 2000
MOST_CHANGED = 0.3
"""Share of changed texts above which a fresh index is better than a mended one: deleted vectors stay in its graph."""
STALE_AFTER_S = 24 * 3600
MANIFEST = "manifest.json"
DATABASE = "chroma.sqlite3"
ANY = "any"


def text_id(indexed: Indexed) -> str:
    """The same for the same text with the same metadata, in every process and version."""
    passage = indexed.passage
    parts = (indexed.text, passage.id, passage.kind, passage.perspective, *passage.sectors)
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:24]


@dataclass(frozen=True)
class Synced:
    """What a build had to write."""

    added: int
    removed: int


class VectorIndex:
    """The collection for exactly these texts, in a folder of ``path`` or on the server at ``url``."""

    def __init__(self, path: Path, texts: Sequence[Indexed], url: str = "") -> None:
        self._path, self._url = path, url
        self._texts = {text_id(indexed): indexed for indexed in texts}
        fingerprint = hashlib.sha256("".join(sorted(self._texts)).encode()).hexdigest()[:16]
        self._folder = path / f"{COLLECTION}-{fingerprint}"
        self._manifest = {"ids": sorted(self._texts)}
        self._client: ClientAPI | None = None

    def rows(self, texts: Sequence[Indexed]) -> dict[str, int]:
        """Where the text of each id stands in ``texts``."""
        return {text_id(indexed): row for row, indexed in enumerate(texts)}

    def open(self) -> Collection | None:
        """The collection when it is complete, else None. A server that does not answer is a ConnectionError."""
        if self._url:
            return self._open_on_server()
        if _whole(self._folder) != self._manifest:
            return None
        try:
            self.close()
            self._client = _local(self._folder)
            collection = self._client.get_collection(COLLECTION, embedding_function=None)
            return collection if collection.count() == len(self._texts) and _answers(collection) else None
        except ChromaError as error:
            log.warning("The search index cannot be used (%s); it will be built again", error)
            return None

    def close(self) -> None:
        """Let go of the files and of what of them is in memory; the collection given out answers no more."""
        if self._client is not None:
            _close(self._client)
            self._client = None

    def build(self) -> Synced:
        """Write what is missing; of several processes that start together one does it and the others wait."""
        if self._url:
            return self._sync(self._server())
        self._path.mkdir(parents=True, exist_ok=True)
        with FileLock(self._path / "building.lock"):
            if self.open() is not None:
                return Synced(0, 0)
            self._discard()
            return self._build_locally()

    def _build_locally(self) -> Synced:
        made = Path(tempfile.mkdtemp(prefix="building-", dir=self._path))
        last = self._last()
        if last:
            shutil.copytree(last, made, dirs_exist_ok=True)
        client = _local(made)
        synced = self._sync(client)
        _close(client)
        (made / MANIFEST).write_text(json.dumps(self._manifest), encoding="utf-8")
        os.rename(made, self._folder)
        self._remove_stale()
        return synced

    def _last(self) -> Path | None:
        """The newest whole folder with mostly the same texts, to begin from."""
        for folder in sorted(self._path.glob(f"{COLLECTION}-*"), key=lambda f: f.stat().st_mtime, reverse=True):
            manifest = _whole(folder)
            if manifest and len(self._texts.keys() ^ manifest["ids"]) <= MOST_CHANGED * len(self._texts):
                return folder
        return None

    def _discard(self) -> None:
        """Put a damaged folder aside, so that a new one can take its name."""
        if self._folder.exists():
            aside = Path(tempfile.mkdtemp(prefix="building-", dir=self._path))
            os.replace(self._folder, aside)
            shutil.rmtree(aside, ignore_errors=True)
            SharedSystemClient.clear_system_cache()

    def _open_on_server(self) -> Collection | None:
        client = self._server()
        names = [collection.name for collection in client.list_collections()]
        if COLLECTION not in names:
            return None
        collection = client.get_collection(COLLECTION, embedding_function=None)
        return collection if set(collection.get(include=[])["ids"]) == self._texts.keys() else None

    def _server(self) -> ClientAPI:
        parts = urlsplit(self._url)
        try:
            return chromadb.HttpClient(
                host=parts.hostname or "localhost",
                port=parts.port or (443 if parts.scheme == "https" else 8000),
                ssl=parts.scheme == "https",
                settings=Settings(anonymized_telemetry=False),
            )
        except ValueError as error:
            raise ConnectionError(
                f"No Chroma server answers at {self._url} (CHROMA_URL). Start it, or unset CHROMA_URL to keep the"
                " search index in the data directory."
            ) from error

    def _sync(self, client: ClientAPI) -> Synced:
        """Make the collection hold exactly these texts, touching only what differs."""
        collection = client.get_or_create_collection(
            COLLECTION,
            configuration={"hnsw": {"space": "cosine", "ef_search": 200, "max_neighbors": 24}},
            embedding_function=None,
        )
        there = set(collection.get(include=[])["ids"])
        gone, missing = sorted(there - self._texts.keys()), [i for i in self._texts if i not in there]
        for start in range(0, len(gone), BATCH):
            collection.delete(ids=gone[start : start + BATCH])
        vectors = embedding.embed([self._texts[i].text for i in missing])
        for start in range(0, len(missing), BATCH):
            ids = missing[start : start + BATCH]
            collection.upsert(
                ids=ids,
                embeddings=vectors[start : start + BATCH],
                metadatas=[_metadata(self._texts[i]) for i in ids],
            )
        return Synced(len(missing), len(gone))

    def _remove_stale(self) -> None:
        for folder in self._path.iterdir():
            ours = folder.name.startswith(("building-", "knowledge-")) and folder != self._folder
            try:
                if ours and time.time() - folder.stat().st_mtime > STALE_AFTER_S:
                    shutil.rmtree(folder, ignore_errors=True)
            except FileNotFoundError:  # another process removed it
                continue


def where(kind: str | None, perspective: str | None) -> Where | None:
    """Chroma's filter for passages of this kind and perspective.

    Not for the sector: nearly all passages fit any, and Chroma needs twenty times as long to look into lists.
    """
    parts: list[Where] = []
    if kind:
        parts.append({"kind": kind})
    if perspective:
        parts.append({"perspective": perspective})
    return {"$and": parts} if len(parts) > 1 else (parts[0] if parts else None)


def _metadata(indexed: Indexed) -> Metadata:
    passage = indexed.passage
    return {"kind": passage.kind, "perspective": passage.perspective, "sectors": list(passage.sectors) or [ANY]}


def _whole(folder: Path) -> dict[str, list[str]] | None:
    """What a completed folder holds. Chroma may hang on a damaged file, so it is not asked before."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return manifest if _database_is_whole(folder / DATABASE) else None
    except (OSError, ValueError):
        return None


def _database_is_whole(path: Path) -> bool:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
            return connection.execute("PRAGMA quick_check").fetchone() == ("ok",)
    except sqlite3.Error:
        return False


def _answers(collection: Collection) -> bool:
    """The rows may be there and the vectors not: only a query tells."""
    found = collection.query(query_embeddings=[np.ones(DIMENSION, dtype=np.float32)], n_results=1, include=[])
    return bool(found["ids"][0])


def _close(client: ClientAPI) -> None:
    """Let go of the files; the published interface has no word for it, its one implementation does."""
    close = getattr(client, "close", None)
    if close:
        close()


def _local(folder: Path) -> ClientAPI:
    return chromadb.PersistentClient(str(folder), settings=Settings(anonymized_telemetry=False))
