"""What points at an item by what was shown or done last, or by what it has, stands for its id."""

from datetime import date

import pytest

from agent.guided.own_words import in_own_words
from agent.guided.plan import Plan
from agent.guided.pointing_back import with_ids
from agent.state import new_interview
from scorecard.apply import apply
from scorecard.edits import SetTarget, UpdateObjective
from scorecard.models import Scorecard, Target

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("the second one of those should be weekly", "C2b should be weekly"),
        ("give the first to Leo and drop the second", "give C2a to Leo and drop C2b"),
        ("first of those monthly, the other stays weekly", "C2a monthly, C2b stays weekly"),
        ("the last one there goes to Ana", "C2b goes to Ana"),
        ("the latter deserves a target of 5", "C2b deserves a target of 5"),
        ("The latter of its two measures deserves an owner", "C2b deserves an owner"),
        ("In the first of its KPIs the goal is too low", "In C2a the goal is too low"),
        ("of these, drop the second; Ana will live with it", "drop C2b; Ana will live with it"),
        ("the second one of these has nobody, so put Leah there", "C2b has nobody, so put Leah on C2b"),
    ],
)
def test_a_number_counts_in_what_was_shown(text: str, meant: str, card: Scorecard) -> None:
    assert with_ids(text, card, "C2", list) == meant


@pytest.mark.parametrize(
    "text",
    ["the first answer within a day", "by the last week of June", "the second one under P3 to Ana", "the last figure was 92", "to the first of May"],
)  # fmt: skip
def test_other_numbers_count_nothing_there(text: str, card: Scorecard) -> None:
    assert with_ids(text, card, "C2", list) == text


def test_the_other_is_the_one_that_was_not_shown(card: Scorecard) -> None:
    assert with_ids("and its sibling to 60", card, "C2a", list) == "and C2b to 60"


def test_the_other_one_in_the_same_objective_is_beside_what_was_just_changed(card: Scorecard) -> None:
    assert with_ids("the other one in the same objective is up, 14 for Q3", card, "C2a", list) == "C2b is up, 14 for Q3"


def test_the_former_is_of_the_last_two(card: Scorecard) -> None:
    assert with_ids("the former one year later", card, "C2b", lambda: ["C1a", "C2b"]) == "C1a one year later"
    assert with_ids("C1 and C2: the former to Ana, the latter to Leo", card, "", list) == "C1 and C2: C1 to Ana, C2 to Leo"  # fmt: skip
    named = "customer churn and head-to-head test wins are hers, the latter is weekly"
    assert with_ids(named, card, "", list) == named.replace("the latter", "C2b")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("customer churn and head-to-head test wins to Ana; the latter an owner from finance", "customer churn and head-to-head test wins to Ana; C2b an owner from finance"),
        ("customer churn and head-to-head test wins: the first gets 4", "customer churn and head-to-head test wins: C1a gets 4"),
        ("customer churn and head-to-head test wins, the second one is weekly", "customer churn and head-to-head test wins, C2b is weekly"),
        ("customer churn by the first of May", "customer churn by the first of May"),
    ],
)  # fmt: skip
def test_the_first_of_two_that_are_named_is_one_of_them(text: str, meant: str, card: Scorecard) -> None:
    assert with_ids(text, card, "", list) == meant


def test_whose_it_is_tells_the_only_one(card: Scorecard) -> None:
    owned = apply(card, [UpdateObjective(id="C1", owner="Mai Tran")]).scorecard
    assert with_ids("make Mai's objective belong to Joy", owned, "", list) == "make C1 belong to Joy"
    assert with_ids("churn is Mai's objective now", owned, "", list) == "churn is Mai's objective now"
    both = apply(owned, [UpdateObjective(id="C2", owner="Mai Tran")]).scorecard
    assert with_ids("make Mai's objective belong to Joy", both, "", list) == "make Mai's objective belong to Joy"


def test_a_value_tells_the_only_one_that_has_it(card: Scorecard) -> None:
    told = apply(card, [SetTarget(measure="C1a", value=3.75)]).scorecard
    assert with_ids("the 3.75 one goes to Victor", told, "", list) == "C1a goes to Victor"


def test_what_a_measure_lacks_tells_which_in_any_words(card: Scorecard) -> None:
    bare = card.model_copy(deep=True)
    for measure in bare.measures():
        measure.targets = [Target(value=5, due=date(2027, 12, 31))] if measure.id == "C2a" else []
    for said in ("the one without a goal", "the one with nothing to aim for", "the one that has no target"):
        assert with_ids(f"{said} to 75", bare, "C2", list) == "C2b to 75"


def test_a_year_tells_which_of_several_targets(card: Scorecard) -> None:
    edits = [SetTarget(measure="C2a", value=v, due=date(y, 6, 30)) for v, y in ((60, 2027), (70, 2028))]
    bare = card.model_copy(deep=True)
    for measure in bare.measures():
        measure.targets = []
    told = apply(bare, edits).scorecard
    pointed = "the target of C2a for 2027-06-30 should be 65"
    assert with_ids("the 2027 one should be 65, leave 2028", told, "C2a", list) == pointed


def test_what_is_kept_is_what_was_typed() -> None:
    plan = Plan(new_interview())
    said = "fine then, C2b to 60 by june, C1 to Ana"
    plan.calls.append(("edit_scorecard", {"edits": [{"kind": "set_target", "note": "C2b to 60 by june"}]}))
    in_own_words(plan, said, "fine then, the other one to 60 by june, C1 to Ana")
    assert plan.calls[0][1]["edits"][0]["note"] == "the other one to 60 by june"
