"""Understanding, without a model, how a person wants a scorecard changed."""

from agent.guided.understanding.outcome import Ask, Understanding
from agent.guided.understanding.understand import understand

__all__ = ["Ask", "Understanding", "understand"]
