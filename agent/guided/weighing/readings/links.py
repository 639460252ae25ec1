"""Cause-and-effect links between two objectives that are both named."""

import re
from collections.abc import Iterator
from itertools import permutations
from typing import Any, get_args

from rapidfuzz.distance import OSA

from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.naming import Names
from agent.guided.understanding.tokens import is_english
from agent.guided.weighing.readings.reading import NEARBY, Choice, Reading, choices, kind_in
from agent.guided.weighing.slots import Slots
from scorecard.edits import AddLink, RemoveLink, UpdateLink
from scorecard.models import Strength

Pair = tuple[str, str]


def read(slots: Slots) -> Iterator[Reading]:
    have = {(link.source, link.target) for link in slots.card.links}
    for pair, both, told in _pairs(slots):
        traits = told | {"turned is there": float((pair[1], pair[0]) in have)}
        if pair not in have:
            yield from _drawn(slots, pair, both, traits)
            if (pair[1], pair[0]) in have:
                turned = (RemoveLink(source=pair[1], target=pair[0]), AddLink(source=pair[0], target=pair[1]))
                yield Reading("turn_link", turned, both, traits=traits)
        else:
            yield Reading("remove_link", (RemoveLink(source=pair[0], target=pair[1]),), both, traits=traits)
            yield from _changed(slots, pair, both, traits)


def _pairs(slots: Slots) -> Iterator[tuple[Pair, Choice, dict[str, float]]]:
    """Two objectives that are named at two places, or on either side of a word that joins them."""
    seen: set[Pair] = set()
    for one, other in permutations(choices(slots, "objective", 4), 2):
        if one.place != other.place:
            pair = (one.item, other.item)
            seen.add(pair)
            both = Choice(one.item, min(one.score, other.score), 0.2, "pair", one.place)
            yield pair, both, {"in order": float(one.place < other.place)}
    if _LINK.search(slots.text):
        for pair, score in _joined(slots):
            if pair not in seen:
                seen.add(pair)
                yield pair, Choice(pair[0], score, 0.2, "pair", -4), {"in order": 1.0, "joined": 1.0}


_LINK = re.compile(
    r"\b(?:arr?ows?|arow|links?|lnik|lines?|ties?|influenc\w*|effects?|impacts?|connect\w*|relation\w*|cause\w*|leads? to|driv\w*|feeds?|affects?|until|till|shows? (?:up )?in|depend\w*|hypothesis|between|pays? off in|helps?)\b|->|→",
    re.IGNORECASE,
)
_JOINTS = frozenset(
    "to on into onto until till and in for with upon towards toward via affects affect drives drive feeds feed helps -> → -".split()
)
_REACH = 6
"""So many words on either side may be of a name."""
_LEAST = 0.2
_MOST = 3


def _joined(slots: Slots) -> list[tuple[Pair, float]]:
    """ "From live figures to full shelves": what stands on either side, the likeliest pairs first."""
    said = re.findall(r"[\w'’-]+|->|→", slots.text.lower())
    names = known_of(slots.card).names
    found: dict[Pair, float] = {}
    for place, word in enumerate(said):
        if word in _JOINTS:
            one, other = (
                _meant(slots, names, said[max(0, place - _REACH) : place]),
                _meant(slots, names, said[place + 1 : place + 1 + _REACH]),
            )
            if one and other and one[0] != other[0]:
                pair, score = (one[0], other[0]), min(one[1], other[1])
                found[pair] = max(score, found.get(pair, 0.0))
    return sorted(found.items(), key=lambda f: -f[1])[:_MOST]


def _meant(slots: Slots, names: Names, said: list[str]) -> tuple[str, float] | None:
    """The objective that the words name best, by itself or by one of its measures."""
    plain = [w for w in said if w not in words("stop")]
    best: tuple[str, float] | None = None
    for item in names.items if plain else ():
        kind, share = kind_in(slots, item), 0.0
        if kind in ("objective", "measure"):
            share = names.covers(plain, item)[1] * (1.0 if kind == "objective" else NEARBY["measure", "objective"])
        above = item if kind == "objective" else getattr(slots.card.objective_of(item), "id", "")
        if share >= _LEAST and above and (best is None or share > best[1]):
            best = (above, share)
    return best


