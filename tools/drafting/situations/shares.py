"""Shares of somebody who does something: ``only a third of the teachers use the platform``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from scorecard.lemmas import getAllLemmas, getLemma
from tools.drafting.people import is_person_head, people_in
from tools.drafting.situations.direction import better
from tools.drafting.situations.told import FILLERS, Situation, is_burden, lemma, mark_in, words
from tools.language.grammar import Clause
from tools.language.quantities import find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


_SHARE = re.compile(r"^(?P<few>only|just|fewer than|less than|more than|over|under|nearly|about)?\s*(?P<number>\d[\d.,]*) ?(?:%|percent|per cent)\s+of\s+(?:(?:our|the|all)\s+)*", re.IGNORECASE)  # fmt: skip


_PAST_DEEDS = frozenset(
    "left quit resigned dropped failed passed came went died stayed returned are is have has".split()
)
"""What they did themselves, and was not done to them."""
_OF_THEM = re.compile(
    r"^(?P<few>only |just )?(?P<n>\d[\d.]*) ?% of (?:them|those) (?!who\b|that\b)(?P<said>[a-z][^,;]+)$", re.IGNORECASE
)
_ROUGHLY = frozenset({"fewer than", "less than", "more than", "over", "under"})
_TODAY = re.compile(r"\((?:now|today|currently|at present)(?: at)? (\d[\d.,]*) ?%?\)")
_ALL = re.compile(r"\bshould be all\b|\ball of them\b")
_NONE = re.compile(r"\b(?:should|must) (?:be |have )?(?:none|zero|nobody|no one)\b")
_WRONG = re.compile(
    r"\b(?:out of order|late|broken|unhappy|empty|missing|overdue|unsafe|older than \d+ years|too \w+)\b"
)
_CIRCUMSTANCES = re.compile(r"\s+(?:when|while|because|if|on the day|after|before|within)\b.*$")
_THOSE = re.compile(
    r"^(?:only |just |about |nearly )?(?P<number>\d[\d.]*) ?(?:%|percent|per cent) (?!of\b)[a-z]", re.IGNORECASE
)
_FEW = re.compile(r"\b(?:only|just|fewer than|less than|barely|hardly)\b", re.IGNORECASE)


_DONE_TO_THEM = re.compile(
    r"(?:trained|certified|qualified|vaccinated|insured|registered|licensed|accredited|coached|screened|housed|connected|insulated|renovated|audited)\b",
    re.IGNORECASE,
)
"""What others do to them, though it is told as if they did it: ``staff trained``."""
_NOW = re.compile(r"\b(?:now|today|currently|at present|so far|at the moment)\b", re.IGNORECASE)


_LONG = 55
"""Characters of a thing from which on its objective is named without the circumstances."""


def of_share(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``only 33.3 % of teachers use the digital platform``: a share of somebody who does something."""
    share = _SHARE.match(text)
    if not share:
        return _of_those(text, first, rest) or _of_too_many(text, first, rest)
    subject, predicate = parted(text[share.end() :], first)
    if not subject or not predicate:
        return None
    subject = f"those {subject}" if re.match(r"(?:who|that)\b", subject) else subject
    thing = f"share of {subject} {relative(subject, predicate, first.head)}"
    said = float(share["number"].replace(",", ""))
    if today := _TODAY.search(text):  # "every second nurse is a member (today 34 %)": what is said first is wanted
        now, want = float(today[1]), said
    else:
        now, want = said, _wanted(text, rest)
    if _DONE_TO_THEM.match(predicate) and want is None and not share["few"] and not _NOW.search(text):
        return Situation(
            _move(thing, lower=False), thing, "%", None, said
        )  # so it is to be: nothing says that it is so
    lower = want < now if want is not None else _is_bad(text, first, predicate, thing)
    known = today or (share["few"] or "").lower() not in _ROUGHLY
    wish = _move(thing, lower=lower) if _plainly(text, first, want, predicate, thing) else ""
    if want is None and (gone := _passing(first, subject, "" if wish else predicate)):
        wish, lower = gone, True
    return Situation(wish, thing, "%", now if known else None, want, lower=lower)


_OLD = re.compile(r"\b(?:old|older|of age)\b")


def _passing(first: Clause, subject: str, predicate: str) -> str:
    """Who retires cannot be held, and what is old not be made younger: there is to be somebody or something new."""
    if lemma(first.head, "VERB") == "retire" and people_in(subject, guess=True):
        return f"Secure succession for the {subject}"
    aged = lemma(first.head, "VERB") == "be" and _OLD.search(predicate) and not people_in(subject)
    return f"Renew the {subject}" if aged and not re.search(r"\bnew(?:er)?\b", predicate) else ""


def of_them(text: str) -> Situation | None:
    """``25.9 % of them fail inspection``: of whom stands before, in a topic or a sentence."""
    them = _OF_THEM.match(text)
    if not them:
        return None
    verb, _, said = them["said"].strip(" .").partition(" ")
    wrong = next(iter(getLemma(verb.lower(), upos="VERB")), verb) in words("negative") or bool(_WRONG.search(said))
    done = verb.lower() in getAllLemmas(verb.lower()).get("VERB", ()) or verb.lower() in _PAST_DEEDS
    thing = f"share of those {'that ' if done else ''}{verb} {said}".strip()
    way = "lower" if wrong else "higher" if them["few"] else better(thing)
    wish = _move(thing, lower=way == "lower") if way else ""
    return Situation(wish, thing, "%", float(them["n"]), lower=way == "lower")


