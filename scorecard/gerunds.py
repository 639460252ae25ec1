"""The name of an objective inside a sentence: ``Keep our brewers`` as ``keeping our brewers``."""

import re

from scorecard.lemmas import getAllLemmas, getInflection

_BEFORE = frozenset({"always", "never", "safely"})


def in_sentence(name: str) -> str:
    """``Patients`` -> ``patients``; ``AI``, ``EBIT`` and ``eNPS`` stay."""
    return name[:1].lower() + name[1:] if re.match(r"[A-Z][a-z]", name) else name


def is_deed(name: str) -> bool:
    """Whether a name opens with a verb, as ``Keep our brewers`` does and ``I told you them`` does not."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    if low in _BEFORE and rest:
        return is_deed(rest)
    lemmas = getAllLemmas(low)
    return len(low) > 1 and (
        low in lemmas.get("VERB", ()) or (not lemmas and re.search(r"(?:i[sz]e|ify|ate)$", low) is not None)
    )


def gerund(name: str) -> str:
    """``Keep our brewers`` -> ``keeping our brewers``; what opens with no verb stays as it is."""
    first, _, rest = name.partition(" ")
    low = first.lower()
    if low == "stop" and re.match(r"\w+ing\b", rest):
        return f"no longer {rest}"
    if low in _BEFORE and rest:
        return f"{low} {gerund(rest)}"
    return f"{ing_form(low)} {rest}".strip() if is_deed(first) else in_sentence(name)


def ing_form(verb: str) -> str:
    """``arrive`` -> ``arriving``."""
    found = getInflection(verb, "VBG")
    return found[0] if found else verb + "ing"
