"""The tools as the model sees them, and its calls as the tools take them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from langchain_core.messages import InvalidToolCall
from langchain_core.messages.tool import ToolCall
from langchain_core.tools import BaseTool
from langchain_core.utils.function_calling import convert_to_openai_tool
from pydantic import BaseModel, ValidationError

from agent.model.edit_schema import EDITING, edit_schema, without_blanks
from agent.model.edits_shown import EditsIn
from agent.model.families import FAMILIES, INSIDE, LOOK, SHELF, as_tool_call
from agent.model.translate import Translator
from agent.model.wording import is_worded, told
from scorecard.edits import EDITS
from tools.context import Context

_ALWAYS = (EDITING, "draft_scorecard", "ask_user", "search_knowledge")
_BEGUN = (LOOK.name, SHELF.name, "undo", "redo", "restore_version", "start_over")
_EMPTY = ("show_example", "import_pasted")
_DRAFTED = (
    "list_items", "fix_findings", "what_if", "prepare_review", "export_review", "cascade_scorecard", "export_scorecard",
)  # fmt: skip
_FILES = ("import_scorecard", "read_document", "propose_profile")
_PASTED_LINES = 2
_LEFT_OUT = ("title", "default", "additionalProperties", "minimum", "maximum")


class BadCall(ValueError):
    """A tool call that cannot be carried out; the message tells the model what to mend."""


@dataclass(frozen=True)
class Situation:
    """What of the tools a turn can need at all. Every tool that is shown takes its share of the request."""

    begun: bool
    """Something has changed since the conversation began."""
    drafted: bool
    files: bool
    pasted: bool
    waiting: bool
    """An import was proposed and is not settled."""

    def tools(self) -> list[str]:
        parts = (
            (_ALWAYS, True), (_BEGUN, self.begun), (_DRAFTED, self.drafted), (_EMPTY[:1], not self.drafted),
            (_EMPTY[1:], self.pasted), (_FILES, self.files), (("settle_import",), self.waiting),
        )  # fmt: skip
        return [name for names, needed in parts if needed for name in names]


def situation(context: Context) -> Situation:
    head = context.head()
    return Situation(
        begun=head.version > 0,
        drafted=any(True for _ in head.scorecard.objectives()),
        files=bool(context.uploads),
        pasted=context.said.strip().count("\n") >= _PASTED_LINES,
        waiting=context.repository.proposals.open(context.scorecard_id) is not None,
    )


class Toolbox:
    def __init__(self, tools: Sequence[BaseTool]) -> None:
        self._tools = {t.name: t for t in tools}
        self._schemas = {EDITING: edit_schema(), **{name: family.schema() for name, family in FAMILIES.items()}}
        self._schemas |= {t.name: _compact(t) for t in tools if t.name != EDITING and t.name not in INSIDE}

    def schemas(self, now: Situation) -> list[dict[str, Any]]:
        return [self._schemas[name] for name in now.tools() if name in self._schemas]

    def checked(self, call: ToolCall, translator: Translator, said: str) -> ToolCall:
        """The call with the arguments that the tool itself takes.

        Raises:
            BadCall: The tool does not exist or the arguments do not fit.
        """
        call = as_tool_call(call, self._tools)
        tool = self._tools.get(call["name"])
        if tool is None:
            raise BadCall(f"There is no tool {call['name']!r}. The tools are: {', '.join(self._schemas)}.")
        args = {"text": said} if tool.name == "import_pasted" else call["args"]
        try:
            args = _edits(args, translator) if tool.name == EDITING else _arguments(tool, args)
        except ValidationError as error:
            raise BadCall(_mistakes(error)) from error
        except ValueError as error:
            raise BadCall(str(error)) from error
        return ToolCall(name=tool.name, args=args, id=call["id"], type="tool_call")


def unreadable(call: InvalidToolCall) -> str:
    """What to tell the model about arguments that are no JSON."""
    return f"The arguments of {call['name'] or 'the tool'} are not valid JSON. Send the call again."


def _compact(tool: BaseTool) -> dict[str, Any]:
    schema = convert_to_openai_tool(tool)
    function = schema["function"]
    if is_worded(tool.name):
        function["description"] = told(tool.name)
    if tool.name == "import_pasted":
        function["parameters"] = {"type": "object", "properties": {}}  # it reads the message itself
    function["parameters"] = _bare(function["parameters"])
    return schema


def _bare(schema: Any, *, is_property: bool = False) -> Any:
    """Without what only a validator needs; the calls are validated here anyway."""
    if isinstance(schema, list):
        return [_bare(s) for s in schema]
    if not isinstance(schema, dict):
        return schema
    shown = next((s for s in schema.get("anyOf", ()) if s.get("type") != "null"), None)
    if shown and not is_property:
        schema = {**shown, **{k: v for k, v in schema.items() if k != "anyOf"}}
    left_out = () if is_property else _LEFT_OUT
    return {k: _bare(v, is_property=k == "properties") for k, v in schema.items() if k not in left_out}


def _edits(args: dict[str, Any], translator: Translator) -> dict[str, Any]:
    given = args.get("edits")
    if isinstance(given, list):
        args = {**args, "edits": [without_blanks(e) for e in given]}
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
