"""Why an objective stands where it does, what is behind it, and where the whole is still weak, asked in everyday words."""

import pytest

from agent.guided.requests import read_request
from scorecard.apply import apply
from scorecard.edits import AddLink
from scorecard.models import Scorecard
from tools.describing import describe_item, why


@pytest.mark.parametrize(
    "text",
    [
        "why did you rank the shared platform lowest",
        "what is the shared platform objective doing in the bottom row?",
        "the shared platform one seems misplaced so low",
        "why is L1 at the bottom?",
        "I'd have thought L1 belongs next to sales, what is it doing down there?",
        "shouldn't L1 stand higher up there?",
        "L1 is in the wrong row",
    ],
)
async def test_it_is_told_and_a_move_is_offered(talk, card: Scorecard, text: str) -> None:
    result = await talk.say(text, scorecard=card.model_dump(mode="json"))
    assert not result.edits
    assert "stands under" in result.text
    assert "not less important" in result.text
    assert "It leads to P2" in result.text
    assert result.choices[0].label == f"Move it to {card.perspectives[0].name}"


@pytest.mark.parametrize(
    "text",
    [
        "which arrows end at C1",
        "what lies underneath the churn objective on the map",
        "what does C1 rest on",
        "what feeds into Reduce churn",
        "which objectives stand behind C1 on our map",
    ],
)
def test_what_is_behind_an_objective(text: str, card: Scorecard) -> None:
    request = read_request(text, card, "")
    assert request
    assert (request.name, request.args) == ("show_levers", {"item": "C1"})


def test_a_link_without_a_sentence_has_the_name(card: Scorecard) -> None:
    linked = apply(card, [AddLink(source="L1", target="C1")]).scorecard
    assert "Driven by L1 Run everything on one shared platform (" in describe_item(linked, "C1")
    assert "- L1 Run everything on one shared platform leads to it" in why(linked, "C1")
    assert "It leads to C1 Reduce churn" in why(linked, "L1")


@pytest.mark.parametrize(
    "text",
    [
        "where is this scorecard weak, the owners read it tomorrow",
        "any gaps I should close before investors see this",
        "what are the gaps in our card?",
        "what is still missing in the draft before I show it to the board?",
        "is it ready to be shown to the council",
        "what still needs work",
    ],
)
def test_where_it_is_weak(text: str, card: Scorecard) -> None:
    request = read_request(text, card, "")
    assert request
    assert request.name == "check_scorecard"


@pytest.mark.parametrize(
    "text", ["draw the scorecard up please", "could you put the card together now", "write our draft out"]
)
async def test_a_draft_asked_for_again(talk, card: Scorecard, text: str) -> None:
    result = await talk.say(text, scorecard=card.model_dump(mode="json"))
    assert "You have a scorecard already" in result.text
    assert not result.edits


@pytest.mark.parametrize(
    "text",
    [
        "why is churn so high",
        "why are the costs so low",
        "what is missing from C1",
        "put the card on hold",
        "what goes into a balanced scorecard",
    ],
)
def test_other_questions_are_none_of_it(text: str, card: Scorecard) -> None:
    request = read_request(text, card, "")
    assert not request or request.name not in ("why_there", "check_scorecard", "draft")
