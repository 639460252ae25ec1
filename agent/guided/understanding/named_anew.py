"""What was shown or renamed last gets another name, which may speak of anything: "better title: Be kind at every step"."""

import re
from collections.abc import Sequence

from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:hm+|no|nope|nah|ok(?:ay)?|so|and|but|please|pls|kindly|then|well|oh|let['’]?s|can we|could we|we (?:can|could|should)|actually|sorry|now|i(?: would|['’]d| have|['’]ve got)?(?: like| rather| prefer)?|have)\b[ ,.:;!–—-]*)*"
_TAIL = r"(?:,? (?:please|pls|instead|then|rather|would be (?:better|nicer|clearer)|is (?:better|nicer|clearer)))*(?:[,;–-]+ (?:that|this|it|the (?:old|other)) .*)?[\s.!]*$"
_QUOTED = r"[\"“‘'](?P<{}>[^\"“”]{{3,90}}?)[\"”’']"
_NEW = rf"(?:{_QUOTED.format('q')}|(?P<plain>[A-Z][^\"“”:;]{{2,88}}?))"
_SHAPES = [
    re.compile(rf"(?i:{_LEAD})(?:(?i:an?|the|its|here is (?:an?|the)|here['’]s (?:an?|the)) )?(?i:better|new|nicer|clearer|shorter|catchier) (?:name|title|label|wording)(?: for (?:it|this|that)(?: one)?)?(?: is| would be)?\s*[:–—-]\s*{_NEW}{_TAIL}"),
    re.compile(rf"(?i:{_LEAD})(?i:call|name|title|retitle|rename|label) (?:it|this|that)(?: one| (?:objective|goal|measure|kpi|initiative|project))?(?: to| as)?:? {_NEW}{_TAIL}"),
]  # fmt: skip
_OTHER = re.compile(
    rf"(?i:{_LEAD})(?:[a-z]+[.!;,] )?(?:(?:(?:make|call|name|let|have) (?:it|that|this)(?: be)?|i meant?|better|rather|just|simply)\b:? *)*(?:{_QUOTED.format('q')}|(?<=\b(?i:just) )(?P<plain>[A-Z][^\"“”:;,.]{{2,88}}?)){_TAIL}"
)
""" "Cheesy. Just Make shopping easy", "hmm no. “Run a warehouse that hums”" right behind another name."""
_EACH = {"o": UpdateObjective, "m": UpdateMeasure, "n": UpdateInitiative}


def named_anew(text: str, card: Scorecard, focus: str, last: Sequence[Edit] = ()) -> Edit | None:
    """The new name of what is in focus; None where the message gives none. ``last`` are the edits made before it."""
    renamed = len(last) == 1 and bool(getattr(last[0], "name", None)) and getattr(last[0], "id", "") == focus
    match = next((m for shape in _SHAPES if (m := shape.match(text))), None) or (
        _OTHER.match(text) if renamed else None
    )
    if not focus or match is None:
        return None
    said = match.groupdict()
    name = (said.get("q") or said.get("plain") or "").strip(" .")
    kind = "o" if card.objective(focus) else "m" if card.measure(focus) else "n" if card.initiative(focus) else ""
    return _EACH[kind](id=focus, name=name) if kind and name else None
