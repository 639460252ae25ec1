"""What a figure should come to, told apart from where it stands: ``Scrap 6.1 % ... the owners would like scrap under 3``."""

import re

from tools.drafting.situations.bare import figure_thing
from tools.drafting.situations.reading import situation
from tools.language.marks import part_mark

_AIM = re.compile(
    r"^(?P<thing>[a-z][^\d,;:()€$£]{1,60}?)\s+(?P<aim>(?:(?:to be |should be |must be |be |is )?(?:under|below|above|over|at least|at most|at|to|of|back to|up to|down to))\s+[€$£]?\d[\d.,]*\s?(?:%|percent|[a-z]{1,3}\b|days|weeks|hours|minutes|months)?(?:\s+(?:by|in|until|before|within)\s[^,;]{2,30})?)$",
    re.IGNORECASE,
)


_BARE = re.compile(
    r"^(?P<aim>[€$£]?\d[\d.,]*\s?(?P<unit>%|percent|[a-z]+)?)(?P<when> (?:by|in|until) [^,;]{2,20})?$", re.IGNORECASE
)
"""``the board wants 70 days, 5 turns and 12 % by 2028``: each of what its unit tells."""


def _level(bare: re.Match[str]) -> str:
    counted = bare["unit"] and bare["unit"] != "%" and len(bare["unit"]) > 2
    return bare["aim"].removesuffix(bare["unit"]).strip() if counted else bare["aim"]


def _by_unit(bare: re.Match[str], goals: list[str]) -> int | None:
    unit = (bare["unit"] or "").lower().replace("percent", "%")
    if not unit:
        return None
    open_ = [n for n, g in enumerate(goals) if not part_mark(g)[1] and (told := situation(g)) and told.now is not None
             and told.want is None and (told.unit == unit or unit in told.thing.lower().split())]  # fmt: skip
    return open_[-1] if len(open_) == 1 else None


def joined(goals: list[str]) -> list[str]:
    """The goals, each aim with the figure of the same thing that stands without one."""
    whole: list[str] = []
    for goal in goals:
        aim = _AIM.match(goal.strip(" ."))
        place = _place_of(aim["thing"], whole) if aim else None
        if bare := _BARE.match(goal.strip(" .")):
            place = _by_unit(bare, whole)
            if place is not None:
                whole[place] = f"{whole[place]}, want {_level(bare)}{bare['when'] or ''}"
            else:
                whole.append(goal)
        elif aim and place is not None:
            level = re.sub(r"^(?:to be|should be|must be|be|is|to|of|back to)\s+", "", aim["aim"], flags=re.IGNORECASE)
            whole[place] = f"{whole[place]}, want {level}"
        else:
            whole.append(goal)
    return whole


def _place_of(thing: str, goals: list[str]) -> int | None:
    same = [n for n, g in enumerate(goals) if not part_mark(g)[1] and _bare(thing) in (_bare(t) for t in _things(g))]
    return same[0] if len(same) == 1 else None


def _things(goal: str) -> list[str]:
    told = situation(goal)
    return [t for t in (figure_thing(goal), told.thing if told else "") if t]


def _bare(thing: str) -> str:
    thing = re.sub(r" as a share of .*$", "", thing)
    return re.sub(r"^(?:our|the|a|an|my)\s+|[^a-z0-9 ]", "", thing.lower().replace("-", " ")).strip()
