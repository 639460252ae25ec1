"""An endpoint that counts: it answers as a model that makes no mistake would, and says what each request took.

The stock agent and the coach are asked the same and given the same answers, so only what they send differs.
"""

import json
from dataclasses import dataclass, field
from typing import Any

import yaml
from playing import HERE
from scripted_server import Call, Say, ScriptedServer, Step

from agent.model.tokens import PER_MESSAGE, count

TALK: list[dict[str, Any]] = yaml.safe_load((HERE / "talk.yaml").read_text(encoding="utf-8"))


@dataclass
class CountingServer(ScriptedServer):
    script: list[Step] = field(default_factory=list)

    def take(self, request: dict[str, Any], headers: dict[str, str]) -> Step:
        self.requests.append(request)
        turn = _turn(request["messages"])
        calls = () if request["messages"][-1]["role"] == "tool" else _calls(turn, request)
        said = "" if calls else turn["says"]
        answer = said + "".join(json.dumps(c.args) for c in calls)
        return Say(said, calls, tokens=_tokens(request) + count(answer))


def _tokens(request: dict[str, Any]) -> int:
    """Of the texts, the calls and the tools, without the braces of the request itself, which no model sees."""
    texts = (str(m.get("content") or "") + _dumped(m.get("tool_calls")) for m in request["messages"])
    return sum(PER_MESSAGE + count(text) for text in texts) + count(_dumped(request.get("tools")))


def _dumped(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if value else ""


def _turn(messages: list[dict[str, Any]]) -> dict[str, Any]:
    said = [str(m["content"]) for m in messages if m["role"] == "user"][-1]
    return next(turn for turn in TALK if turn["user"] in said)


def _calls(turn: dict[str, Any], request: dict[str, Any]) -> list[Call]:
    """What this request's tools allow of it; where passages are in the prompt, nobody has to search."""
    tools = {t["function"]["name"] for t in request.get("tools", [])}
    told = json.dumps(request["messages"][0])
    calls: list[Call] = []
    for wanted in turn["does"]:
        ((name, args),) = wanted.items()
        if name == "search_knowledge" and "<passages>" in told:
            continue
        if name in tools:
            calls.append(Call(name, args))
        elif "look" in tools:
            item = next((str(value) for value in args.values()), "")
            calls.append(Call("look", {"at": name, "item": item} if item else {"at": name}))
    return calls
