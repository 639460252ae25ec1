"""How are we doing, what is due, and several values at once."""

import re
from typing import Any

from agent.guided.requests.bare import LONGEST, bare
from agent.guided.requests.looking import find_item
from agent.guided.requests.pointing import measure_meant, objective_meant
from agent.guided.requests.request import Request
from agent.guided.requests.valued import valued
from agent.guided.understanding.periods import is_over, period_in
from agent.guided.weighing.slots import slots_of
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Measure, Scorecard
from scorecard.performance import stand
from scorecard.performance.series import latest
from scorecard.periods import closing, sort_key
from tools.language.quantities import find_quantities

_LEAD = r"^\W*(?:so |and |now |ok,? |please |can you |could you |show me |show |tell me |give me )*"
_WHOLE = re.compile(
    _LEAD
    + r"(?:how (?:are|do) (?:we|things|you)(?: doing| going| standing| stand| performing| looking)?(?: overall| so far| today| now)?"
    r"|how is (?:it|everything|the (?:score ?card|company|organi[sz]ation|strategy)) (?:doing|going)|where do we stand(?: now| today)?"
    r"|(?:the |our |overall )*(?:performance|status|dashboard|rag(?: status)?|traffic lights?|results?|standing)(?: overview| report)?"
    r"|(?:what|which)(?: measures| kpis| objectives|'s)?(?: is| are)? (?:red|amber|yellow|green|off track|behind)(?: now| at the moment)?|are we (?:on track|winning|getting anywhere|behind|ahead|in trouble)"
    r"|(?:what|which)(?: (?:measures?|kpis?|objectives?|perspectives?|ones?|area))?(?: is| are|'s) (?:the |our |doing )?(?:weakest|worst|strongest|best|furthest behind|most (?:behind|off track|at risk)|lagging|in trouble|at risk)(?: (?:measures?|kpis?|objectives?|perspectives?|one|spot|point|area)s?)?(?: (?:and|but) why)?"
    r"|what(?:'s| is) (?:not |n't )?(?:going|working|running) (?:well|badly|wrong|as planned|to plan)(?: at the moment| right now)?|where are we (?:behind|ahead|off track|in trouble|doing (?:well|badly)|red|green)(?: then| now| today| most)*|where (?:are|do) we (?:los(?:e|ing) ground|fall(?:ing)? (?:behind|short)|do(?:ing)? (?:well|badly)|slip(?:ping)?)"
    r"|(?:what|how (?:high|low|good|bad)) (?:is|are) (?:the |our )?(?:overall |average |total |mean |worst )*scores?(?: and (?:what|which) is (?:the )?(?:worst|best)(?: (?:one|of them))?)?|how (?:bad|good) is it)\W*$",
    re.IGNORECASE,
)
_ALL = r"(?:we|things|you|they|(?:the|our|my|all the|all our|those|these) (?:numbers|figures|values|results|kpis|measures|scores|objectives|goals)|we all)"
_IT_ALL = r"(?:it|it all|this|that|all (?:of )?(?:it|this|that)|everything|the whole(?: thing| score ?card| lot)?|(?:the|our|my|this) (?:score ?card|map|board|bsc|company|business|firm|organi[sz]ation|strategy|plan|performance|team|place|picture|year))"
_STANDS = r"(?:doing|going|standing|stand|performing|perform|getting on|getting along|faring|fare|coming along|coming on|holding up|shaping up|tracking|progressing|developing|measuring up|do|looking|travelling)"
_WITH = r"(?: (?:overall|so far|today|now|then|generally|in general|altogether|on the whole|all in all|as of (?:now|today)|this (?:month|quarter|year)|really|actually|after (?:that|this|all that)|with (?:us|that|this|it all|all (?:that|this)|(?:these|those|the|our)(?: new)? (?:numbers|values|figures|results))|against (?:the |our |my )?(?:targets?|plan|goals?|budget)|on (?:the |our )?(?:targets|whole)|as a (?:company|whole|business|team)|compared (?:to|with) (?:the |our )?(?:targets?|plan)))*"
_HOW = re.compile(
    rf"^(?:how (?:are|do|'?re|have|did) {_ALL}(?: been| all)? {_STANDS}|how (?:does|is|has|did) {_IT_ALL}(?: been| all)? {_STANDS}|how's {_IT_ALL}(?: all)? {_STANDS}|how are {_ALL}|(?:so )?where (?:are|do) we (?:at|stand|now|standing)|where we (?:stand|are(?: at| standing)?)|how we(?:'re| are)? (?:doing|standing|performing|getting on)"
    rf"|what(?:'s| is) (?:the |our )?(?:overall )?(?:state|status|standing|score|situation|position)(?: of (?:play|things|affairs|the nation|it all))?|are we (?:doing )?(?:ok(?:ay)?|well|good|badly|bad|fine|alright|all right|any good|there yet)|are things (?:ok(?:ay)?|good|bad|going well|on track)"
    rf"|(?:what|how) do (?:the|our|my|these|those) (?:numbers|values|figures|results) (?:say|look(?: like)?|mean|tell us)|(?:show|give)(?: me| us)? (?:where we stand|how (?:we|it|we're|we are) (?:stands?|doing|do|does)|the (?:state|status|standing|rag|traffic lights)))"
    rf"{_WITH}$",
    re.IGNORECASE,
)
"""The whole, in the words of people who have just told their values; an "it" is the scorecard."""
_ITEM = re.compile(
    _LEAD
    + r"(?:how (?:likely|sure|certain|realistic) (?:is it|are we)(?: that)? (?:we (?:will |still )?(?:make|reach|hit|meet|get to)|to (?:make|reach|hit|meet|get to)|of (?:making|reaching|hitting|meeting)) (?:the |our )?(?P<i>.+?)(?: target| goal)?(?: in time| by .+)?|how (?:is|are|does|do|did|has|have) (?P<a>.+?) (?:doing|done|do|going|develop(?:ing|ed)?|perform(?:ing|ed)?|look(?:ing)?|stand|standing|trending|moved|mov(?:e|ing)|com(?:e|ing) along)(?: so far| now| lately| recently| this (?:month|quarter|year)| last (?:month|quarter|year))?"
    r"|(?:how (?:are|do|did|have) (?:we|things|you|they)(?: been)? (?:doing|going|standing|stand|do|done|getting on|faring|performing|looking)|where (?:are|do) we(?: stand| now)?)(?: now| so far| today| currently)? (?:on|with|in|for|at|regarding|as to|as for|about) (?P<j>(?!(?:all|us|it all|general|total|the whole|everything|the moment|present|targets?|the targets?)\b).+?)(?: so far| now| lately| these days| this (?:month|quarter|year))?"
    r"|(?:the |a )?(?:performance|status|trend|forecast|outlook|score|progress)(?: of| for| on) (?P<b>.+)|(?P<g>.+?) (?:trend|forecast|outlook)"
    r"|(?:will|do|can) we (?:still )?(?:reach|hit|make|meet|achieve) (?:the |our )?(?:target (?:of|for) )?(?P<c>.+?)(?: target| goal)?(?: in time| by .+)?"
    r"|are we on track (?:for|with|on|to reach) (?P<d>.+)|(?:is|are) (?P<e>.+?) (?:on track|on course|going to (?:make|reach|hit) (?:it|its? target|the target))(?: (?:for|to|by|with) .+)?|where (?:is|are|will|does|do) (?P<f>.+?) (?:(?:be )?head(?:ing|ed)?|going|end(?:ing)? up|land(?:ing)?|standing|stand)(?: (?:for|to|by|now) ?.*)?|when (?:will|do|can) we (?:reach|hit|make|meet|get to) (?:the )?(?P<h>.+?)(?: target| goal)?)\W*$",
    re.IGNORECASE,
)
_DUE = re.compile(
    _LEAD
    + r"(?:what(?:'?s| is| are)?(?: still| now)? (?:due|overdue|late|missing|open)(?: now| today| next)?|what do (?:i|we) (?:have|need) to (?:do|record|enter)(?: now| next)?"
    r"|(?:which|what) (?:values|actuals|numbers|figures|data|actions|reviews)(?: are| is)?(?: still)? (?:late|missing|due|overdue|open|outstanding)|who(?: still| else)? (?:owes?|has(?:n't| not)|have(?:n't| not)|did(?:n't| not))(?: yet| still)? .*?(?:figures?|numbers?|values?|data|actuals?|reported|delivered|sent|entered)\b.*|(?:any|which|what) (?:kpis?|measures?|numbers?|values?|figures?)(?: that)? (?:(?:has|have|is|are|was|were|did)(?:n't| not)|never)(?: yet| been)*(?: been)? ?(?:reported|recorded|entered|updated|measured|filled in|delivered|come in)(?: yet)?|overdue (?:actions|items|values)|(?:which|what) (?:kpis?|measures?|numbers?|values?|figures?|data|actuals?)(?: that)? (?:have|do|did|are) (?:we|you) (?:(?:still|not|never|yet|got|have|in|had|entered|recorded|received|missing|lack|need|waiting for) ?)+|(?:is |do we have |is there )?any(?:thing)?(?: of (?:ours|mine))? (?:due|overdue|late)(?: (?:now|today|yet))?|(?:open|overdue) actions)\W*$",
    re.IGNORECASE,
)
_MISSING = re.compile(r"\bwhat(?:'?s| is)?(?: still)? missing\b", re.IGNORECASE)
"""Asked of a scorecard that no value was ever recorded for, it is about the scorecard."""
_WORK = re.compile(
    _LEAD
    + r"(?:(?:the |our |all |all our |an overview of )*(?:initiatives|projects|initiative portfolio)(?: overview| status| list)?"
    r"|how are (?:the |our )?(?:initiatives|projects) (?:doing|going)|(?:what|which) red (?:measures?|kpis?|objectives?|ones?)(?: have| has| are| is)?(?: no| without(?: an?)?| nothing| not)(?: initiatives?| projects?| under way| being done| covered| worked on| behind (?:it|them)| for (?:it|them)| running| yet)*"
    r"|(?:what|which) reds? (?:has|have|is|are|does|do)(?: still)? (?:nobody|no ?one|nothing|not)\b.*|what is (?:nobody|no one) (?:working on|doing anything about)|(?:is|are) there (?:any )?reds? (?:nobody|no one|without)\b.*"
    r"|(?:how much|what) (?:are we spending|do we spend|have we budgeted|is budgeted|do (?:the |our |all )*(?:initiatives|projects) cost|does it (?:all )?cost)(?: (?:on|for) (?:the |our |all )*(?:initiatives|projects))?|(?:the |our )?(?:total |initiative |overall )*budget(?: of (?:the |our |all )*(?:initiatives|projects))?"
    r"|(?:(?:what|which|any)(?: of our)? |are there (?:any )?)?(?:initiatives|projects)(?: that)? (?:serve|support|help|move|have) (?:nothing|no objective|no red|nobody)|(?:which|what) (?:initiatives|projects) (?:do we have|have we(?: got)?|are there|are we running)(?: now| so far| at the moment)?|(?:which|what) (?:initiatives|projects) are (?:late|overdue|behind|running|under way|red|delayed|on hold|stuck)|(?:initiative )?gaps)\W*$",
    re.IGNORECASE,
)
_GAPS = re.compile(r"\breds?\b.*\b(?:no|no ?one|nobody|nothing|not|without)\b|\b(?:nobody|no one|gaps|serve nothing)\b|\bnothing\W*$", re.IGNORECASE)  # fmt: skip
_ORPHANS = re.compile(r"\b(?:serve|support|help|move)s? (?:nothing|no objective|nobody)\b", re.IGNORECASE)
_BECAUSE = re.compile(r"^\W*(?:because|the reason (?:is|was)|reason:|note:|it(?:'s| is| was) because)\s*(?P<why>.{4,400})$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_PERIOD = r"(?:(?:the )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: 20\d\d)?|q[1-4](?: 20\d\d)?|h[12](?: 20\d\d)?|20\d\d(?:-(?:q[1-4]|h[12]|w\d\d|\d\d(?:-\d\d)?))?|(?:last|this) (?:month|quarter|year))"
_FIRST = re.compile(rf"^\W*(?:(?:record|enter|log|note|book)(?: (?:the )?(?:values|actuals|numbers|figures))?(?: for| of)?\s*:?\s*|(?:actuals|values|numbers|figures|results)(?: for| of)?\s+|(?:here are|these are) the (?:values|actuals|numbers|figures|results)(?: for| of)?\s+|for |in )?(?P<when>{_PERIOD})\s*(?:actuals|values|numbers|figures|results)?\s*[:,–-]\s*(?P<rest>.+)$", re.IGNORECASE | re.DOTALL)  # fmt: skip
_LAST = re.compile(rf"^\W*(?:record|enter|log|note|book)\s+(?P<rest>.+?)\s+(?:for|in|of)\s+(?P<when>{_PERIOD})\W*$", re.IGNORECASE | re.DOTALL)  # fmt: skip


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return _too_early(text)
    if _WHOLE.match(text) or _asks_how(text):
        return Request("show_performance")
    if _DUE.match(text) and not (_MISSING.search(text) and not any(m.actuals for m in scorecard.measures())):
        return Request("show_due")
    if _WORK.match(text):
        if _ORPHANS.search(text):
            return Request("show_initiatives", {"orphans": True, "gaps_first": True})
        return Request("show_initiatives", {"gaps_first": True} if _GAPS.search(text) else {})
    return _item(text, scorecard, focus) or _why(text, scorecard, focus) or _values(text, scorecard)


