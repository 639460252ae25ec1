"""Requests that any item may get: remove, rename, own."""

import re
from typing import Any

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import MissingError, NotMineError, TroubleError
from agent.guided.understanding.references import names_item
from scorecard.edits import (
    Edit,
    RemoveInitiative,
    RemoveMeasure,
    RemoveObjective,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)

Match = re.Match[str]
_NO_PERSON = re.compile(
    r"(?:it|this|that|he|she|they|who|everybody|nobody|which|what|(?:i|we|you) .+|customers?|clients?|competitors?|the (?:market|company))",
    re.I,
)


def _update(ctx: Context, item_id: str, **fields: Any) -> Edit:
    if ctx.scorecard.objective(item_id):
        return UpdateObjective(id=item_id, **fields)
    if ctx.scorecard.measure(item_id):
        return UpdateMeasure(id=item_id, **fields)
    return UpdateInitiative(id=item_id, **fields)


def _remove(ctx: Context, m: Match) -> list[Edit]:
    if re.search(r"\b(?:except|apart from|other than|everything|all (?:of )?(?:it|the))\b", m["ref"], re.IGNORECASE):
        raise TroubleError(f"Please name what I should remove, so that nothing else goes with “{m['ref']}”.")
    return [_removal(ctx, i) for i in ctx.items(m["ref"])]


def _not_needed(ctx: Context, m: Match) -> list[Edit]:
    return [_removal(ctx, ctx.surely(m["ref"]))]


def _removal(ctx: Context, item_id: str) -> Edit:
    if ctx.scorecard.objective(item_id):
        return RemoveObjective(id=item_id)
    return RemoveMeasure(id=item_id) if ctx.scorecard.measure(item_id) else RemoveInitiative(id=item_id)


def _rename(ctx: Context, m: Match) -> list[Edit]:
    ctx.verb = "rename "
    return [_update(ctx, ctx.item(m["ref"]), name=name_of(m["name"]))]


def _change_to(ctx: Context, m: Match) -> list[Edit]:
    if re.match(
        r"[\d€$£+-]|a |an |the |be\b|have\b|(?:dai|week|month|quarter|year|half-year)ly", m["name"], re.IGNORECASE
    ):
        raise NotMineError
    return _rename(ctx, m)


def _rename_what(ctx: Context, m: Match) -> list[Edit]:
    if re.fullmatch(r"both|them|all|these|those", m["ref"].strip(), re.IGNORECASE):
        raise MissingError("Which ones, and what should each be called?")
    ctx.item(m["ref"])
    raise MissingError(f"What should “{m['ref'].strip()}” be called instead?")


def _own(ctx: Context, m: Match) -> list[Edit]:
    who = m["who"].strip()
    if _NO_PERSON.fullmatch(who) or len(who.split()) > 6 or re.search(r"\d", who):
        raise NotMineError
    ref = m.groupdict().get("ref") or "it"
    owner = re.sub(r"^the\s+(?=[a-zA-Z])", "", who, flags=re.I)
    found = ctx.items(ref) if names_item(ref) else [ctx.surely(ref)]
    return [_update(ctx, i, owner=name_of(owner)) for i in found]


def _handed(ctx: Context, m: Match) -> list[Edit]:
    """ "F3 goes to Sandra", where what it goes to is a person's name, not a part of the scorecard."""
    if not re.match(r"(?:the )?[A-Z]", m["who"]) or names_item(m["who"]):
        raise NotMineError
    return _own(ctx, m)


def _no_owner(ctx: Context, m: Match) -> list[Edit]:
    return [_update(ctx, i, owner="") for i in ctx.items(m["ref"])]


