"""The agent as its users hold it: open it, take turns, look at the board."""

import asyncio
import gc
import os
import time
import uuid
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

os.environ.setdefault(
    "LANGGRAPH_STRICT_MSGPACK", "true"
)  # before langgraph is imported: only declared types are restored

from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_core.runnables import RunnableConfig
from langgraph.checkpoint.sqlite.aio import AsyncSqliteSaver
from pydantic import BaseModel, ValidationError

from agent.board import Board, board_of
from agent.board_edit import read_edits, refuse_stale
from agent.chosen_model import ChosenModel
from agent.graph import build_graph
from agent.guided.coach import GuidedCoach
from agent.guided.explaining import open_question
from agent.guided.replies import reply_to
from agent.guided.warming import warm_up
from agent.judging import Judgements
from agent.opening import Opening, opening, recap
from agent.settings import Settings
from agent.state import CoachState
from agent.texts import phrase
from agent.turn import (
    BadFile,
    Choice,
    Citation,
    FindingOut,
    Refused,
    ScorecardChanged,
    TextPiece,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFinished,
    TurnResult,
)
from agent.uploads import read_upload, with_files
from knowledge.library import Library, library
from knowledge.own import OwnKnowledge
from knowledge.store import KnowledgeStore
from scorecard.apply import EditError
from scorecard.importing import as_edits
from scorecard.models import Scorecard
from scorecard.repository import Author, Head, Repository
from tools.all_tools import TOOLS
from tools.context import Context

SCHEMA_VERSION = 1
MOST_CHOICES = 5
_ALLOCATED, _YOUNG, _MIDDLE = 20_000, 20, 20
"""How much is made anew before the collector looks for what nobody needs: a turn makes much, and drops nearly all of it."""


class Passage(BaseModel):
    """The text behind a citation."""

    title: str
    text: str
    source: str


