"""Requests on objectives: adding and moving them."""

import re
from typing import NoReturn

import numpy as np

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import MissingError, NotMineError, Option, UnclearError
from knowledge.embedding import embed, embed_one
from knowledge.library import library
from scorecard.edits import AddObjective, Edit, MoveObjective, UpdateObjective

Match = re.Match[str]
_NEAREST = 5


def _add(ctx: Context, m: Match) -> list[Edit]:
    groups = m.groupdict()
    name = name_of(groups["name"] or "")
    if not name:
        raise MissingError("What should the new objective be called?")
    where = groups.get("where")
    if not where:
        _ask_where(ctx, name)
    perspective = ctx.perspective(where)
    return [AddObjective(perspective=perspective, name=name, provenance=ctx.provenance)]


def _add_what(ctx: Context, m: Match) -> list[Edit]:
    ctx.perspective(m["where"])
    raise MissingError("What should the new objective be called?")


def _ask_where(ctx: Context, name: str) -> NoReturn:
    """Ask for the perspective, the likeliest first.

    Never placed unasked: the library's nearest objectives name the right perspective in some 60 % of cases
    (leave-one-out), which is good enough to order the buttons by and not to act on.
    """
    entries = list(library().objectives.values())
    wide, short = embed([f"{e.name} {e.description}" for e in entries]), embed([e.name for e in entries])
    near = (wide + short) @ embed_one(name) / 2
    votes: dict[str, float] = {}
    for place in np.argsort(-near)[:_NEAREST]:
        kind = entries[int(place)].perspective
        votes[kind] = votes.get(kind, 0.0) + float(near[place]) ** 2
    likeliest = sorted(ctx.scorecard.perspectives, key=lambda p: -votes.get(p.id, 0.0))
    options = [Option(f"add objective “{name}” to the {p.name} perspective", p.name) for p in likeliest]
    raise UnclearError(f"Which perspective does “{name}” belong to?", "", options[:5], "whole")


def _move(ctx: Context, m: Match) -> list[Edit]:
    perspective = ctx.perspective(m["where"])
    return [MoveObjective(id=i, perspective=perspective) for i in ctx.items(m["ref"], "objective")]


def _describe(ctx: Context, m: Match) -> list[Edit]:
    field = m["field"].lower()
    words = name_of(m["text"])
    found = ctx.item(m["ref"], "objective")
    if field == "theme":
        return [UpdateObjective(id=found, theme=words)]
    if field == "description":
        return [UpdateObjective(id=found, description=words)]
    return [UpdateObjective(id=found, rationale=words)]


def _theme(ctx: Context, m: Match) -> list[Edit]:
    if not m["text"].strip():
        raise NotMineError
    return [UpdateObjective(id=i, theme=name_of(m["text"])) for i in ctx.items(m["ref"], "objective")]


_ADD = r"(?:add|create|introduce|include|insert)"
_WHERE = r"(?:to|under|in|into|for|on) (?:the )?(?P<where>[\w&, -]+?)(?: perspective)?"
_NEW = r"(?:a |an |another |one more |the |this )?(?:new |extra |further )?(?:strategic )?"
RULES = rules([
    (rf"{_ADD} {_NEW}objective {_WHERE}", _add_what),
    (rf"{_ADD} {_NEW}objective {_WHERE}(?: called| named|:|,)+ ?(?P<name>.+)", _add),
    (rf"{_ADD} {_NEW}(?P<where>financial|customer|internal(?: process)?|process|learning(?: (?:&|and) growth)?) objective(?: called| named|:|,)* (?P<name>.+)",
     _add),
    (rf"{_ADD} {_NEW}objective(?: called| named|:|,)* ?(?P<name>.+) {_WHERE}", _add),
    (rf"{_ADD} (?P<name>.+?) as (?:a |an )?(?:new )?objective {_WHERE}", _add),
    (rf"{_ADD} (?P<name>[“\"].+?[”\"]) {_WHERE}", _add),
    (rf"{_ADD} {_NEW}objective(?: called| named|:|,| to)* ?(?P<name>.*)", _add),
    (rf"{_ADD} (?P<name>.+?) as (?:a |an )?(?:new )?objective", _add),
    (r"(?:move|shift|put|transfer) (?P<ref>.+?) (?:over )?(?:to|into|under|in) (?:the )?(?P<where>.+)", _move),
    (r"(?P<ref>.+?) (?:belongs|should go|goes|should be|should sit|fits better) (?:better )?(?:to|under|in|into) (?:the )?(?P<where>.+)", _move),
    (r"(?:set |change )?(?:the )?(?P<field>theme|description|rationale) (?:of|for) (?P<ref>.+?)(?: to| is| should be|:)+ (?P<text>.+)", _describe),
    (r"(?:put|group|file) (?P<ref>.+?) under (?:the )?theme (?P<text>.+)", _theme),
    (r"(?:put|group|file) (?P<ref>.+?) under (?:the )?(?P<text>.+?) theme", _theme),
])  # fmt: skip
