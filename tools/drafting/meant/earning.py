"""Wishes to earn so much that something can be paid of it: ``a profit that pays for electric cars``."""

import re

from tools.drafting.meant.shaping import shape
from tools.drafting.shapes import Shape

_GAIN = r"(?:(?:an?|our|the|any|healthy|good|yearly|annual|own) )*(?P<gain>profits?|surplus(?:es)?|margins?|earnings|income|revenue|result|money|cash|takings|returns?)"
_PAYS = r"(?:pays?|paying|to pay|can pay|will pay|finances?|financing|to finance|can finance|funds?|funding|to fund|covers?|covering|to cover|buys?|affords?)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:(?:earn|make|have|generate|build) )?{_GAIN} (?:(?:that|which) (?:can |will )?)?{_PAYS}(?: for)? (?P<what>[a-z].+)$",
        rf"^(?:(?:earn|make|have|generate) )?{_GAIN} (?:that is |which is )?(?:big|large|high|good|great|healthy|strong) enough (?:(?:for|to pay for|to finance|to fund|to cover) (?P<what>[a-z].+)|to (?P<deed>[a-z]+ [a-z].+))$",
        rf"^(?:(?:earn|make|have|generate|raise) )?enough (?:of )?{_GAIN} (?:(?:for|to pay for|to finance|to fund|to cover) (?P<what>[a-z].+)|to (?P<deed>[a-z]+ [a-z].+))$",
        r"^(?:earn|make) enough (?:(?:for|to pay for|to finance|to fund|to cover) (?P<what>[a-z].+)|to (?P<deed>[a-z]+ [a-z].+))(?P<gain>)$",
        rf"^(?:pay for|pay|finance|fund|buy|cover|afford) (?P<what>[a-z].+?) (?:out of|from|with|by) {_GAIN}$",
        rf"^(?:(?:earn|make|have) )?{_GAIN} (?:from|out of|with) which (?:we|one) can (?:(?:pay for|finance|fund|cover) (?P<what>[a-z].+)|(?P<deed>[a-z]+ [a-z].+))$",
        rf"^(?:earn|make|generate) {_GAIN} (?:for|to pay for|to finance|to fund|to cover) (?P<what>(?!the next\b|years?\b)[a-z].+)$",
    )
)
_BUYS = re.compile(r"^(?:buy|purchase|get|replace|afford|acquire) (?=[a-z])", re.IGNORECASE)
_ONES = frozenset({"money", "cash", "income", "revenue", "takings", ""})


def earned_for(said: str) -> Shape | None:
    """The gain against what it is to pay: a sum alone says nothing of whether it is enough."""
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    if not found:
        return None
    told = found.groupdict()
    gain = (told.get("gain") or "").lower()
    gain = {"profits": "profit", "surpluses": "surplus", "margins": "margin"}.get(gain, gain)
    deed = told.get("deed") or ""
    what = told.get("what") or _BUYS.sub("", deed)
    what = re.sub(r"^(?:the|our|for) ", "", what)
    if not what or re.match(r"(?:it|us|that|this|them|live|survive|be|stay)\b", what):
        return None
    bought = deed if deed and not _BUYS.match(deed) else ""
    purpose = f"to {bought}" if bought else f"that pays for {what}"
    plain = gain in _ONES
    name = (
        (f"Earn enough to {bought}" if bought else f"Earn enough to pay for {what}")
        if plain
        else f"Earn a {gain} {purpose}"
    )
    paid_for = f"what it takes to {bought}" if bought else what
    said_so = {} if plain else {"earned": gain}
    return shape("earn_for", "enough", name, f"{gain or 'profit'} for {what}", verb="earn", bought=paid_for, **said_so)
