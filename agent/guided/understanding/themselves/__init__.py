"""What the organization says of itself anew: how many they are, their name, whom they serve, their vision."""

from agent.guided.understanding.themselves.message import told_anew, told_beside

__all__ = ["told_anew", "told_beside"]
