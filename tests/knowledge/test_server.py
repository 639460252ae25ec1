"""With CHROMA_URL the index lives on a Chroma server: a real one, on loopback."""

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.index import Synced, VectorIndex
from knowledge.library import library
from knowledge.passages import indexed_texts
from knowledge.store import KnowledgeStore

TEXTS = list(indexed_texts(library()))[:300]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    chroma = Path(sys.executable).with_name("chroma")
    folder = str(tmp_path_factory.mktemp("chroma"))
    command = [str(chroma), "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        address = f"http://127.0.0.1:{port}"
        _wait_for(address)
        yield address
        server.terminate()


def _wait_for(address: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"{address}/api/v2/heartbeat", timeout=1).close()
            return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    pytest.fail("the Chroma server did not start")


@pytest.mark.xdist_group("chroma-server")
def test_the_index_is_kept_on_the_server_and_only_what_changed_is_written(url: str, tmp_path: Path) -> None:
    index = VectorIndex(tmp_path, TEXTS, url)
    assert index.open() is None
    assert index.build() == Synced(added=len(TEXTS), removed=0)
    assert index.open() is not None
    changed = [TEXTS[0].model_copy(update={"text": "What pilots bring along"}), *TEXTS[1:]]
    assert VectorIndex(tmp_path, changed, url).build() == Synced(added=1, removed=1)
    assert list(tmp_path.iterdir()) == [], "nothing is written beside it"


@pytest.mark.xdist_group("chroma-server")
def test_a_store_searches_the_server(url: str, tmp_path: Path) -> None:
    store = KnowledgeStore(tmp_path, library(), url)
    store.build()
    assert store.search("how many KPIs should a scorecard include?")[0].passage.doc_id == "how_many_kpis"
    again = KnowledgeStore(tmp_path, library(), url)
    assert again.ready()


def test_a_server_that_does_not_answer_is_named(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
        with pytest.raises(ConnectionError, match="CHROMA_URL"):
            KnowledgeStore(tmp_path, library(), address).build()
