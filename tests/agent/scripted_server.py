"""An OpenAI-compatible endpoint that answers by script, over real HTTP.

Steps are taken in order, one for each request to ``/chat/completions``, whether it asks for a stream or not. The
questions of :mod:`agent.model.probe`, and requests for what the server ``lacks``, are answered beside the script.
"""

import json
import threading
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self

from agent.model.abilities import Ability
from agent.model.probe import PROBES, TOOL

PIECE = 7


@dataclass(frozen=True)
class Call:
    name: str
    args: dict[str, Any] | str
    """A string is sent as it is, so that it can be broken JSON."""


@dataclass(frozen=True)
class Say:
    text: str = ""
    calls: Sequence[Call] = ()
    tokens: int = 30
    finish: str = ""
    call_id: str = "call_same_each_time"
    piece: int = PIECE
    """Characters of a piece in a stream."""
    declines: str = ""
    """Words in the field that a model declines in."""


@dataclass(frozen=True)
class Status:
    """An error answer as the service gives it."""

    code: int
    message: str = "scripted error"
    retry_after: str = ""
    body: str = ""
    """The whole body, of a service that writes its errors in a form of its own."""


@dataclass(frozen=True)
class Garbage:
    """Status 200 and a body that is no answer."""

    body: str = "data: {not json\n\n"


@dataclass(frozen=True)
class Cut:
    """The connection ends after these words; ``politely`` as if that were all."""

    text: str = "I was about to"
    politely: bool = False
    call: Call | None = None
    """Begun after the words, and half sent."""


@dataclass(frozen=True)
class Hang:
    """No byte until the server closes, or none after these words."""

    text: str = ""


REFUSALS: dict[Ability, str] = {
    "tools": "registry/small does not support tools",
    "streaming": "stream: this server does not support streaming",
    "json_schema": "response_format type json_schema is not supported",
    "json_mode": "unknown field response_format",
}
Step = Say | Status | Garbage | Cut | Hang


@dataclass
class ScriptedServer:
    script: list[Step]
    lacks: Collection[Ability] = ()
    requests: list[dict[str, Any]] = field(default_factory=list)
    """Those of the conversation, one for each step."""
    headers: list[dict[str, str]] = field(default_factory=list)
    beside: list[dict[str, Any]] = field(default_factory=list)
    """Those answered beside the script."""

    def __enter__(self) -> Self:
        self._closing = threading.Event()
        self._next = iter(self.script)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def assert_complete(self) -> None:
        """Every step was asked for, and nothing beyond."""
        assert len(self.requests) == len(self.script), f"{len(self.requests)} requests for {len(self.script)} steps"

    def refuse(self, path: str, request: dict[str, Any], headers: dict[str, str]) -> Status | None:
        """What a server of some kind answers to a request that it does not know, whatever the script."""
        return None if path.endswith("/chat/completions") else Status(404, "Not Found")

    def dress(self, sent: dict[str, Any]) -> dict[str, Any]:
        """An answer, or a piece of one, with what a server of some kind adds to it or leaves out."""
        return sent

    def preface(self) -> list[dict[str, Any]]:
        """What a server of some kind streams before the answer."""
        return []

    def take(self, request: dict[str, Any], headers: dict[str, str]) -> Step:
        if step := self._beside(request):
            self.beside.append(request)
            return step
        self.requests.append(request)
        self.headers.append(headers)
        return next(self._next, Status(500, "the script is at its end"))

    def _beside(self, request: dict[str, Any]) -> "Step | None":
        form = request.get("response_format", {}).get("type", "")
        asked: dict[Ability, bool] = {
            "tools": "tools" in request,
            "streaming": bool(request.get("stream")),
            "json_schema": form == "json_schema",
            "json_mode": form == "json_object",
        }
        for ability in self.lacks:
            if asked[ability]:
                return Status(400, REFUSALS[ability])
        question = request["messages"][-1]["content"]
        if question not in PROBES:
            return None
        if question == TOOL:
            return Say(calls=[Call("say_ready", {"word": "yes"})])
        return Say('{"ready": true}' if form else "Hello.")

    def wait_for_close(self) -> None:
        self._closing.wait(30)


