"""The sentences of the guided coach, kept as prose in YAML beside this file."""

import functools
from pathlib import Path
from typing import Any

from scorecard.prose import fill, read_prose


@functools.cache
def _file(name: str) -> dict[str, Any]:
    return read_prose(Path(__file__).with_name(f"{name}.yaml"))


def phrase(key: str, **slots: object) -> str:
    return fill(str(_file("phrases")[key]), **slots)


def question_parts(key: str) -> dict[str, str]:
    """``ask``, ``why`` and ``example`` of an interview question, slots unfilled."""
    return _file("questions")[key]
