"""Tools for the scorecards of a user: see them all, open one, start, copy, put into the bin and take out again."""

from typing import Annotated, Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard.cascade import portfolio
from scorecard.clock import today
from scorecard.edits import SetBinned, SetOrganization
from scorecard.importing import as_edits
from scorecard.shelf import Listed, on_the_shelf
from tools.choosing import Several, chosen
from tools.context import Context
from tools.describing_cascade import changed_above_text, portfolio_text
from tools.describing_shelf import binned_text, called
from tools.family import moved_above
from tools.texts import say

MOST_SHOWN = 40
TOP, OTHER = "top", "other"
Result = tuple[str, dict[str, Any]]
Which = Annotated[str, Field(description="Its name or number; empty for the one we are in.")]


@tool(response_format="content_and_artifact")
def show_portfolio(runtime: ToolRuntime[Context]) -> Result:
    """All scorecards of the user as a tree, with soundness and colour, and what is in the bin."""
    shelf, here = runtime.context.repository.shelf, runtime.context.scorecard_id
    listed = shelf.listed()
    kept = on_the_shelf(listed, here)
    shown = shelf.scorecards(kept[:MOST_SHOWN])
    numbers = {one.scorecard_id: one.number for one in listed}
    parts = [portfolio_text(portfolio(shown, today()), here, numbers, len(kept) - len(shown))]
    if binned := [one for one in listed if one.binned]:
        parts.append(binned_text(binned))
    others = [called(one, listed) for one in kept if one.scorecard_id != here]
    return "\n\n".join(parts), {"others": others, "shown": len(shown)}


@tool(response_format="content_and_artifact")
def open_scorecard(
    name: Annotated[
        str,
        Field(
            description="Name or number; empty for the scorecard above, “top” for the top of its tree, “other” for another."
        ),
    ],
    runtime: ToolRuntime[Context],
) -> Result:
    """Go on with another scorecard: a unit's below, the one above, or any other of the user's."""
    context = runtime.context
    listed = context.repository.shelf.listed()
    if not name.strip():
        return _up(context, listed, context.head().scorecard.parent)
    others = [one for one in listed if not one.binned and one.scorecard_id != context.scorecard_id]
    if name.strip().casefold() == OTHER and len(others) == 1:
        return _open(context, others[0], listed)
    if name.strip().casefold() == OTHER and others:
        return _which(Several(tuple(others)), listed, "open")
    found = chosen(name, [one for one in listed if not one.binned], context)
    if isinstance(found, Several):
        return _which(found, listed, "open")
    if found is None and isinstance(away := chosen(name, [one for one in listed if one.binned], context), Listed):
        return say("shelf", "is_binned", name=away.name), {"binned": called(away, listed)["say"]}
    if found is None and name.strip().casefold() == TOP:
        return _up(context, listed, _top(context))
    if found is None:
        return _none(name, [one for one in listed if not one.binned])
    return _open(context, found, listed)


def _top(context: Context) -> str:
    family = context.repository.shelf.family(context.scorecard_id)
    return next((i for i, card in family.items() if card.parent not in family), context.scorecard_id)


def _up(context: Context, listed: list[Listed], above: str) -> Result:
    found = next((one for one in listed if one.scorecard_id == above and not one.binned), None)
    if found is None or above == context.scorecard_id:
        family = context.repository.shelf.family(context.scorecard_id)
        return say("cascade", "alone" if len(family) == 1 else "at_top"), {}
    return _open(context, found, listed)


def _open(context: Context, one: Listed, listed: list[Listed]) -> Result:
    context.scorecard_id = one.scorecard_id
    above = next((o for o in listed if o.scorecard_id == one.parent and not o.binned), None)
    key = "opened" if above else "opened_top"
    text = say("cascade", key, name=called(one, listed)["name"], above=above.name if above else "")
    since = moved_above(context.repository, one, above) if above else []
    parts = [text, changed_above_text(above.name, since)] if above and since else [text]
    return "\n\n".join(parts), {"opened": one.scorecard_id}


