"""Objectives that leave the scorecard with their history kept: retired, replaced, brought back."""

import re
from typing import Any

from agent.guided.requests.replacing import replaced, retired
from agent.guided.requests.request import Request
from agent.guided.understanding.understand import understand
from scorecard.clock import today
from scorecard.models import Scorecard

_WHY = r"(?:,? (?:so that|because|as|since)|:|,? reason:?) (?P<why>.+?)"
_RETIRE = re.compile(r"^\W*(?:please )?retire (?:objective )?(?P<id>[A-Z]\d{1,2})(?: (?:rather than|instead of) (?:deleting|removing) it)?(?:(?:[, ]+(?:so that|because|as|since|it|:)\s*|,\s+(?!(?:and )?replaced? ))(?P<why>.+?))?(?:,? (?:and )?replaced? (?:it )?(?:by|with) [“\x22']?(?:(?P<new>[A-Z]\d{1,2})|(?P<name>\w.{2,80}?)))?\W*$", re.IGNORECASE)  # fmt: skip
_INSTEAD = re.compile(rf"^\W*(?:please )?replace (?:the )?(?P<called>objective )?(?P<id>[A-Z]\d{{1,2}}) (?:by|with) (?:the )?(?:new )?(?:objective )?[“\x22']?(?:(?P<new>[A-Z]\d{{1,2}})|(?P<name>\w.{{2,80}}?))(?:{_WHY})?\W*$", re.IGNORECASE)  # fmt: skip
_DROPPED = re.compile(r"^\W*(?:(?:we|the (?:board|team)) (?:no longer|do not|don't|will not|won't|have stopped|has stopped|stopped) (?:pursu(?:e|ing)|follow(?:ing)?|work(?:ing)? on) (?:objective )?(?P<id>[A-Z]\d{1,2})(?: any ?more| any longer)?|(?:objective )?(?P<id2>[A-Z]\d{1,2}) is (?:no longer|not) (?:pursued|relevant|our aim|part of the strategy)(?: any ?more)?)(?:[, ]+(?:because|as|since)?\s*(?P<why>.+?))?\W*$", re.IGNORECASE)  # fmt: skip
_SWAPPED = re.compile(r"^\W*(?:please |we |let's )*(?:stop|quit) (?:measuring|tracking|using|recording|watching) (?P<old>[^,;]{2,60}?)(?:,| and|,? but)+ (?:use|measure|track|take|start (?:measuring|tracking)|go over to|switch to) (?P<new>[^,;]{2,60}?)(?: instead)?\W*$", re.IGNORECASE)  # fmt: skip
_KEEPING = re.compile(
    r",? ?\b(?:but |and |while )?(?:keep(?:ing)?|with) (?:(?:all |all of )?(?:its|the|their) )?(?:history|values|past|data)(?: kept)?\b",
    re.IGNORECASE,
)
"""What happens anyway, and is no reason."""
_BACK = re.compile(r"^\W*(?:please )?(?:reinstate|bring back) (?:the )?(?:retired )?(?:objective )?(?P<id>[A-Z]\d{1,2})\W*$", re.IGNORECASE)  # fmt: skip
_GONE = re.compile(r"^\W*(?:(?:what|which objectives?) (?:did|have) we (?:already )?retired?|(?:what|which objectives?) (?:is|are|was|were|has been|have been) retired|(?:show|list)(?: me)? (?:the |our |all )*retired(?: objectives?)?|(?:the )?retired objectives)(?: so far| this year| and why| already)?\W*$", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    text = _KEEPING.sub("", text) if re.match(r"\W*(?:please )?retire\b", text, re.IGNORECASE) else text
    if match := _SWAPPED.match(text):
        found = understand(f"replace {match['old']} by {match['new']}", scorecard, focus).edits
        edits = [e.model_dump(mode="json", exclude_unset=True) | {"kind": e.kind} for e in found]
        return Request("edit_scorecard", {"edits": edits}) if edits else None
    if _GONE.match(text) and any(True for _ in scorecard.objectives()):
        return Request("show_outcomes")
    if match := _BACK.match(text):
        gone = {r.objective.id for r in scorecard.retired}
        edits = [{"kind": "reinstate_objective", "id": match["id"].upper()}] if match["id"].upper() in gone else []
    else:
        edits = _retired(text, scorecard)
    return Request("edit_scorecard", {"edits": edits}) if edits else None


def _retired(text: str, scorecard: Scorecard) -> list[dict[str, Any]]:
    if match := _DROPPED.match(text):
        item, why = (match["id"] or match["id2"]).upper(), (match["why"] or "").strip()
        known = scorecard.objective(item) is not None
        return [{"kind": "retire_objective", "id": item, "on": today().isoformat(), "reason": why}] if known else []
    match = _RETIRE.match(text) or _INSTEAD.match(text)
    old = scorecard.objective(match["id"].upper()) if match else None
    if not match or old is None:
        return []
    why = (match["why"] or "").strip()
    if name := (match["name"] or "").strip(" “”\"'"):
        return replaced(old, name, why, scorecard)
    return [retired(old, (match["new"] or "").upper(), why)]
