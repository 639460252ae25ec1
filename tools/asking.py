"""The tool that puts a question with buttons to the user."""

from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import BaseModel, Field

from tools.context import Context


class ChoiceIn(BaseModel):
    label: str = Field(description="What the button shows; short.")
    text: str = Field(description="What the user says by clicking it; complete in itself.")


@tool(response_format="content_and_artifact")
def ask_user(question: str, choices: list[ChoiceIn], runtime: ToolRuntime[Context]) -> tuple[str, dict[str, Any]]:
    """Ask one short question with two to four buttons when it is unclear what is meant. Changes nothing."""
    runtime.context.log.asks = True
    runtime.context.log.choices += [c.model_dump() for c in choices]
    return question, {"asked": True}
