"""Whether a figure is a good one, and what others reach: "would 4 % churn be realistic for a firm like ours?".

A figure in a question is asked about and never set. The coach has no figures of others, and says so.
"""

import re

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import measure_meant
from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_GOOD = (
    r"(?:good|decent|reasonable|sensible|normal|usual|typical|realistic|unrealistic|ambitious|ok(?:ay)?|fair|fine|bad|poor|high|low|much|many|little|enough|average|standard|solid|healthy|unhealthy|acceptable|common|customary|achievable|attainable|feasible|doable|reachable|plausible|credible|sound|strict|generous|modest|impressive|excellent|great|right|wise|sane|respectable|satisfactory|adequate|appropriate|suitable|smart"
    r"|alright|strong|weak|tough|tight|bold|brave|unusual|competitive|comparable|worrying|alarming|terrible|embarrassing|optimistic|pessimistic|up to (?:standard|scratch)|in line|within reach|too (?:much|little|high|low|far|bold|soft|ambitious)|a stretch|a lot|the norm|par for the course|worth (?:aiming|having|going) ?(?:at|for)?|something to (?:aim|go|strive) (?:at|for)|par|on a par|silly|foolish|stupid|greedy|unambitious|lazy|naive|mad|crazy|proud of|ashamed of|bad)"
)
_FIGURE = r"[€$£]?\s?(?<![A-Z])\d[\d.,]*"
_OF_THE_CARD = re.compile(
    r"\d[\d.,]* (?:\w+ )?(?:measures?|kpis?|objectives?|perspectives?|targets|initiatives?|goals|links?|indicators?|arrows|metrics?|priorities|scorecards?|points? (?:scale|system))\b",
    re.IGNORECASE,
)
""" "Are 20 measures too many?" is of the scorecard itself, and the books answer it."""
_VALUE = (
    r"(?:value|figure|number|target|goal|level|rate|percentage|share|score|result|benchmark|range|aim|amount|ratio)s?"
)
_OTHERS = r"(?:others?|other (?:[\w-]+ ){0,3}?[\w-]+s|(?:comparable|similar|most|many|competing|rival|neighbouring|typical|good|leading|the best|well-run|average) (?:[\w-]+ ){0,2}?[\w-]+|peers|competitors|everyone else|everybody else|the (?:rest|competition|industry|sector|market|best|average)(?: [\w-]+)?|(?:\w+ ){1,3}(?:like|such as) (?:ours?|us|this|mine)|(?:\w+ ){1,2}(?:of )?our size|someone like us|people like us)"
_REACH = r"(?:reach|have|achieve|manage|attain|get(?: to)?|aim(?: for| at)?|score|show|see|make|run at|stand(?: at)?|come to|end up (?:at|with)|report|do|lie(?: at)?|hit|keep to|expect)"
_ASKED = [re.compile(p, re.IGNORECASE) for p in (
    rf"^(?:is|are|was|were|would|will|isn't|aren't|wouldn't|might|does|do|should|could|am|have|did)\b(?! (?:you|we|i) (?:please )?(?:set|put|make|change|raise|lower|record|add|note))(?=.*{_FIGURE}).*\b{_GOOD}\b",
    rf"^(?:do|don't|would|what|how|did)\b.{{0,12}} you (?:think|say|find|feel|reckon|consider|believe|make|call|rate|see|judge)\b(?=.*{_FIGURE}).*$",
    rf"^how {_GOOD} (?:a \w+ )?(?:is|are|would|was|does)\b(?=.*{_FIGURE}).*$",
    rf"^(?=.*{_FIGURE})(?:what|which|how).*\b(?:think of|say to|about)\b.*\b(?:for|as) an? (?:\w+ )?{_VALUE}\b.*$",
    rf"^(?:what|which|how much|how many|how high|how low|where|how fast|how long)\b(?:'s)?.{{0,50}}?\b(?:do|does|did|would|can|could|are|is|will)(?: the)? {_OTHERS}(?: usually| normally| typically| generally| mostly)? ?{_REACH}?\b(?! (?:a|an|the|about|with|it|this|that|so|differently)\b)(?:.{{0,60}}(?:\b(?:on|for|with|of|in|here|there|at|as|by)\b.{{0,50}})?)?$",
    r"^(?:how|where) (?:do|does|are|would|is) (?:we|i|our [\w -]{2,40}|this|that) (?:compare|compared|stand(?= (?:against|compared|next))|measure up|stack up|rank|fare|look(?= (?:against|compared|next)))\b.*$",
    rf"^(?:what|which|where)(?:'s| is| are| would be| would| counts as| is considered| passes for| do you call| could be| might be)\b(?: (?:an?|the|any))? {_GOOD}(?: \w+)? (?:{_VALUE}\b|(?:for|of|in|on|with)\b).*$",
    r"^(?:what|which)(?:'s| is| are)(?: the)? (?:benchmark|benchmarks|industry (?:average|standard|norm|figure)|norm|average|usual|yardstick)\b.*\b(?:for|of|in|on|with|here|there)\b.*$",
    rf"^(?:is|are|was|does|do|would) (?:that|this|it|those|these|they)(?: figures?| numbers?| values?| targets?)?(?: be)?(?: really| still| at all| actually| considered)?(?: an?)? {_GOOD}(?: {_VALUE})?\b.*\b(?:for (?:an?|us|our|one|somebody)|compared|others|elsewhere|industry|sector|size|trade|line of (?:work|business))\b.*$",
)]  # fmt: skip
_NOTED = re.compile(r"\b(?:scorecards?|strategy maps?|the map|lead|lag|leading|lagging|owners?)\b", re.IGNORECASE)
_THEN_DOES = re.compile(
    r"[.;:!?–—]\s*(?:(?:if|so|then|and|please|otherwise)\b[, ]*)*(?:not )?(?:set|make|give|change|put|move|add|remove|delete|drop|record|rename|raise|lower|assign|link|mark)\b|\b(?:and|then) (?:please )?(?:set|record|put|change|add|remove|rename)\b",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"\b(?:{_FIGURE}\s?%?|target|goal|value|figure|for us|do you think|what|others?)\b", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][\w'-]+")
_SPOKEN_OF = re.compile(r"\b(?:it|that|this|those|these|there|here)\b", re.IGNORECASE)
_HAVE_YOU = re.compile(r"^(?:have|did|do|could|can|will|would) (?:you|we|i) (?:already |please )?(?:set|put|record|note|add|make|change|write)", re.IGNORECASE)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.measures()):
        return None
    said = bare(text)
    asked = any(p.match(said) for p in _ASKED) and not _HAVE_YOU.match(said)
    if not asked or _OF_THE_CARD.search(said) or _NOTED.search(said) or _THEN_DOES.search(text):
        return None
    return Request("good_figure", {"item": _measure(said, scorecard, focus)})


def _measure(said: str, scorecard: Scorecard, focus: str) -> str:
    """The measure asked about; "" where the words fit none, for nothing is told of another one."""
    if item := find_item(said, scorecard):
        return item
    words = [w for w in _WORD.findall(said) if len(w) > 2]
    runs = [words[i : i + n] for n in (5, 4, 3, 2, 1) for i in range(len(words) - n + 1)]
    for run in runs:
        if any(w.lower() not in _EMPTY for w in run) and (found := measure_meant(" ".join(run), scorecard)):
            return found.id
    return focus if _SPOKEN_OF.search(said) else ""


_EMPTY = frozenset("is are would be will for town our size firm like ours what how good normal others other usually reach have the and you think target goal value figure number percent".split())  # fmt: skip