class Agent:
    def __init__(
        self,
        repository: Repository,
        store: KnowledgeStore,
        saver: AsyncSqliteSaver,
        model: ChosenModel,
        knowledge: OwnKnowledge,
        files_dir: Path,
    ) -> None:
        self._repository, self._store = repository, store
        self._judgements = Judgements()
        self.model = model
        self._files_dir = files_dir
        self._library: Library = knowledge.library
        self.left_out = [str(problem) for problem in knowledge.problems]
        """What of the user's own knowledge could not be used, each with file, line and reason."""
        self._graph = build_graph(GuidedCoach(), lambda: model.coach, TOOLS, saver)
        self._locks: dict[str, asyncio.Lock] = {}

    def index_ready(self) -> bool:
        return self._store.ready()

    async def prepare(self, progress: Callable[[str], None] | None = None) -> None:
        """Build the knowledge index where it is missing or stale; some seconds on the first start."""
        await asyncio.to_thread(self._store.build, progress)

    async def warm_up(self) -> None:
        """Load what drafts and messages need, two seconds' worth, so that no turn has to wait for it.

        What is loaded by then stays, and is not gone through again by the collector, which would hold up a turn by 0.4 s.
        """
        await asyncio.to_thread(warm_up, self._library)
        gc.freeze()
        gc.set_threshold(_ALLOCATED, _YOUNG, _MIDDLE)

    async def turn(
        self,
        thread: str,
        text: str,
        *,
        focus: str = "",
        files: Sequence[str] = (),
        scorecard: dict[str, Any] | None = None,
    ) -> AsyncIterator[TurnEvent]:
        """One message and everything that follows from it; the last event is ``TurnFinished``.

        Turns of one conversation wait for each other.
        """
        async with self._locks.setdefault(thread, asyncio.Lock()):
            started = time.monotonic()
            context = await self._context(thread)
            context.said = text
            if scorecard is not None:
                self._import(scorecard, context)
            context.uploads = {o.name: o for f in files if (o := await asyncio.to_thread(read_upload, f))}
            said = with_files(text, context.uploads)
            config: RunnableConfig = {"configurable": {"thread_id": thread}, "recursion_limit": 50}
            given: dict[str, Any] = {
                "messages": [HumanMessage(content=said.replace("\x00", ""))],
                "scorecard_id": context.scorecard_id,
                "schema_version": SCHEMA_VERSION,
                **({"focus": focus} if focus else {}),
            }
            async for event in self._run(given, config, context):
                yield event
            reply = await self._last_reply(thread)
            yield TurnFinished(result=self._result(context.head(), reply, context, started))

    async def _run(self, given: dict[str, Any], config: RunnableConfig, context: Context) -> AsyncIterator[TurnEvent]:
        """The graph's stream as events of the turn."""
        state = cast(CoachState, given)
        # Written once, at the end of the turn: what a turn changes is in the journal as soon as it is done.
        stream = self._graph.astream(
            state, config, context=context, stream_mode=["custom", "updates"], durability="exit", version="v2"
        )
        async for part in stream:
            if part["type"] == "custom" and isinstance(part["data"], TextPiece | ScorecardChanged):
                yield part["data"]
            elif part["type"] == "updates":
                for update in part["data"].values():
                    messages = (update or {}).get("messages", [])
                    context.log.lit += [link for m in messages for link in _artifact(m).get("lit", [])]
                    for event in _tool_events(messages):
                        yield event

    def own_scorecard(self, thread: str) -> Head:
        """The scorecard that a conversation began with, whichever it has gone on with since."""
        return self._repository.head(_scorecard_id_for(thread))

    async def board(self, thread: str) -> Board:
        scorecard_id = await self._scorecard_id(thread)
        return await asyncio.to_thread(
            lambda: board_of(self._repository.head(scorecard_id), self._repository, self._judgements)
        )

    async def edit(self, thread: str, edits: object, seen: int) -> TurnResult:
        """What was done on the board, as JSON: the same journal, log and answer as for a change by talking.

        ``seen`` is the version the page showed. Raises :class:`Refused`; nothing is changed then.
        """
        async with self._locks.setdefault(thread, asyncio.Lock()):
            started = time.monotonic()
            context = await self._context(thread)
            context.said = phrase("said_on_board")
            head, reply = await asyncio.to_thread(self._edit, edits, seen, context)
            await self._remember_edit(context, head.scorecard, reply)
            return self._result(head, reply, context, started)

    def _edit(self, given: object, seen: int, context: Context) -> tuple[Head, str]:
        edits = read_edits(given)
        refuse_stale(edits, seen, context.head(), self._repository)
        try:
            commit = context.record(self._repository.commit(context.scorecard_id, edits, context.author))
        except EditError as error:
            raise Refused(phrase("refused", why=str(error))) from error
        artifact = {"changes": [c.model_dump() for c in commit.changes]}
        told = ToolMessage("", name="edit_scorecard", tool_call_id="board", artifact=artifact)
        return commit.head, reply_to(told, commit.head.scorecard, context)

    async def _remember_edit(self, context: Context, known: Scorecard, reply: str) -> None:
        """The conversation goes on from here: "it" is what was just edited."""
        config: RunnableConfig = {"configurable": {"thread_id": context.thread}}
        items = (str(e.get("id") or e.get("measure") or "") for e in context.log.edits)
        focus = next((i for i in items if known.objective(i) or known.measure(i) or known.initiative(i)), "")
        update = {
            "messages": [HumanMessage(context.said), AIMessage(reply)],
            "scorecard_id": context.scorecard_id,
            "schema_version": SCHEMA_VERSION,
            "pending": open_question(known, context),
            **({"focus": focus} if focus else {}),
        }
        await self._graph.aupdate_state(config, cast(CoachState, update), as_node="finish")

    async def recap(self, thread: str) -> str:
        """Two lines for somebody who comes back; "" for a conversation that has not begun."""
        state = (await self._graph.aget_state({"configurable": {"thread_id": thread}})).values
        if not state.get("scorecard_id"):
            return ""
        return await asyncio.to_thread(recap, state, self._repository, self._library)

    async def opening(self) -> Opening | None:
        """What a new conversation begins with: what is overdue on the user's scorecards; None where nothing is."""
        return await asyncio.to_thread(opening, self._repository)

    async def passage(self, citation_id: str) -> Passage | None:
        document = await asyncio.to_thread(self._store.document, citation_id.split("#")[0])
        return Passage(title=document.title, text=document.text, source=document.source) if document else None

    async def _scorecard_id(self, thread: str) -> str:
        state = await self._graph.aget_state({"configurable": {"thread_id": thread}})
        # A conversation has its scorecard's id from its own, so that a crash between the two loses neither.
        return state.values.get("scorecard_id") or _scorecard_id_for(thread)

    async def _context(self, thread: str) -> Context:
        return Context(
            self._repository,
            self._library,
            self._store,
            thread,
            await self._scorecard_id(thread),
            files_dir=self._files_dir,
        )

    def _import(self, data: dict[str, Any], context: Context) -> None:
        try:
            given = Scorecard.model_validate(data)
        except ValidationError as error:
            raise BadFile(f"This is not a scorecard I can read: {error.errors()[0]['msg']}.") from error
        if context.head().version == 0:
            author = Author(name="import", thread=context.thread, note="imported scorecard")
            context.repository.commit(context.scorecard_id, as_edits(given), author)

    async def _last_reply(self, thread: str) -> str:
        state = await self._graph.aget_state({"configurable": {"thread_id": thread}})
        last = state.values["messages"][-1] if state.values.get("messages") else None
        return last.text if isinstance(last, AIMessage) else ""

    def _result(self, head: Head, reply: str, context: Context, started: float) -> TurnResult:
        log, known = context.log, self._judgements.of(head.scorecard_id, head.version, head.scorecard)
        notice = f"_{log.notice} The guided coach goes on._\n\n" if log.notice else ""
        choices = list({c["text"]: Choice(**c) for c in log.choices}.values())
        return TurnResult(
            thread=context.thread,
            text=notice + reply,
            coach="model" if log.coach == "model" else "guided",
            asks=log.asks or reply.rstrip().endswith("?"),
            choices=choices[:MOST_CHOICES],
            edits=log.edits,
            findings=[FindingOut(**_finding(f)) for f in known.findings],
            citations=[Citation(**c) for c in log.citations],
            scorecard_id=head.scorecard_id,
            version=head.version,
            scorecard=head.scorecard.model_dump(mode="json"),
            files=log.files,
            lit=list(dict.fromkeys(log.lit)),
            elapsed_ms=round((time.monotonic() - started) * 1000),
            calls=log.calls,
            tokens=log.tokens,
        )


