"""Slips of the typing put right: the nearest word that people use about a scorecard, by how often they do.

How alike two words are is the distance of Damerau and Levenshtein (restricted, as ``rapidfuzz`` counts it): letters left
out, put in, changed, or two of them turned round. Of words equally near, the more frequent one is meant (Norvig, "How to
Write a Spelling Corrector", 2007). What stands in quotes or is a word already stays as it is; so does what two words are
equally likely for. What begins with a capital within a sentence is a name, and only names of the scorecard are put for it.
"""

import math
import re
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from agent.guided.spelling.vocabulary import counts, in_full, likely_words
from agent.guided.understanding.tokens import is_english

_QUOTED = re.compile(r"(\"[^\"\n]*\"|“[^”\n]*”|«[^»\n]*»|(?<!\w)[‘'](?!s\b)[^'’\n]{2,}[’'](?!\w))")
_WORD = re.compile(r"(?<![\w'’&/@.-])[A-Za-z]+(?![\w&/@-]|['’]\w|\.\w)")
_OFTEN = 20
"""How often a word of the scorecard's own counts as used."""
_EACH_STEP = 4.0
"""How much rarer (as a logarithm) a word may be that is one letter nearer."""
_SAME_LETTERS, _DOUBLED = 1.5, 1.0
"""What it adds that two words have the same letters in another order, or differ in a doubled one."""
_LEAD = 0.7
"""How much likelier a word must be than the next."""
_SHORT, _LONG = 4, 8
_RARE = 6
"""Words of few letters that are used less are nothing that a slip is likely to be meant for."""


_WITH = re.compile(r"(?<!\S)w/(?P<out>o\b|out\b)?\s*")
""" "Measured w/ reader comfort"."""
_DOES = re.compile(r"\s+(?:owns?|takes|minds|leads|runs|looks after|has it|gets it|(?:from|in|at) (?:the )?\w+ (?:owns?|takes|minds|leads|runs|looks|has|gets))\b", re.IGNORECASE)  # fmt: skip
""" "Bert takes it": who does it is called so."""
_NO_SHOWS = re.compile(r"\bno (?=shows?\b(?! (?:me|us|the|up|that|it|you|only|all)\b))", re.IGNORECASE)
""" "No shows were 10 %" begins with no refusal."""


_TWO_WORDS = re.compile(r"\b(?P<a>[A-Za-z]{2,})[ -](?P<b>[A-Za-z]{3,})\b")
_COMPOUND = 7
"""Letters from which on two words written as one are a word of their own."""


def _one_word(match: re.Match[str], own: frozenset[str]) -> str:
    """ "Write offs" are the "writeoffs" of the scorecard, where it has not the two."""
    one = (match["a"] + match["b"]).lower()
    apart = {match["a"].lower(), match["b"].lower()} <= own
    return match["a"] + match["b"].lower() if len(one) >= _COMPOUND and one in own and not apart else match[0]


def well_spelt(text: str, own: frozenset[str], people: frozenset[str] | None = None) -> str:
    """``text`` with its misspelt words put right, word for word; ``own`` are the words of the scorecard.

    ``people`` are those of them that a name in capitals may be meant for, all where it is left out: "Marin" is no "margin".
    """
    people = own if people is None else people
    text = _NO_SHOWS.sub("no-", text) if own & {"shows", "show", "no-shows", "no-show"} else text
    text = _WITH.sub(lambda m: "without " if m["out"] else "with ", text)
    text = _TWO_WORDS.sub(lambda m: _one_word(m, own), text)
    parts = _QUOTED.split(text)
    return "".join(part if at % 2 else _put_right(part, own, people, first=at == 0) for at, part in enumerate(parts))


def _put_right(part: str, own: frozenset[str], people: frozenset[str], *, first: bool) -> str:
    begun = len(part) - len(part.lstrip(" \n\t-*•")) if first else -1

    def right(match: re.Match[str]) -> str:
        word = match[0]
        if not word.islower() and not (len(word) > 1 and word[1:].islower()):
            return word
        if _DOES.match(part, match.end()):
            return word
        name = not word.islower() and match.start() != begun
        meant = _own_name(word.lower(), people) if name else likeliest(word.lower(), own)
        return meant if word.islower() else meant[0].upper() + meant[1:]

    return _WORD.sub(right, part)


@lru_cache(maxsize=16_384)
def likeliest(word: str, own: frozenset[str]) -> str:
    """The word that is meant by ``word``: itself, where it is one or no other is likely enough."""
    if word in own:
        return word
    if word in in_full():
        return in_full()[word]
    if len(word) < 3 or _is_right(word, own):
        return word
    found = sorted(((_likeness(word, w, n), w) for w, n in _near(word, own)), reverse=True)
    if not found or (len(found) > 1 and found[0][0] - found[1][0] < _LEAD):
        return word
    return found[0][1]


@lru_cache(maxsize=4096)
def _own_name(word: str, own: frozenset[str]) -> str:
    """The one word of the scorecard that a word with a capital is but for one letter: "Pter" Lowe, "Sofai" Reyes."""
    if len(word) < _SHORT or _is_right(word, own):
        return word
    near = [w for w in own if w[0] == word[0] and OSA.distance(word, w, score_cutoff=1) <= 1]
    return near[0] if len(near) == 1 else word


def _is_right(word: str, own: frozenset[str]) -> bool:
    if (
        word in counts() or is_english(word) or any(w.startswith(word) for w in own)
    ):  # "util" is short for "utilisation"
        return True
    one = word.removesuffix("s")
    return one != word and (one in own or one in counts() or is_english(one))  # "amiras" is Amira's


def _near(word: str, own: frozenset[str]) -> list[tuple[str, int]]:
    """The words one or two letters from it that begin alike, with how often each is used."""
    most = 1 if len(word) < 6 else 2
    near = [w for pool in (_pool(), own) for w, _, _ in process.extract_iter(word, pool, scorer=OSA.distance, score_cutoff=most)]  # fmt: skip
    often = {w: likely_words().get(w, 0) + (_OFTEN if w in own else 0) for w in near}
    return [(w, n) for w, n in often.items() if _may_be(word, w, n)]


@cache
def _pool() -> list[str]:
    return list(likely_words())


def _may_be(word: str, meant: str, often: int) -> bool:
    if word[0] != meant[0] and word[:2] != meant[1::-1]:
        return False
    turned = sorted(word) == sorted(meant)
    if len(word) < _SHORT:
        return turned and often >= _RARE
    if len(word) == _SHORT and often < _RARE:
        return False
    return turned or len(word) >= _LONG or OSA.distance(word, meant) == 1


def _likeness(word: str, meant: str, often: int) -> float:
    alike = sorted(word) == sorted(meant)
    doubled = set(word) == set(meant) and abs(len(word) - len(meant)) == 1
    bonus = _SAME_LETTERS if alike else _DOUBLED if doubled else 0
    return math.log(often) - _EACH_STEP * OSA.distance(word, meant) + bonus
