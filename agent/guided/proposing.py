"""A stated figure that no measure of the scorecard speaks of: where shall it stand?"""

from typing import Any

from agent.texts import phrase
from knowledge.embedding import embed
from scorecard.apply.change import amount, day
from scorecard.models import Scorecard
from tools.language.figures import Figure, find_figures

_MOST = 3


def figure_proposal(text: str, scorecard: Scorecard) -> dict[str, Any] | None:
    """Arguments of ``ask_user``: each button adds the measure with its figures to one of the likeliest objectives."""
    moves = [f for f in find_figures(text) if f.baseline is not None and f.target is not None]
    objectives = list(scorecard.objectives())
    if len(moves) != 1 or not objectives:
        return None
    figure = moves[0]
    likeness = embed([o.name for o in objectives]) @ embed([figure.name])[0]
    nearest = sorted(zip(likeness, objectives, strict=True), key=lambda pair: -float(pair[0]))[:_MOST]
    choices = [{"label": f"{o.id} {o.name}", "text": _request(figure, o.id)} for _, o in nearest]
    return {"question": phrase("propose_measure", name=figure.name, figures=_figures(figure)), "choices": choices}


def _figures(figure: Figure) -> str:
    due = f" by {day(figure.due)}" if figure.due else ""
    return f"{amount(figure.baseline or 0.0, figure.unit)} now, {amount(figure.target or 0.0, figure.unit)}{due}"


def _request(figure: Figure, objective: str) -> str:
    """What the person says by the button, in words the coach reads like any other."""
    due = f" by {figure.due.isoformat()}" if figure.due else ""
    now, then = amount(figure.baseline or 0.0, figure.unit), amount(figure.target or 0.0, figure.unit)
    return f"add the measure “{figure.name}” to {objective} with baseline {now} and target {then}{due}"
