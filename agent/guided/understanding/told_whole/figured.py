"""Where something new stands and where it is to be: the figures told of it, its unit, and what it was in periods gone by."""

import re
from calendar import month_abbr, month_name
from dataclasses import replace
from datetime import date

from agent.guided.understanding.frames.sheet import unit_of
from agent.guided.understanding.told_whole.item import Item
from tools.language.figures import find_figures
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers

_PENCE = re.compile(r"(?<=\d)p\b")
_OF = re.compile(r"\b(?P<part>\d+) (?:out )?of (?P<whole>\d+)\b")
_NONE = re.compile(r"\b(?:none|nil|nought|zero)\b", re.IGNORECASE)
_LAST = re.compile(
    r"\blast (?:winter|summer|spring|autumn|season|quarter|month|week|term|school year|semester)\b", re.IGNORECASE
)
_NOW = re.compile(
    r"\b(?:at the (?:moment|minute)|right now|at present|as we speak|these days|nowadays|at the mo|atm)\b",
    re.IGNORECASE,
)
SO_MANY = re.compile(r"^(?:more|fewer|less) (?P<what>(?:[a-z][\w-]* ){0,3}[a-z][\w-]*)$", re.IGNORECASE)
""" "More garden parties" counts them."""
_COUNTED = re.compile(
    r"(?:^|\bfrom )\d[\d.,]* (?!(?:%|percent|points?|days?|hours?|weeks?|months?|minutes?|years?|euros?|dollars?|now|today|at|to|in|by|and|or|per|k|m|million|thousand)\b)(?P<what>[a-z][a-z-]+(?: [a-z][a-z-]*){0,4}?)(?= (?:at present|at the moment|now|today|currently|down|up|to|by)\b)",
    re.IGNORECASE,
)
""" "From 120 open fees at present down to 40" counts open fees."""
GONE_BY = re.compile(
    rf"^(?:(?:it|that|this|we|they)(?:['’]s| is| was| were| had| have been| has been| are at| were at)? |(?:was|were|with|at) )?(?:about |at )?(?P<value>[€$£]?\d[\d.,]*\s?(?:%|percent|per cent|[a-z]+)? (?:in|for|at the end of) (?:{'|'.join(month_name[1:])}|{'|'.join(m for m in month_abbr[1:] if m != 'May')}|q[1-4])\.?(?: 20\d\d)?)$",
    re.IGNORECASE,
)
""" "It was 12 in August": where two of these are told, they are its values."""
_STANDS = re.compile(r"\b(?:stands?|sits?|hovers?) at\b", re.IGNORECASE)
_BASELINE = re.compile(r"\bbaseline(?: of|:)? (?=[€$£]?\d)", re.IGNORECASE)
_PERCENT = re.compile(r",? (?:\()?(?:in|as) (?:%|per ?cent)\)?$", re.IGNORECASE)


def has_figure(words: str) -> bool:
    return bool(
        find_quantities(in_numbers(_PENCE.sub("", words))) or re.match(r"(?:none|zero|half)\b", words, re.IGNORECASE)
    )


def with_figures(words: str) -> tuple[str, str]:
    """A name and the figures told right behind it: "kWh per guest night 32 now"."""
    found = find_quantities(words)
    if found and found[0].start > 3:
        before, after = words[: found[0].start], words[found[0].end :]
        led = re.search(
            r"(?:\s+(?:is|are|at|from|currently|now|today|about|we['’]re|it['’]s|its|=))+\s*$", before, re.IGNORECASE
        )
        trails = re.match(
            r"\s*(?:$|now\b|today\b|currently\b|at (?:present|the moment)\b|last year\b|by\b)", after, re.IGNORECASE
        )
        if led or trails:
            start = led.start() if led else found[0].start
            return words[:start].strip(" ,"), words[start:].strip()
    return words.strip(), ""


def figured(item: Item, figures: list[str], today: date) -> bool:
    """Put down where it stands and where it is to be; False where the figures are of more than one thing."""
    joined = _PENCE.sub("", " , ".join(figures)) if item.unit == "pence" else " , ".join(figures)
    said = _NONE.sub("0", in_numbers(_of_the_same_whole(joined)))
    said = re.sub(r"\bminus (?=\d)", "-", said, flags=re.IGNORECASE)
    said = _STANDS.sub("now at", said)
    said = _BASELINE.sub("baseline is ", _LAST.sub("last year", _NOW.sub("now", said)))
    found = find_figures(said, today)
    if len(found) != 1:
        return False
    if item.kind == "objective" and not item.measure and (counted := SO_MANY.match(item.name)):
        item.measure = counted["what"]
    if item.kind == "objective" and not item.measure and not item.of and (counted := _COUNTED.search(joined)):
        item.measure = counted["what"]
    unit = found[0].unit
    each = re.search(rf"\b(?:an?|per|each|every|last|next|this) {re.escape(unit)}", said) if unit else None
    item.figure = found[0] if unit_of(unit) and not each else replace(found[0], unit="")
    return True


def with_its_unit(item: Item) -> None:
    """ "On-time delivery in %, target 97" wants 97 %."""
    for part in ("name", "measure"):
        if _PERCENT.search(name := getattr(item, part)):
            setattr(item, part, _PERCENT.sub("", name))
            item.unit = item.unit or "%"
    if item.unit and item.figure and not item.figure.unit and unit_of(item.unit):
        item.figure = replace(item.figure, unit=item.unit)
    if item.figure and item.figure.unit == item.unit:
        item.unit = ""


def _of_the_same_whole(words: str) -> str:
    """ "6 of 10 today and I'd like 9" wants nine of ten."""
    share = _OF.search(words)
    if not share:
        return words
    whole = share["whole"]
    numbers = [q for q in find_quantities(words[share.end() :]) if not q.unit]
    first = next((q for q in numbers if 0 < q.value <= float(whole)), None)
    if first is None or _OF.search(words[share.end() :]):
        return words
    end = share.end() + first.end
    return f"{words[:end]} of {whole}{words[end:]}"
