"""What is to become one, give way to another or carry another theme, told in passing and put as the order it is."""

from agent.guided.understanding.structure.folded_in import folded_in
from agent.guided.understanding.structure.measures_as_one import measures_as_one
from agent.guided.understanding.structure.split_measure import split_measure
from agent.guided.understanding.structure.swapped_measure import swapped_measure
from agent.guided.understanding.structure.themes_told import themes_told
from scorecard.models import Scorecard


def restructured(text: str, card: Scorecard, focus: str) -> str:
    """The order in plain words; the text as it is where it asks for nothing of the kind."""
    readers = (folded_in, measures_as_one, themes_told)
    told = next((plain for read in readers if (plain := read(text, card))), "")
    return told or split_measure(text, card, focus) or swapped_measure(text, card, focus) or text


__all__ = ["restructured"]
