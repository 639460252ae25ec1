"""The tool that says which objectives each department could take over, by what it is called and what its people own."""

import re
from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from knowledge.embedding import embed_one
from scorecard.models import Objective, Scorecard
from tools.context import Context
from tools.texts import say

_LEAST = 0.27
"""How near a name has to come to what an objective says; below it, most of what is found is chance."""
_MOST = 3
_FUNCTIONS = {
    "learning": r"hr|human resources|personnel|people|staff|training|talent|it|digital|technology|data|knowledge",
    "financial": r"finance|accounting|accounts|controlling|treasury|billing|purchasing|procurement",
    "customer": r"sales|marketing|customer (?:service|care|success|support)|communications?|front desk|reception|service desk",
}
"""Functions that most organizations have, and the perspective they work for; asked where no objective speaks of one."""


@tool(response_format="content_and_artifact")
def show_departments(
    units: Annotated[str, Field(description="The departments, with commas between.")], runtime: ToolRuntime[Context]
) -> tuple[str, dict[str, Any]]:
    """Which objectives each of some departments could take over; changes nothing."""
    scorecard = runtime.context.head().scorecard
    named = [u.strip() for u in units.split(",") if u.strip()]
    lines = [_line(scorecard, unit) for unit in named]
    text = "\n".join([say("departments", "head"), "", *lines, "", say("departments", "next", unit=_called(named[0]))])
    return text, {"units": [_called(u) for u in named]}


def _line(scorecard: Scorecard, unit: str) -> str:
    found = _fitting(scorecard, unit)
    if not found:
        return say("departments", "open", unit=_called(unit))
    items = "; ".join(f"{o.id} {o.name}" for o in found)
    return say("departments", "line", unit=_called(unit), items=items)


def _called(unit: str) -> str:
    return unit[0].upper() + unit[1:]


def _fitting(scorecard: Scorecard, unit: str) -> list[Objective]:
    """What its people own, then what is worded like it, else what its function works for."""
    objectives = list(scorecard.objectives())
    words = _words(unit)
    owned = [o for o in objectives if words and any(words & _words(i.owner) for i in (o, *o.measures, *o.initiatives))]
    said = embed_one(unit.lower())
    scored = sorted(((float(said @ embed_one(_said(scorecard, o))), o) for o in objectives), key=lambda pair: -pair[0])
    near = [o for score, o in scored if score >= _LEAST]
    found = list({o.id: o for o in (*owned, *near)}.values())[:_MOST]
    return found or _of_its_function(scorecard, unit)


def _of_its_function(scorecard: Scorecard, unit: str) -> list[Objective]:
    side = next((p for p, names in _FUNCTIONS.items() if re.search(rf"\b(?:{names})\b", unit, re.IGNORECASE)), "")
    return [o for p in scorecard.perspectives if p.id == side for o in p.objectives][:_MOST]


def _said(scorecard: Scorecard, objective: Objective) -> str:
    side = scorecard.perspective_of(objective.id)
    parts = [objective.name, *(m.name for m in objective.measures), side.name if side else ""]
    return ". ".join(parts).lower()


def _words(name: str) -> set[str]:
    return {*re.findall(r"[a-z]{3,}", name.lower())} - {
        "manager",
        "head",
        "officer",
        "director",
        "lead",
        "chief",
        "and",
    }
