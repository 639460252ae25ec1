"""Requests on measures: adding, moving, and their record sheet."""

import re
from typing import Any

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import MissingError, NotMineError
from scorecard.edits import AddMeasure, Edit, MoveMeasure, UpdateMeasure

Match = re.Match[str]
_FREQUENCIES = {
    "daily": "daily", "every day": "daily", "weekly": "weekly", "every week": "weekly", "monthly": "monthly",
    "every month": "monthly", "quarterly": "quarterly", "every quarter": "quarterly", "half-yearly": "half-yearly",
    "half yearly": "half-yearly", "twice a year": "half-yearly", "semi-annually": "half-yearly", "yearly": "yearly",
    "annually": "yearly", "every year": "yearly", "once a year": "yearly", "annual": "yearly",
}  # fmt: skip


def _add(ctx: Context, m: Match) -> list[Edit]:
    name = re.sub(r"^(?:(?:the )?(?:kpi|measure|metric)s?|for|on|about)\s+", "", m["name"].strip(), flags=re.IGNORECASE)
    ref = m.groupdict().get("ref") or ""
    if not ref and not ctx.focus and not ctx.recent:
        raise MissingError(f"Which objective should “{name_of(name)}” measure?")
    objective = ctx.item(ref or "it", "objective")
    frequency, name = _frequency_in(name)
    return [AddMeasure(objective=objective, name=name_of(name), provenance=ctx.provenance, **frequency)]


def _nameless(ctx: Context, m: Match) -> list[Edit]:
    ref = m.groupdict().get("ref") or ""
    where = f" of {ctx.item(ref, 'objective')}" if ref else ""
    raise MissingError(f"What should the new measure{where} be called?")


def _add_what(ctx: Context, m: Match) -> list[Edit]:
    ref = m["ref"] or ""
    found = ctx.objective_named(ref) if ref else ""
    if ref and not found:
        raise NotMineError
    raise MissingError(f"What should the new measure{' of ' + found if found else ''} be called?")


def _frequency_in(name: str) -> tuple[dict[str, Any], str]:
    found = re.search(rf",? (?:measured )?({'|'.join(_FREQUENCIES)})$", name, re.IGNORECASE)
    return ({"frequency": _FREQUENCIES[found[1].lower()]}, name[: found.start()]) if found else ({}, name)


def _track(ctx: Context, m: Match) -> list[Edit]:
    if m["name"].strip().lower() in _FREQUENCIES:
        raise NotMineError
    return _add(ctx, m)


def _move(ctx: Context, m: Match) -> list[Edit]:
    objective = ctx.item(m["to"], "any")
    if not ctx.scorecard.objective(objective):
        raise NotMineError
    moved = ctx.items(m["ref"], "any")
    if any(not ctx.scorecard.measure(i) for i in moved):
        raise NotMineError
    return [MoveMeasure(id=i, objective=objective) for i in moved]


def _set(ctx: Context, ref: str, **fields: Any) -> list[Edit]:
    return [UpdateMeasure(id=i, **fields) for i in ctx.items(ref, "measure")]


def _frequency(ctx: Context, m: Match) -> list[Edit]:
    return _set(ctx, m["ref"], frequency=_FREQUENCIES[m["frequency"].lower()])


def _polarity(ctx: Context, m: Match) -> list[Edit]:
    words = m["way"].lower()
    return _set(ctx, m["ref"], polarity="lower" if words in ("lower", "less", "fewer", "smaller") else "higher")


def _lead_lag(ctx: Context, m: Match) -> list[Edit]:
    return _set(ctx, m["ref"], measure_kind="lead" if m["way"].lower().startswith("lead") else "lag")


def _weight(ctx: Context, m: Match) -> list[Edit]:
    return _set(ctx, m["ref"], weight=float(m["value"].replace(",", ".")))


def _text(ctx: Context, m: Match) -> list[Edit]:
    field = re.sub(r"\s", "_", m["field"].lower())
    field = {"source": "data_source", "calculation": "formula"}.get(field, field)
    words = m["text"].strip().strip('“”"').strip()
    return _set(ctx, m["ref"], **{field: words})


def _source(ctx: Context, m: Match) -> list[Edit]:
    return _set(ctx, m["ref"], data_source=m["text"].strip())


