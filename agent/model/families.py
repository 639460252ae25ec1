"""Tools that are alike, shown as one: twenty schemas of their own would take a fifth of a request."""

from dataclasses import dataclass
from typing import Any

from langchain_core.messages.tool import ToolCall
from langchain_core.tools import BaseTool

from agent.model.wording import told


@dataclass(frozen=True)
class Family:
    name: str
    which: str
    """The argument that says which of the tools is meant."""
    what: str
    """The argument that goes to that tool as its first."""
    tools: tuple[str, ...]

    def schema(self) -> dict[str, Any]:
        properties = {self.which: {"type": "string", "enum": list(self.tools)}, self.what: {"type": "string"}}
        parameters = {"type": "object", "properties": properties, "required": [self.which]}
        function = {"name": self.name, "description": told(self.name), "parameters": parameters}
        return {"type": "function", "function": function}


LOOK = Family(
    "look", "at", "item",
    (
        "show_item", "why_here", "show_levers", "show_effects", "show_performance", "explain_finding", "check_hypotheses",
        "check_scorecard", "show_scorecard", "show_history", "show_due", "show_initiatives", "show_targets", "show_outcomes",
        "show_alignment", "show_portfolio", "show_okrs", "show_owners", "show_numbers", "show_key_objectives", "show_import",
        "show_links", "show_weakest", "show_aim", "show_dispensable", "show_departments", "propose_objective",
    ),
)  # fmt: skip
SHELF = Family(
    "shelf", "do", "name", ("open_scorecard", "start_scorecard", "copy_scorecard", "bin_scorecard", "take_from_bin")
)
FAMILIES = {f.name: f for f in (LOOK, SHELF)}
INSIDE = frozenset(name for f in FAMILIES.values() for name in f.tools)
"""Tools that are shown in a family and not by themselves."""


def as_tool_call(call: ToolCall, tools: dict[str, BaseTool]) -> ToolCall:
    """A family's call as that of the tool behind it; any other call as it is."""
    family = FAMILIES.get(call["name"])
    which = call["args"].get(family.which) if family else None
    if family is None or which not in family.tools:
        return call
    what = call["args"].get(family.what) or ""
    takes = next(iter(tools[which].args.items()), None)
    required = takes is not None and "default" not in takes[1]
    args = {takes[0]: what} if takes and takes[1].get("type") == "string" and (what or required) else {}
    return ToolCall(name=which, args=args, id=call["id"], type="tool_call")
