"""Forms of English words that sentences and names of a draft need."""

from scorecard.gerunds import gerund, ing_form
from scorecard.lemmas import getInflection
from tools.drafting.shapes import lower_first

__all__ = ["gerund", "ing_form", "past", "plural"]


def past(verb: str) -> str:
    """``hand over`` -> ``handed over``."""
    first, _, particle = verb.partition(" ")
    found = getInflection(first, "VBN") if first else ()
    return f"{found[0] if found else first + 'ed'} {particle}".strip()


def plural(word: str) -> str:
    """``building site`` -> ``building sites``."""
    word = lower_first(word.strip())
    if word.endswith(("s", "people", "men")) and not word.endswith(("ss", "us")):
        return word
    if word == "child":
        return "children"
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")
