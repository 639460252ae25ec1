"""Measures of wishes whose words leave one sense only: the age of whom one wants younger, the wait in a queue, how uneven a thing is."""

import re

from tools.drafting.inflecting import plural
from tools.drafting.people import members_of, people_in
from tools.drafting.shapes import AMOUNTS, MONEY, Shape, lower_first

MENDING = frozenset(
    "even cushion earn_on better_known running trust answer_calls run_out less_done find_people sooner stable found_so in_use stay_longer earn_more".split()
)
"""Actions of ``mending.py``, each with the pattern of its name."""
EXACT = MENDING | frozenset(
    "more_who younger burnout queue more_done result_of stop_doing secured main_client meetings depend_on_one".split()
)
"""Templates for wishes of one plain sense; a catalogue measure with a word in common says another thing."""


_HARM = r"(?P<harm>burn-?out|stress|exhaustion|fatigue|overload)"
_HARM_TO = re.compile(
    rf"{_HARM}(?: (?:for|of|among|amongst|in|on|at) (?:the |our |all )*(?P<group>[a-z].*))?$", re.IGNORECASE
)
_HARM_OF = re.compile(rf"(?P<group>[a-z][a-z -]*?)(?:['’]s?|s['’])? {_HARM}$", re.IGNORECASE)
_WORN = re.compile(r"(?:be )?(?:burn|burnt|burned|wear|worn)(?:ing)? out\b", re.IGNORECASE)
_QUEUE = re.compile(r"(?:queues?|queuing|waiting lines?|lines of waiting \w+)\b(?P<where>.*)$", re.IGNORECASE)
_MORE_OF_IT = re.compile(
    r"(?:do|give|offer|run|make|provide|hold|deliver|organi[sz]e|host|perform)\s+(?:many |a lot |far |even )?more\s",
    re.IGNORECASE,
)


def of_one_sense(shape: Shape) -> tuple[str, dict[str, str]] | None:
    """Of wishes whose words leave one measure only: the age of whom one wants younger, the wait in a queue."""
    if shape.action == "more_who":
        return "more_who", {}
    if shape.action == "younger":
        return "younger", {"group": members_of(lower_first(shape.object))}
    if shape.action == "result":
        return "result_of", {"plan": f"the plan for {shape.doer}" if shape.doer else "the plan"}
    if shape.action in ("speed", "cut", "stop", "thing") and (queue := _QUEUE.match(lower_first(shape.object))):
        return "queue", {"where": queue["where"]}
    return _of_mending(shape) or _of_harm(shape) or _of_more(shape)


_CONTRACT = re.compile(
    r"(?:lease|licen[cs]e|permit|contract|concession|accreditation|certification|mandate|agreement)$", re.IGNORECASE
)
_MAIN_CLIENT = re.compile(r"(?:biggest|largest|main|key|best|most important) [a-z]+$", re.IGNORECASE)
_MEETINGS = re.compile(r"(?:[a-z]+ )?(?:meetings?|conferences?|briefings?|assemblies|assembly)$", re.IGNORECASE)
_ONE_PERSON = re.compile(
    r"(?:(?:one|a single|two|the|our) )?(?:[a-z]+ )?(?:boss|owner|founder|director|chair(?:man|woman)?|manager|head|chef|developer|person|man|woman)$|(?:one|two|a single) (?:people|persons|developers|experts|technicians|engineers|teachers|nurses|doctors|drivers|cooks)$",
    re.IGNORECASE,
)


def _of_mending(shape: Shape) -> tuple[str, dict[str, str]] | None:
    """Of what a complaint comes to: ``even out quality``, ``keep our biggest client``, ``depend less on the boss``."""
    if shape.action in MENDING:
        if shape.action == "even":
            places = shape.doing.partition(" ")[2]
            return "even", {"apart": shape.doing or "over the months", "places": places or "units"}
        return shape.action, {"where": shape.doing}
    if shape.verb == "secure" and _CONTRACT.search(shape.head):
        return "secured", {}
    people = people_in(shape.object)
    if shape.action == "keep" and people and not people.own and _MAIN_CLIENT.search(shape.object):
        return "main_client", {}
    if shape.action == "speed" and _MEETINGS.match(shape.object):
        return "meetings", {}
    return (
        ("depend_on_one", {"one": _single(shape.full, shape.object)})
        if shape.action == "depend" and _ONE_PERSON.match(shape.object)
        else None
    )


def _of_harm(shape: Shape) -> tuple[str, dict[str, str]] | None:
    """``reduce burnout for the pharmacists``, ``nurses who do not burn out``: who shows signs of it."""
    if shape.action == "stop_doing" and _WORN.match(shape.doing):
        return "burnout", {"harm": "burnout", "group": lower_first(shape.doer)}
    harm = _HARM_TO.match(shape.object) or _HARM_OF.match(shape.object)
    if not harm or shape.action not in ("cut", "stop", "thing", "do", "improve"):
        return None
    if not harm["group"]:
        return "burnout", {"harm": harm["harm"].lower()}
    group = members_of(harm["group"])
    group = group if group.endswith("staff") else plural(group)
    people = people_in(group, guess=True)
    return ("burnout", {"harm": harm["harm"].lower(), "group": group}) if people and people.own else None


def _of_more(shape: Shape) -> tuple[str, dict[str, str]] | None:
    """``do more vaccinations``, ``run more workshops``: how many, as the steps to them say little."""
    last = (shape.head.split() or [""])[-1]
    many = last.endswith("s") and not last.endswith(("ss", "us", "is"))
    counted = many and not people_in(shape.head) and not MONEY.search(shape.head) and not AMOUNTS.search(last)
    return ("more_done", {}) if counted and _MORE_OF_IT.match(shape.said) else None


def _single(said: str, who: str) -> str:
    """``the boss``, with the article it was said with."""
    if re.match(r"(?:the|our|one|two|a single) ", who):
        return who
    article = re.search(rf"\b(the|our) {re.escape(who)}$", said)
    return f"{article[1] if article else 'the'} {who}"
