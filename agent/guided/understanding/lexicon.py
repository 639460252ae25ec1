"""The words of command and of the field, read from the YAML beside this file."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scorecard.lemmas import getAllInflections
from scorecard.prose import read_prose


@functools.cache
def _file() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("lexicon.yaml"))


@functools.cache
def words(section: str) -> frozenset[str]:
    """A plain list of the file: ``filler``, ``generic``, ``stop``."""
    return frozenset(_file()[section])


def classes(section: str) -> dict[str, list[str]]:
    """A section of words by what they mean: ``nouns``, ``fields``, ``units``, ``perspectives``."""
    return _file()[section]


def other_names() -> list[dict[str, Any]]:
    """Shapes of names, each a pattern and what an item of such a name is called as well."""
    return _file()["other_names"]


def enums() -> dict[str, dict[str, list[str]]]:
    """The fixed values of a field, each with the ways of saying it."""
    return _file()["enums"]


@dataclass(frozen=True)
class VerbForm:
    group: str
    base: bool
    """In the form of a command, not an inflected one."""


@functools.cache
def verb_forms() -> dict[str, tuple[VerbForm, ...]]:
    """Every form of every verb, phrases included: ``getting rid of`` is remove."""
    found: dict[str, list[VerbForm]] = {}
    for group, verbs in _file()["verbs"].items():
        for verb in verbs:
            first, _, rest = verb.partition(" ")
            for form in _inflected(first):
                said = f"{form} {rest}".strip()
                found.setdefault(said, []).append(VerbForm(group, form == first))
    return {form: tuple(uses) for form, uses in found.items()}


def _inflected(verb: str) -> set[str]:
    forms = {form for group in getAllInflections(verb, upos="VERB").values() for form in group}
    return forms | {verb}


@functools.cache
def forms_of(group: str) -> str:
    """The forms of a class of verbs as an alternation for a pattern, the longest first."""
    forms = [form for form, uses in verb_forms().items() if any(use.group == group for use in uses)]
    return "|".join(re.escape(f) for f in sorted(forms, key=len, reverse=True))


def bases_of(*groups: str) -> str:
    """The verbs of some classes in the form of a command, as an alternation."""
    forms = {form for form, uses in verb_forms().items() if any(u.base and u.group in groups for u in uses)}
    return "|".join(sorted(map(re.escape, forms), key=len, reverse=True))


@functools.cache
def alternation(section: str, key: str = "") -> str:
    """The words of a class, or of a whole section, as an alternation for a pattern."""
    groups = classes(section)
    listed = groups[key] if key else [w for ws in groups.values() for w in ws]
    return "|".join(re.escape(w) for w in sorted(listed, key=len, reverse=True))


@functools.cache
def all_words() -> frozenset[str]:
    """Every single word of the file: what a misspelt word is compared with, and what is no name by itself."""
    listed = {w for s in ("nouns", "fields", "perspectives") for ws in classes(s).values() for w in ws}
    listed |= {w for group in enums().values() for ws in group.values() for w in ws}
    listed |= set(verb_forms()) | words("filler")
    return frozenset(part for phrase in listed for part in phrase.split())


@functools.cache
def field_words() -> frozenset[str]:
    """Words of fields, nouns and fixed values."""
    listed = {w for s in ("nouns", "fields") for ws in classes(s).values() for w in ws}
    listed |= {w for group in enums().values() for ws in group.values() for w in ws}
    return frozenset(part for phrase in listed for part in phrase.split())


@functools.cache
def command_words() -> frozenset[str]:
    """Words of fields, nouns, verbs and fixed values; without the perspectives, which name things too."""
    return field_words() | {part for phrase in verb_forms() for part in phrase.split()}
