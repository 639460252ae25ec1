"""What was just done is done to another where the message names both: that one, and not this."""

from datetime import date

import pytest

from agent.guided.understanding.meant_the_other import meant_the_other
from scorecard.apply import apply
from scorecard.edits import Edit, RemoveMeasure, SetTarget, UpdateInitiative, UpdateMeasure
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("last", "text", "wanted"),
    [
        (SetTarget(measure="C1a", value=4), "should be the head-to-head test wins not the churn, sorry", SetTarget(measure="C2b", value=4)),
        (UpdateMeasure(id="F3a", owner="Ana Silva"), "No no, not the payback. The deep integration I have meant.", UpdateMeasure(id="C3b", owner="Ana Silva")),
        (UpdateInitiative(id="N3", percent_done=40), "i meant the target architecture not the skill map, switch it", UpdateInitiative(id="N1", percent_done=40)),
        (RemoveMeasure(id="C1b"), "the critical services rather than C1b, oops", RemoveMeasure(id="P1a")),
    ],
)  # fmt: skip
def test_the_other_has_it_and_this_is_as_before(last: Edit, text: str, wanted: Edit, card: Scorecard) -> None:
    after = apply(card, [last]).scorecard
    found = meant_the_other(text, [last], card, 1, TODAY)
    assert found
    assert apply(after, found.edits).scorecard == apply(card, [wanted]).scorecard


@pytest.mark.parametrize(
    "text",
    ["payback is 12, not the churn", "not the churn", "the churn, not the payback", "C2 not C1", "is it the payback, not the churn?", "not the churn but the payback by June"],
)  # fmt: skip
def test_other_words_put_nothing_elsewhere(text: str, card: Scorecard) -> None:
    assert meant_the_other(text, [SetTarget(measure="C1a", value=4)], card, 1, TODAY) is None


@pytest.mark.parametrize("text", ["no: I mean {name}, N1", "sorry, N1 I mean", "no, I meant N1, {name}"])
async def test_what_was_done_goes_to_the_one_meant_named_or_with_its_id_or_both(
    talk, card: Scorecard, text: str
) -> None:
    others = {i.id: i for i in card.initiatives()}
    await talk.say("show N2", scorecard=card.model_dump(mode="json"))
    await talk.say("N2 owner Ana Silva")
    result = await talk.say(text.format(name=others["N1"].name))
    after = {i.id: i for i in Scorecard.model_validate(result.scorecard).initiatives()}
    assert (after["N1"].owner, after["N2"].owner, after["N1"].name) == (
        "Ana Silva",
        others["N2"].owner,
        others["N1"].name,
    )
