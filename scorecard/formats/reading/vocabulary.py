"""The words of other people's sheets, and which of ours they mean."""

import functools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from rapidfuzz import fuzz

from scorecard.models import Frequency, MeasureKind, Polarity, Status
from scorecard.prose import read_prose

ALIKE = 88
"""From this likeness on, 0 to 100, a misspelt word still counts; shorter words have to be right."""
_SHORTEST_FUZZY = 6
_SPECIFIC = frozenset(
    """
    owner objective_owner initiative_owner unit target target_date baseline frequency data_source formula weight due start
    status polarity objective_id measure_id definition description no_place
    """.split()
)
"""Roles that say what about a thing: in “KPI owner” it is the owner that counts, not the KPI."""


@dataclass(frozen=True)
class Meaning:
    role: str
    score: float
    """1 for a word of the list, less for one that merely contains or resembles it."""


@functools.cache
def _file() -> dict[str, Any]:
    raw = read_prose(Path(__file__).with_name("vocabulary.yaml"))
    return {key: _plain_words(value) for key, value in raw.items()}


def _plain_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: [plain(str(w)) or str(w) for w in words] for key, words in value.items()}
    return [plain(str(w)) or str(w) for w in value]


def plain(text: str) -> str:
    """Lower case, one space between words, no punctuation or bracketed remarks."""
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", text.lower())
    text = re.sub(
        r"\b(?:and|und|et|y|the|der|die|das|our|of the|le|la|les)\b|[&/.,:;*_\-–—|?!\"'“”„’‘()\[\]]+", " ", text
    )
    return " ".join(text.split())


@functools.lru_cache(maxsize=2048)
def role_of(header: str) -> Meaning | None:
    """What a column header stands for, by the words in it."""
    text = plain(header)
    if not text or len(text) > 80:
        return None
    abbreviated = header.rstrip().endswith(".") and len(text) > 3
    found = [m for role, words in _file()["roles"].items() if (m := _likeness(text, role, words, abbreviated))]
    return max(found, key=lambda m: m.score, default=None)


def _likeness(text: str, role: str, words: Sequence[str], abbreviated: bool) -> Meaning | None:
    best = 0.0
    for word in words:
        if text == word:
            return Meaning(role, 1.0)
        if abbreviated and word.startswith(text):
            best = max(best, 0.9)
        if len(word) > 2 and re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text):
            share = len(word) / len(text)
            best = max(best, 0.7 + 0.2 * share + (0.05 if role in _SPECIFIC else 0))
        elif len(word) >= _SHORTEST_FUZZY and (alike := fuzz.ratio(word, text)) >= ALIKE:
            best = max(best, alike / 100 - 0.05)
    return Meaning(role, best) if best else None


def perspective_of(text: str) -> str:
    """The id of the usual perspective that a name means; "" for a perspective of their own or no perspective."""
    words = plain(re.sub(r"^\W*(?:\d+[.)]?|[A-Z][.):])\s+", "", text))
    short = re.sub(r"\b(?:perspectives?|perspektive|dimension|perspectiva|area)\b", "", words).strip()
    for name in filter(None, (words, short)):
        for perspective, known in _file()["perspectives"].items():
            if name in known:
                return perspective
    if not 0 < len(short.split()) <= 4:
        return ""
    return _nearest(short, _file()["perspectives"])


def _nearest(text: str, groups: Mapping[str, Sequence[str]]) -> str:
    scored = [(fuzz.ratio(w, text), key) for key, words in groups.items() for w in words if len(w) >= _SHORTEST_FUZZY]
    score, key = max(scored, default=(0, ""))
    return key if score >= ALIKE else ""


def says_perspective(text: str) -> bool:
    """Whether the word perspective itself stands in the name."""
    return bool(re.search(r"\bperspe[ck]tiv", text, re.IGNORECASE))


def _one_of(group: str, text: str) -> str:
    words = plain(text) or text.strip()
    groups = _file()[group]
    return next((key for key, known in groups.items() if words in known), "") or _nearest(words, groups)


def frequency_of(text: str) -> Frequency | None:
    return cast(Frequency, _one_of("frequencies", text) or None)


def polarity_of(text: str) -> Polarity | None:
    return cast(Polarity, _one_of("polarities", text) or None)


def kind_of_measure(text: str) -> MeasureKind | None:
    return cast(MeasureKind, _one_of("kinds", text) or None)


def status_of(text: str) -> Status | None:
    return cast(Status, _one_of("statuses", text) or None)


def names_period(header: str) -> bool:
    """Whether a column says which period the value beside it is of."""
    return plain(header) in _file()["period_headers"]


def names_remark(header: str) -> bool:
    """Whether a column holds what somebody remarks on the value beside it."""
    return plain(header) in _file()["remark_headers"]


def is_unknown(text: str) -> bool:
    """``tbd``, ``n/a``, a dash: said to be not known."""
    return text.strip().lower() in _file()["unknown"] or plain(text) in _file()["unknown"] or not plain(text)


def is_total(text: str) -> bool:
    words = plain(text)
    return words in _file()["totals"] or (
        bool(words) and words.split()[0] in ("total", "gesamt", "summe", "subtotal", "Σ")
    )


def is_note(text: str) -> bool:
    """``Source: ...``, ``* without agencies``, ``Prepared by ...``."""
    if text.lstrip().startswith(("*", "†", "¹", "©")):
        return True
    head = plain(re.split(r"[:\d]", text, maxsplit=1)[0])
    return head in _file()["notes"] and (":" in text or len(text.split()) <= 6)


def is_activities(text: str) -> bool:
    return plain(text) in _file()["activities"]


def is_level(text: str) -> bool:
    """A level of a results chain, which stands where others have perspectives."""
    return plain(text) in _file()["levels"]


def better_when_less(name: str) -> bool:
    """Whether the name of a measure, in another language than English, speaks of something to have less of."""
    return any(re.search(rf"\b\w*{re.escape(stem)}", name, re.IGNORECASE) for stem in _file()["better_when_less"])


def without_mark(text: str) -> tuple[str, bool]:
    """``Objective 2: Grow`` -> ``Grow``, True: a name without the word for what it is."""
    marks = "|".join(sorted(map(re.escape, _file()["objective_marks"]), key=len, reverse=True))
    match = re.match(rf"^\W*(?:{marks})\s*(?:nr\.?|no\.?|#)?\s*[\d.]*[a-z]?\s*[:\-–—]\s*(?=\S)", text, re.IGNORECASE)
    return (text[match.end() :].strip(), True) if match else (text, False)
