"""What own people are to feel, or that they are to come back: ``actors who come back``, ``staff who feel safe``."""

import re

from scorecard.gerunds import gerund
from tools.drafting.meant.quality import quality
from tools.drafting.people import people_in
from tools.drafting.shapes import Shape, bare, lower_first

_OWN_WHO = re.compile(
    r"(?P<who>(?:our |the )?[a-z][a-z -]*?) who (?P<doing>(?P<verb>come|return|feel|trust|like|love|enjoy|believe|care)\b.*)$",
    re.IGNORECASE,
)


def own_who(text: str) -> Shape | None:
    """``actors who come back``, ``staff who feel safe``: nothing one trains people for."""
    found = _OWN_WHO.match(text)
    of_work = found is not None and re.search(r"\b(?:work|jobs?|working here)$", found["doing"])
    people = people_in(found["who"], guess=bool(of_work)) if found else None
    if not found or people is None or not people.own:
        return None
    who, doing = lower_first(bare(found["who"])), found["doing"]
    if found["verb"].lower() in ("come", "return"):
        if not re.match(r"(?:come (?:back|again)|return)\b", doing):
            return None
        return quality("come_back", who, f"Keep {who} {gerund(doing)}", doer=who, doing=doing)
    return quality("staff_feel", who, f"Help {who} {doing}", doer=who, doing=doing)
