"""Several orders in one message, each read by itself and all done as one step."""

import pytest

from agent.guided.understanding.orders import orders_of
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "orders"),
    [
        ("rename P1 to throw away less stock and add an objective give more jabs under shoppers",
         ["rename P1 to throw away less stock", "add an objective give more jabs under shoppers"]),
        ("Too many. Bin C2 and P3b. Link P2 to C1, F1 to F2, and C1 to F2.", ["Bin C2 and P3b", "Link P2 to C1", "Link F1 to F2", "Link C1 to F2"]),
        ("F2a please call Daily rate. Remove F2b. Link L2 to P1", ["F2a please call Daily rate", "Remove F2b", "Link L2 to P1"]),
        ("remove P1b, it is no real measure. C2 is not for us, drop it.", ["remove P1b", "remove C2"]),
        ("P2a should be minutes at the counter, its about 14 now. Imran owns P2, i own F1",
         ["P2a should be minutes at the counter, its about 14 now", "Imran owns P2", "i own F1"]),
        ("C2 and L3 are nonsense…remove both. And rename F1 to Earn more", ["remove C2 and L3", "And rename F1 to Earn more"]),
        ("move L1 to Supply cos growers aren't staff. F1 and L2 are the same thing, so remove L2", ["move L1 to Supply", "so remove L2"]),
        ("add objective Break even: measure cash burn, now 90k. And rename F2 to Earn a margin",
         ["add objective Break even: measure cash burn, now 90k", "And rename F2 to Earn a margin"]),
    ],
)  # fmt: skip
def test_a_message_is_cut_where_an_order_begins(text: str, orders: list[str]) -> None:
    assert [o.text for o in orders_of(text) if o.plain] == orders


@pytest.mark.parametrize(
    "text",
    [
        "rename P1 to Find, win and keep good people", "Please rename C2 to Grow, rename P3 to Convert, and assign both to Owen", "set the target of C1a to 12 % and put Maria on it",
        "C3b target 62 by mar 28; C1b to 72; L1 off", "assign F1 and F2 to the theme Growth", "add an objective “Rename the firm. Remove the debt”",
    ],
)  # fmt: skip
def test_what_hangs_together_is_read_whole(text: str) -> None:
    assert not orders_of(text)


def test_two_names_changed_in_one_breath_are_two_orders_where_the_second_is_known() -> None:
    text = "rename the perspective Stewardship to Money and Care & Support to Work"
    assert [o.text for o in orders_of(f"{text}. Remove P1", ["Stewardship", "Care & Support"]) if o.plain][:2] == [
        "rename the perspective Stewardship to Money",
        "rename Care & Support to Work",
    ]


@pytest.fixture
async def begun(talk, card: Scorecard):
    await talk.say("show me the scorecard", scorecard=card.model_dump(mode="json"))
    return talk


async def test_all_are_one_step_that_one_undo_takes_back(begun, card: Scorecard) -> None:
    done = await begun.say(
        "rename C1 to Keep our customers, remove C1b. And add an objective Win new ones under customer"
    )
    assert [e["kind"] for e in done.edits] == ["update_objective", "remove_measure", "add_objective"]
    assert (await begun.say("undo")).scorecard["perspectives"] == card.model_dump(mode="json")["perspectives"]


async def test_one_that_is_asked_about_keeps_the_others_waiting(begun) -> None:
    asked = await begun.say("rename C1 to Keep our customers. Add an objective called “Use less paper”. Remove C1b.")
    assert not asked.edits
    assert "Which perspective" in asked.text
    done = await begun.say("financial")
    assert [e["kind"] for e in done.edits] == ["update_objective", "add_objective", "remove_measure"]


async def test_an_order_that_is_not_understood_is_named_and_the_others_are_done(begun) -> None:
    done = await begun.say("rename C1 to Keep our customers. Link C9 to C8. Remove C1b.")
    assert [e["kind"] for e in done.edits] == ["update_objective", "remove_measure"]
    assert "C9" in done.text


async def test_values_told_in_sentences_are_recorded_and_the_question_behind_them_answered(begun) -> None:
    done = await begun.say(
        "Customer churn was 5.1 % in September and 4.9 % in October. Recurring revenue share was 41 % in October. How do we stand?"
    )
    assert [(e["measure"], e["period"], e["value"]) for e in done.edits] == [
        ("C1a", "2026-09", 5.1), ("C1a", "2026-10", 4.9), ("F1a", "2026-10", 41),
    ]  # fmt: skip
    assert "How you are doing" in done.text


@pytest.mark.parametrize(
    ("change", "back", "left"),
    [
        ("C1a target 1.5, C1a owner Tom", "undo the target of C1a", {"owner": "Tom"}),
        ("C1a target 1.5, C1a owner Tom", "undo only the owner", {"owner": ""}),
        ("C1a owner Tom and remove C1b", "undo only the C1b bit, keep the rest", {"owner": "Tom"}),
        ("C1a owner Tom and remove C1b", "bring C1b back", {"owner": "Tom"}),
    ],
)
async def test_one_thing_of_a_change_is_taken_back_alone(begun, card: Scorecard, change: str, back: str, left: dict[str, str]) -> None:  # fmt: skip
    await begun.say(change)
    now = Scorecard.model_validate((await begun.say(back)).scorecard)
    measure, before = now.measure("C1a"), card.measure("C1a")
    assert measure
    assert before
    assert now.measure("C1b")
    assert (measure.owner or "") == (left["owner"] or (before.owner or ""))
    changed = "target" not in back and "target" in change
    assert ([t.value for t in measure.targets] != [t.value for t in before.targets]) is changed
