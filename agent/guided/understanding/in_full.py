"""Owners by their whole names: where one Nadia Karim owns something already, "Nadia" is she."""

import re

from rapidfuzz.distance import OSA

from agent.guided.understanding.lexicon import all_words
from scorecard.edits import Edit
from scorecard.models import Scorecard

_TITLES = frozenset("dr prof mr mrs ms miss sir".split())


def with_full_names(edits: list[Edit], scorecard: Scorecard) -> list[Edit]:
    """The edits with each owner's name as the scorecard has it, where it has but one that fits."""
    owners = {i.owner for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()) if i.owner}
    return [_in_full(edit, owners) for edit in edits]


def _in_full(edit: Edit, owners: set[str]) -> Edit:
    said = getattr(edit, "owner", None)
    if not said or said in owners:
        return edit
    words = _words(said)
    single = [o for o in owners if not re.search(r",|&|\band\b", o)]
    fuller = [o for o in single if words and words <= _words(o)]
    if not fuller and len(words) > 1:
        fuller = [o for o in single if _misspells(words, _words(o))]
    if not fuller and len(words) == 1 and said.lower() not in all_words():
        slip = said.lower()  # "Grcae" is Grace
        fuller = [
            o for o in single if any(OSA.distance(slip, w) <= (1 if len(w) < 6 else 2) for w in _words(o) if len(w) > 3)
        ]
    return edit.model_copy(update={"owner": fuller[0]}) if len(fuller) == 1 else edit


def _misspells(words: set[str], name: set[str]) -> bool:
    """ "Sophia reyes" is Sofia Reyes: each word is one of the name's, give or take a letter or two."""
    return len(words) == len(name) and all(
        any(OSA.distance(w, n) <= (0 if len(n) < 3 else 1 if len(n) < 5 else 2) for n in name) for w in words
    )


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", name.lower())) - _TITLES
