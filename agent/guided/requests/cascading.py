"""Taking the scorecard to units, and how they line up with it."""

import re
from datetime import date
from typing import Any

from dateutil.relativedelta import relativedelta

from agent.guided.requests.request import Request
from agent.guided.understanding.tokens import is_english
from scorecard.clock import today
from scorecard.models import Scorecard
from scorecard.periods import period_of

_LEAD = r"^\W*(?:so |and |ok,? |please |can you |could you |let'?s |i (?:want|need|would like) to |now )*"
_CASCADE = re.compile(_LEAD + r"(?:how (?:do|can|would|should) (?:i|we) (?=cascade (?:this|it) ))?(?:cascade|roll out|break down|bring down|take)\s+(?:(?:this|it|the (?:score ?card|strategy|objectives)|our (?:score ?card|strategy)|down)\s+)*(?:down )?(?:to|for|into)\s+(?:the |our |a )?(?P<unit>[^?.!]{2,60}?)[\s?.!,;]*$", re.IGNORECASE)  # fmt: skip
_ALSO = re.compile(
    r"^\W*(?:and|now|then|next)(?: also| the same)? to (?:the |our )?(?P<unit>[A-Z][\w&'-]*(?: [\w&'-]+){0,3}?)[\s?.!,;]*$"
)
"""Asked only where another unit has its scorecard already."""
_CHILD = re.compile(_LEAD + r"(?:build|make|create|derive|draw up)\s+(?:(?:a |the |an? own )?(?:child )?score ?card for (?:the |our )?(?P<unit>[^?.!]{2,60}?) (?:from|out of) (?:this|it|ours)|(?:a |an? own )?(?:version|copy) of (?:this|it|ours?|the score ?card) for (?:the |our )?(?P<unit2>[^?.!]{2,60}?))\W*$", re.IGNORECASE)  # fmt: skip
_UNIT = r"(?:departments?|divisions?|units?|teams?|branch(?:es)?|regions?|sites?|plants?|subsidiar(?:y|ies)|function|squad|crew|shift)"
_WHOLE = r"(?:the|our) (?:score ?card|strategy|map|objectives)"
_ON = re.compile(_LEAD + rf"(?:pass|hand|push|carry|send|give|take)\s+(?:(?:this|it)\s+(?:on|down)(?: to| into)\s+(?:the |our |a )?(?P<unit>[^?.!]{{0,50}}?\b{_UNIT}\b[^?.!]{{0,20}}?)|{_WHOLE}\s+(?:on|down)(?: to| into)\s+(?:the |our |a )?(?P<unit2>[^?.!]{{2,60}}?))[\s?.!,;]*$", re.IGNORECASE)  # fmt: skip
"""To a unit, that is: "pass it on to Sue" is about the owner of what was spoken of."""
_FOR_UNIT = re.compile(_LEAD + rf"(?:i |we )?(?:(?:build|make|create|derive|have|start|get|need|want|set up)\s+)?(?:me |us )?(?:an? |the |its |their |an? own |one )*(?:score ?card|one|bsc) for (?P<a>[^?.!]{{0,50}}?\b{_UNIT}\b[^?.!]{{0,20}}?)[\s?.!,;]*$|" + _LEAD[1:] + r"give (?P<b>[^?.!]{2,60}?) (?:(?:a|its|their|his|her|an?) )+(?:own )?(?:score ?card|bsc)(?: of (?:its|their) own)?[\s?.!,;]*$", re.IGNORECASE)  # fmt: skip
_TEAM = re.compile(r"\b(?:team|squad|crew|shift)\b", re.IGNORECASE)
_PERSON = re.compile(r"^(?:me|myself)$|^(?:mr|mrs|ms|dr|prof)\b|\b(?:c[efiot]o|chro|cmo|director|manager|head of [\w ]+|president|dean|chief|controller|coordinator)$|\(person\)$", re.IGNORECASE)  # fmt: skip
_LEVELS = re.compile(r"^(?:(?:and|or|then|each|every|all|single|the|our|level|levels|to|,|-|>|→|units?|departments?|divisions?|teams?|people|persons?|individuals?|employees?|staff|everyone|everybody)\s*)+$", re.IGNORECASE)  # fmt: skip
_ALIGNMENT = re.compile(_LEAD + r"(?:show (?:me )?(?:the |our )?|what is (?:the |our )?|how (?:good|well) is (?:the |our )?)?(?:alignment|coverage)(?: matrix)?(?: (?:of|with|between) .+)?\W*$|^\W*(?:who|which units?) supports? (?:what|which objectives?)\W*$|^\W*(?:what|which objectives?) (?:does|do|is|are) (?:nobody|no one|no unit) support.*$|^\W*(?:are|do|how (?:well )?(?:are|do)) (?:we|(?:the |our |all )*(?:units|teams|departments|divisions|branches|people below)) (?:all )?(?:aligned|line up|fit together|pull(?:ing)? (?:in the same direction|together|the same way)|support (?:us|this|the strategy|our (?:strategy|objectives)))(?: (?:with|to|below|behind) .+)?\W*$|^\W*(?:what|which (?:objectives?|of our objectives)|is there anything(?: that)?) (?:is|are|has|have|does|do|that is)?(?: not|n't)? ?(?:covered|carried|supported|backed|owned|picked up|nobody|no one|no unit|no team)\b.*(?:below|under it|behind it|behind them|any|unit|team|department|supports?|carr(?:y|ies))\b.*$|^\W*(?:do|does|where do|which) .{0,60}\boverlaps?\b.*$|^\W*how (?:red|bad|good|green) is it below\W*$|^\W*(?:who|which units?|which teams?) (?:below )?(?:supports?|carries|works? on|is responsible for|answers? for) [A-Z]\d{1,2}(?: below)?\W*$|^\W*(?:what|who) (?:happens|is affected|is hit|is touched|suffers) below if .*$|^\W*where (?:are|do we have) (?:the |our |any )*(?:(?:gaps|overlaps)(?: (?:and|or) )?)+(?: (?:below|in the (?:units|cascade|alignment)))?\W*$|^\W*(?:what|which(?: of our| parent)? objectives?|anything) (?:is|are) (?:covered|carried|supported|backed|claimed|shared|held|taken up) (?:twice|several times|more than once|by (?:two|both|several|many|more than one))\b.*$|^\W*how (?:deep|far down) does (?:the |our )?red (?:go|reach|run)\W*$", re.IGNORECASE)  # fmt: skip
_OKRS = re.compile(_LEAD + r"(?P<verb>(?:show|give|make|derive|create|write|hand off|draft|propose|see|what (?:are|would be)|(?:hand|turn) (?:this|it) (?:off )?(?:as|to|into)) )?(?:me |us )?(?:the |our |some |quarterly |a set of |draft )*okrs?(?P<rest>(?: (?:for|from|in|of|out of|hand.?off)\b.{0,60})?)\W*$", re.IGNORECASE)  # fmt: skip
_QUARTER = (
    r"(?:(?:this|next|the next|coming|upcoming|current|following) quarter|q[1-4](?: (?:of )?20\d\d)?|20\d\d-q[1-4])"
)
_OKRS_OF = re.compile(rf"^ (?:(?:for|in) )?(?:the )?(?P<quarter>{_QUARTER})\b|^ (?:from|out of|for|of) (?:this|it|us|ours?|the score ?card)\b|^ hand.?off\b|^ (?:for|of|in) (?:the |our )?(?P<unit>\w[\w&' -]{{1,50}}?)(?=,? (?:for |in )?(?:the )?{_QUARTER}\b| for |$)", re.IGNORECASE)  # fmt: skip
_OKRS_OUT_OF = re.compile(_LEAD + rf"(?:turn|make|convert|translate) (?:the )?(?P<a>[A-Z][\w&' -]{{1,40}}?)(?:'s (?:score ?card|objectives))? (?:in)?to (?:quarterly )?okrs?(?: (?:for )?(?:the )?(?P<q>{_QUARTER}))?\W*$|" + _LEAD[1:] + rf"(?:what (?:would|could|will|should|are|might) |show me |show |give me )?(?:the )?(?P<b>[A-Z][\w&' -]{{1,40}}?)'s? okrs?(?: be| look like)?(?: (?:for |in )?(?:the )?(?P<q2>{_QUARTER}))?\W*$", re.IGNORECASE)  # fmt: skip
_SUPPORT = re.compile(r"^\W*(?P<own>[A-Z]\d{1,2})\s+(?:(?P<shared>is shared with|shares)|contributes to|supports|serves)\s+(?P<above>[A-Z]\d{1,2})\s+(?:above|of the (?:company|organi[sz]ation|parent|score ?card above)|up there)\W*$", re.IGNORECASE)  # fmt: skip
_OWN = re.compile(r"^\W*(?P<own>[A-Z]\d{1,2})\s+is\s+(?:our|the unit'?s|its|their)\s+own\W*$", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if match := _CASCADE.match(text):
        return Request("start_cascade", unit_meant(match["unit"].strip(), scorecard))
    if match := _CHILD.match(text) or _ON.match(text):
        return Request("start_cascade", unit_meant((match["unit"] or match["unit2"]).strip(), scorecard))
    if match := _FOR_UNIT.match(text):
        unit = re.sub(r"^(?:the|our|a) ", "", (match["a"] or match["b"]).strip(), flags=re.IGNORECASE)
        return Request("start_cascade", unit_meant(unit, scorecard))
    if _ALIGNMENT.match(text):
        return Request("show_alignment")
    if match := _OKRS.match(text):
        return _okrs(match)
    if match := _OKRS_OUT_OF.match(text):
        args = {"unit": match["a"] or match["b"]}
        return Request(
            "show_okrs", args | ({"quarter": _quarter(q.lower(), today())} if (q := match["q"] or match["q2"]) else {})
        )
    return _support(text)


def also(text: str, scorecard: Scorecard) -> Request | None:
    """ "And to Sales": who comes next, where another unit has its scorecard already."""
    match = _ALSO.match(text)
    return Request("start_cascade", unit_meant(match["unit"].strip(), scorecard)) if match else None


def unit_meant(words: str, scorecard: Scorecard) -> dict[str, Any]:
    """Who the scorecard goes to and on which level; "" where the words leave either open."""
    unit = re.sub(r"\s*\((?:person|team|unit)\)$", "", words)
    if _LEVELS.match(unit):
        return {"unit": "", "level": ""}
    return {"unit": unit[0].upper() + unit[1:], "level": _level(words, scorecard)}


def _level(words: str, scorecard: Scorecard) -> str:
    """A name that no dictionary holds may be somebody's, or that of a branch."""
    if _TEAM.search(words):
        return "team"
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    owners = {name for i in items if i.owner for name in (i.owner.lower(), i.owner.lower().split()[0])}
    if _PERSON.search(words) or words.lower() in owners:
        return "person"
    parts = words.split()
    named = len(parts) <= 2 and all(re.fullmatch(r"[A-Z][a-zà-ž]+", p) and not is_english(p.lower()) for p in parts)
    return "" if named else "unit"


def _okrs(match: re.Match[str]) -> Request | None:
    """For this scorecard or the unit named, in the quarter named; "OKRs" alone is a question to the knowledge."""
    rest, args = match["rest"], dict[str, Any]()
    while rest and (said := _OKRS_OF.match(rest)):
        if said["quarter"]:
            args["quarter"] = _quarter(said["quarter"].lower(), today())
        elif said["unit"]:
            args["unit"] = said["unit"].strip()
        rest = rest[said.end() :].lstrip(",")
    return None if rest.strip() or not (args or match["verb"] or match["rest"]) else Request("show_okrs", args)


def _quarter(said: str, day: date) -> str:
    """The quarter meant; one without a year is the next of that name that is not over."""
    if named := re.search(r"q([1-4])", said):
        year = re.search(r"20\d\d", said)
        over = int(named[1]) < (day.month + 2) // 3
        return f"{int(year[0]) if year else day.year + over}-Q{named[1]}"
    ahead = not re.search(r"this|current", said)
    return period_of(day + relativedelta(months=3 * ahead), "quarterly")


def _support(text: str) -> Request | None:
    edit: dict[str, Any] = {}
    if match := _OWN.match(text):
        edit = {"kind": "set_support", "objective": match["own"].upper(), "support": "own"}
    elif match := _SUPPORT.match(text):
        kind = "shared" if match["shared"] else "contributing"
        above = match["above"].upper()
        edit = {"kind": "set_support", "objective": match["own"].upper(), "parent_objective": above, "support": kind}
    return Request("edit_scorecard", {"edits": [edit]}) if edit else None
