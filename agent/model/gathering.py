"""An answer put together from its pieces.

Adding the client's chunks up would do the same, but reads the arguments so far as JSON again with every fragment: an
answer of some thousand fragments holds the whole process up for minutes.
"""

import json
from dataclasses import dataclass, field

from langchain_core.messages import AIMessageChunk, InvalidToolCall
from langchain_core.messages.ai import UsageMetadata
from langchain_core.messages.tool import ToolCall, ToolCallChunk


@dataclass
class _Call:
    id: str | None = None
    name: str = ""
    sent: list[str] = field(default_factory=list)


@dataclass
class Gathered:
    finish: str = ""
    """Why the answer ended, in the endpoint's word; empty while it has not."""
    declined: bool = False
    """The model says in a field of its own that it will not answer."""
    length: int = 0
    """Characters so far, words and arguments together."""
    usage: UsageMetadata | None = None
    _calls: dict[int, _Call] = field(default_factory=dict)

    def take(self, chunk: AIMessageChunk) -> None:
        self.finish = chunk.response_metadata.get("finish_reason") or self.finish
        self.usage = chunk.usage_metadata or self.usage
        self.declined = self.declined or bool(chunk.additional_kwargs.get("refusal"))
        self.length += len(chunk.text)
        for fragment in chunk.tool_call_chunks:
            self._take_call(fragment)

    def calls(self) -> tuple[list[ToolCall], list[InvalidToolCall]]:
        """The calls, and those whose arguments are no JSON; read strictly, where the client would complete them by guessing."""
        calls: list[ToolCall] = []
        invalid: list[InvalidToolCall] = []
        for call in self._calls.values():
            sent = "".join(call.sent) or "{}"
            try:
                args = json.loads(sent)
            except ValueError:
                args = None
            if isinstance(args, dict):
                calls.append(ToolCall(name=call.name, args=args, id=call.id, type="tool_call"))
            else:
                invalid.append(
                    InvalidToolCall(name=call.name, args=sent, id=call.id, error="no JSON", type="invalid_tool_call")
                )
        return calls, invalid

    def _take_call(self, fragment: ToolCallChunk) -> None:
        place = fragment["index"]
        if place is None:  # some servers send a call whole and do not number it
            place = len(self._calls) if fragment["name"] or not self._calls else max(self._calls)
        call = self._calls.setdefault(place, _Call())
        call.id = call.id or fragment["id"]
        call.name += fragment["name"] or ""
        call.sent.append(fragment["args"] or "")
        self.length += len(fragment["args"] or "")