def _handler(server: ScriptedServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            headers = {k.lower(): v for k, v in self.headers.items()}
            step = server.refuse(self.path, request, headers) or server.take(request, headers)
            try:
                self._answer(step, streamed=bool(request.get("stream")))
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True

        def _answer(self, step: Step, *, streamed: bool) -> None:
            match step:
                case Status():
                    error = {"error": {"message": step.message, "type": "scripted", "code": None}}
                    self._whole(step.code, step.body or json.dumps(error), retry_after=step.retry_after)
                case Garbage():
                    self._whole(200, step.body, "text/event-stream" if streamed else "application/json")
                case Say() if streamed:
                    sent = [*server.preface(), *(server.dress(e) for e in events(step))]
                    self._stream([*(_line(e) for e in sent), "data: [DONE]\n\n"])
                case Say():
                    self._whole(200, json.dumps(server.dress(completion(step))))
                case Cut():
                    self._stream([_line(e) for e in _begun(step)], end=step.politely)
                case Hang():
                    if step.text:
                        self._stream([_line(e) for e in _words(step.text)], end=False, close=False)
                    server.wait_for_close()
                    self.close_connection = True

        def _whole(self, status: int, body: str, kind: str = "application/json", *, retry_after: str = "") -> None:
            data = body.encode()
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Connection", "close")  # said, or a client may use it again in the moment it is closed
            self.send_header("Content-Length", str(len(data)))
            if retry_after:
                self.send_header("Retry-After", retry_after)
            self.end_headers()
            self.wfile.write(data)

        def _stream(self, lines: list[str], *, end: bool = True, close: bool = True) -> None:
            self.protocol_version = "HTTP/1.1"
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.send_header("Transfer-Encoding", "chunked")
            self.send_header("Connection", "close")
            self.end_headers()
            for line in lines:
                data = line.encode()
                self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
                self.wfile.flush()
            if end:
                self.wfile.write(b"0\r\n\r\n")
            self.close_connection = close

        def log_message(self, format: str, *args: object) -> None:
            pass

    return Handler


def events(step: Say) -> list[dict[str, Any]]:
    """The answer in pieces, tool arguments in fragments, the usage last."""
    chunks = _words(step.text, step.piece) if step.text else []
    chunks += [_chunk({"refusal": step.declines})] if step.declines else []
    for index, call in enumerate(step.calls):
        arguments = _arguments(call)
        head = {"index": index, "id": _id(step, index), "type": "function"}
        chunks.append(_chunk({"tool_calls": [head | {"function": {"name": call.name, "arguments": ""}}]}))
        for start in range(0, len(arguments), PIECE):
            fragment = {"index": index, "function": {"arguments": arguments[start : start + PIECE]}}
            chunks.append(_chunk({"tool_calls": [fragment]}))
    finish = step.finish or ("tool_calls" if step.calls else "stop")
    chunks.append(_chunk({}, finish))
    chunks.append({**_chunk({}), "choices": [], "usage": _usage(step)})
    return chunks


def completion(step: Say) -> dict[str, Any]:
    calls = [
        {"id": _id(step, n), "type": "function", "function": {"name": c.name, "arguments": _arguments(c)}}
        for n, c in enumerate(step.calls)
    ]
    message = {"role": "assistant", "content": step.text or None, **({"tool_calls": calls} if calls else {})}
    message |= {"refusal": step.declines or None}
    finish = step.finish or ("tool_calls" if calls else "stop")
    choices = [{"index": 0, "message": message, "finish_reason": finish}]
    return {**_envelope("chat.completion"), "choices": choices, "usage": _usage(step)}


def _begun(step: Cut) -> list[dict[str, Any]]:
    if step.call is None:
        return _words(step.text)
    chunks = events(Say(step.text, [step.call]))[:-2]
    return chunks[: len(chunks) - len(_arguments(step.call)) // PIECE // 2]


def _words(text: str, piece: int = PIECE) -> list[dict[str, Any]]:
    pieces = [text[n : n + piece] for n in range(0, len(text), piece)]
    return [_chunk({"role": "assistant", "content": ""}), *(_chunk({"content": p}) for p in pieces)]


def _chunk(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    choices = [{"index": 0, "delta": delta, "finish_reason": finish}]
    return {**_envelope("chat.completion.chunk"), "choices": choices}


def _envelope(kind: str) -> dict[str, Any]:
    return {"id": "scripted", "object": kind, "created": 0, "model": "scripted"}


def _usage(step: Say) -> dict[str, int]:
    return {"prompt_tokens": step.tokens - 10, "completion_tokens": 10, "total_tokens": step.tokens}


def _id(step: Say, index: int) -> str:
    return f"{step.call_id}_{index}" if step.call_id else ""


def _arguments(call: Call) -> str:
    return call.args if isinstance(call.args, str) else json.dumps(call.args)


def _line(event: dict[str, Any]) -> str:
    return f"data: {json.dumps(event)}\n\n"
