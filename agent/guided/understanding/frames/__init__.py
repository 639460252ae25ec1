"""The things that may be asked of a scorecard: one file each, with a ``read`` that takes a clause or leaves it."""

from collections.abc import Callable

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames import (
    adding,
    assigning,
    linking,
    milestones,
    moving,
    numbers,
    offering,
    owners,
    profile,
    progress,
    removing,
    renaming,
    reshaping,
    rewording,
    sheet,
    sides,
    theming,
    timing,
    trimming,
    two_measures,
    word_of_a_name,
    wording,
)
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

Reader = Callable[[Clause, Work], list[Edit]]


def readers_for(clause: Clause) -> list[Reader]:
    """The readers in the order in which they are asked: first those that the clause's main verb speaks for."""
    first: list[Reader] = []
    for group, readers in _BY_VERB.items():
        if group in clause.groups:
            first += readers
    return list(
        dict.fromkeys(
            [
                linking.that_one,
                word_of_a_name.read,
                trimming.read,
                two_measures.read,
                profile.read,
                milestones.read,
                theming.read,
                assigning.certain,
                offering.read,
                progress.read,
                *first,
                *_ANY,
            ]
        )
    )


_BY_VERB: dict[str, list[Reader]] = {
    "merge": [reshaping.read],
    "split": [reshaping.read],
    "swap": [reshaping.read],
    "rename": [sides.read, renaming.read, wording.read, rewording.read],
    "link": [linking.read],
    "reverse": [linking.read],
    "unlink": [linking.read],
    "remove": [linking.read, sides.read, removing.read],
    "add": [linking.read, sides.read, adding.read],
    "record": [numbers.read],
    "own": [assigning.read, owners.read],
    "move": [sides.read, timing.read, assigning.read, owners.read, moving.read],
    "measure": [sheet.read, adding.read],
}
_ANY: list[Reader] = [
    rewording.read,
    reshaping.read,
    sides.read,
    linking.read,
    removing.read,
    sheet.strength,
    timing.read,
    adding.read,
    numbers.read,
    sheet.read,
    renaming.read,
    moving.read,
    assigning.read,
    owners.read,
    renaming.change_to,
    wording.read,
]
