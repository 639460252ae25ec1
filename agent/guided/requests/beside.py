"""A request that stands at the end of a message about something else: "link P1 to C1, and send me the whole thing as pdf"."""

import re

from agent.guided.requests import (
    aim,
    colour_of,
    departments,
    good_figure,
    links_shown,
    listing,
    own_card,
    profile,
    read_request,
    tracing,
    what_can_go,
    why_there,
)
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_CUT = re.compile(r"(?:(?<=[.!?;])\s+|,?\s+(?:and|then|so|plus)\s+(?:then\s+)?|,\s+|\s+[–—-]\s+|\s+(?=now\s+(?:show|list|send|give)\b))(?=\S)", re.IGNORECASE)  # fmt: skip
_ASKS = re.compile(
    r"^(?:and |then |now |so |but |also |please |pls |can you |could you |can i |let me |just )*"
    r"(?:(?:show|send|list|print|display|export|download|see)\b|give me\b|how (?:do|are) we\b|where (?:do|are) we\b|how does (?:it|that)\b|(?:which|what|who|how|why|where|when)\b.*\?\s*$|(?:which|what) of (?:mine|ours|my|our)\b)",
    re.IGNORECASE,
)
ANSWERED = frozenset({"show_scorecard", "list_items", "show_owners", "export_scorecard", "show_performance", "show_due", "show_item", "check_scorecard", "why_here", "show_levers", "show_targets", "show_initiatives", "show_history", "show_links", "show_weakest", "show_aim", "show_dispensable", "show_departments", "show_effects", "show_key_objectives"})  # fmt: skip
"""Tools that change nothing: what they say can follow what was changed."""
AS_ONE = (
    own_card.read,
    profile.read,
    tracing.read,
    colour_of.read,
    links_shown.read,
    aim.read,
    good_figure.read,
    what_can_go.read,
    departments.read,
    why_there.read,
)
"""Questions that a comma or an "and" cuts in two, though they are one."""


def beside(text: str, scorecard: Scorecard, focus: str) -> tuple[str, Request] | None:
    """The message without its request, and the request; None where nothing, or nothing else, is asked at its end."""
    if any(reader(text, scorecard, focus) for reader in AS_ONE):
        return None
    for cut in reversed([*_CUT.finditer(text)]):
        before, last = text[: cut.start()].strip(), text[cut.end() :].strip()
        if len(before.split()) < 2 or not _ASKS.match(last):
            continue
        found = read_request(last, scorecard, focus) or listing.read(last, scorecard, focus)
        if found and found.name in ANSWERED and not found.further:
            return before, found
    return None
