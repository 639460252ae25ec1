"""Buttons under a reply: ready answers, and the sources it rests on."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import chainlit as cl
from chainlit.types import ThreadDict

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


def kept_with(choices: Sequence[Choice], citations: Sequence[Citation]) -> dict[str, Any]:
    """What the message has to remember: Chainlit stores messages, and not their buttons."""
    return {
        "choices": [c.model_dump() for c in choices],
        "citations": [c.model_dump() for c in citations],
    }


async def bring_back(thread: ThreadDict) -> None:
    """The buttons of a resumed conversation: every reply's sources, and the ready answers while they are open."""
    steps = [s for s in thread["steps"] if s.get("type") in ("user_message", "assistant_message")]
    kept = [(s.get("id", ""), s.get("metadata") or {}) for s in steps]
    newest = next((n for n in reversed(range(len(kept))) if not kept[n][1].get("on_board")), -1)
    for n, (message_id, metadata) in enumerate(kept):
        choices = [Choice(**c) for c in metadata.get("choices", [])] if n == newest else []
        citations = [Citation(**c) for c in metadata.get("citations", [])]
        for button in [*(choice_buttons(choices) if choices else []), *source_buttons(citations)]:
            await button.send(for_id=message_id)


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
