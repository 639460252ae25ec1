"""What is told about files, kept as prose in YAML beside this file."""

import functools
from pathlib import Path

import yaml


@functools.cache
def _sentences() -> dict[str, str]:
    return yaml.safe_load(Path(__file__).with_name("sentences.yaml").read_text(encoding="utf-8"))


def say(key: str, **slots: object) -> str:
    return _sentences()[key].format(**slots)


class UnreadableFileError(ValueError):
    """A file that cannot be read; the message is a sentence for the user, with what to do next."""
