"""Buttons under a reply: ready answers, and the sources it rests on."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import chainlit as cl

from agent.turn import Choice, Citation
from chat.memory import memory
from chat.texts import say

if TYPE_CHECKING:  # at run time the agent is imported in the background, see chat.room
    from agent.session import Agent, Passage

SAY, SOURCE = "say", "source"


def choice_buttons(choices: Sequence[Choice]) -> list[cl.Action]:
    """The buttons of the newest reply; :func:`remove_choices` takes them away once they are stale."""
    buttons = [cl.Action(name=SAY, label=c.label, payload={"text": c.text}) for c in choices]
    memory().choices = buttons
    return buttons


async def remove_choices() -> None:
    for button in memory().choices:
        await button.remove()
    memory().choices = []


def source_buttons(citations: Sequence[Citation]) -> list[cl.Action]:
    tooltip = say("tooltip_source")
    return [
        cl.Action(name=SOURCE, label=c.title, tooltip=tooltip, icon="book-open", payload={"id": c.id})
        for c in {c.id.split("#")[0]: c for c in citations}.values()
    ]


async def open_source(agent: "Agent", action: cl.Action) -> None:
    """Show the passage in the chat; its button has done its work then."""
    passage = await agent.passage(str(action.payload.get("id", "")))
    await action.remove()
    await cl.Message(_as_text(passage) if passage else say("passage_gone"), author="Coach").send()


def _as_text(passage: "Passage") -> str:
    # Headings of the passage would outshout the conversation.
    text = re.sub(r"^#+\s*(.+?)\s*$", r"**\1**", passage.text.strip(), flags=re.MULTILINE)
    quoted = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    return f"**{passage.title}**\n\n{quoted}\n\n*{passage.source}*"
