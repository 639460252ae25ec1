"""How one measure comes by its colour, or whether it leads or lags: "why is F1a red when the deadline's end of year?"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Measure, Scorecard
from scorecard.performance import perform

_COLOUR = r"(?:red|amber|yellow|green|orange)"
_STILL = r"(?:(?:still|now|all|so|already|even|shown|showing|marked|coloured|colored|rated|down|as|in|the|a|it) )*"
_LATER = r"(?: (?:already|now|again|still|here|at the moment|today|on (?:it|here|there|(?:the|my|our) (?:map|board|score ?card))))*(?:(?:[,;:.–—-]+\s*|\s+)(?:when|if|although|though|even though|but|given(?: that)?|as|since|while|whereas|because|with|despite|considering|we|it|its|the|there|that|i|and|on|here)\b.*)?"
_WHY = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:(?:explain|say|see|understand|show)(?: (?:me|us))? )?why(?:'s| is| are| was| does| do| did)? (?P<item>.+?) (?:is |are |show(?:s|ing)? (?:up )?|come (?:out|up) |turn(?:s|ed)? |go(?:es)? |went |get |been )?{_STILL}{_COLOUR}{_LATER}$",
        rf"^how come (?P<item>.+?)(?: is|'s| are) {_STILL}{_COLOUR}{_LATER}$",
        rf"^what(?:'s| is)?(?: (?:makes?|making|made|turns?|turned)) (?P<item>.+?) {_STILL}{_COLOUR}{_LATER}$",
        rf"^(?P<item>.+?)(?: is|'s| shows?| turned) {_STILL}{_COLOUR}\s*[,;:.!?–—-]+\s*(?:but )?(?:why|how come|how so|what for)(?: is (?:that|it)| exactly)?{_LATER}$",
        rf"^why {_COLOUR} (?:for|on|at) (?P<item>.+?)$",
        r"^(?:how|by (?:what|which) rule) (?:is|do you|did you|does|was) (?:get to |come to |decide )?(?:the )?(?:colour|color|rag|rating|status) (?:of|for|on) (?P<item>.+?)(?: (?:decided|worked out|calculated|set|determined|made|computed|come about))?$",
    )
]
_IT = re.compile(r"(?:it|this|that|this one|that one|the (?:measure|kpi))", re.IGNORECASE)
_ROLE = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"^(?:is|are|isn't|aren't|was) (?P<item>.+?) (?:(?:a|an|our|one of (?:my|our|the)|more of a|considered|really|actually|counted as|classed as) )*(?:lead|leading|lag|lagging)(?: (?:measures?|indicators?|kpis?|metrics?|one))?(?:,? or (?:(?:a|an|is it|rather) )*(?:lead|leading|lag|lagging)(?: (?:measures?|indicators?|kpis?|metrics?|one))?)?$",
        r"^(?:is it )?(?:a )?lead(?:ing)? or (?:a )?lag(?:ging)?(?: measure)?(?: for|:|,| is| on)? (?P<item>.+?)$",
        r"^(?:does|do) (?P<item>.+?) (?:lead|lag)(?: or (?:does it )?(?:lead|lag))?$",
        r"^(?:what(?:'s| is| about)? )?(?P<item>.+?)\s*[,:;–—-]?\s*(?:is (?:it|that) )?(?:a )?(?:lead(?:ing)?|lag(?:ging)?) or (?:a )?(?:lead(?:ing)?|lag(?:ging)?)(?: (?:measure|indicator|kpi|metric))?$",
    )
]
_JUDGED = re.compile(
    r"^(?:is|are|isn't|do you think(?: that)?|would you say(?: that)?|what do you think of|what do you make of|how good is|how good are|does|do) (?P<item>.+?)(?: is)?"
    r"(?: (?P<good>(?:really |actually |even |still |any |such )*(?:(?:a|an|the) )?(?:really |very |pretty |any )*(?:good|sensible|right|useful|reasonable|proper|sound|wise|fitting|suitable|strong|weak|bad|strange|odd|weird|poor|sane|ok|okay|decent|stupid|silly)(?: (?:objective|goal|measure|kpi|metric|one|idea|choice|indicator|thing)(?: to have)?)?|make (?:any )?sense))?(?: (?:for|in|at|as|to) .+)?$",
    re.IGNORECASE,
)
_REAL = re.compile(
    r"^(?:is|are|isn't|do you think(?: that)?|would you say(?: that)?) (?P<item>.+?)(?: is)? (?:really |even |at all |too |at all )*(?:realistic|achievable|doable|feasible|attainable|reachable|within reach|ambitious(?: enough)?|optimistic|unrealistic)(?: for us| at all| by then| in time)?$",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.measures()):
        return None
    said = bare(text)
    for pattern in _WHY:
        if match := pattern.match(said):
            measures = _measures(match["item"], scorecard, focus)
            if measures:
                first, *more = ({"item": m.id, "colour": True} for m in measures)
                return Request("show_performance", first, tuple(more))
    for pattern in _ROLE:
        if (match := pattern.match(said)) and (item := _item(match["item"], scorecard, focus)):
            return Request("show_item", {"item": item, "about": "role"})
    return _judged(said, scorecard, focus)


def _judged(said: str, scorecard: Scorecard, focus: str) -> Request | None:
    """Of an item named by its id, or just spoken of: of anything else the books may know better."""
    if (real := _REAL.match(said)) and (measures := _measures(_figure_of(real["item"]), scorecard, focus)):
        told = [m for m in measures if m.actuals]
        return Request("show_performance", {"item": told[0].id}) if told else None
    match = _JUDGED.match(said)
    asks = match and (match["good"] or said.lower().startswith(("what do you", "how good")))
    if not match or not asks:
        return None
    item = find_item(f"the {match['item']}", scorecard) if len(match["item"].split()) <= 3 else ""
    item = item or (focus if _IT.fullmatch(match["item"]) else "")
    known = scorecard.objective(item) or scorecard.measure(item)
    return Request("check_scorecard", {"item": item}) if known else None


def _figure_of(words: str) -> str:
    """ "The target of F1a", "F1a's target" and "that target" speak of the measure."""
    words = re.sub(
        r"^(?:the |our |that |this )*(?:target|goal|figure|number|value)(?: (?:of|for|on))? ?", "", words, flags=re.I
    )
    return re.sub(r"(?:'s)? (?:target|goal|figure|number)$", "", words, flags=re.IGNORECASE) or "it"


def _item(words: str, scorecard: Scorecard, focus: str) -> str:
    words = words.strip(" ,:;")
    if _IT.fullmatch(words):
        return focus if scorecard.measure(focus) or scorecard.objective(focus) else ""
    if item := find_item(words, scorecard):
        return item
    measure = measure_meant(words, scorecard, focus)
    objective = objective_meant(words, scorecard, focus)
    named = measure or objective
    return named.id if named else ""


def _measures(words: str, scorecard: Scorecard, focus: str) -> list[Measure]:
    """The measure, or of an objective those that have turned red or amber, else all."""
    item = _item(words, scorecard, focus)
    if measure := scorecard.measure(item):
        return [measure]
    objective = scorecard.objective(item)
    if objective is None:
        return []
    state = perform(scorecard).measures
    return [m for m in objective.measures if state[m.id].rag in ("red", "amber")] or [*objective.measures]
