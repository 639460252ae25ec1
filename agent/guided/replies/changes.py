"""What was changed, as a short diff."""

import re
from typing import Any

from agent.guided.replies.cannot_be import cannot_be
from agent.guided.replies.cascading import affected_below
from agent.guided.replies.performance import after_recording
from agent.texts import phrase
from scorecard.models import Organization, Scorecard
from tools.context import Context

_SHOWN_CHANGES = 15
"""Each by its line: what was changed is checked where it is told."""
_PROFILE = "Profile: "
_BACK = re.compile(r"Version \d+ is back")
"""How the step before the last change is told; here it is always that one."""


def edited(artifact: dict[str, Any], _text: str, scorecard: Scorecard, context: Context) -> str:
    return "\n\n".join(
        p
        for p in (
            _changes(artifact["changes"], scorecard.organization),
            _idle(artifact),
            cannot_be(scorecard, context),
            after_recording(scorecard, context),
            affected_below(artifact, context),
        )
        if p
    )


def undone(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    return "\n".join(phrase("undone", what=w) for w in artifact["undo"])


def redone(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    return "\n".join(phrase("redone", what=w) for w in artifact["redo"])


def restored(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    return phrase("restored_as_made" if artifact.get("made") else "restored", version=artifact["restored"])


def cleared(artifact: dict[str, Any], _text: str, _scorecard: Scorecard, _context: Context) -> str:
    if not artifact["cleared"]:
        return phrase("cleared_nothing")
    below = phrase("cleared_below", names=", ".join(artifact["below"])) if artifact["below"] else ""
    return " ".join(filter(None, [phrase("cleared", what=artifact["cleared"]), below]))


def history(artifact: dict[str, Any], text: str, _scorecard: Scorecard, _context: Context) -> str:
    return phrase("history") + "\n\n" + text if artifact["count"] else phrase("no_history")


REPLIES = {
    "edit_scorecard": edited,
    "undo": undone,
    "redo": redone,
    "restore_version": restored,
    "start_over": cleared,
    "show_history": history,
}


def _changes(changes: list[dict[str, str]], organization: Organization) -> str:
    profile = [c["text"].removeprefix(_PROFILE) for c in changes if c["text"].startswith(_PROFILE)]
    others = _for_another_day([c for c in changes if not c["text"].startswith(_PROFILE)])
    if not changes:
        return phrase("nothing_changed")
    parts = [phrase("noted", what="; ".join(_short(text, organization) for text in profile))] if profile else []
    shown = [f"- {phrase('taken_back') if _BACK.fullmatch(c['text']) else c['text']}" for c in others[:_SHOWN_CHANGES]]
    if len(others) > _SHOWN_CHANGES:
        shown.append(f"- … and {len(others) - _SHOWN_CHANGES} more")
    if shown:
        parts.append("\n".join([phrase("changed"), *shown]))
    if any(c["op"] == "remove" for c in others):
        parts.append(phrase("offer_undo"))
    return "\n\n".join(parts)


_REMOVED = re.compile(r"(?P<of>.+: target )removed \(was (?P<old>.+)\)")
_SET = re.compile(r"(?P<of>.+?: target )(?P<new>(?!removed).+?)(?: \(was .+\))?")


def _for_another_day(changes: list[dict[str, str]]) -> list[dict[str, str]]:
    """A target that stands for another day now is one change, though two edits made it."""
    found: list[dict[str, str]] = []
    for change in changes:
        before = found[-1] if found else {"text": "", "item": ""}
        removed = _REMOVED.fullmatch(before["text"]) or _REMOVED.fullmatch(change["text"])
        told = _SET.fullmatch(change["text"] if removed and removed.string == before["text"] else before["text"])
        if removed and told and removed["of"] == told["of"] and before["item"] == change["item"]:
            found[-1] = {**change, "op": "change", "text": f"{told['of']}{told['new']} (was {removed['old']})"}
        else:
            found.append(change)
    return found


def _idle(artifact: dict[str, Any]) -> str:
    """What was asked for beside the changes and is so already."""
    made = {c["item"] for c in artifact["changes"] if c.get("op") == "add"}
    idle = [i for i in artifact.get("idle") or [] if i.split()[0] not in made] if artifact["changes"] else []
    return phrase("so_already", what="; ".join(idle)) if idle else ""


_SEVERAL_WORDS = ("value proposition", "whom it serves")
_SAID_IN_FULL = 160


def _short(text: str, organization: Organization) -> str:
    """``priorities is now a; b; c`` -> ``3 priorities``: what was said need not be said again."""
    listed = {
        "priorities": (len(organization.priorities), "1 priority"),
        "stated goals": (len(organization.goals), "1 stated goal"),
    }
    if field := next((f for f in listed if text.startswith(f)), ""):
        number, one = listed[field]
        return one if number == 1 else f"{number} {field}"
    field, _, value = text.partition(" is now ")
    if " → " in text and not value:
        value = text.split(" → ")[-1]
        field = next((f for f in _SEVERAL_WORDS if text.startswith(f"{f} ")), text.split()[0])
    return f"{field} “{value}”" if value and len(value) < _SAID_IN_FULL else field if value else text
