"""What is said where a message speaks of something that is not on the scorecard: nothing is done, and it can be added."""

from collections.abc import Sequence

from agent.guided.completing import KEY
from agent.guided.understanding.naming import stem
from agent.guided.understanding.outcome import Ask, Option, Understanding
from agent.texts import phrase
from scorecard.edits import Edit
from scorecard.models import Measure, Objective, Scorecard

_LONGEST = 60
_MOST = 4
_KINDS = frozenset("objective objectives goal goals measure measures kpi kpis one ones thing things the our".split())


def with_those_words(words: str, scorecard: Scorecard) -> list[Objective | Measure]:
    """The items in whose names all the words stand: "the crew objective" may be either of two that speak of the crew."""
    said = {stem(w) for w in words.lower().split() if w not in _KINDS}
    items = [*scorecard.objectives(), *scorecard.measures()]
    found = [i for i in items if said and said <= {stem(w) for w in i.name.lower().split()}]
    objectives = [i for i in found if scorecard.objective(i.id)]
    return (objectives or found) if len(objectives or found) <= _MOST else []


def not_here(words: str, edits: Sequence[Edit], scorecard: Scorecard) -> Understanding:
    """The question which item is meant; what it is asked about is what the change would have been of."""
    if near := with_those_words(words, scorecard):
        options = [Option(i.id, f"{i.id} {i.name}") for i in near]
        return Understanding(ask=Ask(phrase("which_of_these", words=words), KEY, options, open=True))
    of_measure = any(getattr(e, "measure", "") or e.kind.endswith("_measure") for e in edits)
    noun = (
        "measure" if of_measure else "initiative" if any(e.kind.endswith("_initiative") for e in edits) else "objective"
    )
    added = of_measure and len(words.split()) > 1 and len(words) <= _LONGEST
    options = [Option("add", phrase("add_it_as_measure", words=words))] if added else []
    question = phrase("which_unknown", noun=noun, words=words)
    return Understanding(ask=Ask(question, KEY, options, open=True))
