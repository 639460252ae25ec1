"""What a wish comes down to: what is to be done, to what, by whom."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scorecard.lemmas import getAllLemmas
from scorecard.prose import read_prose

HEAD_ENDS = re.compile(
    r"\s(?:of|in|for|with|from|to|on|at|by|into|through|per|among|across|along|without|within|under|between|before|instead|as|that|who|during"
    r"|after|till|until|about|every|so|beyond|across|throughout|against|toward|towards|via|around|near)\s.*$|,.*$"
    r"|\s(?:people|we|you|they|everyone|everybody|anyone) (?:can|could|will|would|trust|want|need|like|love)\b.*$"
)
"""Where the qualifiers of a noun phrase begin."""
LIST_BEGUN = re.compile(r"\s+\w{3,}ing\s+[\w-]+$")
"""``connecting products`` before a list that is cut off: one of several would be said for all."""


AMOUNTS = re.compile(
    r"(?:sales|revenues?|costs|savings|earnings|funds|prices|assets|profits|deposits|proceeds|news|goods|premiums|reserves|fees|dues|wages|expenses|rates|levels|scores|results)$",
    re.IGNORECASE,
)
"""Plurals of which one does not count how many: ``costs`` are so high, not so many."""
TIME = re.compile(r"\b(?:waits?|waiting|times?|duration|queues?|lead time|cycle)\b", re.IGNORECASE)
MONEY = re.compile(
    r"\b(?:deposits?|sales|revenues?|income|arr|mrr|premiums?|lending|loans(?! of books)|turnover|profits?|margins?|ebit\w*|fees|donations?|exports?|business"
    r"|cash|money|trade|grants|funding|savings|surplus|gifts|dues|subscriptions)\b",
    re.IGNORECASE,
)  # fmt: skip
LEVELS = frozenset("ages scores score results rates rate levels standards grades outcomes".split())
"""What is read off a scale and is to stand well on it."""


@dataclass(frozen=True)
class Shape:
    """A wish taken apart. ``name`` is its wording as an objective, "" where no reader fits."""

    action: str
    """``keep``, ``grow``, ``cut``, ...: the keys of verbs.yaml, and ``who``, ``does``, ``done``, ``level``, ``thing``."""
    object: str
    """The noun phrase it is about, without article: ``on-trade accounts``."""
    name: str = ""
    doer: str = ""
    """In "villages run their own committees": ``villages`` ..."""
    verb: str = ""
    """The verb a verb-led wish opens with, with its particle: ``hand over``."""
    doing: str = ""
    """... and what they are to do, as they would say it: ``run their own committees``."""
    said: str = ""
    """The wish without its numbers ..."""
    full: str = ""
    """... and with them."""
    pattern: str = ""
    """The pattern of its measure, where the structure of the wish leaves one only (``meant/``) ..."""
    filled: tuple[tuple[str, str], ...] = ()
    """... and what fills its slots."""

    @property
    def head(self) -> str:
        """The object up to its first preposition."""
        head = HEAD_ENDS.sub("", self.object) or self.object
        return LIST_BEGUN.sub("", head) if self.object[len(head) :].startswith(",") else head


@functools.cache
def verbs() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("verbs.yaml"))


@functools.cache
def action_of() -> dict[str, str]:
    return {verb: action for action, listed in verbs()["actions"].items() for verb in listed}


def bare(phrase: str) -> str:
    """A noun phrase without its article and what only serves it."""
    phrase = re.sub(
        r"^(?:(?:the|a|an|our|its|their|your|more|own|some|any|all)\s+)+", "", phrase.strip(), flags=re.IGNORECASE
    )
    return phrase.strip(" .,;:")


_NO_THING = re.compile(
    r"^(?:along|with|by|for|to|in|on|at|of|from|after|and|but|or|also|so|back|rid|be|being|not|who|what|how|when|if|it|they|we|us)\b"
    r"|\b(?:is|are|was|were|wants?|should|must|ourselves|themselves|now)\b",
    re.IGNORECASE,
)


def names_a_thing(phrase: str) -> bool:
    """Whether a phrase can stand as a thing in the name of a measure: ``billing days``, not ``along with the neighbours``."""
    head = HEAD_ENDS.sub("", phrase) or phrase
    if not head.split() or (_NO_THING.search(head) and head != "IT"):
        return False
    kinds = getAllLemmas(head.split()[-1].lower())
    return not kinds or "NOUN" in kinds or "PROPN" in kinds


def is_abstract(noun: str) -> bool:
    """Whether a noun names a quality or an activity rather than a thing one can hand over."""
    low = noun.lower()
    return low in verbs()["abstract"] or bool(re.search(r"(?:ity|ness|ship|ion|ance|ence|ment|ism|cy|ure)$", low))


def burden_of(noun: str) -> str:
    """The burden a noun names, also at its end: ``crime`` for ``cybercrime``; "" where it names none."""
    known = verbs()["burdens"]
    return noun if noun in known else next((b for b in known if len(b) > 4 and noun.endswith(b)), "")


def lower_first(text: str) -> str:
    """``Patients`` -> ``patients``; ``AI``, ``EBIT``, ``PhD`` and ``eNPS`` stay."""
    return text[:1].lower() + text[1:] if re.match(r"[A-Z][a-z](?![a-z]*[A-Z])", text) else text


def with_article(text: str, head: str) -> str:
    """``strong balance sheet`` is ``a strong balance sheet``: one thing, with an adjective before it."""
    first, last = text.split()[0] if text.split() else "", (head.split() or [""])[-1].lower()
    single = (
        len(head.split()) > 1 and not last.endswith("s") and not is_abstract(last) and last not in verbs()["uncounted"]
    )
    if not single or first not in verbs()["praise"]:
        return text
    return f"{'an' if first[0] in 'aeiou' and not first.startswith('uni') else 'a'} {text}"


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]
