"""Which sector profile an organization belongs to, from its own words."""

import functools
import re
from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from knowledge.embedding import Vectors, embed
from knowledge.library import Library
from scorecard.lemmas import getAllLemmas

SURE = 0.62
"""From this likeness of meaning on a sector is taken without asking."""
LIKE = 0.38
"""Below this the words are like those of no sector: a general draft says less that is wrong."""


@dataclass(frozen=True)
class SectorGuess:
    sector_id: str
    words: str
    sure: bool


def find_sector(text: str, library: Library) -> SectorGuess | None:
    """The sector that a text names outright, the longest name winning; whom they serve counts where nothing else is named."""
    return find_own_sector(text, library) or _longest_name(text, library)


def find_own_sector(text: str, library: Library) -> SectorGuess | None:
    """As :func:`find_sector`, by what they say of themselves alone."""
    # "software for clinics" is software: whom they serve counts only where nothing else is named.
    own = re.sub(r"\b(?:for|to|serving)\s+(?!an?\s|the\s)[^.,;\n]*", " ", text)
    own = re.sub(r"\b(?:(?:run|owned|funded|backed|governed|financed) by|part of)\s+[^.,;\n]*", " ", own)
    own = re.sub(
        r"\b(?:in|of|for|near|outside) an?\s+(?:[a-z-]+\s){0,2}(?:town|city|village|county|country|region|district|university|hospital|school|bank)\b",
        " ",
        own,
    )
    own = re.sub(r"\bin\s+(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|many)\s+[a-z]+", " ", own)
    kind = re.sub(r"\b\d[\d,.]*\s+[a-z]+", " ", own)  # "food coop, 3 stores" has stores and is a coop
    return _longest_name(kind, library) or _longest_name(own, library)


def _longest_name(text: str, library: Library) -> SectorGuess | None:
    low = f" {re.sub(r'[^a-z0-9&]+', ' ', text.lower())} "
    best: tuple[int, str, str] = (0, "", "")
    for name, sector_id in _names(library):
        if (f" {name} " in low or f" {name}s " in low or (name.endswith("y") and f" {name[:-1]}ies " in low)) and len(
            name
        ) > best[0]:
            best = (len(name), sector_id, name)
    return SectorGuess(best[1], best[2], True) if best[1] else None


def guess_sector(text: str, library: Library) -> SectorGuess | None:
    """As :func:`find_sector`, then by spelling and meaning; for the answer to "which sector?"."""
    if found := find_sector(text, library):
        return found
    names, vectors = _vectors(library)
    likeness = vectors @ embed([text])[0]
    spelling = np.array([fuzz.ratio(n, text.lower()) / 100 for n, _ in names])
    slips = any(not getAllLemmas(w) for w in re.findall(r"[a-z]+", text.lower()))  # "power company" is no tower company
    scores = np.maximum(likeness, np.where(spelling > 0.8, spelling, 0)) if slips else likeness
    top = int(np.argmax(scores))
    if scores[top] < LIKE:
        return None
    return SectorGuess(names[top][1], names[top][0], bool(scores[top] >= SURE))


@functools.lru_cache(maxsize=2)
def _names(library: Library) -> list[tuple[str, str]]:
    return [
        (re.sub(r"[^a-z0-9&]+", " ", name.lower()).strip(), sector.id)
        for sector in library.sectors.values()
        if sector.id != "general"
        for name in {*sector.other_names, sector.name, sector.id.replace("_", " ")}
    ]


@functools.lru_cache(maxsize=2)
def _vectors(library: Library) -> tuple[list[tuple[str, str]], Vectors]:
    names = _names(library)
    return names, embed([n for n, _ in names])
