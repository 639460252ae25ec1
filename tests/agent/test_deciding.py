"""Between what patterns read, what is weighed, and what the parts of a message ask for: done, asked about, or left."""

from dataclasses import replace
from datetime import date

import pytest

from agent.guided import likely
from agent.guided.deciding import Choice, Decision, Heard, given_twice, of_the_kind_said, says_loss, unheard
from agent.guided.deciding.agreement import agreement, facts
from agent.guided.deciding.candidates import Candidate, candidates
from agent.guided.deciding.parts import parted
from agent.guided.patterns import by_patterns
from agent.guided.understanding.outcome import Ask, Option, Understanding
from agent.guided.weighing import weigh
from agent.guided.weighing.slots import slots_of
from scorecard.apply import apply
from scorecard.edits import (
    Edit,
    RecordActual,
    RemoveMeasure,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.usefixtures("on_that_day")


def _heard(text: str, card: Scorecard) -> Heard:
    return Heard(text, card, "", TODAY, by_patterns(text, card, ""))


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("churn 2 by Dec 2027, and the skill map is done", [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31)), UpdateInitiative(id="N3", status="done")]),
        ("October: churn 2.3, second offering 31", [RecordActual(measure="C1a", period="2026-10", value=2.3), RecordActual(measure="F2b", period="2026-10", value=31)]),
        ("C1a 2\nC2a 55\nskill map is done", [SetTarget(measure="C1a", value=2), SetTarget(measure="C2a", value=55), UpdateInitiative(id="N3", status="done")]),
        ("churn was 2.2 in September and 2.3 in October", [RecordActual(measure="C1a", period="2026-09", value=2.2), RecordActual(measure="C1a", period="2026-10", value=2.3)]),
        ("C1a to 2 by the end of December. C2a goes to Ana Silva", [SetTarget(measure="C1a", value=2, due=date(2026, 12, 31)), UpdateMeasure(id="C2a", owner="Ana Silva")]),
        ("churn to 2; Ana Silva takes over the skill map", [SetTarget(measure="C1a", value=2), UpdateInitiative(id="N3", owner="Ana Silva")]),
    ],
)  # fmt: skip
def test_each_part_of_a_message_is_read_by_itself(text: str, edits: list[Edit], card: Scorecard) -> None:
    found = parted(_heard(text, card), weigh(text, card, "", TODAY))
    assert found
    assert apply(card, found.edits).scorecard == apply(card, edits).scorecard


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("C1a 2, C2a 55, Ana Silva owns both", [SetTarget(measure="C1a", value=2), SetTarget(measure="C2a", value=55), UpdateMeasure(id="C1a", owner="Ana Silva"), UpdateMeasure(id="C2a", owner="Ana Silva")]),
        ("C2a monthly, same for C2b", [UpdateMeasure(id="C2a", frequency="monthly"), UpdateMeasure(id="C2b", frequency="monthly")]),
        ("C1a 2 by dec 2027, C2a 55 same date", [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31)), SetTarget(measure="C2a", value=55, due=date(2027, 12, 31))]),
        ("C1a 2 by dec 2027 and C2a 55 also until then", [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31)), SetTarget(measure="C2a", value=55, due=date(2027, 12, 31))]),
        ("C1a 2 by dec 2027, C2a 55 by then too", [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31)), SetTarget(measure="C2a", value=55, due=date(2027, 12, 31))]),
        ("C1a owner Ana Silva, C2a same owner", [UpdateMeasure(id="C1a", owner="Ana Silva"), UpdateMeasure(id="C2a", owner="Ana Silva")]),
        ("C1a 2 C2a 55", [SetTarget(measure="C1a", value=2), SetTarget(measure="C2a", value=55)]),
        ("churn to 2, no, make that 3", [SetTarget(measure="C1a", value=3)]),
        ("Ana Silva on C1a and C2b, C2a 55", [UpdateMeasure(id="C1a", owner="Ana Silva"), UpdateMeasure(id="C2b", owner="Ana Silva"), SetTarget(measure="C2a", value=55)]),
        ("C1a and C2a both go to Ana Silva, and C2a weekly", [UpdateMeasure(id="C1a", owner="Ana Silva"), UpdateMeasure(id="C2a", owner="Ana Silva"), UpdateMeasure(id="C2a", frequency="weekly")]),
        ("C1a 2, C2a 55, and the former is reported weekly", [SetTarget(measure="C1a", value=2), SetTarget(measure="C2a", value=55), UpdateMeasure(id="C1a", frequency="weekly")]),
        ("C2a monthly, same for C2b, and that one wants 12 by dec 2027", [UpdateMeasure(id="C2a", frequency="monthly"), UpdateMeasure(id="C2b", frequency="monthly"), SetTarget(measure="C2b", value=12, due=date(2027, 12, 31))]),
    ],
)  # fmt: skip
def test_a_part_may_say_something_of_the_parts_before_it(text: str, edits: list[Edit], card: Scorecard) -> None:
    found = parted(_heard(text, card), weigh(text, card, "", TODAY))
    assert found
    assert apply(card, found.edits).scorecard == apply(card, edits).scorecard


