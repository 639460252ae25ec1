"""Messages that are shown when a conversation is opened again, and not kept."""

import uuid

from chainlit.step import StepDict
from chainlit.types import ThreadDict
from chainlit.utils import utc_now

from chat.reply import AUTHOR


def show_in_passing(thread: ThreadDict, text: str, *, is_error: bool = False) -> None:
    """Chainlit shows the thread as its handler leaves it; a message sent there is hidden, yet stored each time."""
    now = utc_now()
    step: StepDict = {
        "id": str(uuid.uuid4()),
        "threadId": thread["id"],
        "name": AUTHOR,
        "type": "assistant_message",
        "input": "",
        "output": text,
        "createdAt": now,
        "start": now,
        "end": now,
        "streaming": False,
        "isError": is_error,
        "metadata": {},
    }
    thread["steps"].append(step)
