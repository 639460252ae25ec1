"""The sentences a draft puts on its items; the prose is in ``texts.yaml``."""

import functools
from pathlib import Path

from scorecard.prose import read_prose


@functools.cache
def _texts() -> dict[str, str]:
    return read_prose(Path(__file__).with_name("texts.yaml"))


def text(key: str, **slots: str) -> str:
    return _texts()[key].format(**slots)
