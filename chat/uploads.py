"""Files dropped into the chat: what is let through, and under which name."""

import shutil
from collections.abc import Sequence
from pathlib import Path

from chainlit.element import Element

from agent.turn import BadFile
from chat.texts import say

KINDS = frozenset({".json", ".txt", ".md", ".csv", ".tsv", ".pdf", ".xlsx", ".docx", ".pptx"})
LIMIT_MB = 20


def dropped_files(elements: Sequence[Element]) -> list[str]:
    """The paths of the files of a message; raises :class:`BadFile` for one that cannot be read."""
    return [_checked(Path(e.name).name, Path(e.path)) for e in elements if e.path]


def _checked(name: str, path: Path) -> str:
    if Path(name).suffix.lower() not in KINDS:
        raise BadFile(say("file_kind", name=name))
    if path.stat().st_size > LIMIT_MB * 1024 * 1024:
        raise BadFile(say("file_size", name=name, limit=LIMIT_MB))
    # Chainlit stores it under an id with a guessed ending: the agent goes by the name the user gave.
    named = path.with_suffix("") / name
    named.parent.mkdir(exist_ok=True)
    shutil.copyfile(path, named)
    return str(named)
