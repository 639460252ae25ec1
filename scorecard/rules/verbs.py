"""Which words can be verbs. An objective's name begins with one."""

import re
from functools import cache
from typing import cast

from scorecard.lemmas import getAllLemmas
from scorecard.rules.phrases import word_set

CLEAR_VERBS = word_set("""
    achieve attract boost build cut deliver develop drive enhance ensure establish expand foster gain grow improve
    increase launch lower maintain maximise maximize minimise minimize modernise modernize optimise optimize raise
    recruit reduce retain shorten simplify speed strengthen streamline win
    """)
"""Verbs of strategy, some of which could be nouns elsewhere ("a raise", "the increase")."""

NEW_VERBS = word_set("onboard upskill reskill offboard insource upsell")
"""In use, but not in the dictionary."""

LEADING_WORDS = word_set("to always continually continuously safely sustainably successfully consistently")
FUNCTION_WORDS = word_set("a an the our your their this that these those more most less for in on with of we")
PREFIXES = re.compile(r"^(?:re|co|de|up|out|over|pre|dis)-?(?=\w{3})")


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_][\w'’-]*", text)


@cache
def lemmas(word: str) -> dict[str, tuple[str, ...]]:
    """The base forms of a word by part of speech; empty where the dictionary does not know it."""
    return cast("dict[str, tuple[str, ...]]", getAllLemmas(word.lower()))


def base_verb(word: str) -> bool:
    """Whether the word can stand as a verb in its base form."""
    low = word.lower()
    if low in CLEAR_VERBS or low in NEW_VERBS:
        return True
    return low in lemmas(low).get("VERB", ()) or _prefixed(low) or (not lemmas(low) and _looks_coined(low))


def _prefixed(word: str) -> bool:
    rest = PREFIXES.sub("", word)
    return rest != word and not lemmas(word) and rest in lemmas(rest).get("VERB", ())


def _looks_coined(word: str) -> bool:
    return re.search(r"(?:i[sz]e|ify|ate)$", word) is not None


def clear_verb(word: str) -> bool:
    """Whether the word is a verb and hardly anything else: ``reduce``, not ``market`` or ``water``."""
    low = word.lower()
    if low in CLEAR_VERBS or low in NEW_VERBS:
        return True
    return base_verb(low) and not {"NOUN", "ADJ"} & lemmas(low).keys()


def without_lead_in(found: list[str]) -> list[str]:
    """Drops ``to`` and an adverb before the verb."""
    while found and found[0].lower() in LEADING_WORDS:
        found = found[1:]
    return found


def verb_and_object(text: str) -> bool:
    """Whether a name begins with something that can be a verb and goes on."""
    found = without_lead_in(words(text))
    if len(found) < 2:
        return False
    first = found[0].split("-")[0] if not base_verb(found[0]) else found[0]
    unknown = not lemmas(first) and first.lower() not in FUNCTION_WORDS and not first.isdigit()
    return base_verb(first) or unknown


def imperative(text: str) -> str:
    """The name with its first word in base form (``Improving X`` becomes ``Improve X``), or empty."""
    first, _, rest = text.strip().partition(" ")
    base = next((b for b in lemmas(first).get("VERB", ()) if b != first.lower() and b in CLEAR_VERBS), "")
    return f"{base.capitalize()} {rest}" if base and rest else ""
