"""A name that says a thing, put as what is to be done with it: ``Revenue growth`` is ``Grow revenue``.

Only where hardly anything else can be meant; the other names are left to whoever knows what they want.
"""

import re

from scorecard.rules.phrases import word_set
from scorecard.rules.verbs import words

_DEEDS = {
    "growth": "grow", "increase": "increase", "expansion": "expand", "reduction": "reduce", "decrease": "reduce",
    "improvement": "improve", "improvements": "improve", "retention": "keep", "acquisition": "win",
    "recruitment": "recruit", "development": "develop", "simplification": "simplify", "automation": "automate",
    "modernisation": "modernise", "modernization": "modernize", "optimisation": "optimise", "optimization": "optimize",
    "digitalisation": "digitalise", "digitalization": "digitalize", "standardisation": "standardise",
    "standardization": "standardize", "diversification": "diversify",
}  # fmt: skip
_QUALITIES = word_set("""
    satisfaction quality efficiency engagement loyalty productivity safety reliability profitability transparency
    collaboration cooperation communication awareness wellbeing well-being morale accessibility availability liquidity
    resilience punctuality accuracy competence skills
    """)
_ONE_OF_MANY = word_set(
    "customer client employee patient member donor supplier partner product service citizen student"
)
_MOST_WORDS = 6


def as_a_deed(name: str) -> str:
    """The name beginning with a verb, or empty."""
    found = words(name)
    if not 2 <= len(found) <= _MOST_WORDS or re.search(r"[,;:/&()]", name):
        return ""
    first, last = found[0].lower(), found[-1].lower()
    if first in _DEEDS and (of := re.fullmatch(r"\S+\s+(?:of|in)\s+(.+)", name.strip())):
        return f"{_DEEDS[first].capitalize()} {of[1]}"
    thing = name.strip().rpartition(" ")[0]
    if last in _DEEDS and "and" not in found:
        return f"{_DEEDS[last].capitalize()} {_many(_lower(thing))}"
    return f"Improve {_lower(thing)} {last}" if last in _QUALITIES else ""


def _lower(text: str) -> str:
    """Names and abbreviations keep their capitals: only a plain first word loses its own."""
    return text[:1].lower() + text[1:] if re.match(r"[A-Z][a-z]+\b", text) else text


def _many(thing: str) -> str:
    return f"{thing}s" if thing.rpartition(" ")[2] in _ONE_OF_MANY else thing
