"""The table of qualities: of what kind a thing is, and what comes of a quality wished of it."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scorecard.prose import read_prose
from tools.drafting.people import is_person_head, people_in, singular


@dataclass(frozen=True)
class Row:
    """What a quality wished of a kind of thing comes to: the pattern of the name and the key of the measures."""

    name: str
    measured: str


@functools.cache
def lexicon() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("qualities.yaml"))


@functools.cache
def _qualities_of() -> dict[str, list[str]]:
    """The qualities each word may stand for, in the order of the table: ``fair`` of prices is not ``fair`` of margins."""
    found: dict[str, list[str]] = {}
    for quality, rows in lexicon()["qualities"].items():
        for word in rows["words"]:
            found.setdefault(word, []).append(quality)
    return found


@functools.cache
def quality_words() -> re.Pattern[str]:
    words = sorted(_qualities_of(), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, words))})(?![\w-])", re.IGNORECASE)


@functools.cache
def patterns() -> frozenset[str]:
    """The measures this room leads to, and no other reading does."""
    return frozenset(read_prose(Path(__file__).with_name("measures.yaml")))


@functools.cache
def place_of(measured: str, *, commercial: bool = True) -> str:
    """The cluster of the map a wish so measured belongs to, "" where it is none of these."""
    placed = [*([] if commercial else lexicon()["placed_in_public"].items()), *lexicon()["placed"].items()]
    return next((cluster for cluster, keys in placed if measured in keys), "")


def ends_in(head: str, words: list[str]) -> bool:
    """Whether a noun phrase names one of these things: ``empty order books`` an order book."""
    low = f" {' '.join(head.lower().split())}"
    return any(
        low.endswith((f" {word}", f" {word}s", f" {word}es")) or f" {_one(low)}".endswith(f" {word}") for word in words
    )


def _one(low: str) -> str:
    *front, last = low.split()
    return " ".join([*front, singular(last)])


def verb_for(head: str) -> str:
    """The verb that goes with a thing, "" where none is known: ``Send`` for bills."""
    return next((verb for verb, words in lexicon()["verbs"].items() if ends_in(head, words)), "")


def before(head: str) -> str:
    """The preposition that stands before a place: ``in`` corridors, ``on`` trips."""
    return next((said for said, words in lexicon()["in"].items() if ends_in(head, words)), "at")


def row_for(word: str, head: str) -> Row | None:
    """What a quality comes to for such a thing; nothing where the table does not pair them."""
    for quality in _qualities_of().get(word.lower(), []):
        for kind, row in lexicon()["qualities"][quality].items():
            if kind != "words" and _is_of(kind, head):
                return Row(row["name"], row["as"])
    return None


def _is_of(kind: str, head: str) -> bool:
    if kind in ("anything", "things"):
        return not is_person_head(head) and (kind == "anything" or head.lower().endswith("s"))
    if kind in ("staff", "served"):
        people = people_in(head, guess=True) if head else None
        person = is_person_head(head) or (people is not None and people.group.lower() in head.lower())
        return person and people is not None and people.own == (kind == "staff")
    return ends_in(head, lexicon()["kinds"][kind])
