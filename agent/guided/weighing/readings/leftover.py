"""The name of something new, where it is what is left when all the rest is known: "seafront footfall, visitors, monthly, goes under F3"."""

import re
from collections.abc import Iterator

from agent.guided.weighing.readings.naming import LOWER, PART, UNIT, Given
from agent.guided.weighing.slots import Slots

_KIND = (
    r"(?:mea?su\w*|kpis?|metrics?|indicators?|numbers?|figures?|goals?|objecti?ves?|projects?|initiati?ves?|actions?)"
)
_ADDS = re.compile(rf"\b(?:new|nwe|add?|also|too|another|more|extra|further|track\w*|put|stick|throw|pop|include|insert|propose|suggest|lacks?|has no|missing|want|would do|{_KIND})\b|\+", re.IGNORECASE)  # fmt: skip
_AT = re.compile(
    rf"\b(?i:(?:(?:that |this |it )?(?:goes?|belongs?|sits?|comes?) )?(?:(?:as|being) (?:an? |another |the |one )*{_KIND} )?"
    r"(?:under|unter|undr|to|for|on|onto|in|into|at|by|within|of)\s+(?:the |our )?(?:objective |goal )?)[A-Z]\d\w?\b"
    rf"|(?i:\bas (?:an? |another |the |one |further |additional |extra |new |second |third )*{_KIND}\b(?: (?:for|of|under|in|on|to)\b)?)|\b[A-Z]\d[a-z]?(?:'s|’s)?(?!\w)",
)
_LEAD = re.compile(
    rf"^(?:[\s+'\"“”‘’-]*(?:(?:please|pls|plz|and|also|too|now|new|nwe|extra|another|one|more|additional|further|{_KIND}|under|unter|to|for|on|in|at|by|of|with"
    r"|the|a|an|our|i['’]d|we['’]d|i['’]ll|we['’]ll|i|we|you|want|would|wish|like|should|could|can|be|have|has|add|ad|put|stick|throw|pop|tracking|track|count|include"
    r"|insert|make|take|let's|lets|there|there's|is|it|as|something|no|lacks?|needs?|give|suggest|propose|get|gets|misses|named|called|kpi|need|so|then|start|launch|kick off|begin|plan|planning|run|fifth|sixth|box|lens|row|perspective|right|top|objective)\b(?!-)[\s]*))+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s+(?:too|also|please|pls|plz|in there|there|here|as well|on top|add|(?:counted |measured )?in (?:%|per ?cent|[a-z]+s)|would do|will do|goes?|belongs?|under|for|to|in|on|%|\(\S+\)))+$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r",? \b(?:until|unitl|till?|from|by|due|starting|starts?|beginning|in (?=[A-Z]))\b.*$", re.IGNORECASE
)
_TRACKS = re.compile(r"\b(?:track\w*|add?|new|nwe|another)\b", re.IGNORECASE)
_FIFTH = re.compile(
    r"\b(?:fifth|another|new|further|extra) (?:persp\w*|box|lens|row|layer|pillar|dimension)\b", re.IGNORECASE
)
_FACT = re.compile(
    r"(?:and |i want |we want |it |read |measured |counted |checked )*(?:daily|weekly|fortnightly|monthly|quart?\w*ly|half[- ]?yearly|yearly|annual\w*|(?:every|each|once|twice|one time|two times|per)\b.*)"
    r"|(?:starts?|starting|begins?|from|until|unitl|till?|by|due|done|ready|owners?|ownr|owned|responsible|runs|run by|leads?|led|budget|lower|lowr|fewer|less|higher"
    r"|source|themes?|in months|(?:jan|febr)(?:uary)?|feb|march|april|may|june?|july?|(?:sept|octo|nov|novem|decem)(?:ember|ber)?|august)\b.*",
    re.IGNORECASE,
)
_LONGEST = 9
_MOST = 2
_PLAIN = 0.5
"""How plainly an objective is to be named for something new to be put under it without its id."""
_SHORT = 4


def left_over(slots: Slots, known: set[str]) -> Iterator[Given]:
    """What no one else takes for a name, where something is to be put under an objective or a perspective."""
    placed = slots.sides or any(n.how == "id" for n in slots.items.values()) or _FIFTH.search(slots.text)
    named = not slots.figures and _TRACKS.search(slots.text) and any(n.score >= _PLAIN for n in slots.items.values())
    if slots.quotes or not (placed or named):
        return
    facts = [p for p in PART.split(slots.text) if _is_fact(p.strip(" .!?"), slots)]
    if not facts and not _ADDS.search(slots.text) and not _FIFTH.search(slots.text):
        return
    found: list[str] = []
    for stretch in PART.split(_without_places(slots)):
        name = _LEAD.sub("", stretch.strip(" .!?"))
        name = _WHEN.sub("", name) if slots.dates else name
        name = name if placed else name.split(" under ")[0]
        name = _TAIL.sub("", name).strip(" '\"“”‘’.!?-–")
        if (
            len(name) > 3
            and len(name.split()) <= _LONGEST
            and name not in found
            and not _is_fact(name, slots, named=True)
        ):
            found.append(name)
    for place, name in enumerate(found[:_MOST]):
        if name.lower() not in known:
            yield Given(name, {"given left": 1.0, "left first": float(place == 0), "length": len(name.split()) / 5})


def _without_places(slots: Slots) -> str:
    """The text cut where it says what the new thing goes under."""
    card = slots.card
    names = [card.perspectives[n].name for n in range(len(card.perspectives))]
    names += [o.name for o in card.objectives() if (n := slots.items.get(o.id)) and n.score >= _PLAIN]
    names += [s for s in slots.sides if len(s) > _SHORT]
    where = "|".join(re.escape(n) for n in names)
    under = r"\b(?:under|to|for|in|into|on|onto|within|by|over in) (?:the |our )?"
    text = re.sub(rf"(?:{under}(?:{where})(?!\w)|^(?:{where})(?=[,;:]| gets?| needs?| lacks?))(?: persp\w*| row)?", " ; ", slots.text, flags=re.IGNORECASE)  # fmt: skip
    return _AT.sub(" ; ", text)


_OWNING = frozenset(
    "owner ownr owns own leads lead runs run does makes it in charge with as responsible is by has can have".split()
)


def _is_fact(part: str, slots: Slots, *, named: bool = False) -> bool:
    """Whether it says how a thing is counted, when, or whose it is."""
    if _FACT.fullmatch(part) or LOWER.search(part):
        return True
    rest = set(re.findall(r"\w+", part.lower())) - _OWNING
    if rest and any(rest <= set(person.lower().split()) for person in slots.people):
        return True
    return bool(UNIT.fullmatch(part)) and not named
