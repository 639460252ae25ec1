"""The page's own sentences, kept as prose in YAML beside this file."""

import functools
from pathlib import Path
from typing import Any

from scorecard.prose import read_prose


@functools.cache
def _texts() -> dict[str, Any]:
    return read_prose(Path(__file__).with_suffix(".yaml"))


def say(key: str, **slots: object) -> str:
    return str(_texts()[key]).format(**slots)


def tool_name(tool: str) -> str:
    """What people call a tool; "" for one that is not shown."""
    return _texts()["tools"].get(tool, tool.replace("_", " "))


def starter_texts() -> list[dict[str, str]]:
    return _texts()["starters"]
