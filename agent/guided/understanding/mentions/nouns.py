"""The nouns for the kinds of items, and what stands beside a name: "the KPI uptime", "the uptime measure"."""

import re

from agent.guided.understanding.lexicon import classes, words
from agent.guided.understanding.spans import Want
from agent.guided.understanding.tokens import Token

_ITEM_KINDS: tuple[Want, ...] = ("objective", "measure", "initiative")
KINDS: dict[str, Want] = {w: kind for kind in _ITEM_KINDS for w in classes("nouns")[kind]}
PLURALS = frozenset(w for w in KINDS if w.endswith("s"))
_DET = frozenset("the our that this your my these those both all".split())
_GENERIC = words("generic") | {"kpi", "measure"}
_AFTER_VERB = frozenset(
    "by with through using via as in weekly monthly quarterly daily yearly annually every once".split()
)
"""What follows where "measure" is what to do with an objective, not what it is."""


def with_nouns(tokens: list[Token], first: int, last: int) -> tuple[int, int, Want]:
    """A mention with the words that only say what it is: ``the objective C3``, ``churn KPI``."""
    want: Want = "any"
    if last < len(tokens) and tokens[last].low in KINDS and not tokens[last].low.endswith("s"):
        want, last = KINDS[tokens[last].low], last + 1
    elif last < len(tokens) and tokens[last].low in _GENERIC:
        last += 1
    after = tokens[last].low if last < len(tokens) else ""
    verb = first and tokens[first - 1].low == "measure" and (after in _AFTER_VERB or _wishes(tokens, first - 2))
    if first and tokens[first - 1].low in KINDS and not verb:
        want, first = KINDS[tokens[first - 1].low], first - 1
    if first and tokens[first - 1].low in _DET - {"both", "all"}:
        first -= 1
    return first, last, want


def _wishes(tokens: list[Token], place: int) -> bool:
    """ "I'd measure": a verb, not a noun before a name."""
    return place >= 0 and bool(re.search(r"'d$|^(?:would|should|could|must|to|let's|rather|we|i)$", tokens[place].low))
