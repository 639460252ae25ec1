"""Figures that no sentence is made of: ``no-shows 12 % now``, ``340k visitors now``, ``38 posts vacant now``."""

import re
from datetime import date

from scorecard.lemmas import getAllLemmas
from tools.drafting.phrasing import verb_led
from tools.drafting.shapes import lower_first
from tools.drafting.situations.counts import done_to
from tools.drafting.situations.direction import better, time_to
from tools.drafting.situations.told import COMPARES, NOW, TIME, Situation, is_burden, move
from tools.language.figures import find_figures
from tools.language.grammar import clauses, is_told
from tools.language.marks import part_mark
from tools.language.naming import UNNAMED
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers

_TOPIC = re.compile(r"^(?P<topic>[A-Za-z][\w '’-]{1,40}?):\s+(?P<rest>.+)$")
_NAMED_FIRST = re.compile(
    r"^(?P<thing>[^\d€$£(),;:]{2,60}?)(?:\s*[:=]|\s+(?:at|of|about|around|only|just|is|are))*\s*[€$£]?$"
)
_WHERE = re.compile(
    r"^\s*(?P<where>(?:in|on|at|from|per|for|out of|after|between|during|among)\s(?:[^,;()]|(?<=\d),(?=\d)){2,50})$",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"^(?P<thing>[^()\d]+?)\s*\((?P<aside>[^()]*\d[^()]*)\)$")
_DONE_IN = re.compile(
    r"^(?P<what>[A-Za-z][\w -]*s) (?P<done>\w+ed) (?:in|within|after) (?:about |only )?(?P<n>\d[\d.]*) (?P<unit>minutes|hours|days|weeks|months)$"
)
"""``claims settled in 21 days``"""
_SHARE_OF = re.compile(r"(?P<share>\d[\d.,]*\s?(?:%|percent)) of (?P<whom>[^(),;]{2,40})$", re.IGNORECASE)
_PER = re.compile(r"per\b|out of\b", re.IGNORECASE)
_SUM = 1000
_MONEY = re.compile(r"\b(?:turnover|revenue|sales|profit|ebitda?|income|debt|budget)\b", re.IGNORECASE)
_WHO_THEY_ARE = re.compile(
    r"^(?:staff|employees|headcount|team|all \w+|members of staff|people|population|pop\.?)\b", re.IGNORECASE
)
_DESCRIBES = re.compile(r"\b(?:of|with|has|have|for|serving)\s*$", re.IGNORECASE)
"""``a museum with 14 staff``"""
_NUMBER_ALONE = re.compile(
    r"^(?:only |just |about |around )?[€$£]?\d[\d.,]*\s?(?:%|percent|k|m|million|days?|hours?|minutes?|weeks?|months?|years?|euros?|dollars?|pounds?)?"
    r"(?:\s*(?P<last>(?:last|this) (?P<period>year|month|quarter|week))|\s*(?P<per>(?:per|out of) [^,;()]{2,30}|(?:a|each|every) (?:day|week|month|year)))?$",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"\b(?:within|per|out of)\s*$", re.IGNORECASE)
_OF_AGE = re.compile(r"(\d ?(?:%|percent) of [a-z ]+?) (?:over|under|above|below) \d\d\b", re.IGNORECASE)
_NOT_YET = re.compile(
    r"(?<!-)\b(?:before|by|until|want|target|goal|aim|reach|under|below|above|over|at least|at most|more|less|fewer|to|up|down)\b|[<>]",
    re.IGNORECASE,
)
"""What makes a wish of a figure."""


