"""The domain: what a balanced scorecard is, how it changes, and how it is checked.

Knows nothing of chat models, agents or web pages; imports no other room.
"""
