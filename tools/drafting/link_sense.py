"""Whether the usual reason between two parts of a map holds for what the two objectives say.

"Operations take cost out of the work" is true of ``shorten set-up times`` and of no ``clean water for every household``.
Asked only of what people wished for themselves: the library's own objectives were written for these reasons.
"""

import re

from knowledge.models import ClusterCause
from tools.drafting.choosing import Chosen
from tools.drafting.people import is_staff, people_in
from tools.drafting.placing import word_scores
from tools.drafting.wording import read_shape

SAVING = frozenset(
    "cut stop stop_doing speed simplify less_done running run_out even sooner use fill level depend done meetings".split()
)
"""What takes cost, waits or idle time out of the work."""
_FINANCIAL = frozenset({"growth", "productivity", "funding", "stewardship"})
_SERVED = frozenset({"value", "relationship", "image", "mission"})
_PRICE = re.compile(r"\b(?:prices?|fees?|tariffs?|rents?|rates|dues|affordable|cheap\w*)\b", re.IGNORECASE)
_UNSEEN = re.compile(
    r"\b(?:energy|electricity|fuel|heating|costs?|spending|stock|inventory|admin\w*|meetings?|overheads?|overtime|scrap|emissions?|paper|rework|co2|carbon|waste\w*|bills?|debts?|taxes|penalt\w+|fines?)\b",
    re.IGNORECASE,
)
"""What nobody who is served notices."""
_GUARDED = re.compile(r"\b(?:attacks?|secur\w+|safe from|privacy|backups?|breach\w*)\b", re.IGNORECASE)
_NEW = re.compile(
    r"\b(?:new|launch|open|introduce|develop|build|offer|start|add|create|invent|first|digital|online|app|pilot|expand)\b",
    re.IGNORECASE,
)
_HELD = frozenset({"keep", "stop_doing", "cushion"})
_SAID_OR_FELT = frozenset({"who", "better_known", "trust", "more_who", "does"})


def reason_between(source: Chosen, target: Chosen, cause: ClusterCause) -> str:
    """The mechanism with its slots, that of the library or one that fits better; "" where none makes sense of both ends."""
    if not source.wishes and not target.wishes:
        return cause.mechanism
    saves, price = _saves(source), bool(_PRICE.search(target.name))
    if (
        cause.source not in _SERVED | _FINANCIAL | {"human", "information", "organization"}
        and price
        and cause.target not in _FINANCIAL
    ):
        return "{doing} takes cost out of the work, which helps to {target}." if saves else ""
    if cause.source == "value" and _PRICE.search(source.name) and cause.target in _FINANCIAL:
        return "{doing} keeps {customers} with us, which helps to {target}."
    holds = _source_fits(source, cause, saves) and _target_fits(target, cause)
    return cause.mechanism if holds else ""


def _saves(objective: Chosen) -> bool:
    shape = objective.wishes[0].shape if objective.wishes else read_shape(objective.name)
    return (
        shape.action in SAVING or bool(_UNSEEN.search(objective.name)) or word_scores(objective.name)["operations"] >= 2
    )


def _source_fits(source: Chosen, cause: ClusterCause, saves: bool) -> bool:
    if cause.source == "information" and cause.target == "operations":
        return not _GUARDED.search(source.name)
    if not source.wishes:
        return True
    if cause.source == "human":
        return bool(people_in(source.name, guess=True)) or word_scores(source.name)["human"] > 0
    if cause.source == "operations" and cause.target in _FINANCIAL:
        return saves
    if cause.source == "operations" and cause.target in _SERVED:
        return not _UNSEEN.search(source.name)
    if cause.source == "innovation" and cause.target in _SERVED:
        return bool(_NEW.search(source.name)) or not saves
    return True


def _target_fits(target: Chosen, cause: ClusterCause) -> bool:
    if not target.wishes:
        return True
    shape = target.wishes[0].shape
    if cause.source == "operations" and cause.target in _SERVED:
        return shape.action not in _SAID_OR_FELT
    if cause.source == "human":
        others = people_in(shape.object)
        held = shape.action in _HELD and others is not None and not others.own and not is_staff(shape.head.split()[-1])
        return not held and shape.action != "cushion" and shape.verb != "secure"
    return True
