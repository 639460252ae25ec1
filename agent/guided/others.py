"""The user's other scorecards, in a conversation that has none of its own yet."""

from agent.texts import phrase
from scorecard.clock import today
from scorecard.shelf import on_the_shelf
from tools.context import Context
from tools.describing_due import waiting_elsewhere
from tools.describing_shelf import called
from tools.example import is_example

_MOST = 3


def others(context: Context) -> list[dict[str, str]]:
    """How each is called, those changed last first; the example is nobody's."""
    shelf = context.repository.shelf
    listed = shelf.listed()
    kept = [one for one in on_the_shelf(listed, context.scorecard_id) if one.scorecard_id != context.scorecard_id]
    scorecards = shelf.scorecards(kept)
    return [called(one, listed) for one in kept if not is_example(scorecards[one.scorecard_id])]


def nothing_here(context: Context) -> str:
    """There is no scorecard yet, or none in this conversation, with the way to those there are."""
    found = others(context)
    if not found:
        return phrase("no_scorecard")
    offer(found[:_MOST], context)
    return phrase("no_scorecard_here", names=", ".join(f"**{one['name']}**" for one in found[:_MOST]))


def waiting(context: Context) -> str:
    """What is overdue on them, with buttons to open them; "" where nothing is."""
    found = waiting_elsewhere(context.repository.shelf, context.scorecard_id, today())
    offer(found.buttons(), context)
    return f"{phrase('waiting')}\n{found.text()}" if found else ""


def offer(found: list[dict[str, str]], context: Context) -> None:
    context.log.choices += [
        {"label": phrase("shelf_open", name=one["name"]), "text": phrase("shelf_say_open", name=one["say"])}
        for one in found
    ]
