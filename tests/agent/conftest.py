"""Lets the tests here import their helpers by name: the import mode puts no test folder on the path."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.library import library
from knowledge.store import KnowledgeStore
from scorecard.repository import Repository
from tools.context import Context

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def model_context(tmp_path: Path) -> Iterator[Context]:
    import model_turns

    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    repository.commit("s1", model_turns.START)
    yield Context(repository, library(), KnowledgeStore(tmp_path / "index", library()), "t1", "s1")
    repository.close()
