"""The draft, shown to the user without another call: the critic has written its word to them already."""

from agent.guided.other_language import in_other_language
from agent.guided.replies import reply_to
from agent.guided.replies.draft import story
from agent.state import CoachState, tool_results
from scorecard.models import Scorecard
from tools.context import Context


def draft_presented(state: CoachState, scorecard: Scorecard, context: Context) -> str:
    """What to say when the draft is what was done last; "" when it is not."""
    last = tool_results(state)[-1:]
    if not last or last[0].name != "draft_scorecard" or not (last[0].artifact or {}).get("drafted"):
        return ""
    context.log.asks = True
    words = last[0].artifact["words"]
    if in_other_language(words):  # the sentences around it are English, and the user is not
        return f"{story(scorecard)}\n\n{words}"
    return reply_to(last[0], scorecard, context)
