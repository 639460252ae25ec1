"""Lists of items, and what to say where there is nothing to list."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_MOST_BUTTONS = 4


def _list(artifact: dict[str, Any], text: str, _scorecard: Scorecard, _context: Context) -> str:
    count = len(artifact["items"])
    if not count:
        if artifact.get("role"):
            return phrase(f"list_no_{artifact['role']}")
        return phrase("list_none_missing", what=artifact["missing"]) if artifact["missing"] else phrase("list_none")
    if role := artifact.get("role"):
        return f"{phrase(f'list_{role}', count=count)}\n{text}"
    return f"{phrase('list_found', count=count) if count > 1 else phrase('list_one')}\n{text}"


def _owners(artifact: dict[str, Any], text: str, scorecard: Scorecard, _context: Context) -> str:
    if artifact["owners"]:
        return text
    first = next((o.id for o in scorecard.objectives()), "F1")
    return phrase("owners_none", example=phrase("owners_example", item=first))


def _dispensable(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    """With the button that takes out what could go."""
    if items := artifact["items"]:
        listed = " and ".join([", ".join(items[:-1]), items[-1]] if len(items) > 1 else items)
        context.log.choices.append({"label": phrase("trim_yes", going=len(items)), "text": f"take out {listed}"})
        context.log.asks = True
    return text


def _proposed(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    """With the buttons that take what was proposed, or leave it."""
    if artifact["proposals"]:
        context.log.choices += [
            {"label": phrase("propose_yes"), "text": phrase("propose_yes")},
            {"label": phrase("partly_no"), "text": "keep it"},
        ]
    context.log.asks = True
    return text


def _departments(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    said = (phrase("cascade_to", unit=unit) for unit in artifact["units"][:_MOST_BUTTONS])
    context.log.choices += [{"label": words, "text": words} for words in said]
    return text


REPLIES = {
    "show_dispensable": _dispensable,
    "propose_objective": _proposed,
    "show_departments": _departments,
    "list_items": _list,
    "show_owners": _owners,
}
