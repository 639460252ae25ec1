"""The coach that is a chat model."""

import asyncio
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, ToolMessage
from langchain_core.tools import BaseTool

from agent.coach import Decision, Emit, ModelFailed
from agent.guided.requests import is_question
from agent.model.abilities import Abilities
from agent.model.answering import answer, in_words
from agent.model.checking import BAD_CALLS, MOST_REPAIRS, Checked, check_calls, refusals, sent_back, with_own_ids
from agent.model.drafting.drafter import Drafter
from agent.model.drafting.presenting import draft_presented
from agent.model.endpoint import EMPTY, Endpoint
from agent.model.failures import Unable
from agent.model.finishing import finished
from agent.model.history import AS_ASKED
from agent.model.net import ONLY_TALKED, only_talked
from agent.model.numbers import numbers_held, numbers_in
from agent.model.plain import plainly_asked
from agent.model.probe import probe
from agent.model.prompt import Standing, standing
from agent.model.request import Request, compose
from agent.model.tokens import spent
from agent.model.toolbox import Toolbox, situation
from agent.model.translate import Translator
from agent.settings import Settings
from agent.state import CoachState, this_turn, tool_results
from knowledge.passages import Passage
from scorecard.models import Scorecard
from tools.context import Context


@dataclass
class _Turn:
    """What one decision is made from, and the model's wrong answers on the way to it."""

    state: CoachState
    context: Context
    now: Standing
    translator: Translator
    repairs: list[AnyMessage] = field(default_factory=list)


class ModelCoach:
    def __init__(self, settings: Settings, tools: Sequence[BaseTool]) -> None:
        self._toolbox = Toolbox(tools)
        self.endpoint = Endpoint(settings)

    async def check(self) -> Abilities:
        """Try what the endpoint can do. Raises :class:`ModelFailed` where it cannot be used."""
        return await probe(self.endpoint)

    async def decide(self, state: CoachState, context: Context, emit: Emit) -> Decision:
        if question := _question_put(state):
            emit(question)
            return Decision(AIMessage(content=question, id=str(uuid.uuid4())))
        if refusals(state) > MOST_REPAIRS:
            raise ModelFailed(BAD_CALLS)
        turn = await asyncio.to_thread(_begin, state, context)
        scorecard = turn.now.scorecard
        if presented := draft_presented(state, scorecard, context):
            emit(presented)
            return Decision(AIMessage(content=presented, id=str(uuid.uuid4())))
        context.drafter = Drafter(self.endpoint, _told(state, scorecard))
        if call := await asyncio.to_thread(plainly_asked, state, scorecard):
            return Decision(call)
        said = await self._answer(turn, _apart(state, emit))
        if await asyncio.to_thread(only_talked, said, state, context):
            raise ModelFailed(ONLY_TALKED)
        return Decision(said)

    async def _answer(self, turn: _Turn, emit: Emit) -> AIMessage:
        """The model's answer; wrong calls go back to it a bounded number of times."""
        reason = BAD_CALLS
        for _ in range(MOST_REPAIRS + 1):
            said = with_own_ids(await self._ask(turn, emit))
            checked = check_calls(said, self._toolbox, turn.translator, turn.state, turn.context.said)
            if not checked.replies:
                return _taken(said, checked, turn)
            reason = checked.reason
            turn.repairs += [sent_back(said), *checked.replies]
        raise ModelFailed(reason)

    async def _ask(self, turn: _Turn, emit: Emit) -> AIMessage:
        """One answer. What the endpoint turns out to lack is done without from there on."""
        while True:
            before = self.endpoint.abilities
            request = await asyncio.to_thread(self._compose, turn)
            log = turn.context.log
            log.calls += 1
            log.prompt_tokens = max(log.prompt_tokens, request.tokens)
            try:
                said = await answer(self.endpoint, request, emit)
            except Unable:
                if self.endpoint.abilities == before:
                    raise
                continue
            log.tokens += spent(said, request.tokens)
            return said

    def _compose(self, turn: _Turn) -> Request:
        schemas = self._toolbox.schemas(situation(turn.context))
        able = self.endpoint.abilities.tools
        told = "" if able else in_words(schemas)
        return compose(turn.state, turn.repairs, turn.now, turn.context.library, schemas if able else [], told)


def _begin(state: CoachState, context: Context) -> _Turn:
    scorecard = context.head().scorecard
    said = _told(state, scorecard)
    read = [m.text for m in tool_results(state) if m.name in ("read_document", "import_scorecard")]
    given = numbers_in(said) | numbers_held(scorecard)
    translator = Translator(scorecard, context.library, given, "\n".join(said), numbers_in(read))
    return _Turn(state, context, standing(state, scorecard, _passages(state, context)), translator)


def _passages(state: CoachState, context: Context) -> list[Passage]:
    """What the guidance holds on a question; it comes with the first call, so that the answer needs no second."""
    said = this_turn(state)[0].text
    if not is_question(said):
        return []
    hits = context.store.search(said, k=3)
    return [h.passage for h in hits] if context.store.in_scope(said, hits) else []


def _taken(said: AIMessage, checked: Checked, turn: _Turn) -> AIMessage:
    if checked.calls:
        kept = {AS_ASKED: checked.asked} if checked.asked else {}
        return said.model_copy(update={"tool_calls": checked.calls, "additional_kwargs": kept})
    if not said.text:
        raise ModelFailed(EMPTY)
    held = turn.translator.given | turn.translator.documents
    return finished(said, turn.state, turn.now, held, turn.context)


def _question_put(state: CoachState) -> str:
    """The question of ``ask_user`` is the reply as it stands; a model would only say it again."""
    last = _last_round(state)
    if last and all(m.name == "ask_user" and m.status != "error" for m in last):
        said = [m.text for m in this_turn(state) if isinstance(m, AIMessage) and m.text][-1:]
        return "\n\n".join([*said, last[-1].text])
    return ""


def _last_round(state: CoachState) -> list[ToolMessage]:
    last: list[ToolMessage] = []
    for message in reversed(state["messages"]):
        if not isinstance(message, ToolMessage):
            break
        last.append(message)
    return last[::-1]


def _told(state: CoachState, scorecard: Scorecard) -> list[str]:
    """All that the user has said, as far as it is still known."""
    organization = scorecard.organization
    known = [*organization.priorities, *organization.goals, organization.vision, organization.mission]
    return [*known, *(m.text for m in state["messages"] if isinstance(m, HumanMessage))]


def _apart(state: CoachState, emit: Emit) -> Emit:
    """Sets the words of a later round apart from those already said in this turn."""
    said: list[AnyMessage] = [m for m in this_turn(state) if isinstance(m, AIMessage) and m.text]
    waiting = ["\n\n"] if said else []

    def apart(text: str) -> None:
        emit("".join(waiting) + text)
        waiting.clear()

    return apart
