"""Reads the files in which sentences, words and tables are kept as prose."""

from pathlib import Path
from typing import Any

import yaml

# The reader in C is ten times as fast, which a start of the program feels; a PyYAML built without it has only the other.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_prose(path: Path) -> Any:
    """What a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)


class _Slot:
    """What fills a slot: ``{number:link|links}`` is "1 link" or "3 links"; ``{number:-waits|wait}`` the word alone."""

    def __init__(self, value: object) -> None:
        self.value = value

    def __format__(self, spec: str) -> str:
        if "|" not in spec:
            return format(self.value, spec)
        one, many = spec.removeprefix("-").split("|")
        word = one if str(self.value) == "1" else many
        return word if spec.startswith("-") else f"{self.value} {word}"


def fill(text: str, /, **slots: object) -> str:
    """The sentence with its slots filled; a slot with a number may bring its noun in the right form."""
    return text.format(**{name: _Slot(value) for name, value in slots.items()} if "|" in text else slots)
