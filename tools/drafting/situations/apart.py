"""Statements in two parts, a wish or a thing and what is told of it."""

import re
from dataclasses import replace

from tools.drafting.inflecting import past
from tools.drafting.people import is_person_head
from tools.drafting.shapes import lower_first
from tools.drafting.situations.sentence import sentence
from tools.drafting.situations.told import TIME, Situation, move
from tools.language.figures import find_figures
from tools.language.grammar import is_told, noun_phrase, parse
from tools.language.naming import UNNAMED
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb

_TOO = re.compile(
    r"^(?P<figure>[^,;–]*?\d[^,;–-]*?)(?:,|\s[-–—])\s*(?:and )?(?:that['’]?s|that is|which is|this is|it['’]?s)?\s*(?:far |way |much |still )*too"
    r" (?:(?P<high>high|many|much|long|slow|expensive|late|old)|low|few|short|little|small)$",
    re.IGNORECASE,
)


def too_much(text: str) -> Situation | None:
    """``bed occupancy 94 %, that's too high``."""
    found = _TOO.match(text)
    told = _bare_figure(found["figure"], bare=True) if found else None
    if not found or told is None or re.search(r"\b(?:is|are|was|were|has|have)\b", found["figure"]):
        return None
    lower = bool(found["high"])
    return replace(told, wish=move(told.thing, lower=lower, timed=bool(TIME.match(told.unit))), lower=lower)


_SOUGHT = re.compile(
    r"^(?P<what>[a-z][\w '-]{2,40}?)\s*(?:[-–—]\s+|[,:]\s*)(?:and )?we (?:simply |just )?(?:can['’]?t|cannot|don['’]?t|can hardly) (?P<verb>find|get|keep|hire|attract|recruit|retain)(?: any| enough| them)?$",
    re.IGNORECASE,
)
"""``lifeguards - we can't find any``"""


_ALL = re.compile(
    r"^(?P<verb>[a-z]+) all (?:our |the )?\d[\d,]* (?P<what>[a-z][\w-]*)(?P<how>[^()]*?)(?: by [^()]+?)?\s*"
    r"\((?:currently|now|today|at present)(?: at)? (?P<now>\d[\d.]*) ?%\)$",
    re.IGNORECASE,
)


def all_of_them(text: str) -> Situation | None:
    """``bring all 4,200 homes to EPC C by 2030 (currently 61 %)``: all of them are 100 %."""
    found = _ALL.match(text)
    if not found or not could_be_verb(found["verb"].lower()):
        return None
    thing = f"share of {found['what']} {past(found['verb'].lower())}{found['how']}"
    return Situation(
        f"{found['verb']} all {found['what']}{found['how']}", thing, "%", float(found["now"]), 100.0, own=True
    )


def explained(text: str) -> Situation | None:
    """``far fewer home fires - we visited 2,100 homes last year and want 5,000``: a wish, and where it stands."""
    if sought := _SOUGHT.match(text):
        return Situation(f"{sought['verb'].capitalize()} {lower_first(sought['what'])}")
    wish, mark, rest = [*re.split(r"(\s+[-–—]\s+|:\s+|;\s+)", text, maxsplit=1), "", ""][:3]
    if not mark or find_quantities(wish) or not find_quantities(rest):
        return None
    meant = sentence(wish) if is_told(wish) else Situation(wish, own=True)
    told = sentence(rest) or _bare_figure(rest)
    if meant is None or told is None or not told.thing:
        return meant if is_told(wish) else None
    if is_told(wish):
        whom = re.sub(r"^\w+ (?:our |the )?", "", meant.wish)
        who = f"of {whom} {'who' if is_person_head(whom) else 'that'}"
        return replace(told, wish=meant.wish, thing=re.sub(r"\bof them (?:that|who)\b", who, told.thing))
    thing = re.sub(r"\b(?:have|has) (?:one|it|that)$", f"have {_object_of(wish)}", told.thing)
    return replace(told, wish=wish, thing=thing, own=True)


def _bare_figure(text: str, *, bare: bool = False) -> Situation | None:
    """``14 vacancies right now, should be under 5``: a figure that no sentence is made of.

    ``bare`` is one that nothing says of when it is: it is how things are.
    """
    figures = [f for f in find_figures(re.sub(r"\bright now\b", "now", text)) if bare or f.baseline is not None]
    if len(figures) != 1 or figures[0].name == UNNAMED or is_told(figures[0].name):
        return None
    found = figures[0]
    now = found.target if bare and found.baseline is None else found.baseline
    return Situation(
        "", lower_first(found.name), found.unit, now, None if bare else found.target, found.lower_is_better
    )


def _object_of(wish: str) -> str:
    whole = next((noun_phrase(t) for t in parse(wish) if t.dep_ == "dobj"), wish)
    return re.sub(r" (?:on|in|at|for) (?:every|each|all) .*$", "", whole)


def aside(text: str) -> Situation | None:
    """``answer member cases faster (takes 19 days now, we want 7)``: how long a deed takes."""
    found = re.match(r"^(?P<deed>[^()]+?)\s*\((?P<aside>[^()]*\d[^()]*)\)$", text)
    if (
        not found
        or not could_be_verb(found["deed"].split(" ")[0])
        or not re.search(r"\btakes?\b|\btook\b", found["aside"])
    ):
        return None
    numbers = find_quantities(found["aside"])
    if not numbers or not TIME.match(numbers[0].unit):
        return None
    deed = re.sub(r"\s+(?:faster|quicker|quickly|sooner|in less time|more quickly)$", "", found["deed"])
    want = numbers[1].value if len(numbers) > 1 else None
    return Situation(
        found["deed"], f"time to {lower_first(deed)}", numbers[0].unit, numbers[0].value, want, lower=True, own=True
    )
