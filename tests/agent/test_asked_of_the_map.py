"""What is asked of the board itself: its links, its weakest objective, how far its targets are, what could go, who takes what."""

import pytest

from agent.guided.requests import aim, departments, exporting, judged, links_shown, weakest, what_can_go
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    "text",
    ["show links", "show me all the cause-and-effect links", "what pulls what", "what drives what on my board?", "list the arrows and the perspectives", "how are the objectives connected?"],
)  # fmt: skip
def test_the_links_are_shown_and_not_explained(text: str, card: Scorecard) -> None:
    request = links_shown.read(text, card, "")
    assert request
    assert (request.name, request.args) == ("show_links", {})


@pytest.mark.parametrize("text", ["what are cause-and-effect links?", "do we need links?", "link C1 to F1", "remove the link from C1 to F1", "how strong should links be"])  # fmt: skip
def test_a_question_of_the_field_and_an_order_show_no_links(text: str, card: Scorecard) -> None:
    assert links_shown.read(text, card, "") is None


@pytest.mark.parametrize("text", ["is C1 linked to anything?", "what is C1 linked to", "show me the links of C1"])
def test_the_links_of_one_objective_are_asked_for(text: str, card: Scorecard) -> None:
    request = links_shown.read(text, card, "")
    assert request
    assert request.args == {"item": "C1"}


@pytest.mark.parametrize("text", ["which objective is the weakest?", "which one is weakest", "what's our weak spot?", "which of our goals looks shakiest and why"])  # fmt: skip
def test_the_weakest_is_asked_for(text: str, card: Scorecard) -> None:
    bare = card.model_copy(deep=True)
    for measure in bare.measures():
        measure.actuals = []
    request = weakest.read(text, bare, "")
    assert request
    assert request.name == "show_weakest"


async def test_without_values_the_weakest_is_the_one_that_lacks_most(talk, card: Scorecard) -> None:
    bare = card.model_copy(deep=True)
    for measure in bare.measures():
        measure.actuals = []
    last = list(bare.objectives())[-1]
    last.owner, last.measures = "", []
    await talk.say("show me the scorecard", scorecard=bare.model_dump(mode="json"))
    result = await talk.say("which objective is the weakest?")
    assert "No value tells it yet" in result.text
    assert last.id in result.text
    assert "no measure" in result.text


@pytest.mark.parametrize(
    "text",
    ["is C1a with its target of 0.55 kWh too ambitious?", "is the target of C1a realistic", "do you think C1a is too low?", "how ambitious is C1a", "is C1a a stretch?"],
)  # fmt: skip
def test_a_target_that_is_doubted_is_looked_at(text: str, card: Scorecard) -> None:
    request = aim.read(text, card, "")
    assert request
    assert (request.name, request.args) == ("show_aim", {"item": "C1a"})


@pytest.mark.parametrize("text", ["is it realistic to use 30 measures", "C1a is too ambitious, make it 5", "is a scorecard too much for us"])  # fmt: skip
def test_what_is_no_doubt_about_a_target_is_left(text: str, card: Scorecard) -> None:
    assert aim.read(text, card, "") is None


async def test_of_a_target_it_tells_how_far_it_is_and_no_opinion(talk, card: Scorecard) -> None:
    told = card.model_copy(deep=True)
    await talk.say("show me the scorecard", scorecard=told.model_dump(mode="json"))
    await talk.say("C1a baseline 10")
    await talk.say("set the target of C1a to 8 by December 2027")
    result = await talk.say("is C1a too ambitious in your opinion?")
    assert "20 %" in result.text
    assert "do not say" in result.text


@pytest.mark.parametrize(
    "text",
    ["What can go, and why?", "which kpis are superfluous", "what could we drop?", "what would you cut first?", "which measures don't we really need", "where can we trim it down"],
)  # fmt: skip
def test_what_could_go_is_asked_before_anything_goes(text: str, card: Scorecard) -> None:
    request = what_can_go.read(text, card, "")
    assert request
    assert request.name == "show_dispensable"


async def test_what_could_go_is_named_and_goes_on_a_yes(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("The owners want the tightest version. What can go, and why? Do not change anything yet.")
    assert not result.edits
    assert "could go" in result.text
    result = await talk.say("take them out")
    assert {e["kind"] for e in result.edits} == {"remove_measure"}


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("how do we cascade this to the departments (network, treatment, HR)?", "network, treatment, HR"),
        ("which objectives would the kitchen, the shop and delivery take over?", "kitchen, shop, delivery"),
        ("how can we hand it down to Sales and Service?", "Sales, Service"),
    ],
)  # fmt: skip
def test_departments_that_are_named_are_what_is_asked_for(text: str, units: str, card: Scorecard) -> None:
    request = departments.read(text, card, "")
    assert request
    assert request.args == {"units": units}


@pytest.mark.parametrize("text", ["cascade this to Sales", "how do we cascade a scorecard to departments?", "hand P1 over to Anna and Ben"])  # fmt: skip
def test_one_department_or_none_is_another_matter(text: str, card: Scorecard) -> None:
    assert departments.read(text, card, "") is None


@pytest.mark.parametrize(
    "text",
    ["what would a prof criticise on my map?", "would an expert sign this", "poke holes in it", "play devil's advocate", "what are its weaknesses", "what might our bank question about the scorecard"],
)  # fmt: skip
def test_criticism_is_what_the_check_finds(text: str, card: Scorecard) -> None:
    request = judged.read(text, card, "")
    assert request
    assert request.name == "check_scorecard"


@pytest.mark.parametrize(
    "text", ["what would customers complain about at the desk?", "would Anna take P1", "would my boss like F1?"]
)
def test_what_others_think_of_other_things_is_no_check(text: str, card: Scorecard) -> None:
    assert judged.read(text, card, "") is None


def test_of_two_formats_the_first_is_made(card: Scorecard) -> None:
    request = exporting.read("can you export it to one page pdf or excel for thursday", card, "")
    assert request
    assert (request.name, request.args) == ("export_either", {"format": "onepage", "other": "xlsx"})


async def test_the_other_format_is_named(talk, card: Scorecard) -> None:
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    result = await talk.say("export as word or excel please")
    assert ".docx" in result.text
    assert "Export as excel" in result.text


async def test_a_measure_shows_what_is_set_and_what_is_not(talk, card: Scorecard) -> None:
    plain = card.model_copy(deep=True)
    measure = next(m for m in plain.measures() if m.id == "C1a")
    measure.formula, measure.weight, measure.actuals = "", 40, []
    await talk.say("show me the scorecard", scorecard=plain.model_dump(mode="json"))
    text = (await talk.say("show me everything you hold on C1a, including formula, owner and thresholds")).text
    assert "Formula: not written down yet" in text
    assert "Weight: 40" in text
    assert "none of its own" in text
    assert "No value recorded yet" in text
