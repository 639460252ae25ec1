"""The servers people run, as they differ on the wire: what they refuse and in what words, and what their answers look like.

After their documentation and the reports of those who met them; each is as old a version as is still about.
"""

import json
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from scripted_server import ScriptedServer, Status, Step


@dataclass
class Dialect(ScriptedServer):
    script: list[Step] = field(default_factory=list)

    @property
    def root(self) -> str:
        """The server's address, as somebody copies it from a terminal."""
        return self.url.removesuffix("/v1")

    @property
    def pasted(self) -> str:
        """The base URL that people give."""
        return self.url


class OpenAI(Dialect):
    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if headers.get("authorization") != "Bearer sk-mine":
            return Status(401, "Incorrect API key provided")
        return super().refuse(path, request, headers)


class Azure(Dialect):
    """A deployment by its own address, behind a gateway, in a version without ``stream_options``."""

    @property
    def pasted(self) -> str:
        return f"{self.root}/openai/deployments/small/chat/completions?api-version=2024-06-01"

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        asked = urlsplit(path)
        if headers.get("api-key") != "sk-mine":
            return Status(401, "Access denied due to missing subscription key")
        if asked.path != "/openai/deployments/small/chat/completions" or not parse_qs(asked.query).get("api-version"):
            return Status(404, "Resource not found")
        if "stream_options" in request:
            return Status(400, "Unrecognized request argument supplied: stream_options")
        return None

    def preface(self) -> list[dict[str, Any]]:
        return [{"id": "", "object": "", "created": 0, "model": "", "choices": [], "prompt_filter_results": []}]

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        filtered = {"hate": {"filtered": False, "severity": "safe"}}
        choices = [{**c, "content_filter_results": filtered} for c in sent["choices"]]
        return {**sent, "choices": choices, "usage": None if "delta" in str(choices) else sent.get("usage")}


class Ollama(Dialect):
    """With a model that was made for talk alone, and thinks aloud in a field of its own."""

    @property
    def pasted(self) -> str:
        return self.root

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if "tools" in request:
            return Status(400, "registry.ollama.ai/library/small does not support tools")
        return Status(404, body="404 page not found") if not path.startswith("/v1/") else None

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        return _thinking(sent, "reasoning")


class OllamaWithTools(Ollama):
    """The older ones send a call whole, without a number, and say that they stopped."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        return None

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        for choice in sent["choices"]:
            choice["finish_reason"] = choice["finish_reason"] and "stop"
            for call in choice.get("delta", {}).get("tool_calls", ()):
                call.pop("index", None)
        return sent


class Vllm(Dialect):
    """Started without its parser of tool calls; its errors lie open."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if "tools" in request and request.get("tool_choice", "auto") == "auto":
            told = '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set'
            body = {"object": "error", "message": told, "type": "BadRequestError", "param": None, "code": 400}
            return Status(400, body=json.dumps(body))
        return super().refuse(path, request, headers)

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        return _thinking(sent, "reasoning_content")


class LmStudio(Dialect):
    """Its errors are bare strings; it knows no JSON mode and no tool by its name."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        told = ""
        if request.get("response_format", {}).get("type") == "json_object":
            told = "'response_format.type' must be 'json_schema' or 'text'"
        if isinstance(request.get("tool_choice"), dict):
            told = "Invalid tool_choice type: 'object'. Supported string values: none, auto, required"
        return Status(400, body=json.dumps({"error": told})) if told else None


class LmStudioWithoutSchemas(LmStudio):
    """With a runtime that cannot be held to a grammar, so that a form is asked for by a tool."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if request.get("response_format", {}).get("type") == "json_schema":
            return Status(400, body='{"error": "Structured output is not supported by this model"}')
        return super().refuse(path, request, headers)


class LlamaCpp(Dialect):
    """Started without its template engine, so without tools."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if "tools" in request:
            return Status(500, "tools param requires --jinja flag")
        return super().refuse(path, request, headers)

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        for choice in sent["choices"]:
            if choice.get("delta", {}).get("content") == "":
                choice["delta"]["content"] = None
        return {**sent, "timings": {"prompt_n": 1}}


class LlamaCppPython(Dialect):
    """Takes a schema in a form of its own only, and says so as a web framework does."""

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        if request.get("response_format", {}).get("type") == "json_schema":
            told = "[{'type': 'literal_error', 'loc': ('body', 'response_format', 'type'), 'msg': \"Input should be 'text' or 'json_object'\", 'input': 'json_schema'}]"
            return Status(500, told)
        return super().refuse(path, request, headers)

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        return {k: v for k, v in sent.items() if k != "usage"}


def _thinking(sent: dict[str, Any], field: str) -> dict[str, Any]:
    """The first words of an answer are preceded by a thought, beside content that is empty."""
    for choice in sent["choices"]:
        if choice.get("delta", {}).get("role"):
            choice["delta"] |= {"content": None, field: "The user wants ..."}
        if "message" in choice:
            choice["message"] |= {field: "The user wants ..."}
    return sent
