"""What a message asks for where no pattern reads it: its possible readings, weighed by what labelled sentences taught.

The patterns of ``understanding`` read what they were written for. Whatever else people say still holds an item, a value,
a name; each edit these could make together is a *reading*, and weights learned from the labelled sentences of
``tests/evals/utterances`` say how likely each is, and how likely it is that none of them is meant.
"""

from agent.guided.weighing.weigh import Weighed, weigh

__all__ = ["Weighed", "weigh"]
