"""Makes a draft with the model: three calls in sequence when all goes well, each part in the journal as soon as it stands."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage

from agent.coach import ModelFailed
from agent.model.drafting import asking
from agent.model.drafting.critic import Flaw, flaws, is_worse, mend
from agent.model.drafting.figures import Told
from agent.model.drafting.filling import perspective_edits
from agent.model.drafting.grounds import Grounds
from agent.model.drafting.shown import CriticIn, PerspectiveIn, SkeletonIn
from agent.model.drafting.skeleton import mistakes, skeleton_edits
from agent.model.endpoint import Endpoint
from agent.model.structured import Form, structured
from agent.model.tokens import first_tokens
from agent.texts import phrase
from agent.turn import ScorecardChanged, TextPiece, TurnEvent
from scorecard.apply import EditError
from scorecard.edits import Edit
from scorecard.models import Perspective, Scorecard
from tools.context import Context, Drafted
from tools.drafting.draft import draft_edits

MOST_REPAIRS = 2
LONGEST_SENT, LONGEST_MISTAKE, MOST_MISTAKES = 1_000, 40, 8
"""Of the model's own answer and of what is wrong with it, as it gets them back: tokens, tokens, lines."""
LONGEST_WAIT = 6
"""A whole draft may take this many times the patience that the endpoint is given between two words."""


class _NotGoodEnough(Exception):
    """The model's draft is worse than the one that needs none; the message is a sentence for the user."""


@dataclass
class _Draft:
    """A draft under way: where it stands in the journal, and how often the model was asked to mend it."""

    context: Context
    tell: Callable[[TurnEvent], None]
    grounds: Grounds
    told: Told
    scorecard: Scorecard
    until: float
    """On the event loop's clock."""
    version: int | None = None
    repairs: int = 0
    left: list[str] = field(default_factory=list)
    words: str = ""

    async def commit(self, edits: Sequence[Edit], progress: str = "") -> None:
        context = self.context
        commit = await asyncio.to_thread(
            context.repository.commit, context.scorecard_id, edits, context.author, going_on=self.version
        )
        context.record(commit)
        self.version, self.scorecard = commit.head.version, commit.head.scorecard
        if progress:
            self.say(f"_{progress}_\n\n")  # first: the page hangs the board on the message
        self.tell(ScorecardChanged(version=self.version))

    def say(self, text: str) -> None:
        self.tell(TextPiece(text=text))


class Drafter:
    """``texts`` is all that the user has said in the conversation and the profile."""

    def __init__(self, endpoint: Endpoint, texts: Sequence[str]) -> None:
        self._endpoint, self._texts = endpoint, texts

    async def __call__(self, context: Context, tell: Callable[[TurnEvent], None]) -> Drafted:
        """A draft in the place of what is on the scorecard; one step for undo, whatever happens on the way."""
        head = await asyncio.to_thread(context.head)
        grounds = Grounds(context.library, head.scorecard.organization)
        until = asyncio.get_running_loop().time() + LONGEST_WAIT * self._endpoint.patience
        draft = _Draft(context, tell, grounds, Told(grounds.statements, self._texts), head.scorecard, until)
        guided = await asyncio.to_thread(lambda: grounds.guided)
        bar = flaws(guided, draft.told)
        try:
            await self._skeleton(draft)
            await self._fill(draft)
            reviewed = await self._reviewed(draft, bar)
        except (ModelFailed, _NotGoodEnough, EditError) as failure:
            return await _stand_in(draft, str(failure))
        return Drafted("model", draft.words, draft.left, "" if reviewed else phrase("draft_unreviewed"))

    async def _ask(self, draft: _Draft, messages: Sequence[BaseMessage], form: type[Form]) -> Form:
        try:
            async with asyncio.timeout_at(draft.until):
                return await structured(self._endpoint, messages, form, draft.context.log, draft.say)
        except TimeoutError as slow:
            raise ModelFailed(phrase("draft_too_slow")) from slow

    async def _skeleton(self, draft: _Draft) -> None:
        messages = await asyncio.to_thread(asking.for_skeleton, draft.grounds)
        skeleton = await self._ask(draft, messages, SkeletonIn)
        while wrong := list(mistakes(skeleton, draft.grounds)):
            if draft.repairs >= MOST_REPAIRS:
                raise _NotGoodEnough(phrase("draft_no_skeleton"))
            draft.repairs += 1
            told = [
                "Mend this and send the whole again:",
                *(first_tokens(w, LONGEST_MISTAKE) for w in wrong[:MOST_MISTAKES]),
            ]
            sent = AIMessage(first_tokens(skeleton.model_dump_json(), LONGEST_SENT))
            skeleton = await self._ask(draft, [*messages, sent, HumanMessage("\n".join(told))], SkeletonIn)
        edits = await asyncio.to_thread(skeleton_edits, skeleton, draft.scorecard, draft.grounds, draft.told)
        objectives, links = len(skeleton.objectives), sum(e.kind == "add_link" for e in edits)
        await draft.commit(edits, phrase("draft_skeleton", objectives=objectives, links=links))

    async def _fill(self, draft: _Draft) -> None:
        """All perspectives are asked for at once and put on the board one by one, in the order of the map."""
        perspectives = draft.scorecard.perspectives
        asked = [asyncio.create_task(self._perspective(draft, p)) for p in perspectives]
        try:
            for perspective, task in zip(perspectives, asked, strict=True):
                shown = await task
                edits = perspective_edits(shown, perspective, draft.scorecard, draft.grounds, draft.told)
                measures = sum(e.kind == "add_measure" for e in edits)
                await draft.commit(edits, phrase("draft_perspective", name=perspective.name, measures=measures))
        finally:
            for task in asked:
                task.cancel()

    async def _perspective(self, draft: _Draft, perspective: Perspective) -> PerspectiveIn:
        messages = await asyncio.to_thread(asking.for_perspective, perspective, draft.grounds)
        return await self._ask(draft, messages, PerspectiveIn)

    async def _reviewed(self, draft: _Draft, bar: Sequence[Flaw]) -> bool:
        """Whether the critic has looked at it; without one a draft stands only where it needs no mending."""
        try:
            await self._criticize(draft, bar)
        except ModelFailed:
            if is_worse(flaws(draft.scorecard, draft.told), bar):
                raise
            return False
        return True

    async def _criticize(self, draft: _Draft, bar: Sequence[Flaw]) -> None:
        """The critic sees the draft once in any case, and again while it is not good enough or an answer is owed."""
        while True:
            found = flaws(draft.scorecard, draft.told)[: asking.MOST_FLAWS]
            answers = await self._ask(draft, asking.for_critic(draft.scorecard, found, draft.grounds), CriticIn)
            mended = mend(draft.scorecard, answers, found, draft.grounds.library, draft.told)
            draft.left = mended.left
            draft.words = answers.words.strip() if draft.told.holds(answers.words) else ""
            if mended.edits:
                await draft.commit(mended.edits)
            worse = is_worse(flaws(draft.scorecard, draft.told), bar)
            if not worse and not mended.unanswered:
                return
            if draft.repairs >= MOST_REPAIRS:
                break
            draft.repairs += 1
        if worse:
            raise _NotGoodEnough(phrase("draft_not_good"))


async def _stand_in(draft: _Draft, why: str) -> Drafted:
    """The draft that needs no model, in the place of whatever there is of the other."""
    await draft.commit(await asyncio.to_thread(draft_edits, draft.scorecard, draft.grounds.library))
    return Drafted("guided", why=why)
