"""A sentence that says what they want: goals, priorities or the vision."""

import re

from agent.guided.profile.figures import each_figure
from agent.guided.profile.found import Found, one_line
from agent.guided.profile.kinds import becomes, is_figure, listed_before, wish_of
from agent.guided.profile.lists import clean_item, split_list
from scorecard.models import Organization
from tools.language.dates import find_dates
from tools.language.quantities import find_quantities
from tools.language.verbs import gerund_base, is_base_verb

FACT = re.compile(
    r"^(?:and |but )?(?:our|the|my|all|both) [^,;]{1,60}? (?:is|are|was|were) (?!to\b)[^,;]*$", re.IGNORECASE
)
"""``and our two creameries are 30 years old``: how things are, beside what is wanted."""


OTHERS_WANT = re.compile(
    r"(?:^|[,;]\s*(?:and\s+)?)(?:our |the )?[a-z]+s (?:want|ask for|expect)\s+(?!us\b|to\b)(?P<what>(?=[a-z])[^,;.]+)",
    re.IGNORECASE,
)
"""``farmers want a fair milk price``: what those who are served ask for."""


_POINTS_BACK = re.compile(
    r"^(?:to )?(?:turn|change|reverse|stop|fix|improve|correct|see) (?:that|this|it|them)(?: around| back| change)?,\s+(?=\S)",
    re.IGNORECASE,
)
"""``turn that around, ...``: what is to be turned stands before."""
_WORK = re.compile(
    r"\b(?:scorecard|kpis?|strategy map|okrs?|draft|bsc|balanced score ?cards?)\b|^(?:some |your |a (?:bit|little) of )?help\b(?! (?:our|the|more|every|all|people|members|families|children)\b)|\byour help\b|\bhelp (?:me|from you)\b",
    re.IGNORECASE,
)
"""What is asked of us; "members who help" is none of it."""


_IN_A_STATE = re.compile(
    r"(?:to )?(?:be(?:come)?|get|turn) (?!the\b|an?\b|one\b|known\b|seen\b|loved\b|trusted\b|recogni[sz]ed\b)[a-z-]+(?: [a-z-]+)? (?:by|in|before|until|from) (?:the )?(?:end |mid|early |late |q[1-4] |[a-z]+ )?(?:of )?20\d\d\W*$",
    re.IGNORECASE,
)
"""``be profitable by 2028``: a goal with its day, and no picture of what they will be."""


def take_wish(sentence: str, found: Found, organization: Organization) -> None:
    """``double ARR by 2028 by winning the mid-market`` -> a goal and a priority."""
    told = {str(found.values.get(key, "")).lower() for key in ("name", "sector", "size")}  # who they are, no wish
    for item in (i for i in listed_before(sentence) if i.lower() not in told):
        found.add("goals" if is_figure(item) else "priorities", [clean_item(item)])
    wish = re.sub(r"^us to\s+", "", wish_of(sentence).rstrip(" .!"))
    if _WORK.search(wish) and not find_quantities(wish):
        return
    if becomes(wish) and len(parts := re.split(r"(?:,? and|,) to (?=[a-z]+ )", wish)) > 1:
        wish = max((p.strip() for p in parts if becomes(p)), key=lambda p: len(p.split()))
        for part in (p.strip() for p in parts if p.strip() != wish):
            found.add("priorities", [one_line(part)] if becomes(part) else split_list(part))
    if becomes(wish) and not find_quantities(wish) and not _IN_A_STATE.match(wish):
        if organization.vision:
            found.add("priorities", [one_line(wish)])
        else:
            found.put("vision", one_line(wish))
        return
    wish, *means = re.split(r"\s+by\s+(?=\w+ing\b)", wish)
    if re.search(r"\b(?:that|it|this|them)$", wish):  # "... - we want to halve that": what it is stands before
        found.add("goals" if find_quantities(wish) else "priorities", [one_line(sentence)])
        return
    items = [i for part in split_list(_POINTS_BACK.sub("", wish)) for i in each_figure(part) if not FACT.match(i)]
    items = [i for i in items if " " in i.strip() or not is_base_verb(i.strip())]  # "the place they all hope to get"
    items = [one_line(others["what"]) if (others := OTHERS_WANT.match(i)) else i for i in items]
    with_numbers = [bool(find_quantities(i) or find_dates(i)) for i in items]
    found.add("goals" if items and all(with_numbers) else "priorities", items)
    found.add("priorities", [_imperative(p) for m in means for p in split_list(m)])


def _imperative(text: str) -> str:
    first, _, rest = text.partition(" ")
    return f"{gerund_base(first) or first} {rest}".strip()
