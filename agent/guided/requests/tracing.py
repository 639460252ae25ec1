"""Along the links of their own map: "rider churn goes up, what else suffers?", "how does L1 help C1 on my scorecard"."""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from scorecard.models import Objective, Scorecard

_MAP = r"(?:(?:score ?card|map|strategy map|board|bsc|card))"
_ON_THE_MAP = re.compile(rf",? ?\b(?:on|in|through|across|along|over|up|according to|by) (?:this|my|our|the|that) (?:whole |balanced )?{_MAP}\b,?|\baccording to you\b", re.IGNORECASE)  # fmt: skip
_TRACE = re.compile(r"^(?:(?:trace|follow|walk|take|play)(?: (?:it|this|that|me|us))*(?: (?:for me|for us|through|up|upwards?))*|here'?s one|scenario)\s*[:,;.–—-]+\s*", re.IGNORECASE)  # fmt: skip
_WORSE = r"gets? (?:any |even |much )?worse|got worse|worsens?|deteriorates?|slips?|suffers?|fails?|collapses?|goes wrong|(?:goes|turns?|is|stays|gets) (?:red|bad|off track|wrong|missed|late)|is missed|misses (?:its )?target|falls behind|does(?:n't| not) (?:improve|work|happen)|breaks?(?: down)?"
_BETTER = r"gets? (?:any |even |much )?better|got better|improves?|(?:goes|turns?|is|gets) green|is reached|hits? (?:its )?target|succeeds?|works(?: out)?"
_UP = r"goes up|go up|went up|rises?|rose|climbs?|increases?|grows?|jumps?|shoots? up|doubles?|spikes?|is (?:up|higher)|gets? higher"
_DOWN = r"goes down|go down|went down|falls?|fell|drops?|declines?|decreases?|shrinks?|sinks?|halves|tumbles?|is (?:down|lower)|gets? lower|comes down"
_MOVES = rf"(?:keeps? |should |would |were to |starts? to |begins? to |suddenly |really |just |ever )*(?:(?P<worse>{_WORSE})|(?P<better>{_BETTER})|(?P<up>{_UP})|(?P<down>{_DOWN}))(?: (?:again|further|a lot|sharply|badly|even more|next (?:year|quarter|month)))*"
_WHAT = r"(?:how (?:will|would|does|do) (?:it|that|this|things|everything|the (?:map|rest|others|score ?card))(?: all)? (?:look|change|react|go|develop|end)|what|which (?:other )?objectives?|who|where)(?:'s| is| else| would| will| does| do| could| then| also| all| other things?| objectives?| things?| others?| the| exactly)*(?: (?:happens?|suffers?|breaks?|changes?|follows?|moves?|goes(?: wrong| down| up)?|gets? (?:hit|hurt|worse|better|dragged down)|(?:is |be )?affected|improves?|effects?|consequences?|impact|it (?:do|affect|hurt|hit|mean|cause)|that (?:do|affect|hurt|hit|mean|cause)|knock[- ]?ons?|fails?|slips?|we (?:lose|see)|(?:is |be )?hit|(?:is |be )?hurt|feels? it|drag(?:s|ged) down))*(?: (?:to|for|with|from|on|of) (?:the (?:rest|others?|map)|us|that|it|everything else|others?))*"
_IF = r"(?:if|when|once|should|in case|suppose|say|imagine)"
_CHANGES = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^{_WHAT},? {_IF} (?P<item>[^\d]*?\S*?) {_MOVES}$",
        rf"^{_IF} (?P<item>.+?) {_MOVES}[,;:.–—-]*(?: then| so)*[,:]? {_WHAT}$",
        rf"^(?P<item>.+?) {_MOVES}\s*[,;:.–—-]+\s*(?:(?:so|then|and|now)[, ]+)*{_WHAT}$",
        rf"^(?:trace|follow)(?: what happens| it| this)?(?: through| up)?,? (?:if|when|once) (?P<item>.+?) {_MOVES}$",
    )
]  # fmt: skip
_FOLLOWED = re.compile(r"^(?:trace|follow)(?: the)?(?: effects?| consequences| impact| links?| arrows?| chain)?(?: of| from)? (?P<item>.+?)(?: (?:up|upwards?|onwards?|to the top|through|forward))*$", re.IGNORECASE)  # fmt: skip
_DOES = r"(?:help|support|drive|lead to|feed(?: in| into)?|affect|influence|impact|contribute to|improve|serve|move|push|hurt|hit|harm|damage|change|drag down|raise|lower|reach|matter for|work on|bring about|cause|get us to|show up in|play into|do for|link to|connect to|relate to|tie into)"
_BETWEEN = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^(?:how|why|in what way|where)(?: exactly)? (?:does|do|is|are|would|will|should|can|could|did) (?:improving |better |raising |lowering |having )?(?P<a>.+?) (?:really |actually |even |supposed to |meant to |going to |indirectly )*{_DOES}(?: with)? (?P<b>.+)$",
        r"^(?:how|why|in what way|where)? ?(?:is|are) (?P<a>.+?) (?:connected|linked|related|tied) (?:to|with) (?P<b>.+)$",
        r"^(?:how )?(?:is|are) (?P<a>.+?) (?:to|and|with) (?P<b>.+?) (?:connected|linked|related|tied)(?: together| up| at all)?$",
        r"^(?:is|are) there (?:an?|any) (?:link|arrow|connection)s? (?:from|between) (?P<a>.+?) (?:to|and) (?P<b>.+)$",
        r"^what (?:has|have|does|do) (?P<a>.+?) (?:have )?(?:got )?to do with (?P<b>.+)$",
        rf"^(?:does|do|will|would|can) (?P<a>.+?) (?:really |actually |even |indirectly )*{_DOES} (?P<b>.+)$",
        r"^(?:show|trace|follow|explain)(?: (?:me|us))?(?: the)? (?:chain|path|way|links|line|arrows) (?:from|between) (?P<a>.+?) (?:to|and|up to) (?P<b>.+)$",
    )
]
_LONGEST_PAIR = 140
_GENERAL = re.compile(r"\b(?:in general|usually|typically|generally|in theory|evidence|research|proof|how sure|data say)\b|\d", re.IGNORECASE)  # fmt: skip
_SMALL = re.compile(r"^(?:the|our|my|this|that|having|more|fewer|better)\s+", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    said, on_the_map = _ON_THE_MAP.subn("", bare(text))
    said = bare(_TRACE.sub("", said.strip()).strip())
    if _GENERAL.search(re.sub(r"\b[A-Za-z]\d{1,2}[a-z]?\b", "", said)):
        return None
    for pattern in _CHANGES:
        if (match := pattern.match(said)) and (found := _moved(match, scorecard, focus)):
            return found
    if (match := _FOLLOWED.match(said)) and (objective := _meant(match["item"], scorecard, focus)):
        return Request("show_effects", {"item": objective.id})
    for pattern in _BETWEEN:
        if match := pattern.match(said[:_LONGEST_PAIR]):
            ends = [_meant(match[end], scorecard, focus) for end in ("a", "b")]
            plain = on_the_map or all(find_item(match[end], scorecard) for end in ("a", "b")) or said.startswith("how")
            if plain and ends[0] and ends[1] and ends[0] is not ends[1]:
                return Request("show_effects", {"item": ends[0].id, "on": ends[1].id})
    return None


def _moved(match: re.Match[str], scorecard: Scorecard, focus: str) -> Request | None:
    words = match["item"].strip(" ,:;")
    objective = _meant(words, scorecard, focus)
    if objective is None:
        return None
    moves = "better" if match["better"] else "worse"
    if match["up"] or match["down"]:
        measure = measure_meant(words, scorecard, focus)
        good_is_less = measure is not None and measure.polarity == "lower"
        off = measure is not None and measure.polarity == "within"
        moves = "better" if bool(match["down"]) == good_is_less and not off else "worse"
    return Request("show_effects", {"item": objective.id, "moves": moves})


def _meant(words: str, scorecard: Scorecard, focus: str) -> Objective | None:
    return objective_meant(_SMALL.sub("", words.strip(" ,:;?")), scorecard, focus)
