"""A stated figure that no measure of the scorecard speaks of: where shall it stand?"""

import re
from dataclasses import replace
from typing import Any

from agent.guided.understanding.share_told import ShareTold, share_told
from agent.guided.understanding.stood_and_wanted import stood_of_nothing_here
from agent.guided.weighing.slots import slots_of
from agent.texts import phrase
from knowledge.embedding import embed
from scorecard import clock
from scorecard.apply.change import amount, day
from scorecard.models import Scorecard
from tools.language.figures import Figure, find_figures
from tools.language.naming import UNNAMED
from tools.language.quantities import Quantity

_MOST = 3
_WANTING = re.compile(
    r"\b(?:should|must|wants?|targets?|goals?|aim|reduce|cut|lower|increase|raise|grow|improve|get|reach|below|under|above|at least|at most|no more than)\b",
    re.IGNORECASE,
)


def figure_proposal(text: str, scorecard: Scorecard, *, whole: bool = False) -> dict[str, Any] | None:
    """Arguments of ``ask_user``: each button adds the measure with its figures to one of the likeliest objectives.

    ``whole`` is whether both where it stands and where it is to be must be told.
    """
    moves = _moves(text)
    moves = [f for f in moves if f.baseline is not None or not whole]
    objectives = list(scorecard.objectives())
    if len(moves) != 1 or not objectives:
        return None
    figure = moves[0]
    likeness = embed([o.name for o in objectives]) @ embed([figure.name])[0]
    nearest = sorted(zip(likeness, objectives, strict=True), key=lambda pair: -float(pair[0]))[:_MOST]
    choices = [{"label": f"{o.id} {o.name}", "text": _request(figure, o.id)} for _, o in nearest]
    return {"question": phrase("propose_measure", name=_name(figure), figures=_figures(figure)), "choices": choices}


def figure_request(text: str, objective: str) -> str:
    """What adds the figure proposed for ``text`` as a measure of that objective; "" where no figure is proposed."""
    moves = _moves(text)
    return _request(moves[0], objective) if len(moves) == 1 else ""


def _moves(text: str) -> list[Figure]:
    """What of the text is to be reached; a share of people is one, called by what is said of them."""
    share = share_told(text, clock.today())
    return [_as_figure(share)] if share else [_of_a_whole(f, text) for f in find_figures(text) if _wanted(f, text)]


def _as_figure(share: ShareTold) -> Figure:
    number = Quantity(share.want, None, "%", "absolute", 0, 0, "")
    return Figure(share.name, "%", share.now, share.want, None, share.due, share.want < share.now, number)


_SHARE_OF = re.compile(
    r"^\W*(?:(?:and|so|also|the|our|right now|currently|today)\b[, ]*)*(?P<part>[^,;.:\d]{3,40}?)(?: (?:now|currently|today))? (?:is|are|was|were|makes? up|made up|accounts? for|accounted for|comes? to|stands? at) (?:about |around |only |some )?\d[\d.,]*\s?(?:%|per ?cent) of (?:the |our |all |its )*(?P<whole>what (?:we|they) [a-z]+|[^\W\d_][\w-]*(?: (?!now\b|today\b|and\b|at\b|currently\b)[\w-]+)?)",
    re.IGNORECASE,
)


def _of_a_whole(figure: Figure, text: str) -> Figure:
    """ "Grant income is 71 % of turnover" is of grant income, not of turnover."""
    match = _SHARE_OF.match(text)
    if not match or figure.unit != "%":
        return figure
    part = match["part"].strip()
    return replace(figure, name=f"{part[0].upper()}{part[1:]} as a share of {match['whole'].strip()}")


def part_not_here(text: str, scorecard: Scorecard) -> str:
    """What two figures are told of, or a share, where no item is called so: "turnover" in "71 % of turnover" is no staff turnover."""
    if share_told(text, clock.today()):
        return stood_of_nothing_here(text, scorecard, clock.today())
    match = _SHARE_OF.match(text)
    part = match["part"].strip() if match else stood_of_nothing_here(text, scorecard, clock.today())
    if not part:
        return ""
    named = slots_of(part, scorecard, "", clock.today()).items.values()
    here = any(n.how not in ("meaning", "value", "focus") and n.score >= _NAMED for n in named)
    return "" if here else part


_NAMED = 0.2


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
    return _VERB_LAST.sub("", figure.name.removesuffix(" thing"))


_VERB_LAST = re.compile(r" (?:covers?|lasts?|takes?|runs?|stands?|comes?|reach(?:es)?)$")
