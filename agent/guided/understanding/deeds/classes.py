"""The classes of verbs in the file beside this one."""

import functools
from pathlib import Path

from scorecard.prose import read_prose


@functools.cache
def entries(kind: str) -> tuple[frozenset[str], ...]:
    """The entries of a class of verbs, each as the words that must all be said."""
    classes = read_prose(Path(__file__).with_name("deeds.yaml"))
    return tuple(frozenset(entry.split()) for entry in classes[kind])


def may_be_said(kind: str, said: frozenset[str]) -> bool:
    """Whether the words hold all those of an entry."""
    return any(entry <= said for entry in entries(kind))
