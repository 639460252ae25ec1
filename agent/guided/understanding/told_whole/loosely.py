"""An announcement whose words stand in no set order: "to the team part comes another one", "under C1 also a measure".

Looked for are its parts: a place that is on the scorecard, a kind, and a word that says it is new. What stands before and
between them may say nothing, and what stands behind them is the name.
"""

import re

from agent.guided.understanding.told_whole.opening import KINDS, NOUN, Opening
from agent.guided.understanding.told_whole.places import objective_said, perspective
from scorecard.models import Scorecard

_WORD = re.compile(r"[^\s,:]+")
_UNDER = re.compile(
    r"(?<!-)\b(?:under|below|in|to|for|on|into|within|among|beneath|with|at)\s+(?:(?:the|our|my)\s+)?(?=\S)",
    re.IGNORECASE,
)
_NEW = re.compile(
    r"\b(?:add|put|create|include|insert|introduce|new|fresh|another|further|extra|additional|one more|also|comes?|missing|needs?|gets?|want|would like|i['’]d like|we['’]d like)\b",
    re.IGNORECASE,
)
_THE_KIND = re.compile(rf"\b(?P<noun>{NOUN})\b", re.IGNORECASE)
_ONE = re.compile(
    r"\b(?:(?:another|a new|a further|a fresh|an extra|put(?: in)?|add|me) one|one more)\b", re.IGNORECASE
)
_GETS = re.compile(
    rf"^(?:the |our )?(?P<home>.{{2,60}}?) (?:gets?|needs?|should (?:get|have)|must have|has to have|is to have|could use|is missing|lacks) (?:also |still |please )*(?:an?|another|one more|one) (?:[a-z]+ )?(?P<noun>{NOUN})\b(?P<rest>.*)$",
    re.IGNORECASE,
)
_CALLED = re.compile(
    r"^\W*(?:(?:please|too|as well)\b\W*)*(?:(?:called|named|titled|worded|namely|is|being)\s+)?[:\s“\"]*",
    re.IGNORECASE,
)
_FILLS = frozenset(
    """a an the also please and could can would you we i i'd we'd like to have want need needs put add in create include insert introduce set up open start new
    fresh another one more further extra additional comes come goes go there there's should be is must let's us me our super great good right well ok okay so
    then now next instead place its it as too get gets still yet second third fourth fifth own separate part perspective side section under below beneath for on into give
    this lovely perfect thanks thank cool nice fine yes oh hi hello first finally lastly maybe perhaps think wish may will shall strategic proper of with""".split()
)
_MOST = 7
"""Words of a place."""


def loosely(segments: list[str], card: Scorecard) -> Opening | None:
    said = segments[0]
    if gets := _GETS.match(said):
        home = objective_said(gets["home"], card)
        kind = KINDS[gets["noun"].lower()]
        if home and kind != "objective":
            return Opening(kind, place=home.id, name=_name(gets["rest"]), rest=segments[1:])
    if not _NEW.search(said):
        return None
    spans: list[tuple[int, int]] = []
    noun = _THE_KIND.search(said)
    kind = KINDS[noun["noun"].lower()] if noun else ""
    one = None if noun else _ONE.search(said)
    place, home = _placed(said, kind, card) or (None, "")
    if place is None and kind == "objective" and noun:
        place, home = _side(said, noun.start(), card) or (None, "")
    if place is None or not (noun or one or kind or home.endswith(" perspective")):
        return None
    kind = kind or ("objective" if home.endswith(" perspective") else "")
    if not kind:
        return None
    spans += [place, *([noun.span()] if noun else []), *([one.span()] if one else [])]
    first, last = min(a for a, _ in spans), max(b for _, b in spans)
    between = " ".join(said[b:a] for (_, b), (a, _) in zip(sorted(spans), sorted(spans)[1:], strict=False))
    if not _says_nothing(f"{said[:first]} {between}"):
        return None
    return Opening(kind, place=home, name=_name(said[last:]), rest=segments[1:])


def _says_nothing(words: str) -> bool:
    return {w.lower().strip(".,:;!’'") for w in _WORD.findall(words)} <= _FILLS


def _name(rest: str) -> str:
    return _CALLED.sub("", rest).strip(' ”"')


def _placed(said: str, kind: str, card: Scorecard) -> tuple[tuple[int, int], str] | None:
    """Where in the text a place stands, and which it is."""
    for under in _UNDER.finditer(said):
        words = [*_WORD.finditer(said, under.end())][:_MOST]
        for n in range(len(words), 0, -1):
            words_of_it = said[under.end() : words[n - 1].end()]
            if home := _home(words_of_it, kind, card):
                return (under.start(), words[n - 1].end()), home
    return None


def _home(words: str, kind: str, card: Scorecard) -> str:
    if kind in ("", "objective"):
        found = perspective(words, card)
        return f"{found} perspective" if found else ""
    objective = objective_said(words, card)
    return objective.id if objective else ""


def _side(said: str, noun: int, card: Scorecard) -> tuple[tuple[int, int], str] | None:
    """ "A fresh financial objective": the perspective right before the kind."""
    words = [*_WORD.finditer(said[:noun])][-3:]
    for n in range(len(words)):
        if found := perspective(said[words[n].start() : words[-1].end()], card):
            return (words[n].start(), words[-1].end()), f"{found} perspective"
    return None
