"""Requests on initiatives."""

import re
from typing import Any

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import MissingError, NotMineError, TroubleError
from scorecard.edits import AddInitiative, Edit, UpdateInitiative
from tools.language.dates import find_dates

Match = re.Match[str]
_STATUS: dict[str, Any] = {
    "done": "done", "finished": "done", "complete": "done", "completed": "done", "closed": "done", "active": "active",
    "started": "active", "running": "active", "under way": "active", "underway": "active", "in progress": "active",
    "ongoing": "active", "planned": "planned", "stopped": "stopped", "cancelled": "stopped", "canceled": "stopped",
    "on hold": "stopped",
}  # fmt: skip


def _add_what(ctx: Context, m: Match) -> list[Edit]:
    found = ctx.surely(m["ref"], "objective") if m["ref"] else ""
    raise MissingError(f"What should the new initiative{' of ' + found if found else ''} be called?")


def _add(ctx: Context, m: Match) -> list[Edit]:
    ref = m.groupdict().get("ref") or ""
    name = m["name"]
    if not ref and not ctx.focus and not ctx.recent:
        raise MissingError(f"Which objective should “{name_of(name)}” serve?")
    fields: dict[str, Any] = {}
    if (dates := find_dates(name, ctx.today)) and dates[-1].end == len(name):
        fields, name = {"due": dates[-1].day}, name[: dates[-1].start]
    if dates := find_dates(m.groupdict().get("when") or "", ctx.today):
        fields["due"] = dates[-1].day
    objective = ctx.item(ref or "it", "objective")
    return [AddInitiative(objective=objective, name=name_of(name), provenance=ctx.provenance, **fields)]


def _status(ctx: Context, m: Match) -> list[Edit]:
    status: Any = _STATUS[m["status"].lower()]
    try:
        return [UpdateInitiative(id=i, status=status) for i in ctx.items(m["ref"], "initiative")]
    except NotMineError:
        if re.fullmatch(r"[a-z]\d{1,2}[a-z]?", m["ref"].strip(), re.IGNORECASE) and ctx.item(m["ref"]):
            raise TroubleError(f"Only initiatives have a status; {m['ref'].strip().upper()} is none.") from None
        raise


def _due(ctx: Context, m: Match) -> list[Edit]:
    dates = find_dates(m["when"], ctx.today)
    if not dates:
        raise NotMineError
    return [UpdateInitiative(id=i, due=dates[-1].day) for i in ctx.items(m["ref"], "initiative")]


def _start(ctx: Context, m: Match) -> list[Edit]:
    dates = find_dates(m["when"], ctx.today)
    if not dates:
        raise NotMineError
    day = dates[-1].day
    named = re.search(r"\d{4}-\d\d-\d\d|\b\d{1,2}(?:st|nd|rd|th)?\s+[A-Za-z]", m["when"])
    return [UpdateInitiative(id=ctx.item(m["ref"], "initiative"), start=day if named else day.replace(day=1))]


_WHAT = r"(?:a |an |another |the )?(?:new )?(?:initiative|project|programme|program)"
_ST = rf"(?P<status>{'|'.join(_STATUS)})"
RULES = rules([
    (rf"(?:add|create|start|launch|include) {_WHAT}(?: (?:to|under|for|in) (?P<ref>[^:,“\"]+))?", _add_what),
    (rf"(?:add|create|start|launch|include) {_WHAT} (?:to|under|for) (?P<ref>[a-z]\d{{1,2}})(?: called| named|:|,)+ ?(?P<name>.+)", _add),
    (rf"(?:add|create|start|launch|include) {_WHAT}(?: called| named|:|,)* ?(?P<name>.+) (?:to|under|for) (?P<ref>[^,]+?)(?P<when>,? (?:due|by) .+)?", _add),
    (r"(?:add|include) (?P<name>.+?) as an? (?:new )?(?:initiative|project) (?:to|under|for|of) (?P<ref>.+)", _add),
    (rf"(?:add|create|include) {_WHAT}(?: called| named|:|,)* ?(?P<name>.+)", _add),
    (rf"(?P<ref>.+?) (?:is|has been|was|has) (?:now |already )?{_ST}", _status),
    (rf"(?P<ref>n\d{{1,2}}):? {_ST}", _status),
    (rf"(?:mark|set|put) (?P<ref>.+?) (?:as |to )?{_ST}", _status),
    (rf"(?:set |change )?(?:the )?status (?:of|for) (?P<ref>.+?)(?: to| is|:)+ {_ST}", _status),
    (r"(?:set |change |move )?(?:the )?(?:due date|deadline|end date) (?:of|for) (?P<ref>.+?)(?: to| is|:)+ (?P<when>.+)", _due),
    (r"(?P<ref>.+?)(?:['’]s)? (?:due date|deadline) (?:to|is|should be) (?P<when>.+)", _due),
    (r"(?P<ref>.+?) (?:is|should be|must be) (?:due|done|finished|completed?) (?P<when>.+)", _due),
    (r"(?P<ref>.+?) (?:starts|should start|will start|begins) (?P<when>.+)", _start),
])  # fmt: skip
