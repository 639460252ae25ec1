"""What the grammar of a clause says is done with the items of a scorecard, where no pattern and no fit has read it."""

from agent.guided.understanding.deeds.changing_hands import read as changed_hands
from agent.guided.understanding.deeds.reading import read

__all__ = ["changed_hands", "read"]
