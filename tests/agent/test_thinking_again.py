"""The last change taken back or put right, with more wanted in the same message, is one change."""

from datetime import date
from pathlib import Path

import pytest

from agent.guided.requests import read_request
from agent.guided.requests.walking import read, steps
from agent.guided.thinking_again import put_right_and_more, taken_back_and_more
from agent.guided.understanding.figures import find_figures
from agent.guided.understanding.put_off import with_old_targets_gone
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.second_thoughts import amended
from agent.guided.weighing.slips import periods_told
from scorecard.apply import apply
from scorecard.edits import Edit, RemoveMeasure, RemoveTarget, Restore, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard
from scorecard.repository import Repository, Revision

pytestmark = pytest.mark.usefixtures("on_that_day")
LAST: list[Edit] = [SetTarget(measure="C3b", value=45)]
TODAY = date(2026, 11, 24)


@pytest.fixture
def journal(card: Scorecard, tmp_path: Path) -> tuple[Revision, Scorecard, Scorecard]:
    """The last change, and the scorecard before and after it."""
    repository = Repository(f"sqlite:///{tmp_path / 's.db'}")
    repository.commit("s", [Restore(version=1, content=card.model_dump(mode="json"))])
    repository.commit("s", LAST)
    last = repository.revisions("s", limit=1)[0]
    found = last, repository.at("s", last.version - 1), repository.head("s").scorecard
    repository.close()
    return found


def _told(card: Scorecard) -> list[tuple[str, object]]:
    """What the measures and objectives are, without the words it was said in."""
    owners = [(o.id, o.owner) for o in card.objectives()]
    measures = [(m.id, (m.owner, m.frequency, [(t.value, t.due) for t in m.targets])) for m in card.measures()]
    return [*owners, *measures]


@pytest.mark.parametrize(
    ("text", "instead"),
    [
        ("undo that, 3 % churn instead", [SetTarget(measure="C1a", value=3)]),
        ("undo the last, 40 there instead", [SetTarget(measure="C3b", value=40)]),
        ("strike my last figure, make it forty", [SetTarget(measure="C3b", value=40)]),
        ("erase that last value and put 40", [SetTarget(measure="C3b", value=40)]),
        ("nah, take that back and put Ana on C1", [UpdateObjective(id="C1", owner="Ana")]),
    ],
)
def test_a_step_back_and_what_is_wanted_instead(
    text: str, instead: list[Edit], journal: tuple[Revision, Scorecard, Scorecard]
) -> None:
    last, before, after = journal
    found = taken_back_and_more(text, last, before)
    assert found
    assert _told(apply(after, found.edits).scorecard) == _told(apply(before, instead).scorecard)


@pytest.mark.parametrize("text", ["undo", "undo that please", "undo the last two", "take that back, sorry", "C1a 3 %"])
def test_only_a_step_back_wants_nothing_more(text: str, journal: tuple[Revision, Scorecard, Scorecard]) -> None:
    last, before, _ = journal
    assert taken_back_and_more(text, last, before) is None


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        (
            "no, 43 - and make it yearly",
            [SetTarget(measure="C3b", value=43), UpdateMeasure(id="C3b", frequency="yearly")],
        ),
        (
            "same for C1a, the owner of which is Ana Silva",
            [SetTarget(measure="C1a", value=45), UpdateMeasure(id="C1a", owner="Ana Silva")],
        ),
    ],
)
def test_what_is_put_right_and_what_else_is_wanted_of_it(
    text: str, edits: list[Edit], journal: tuple[Revision, Scorecard, Scorecard]
) -> None:
    last, before, after = journal
    found = put_right_and_more(text, last, before, after, "C3b", TODAY)
    assert found
    assert _told(apply(after, found.edits).scorecard) == _told(apply(after, edits).scorecard)


@pytest.mark.parametrize(
    ("rest", "count"),
    [
        ("the last three", 3),
        (" two steps", 2),
        ("that, 92 there instead", 1),
        ("the last, five would do", 1),
        ("the second one", 1),
        ("everything", 50),
    ],
)
def test_only_a_number_of_steps_counts_them(rest: str, count: int) -> None:
    assert steps(rest) == count


