"""Reads YAML; the scorecard has the same few lines, since neither room knows the other."""

from typing import Any

import yaml

# The reader in C is ten times as fast, which a start of the program feels; a PyYAML built without it has only the other.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(text: str) -> Any:
    """What the text holds; raises ``yaml.YAMLError`` where it is not YAML."""
    return yaml.load(text, Loader=LOADER)
