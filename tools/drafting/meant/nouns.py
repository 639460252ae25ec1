"""Of what kind a word is, by its form and by the lists: many or one, people or things, a verb or what is done to something."""

import functools

from scorecard.lemmas import getAllLemmas, getInflection
from tools.drafting.meant.words import classed
from tools.drafting.people import is_served, is_staff, singular
from tools.language.verbs import could_be_verb


@functools.lru_cache(maxsize=4096)
def base_verb(word: str) -> bool:
    """Whether the word, behind those who do it, is a verb as of many: ``(learners) pass``."""
    return word not in classed("no_verbs") and could_be_verb(word)


@functools.lru_cache(maxsize=4096)
def done_to(word: str) -> str:
    """``stolen`` -> ``steal``; "" where the word is no participle of what is done to something."""
    for base in getAllLemmas(word).get("VERB", ()):
        if base != word and word in getInflection(base, "VBN"):
            return base
    return ""


@functools.lru_cache(maxsize=4096)
def third_person(word: str) -> str:
    """``reads`` -> ``read``"""
    if word in ("is", "has", "does", "goes"):
        return {"is": "be", "has": "have", "does": "do", "goes": "go"}[word]
    bases = getAllLemmas(word).get("VERB", ()) if word.endswith("s") else ()
    return next((b for b in bases if b != word), "")


@functools.lru_cache(maxsize=1024)
def as_it_is(word: str) -> str:
    """``cleaner`` -> ``clean``, ``safe`` -> ``safe``; "" for what is no adjective of a quality."""
    low = word.lower()
    if low in classed("of_size"):
        return ""
    bases = getAllLemmas(low).get("ADJ", ())
    return next((b for b in bases if b != low and low.endswith("er")), low if bases and not low.endswith("er") else "")


def plural_noun(word: str) -> bool:
    low = word.lower()
    if low in classed("many"):
        return True
    if is_served(low) or is_staff(low):
        return low.endswith("s")
    known = getAllLemmas(low)
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and ("NOUN" in known or not known)


def mass_noun(word: str) -> bool:
    low = word.lower()
    return "NOUN" in getAllLemmas(low) and not plural_noun(low) and low not in classed("no_verbs")


def is_one(word: str) -> bool:
    """Whether it is one of several, so that an article stands before it: ``meal``, and not ``food``."""
    return not plural_noun(word) and word.lower() not in classed("uncounted")


def is_people(who: str) -> bool:
    last = who.split()[-1].lower()
    return (
        last in classed("many")
        or last.endswith("ists")
        or is_served(last)
        or is_staff(last)
        or singular(last) in classed("unbounded")
    )


def is_counted(who: str) -> bool:
    """Whether there is no whole of them to take a share of: ``young people``, ``school classes``."""
    return singular(who.split()[-1].lower()) in classed("unbounded") or who.split()[-1].lower() in (
        "people",
        "women",
        "men",
    )
