"""Those of whom more are to do something: the share of them who do, or how many where there is no whole of them."""

import re

from tools.drafting.meant.fewer_who import unwished
from tools.drafting.meant.nouns import as_it_is, done_to, is_counted
from tools.drafting.meant.parted import Parted, parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import COMPARES, classed
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, lower_first
from tools.drafting.situations.told import words

_PAID_TO_US = re.compile(r"(?:bills?|invoices?|fees|dues|rents?|accounts|claims on customers)$", re.IGNORECASE)


_PUNCTUALLY = re.compile(r"(?:on time|in time|as planned|punctually|at|every|daily|hourly|early)\b", re.IGNORECASE)
""" "Boats that leave on time" lose nobody."""


def more_who(rest: str, *, few: bool, plain: bool = False) -> Shape | None:
    told = parted(rest, mass=bool(few and not plain))
    if not told:
        return None
    part, denied = told
    if (
        part.kind == "acts"
        and not denied
        and not part.people
        and (part.verb in classed("shrinks") or part.clause.endswith(("come down", "go down")))
    ):
        return None
    own = people_in(part.who)
    if own and own.own and part.kind != "done" and part.persons and part.verb.removeprefix("can ") in classed("able"):
        return None  # what own people are able to is told elsewhere
    if part.verb == "have" and plain:
        return None
    departs = part.verb == "leave" and not part.people and _PUNCTUALLY.match(part.tail)
    unwelcome = words("negative") - {"return", "break", "reduce", "cut", "save", "fall"}
    if denied or (part.verb in unwelcome and part.kind == "acts" and not departs):
        return (
            unwished(part, keeping=part.people)
            if denied and (part.people or re.search(r"\b(?:that|who)\b", rest))
            else None
        )
    if felt := _felt(part, few=few):
        return felt
    if COMPARES.search(part.tail):
        return None
    if (
        plain
        and not part.people
        and part.kind != "is"
        and not re.search(r"\b(?:on time|first time|in time)\b", part.tail)
    ):
        linked = re.search(r"\b(?:that|who) ", rest)
        if not (part.kind == "done" and part.tail) and not linked:
            return None
    if (
        plain
        and part.kind == "is"
        and not re.search(r"\b(?:who|that)\b", rest)
        and not re.match(r"(?:on|in|within|ready|complete|available|back) ", part.tail)
    ):
        return None
    return wished(part, few=few)


def _felt(part: Parted, *, few: bool) -> Shape | None:
    """``people feel safer``: they can be asked whether they feel safe."""
    how = part.tail.split()[0] if part.verb == "feel" and part.people and part.tail else ""
    feeling = (as_it_is(how) or (how if done_to(how) else "")) if how else ""
    if not feeling:
        return None
    who, so = lower_first(part.who), f"feel {feeling}{part.tail[len(how) :]}"
    name = f"Help {'more ' if few else ''}{who} {so}"
    return shape("feel_so", "who", name, f"{who} who {so}", doer=who, doing=so, of_whom=who)


def wished(part: Parted, *, few: bool) -> Shape | None:
    who, more = lower_first(part.who), "more " if few else ""
    tail = f" {part.tail}" if part.tail else ""
    if part.kind == "done":
        if part.verb == "help" and part.tail and not few:
            name = f"Help {who} {part.tail}"
        elif part.verb == "pay" and _PAID_TO_US.search(who):
            name = f"Get {more}{who} paid{tail}"
        else:
            name = f"{part.verb} {more}{who}{tail}"
        thing = f"{who} {part.participle}{tail}"
        made = not part.tail and part.verb in ("sell", "reach", "hire", "recruit", "employ", "help", "serve", "rescue")
        pattern = "number_who" if is_counted(who) or made else _share(part)
        return shape(
            pattern, "done", name, thing, verb=part.verb, doer=who, doing=f"{part.participle}{tail}", of_whom=who
        )
    do = part.clause
    if part.kind == "is":
        name = f"Have {more}{who}{tail}"
        if part.people and not re.match(r"(?:on|in|off|out|at|within|back)\b", part.tail):
            name = f"Help {more}{who} be{tail}"
    elif part.people:
        gets = part.verb in classed("for_us") or re.search(
            r"(?:^|\b(?:to|from|with|for) )us\b|^here\b|^at our\b", part.tail
        )
        name = f"Get {more}{who} to {do}" if gets else f"Help {more}{who} {do.removeprefix('can ')}"
    else:
        name = f"Have {more}{who} {do}"
    counted = is_counted(who) or (
        part.verb in classed("at_a_time")
        and few
        and not part.tail.startswith(("back", "again"))
        and not re.match(r"\w+ (?:back|again)", part.tail)
    )
    thing = f"{who} {part.link} {do}"
    return shape("number_who" if counted else _share(part), "who", name, thing, doer=who, doing=do, of_whom=who)


def _share(part: Parted) -> str:
    if not part.people or part.verb == "pay":
        return "share_so"
    return (
        "share_does"
        if part.kind == "acts"
        and (part.verb in classed("for_us") or re.search(r"(?:^|\b(?:to|from|for) )us\b", part.tail))
        else "share_who"
    )
