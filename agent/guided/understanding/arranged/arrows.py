"""Links asked for by words: "an arrow from the crew one to the dark nights one"."""

import re

from agent.guided.understanding.told_whole.places import objective_said
from scorecard.models import Scorecard

_ARROW = re.compile(
    r"^(?P<before>\W*(?:(?:and|then|please|pls|ok|can you|could you|now|so|also)\b,? )*)(?P<do>add|draw|put|make|have|remove|delete|drop|take out|take off|lose|cut|scrap) (?:one|another(?: one)?|(?:an?|the|that) (?:arrow|line|link|connection))(?: (?:off|out|in))? (?:from|between) (?:the |our )?(?P<a>[^,;:.]{2,50}?) (?:to|and) (?:the |our )?(?P<b>[^,;:.]{2,50}?)[.! ]*$",
    re.IGNORECASE,
)
_WISHED = re.compile(
    r"^\W*(?:(?:and|also|so|ok|oh)\b,? *)*(?:an? |the |another )?(?:arrow|line|link|connection) (?:from|between) (?:the |our )?(?P<a>[^,;:.]{2,50}?) (?:to|and) (?:the |our )?(?P<b>[^,;:.]{2,50}?)(?:,? (?:please|pls)| (?:would|might|could|should) (?:be|make|help|do|go|come)\b[^,;:.?]{0,30}| is (?:missing|needed|lacking|what(?:['’]s| is) missing)| makes sense)[.! ]*$",
    re.IGNORECASE,
)
""" "An arrow from the mechanics to the quick fixes would be nice": wished for as much as ordered."""
_TAKES = re.compile(r"remove|delete|drop|take|lose|cut|scrap", re.IGNORECASE)


def linked(text: str, card: Scorecard) -> str:
    """The order by ids; "" where no two objectives are named."""
    arrow = _ARROW.match(text) or _WISHED.match(text)
    if not arrow:
        return ""
    one, other = (objective_said(arrow[end], card) for end in ("a", "b"))
    if one is None or other is None or one is other:
        return ""
    ends = f"{one.id} to {other.id}"
    if arrow.re is _WISHED:
        return f"link {ends}"
    return f"remove the link from {ends}" if _TAKES.match(arrow["do"]) else f"{arrow['before']}link {ends}"
