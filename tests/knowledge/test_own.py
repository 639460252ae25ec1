"""An organization adds its own files; a bad one is named with line and reason, and the rest still loads."""

from pathlib import Path

import pytest

from knowledge.library import library
from knowledge.own import OwnKnowledge
from knowledge.store import KnowledgeStore

GUIDANCE = """---
title: How do we at Lark count a returning guest?
asks: [returning guest definition]
sources: [Lark house rules 2026]
---
A guest returns when the same loyalty card is used twice in ninety days.
"""
KPIS = """measures:
  - name: Loaves sold before noon
    definition: Share of the day's loaves sold by twelve.
    formula: Loaves sold by noon divided by loaves baked.
    unit: "%"
    perspective: internal
  - name: Broken entry
    definition: It lacks a formula.
    unit: "%"
    perspective: inside
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "knowledge"
    made.mkdir()
    return made


def read(folder: Path) -> OwnKnowledge:
    return OwnKnowledge(folder, library())


def test_a_folder_that_is_not_there_changes_nothing(tmp_path: Path) -> None:
    own = read(tmp_path / "none")
    assert own.library.articles == library().articles
    assert own.problems == []


def test_an_article_is_found_and_cited_by_its_own_name(folder: Path, tmp_path: Path) -> None:
    (folder / "house guidance.md").write_text(GUIDANCE, encoding="utf-8")
    own = read(folder)
    assert own.problems == []
    store = KnowledgeStore(tmp_path / "index", own.library)
    passage = store.search("how do we define a returning guest?")[0].passage
    assert "ninety days" in passage.text
    assert passage.source == "Lark house rules 2026; house guidance.md, from your own knowledge folder"
    assert passage.doc_id not in library().articles, "the shipped library stays as it is"


def test_plain_markdown_needs_no_front_matter(folder: Path) -> None:
    (folder / "freshness.md").write_text("# Our promise of freshness\n\nNothing older than a day is sold.\n")
    (article,) = [a for a in read(folder).library.articles.values() if a.origin]
    assert article.title == "Our promise of freshness"
    assert article.body == "Nothing older than a day is sold."


def test_a_measure_needs_little_and_a_bad_one_beside_it_is_named_with_its_lines(folder: Path) -> None:
    (folder / "kpis.yaml").write_text(KPIS, encoding="utf-8")
    own = read(folder)
    measure = own.library.measures["own_loaves_sold_before_noon"]
    assert (measure.cluster, measure.polarity, measure.origin) == ("operations", "higher", "kpis.yaml")
    assert [str(problem) for problem in own.problems] == [
        "kpis.yaml, line 7: formula: is missing.",
        "kpis.yaml, line 10: perspective: must be one of 'financial', 'customer', 'internal' or 'learning'.",
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.yaml", b"measures:\n  - name: [x\n", "a.yaml, line 3: this is not valid YAML"),
        ("a.md", b"---\ntitle: [x\n---\ntext", "a.md, line 3: this is not valid YAML"),
        ("a.md", b"---\ntitle: x\nlevel: 3\n---\ntext", "a.md, line 3: level: is not a field I know"),
        ("a.md", b"---\ntitle: x\n---\n", "a.md, line 2: there is no text"),
        ("a.yaml", b"kpis: []\n", "a.yaml, line 1: kpis: is not a field I know"),
        ("a.yaml", b"just words", "a.yaml, line 1: "),
        ("a.yaml", b"causes:\n- {source: x, target: y, mechanism: m, strength: weak, lag_months: 1, disproof: d}\n",
         "a.yaml, line 2: there is nothing with the id 'x'"),
        ("a.docx", b"PK", "a.docx, line 1: only .md, .yaml and .yml files"),
        ("a.md", "Qualität".encode("latin-1"), "a.md, line 1: the file is not UTF-8"),
    ],
)  # fmt: skip
def test_a_bad_file_is_named_and_the_rest_still_loads(folder: Path, name: str, content: bytes, said: str) -> None:
    (folder / name).write_bytes(content)
    (folder / "good.md").write_text(GUIDANCE, encoding="utf-8")
    own = read(folder)
    assert [str(problem)[: len(said)] for problem in own.problems] == [said]
    assert any(article.origin == "good.md" for article in own.library.articles.values())


def test_an_entry_with_a_known_id_takes_the_place_of_the_shipped_one(folder: Path) -> None:
    (folder / "kpis.yml").write_text(
        KPIS.replace("name: Loaves", "id: stock_turns\n    name: Loaves"), encoding="utf-8"
    )
    assert read(folder).library.measures["stock_turns"].name == "Loaves sold before noon"
