"""Wishes that somebody should wait less long for something: ``a shorter wait for a lesson``, ``no more long waits``."""

import re

from tools.drafting.meant.nouns import is_one, is_people, plural_noun
from tools.drafting.meant.parted import parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import CUTTING, NONE, TOO_MUCH
from tools.drafting.shapes import Shape, lower_first

_FOR_SO_LONG = r"(?:for )?(?:[a-z]+ ){0,2}(?:minutes|hours|days|weeks|months|years)"
_LONG = r"(?:(?:less|so|too|far too|much too|very|as|quite) )?long"
_WAITS = r"(?:waits?|waiting(?: times?| periods?| lists?| lines?)?|wait times?|time (?:spent )?waiting|waiting lines?|queues?|queuing(?: times?)?)"
_FOR = r"(?P<prep>for|on|at|in|to|before|until) (?P<what>(?:the |our |an? )?[a-z].*)"
_OUR = r"(?:(?:the|our|their|people's|all) )*"
_PEOPLE = r"(?P<who>(?:the |our |all )*(?:[a-z-]+ )?[a-z-]+)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:an? )?(?:much |far )?(?:shorter|less|lower|reduced|smaller|{NONE}|fewer|brief|short|{TOO_MUCH}) (?:long |endless )?{_WAITS}(?: {_FOR})?$",
        rf"^(?:{CUTTING}|shorten|speed up|stop|end|avoid|get down|do away with) {_OUR}(?:long )?{_WAITS}(?: {_FOR})?$",
        rf"^{_OUR}(?:long )?{_WAITS}(?: {_FOR}?)? (?:(?:that |which |to |should |must |shall )?(?:come|coming|comes|go|goes|going|brought|be brought) down|(?:to )?(?:get|getting|become|be|are|is) (?:shorter|short|shortened|reduced|cut|{_LONG}))$",
        rf"^(?:[a-z]+ ){{0,2}}(?:second|minute|hour|day|week|month|year)s? (?:is|are) (?:far |much )?(?:too long|an? (?:very )?long (?:time|wait))(?: to wait)? {_FOR}$",
        rf"^(?:no |less |without )?{_PEOPLE} (?:(?:who|that) )?(?:(?:do|does|should|must|need|have|to|shall|will|can|could|no longer)(?: not|n't)? (?:have to |need to |to )?)?(?:wait|waits|waiting|queue|queuing)(?: (?:far|much|way))? (?:{_LONG}|less(?: time)?|a shorter time|(?:for )?ages|{_FOR_SO_LONG}|forever)(?: {_FOR})?$",
        rf"^(?:nobody|no one|no (?P<who>[a-z]+)) (?:waits?|waiting|should wait|has to wait|to wait)(?: {_LONG})?(?: (?:ages|days|weeks|months|hours))?(?: {_FOR})?$",
        rf"^.*? without (?:an? |any |long |having )*{_WAITS}(?: {_FOR})?$",
        rf"^(?:stop|keep|spare) {_PEOPLE} (?:from )?(?:waiting|having to wait|the wait|the waiting)(?: {_LONG})?(?: {_FOR})?$",
    )
)
MINUTES = re.compile(
    r"\b(?:phones?|telephones?|guests?|diners?|callers?|lines?|calls?|queues?|counters?|desks?|tills?|checkouts?|food|meals?|dish(?:es)?|table|order|coffee|bus(?:es)?|trams?|trains?|lifts?|doors?|gates?|security|waiting room|surgery|reception|hotline|chat|taxi|ambulance)\b",
    re.IGNORECASE,
)
"""For these one waits minutes, for all else days."""
_FOR_AGES = re.compile(
    r"^(?:the |our |all )*(?P<rest>[a-z].+?) (?:far |much |way )?(?:for ages|for (?:days|weeks|months|hours)|forever|too long)$",
    re.IGNORECASE,
)
_NOW = re.compile(r" (?:any ?more|any longer|again|these days|now)$")


def _whose(found: re.Match[str]) -> str:
    """``for their meal``: whose it is, is no part of what is measured."""
    counted = plural_noun(found["what"]) or not is_one(found["what"])
    return f"{found[1]} " if counted else f"{found[1]} the "


def wait(said: str) -> Shape | None:
    """What they wait for is measured, whoever waits and however it is complained of."""
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    if not found:
        return _held(said)
    told = found.groupdict()
    who = re.sub(r"^(?:the|our|all|no|less) ", "", told.get("who") or "")
    if (
        who
        and told.get("who")
        and not is_people(who)
        and who.lower() not in ("nobody", "child", "patient", "customer", "guest", "client")
    ):
        return None
    where = f"{told['prep']} {told['what']}" if told.get("what") else ""
    where = re.sub(r"^(for|on|at|in) (?:our|their) (?=(?P<what>\S+))", _whose, _NOW.sub("", where))
    of = "" if where or not who else f"of {who}"
    thing = f"waiting time {where or of}".strip()
    if queue := re.search(r"\b(?:queues?|waiting lines?)\b", said):
        where = f" {where}" if where else ""
        return shape(
            "queue",
            "speed",
            f"Shorten {'the ' if where or queue[0] == 'queue' else ''}{queue[0]}{where}",
            queue[0],
            verb="shorten",
            where=where,
        )
    if line := re.search(r"\bwaiting lists?\b", said, re.IGNORECASE):
        return _listed(line[0].lower(), where)
    name = f"Shorten the wait {where}" if where else f"Shorten the wait {of}" if of else "Shorten the waiting time"
    unit = "minutes" if MINUTES.search(f"{where} {said if not where else ''}") else "days"
    return shape("wait", "speed", name, thing, verb="shorten", unit=unit)


def _listed(waiting_list: str, where: str) -> Shape:
    """A list is as long as there are people on it, however long each of them waits."""
    thing = f"the {waiting_list} {where}".strip()
    return shape("on_the_list", "speed", f"Shorten {thing}", thing, verb="shorten")


def _held(said: str) -> Shape | None:
    """``patients hang on the phone for ages``"""
    found = _FOR_AGES.match(said)
    told = parted(found["rest"]) if found else None
    if not told or told[1] or told[0].kind != "acts" or told[0].verb in ("take", "last"):
        return None
    part = told[0]
    thing = f"time {lower_first(part.who)} {part.clause}"
    unit = "minutes" if MINUTES.search(part.tail) else "days"
    return shape("wait", "speed", f"Shorten the {thing}", thing, verb="shorten", unit=unit)
