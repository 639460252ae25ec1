"""Wishes that a thing should cost less to make or do: ``a lower cost per parcel``, ``parcels that cost us less``."""

import re

from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import CUTTING, LESS, TOO_MUCH
from tools.drafting.people import singular
from tools.drafting.shapes import Shape

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:(?:{CUTTING}) (?:the |our )?|(?:an? )?(?:{LESS}) )(?:unit )?costs? (?:per|for each|for every|of (?:an?|each|every)) (?P<each>[a-z][a-z -]*)$",
        r"^(?:an? |each |every |the |our )*(?P<each>[a-z][a-z -]*?) (?:(?:that|which) )?(?:costs?) (?:us )?(?:far |much |way )?(?:less|too much)$",
        r"^(?P<deed>[a-z]+) (?:the |our )?(?P<each>[a-z][a-z -]*?) (?:at (?:a )?lower costs?|more cheaply|cheaper|for less(?: money)?)$",
    )
)


def cost(said: str) -> Shape | None:
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    if not found:
        return None
    each = " ".join([*found["each"].split()[:-1], singular(found["each"].split()[-1])])
    deed = found.groupdict().get("deed")
    if deed and re.match(r"(?:buy|get|sell|offer|be|become)$", deed):
        return None  # what it costs us, and not what it costs others
    name = f"{deed} {found['each']} at lower cost" if deed else f"Lower the cost per {each}"
    return shape("cost_of", "cut", name, f"cost per {each}", verb=deed or "lower", each=each)


_SPENDING = re.compile(
    rf"^(?:spend (?:far |much )?less|an? smaller share (?:is )?spent|less(?: money| of our money)?(?: (?:is )?spent| goes| going| goes out)?|{TOO_MUCH}(?: of)?(?: the| our)?(?: money| income| budget)? (?:goes|is spent|flows|is going|disappears)|we spend {TOO_MUCH}) (?P<prep>on|into|for|in|to) (?P<what>[a-z].+)$",
    re.IGNORECASE,
)


def spending(said: str) -> Shape | None:
    """``a smaller share spent on administration``, ``too much of the money goes into administration``."""
    found = _SPENDING.match(said)
    if not found or (found["prep"].lower() in ("for", "in", "to") and "money" not in said and "spen" not in said):
        return None
    what = re.sub(r"^(?:the|our) ", "", found["what"])
    return shape("amount_not", "cut", f"Spend less on {what}", f"spending on {what}", verb="spend", unit="currency")
