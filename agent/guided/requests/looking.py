"""Looking at the scorecard: show, why, what changed, who owns what."""

import re
from datetime import datetime, time, timedelta
from typing import Any

import dateparser

from agent.guided.requests.request import Request
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.references import References
from agent.guided.understanding.spans import Mention
from scorecard import clock
from scorecard.lemmas import getAllLemmas
from scorecard.models import Scorecard

_ID = re.compile(r"\b([A-Z]\d{1,2}(?:\s?[a-z])?)\b", re.IGNORECASE)
_AN_ARTICLE = re.compile(
    r"(\b(?:is|isn't|was|call|make|makes|find|consider) [A-Z]\d{1,2}) a\b(?= [a-z])", re.IGNORECASE
)
""" "Is F1 a good objective" speaks of F1, and of no F1a."""
_POLITE = r"^\W*(?:(?:please|pls|can you|could you|can i|could i|may i|might i|(?:can|could|may|might) we|let me|i want to|i'd like to|would you|remind me|tell me|so|and|but|ok|okay|hey|hi|now|sorry|wait|quick question|hmm+)\b[,.:]*\s*)*"
_HISTORY = re.compile(
    r"\bwhat(?:'s| has| have|s)?\s*(?:did (?:you|we|i|they) )?(?:been )?(?:chang(?:ed?|ing)|edit(?:ed)?|happen(?:ed)?|done)\b|\b(?:show|see|open|view)?\s*(?:the |me the |our |my )?(?:history|change ?log|journal|audit trail)\W*$|\b(?:show|see|open|view)\b.{0,12}\b(?:history|change ?log|journal)\b|\bwhat'?s new\b|\b(?:last|latest|recent|list (?:of|the)) changes\b|\bwho changed\b|\bwhat (?:was|got) changed\b|\bchanges since\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"\bwhy\b|\b(?:the )?reason\b|\bwhere (?:does|did|do)\b.*\bcome from\b|\bwhat is .* doing (?:here|on)\b|\bhow come\b|\bwhat'?s the (?:point|rationale|purpose|thinking) (?:of|behind)\b|\bjustif|\bwho (?:came up with|thought of|invented|wanted|asked for|suggested|dreamt up)\b|\bwhose idea\b|\bwhat(?:'s|s| is) .{1,40}? (?:there|here|good) for\b|\bwhat speaks for\b",
    re.IGNORECASE,
)
_SHOW_ITEM = re.compile(
    _POLITE
    + r"(?:show|open|explain|describe|see|view|look at|display|what(?:'s|s| is| are| does| do| was)?|tell me (?:more )?about|more (?:on|about)|how (?:is|are|could|can|do|does|often|might|would)|details?|who(?:'s|s| is| owns| looks| has| runs| leads| takes)?|when|where|which|whose|is|are|does|do|has|have|give me|info)\b",
    re.IGNORECASE,
)
_SHOW_ALL = re.compile(
    _POLITE
    + r"(?:show|see|open|print|list|display|view|give me|bring up|pull up|look at|have a look at|where(?:'s| is))\b.{0,40}\b(?:score ?card|map|board|everything|all|objectives|measures|kpis|whole (?:thing|picture)|overview|big picture|it all)\b.{0,12}$|^\W*(?:the )?(?:overview|score ?card|strategy map|map|board)(?: please| pls| plz)?\W*$"
    r"|^\W*(?:so |and )?what(?:'s|s| is) on (?:it|there|(?:the|our|my) (?:score ?card|map|board))\W*$",
    re.IGNORECASE,
)
_THE_WHOLE = re.compile(
    _POLITE
    + r"(?:(?:show|see|open|display|view|draw|give|bring up|pull up|have a look at|look at)\s+)?(?:me |us )?(?:(?:the|my|our|this|whole|entire|full|complete|all of) )*"
    r"(?:(?:balanced )?score ?card|bsc|strategy map|map|board|everything|whole thing|it all)(?: again| now| please| pls| plz)*\W*$",
    re.IGNORECASE,
)
""" "Show me everything": plainly the whole, whatever an item is called."""
_OF_AN_ITEM = re.compile(
    r"\b(?:show|open|explain|describe|view|why|own(?:s|er)?|responsible|accountable|answers? for|charge|target|baseline|due|deadline|unit|formula|source|measured?|calculated|status|details?|about|card|objective|kpi|measure|initiative|gamed?|leads? to|drives?|linked|how often|stand|doing|going|under|said|did we say|counting|tracking)\b",
    re.IGNORECASE,
)
"""Words by which a question is one about an item: a single word of a name is enough beside them, and not without."""
_POINTS = re.compile(
    r"\b(?:this|that|it|its|the (?:measure|kpi|objective|initiative)|this (?:one|kpi|measure|objective))\b",
    re.IGNORECASE,
)


_ONLY_POINTS = re.compile(
    r"\W*(?:but |and |so )?why(?:'s| is| was| do we (?:have|need))? (?:this|that|it)(?: one)?(?: \w+)?(?: (?:here|there|on (?:it|here|the scorecard|the map)|in there))?\W*",
    re.IGNORECASE,
)


_ONLY_LOOKS = re.compile(
    _POLITE
    + r"(?:show|open|explain|describe|see|view|look at|display|what(?:'s|s| is| are| does| do| was)?|tell me (?:more )?about|more (?:on|about)|how (?:is|are|could|can|do|does|often|might|would)|who(?:'s|s| is| has)?|when|where|is|are|does|has|give me)\b(?:\W+\w+){0,4}\W*$",
    re.IGNORECASE,
)
"""A short question: what it points at is what it is about."""


