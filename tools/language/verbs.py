"""Verbs at the head of a phrase: recognising them and bringing them into the base form."""

import functools
import re

from scorecard.lemmas import getAllLemmas, getLemma

# Words that can be verbs but, at the head of a strategy phrase, hardly ever are.
_RATHER_NOUNS = frozenset(
    """
    equity quality service people customer value market growth profit brand team culture partnership courage
    patient patients cost costs price prices safety finance food trust impact access right rights research
    technology data network product products stability climate staff community communities right high low best
    better strong well-known well sustainable excellent leading first one our the a an local
    """.split()
)
# Words that the lexicon knows better as nouns but that open many strategy phrases as verbs.
_RATHER_VERBS = frozenset(
    """
    hand plant drill export hire feed coach mentor fight renew stop pay be use build win keep make grow serve sell offer lead focus help stay invest deliver run reach cut raise
    turn put give get bring create launch open double triple halve target fund campaign partner drive shape
    champion support advance foster train care find hold set strengthen become transform protect reduce
    increase improve expand act attract retain develop maximise maximize optimise optimize digitise digitize
    modernise modernize boost enter own show share teach speed simplify free engage market move work plan
    balance price combine tackle restore lower prevent end provide achieve ensure maintain enhance empower
    accelerate secure earn gain differentiate become adopt automate connect establish pursue promote embed
    enable scale save
    """.split()
)

_GERUND_NOUNS = frozenset(
    """
    guiding waiting operating learning training nursing housing manufacturing marketing banking engineering building
    pricing sourcing leading growing existing remaining outstanding teaching accounting consulting staffing
    spending funding meaning morning evening feeling wellbeing well-being living working underlying compelling
    """.split()
)


def _lemma(word: str) -> str:
    return next(iter(getLemma(word, upos="VERB")), word)


@functools.lru_cache(maxsize=2048)
def is_base_verb(word: str) -> bool:
    """Whether the word, as it stands at the head of a phrase, is a verb in its base form."""
    word = word.lower().strip(",.:;")
    if word in _RATHER_NOUNS:
        return False
    if word in _RATHER_VERBS:
        return True
    first = word.split("-")[-1] if word.startswith(("co-", "re-")) else word
    lemmas = getAllLemmas(first)
    return first in lemmas.get("VERB", ()) and "NOUN" not in lemmas and "ADJ" not in lemmas


_COMPOUND = re.compile(
    r"(?:times?|days?|ages?|rates?|scores?|costs?|hours?|levels?|numbers?|fees?|targets?|lists?|skills?|spaces?|staff|rooms?|places?|materials?|schemes?|programmes?|programs?|plans?|projects?|centres?|centers?|pools?|clubs?)(?=$|[,.;:(]|\s+(?:in|on|until|during|of|for|to|from|by|at|and|with|down|up|below|under|per|that|which|people|everyone|everybody|anyone)\b)",
    re.IGNORECASE,
)
"""What makes a noun of the gerund before it: "reading ages", "billing days"."""


def leading_gerund(text: str) -> str:
    """The verb of a gerund that opens a phrase, in its base form; "" where it opens a compound noun."""
    first, _, rest = text.partition(" ")
    return "" if _COMPOUND.match(rest) else gerund_base(first)


@functools.lru_cache(maxsize=2048)
def could_be_verb(word: str) -> bool:
    """Whether the word is a verb in its base form in some sentence; ``drill`` and ``export`` are, among verbs."""
    return word.lower() in getAllLemmas(word.lower()).get("VERB", ())


@functools.lru_cache(maxsize=2048)
def gerund_base(word: str) -> str:
    """``empowering`` -> ``empower``; "" where the word is no gerund of a verb."""
    low = word.lower()
    if low in _GERUND_NOUNS:
        return ""
    if not low.endswith("ing") or len(low) < 6:
        return ""
    base = _lemma(low)
    return base if base != low and (is_base_verb(base) or "VERB" in getAllLemmas(base)) else ""
