"""The edits that what stands in a message may make together; far too many, for the weights choose."""

from collections.abc import Iterator

from agent.guided.weighing.readings import initiatives, links, measures, names, owners, structure, values
from agent.guided.weighing.readings.reading import Reading
from agent.guided.weighing.readings.together import together
from agent.guided.weighing.slots import Slots

_KINDS = (values, measures, owners, initiatives, links, structure, names)


def readings(slots: Slots) -> list[Reading]:
    found = list(_all(slots))
    return [*found, *together(found)]


def _all(slots: Slots) -> Iterator[Reading]:
    for kind in _KINDS:
        yield from kind.read(slots)


__all__ = ["Reading", "readings"]
