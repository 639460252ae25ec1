"""What a figure should come to, told apart from where it stands: ``Scrap 6.1 % ... the owners would like scrap under 3``."""

import re

from tools.drafting.situations.bare import figure_thing
from tools.language.marks import part_mark

_AIM = re.compile(
    r"^(?P<thing>[a-z][^\d,;:()€$£]{1,60}?)\s+(?P<aim>(?:(?:to be |should be |must be |be |is )?(?:under|below|above|over|at least|at most|at|to|of|back to|up to|down to))\s+[€$£]?\d[\d.,]*\s?(?:%|percent|[a-z]{1,3}\b|days|weeks|hours|minutes|months)?(?:\s+(?:by|in|until|before|within)\s[^,;]{2,30})?)$",
    re.IGNORECASE,
)


def joined(goals: list[str]) -> list[str]:
    """The goals, each aim with the figure of the same thing that stands without one."""
    whole: list[str] = []
    for goal in goals:
        aim = _AIM.match(goal.strip(" ."))
        place = _place_of(aim["thing"], whole) if aim else None
        if aim and place is not None:
            level = re.sub(r"^(?:to be|should be|must be|be|is|to|of|back to)\s+", "", aim["aim"], flags=re.IGNORECASE)
            whole[place] = f"{whole[place]}, want {level}"
        else:
            whole.append(goal)
    return whole


def _place_of(thing: str, goals: list[str]) -> int | None:
    same = [n for n, g in enumerate(goals) if not part_mark(g)[1] and _bare(figure_thing(g)) == _bare(thing)]
    return same[0] if len(same) == 1 else None


def _bare(thing: str) -> str:
    return re.sub(r"^(?:our|the|a|an|my)\s+|[^a-z0-9 ]", "", thing.lower().replace("-", " ")).strip()
