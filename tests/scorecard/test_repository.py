"""The journal: nothing is lost, undo and redo walk it, two writers never lose an edit."""

import json
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from scorecard.apply import EditError
from scorecard.edits import (
    AddObjective,
    AddPerspective,
    SetBinned,
    SetOrganization,
    SetTitle,
    SetUnit,
    UpdateObjective,
)
from scorecard.repository import Author, NothingToUndo, Repository
from scorecard.shelf import on_the_shelf


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Repository]:
    repository = Repository(f"sqlite:///{tmp_path / 'scorecards.db'}")
    yield repository
    repository.close()


@pytest.fixture
def scorecard_id(repository: Repository) -> str:
    head = repository.create()
    repository.commit(
        head.scorecard_id,
        [AddPerspective(id="financial", name="Financial"), AddObjective(perspective="financial", name="Grow revenue")],
    )
    return head.scorecard_id


def _as_once_written(value: Any) -> Any:
    """The JSON of an older release: a profile said nothing of where it comes from, and no origin had a place."""
    if isinstance(value, dict):
        by_field = isinstance(value.get("provenance"), dict) and "kind" not in value["provenance"]
        left_out = {"place", *(["provenance"] if by_field else [])}
        return {key: _as_once_written(entry) for key, entry in value.items() if key not in left_out}
    return [_as_once_written(entry) for entry in value] if isinstance(value, list) else value


def name(repository: Repository, scorecard_id: str) -> str:
    objective = repository.head(scorecard_id).scorecard.objective("F1")
    return objective.name if objective else ""


def test_a_commit_is_there_for_the_next_process(tmp_path: Path, repository: Repository, scorecard_id: str) -> None:
    another = Repository(f"sqlite:///{tmp_path / 'scorecards.db'}")
    assert name(another, scorecard_id) == "Grow revenue"
    another.close()


def test_a_journal_of_an_older_release_is_read_gone_on_with_and_undone(
    tmp_path: Path, repository: Repository, scorecard_id: str
) -> None:
    repository.commit(scorecard_id, [SetOrganization(name="Kestrel Water", vision="Clean water for all")])
    with closing(sqlite3.connect(tmp_path / "scorecards.db")) as journal, journal:
        for column in ("edits", "content"):
            for row, text in journal.execute(f"SELECT rowid, {column} FROM revisions").fetchall():
                old = json.dumps(_as_once_written(json.loads(text)))
                assert "place" not in old
                journal.execute(f"UPDATE revisions SET {column} = ? WHERE rowid = ?", (old, row))
    with closing(Repository(f"sqlite:///{tmp_path / 'scorecards.db'}")) as later:
        assert later.head(scorecard_id).scorecard.organization.vision == "Clean water for all"
        later.commit(scorecard_id, [UpdateObjective(id="F1", name="Earn more")])
        later.undo(scorecard_id)
        later.undo(scorecard_id)
        assert later.head(scorecard_id).scorecard.organization.vision == ""
        assert name(later, scorecard_id) == "Grow revenue"


def test_the_edits_of_a_commit_are_one_step_for_undo(repository: Repository, scorecard_id: str) -> None:
    repository.undo(scorecard_id)
    assert list(repository.head(scorecard_id).scorecard.objectives()) == []


def test_a_step_of_several_commits_is_undone_and_redone_at_once(repository: Repository, scorecard_id: str) -> None:
    version = repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Second")]).head.version
    for new in ("Third", "Fourth"):
        version = repository.commit(scorecard_id, [UpdateObjective(id="F1", name=new)], going_on=version).head.version
    repository.undo(scorecard_id)
    assert name(repository, scorecard_id) == "Grow revenue"
    repository.redo(scorecard_id)
    assert name(repository, scorecard_id) == "Fourth"
    repository.undo(scorecard_id)
    repository.undo(scorecard_id)
    assert name(repository, scorecard_id) == ""


def test_a_step_ends_where_somebody_else_writes(repository: Repository, scorecard_id: str) -> None:
    mine = repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Mine")]).head.version
    repository.commit(scorecard_id, [UpdateObjective(id="F1", owner="Ana")])
    repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Mine, more")], going_on=mine)
    repository.undo(scorecard_id)
    objective = repository.head(scorecard_id).scorecard.objective("F1")
    assert objective
    assert (objective.name, objective.owner) == ("Mine", "Ana")


def test_undo_and_redo_walk_the_journal_both_ways(repository: Repository, scorecard_id: str) -> None:
    for new in ("Second", "Third"):
        repository.commit(scorecard_id, [UpdateObjective(id="F1", name=new)])
    repository.undo(scorecard_id)
    repository.undo(scorecard_id)
    assert name(repository, scorecard_id) == "Grow revenue"
    repository.redo(scorecard_id)
    assert name(repository, scorecard_id) == "Second"
    repository.redo(scorecard_id)
    assert name(repository, scorecard_id) == "Third"
    with pytest.raises(NothingToUndo):
        repository.redo(scorecard_id)


def test_an_edit_after_an_undo_leaves_nothing_to_redo(repository: Repository, scorecard_id: str) -> None:
    repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Second")])
    repository.undo(scorecard_id)
    repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Other")])
    with pytest.raises(NothingToUndo):
        repository.redo(scorecard_id)


