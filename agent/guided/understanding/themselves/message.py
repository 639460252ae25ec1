"""A message that only says something of the organization anew, read whole; one that orders anything beside it is not read here."""

import re
from collections.abc import Iterator
from typing import Any

from agent.guided.understanding.themselves.asides import BEGINS, is_aside, leads_to_it
from agent.guided.understanding.themselves.cleared import cleared
from agent.guided.understanding.themselves.customers import told_customers
from agent.guided.understanding.themselves.name import told_name
from agent.guided.understanding.themselves.size import told_size
from agent.guided.understanding.themselves.statements import told_statement
from scorecard.models import Scorecard

_OF_THEM = re.compile(
    r"\b(?:we|us|our|ourselves|vision|mission|head ?count|staff|employees|people|company|firm|organi[sz]ation|work ?force|profile|priorities|sector|customers|council|city|school|college|trust|hospital|bank|charity|club|practice|clinic)\b",
    re.IGNORECASE,
)
"""Without a word of the kind no reading is tried."""
_LONGEST = 120
"""Words; what is longer is a page, and read as a page."""
_AN_ITEM = re.compile(r"\b(?-i:[A-Z]\d{1,2}[a-z]?)\b(?!\d)")
_SENTENCE = re.compile(r"(?<=[.!?;])(?<!St\.)\s+(?=\S)|\n+")
_JOINT = re.compile(
    r"(?:[,;]| –| —| -)? (?:and|plus|while) (?:also )?(?=\S)|[,;:](?= \S)(?: (?:and|but|so|also|now)\b)*\s*(?=\S)"
)
_NOT_BUT = re.compile(
    r"\b(?:not|no longer|n['’]t) (?P<old>[^,;.:]{1,40}?)(?: any ?(?:more|longer))?,? but (?:now |rather )?",
    re.IGNORECASE,
)
""" "We're not Bytewise any more but Paysmith AB": what is denied first is of before."""
_LIST = re.compile(
    rf"{BEGINS}(?:correct|update|change|fix|adjust|put right) (?:(?:the|our) (?:company|organi[sz]ation|profile|firm|facts|data)(?: (?:facts|data|profile|of us|about us|on us))?|what you (?:have|know) (?:of|about|on) us)\s*[:,–—-]\s*(?P<list>.+)$"
    r"|^\W*(?:please )?(?:the |our )?(?:company|profile|organi[sz]ation|about us)\s*[:–—-]\s*(?P<list2>.+)$",
    re.IGNORECASE | re.DOTALL,
)


def told_anew(text: str, scorecard: Scorecard) -> dict[str, Any]:
    """The fields that the whole message says anew, "" where one is taken out; empty where it says anything else."""
    if not _OF_THEM.search(text) or len(text.split()) > _LONGEST or _AN_ITEM.search(text):
        return {}
    if taken_out := cleared(text):
        return {taken_out: ""}
    if found := _LIST.match(text):
        return _told(found["list"] or found["list2"], scorecard, listed=True) or {}
    denied = _NOT_BUT.search(text)
    of_it = bool(denied and scorecard.organization.name and denied["old"] in scorecard.organization.name)
    text = _NOT_BUT.sub("", text)
    told: dict[str, Any] = {}
    for sentence in _together(text):
        facts = _told(sentence, scorecard, of_it=of_it)
        if facts is None or (facts.keys() & told.keys()):
            return {}
        told |= facts
    return told


def told_in(clause: str, scorecard: Scorecard) -> dict[str, Any]:
    """The fields that a clause among orders says anew."""
    return (not _AN_ITEM.search(clause) and _told(clause, scorecard)) or {}


_NEWS = re.compile(
    r"\b(?:now|by now|these days|no longer|not|since|by the way|btw|for the record|meanwhile|vision|mission)\b",
    re.IGNORECASE,
)


def told_beside(text: str, scorecard: Scorecard) -> tuple[str, dict[str, Any]]:
    """A message without the clause at its end that says something of them anew, and what that says.

    "Set churn to 4 % by 2028, and by the way we're 46 people now": the clause is no part of the order.
    """
    if not _OF_THEM.search(text) or len(text.split()) > _LONGEST:
        return text, {}
    for joint in (*_SENTENCE.finditer(text), *_JOINT.finditer(text)):
        clause = text[joint.end() :]
        if _NEWS.search(clause) and not _AN_ITEM.search(clause) and (told := _fact(clause, scorecard, listed=False, of_it=False)):  # fmt: skip
            return text[: joint.start() + (joint[0].isspace())].strip(), told
    return text, {}


def _together(text: str) -> Iterator[str]:
    """Sentences; one on "it" goes with the one before: "We reworded the mission. It now reads …"."""
    held = ""
    for sentence in (s for s in _SENTENCE.split(text) if s.strip()):
        if held and re.match(r"\W*(?:and )?it(?: now| should)* (?:reads?|says?|is|goes)\b", sentence, re.IGNORECASE):
            held = f"{held} {sentence}"
            continue
        if held:
            yield held
        held = sentence
    if held:
        yield held


def _told(words: str, scorecard: Scorecard, *, listed: bool = False, of_it: bool = False) -> dict[str, Any] | None:
    """The facts of a sentence, each of its clauses being one or an aside; None where a part is neither."""
    if fact := _fact(words, scorecard, listed=listed, of_it=of_it):
        return fact
    for joint in _JOINT.finditer(words):
        first = words[: joint.start()]
        told = _fact(first, scorecard, listed=listed, of_it=of_it)
        leads = not told and leads_to_it(first)
        if not (told or leads or is_aside(first)):
            continue
        rest = _told(words[joint.end() :], scorecard, listed=listed or leads, of_it=of_it or leads)
        if rest is not None and (told or rest) and not told.keys() & rest.keys():
            return told | rest
    return {} if is_aside(words) else None


def _fact(words: str, scorecard: Scorecard, *, listed: bool, of_it: bool) -> dict[str, Any]:
    """What one clause says; a text of their own goes first, since any words may stand in it."""
    if words.rstrip().endswith("?") and not re.match(r"\W*(?:can|could|would|will) you\b", words, re.IGNORECASE):
        return {}
    if statement := told_statement(words):
        return statement
    readings = {
        "size": told_size(words, scorecard, listed=listed),
        "name": told_name(words, listed=listed, of_it=of_it),
        "customers": told_customers(words),
    }
    return next(({field: said} for field, said in readings.items() if said), {})
