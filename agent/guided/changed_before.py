"""What was changed or shown before this message: for "both of them", "the former", "the first of those"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from langchain_core.messages import ToolMessage

from agent.guided.understanding.spoken_items import item_of
from scorecard.repository import Revision
from tools.context import Context

_MOST_TOGETHER = 5
"""More items changed at once are a draft or an import, and nobody calls those "them"."""
_TWO = re.compile(
    r"\bboth\b|\b(?:the|those|these|them|these last|the last) two\b|^\W*(?:(?:no|sorry|and|ok|well|but|actually|make|put|set),? )*(?:the )?(?:first|former|latter|second)(?: (?:one|link|target|value|figure|number))?(?: of (?:those|them|these|the two|both))?,?(?= (?:is|was|should|to|must|[^\W\d]\w*$|[^\W\d]\w*,)| ?[€$£:=\d])",
    re.IGNORECASE,
)
""" "Both to Hannah", "the first is too soft": two things that were done one after the other."""


def changed_last(context: Context) -> list[str]:
    """The items changed together last, for "both of them"."""
    journal = context.lately(1)
    changes = journal[0].changes if journal else []
    items = list(dict.fromkeys(c.item for c in changes if c.item and c.op != "remove"))
    return items if len(items) <= _MOST_TOGETHER else []


def given_last(context: Context) -> str:
    """Who was given something by the last change, for "she", "him too"."""
    journal = context.lately(1)
    edits = journal[0].edits if journal and journal[0].action == "edit" else []
    few = edits if len(edits) <= _MOST_TOGETHER else []
    return next((str(who) for e in reversed(few) if (who := getattr(e, "owner", None))), "")


def spoken_of(context: Context, focus: str) -> list[str]:
    """The items that the last changes were made to, each by itself, and the one in focus: for "the former"."""
    if len(group := changed_last(context)) > 1:
        return group
    journal = context.lately(2)
    changed = [
        [c.item for c in r.changes if c.item and c.op != "remove"] for r in reversed(journal) if r.action == "edit"
    ]
    each = [items[0] for items in changed if len({*items}) == 1]
    return [*(i for i in dict.fromkeys(each) if i != focus), *([focus] if focus else [])]


def group_of(text: str, context: Context, shown: Sequence[str] = ()) -> list[str]:
    """The items that "both of them" are: shown one after the other, or changed so in the same way, or changed together."""
    if not _TWO.search(text):
        return changed_last(context)
    if len(shown) > 1:
        return [*shown]
    journal = context.lately(2)
    items = [item_of(e) for r in reversed(alike(journal)) for e in r.edits]
    return items if len(items) > 1 and all(items) else changed_last(context)


def meant_by(text: str, journal: Sequence[Revision]) -> Revision:
    """The change that is spoken of: the last, or it and the one before where two were made alike and the message says two.

    The two are as one of the older's version, so that what stood before it is what stood before both.
    """
    together = alike(journal) if _TWO.search(text) else journal[:1]
    edits = [e for r in reversed(together) for e in r.edits]
    return replace(together[0], version=together[-1].version, edits=edits)


def alike(journal: Sequence[Revision]) -> Sequence[Revision]:
    """The last two revisions where each did the same to one item, else the last."""
    two = journal[:2]
    if len(two) < 2 or any(r.action != "edit" or len(r.edits) != 1 for r in two):
        return journal[:1]
    new, old = (r.edits[0] for r in two)
    told = [{f for f, v in e.model_dump(exclude_defaults=True).items() if v is not None} for e in (new, old)]
    same = new.kind == old.kind and (told[0] == told[1] or not new.kind.startswith("update"))
    return two if same and new.model_dump() != old.model_dump() else journal[:1]


def shown_with(shown: Sequence[str], results: Sequence[ToolMessage]) -> list[str]:
    """The last two items shown one after the other, or the few of a list; none once a turn does anything else."""
    listed = [i for r in results if r.name == "list_items" for i in (r.artifact or {}).get("items", [])]
    if len(results) == 1 and 1 < len(listed) <= _MOST_TOGETHER:
        return listed
    now = [str((r.artifact or {}).get("item", "")) for r in results if r.name == "show_item"]
    if len(now) != 1 or len(results) != 1 or not now[0]:
        return []
    return [*[i for i in shown if i != now[0]][-1:], now[0]]
