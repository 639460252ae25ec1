"""The sentences a draft puts on its items; the prose is in ``texts.yaml``."""

import functools
from pathlib import Path

import yaml


@functools.cache
def _texts() -> dict[str, str]:
    return yaml.safe_load(Path(__file__).with_name("texts.yaml").read_text(encoding="utf-8"))


def text(key: str, **slots: str) -> str:
    return _texts()[key].format(**slots)
