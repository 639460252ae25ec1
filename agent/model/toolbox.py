"""The tools as the model sees them, and its calls as the tools take them."""

from collections.abc import Sequence
from typing import Any

from langchain_core.messages import InvalidToolCall
from langchain_core.messages.tool import ToolCall
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import BaseModel, ValidationError

from agent.model.edits_shown import EditsIn
from agent.model.translate import Translator
from scorecard.edits import EDITS

EDITING = "edit_scorecard"


class BadCall(ValueError):
    """A tool call that cannot be carried out; the message tells the model what to mend."""


class Toolbox:
    def __init__(self, tools: Sequence[BaseTool]) -> None:
        self._tools = {t.name: t for t in tools}

    def schemas(self) -> list[dict[str, Any]]:
        return [self._schema(t) for t in self._tools.values()]

    def checked(self, call: ToolCall, translator: Translator) -> ToolCall:
        """The call with the arguments that the tool itself takes.

        Raises:
            BadCall: The tool does not exist or the arguments do not fit.
        """
        tool = self._tools.get(call["name"])
        if tool is None:
            raise BadCall(f"There is no tool {call['name']!r}. The tools are: {', '.join(self._tools)}.")
        try:
            args = _edits(call["args"], translator) if tool.name == EDITING else _arguments(tool, call["args"])
        except ValidationError as error:
            raise BadCall(_mistakes(error)) from error
        except ValueError as error:
            raise BadCall(str(error)) from error
        return ToolCall(name=call["name"], args=args, id=call["id"], type="tool_call")

    def _schema(self, tool: BaseTool) -> dict[str, Any]:
        if tool.name != EDITING:
            return convert_to_openai_tool(tool)
        schema = convert_to_openai_tool(EditsIn)
        schema["function"]["name"] = EDITING
        return schema


def unreadable(call: InvalidToolCall) -> str:
    """What to tell the model about arguments that are no JSON."""
    return f"The arguments of {call['name'] or 'the tool'} are not valid JSON. Send the call again."


def _edits(args: dict[str, Any], translator: Translator) -> dict[str, Any]:
    edits = translator.edits(list(EditsIn.model_validate(args).edits))
    EDITS.validate_python(edits)
    return {"edits": edits}


def _arguments(tool: BaseTool, args: dict[str, Any]) -> dict[str, Any]:
    schema = tool.tool_call_schema
    if isinstance(schema, type) and issubclass(schema, BaseModel):
        schema.model_validate(args)
    return args


def _mistakes(error: ValidationError) -> str:
    lines = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()[:5]]
    return "The arguments do not fit: " + "; ".join(lines)
