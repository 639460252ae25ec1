"""What should be: ``mean time to repair has to come down below 4 hours``."""

import re

from tools.drafting.shapes import lower_first
from tools.drafting.situations.told import TIME, Situation, lemma, move, numbers_in, said_of, says_what_should_be
from tools.language.grammar import Clause, after
from tools.language.quantities import find_quantities

_MUST = frozenset({"should", "must", "ought", "shall"})
_ABLE = re.compile(r"\b(?:should|must|has to|needs to) be able to (?P<do>.+)$", re.IGNORECASE)
_STAYS = re.compile(r"\b(?:stay|remain|be kept|be held) (above|over|at least|below|under)\b")
_FALLS = re.compile(
    r"\b(?:fall|drop|shrink|decrease|come down|go down|be (?:lower|less|fewer|below|under)|get (?:below|under|down))\b"
)
_RISES = re.compile(
    r"\b(?:rise|grow|increase|climb|go up|come up|improve|be (?:higher|more|above|over)|reach|get (?:above|over|up))\b"
)


def must(first: Clause) -> bool:
    bound = any(t.tag_ == "MD" and t.text.lower() in _MUST for t in first.words)
    obliged = first.head.text.lower() in ("has", "have", "needs", "need")
    return bound or (obliged and any(t.dep_ == "xcomp" for t in first.head.children))


def of_duty(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``mean time to repair has to come down below 4 hours, last quarter it was 6.5``; ``everybody should be able to ...``."""
    assert first.subject is not None
    subject = lower_first(said_of(first.subject))
    if not must(first) or not subject:
        return None
    return _deed(text, first, subject) or _level(text, first, rest, subject)


def _deed(text: str, first: Clause, subject: str) -> Situation | None:
    """``complaints should be answered at once``: what is to be done."""
    if able := _ABLE.search(text):
        return Situation(f"Enable {subject} to {able['do']}")
    said, verb = after(first.head, first.words), lemma(first.head, "VERB")
    if find_quantities(text) or not any(t.text.lower() in ("should", "must") for t in first.words):
        return None
    if verb == "get" and said:
        return Situation(f"Give {subject} {said}")
    passive = first.head.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in first.head.children)
    return Situation(f"{verb.capitalize()} {subject} {said}".strip()) if passive and not first.negated else None


def _level(text: str, first: Clause, rest: list[Clause], subject: str) -> Situation | None:
    """Where a thing is to come to, or to stay."""
    numbers = numbers_in(text, first)
    if len(numbers) > 1 or any(n.relation != "absolute" for n in numbers):
        return None
    want = numbers[0] if numbers else None
    thing, unit = (subject, want.unit) if want else ("", "")
    stood = next((q.value for c in rest for q in numbers_in(text, c) if not says_what_should_be(c)), None)
    if stays := _STAYS.search(text):
        lower = stays[1] in ("below", "under")
        return Situation(
            f"Keep {subject} {'low' if lower else 'high'}",
            thing,
            unit,
            stood,
            want.value if want else None,
            lower=lower,
        )
    lower = bool(_FALLS.search(text))
    if not lower and not _RISES.search(text):
        return None
    name = move(subject, lower=lower, timed=bool(want and TIME.match(want.unit)))
    return Situation(name, thing, unit, stood if want else None, want.value if want else None, lower=lower)
