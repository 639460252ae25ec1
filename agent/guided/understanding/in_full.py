"""Owners by their whole names: where one Nadia Karim owns something already, "Nadia" is she."""

import re

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
    fuller = [o for o in owners if words and words < _words(o) and not re.search(r",|&|\band\b", o)]
    return edit.model_copy(update={"owner": fuller[0]}) if len(fuller) == 1 else edit


def _words(name: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", name.lower())) - _TITLES
