"""Taking the scorecard to units, and how they line up with it."""

import re
from typing import Any

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i (?:want|need|would like) to |now )*"
_CASCADE = re.compile(_LEAD + r"(?:how (?:do|can|would|should) (?:i|we) (?=cascade (?:this|it) ))?(?:cascade|roll out|break down|bring down|take)\s+(?:(?:this|it|the (?:score ?card|strategy|objectives)|our (?:score ?card|strategy)|down)\s+)*(?:down )?(?:to|for|into)\s+(?:the |our |a )?(?P<unit>[^?.!]{2,60}?)\W*$", re.IGNORECASE)  # fmt: skip
_CHILD = re.compile(_LEAD + r"(?:build|make|create|derive)\s+(?:a |the |an? own )?(?:child )?score ?card for (?:the |our )?(?P<unit>[^?.!]{2,60}?)(?: (?:from|out of) (?:this|it|ours))\W*$", re.IGNORECASE)  # fmt: skip
_TEAM = re.compile(r"\b(?:team|squad|crew|shift)\b", re.IGNORECASE)
_PERSON = re.compile(r"^(?:me|myself)$|\((?:person)\)$", re.IGNORECASE)
_ALIGNMENT = re.compile(_LEAD + r"(?:show (?:me )?(?:the |our )?|what is (?:the |our )?|how (?:good|well) is (?:the |our )?)?(?:alignment|coverage)(?: matrix)?(?: (?:of|with|between) .+)?\W*$|^\W*(?:who|which units?) supports? (?:what|which objectives?)\W*$|^\W*(?:what|which objectives?) (?:does|do|is|are) (?:nobody|no one|no unit) support.*$|^\W*are (?:we|the units|the teams) aligned\W*$|^\W*where (?:are|do we have) (?:the |our |any )*(?:(?:gaps|overlaps)(?: (?:and|or) )?)+(?: (?:below|in the (?:units|cascade|alignment)))?\W*$|^\W*how (?:deep|far down) does (?:the |our )?red (?:go|reach|run)\W*$", re.IGNORECASE)  # fmt: skip
_UP = re.compile(_LEAD + r"(?:go (?:back )?up|go to the top|open the (?:score ?card )?above|back to the (?:company|organi[sz]ation|top)(?: score ?card)?)\W*$", re.IGNORECASE)  # fmt: skip
_OKRS = re.compile(_LEAD + r"(?:show|give|make|derive|create|write|hand off|draft)?\s*(?:me |us )?(?:the |our |quarterly )*okrs?(?: for (?:this|next|the) quarter| from (?:this|it|the score ?card)| hand.?off)\W*$|" + _LEAD[1:] + r"(?:hand (?:this|it) off (?:as|to) okrs?|(?:derive|make|create|draft) (?:the |our |quarterly )*okrs?)\b.{0,40}$", re.IGNORECASE)  # fmt: skip
_SUPPORT = re.compile(r"^\W*(?P<own>[A-Z]\d{1,2})\s+(?:(?P<shared>is shared with|shares)|contributes to|supports|serves)\s+(?P<above>[A-Z]\d{1,2})\s+(?:above|of the (?:company|organi[sz]ation|parent|score ?card above)|up there)\W*$", re.IGNORECASE)  # fmt: skip
_OWN = re.compile(r"^\W*(?P<own>[A-Z]\d{1,2})\s+is\s+(?:our|the unit'?s|its|their)\s+own\W*$", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if match := _CASCADE.match(text) or _CHILD.match(text):
        unit = match["unit"].strip()
        level = "team" if _TEAM.search(unit) else "person" if _PERSON.search(unit) else "unit"
        return Request("start_cascade", {"unit": unit[0].upper() + unit[1:], "level": level})
    for name, pattern in (("show_alignment", _ALIGNMENT), ("show_okrs", _OKRS)):
        if pattern.match(text):
            return Request(name)
    if _UP.match(text):
        return Request("open_scorecard", {"name": ""})
    return _support(text)


def _support(text: str) -> Request | None:
    edit: dict[str, Any] = {}
    if match := _OWN.match(text):
        edit = {"kind": "set_support", "objective": match["own"].upper(), "support": "own"}
    elif match := _SUPPORT.match(text):
        kind = "shared" if match["shared"] else "contributing"
        above = match["above"].upper()
        edit = {"kind": "set_support", "objective": match["own"].upper(), "parent_objective": above, "support": kind}
    return Request("edit_scorecard", {"edits": [edit]}) if edit else None
