"""Where a wish belongs on the map: a small classifier over its words, with the library's likeness as a second opinion."""

import functools
import re
from collections.abc import Mapping
from typing import cast

from knowledge.models import CLUSTER_PERSPECTIVE, Cluster, SectorKind
from tools.drafting.meant.table import place_of
from tools.drafting.people import lexicon, people_in, served_here, singular
from tools.drafting.shapes import Shape, action_of

SURE = 2.0
"""From this score on the words alone decide."""
LIBRARY_WEIGHT = 1.6
TOLD_BY_QUALITY = 6.0
"""What a thing is and how it is to be say more of the place than any single word in it."""
_CLUSTERS = tuple(CLUSTER_PERSPECTIVE)
_LEARNING = tuple(c for c, perspective in CLUSTER_PERSPECTIVE.items() if perspective == "learning")
_MONEY: Mapping[str, Mapping[str, str]] = {
    "commercial": {"funding": "growth", "stewardship": "productivity", "mission": "value"},
    "public": {"growth": "funding", "productivity": "stewardship"},
    "nonprofit": {"growth": "funding", "productivity": "stewardship"},
}
"""Clusters a kind of organization does not have, with the ones that stand in their place."""
_BY_ACTION: Mapping[str, Mapping[str, float]] = {
    "known": {"image": 1.5},
    "launch": {"innovation": 1.0},
    "train": {"human": 1.5},
    "simplify": {"operations": 1.0},
    "use": {"operations": 0.5},
    "speed": {"operations": 0.5},
    "result": {"productivity": 2.0},
    "younger": {"relationship": 0.5},
    "win": {"growth": 0.5},
    "find_people": {"human": 2.0},
    "answer_calls": {"customer_management": 2.5},
    "better_known": {"image": 2.5},
    "trust": {"relationship": 2.0},
    "running": {"operations": 2.0},
    "even": {"operations": 1.0},
    "run_out": {"operations": 1.0},
    "cushion": {"productivity": 2.5},
    "earn_on": {"productivity": 1.0},
    "in_use": {"operations": 1.5},
    "stay_longer": {"relationship": 1.0},
    "earn_more": {"growth": 2.0},
    "found_so": {"value": 3.0},
}
_FEWER = frozenset({"cut", "stop", "stop_doing", "less_done", "level"})
FEWER_WEIGHT = 1.0
"""What there is to be less of, and no word places elsewhere, is a matter of how the work is done: ``overflows down``."""
_OF_PEOPLE = frozenset(
    {
        "keep",
        "stop",
        "win",
        "train",
        "build",
        "help",
        "who",
        "grow",
        "improve",
        "does",
        "as",
        "thing",
        "younger",
        "more_who",
        "stop_doing",
    }
)
"""What one does with one's own people, and so strengthens them."""


@functools.cache
def _patterns() -> list[tuple[str, float, re.Pattern[str]]]:
    return [
        (cluster, float(weight), _pattern(str(term)))
        for cluster in _CLUSTERS
        for weight, terms in lexicon()[cluster].items()
        for term in terms
    ]


def _pattern(term: str) -> re.Pattern[str]:
    body = re.escape(term).replace(r"\*", r"[\w-]*")
    plural = "" if term.endswith("*") else "s?"
    return re.compile(rf"(?<![\w-]){body}{plural}(?![\w])", re.IGNORECASE)


_STAYING = re.compile(r"\b(?:turnover|attrition|absence|absenteeism|quit|leave|leaving|resign\w*)\b", re.IGNORECASE)


def word_scores(text: str) -> dict[str, float]:
    """Score of every cluster by the words of a text alone; the longest telling phrase counts before its parts."""
    scores = dict.fromkeys(_CLUSTERS, 0.0)
    for cluster, weight, pattern in _patterns():
        found = pattern.search(text)
        if found and not (cluster in _LEARNING and singular(found[0].lower()) in served_here()):
            scores[cluster] += weight
    return scores


def place(text: str, shape: Shape, kind: SectorKind, library_votes: Mapping[str, float]) -> dict[Cluster, float]:
    """Scores of the clusters for a wish, highest first.

    ``library_votes`` says how like the wish the best library objective of each cluster is, about 0 to 1.
    """
    scores = word_scores(text)
    for cluster, bonus in _BY_ACTION.get(shape.action, {}).items():
        scores[cluster] += bonus
    if (
        shape.action == "win"
        and kind != "commercial"
        and not word_scores(text)["growth"] + word_scores(text)["funding"] > 1
    ):
        scores["growth"] -= 0.5  # who is won there is served, not sold to
        scores["mission"] += 1.0
    if told := place_of(shape.pattern or shape.action, commercial=kind == "commercial"):
        scores[told] += TOLD_BY_QUALITY
    people = people_in(text, guess=shape.action in ("keep", "train", "win", "stop"))
    action = shape.action
    if action == "done" and people_in(shape.doer):  # "therapists trained in manual therapy" is a wish to train them
        action = action_of().get(shape.name.partition(" ")[0].lower(), action)
    if people and people.own and (action in _OF_PEOPLE or _STAYING.search(text)):
        scores["human"] += 3.0
    elif people and not people.own:
        scores["relationship" if kind == "commercial" else "mission"] += 1.0
    unsaid = not any(word_scores(text).values())
    of_learning = any(scores[c] > 0 for c in _LEARNING)
    for cluster, likeness in library_votes.items():
        if cluster in _LEARNING and not of_learning:
            continue  # no word says that it is about people, skills, systems or culture of the house
        scores[cluster] += LIBRARY_WEIGHT * likeness
    if unsaid and shape.action in _FEWER:
        scores["operations"] += FEWER_WEIGHT
    for absent, instead in _MONEY[kind].items():
        scores[instead] = max(scores[instead], scores[instead] / 2 + scores[absent])
        scores[absent] = -1.0
    ordered = dict(sorted(scores.items(), key=lambda item: -item[1]))
    return cast("dict[Cluster, float]", ordered)  # its keys are the clusters; the lexicon's are read as text


def best_perspective(scores: Mapping[Cluster, float]) -> str:
    """The perspective whose clusters speak loudest together."""
    return ranked_perspectives(scores)[0]


def ranked_perspectives(scores: Mapping[Cluster, float]) -> list[str]:
    totals: dict[str, float] = {}
    for cluster, value in scores.items():  # in order of weight: the first of a perspective counts in full
        perspective = CLUSTER_PERSPECTIVE[cluster]
        totals[perspective] = totals[perspective] + 0.3 * max(0.0, value) if perspective in totals else value
    return sorted(totals, key=lambda p: -totals[p])
