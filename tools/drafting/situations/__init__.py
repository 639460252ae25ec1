"""Sentences that tell how things are, read for the wish behind them."""
