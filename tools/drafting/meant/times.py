"""Wishes that something should be done, or be over, sooner: ``settle claims faster``, ``a shorter onboarding``."""

import re

from scorecard.lemmas import getAllLemmas
from tools.drafting.inflecting import past
from tools.drafting.meant.nouns import base_verb, done_to
from tools.drafting.meant.parted import parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.waits import MINUTES
from tools.drafting.meant.words import CUTTING
from tools.drafting.shapes import Shape, bare, lower_first, names_a_thing
from tools.language.verbs import could_be_verb, gerund_base, is_base_verb

_SOON = r"(?:faster|quicker|sooner|earlier|more quickly|more promptly|more swiftly|in less time|without delay|in a shorter time|promptly|quickly)"
_LAST = re.compile(
    rf"^(?P<deed>[a-z].+?) (?P<soon>{_SOON})(?P<rest> (?:after|before|to|for|from|on|in|at) [a-z].*)?$", re.IGNORECASE
)
_FAST_THING = re.compile(
    r"^(?:an? |the |our )?(?P<how>faster|quicker|speedier|swifter|shorter) (?P<what>[a-z].+)$|^speed up (?:the |our )?(?P<sped>[a-z].+)$|^shorten (?:the |our )?(?P<cut>(?!time\b)[a-z].+)$",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"^(?:the |our |all )*(?P<what>[a-z][\w' -]*?) (?:(?:that|which|to|should|must) )?(?P<verb>takes?|lasts?|taking|lasting|drags? on|goes on|go on) (?:far |much |way )?(?:too long|(?:for )?(?:ages|days|weeks|months|hours|years)|forever|too much time|less (?:time|long)|a shorter time|so long)(?: to (?P<be>be )?(?P<deed>[a-z].*))?$",
    re.IGNORECASE,
)
_TIME_TO = re.compile(
    rf"^(?:(?:{CUTTING}|shorten|lower) (?:the |our )?|(?:an? )?(?:shorter|less|lower|reduced) |(?:the |our )?)(?P<time>(?:[a-z]+ )?time) (?:(?P<takes>(?:it takes|we take|we need|needed|taken|required) (?:us )?)?to (?P<deed>[a-z].+)|(?P<prep>for|between|from|until|in|per|of|on) (?P<what>[a-z].+))$",
    re.IGNORECASE,
)
_SUBJECTLESS = re.compile(r"(?:the |our )?(?:it|we|they|things)\b", re.IGNORECASE)
_LENGTH = re.compile(
    r"\b(?:waits?|menus?|sentences|texts?|lists?|trips?|ways?|routes?|distances?|chains?)\b", re.IGNORECASE
)
"""Short of another measure than time."""


def takes(said: str) -> Shape | None:
    """``onboarding takes too long``, ``potholes take weeks to be repaired``, ``shorten the time to settle a claim``."""
    if found := _TAKES.match(said):
        what = found["what"]
        if _SUBJECTLESS.match(what):
            return None
        if found["deed"] and found["be"]:
            first, _, rest = found["deed"].partition(" ")
            base = done_to(first.lower())
            return _deed(base, f"{what} {rest}".strip()) if base else None
        if found["deed"]:
            return None
        return _lasting(what)
    found = _TIME_TO.match(said)
    if not found or (
        not re.match(rf"(?:{CUTTING}|shorten|an? shorter|shorter|an? |less|lower|reduced)", said, re.IGNORECASE)
    ):
        return None
    if found["deed"]:
        deed = re.sub(r"^be (?=[a-z]+)", "", found["deed"])
        return _shortened(f"time to {deed}", f"to {deed}")
    return _shortened(
        f"{found['time']} {found['prep']} {found['what']}", f"{found['prep']} {found['what']}", found["time"]
    )


