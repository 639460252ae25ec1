"""What the endpoint behind the model coach can do."""

from dataclasses import dataclass, replace
from typing import Literal

Ability = Literal["streaming", "usage", "tools", "named_tool", "json_schema", "json_mode"]
Way = Literal["json_schema", "tools", "json_mode", "plain"]
"""How an answer of a given form is asked for."""

_WAYS: tuple[Way, ...] = ("json_schema", "tools", "json_mode")
_NAMES: dict[Ability, str] = {
    "streaming": "streaming",
    "tools": "tools",
    "json_schema": "JSON schema",
    "json_mode": "JSON mode",
}


@dataclass(frozen=True)
class Abilities:
    """Found by trying (:func:`agent.model.probe.probe`), or unlearned when the endpoint refuses something.

    Before anything is known the best is assumed: a wrong guess costs one refused request.
    """

    streaming: bool = True
    usage: bool = True
    """It counts the tokens of a stream when it is asked to (``stream_options``)."""
    tools: bool = True
    """It answers with tool calls when it is given tools."""
    named_tool: bool = True
    """It can be held to one tool by its name; others know only that some tool is ``required``."""
    json_schema: bool = True
    """It keeps to a JSON schema given as ``response_format``."""
    json_mode: bool = True
    """It keeps to JSON of any form (``response_format`` ``json_object``)."""

    def without(self, ability: Ability) -> "Abilities":
        changed: dict[str, bool] = {ability: False}
        return replace(self, **changed)

    def ways(self) -> list[Way]:
        """How to ask for an answer of a given form, the surest way first; asking in plain words always remains."""
        return [*(way for way in _WAYS if getattr(self, way)), "plain"]

    def line(self) -> str:
        """Such as ``streaming yes, tools yes, JSON schema no, JSON mode yes``."""
        return ", ".join(f"{name} {'yes' if getattr(self, ability) else 'no'}" for ability, name in _NAMES.items())