def test_the_same_owner_is_the_one_that_the_scorecard_has(card: Scorecard) -> None:
    card = apply(card, [UpdateMeasure(id="C2a", owner="Ana Silva")]).scorecard
    text = "churn 2, same owner as C2a, and C2b weekly"
    found = parted(_heard(text, card), weigh(text, card, "", TODAY))
    assert found
    assert UpdateMeasure(id="C1a", owner="Ana Silva") in found.edits


def test_a_figure_taken_back_beside_another_wish_is_not_meant(card: Scorecard) -> None:
    text = "C1a 2, no sory 3 - adn weight it duoble"
    best = candidates(_heard(text, card)).found
    edits = [SetTarget(measure="C1a", value=3), UpdateMeasure(id="C1a", weight=2)]
    assert any(apply(card, c.edits).scorecard == apply(card, edits).scorecard for c in best)
    assert not any(isinstance(e, SetTarget) and e.value == 2 for c in best for e in c.edits if "patterns" not in c.by)


@pytest.mark.parametrize("text", ["churn to 2", "what a day, and it rained"])
def test_one_wish_has_no_parts_nor_has_what_asks_for_nothing(text: str, card: Scorecard) -> None:
    assert parted(_heard(text, card), weigh(text, card, "", TODAY)) is None


def test_ways_that_come_to_the_same_are_one_candidate(card: Scorecard) -> None:
    text = "set the target of churn to 2"
    found = candidates(_heard(text, card)).found
    assert [*found[0].by] == ["patterns", "first"]


def test_a_reason_beside_a_value_makes_it_no_other_change(card: Scorecard) -> None:
    text = "churn was 3.9 % in October, the first count included trials"
    found = candidates(_heard(text, card)).found
    (same,) = [c for c in found if "patterns" in c.by]
    assert same.by.keys() > {"patterns"}
    assert same.edits[0].note


@pytest.mark.parametrize(
    ("one", "other", "trait"),
    [
        ([SetTarget(measure="C1a", value=2)], [SetTarget(measure="C1a", value=3)], "same"),
        ([SetTarget(measure="C1a", value=2)], [SetTarget(measure="C2a", value=2)], "same kinds"),
        ([SetTarget(measure="C1a", value=2), RemoveMeasure(id="C2a")], [RemoveMeasure(id="C2a")], "more"),
        ([RemoveMeasure(id="C2a")], [SetTarget(measure="C1a", value=2), RemoveMeasure(id="C2a")], "less"),
    ],
)
def test_two_ways_of_reading_agree_in_part(one: list[Edit], other: list[Edit], trait: str) -> None:
    assert agreement(facts(one), facts(other))[trait] == 1
    assert agreement(facts(one), facts(one)) == {}


def decision(*choices: tuple[float, str, Edit]) -> Decision:
    made = [Choice(Candidate((edit,), {way: 1.0}, [f"{edit.kind} changed"]), chance) for chance, way, edit in choices]
    return Decision(made, 1 - sum(c.chance for c in made), 0.0)


NOTHING = Understanding()
TO_TWO = SetTarget(measure="C1a", value=2)
GONE = RemoveMeasure(id="C1a")


def test_a_removal_is_to_be_likelier_than_a_change() -> None:
    assert likely.to_be_done(decision((0.48, "first", TO_TWO)), NOTHING, "drop it")
    assert likely.to_be_done(decision((0.48, "first", GONE)), NOTHING, "drop it") is None