def time_to(said: str) -> Shape | None:
    """``settle claims faster``, ``claims settled faster``, ``faster claims settlement``, ``customers get their money sooner``."""
    if found := _FAST_THING.match(said):
        what = found["what"] or found["sped"] or found["cut"]
        if time := re.match(r"(?:[a-z]+ )?times? (?:to|for|between|from|until) .+", what):
            return takes(f"shorten the {time[0]}")
        if not _LENGTH.search(what) and names_a_thing(bare(what)) and not re.match(r"[a-z]+ times?$", what):
            return _lasting(what, plain=found["how"] or "")
    found = _LAST.match(said)
    if not found:
        return None
    deed, rest = found["deed"], found["rest"] or ""
    if (told := parted(deed)) and not told[1]:
        part = told[0]
        if part.kind == "done":
            return _deed(part.verb, f"{part.who} {part.tail}{rest}".strip(), soon=found["soon"])
        if part.kind == "acts" and not part.verb.startswith(("run", "drive", "go", "grow", "learn", "work")):
            later = found["soon"] in ("sooner", "earlier", "without delay")
            what = f"time {'until' if later or not part.people else 'it takes'} {part.who} {'' if later or not part.people else 'to '}{part.clause}{rest}"
            ours = part.verb == "pay" or re.search(r"\bus\b", part.tail)
            verb = "Get" if ours else "Help" if part.people and part.verb not in ("get", "receive") else "Have"
            name = f"{verb} {part.who} {'to ' if ours else ''}{part.clause} {found['soon']}{rest}"
            return shape("time_to", "speed", name, what, verb="have", unit=_unit(what))
        if part.kind == "is" and part.people:  # "customers up and running sooner"
            return None
    first, _, obj = deed.partition(" ")
    low = first.lower()
    if up := re.match(
        r"(?P<who>[a-z-]+s|people|children) (?P<state>(?:at|on) (?:the |their |an? )?[a-z]+|up and running|on board|back at work|back on their feet|home|in (?:a |the |their )?[a-z]+|on the (?:road|table))$",
        deed,
    ):
        what = f"time until {up['who']} are {up['state']}{rest}"
        return shape(
            "time_to",
            "speed",
            f"Have {up['who']} {up['state']} {found['soon']}{rest}",
            what,
            verb="have",
            unit=_unit(what),
        )
    thing = re.match(
        r"(?P<what>[a-z][a-z -]*?) (?P<state>on the (?:table|road|way|shelf|shelves|market)|in the (?:hands|house|post)|ready|out|done|home|back|through)$",
        deed,
    )
    if thing and not is_base_verb(low):
        what = f"time until {thing['what']} is {thing['state']}{rest}"
        return shape(
            "time_to",
            "speed",
            f"Have {thing['what']} {thing['state']} {found['soon']}{rest}",
            what,
            verb="have",
            unit=_unit(what),
        )
    if found["soon"] == "in less time" and not is_base_verb(low) and names_a_thing(bare(deed)):
        return _lasting(deed)
    base = gerund_base(low) or low
    transitive = obj and not re.match(r"(?:and|or|is|are|has|have)\b", obj)
    if transitive and (
        is_base_verb(base)
        or (((could_be_verb(base) and base_verb(base)) or "NOUN" not in getAllLemmas(base)) and _object(obj))
    ):
        return _deed(base, f"{obj}{rest}", soon=found["soon"])
    return None


def _object(obj: str) -> bool:
    return bool(re.match(r"(?:to|on|out|up|about|the|our|an?|all|every|new|customers|people)\b|[a-z-]+s\b", obj))


def _deed(verb: str, obj: str, soon: str = "faster") -> Shape:
    obj = re.sub(r"^(?:our|all|the(?= [a-z]+s\b)) ", "", obj)
    soon = {"in less time": "faster", "without delay": "faster", "promptly": "faster", "quickly": "faster"}.get(
        soon, soon
    )
    return shape(
        "time_to",
        "speed",
        f"{verb} {obj} {soon}",
        f"time to {verb} {obj}",
        verb=verb,
        doing=past(verb),
        unit=_unit(f"{verb} {obj}"),
    )


def _unit(what: str) -> str:
    return "minutes" if MINUTES.search(what) else "days"


def _lasting(what: str, plain: str = "") -> Shape:
    what = lower_first(re.sub(r"^(?:the|our|an?|all|its|their) ", "", what))
    head = re.split(r" (?:of|for|in|on|to|from|at|with|after|before|between|by)\b", what)[0]
    many = head.endswith("s") and not head.endswith(("ss", "us"))
    if re.search(
        r"\b(?:cuts?|outages?|stops?|breaks?|interruptions?|stays?|closures?|absences?|delays?|stoppages?|meetings?|downtimes?)$",
        head,
    ):
        return shape("lasts", "speed", f"Shorten {what}", f"duration of {what}", verb="shorten")
    verb = "Shorten" if plain == "shorter" else "Speed up"
    return shape("lasts", "speed", f"{verb} {what}", f"time {what} take{'' if many else 's'}", verb="shorten")


def _shortened(thing: str, rest: str, time: str = "time") -> Shape:
    return shape("lasts", "speed", f"Shorten the {time} {rest}", thing, verb="shorten")
