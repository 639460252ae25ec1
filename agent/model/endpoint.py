"""One call to the chat model: words as they come, the whole answer at the end."""

import json
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any

from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage, InvalidToolCall
from langchain_core.messages.tool import ToolCall
from langchain_openai import ChatOpenAI
from pydantic import SecretStr

from agent.coach import ModelFailed
from agent.model.failures import BROKEN_OFF, as_failure
from agent.model.thinking import WithoutThinking
from agent.settings import Settings

EMPTY = "The model sent an empty answer."
WITHHELD = "The model's endpoint held its answer back."
NO_KEY = SecretStr("none")  # local servers need no key, the client insists on one


class Endpoint:
    def __init__(self, settings: Settings, tools: Sequence[dict[str, Any]]) -> None:
        self._name, self._timeout = settings.model, settings.model_timeout
        chat = ChatOpenAI(
            model=settings.model,
            base_url=settings.base_url or None,
            api_key=settings.api_key if settings.api_key.get_secret_value() else NO_KEY,
            timeout=settings.model_timeout,
            stream_chunk_timeout=settings.model_timeout,
            max_retries=0,
            stream_usage=True,
            use_responses_api=False,
        )
        self._bound = chat.bind_tools(list(tools))

    async def answer(self, messages: Sequence[BaseMessage], emit: Callable[[str], None]) -> AIMessage:
        """The answer as a whole; its text has gone to ``emit`` before.

        Raises:
            ModelFailed: The endpoint gave no answer that can be used.
        """
        whole: AIMessageChunk | None = None
        said: list[str] = []
        outside = WithoutThinking()
        async for chunk in self._chunks(list(messages)):
            whole = chunk if whole is None else whole + chunk
            if piece := outside.take(chunk.text):
                said.append(piece)
                emit(piece)
        if rest := outside.rest():
            said.append(rest)
            emit(rest)
        return _complete(whole, "".join(said))

    async def _chunks(self, messages: list[BaseMessage]) -> AsyncIterator[AIMessageChunk]:
        begun = False
        try:
            async for chunk in self._bound.astream(messages):
                if isinstance(chunk, AIMessageChunk):
                    begun = True
                    yield chunk
        except Exception as error:  # the client's errors have no common root; a stranger's goes on up
            failure = as_failure(error, self._name, self._timeout, begun=begun)
            if failure is None:
                raise
            raise failure from error


def _complete(whole: AIMessageChunk | None, text: str) -> AIMessage:
    if whole is None:
        raise ModelFailed(EMPTY)
    reason = whole.response_metadata.get("finish_reason")
    if reason == "content_filter":
        raise ModelFailed(WITHHELD)
    if not reason:
        raise ModelFailed(BROKEN_OFF if text or whole.tool_call_chunks else EMPTY)
    calls, invalid = _calls(whole)
    if not text.strip() and not calls and not invalid:
        raise ModelFailed(EMPTY)
    return AIMessage(
        content=text.strip(),
        id=str(uuid.uuid4()),
        tool_calls=calls,
        invalid_tool_calls=invalid,
        usage_metadata=whole.usage_metadata,
    )


def _calls(whole: AIMessageChunk) -> tuple[list[ToolCall], list[InvalidToolCall]]:
    """Read anew and strictly: the client completes half-sent arguments by guessing."""
    calls: list[ToolCall] = []
    invalid: list[InvalidToolCall] = []
    for chunk in whole.tool_call_chunks:
        name, sent = chunk["name"] or "", chunk["args"] or "{}"
        try:
            args = json.loads(sent)
        except ValueError:
            args = None
        if isinstance(args, dict):
            calls.append(ToolCall(name=name, args=args, id=chunk["id"], type="tool_call"))
        else:
            invalid.append(
                InvalidToolCall(name=name, args=sent, id=chunk["id"], error="no JSON", type="invalid_tool_call")
            )
    return calls, invalid