@pytest.mark.parametrize("text", ["C1 too", "anna on C1a and C1b", "the churn one, what n by when"])
def test_nothing_goes_that_no_word_asks_to_go(text: str) -> None:
    assert likely.to_be_done(decision((0.9, "first", GONE)), NOTHING, text) is None


def test_what_the_patterns_read_is_left_where_it_is_unlikely() -> None:
    understood = Understanding(edits=[TO_TWO], notes=["a word on it"])
    assert likely.to_be_done(decision((0.9, "patterns", TO_TWO)), understood, "drop it") is understood
    done = likely.to_be_done(decision((0.7, "first", GONE), (0.2, "patterns", TO_TWO)), understood, "drop it")
    assert done
    assert done.edits == [GONE]


def test_what_the_patterns_ask_about_is_asked_rather_than_another_changed() -> None:
    which = Understanding(ask=Ask("Which?", "which nursing", [Option("C1a", "C1a"), Option("C1b", "C1b")]))
    other = decision((0.45, "first", UpdateInitiative(id="N1", owner="Tom")))
    assert likely.to_be_done(other, which, "Tom gets the nursing measure") is None
    one_of_them = decision((0.65, "first", UpdateMeasure(id="C1a", owner="Tom")))
    assert likely.to_be_done(one_of_them, which, "Tom gets the nursing measure") is None
    surely_one = decision((0.75, "first", UpdateMeasure(id="C1a", owner="Tom")))
    assert likely.to_be_done(surely_one, which, "Tom gets the nursing measure") is not None


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("the C1 kpi passes to Tom", False),
        ("Tom is to look after our churn metric", False),
        ("Tom gets C1, and that measure too", True),
        ("Tom has the C1 objective, its kpi stays", True),
        ("Tom owns C1 and measures it", True),
    ],
)
def test_no_objective_is_given_to_somebody_where_a_measure_is_spoken_of(text: str, left: bool) -> None:
    choices = decision((0.8, "first", UpdateObjective(id="C1", owner="Tom")), (0.1, "other", TO_TWO))
    assert len(of_the_kind_said(choices, text).choices) == 1 + left


def test_what_the_words_fit_as_well_of_the_kind_that_is_said_is_asked_about(card: Scorecard) -> None:
    names = {"C1": "Be known for warm meals", "C2": "Waste fewer of our own warm meals each day"}
    named = apply(card, [UpdateObjective(id=i, name=name) for i, name in names.items()]).scorecard
    asked = by_patterns("give the warm meals objective to Ana", named, "").ask
    assert asked
    assert [o.value for o in asked.options] == ["C1", "C2"]


def test_one_of_the_measures_of_a_side_is_none_of_them(card: Scorecard) -> None:
    named = apply(card, [UpdateMeasure(id="C1a", name="Customer smiles")]).scorecard
    named = apply(named, [UpdateMeasure(id=i, name=n) for i, n in (("C1b", "Won back"), ("C3a", "Years that they stay"), ("C3b", "Deep integration"))]).scorecard  # fmt: skip
    assert by_patterns("delete one of the customer measures", named, "").edits == []
    assert by_patterns("delete a kpi of the customers", named, "").edits == []


def test_what_was_asked_for_of_one_is_the_same_for_another(card: Scorecard) -> None:
    found = by_patterns("give C1a to Ana, make it weekly. same for head-to-head test wins", card, "").edits
    assert [(e.id, e.owner, e.frequency) for e in found if isinstance(e, UpdateMeasure) and e.id == "C2b"] == [
        ("C2b", "Ana", None),
        ("C2b", None, "weekly"),
    ]


def test_words_that_rather_leave_open_what_they_mean_have_nothing_done() -> None:
    unsure = decision((0.5, "first", TO_TWO))
    assert likely.to_be_done(unsure, NOTHING, "the share must become 2") is not None
    assert likely.to_be_done(replace(unsure, unclear=0.7), NOTHING, "the share must become 2") is None


