"""One call to the chat model: words as they come, the whole answer at the end."""

import asyncio
import functools
import json
import math
import uuid
from collections.abc import AsyncIterator, Sequence
from typing import Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage

from agent.coach import Emit, ModelFailed, silent
from agent.model.abilities import Abilities
from agent.model.client import connect
from agent.model.failures import BROKEN_OFF, CUT_OFF, DECLINED, Busy, Unable, as_failure
from agent.model.gathering import Gathered
from agent.model.refusing import asked_for
from agent.model.thinking import WithoutThinking
from agent.settings import Settings
from agent.texts import phrase

EMPTY = "The model sent an empty answer."
WITHHELD = "The model's endpoint held its answer back."
ENDLESS = "The model's answer went on without an end."
LONGEST_ANSWER = 60_000
"""Characters of one answer, words and arguments together; a model that runs on is stopped there ..."""
LONGEST_WAIT = 4
"""... and one that is slow as well, after this many times the patience it is given between two words."""
LONGEST_PAUSE = 10
"""Seconds that an endpoint over its limit may ask for; who is to wait longer is better served by the guided coach."""


class Endpoint:
    """``abilities`` starts with the best and is corrected by what is found out on the way."""

    def __init__(self, settings: Settings) -> None:
        self.name = settings.model
        self.abilities = Abilities()
        self.patience = settings.model_timeout
        """Seconds without a word."""
        # Made when it is needed: each takes a moment, and few endpoints need more than one.
        self._client = functools.cache(lambda streaming, usage: connect(settings, streaming=streaming, usage=usage))
        self._resting = 0.0
        """Until when, on the event loop's clock, the user knows of a pause."""

    async def answer(
        self, messages: Sequence[BaseMessage], emit: Emit, tools: Sequence[dict[str, Any]] = ()
    ) -> AIMessage:
        """The answer as a whole; its text has gone to ``emit`` before.

        Raises:
            Unable: The endpoint cannot use tools; ``abilities`` says so from now on.
            ModelFailed: The endpoint gave no answer that can be used.
        """
        return await self.ask(messages, emit, tell=emit, **({"tools": list(tools)} if tools else {}))

    async def ask(
        self,
        messages: Sequence[BaseMessage],
        emit: Emit = silent,
        *,
        tell: Emit = silent,
        **parameters: Any,
    ) -> AIMessage:
        """The same with whatever else belongs into the request, such as ``tool_choice`` or ``extra_body``.

        ``tell`` takes a word to the user where the endpoint has to be waited for.
        """
        while True:
            known = self.abilities
            try:
                return await self._patiently(messages, emit, tell, parameters)
            except Unable as refusal:
                self.abilities = self.abilities.without(refusal.ability)
                if refusal.ability not in ("streaming", "usage") or known == known.without(refusal.ability):
                    raise

    async def _patiently(
        self,
        messages: Sequence[BaseMessage],
        emit: Emit,
        tell: Emit,
        parameters: dict[str, Any],
    ) -> AIMessage:
        """An endpoint that is over its limit is asked once more where it names a short time."""
        try:
            return await self._in_time(messages, emit, parameters)
        except Busy as busy:
            if busy.seconds > LONGEST_PAUSE:
                raise
            self._tell_pause(busy.seconds, tell)
            await asyncio.sleep(busy.seconds)
            return await self._in_time(messages, emit, parameters)

    def _tell_pause(self, seconds: float, tell: Emit) -> None:
        """Once, where several requests wait at the same time."""
        now = asyncio.get_running_loop().time()
        if now >= self._resting:
            tell(phrase("model_pauses", seconds=math.ceil(seconds)) + "\n\n")
        self._resting = max(self._resting, now + seconds)

    async def _in_time(self, messages: Sequence[BaseMessage], emit: Emit, parameters: dict[str, Any]) -> AIMessage:
        try:
            async with asyncio.timeout(LONGEST_WAIT * self.patience):
                return await self._ask(messages, emit, parameters)
        except TimeoutError as slow:
            raise ModelFailed(ENDLESS) from slow

    async def _ask(self, messages: Sequence[BaseMessage], emit: Emit, parameters: dict[str, Any]) -> AIMessage:
        whole = Gathered()
        said: list[str] = []
        outside = WithoutThinking()
        async for chunk in self._chunks(list(messages), parameters):
            _heed_cancellation()
            whole.take(chunk)
            if whole.length > LONGEST_ANSWER:
                raise ModelFailed(ENDLESS)
            if piece := outside.take(chunk.text):
                said.append(piece)
                emit(piece)
        if rest := outside.rest():
            said.append(rest)
            emit(rest)
        return _complete(whole, "".join(said))

    async def _chunks(self, messages: list[BaseMessage], parameters: dict[str, Any]) -> AsyncIterator[AIMessageChunk]:
        begun, able = False, self.abilities
        try:
            client = self._client(able.streaming, able.usage)
            async for chunk in client.astream(messages, **parameters):
                begun = True
                yield chunk if isinstance(chunk, AIMessageChunk) else _as_chunk(chunk)
        except Exception as error:  # the client's errors have no common root; a stranger's goes on up
            asked = asked_for(parameters, able)
            failure = as_failure(error, self.name, self.patience, begun=begun, asked=asked)
            if failure is None:
                raise
            raise failure from error


def _heed_cancellation() -> None:
    """Python 3.11's ``wait_for``, which the client waits with, loses a cancellation that comes together with a chunk:
    an answer without an end would then go on for ever, and the user's Stop would stop nothing.
    """
    if (task := asyncio.current_task()) and task.cancelling():
        raise asyncio.CancelledError


def _as_chunk(message: BaseMessage) -> AIMessageChunk:
    """An answer that came in one piece."""
    assert isinstance(message, AIMessage)
    sent = [(c["id"], c["name"], json.dumps(c["args"])) for c in message.tool_calls]
    sent += [(c["id"], c["name"], c["args"] or "") for c in message.invalid_tool_calls]
    return AIMessageChunk(
        content=message.content,
        additional_kwargs=message.additional_kwargs,
        tool_call_chunks=[
            {"id": id_, "name": name, "args": args, "index": n, "type": "tool_call_chunk"}
            for n, (id_, name, args) in enumerate(sent)
        ],
        response_metadata=message.response_metadata,
        usage_metadata=message.usage_metadata,
    )


def _complete(whole: Gathered, text: str) -> AIMessage:
    if whole.declined:
        raise ModelFailed(DECLINED)
    if whole.finish == "content_filter":
        raise ModelFailed(WITHHELD)
    if whole.finish == "length":
        raise ModelFailed(CUT_OFF)
    if not whole.finish:
        raise ModelFailed(BROKEN_OFF if whole.length else EMPTY)
    calls, invalid = whole.calls()
    if not text.strip() and not calls and not invalid:
        raise ModelFailed(EMPTY)
    return AIMessage(
        content=text.strip(),
        id=str(uuid.uuid4()),
        tool_calls=calls,
        invalid_tool_calls=invalid,
        usage_metadata=whole.usage,
    )
