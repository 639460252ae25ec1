"""Statements in two parts, a wish or a thing and what is told of it."""

import re
from dataclasses import replace

from tools.drafting.people import is_person_head
from tools.drafting.phrasing import verb_led
from tools.drafting.shapes import lower_first
from tools.drafting.situations.bare import number_of_topic
from tools.drafting.situations.direction import better
from tools.drafting.situations.sentence import sentence
from tools.drafting.situations.shares import of_them, parted, relative
from tools.drafting.situations.told import COMPARES, NOW, TIME, Situation, lexicon, move, said_of, wish_for
from tools.language.figures import find_figures
from tools.language.grammar import clauses, is_told, noun_phrase, parse
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


def explained(text: str) -> Situation | None:
    """``far fewer home fires - we visited 2,100 homes last year and want 5,000``: a wish, and where it stands."""
    if sought := _SOUGHT.match(text):
        return Situation(f"{sought['verb'].capitalize()} {lower_first(sought['what'])}")
    wish, mark, rest = [*re.split(r"(\s+[-–—]\s+|:\s+|;\s+)", text, maxsplit=1), "", ""][:3]
    if not mark or find_quantities(wish) or not find_quantities(rest):
        return None
    if mark.strip() == ":" and _is_topic(wish):
        if alone := number_of_topic(wish, re.sub(r"\s+now$", "", rest)):
            return alone if NOW.search(rest) else None  # "Revenue: 12m" may be a goal
        if them := of_them(re.sub(r"^((?:only |just )?\d[\d.]* ?%) (?!of\b)", r"\1 of them ", rest)):
            return replace(
                them,
                wish=them.wish.replace("those", lower_first(wish)),
                thing=them.thing.replace("those", lower_first(wish)),
            )
        about = sentence(rest) or _bare_figure(rest, bare=True)
        return _of_topic(wish, about) if about and about.thing else None
    if mark.strip() == ":" and not (is_told(wish) or verb_led(wish) or COMPARES.match(wish)):
        return None  # "Voluntary fire service of Kirchdorf: 85 volunteers"
    if is_told(wish) and (aged := _aged_share(wish, rest)):
        return aged
    if is_told(wish) and (counted := _counted_of(wish, rest)):
        return counted
    meant = sentence(wish) if is_told(wish) else Situation(wish, own=True)
    told = sentence(rest) or _bare_figure(rest)
    if meant is None or told is None or not told.thing:
        return meant if is_told(wish) else None
    if is_told(wish):
        whom = re.sub(r"^\w+ (?:our |the )?", "", meant.wish)
        who = f"of {whom} {'who' if is_person_head(whom) else 'that'}"
        return replace(told, wish=meant.wish, thing=re.sub(r"\bof them (?:that|who)\b", who, told.thing))
    thing = re.sub(r"\b(?:have|has) (?:one|it|that)$", f"have {_object_of(wish)}", told.thing)
    if re.match(r"(?:at|in|on|above|below|within|under|over)\b", thing) and told.unit == "%":
        thing = f"share {thing} ({lower_first(wish)})"  # "reading at age 7: 58 % at expected level"
    less = re.match(r"(?:fewer|less|lower|shorter|no more)\b", wish, re.IGNORECASE)
    return replace(told, wish=wish, thing=thing, own=True, lower=told.lower or bool(less))


_AGED = re.compile(
    r"^(?P<few>only |just )?(?P<n>\d[\d.]*) ?% (?:of them )?(?:are )?(?P<age>(?:under|over|below|above) \d\d)$",
    re.IGNORECASE,
)


def _aged_share(said: str, rest: str) -> Situation | None:
    """``donors are ageing: only 9 % are under 25``"""
    aged, told = _AGED.match(rest.strip(" .")), clauses(said)
    if not aged or not told or told[0].subject is None:
        return None
    thing = f"share of {lower_first(said_of(told[0].subject))} {aged['age']}"
    way = bool(aged["few"])
    return Situation(f"Raise the {thing}" if way else "", thing, "%", float(aged["n"]))


_ONLY_COUNT = re.compile(
    r"^(?:about |some |around )?(?P<n>\d[\d.,]*) ?(?P<share>%)?(?P<said> (?!%|of\b|last\b|this\b)[a-z][a-z ]*?)?(?P<last> (?:last|this) (?P<period>year|month|quarter|week))?$",
    re.IGNORECASE,
)


