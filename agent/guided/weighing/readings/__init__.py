"""The edits that what stands in a message may make together; far too many, for the weights choose."""

from collections.abc import Iterator

from agent.guided.weighing.readings import (
    bands,
    changing,
    describing,
    exchanging,
    initiatives,
    keeping,
    links,
    measures,
    names,
    often,
    owners,
    reshaping,
    rewording,
    setting_aside,
    steps,
    structure,
    values,
    worded,
)
from agent.guided.weighing.readings.reading import Reading
from agent.guided.weighing.readings.together import together
from agent.guided.weighing.slots import Slots

_KINDS = (
    values,
    steps,
    changing,
    measures,
    bands,
    worded,
    often,
    owners,
    exchanging,
    initiatives,
    links,
    structure,
    names,
    reshaping,
    rewording,
    describing,
    setting_aside,
    keeping,
)


EDITS = frozenset(
    """set_target remove_target set_baseline record_actual remove_actual add_measure update_measure remove_measure move_measure
    add_objective update_objective remove_objective move_objective retire_objective add_initiative update_initiative remove_initiative
    move_initiative set_milestone add_link update_link remove_link add_perspective update_perspective remove_perspective move_perspective
    ignore_finding""".split()
)
"""The kinds of edits that readings are made of; of any other kind only the patterns know."""


def readings(slots: Slots) -> list[Reading]:
    found = list(_all(slots))
    return [*found, *together(found)]


def _all(slots: Slots) -> Iterator[Reading]:
    for kind in _KINDS:
        yield from kind.read(slots)


__all__ = ["EDITS", "Reading", "readings"]
