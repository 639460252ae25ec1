"""Sentences in which people tell how things are, and what of them belongs to the goals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agent.guided.profile.statements import Statement
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import says_what_should_be, words
from tools.language.grammar import Clause, clauses
from tools.language.quantities import find_quantities

_CONTINUES = re.compile(
    r"^(?:and |but )?(?:(?:it|that|this|they) (?:should|must|needs?|ha(?:s|ve) to|ought)\b"
    r"|(?:about |around )?[€$£]?\d[\d.,]*\s?(?:%|[a-z]+)? (?:would|is|was|were) (?:be )?(?:ok|okay|fine|good|great|enough|nice|the (?:goal|target|limit)|our (?:goal|target))"
    r"|(?:we|i|the [a-z]+|[a-z]+) (?:wants?|needs?|says?|expects?|would like|['’]d like|aims? for|demands?|requires?|asks? for|allows?)"
    r" (?:it |that )?(?:(?:at|to be|under|below|above|over|at least|at most|about|only|max(?:imum)?) )*[€$£]?\d[\d.,]*\s?(?:%|percent|[a-z]+)?"
    r"(?: by .+| in \d.+)?\s*[.!]?$)",
    re.IGNORECASE,
)
"""``The ministry wants 15.``: what it should be, of what the sentence before spoke of."""


_TELL_US = re.compile(
    r"^(?:and |but )?(?P<who>(?:our |the |many |most )*[a-z][\w -]{2,30}?) (?:tell|told|say|complain|report|keep saying|keep telling)(?: us)? that (?P<what>.+)$",
    re.IGNORECASE,
)
_AND_A_SHARE = re.compile(
    r",?\s+and\s+(?=(?:only |just |fewer than |less than |more than |about )*(?:half|a third|a quarter|(?:one|two|three|four|\d+) (?:in|out of) |\d+ ?(?:%|percent) of ))",
    re.IGNORECASE,
)


def with_what_they_want(said: Sequence[Statement]) -> Iterator[Statement]:
    """Statements, those that only say what the one before should come to joined to it."""
    last: Statement | None = None
    for statement in said:
        goes_on = _CONTINUES.match(statement.text) and find_quantities(statement.text)
        if last and goes_on and not statement.label and not statement.listed and situation(last.text):
            last = replace(last, text=f"{last.text.rstrip(' .!')}, {statement.text[:1].lower()}{statement.text[1:]}")
            continue
        if last:
            yield last
        last = statement
    if last:
        yield last


def told_goals(text: str, *, figures_only: bool = False) -> list[str]:
    """What a sentence tells of how things are, each matter apart; [] where it tells nothing of the kind."""
    found = [part for part in _matters(text) if (told := situation(part)) and (told.thing or not figures_only)]
    return [_tidy(part) for part in found]


def _matters(text: str) -> list[str]:
    """``we lose 6 % of members a year and the average age of members is 51`` is about two things."""
    if told := _TELL_US.match(text):
        who = told["who"].strip()
        return [
            re.sub(r"^they\b", who, p, flags=re.IGNORECASE)
            for p in re.split(r",?\s+and\s+that\s+|,\s*that\s+", told["what"])
        ]
    if "(" in text:
        return [text]
    if len(halves := _AND_A_SHARE.split(text)) > 1 and all(situation(h) for h in halves):
        return halves
    starts = [0, *(_start(c) for c in clauses(text)[1:] if _opens_another(c))]
    parts = [text[a:b].strip(" ,;") for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    told = [p for p in parts if situation(p)]
    return told or [text]


def _opens_another(clause: Clause) -> bool:
    """Whether a clause begins to tell of something else, and does not say what the one before should come to."""
    subject = clause.subject
    if subject is None or subject.i < clause.words[0].i or subject.pos_ not in ("NOUN", "PROPN", "NUM"):
        return False
    before = clause.words[0].nbor(-1)
    if not (before.is_punct or before.tag_ == "CC"):
        return False  # "people don't know which parks are near": what they do not know
    if subject.text.lower() in words("wanted") or says_what_should_be(clause):
        return False
    return clause.head.dep_ in ("conj", "ROOT", "ccomp", "parataxis")


def _start(clause: Clause) -> int:
    return clause.words[0].idx


def _tidy(part: str) -> str:
    part = re.sub(r",\s+(?:people|customers|they|everybody|staff|members) (?:tell us|say|complain)$", "", part)
    return re.sub(
        r"^(?:and|but|also|plus)\s+|\s+(?:and|but)$", "", re.sub(r"\s+", " ", part), flags=re.IGNORECASE
    ).strip(" .,;")
