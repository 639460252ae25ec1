"""Which way is better for what a figure measures, where the person's words do not say so."""

import functools
import re

import numpy as np

from knowledge.embedding import embed, embed_one
from knowledge.library import library
from scorecard.lemmas import getLemma
from tools.drafting.situations.told import is_burden, is_good, words
from tools.language.marks import Way

_NEIGHBOURS = 7
_NEAR = 0.5
"""Likeness of meaning from which a measure of the catalogue has a say."""
_SURE = 0.85
"""Share of their votes, by likeness, that one way has to have."""


_SALES = re.compile(r"(?:annual |yearly |our |sales )*turnover$", re.IGNORECASE)
_IN_TIME = re.compile(
    r"\b(?:who|that|which) [a-z]+ (?:on time|in time|every (?:day|week|month|year)|regularly|first time|at the first \w+)\b|\b[a-z]+(?:ed|en|id|lt|pt|nt) (?:within|in time|on time|in under|at first|first time|same day)\b",
    re.IGNORECASE,
)
"""``claims handled within 5 days``: whatever is handled."""
_WANTING = re.compile(
    r"\b(?:not|never|once in|only once|without|no longer|lost|vacant|unfilled|unpaid|unused|overdue|missed|failed|injured|late|absent|behind|delayed|expired|broken|outdated|refused|rejected|abandoned|unanswered|unresolved|turned away|sent away|thrown away|open (?:positions?|posts?|roles?|jobs?|shifts?|complaints?|tickets?))\b|n['’]t\b"
    r"|\b(?:from|through|with|to|on) (?:one|two|three|[1-9]|a single|a few|our (?:biggest|largest|main|top))\b",
    re.IGNORECASE,
)
"""What says that something is missing, or that much hangs on few."""


_DEALT_WITH = re.compile(
    r"\b(?:clear-?up|clearance|detection|recovery|recycling|prevention|resolution|coverage|compliance|reporting|solved|resolved|prevented|recovered|recycled)(?: rate| ratio| quota)?(?: (?:for|of|in|at|among|within) .*)?$",
    re.IGNORECASE,
)
"""``burglary clear-up``: what is done about it."""


_LASTS = re.compile(
    r"\b(?:runway|tenure|service life|life ?span|lifetime|uptime|bill(?:ed|able)?|(?<=[a-z]s )bill|train(?:s|ed|ing)|volunteer\w*|practi[cs]\w+|watch time|air ?time|reading|exercise|flying|teaching|opening)\b",
    re.IGNORECASE,
)
"""What is the better, the longer it lasts."""


def time_to(thing: str) -> Way:
    """Which way is better for what is measured in time: most of it is waited for; a runway is not."""
    return "higher" if _LASTS.search(thing) or better(thing) == "higher" else "lower"


_WHO_DO = re.compile(r"\b(?:who|that|which) (?:have |has |had |are |were |get |got )?(?P<do>[a-z]+)\b", re.IGNORECASE)
_DOING = re.compile(r"(?<=[a-z] )(?P<do>[a-z]{3,}ing)\b|\b(?P<done>[a-z]{3,}(?:ed|en|nt))\b", re.IGNORECASE)
_EITHER_WAY = frozenset("return fall give drop break fight block fail run lose suffer exhaust die steal".split())
"""Verbs that say no harm of what they are said of in a participle: ``customers returning``, ``falling water table``."""


_GIVES_UP = re.compile(r"\b(?:who|that|which) (?:gives?|gave) (?:up|in|way|notice)\b", re.IGNORECASE)
_GIVING = frozenset({"return", "give"})
"""Who gives or comes back is welcome, though who gives up is not."""


def _goes_wrong(thing: str) -> bool:
    """``instructors who left``, ``teachers leaving``, ``wasted bread``: those who do it, or to whom it is done, should be few."""
    doing = [m["do"] for m in _WHO_DO.finditer(_GIVES_UP.sub("who fail", thing))]
    participles = [m["do"] or m["done"] for m in _DOING.finditer(thing)]
    bad = words("negative")
    return any(_verb(w) in bad - _GIVING for w in doing) or any(_verb(w) in bad - _EITHER_WAY for w in participles)


def _verb(word: str) -> str:
    return next(iter(getLemma(word.lower(), upos="VERB")), word.lower())


@functools.lru_cache(maxsize=512)
def better(thing: str) -> Way:
    """``lower`` for ``no-shows``, ``higher`` for ``completion``; "" where neither words nor catalogue tell.

    What the catalogue knows of its measures decides: those nearest in meaning vote with their polarity.
    """
    thing = re.sub(r"\s*\([^()]*\)", "", thing)
    if _SALES.match(thing):
        return "higher"
    if _IN_TIME.search(thing) and not _WANTING.search(thing) and not _goes_wrong(thing):
        return "higher"
    if _DEALT_WITH.search(thing):
        return "higher"
    if is_burden(thing) or _WANTING.search(thing) or _goes_wrong(thing):
        return "lower"
    if is_good(thing):
        return "higher"
    polarities, vectors = _catalogue()
    likeness = vectors @ embed_one(thing)
    nearest = [int(n) for n in np.argsort(-likeness)[:_NEIGHBOURS] if likeness[n] >= _NEAR]
    votes = {way: sum(float(likeness[n]) ** 2 for n in nearest if polarities[n] == way) for way in ("lower", "higher")}
    total = sum(votes.values())
    if not total:
        return ""
    way = max(votes, key=lambda w: votes[w])
    return ("lower" if way == "lower" else "higher") if votes[way] / total >= _SURE else ""


@functools.cache
def _catalogue() -> tuple[list[str], np.ndarray]:
    named = [(m.polarity, name) for m in library().measures.values() for name in (m.name, *m.other_names)]
    return [polarity for polarity, _ in named], embed([name for _, name in named])
