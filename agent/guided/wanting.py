"""Whether a message that could not be read wants something of the scorecard, so that a question back is the right answer."""

import re

from agent.guided.requests.questions import asks_outright, is_question
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.clauses import clauses_of
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import alternation, words
from agent.guided.understanding.people import people_of
from scorecard import clock
from scorecard.models import Scorecard

_LEARNS = re.compile(
    r"\b(?:learn|know|understand|explain|teach|wonder|tell me|read about|example|difference|mean)\b", re.IGNORECASE
)
_NOUN = re.compile(rf"\b(?:{alternation('nouns')}|deadline|wording|percentages?|numbers?|figures?)\b", re.IGNORECASE)
_WISHES = re.compile(
    r"\b(?:needs?|missing|lacks?|forgot|forgotten|wants?|should|must|could|has to|have to|ought|would be good|something (?:about|on|for|around)|there is no|there's no|let's|can go)\b",
    re.IGNORECASE,
)
_COMPLAINS = re.compile(
    r"\b(?:isn'?t|aren'?t|is not|are not|not|too|wrong|bad|odd|strange|unrealistic|outdated|old|unclear|vague|weak|poor|off|incorrect|silly|useless|doesn'?t|don'?t)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\b(?:(?:is|are|was|were|has|had|have|isn't|aren't|wasn't|weren't|hasn't|haven't|didn't|got|went|came|died|broke|rang|left|said|told|won|lost|bought|sold|fell|quit|ran|hit|took|gave|made|met|saw|sent|put|kept|burst|leaks|struck|[a-z]{3,}(?<!ne)ed)|(?:i|we|they|you)'(?:m|re|ve)|(?:he|she|it|that|there|everyone|everybody|nobody|somebody|someone)'s)\b",
    re.IGNORECASE,
)
"""A verb of which something is told."""
_ASKS_FOR = re.compile(
    r"[?]|\b(?:please|pls|plz|kindly|needs?|wants?|wanted|looking for|how|what|waht|wath|who|whom|where|which|why|recommend|suggest|advise|recipe|translate|(?:tell|give|show|send|get|find|help|write|make|book|let) (?:me|us)|can (?:you|i|we)|could (?:you|i|we)|would|should|must|ought|wish|curious|wonder\w*|any (?:idea|tips?|advice)|imagine|suppose|if)\b"
    r"|(?:^|[,;.:])\W*(?:translate|write|convert|solve|calculate|draft|compose|book|order|play|sing|recommend|find|search|google|look|draw|paint|code|list|compare|summari[sz]e|explain|define|tell|give|make|show|get|open|print|send|remind|name|describe|set|let|add|put|remove|delete|change|rename|drop|move|link|record|keep|leave|mark)\b",
    re.IGNORECASE,
)
_ONLY_HERE = frozenset("rename link unlink merge split remove record own swap".split())
_LIKER = re.compile(r"^\W*(?:please |pls |can you |could you )*(?:make|keep|get) (?:it |this |that |them )?(?:\w+er|more \w+|less \w+|better|nicer)(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_PERHAPS = re.compile(r"^\W*(?:perhaps|maybe|(?:what|how) about|and)\b", re.IGNORECASE)


_A_VALUE = re.compile(
    r"^(?!(?:what|why|how|who|when|where|which|solve|convert|multiply|divide)\b)[A-Za-z][\w&'’-]*(?: [A-Za-z][\w&'’-]*){0,3}\s*[:=,]?\s*(?:(?:to|at|is|was|now|be) )?"
    r"[€$£]?-?\d[\d.,]*\s?(?:%|percent|k|m|bn|million|days?|weeks?|months?|hours?|minutes?|points?)?[.!]?$"
    r"|^(?:it|that|this) (?:was|is|came to) [€$£]?-?\d[\d.,]* ?(?:%|[a-z]+)? (?:in|for|at) [\w ]{2,20}[.!]?$",
    re.IGNORECASE,
)
_MOST_WORDS = 16
"""A longer text that could not be read is a tale, and asking what should change would not help."""
_LEAST_WORDS, _A_TALE = 4, 400
_TOO_FAINT, _CLEAR = 0.25, 0.4
_MOST_STRANGE = 2
"""Of more words that neither the scorecard nor this field has, "train times to london tomorrow" is made."""
_KNOWN = words("small") | words("filler") | words("generic") | words("stop") | words("weak")


def tells_a_value(text: str) -> bool:
    """A name and a number behind it, and nothing else: "write-offs 2.5" is a value of something, and no question."""
    return bool(_A_VALUE.match(text.strip()))


def tells_what_happened(text: str) -> bool:
    """Whether it tells something of the organization or of the day and asks for nothing: "the freezer died overnight"."""
    words_said = len(text.split())
    told = words_said >= _LEAST_WORDS and len(text) < _A_TALE
    return told and not is_question(text) and not _ASKS_FOR.search(text) and bool(_HAPPENS.search(text))


def speaks_of_it(text: str, scorecard: Scorecard) -> bool:
    """Whether a short message that is no question is about something or somebody on the scorecard.

    What stands in a book does not answer it then; what should change is the question: "okafor on the survey kpi".
    """
    if is_question(text) or _LEARNS.search(text) or len(text.split()) > _MOST_WORDS:
        return False
    if {*re.findall(r"[^\W\d_]{3,}", text.lower())} & people_of(scorecard):
        return True
    found = annotate(text, known_of(scorecard), clock.today())
    items = [s.value for s in found.spans if s.kind == "item"]
    held = {n for s in found.spans for n in range(s.first, s.last)}
    strange = [t.low for n, t in enumerate(found.tokens) if n not in held and t.low.isalpha() and t.low not in _KNOWN]
    certain = any(
        m.how in ("id", "ordinal", "kind") or (m.candidates and m.candidates[0].score >= _CLEAR) for m in items
    )
    faint = any(m.how == "name" and m.candidates and m.candidates[0].score >= _TOO_FAINT for m in items)
    return (certain and len(strange) <= _MOST_STRANGE) or (faint and len(strange) < _MOST_STRANGE)


def wants_a_change(text: str, scorecard: Scorecard) -> bool:
    short = len(text.split()) <= 4
    if (
        _LEARNS.search(text)
        or asks_outright(text)
        or (text.strip().endswith("?") and not (short or _PERHAPS.match(text)))
    ):
        return False
    found = annotate(text, known_of(scorecard), clock.today())
    fields = [s for s in found.spans if s.kind == "field"]
    points = bool(_NOUN.search(text)) or any(
        s.kind == "perspective" or (s.kind == "item" and s.value.how != "pronoun") for s in found.spans
    )
    commands = [c for c in clauses_of(found) if c.mood == "command" and c.groups]
    if _LIKER.match(text) or (fields and short):
        return True
    if commands and (points or fields or (short and any(c.groups & _ONLY_HERE for c in commands))):
        return True
    return (points or bool(fields)) and bool(_WISHES.search(text) or _COMPLAINS.search(text))
