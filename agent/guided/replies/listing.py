"""Lists of items, and what to say where there is nothing to list."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context


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


REPLIES = {"list_items": _list, "show_owners": _owners}