@tool(response_format="content_and_artifact")
def start_scorecard(
    name: Annotated[str, Field(description="The organization it is for; empty if not said.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Begin another scorecard; the one we are in stays as it is."""
    context = runtime.context
    left = _name_here(context)
    context.scorecard_id = context.repository.create().scorecard_id
    if name:
        context.record(context.repository.commit(context.scorecard_id, [SetOrganization(name=name)], context.author))
    return say("shelf", "started", left=left), {"opened": context.scorecard_id, "back": left}


@tool(response_format="content_and_artifact")
def copy_scorecard(
    name: Annotated[str, Field(description="What to call the copy; empty for a name of ours.")],
    runtime: ToolRuntime[Context],
) -> Result:
    """Copy the scorecard we are in, with all its values, and go on with the copy."""
    context = runtime.context
    original, was = context.head().scorecard, _name_here(context)
    if not any(original.objectives()):
        return say("shelf", "none"), {"error": say("shelf", "none")}
    title = name or say("shelf", "copy_of", name=was)
    # A copy of a unit's scorecard is a draft beside it, not a second unit of the same name.
    alone = original.model_copy(update={"binned": False, "title": title, "unit": "", "parent": ""})
    context.scorecard_id = context.repository.create().scorecard_id
    commit = context.repository.commit(context.scorecard_id, as_edits(alone), context.author)
    counts = {"objectives": len(list(commit.head.scorecard.objectives()))}
    return say("shelf", "copied", name=was, copy=title, **counts), {"opened": context.scorecard_id, "back": was}


@tool(response_format="content_and_artifact")
def bin_scorecard(name: Which, runtime: ToolRuntime[Context]) -> Result:
    """Put a scorecard into the bin: it is on no list any more, and can be taken out again at any time."""
    context = runtime.context
    listed = context.repository.shelf.listed()
    kept = [one for one in listed if not one.binned]
    here = [one for one in kept if one.scorecard_id == context.scorecard_id]
    found = chosen(name, kept, context) if name else here[0] if here else None
    if isinstance(found, Several):
        return _which(found, listed, "bin")
    if found is None:
        return _none(name, kept)
    context.record(context.repository.commit(found.scorecard_id, [SetBinned()], context.author))
    text = say("shelf", "binned", name=called(found, listed)["name"])
    if found.scorecard_id == context.scorecard_id:
        text = f"{text} {_move_on(context, found, [one for one in kept if one is not found], listed)}"
    return text, {"binned": called(found, listed)["say"], "opened": context.scorecard_id}


def _move_on(context: Context, left: Listed, others: list[Listed], listed: list[Listed]) -> str:
    """From a scorecard that is in the bin now: to the one above, else to the one changed last, else to a fresh one."""
    filled = [one for one in others if not one.empty]
    above = [one for one in filled if one.scorecard_id == left.parent]
    following = next(iter([*above, *_latest_first(filled)]), None)
    if following is None:
        context.scorecard_id = context.repository.create().scorecard_id
        return say("shelf", "binned_last")
    context.scorecard_id = following.scorecard_id
    return say("shelf", "moved_on", name=called(following, listed)["name"])


@tool(response_format="content_and_artifact")
def take_from_bin(name: Which, runtime: ToolRuntime[Context]) -> Result:
    """Take a scorecard out of the bin and go on with it."""
    context = runtime.context
    listed = context.repository.shelf.listed()
    binned = _latest_first([one for one in listed if one.binned])
    found = chosen(name, binned, context) if name else binned[0] if len(binned) == 1 else None
    if isinstance(found, Several) or (not name and len(binned) > 1):
        return _which(found if isinstance(found, Several) else Several(tuple(binned)), listed, "take")
    if found is None:
        key = "bin_none" if binned else "bin_empty"
        text = say("shelf", key, name=name, names=", ".join(one.name for one in binned))
        return text, {"error": text}
    context.scorecard_id = found.scorecard_id
    context.record(context.repository.commit(found.scorecard_id, [SetBinned(binned=False)], context.author))
    return say("shelf", "taken_out", name=called(found, listed)["name"]), {"opened": found.scorecard_id}


def _latest_first(found: list[Listed]) -> list[Listed]:
    return sorted(found, key=lambda one: one.changed, reverse=True)


def _name_here(context: Context) -> str:
    here = next((o for o in context.repository.shelf.listed() if o.scorecard_id == context.scorecard_id), None)
    return (here.name if here else "") or say("shelf", "unnamed")


def _which(found: Several, listed: list[Listed], verb: str) -> Result:
    names = [called(one, listed) for one in found.fits]
    return say("shelf", "which"), {"which": names, "verb": verb}


def _none(name: str, kept: list[Listed]) -> Result:
    names = ", ".join(one.name for one in kept if one.name)
    text = say("shelf", "no_such" if name and names else "none", name=name, names=names)
    return text, {"error": text}
