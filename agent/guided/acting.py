"""What is understood is planned: the edits, the tools, or the question that is put."""

from collections.abc import Sequence
from typing import Any

from agent.guided.new_measures import with_their_own
from agent.guided.plan import Plan
from agent.guided.requests.misfit import misfit, with_units
from agent.guided.understanding.outcome import Ask, Understanding
from agent.guided.understanding.put_off import with_old_targets_gone
from agent.state import Pending
from scorecard.edits import EDITS, Edit
from scorecard.models import Scorecard


def act(
    plan: Plan, understood: Understanding, text: str, focus: str, answers: dict[str, str], scorecard: Scorecard
) -> Plan:
    plan.words += [*understood.problems, *understood.notes]
    if understood.ask:
        _ask(plan, understood.ask, text, focus, answers)
        return plan
    plan.calls += understood.calls
    if understood.edits:
        edits = as_told(understood, text, scorecard)
        if unfit := misfit(edits, text, scorecard):
            plan.calls = [(unfit.name, unfit.args)]
            return plan
        plan.calls.append(("edit_scorecard", {"edits": edits}))
    return plan


def as_told(understood: Understanding, text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    edits = with_units(with_their_own(told(understood.edits), text, scorecard), text, scorecard)
    return told(with_old_targets_gone(EDITS.validate_python(edits), scorecard, text))


def told(edits: Sequence[Edit]) -> list[dict[str, Any]]:
    return [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in edits]


def _ask(plan: Plan, ask: Ask, text: str, focus: str, answers: dict[str, str]) -> None:
    options = [{"value": o.value, "label": o.label} for o in ask.options]
    plan.pending = Pending(
        text=text, focus=focus, answers=answers, key=ask.key, options=options, open=ask.open or not options
    )
    choices = [{"label": o.label, "text": o.label} for o in ask.options]
    plan.calls.append(("ask_user", {"question": ask.question, "choices": choices}))
