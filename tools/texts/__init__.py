"""What tools answer with, kept as prose in YAML beside this file: one file per feature."""

import functools
from pathlib import Path

import yaml


@functools.cache
def _file(name: str) -> dict[str, str]:
    return yaml.safe_load(Path(__file__).with_name(f"{name}.yaml").read_text(encoding="utf-8"))


def say(feature: str, key: str, **slots: object) -> str:
    return _file(feature)[key].format(**slots)
