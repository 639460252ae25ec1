"""Wishes to hang less on one thing: ``less dependence on state grants``, ``too much of our income comes from state grants``."""

import re

from tools.drafting.meant.words import LESS, TOO_MUCH
from tools.drafting.shapes import Shape, bare

_WHOLE = r"(?:(?:of )?(?:our |the )?(?:income|revenue|funding|money|sales|turnover|business|budget))"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"^(?:depend|rely|hang|live) (?:far |much )?less (?:heavily )?(?:on|from|off) (?P<on>[a-z].+)$",
        r"^(?:less|reduce (?:the |our )?|lower (?:the |our )?) ?(?:dependen(?:ce|cy)|reliance) on (?P<on>[a-z].+)$",
        r"^(?:be |become )?(?:far |much )?less (?:dependent|reliant) on (?P<on>[a-z].+)$",
        r"^(?:no longer|not|stop|never again) (?:be )?(?:depend(?:ing|ent)?|hang(?:ing)?|rely(?:ing)?|reliant|living?) (?:so (?:much|heavily) )?(?:on|from|off) (?P<on>[a-z].+?)(?: (?:so much|so heavily|alone|only))?$",
        rf"^{TOO_MUCH} {_WHOLE} (?:comes|coming|is|hangs|depends) (?:from|on) (?P<on>[a-z].+)$",
        r"^we (?:depend|rely|hang|live) (?:far |much |way )?too (?:much|heavily) (?:on|from) (?P<on>[a-z].+)$",
        rf"^(?:an? )?(?:{LESS}) share of (?P<on>[a-z][a-z ]+?) in {_WHOLE}$",
        rf"^(?:{LESS}|reduce (?:the )?|a smaller share of) ?{_WHOLE} (?:that comes |coming )?from (?P<on>[a-z].+)$",
    )
)


def depends(said: str) -> Shape | None:
    found = next((m for form in _FORMS if (m := form.match(said))), None)
    return Shape("depend", bare(found["on"]), f"Depend less on {found['on']}", verb="depend") if found else None
