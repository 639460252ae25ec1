"""What is to become one, give way to another or carry another theme, told in passing."""

import pytest

from agent.guided.understanding.structure import restructured
from scorecard.apply import apply
from scorecard.edits import UpdateObjective
from scorecard.models import Scorecard
from tests.conftest import Talk

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("P1a + P1b = one measure, Safe changes", "merge P1a and P1b as “Safe changes”"),
        ("deals won on performance and head-to-head test wins can be one measure, call it Contests won", "merge C2a and C2b as “Contests won”"),
        ("C2a and C2b, honestly nobody needs both. roll them into one and call it Contests won", "merge C2a and C2b as “Contests won”"),
        ("tip C3 into C1 with its measures and then C3 can go", "fold C3 into C1"),
        ("C3 should really just be part of C1, bring its measures over and get rid of C3", "fold C3 into C1"),
        ("customer churn out, Customers who renew in, same place", "replace C1a with “Customers who renew”"),
        ("C1b: take Customers who renew instead", "replace C1b with “Customers who renew”"),
        ("nobody believes in customer churn. use Customers who renew there instead", "replace C1a with “Customers who renew”"),
        ("doesn't tell me a thing. I'd rather have Customers who renew there", "replace C1a with “Customers who renew”"),
        ("split C2a: Deals won on speed / Deals won on strength", "rename C2a to “Deals won on speed”. Add the measure “Deals won on strength” to C2."),
        ("customer churn lumps all together. make two of it, Churn of small ones and Churn of large ones", "rename C1a to “Churn of small ones”. Add the measure “Churn of large ones” to C1."),
        ("C1 has no theme yet. Please put there Loyalty.", "set the theme of C1 to “Loyalty”"),
        ("both customer objectives get the theme Loyalty", "set the theme of C1, C2 and C3 to “Loyalty”"),
    ],
)  # fmt: skip
def test_it_is_put_as_an_order(said: str, order: str, card: Scorecard) -> None:
    assert restructured(said, card, "C1a") == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("everywhere we have the theme Growth it should say More sales", "set the theme of F1 and F2 to “More sales”"),
        ("Growth theme -> More sales, wherever it appears", "set the theme of F1 and F2 to “More sales”"),
        ("Growth as a theme means nothing to anybody, take it off everything", "clear the theme of F1 and F2"),
    ],
)
def test_a_theme_is_told_of_itself(said: str, order: str, card: Scorecard) -> None:
    themed = apply(card, [UpdateObjective(id=i, theme="Growth") for i in ("F1", "F2")]).scorecard
    assert restructured(said, themed, "") == order


@pytest.mark.parametrize(
    "said",
    [
        "merge C1 and C2",
        "C1a and C3a are one thing, call it Loyalty",
        "I would rather have Tom there",
        "put Ana on C1a instead",
        "the theme of C1 should be Loyalty",
        "C3 is part of C1's story",
        "use C1b instead",
    ],
)
def test_other_messages_stay_as_they_are(said: str, card: Scorecard) -> None:
    assert restructured(said, card, "") == said


async def test_one_order_to_clear_a_theme_gives_none(card: Scorecard, talk: Talk) -> None:
    await talk.say("set the theme of F1, F2, C1 and C2 to Growth", scorecard=card.model_dump(mode="json"))
    turn = await talk.say("clear the theme of F1, F2, C1 and C2")
    assert [e["theme"] for e in turn.edits] == ["", "", "", ""]
