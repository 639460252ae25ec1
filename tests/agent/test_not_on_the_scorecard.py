"""What is spoken of and is not on the scorecard is asked about; nothing else is changed in its place."""

import pytest

from agent.guided.deciding import named_elsewhere
from agent.guided.weighing.slots import slots_of
from scorecard import clock
from scorecard.edits import SetTarget
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("bed occupancy to 85", "bed occupancy"),
        ("the trucks are to be 80 % full", "trucks"),
        ("sickness 4 % by June", "sickness"),
        ("NPS target 55", "NPS target"),
        ("412 parcels in October", "parcels"),
        ("we want 20k meals a month", "meals"),
        ("Please bring the street lights down to 90, that is what we promised", "street lights"),
    ],
)
def test_it_is_not_the_measure_last_shown(text: str, words: str, card: Scorecard) -> None:
    slots = slots_of(text, card, "C1a", clock.today())
    assert named_elsewhere(slots, [SetTarget(measure="C1a", value=1)], text) == words


@pytest.mark.parametrize(
    "text",
    [
        "to 2 by the end of the year",
        "no, make that 2.5, the board insists",
        "the target is 3 now",
        "bump it to 4, the team can do it",
        "2 % by June, as promised to the trustees",
        "from 3 to 2",
        "nope, sorry, 2.4",
        "I beg your pardon, it is 2.4",
        "hang on, 2.4",
        "investors want 2.4 by end of 28",
        "our survey provider proposes a target of 2.4",
        "october: 2.4 after returns",
        "that slips, 2.4 by the end of august",
        "it realy is 2.4",
    ],
)
def test_what_names_nothing_else_is_of_the_measure_last_shown(text: str, card: Scorecard) -> None:
    slots = slots_of(text, card, "C1a", clock.today())
    assert named_elsewhere(slots, [SetTarget(measure="C1a", value=1)], text) == ""


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("parcels sent were 530 in october", "parcels"),
        ("library visits were 7500 in october, can you put that in", "library visits"),
        ("please drop the carbon footprint kpi", "carbon footprint"),
        ("Waste sorting should be counted weekly from now on.", "Waste sorting"),
        ("for the car park the target is now 40 until the end of 2027", "car park"),
    ],
)
async def test_a_change_of_what_is_not_here_is_asked_about_even_where_nothing_here_was_shown(
    said: str, named: str, talk: Talk
) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    asked = await talk.say(said)
    assert asked.asks
    assert not asked.edits
    assert named in asked.text


async def test_the_answer_is_put_for_what_is_not_here(talk: Talk) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    await talk.say("Waste sorting should be counted weekly from now on.")
    done = await talk.say("C1a")
    assert [(e["kind"], e["id"], e["frequency"]) for e in done.edits] == [("update_measure", "C1a", "weekly")]


@pytest.mark.parametrize(
    "said", ["book me a table for 4 on friday", "a recipe for 20 people", "the printer died again"]
)
async def test_what_is_of_another_field_is_not_taken_for_a_measure(said: str, talk: Talk) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    said_back = await talk.say(said)
    assert "I find no" not in said_back.text


@pytest.mark.parametrize("said", ["drop <b>the</b> =1+1 kpi", "remove the <i>kpi</i>"])
async def test_a_formula_or_markup_takes_nothing_that_was_spoken_of_last(said: str, talk: Talk) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    await talk.say("show C1a")
    turn = await talk.say(said)
    assert turn.asks
    assert not turn.edits


async def test_it_can_be_told_then_which_measure_is_meant(talk: Talk) -> None:
    await talk.say("We are Ashby Libraries, a city library, just draft it: more families at our events; staff who stay")
    await talk.say("show C1a")
    asked = await talk.say("homework club attendance 75")
    assert asked.asks
    assert not asked.edits
    assert "homework club attendance" in asked.text
    done = await talk.say("C1a")
    assert [(e["kind"], e["measure"], e["value"]) for e in done.edits] == [("set_target", "C1a", 75)]


@pytest.mark.parametrize(
    "said",
    [
        "churn 4 and no-shows 9",
        "set churn to 4 %, late deliveries to 9",
        "churn is at 4 % and the drop-outs are at 9",
    ],
)
async def test_a_figure_told_of_something_else_in_the_same_breath_is_not_the_one_that_is_named(
    said: str, card: Scorecard, talk: Talk
) -> None:
    turn = await talk.say(said, scorecard=card.model_dump(mode="json"))
    assert 9 not in [e.get("value") for e in turn.edits]
