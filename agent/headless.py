"""The agent on standard input and output: one line in, one JSON object out."""

import asyncio
import json
import sys
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any, TextIO

from pydantic import BaseModel, ConfigDict, ValidationError

from agent.session import Agent
from agent.texts import phrase
from agent.turn import BadFile, TextPiece, TurnFinished
from agent.uploads import scorecard_in


class LineIn(BaseModel):
    """One line of input: a plain string, or an object of this form."""

    model_config = ConfigDict(extra="ignore")

    text: str = ""
    thread: str | None = None
    scorecard: dict[str, Any] | None = None
    focus: str | None = None
    files: list[str] | None = None


def parse_line(line: str) -> LineIn:
    """A line may be a JSON object, a JSON string or just words."""
    try:
        value = json.loads(line)
    except ValueError:
        return LineIn(text=line)
    if isinstance(value, dict):
        try:
            return LineIn.model_validate(value)
        except ValidationError:
            return LineIn(text=str(value.get("text", "")))
    return LineIn(text=value if isinstance(value, str) else line)


async def run_json(agent: Agent, lines: TextIO, thread: str, scorecard: dict[str, Any] | None) -> None:
    """Answer each line with one JSON object, flushed, until the input ends."""
    _tell_left_out(agent)
    sys.stderr.write(f"{agent.model.line}\n")
    await agent.prepare()
    await agent.warm_up()
    begun: set[str] = set()
    while line := await asyncio.to_thread(lines.readline):
        given = parse_line(line.rstrip("\r\n"))
        where = given.thread or thread
        first = scorecard if where == thread and where not in begun else None
        begun.add(where)
        try:
            answer = await _answer(agent, given, where, given.scorecard or first)
        except BadFile as error:
            answer = {"thread": where, "error": str(error), "text": str(error)}
        sys.stdout.write(json.dumps(answer, ensure_ascii=False) + "\n")
        sys.stdout.flush()


async def _answer(agent: Agent, given: LineIn, thread: str, scorecard: dict[str, Any] | None) -> dict[str, Any]:
    result: dict[str, Any] = {}
    turn = agent.turn(thread, given.text, focus=given.focus or "", files=given.files or (), scorecard=scorecard)
    async for event in turn:
        if isinstance(event, TurnFinished):
            result = event.result.model_dump(mode="json", exclude={"lit"})  # what the page lights on its map
    return result


async def run_terminal(agent: Agent, lines: TextIO, thread: str, scorecard: dict[str, Any] | None) -> None:
    """A conversation for people who live in the terminal."""
    write: Callable[[str], object] = sys.stdout.write
    if not agent.index_ready():
        write("Preparing the knowledge; this takes some seconds, only this once.\n")
    _tell_left_out(agent)
    await agent.prepare()
    await agent.warm_up()
    write(f"{await agent.model.check()}\n")
    write(f"Conversation {thread}. Tell me about your organization, or ask me something. Ctrl-D ends.\n\n> ")
    sys.stdout.flush()
    while line := await asyncio.to_thread(lines.readline):
        streamed = False
        try:
            async for event in agent.turn(thread, line.strip(), scorecard=scorecard):
                if isinstance(event, TextPiece):
                    streamed = True
                    write(event.text)
                elif isinstance(event, TurnFinished):
                    write("" if streamed else event.result.text)
        except BadFile as error:
            write(str(error))
        scorecard = None
        write("\n\n> ")
        sys.stdout.flush()
    write("\n")


def _tell_left_out(agent: Agent) -> None:
    if agent.left_out:
        sys.stderr.write(phrase("left_out", problems="\n".join(agent.left_out)) + "\n")


def read_scorecard(path: Path) -> dict[str, Any]:
    """The scorecard in a file of any kind that can be dropped into the chat; what is not taken goes to standard error."""
    scorecard, left_out = scorecard_in(path)
    for line in left_out:
        sys.stderr.write(f"{phrase('import_left_out')} {line}\n")
    return scorecard.model_dump(mode="json")


def new_thread() -> str:
    return str(uuid.uuid4())
