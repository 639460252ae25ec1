"""What people ask of their own scorecard as of anything in front of them: the whole of it, what is on it, what in it leads."""

import re
from dataclasses import replace

from agent.guided.requests.bare import LONGEST, bare, written_out
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
    rf"{_LEAD}(?:{_SEE}{_OWN}(?:thing|lot|(?:balanced )?score ?card|card|bsc|board|map|strategy map|everything|it all|picture){_POLITE}{_WITH}{_POLITE}"
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

_SEES = re.compile(
    r"(?:show|see|view|list|print|display|give (?:me|us)|look at|bring up|pull up|read(?: out)?|send)\b", re.IGNORECASE
)
_IT = re.compile(r"\b(?:score ?card|bsc|(?:strategy )?map|board|everything|it all|all of (?:it|this|that)|(?:whole|entire|full|complete) (?:thing|lot|picture|card)|the lot|(?:full|complete) overview)\b|\b(?:objectives|goals)\b.*\b(?:measures|kpis|metrics)\b|\b(?:measures|kpis|metrics)\b.*\b(?:objectives|goals)\b", re.IGNORECASE)  # fmt: skip
_AROUND = frozenset(
    """show see view list print display give look bring pull read send me us up out at the my our your this that these a an all of it its their every each
    and with without including incl plus also too as well together in on one for to by per any but not just only please now then here there whole entire full complete finished
    current balanced scorecard card score bsc strategy map board everything thing lot picture overview page place what we have got you had made i names top
    detail details word words so far beside next is are who owns measure measures kpi kpis metric metrics indicator indicators objective objectives goal goals target
    targets baseline baselines owner owners link links initiative initiatives project projects number numbers figure figures value values mission vision
    priorities purpose deadline deadlines date dates due perspective perspectives actuals actual responsible person people""".split()
)
"""Words of a wish to see the whole; any other, and something else may be meant."""
_REMARK = re.compile(
    r"\W*(?:no|nope|not|never|that|this|it|i|we|you|what|wtf|whatever|forget|stop|enough|come on|wrong|thanks|thank|ok(?:ay)?|fine|right|well|oh|look|listen|sorry|please|hello|hi|hey)\b[^?\d]*",
    re.IGNORECASE,
)
_ORDERS = re.compile(r"\b(?:add|set|rename|call|move|put|remove|delete|drop|record|link|assign|owns?|make|change|swap|merge|split|target|baseline|undo|redo)\b", re.IGNORECASE)  # fmt: skip
_FIGURES = re.compile(r"\b(?:targets?|baselines?|owners?|owns|numbers?|figures?|values?|actuals?|deadlines?|(?:due )?dates?|responsible|details?)\b", re.IGNORECASE)  # fmt: skip
_STATED = re.compile(r"\b(?:mission|vision|purpose|priorities)\b", re.IGNORECASE)
_LINKS = re.compile(r"\b(?:with|and|plus|incl\w*|all|its|their)\b.*\b(?:links|arrows|connections|cause[- ]and[- ]effect|causal chains?)\b", re.IGNORECASE)  # fmt: skip
_SENTENCES = re.compile(r"(?<=[.!?;])\s+(?=\S)")


def in_detail(request: Request, text: str) -> Request:
    """The whole scorecard with what was asked for beside the names: figures and owners, mission and vision."""
    if request.name != "show_scorecard" or request.args:
        return request
    said = {"details": _FIGURES, "profile": _STATED, "links": _LINKS}
    return replace(request, args={k: True for k, asked in said.items() if asked.search(text)})


def _asks_for_it_all(text: str) -> bool:
    """Whether the last sentence asks to see the whole, and those before it are but remarks."""
    *before, last = _SENTENCES.split(written_out(text))
    if not all(_REMARK.fullmatch(b) and not _ORDERS.search(b) for b in before):
        return False
    if before and _WHOLE.match(last):
        return True
    said = re.sub(r"\b(?:score[- ]card)\b", "scorecard", bare(last), flags=re.IGNORECASE)
    rest = [w for w in re.findall(r"[^\W\d_][\w'-]*|\d+", said.lower()) if w.removesuffix("'s") not in _AROUND]
    begins = _SEES.match(said) or re.match(r"(?:the |my |our )?(?:whole|entire|full|complete)\b", said, re.IGNORECASE)
    return bool(begins and _IT.search(said)) and not rest


_ROLES = re.compile(r"\b(?P<lead>lead(?:ing|s)?)\b|\b(?P<lag>lag(?:ging|s)?)\b", re.IGNORECASE)
_OF_ROLES = frozenset(
    """in on of my our the this these those mine ours scorecard card board map which what measures measure kpis kpi metrics indicators ones one are is and or vs versus
    lead leading leads lag lagging lags show list give me us split sort group them all by into separately each count as do we have has got there here both
    it they you call with how many every for apart out tell grouped sorted divided separate i see""".split()
)
_OWN_ONES = re.compile(r"\b(?:my|our|mine|ours|these|those|we|scorecard|which|them|all|how many|here)\b|\bthe (?:measures|kpis|metrics|indicators)\b", re.IGNORECASE)  # fmt: skip

_IN_GENERAL = re.compile(r"\W*what(?:'s| is| are)\b", re.IGNORECASE)
""" "What are lead and lag measures?" asks after no own ones."""


def _both_roles(text: str) -> list[dict[str, str]]:
    """ "In my scorecard, which measures are lagging and which leading?": both, in the order they are named."""
    said = bare(text).lower()
    found = list(dict.fromkeys(m.lastgroup for m in _ROLES.finditer(said) if m.lastgroup))
    plain = all(w in _OF_ROLES for w in re.findall(r"[a-z]+", re.sub(r"'s\b", " is", said)))
    if len(found) < len(("lead", "lag")) or not plain or not _OWN_ONES.search(said):
        return []
    return [{"kind": "measure", "role": role} for role in found]


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if len(text) > LONGEST or not any(True for _ in scorecard.objectives()):
        return None
    if _WHOLE.match(text) or _asks_for_it_all(text):
        return in_detail(Request("show_scorecard"), text)
    if roles := _both_roles(text):
        return Request("list_items", roles[0], tuple(roles[1:]))
    if listed := _LISTED.match(text):
        kind = next(name for name, said in listed.groupdict().items() if said)
        return Request("list_items", {"kind": kind.removeprefix("b_")})
    if (role := _ROLE.match(text)) and not (_IN_GENERAL.match(text) and not _OWN_ONES.search(text)):
        said = ["lead" if r.lower().startswith("lead") else "lag" for r in role.groups() if r]
        first, *more = ({"kind": "measure", "role": r} for r in said)
        return Request("list_items", first, tuple(more))
    if _BALANCE.match(text):
        return Request("list_items", {"kind": "measure", "role": "lag"}, ({"kind": "measure", "role": "lead"},))
    return None
