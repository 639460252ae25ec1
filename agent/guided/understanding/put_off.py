"""Targets that are put off: "agency spend 750, by December" where 600 was due in September is no further step, but instead."""

from collections.abc import Sequence

from scorecard.edits import Edit, RemoveTarget, SetTarget
from scorecard.models import Scorecard


def with_old_targets_gone(edits: Sequence[Edit], scorecard: Scorecard) -> list[Edit]:
    """The edits, and the old target gone where the new one is due later and asks for less than it."""
    told = [e.measure for e in edits if isinstance(e, SetTarget | RemoveTarget)]
    found: list[Edit] = []
    for edit in edits:
        found.append(edit)
        if isinstance(edit, SetTarget) and told.count(edit.measure) == 1:
            found += _instead_of(edit, scorecard)
    return found


def _instead_of(edit: SetTarget, scorecard: Scorecard) -> list[Edit]:
    measure = scorecard.measure(edit.measure)
    if measure is None or len(measure.targets) != 1 or edit.due is None:
        return []
    old = measure.targets[0]
    if old.due is None or edit.due <= old.due or measure.polarity not in ("higher", "lower"):
        return []
    less = edit.value < old.value if measure.polarity == "higher" else edit.value > old.value
    return [RemoveTarget(measure=measure.id, due=old.due)] if less else []
