"""The short interview about a unit: which objectives it moves, how it says them, what is its own. One question a turn."""

import re
import uuid
from typing import Any

from langchain_core.messages import AIMessage, HumanMessage, ToolCall

from agent.coach import Decision, Emit
from agent.guided.requests import Request, is_question, read_after_edits, read_request
from agent.guided.requests import cascading as requests
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import objective_meant
from agent.guided.wanting import wants_a_change
from agent.state import Cascade, CoachState
from scorecard.models import Objective, Scorecard
from tools.context import Context
from tools.texts import say

_STOP = re.compile(r"^\W*(?:stop|cancel|never ?mind|forget it|leave it|not now|quit)\b", re.IGNORECASE)
_ALL = re.compile(r"^\W*(?:all|all of (?:them|it)|everything|every one|each)\b", re.IGNORECASE)
_KEEP = re.compile(
    r"^\W*(?:(?:(?:ok(?:ay)?|yes|no|fine|just|please)[, ]+)*(?:keep|leave)(?: (?:it|them|their|the|these|those|all|both|same|our|your|names?|titles?|wordings?|words?|as|they|are|is|that|way|please|unchanged))*"
    r"|(?:the )?same(?: (?:names?|words?|here|as (?:above|before)))*|as (?:they|it) (?:are|is|stands?)|fine(?: (?:as|so|like) .*)?|ok(?:ay)?|yes|skip|no changes?|no|nope|nothing|none|not really)\W*$",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"^\W*(?:(?:no|nope|nothing|none|skip|that'?s (?:all|it)|not really|more|else|of (?:its|their) own|for now|thanks|thank you|please|just|it|this|that|is|all|fine|no more)\b[\s,.!]*)+$", re.IGNORECASE)  # fmt: skip
Step = tuple[str, Cascade | None, dict[str, Any] | None]
"""The next question with the cascade as it stands then, or the arguments to build with."""
MOST_CHOSEN = 4
MOST_FEW = 3
"""Objectives that a team or a person can answer for."""
_LONGEST_NAME = 6
_LONGEST_CHOICE = 8


def decide(text: str, state: CoachState, context: Context, emit: Emit) -> Decision | None:
    """A step of the interview about a unit; ``None`` where the message is about something else."""
    scorecard = context.head().scorecard
    if cascade := _open(state):
        step = _go_on(text, cascade, scorecard, context)
        if step is not None:
            asked, after, arguments = step
            return _build(arguments) if arguments else _ask(asked, after, emit)
    request = requests.read(text, scorecard, "") or _next_unit(text, scorecard, context)
    if request is None or request.name != "start_cascade":
        return None
    fresh = Cascade(**request.args, chosen=[], words={}, worded=False, question="")
    return _ask(_first_question(fresh, scorecard, context), fresh, emit)


def _open(state: CoachState) -> Cascade | None:
    """The interview, as long as its question was the last thing said: whoever talks of something else has left it."""
    cascade = state.get("cascade")
    before = [m for m in state["messages"] if not isinstance(m, HumanMessage)]
    last = before[-1] if before else None
    return cascade if cascade and isinstance(last, AIMessage) and last.text == cascade["question"] else None


def _next_unit(text: str, scorecard: Scorecard, context: Context) -> Request | None:
    """ "And to Sales", where another unit has its scorecard already."""
    found = requests.also(text, scorecard)
    return found if found and context.repository.shelf.below(context.scorecard_id) else None


def _ask(question: str, cascade: Cascade | None, emit: Emit) -> Decision:
    emit(question)
    after: Cascade | None = {**cascade, "question": question} if cascade else None
    return Decision(AIMessage(content=question, id=str(uuid.uuid4())), {"cascade": after})


def _build(arguments: dict[str, Any]) -> Decision:
    call = ToolCall(name="cascade_scorecard", args=arguments, id=f"call_{uuid.uuid4().hex[:12]}")
    return Decision(AIMessage(content="", tool_calls=[call], id=str(uuid.uuid4())), {"cascade": None})


def _first_question(cascade: Cascade, scorecard: Scorecard, context: Context) -> str:
    if not cascade["unit"]:
        context.log.asks = True
        return say("cascade", "whom")
    if not cascade["level"]:
        _buttons(context, *(say("cascade", f"level_{level}") for level in ("person", "team", "unit")))
        return say("cascade", "level", unit=cascade["unit"])
    if owned := _owned(cascade["unit"], scorecard):
        items = " and ".join(owned)
        label = say("cascade", "which_owned_label", items=items, unit=cascade["unit"])
        context.log.choices.append({"label": label, "text": items})
    if cascade["level"] == "unit":
        _buttons(context, say("cascade", "which_all"))
    return _which("which", cascade, scorecard, context)


def _which(key: str, cascade: Cascade, scorecard: Scorecard, context: Context) -> str:
    lines = [say("cascade", "which_line", id=o.id, name=o.name) for o in scorecard.objectives()]
    context.log.asks = True
    return say("cascade", key, unit=cascade["unit"], objectives="\n".join(lines))


def _owned(person: str, scorecard: Scorecard) -> list[str]:
    said = person.lower()
    return [o.id for o in scorecard.objectives() if said in (o.owner.lower(), *o.owner.lower().split()[:1])][:MOST_FEW]


