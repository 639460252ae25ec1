"""Those of whom fewer are to do something, or of which less is to happen: ``too many fail their test``, ``no family goes hungry``."""

import re

from scorecard.gerunds import gerund
from scorecard.lemmas import getInflection
from tools.drafting.inflecting import plural
from tools.drafting.meant.nouns import is_counted, is_people, plural_noun, third_person
from tools.drafting.meant.parted import Parted, parted
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import COMPARES
from tools.drafting.shapes import Shape, lower_first
from tools.language.verbs import gerund_base

_LYING = re.compile(
    r"^(?:the |our )?(?P<who>[a-z]+(?: [a-z]+)??) (?:in|on|with|without|at|out of|under) [a-z][a-z' -]*$", re.IGNORECASE
)
_NO_ONE = re.compile(r"^no (?P<one>[a-z]+) (?P<verb>[a-z]+s) (?P<rest>[a-z].*)$", re.IGNORECASE)


def fewer_who(rest: str, *, stopped: bool, much: bool) -> Shape | None:
    if stopped:
        rest = re.sub(r"\bfrom (?=[a-z]+ing\b)", "", rest)
        if gerund_base(rest.split()[0]):
            return None
    told = parted(rest, mass=much)
    if re.match(r"(?:the )?time\b|money\b", rest) and not (told and told[0].kind == "done"):
        return None
    if (
        told is None
        and (lying := _LYING.match(rest))
        and is_people(lying["who"])
        and plural_noun(lying["who"].split()[-1])
    ):
        thing = lower_first(rest)
        share = not is_counted(lying["who"])
        return shape(
            "share_not" if share else "number_not",
            "cut",
            f"Lower the {'share' if share else 'number'} of {thing}",
            thing,
            verb="lower",
            doer=lying["who"],
            of_whom=lower_first(lying["who"]),
            unit="number",
        )
    if not told or told[1] or COMPARES.search(told[0].tail):
        return None
    if stopped and not told[0].people and told[0].tail:
        return None  # "stop price increases from eating our margin": it is the margin that is wanted
    return unwished(told[0], keeping=stopped)


def nobody(said: str) -> Shape | None:
    """``no family goes hungry``: as few of them as possible, so that one is none."""
    no = _NO_ONE.match(said)
    if not no:
        return None
    verb, who = third_person(no["verb"].lower()), plural(no["one"])
    if not verb or not is_people(who):
        return None
    return unwished(Parted(who, verb, no["rest"], "acts"), keeping=True)


def unwished(part: Parted, *, keeping: bool = False) -> Shape | None:
    if part.verb in ("burn", "wear") and part.tail.startswith("out"):
        return None  # of whom there are signs before it comes to that
    who = lower_first(re.sub(r"^(?:the|our|all) ", "", part.who))
    tail = f" {part.tail}" if part.tail else ""
    many = plural_noun(who.split()[-1])
    if part.kind == "done":
        thing = f"{who} {part.participle}{tail}"
        name = f"Reduce the number of {thing}" if many else f"Reduce the {thing}"
        return shape(
            "number_not" if many else "amount_not",
            "cut",
            name,
            thing,
            verb="reduce",
            doer=who,
            unit="number" if many else "amount",
        )
    thing = f"{who} {part.link} {part.clause if many else _of_one(part)}"
    if not many:
        return shape("amount_not", "cut", f"Reduce the {thing}", thing, verb="reduce", unit="amount")
    share = not is_counted(who)
    name = f"Lower the {'share' if share else 'number'} of {thing}"
    if keeping and part.kind == "acts":
        doing = gerund(part.clause)
        name = f"Keep {who} from {doing[:1].lower()}{doing[1:]}"
    return shape(
        "share_not" if share else "number_not",
        "cut",
        name,
        thing,
        verb="lower",
        doer=who,
        doing=part.clause,
        of_whom=who,
        unit="number",
    )


def _of_one(part: Parted) -> str:
    """``ends up in the bin``, of what is no number of things."""
    if part.kind == "is":
        return f"is {part.tail}"
    found = getInflection(part.verb, "VBZ")
    return f"{found[0] if found else part.verb + 's'} {part.tail}".strip()
