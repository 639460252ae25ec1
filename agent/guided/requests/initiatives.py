"""Work that is named by its dates alone: "New loyalty card for C1 from March to September 2027, owner Anna"."""

import re
from typing import Any

from rapidfuzz import fuzz

from agent.guided.requests.request import Request
from agent.guided.understanding.understand import understand
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Objective, Scorecard
from tools.language.dates import find_dates
from tools.language.quantities import find_quantities

_NEW = re.compile(r"^\W*(?P<verb>(?:please )?(?:new|add|start|launch|plan|create)(?: an?| the| our)?(?: new)?) (?P<name>(?!initiative|project|programme|program|objective|measure|kpi|milestone|link|action|review|theme|target)[\w][^,:]{2,70}?)(?: (?P<where>(?:for|under|on|behind|to) (?:the |objective )?[^,:]{2,50}?))?,? (?P<dates>from .{3,30}? (?:to|until|till|through) .+)$", re.IGNORECASE)  # fmt: skip
_REACHED = re.compile(r"^\W*(?:the )?(?:milestone )?(?P<name>[^,:?]{3,60}?) (?:is|was|has been|are|were) (?P<not>not |n't )?(?:yet )?(?:done|reached|finished|completed?|achieved|met|behind us|delivered)\W*$", re.IGNORECASE)  # fmt: skip
_PERCENT = re.compile(r"^\W*(?:the |our )?(?P<name>[^,:?\d]{3,60}?) (?:is|stands at|are) (?:now |at )?(?:(?P<percent>\d{1,3}) ?(?:%|per ?cent)|half(?:way)?|a third|two thirds|a quarter|three quarters) (?:done|complete[d]?|finished|ready|through|there)\W*$", re.IGNORECASE)  # fmt: skip
_ONE_LINE = re.compile(r"^\W*(?:please )?(?:new|add|start|another)(?: an?| the)?(?: new)? (?:initiative|project)(?:\s*[:,–-]\s*|\s+(?=.*\d ?% (?:done|complete)))(?P<name>[^,;:]{3,70}?) (?:for|under|on|behind|serving) (?:the )?(?:objective )?(?P<item>[A-Z]\d{1,2})\s*[,;]\s*(?P<rest>.+)$", re.IGNORECASE)  # fmt: skip
_OWNER = re.compile(r"^(?:owner:? |owned by |by |with )?(?P<who>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){0,2})$")
_MONEY = re.compile(r"\b(?:k|m|mn|thousand|million|eur|usd|gbp|euros?|dollars|pounds|budget)\b|[€$£]|\dk\b|\dm\b", re.IGNORECASE)  # fmt: skip
_PART = re.compile(
    r"^(?:it is |now )*(?P<percent>\d{1,3}) ?(?:%|per ?cent) (?:done|complete[d]?|finished|ready|through)$", re.I
)
_ALIKE = 90
_NEARLY = 75


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    return (
        _one_line(text, scorecard)
        or _unknown(text, scorecard)
        or _reached(text, scorecard)
        or _new(text, scorecard, focus)
    )


def _one_line(text: str, scorecard: Scorecard) -> Request | None:
    """ "New initiative: call-back service for C1, Ben, 1 March to 30 September, 80k": each piece says what it is."""
    match = _ONE_LINE.match(text)
    objective = scorecard.objective(match["item"].upper()) if match else None
    if match is None or objective is None:
        return None
    name = match["name"].strip()
    edit: dict[str, Any] = {"kind": "add_initiative", "objective": objective.id, "name": name[0].upper() + name[1:]}
    for piece in (part.strip(" .") for part in re.split(r",(?!\d)|;", match["rest"])):
        dates, quantities = find_dates(piece, today()), find_quantities(piece)
        if dates:
            found = {"due": dates[-1].day.isoformat()}
            edit |= found | ({"start": dates[0].day.isoformat()} if len(dates) > 1 else {})
        elif (part := _PART.match(piece)) and int(part["percent"]) <= 100:
            edit["percent_done"] = int(part["percent"])
            edit["status"] = "done" if int(part["percent"]) == 100 else "active"
        elif quantities and _MONEY.search(piece):
            amount = quantities[0]
            edit["budget"] = {"value": amount.value, "currency": amount.unit if amount.unit.isupper() else ""}
        elif owner := _OWNER.match(piece):
            edit["owner"] = owner["who"]
        else:
            return None
    return Request("edit_scorecard", {"edits": [edit]})


def _unknown(text: str, scorecard: Scorecard) -> Request | None:
    """Part of something done that is no initiative here: asked about, for a percentage alone may be anything."""
    match = _PERCENT.match(text)
    if match is None or re.fullmatch(r"(?:it|this|that|[a-z]\d{1,2}[a-z]?|N\d+)", match["name"], re.IGNORECASE):
        return None
    steps = [step.name for one in scorecard.initiatives() for step in one.milestones]
    work = [i.name for i in scorecard.initiatives()]
    if _alike(match["name"], [*work, *steps, *(m.name for m in scorecard.measures())]):
        return None
    objective = next((o for o in scorecard.objectives() if _alike(match["name"], [o.name])), None)
    if objective and match["percent"]:
        return _of_objective(match, objective)
    return Request("ask_user", {"question": phrase("initiative_unknown", name=match["name"]), "choices": []})


def _alike(said: str, names: list[str]) -> bool:
    return any(fuzz.token_set_ratio(name.lower(), said.lower()) >= _NEARLY for name in names)


def _of_objective(match: re.Match[str], objective: Objective) -> Request:
    """ "Training of service agents is 40 % done", where that is an objective: work has such a part, a goal has values."""
    name, percent = match["name"][0].upper() + match["name"][1:], match["percent"]
    slots = {"name": name, "objective": objective.id, "objective_name": objective.name, "percent": percent}
    choices = [{"label": phrase("initiative_part_new"), "text": phrase("initiative_part_say", **slots)}]
    if measure := next((m for m in objective.measures if m.unit.strip() == "%"), None):
        value = phrase("initiative_part_value", measure=measure.id, measure_name=measure.name, percent=percent)
        choices.append({"label": value, "text": value})
    return Request("ask_user", {"question": phrase("initiative_part_of", **slots), "choices": choices})


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
