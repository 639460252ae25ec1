"""BSC2xx: how an objective is worded."""

import re
from collections.abc import Iterator

from scorecard.edits import UpdateObjective
from scorecard.models import Objective, Scorecard
from scorecard.rules.phrases import word_set
from scorecard.rules.registry import Hit, rule
from scorecard.rules.rewording import as_a_deed
from scorecard.rules.verbs import base_verb, clear_verb, imperative, lemmas, verb_and_object, without_lead_in, words

LONGEST = 70
# In small letters, and looked for in names put in small letters: a search that minds no case takes five times as long.

END_DATE = re.compile(
    r"\b(?:by|until|till|before|end of|in|through)\s+(?:the\s+)?(?:end\s+of\s+|mid-?|early\s+|late\s+|q[1-4]\s*|fy\s*"
    r"|january\s+|february\s+|march\s+|april\s+|may\s+|june\s+|july\s+|august\s+|september\s+|october\s+|november\s+"
    r"|december\s+|summer\s+|spring\s+|autumn\s+)*(?:20[2-9]\d|year[- ]end|the year\b)|\b(?:by|until|in)\s+q[1-4]\b"
)
PROJECT = re.compile(
    r"^(?:to\s+)?(?:implement|install|launch|roll\s?out|migrate|introduce|deploy|complete|finish|go live|set up)\b"
    r".*\b(?:crm|erp|system|software|website|web site|app|platform|portal|project|programme|program|phase|tool|module"
    r"|pilot|dashboard|intranet|data ?warehouse|migration)\b"
)
MEASURE_START = re.compile(r"^(?:#|%|average\b|(?:number|percentage|percent|share|rate|ratio|amount|volume)\s+of\b)")
MEASURE_END = re.compile(r"(?:%|\b(?:rate|ratio|index|score|margin|percentage|nps|ebitda|ebit|roi|roce|market share)|"
                      r"\bper\s+[\w-]+)\s*$")  # fmt: skip
NUMBER = re.compile(
    r"[€$£¥]\s?\d|\d[\d.,]*\s?(?:%|percent\b|per cent\b|percentage|pp\b|points?\b|million\b|mn?\b|billion\b|bn\b|k\b"
    r"|€|\$|£|eur\b|usd\b|gbp\b|days?\b|hours?\b|minutes?\b|weeks?\b|months?\b)"
    r"|\b(?:by|to|from|at least|above|below|under|over|more than|less than|fewer than)\s+(?!(?:19|20)\d\d\b)\d"
)
PREPOSITION = re.compile(r"\s(?:in|from|for|of|with|to|among|across|by|at|on|through|between)\s")
NOT_A_TARGET = re.compile(r"\b24/7\b|\b365\s?days\b")

GENERIC_VERBS = word_set(
    "improve increase enhance ensure achieve maximise maximize optimise optimize boost grow raise be become"
)
GENERIC_WORDS = word_set("""
    satisfaction customer customers client clients employee employees staff stakeholder stakeholders quality
    efficiency effectiveness performance productivity excellence operational operations business internal process
    processes communication service services result results value revenue revenues sales growth profit profits
    profitability the our overall better best great skills engagement motivation success competitiveness innovation
    financial organizational organisational company and & of in
    """)


def _named(scorecard: Scorecard) -> Iterator[Objective]:
    return (objective for objective in scorecard.objectives() if objective.name)


def _hit(objective: Objective) -> Hit:
    return Hit(objective.id, {"name": objective.name})


def measure_like(name: str) -> bool:
    """Whether a name says what is counted rather than what is to be reached."""
    small = name.lower()
    return bool(
        MEASURE_START.search(small) or (MEASURE_END.search(small) and not clear_verb(next(iter(words(small)), "")))
    )


@rule("BSC201")
def not_verb_and_object(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in _named(scorecard):
        if verb_and_object(objective.name) or measure_like(objective.name):
            continue
        better = imperative(objective.name) or as_a_deed(objective.name)
        fix = [UpdateObjective(id=objective.id, name=better)] if better else []
        label = f'Rename {objective.id} to "{better}"' if better else ""
        yield Hit(objective.id, {"name": objective.name}, fix, label)


@rule("BSC202")
def long_name(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if len(objective.name) > LONGEST:
            yield Hit(objective.id, {"name": objective.name, "length": len(objective.name), "most": LONGEST})


@rule("BSC203")
def joined_objectives(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if joins_two(objective.name):
            yield _hit(objective)


_JOINING = re.compile(
    r"(?:balance|combine|integrate|unite|reconcile)\b(?!.*\band (?:\w+ly )?(?:improve|grow|cut|reduce|raise|launch|build)\b)",
    re.IGNORECASE,
)
"""These ask for several things at once: to balance food, service and finance is one objective."""


def joins_two(name: str) -> bool:
    """Two verb phrases joined, or a list of things; not a pair such as "women and girls"."""
    if _JOINING.match(name):
        return False
    parts = [p.strip() for p in re.split(r"\s*(?:,\s*(?:and\s+)?|;|\s(?:and|&|\+|as well as)\s)\s*", name) if p.strip()]
    if any(_second_objective(part) for part in parts[1:]) and len(words(parts[0])) > 1:
        return True
    listed = re.search(r",.*\s(?:and|&)\s", name) and len(parts) > 2
    # A list after a preposition says where or for whom: "Grow in Germany, Austria and Spain" is one objective.
    return bool(listed) and not PREPOSITION.search(parts[0].lower()) and not _qualifiers(parts[:-1])


def _second_objective(part: str) -> bool:
    found = without_lead_in(words(part))
    return len(found) > 1 and clear_verb(found[0])


def _qualifiers(parts: list[str]) -> bool:
    """Adjectives before the last part ("safe, timely and kind care") or lone verbs ("attract, keep and grow")."""
    return all(_qualifier(part) for part in parts)


def _qualifier(part: str) -> bool:
    found = words(part)
    lone_verb = len(found) == 1 and base_verb(found[0])
    return lone_verb or (bool(found) and "ADJ" in lemmas(found[-1]))


@rule("BSC204")
def project_as_objective(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        name = objective.name.lower()
        if END_DATE.search(name) or PROJECT.search(name):
            yield _hit(objective)


@rule("BSC205")
def all_purpose(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in _named(scorecard):
        found = [word.lower() for word in words(objective.name)]
        if len(found) > 1 and found[0] in GENERIC_VERBS and GENERIC_WORDS.issuperset(found[1:]):
            yield _hit(objective)


@rule("BSC206")
def measure_as_objective(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in _named(scorecard):
        if measure_like(objective.name):
            yield _hit(objective)


@rule("BSC207")
def number_in_name(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if NUMBER.search(NOT_A_TARGET.sub("", objective.name.lower())):
            yield _hit(objective)


@rule("BSC208")
def nameless_objective(scorecard: Scorecard) -> Iterator[Hit]:
    for objective in scorecard.objectives():
        if not objective.name:
            yield Hit(objective.id)
