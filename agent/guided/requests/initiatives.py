"""Work that is named by its dates alone: "New loyalty card for C1 from March to September 2027, owner Anna"."""

import re

from rapidfuzz import fuzz

from agent.guided.requests.request import Request
from agent.guided.understanding.understand import understand
from agent.texts import phrase
from scorecard.models import Scorecard
from tools.language.dates import find_dates

_NEW = re.compile(r"^\W*(?P<verb>(?:please )?(?:new|add|start|launch|plan|create)(?: an?| the| our)?(?: new)?) (?P<name>(?!initiative|project|programme|program|objective|measure|kpi|milestone|link|action|review|theme|target)[\w][^,:]{2,70}?)(?: (?P<where>(?:for|under|on|behind|to) (?:the |objective )?[^,:]{2,50}?))?,? (?P<dates>from .{3,30}? (?:to|until|till|through) .+)$", re.IGNORECASE)  # fmt: skip
_REACHED = re.compile(r"^\W*(?:the )?(?:milestone )?(?P<name>[^,:?]{3,60}?) (?:is|was|has been|are|were) (?P<not>not |n't )?(?:yet )?(?:done|reached|finished|completed?|achieved|met|behind us|delivered)\W*$", re.IGNORECASE)  # fmt: skip
_ALIKE = 90


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    return _reached(text, scorecard) or _new(text, scorecard, focus)


def _new(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    match = _NEW.match(text)
    if match is None or len(find_dates(match["dates"])) < 2:
        return None
    where = match["where"] or ""
    said = f"new initiative {match['name']} {where} {match['dates']}".replace("  ", " ")
    found = understand(said, scorecard, focus) if where else None
    if found and found.edits and found.edits[0].kind == "add_initiative":
        edits = [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in found.edits]
        return Request("edit_scorecard", {"edits": edits})
    if where:
        return None
    choices = [
        {"label": f"{o.id} {o.name}", "text": f"new initiative {match['name']} for {o.id} {match['dates']}"}
        for o in scorecard.objectives()
    ]
    return Request("ask_user", {"question": phrase("initiative_where", name=match["name"]), "choices": choices[:8]})


def _reached(text: str, scorecard: Scorecard) -> Request | None:
    """A milestone by its name, where no initiative or other item is called so."""
    match = _REACHED.match(text)
    if match is None:
        return None
    said = match["name"].lower()
    steps = [(fuzz.token_set_ratio(step.name.lower(), said), one, step) for one in scorecard.initiatives() for step in one.milestones]  # fmt: skip
    alike, one, step = max(steps, key=lambda s: s[0], default=(0, None, None))
    if one is None or step is None or alike < _ALIKE or fuzz.token_set_ratio(one.name.lower(), said) >= alike:
        return None
    edit = {"kind": "set_milestone", "initiative": one.id, "name": step.name, "done": not match["not"]}
    return Request("edit_scorecard", {"edits": [edit]})
