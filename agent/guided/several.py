"""Several orders in one message, each planned as what those before it have left, and done as one step."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from agent.guided.acting import told
from agent.guided.open_questions import completed
from agent.guided.plan import Plan
from agent.guided.requests.beside import ANSWERED
from agent.guided.understanding.orders import Order
from agent.state import Pending
from agent.texts import phrase
from scorecard.apply import EditError, apply
from scorecard.comparing import edits_between
from scorecard.edits import EDITS
from scorecard.models import Scorecard
from tools.context import Context

Read = Callable[[Plan, str, str], Plan]
"""Plans one order, with the item it may point back at."""


_UNSURE = ("likely", "fits ", "more")


def is_doubt(plan: Plan) -> bool:
    """Whether the message was not understood, so that it is only asked what is meant."""
    return plan.pending is not None and plan.pending["key"].startswith(_UNSURE)


def one_by_one(
    plan: Plan,
    orders: list[Order],
    focus: str,
    context: Context,
    read: Read,
    before: list[dict[str, Any]] | None = None,
    *,
    whole: bool = False,
) -> Plan | None:
    """None where fewer than two of the orders are read, so that the message is better read whole.

    Where one has to be asked about, nothing is changed: those before it and after it wait for the answer with it.
    ``before`` are the edits of what was read earlier of the same message; with ``whole`` every one of them has to be read.
    """
    edits, notes, asked = [*(before or [])], list[str](), list[tuple[str, dict[str, Any]]]()
    card, done = _after(context.head().scorecard, edits), 0
    if card is None:
        return None
    for place, order in enumerate(orders):
        if not (order.plain or order.asks):
            continue
        with context.supposing(card):
            step = read(Plan(plan.interview, speaker=plan.speaker), order.text, focus)
        names = {name for name, _ in step.calls}
        if whole and (step.pending or not names <= {"edit_scorecard", *ANSWERED} or not names):
            return None
        if step.pending and names == {"ask_user"}:
            if done + sum(o.plain for o in orders[place:]) < 2 and before is None:
                return None
            pending: Pending = {**step.pending, "first": edits, "then": [o.text for o in orders[place + 1 :]]}
            return Plan(plan.interview, step.calls, [*plan.words, *notes], False, pending, plan.speaker)
        if names == {"undo"} and not edits and (back := _stepped_back(context)):
            card, edits, done = back[0], [*back[1]], done + 1
            continue
        if names == {"edit_scorecard"} and not step.pending:
            new = [e for _, args in step.calls for e in args["edits"]]
            after = _after(card, new)
            if after is not None:
                card, edits, done = after, [*edits, *new], done + 1
                notes += step.words
                focus = _item_of(new[-1]) or focus
                continue
        if (order.asks or whole) and names and names <= ANSWERED and not step.pending:
            asked, done = [*asked, *step.calls], done + 1
        elif order.plain:
            notes += (
                step.words if step.words and not names else [phrase("clause_left_out", words=order.text.strip(" .,;"))]
            )
    if done < 2 and before is None:
        return None
    changes = [("edit_scorecard", {"edits": edits})] if edits else []
    return Plan(plan.interview, [*changes, *asked], [*plan.words, *notes], False, None, plan.speaker)


def with_the_others(plan: Plan, answer: str, pending: Pending, focus: str, context: Context, read: Read) -> Plan | None:
    """The answer to the question about one of several orders, with what the others come to; None where it is no answer."""
    first, then = pending.get("first", []), pending.get("then", [])
    card = _after(context.head().scorecard, first)
    if not (first or then) or card is None:
        return None
    step = Plan(plan.interview, speaker=plan.speaker)
    with context.supposing(card):
        if not completed(step, answer, pending, card, context):
            return None
    if step.pending:
        return replace(step, pending={**step.pending, "first": first, "then": then})
    edits = [*first, *(e for name, args in step.calls if name == "edit_scorecard" for e in args["edits"])]
    return one_by_one(plan, [Order(words, plain=True) for words in then], focus, context, read, edits)


def _stepped_back(context: Context) -> tuple[Scorecard, list[dict[str, Any]]] | None:
    """The scorecard before the last change and the edits that lead there; None where the last step was none."""
    journal = context.lately(1)
    if not journal or journal[0].action != "edit":
        return None
    before = context.repository.at(context.scorecard_id, journal[0].version - 1)
    back = told([*edits_between(context.head().scorecard, before)])
    return (before, back) if back else None


def _after(card: Scorecard, edits: list[dict[str, Any]]) -> Scorecard | None:
    try:
        return apply(card, EDITS.validate_python(edits)).scorecard if edits else card
    except EditError:
        return None


def _item_of(edit: dict[str, Any]) -> str:
    return next((str(edit[f]) for f in ("id", "measure", "initiative") if edit.get(f)), "")
