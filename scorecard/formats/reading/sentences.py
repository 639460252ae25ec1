"""What is told about files, kept as prose in YAML beside this file."""

import functools
from pathlib import Path

from scorecard.prose import fill, read_prose


@functools.cache
def _sentences() -> dict[str, str]:
    return read_prose(Path(__file__).with_name("sentences.yaml"))


def say(key: str, **slots: object) -> str:
    return fill(_sentences()[key], **slots)


class UnreadableFileError(ValueError):
    """A file that cannot be read; the message is a sentence for the user, with what to do next."""