def _of_those(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``only 58 percent finish within 6 years``: of whom is plain to those who speak."""
    share = _THOSE.match(text)
    if (
        not share
        or first.head.pos_ != "VERB"
        or first.subject is None
        or first.subject.text not in ("%", "percent", "cent")
    ):
        return None
    _, predicate = parted(text, first)
    now, want = float(share["number"]), _wanted(text, rest)
    thing = f"share of those who {predicate}"
    lower = want < now if want is not None else _is_bad(text, first, predicate, thing)
    wish = _move(thing, lower=lower) if _plainly(text, first, want, predicate, thing) else ""
    return Situation(wish, thing, "%", now, want, lower=lower)


def _wanted(text: str, rest: list[Clause]) -> float | None:
    mark = mark_in(text, rest)
    if mark:
        return mark.value
    if any(_ALL.search(c.text) for c in rest):
        return 100.0
    return 0.0 if any(_NONE.search(c.text) for c in rest) else None


def _is_bad(text: str, first: Clause, predicate: str, thing: str) -> bool:
    """Whether there should be fewer of them: "only 20 % ..." says that there should be more."""
    return not _FEW.match(text) and (_goes_wrong(first, predicate) or better(thing) == "lower")


def _goes_wrong(first: Clause, predicate: str) -> bool:
    failing = any(lemma(t, "VERB") in words("negative") - {"give"} for t in first.whole if t.pos_ == "VERB")
    failing = failing or bool(re.search(r"\b(?:give|gave|given) (?:up|in|way|notice)\b", predicate))
    return failing or is_burden(predicate) or bool(_WRONG.search(predicate))


def _plainly(text: str, first: Clause, want: float | None, predicate: str, thing: str) -> bool:
    """Whether it is plain which way is better: nothing is wished of a share that could be good or bad."""
    return want is not None or bool(_FEW.search(text)) or _goes_wrong(first, predicate) or bool(better(thing))


def _move(thing: str, *, lower: bool) -> str:
    short = _CIRCUMSTANCES.sub("", thing) if len(thing) > _LONG else thing
    return f"{'Lower' if lower else 'Raise'} the {short}"


def _of_too_many(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``too many students drop out after the first semester: 23 %``."""
    many = re.match(r"(?:far |way )?too many\s+", text, re.IGNORECASE)
    if not many:
        return None
    said = re.split(r"[:(,]| - ", text[many.end() :])[0]
    subject, predicate = parted(said, first)
    subject = re.sub(r"^(?:too )?many\s+", "", FILLERS.sub("", subject).strip(), flags=re.IGNORECASE)
    predicate = re.split(r"[:(,]| - ", predicate)[0].strip()
    numbers, mark = [q for q in find_quantities(text) if q.unit == "%"], mark_in(text, rest)
    thing = f"share of {subject} {relative(subject, predicate, first.head)}"
    now = numbers[0].value if numbers and numbers[0] is not mark else None
    return (
        Situation(f"Lower the {thing}", thing, "%", now, mark.value if mark else None, lower=True) if subject else None
    )


def parted(text: str, clause: Clause) -> tuple[str, str]:
    """Whom the share is of, and what the clause says of them."""
    verb = clause.head
    helper = next(
        (t for t in clause.words if t.head == verb and t.dep_ in ("aux", "auxpass", "neg") and t.i < verb.i), verb
    )
    whole = clause.whole
    before = [t.text_with_ws for t in whole if t.i < min(helper.i, verb.i)]
    subject = _SHARE.sub("", "".join(before)).strip(" ,")
    predicate = FILLERS.sub("", "".join(t.text_with_ws for t in whole if t.i >= min(helper.i, verb.i)))
    predicate = re.split(
        r",\s+(?:it|that|this|they|we|which|and we)\b|,?\s+and (?:there|we|they|it|nobody|no one)\b", predicate
    )[0]
    return re.sub(r"^(?:our|the|all)\s+", "", subject), re.sub(
        r"\s+(?:and|but)$", "", re.sub(r"\s+", " ", predicate).strip(" ,.;:-–")
    )


def _is_state(word: str) -> bool:
    """``direct``, which could be a verb, and not ``left``, which is one in the past."""
    kinds = getAllLemmas(word)
    return "ADJ" in kinds and word in kinds.get("VERB", (word,))


def relative(subject: str, predicate: str, verb: Token) -> str:
    """``are out of order`` said of machines: ``out of order``; ``quit`` of apprentices: ``who quit``."""
    if kind := re.match(r"(?:is|are) an? ([a-z]+)$", predicate):
        return f"who are {kind[1]}s"
    if state := re.match(r"(?:is|are|was|were) (?!\w+ed\b)(.+)", predicate):
        return f"that are {state[1]}" if len(state[1].split()) == 1 else state[1]
    if single := re.match(r"(?:is|was) (.+)", predicate):
        predicate = f"are {single[1]}"
    if " " not in predicate and not is_person_head(subject) and _is_state(predicate.lower()):
        return f"that are {predicate}"  # "40 % of bookings direct"
    many = subject.split()[-1].lower()
    plural = many.endswith("s") or many in ("people", "staff", "children", "women", "men")
    first, _, more = predicate.partition(" ")
    if plural and verb.tag_ == "VBZ" and first == verb.text:
        predicate = f"{lemma(verb, 'VERB')} {more}".strip()
    if _DONE_TO_THEM.match(predicate):
        return predicate
    return f"{'who' if is_person_head(subject) else 'that'} {predicate}"