_ID = r"(?:it|this|that|this one|that one|[a-z]\d{1,2}\s?[a-z]?)"
_WHO = r"(?P<who>[^,;]+?)"
RULES = rules([
    (r"(?:remove|clear|delete) (?:the )?owner (?:of|from|for) (?P<ref>.+)", _no_owner),
    (rf"(?:set |change |make )?(?:the )?owner (?:of|for) (?P<ref>.+?)(?:\s*(?:to be|to|is now|is|should be|will be|becomes|:|=|-))+ {_WHO}", _own),
    (rf"(?P<ref>.+?)(?:['’]s)? owner(?: is now| is| should be| will be|:| to| =)+ {_WHO}", _own),
    (rf"(?P<ref>.+?) (?:is|should be|will be) owned by {_WHO}", _own),
    (rf"make {_WHO} (?:the )?(?:owner|responsible|accountable|in charge)(?: person)?(?: (?:for|of|on) (?P<ref>.+))?", _own),
    (rf"{_WHO} (?:owns|will own|should own|is (?:the )?(?:owner|responsible|accountable|in charge) (?:of|for)|takes over|takes care of|takes charge of|looks after|(?:should|will) look after|(?:is|will be) looking after) (?P<ref>.+)",
     _own),
    (rf"put {_WHO} (?:on|in charge of) (?P<ref>.+)", _own),
    (rf"(?:the )?(?:responsible|owner|accountable|person in charge) (?:person )?(?:for|of) (?P<ref>.+?) (?:is|should be|will be) {_WHO}", _own),
    (rf"(?:i['’]d like|(?:i|we) would like|(?:i|we) want|have|let) {_WHO} (?:to )?(?:own|look after|take care of|take over|be responsible for|lead) (?P<ref>.+)",
     _own),
    (rf"(?:appoint|name|make) {_WHO} (?:as |to be )(?:the )?owner (?:of|for) (?P<ref>.+)", _own),
    (rf"(?:the )?(?:responsibility|ownership) (?:for|of) (?P<ref>.+?) (?:is|lies|goes|should lie|should be|should go) (?:with|to) {_WHO}", _own),
    (rf"(?P<ref>[a-z]\d{{1,2}}[a-z]?) goes to {_WHO}", _handed),
    (rf"owner:? (?P<ref>[a-z]\d{{1,2}}[a-z]?):? {_WHO}", _own),
    (rf"assign (?P<ref>{_ID}) to {_WHO}", _own),
    (rf"assign {_WHO} to (?P<ref>.+)", _own),
    (rf"give (?P<ref>.+?) to {_WHO}", _own),
    (r"drop unneeded (?P<ref>.+)", _not_needed),
    (r"(?:remove|delete|drop|kill|scrap|get rid of|throw out|take out|ditch|bin) (?P<ref>.+?)"
     r"(?: (?:from|off) (?:the |our |this |my )?(?:scorecard|map|list|board|it|there))?(?: (?:completely|altogether|entirely))?", _remove),
    (r"take (?P<ref>.+?) (?:off|out|away)(?: (?:of )?(?:the |our )?(?:scorecard|map|list|board))?", _remove),
    (r"(?:change|set|update) (?:the )?(?:name|wording|title|text) (?:of|for) (?P<ref>.+?) (?:to|into|:) ?(?P<name>.+)", _rename),
    (r"(?:change|set|update) (?P<ref>.+?)(?:['’]s)? (?:name|wording|title) (?:to|into) (?P<name>.+)", _rename),
    (r"(?:rename|reword|rephrase|retitle|rewrite) (?P<ref>.+?)(?: so that it reads| to|:| as| into| ->| →) ?(?P<name>.+)", _rename),
    (rf"call (?P<ref>{_ID}) (?P<name>.+)", _rename),
    (r"(?:rename|reword) (?P<ref>[a-z]\d{1,2}[a-z]?) (?P<name>[“\"'‘].+[”\"'’])", _rename),
    (r"make (?:the )?(?:name|wording|title) (?:of|for) (?P<ref>.+?) (?:shorter|simpler|clearer|better|crisper)(?:,|:| -) ?(?P<name>.+)", _rename),
    (r"call (?P<ref>.+?) (?P<name>[“\"'‘].+[”\"'’])", _rename),
    (r"(?:the )?(?:name|wording|title|text) (?:of|for) (?P<ref>.+?) (?:should|must|ought to|is to|has to) (?:be|read|say):? (?P<name>.+)", _rename),
    (r"(?:the )?(?:name|wording|title) (?:of|for) (?P<ref>.+?) (?:is|reads)(?: now)?:? (?P<name>[“\"].+)", _rename),
    (r"(?P<ref>.+?) (?:should|must|ought to) (?:be called|be named|be worded|read|say):? (?P<name>.+)", _rename),
    (r"(?:change|turn) (?P<ref>.+?) (?:to|into) (?P<name>.+)", _change_to),
    (r"(?:rename|reword|rephrase) (?P<ref>.+)", _rename_what),
])  # fmt: skip
