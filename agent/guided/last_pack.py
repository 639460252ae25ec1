"""A file asked for without saying of which review is of the pack that the conversation showed last."""

import re

from langchain_core.messages import AIMessage

from agent.guided.requests.request import Request
from agent.state import CoachState
from tools.texts import say

KINDS = ("operational", "strategy", "yearly")
_NAMED = re.compile(r"\b(?:quarter|month|year|annual|strategy|operational|test[- ]and[- ]adapt)", re.IGNORECASE)
_AS_FILE = re.compile(
    r"^\W*(?:(?:and |now |please )*(?:give|make|export|send|show|save|get)(?: me| us)? (?:it|that|this|the pack) )?(?:as|in|into) (?:an? |the |some )?"
    r"(?P<form>slides?|slide ?deck|deck|power ?point|pptx?|presentation|pdf)(?: file)?(?: please)?\W*$",
    re.IGNORECASE,
)
"""``as slides``, ``give it to me as a PDF``: of what was shown just before."""


def of_last_pack(text: str, request: Request | None, state: CoachState) -> Request | None:
    """The request, where it names no review filled in with the kind of the last pack."""
    kind, just_now = _shown(state)
    if not kind:
        return request
    if request and request.name == "export_review" and not _NAMED.search(text):
        return Request(request.name, {**request.args, "review_kind": kind})
    if just_now and (asked := _AS_FILE.match(text)):
        form = "pdf" if asked["form"].lower() == "pdf" else "pptx"
        return Request("export_review", {"review_kind": kind, "format": form})
    return request


def _shown(state: CoachState) -> tuple[str, bool]:
    """The kind of the review whose pack was shown last, and whether that was in the turn before this one.

    Of a turn that is over only the reply is kept, so the pack is known by its title.
    """
    replies = [m.text for m in state["messages"] if isinstance(m, AIMessage) and not m.tool_calls]
    titles = {kind: say("reviews", f"title_{kind}", day="").strip(" ,") for kind in KINDS}
    for back, reply in enumerate(reversed(replies)):
        if kind := next((k for k, title in titles.items() if title in reply), ""):
            return kind, back == 0
    return "", False
