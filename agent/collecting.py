"""How often Python looks for objects that only hold each other."""

import gc

YOUNG, MIDDLE, OLD = 20_000, 50, 20


def collect_rarely() -> None:
    """A scorecard is some thousand small objects and holds no circles: with Python's own thresholds, made for small
    programs, reading a thousand of them takes three times as long, most of it in walking over what is there to stay.
    """
    gc.set_threshold(YOUNG, MIDDLE, OLD)
