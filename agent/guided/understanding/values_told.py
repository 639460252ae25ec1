"""Values of periods gone by as people tell them: "we hit 131 dark nights for 2026, and under-30s were 19 % in October".

Each clause is put as the measure, its value and the period, which the reader of values knows; only where every clause is
one of these, and at least one is told in a way that no other reader knows.
"""

import re
from datetime import date

from agent.guided.understanding.periods import period_in
from agent.guided.understanding.stood_and_wanted import measure_of_words, one_figure, said_words, takes_a_unit
from scorecard.models import Scorecard

_BY = r"(?:in|for|during|over)"
_PERIOD = r"(?P<period>(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|q[1-4]|h[12])(?: (?:of )?20\d\d)?|20\d\d|(?:last|this) (?:month|quarter|year|week)|week \d\d?))"
_V = r"(?P<v>[€$£]?\d[\d.,]*(?:\s?(?:%|percent|per cent|k\b|m\b))?)"
_WE_HIT = re.compile(
    rf"^(?:(?:and|but|so|oh|also|then)\b,? )*(?:we|they) (?:hit|had|got|did|saw|made|reached|recorded|managed|counted|took|served|sold|lost|clocked|ended (?:up )?(?:at|on|with)|came in at|finished (?:at|on|with)|were at) (?:only |just |about )?{_V} (?P<item>[a-z][^,;:.\d]{{2,50}}?) {_BY} {_PERIOD}\W*$",
    re.IGNORECASE,
)
_IT_WAS = re.compile(
    rf"^(?:(?:and|but|so|oh|also|then)\b,? )*(?:the |our )?(?P<item>[a-z][^,;:.]{{2,60}}?) (?:was|were|came in at|came to|hit|stood at|ended (?:up )?at|reached) (?:only |just |about |at )?{_V} {_BY} {_PERIOD}\W*$",
    re.IGNORECASE,
)
_CLAUSES = re.compile(r"\s*(?:;|,(?!\d)|\.(?!\d))\s*(?:and |but |while )?|\s+(?:and|while|but) (?=(?:we|they|the|our)\b)", re.IGNORECASE)  # fmt: skip
_LONGEST = 45


def values_told(text: str, card: Scorecard, today: date) -> str:
    """``text`` with each value by its measure's id; as it is where it is nothing of the kind."""
    if len(text.split()) > _LONGEST or "?" in text:
        return text
    clauses = [c for c in _CLAUSES.split(text.strip(" .!")) if c and c.strip()]
    orders = [_order(c, card, today) for c in clauses]
    needed = any(_WE_HIT.match(c) for c in clauses)
    return ". ".join(orders) if needed and orders and all(orders) else text


def _order(clause: str, card: Scorecard, today: date) -> str:
    match = _WE_HIT.match(clause) or _IT_WAS.match(clause)
    if not match or not period_in(match["period"], today):
        return ""
    figure = one_figure(match["v"], today)
    measure = measure_of_words(said_words(match["item"], None), card, "") if figure else None
    if figure is None or measure is None:
        return ""
    if figure.unit == "%" != measure.unit and not takes_a_unit(measure, figure):
        return ""
    return f"{measure.id} was {match['v'].strip()} in {match['period']}"
