"""Lets the tests here import their helpers by name: the import mode puts no test folder on the path."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from knowledge.library import library
from knowledge.store import KnowledgeStore
from scorecard.clock import as_of
from scorecard.models import Scorecard
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


@pytest.fixture(scope="session")
def card() -> Scorecard:
    """The scorecard of the tests of understanding; nobody changes it."""
    path = Path(__file__).with_name("understanding_scorecard.json")
    return Scorecard.model_validate_json(path.read_text(encoding="utf-8"))


@pytest.fixture
def on_that_day() -> Iterator[None]:
    """The day that dates in the tests of understanding are meant as of."""
    with as_of(date(2026, 11, 24)):
        yield
