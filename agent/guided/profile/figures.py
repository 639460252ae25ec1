"""Figures of where one stands and wants to be, each a goal of its own."""

import re

from agent.guided.profile.found import one_line
from agent.guided.profile.kinds import is_figure, opened
from agent.guided.profile.lists import clean_item, split_list
from agent.guided.profile.told import told_goals, without_who_wants
from tools.language.quantities import find_quantities


def goals_in(text: str) -> list[str]:
    """A figure of where one stands and wants to be is one goal, whatever commas it has."""
    if told := told_goals(text, standing=False):
        return told
    parts = [p for p in re.split(r"\s*;\s*", text) if p]
    found: list[str] = []
    for part in parts:
        if is_figure(part):
            found.append(one_line(part))
            continue
        items = [i for p in split_list(part) for i in each_figure(p)]
        halves = items[0].split(" and ") if len(items) == 1 else []
        short = len(halves) == 2 and all(len(h.split()) <= 4 for h in halves)
        found += [clean_item(h) for h in halves] if short else items
    return found


def each_figure(text: str) -> list[str]:
    """``burglary down 15% and response under 8 minutes`` -> two, each with its number."""
    if is_figure(text):
        return [text]
    halves = [h for h in re.split(r",?\s+and\s+|,\s+", text) if h]
    return [clean_item(h) for h in halves] if len(halves) > 1 and all(find_quantities(h) for h in halves) else [text]


def bare_figure(text: str, name: str) -> str:
    """The figure without who has it: "Our hotel group Alpenhof has 62 % occupancy ..."."""
    text = without_who_wants(text)
    bare = re.sub(
        r"^(?:and |but )?we['’]?(?:d| would) (?:also )?like (?:to have )?", "", opened(text), flags=re.IGNORECASE
    )
    return re.sub(rf"^.{{0,40}}{re.escape(name)}.{{0,20}}?\b(?:has|have)\s+(?=.*\d)", "", bare) if name else bare


_COUNTS = {w: str(n) for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COUNT = rf"(?:\d[\d.,]*|{'|'.join(_COUNTS)})"
_RATHER_THAN = re.compile(
    rf"^(?:have |see |get |train |employ |run )?(?P<want>{_COUNT}) (?P<what>[a-z][a-z -]+?),? (?:rather than|instead of|not) (?:just |only )?(?P<now>{_COUNT})(?: (?P=what))?$",
    re.IGNORECASE,
)


def as_move(wish: str) -> str:
    """``twelve apprentices rather than five`` as a figure that moves: ``apprentices from 5 to 12``; "" where it is none."""
    found = _RATHER_THAN.match(wish.strip(" ."))
    if not found:
        return ""
    now, want = (_COUNTS.get(found[n].lower(), found[n]) for n in ("now", "want"))
    return f"{found['what']} from {now} to {want}"