def of_figure(text: str) -> Situation | None:
    """What is measured and where it stands. The way to go is "" where nothing tells which way is better."""
    if found := done_to(text) or _done_in_time(text):
        return found
    topic = _TOPIC.match(text)
    said = re.sub(r"\s+", " ", NOW.sub("", topic["rest"] if topic else text)).strip(" ,.")
    said = re.sub(r"\s+(?:a|per|each|every) year$", "", said)
    if topic and (alone := number_of_topic(topic["topic"], said)):
        return alone
    if noted := _ASIDE.match(said):
        said = re.sub(r"^(?:only|just|about|around|some)\s+", "", noted["aside"].strip())
        thing = noted["thing"].strip()
        if verb_led(thing):
            return None  # a deed and where it stands: "cut no-shows (9 % now)"
        numbers = find_quantities(said)
        where = _WHERE.match(said[numbers[0].end :]) if len(numbers) == 1 else None
        if len(numbers) != 1 or said[: numbers[0].start].strip() or (said[numbers[0].end :].strip() and not where):
            return None
        if wished := COMPARES.match(thing):
            lower = wished["how"].lower() in ("fewer", "less", "lower", "shorter")
            return Situation(thing, wished["thing"], numbers[0].unit, numbers[0].value, lower=lower, own=True)
        thing = f"{thing} {where['where']}" if where else thing
        return Situation(
            way_to(thing, numbers[0].unit), thing, numbers[0].unit, numbers[0].value, lower=better(thing) == "lower"
        )
    numbers = [q for q in find_quantities(said) if q.relation == "absolute" and q.upper is None]
    if len([q for q in numbers if not _DEFINES.search(said[: q.start])]) != 1 or _tells_all(said, numbers[-1].start):
        return None
    thing, unit, now = _named_first(said) or _found(said)
    if not thing or thing in ("average", "total", "median", "maximum"):
        return None
    unit = "" if unit and thing.endswith(unit) and _MONEY.search(unit) else unit
    if topic and len(topic["topic"].split()) <= 3 and not re.match(r"(?:not|no|but|and|also)\b", topic["topic"]):
        thing = f"{thing} ({lower_first(topic['topic'].strip())})"
    return Situation(way_to(thing, unit), thing, unit, now, lower=_less_is_better(thing, unit))


def wish_with_share(text: str) -> Situation | None:
    """``more flu jabs done (61 % of over 65s last winter)``: what is wished more of, and how much of it there is."""
    noted, wished = _ASIDE.match(text), COMPARES.match(text)
    said = re.sub(r"^(?:now|today|currently|at present)[ :]+", "", noted["aside"].strip()) if noted else ""
    share = _SHARE_OF.match(said)
    if not noted or not wished or not share:
        return None
    whom = re.sub(r"\s+", " ", NOW.sub("", share["whom"])).strip()
    thing = f"{COMPARES.sub(lambda m: m['thing'], noted['thing'].strip())} (share of {whom})"
    lower = wished["how"].lower() in ("fewer", "less", "lower", "shorter")
    return Situation(
        noted["thing"].strip(), thing, "%", find_quantities(share["share"])[0].value, lower=lower, own=True
    )


def number_of_topic(topic: str, said: str) -> Situation | None:
    """``Falls: 6.2 per 1000 bed days``: the topic is what is measured."""
    alone = _NUMBER_ALONE.match(said.strip(" ."))
    numbers = find_quantities(said)
    if not alone or not numbers:
        return None
    thing, unit = lower_first(topic.strip()), f"{numbers[0].unit} {alone['per'] or ''}".strip()
    thing = f"{thing} per {alone['period']}" if alone["last"] else thing
    thing = f"time {thing}" if thing.startswith("from ") and TIME.match(unit) else thing
    return Situation(way_to(thing, unit), thing, unit, numbers[0].value, lower=_less_is_better(thing, unit))


def _done_in_time(text: str) -> Situation | None:
    found = _DONE_IN.match(re.sub(r"\s+", " ", NOW.sub("", text)).strip(" ,."))
    if not found:
        return None
    thing = f"time until {lower_first(found['what'])} are {found['done']}"
    return Situation(move(thing, lower=True, timed=True), thing, found["unit"], float(found["n"]), lower=True)


def _tells_all(said: str, last: int) -> bool:
    """Whether it is a sentence: ``returns assessed within 12 months 71 %`` only looks like one."""
    heads = [c.head for c in clauses(re.sub(r"\d[\d.,]*\s?%?", " ", said)) if c.subject is not None]
    heads = [h for h in heads if h.i + 1 >= len(h.doc) or h.nbor(1).text != "-"]  # "burglary clear-up"
    heads = [h for h in heads if h.pos_ == "AUX" or "VERB" in getAllLemmas(h.text.lower())]  # "rent arrears" is no verb
    at_the_end = not re.search(
        r"[a-z]{4,}", re.sub(r"percent|per cent|minutes|hours|days|weeks|months|years", "", said[last:])
    )
    return bool(heads) and not (at_the_end and all(h.tag_ in ("VBD", "VBN") for h in heads))


