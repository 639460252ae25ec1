"""What people ask of their own scorecard as of anything in front of them: the whole of it, what is on it, what in it leads."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = (
    r"^\W*(?:(?:no|nope|sorry|ok(?:ay)?|so|and|but|well|right|now|please|pls|thanks|not that(?: one)?|that(?:['’]s| is) not (?:it|what i (?:meant|mean|asked(?: for)?)))\b[,.:!]* )*"
    r"(?:i (?:just )?(?:mean|meant|want|wanted|asked)(?: to see)?,? (?:you to )?)?(?:can you |could you |can i |could i |may i |let me |let['’]?s |please |just )*"
)
_OWN = r"(?:(?:the|my|our|this|that|all|all of|whole|entire|full|complete|finished|current|new) )*"
_THINGS = r"(?:measures|kpis|metrics|objectives|goals|targets|owners|links|initiatives|projects|numbers|figures|values|mission|vision|priorities)"
_WITH = rf"(?:[,;]? *(?:with|incl(?:uding|\.)?|and)? *(?:all )?(?:the |my |our |its |their )*{_THINGS})*"
_POLITE = r"(?: (?:then|please|pls|love|mate|again|now|here|for me|at once|on one page|as it (?:is|stands)))*"
_SEE = r"(?:show|see|give|print|list|display|view|open|bring up|pull up|read(?: out)?|look at|have a look at|put up)(?: me| us)? "
_WHOLE = re.compile(
    rf"{_LEAD}(?:{_SEE}{_OWN}(?:thing|lot|(?:balanced )?score ?card|bsc|board|map|strategy map|everything|it all|picture){_POLITE}{_WITH}{_POLITE}"
    rf"|{_SEE}(?:every|each|all(?: of)?) ?(?:the |my |our )?(?:objectives?|goals?)(?: we have)?,? (?:and|with) (?:all )?(?:the |my |our |its |their )*{_THINGS}{_WITH}{_POLITE}"
    rf"|(?:i (?:mean|meant) )?(?:the )?(?:(?:whole|full|entire) )?(?:lot|whole|(?<=whole )thing|score ?card|board|map|picture){_POLITE}{_WITH}{_POLITE})[\s.!?]*$",
    re.IGNORECASE,
)
_KINDS = {"objective": r"objectives|goals|aims", "measure": r"measures|kpis|metrics|indicators"}
_KIND = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_LISTED = re.compile(
    rf"{_LEAD}(?:(?:what|which) (?:{_KIND}) (?:do (?:we|i|you)(?: actually| now| currently)? have|have (?:we|i|you)(?: now)? got|are (?:there|on (?:it|there|the (?:board|map|score ?card)))|are left)"
    rf"|what are (?:my|our) (?:{_KIND.replace('P<', 'P<b_')}))(?: (?:now|so far|left|on it|on there|at the moment|at present|currently|today|again|then|in (?:all|total)))*[\s.!?]*$",
    re.IGNORECASE,
)
_OF_MINE = r"(?: (?:of|in|among|on) (?:mine|ours|my|our|the|these|those|them|it))?(?: (?:measures|kpis|metrics|indicators|ones|score ?card|board|map|numbers))*"
_ROLE = re.compile(
    rf"{_LEAD}(?:(?:what|which|how many|show(?: me)?|list|what(?:['’]s| is)){_OF_MINE}(?: (?:measures|kpis|metrics|indicators|ones))?(?: (?:are|is|count as|do you call))?(?: the| all| my| our)*"
    rf" (?P<role>lead|leading|lag|lagging)(?: and(?: which(?: are| ones)?)? (?P<other>lead|leading|lag|lagging))?(?: (?:measures|kpis|metrics|indicators|ones))?{_OF_MINE})[\s.!?]*$",
    re.IGNORECASE,
)
_BALANCE = re.compile(
    rf"{_LEAD}(?=.*\b(?:my|our|this|the|mine|ours|it|we)\b)(?:(?:is|are|isn['’]?t|has|have|do(?:es)?)\b.{{0,40}}\b(?:too (?:much|many|heavy|focused)|only|mostly|all|enough|well balanced|balanced|unbalanced)\b.{{0,30}}\b"
    rf"(?:results?|outcomes?|lag(?:ging)?|lead(?:ing)?|what we do|how we (?:get|do)|drivers?|activit(?:y|ies))\b.*"
    rf"|(?:what|how)(?:['’]s| is) (?:the |our |my )?(?:balance|ratio|split|mix) (?:of|between) lead(?:ing)? and lag(?:ging)?\b.*)$",
    re.IGNORECASE,
)
"""``is my scorecard not too much about the results and too little about what we do?``"""


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not any(True for _ in scorecard.objectives()):
        return None
    if _WHOLE.match(text):
        return Request("show_scorecard")
    if listed := _LISTED.match(text):
        kind = next(name for name, said in listed.groupdict().items() if said)
        return Request("list_items", {"kind": kind.removeprefix("b_")})
    if role := _ROLE.match(text):
        said = ["lead" if r.lower().startswith("lead") else "lag" for r in role.groups() if r]
        first, *more = ({"kind": "measure", "role": r} for r in said)
        return Request("list_items", first, tuple(more))
    if _BALANCE.match(text):
        return Request("list_items", {"kind": "measure", "role": "lag"}, ({"kind": "measure", "role": "lead"},))
    return None
