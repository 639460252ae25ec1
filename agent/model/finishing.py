"""The last look at what the model says: its manners, its sources, which are those found, its figures, which are those given."""

from langchain_core.messages import AIMessage

from agent.guided.interview import ask
from agent.model import citations
from agent.model.manners import mannered
from agent.model.numbers import numbers_in, strangers
from agent.model.prompt import Standing, missing
from agent.model.scorecard_shown import scorecard_text
from agent.state import CoachState, this_turn, tool_results
from agent.texts import phrase
from tools.context import Context

_NO_RESULT = ("edit_scorecard", "search_knowledge")
"""Tools whose answers are not what the user asked to see."""


def finished(said: AIMessage, state: CoachState, now: Standing, held: frozenset[float], context: Context) -> AIMessage:
    known = citations.retrieved(now.passages, this_turn(state), context.store)
    text, cited = citations.checked(_mannered(said.text, state, now, context), known)
    context.log.citations[:] = [{"id": p.id, "title": p.title, "source": p.source} for p in cited]
    shown = [scorecard_text(now.scorecard, "full", frozenset()), *(f.message for f in now.findings)]
    shown += [*(m.text for m in tool_results(state)), *(p.text for p in known.values())]
    if figures := strangers(text, held | numbers_in(shown)):
        text = f"{text}\n\n{phrase('assumed_figures', figures=', '.join(figures))}"
    return said.model_copy(update={"content": text})


def _mannered(text: str, state: CoachState, now: Standing, context: Context) -> str:
    def instead(lost: str) -> str:
        """The next question of the interview that the lost one was not about."""
        if any(now.scorecard.objectives()):
            return ""
        organization = now.scorecard.organization
        open_ = missing(organization, now.interview, context.library)
        other = next((q for q in open_ if q.removesuffix("ies").removesuffix("s") not in lost.lower()), "")
        return ask(other, organization, context.library) if other else ""

    before = state["messages"][: len(state["messages"]) - len(this_turn(state))]
    earlier = [m.text for m in before if isinstance(m, AIMessage)]
    shows = any(m.name not in _NO_RESULT for m in tool_results(state))
    return mannered(text, earlier, shows=shows, instead=instead)
