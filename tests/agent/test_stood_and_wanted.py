"""Where something stands and what is wanted, told in one breath, is of the measure that is named; what is not here is offered with its figures."""

import pytest

from agent.guided.understanding.stood_and_wanted import stood_and_wanted
from scorecard import clock
from scorecard.apply import apply
from scorecard.edits import AddMeasure
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.fixture
def fresh(card: Scorecard) -> Scorecard:
    measure = AddMeasure(objective="C1", id="C1z", name="Dark nights", unit="nights", polarity="lower")
    share = AddMeasure(objective="C1", id="C1y", name="Young visitors in the seats", unit="number")
    return apply(card, [measure, share]).scorecard


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        (
            "we had 140 dark nights last season, want 90 by summer 2028",
            "Set the baseline of C1z to 140. Set the target of C1z to 90 by 31 August 2028",
        ),
        (
            "dark nights - 140 last year, get that under 90",
            "Set the baseline of C1z to 140 as of 31 December 2025. Set the target of C1z to 90",
        ),
        (
            "young visitors are 18 percent of tickets, let's say 30, Marcus owns it",
            "Set the unit of C1y to %. Set the baseline of C1y to 18 %. Set the target of C1y to 30 %. Marcus owns C1y",
        ),
    ],
)
def test_two_clauses_are_a_baseline_and_a_target(text: str, orders: str, fresh: Scorecard) -> None:
    assert stood_and_wanted(text, fresh, clock.today()) == orders


@pytest.mark.parametrize(
    "text",
    [
        "dark nights were 12 in October, want 9",
        "dark nights are 140 and I want half that",
        "dark nights 140, goal 90, reported every quarter",
        "grant income is 71% of turnover now, get that to 55",
        "what if dark nights are 140, should they be 90?",
    ],
)
def test_other_figures_are_left_to_others(text: str, fresh: Scorecard) -> None:
    assert stood_and_wanted(text, fresh, clock.today()) == text


_BEGIN = "We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay"


async def test_a_figure_not_here_is_offered_and_keeps_what_is_added_to_it(talk: Talk) -> None:
    await talk.say(_BEGIN)
    offered = await talk.say("grant income is 71% of turnover now, get that to 55")
    assert "Grant income as a share of turnover" in offered.text
    more = await talk.say("by the end of 2029 that is")
    assert "by the end of 2029" in more.text
    assert not more.edits
    added = await talk.say("C1")
    figures = {(e["kind"], e["value"], str(e.get("due") or "")) for e in added.edits if "value" in e}
    assert figures == {("set_baseline", 71.0, ""), ("set_target", 55.0, "2029-12-31")}


async def test_undo_that_of_a_reply_that_changed_nothing_keeps_the_draft(talk: Talk) -> None:
    await talk.say(_BEGIN)
    await talk.say("show me C1")
    kept = await talk.say("undo that")
    assert not kept.edits
    assert "the whole draft" in kept.text
    gone = await talk.say("Undo the draft")
    assert [e["kind"] for e in gone.edits] == ["restore"]


@pytest.mark.parametrize(
    "said", ["we get 12 reviews a month, I'd like 30", "cash in bank covers 3 weeks, want it to be 8"]
)
async def test_two_figures_of_nothing_here_are_written_to_nothing(said: str, talk: Talk) -> None:
    await talk.say(_BEGIN)
    await talk.say("show me L1a")
    asked = await talk.say(said)
    assert not asked.edits
    assert asked.text.rstrip().endswith("?")


_CLINIC = "We are Clinica Douro, a dental clinic; just draft it: more patients who turn up; hygienists who stay; more patients who recommend us"


@pytest.mark.parametrize(
    ("said", "name", "now", "want"),
    [
        ("60 % of the hygienists have had the anxiety training, we want all of them", "Share of hygienists who have had the anxiety training", 60, 100),
        ("30 % of our patients are students, we want half", "Share of patients that are students", 30, 50),
        ("one in four nurses speaks Spanish, should be one in two", "Share of nurses who speak Spanish", 25, 50),
        ("Only a quarter of our dentists do implants. We want 60 percent.", "Share of dentists who do implants", 25, 60),
    ],
)  # fmt: skip
async def test_a_share_of_people_is_no_near_measure_of_theirs(
    said: str, name: str, now: int, want: int, talk: Talk
) -> None:
    await talk.say(_CLINIC)
    asked = await talk.say(said)
    assert not asked.edits
    assert f"**{name}**" in asked.text
    added = await talk.say("C1")
    assert [e["name"] for e in added.edits if e["kind"] == "add_measure"] == [name]
    assert [e["value"] for e in added.edits if "value" in e] == [now, want]


@pytest.mark.parametrize(
    ("said", "measure"),
    [
        ("only half of our patients turn up, we want 90 percent", "Share of patients who turn up"),
        ("about a third of them recommend us. We want half of them to.", "Share of patients who recommend us"),
    ],
)
async def test_a_share_of_people_is_set_on_the_measure_that_says_the_same_of_them(
    said: str, measure: str, talk: Talk
) -> None:
    await talk.say(_CLINIC)
    done = await talk.say(said)
    assert [e["kind"] for e in done.edits] == ["set_baseline", "set_target"]
    assert done.text.count(f"“{measure}”") == 2
