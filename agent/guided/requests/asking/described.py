"""Which finding of the check a message speaks of that does not give its code: "you moan about the arrow from C2 to F1"."""

import functools
import re

import numpy as np

from knowledge.embedding import Vectors, embed, embed_one
from scorecard.lemmas import getAllLemmas
from scorecard.models import Scorecard
from scorecard.rules import Finding, check
from scorecard.rules.catalogue import catalogue

_LEAST = 0.3
_SHARED = 0.12
"""What each word counts that message and finding share."""
_NAMED, _MAYBE_NAMED = 0.3, 0.1
"""What an id counts that stands in the message, and an item that its words may mean."""
_BROKEN = 0.15
"""What it counts that something on the scorecard breaks a rule now."""
_IDS = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b")


def findings_meant(text: str, items: tuple[str, ...], scorecard: Scorecard) -> list[Finding]:
    """The likeliest first; those of an item that the message names come before all others."""
    found = check(scorecard)
    if not found:
        return []
    near = embed([f.message for f in found]) @ embed_one(text)
    said = _stems(text)
    named = {*_IDS.findall(text)}
    maybe = {*items} - named
    scores = [
        float(near[n])
        + _SHARED * len(said & _stems(f.message))
        + _NAMED * len(named & {*_IDS.findall(f.item)})
        + _MAYBE_NAMED * len(maybe & {*_IDS.findall(f.item)})
        for n, f in enumerate(found)
    ]
    order = np.argsort(scores)[::-1]
    return [found[n] for n in order if scores[n] >= _LEAST]


def rule_meant(text: str, items: tuple[str, ...], scorecard: Scorecard) -> str:
    """The code of the rule that is spoken of; "" where none is near.

    A rule is known by its title too, which says "formula" where its finding counts measures that "do not say how they are
    calculated", and may be asked about where nothing breaks it.
    """
    said = _stems(text)
    near = _titles() @ embed_one(text)
    broken = check(scorecard)
    named = {*_IDS.findall(text)}
    if len(items) == 1:
        named |= {*items}
    scores: dict[str, float] = {}
    for n, (code, rule) in enumerate(catalogue().items()):
        here = [f for f in broken if f.code == code]
        ids = {i for f in here for i in _IDS.findall(f.item)}
        words = _stems(rule.title).union(*(_stems(f.message) for f in here))
        scores[code] = (
            float(near[n])
            + _SHARED * (len(said & words) + len(said & _stems(rule.title)))
            + _BROKEN * bool(here)
            + _NAMED * len(named & ids)
            + _MAYBE_NAMED * len(({*items} - named) & ids)
        )
    best = max(scores, key=scores.__getitem__)
    return best if scores[best] >= _LEAST + _BROKEN else ""


@functools.cache
def _titles() -> Vectors:
    return embed([rule.title for rule in catalogue().values()])


def _stems(text: str) -> set[str]:
    words = {w for w in re.findall(r"[a-z][a-z-]{2,}", text.lower()) if w not in _SMALL}
    return {next((lemmas[0] for lemmas in getAllLemmas(w).values() if lemmas), w) for w in words}


_SMALL = frozenset("the and that this for with you your are has have not can what why how its our from was were about them they finding warning remark ignore".split())  # fmt: skip
