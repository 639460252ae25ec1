"""A share of people or things told in a sentence: "60 % of the juniors have had lessons, we want all of them".

Such a share is a measure of its own, called by what is said of them. Another that only counts the same people is near it
and not it: those who are burned out are not those who have had lessons.
"""

import re
from dataclasses import dataclass
from datetime import date

from agent.guided.understanding.naming import stems
from scorecard.models import Measure, Scorecard
from tools.drafting.situations.reading import situation
from tools.language.dates import find_dates

_SO_MANY = (
    r"(?:\d[\d.,]*\s?(?:%|per ?cent\b)|(?:nearly |almost )?(?:half|(?:a|one) (?:third|quarter|fifth|tenth)|two thirds|three quarters)\b"
    r"|(?:one|two|three|four|\d+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b)"
)
_TOLD = re.compile(
    rf"^\W*(?:(?:and|so|also|but|oh|well|today|now|currently|right now|at the moment|at present|i think|i guess|i['’]d say)\b[, ]*)*(?:(?:the |our )?[a-z][a-z ]{{2,30}}: )?(?:(?:about|around|roughly|some|only|just|maybe|nearly|almost|say|already)\b )*{_SO_MANY}(?= [a-z])",
    re.IGNORECASE,
)
_ORDERS = re.compile(
    r"\b(?:set|baseline|add|remove|record|rename|what if|would|if|owner|initiative|(?:new|the) (?:kpi|measure|objective))\b|\?",
    re.IGNORECASE,
)
_SENTENCES = re.compile(
    r"[.!]\s+(?=(?:(?:and|but) )?(?:we|i|it|they|should|want|need|target|goal|aim)\b)", re.IGNORECASE
)
_PARTS = re.compile(r"^share of (?P<who>.+?) (?:who|that|which) (?P<what>.+)$", re.IGNORECASE)
_SAYS_NOTHING = frozenset(
    "have had has are is be been can get got go do did a an the of at in on to for with their our it them us one yet ever".split()
)
_LEAST = 0.5
_LONGEST = 40


@dataclass(frozen=True)
class ShareTold:
    name: str
    who: str
    what: str
    """What is said of them; "" where the share has no such clause."""
    now: float
    want: float
    due: date | None


def share_told(text: str, today: date) -> ShareTold | None:
    """The share that a message tells with what is wanted of it; None where it tells no such thing."""
    if len(text.split()) > _LONGEST or not _TOLD.match(text) or _ORDERS.search(text):
        return None
    told = situation(_SENTENCES.sub(", ", text.strip(" .!")))
    if told is None or told.unit != "%" or told.now is None or told.want is None:
        return None
    if not (parts := _PARTS.match(told.thing)):
        return None
    due = find_dates(text, today)
    name = f"{told.thing[:1].upper()}{told.thing[1:]}"
    return ShareTold(name, parts["who"], parts["what"], told.now, told.want, due[0].day if due else None)


def home_of(share: ShareTold, card: Scorecard) -> Measure | None:
    """The measure that says the same of them; None where none does, or more than one."""
    said = {s for s in stems(share.what) if s not in _SAYS_NOTHING}
    fits = {m.id: len(said & _known(m, card)) / len(said) for m in card.measures() if said}
    best = max(fits.values(), default=0.0)
    meant = [m for m in card.measures() if fits.get(m.id) == best]
    if len(meant) > 1:
        of_them = [m for m in meant if {*stems(share.who)} & _known(m, card)]
        meant = of_them or meant
    return meant[0] if best >= _LEAST and len(meant) == 1 else None


def _known(measure: Measure, card: Scorecard) -> set[str]:
    """The words of a measure; of the first of an objective, those of the objective as well."""
    objective = card.objective_of(measure.id)
    known = {*stems(measure.name)}
    if objective and objective.measures[:1] == [measure]:
        known |= {*stems(objective.name), *stems(objective.provenance.words)}
    return known
