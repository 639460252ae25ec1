"""Reads an organization's profile out of what people write."""

from agent.guided.profile.reading import read_profile

__all__ = ["read_profile"]
