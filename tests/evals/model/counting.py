"""An endpoint that counts: it answers as a model that makes no mistake would, and says what each request took.

The stock agent and the coach are asked the same and given the same answers, so only what they send differs.
"""

import functools
import importlib.util
import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from playing import HERE
from scripted_server import Call, Say, ScriptedServer, Step
from tokenizers import Tokenizer

TALK: list[dict[str, Any]] = yaml.safe_load((HERE / "talk.yaml").read_text(encoding="utf-8"))


@functools.cache
def _tokenizer() -> Tokenizer:
    """The one that ships with the sentence vectors: no endpoint's own, but the same for both agents."""
    package = importlib.util.find_spec("wordllama")
    assert package
    assert package.origin
    found = Tokenizer.from_file(str(Path(package.origin).parent / "tokenizers" / "l2_supercat_tokenizer_config.json"))
    found.no_truncation()
    found.no_padding()
    return found


def count(text: str) -> int:
    return len(_tokenizer().encode(text, add_special_tokens=False))


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
    sent = {"messages": request["messages"], "tools": request.get("tools", [])}
    return count(json.dumps(sent, ensure_ascii=False))


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
