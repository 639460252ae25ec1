"""The vision, the mission and the other fields put in so many words: "change our vision so it says: …"."""

import re
from typing import Any

from agent.guided.understanding.themselves.asides import BEGINS
from agent.guided.understanding.themselves.customers import are_somebody

_FIELD = r"(?P<field>vision|mission|sector|customers|priorities|strategic priorities)"
_PUT = r"(?:set|change|update|make|replace|amend|reword|rewrite|put|record|note|enter|write|let|take|use|have|save|store|keep|phrase|state|register|fix|capture|put down|write down|note down|rephrase|correct)"
_QUOTE = r"[“\"][^“”\"]+[”\"]"
_JUDGED = r"(?!(?:is|should be|seems) (?:fine|ok|okay|good|great|flat|weak|bland|dull|long|short|right|correct|missing|wrong|unclear|vague|too \w+|not \w+)\b)"
_READS = r"(?:so (?:that )?it (?:says|reads|goes)|to (?:say|read)|as follows|like this|to|with|by|as|into|this|the following|be|read|that|is|now|say)"
_CHANGED = r"(?:reworded|changed|revised|updated|amended|rewritten|rephrased|renewed|adopted|shortened|agreed|replaced)"
_OF_A_PART = re.compile(
    r"\b(?:end|start|beginning|part|half|words?|sentence|bit|rest|first|last|second)\b[^:“\"]{0,20}\bof\b[^:“\"]{0,12}\b(?:vision|mission)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(r"^\W*(?:why|what|how|which|where|when|who|is|are|does|do|did|should|explain)\b", re.IGNORECASE)
_SHAPES = [re.compile(f"{BEGINS}{p}", re.IGNORECASE | re.DOTALL) for p in (
    rf"(?:our |the |a )?(?:new|corrected|revised|updated) {_FIELD}(?: statement)?(?: is| are| reads|:)+ (?P<text>.+)$",
    r"(?:our|the) (?P<field>priorities|strategic priorities) (?:are|were)(?: now)?:? (?P<text>.+)$",
    rf"(?:our|the|my) {_FIELD}(?: statement)? {_JUDGED}(?!(?:is|should be|shall be|must be)(?: now)? (?:on|in|too|not|under|growing|shrinking)\b)(?:is|should|reads?|has changed|must|shall|will|ought|says|goes)(?: (?:now|to (?:be|read|say|go)\b|be|read|say|go|as follows|like this))*:? (?P<text>.+)$",
    rf"{_PUT} (?:(?:our|the|as|for|this as) )*{_FIELD}(?: statement)?(?:,? {_READS}\b)*:? (?!(?:into )?(?:account|consideration|in mind|serious)\b)(?P<text>.+)$",
    rf"{_PUT} (?P<text>{_QUOTE}) as (?:our|the) (?:new )?{_FIELD}(?: statement)?\W*$",
    rf"(?:our |the )?{_FIELD}(?: statement)?: (?P<text>.+)$",
    rf"rename (?:our|the) {_FIELD}(?: to| as|:)+ (?P<text>.+)$",
    rf"(?:our|the) {_FIELD}(?: statement)? (?:has been|was|has) {_CHANGED}(?: by (?:the |our )?[^:“\"]+?)?(?: and)?(?: (?:is|reads|says|now|to|as follows))+:? (?P<text>.+)$",
    r"(?:[^:“”\"?]{0,60}\s)?(?:our|the|a|as) (?:(?:new|revised|updated|other|final|agreed) )?(?P<field>vision|mission)(?: statement)?\b[^:“”\"?]{0,60}(?::\s*|\s(?=[“\"]))(?P<text>.+)$",
    rf"[^:“”\"?]{{0,40}}\b{_CHANGED} (?:our|the) (?P<field>vision|mission)(?: statement)?\b[^:“”\"?]{{0,40}}[.;,–—-]+\s+(?:and )?(?:it|this)(?: (?:now|should|is|to))* (?:reads?|says?|goes|is)(?: now)?:? (?P<text>.+)$",
)]  # fmt: skip
_OF_AN_ITEM = re.compile(
    r"\b(?:add|objectives?|goals?|measures?|kpis?|initiatives?|projects?|under|ones?)\b", re.IGNORECASE
)
""" "Add one to the mission: no child goes hungry": there a perspective is called so."""
_SHORTEST = 4
_IS_ONE = re.compile(r"[“”\"]|:|\bto\b|\bthat\b", re.IGNORECASE)


def told_statement(words: str) -> dict[str, Any]:
    """The field and what it says in their words; nothing where a part of it is spoken of, or how it is."""
    if _ASKS.match(words) or _OF_A_PART.search(words):
        return {}
    for shape in _SHAPES:
        match = shape.match(words)
        if match and not (shape in _SHAPES[-2:] and _OF_AN_ITEM.search(words[: match.start("text")])):
            field = "priorities" if "priorities" in match["field"].lower() else match["field"].lower()
            said = match["text"].strip().rstrip("!?,; ").strip()
            quoted = re.match(rf"{_QUOTE}$", said.rstrip("."))
            said = said.rstrip(".").strip("“”\"'‘’ ") if quoted else said.strip("“”\"'‘’ ").rstrip(" .")
            if len(said) < _SHORTEST or (field == "customers" and not are_somebody(said)):
                return {}
            return {field: listed(said) if field == "priorities" else said}
    return {}


def listed(said: str) -> list[str]:
    """ "Clean streets, safe roads and a balanced budget" are three."""
    *first, last = re.split(r"\s*[;,]\s*(?:and\s+)?", said)
    return [*first, *(re.split(r"\s+and\s+", last) if first else [last])]
