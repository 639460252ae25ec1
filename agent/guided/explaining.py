"""What happened to a value that turned red: asked once, and kept with the value in the person's own words."""

import re
from typing import Literal

from agent.guided.plan import Call
from agent.guided.requests import is_question, read_after_edits, read_request
from agent.guided.understanding.by_period import told_by_period
from agent.guided.understanding.going_on import gone_on
from agent.guided.understanding.understand import understand
from agent.guided.understanding.value_put_right import value_put_right
from agent.state import Pending
from scorecard import clock
from scorecard.edits import RecordActual
from scorecard.models import Measure, Scorecard
from scorecard.performance import stand
from scorecard.performance.series import latest
from tools.context import Context

KEY = "note "
_STEPS_BACK = 5
_CHAT = ("thanks", "greeting")
_UNKNOWN = re.compile(
    r"^\W*(?:(?:sorry|hm+|well|honestly|oh|ok(?:ay)?|no|nope|thanks)[,.]?\s+)*(?:(?:i|we) (?:really )?(?:don'?t|do not) (?:really )?know(?: yet| why)?|no idea(?: yet| why)?|not sure(?: yet)?|dunno|skip(?: it| this| that)?|pass|later|next|not now|nothing|never ?mind|leave it|no|nope|no note|none)\W*$",
    re.IGNORECASE,
)
_BECAUSE = re.compile(r"^\W*(?:because(?: of)?|the reason (?:is|was)(?: that)?|reason:|note:|it(?:'s| is| was) because(?: of)?|well,|that(?:'s| is| was) because(?: of)?)\s*", re.IGNORECASE)  # fmt: skip
_COMMANDS = re.compile(
    r"^\W*(?:please |can you |could you |let'?s |now |ok,? )*(?:add|remove|delete|rename|move|set|link|unlink|split|merge|assign|record|correct|change|make|show|open|export|draft|prepare|cascade|undo|tell|give|retire|plan)\b",
    re.IGNORECASE,
)

_CORRECTS = re.compile(
    r"\bundo\b|\btake (?:that|it|this|the last)(?: one| value)? back\b|\b(?:change|correct|fix) (?:the |its |that |this )?(?:unit|target|value|number|figure|baseline|owner|measure)\b|\bi (?:meant|mean)\b|\bthat['’]?s (?:wrong|not right|not the target)\b"
    r"|^\W*(?:no|nope|wait|sorry|hang on|hold on|its|it['’]s)\b.*(?:\b(?:target|baseline|unit|owner)s?\b|\bnot (?:\d|percent|a percentage|%))",
    re.IGNORECASE,
)
""" "No, the target stays 4 weeks, 8 is what it is today", "its 7 people not 7 percent!": no reason of a red."""


def to_explain(scorecard: Scorecard, context: Context) -> list[Measure]:
    """The measures that got a value just now, are red by it and have no note yet; a note alone leaves the others open."""
    for revision in context.lately(_STEPS_BACK):
        recorded = [e for e in revision.edits if isinstance(e, RecordActual)]
        fresh = {(e.measure, e.period) for e in recorded}
        if found := [m for m in scorecard.measures() if _unexplained(m, fresh)]:
            return found
        if not recorded or not all(e.note for e in recorded):
            return []
    return []


def _unexplained(measure: Measure, fresh: set[tuple[str, str]]) -> bool:
    last = latest(measure)
    told = last is None or bool(last.note) or (measure.id, last.period) not in fresh
    return not told and stand(measure, clock.today()).rag == "red"


def open_question(scorecard: Scorecard, context: Context) -> Pending | None:
    """What the person was asked to explain, for the state of the conversation."""
    measure = next(iter(to_explain(scorecard, context)), None)
    last = latest(measure) if measure else None
    if measure is None or last is None:
        return None
    key = f"{KEY}{measure.id} {last.period}"
    return Pending(text="", focus=measure.id, answers={}, key=key, options=[], open=True)


def explanation(text: str, pending: Pending, scorecard: Scorecard) -> Call | Literal[""] | None:
    """The edit that keeps the answer, "" where none is known, ``None`` where the message is about something else."""
    if _UNKNOWN.match(text.replace("’", "'")):
        return ""
    item, period = pending["key"].removeprefix(KEY).split()
    measure = scorecard.measure(item)
    value = next((a.value for a in measure.actuals if a.period == period), None) if measure else None
    if value is None or not _is_reason(text, scorecard, item):
        return None
    last = RecordActual(measure=item, period=period, value=value)
    today = clock.today()
    if told_by_period(text, [last], None, scorecard, today):
        return None
    if gone_on(text, [last], scorecard, today) or value_put_right(text, [last], scorecard, 0, scorecard, today):
        return None  # "oh, and 46 was 87.3" is another value, and "that was for September" no reason
    edit = {"kind": "record_actual", "measure": item, "period": period, "value": value}
    return "edit_scorecard", {"edits": [edit | {"note": _BECAUSE.sub("", text.strip()).strip()}]}


def _is_reason(text: str, scorecard: Scorecard, focus: str) -> bool:
    if _BECAUSE.match(text):
        return len(text.split()) > 1
    if is_question(text) or _COMMANDS.match(text) or _CORRECTS.search(text) or len(text.split()) < 2:
        return False
    if read_request(text, scorecard, focus):
        return False
    asked = read_after_edits(text, scorecard, focus)
    if asked and asked.name not in _CHAT:  # "we were all exhausted" is how people chat, and here the reason
        return False
    return not understand(text, scorecard, focus).edits
