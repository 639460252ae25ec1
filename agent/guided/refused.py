""" "Yes, and Ole owns it" behind "I find no KPI for footfall here": what is not there can be given nothing.

Read on, it would be written to the item changed before, which nobody spoke of.
"""

import re

from langchain_core.messages import AIMessage, HumanMessage

from agent.guided.plan import Plan
from agent.guided.requests.looking import named_item
from agent.guided.requests.questions import is_question
from agent.state import CoachState
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_SLOT = "\0"
_SAID = {
    "which_unknown": ("noun", "words"),
    "values_unplaced": ("names",),
    "rows_unknown": ("names",),
    "initiative_unknown": ("name",),
    "propose_measure": ("name", "figures"),
    "refused_it": (),
}
"""What the coach says of what it does not find, with the places of what differs."""
_TROUBLES = r"There is no .+? on this scorecard\.|I find no “.+?” on this scorecard\."
_IT = r"\b(?:it|its|that one|this one|this|that)\b"
_GOES_ON = re.compile(
    rf"^\W*(?:(?:yes|yeah|yep|ok(?:ay)?|sure|fine|right|great|good|and|also|then|so|please|do)\b[,.!]? *)+(?=.*{_IT})"
    rf"|^(?=.*{_IT}).*\b(?:owns?|owner|looks? after|leads?|runs?|measure|track|record|set|make|give|assign|rename|due|targets?|baseline|move|delete|remove|drop)\b",
    re.IGNORECASE,
)


def of_what_is_not_there(plan: Plan, text: str, state: CoachState, scorecard: Scorecard, context: Context) -> bool:
    """Whether the message goes on about what the last reply did not find; then it is asked what is meant."""
    if not _GOES_ON.match(text) or is_question(text) or named_item(text, scorecard, "") or not _refused(state):
        return False
    plan.words.append(phrase("refused_it"))
    plan.resume, plan.pending, context.log.asks = False, state.get("pending"), True
    return True


def _refused(state: CoachState) -> bool:
    before = state["messages"][:-1] if isinstance(state["messages"][-1], HumanMessage) else []
    last = before[-1] if before else None
    return isinstance(last, AIMessage) and bool(re.fullmatch("|".join(_shapes()), last.text.strip(), re.DOTALL))


def _shapes() -> list[str]:
    said = [phrase(key, **dict.fromkeys(slots, _SLOT)) for key, slots in _SAID.items()]
    return [".+?".join(map(re.escape, words.strip().split(_SLOT))) for words in said] + [_TROUBLES]