def test_the_same_of_another_about_as_likely_is_asked_about() -> None:
    of_one, of_other = (UpdateMeasure(id=m, data_source="SAP") for m in ("C1a", "C1b"))
    assert likely.to_be_done(decision((0.42, "first", of_one), (0.4, "other", of_other)), NOTHING, "from SAP") is None
    assert likely.to_be_done(decision((0.42, "first", of_one), (0.2, "other", of_other)), NOTHING, "from SAP")
    assert likely.to_be_done(decision((0.42, "first", of_one), (0.4, "other", TO_TWO)), NOTHING, "from SAP")


def test_what_is_less_likely_is_asked_about_with_the_change_in_words() -> None:
    one = likely.to_be_asked(decision((0.38, "first", TO_TWO)))
    assert one
    assert one.ask
    assert "set_target changed" in one.ask.question
    assert [o.value for o in one.ask.options] == ["yes", "no"]
    two = likely.to_be_asked(decision((0.3, "first", TO_TWO), (0.28, "other", GONE)))
    assert two
    assert two.ask
    assert [o.value for o in two.ask.options] == ["first", "second", "no"]
    assert likely.to_be_asked(decision((0.1, "first", TO_TWO))) is None


def test_what_only_patterns_know_of_is_not_decided_about(card: Scorecard) -> None:
    text = "our vision is to be the quietest wholesaler on the coast"
    understood = by_patterns(text, card, "")
    assert understood.edits
    assert likely.weighed(text, card, "", understood, None) is None


def test_a_thought_is_not_decided_about(card: Scorecard) -> None:
    text = "imagine Anna owns C1"
    assert likely.weighed(text, card, "", by_patterns(text, card, ""), None) is None


@pytest.mark.parametrize("text", ["what a day", "who are you?", "show the scorecard"])
def test_small_talk_changes_nothing(text: str, card: Scorecard) -> None:
    found = likely.weighed(text, card, "", by_patterns(text, card, ""), None)
    assert found is None or likely.to_be_done(found, NOTHING, text) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("C1b, count firms not accounts", False),
        ("the department wants a percentage", False),
        ("C1b isnt needed", True),
        ("C1b is not needed", True),
        ("we don't need C1b", True),
    ],
)
def test_only_words_of_loss_say_that_something_is_to_go(text: str, says: bool) -> None:
    assert says_loss(text) is says


def test_the_words_of_a_name_ask_for_nothing_to_go(card: Scorecard) -> None:
    named = apply(card, [UpdateMeasure(id="C1a", name="Scrap cost")]).scorecard
    assert not says_loss("scrap cost is what we look at first", named)
    assert says_loss("scrap the scrap cost", named)


@pytest.mark.parametrize(
    ("text", "edit", "left"),
    [
        ("target of C1a 2, blorp 171", SetTarget(measure="C1a", value=2), ["blorp 171"]),
        ("C1a to 2 and C2a goes to Grace Okafor", SetTarget(measure="C1a", value=2), ["C2a goes to Grace Okafor"]),
        ("C1a to 2, and we look at C2a quarterly", SetTarget(measure="C1a", value=2), ["we look at C2a quarterly"]),
        ("C1a to 2 instead of 3, by march 2027", SetTarget(measure="C1a", value=2), []),
        ("two corrections: C1a to 2, one of many", SetTarget(measure="C1a", value=2), []),
        ("C1a to 2, because Grace Okafor counted 14", SetTarget(measure="C1a", value=2), []),
    ],
)
def test_what_no_edit_takes_up_is_known(card: Scorecard, text: str, edit: Edit, left: list[str]) -> None:
    assert unheard(slots_of(text, card, "", TODAY), [edit]) == left


def test_a_value_of_one_is_not_that_of_another(card: Scorecard) -> None:
    both = [SetTarget(measure="C1a", value=2), SetTarget(measure="C2a", value=2)]
    assert given_twice(slots_of("C1a 2, C2a 171", card, "", TODAY), both)


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("record the churn for October", True),
        ("log C1a for Q3", True),
        ("record 4 for churn in October", False),
        ("record a target for C1a by October", False),
    ],
)
def test_a_value_that_is_not_told_sets_nothing_else(text: str, left: bool, card: Scorecard) -> None:
    understood = by_patterns(text, card, "")
    assert (likely.weighed(text, card, "", understood, None) is None) is left
