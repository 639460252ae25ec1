"""Values, targets and what is to go, said in a way that a reading by words alone takes for something else."""

import pytest

from agent.guided.deciding import only_a_part_goes, says_loss
from agent.guided.requests.asking.arguments import filled
from agent.guided.requests.asking.masking import Masked
from agent.guided.requests.outcomes import read_promise
from agent.guided.requests.whatif import read as what_if
from agent.guided.same_period import with_period
from agent.guided.understanding.another_day import with_the_day_that_holds
from agent.guided.understanding.asides import without_asides
from agent.guided.understanding.following_from_it import told_apart
from agent.guided.understanding.more_time import with_time_given
from agent.guided.understanding.plain.spoken_values import as_figures
from agent.guided.understanding.plain.units import about_a_unit
from agent.guided.understanding.set_apart import put_together
from agent.guided.understanding.thought_and_done import as_done
from agent.guided.understanding.understand import understand
from agent.guided.understanding.value_stays import without_what_is_kept
from agent.guided.weighing import weigh
from agent.guided.weighing.slots import slots_of
from scorecard.apply import apply
from scorecard.clock import today
from scorecard.edits import SetTarget, UpdateMeasure
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture
def aimed(card: Scorecard) -> Scorecard:
    edits = [SetTarget(measure="C3b", value=45, due="2027-12-31"), UpdateMeasure(id="C3b", unit="%")]
    return apply(card, edits).scorecard


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("What we want gone is the target of churn, and only that.", "remove the target of churn."),
        ("P1a stays; the only thing to be dropped is the baseline of churn", "P1a stays; remove the baseline of churn"),
        ("what we want is the target of churn", "what we want is the target of churn"),
    ],
)
def test_what_is_to_go_is_put_to_its_verb(text: str, said: str) -> None:
    assert put_together(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("churn 30 by june, keep the 45 for december", "churn 30 by june"),
        ("churn 30 by june, keep the 44 for december", "churn 30 by june, keep the 44 for december"),
        ("keep the 45 for december", "keep the 45 for december"),
    ],
)
def test_a_target_that_stays_is_not_set(text: str, said: str, aimed: Scorecard) -> None:
    assert without_what_is_kept(text, aimed) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the audit isn't starting in march now, it's june", "set the start date of the audit to june"),
        ("N2 is no longer due end of june, but september", "set the due date of N2 to september"),
        ("the audit isn't starting in march, why?", "the audit isn't starting in march, why?"),
    ],
)
def test_the_day_that_holds_is_set(text: str, said: str) -> None:
    assert with_the_day_that_holds(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what if we took 40 instead? yes, do that", "make it 40 instead"),
        ("so what if we raised churn to 4, ok, let's do that", "raise churn to 4"),
        ("what if we raised churn to 4?", "what if we raised churn to 4?"),
    ],
)
def test_a_thought_that_is_agreed_to_is_an_order(text: str, said: str) -> None:
    assert as_done(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("50, but with one more year", "50 by 31 December 2028, replacing the current target"),
        ("make it 50 and two quarters earlier", "make it 50 by 30 June 2027, replacing the current target"),
        ("give C3b six months more", "6 months later"),
        ("hold that value but allow a further year", "hold that value but 1 year later"),
        ("one year", "one year"),
    ],
)
def test_a_spell_of_time_is_a_date(text: str, said: str, aimed: Scorecard) -> None:
    assert said in with_time_given(text, aimed, "C3b")


def test_what_follows_from_a_value_is_a_wish_of_its_own(card: Scorecard) -> None:
    text = "C3b was 40 in October, in view of which Leo asks that the target be lowered to 38"
    assert told_apart(text, card) == "C3b was 40 in October; set the target of C3b to 38"
    assert (
        told_apart("we grew, in view of which the target be 38", card) == "we grew, in view of which the target be 38"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the audit, it began last week didn't it, no it didn't, put 1 March", "the audit, put 1 March"),
        ("We are informed by Sales that churn was 4 in October", "churn was 4 in October"),
        ("You will remember that churn has no target. Make it 4.", "churn has no target. Make it 4."),
    ],
)
def test_what_is_denied_and_who_says_so_is_left_out(text: str, said: str) -> None:
    assert without_asides(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Sorry for the delay, October values: churn 2.1, deals won 40",
            "churn 2.1 in October; deals won 40 in October",
        ),
        ("Week 46 actuals: churn 2.1, deals 40, no wait, deals 41", "churn 2.1 in Week 46; deals 41 in Week 46"),
    ],
)
def test_a_heading_holds_for_all_and_the_last_word_counts(text: str, said: str) -> None:
    assert with_period(text) == said


@pytest.mark.parametrize(
    ("text", "steps"),
    [("strike that, make it five", 1), ("put it at three", 1), ("take back the last two", 2), ("undo three changes", 3), ("withdraw both", 2)],
)  # fmt: skip
def test_a_value_counts_no_steps(text: str, steps: int, card: Scorecard) -> None:
    request = filled("undo", text, Masked(text), card)
    assert request
    assert request.args["steps"] == steps


def test_the_number_of_a_week_is_no_value(card: Scorecard) -> None:
    found = slots_of("the tool says 7 hours in week 46", card, "", today()).figures
    assert [f.value for f in found] == [7]


def test_only_the_one_is_no_number(card: Scorecard) -> None:
    assert not slots_of("C1a needs lifting, only the one, the other is fine", card, "", today()).figures


def test_of_a_period_to_come_nothing_is_recorded(card: Scorecard) -> None:
    text = "C3b dec 2028 -> 60"
    assert not [r for r, _ in weigh(text, card, "", today()).every if r.edits[0].kind == "record_actual"]
    assert [e.kind for e in understand("C3b was 60 in dec 2028", card).edits] != ["record_actual"]


def test_what_everybody_recalls_is_nothing_to_do(card: Scorecard) -> None:
    assert read_promise("They will call the ten biggest customers before Christmas", card, "") is None
    assert read_promise("Xandra will call the ten biggest customers before Christmas", card, "")


def test_a_value_found_wrong_is_not_to_be_gone() -> None:
    assert not says_loss("the september count was a bit off")
    assert says_loss("take the september count off")
    assert only_a_part_goes("what we would like withdrawn is the baseline of churn")


def test_a_thought_that_is_agreed_to_is_no_what_if(card: Scorecard) -> None:
    assert what_if("what if we raised C1a by 5 %, yes, do that", card, "C1a") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Report the harvest in tonnes from now on", "the unit of the harvest is tonnes"),
        ("Quote the waiting time in hours; values stay", "the unit of the waiting time is hours; values stay"),
        ("Report the harvest in October", "Report the harvest in October"),
    ],
)
def test_what_it_is_expressed_in_is_its_unit(text: str, said: str) -> None:
    assert about_a_unit(text) == said


def test_parts_and_steps_are_values() -> None:
    assert as_figures("the ticket goes to 12 pounds and half") == "the ticket goes to 12.5 pounds"
    assert as_figures("nudge the income up half a million") == "raise the income by half a million"
