"""Ids in any case, with the kind said before or after: "C1a", "measure c1 a"."""

import re

from agent.guided.understanding.lexicon import command_words
from agent.guided.understanding.mentions.nouns import with_nouns
from agent.guided.understanding.naming import Candidate, Names
from agent.guided.understanding.spans import Mention, Span
from agent.guided.understanding.tokens import Token

_ID = re.compile(r"[a-z]\d{1,2}[a-z]?$")
_AFTER_ARTICLE = frozenset(
    "new lower higher better good weekly monthly quarterly yearly lead lag leading lagging weight".split()
)


def ids(tokens: list[Token], names: Names) -> list[Span]:
    known = {i.lower(): i for i in names.items}
    letters = {i[0].lower() for i in known} | set("fcpl")
    found: list[Span] = []
    for place, token in enumerate(tokens):
        low = token.bare
        if not _ID.match(low) or low[0] not in letters or (low[0] in "qh" and low not in known):
            continue
        last = place + 1
        if low + _letter_after(tokens, place) in known and _letter_after(tokens, place):
            low, last = low + tokens[place + 1].low, place + 2
        first, last, want = with_nouns(tokens, place, last)
        item = known.get(low, "")
        candidates = (Candidate(item, 1.0),) if item else ()
        shown = low[:-1].upper() + low[-1] if len(low) > 2 and low[-1].isalpha() else low.upper()
        found.append(Span("item", first, last, Mention(shown, "id", want, candidates)))
    return found


def _letter_after(tokens: list[Token], place: int) -> str:
    """The letter of ``c2 a``, unless it is the article of ``give C2 a target``."""
    letter = tokens[place + 1].low if place + 1 < len(tokens) else ""
    if not re.fullmatch(r"[a-z]", letter):
        return ""
    after = tokens[place + 2].low if place + 2 < len(tokens) else ""
    if letter == "a" and re.match(r"[a-z]", after):
        gives = any(t.low in ("give", "add", "assign", "make", "is", "needs", "has") for t in tokens[:place])
        article = after in command_words() | _AFTER_ARTICLE and after not in (
            "to",
            "by",
            "at",
            "is",
            "should",
            "weekly",
            "monthly",
        )
        if gives or article:
            return ""
    return letter
