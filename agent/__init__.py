"""The conversation: the graph, its two coaches, and what a turn is."""