def _go_on(text: str, cascade: Cascade, scorecard: Scorecard, context: Context) -> Step | None:
    """``None`` if the message is about something else."""
    if _STOP.match(text) or (not cascade["chosen"] and _NOTHING.match(text)):
        return say("cascade", "stopped"), None, None
    if not cascade["unit"] or not cascade["level"]:
        return _who(text, cascade, scorecard, context)
    if not cascade["chosen"]:
        return _objectives(text, cascade, scorecard, context)
    if not cascade["worded"]:
        words = {} if _KEEP.match(text) else _words(text, cascade["chosen"], scorecard)
        _buttons(context, say("cascade", "own_none"))
        return say("cascade", "own", unit=cascade["unit"]), {**cascade, "words": words, "worded": True}, None
    own = "" if _NOTHING.match(text) else text.strip(" .")
    return "", None, _arguments(cascade, own[:1].upper() + own[1:])


def _who(text: str, cascade: Cascade, scorecard: Scorecard, context: Context) -> Step | None:
    """Whom it goes to, and whether that is a person, a team or a unit."""
    if len(text.split()) > _LONGEST_NAME or is_question(text):
        return None
    if not cascade["unit"]:
        name = re.sub(r"^(?:to|for|with|start with|first|the|our)\s+", "", text.strip(" .!"), flags=re.IGNORECASE)
        if not name or (known := requests.unit_meant(name, scorecard))["unit"] == "":
            return None
        after: Cascade = {**cascade, "unit": known["unit"], "level": known["level"]}
        return _first_question(after, scorecard, context), after, None
    said = re.search(r"\b(?P<person>person|human|employee|colleague|man|woman|he|she)\b|\b(?P<team>team|group)\b|\b(?P<unit>unit|department|division|branch|site|region|office)\b", text, re.IGNORECASE)  # fmt: skip
    if said is None and _chosen(text, scorecard):
        return _objectives(text, {**cascade, "level": "unit"}, scorecard, context)  # the question after this one
    if not said or not said.lastgroup:
        return None
    after = {**cascade, "level": said.lastgroup}
    return _first_question(after, scorecard, context), after, None


def _objectives(text: str, cascade: Cascade, scorecard: Scorecard, context: Context) -> Step | None:
    few = cascade["level"] != "unit"
    chosen = [o.id for o in scorecard.objectives()] if _ALL.match(text) else _chosen(text, scorecard)
    if not chosen:
        asked = _which("which_unknown", cascade, scorecard, context)
        return (asked, cascade, None) if _names_something(text, scorecard) and asked != cascade["question"] else None
    if few and len(chosen) > MOST_FEW:
        return _which("which_fewer", cascade, scorecard, context), cascade, None
    lines = [say("cascade", "which_line", id=o.id, name=o.name) for i in chosen if (o := scorecard.objective(i))]
    _buttons(context, say("cascade", "words_keep"))
    key = "words_person" if cascade["level"] == "person" else "words"
    asked = say("cascade", key, unit=cascade["unit"], objectives="\n".join(lines))
    return asked, {**cascade, "chosen": chosen}, None


def _names_something(text: str, scorecard: Scorecard) -> bool:
    """A few words that ask for nothing else: meant as an objective, and none is called so."""
    if is_question(text) or len(text.split()) > _LONGEST_CHOICE or wants_a_change(text, scorecard):
        return False
    return not (read_request(text, scorecard, "") or read_after_edits(text, scorecard, ""))


def _buttons(context: Context, *texts: str) -> None:
    context.log.choices += [{"label": text, "text": text} for text in texts]
    context.log.asks = True


def _chosen(text: str, scorecard: Scorecard) -> list[str]:
    found: list[str] = []
    for part in re.split(r",|;|\n|\band\b|&", text):
        item = find_item(part, scorecard)
        objective: Objective | None = scorecard.objective(item) or scorecard.objective_of(item)
        objective = objective or (objective_meant(part, scorecard) if len(part.split()) <= 8 else None)
        if objective and objective.id not in found:
            found.append(objective.id)
    return found[:MOST_CHOSEN]


def _words(text: str, chosen: list[str], scorecard: Scorecard) -> dict[str, str]:
    """A line for each, with its id in front or in the order they were asked."""
    lines = [line.strip(" -•*") for line in re.split(r"\n|;", text) if line.strip(" -•*")]
    if len(lines) == 1 and len(chosen) > 1:
        lines = [part.strip() for part in re.split(r",\s+(?=[A-Z]\d{1,2}\b)", lines[0])]
    found: dict[str, str] = {}
    for place, line in enumerate(lines):
        named = re.match(r"^(?P<id>[A-Z]\d{1,2})\s*[:=\-–]?\s*(?P<name>.+)$", line)
        item = named["id"] if named and named["id"] in chosen else chosen[place] if place < len(chosen) else ""
        name = (named["name"] if named and item == named["id"] else line).strip(' ."“”')
        if item and name:
            found[item] = name[0].upper() + name[1:]
    return found


def _arguments(cascade: Cascade, own: str) -> dict[str, Any]:
    words = [{"objective": i, "name": n} for i, n in cascade["words"].items()]
    return {
        "unit": cascade["unit"],
        "level": cascade["level"],
        "objectives": cascade["chosen"],
        "words": words,
        "own": own,
    }
