"""What the board shows, and what becomes of an edit that is made on it."""

from typing import Any

import pytest
import pytest_asyncio

from agent.turn import Refused, TurnResult

GIVEN: dict[str, Any] = {
    "perspectives": [
        {
            "id": "financial",
            "name": "Financial",
            "objectives": [
                {"id": "F1", "name": "Grow sales", "measures": [{"id": "F1a", "name": "Sales", "unit": "EUR"}]},
                {"id": "F2", "name": "Cut waste"},
            ],
        },
        {"id": "learning", "name": "Learning & Growth", "objectives": [{"id": "L1", "name": "Keep skilled drivers"}]},
    ],
    "links": [{"source": "L1", "target": "F1", "hypothesis": "drivers who stay know the customers"}],
}


@pytest_asyncio.fixture
async def board_talk(talk):
    await talk.say("check", scorecard=GIVEN)
    return talk


async def edit(talk, seen: int, *edits: dict[str, Any]) -> TurnResult:
    return await talk.agent.edit(talk.thread, list(edits), seen)


OWNER = {"kind": "update_objective", "id": "F1", "owner": "Maria"}


async def test_an_edit_on_the_board_is_journalled_and_answered_like_one_by_talking(board_talk) -> None:
    result = await edit(board_talk, 1, OWNER)
    assert "owner is now Maria" in result.text
    assert result.edits == [OWNER]
    assert result.version == 2
    newest = (await board_talk.agent.board(board_talk.thread)).history[0]
    assert (newest.version, newest.author, newest.action) == (2, "you", "edit")
    assert newest.changes == ["F1 “Grow sales”: owner is now Maria"]
    undone = await board_talk.say("undo")
    assert "owner" in undone.text


async def test_the_conversation_goes_on_from_what_was_edited(board_talk) -> None:
    await edit(board_talk, 1, OWNER)
    answer = await board_talk.say("why is it here?")
    assert "F1" in answer.text


async def test_what_changed_elsewhere_since_is_no_hindrance(board_talk) -> None:
    await edit(board_talk, 1, OWNER)
    result = await edit(board_talk, 1, {"kind": "update_objective", "id": "F2", "owner": "Jan"})
    assert result.version == 3


async def test_a_stale_edit_does_not_overwrite_and_says_what_happened(board_talk) -> None:
    await edit(board_talk, 1, OWNER)
    with pytest.raises(Refused, match="owner is now Maria"):
        await edit(board_talk, 1, {"kind": "update_objective", "id": "F1", "owner": "Jan"})
    assert (await board_talk.agent.board(board_talk.thread)).scorecard["perspectives"][0]["objectives"][0][
        "owner"
    ] == "Maria"


async def test_an_objective_whose_measure_changed_meanwhile_is_not_removed(board_talk) -> None:
    await edit(board_talk, 1, {"kind": "set_target", "measure": "F1a", "value": 5})
    with pytest.raises(Refused, match="target 5 EUR"):
        await edit(board_talk, 1, {"kind": "remove_objective", "id": "F1"})


async def test_nothing_is_edited_over_a_restored_version_that_was_not_seen(board_talk) -> None:
    await edit(board_talk, 1, OWNER)
    await board_talk.say("undo")
    with pytest.raises(Refused, match="is back"):
        await edit(board_talk, 2, {"kind": "update_objective", "id": "F2", "owner": "Jan"})


@pytest.mark.parametrize(
    "edits",
    [
        None,
        "drop",
        [],
        [{"kind": "format_disk"}],
        [{"kind": "update_objective"}],
        [{"kind": "update_objective", "id": "F1", "owner": "M", "rank": 1}],
        [{"kind": "set_target", "measure": "F1a", "value": "NaN"}],
        [{"kind": "set_target", "measure": "F1a", "value": float("inf")}],
        [{"kind": "restore", "version": 1, "content": {}}],
        [{"kind": "update_objective", "id": "F1", "owner": "M" * 9_000}],
    ],
)
async def test_what_cannot_be_read_is_refused_and_changes_nothing(board_talk, edits: Any) -> None:
    with pytest.raises(Refused, match="nothing was changed"):
        await board_talk.agent.edit(board_talk.thread, edits, 1)
    assert (await board_talk.agent.board(board_talk.thread)).version == 1


async def test_what_cannot_be_done_is_refused_with_its_reason(board_talk) -> None:
    with pytest.raises(Refused, match="no objective X9"):
        await edit(board_talk, 1, {"kind": "remove_objective", "id": "X9"})
    with pytest.raises(Refused, match="needs a name"):
        await edit(board_talk, 1, {"kind": "update_objective", "id": "F1", "name": " "})


async def test_the_board_shows_score_findings_and_map_of_the_head(board_talk) -> None:
    board = await board_talk.agent.board(board_talk.thread)
    assert board.health
    assert board.health.points < 100
    assert {n["id"] for n in board.layout["nodes"]} == {"F1", "F2", "L1"}
    await edit(board_talk, 1, {"kind": "update_objective", "id": "F1", "name": "Grow profitable sales"})
    drawn = next(n for n in (await board_talk.agent.board(board_talk.thread)).layout["nodes"] if n["id"] == "F1")
    assert drawn["name"] == "Grow profitable sales"


async def test_items_with_values_show_how_they_stand_and_others_show_nothing(board_talk):
    await edit(
        board_talk,
        1,
        {"kind": "set_target", "measure": "F1a", "value": 100, "due": "2099-12-31"},
        {"kind": "record_actual", "measure": "F1a", "period": "2026-Q1", "value": 100},
    )
    status = (await board_talk.agent.board(board_talk.thread)).status
    assert status["F1a"].rag == status["F1"].rag == "green"
    assert status["F1a"].score == 100
    assert "L1" not in status


async def test_a_step_back_shows_in_the_history_what_it_changed(board_talk):
    await edit(board_talk, 1, OWNER)
    await board_talk.say("undo")
    newest = (await board_talk.agent.board(board_talk.thread)).history[0]
    assert newest.action == "undo"
    assert newest.changes == ["Version 1 is back", "F1 “Grow sales”: owner Maria → none"]


async def test_the_portfolio_shows_all_scorecards_as_a_tree_and_the_bin(board_talk):
    async def shown():
        return await board_talk.agent.board(board_talk.thread)

    assert (await shown()).shelf == []
    for said in ("cascade this to Sales", "F1", "keep the names", "nothing more", "copy this scorecard"):
        await board_talk.say(said)
    board = await shown()
    assert [(row.number, row.name, row.depth, row.here) for row in board.shelf] == [
        (3, "Copy of Unnamed scorecard", 0, True),
        (1, "Unnamed scorecard", 0, False),
        (2, "Sales", 1, False),
    ]
    assert board.shelf[1].coverage == 67
    await board_talk.say("delete scorecard 2")
    board = await shown()
    assert [row.number for row in board.shelf] == [3, 1]
    assert [(one.number, one.name) for one in board.binned] == [(2, "Sales")]
