"""Reads the files in which sentences, words and tables are kept as prose."""

from pathlib import Path
from typing import Any

import yaml

# The reader in C is ten times as fast, which a start of the program feels; a PyYAML built without it has only the other.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_prose(path: Path) -> Any:
    """What a YAML file holds."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=LOADER)
