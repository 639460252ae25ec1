"""One sentence that tells how things are: by its subject it goes to the reader that knows such sentences."""

import re

from tools.drafting.situations.counts import of_count
from tools.drafting.situations.duties import of_duty
from tools.drafting.situations.goes_badly import goes_badly
from tools.drafting.situations.numbers import of_number, of_wanting
from tools.drafting.situations.others import complained_of, complained_that, may_do, nobody_does
from tools.drafting.situations.ours import it_takes, of_us
from tools.drafting.situations.shares import of_share
from tools.drafting.situations.states import of_state, what_they_say
from tools.drafting.situations.told import Situation, has_lemma, lemma, mark_in, words
from tools.language.grammar import Clause, clauses

_PRONOUNS = frozenset({"it", "that", "this", "they", "them", "which", "one", "he", "she", "there"})
_NOBODY = re.compile(r"(?:nobody|no one|none of us)\b", re.IGNORECASE)
_HANGS_ON = re.compile(
    r"(?:everything|too much|almost everything|all of it) (?:depends|hangs|rests|relies) (?:too much )?on (?P<whom>[^,;:\d]+)$",
    re.IGNORECASE,
)
"""``everything depends on the boss``"""
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
    if subject.text == "it" or subject.text == "It":  # "IT" is a thing
        return it_takes(text, first, mark_in(text, rest))
    if hangs := _HANGS_ON.match(text):
        return Situation(f"Depend less on {hangs['whom']}", lower=True)
    if _NOBODY.match(text):
        return nobody_does(first)
    thing = subject.pos_ in ("NOUN", "PROPN", "VERB") or subject.text == "IT" or told_of in ("%", "percent")
    if (told_of in _PRONOUNS and subject.text != "IT") or not thing:
        return None
    if threat := may_do(first):
        return threat
    counted = any(t.dep_ == "nummod" for t in subject.children)  # "38 churches need roofs": how many lack them
    if (has_lemma(first, "wanting") and not counted) or lemma(subject, "NOUN") in words("wanted"):
        return of_wanting(text, first, rest)
    if complaint := complained_that(first, rest):
        said, wanted = complaint
        return wanted or sentence(said)
    return what_they_say(first, rest) or _of_thing(text, first, rest)


def _of_thing(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    return (
        of_share(text, first, rest)
        or of_count(text, first, rest)
        or of_number(text, first, rest)
        or of_duty(text, first, rest)
        or complained_of(first)
        or goes_badly(first)
        or of_state(first)
    )  # fmt: skip
