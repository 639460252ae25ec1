"""One sentence that tells how things are: by its subject it goes to the reader that knows such sentences."""

import re

from tools.drafting.situations.counts import of_count
from tools.drafting.situations.duties import of_duty
from tools.drafting.situations.numbers import of_number, of_wanting
from tools.drafting.situations.ours import it_takes, of_us
from tools.drafting.situations.shares import of_share
from tools.drafting.situations.states import neglected, of_state, what_they_say
from tools.drafting.situations.told import Situation, has_lemma, lemma, mark_in, words
from tools.language.grammar import Clause, clauses

_PRONOUNS = frozenset({"it", "that", "this", "they", "them", "which", "one", "he", "she", "there"})
_NOBODY = re.compile(r"(?:nobody|no one|none of us)\b", re.IGNORECASE)
_LATEST = 4
"""Words that may stand before the first clause; what begins later is not what the statement is about."""


def sentence(text: str) -> Situation | None:
    told = clauses(re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), text))
    subject = told[0].subject if told else None
    if subject is None or told[0].words[0].i > _LATEST:
        return None
    first, rest = told[0], told[1:]
    told_of = subject.text.lower()
    if told_of in ("we", "i"):
        return of_us(text, first, mark_in(text, rest))
    if told_of == "it":
        return it_takes(text, first, mark_in(text, rest))
    if _NOBODY.match(text):
        return neglected(first)
    if told_of in _PRONOUNS or not (subject.pos_ in ("NOUN", "PROPN", "VERB") or told_of in ("%", "percent")):
        return None
    counted = any(t.dep_ == "nummod" for t in subject.children)  # "38 churches need roofs": how many lack them
    if (has_lemma(first, "wanting") and not counted) or lemma(subject, "NOUN") in words("wanted"):
        return of_wanting(text, first, rest)
    return what_they_say(first, rest) or _of_thing(text, first, rest)


def _of_thing(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    return (
        of_share(text, first, rest)
        or of_count(text, first, rest)
        or of_number(text, first, rest)
        or of_duty(text, first, rest)
        or of_state(first)
    )  # fmt: skip
