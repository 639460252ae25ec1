"""What is done about a message, where several ways of reading it lead to different changes, or to none.

The patterns of ``understanding`` read a message for certain; ``weighing`` says how likely each change is by its words;
``parts`` weighs the pieces of a message that asks for several. Which of what they come to is done, asked about, or left,
is decided by weights that were learned from sentences no pattern was written by (``tests/evals/utterances/learn.py``).
"""

from agent.guided.deciding.absent import NAMED, UNNAMED, named_elsewhere
from agent.guided.deciding.as_it_is import as_it_is
from agent.guided.deciding.called import as_called
from agent.guided.deciding.decide import Choice, Decision, decide, takes_whole, without_losses, without_whole_items
from agent.guided.deciding.heard import Heard
from agent.guided.deciding.kind_said import of_the_kind_said
from agent.guided.deciding.losing import only_a_part_goes, says_it_goes, says_loss
from agent.guided.deciding.out_of_scale import in_scale
from agent.guided.deciding.part import item_of
from agent.guided.deciding.unheard import given_twice, in_own_words, unheard

__all__ = [
    "NAMED",
    "UNNAMED",
    "Choice",
    "Decision",
    "Heard",
    "as_called",
    "as_it_is",
    "decide",
    "given_twice",
    "in_own_words",
    "in_scale",
    "item_of",
    "named_elsewhere",
    "of_the_kind_said",
    "only_a_part_goes",
    "says_it_goes",
    "says_loss",
    "takes_whole",
    "unheard",
    "without_losses",
    "without_whole_items",
]
