"""Where the objectives and numbers of a scorecard come from: the user's words, a document, the library, an assumption."""

from collections.abc import Iterator
from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.apply.change import amount
from scorecard.models import Measure, Scorecard
from tools.context import Context
from tools.describing import target_words
from tools.texts import say

_OBJECTIVES = ((True, "objectives_told"), (False, "objectives_added"))


@tool(response_format="content_and_artifact")
def show_numbers(runtime: ToolRuntime[Context]) -> tuple[str, dict[str, Any]]:
    """Every objective, baseline and target by where it comes from, and how many are open."""
    scorecard = runtime.context.head().scorecard
    told: dict[bool, list[str]] = {True: [], False: []}
    for objective in scorecard.objectives():
        told[bool(objective.provenance.words) or objective.provenance.kind in ("user", "document", "import")].append(
            f"{objective.id} {objective.name}"
        )
    sources: dict[str, list[str]] = {}
    for measure in scorecard.measures():
        for source, words in _numbers(measure):
            sources.setdefault(source, []).append(f"{measure.id} {measure.name}: {words}")
    lines = [f"- **{say('numbers', key)}**: {'; '.join(told[own])}" for own, key in _OBJECTIVES if told[own]]
    lines += [f"- **{say('numbers', source)}**: {'; '.join(said)}" for source, said in sources.items()]
    lines.append(f"- {_open(scorecard)}")
    return "\n".join(lines), {"sources": sources, "told": told[True], "added": told[False]}


def _numbers(measure: Measure) -> Iterator[tuple[str, str]]:
    if measure.baseline:
        yield measure.baseline.source, f"{amount(measure.baseline.value, measure.unit)} as baseline"
    for target in measure.targets:
        yield target.source, f"target {target_words(target, measure.unit)}"


def _open(scorecard: Scorecard) -> str:
    measures = list(scorecard.measures())
    targets, baselines = sum(not m.targets for m in measures), sum(m.baseline is None for m in measures)
    if not targets and not baselines:
        return say("numbers", "none_open")
    return say("numbers", "open", targets=targets, baselines=baselines, measures=len(measures))
