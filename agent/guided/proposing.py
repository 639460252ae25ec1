"""A stated figure that no measure of the scorecard speaks of: where shall it stand?"""

import re
from typing import Any

from agent.texts import phrase
from knowledge.embedding import embed
from scorecard.apply.change import amount, day
from scorecard.models import Scorecard
from tools.language.figures import Figure, find_figures
from tools.language.naming import UNNAMED

_MOST = 3
_WANTING = re.compile(
    r"\b(?:should|must|wants?|targets?|goals?|aim|reduce|cut|lower|increase|raise|grow|improve|get|reach|below|under|above|at least|at most|no more than)\b",
    re.IGNORECASE,
)


def figure_proposal(text: str, scorecard: Scorecard) -> dict[str, Any] | None:
    """Arguments of ``ask_user``: each button adds the measure with its figures to one of the likeliest objectives."""
    moves = [f for f in find_figures(text) if _wanted(f, text)]
    objectives = list(scorecard.objectives())
    if len(moves) != 1 or not objectives:
        return None
    figure = moves[0]
    likeness = embed([o.name for o in objectives]) @ embed([figure.name])[0]
    nearest = sorted(zip(likeness, objectives, strict=True), key=lambda pair: -float(pair[0]))[:_MOST]
    choices = [{"label": f"{o.id} {o.name}", "text": _request(figure, o.id)} for _, o in nearest]
    return {"question": phrase("propose_measure", name=_name(figure), figures=_figures(figure)), "choices": choices}


def _wanted(figure: Figure, text: str) -> bool:
    """A figure with a name of its own that is to be reached, not one that only tells how things are."""
    if figure.target is None or figure.name == UNNAMED:
        return False
    return figure.baseline is not None or bool(_WANTING.search(text))


def _figures(figure: Figure) -> str:
    due = f" by {day(figure.due)}" if figure.due else ""
    now = f"{amount(figure.baseline, figure.unit)} now, " if figure.baseline is not None else ""
    return f"{now}{amount(figure.target or 0.0, figure.unit)}{due}"


def _request(figure: Figure, objective: str) -> str:
    """What the person says by the button, in words the coach reads like any other."""
    due = f" by {figure.due.isoformat()}" if figure.due else ""
    now = f"baseline {amount(figure.baseline, figure.unit)} and " if figure.baseline is not None else ""
    return f"add the measure “{_name(figure)}” to {objective} with {now}target {amount(figure.target or 0.0, figure.unit)}{due}"


def _name(figure: Figure) -> str:
    """``the no-show thing`` is called no-show."""
    return figure.name.removesuffix(" thing")
