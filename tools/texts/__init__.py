"""What tools answer with, kept as prose in YAML beside this file: one file per feature."""

import functools
from pathlib import Path

from scorecard.prose import fill, read_prose


@functools.cache
def _file(name: str) -> dict[str, str]:
    return read_prose(Path(__file__).with_name(f"{name}.yaml"))


def say(feature: str, key: str, **slots: object) -> str:
    return fill(_file(feature)[key], **slots)
