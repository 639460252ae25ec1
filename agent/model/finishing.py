"""The last look at what the model says: its sources are those that were found, its figures those that were given."""

from langchain_core.messages import AIMessage

from agent.model import citations
from agent.model.numbers import numbers_in, strangers
from agent.model.prompt import Standing
from agent.model.scorecard_shown import scorecard_text
from agent.state import CoachState, this_turn, tool_results
from agent.texts import phrase
from tools.context import Context


def finished(said: AIMessage, state: CoachState, now: Standing, held: frozenset[float], context: Context) -> AIMessage:
    known = citations.retrieved(now.passages, this_turn(state), context.store)
    text, cited = citations.checked(said.text, known)
    context.log.citations[:] = [{"id": p.id, "title": p.title, "source": p.source} for p in cited]
    shown = [scorecard_text(now.scorecard, "full", frozenset()), *(f.message for f in now.findings)]
    shown += [*(m.text for m in tool_results(state)), *(p.text for p in known.values())]
    if figures := strangers(text, held | numbers_in(shown)):
        text = f"{text}\n\n{phrase('assumed_figures', figures=', '.join(figures))}"
    return said.model_copy(update={"content": text})
