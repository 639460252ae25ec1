import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from chromadb.api.shared_system_client import SharedSystemClient

from knowledge.index import Synced, VectorIndex
from knowledge.library import Library, library
from knowledge.models import Article, MeasureEntry
from knowledge.passages import indexed_texts
from knowledge.store import KnowledgeStore

PARAGRAPH = "A scorecard is reviewed by the leaders, who talk about what the figures mean for the strategy. " * 5


def make_library(extra: str = "") -> Library:
    articles = [
        Article(
            id="reviews",
            title="How often should we review the scorecard?",
            asks=["meeting rhythm"],
            topic="review",
            sources=["Kaplan & Norton, The Execution Premium, 2008", "practitioner judgement"],
            body=f"Monthly.\n\n{PARAGRAPH}\n\n{PARAGRAPH}\n\nDivers bring a thermometer. {extra}",
        ),
        Article(
            id="themes", title="What is a strategic theme?", asks=[], topic="basics", sources=["x"], body="A column."
        ),
    ]
    measure = MeasureEntry(
        id="net_promoter_score",
        name="Net promoter score",
        other_names=["NPS"],
        definition="How likely customers are to recommend us.",
        formula="Share of promoters minus share of detractors.",
        unit="points",
        polarity="higher",
        target_kind="maximize",
        frequency="quarterly",
        kind="lag",
        cluster="relationship",
        data_source="Survey",
        gaming="Asking only happy customers.",
        only_easy_when="When nobody acts on it.",
    )
    return Library([], [], [measure], [], [], articles)


BUILD = """
import sys, pathlib
from knowledge.library import library
from knowledge.store import KnowledgeStore
KnowledgeStore(pathlib.Path(sys.argv[1]), library()).build()
"""


