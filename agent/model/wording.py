"""What the model is told of the tools, from ``agent/prompts/tools.yaml``."""

import functools
from pathlib import Path

import yaml

_PATH = Path(__file__).parent.parent / "prompts" / "tools.yaml"


@functools.cache
def _texts() -> dict[str, str]:
    return yaml.safe_load(_PATH.read_text(encoding="utf-8"))


def told(key: str, **slots: str) -> str:
    """KeyError for what has no wording of its own."""
    return _texts()[key].format(**slots)


def is_worded(key: str) -> bool:
    return key in _texts()
