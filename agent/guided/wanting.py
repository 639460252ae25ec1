"""Whether a message that could not be read wants something of the scorecard, so that a question back is the right answer."""

import re

from agent.guided.requests.questions import asks_outright
from agent.guided.understanding.annotate import annotate, known_of
from agent.guided.understanding.clauses import clauses_of
from agent.guided.understanding.lexicon import alternation
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
_ONLY_HERE = frozenset("rename link unlink merge split remove record own swap".split())
_LIKER = re.compile(r"^\W*(?:please |pls |can you |could you )*(?:make|keep|get) (?:it |this |that |them )?(?:\w+er|more \w+|less \w+|better|nicer)(?: please)?\W*$", re.IGNORECASE)  # fmt: skip
_PERHAPS = re.compile(r"^\W*(?:perhaps|maybe|(?:what|how) about|and)\b", re.IGNORECASE)


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
