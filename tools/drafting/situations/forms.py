"""Statements of a fixed form: ``all buildings must be class B, today 28 %``, ``there is nobody after him``."""

import re

from tools.drafting.inflecting import past, plural
from tools.drafting.people import is_person_head
from tools.drafting.situations.told import Situation
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb

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


_ALL_MUST = re.compile(
    r"^all (?:our |the )?(?P<what>[a-z][a-z ]*?) (?:must|should|have to|need to|will|shall) be (?P<state>[^,(–-]+?)(?:,| -| \()\s*(?:and )?(?:today|now|currently)(?: it['’]?s| are| at| only)* (?P<now>\d[\d.]*) ?%\)?$",
    re.IGNORECASE,
)
_DEFICIT = re.compile(
    r"^(?:to )?stop (?:running|making|having) an? (?:[a-z]+ )?(?P<what>deficit|loss)\s*[(,]\s*(?P<n>[€$£]?\d[\d.,]*\s?(?:k|m|million|thousand|bn)?)(?: (?:now|last year|this year|a year))?\)?$",
    re.IGNORECASE,
)
"""``stop running a deficit (1.1m last year)``"""
_NOBODY_AFTER = re.compile(
    r"^(?:our |the |my )?(?P<who>[a-z][a-z -]{2,40}?) (?:is|are|retires?|leaves?|turns?|will)\b.*\b(?:nobody|no one|no successor|no heir|without (?:anyone|a successor))\b(?:.*\b(?:after|follow|take over|succeed|successor|replace)\b.*)?$",
    re.IGNORECASE,
)
_NO_ONE_TO = re.compile(
    r"^no (?P<who>[a-z]+) (?:to|should(?: have to)?|has to|must|ever) (?P<do>[a-z][^,;]+)$", re.IGNORECASE
)


def as_one_wishes(text: str) -> Situation | None:
    """``all buildings must be class B, today 28 %``, ``our brewmaster is 61 and there is nobody after him``, ``no child to wait``."""
    if found := _ALL_MUST.match(text):
        thing = f"share of {found['what']} that are {found['state']}"
        return Situation(f"Bring all {found['what']} to {found['state']}", thing, "%", float(found["now"]), 100.0)
    if found := _DEFICIT.match(text):
        number = find_quantities(found["n"])[0]
        thing = found["what"].lower()
        return Situation(f"Stop running a {thing}", thing, number.unit, number.value, lower=True)
    if (found := _NOBODY_AFTER.match(text)) and not re.match(r"\d", found["who"]):
        return Situation(f"Find a successor for the {found['who']}")
    if found := _NO_ONE_TO.match(text):
        who = plural(found["who"])
        thing = f"{who} {'who' if is_person_head(who) else 'that'} {found['do']}"
        return Situation(f"Let no {found['who']} {found['do']}", thing, who, None, 0.0, lower=True)
    return None