_OFTEN = rf"(?P<frequency>{'|'.join(_FREQUENCIES)})"
_KPI = r"(?:a |an |another |one more |the )?(?:new |extra |second |third |lead |lag )?(?:kpi|measure|metric|indicator)"
_FIELD = r"(?P<field>unit|formula|calculation|data source|source|definition)"
RULES = rules([
    (rf"(?:measure|track|report|review|check|update) (?P<ref>.+?) {_OFTEN}", _frequency),
    (rf"(?:make|set|change) (?P<ref>.+?) (?:to |into )?(?:be )?(?:measured )?{_OFTEN}", _frequency),
    (rf"(?P<ref>[a-z]\d{{1,2}}\s?[a-z]):? {_OFTEN}", _frequency),
    (rf"(?:set |change )?(?:the )?frequency (?:of|for) (?P<ref>.+?)(?: to| is| should be|:)+ {_OFTEN}", _frequency),
    (rf"(?P<ref>.+?) (?:should be|is|must be|will be)(?: measured| tracked| reported| reviewed)? {_OFTEN}", _frequency),
    (r"(?:for )?(?P<ref>.+?)(?:,|:)? (?P<way>lower|higher|less|more|fewer) is better", _polarity),
    (r"(?P<way>lower|higher|less|more|fewer) is better (?:for|on|in|with) (?P<ref>.+)", _polarity),
    (r"(?:set |change )?(?:the )?polarity (?:of|for) (?P<ref>.+?)(?: to| is| should be|:)+ (?P<way>lower|higher)(?: is better)?", _polarity),
    (r"(?:make|mark|set) (?P<ref>.+?) (?:as |to |into )?(?:a |an )?(?P<way>lead|lag|leading|lagging)(?: measure| indicator| kpi)?", _lead_lag),
    (r"(?P<ref>.+?) (?:is|should be) (?:really |actually )?(?:a |an )?(?P<way>lead|lag|leading|lagging)(?: measure| indicator| kpi)?", _lead_lag),
    (r"(?:set |change )?(?:the )?weight (?:of|for) (?P<ref>.+?)(?: to| is| should be|:| =)+ (?P<value>\d+(?:[.,]\d+)?)", _weight),
    (r"(?:weight|give) (?P<ref>.+?) (?:with |a weight of |at )(?P<value>\d+(?:[.,]\d+)?)", _weight),
    (rf"(?:set |change )?(?:the )?{_FIELD} (?:of|for) (?P<ref>.+?)(?: to| is| should be|shall be|:| =)+ (?P<text>.+)", _text),
    (rf"(?:set |change )?(?:the )?(?P<ref>.+?)(?:['’]s)? {_FIELD}(?: to| is| should be|shall be|:| =)+ (?P<text>.+)", _text),
    (r"measure (?P<ref>.+?) in (?P<field>)(?P<text>days|hours|minutes|weeks|months|percent|%|points|eur|usd|gbp|euros|dollars|pounds)",
     lambda ctx, m: _set(ctx, m["ref"], unit=m["text"])),
    (r"(?:the )?data for (?P<ref>.+?) comes? from (?P<text>.+)", _source),
    (rf"(?:add|create|introduce|include) {_KPI}(?: (?:to|under|for|in|on) (?P<ref>[a-z]\d{{1,2}}|it|this(?: objective)?|that(?: objective)?))?", _nameless),
    (rf"(?:add|create|introduce|include) {_KPI}(?: (?:to|under|for|in) (?P<ref>[^:,“\"]+))?", _add_what),
    (r"new (?:kpi|measure|metric) (?:to|under|for|in) (?P<ref>[\w ]+?): ?(?P<name>.+)", _add),
    (rf"(?:add|create|introduce|include) {_KPI} (?:to|under|for|in) (?P<ref>[\w ]+?)(?: called| named|:|,)+ ?(?P<name>.+)", _add),
    (rf"(?:add|create|introduce|include) {_KPI}(?: called| named|:|,)* ?(?P<name>.+) (?:to|under|for|at) (?P<ref>.+)", _add),
    (r"(?:add|include|use) (?P<name>.+?) as (?:a |an )?(?:new |second |third |lead |lag )?(?:kpi|measure|metric|indicator) (?:to|under|for|of|in) (?P<ref>.+)",
     _add),
    (r"(?:add|include|use) (?P<name>.+?) as (?:a |an )?(?:new |second |third )?(?:kpi|measure|metric|indicator)", _add),
    (rf"(?:add|create|introduce|include) {_KPI}(?: called| named|:|,)* ?(?P<name>.+)", _add),
    (r"(?:track|add|measure) (?P<name>.+) (?:under|for|to) (?P<ref>[a-z]\d{1,2}|it|this(?: objective)?|that(?: objective)?)", _track),
    (r"measure (?P<ref>.+?) (?:by|with|through|using) (?P<name>.+)", _track),
    (r"(?:move|shift|put|transfer) (?P<ref>.+?) (?:over )?(?:to|under|into) (?P<to>.+)", _move),
    (r"(?P<ref>[a-z]\d{1,2}\s?[a-z]) (?:belongs|should go|goes) (?:to|under) (?P<to>.+)", _move),
])  # fmt: skip
