"""Replies about the scorecards of a user, with buttons for where to go next."""

from typing import Any

from agent.texts import phrase
from scorecard.models import Scorecard
from tools.context import Context

_MOST_OTHERS = 4


def _listed(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    for other in artifact["others"][:_MOST_OTHERS]:
        _button(context, phrase("shelf_open", name=other["name"]), "open", other["say"])
    context.log.choices.append({"label": phrase("shelf_start"), "text": phrase("shelf_say_start")})
    return text


def _moved(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    for one in artifact.get("which", []):
        _button(context, one["name"], artifact["verb"], one["say"])
        context.log.asks = True
    if back := artifact.get("back"):
        _button(context, phrase("shelf_back", name=back), "open", back)
    if binned := artifact.get("binned"):
        _button(context, phrase("shelf_take", name=binned), "take", binned)
    return text


def _due(artifact: dict[str, Any], text: str, _scorecard: Scorecard, context: Context) -> str:
    for other in artifact["others"]:
        _button(context, phrase("shelf_open", name=other["name"]), "open", other["say"])
    return text


def _button(context: Context, label: str, verb: str, name: str) -> None:
    context.log.choices.append({"label": label, "text": phrase(f"shelf_say_{verb}", name=name)})


REPLIES = {
    "show_due": _due,
    "show_portfolio": _listed,
    "open_scorecard": _moved,
    "start_scorecard": _moved,
    "copy_scorecard": _moved,
    "bin_scorecard": _moved,
    "take_from_bin": _moved,
}
