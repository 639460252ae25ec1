"""What is said where a message speaks of something that is not on the scorecard: nothing is done, and it can be added."""

from collections.abc import Sequence

from agent.guided.completing import KEY
from agent.guided.understanding.outcome import Ask, Option, Understanding
from agent.texts import phrase
from scorecard.edits import Edit

_LONGEST = 60


def not_here(words: str, edits: Sequence[Edit]) -> Understanding:
    """The question which item is meant; what it is asked about is what the change would have been of."""
    of_measure = any(getattr(e, "measure", "") or e.kind.endswith("_measure") for e in edits)
    noun = (
        "measure" if of_measure else "initiative" if any(e.kind.endswith("_initiative") for e in edits) else "objective"
    )
    added = of_measure and len(words.split()) > 1 and len(words) <= _LONGEST
    options = [Option("add", phrase("add_it_as_measure", words=words))] if added else []
    question = phrase("which_unknown", noun=noun, words=words)
    return Understanding(ask=Ask(question, KEY, options, open=True))
