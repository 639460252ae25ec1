"""Forms of English words that sentences and names of a draft need."""

import re

from scorecard.lemmas import getInflection
from tools.drafting.shapes import lower_first
from tools.language.verbs import is_base_verb


def gerund(name: str) -> str:
    """``Keep our brewers`` -> ``keeping our brewers``, for sentences about an objective."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    if low == "stop" and rest.split()[0].endswith("ing"):
        return f"no longer {rest}"
    if low in ("always", "never", "safely") and rest:
        return f"{low} {gerund(rest)}"
    if not is_base_verb(low) and not re.search(r"[a-z]$", low):
        return lower_first(name)
    return f"{ing_form(low)} {rest}".strip()


def ing_form(verb: str) -> str:
    """``arrive`` -> ``arriving``."""
    found = getInflection(verb, "VBG")
    return found[0] if found else verb + "ing"


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
