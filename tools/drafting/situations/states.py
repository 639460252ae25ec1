"""Complaints without a number: ``our vans break down all the time``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tools.drafting.inflecting import ing_form
from tools.drafting.people import is_person_head
from tools.drafting.shapes import lower_first
from tools.drafting.situations.direction import better
from tools.drafting.situations.told import FILLERS, Situation, is_burden, lemma, lexicon, said_of, wish_for, words
from tools.language.grammar import Clause, after, joined
from tools.language.quantities import find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


AMOUNT = re.compile(
    r"(?:\b(?:share|number|amount|level|size|rate|margin|profit|revenue|income|budget|turnover|range|choice|audience|team|staff|demand|interest|market|influence|impact|surplus|fund|reserve)s?)\b",
    re.IGNORECASE,
)
"""What is raised; a depot is enlarged."""
_RISING = frozenset({"rise", "grow", "increase", "double", "triple", "climb", "soar", "explode", "mount"})
_FALLING = frozenset({"fall", "drop", "decline", "shrink", "sink", "slip"})


def of_state(first: Clause) -> Situation | None:
    """``the diversity of our recruits is poor``, ``our vans break down all the time``, ``our people aren't trained``."""
    assert first.subject is not None
    subject, head = said_of(first.subject), first.head
    if not subject or find_quantities(first.text):
        return None
    article = next((t.text.lower() for t in first.subject.children if t.text.lower() in ("our", "the")), "")
    said = f"{article} {lower_first(subject)}".strip()
    if first.negated:
        return _lacking(said, first)
    state = next(
        (t for t in head.children if t.dep_ in ("acomp", "attr", "oprd") or (t.dep_ == "advmod" and t.tag_ == "JJ")),
        None,
    )
    if (
        state is not None
        and state.text.lower() in ("hard", "difficult", "tough", "impossible")
        and (to := next((t for t in state.children if t.dep_ == "xcomp"), None)) is not None
    ):
        return Situation(f"{lemma(to, 'VERB').capitalize()} {said}") if not after(to, first.words) else None
    goes_on = after(head, first.words)
    if lemma(head, "VERB") == "be" and state is not None:
        stated = [state, *(t for t in state.subtree if t.dep_ == "conj")]
        for verb, adjectives in lexicon()["better"].items():
            if any(t.text.lower() in adjectives for t in stated):
                small = (
                    state.text.lower() == "small" and first.subject.tag_ == "NN" and article and not AMOUNT.search(said)
                )
                return Situation(f"Enlarge {said}" if small else wish_for(verb, said))
        return None
    stated_last = head.tag_ == "VBN" and lemma(head, "VERB") not in words("negative") and not goes_on
    if stated_last:  # "staff are demotivated"
        for verb, adjectives in lexicon()["better"].items():
            if head.text.lower() in adjectives:
                return Situation(wish_for(verb, said))
    if long := re.match(r"(?:far |way )?too much time (?P<how>on|with|in|for|\w+ing)\b(?P<what>.*)", goes_on):
        return Situation(f"Lower the time {lower_first(subject)} {lemma(head, 'VERB')} {long['how']}{long['what']}")
    if "too long" in goes_on and lemma(head, "VERB") in ("wait", "take", "last", "sit"):
        rest = re.sub(r"\s*\b(?:far |way |much )?too long\b\s*", " ", goes_on).strip()
        takes = head.text.lower() if head.tag_ == "VBZ" else lemma(head, "VERB")
        return Situation(f"Shorten the time {lower_first(subject)} {takes} {rest}".strip())
    if lemma(head, "VERB") in ("kill", "hurt", "harm", "ruin", "strangle", "eat") and re.match(r"us\b", goes_on):
        return Situation(f"Reduce {said}")
    if (
        head.tag_ == "VBN"
        and lemma(head, "VERB") in words("negative")
        and any(t.dep_ == "auxpass" for t in head.children)
    ):
        rest = re.sub(r"\s+", " ", FILLERS.sub("", after(head, first.words))).strip(" ,.")
        return Situation(f"Stop {said} from being {head.text} {rest}".strip())
    if head.dep_ == "ROOT" and lemma(head, "VERB") in words("opposing"):
        return Situation(f"Win over {said}")
    if head.dep_ == "ROOT" and lemma(head, "VERB") in _FALLING and not is_person_head(said) and not _objects(head):
        return Situation(f"{'Lower' if is_burden(said) else 'Raise'} {said}")
    if head.dep_ == "ROOT" and lemma(head, "VERB") in _RISING and not _objects(head) and better(said) == "lower":
        return Situation(f"Lower {said}", lower=True)
    if head.dep_ == "ROOT" and lemma(head, "VERB") in words("negative") and not _objects(head):
        doing = lemma(head, "VERB")
        rest = re.sub(r"\s+", " ", FILLERS.sub("", after(head, first.words))).strip(" ,.")
        whom = _FEWER.sub("", said)
        if whom != said and doing in _LEAVING:
            return Situation(f"Keep {whom} {rest}".strip())
        return Situation(f"Stop {whom} from {ing_form(doing)} {rest}".strip())
    return None


_FEWER = re.compile(r"^(?:fewer|less|no) (?:of )?", re.IGNORECASE)
""" "Fewer vets leaving" is wished for already; stopping fewer of them would be its opposite."""
_LEAVING = ("leave", "quit", "resign", "go")


def _lacking(said: str, first: Clause) -> Situation | None:
    head = first.head
    if any(t.text.lower() == "never" for t in first.words):
        return None
    if head.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in head.children):
        verb = lemma(head, "VERB")
        return Situation(f"{verb.capitalize()} {said}")
    if lemma(head, "VERB") == "be":
        return None
    if lemma(head, "VERB") not in words("hoped"):
        return None
    rest = FILLERS.sub("", joined([t for t in first.whole if t.i > head.i]))
    return Situation(re.sub(r"\s+", " ", f"Help {said} {lemma(head, 'VERB')} {rest}").strip())


def _objects(head: Token) -> list[Token]:
    return [t for t in head.children if t.dep_ in ("dobj", "ccomp", "xcomp")]


def what_they_say(first: Clause, rest: list[Clause]) -> Situation | None:
    """``staff say in the survey that they don't feel heard``."""
    assert first.subject is not None
    told = next((c for c in rest if c.head.dep_ == "ccomp" and any(t.text.lower() == "they" for t in c.words)), None)
    if lemma(first.head, "VERB") not in ("say", "tell", "feel", "complain", "report") or told is None:
        return None
    if told.negated:
        return _lacking(lower_first(said_of(first.subject)), told)
    state = next(
        (
            t.text.lower()
            for t in (told.head, *told.head.children)
            if t.dep_ == "acomp" or (t == told.head and t.tag_ == "VBN")
        ),
        "",
    )
    verb = next((v for v, adjectives in lexicon()["better"].items() if state in adjectives), "")
    return Situation(wish_for(verb, lower_first(said_of(first.subject)))) if verb else None