def find_item(text: str, scorecard: Scorecard) -> str:
    """The first id in the text that stands for an item of the scorecard, in any case."""
    text = _AN_ARTICLE.sub(r"\1, a", text)
    known = {i.id.lower(): i.id for i in [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]}
    for match in _ID.finditer(text):
        if found := known.get(match[1].replace(" ", "").lower()):
            return found
        if found := known.get(match[1].split()[0].lower()):
            return found
    return ""


def named_item(text: str, scorecard: Scorecard, focus: str) -> str:
    """The item that the text speaks of: by id, by name or by a pronoun; "" where it is none for sure."""
    found = annotate(text, known_of(scorecard), clock.today())
    references = References(scorecard, focus, [], [], {})
    asked = _OF_AN_ITEM.search(text)
    spans = [
        s
        for s in found.spans
        if s.kind == "item"
        and (s.value.sure or (asked and (s.value.clear_any or _of_one_objective(s.value, scorecard))))
    ]
    named = [s for s in spans if s.value.how != "pronoun" and (asked or s.value.firm or s.value.how != "name")]
    pointed = _POINTS.search(text) and (asked or _ONLY_LOOKS.match(text)) and focus
    for span in named or (spans if pointed else []):
        try:
            return references.one(span.value, span.value.want)
        except (NotMineError, TroubleError, UnclearError):
            if home := _of_one_objective(span.value, scorecard):
                return home
    return ""


def _of_one_objective(mention: Mention, scorecard: Scorecard) -> str:
    """The objective that the words fit with its own measures, and none else: "why the sickness target?"."""
    homes = {o.id for c in mention.candidates if (o := scorecard.objective(c.item) or scorecard.objective_of(c.item))}
    return homes.pop() if len(homes) == 1 else ""


_OF_THE_WEATHER = re.compile(
    r"\b(?:is|was|will|does|did|has) it\b(?: \w+){0,3}? (?:snow|rain|hail|thunder|storm|drizzl|pour|freez)(?:s|e|ing|ed|y)?\b"
    r"|\b(?:is|was|will) it(?: (?:going to|gonna|be|still|so|very|that|too))* (?:sunny|cold|hot|warm|windy|foggy|icy|wet|dark)\b",
    re.IGNORECASE,
)
"""An "it" that is nothing: "is it going to snow on friday?"."""


def read_whole(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    return Request("show_scorecard") if any(True for _ in scorecard.objectives()) and _THE_WHOLE.match(text) else None


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if _OF_THE_WEATHER.search(text):
        return Request("search_knowledge", {"question": text})
    if _HISTORY.search(text) and not re.match(r"^\W*(?:add|rename|set|call|track)\b", text, re.IGNORECASE):
        return history(text)
    if _SHOW_ALL.match(text) and not find_item(text, scorecard):
        return Request("show_scorecard")
    looks, asks_why = _SHOW_ITEM.match(text), _WHY.search(text)
    if not looks and not asks_why:
        return None
    bare = re.fullmatch(r"\W*(?:but |and |so )?why\W*", text.lower()) or (asks_why and _ONLY_POINTS.fullmatch(text))
    item = (
        (find_item(text, scorecard) if looks else "")  # in "show C1" the "show" is no part of "no-shows"
        or named_item(text, scorecard, focus)
        or (focus if bare else "")
        or (_asked_about(text, scorecard) if asks_why else "")
    )
    if not item:
        return None
    if asks_why:
        return Request("why_here", {"item": item})
    return Request("show_item", {"item": item})


_WHY_SUCH = re.compile(
    r"\bwhy\b.{0,25}?\b(?:measures?|kpis?|objectives?|indicators?|goals?|initiatives?|projects?)\b (?:here )?(?:for|on|about|of|with|around) (?:the |our |its )?(?P<what>[^?.!]+)",
    re.IGNORECASE,
)
"""``why these measures for nurses?``, ``why is there a measure on records?``"""


def _asked_about(text: str, scorecard: Scorecard) -> str:
    """The one item whose name holds the words that it is asked about; "" where several do or none."""
    about = _WHY_SUCH.search(text)
    said = _stems(about["what"]) if about else set()
    items = [*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()]
    held = [i.id for i in items if said and said <= _stems(i.name)]
    return held[0] if held else ""


def _stems(text: str) -> set[str]:
    found = re.findall(r"[a-z][a-z-]{2,}", text.lower())
    return {next((lemmas[0] for lemmas in getAllLemmas(w).values() if lemmas), w) for w in found}


def history(text: str) -> Request:
    since = re.search(r"\b(?:since|from) (yesterday|last week|monday|tuesday|wednesday|thursday|friday|this morning|last month)\b|\b(today|yesterday|this week)\b", text, re.I)  # fmt: skip
    if not since:
        return Request("show_history")
    said = (since[1] or since[2]).lower()
    settings: Any = {"PREFER_DATES_FROM": "past", "RELATIVE_BASE": datetime.combine(clock.today(), time(12))}
    parsed = dateparser.parse(said, languages=["en"], settings=settings)
    back = {
        "this week": clock.today().weekday(),
        "this morning": 0,
        "last week": 7 + clock.today().weekday(),
        "last month": 31,
    }.get(said)
    day = clock.today() - timedelta(days=back) if back is not None else parsed.date() if parsed else clock.today()
    return Request("show_history", {"since": day.isoformat()})
