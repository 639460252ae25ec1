"""An objective split in two with who has which half: "split P1 into quick fixes and big jobs, Moss has the quick ones"."""

import re

from agent.guided.understanding.naming import stems
from agent.guided.understanding.told_whole.places import objective_said
from scorecard.composing import id_of_half
from scorecard.models import Scorecard

_NAME = r"(?-i:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)"
_DOES = r"(?:(?:will|['’]ll|should|shall|can|is to) )?(?:has|have|gets?|takes?|owns?|runs?|leads?|minds?|looks? after|does|do|keeps?|on|for)(?: on)?"
_HALF = r"(?:the |our )?[\w'’ -]{2,40}?"
_TELLS = rf"(?:(?P<who#>{_NAME}) (?:{_DOES} |(?=the |our ))(?P<what#>{_HALF})|(?P<the#>{_HALF}) (?:goes to|is for|is|belongs to|for|to|with) (?P<has#>{_NAME}))"
_SPLIT = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also|let['’]?s|we should|i['’]d)\b,? )*)(?:split|break|divide|cut|carve|chop)(?: up)? (?P<x>[^,;:“”\"]{2,60}?)(?: up)?(?: (?:in|into) (?:two|2|half|halves|a pair)(?: of)?(?: (?:objectives|goals|things|ones|parts))?\s*[:,–-]+| into| in)\s+(?P<one>[“\"][^”\"]+[”\"]|[^,;:.“”\"]{3,60}?),? and (?P<two>[“\"][^”\"]+[”\"]|[^,;:.“”\"]{3,60}?)(?:\s*[,;.–—-]+\s*(?:(?:and|with|where)\b ?)*"
    + _TELLS.replace("#", "1")
    + r"(?:(?:\s*[,;]\s*|\.\s+|\s+)(?:and |while )?"
    + _TELLS.replace("#", "2")
    + r")?)[.! ]*$",
    re.IGNORECASE,
)
_ORDINAL = (
    re.compile(r"\b(?:first|former|1st)\b", re.IGNORECASE),
    re.compile(r"\b(?:second|latter|other|2nd|new)\b", re.IGNORECASE),
)
_EMPTY = frozenset("the our a an one ones half part bit of and to in".split())


def halved(text: str, card: Scorecard) -> str:
    """The split and each owner as orders by the ids that the halves will have; "" where none is told."""
    match = _SPLIT.match(text)
    home = objective_said(match["x"], card) if match else None
    if not match or home is None:
        return ""
    names = [match[n].strip(' “”"') for n in ("one", "two")]
    ids = [home.id, id_of_half(card, home.id)]
    told = [(match[f"who{n}"] or match[f"has{n}"], match[f"what{n}"] or match[f"the{n}"]) for n in (1, 2)]
    owns: list[str] = []
    for who, what in told:
        if not who:
            continue
        half = _which(what, names)
        if half is None:
            return ""
        owns.append(f"{who} owns {ids[half]}")
    first, second = (f"{n[:1].upper()}{n[1:]}" for n in names)
    return f"{match['before']}split {home.id} into “{first}” and “{second}”. {'. '.join(owns)}"


def _which(said: str, names: list[str]) -> int | None:
    """Which half the words are of: the one that has more of them, or "the second"."""
    for half, words in enumerate(_ORDINAL):
        if words.search(said) and not words.search(" ".join(names)):
            return half
    wanted = {*stems(said)} - _EMPTY
    shares = [len(wanted & {*stems(name)}) for name in names]
    return None if shares[0] == shares[1] else shares.index(max(shares))
