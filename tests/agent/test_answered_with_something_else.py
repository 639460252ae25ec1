"""A question that is open never holds a message up: what answers it is taken, and anything else is read by itself."""

import pytest

from agent.guided.deciding import Heard, as_called, decide
from agent.guided.patterns import by_patterns
from agent.guided.understanding.outcome import Ask
from agent.guided.understanding.understand import understand
from scorecard import clock
from scorecard.models import Scorecard
from tests.conftest import Talk

ASKS = "keep lifeguards: the baseline is 22 %"
FIRST = (
    "We are Alder Pools, a charity with two swimming pools, just draft it: "
    "fuller lessons; lifeguards who stay; lower energy bills"
)


@pytest.mark.parametrize(
    ("said", "reply"),
    [
        ("don't remove C1, I was only grumbling", "I left everything as it is"),
        ("C1", "**C1 · "),
        ("what is a lag measure?", "lag"),
    ],
)
async def test_another_message_is_answered_for_itself(said: str, reply: str, talk: Talk) -> None:
    await talk.say(FIRST)
    asked = await talk.say(ASKS)
    assert asked.asks
    answer = await talk.say(said)
    assert reply in answer.text
    assert not answer.edits


async def test_the_turnover_of_people_is_that_of_those_who_leave(talk: Talk) -> None:
    await talk.say(FIRST)
    done = await talk.say("lifegard turnover: the baslin is 22 %, targt 12 by end of nxt yr")
    assert {(e["kind"], e["measure"], e["value"]) for e in done.edits} == {
        ("set_baseline", "L1a", 22),
        ("set_target", "L1a", 12),
    }


def test_an_answer_that_is_no_measure_of_the_objective_leaves_the_question_open(card: Scorecard) -> None:
    answers = {"which measure of C3": "C1"}
    asked = understand("set the target of C3 to 40", card, answers=answers, today=clock.today()).ask
    assert isinstance(asked, Ask)
    assert asked.key == "which measure of C3"


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("churn: the baseline is 3.1", "set_target"),
        ("the base line of churn stood at 3.1 %", "set_target"),
        ("churn: the target is 3.1", "set_baseline"),
        ("churn is 3.1 %", "set_target"),
    ],
)
def test_a_number_called_by_its_name_is_nothing_else(text: str, never: str, card: Scorecard) -> None:
    heard = Heard(text, card, "", clock.today(), by_patterns(text, card, ""))
    kept = as_called(decide(heard), text).choices
    assert kept
    assert never not in {e.kind for c in kept for e in c.candidate.edits}


async def test_markup_in_a_name_is_kept_as_text(talk: Talk) -> None:
    await talk.say(FIRST)
    await talk.say("Ben owns L1")
    done = await talk.say("rename C1 to <b>Happy</b> swimmers")
    assert [(e["kind"], e["id"], e["name"]) for e in done.edits] == [
        ("update_objective", "C1", "<b>Happy</b> swimmers")
    ]


async def test_what_is_missing_is_for_the_check_to_say(talk: Talk) -> None:
    await talk.say(FIRST)
    assert "The check finds" in (await talk.say("what's missing?")).text
