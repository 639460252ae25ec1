"""Reads the files in which sentences, words and tables are kept as prose."""

import string
from pathlib import Path
from typing import Any

import yaml

# The reader in C is ten times as fast, which a start of the program feels; a PyYAML built without it has only the other.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_prose(path: Path) -> Any:
    """What a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)


class _Counted(string.Formatter):
    """``{number:link|links}`` is "1 link" or "3 links"; ``{number:-waits|wait}`` the word alone."""

    def format_field(self, value: Any, format_spec: str) -> str:
        if "|" not in format_spec:
            return super().format_field(value, format_spec)
        one, many = format_spec.removeprefix("-").split("|")
        word = one if str(value) == "1" else many
        return word if format_spec.startswith("-") else f"{value} {word}"


_COUNTED = _Counted()


def fill(text: str, /, **slots: object) -> str:
    """The sentence with its slots filled; a slot with a number may bring its noun in the right form."""
    return _COUNTED.vformat(text, (), slots)
