"""The tool that says what a scorecard could do without, and takes nothing out."""

from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.models import Scorecard
from scorecard.trimming import bare_measures, dispensable
from tools.context import Context
from tools.texts import say

_MOST = 15
_USUAL = 12
"""Measures of a scorecard that is tight: one for each of a dozen objectives."""


@tool(response_format="content_and_artifact")
def show_dispensable(runtime: ToolRuntime[Context]) -> tuple[str, dict[str, Any]]:
    """Which measures could go and why, the least needed first; takes none out."""
    scorecard = runtime.context.head().scorecard
    objectives, measures = list(scorecard.objectives()), list(scorecard.measures())
    keep = max(len([o for o in objectives if o.measures]), min(bare_measures(scorecard), _USUAL))
    going = dispensable(scorecard, keep)[:_MOST]
    if not going:
        return say("trimming", "none", measures=len(measures), objectives=len(objectives)), {"items": []}
    lines = [
        say("trimming", "line", id=d.measure, name=_name(scorecard, d.measure), why=say("trimming", d.reason))
        for d in going
    ]
    left = len(measures) - len(going)
    text = "\n".join(
        [
            say("trimming", "head", going=len(going), measures=len(measures), left=left),
            "",
            *lines,
            "",
            say("trimming", "offer"),
        ]
    )
    return text, {
        "items": [d.measure for d in going],
        "proposals": [{"kind": "remove_measure", "id": d.measure} for d in going],
    }


def _name(scorecard: Scorecard, item: str) -> str:
    measure = scorecard.measure(item)
    return measure.name if measure else ""