def start_build(path: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", BUILD, str(path)], cwd=Path(__file__).parents[2])


@pytest.fixture
def store(tmp_path: Path) -> KnowledgeStore:
    made = KnowledgeStore(tmp_path / "index", make_library())
    made.build()
    return made


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> KnowledgeStore:
    made = KnowledgeStore(tmp_path_factory.mktemp("shipped"), library())
    made.build()
    return made


def test_a_hit_shows_the_passage_and_leads_to_the_document(store: KnowledgeStore) -> None:
    hit = store.search("divers with a thermometer")[0]
    assert hit.passage.id.startswith("reviews#")
    assert hit.passage.id != "reviews#1"
    assert hit.passage.text.startswith("Divers") or "thermometer" in hit.passage.text
    assert hit.passage.source.startswith("Kaplan & Norton, The Execution Premium, 2008; ")
    document = store.document(hit.passage.doc_id)
    assert document.text.startswith("Monthly.")
    assert len(document.text) > len(hit.passage.text)


def test_another_way_to_ask_leads_to_the_first_passage(store: KnowledgeStore) -> None:
    hit = store.search("meeting rhythm")[0]
    assert hit.passage.id == "reviews#1"
    assert 0.5 < hit.score <= 1


def test_a_closed_store_lets_go_of_its_index_and_opens_it_again(store: KnowledgeStore) -> None:
    store.search("meeting rhythm")
    held = len(SharedSystemClient._identifier_to_system)
    store.close()
    assert len(SharedSystemClient._identifier_to_system) == held - 1
    assert store.search("meeting rhythm")[0].passage.doc_id == "reviews"


def test_each_document_is_found_once(store: KnowledgeStore) -> None:
    found = [hit.passage.doc_id for hit in store.search("review the scorecard", k=10)]
    assert len(found) == len(set(found))


def test_kind_limits_the_search(store: KnowledgeStore) -> None:
    hits = store.search("what is a strategic theme", k=5, kind="measure")
    assert [hit.passage.id for hit in hits] == ["measure:net_promoter_score"]
    assert store.search("what is a strategic theme", kind="objective") == []


@pytest.mark.parametrize("query", ["stratgic theem", "STRATEGIC THEMES!!", "waht is a srtategic theme"])
def test_spelling_is_forgiven(store: KnowledgeStore, query: str) -> None:
    assert store.search(query)[0].passage.doc_id == "themes"


@pytest.mark.parametrize("query", ["", "  ", "?!", "😀", "バランス"])
def test_a_query_without_words_finds_nothing(store: KnowledgeStore, query: str) -> None:
    hits = store.search(query)
    assert hits == []
    assert not store.in_scope(query, hits)


def test_a_very_long_query_is_answered(store: KnowledgeStore) -> None:
    assert store.search("scorecard review " * 3000)


def test_an_unknown_document_is_a_key_error(store: KnowledgeStore) -> None:
    with pytest.raises(KeyError):
        store.document("nothing")
    assert store.document("measure:net_promoter_score").title == "Net promoter score"


def test_search_builds_what_is_missing(tmp_path: Path) -> None:
    store = KnowledgeStore(tmp_path / "index", make_library())
    assert not store.ready()
    assert store.search("NPS")[0].passage.doc_id == "measure:net_promoter_score"
    assert store.ready()


def test_a_second_build_does_nothing(store: KnowledgeStore, tmp_path: Path) -> None:
    said: list[str] = []
    KnowledgeStore(tmp_path / "index", make_library()).build(said.append)
    assert said == []


def test_changed_knowledge_makes_the_index_stale(store: KnowledgeStore, tmp_path: Path) -> None:
    changed = KnowledgeStore(tmp_path / "index", make_library(extra="Pilots bring a map."))
    assert not changed.ready()
    changed.build()
    assert "Pilots" in changed.search("pilots map")[0].passage.text
    assert store.search("NPS")[0].passage.doc_id == "measure:net_promoter_score", "the older reader is left alone"


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    before = list(indexed_texts(library()))
    VectorIndex(tmp_path, before).build()
    changed = before[0].model_copy(update={"text": "What pilots bring along"})
    index = VectorIndex(tmp_path, [changed, *before[1:]])
    assert index.open() is None
    assert index.build() == Synced(added=1, removed=1)
    collection = index.open()
    assert collection is not None
    assert collection.count() == len(before)


def damage_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("{")


def damage_database(folder: Path) -> None:
    (folder / "chroma.sqlite3").write_bytes(b"not a database" * 100)


def damage_rows(folder: Path) -> None:
    with sqlite3.connect(folder / "chroma.sqlite3") as connection:
        connection.execute("delete from collections")


@pytest.mark.parametrize("damage", [damage_manifest, damage_database, damage_rows, shutil.rmtree])
def test_a_damaged_or_deleted_index_is_rebuilt(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    # Built by another process: Chroma keeps a folder opened in this one in memory.
    assert start_build(tmp_path / "index").wait(60) == 0
    (folder,) = (tmp_path / "index").glob("knowledge-*")
    damage(folder)
    store = KnowledgeStore(tmp_path / "index", library())
    assert not store.ready()
    store.build()
    assert store.search("NPS")[0].passage.doc_id == "measure:net_promoter_score"


def test_two_processes_may_start_at_once(tmp_path: Path) -> None:
    both = [start_build(tmp_path / "index") for _ in range(2)]
    assert [process.wait(120) for process in both] == [0, 0]
    assert KnowledgeStore(tmp_path / "index", library()).ready()
    made = [p.name for p in (tmp_path / "index").iterdir() if p.is_dir()]
    assert len(made) == 1, "one of them built it, the other waited for that"


def test_filters_keep_the_kind_the_sector_and_the_perspective(shipped: KnowledgeStore) -> None:
    for hit in shipped.search("occupancy of rooms", k=10, kind="measure", sector="hospitality"):
        assert hit.passage.kind == "measure"
    hospital = shipped.search("bed occupancy", k=20, sector="hospital")
    assert "measure:bed_occupancy_rate" in [hit.passage.doc_id for hit in hospital]
    assert all(not hit.passage.sectors or "hospital" in hit.passage.sectors for hit in hospital)
    software = shipped.search("bed occupancy", k=20, sector="software")
    assert "measure:bed_occupancy_rate" not in [hit.passage.doc_id for hit in software]
    customer = shipped.search("satisfaction", k=10, perspective="customer")
    assert len(customer) == 10
    assert {hit.passage.perspective for hit in customer} == {"customer"}


def test_threads_share_a_store(tmp_path: Path) -> None:
    store = KnowledgeStore(tmp_path / "index", make_library())
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda n: store.search(f"NPS {n}")[0].passage.doc_id, range(40)))
    assert set(found) == {"measure:net_promoter_score"}


def test_an_empty_library_has_no_answers(tmp_path: Path) -> None:
    store = KnowledgeStore(tmp_path, Library([], [], [], [], [], []))
    assert store.search("anything") == []
