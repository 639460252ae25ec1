"""What is ordered by its kind and its name in quotes leaves nothing to weigh: "add a measure called “Visits” to C1, target 60"."""

import re

from agent.guided.understanding.outcome import Understanding
from scorecard.edits import AddInitiative, AddMeasure, AddObjective

_QUOTED = re.compile(r"[“\"]([^”\"]+)[”\"]")
_NOUNS = {"add_measure": r"(?:kpi|measure|metric|indicator)", "add_objective": r"(?:objective|goal)", "add_initiative": r"(?:initiative|project|programme)"}  # fmt: skip
_AFTER = frozenset("set_target set_baseline update_measure update_objective update_initiative".split())


def added_outright(understood: Understanding, text: str) -> bool:
    """Whether every quote is the name of something added as what it is called, and nothing was left unread."""
    added = [e for e in understood.edits if isinstance(e, AddMeasure | AddObjective | AddInitiative)]
    names = _QUOTED.findall(text)
    if not added or understood.rest or understood.notes or sorted(e.name for e in added) != sorted(names):
        return False
    called = all(
        re.search(rf"\b{_NOUNS[e.kind]}(?: called| named)? [“\"]{re.escape(e.name)}[”\"]", text, re.IGNORECASE)
        for e in added
    )
    return called and all(e in added or e.kind in _AFTER for e in understood.edits)


_ADDS = re.compile(
    r"^\W*(?:add|create) (?:an? |the )?(?:new )?(?:objective|goal|measure|kpi|initiative) called “", re.IGNORECASE
)


def adds_outright(text: str) -> bool:
    """Whether something new is ordered with its name in quotes: it answers nothing, and goes on with nothing."""
    return bool(_ADDS.match(text))


_ORDERS = re.compile(r"^\W*(?:please )?(?:split|rename|call) [A-Z]\d{1,2}[a-z]?\b", re.IGNORECASE)


def named_outright(understood: Understanding, text: str) -> bool:
    """Whether a split or a rename gives each of its names in quotes, and nothing was left unread: "split P1 into “A” and “B”"."""
    quotes = {q.lower() for q in _QUOTED.findall(text)}
    names = {str(n).lower() for e in understood.edits if (n := getattr(e, "name", None))}
    whole = not (understood.rest or understood.notes or understood.ask)
    return bool(quotes) and whole and bool(_ORDERS.match(text)) and quotes == names


_REPLACES = re.compile(
    r"^\W*(?:please |can you |could you )?(?:replace|swap|exchange) (?:the )?(?:kpi |measure )?[^,;.:]{2,60}? (?:with|for|by) [^,;:]{3,90}$",
    re.IGNORECASE,
)


def replaced_outright(understood: Understanding, text: str) -> bool:
    """Whether one measure is ordered in the place of another and nothing else: "replace L1a with night shifts per vet per month"."""
    kinds = [e.kind for e in understood.edits]
    whole = not understood.rest and not understood.notes
    return kinds == ["remove_measure", "add_measure"] and whole and bool(_REPLACES.match(text))
