"""Words of the scorecard's names put right where a slip is at their start or swaps two letters: "rdoppings", "ernolments"."""

import re

from rapidfuzz.distance import OSA

from agent.guided.understanding.lexicon import all_words, words
from agent.guided.understanding.naming import Names
from agent.guided.understanding.tokens import is_english

_LONG = 5
"""A shorter word is near too many others."""
_WORD = re.compile(r"(?<![\w'’&/-])[a-z]{5,}(?![\w'’&/-])|\"[^\"]*\"|“[^”]*”")


def names_mended(text: str, names: Names) -> str:
    return _WORD.sub(lambda m: _right(m[0], names), text)


def _right(word: str, names: Names) -> str:
    """The one word of the names that it is a slip of; itself where it is a word, or may be found as it is."""
    if not word[0].isalpha() or is_english(word) or word in words("small") | words("stop") or word in all_words():
        return word
    if word in names.vocabulary or names.of_word(word):
        return word
    far = 1 + (len(word) > 7)
    near = [(OSA.distance(w, word), w) for w in names.vocabulary if abs(len(w) - len(word)) <= far and len(w) >= _LONG]
    best = sorted(n for n in near if n[0] <= far)
    return best[0][1] if best and (len(best) == 1 or best[0][0] < best[1][0]) else word
