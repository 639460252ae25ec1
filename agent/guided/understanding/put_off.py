"""Targets that are put off: "agency spend 750, by December" where 600 was due in September is no further step, but instead."""

import re
from collections.abc import Sequence

from scorecard.edits import Edit, RemoveTarget, SetTarget
from scorecard.models import Scorecard

_IN_ITS_PLACE = re.compile(
    r"\b(?:(?:tak(?:es?|ing) the place of|in (?:the )?place of|replac(?:es?|ing)|supersed(?:es?|ing)|instead of|rather than)(?: (?:the|our|its|today['’]s))?"
    r" (?:present|current|old|existing|previous|earlier|former) (?:target|ambition|goal|aim|one|figure|value|level|bar)"
    r"|(?:target|ambition|goal|aim|one|figure|value|level|bar) (?:(?:is|gets) (?:dropped|replaced|withdrawn|superseded)|(?:falls|drops) away))\b",
    re.IGNORECASE,
)

_A_FURTHER_STEP = re.compile(
    r"\b(?:thereafter|afterwards|(?:after|from) (?:that|then)(?: on)?|the (?:year|quarter|half-year|month) (?:after|that follows)|as a (?:second|third|further|next|last) step|(?:in )?a (?:second|third|further|next) step)\b",
    re.IGNORECASE,
)
""" "And 90 one year thereafter" comes on top of what is due before, however much it asks for."""


def with_old_targets_gone(edits: Sequence[Edit], scorecard: Scorecard, text: str = "") -> list[Edit]:
    """The edits, and the old target gone where the new one is due later and asks for no more, or is said to replace it."""
    further = bool(_A_FURTHER_STEP.search(text))
    told = [e.measure for e in edits if isinstance(e, SetTarget | RemoveTarget)]
    found: list[Edit] = []
    for edit in edits:
        found.append(edit)
        if not further and isinstance(edit, SetTarget) and told.count(edit.measure) == 1:
            found += _instead_of(edit, scorecard, replaces=bool(_IN_ITS_PLACE.search(text)))
    return found


def _instead_of(edit: SetTarget, scorecard: Scorecard, *, replaces: bool) -> list[Edit]:
    measure = scorecard.measure(edit.measure)
    if measure is None or len(measure.targets) != 1 or edit.due is None:
        return []
    old = measure.targets[0]
    if replaces and old.due not in (None, edit.due):
        return [RemoveTarget(measure=measure.id, due=old.due)]
    if old.due is None or edit.due <= old.due or measure.polarity not in ("higher", "lower"):
        return []
    less = edit.value <= old.value if measure.polarity == "higher" else edit.value >= old.value
    return [RemoveTarget(measure=measure.id, due=old.due)] if less else []