def _asks_how(text: str) -> bool:
    return len(text) <= LONGEST and bool(_HOW.match(bare(text)))


def _too_early(text: str) -> Request | None:
    """How it stands, or values of a month that has begun, to somebody who has no scorecard yet."""
    if len(text.split()) > 1 and _DUE.match(text):
        return Request("show_due")
    if len(text.split()) > 2 and (_WHOLE.match(text) or _asks_how(text)):
        return Request("show_scorecard")
    match = _FIRST.match(text)
    period = period_in(match["when"], today()) if match else ""
    told = match is not None and len(period) > len("2027") and is_over(period, today())
    return Request("values_early") if told and match and find_quantities(match["rest"]) else None


def asked_about(text: str) -> str:
    """What is asked how it is doing, in the person's words; "" where the question is another."""
    match = _ITEM.match(text)
    return next(w for w in match.groups() if w) if match else ""


def _item(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    words = asked_about(text)
    if not words:
        return None
    item = find_item(words, scorecard)
    if not item:
        measure, objective = measure_meant(words, scorecard, focus), objective_meant(words, scorecard, focus)
        named = measure or objective
        item = named.id if named else ""
    return Request("show_performance", {"item": item}) if item else None


def _why(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """ "Because two large customers left": kept with the newest value of the measure in focus."""
    match = _BECAUSE.match(text)
    measure = _unexplained(scorecard, focus) if match else None
    last = latest(measure) if measure else None
    if not match or measure is None or last is None:
        return None
    edit = {"kind": "record_actual", "measure": measure.id, "period": last.period, "value": last.value}
    return Request("edit_scorecard", {"edits": [edit | {"note": match["why"].strip()}]})


def _unexplained(scorecard: Scorecard, focus: str) -> Measure | None:
    """The measure in focus, unless only others are red without a note: the newest of those is what was asked about."""
    named = scorecard.measure(focus)
    day = today()
    red = [
        (sort_key(a.period), m)
        for m in scorecard.measures()
        if (a := latest(m)) and not a.note and stand(m, day).rag == "red"
    ]
    if not red or any(m is named for _, m in red):
        return named
    return max(red, key=lambda pair: pair[0])[1]


def read_unplaced(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    """ "June: churn 5 %" where nothing here is called so; asked once nothing else has understood it."""
    match = _FIRST.match(text) or _LAST.match(text)
    if not match or not any(scorecard.objectives()) or not period_in(match["when"], today()):
        return None
    _, unknown = valued(match["rest"].partition(" because ")[0], scorecard) or ([], [])
    return _which(unknown) if unknown else None


def _which(unknown: list[str]) -> Request:
    names = " and ".join(f"“{u}”" for u in unknown)
    return Request("ask_user", {"question": phrase("values_unplaced", names=names), "choices": []})


def _values(text: str, scorecard: Scorecard) -> Request | None:
    """ "March: churn 2.1 %, NPS 41"."""
    match = _FIRST.match(text) or _LAST.match(text)
    period = period_in(match["when"], today()) if match else ""
    if not match or not period:
        return None
    rest, _, note = match["rest"].partition(" because ")
    if (listed := valued(rest, scorecard)) is None:
        return None
    found, unknown = listed
    edits: list[dict[str, Any]] = [
        {"kind": "record_actual", "measure": m.id, "period": closing(period, m.frequency), "value": value}
        for m, value in found
    ]
    if unknown and (not edits or all(_spoken_of(words, scorecard) for words in unknown)):
        return None  # another way of reading knows the name; else it is asked for in the end
    if unknown:
        return _which(unknown)
    return Request("edit_scorecard", {"edits": [e | {"note": note.strip()} for e in edits] if note else edits})


def _spoken_of(words: str, scorecard: Scorecard) -> bool:
    """Whether something here has such words in its name: "52wk" of the patients who wait over 52 weeks."""
    named = slots_of(words, scorecard, "", today()).items.values()
    return any(n.how not in ("meaning", "value") for n in named)
