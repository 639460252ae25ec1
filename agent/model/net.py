"""Notices a model that only talks: weak ones agree to everything and do nothing, and the user's words would be lost."""

import re

from langchain_core.messages import AIMessage

from agent.guided.other_language import in_other_language
from agent.guided.profile import read_profile
from agent.guided.requests import is_question, read_request
from agent.guided.understanding.understand import understand
from agent.state import CoachState, new_interview, this_turn, tool_results
from tools.context import Context

ONLY_TALKED = "The model only talked and did not take up what you said."
_DRAFTS = ("draft", "redraft")
_GUESSED = ("priorities", "goals")
"""Nearly any sentence can be read as a wish, so these count only where they were asked for or are called by name."""
_NAMED = re.compile(r"\b(?:priorit|strateg|goal|objective)", re.IGNORECASE)
_LABELLED = re.compile(
    r"(?:^|[.;\n])\s*(?:and |our |the |my )*(?:vision|mission|purpose|(?:strategic )?priorities|goals|strategy|name)\s*(?::|\bis\b|\bare\b)",
    re.IGNORECASE,
)
"""``Our vision: ...`` is there to be kept, whatever the model asks next."""


def only_talked(answer: AIMessage, state: CoachState, context: Context) -> bool:
    """Whether a turn would end without the profile, the draft or the change that the message plainly holds or asks for.

    Only for what can be read without doubt: a question is answered in words, a model that asks back has its reasons, and
    of other languages than English the rules understand nothing.
    """
    scorecard, text = context.head().scorecard, this_turn(state)[0].text
    if answer.tool_calls or tool_results(state) or is_question(text) or in_other_language(text):
        return False
    if any(scorecard.objectives()):
        return "?" not in answer.text and bool(understand(text, scorecard, state.get("focus", "")).edits)
    request = read_request(text, scorecard, "")
    if request:
        return request.name in _DRAFTS
    if "?" in answer.text and not _LABELLED.search(text):
        return False
    current = (state.get("interview") or new_interview())["current"].removesuffix("_doubt")
    facts = read_profile(text, scorecard.organization, context.library, current)
    sure = {f: v for f, v in facts.items() if current or f not in _GUESSED or _NAMED.search(text)}
    return any(value and value != getattr(scorecard.organization, field, None) for field, value in sure.items())
