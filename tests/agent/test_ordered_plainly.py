"""Orders as people in a hurry give them, from the first talks of three people who had never used it."""

import pytest

from agent.guided.understanding.ordered_plainly import ordered_plainly
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("It is too many measures for us, 10 is enough", "cut the scorecard to 10 measures"),
        ("12 measures is still too many for 85 people, drop the weak ones", "keep only the measures that matter"),
        ("L1 measure it by night shifts per vet per month, max 4", "Add a measure called “Night shifts per vet per month” to L1, lower is better, target 4"),
        ("This is wrong, the money has nothing to do with satisfaction. Make it undone", "undo"),
        ("Scrap rate 3 % by end 2027, owner Kari Lunde, head of production", "Scrap rate 3 % by end 2027, owner Kari Lunde"),
        ("too many cooks, 10 is enough", "too many cooks, 10 is enough"),
        ("L1 is measured by hand", "L1 is measured by hand"),
    ],
)  # fmt: skip
def test_it_is_put_plainly_or_left_as_it_is(text: str, plainly: str, card: Scorecard) -> None:
    assert ordered_plainly(text, card) == plainly


@pytest.fixture
async def begun(talk, card: Scorecard):
    await talk.say("show C1a", scorecard=card.model_dump(mode="json"))
    return talk


async def test_too_many_proposes_a_cut_and_sets_no_target_of_what_was_shown(begun) -> None:
    result = await begun.say("It is too many measures for us, 20 is enough")
    assert not result.edits
    assert "take out" in result.text


async def test_a_number_is_cut_to_and_no_article_read_out(begun) -> None:
    assert "take out" in (await begun.say("too many measures for us, 12 is enough")).text


async def test_a_no_to_nothing_gets_no_article(begun) -> None:
    result = await begun.say("no")
    assert not result.citations
    assert not result.edits


async def test_an_objective_comes_with_its_measure(begun) -> None:
    result = await begun.say(
        "new objective under customer: owners stick to the plan, measured by % of rechecks attended"
    )
    assert [(e["kind"], e["name"]) for e in result.edits] == [
        ("add_objective", "Owners stick to the plan"),
        ("add_measure", "% of rechecks attended"),
    ]


async def test_one_measure_is_put_in_the_place_of_another(begun) -> None:
    result = await begun.say("replace C1a with night shifts per vet per month")
    assert [e["kind"] for e in result.edits] == ["remove_measure", "add_measure"]


async def test_the_name_is_taken_after_the_draft_too(begun) -> None:
    assert (await begun.say("our name is Leeside Vets, put it on top")).edits == [
        {"kind": "set_organization", "name": "Leeside Vets"}
    ]


async def test_no_shows_are_no_refusal(begun) -> None:
    await begun.say("rename C1a to No shows")
    result = await begun.say("no shows were 10% in sept, 9 in oct")
    assert [(e["measure"], e["value"]) for e in result.edits] == [("C1a", 10), ("C1a", 9)]


async def test_millions_are_no_percentage(begun) -> None:
    result = await begun.say("In October we used 21.4 million of the churn")
    assert not [e for e in result.edits if e.get("value") == 21_400_000]
