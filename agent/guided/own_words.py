"""What is kept of a message is what the user typed: "the other one to 85", and not the ids that were put for it."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from agent.guided.plan import Plan

_KEEPS = ("note", "words")
"""The fields of an edit, and of its provenance, that hold words of the message, whichever they are."""
_NAMES = (
    "name",
    "description",
    "definition",
    "formula",
    "data_source",
    "reason",
    "hypothesis",
    "disproof",
    "theme",
    "says",
)
"""Those that hold what something is called or what is said of it, where that stands in the message."""


def in_own_words(plan: Plan, said: str, typed: str, *, named: bool = False) -> None:
    """The planned edits with the words as they were typed, where ``said`` is the message that was read for it.

    ``named`` is whether the names in it were shown and agreed to: then they stay.
    """
    if said == typed:
        return
    if plan.pending and plan.pending.get("typed", plan.pending["text"]) == said:
        plan.pending["typed"] = typed
    for name, args in plan.calls:
        for edit in args["edits"] if name == "edit_scorecard" else ():
            _restore(edit, said, typed, () if named else _NAMES)
            _restore(edit.get("provenance") or {}, said, typed, ())


def _restore(kept: dict[str, Any], said: str, typed: str, names: Sequence[str]) -> None:
    for field in _KEEPS:
        words = kept.get(field)
        if isinstance(words, str) and words and words not in typed:
            kept[field] = (_as_typed(words, said, typed) if _alike(said, typed) else "") or typed.strip()
    for field in names:
        words = kept.get(field)
        if isinstance(words, str) and words and words.lower() not in typed.lower():
            own = _as_typed(words, said, typed) or words
            kept[field] = own[0].upper() + own[1:] if words[0].isupper() else own


def _alike(said: str, typed: str) -> bool:
    """Whether the one is still the other, word for word: of what was put quite otherwise the whole message is kept."""
    return SequenceMatcher(None, said.lower().split(), typed.lower().split(), autojunk=False).ratio() >= _HALF


_HALF = 0.5


def _as_typed(words: str, said: str, typed: str) -> str:
    """The stretch of the typed message that the words were read in; "" where they are not found."""
    start = said.lower().find(words.lower())
    if start < 0:
        return ""
    alike = SequenceMatcher(None, said.split(" "), typed.split(" "), autojunk=False).get_opcodes()
    first, last = said[:start].count(" "), said[: start + len(words)].count(" ")
    places = [_there(step, n) for n in (first, last) for step in alike if step[1] <= n < step[2]]
    return " ".join(typed.split(" ")[places[0][0] : places[1][1]]).strip(" ,;")


def _there(step: tuple[str, int, int, int, int], place: int) -> tuple[int, int]:
    """The first and the last (exclusive) typed word for the word at ``place``."""
    if step[2] - step[1] == step[4] - step[3]:  # word for word
        typed = step[3] + place - step[1]
        return typed, typed + 1
    return step[3], step[4]
