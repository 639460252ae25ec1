"""What should be: ``mean time to repair has to come down below 4 hours``."""

import re

from tools.drafting.shapes import lower_first
from tools.drafting.situations.told import TIME, Situation, lemma, move, numbers_in, said_of, says_what_should_be
from tools.language.grammar import Clause, after
from tools.language.quantities import find_quantities


def must(first: Clause) -> bool:
    return any(t.tag_ == "MD" for t in first.words) or (
        first.head.text.lower() in ("has", "have", "needs", "need")
        and any(t.dep_ == "xcomp" for t in first.head.children)
    )


def of_duty(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``mean time to repair has to come down below 4 hours, last quarter it was 6.5``; ``everybody should be able to ...``."""
    assert first.subject is not None
    if not must(first):
        return None
    subject = said_of(first.subject)
    if able := re.search(r"\b(?:should|must|has to|needs to) be able to (?P<do>.+)$", text, re.IGNORECASE):
        return Situation(f"Enable {lower_first(subject)} to {able['do']}")
    rest_said = after(first.head, first.words)
    if any(t.text.lower() in ("should", "must") for t in first.words) and not find_quantities(text):
        if lemma(first.head, "VERB") == "get" and rest_said:
            return Situation(f"Give {lower_first(subject)} {rest_said}")
        if first.head.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in first.head.children) and not first.negated:
            return Situation(f"{lemma(first.head, 'VERB').capitalize()} {lower_first(subject)} {rest_said}".strip())
    moves = re.search(
        r"\b(?:fall|drop|shrink|decrease|come down|go down|be (?:lower|less|fewer|below|under)|get (?:below|under|down))\b",
        text,
    )
    rises = re.search(
        r"\b(?:rise|grow|increase|climb|go up|come up|improve|be (?:higher|more|above|over)|reach|get (?:above|over|up))\b",
        text,
    )
    numbers = numbers_in(text, first)
    if not (moves or rises) or len(numbers) > 1 or not subject:
        return None
    want = numbers[0] if numbers and numbers[0].relation == "absolute" else None
    if numbers and want is None:
        return None
    stood = [q for c in rest for q in numbers_in(text, c) if not says_what_should_be(c)]
    timed, lower = bool(want and TIME.match(want.unit)), bool(moves)
    thing = subject if want else ""
    return Situation(
        move(subject, lower=lower, timed=timed),
        thing,
        want.unit if want else "",
        stood[0].value if stood and want else None,
        want.value if want else None,
        lower,
    )
