"""Wishes to be thought of for something: ``be known for energy advice``, ``a name for it``, ``too few people know us for it``."""

import re

from tools.drafting.meant.nouns import is_people
from tools.drafting.meant.shaping import shape
from tools.drafting.meant.words import TOO_FEW
from tools.drafting.shapes import Shape

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^(?:be |become |get |being )?(?:better |well |widely |more )?(?:known|recogni[sz]ed|famous|respected|renowned) for (?P<what>[a-z].+)$",
        r"^(?:have |get |make |earn |build )?(?:an? |our )?(?:(?:good|better|strong) )?(?:name|reputation) (?:for|in|with) (?P<what>[a-z].+)$",
        r"^(?:more |get |make |have more |have )?(?P<who>[a-z]+(?: [a-z]+)?) (?:to |who )?(?:think|thinking) of us (?:first )?(?:for|when it comes to|in|when they need) (?P<what>[a-z].+)$",
        rf"^(?:more |have more |{TOO_FEW} )(?P<who>[a-z]+(?: [a-z]+)?) (?:to |who )?(?:know|knowing) (?:of )?us for (?P<what>[a-z].+)$",
        r"^(?:be |become )?(?:the |people's )?first (?:choice|name|address|port of call|call|stop|thought|place|place to (?:go|call|turn)|number to call) (?:for|in) (?P<what>[a-z].+)$",
        r"^(?:be |become )?(?:the )?(?:first )?(?:name|place|firm|people|school|shop|address|club|house|ones?) (?:that )?(?P<who>[a-z]+(?: [a-z]+)?) (?:think of|call|turn to|go|go to|come to|ask|ask for|name)(?: first)? (?:for|when it comes to|when they need|when they want) (?P<what>[a-z].+)$",
    )
)

_FIRST = _FORMS[-2:]


def standing(said: str) -> Shape | None:
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    if not found:
        return None
    what = re.sub(r"^(?:the|our|all) ", "", found["what"], flags=re.IGNORECASE)
    first = found.re in _FIRST
    led = said if first and re.match(r"(?:be|become) ", said, re.IGNORECASE) else ""
    if first and is_people(what):  # "the first call for beginners": it is they who are asked
        return shape("become_the", "known", led or f"become the first choice for {what}", what, verb="become", who=what)
    return shape("known_for_it", "known", led or f"become known for {what}", what, verb="become")
