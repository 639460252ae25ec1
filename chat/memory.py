"""What the page remembers of an open session. Not ``cl.user_session``, which is stored and comes back as nulls."""

import asyncio
from dataclasses import dataclass, field
from weakref import WeakKeyDictionary

import chainlit as cl
from chainlit.session import BaseSession


@dataclass
class Memory:
    board: cl.CustomElement | None = None
    choices: list[cl.Action] = field(default_factory=list)
    """The ready answers under the newest reply."""
    offering: asyncio.Task[None] | None = None
    """Held, because a task that nobody holds may vanish before it is done."""
    told_left_out: bool = False
    """Whether this page has heard which of the user's own knowledge could not be used."""


_memories: WeakKeyDictionary[BaseSession, Memory] = WeakKeyDictionary()


def memory() -> Memory:
    return memory_of(cl.context.session)


def memory_of(session: BaseSession) -> Memory:
    return _memories.setdefault(session, Memory())
