"""A yes with more behind it: "yes, and take out C1", "yes, but call it Waste nothing": both are done, as one step."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from agent.guided.answering import agreed_and
from agent.guided.offered import offered
from agent.guided.open_questions import completed
from agent.guided.plan import Call, Plan
from agent.guided.understanding.told_whole import told_whole
from agent.guided.understanding.told_whole.places import perspective
from agent.state import CoachState
from scorecard.apply import EditError, apply
from scorecard.edits import EDITS
from scorecard.models import Scorecard
from tools.context import Context

Read = Callable[[str, str], Plan]
"""Plans what words ask for by themselves, after an item was spoken of."""
_PLACED = re.compile(
    r"^(?:but )?(?:put (?:it|that) )?(?:under|in|into|to)(?: the)? (?P<place>[^.;!?]{3,45}?)[.! ]*$", re.IGNORECASE
)
_FIGURES = re.compile(r"^(?:but )?(?:it(?:['’]s| is) |we(?:['’]re| are) )?(?=(?:now|today|currently|at|from|target|baseline)\b|[€$£]?\d)", re.IGNORECASE)  # fmt: skip


def agreed_and_more(plan: Plan, text: str, state: CoachState, context: Context, read: Read) -> Plan | None:
    """What was asked or offered is done, and so is what follows; None where the message is no yes with more behind it."""
    more = agreed_and(text)
    if not more:
        return None
    if edits := offered(state):
        return _taken(plan, edits, more, context, read)
    pending = state.get("pending")
    if not pending or not any(o["value"] == "yes" for o in pending["options"]):
        return None
    first = Plan(plan.interview, speaker=plan.speaker)
    done = completed(first, "yes", pending, context.head().scorecard, context)
    if not done or not first.calls:
        return None
    then = read(more, state.get("focus", ""))
    calls = as_one([*first.calls, *then.calls])
    return replace(first, calls=calls, words=[*first.words, *then.words], pending=then.pending)


def _taken(plan: Plan, edits: list[dict[str, Any]], more: str, context: Context, read: Read) -> Plan | None:
    """What was offered is there already when the rest is read, and is what "it" means."""
    try:
        there = apply(context.head().scorecard, EDITS.validate_python(edits)).scorecard
    except EditError:
        return None
    item = str(edits[0].get("id", ""))
    with context.supposing(there):
        then = read(_of_it(more, item, there), item)
    calls = as_one([("edit_scorecard", {"edits": edits}), *then.calls])
    return replace(plan, calls=calls, words=then.words, pending=then.pending, resume=False)


def _of_it(more: str, item: str, there: Scorecard) -> str:
    """The same said of what was taken: where it is to stand, or what its measure is now."""
    if (placed := _PLACED.match(more)) and (home := perspective(placed["place"], there)):
        return f"move {item} to {home} perspective"
    objective = there.objective(item)
    if _FIGURES.match(more) and objective and objective.measures:
        said = f"{objective.measures[0].id}: {_FIGURES.sub('', more)}"
        return told_whole(said, there) or said
    return more


def as_one(calls: list[Call]) -> list[Call]:
    """Changes that follow each other as one, which one "undo" takes back."""
    joined: list[Call] = []
    for name, args in calls:
        if joined and name == joined[-1][0] == "edit_scorecard":
            joined[-1] = (name, {"edits": [*joined[-1][1]["edits"], *args["edits"]]})
        else:
            joined.append((name, args))
    return joined
