"""Where a message points at items: ids, pronouns, "the second customer one", "both KPIs of C1", names and parts of names."""

from agent.guided.understanding.mentions.by_name import named
from agent.guided.understanding.mentions.ids import ids
from agent.guided.understanding.mentions.nouns import with_nouns
from agent.guided.understanding.mentions.pointing import pointing

__all__ = ["ids", "named", "pointing", "with_nouns"]
