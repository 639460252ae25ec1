"""Limits of the colours told in the measure's own unit: "green at or below 20 %, amber up to 23 %, red above 23 %".

The scorecard keeps them as a share of the target, so a limit below or above which something is green is put as that share.
"""

import math
import re
from dataclasses import dataclass

from agent.guided.understanding.told_whole.places import measure_said
from scorecard import clock
from scorecard.edits import UpdateMeasure
from scorecard.models import Measure, Scorecard
from scorecard.performance.formulas import share_of_target
from scorecard.performance.targets import target_at
from tools.language.quantities import find_quantities

_DOWN = r"(?:at or below|below|under|up to|at most|no more than|not (?:more|over|above)(?: than)?|max(?:imum)?(?: of)?|or less|or lower|or fewer|or below|≤|<=?|till|until)"
_UP = r"(?:at or above|above|over|at least|no less than|more than|min(?:imum)?(?: of)?|or more|or higher|or above|from|≥|>=?)"
_COLOUR = re.compile(r"\b(?P<colour>green|amber|yellow|orange|red)\b", re.IGNORECASE)
_ID = re.compile(r"\b(?P<id>[A-Za-z]\d{1,2}[a-z])\b")
_NAMED = re.compile(
    r"(?:thresholds?|limits?|colou?rs?|traffic lights?) (?:of|for|on) (?:the )?(?P<said>[^,;:.]{3,60}?)(?=[,;:.]| (?:is|are|should|to|at)\b)|^(?:for |on )?(?:the )?(?P<first>[^,;:.]{3,60}?)(?:['’]s)?(?: (?:thresholds?|limits?|colou?rs?))?(?::| is| are|,| should be| shall be| turns| goes) (?=(?:green|amber|yellow|red)\b)",
    re.IGNORECASE,
)
_OF_TARGET = re.compile(
    r"(?:%|percent) of (?:the |its |that )?(?:target|goal|plan|way)|\bof target\b|\bred flag\b", re.IGNORECASE
)
_OTHER = re.compile(
    r"\?|\b(?:why|what|how|when does|is it|should it|rename|remove|add|link|move|owner|baseline)\b", re.IGNORECASE
)


@dataclass(frozen=True)
class Limits:
    measure: Measure
    green: float | None
    amber: float | None
    """In the measure's own unit."""
    lower: bool
    """Whether less is better, by the words of the limits."""

    @property
    def edit(self) -> UpdateMeasure | None:
        """None where there is no target that they could be a share of."""
        target = target_at(self.measure, clock.today())
        way = "lower" if self.lower else "higher"
        if target is None or target.upper is not None:
            return None
        shares = [None if v is None else share_of_target(target.value, v, way) for v in (self.green, self.amber)]
        if all(s is None for s in shares):
            return None
        said = {
            "polarity": way,
            "rag_rule": "target",
            **{
                f: math.floor(s * 10) / 10
                for f, s in zip(("green_from", "amber_from"), shares, strict=True)
                if s is not None
            },
        }
        return UpdateMeasure.model_validate({"id": self.measure.id, **said})


def colour_limits(text: str, card: Scorecard, focus: str) -> Limits | None:
    """None where no such limits are told, or where they are told as a share of the target."""
    colours = [*_COLOUR.finditer(text)]
    if not colours or _OF_TARGET.search(text) or _OTHER.search(text):
        return None
    measure = _measure(text, card, focus)
    if measure is None or measure.polarity == "within":
        return None
    ends = [*(c.start() for c in colours[1:]), len(text)]
    told: dict[str, tuple[float, str]] = {}
    for colour, end in zip(colours, ends, strict=True):
        words = text[colour.end() : end]
        found = find_quantities(words)
        down, up = re.search(_DOWN, words, re.IGNORECASE), re.search(_UP, words, re.IGNORECASE)
        if len(found) == 1:
            way = "down" if down else "up" if up else ""
            told[colour["colour"].lower()] = (found[0].value, way)
    green, red = told.get("green"), told.get("red")
    amber = next((told[c] for c in ("amber", "yellow", "orange") if c in told), None)
    lower = _less_is_better(green, amber, red)
    if lower is None or not (green or amber):
        return None
    own = lower or any(_in_its_unit(text, measure))
    if not own:
        return None
    edge = amber or red
    return Limits(measure, green[0] if green else None, edge[0] if edge else None, lower)


def _less_is_better(
    green: tuple[float, str] | None, amber: tuple[float, str] | None, red: tuple[float, str] | None
) -> bool | None:
    """By the words beside the figures; None where they do not say."""
    for told in (green, amber):
        if told and told[1]:
            return told[1] == "down"
    return red[1] == "up" if red and red[1] else None


def _in_its_unit(text: str, measure: Measure) -> list[bool]:
    """Whether figures are told in the unit of the measure, where that is no share."""
    unit = measure.unit.strip().lower()
    return [q.unit.lower() == unit for q in find_quantities(text)] if unit and unit != "%" else []


def _measure(text: str, card: Scorecard, focus: str) -> Measure | None:
    if said := _ID.search(text):
        return card.measure(said["id"][:1].upper() + said["id"][1:].lower())
    if (named := _NAMED.search(text)) and (measure := measure_said(named["said"] or named["first"], card)):
        return measure
    objective = card.objective(focus)
    if objective and len(objective.measures) == 1:
        return objective.measures[0]
    return card.measure(focus)
