"""What the scorecard could do without, asked before anything goes: "what can go, and why?", "which KPIs are dispensable?"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard

_GO = r"(?:go|be (?:cut|dropped|removed|left out|taken out|spared|deleted|sacrificed|axed|binned|scrapped|done without)|come (?:out|off)|leave)"
_DROP = r"(?:cut|drop|remove|leave out|take out|lose|do without|spare|sacrifice|delete|get rid of|scrap|axe|bin|live without|give up)"
_THINGS = r"(?:of (?:it|this|these|them|the|our|my)|kpis?|measures?|metrics?|indicators?|things?|ones?|parts?|else|the|our|my|score ?card|card|board|map)"
_TAIL = r"(?:,? (?:and|but) (?:why|what for|for what reason|on what grounds)(?: is that| so)?|,? if (?:we|i|the \w+|they) .{3,60}|,? to (?:make|get|keep|have) .{3,50}|,? without .{3,50}| first| safely| easily| best| most| from (?:it|this|(?:the|our|my) \w+)| on (?:it|this|(?:the|our|my) \w+))*"
_ASKED = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:what|which|anything|is there (?:anything|something)(?: that| which)?)(?: {_THINGS})* (?:can|could|should|may|might|would|has to|must) (?:still |best |safely |we let )*{_GO}{_TAIL}$",
        rf"^(?:what|which)(?: {_THINGS})* (?:can|could|should|would|might|may|do|shall) (?:i|we|you|one) (?:still |best |safely |rather )*{_DROP}{_TAIL}$",
        rf"^(?:what|which)(?: {_THINGS})* (?:is|are)(?: the| our| my)? (?:dispensable|expendable|superfluous|redundant|surplus|unnecessary|not (?:really )?(?:needed|necessary)|least (?:needed|useful|important|necessary|valuable)|nice to have|too much|dead weight|ballast)(?: {_THINGS})*{_TAIL}$",
        rf"^(?:what|which)(?: {_THINGS})* (?:don't|do not|don’t) (?:i|we) (?:really )?need(?: at all)?{_TAIL}$",
        rf"^(?:where|how) (?:can|could|should|would) (?:i|we|you) (?:cut|trim|tighten|slim(?: it)? down|shorten|prune)(?: it| this| (?:the|our|my) \w+)?(?: down)?{_TAIL}$",
    )
]

_LEAST = r"(?:least|worst|weakest|fewest|less than the others)"
_OBJECTIVE = r"(?:(?:strategic )?objectives?|goals?)"
_BY_JUDGEMENT = re.compile(
    rf"^{_DROP} (?:(?:the|whichever|whatever|any|one|our|those|an?) )*(?:{_OBJECTIVE} (?:that|which|with|who|of)\b[^,;.]*\b{_LEAST}\b[^,;.]*|{_LEAST} [a-z]+ {_OBJECTIVE}|(?:most )?(?:useless|needless|superfluous|pointless|irrelevant|unimportant) {_OBJECTIVE})(?: of (?:all|them|the \w+))?$",
    re.IGNORECASE,
)
""" "Remove the objective that has least to do with us": which that is, is for them to say, and none is named."""


def _for_them_to_say(scorecard: Scorecard) -> str:
    """With those that stand there by no word of theirs, which are the likeliest."""
    added = [o for o in scorecard.objectives() if not o.provenance.words] or [*scorecard.objectives()]
    named = "; ".join(f"{o.id} {o.name}" for o in added)
    return phrase(
        "which_least" if len(added) < len([*scorecard.objectives()]) else "which_least_of_all",
        objectives=named,
        example=added[0].id,
    )


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if len(text) <= LONGEST and any(scorecard.objectives()) and _BY_JUDGEMENT.match(bare(text)):
        return Request("reckoned", {"words": _for_them_to_say(scorecard)})
    if len(text) > LONGEST or not any(True for _ in scorecard.measures()) or find_item(text, scorecard):
        return None
    said = bare(text)
    return Request("show_dispensable") if any(pattern.match(said) for pattern in _ASKED) else None
