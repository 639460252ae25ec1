"""What a new measure is by its own words: "Complaints per year" is the better the lower, "EBITDA margin, target 10 %" a share."""

import re
from typing import Any

from scorecard.models import Scorecard
from tools.drafting.situations.direction import better, time_to
from tools.language.quantities import find_quantities

_FIGURES = ("record_actual", "set_target", "set_baseline")
_SHARE = re.compile(r"^\W*%|\bper ?cent(?:age)?\b|\bshare of\b|\bproportion of\b|\bmargin\b", re.IGNORECASE)
_IN = re.compile(r"\bin (?P<unit>pounds|euros?|dollars|days|hours|weeks|months|minutes|tonnes|tons|kg|km|kwh|litres)\b|^(?P<time>days|hours|minutes|weeks|months)\b", re.IGNORECASE)  # fmt: skip
_TAKES = re.compile(r"^(?:average |mean |median )?(?:time|days|hours|minutes|weeks|months|wait)\b", re.IGNORECASE)


def with_their_own(edits: list[dict[str, Any]], text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    """The same edits, those that add a measure with the unit and the direction that are not said outright."""
    new = [e for e in edits if e["kind"] == "add_measure"]
    values = {e["value"] for e in edits if e["kind"] in _FIGURES and scorecard.measure(e["measure"]) is None}
    for edit in edits:
        if edit["kind"].startswith(("add_", "update_")) and re.match(r"[a-z]{2}", name := str(edit.get("name", ""))):
            edit["name"] = name[0].upper() + name[1:]  # "eNPS" stays
    for edit in new:
        name = str(edit.get("name", ""))
        if "unit" not in edit and (unit := _unit(name) or (_said(text, values) if len(new) == 1 else "")):
            edit["unit"] = unit
        if "polarity" not in edit and (towards := _towards(edits) if len(new) == 1 else ""):
            edit["polarity"] = towards
        elif "polarity" not in edit and (way := time_to(name) if _TAKES.match(name) else better(name)):
            edit["polarity"] = way
    return edits


def _towards(edits: list[dict[str, Any]]) -> str:
    """Where it is to go from where it stands; "" where one of the two is not told."""
    now = next((e["value"] for e in edits if e["kind"] in ("set_baseline", "record_actual")), None)
    then = next((e["value"] for e in edits if e["kind"] == "set_target" and e.get("upper") is None), None)
    if now is None or then is None or now == then:
        return ""
    return "lower" if then < now else "higher"


def _unit(name: str) -> str:
    if _SHARE.search(name):
        return "%"
    found = _IN.search(name)
    return (found["unit"] or found["time"]).lower() if found else ""


def _said(text: str, values: set[float]) -> str:
    """The one unit that the figures of the message have which are put on it."""
    units = {q.unit for q in find_quantities(text) if q.relation == "absolute" and q.value in values and q.unit}
    return units.pop() if len(units) == 1 else ""