def test_a_target_that_is_put_off_and_asks_for_less_takes_the_place_of_the_old(card: Scorecard) -> None:
    old, later = date(2027, 12, 31), date(2028, 12, 31)
    first = apply(card, [SetTarget(measure="C3b", value=45, due=old)]).scorecard
    less: Edit = SetTarget(measure="C3b", value=40, due=later)
    more: Edit = SetTarget(measure="C3b", value=50, due=later)
    assert with_old_targets_gone([less], first) == [less, RemoveTarget(measure="C3b", due=old)]
    assert with_old_targets_gone([more], first) == [more]
    assert with_old_targets_gone([less, more], first) == [less, more]
    same: Edit = SetTarget(measure="C3b", value=45, due=later)
    assert with_old_targets_gone([same], first) == [same, RemoveTarget(measure="C3b", due=old)]
    said = "50 by the end of 2028, and this takes the place of the present ambition"
    assert with_old_targets_gone([more], first, said) == [more, RemoveTarget(measure="C3b", due=old)]
    assert with_old_targets_gone([less], first, "and 40 one year thereafter") == [less]


@pytest.mark.parametrize(
    ("text", "value"), [("nah Leo says 43", 43), ("no, the board wants 43", 43), ("Leo wants C1a", None)]
)
def test_what_somebody_else_says_puts_the_last_figure_right(
    text: str, value: int | None, journal: tuple[Revision, Scorecard, Scorecard]
) -> None:
    last, before, after = journal
    found = amended(text, last.edits, before, last.version - 1, after, TODAY)
    assert [getattr(e, "value", None) for e in found.edits] == [value] if found and value else not found


def test_what_was_done_is_wished_in_the_same_spirit_for_more(card: Scorecard) -> None:
    card = apply(card, [RemoveMeasure(id="C1b")]).scorecard
    given: list[Edit] = [UpdateObjective(id="C1", owner="Ana Silva")]
    for text, item in (("And, in the same spirit, C2.", "C2"), ("similarly, C2", "C2"), ("and its measure", "C1a"), ("and its measure, same guy", "C1a"), ("also the measure under it, please, to her", "C1a"), ("and the same lady for the churn measure underneath", "C1a"), ("same chap also for C2, please", "C2"), ("the same gentleman has customer churn", "C1a"), ("Good. Likewise with head-to-head test wins: Ana on that measure too", "C2b"), ("same for L2: Ana has it", "L2")):  # fmt: skip
        found = repeated(text, given, apply(card, given).scorecard, "C1", TODAY)
        assert found, text
        assert [(getattr(e, "id", ""), getattr(e, "owner", "")) for e in found.edits] == [(item, "Ana Silva")]


def test_somebody_for_another_item_too_is_not_the_same_person(card: Scorecard) -> None:
    given: list[Edit] = [UpdateObjective(id="C1", owner="Ana Silva")]
    after = apply(card, given).scorecard
    assert repeated("someone should own C2 too", given, after, "C1", TODAY) is None
    assert repeated("C2 too", given, after, "C1", TODAY)
    target: list[Edit] = [SetTarget(measure="C3b", value=45)]
    assert repeated("the same lady for C1a", target, apply(card, target).scorecard, "C3b", TODAY) is None
    assert repeated("C1a, same person", target, apply(card, target).scorecard, "C3b", TODAY) is None


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("attendance in the week of 16 November was 87", "2026-W47"),
        ("87 in the week ending 15 Nov", "2026-W46"),
        ("attendance of week 45", "2026-W45"),
        ("attendance by 16 November", "2026-11"),
    ],
)
def test_a_week_is_told_by_one_of_its_days(text: str, period: str) -> None:
    assert periods_told(text, TODAY)[0] == period


def test_half_a_day_is_so_much_and_not_half_of_what_it_is() -> None:
    told = [(f.value, f.unit, f.relation) for f in find_figures("half a day is what I would allow", TODAY)[0]]
    assert told == [(0.5, "days", "absolute")]


@pytest.mark.parametrize(
    ("text", "name", "count"),
    [
        ("Excuse me, this was not right, please go one step back.", "undo", 1),
        ("one step back please", "undo", 1),
        ("the ten was right after all, redo that", "redo", 1),
        ("what we had was fine, put it back", "undo", 1),
        ("ah, restore it the way it was", "undo", 1),
        ("Kindly return to how things were before the renaming.", "undo", 1),
        ("oops wrong thing, bring it bak pleas", "undo", 1),
        ("I would ask that the scorecard be returned to its state before today's two amendments.", "undo", 2),
    ],
)
def test_a_step_is_asked_for_in_many_words(text: str, name: str, count: int, card: Scorecard) -> None:
    request = read_request(text, card, "")
    assert request is not None
    assert (request.name, request.args["steps"]) == (name, count)


@pytest.mark.parametrize(
    "text",
    ["F2a was wrong, set it to 4", "back to how things were before we met Tom", "Sue was wrong, put it back to Tom"],
)
def test_what_is_to_be_instead_is_no_step(text: str, card: Scorecard) -> None:
    assert read(text, card, "") is None