def _changed(slots: Slots, pair: Pair, both: Choice, traits: dict[str, float]) -> Iterator[Reading]:
    fixed = {value: place for place, (field, value) in enumerate(slots.enums) if field == "strength"}
    for value in dict.fromkeys((*fixed, *_strengths(slots.text))):
        edit = UpdateLink.model_validate({"source": pair[0], "target": pair[1], "strength": value})
        used = ("enum", fixed[value]) if value in fixed else ("strength", value)
        yield Reading("link.strength", (edit,), both, frozenset({used}), traits)
    plain = {n: int(f.value) for n, f in enumerate(slots.figures) if f.value == int(f.value) and 0 <= f.value < 100}
    told = [(-1, lag, 1.0) for lag in _lags(slots.text)] + [(n, lag, 0.0) for n, lag in plain.items()]
    for place, lag, with_unit in told:
        edit = UpdateLink(source=pair[0], target=pair[1], lag_months=lag)
        used = frozenset({("figure", place)})
        yield Reading("link.lag_months", (edit,), both, used, traits | {"with unit": with_unit})
    for why in _hypotheses(slots):
        edit = UpdateLink(source=pair[0], target=pair[1], hypothesis=why)
        yield Reading("link.hypothesis", (edit,), both, frozenset({("quote", why)}), traits)


_HYPOTHESIS = re.compile(
    r"\b(?:hypothes[ie]s|hypotesis|assumption|reasoning|rationale|theory)\b(?: \w+){0,3}?(?: is| says?| reads?| that|:|,)+ ?(?:that )?(?P<words>[^\"“”]{10,}?)[.!]?$",
    re.IGNORECASE,
)


_BECAUSE = re.compile(
    r"(?::|\s[-–—]|\bbecause|\bsince|\bas|\bfor)\s+(?P<words>(?:[^\s.;:\"“”]+ ){2,}[^\s.;:\"“”]+)[.!]?$", re.IGNORECASE
)


def _hypotheses(slots: Slots) -> list[str]:
    """What is in quotes, else what follows the word: "the hypothesis is that calm staff stay"."""
    if slots.quotes:
        return [q for q in slots.quotes if len(q.split()) > 2]
    return [m["words"] for m in _HYPOTHESIS.finditer(slots.text)]


def _reasons(slots: Slots) -> list[str]:
    """Why a new link is drawn: "L1 to P1: know-how speeds up approvals"."""
    told = _BECAUSE.search(slots.text) if _LINK.search(slots.text) and not slots.quotes else None
    return _hypotheses(slots) or ([told["words"]] if told else [])


_STRENGTH = re.compile(r"\b(?P<how>weak|medium|moderate|strong)(?:ly|e|er)?\b", re.IGNORECASE)
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "nine": 9, "twelve": 12, "eighteen": 18}  # fmt: skip
_STRETCH = re.compile(
    rf"\b(?:(?P<half>half) a year|(?P<many>\d+|{'|'.join(_NUMBERS)})(?: or \w+)?[ -]?(?P<unit>m|months?|mths?|mo|quarters?|years?|yrs?|y))\b",
    re.IGNORECASE,
)
_MONTHS = {"q": 3, "y": 12}


def _strengths(text: str) -> list[str]:
    """How strong it may be said to be, also with a slip: "weka"."""
    found = ["medium" if m["how"].lower() == "moderate" else m["how"].lower() for m in _STRENGTH.finditer(text)]
    for word in re.findall(r"[a-z]{4,7}", text.lower()):
        near = [s for s in get_args(Strength) if s[0] == word[0] and OSA.distance(s, word) == 1]
        found += near if near and not is_english(word) else []
    return list(dict.fromkeys(found))


def _drawn(slots: Slots, pair: Pair, both: Choice, traits: dict[str, float]) -> Iterator[Reading]:
    """A new link, as strong and as late as the message says or as none says."""
    said: list[dict[str, Any]] = [{}]
    if strengths := _strengths(slots.text):
        said += [{"strength": strengths[0]}]
    if lags := _lags(slots.text):
        said += [known | {"lag_months": lag} for known in said for lag in lags[:2]]
    if why := _reasons(slots):
        said += [known | {"hypothesis": why[0]} for known in (said[0], said[-1])][: len(said)]
    for told in said:
        edit = AddLink.model_validate({"source": pair[0], "target": pair[1], **told})
        told_of = {"says all": float(len(told) == len(said[-1])), "says less": float(len(said[-1]) - len(told))}
        yield Reading("add_link", (edit,), both, traits=traits | told_of)


def _lags(text: str) -> list[int]:
    """Stretches of time in months."""
    found = []
    for match in _STRETCH.finditer(text):
        if match["half"]:
            found.append(6)
        else:
            many = match["many"].lower()
            number = int(many) if many.isdigit() else _NUMBERS[many]
            found.append(number * _MONTHS.get(match["unit"][0].lower(), 1))
    return [lag for lag in dict.fromkeys(found) if lag < 100]