def test_undo_of_everything_gives_the_empty_start(repository: Repository, scorecard_id: str) -> None:
    repository.undo(scorecard_id)
    with pytest.raises(NothingToUndo):
        repository.undo(scorecard_id)


def test_an_edit_that_fails_takes_the_whole_batch_with_it(repository: Repository, scorecard_id: str) -> None:
    version = repository.head(scorecard_id).version
    with pytest.raises(EditError):
        repository.commit(
            scorecard_id, [UpdateObjective(id="F1", name="Changed"), UpdateObjective(id="F9", name="Nowhere")]
        )
    assert repository.head(scorecard_id).version == version
    assert name(repository, scorecard_id) == "Grow revenue"


def test_an_edit_that_changes_nothing_is_no_revision(repository: Repository, scorecard_id: str) -> None:
    version = repository.head(scorecard_id).version
    commit = repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Grow revenue")])
    assert (commit.changes, commit.head.version) == ([], version)


def test_the_journal_says_who_where_and_why(repository: Repository, scorecard_id: str) -> None:
    author = Author(name="Ana", thread="t1", note="call it Second")
    repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Second")], author)
    newest = repository.revisions(scorecard_id)[0]
    assert (newest.author, newest.thread, newest.note) == ("Ana", "t1", "call it Second")
    assert newest.changes[0].text == "F1 renamed: “Grow revenue” → “Second”"


def test_restore_brings_an_earlier_version_back_as_a_new_one(repository: Repository, scorecard_id: str) -> None:
    repository.commit(scorecard_id, [UpdateObjective(id="F1", name="Second")])
    repository.restore(scorecard_id, 1)
    assert name(repository, scorecard_id) == "Grow revenue"
    assert repository.head(scorecard_id).version == 3


def test_writers_at_the_same_time_never_lose_an_edit(repository: Repository, scorecard_id: str) -> None:
    def add(n: int) -> None:
        repository.commit(scorecard_id, [AddObjective(perspective="financial", name=f"Objective {n}")])

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add, range(12)))
    names = {o.name for o in repository.head(scorecard_id).scorecard.objectives()}
    assert names == {"Grow revenue", *(f"Objective {n}" for n in range(12))}


def test_scorecards_are_listed_by_number_in_the_order_they_were_begun(
    repository: Repository, scorecard_id: str
) -> None:
    other = repository.create().scorecard_id
    repository.commit(other, [SetOrganization(name="Riverside Clinic")])
    repository.commit(scorecard_id, [SetTitle(title="Northwind 2028"), SetBinned()])
    listed = repository.shelf.listed()
    assert [(s.number, s.name, s.binned, s.empty) for s in listed] == [
        (1, "Northwind 2028", True, False),
        (2, "Riverside Clinic", False, True),
    ]
    assert on_the_shelf(listed, other) == []


def test_the_family_of_the_one_in_hand_stands_first_on_the_shelf(repository: Repository, scorecard_id: str) -> None:
    content = [AddPerspective(id="financial", name="F"), AddObjective(perspective="financial", name="Grow")]
    repository.commit("other", content)
    repository.commit("sales", [SetUnit(unit="Sales", parent=scorecard_id), *content])
    repository.commit("other", [SetTitle(title="Changed last")])
    shelved = on_the_shelf(repository.shelf.listed(), scorecard_id)
    assert [one.scorecard_id for one in shelved] == ["sales", scorecard_id, "other"]
    assert list(repository.shelf.scorecards(shelved)) == ["sales", scorecard_id, "other"]
    assert list(repository.shelf.below(scorecard_id)) == ["sales"]


def test_the_shelf_shows_what_has_changed_since_it_was_looked_at(repository: Repository, scorecard_id: str) -> None:
    before = repository.shelf.listed()
    assert repository.shelf.scorecards(before)[scorecard_id].title == ""
    repository.commit(scorecard_id, [SetTitle(title="Northwind 2028")])
    after = repository.shelf.listed()
    assert [one.name for one in after] == ["Northwind 2028"]
    assert repository.shelf.scorecards(after)[scorecard_id].title == "Northwind 2028"


def test_a_family_is_read_again_only_where_it_has_changed(repository: Repository, scorecard_id: str) -> None:
    for unit in ("Vertrieb Zürich", "Service"):
        repository.commit(unit, [SetUnit(unit=unit, parent=scorecard_id)])
    before = repository.shelf.family(scorecard_id)
    assert before["Vertrieb Zürich"].unit == "Vertrieb Zürich"
    repository.commit("Service", [SetTitle(title="Service 2028")])
    after = repository.shelf.family(scorecard_id)
    assert after["Service"].title == "Service 2028"
    assert after["Vertrieb Zürich"] is before["Vertrieb Zürich"]


def test_what_is_in_the_bin_belongs_to_no_family_and_comes_back_whole(
    repository: Repository, scorecard_id: str
) -> None:
    sales = repository.create().scorecard_id
    repository.commit(sales, [SetUnit(unit="Sales", level="unit", parent=scorecard_id)])
    assert set(repository.shelf.family(scorecard_id)) == {scorecard_id, sales}
    repository.commit(sales, [SetBinned()])
    assert set(repository.shelf.family(scorecard_id)) == {scorecard_id}
    repository.undo(sales)
    assert set(repository.shelf.family(scorecard_id)) == {scorecard_id, sales}