def _counted_of(said: str, rest: str) -> Situation | None:
    """``Carers leave: 28 last year``, ``Exhibits break: 18 % out of order on a given day``: how many of them."""
    count, told = _ONLY_COUNT.match(rest.strip(" .")), clauses(said)
    meant = sentence(said)
    if (
        not count
        or not told
        or told[0].subject is None
        or meant is None
        or meant.thing
        or not meant.wish.startswith(("Stop", "Keep", "Help"))
    ):
        return None
    subject, predicate = parted(said, told[0])
    if count["share"]:
        state = (count["said"] or "").strip() or relative(subject, predicate, told[0].head)
        return replace(
            meant, thing=f"share of {lower_first(subject)} {state}", unit="%", now=float(count["n"]), lower=True
        )
    if count["said"]:
        return None
    per = f" per {count['period']}" if count["period"] else ""
    thing = f"{lower_first(subject)} {relative(subject, predicate, told[0].head)}{per}"
    return replace(
        meant, thing=thing, unit=lower_first(subject).split()[-1], now=float(count["n"].replace(",", "")), lower=True
    )


def _is_topic(words: str) -> bool:
    """``nurses``, ``next generation``: what is spoken of, and no wish."""
    return (
        len(words.split()) <= 3
        and not re.search(r"\d", words)
        and not verb_led(words)
        and not COMPARES.match(words)
        and not is_told(words)
    )


def _of_topic(topic: str, told: Situation) -> Situation:
    """What is told of the topic, which is named where the words would not be understood without it."""
    if len(told.thing.split()) > 2:
        return told
    thing = f"{told.thing} ({lower_first(topic)})"
    way = better(thing) or better(told.thing)
    lower = told.want < told.now if told.want is not None and told.now is not None else told.lower or way == "lower"
    plain = way or lower or told.want is not None
    wish = move(told.thing, lower=lower, timed=bool(TIME.match(told.unit))) if plain else ""
    return replace(told, wish=wish, thing=thing, lower=lower)


def _bare_figure(text: str, *, bare: bool = False) -> Situation | None:
    """``14 vacancies right now, should be under 5``: a figure that no sentence is made of.

    ``bare`` is one that nothing says of when it is: it is how things are.
    """
    figures = [f for f in find_figures(re.sub(r"\bright now\b", "now", text)) if bare or f.baseline is not None]
    if len(figures) != 1 or figures[0].name == UNNAMED or is_told(figures[0].name):
        return None
    found = figures[0]
    now = found.target if bare and found.baseline is None else found.baseline
    if open_ := re.match(
        r"(?P<what>[a-z]+s) (?P<how>vacant|unfilled|empty|open|unpaid|overdue)$", lower_first(found.name)
    ):
        return Situation(
            "",
            f"{open_['how']} {open_['what']}",
            open_["what"],
            now,
            found.target if now != found.target else None,
            lower=True,
        )
    want = None if found.baseline is None else found.target
    return Situation("", lower_first(found.name), found.unit, now, want, found.lower_is_better)


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


_STATE_LAST = re.compile(
    r"^(?P<thing>(?:our |the )?[A-Za-z][\w '’-]{2,40}?) (?:(?:very|too|still|rather|quite|all|completely) )*(?P<state>[a-z-]+)$"
)
_ABOUT_IT = re.compile(
    r"^(?P<said>[^()\d]+?)\s*\((?:about |only |over )?(?P<n>\d[\d.,]*) ?%(?: of (?:our |the |all )?(?P<whole>[a-z][^()]*))?\)$"
)


def about_it(text: str) -> Situation | None:
    """``returns are killing us (7.8 % of devices)``: the figure of what is complained of."""
    about = _ABOUT_IT.match(text)
    told = sentence(about["said"]) if about else None
    if not about or told is None or told.thing or not re.match(r"(?:Reduce|Lower|Raise|Improve|Stop)\b", told.wish):
        return None
    subject = next((said_of(c.subject) for c in clauses(about["said"]) if c.subject is not None), "")
    thing = f"{lower_first(subject)}, share of {about['whole']}" if about["whole"] else lower_first(subject)
    lower = told.wish.startswith(("Reduce", "Lower", "Stop"))
    return (
        replace(told, thing=thing, unit="%", now=float(about["n"].replace(",", "")), lower=lower) if subject else None
    )


def verbless(text: str) -> Situation | None:
    """``e-bike sales flat``, ``shadow IT everywhere``."""
    last = _STATE_LAST.match(text)
    moved = bool(last) and last["state"] in ("up", "down") and not re.match(r"(?:we|they|it|i)\b", text, re.IGNORECASE)
    if not last or (is_told(text) and not moved):  # "sick leave up": a parser takes "leave" for what somebody does
        return None
    thing = lower_first(re.sub(r"^(?:our|the) ", "", last["thing"]))
    if last["state"] in ("everywhere", "rampant"):
        return Situation(f"Reduce {thing}", lower=True)
    if (last["state"] == "up" and better(thing) == "lower") or (last["state"] == "down" and better(thing) == "higher"):
        return Situation(move(thing, lower=last["state"] == "up", timed=False), lower=last["state"] == "up")
    verb = next((v for v, adjectives in lexicon()["better"].items() if last["state"] in adjectives), "")
    return Situation(wish_for(verb, thing)) if verb and not could_be_verb(text.split()[0].lower()) else None