def _finding(finding: Any) -> dict[str, Any]:
    return finding.model_dump(mode="json", include={"code", "severity", "item", "message"})


def _scorecard_id_for(thread: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"scorecard-of-conversation:{thread}"))


def _artifact(message: object) -> dict[str, Any]:
    return message.artifact or {} if isinstance(message, ToolMessage) else {}


def _tool_events(messages: Sequence[Any]) -> list[TurnEvent]:
    events: list[TurnEvent] = []
    for message in messages:
        if isinstance(message, AIMessage):
            events += [ToolStarted(id=c["id"] or "", name=c["name"], args=c["args"]) for c in message.tool_calls]
        elif isinstance(message, ToolMessage):
            summary = message.text.strip().split("\n")[0][:160]
            events.append(ToolFinished(id=message.tool_call_id, name=message.name or "", summary=summary))
    return events


@asynccontextmanager
async def open_agent(settings: Settings) -> AsyncIterator[Agent]:
    """Everything an agent needs, opened and closed together."""
    settings.data_dir.mkdir(parents=True, exist_ok=True)
    repository = Repository(settings.scorecards_url)
    knowledge = OwnKnowledge(settings.knowledge_dir, library())
    store = KnowledgeStore(settings.index_dir, knowledge.library, settings.chroma_url)
    try:
        async with AsyncSqliteSaver.from_conn_string(str(settings.conversations_path)) as saver:
            yield Agent(repository, store, saver, ChosenModel(settings), knowledge, settings.files_dir)
    finally:
        store.close()
        repository.close()