def _less_is_better(thing: str, unit: str) -> bool:
    return (time_to(thing) if TIME.match(unit) else better(thing)) == "lower"


def way_to(thing: str, unit: str) -> str:
    """The wish behind a figure nothing is wanted of yet; "" where it is not plain which way is better."""
    timed = bool(TIME.match(unit))
    way = time_to(thing) if timed else better(thing)
    return move(thing, lower=way == "lower", timed=timed) if way else ""


def _named_first(said: str) -> tuple[str, str, float] | None:
    """``response 52 minutes from call to patient``, ``falls 4.1 per 1,000 patient days``: the thing, then its number."""
    numbers = find_quantities(said)
    first, last = numbers[0], numbers[-1]
    defined = re.search(r"\b(?:within|in|under|over|after)\s*$", said[: first.start])
    number = last if defined and last is not first else first
    before, after = said[: number.start].strip(" €$£:="), said[number.end :].strip(" .")
    named = _NAMED_FIRST.match(before)
    if not named and re.search(r"\b(?:within|in|under|over|after) \d", before):  # what is named has a number of its own
        named = re.match(r"(?P<thing>[A-Za-z].*)$", before)
    if each := re.match(r"(?:an?|each|every) (?:hour|day|week|month|year|head|person)$", after):
        after = re.sub(r"^(?:an?|each|every)", "per", each[0])
    where = _WHERE.match(after)
    if not named or (not where and " " in after):
        return None
    thing = lower_first(re.sub(r"^(?:our|the|my|an?|and|but)\s+", "", named["thing"].strip(), flags=re.IGNORECASE))
    if where and _PER.match(where["where"]):
        return thing, f"{number.unit} {where['where']}".strip(), number.value
    return f"{thing} {where['where']}" if where else thing, number.unit or ("" if where else after), number.value


def _found(said: str) -> tuple[str, str, float]:
    figures = find_figures(said)
    if len(figures) != 1 or figures[0].name == UNNAMED or is_told(figures[0].name):
        return "", "", 0.0
    thing, unit = lower_first(figures[0].name), figures[0].unit
    if open_ := re.match(r"(?P<what>[a-z]+s) (?P<how>vacant|unfilled|empty|open|unpaid|overdue)$", thing):
        thing, unit = f"{open_['how']} {open_['what']}", open_["what"]
    if thing == "turnover" and figures[0].quantity.value >= _SUM:  # of people it would be a share or a few
        thing, unit = "sales turnover", figures[0].quantity.unit
    return thing, unit, figures[0].quantity.value


def as_it_stands(text: str) -> str:
    """A bare figure that nothing is wanted of tells how things are: ``no-shows 12 %`` becomes ``no-shows 12 % now``.

    What is only counted ("4 ships", "4,800 members") describes who they are, unless fewer of them would be better.
    """
    said = in_numbers(text)
    numbers = [q for q in find_quantities(said) if not _DEFINES.search(said[: q.start])] or find_quantities(said)
    ahead = any(int(year) > date.today().year for year in re.findall(r"\b20\d\d\b", text))
    if len(numbers) != 1 or NOW.search(text) or part_mark(text)[1] or ahead:
        return text
    if "," in re.sub(r"(?<=\d),(?=\d)", "", text) or _DESCRIBES.search(in_numbers(text)[: numbers[0].start]):
        return text
    told = of_figure(f"{in_numbers(text)} now")
    counted = (
        not in_numbers(text)[: numbers[0].start].rpartition(":")[2].strip(" €$£")
        and not numbers[0].unit
        and not _MONEY.search(text)
    )
    if (
        told is None
        or (counted and not is_burden(told.thing.partition(" (")[0]))
        or _NOT_YET.search(_OF_AGE.sub(r"\1", text))
        or _WHO_THEY_ARE.match(text)
    ):
        return text
    return f"{text.rstrip(' .!')} now"


def figure_thing(text: str) -> str:
    """What a bare figure measures, without where: ``occupancy`` in ``occupancy 91 % in August``."""
    told = of_figure(text)
    return re.split(r"\s(?:in|on|at|for|after|before|during)\s", told.thing)[0] if told else ""
