"""Base forms and other forms of English words, by LemmInflect.

LemmInflect imports spaCy wherever that is installed, to add to it what nobody here uses. Loading spaCy is a second of
every start, and only a message with a sentence to take apart needs it: so it is kept from LemmInflect.
"""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType


class _NotThere(MetaPathFinder):
    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname == "spacy":
            raise ModuleNotFoundError(name=fullname)


@contextmanager
def _without_spacy() -> Iterator[None]:
    hidden = _NotThere()
    sys.meta_path.insert(0, hidden)
    try:
        yield
    finally:
        sys.meta_path.remove(hidden)


with _without_spacy():
    from lemminflect import getAllInflections, getAllLemmas, getInflection, getLemma

__all__ = ["getAllInflections", "getAllLemmas", "getInflection", "getLemma"]
