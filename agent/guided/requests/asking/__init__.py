"""What a message asks for that is worded like none of the patterns, by how much it sounds like what others asked."""

import functools
import re
from typing import cast

from rapidfuzz import fuzz, process

from agent.guided.requests.asking.arguments import filled
from agent.guided.requests.asking.likeness import NOT_ASKED, Weights, learned
from agent.guided.requests.asking.masking import ITEM, Masked, examples, readings
from agent.guided.requests.request import Request
from agent.guided.understanding.known import Itself
from scorecard.models import Scorecard

_SURELY = 0.35
"""How much more it must sound like a request than like anything else to be taken for it before looser readers are asked."""
_BEYOND_DOUBT = 0.6
"""The same to be taken for it before changes are looked for in the message."""
_BEFORE_CHANGES = frozenset(
    {"gaming", "why_here", "show_levers", "explain_finding", "check_scorecard", "undo", "redo", "restore_version"}
)
_STEPS = frozenset({"undo", "redo", "restore_version"})
_LONGEST = 40
_FIGURE = re.compile(r"(?<![\w-])\d")
"""What holds a figure gives a value: of five thousand sentences of the evaluation one such was a question or a step."""
_NEEDS_ITEM = frozenset({"show_item", "why_here", "gaming", "show_levers", "show_effects"})


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    return _read(text, scorecard, focus, 0.0)


def read_surely(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    return _read(text, scorecard, focus, _SURELY)


def read_beyond_doubt(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """Questions and steps that the words of a change might be read into: "I regret both changes; kindly withdraw them"."""
    if len(text.split()) > _LONGEST or _FIGURE.search(text) or not any(True for _ in scorecard.objectives()):
        return None
    margin, name, masked = _likeliest(text, Itself(scorecard), focus)
    if margin <= _BEYOND_DOUBT or name not in _BEFORE_CHANGES or (name in _STEPS and (masked.items or _LOOKS_BACK.match(text))):  # fmt: skip
        return None
    return filled(name, text, masked, scorecard)


def _read(text: str, scorecard: Scorecard, focus: str, least: float) -> Request | None:
    if len(text.split()) > _LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    margin, name, masked = _likeliest(text, Itself(scorecard), focus)
    if margin <= least and (known := _an_example(masked.words)):
        return filled(known, text, masked, scorecard)
    if name in _STEPS and _LOOKS_BACK.match(text):
        return None
    return filled(name, text, masked, scorecard) if margin > least else None


_LOOKS_BACK = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\b,? )*(?:how|what|which|who|when|why|where)\b(?!.*\b(?:undo|back|restore|revert|reverse|redo)\b).*\?",
    re.IGNORECASE | re.DOTALL,
)
""" "How was it in the last three months?" takes no step back."""
_SAME_WORDS = 94


@functools.lru_cache(maxsize=16)
def _an_example(said: str) -> str:
    """What a message asks for that is an example in nearly its words: no weights make that another."""
    plain = _plain(said)
    best = process.extractOne(plain, _plain_examples(), scorer=fuzz.token_sort_ratio, score_cutoff=_SAME_WORDS)
    name = [n for n, _ in examples()][best[2]] if best and ITEM not in said else ""
    return name if name not in NOT_ASKED else ""


@functools.cache
def _plain_examples() -> list[str]:
    return [_plain(words) for _, words in examples()]


def _plain(text: str) -> str:
    return re.sub(r"[^\w ]+", " ", re.sub(r"['’]s\b", " is", text.lower())).strip()


def sounds_foreign(text: str, scorecard: Scorecard, focus: str) -> float:
    """By how much more it sounds like what is no matter of the scorecard than like a wish for a change."""
    if len(text.split()) > _LONGEST:
        return 0.0
    scores = [by_name for _, by_name in _scored(text, Itself(scorecard), focus)]
    nothing, change = (max(by_name[name] for by_name in scores) for name in NOT_ASKED)
    return nothing - change


def _likeliest(text: str, this: Itself, focus: str) -> tuple[float, str, Masked]:
    return _best(_scored(text, this, focus))


Scored = list[tuple[Masked, dict[str, float]]]


@functools.lru_cache(maxsize=16)
def _scored(text: str, this: Itself, focus: str) -> Scored:
    """Asked several times about the same message, with more doubt allowed each time."""
    return _scores(text, cast("Scorecard", this.it), focus, learned())


def likeliest(text: str, scorecard: Scorecard, focus: str, weights: Weights) -> tuple[float, str, Masked]:
    """The request it sounds most like in any reading, and by how much more than like none."""
    return _best(_scores(text, scorecard, focus, weights))


def _scores(text: str, scorecard: Scorecard, focus: str, weights: Weights) -> Scored:
    ways = readings(text, scorecard, focus)
    found = weights.scores([w.words for w in ways])
    return [(way, dict(zip(weights.names, s.tolist(), strict=True))) for way, s in zip(ways, found, strict=True)]


def _best(scored: Scored) -> tuple[float, str, Masked]:
    best = (-1.0, "", scored[0][0])
    for way, by_name in scored:
        other = max(by_name[name] for name in NOT_ASKED)
        for name, score in by_name.items():
            fits = name not in NOT_ASKED and (name not in _NEEDS_ITEM or ITEM in way.words)
            if fits and score - other > best[0]:
                best = (score - other, name, way)
    return best
