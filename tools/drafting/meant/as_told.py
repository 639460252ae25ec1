"""Wishes in the words that a set phrase comes to (``situations/sayings.py``), and others of one plain sense: ``break even``, ``keep every park clean``."""

import re

from tools.drafting.inflecting import plural
from tools.drafting.meant.quality import quality
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.table import quality_words, row_for
from tools.drafting.people import is_person_head, people_in
from tools.drafting.shapes import Shape, capital, lower_first

_BREAK_EVEN = re.compile(
    r"^(?:break|breaking) even(?: (?:again|at last|(?:next|this) year|(?:by|in|from) .+))?$", re.IGNORECASE
)
_RESERVE = re.compile(
    r"^(?:build|keep|hold|have|create) (?:up )?(?:an? |our )?(?:\w+ )?(?:cash |money )?(?:reserves?|cushion|buffer)$",
    re.IGNORECASE,
)
_OFF_PAPER = re.compile(r"^(?:get|move|bring) (?P<what>[a-z][a-z' -]*?) off paper$", re.IGNORECASE)
_REPAIR = re.compile(
    r"^repair (?P<what>(?:the|our) (?:[a-z-]+ )?(?!\w+s$)[a-z-]+|(?:the |our )?[a-z -]*ss)$", re.IGNORECASE
)
_KEEP_SO = re.compile(
    r"^keep (?P<each>(?:every|each|all(?: the| our)?|the|our) )(?P<what>[a-z][a-z -]*?) (?P<so>[a-z]+)(?P<more>(?:, [a-z ]+)* and [a-z ]+| enough)?$",
    re.IGNORECASE,
)
_NOT_WITHOUT = re.compile(
    r"^let no (?P<one>[a-z]+) (?P<deed>[a-z]+(?: [a-z ]+?)?) without being able to (?P<do>[a-z].+)$", re.IGNORECASE
)


def as_told(said: str) -> Shape | None:
    if _BREAK_EVEN.match(said):
        return Shape("result", "operating result", "Break even", verb="break")
    if _RESERVE.match(said):
        return shape("level_high", "grow", "Build a cash reserve", "weeks that cash in hand covers", verb="build")
    if paper := _OFF_PAPER.match(said):
        what = lower_first(re.sub(r"^(?:the|our|all) ", "", paper["what"]))
        return shape("share_so", "done", said, f"{what} handled without paper", verb="get", of_whom=what)
    if broken := _REPAIR.match(said):
        thing = f"repairs to {lower_first(broken['what'])} done as planned"
        return shape("share_so", "done", said, thing, verb="repair", of_whom="repairs due")
    if able := _NOT_WITHOUT.match(said):
        who = plural(able["one"])
        known = is_person_head(who) or people_in(who)
        thing = f"{who} who can {able['do']} when they {able['deed']}"
        return (
            shape("share_who", "who", said, thing, doer=who, doing=f"can {able['do']}", of_whom=who) if known else None
        )
    return _kept_so(said)


def _kept_so(said: str) -> Shape | None:
    """``keep every park clean, safe and open for all``: checked by all of it, as the table has it of the first."""
    kept = _KEEP_SO.match(said)
    each = bool(kept) and kept["each"].lower() in ("every ", "each ")
    if not kept or not (kept["more"] or each) or not quality_words().fullmatch(kept["so"]):
        return None
    what = plural(kept["what"]) if each else kept["what"]
    row = row_for(kept["so"].lower(), what)
    if row is None or is_person_head(what) or people_in(what):
        return None
    one = row.measured == "checked" and what.endswith("s") and not what.endswith("ss")
    return quality(
        "checked_plural" if one else row.measured, lower_first(what), capital(said), doing=f"{kept['so']}{kept['more'] or ''}"
    )  # fmt: skip
