"""BSC1xx: the frame. Perspectives, how many objectives, doubles, and whether the strategy is carried."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

import snowballstemmer
from rapidfuzz import fuzz

from scorecard.edits import Edit, RemoveObjective
from scorecard.models import Objective, Perspective, Scorecard
from scorecard.rules.phrases import count, quoted, some, word_set
from scorecard.rules.registry import Hit, rule
from scorecard.rules.verbs import words

ALIKE = 93
"""Names this alike (of 100) say the same; "new customers" and "key customers" stay below."""
CARRIED = 80
_FILLERS = word_set("a an the our of for in to and with")


def is_internal(perspective: Perspective) -> bool:
    """The perspective that good practice lets be the largest."""
    return perspective.id == "internal" or "process" in perspective.name.lower()


@rule("BSC101")
def empty_perspective(scorecard: Scorecard) -> Iterator[Hit]:
    for perspective in scorecard.perspectives:
        if not perspective.objectives:
            yield Hit(perspective.id, {"name": perspective.name})


@rule("BSC102")
def single_objective(scorecard: Scorecard) -> Iterator[Hit]:
    for perspective in scorecard.perspectives if scorecard.level == "organization" else ():
        if len(perspective.objectives) == 1:
            yield Hit(perspective.id, {"name": perspective.name})


@rule("BSC103")
def crowded_perspective(scorecard: Scorecard) -> Iterator[Hit]:
    for perspective in scorecard.perspectives:
        number = len(perspective.objectives)
        if number > (6 if is_internal(perspective) else 4):
            yield Hit(perspective.id, {"name": perspective.name, "number": number})


@rule("BSC104")
def full_internal_perspective(scorecard: Scorecard) -> Iterator[Hit]:
    for perspective in scorecard.perspectives:
        if is_internal(perspective) and len(perspective.objectives) in (5, 6):
            yield Hit(perspective.id, {"name": perspective.name, "number": len(perspective.objectives)})


def _objectives_between(scorecard: Scorecard, low: int, high: int) -> Iterator[Hit]:
    number = len(list(scorecard.objectives()))
    if low <= number <= high:
        yield Hit("", {"objectives": count(number, "objective")})


@rule("BSC105")
def few_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    if scorecard.level == "organization":  # a unit takes its slice of the whole
        yield from _objectives_between(scorecard, 1, 7)


@rule("BSC106")
def full_scorecard(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _objectives_between(scorecard, 17, 20)


@rule("BSC107")
def many_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _objectives_between(scorecard, 21, 24)


@rule("BSC108")
def too_many_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    yield from _objectives_between(scorecard, 25, 10**6)


@rule("BSC109")
def few_perspectives(scorecard: Scorecard) -> Iterator[Hit]:
    if len(scorecard.perspectives) < 4 and scorecard.level not in ("team", "person"):
        yield Hit("", {"perspectives": count(len(scorecard.perspectives), "perspective")})


@rule("BSC110")
def many_perspectives(scorecard: Scorecard) -> Iterator[Hit]:
    if len(scorecard.perspectives) > 6:
        yield Hit("", {"perspectives": count(len(scorecard.perspectives), "perspective")})


@rule("BSC111")
def duplicate_ids(scorecard: Scorecard) -> Iterator[Hit]:
    for item, times in Counter([*(p.id for p in scorecard.perspectives), *scorecard.ids()]).items():
        if times > 1:
            yield Hit(item, {"times": times})


@lru_cache(maxsize=4096)
def same_words(name: str) -> frozenset[str]:
    """A name boiled down to its stems, so that "Reduce costs" and "Reduce the cost" are one."""
    return frozenset(_stem(word) for word in words(name.lower()) if word not in _FILLERS)


@lru_cache(maxsize=16_384)
def _stem(word: str) -> str:
    return snowballstemmer.stemmer("english").stemWord(word)  # one each: a stemmer holds the word it works on


@dataclass(frozen=True, slots=True)
class _Said:
    """What a name says, for comparing it with others."""

    stems: frozenset[str]
    numbers: list[str]
    small: str

    def alike(self, other: "_Said") -> bool:
        if not (self.stems and other.stems):
            return False
        if self.stems == other.stems:
            return True
        return self.numbers == other.numbers and fuzz.token_sort_ratio(self.small, other.small, score_cutoff=ALIKE) > 0


@lru_cache(maxsize=4096)
def _said(name: str) -> _Said:
    return _Said(same_words(name), re.findall(r"\d+", name), name.lower())


@rule("BSC112")
def duplicate_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    told: set[str] = set()
    for (first, one), (second, other) in combinations([(o, _said(o.name)) for o in scorecard.objectives()], 2):
        if first.id == second.id or second.id in told or not one.alike(other):
            continue
        told.add(second.id)
        fix: list[Edit] = [RemoveObjective(id=second.id)] if _bare(scorecard, second) else []
        label = f"Remove {second.id}" if fix else ""
        yield Hit(second.id, {"name": second.name, "first": first.id}, fix, label)


def _bare(scorecard: Scorecard, objective: Objective) -> bool:
    """Nothing hangs on it, so nothing is lost with it."""
    linked = any(objective.id in (link.source, link.target) for link in scorecard.links)
    return not (objective.measures or objective.initiatives or linked)


@rule("BSC113")
def uneven_spread(scorecard: Scorecard) -> Iterator[Hit]:
    total = len(list(scorecard.measures()))
    for perspective in scorecard.perspectives:
        number = sum(len(objective.measures) for objective in perspective.objectives)
        limit = 0.55 if is_internal(perspective) else 0.4
        # Too much money has a rule of its own: BSC318.
        if perspective.id != "financial" and total >= 8 and number > limit * total:
            yield Hit(perspective.id, {"name": perspective.name, "number": number, "total": total})


@rule("BSC114")
def priority_not_carried(scorecard: Scorecard) -> Iterator[Hit]:
    texts = [text for objective in scorecard.objectives() for text in _texts(objective)]
    missing = [p for p in scorecard.organization.priorities if p and not any(_carries(t, p) for t in texts)]
    if missing:
        yield Hit("", {"priorities": some(quoted(missing), 5)})


def _texts(objective: Objective) -> list[str]:
    fields = (objective.provenance.words, objective.rationale, objective.description, objective.name)
    return [text.lower() for text in fields if text]


def _carries(text: str, priority: str) -> bool:
    wanted = priority.lower().strip()
    return wanted in text or fuzz.token_set_ratio(wanted, text) >= CARRIED


@rule("BSC115")
def no_strategy(scorecard: Scorecard) -> Iterator[Hit]:
    profile = scorecard.organization
    if not (profile.vision or profile.mission or profile.priorities or profile.goals):
        yield Hit()


@rule("BSC116")
def many_themes(scorecard: Scorecard) -> Iterator[Hit]:
    themes = {objective.theme.lower() for objective in scorecard.objectives() if objective.theme}
    if len(themes) > 5:
        yield Hit("", {"number": len(themes)})
