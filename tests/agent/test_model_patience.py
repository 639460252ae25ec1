"""A model that goes on for ever without saying anything does not keep the user waiting for ever."""

import asyncio
import json

import pytest
from langchain_core.messages import HumanMessage
from model_turns import settings_for

from agent.coach import ModelFailed
from agent.model.endpoint import Endpoint

NOTHING = {"id": "x", "object": "chat.completion.chunk", "created": 0, "model": "small", "choices": [{"index": 0, "delta": {"content": ""}, "finish_reason": None}]}  # fmt: skip
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"


async def _drip(_reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    writer.write(HEAD)
    while not writer.is_closing():
        writer.write(f"data: {json.dumps(NOTHING)}\n\n".encode())
        try:
            await writer.drain()
        except ConnectionError:
            return
        await asyncio.sleep(0)  # as fast as it goes: a word then often comes in the very moment the patience ends


@pytest.mark.parametrize("patience", [0.1, 0.11, 0.12, 0.13, 0.14])
async def test_an_answer_that_never_ends_is_given_up(patience: float) -> None:
    server = await asyncio.start_server(_drip, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    endpoint = Endpoint(settings_for(f"http://127.0.0.1:{port}/v1", patience=patience))
    with pytest.raises(ModelFailed, match=r"without an end|no answer in"):
        await endpoint.ask([HumanMessage("Hi")])
    server.close()
