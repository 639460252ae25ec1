"""People who are lost or leave, told with how many: ``we lost 4 of 9 technicians last year``, ``30 % of our nurses quit every year``.

What is wanted is to keep them, and what is measured is those of them who leave in a year.
"""

import re

from tools.drafting.people import people_in
from tools.drafting.situations.told import Situation

_N = r"(?P<n>\d[\d.,]*)"
_OF = r"(?: ?(?P<share>%|percent|per cent)(?: of)?)?(?: (?:of )?(?:our|the|all(?: (?:our|the))?))?"
_ABOUT = r"(?:(?:about|around|nearly|almost|over|more than|some|as many as) )?"
_WHO = r"(?P<who>[a-z][a-z-]*(?: [a-z][a-z-]*){0,2}?)"
_WHEN = r"(?: (?:to \w+ )?(?P<when>last (?:year|season)|this year|(?:a|per|each|every) year|in 20\d\d|over the (?:last|past) year|in the (?:last|past) (?:year|twelve months|12 months)))?"
_FORMS = [
    re.compile(rf"^we(?:['’]ve| have)? (?:lose|lost|are losing|keep losing) {_ABOUT}{_N}{_OF} {_WHO}{_WHEN}\W*$", re.I),
    re.compile(
        rf"^{_ABOUT}{_N}{_OF} {_WHO} (?:left|leave|quit|resigned|resign|walked out|walk out|went){_WHEN}\W*$", re.I
    ),
]


_LEFT_OF = re.compile(
    r"^(?P<part>\d+|[a-z]+) (?P<who>[a-z][a-z -]*?) (?P<do>left|quit|resigned|went|walked out),? (?:out )?of (?:our |the )?(?P<whole>\d+|[a-z]+)\b(?P<rest>.*)$",
    re.IGNORECASE,
)


def counted_first(text: str) -> str:
    """ "Two bakers left out of six last year" as "two of six bakers left last year", before shares are written out."""
    return _LEFT_OF.sub(r"\g<part> of \g<whole> \g<who> \g<do>\g<rest>", text)


def people_lost(text: str) -> Situation | None:
    """``text`` has its shares written out: "44.4 % of technicians"."""
    told = next((m for form in _FORMS if (m := form.match(text))), None)
    people = people_in(told["who"], guess=True) if told else None
    if not told or not people or not told["when"]:
        return None
    who, value = told["who"].lower(), float(told["n"].replace(",", ""))
    if told["share"]:
        return Situation(f"Keep our {who}", f"share of {who} who leave in a year", "%", value, lower=True)
    return Situation(f"Keep our {who}", f"{who} who leave in a year", who.split()[-1], value, lower=True)
