"""What a message means by what was changed or shown before it: one of two changes, both of them, a link, a value beside."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from langchain_core.messages import ToolMessage

from agent.guided.changed_before import meant_by, shown_with
from agent.guided.requests.shelf import read as read_shelf
from agent.guided.thinking_again import put_right_and_more
from agent.guided.understanding.by_comparison import by_comparison
from agent.guided.understanding.going_on import gone_on
from agent.guided.understanding.links_again import links_again
from agent.guided.understanding.milestones_again import another_milestone
from agent.guided.understanding.part_back import part_back
from agent.guided.understanding.second_thoughts import amended
from agent.guided.understanding.two_again import two_again
from agent.guided.understanding.value_put_right import value_put_right
from scorecard.apply import apply
from scorecard.edits import (
    AddLink,
    Edit,
    MoveMeasure,
    RecordActual,
    RemoveMeasure,
    Restore,
    SetMilestone,
    SetTarget,
    UpdateLink,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard
from scorecard.repository import Repository

pytestmark = pytest.mark.usefixtures("on_that_day")
TODAY = date(2026, 11, 24)
NAMED: Edit = UpdateObjective(id="C1", name="Keep whom we have won")
OWNED: Edit = UpdateObjective(id="C1", owner="Ana Silva")


def _told(repository: Repository, card: Scorecard, changes: Sequence[Edit]) -> None:
    repository.commit("s", [Restore(version=1, content=card.model_dump(mode="json"))])
    for edit in changes:
        repository.commit("s", [edit])


def _without(text: str, card: Scorecard, changes: Sequence[Edit], path: Path) -> Scorecard | None:
    repository = Repository(f"sqlite:///{path / 's.db'}")
    _told(repository, card, changes)
    head = repository.head("s").scorecard
    found = part_back(text, repository.revisions("s", limit=4), lambda v: repository.at("s", v), head)
    repository.close()
    return apply(head, found.edits).scorecard if found else None


@pytest.mark.parametrize(
    "text",
    ["old name back please, but Ana stays", "the former title was better; leave her on it", "put the name back to what it was, Ana keeps it", "forget the first of those, keep the second"],
)  # fmt: skip
def test_an_older_change_goes_while_a_later_one_stays(text: str, card: Scorecard, tmp_path: Path) -> None:
    found = _without(text, card, [NAMED, OWNED], tmp_path)
    assert found
    assert found.objective("C1") == apply(card, [OWNED]).scorecard.objective("C1")


def test_what_was_removed_before_the_last_change_comes_back(card: Scorecard, tmp_path: Path) -> None:
    found = _without("measure back, Ana stays", card, [RemoveMeasure(id="C2b"), OWNED], tmp_path)
    assert found
    assert found.measure("C2b")
    assert found.objective("C1") == apply(card, [OWNED]).scorecard.objective("C1")


@pytest.mark.parametrize("text", ["old name back", "the old owner back, the name stays", "put the old name back, but Leo stays"])  # fmt: skip
def test_no_part_goes_back_where_another_is_meant(text: str, card: Scorecard, tmp_path: Path) -> None:
    assert _without(text, card, [NAMED, OWNED], tmp_path) is None


def test_two_changes_made_alike_are_both_meant(card: Scorecard, tmp_path: Path) -> None:
    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    _told(repository, card, [OWNED, UpdateObjective(id="C2", owner="Ana Silva")])
    journal = repository.revisions("s", limit=2)
    for text, ids in (("both to Leo", ["C1", "C2"]), ("no, Leo", ["C2"])):
        assert [getattr(e, "id", "") for e in meant_by(text, journal).edits] == ids
    repository.commit("s", [SetTarget(measure="C2a", value=3)])
    assert len(meant_by("both to Leo", repository.revisions("s", limit=2)).edits) == 1
    repository.close()


def test_items_shown_one_after_the_other_are_two() -> None:
    def show(item: str) -> list[ToolMessage]:
        return [ToolMessage("", tool_call_id="1", name="show_item", artifact={"item": item})]

    assert shown_with(shown_with([], show("C1a")), show("C2a")) == ["C1a", "C2a"]
    assert shown_with(["C1a", "C2a"], [ToolMessage("", tool_call_id="1", name="edit_scorecard")]) == []


def test_the_wrong_person_is_put_right(card: Scorecard) -> None:
    before = apply(card, [UpdateObjective(id="P1", owner="Joanna Reed")]).scorecard
    given: list[Edit] = [OWNED, UpdateObjective(id="C2", owner="Ana Silva")]
    after = apply(before, given).scorecard
    for text, last in (("the wrong woman for both: Joanna has that", given), ("not her - Joanna", given[:1])):
        found = two_again(text, last, before, after)
        assert found
        assert [getattr(e, "owner", "") for e in found.edits] == ["Joanna Reed"] * len(last)
    assert two_again("Joanna has seen both", [SetTarget(measure="C2a", value=3)], before, after) is None


def test_a_value_taken_out_again_leaves_its_measure(card: Scorecard) -> None:
    last: list[Edit] = [RecordActual(measure="C2a", period="2026-10", value=4)]
    after = apply(card, last).scorecard
    found = two_again("pull that out again, nobody has checked it", last, card, after)
    assert found
    assert apply(after, found.edits).scorecard.measure("C2a") == card.measure("C2a")
    assert two_again("remove it", last, card, after) is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("strong, and two quarters until anybody sees anything", ("strong", 6)),
        ("a six month lag on that one, and it is weak", ("weak", 6)),
        ("that one is weak, like the one from P2", ("weak", None)),
    ],
)
def test_more_is_said_of_the_link(text: str, told: tuple[str, int | None], card: Scorecard) -> None:
    found = links_again(text, [AddLink(source="P1", target="C1")], card, TODAY)
    assert found
    assert found.edits == [UpdateLink.model_validate({"source": "P1", "target": "C1", "strength": told[0]} | ({"lag_months": told[1]} if told[1] else {}))]  # fmt: skip


def test_two_links_are_each_as_strong_as_is_said(card: Scorecard) -> None:
    two: list[Edit] = [AddLink(source="P1", target="C1"), AddLink(source="P1", target="C2")]
    for text, strengths in (("the former strong, the latter weak", ["strong", "weak"]), ("both weak", ["weak", "weak"])):  # fmt: skip
        found = links_again(text, two, card, TODAY)
        assert found
        assert [getattr(e, "strength", "") for e in found.edits] == strengths


def test_the_link_is_drawn_to_another(card: Scorecard) -> None:
    found = links_again("scrap that one, point it to C2 instead", [AddLink(source="P1", target="C1")], card, TODAY)
    assert found
    assert [(e.kind, getattr(e, "target", "")) for e in found.edits] == [("remove_link", "C1"), ("add_link", "C2")]  # fmt: skip


def test_the_same_for_another_link_takes_none_away(card: Scorecard) -> None:
    card = apply(card, [AddLink(source="P1", target="C2")]).scorecard
    last: list[Edit] = [UpdateLink(source="P1", target="C1", strength="strong")]
    found = links_again("the one from P1 to C2 likewise", last, card, TODAY)
    assert found
    assert found.edits == [UpdateLink(source="P1", target="C2", strength="strong")]


@pytest.mark.parametrize(
    ("text", "period", "value"),
    [
        ("the month before it was twice that", "2026-09", 8),
        ("same number for the month before", "2026-09", 4),
        ("make it half that. We are no airline", "2026-10", 2),
    ],
)
def test_a_value_is_told_by_the_one_before(text: str, period: str, value: float, card: Scorecard) -> None:
    card = apply(card, [UpdateMeasure(id="C2a", frequency="monthly")]).scorecard
    found = by_comparison(text, [RecordActual(measure="C2a", period="2026-10", value=4)], card, TODAY)
    assert found
    assert found.edits == [RecordActual(measure="C2a", period=period, value=value)]


def test_another_milestone_is_of_the_same_initiative() -> None:
    last = [SetMilestone(initiative="N1", name="Pilot", due=date(2027, 3, 31))]
    found = another_milestone("and another one behind it: Branch 4 open, by 31 May 2027", last, TODAY)
    assert found
    assert found.edits == [SetMilestone(initiative="N1", name="Branch 4 open", due=date(2027, 5, 31))]
    assert another_milestone("one more thing: target 5 by May", [SetTarget(measure="C2a", value=3)], TODAY) is None


def test_after_a_new_name_who_gets_it_is_no_name(card: Scorecard) -> None:
    card = apply(card, [NAMED]).scorecard
    assert gone_on("give C1 to Leah", [NAMED], card, TODAY) is None
    assert gone_on("and C2 to Answer on the same day", [NAMED], card, TODAY)


def test_no_before_a_value_takes_back_the_last(card: Scorecard) -> None:
    last: list[Edit] = [RecordActual(measure="C2a", period="2026-10", value=4)]
    found = value_put_right("no 4.5 sorry", last, card, 1, apply(card, last).scorecard, TODAY)
    assert found
    assert found.edits == [RecordActual(measure="C2a", period="2026-10", value=4.5)]


def test_back_to_an_objective_is_where_a_measure_goes(card: Scorecard) -> None:
    last: list[Edit] = [MoveMeasure(id="C2a", objective="C1")]
    found = amended("back to C2", last, card, 1, apply(card, last).scorecard, TODAY)
    assert found
    assert found.edits == [MoveMeasure(id="C2a", objective="C2")]
    assert read_shelf("back to C2, owner Sofia", card, "") is None


def test_a_comma_within_a_number_joins_no_two_wishes(card: Scorecard, tmp_path: Path) -> None:
    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    _told(repository, card, [RecordActual(measure="C2a", period="2026-10", value=1120)])
    last, head = repository.revisions("s", limit=1)[0], repository.head("s").scorecard
    found = put_right_and_more("sorry, that should be 1,102", last, card, head, "C2a", TODAY)
    repository.close()
    assert found is None
