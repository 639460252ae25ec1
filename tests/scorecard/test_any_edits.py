"""Whatever edits come in whatever order: the scorecard holds together, and nothing of it is lost on the way."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from threading import Barrier, Thread

import pytest
from any_edits import KINDS, edit_lists, edits, performed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from scorecard.apply import EditError, apply
from scorecard.edits import EDITS, AddLink, AddMeasure, AddObjective, AddPerspective, Edit, SetTarget, UpdateObjective
from scorecard.importing import as_edits
from scorecard.models import Scorecard
from scorecard.repository import NothingToUndo, Repository

START_EDITS: list[Edit] = [
    AddPerspective(id="financial", name="Financial"),
    AddPerspective(id="customer", name="Customer"),
    AddPerspective(id="internal", name="Internal Process"),
    AddObjective(perspective="financial", name="Grow revenue"),
    AddObjective(perspective="customer", name="Keep customers"),
    AddMeasure(objective="C1", name="Churn", unit="%", polarity="lower"),
    AddLink(source="C1", target="F1"),
]
START = apply(Scorecard(), START_EDITS).scorecard
thorough = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
brief = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("journal") / "scorecards.db"


@pytest.fixture(scope="module")
def repository(path: Path) -> Iterator[Repository]:
    repository = Repository(f"sqlite:///{path}")
    yield repository
    repository.close()


def twice(ids: list[str]) -> list[str]:
    return [id_ for id_, count in Counter(ids).items() if count > 1]


@thorough
@given(edit_lists)
def test_ids_stay_unique_and_links_have_both_ends(wanted: list[Edit]) -> None:
    scorecard, _ = performed(START, wanted)
    objectives = {o.id for o in scorecard.objectives()}
    assert twice(list(scorecard.ids())) == []
    assert twice([p.id for p in scorecard.perspectives]) == []
    assert twice([k.id for k in scorecard.links]) == []
    assert all({k.source, k.target} <= objectives and k.source != k.target for k in scorecard.links)
    assert all(part.name for part in (*scorecard.perspectives, *scorecard.objectives(), *scorecard.measures()))


@thorough
@given(edit_lists)
def test_a_scorecard_survives_its_json_and_its_own_edits(wanted: list[Edit]) -> None:
    scorecard, done = performed(START, wanted)
    assert Scorecard.model_validate_json(scorecard.model_dump_json()) == scorecard
    assert apply(Scorecard(), as_edits(scorecard)).scorecard == scorecard
    assert EDITS.validate_json(EDITS.dump_json(done)) == done


@thorough
@given(edit_lists, edits())
def test_an_edit_says_what_it_changed_and_leaves_its_scorecard_alone(wanted: list[Edit], edit: Edit | None) -> None:
    scorecard, _ = performed(START, wanted)
    before = scorecard.model_copy(deep=True)
    applied, refused = None, ""
    try:
        applied = apply(scorecard, [edit] if edit else [])
    except EditError as error:
        refused = str(error)
    assert scorecard == before
    if applied is None:
        assert refused.endswith((".", "?"))
    else:
        told = applied.scorecard.model_copy(deep=True)
        told.organization.sector_id = before.organization.sector_id  # ours, not the user's, so nothing is said of it
        assert bool(applied.changes) == (told != before)


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_a_number_that_json_cannot_hold_is_refused(value: float) -> None:
    with pytest.raises(ValidationError, match="finite"):
        SetTarget(measure="C1a", value=value)


def test_half_a_character_does_not_get_into_a_name() -> None:
    named = apply(START, [UpdateObjective(id="F1", name="Grow\ud83d fast\x00")]).scorecard
    assert Scorecard.model_validate_json(named.model_dump_json()).objective("F1").name == "Grow fast"


def test_an_id_belongs_to_one_item_whatever_its_kind() -> None:
    with pytest.raises(EditError, match="F1 already"):
        apply(START, [AddMeasure(objective="C1", id="F1", name="Returns")])


def test_every_kind_of_edit_is_tried() -> None:
    assert len(KINDS) > 40


@brief
@given(edit_lists)
def test_undo_of_everything_gives_the_start_and_redo_all_of_it_again(
    repository: Repository, wanted: list[Edit]
) -> None:
    scorecard_id = repository.create().scorecard_id
    stages = [Scorecard()]
    for edit in [*START_EDITS, *wanted]:
        try:
            commit = repository.commit(scorecard_id, [edit])
        except EditError:
            continue
        if commit.head.version >= len(stages):
            stages.append(commit.head.scorecard)
    for stage in reversed(stages[:-1]):
        assert repository.undo(scorecard_id).head.scorecard == stage
    with pytest.raises(NothingToUndo):
        repository.undo(scorecard_id)
    for stage in stages[1:]:
        assert repository.redo(scorecard_id).head.scorecard == stage
    assert repository.head(scorecard_id).scorecard == stages[-1]


names = st.lists(st.text("abcdef", min_size=1, max_size=6), min_size=1, max_size=5, unique=True)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(names, names)
def test_two_writers_with_stale_versions_lose_no_edit(path: Path, ones: list[str], others: list[str]) -> None:
    first, second = Repository(f"sqlite:///{path}"), Repository(f"sqlite:///{path}")
    scorecard_id = first.create().scorecard_id
    first.commit(scorecard_id, START_EDITS)
    together = Barrier(2)

    def write(repository: Repository, mark: str, given_: list[str]) -> None:
        assert repository.head(scorecard_id).version == 1
        together.wait()
        for name in given_:
            repository.commit(scorecard_id, [AddObjective(perspective="internal", name=f"{mark} {name}")])

    threads = [Thread(target=write, args=a) for a in ((first, "one", ones), (second, "other", others))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    wanted = {*(f"one {n}" for n in ones), *(f"other {n}" for n in others)}
    assert {o.name for o in first.head(scorecard_id).scorecard.objectives()} >= wanted
    assert [r.version for r in second.revisions(scorecard_id)] == list(range(len(wanted) + 1, 0, -1))
    first.close()
    second.close()


def test_a_writer_who_looked_before_the_other_wrote_overwrites_only_what_it_names(path: Path) -> None:
    first, second = Repository(f"sqlite:///{path}"), Repository(f"sqlite:///{path}")
    scorecard_id = first.create().scorecard_id
    first.commit(scorecard_id, START_EDITS)
    first.head(scorecard_id), second.head(scorecard_id)
    first.commit(scorecard_id, [UpdateObjective(id="F1", name="Grow what pays", owner="Ana")])
    second.commit(scorecard_id, [UpdateObjective(id="F1", name="Grow")])
    objective = second.head(scorecard_id).scorecard.objective("F1")
    assert objective
    assert (objective.name, objective.owner) == ("Grow", "Ana")
    first.close()
    second.close()
