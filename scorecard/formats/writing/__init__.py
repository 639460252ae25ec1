"""The write side: one module per format, each from a scorecard to the bytes of a file."""
