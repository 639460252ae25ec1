"""What a message asks for so plainly that no model is needed to find it out: the call saved is one the user waits for."""

import uuid

from langchain_core.messages import AIMessage
from langchain_core.messages.tool import ToolCall

from agent.guided.interviewing import enough
from agent.guided.requests import read_request
from agent.state import CoachState, this_turn, tool_results
from scorecard.models import Scorecard


def plainly_asked(state: CoachState, scorecard: Scorecard) -> AIMessage | None:
    """The call for a message that asks for a draft and says nothing beside it, at the beginning of a turn.

    A draft over one that is there has to be asked for as such; whether "draft it" meant that, the model may find out.
    """
    if tool_results(state) or not enough(scorecard):
        return None
    request = read_request(this_turn(state)[0].text, scorecard, "")
    wanted = "redraft" if any(scorecard.objectives()) else "draft"
    if request is None or request.name != wanted:
        return None
    call = ToolCall(name="draft_scorecard", args={}, id=str(uuid.uuid4()), type="tool_call")
    return AIMessage(content="", tool_calls=[call], id=str(uuid.uuid4()))
