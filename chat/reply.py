"""One turn on the page: the agent's events become a streamed message, tool steps, buttons and files."""

from pathlib import Path
from typing import Any

import chainlit as cl
from chainlit.utils import utc_now

from agent.turn import TextPiece, ToolFinished, ToolStarted, TurnEvent, TurnFinished, TurnResult
from chat.buttons import choice_buttons, kept_with, source_buttons
from chat.texts import tool_name

AUTHOR = "Coach"


class Reply:
    """The reply as it grows. :meth:`close` leaves it whole, also when the turn was stopped."""

    def __init__(self) -> None:
        self._message = cl.Message("", author=AUTHOR)
        self._steps: dict[str, cl.Step] = {}
        self._sent = False
        self.lit: list[str] = []
        """Links the answer speaks of, for the map."""

    @property
    def message_id(self) -> str:
        return self._message.id

    async def show(self, event: TurnEvent) -> None:
        match event:
            case TextPiece(text=text):
                await self._say(text)
            case ToolStarted():
                await self._tool_started(event)
            case ToolFinished():
                await self._tool_finished(event)
            case TurnFinished(result=result):
                await self._finish(result)

    async def close(self) -> None:
        """What was said before a stop stays, and no tool keeps running on the page."""
        for step in self._steps.values():
            step.end = utc_now()
            await step.update()
        self._steps.clear()
        if self._message.content and not self._sent:
            self._sent = True
            await self._message.send()

    async def _say(self, piece: str) -> None:
        if not self._message.content:
            self._message.created_at = utc_now()  # the page sorts by it, and tools may have run before the first word
        await self._message.stream_token(piece)

    async def _tool_started(self, event: ToolStarted) -> None:
        if name := tool_name(event.name):
            step = cl.Step(name=name, type="tool", show_input=False, parent_id=self._message.parent_id)
            step.start = utc_now()
            self._steps[event.id] = step
            await step.send()

    async def _tool_finished(self, event: ToolFinished) -> None:
        if step := self._steps.pop(event.id, None):
            step.output = event.summary
            step.end = utc_now()
            await step.update()

    async def _finish(self, result: TurnResult) -> None:
        self._sent = True
        self.lit = result.lit
        if not self._message.content:
            self._message.created_at = utc_now()
        self._message.content = result.text
        self._message.actions = [*choice_buttons(result.choices), *source_buttons(result.citations)]
        self._message.metadata = kept_with(result.choices, result.citations)
        files: list[Any] = [cl.File(name=Path(f).name, path=f) for f in result.files]
        self._message.elements = files
        await self._message.send()
