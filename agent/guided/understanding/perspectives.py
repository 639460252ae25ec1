"""Requests on perspectives, and on the profile once a draft is there."""

import re

from agent.guided.understanding.context import Context, name_of, rules
from agent.guided.understanding.outcome import NotMineError
from scorecard.edits import (
    AddPerspective,
    Edit,
    MovePerspective,
    RemovePerspective,
    SetOrganization,
    SetTitle,
    UpdatePerspective,
)

Match = re.Match[str]


def _rename(ctx: Context, m: Match) -> list[Edit]:
    return [UpdatePerspective(id=ctx.perspective(m["ref"]), name=name_of(m["name"]))]


def _add(ctx: Context, m: Match) -> list[Edit]:
    name = name_of(m["name"])
    place = (m["place"] or "").lower()
    position = 0 if "top" in place else None
    return [AddPerspective(name=name, position=position)]


def _remove(ctx: Context, m: Match) -> list[Edit]:
    return [RemovePerspective(id=ctx.perspective(m["ref"]))]


def _move(ctx: Context, m: Match) -> list[Edit]:
    found = ctx.perspective(m["ref"])
    order = [p.id for p in ctx.scorecard.perspectives]
    here, last = order.index(found), len(order) - 1
    words = m["to"].lower()
    if m["other"]:
        anchor = order.index(ctx.perspective(m["other"]))
        anchor -= here < anchor
        return [MovePerspective(id=found, position=anchor + ("below" in words or "under" in words or "after" in words))]
    position = 0 if "top" in words else last if "bottom" in words else here - 1 if "up" in words else here + 1
    return [MovePerspective(id=found, position=max(0, min(last, position)))]


def _profile(ctx: Context, m: Match) -> list[Edit]:
    field, text = m["field"].lower(), m["text"].strip().strip('“”"').strip()
    if not text or text.lower().startswith(("not ", "unclear", "good", "fine", "too ")):
        raise NotMineError
    if field == "vision":
        return [SetOrganization(vision=text)]
    if field == "mission":
        return [SetOrganization(mission=text)]
    if "priorit" in field:
        parts = [p.strip() for p in re.split(r"\s*[,;]\s*(?:and\s+)?|\s+and\s+", text) if p.strip()]
        return [SetOrganization(priorities=parts)]
    return [SetTitle(title=text)] if "title" in field or "scorecard" in field else [SetOrganization(name=text)]


_P = r"(?P<ref>[\w&,' -]+?)"
_FIELD = (
    r"(?P<field>vision|mission|(?:strategic )?priorities|(?:company|organi[sz]ation)(?:['’]s)? name"
    r"|title(?: of the scorecard)?|scorecard(?:['’]s)? (?:title|name))"
)
RULES = rules([
    (rf"(?:rename|call|change) (?:the )?{_P} perspective(?: name)?(?: to| as| into|:)? (?P<name>.+)", _rename),
    (rf"(?:rename|change) (?:the )?perspective {_P} (?:to|as|into) (?P<name>.+)", _rename),
    (rf"(?:rename|call) (?:the )?{_P} (?:to |as |into )(?P<name>.+?) perspective", _rename),
    (r"(?:add|create|introduce|include|we need) (?:a|another|one more)? ?(?:new |fifth |sixth |extra |additional |further )*perspective"
     r",?(?: called| named| for| on|:)? ?(?P<name>.+?)(?P<place> (?:at|on|to) (?:the )?(?:very )?(?:top|bottom))?", _add),
    (r"(?!.*\b(?:objective|kpi|measure|metric|initiative|link)\b)(?:add|create|introduce|include) (?:a |an )?(?:new |fifth |sixth )*(?P<name>.+?) perspective(?P<place> (?:at|on) (?:the )?(?:top|bottom))?",
     _add),
    (r"(?:add|create|introduce|include) (?P<name>.+?) as (?:a |the )?(?:new |fifth |sixth )*perspective(?P<place> at (?:the )?top)?", _add),
    (rf"(?:remove|delete|drop|kill|scrap|get rid of) (?:the )?(?:whole |entire )?{_P} perspective(?P<end>)", _remove),
    (rf"(?:move|put|bring|shift) (?:the )?{_P} perspective(?P<to> (?:to|at|on) (?:the )?(?:very )?(?:top|bottom)| up| down| (?:above|below|under|before|after) (?:the )?(?P<other>.+))",
     _move),
    (rf"(?:move|put|bring|shift) (?:the )?{_P}(?P<to> (?:to|at|on) (?:the )?(?:very )?(?:top|bottom)(?P<other>)| up(?: one)?| down(?: one)?)", _move),
    (rf"(?:our|the) (?:new )?{_FIELD} (?:is|are|should be|should read|reads)(?: now)?:? (?P<text>.+)", _profile),
    (rf"(?:set|change|update) (?:our |the )?{_FIELD} (?:to|into|:) ?(?P<text>.+)", _profile),
])  # fmt: skip
