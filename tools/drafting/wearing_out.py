"""Wishes that people should not wear out: "the crew to stop burning out" is no help to do so, but a harm to keep them from."""

import re

STOP_WEARING = re.compile(
    r"^(?:help |get |have |let |make )?(?P<who>(?:the |our )?[a-z][a-z -]*?) (?:to )?(?:stop|quit|no longer|not) (?:be )?(?:burning (?:themselves )?out|wearing (?:themselves )?out|burnt out|burned out|worn out)$",
    re.IGNORECASE,
)
""" "The crew to stop burning out"."""


def stops_wearing_out(wish: str) -> bool:
    return bool(STOP_WEARING.match(wish))
