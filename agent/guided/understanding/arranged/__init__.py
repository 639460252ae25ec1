"""Orders about how the scorecard is arranged, each said for itself: "move F2 to Processes and rename it “Fewer bursts”" is a move and a name.

The one place that says in which order they are looked for; each kind has a file of its own.
"""

from agent.guided.understanding.arranged.arrows import linked
from agent.guided.understanding.arranged.both_gone import both_go
from agent.guided.understanding.arranged.halves import halved
from agent.guided.understanding.arranged.measures import measured_by_words, measures_put
from agent.guided.understanding.arranged.names import called_otherwise, renamed, reworded
from agent.guided.understanding.arranged.owners import put_down
from agent.guided.understanding.arranged.places import moved
from agent.guided.understanding.arranged.said_again import (
    after_all,
    also_wanted,
    limit_of_red,
    of_the_other_too,
    undone_before,
)
from scorecard.models import Scorecard

__all__ = ["arranged"]


def arranged(text: str, card: Scorecard) -> str:
    """The same with each change of place, name or measure as an order of its own; the text itself where it is none."""
    if undone_before(text):
        return "undo"
    text = after_all(limit_of_red(_by_words(both_go(text, card), card)))
    return called_otherwise(text, card) or measures_put(moved(of_the_other_too(text), card), card)


def _by_words(text: str, card: Scorecard) -> str:
    return (
        renamed(text, card)
        or also_wanted(text)
        or put_down(text, card)
        or measured_by_words(text, card)
        or halved(text, card)
        or linked(text, card)
        or reworded(text)
    )
