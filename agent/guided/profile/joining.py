"""What a figure should come to, told apart from where it stands: ``Scrap 6.1 % ... the owners would like scrap under 3``."""

import re

from tools.drafting.situations.bare import figure_thing
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import NOW
from tools.language.dates import find_dates
from tools.language.marks import part_mark
from tools.language.quantities import find_quantities

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


_REACHING = frozenset(
    "get reach achieve hit attain have be keep hold come go bring make earn want need days weeks hours minutes months percent euros euro at least most than under over below above by of the our".split()
)


def met(wishes: list[str], goals: list[str]) -> tuple[list[str], list[str]]:
    """Wishes and goals, each wish with a level ("earn 8 % EBIT") joined to the figure that says where the same thing stands."""
    left: list[str] = []
    goals = list(goals)
    for wish in wishes:
        place = _standing(wish, goals)
        if place is None:
            left.append(wish)
            continue
        level, days = _level_of(wish), find_dates(wish)
        when = f" by {wish[days[-1].start : days[-1].end].removeprefix('by ')}" if days else ""
        goals[place] = f"{goals[place]}, want {level}{when}"
        told = _told_words(goals[place])
        if any(not any(_alike(w, t) or w.rstrip("s") == t.rstrip("s") for t in told) for w in _told_words(wish)):
            left.append(_without_level(wish))  # "deliver on time (95 %)" says more than "deliveries on time"
    return left, goals


_DENIED = re.compile(r"\b(?:not|never|without|no|un[a-z]+ed)\b", re.IGNORECASE)


def met_by_aims(goals: list[str]) -> list[str]:
    """Goals, each that is only a level ("accuracy 99.8") joined to the one that says where the same thing stands."""
    aims = [g for g in goals if situation(g) is None]
    left, whole = met(aims, goals)
    return [g for g in whole if g not in aims or g in left]


def _standing(wish: str, goals: list[str]) -> int | None:
    """Where the goal stands whose figure the wish gives a level, None where none or several could be meant."""
    dated = find_dates(wish)
    levels = find_quantities(wish, dated)
    words = _told_words(wish)
    if len(levels) != 1 or levels[0].relation != "absolute" or not words or NOW.search(wish):
        return None
    fitting = [n for n, goal in enumerate(goals) if goal != wish and _fits(words, levels[0].unit, goal)]
    return fitting[0] if len(fitting) == 1 else None


def _fits(words: list[str], unit: str, goal: str) -> bool:
    told = situation(goal)
    if told is None or told.now is None or told.want is not None or part_mark(goal)[1]:
        return False
    if _DENIED.search(told.thing):
        return False  # "holdings not catalogued" is the opposite of what is wished for
    have = _told_words(told.thing)
    same_unit = not unit or not told.unit or unit == told.unit
    return same_unit and all(any(_alike(w, h) for h in have) for w in words)


def _alike(one: str, other: str) -> bool:
    short = min(len(one), len(other), 6)
    return one.rstrip("s") == other.rstrip("s") or (short >= 5 and one[:short] == other[:short])


def _told_words(text: str) -> list[str]:
    for day in reversed(find_dates(text)):
        text = text[: day.start] + text[day.end :]
    return [w for w in re.findall(r"[a-z][a-z-]+", text.lower()) if w not in _REACHING and len(w) > 2]


def _level_of(wish: str) -> str:
    number = find_quantities(wish, find_dates(wish))[0]
    limit = re.search(
        r"\b(?:under|below|above|over|at least|at most|more than|less than)\s*$", wish[: number.start].rstrip() + " "
    )
    return f"{limit[0].strip()} {number.words}" if limit else number.words


def _without_level(wish: str) -> str:
    number = find_quantities(wish, find_dates(wish))[0]
    bare = re.sub(r"\(\s*\)", "", wish[: number.start] + wish[number.end :])
    return re.sub(r"\s+", " ", bare).strip(" ,;")


def _place_of(thing: str, goals: list[str]) -> int | None:
    same = [n for n, g in enumerate(goals) if not part_mark(g)[1] and _bare(thing) in (_bare(t) for t in _things(g))]
    return same[0] if len(same) == 1 else None


def _things(goal: str) -> list[str]:
    told = situation(goal)
    return [t for t in (figure_thing(goal), told.thing if told else "") if t]


def _bare(thing: str) -> str:
    thing = re.sub(r" as a share of .*$", "", thing)
    return re.sub(r"^(?:our|the|a|an|my)\s+|[^a-z0-9 ]", "", thing.lower().replace("-", " ")).strip()
