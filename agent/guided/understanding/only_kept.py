"""Of an objective's measures only one is to stay: "keep only the NPS in C1" is "remove C1b".

It names what stays, and what is said to go is not in the message: a reading of it would take off the very one that is named.
"""

import re

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.spans import Annotated
from scorecard import clock
from scorecard.models import Measure, Scorecard

_HOLD = r"(?:keep|retain|leave|want|wish|need|needs|(?:to|should|shall|must|can|could|only|just) have|track|show|keeping|leaving)"
_KIND = r"(?:measure|kpi|metric|indicator|number|figure)"
_STAYS = r"(?:stays?|remains?|survives?|(?:(?:is|to be|be|being|gets) )?(?:kept|retained|left))"
_ONLY = re.compile(
    rf"\b{_HOLD}\b(?: (?:to|keep|have|track|see|us|in|under|for|of|there|[A-Z]\d{{1,2}}))* (?:only|just|solely|nothing (?:but|except)|no more than)\b"
    rf"|\b{_HOLD}(?: (?:to|keep|have|only|just))* (?:one|a single|1)(?: single)? {_KIND}\b"
    rf"|\b(?:only|just|solely)\b(?: (?!a\b|an\b|one\b|if\b|when\b)[\w'’&%-]+){{1,9}}? (?:(?:should|shall|may|must|is|can|will|ought) )?(?:to )?{_STAYS}\b"
    rf"|\b(?:keep|retain|leave)(?: [\w'’&%-]+){{1,8}} (?:only|alone and (?:drop|remove))\W*$",
    re.IGNORECASE,
)
_AS_IT_IS = re.compile(r"\bas (?:it|they|is)\b|\b(?:the same|unchanged|untouched|alone|an? (?:eye|note|record|list|copy)|more|another|further|new|unless|until|for now)\b", re.IGNORECASE)  # fmt: skip
""" "Just leave the churn as it is" has nothing go."""
_OF_MEASURES = re.compile(rf"\b{_KIND}s?\b|\bone too many\b", re.IGNORECASE)
_COUNT = re.compile(r"\b(?:one|two|three|four|five|1|2|3|4|5)\b(?= (?:\w+ )?(?:measures?|kpis?|metrics?|indicators?|numbers?|figures?)\b)|\bone (?=(?:is )?too many\b)", re.IGNORECASE)  # fmt: skip


def others_gone(text: str, scorecard: Scorecard) -> str:
    """The removal of the others by their ids; the text itself where it does not say so, or names more than one that stays."""
    if not _ONLY.search(text) or _AS_IT_IS.search(text) or text.rstrip().endswith("?"):
        return text
    found = annotate(_COUNT.sub("", text), known_of(scorecard), clock.today())
    if any(s.kind not in ("item", "perspective") for s in found.spans):
        return text
    named = _named(found)
    kept = [m for i in named if (m := scorecard.measure(i))]
    homes = [i for i in named if scorecard.objective(i)]
    home = scorecard.objective_of(kept[0].id) if len(kept) == 1 else None
    if home is None or len(kept) + len(homes) != len(named) or not {*homes} <= {home.id}:
        return text
    going = [m for m in home.measures if m is not kept[0]]
    if not going or not (homes or _OF_MEASURES.search(text)):
        return text
    return f"remove {_listed(going)}"


def _named(found: Annotated) -> list[str]:
    items = [s.value for s in found.spans if s.kind == "item" and s.value.how in ("id", "name") and s.value.candidates]
    return list(dict.fromkeys(m.candidates[0].item for m in items))


def _listed(measures: list[Measure]) -> str:
    return " and ".join(m.id for m in measures)
