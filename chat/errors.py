"""The page's edge: the one place where an exception becomes a kind sentence with a reference id."""

import functools
import logging
import secrets
from collections.abc import Awaitable, Callable
from typing import Any, ParamSpec

import chainlit as cl
from chainlit.types import ThreadDict

from agent.turn import BadFile, Refused
from chat.passing import show_in_passing
from chat.reply import AUTHOR
from chat.texts import say

log = logging.getLogger(__name__)
P = ParamSpec("P")


def explain(error: Exception) -> str:
    """What the user is told. What is not meant for users goes to the log, under the reference."""
    if isinstance(error, BadFile | Refused):
        return str(error)
    reference = secrets.token_hex(3)
    log.error("reference %s", reference, exc_info=error)
    return say("broken", reference=reference)


def guarded(handler: Callable[P, Awaitable[None]]) -> Callable[P, Awaitable[None]]:
    """Chainlit shows nothing when a handler fails, and stores the raw error: so none may leave it."""

    @functools.wraps(handler)
    async def safe(*args: P.args, **kwargs: P.kwargs) -> None:
        try:
            await handler(*args, **kwargs)
        except Exception as error:
            await cl.ErrorMessage(explain(error), author=AUTHOR).send()

    return safe


def guarded_resume(handler: Callable[[ThreadDict], Awaitable[None]]) -> Callable[[ThreadDict], Awaitable[None]]:
    """The same for resuming, where a message that is sent would not be seen."""

    @functools.wraps(handler)
    async def safe(thread: ThreadDict) -> None:
        try:
            await handler(thread)
        except Exception as error:
            show_in_passing(thread, explain(error), is_error=True)

    return safe


def guarded_answer(handler: Callable[P, Awaitable[dict[str, Any]]]) -> Callable[P, Awaitable[dict[str, Any]]]:
    """The same where an element of the page waits for the answer and shows the sentence itself."""

    @functools.wraps(handler)
    async def safe(*args: P.args, **kwargs: P.kwargs) -> dict[str, Any]:
        try:
            return await handler(*args, **kwargs)
        except Exception as error:
            return {"refused": explain(error)}

    return safe
