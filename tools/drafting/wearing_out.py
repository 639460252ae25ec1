"""People who wear out, told of as a wish or a complaint: "the crew to stop burning out" is no help to do so, and no deed of ours to them."""

import re

from tools.drafting.people import is_person_head, people_in

_WHO = r"(?P<who>(?:the |our |my |all (?:the |our )?)?[a-z][a-z -]*?)"
_SO = (
    r"(?:burn(?:t|ed) out|worn out|exhausted|overworked|over-?stretched|overloaded|knackered|shattered|fed up|stressed(?: out)?|swamped"
    r"|on their knees|at (?:the|their) (?:limits?|wits['’]? end)|run ragged|run off their feet|tired out|dead tired)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"^(?:help |get |have |let |make )?{_WHO} (?:to )?(?:stop|quit|no longer|not) (?:be )?(?:burning (?:themselves )?out|wearing (?:themselves )?out|{_SO})$",
        rf"^{_WHO} (?:who|that) (?:are(?:n['’]t| not| no longer)|(?:do not|don['’]t|never) (?:get|feel|become)) (?:all |so |completely |totally |constantly |always )?{_SO}$",
        rf"^{_WHO} (?:who|that) (?:do not|don['’]t|never) (?:burn (?:themselves )?out|wear (?:themselves )?out|get exhausted)$",
        rf"^{_WHO} (?:are|is|feel|feels|get|gets|have been|has been)(?: all| both| so| too| just| really| completely| totally| constantly| always| pretty| quite| more and more)* {_SO}(?: by .+| from .+| these days| now)?$",
        rf"^{_WHO} (?:are |is )?(?:keep |keeps )?(?:burning|wearing) (?:themselves )?out$",
    )
)


def worn_out(wish: str) -> str:
    """Who is not to wear out: "our hygienists" of "our hygienists are burned out"; "" where nobody is told of so."""
    told = (m["who"] for form in _FORMS if (m := form.match(wish.strip(" .!"))))
    return next((re.sub(r"^my\b", "our", who, flags=re.IGNORECASE) for who in told if _are_people(who)), "")


def _are_people(who: str) -> bool:
    """ "The machines are worn out" as well."""
    return not re.search(r"\b(?:and|not|who|that|of)\b", who) and (is_person_head(who) or people_in(who) is not None)
