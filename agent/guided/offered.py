"""What the last reply proposed, offered to press or told to be changed, for a "yes", a "cancel" and a button whose words are typed."""

import re
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage, ToolMessage

from agent.guided.answering import says_cancel, says_no, says_yes
from agent.guided.replies.levers import MOST_PROPOSED
from agent.guided.requests import read_request
from agent.state import CoachState
from agent.texts import phrase
from scorecard.models import Scorecard

_KEY, _BUTTONS, _CHANGED = "proposed", "buttons", "changed"


_MOST = {"check_hypotheses": MOST_PROPOSED}
"""Of the others all that is told is offered."""
_TAKE_OUT = re.compile(
    r"^\W*(?:(?:yes|ok(?:ay)?|then|please|and|so|just)\b[, ]*)*(?:take|drop|remove|cut|delete|get rid of|throw|lose|scrap|bin)(?: out)? (?:them|those|these|the lot|all(?: of (?:them|those|these|it))?|all (?:those|these|five|four|three|six))(?: all)?(?: out| away)?(?: please| then)*\W*$",
    re.IGNORECASE,
)


def agrees(text: str, state: CoachState) -> bool:
    """Whether it takes what was offered: "yes", or "take them out" where that was."""
    edits = offered(state)
    removes = bool(edits) and all(str(e["kind"]).startswith("remove") for e in edits)
    return bool(edits) and (says_yes(text) or (removes and bool(_TAKE_OUT.match(text))))


def with_offer(message: AIMessage, results: list[ToolMessage]) -> AIMessage:
    """The reply with the edits it proposes: what the tools said is not kept beyond the turn, the reply is."""
    edits = [e for r in results for e in (r.artifact or {}).get("proposals", [])[: _MOST.get(r.name or "")]]
    return _kept(message, {_KEY: edits}) if edits else message


def with_buttons(message: AIMessage, choices: list[dict[str, str]]) -> AIMessage:
    return _kept(message, {_BUTTONS: choices}) if choices else message


def with_change(message: AIMessage) -> AIMessage:
    """The reply to a message that changed something, for a "cancel" after it."""
    return _kept(message, {_CHANGED: True})


def cancels_change(text: str, state: CoachState) -> bool:
    """Whether the message takes back what the last one changed: "actually cancel that"."""
    return says_cancel(text) and bool(_before(state).get(_CHANGED))


def _kept(message: AIMessage, data: dict[str, Any]) -> AIMessage:
    return message.model_copy(update={"response_metadata": message.response_metadata | data})


def offered(state: CoachState) -> list[dict[str, Any]]:
    """The edits proposed in the reply just before the last message; none where it proposed nothing."""
    return _before(state).get(_KEY, [])


def pressed(text: str, state: CoachState) -> str:
    """What the button says whose words were typed, or what a "yes" or "no" to it takes; else the text."""
    buttons = buttons_before(state)
    said = text.strip(" .!").casefold()
    untaken = next((b["text"] for b in buttons if b["label"] == phrase("unplaced_button")), "")
    if untaken and (asked := read_request(text, Scorecard(), "")) and asked.name == "draft":
        return f"{untaken}. Just draft it"  # what was wished for and not placed is no less wished for
    if typed := next((b["text"] for b in buttons if b["label"].casefold() == said), ""):
        return typed
    leave = phrase("partly_no")
    asked = len(buttons) == 2 and buttons[1]["text"] == leave  # do it, or leave it
    if asked and (says_yes(text) or says_no(text)):
        return "keep it" if says_no(text) else buttons[0]["text"]
    return text


def buttons_before(state: CoachState) -> list[dict[str, str]]:
    """What the last reply offered to press."""
    return _before(state).get(_BUTTONS, [])


def _before(state: CoachState) -> dict[str, Any]:
    before = state["messages"][:-1] if isinstance(state["messages"][-1], HumanMessage) else []
    last = before[-1] if before else None
    return last.response_metadata if isinstance(last, AIMessage) else {}
