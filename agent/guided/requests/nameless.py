"""A value and its period without a name: "Q4 was 27.2". Which KPI is asked, with those it could be of."""

import re

from agent.guided.requests.request import Request
from agent.guided.understanding.figures import find_figures
from agent.guided.understanding.hints import Hint
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.references import label_of
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Measure, Scorecard

_MONTHS = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_PERIOD = rf"(?:(?:the )?{_MONTHS}(?: 20\d\d)?|q[1-4](?: 20\d\d)?|h[12](?: 20\d\d)?|(?:last|this) (?:month|quarter|week|year))"
_NAMELESS = re.compile(
    rf"^\W*(?:in |for )?(?P<when>{_PERIOD})\s*(?:[:,–-]|,? ?(?:(?:it|we|that) )?(?:was|were|is|had|got|came in|reached|ended|stood|closed|hit)(?: at| on| with| of)?)\s*(?P<value>[€$£]?-?\d[\d.,]*\s?(?:%|percent|k|m)?)\W*$",
    re.IGNORECASE,
)
_MOST = 5


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    match = _NAMELESS.match(text)
    figures = find_figures(match["value"], today())[0] if match and period_in(match["when"], today()) else []
    if not match or len(figures) != 1 or not any(scorecard.objectives()):
        return None
    value, when = match["value"].strip(), match["when"].strip()
    near = sorted(_likely(scorecard, Hint(figures[0])), key=lambda found: found[0])[:_MOST]
    choices = [{"label": label_of(m), "text": f"{m.id} was {value} in {when}"} for _, m in near]
    return Request("ask_user", {"question": phrase("value_of_which", value=value, period=when), "choices": choices})


def _likely(scorecard: Scorecard, hint: Hint) -> list[tuple[float, Measure]]:
    """The measures the value could be of, with how far it is from where each stands."""
    assert hint.figure is not None  # made of one
    stands = [(m, _stands(m)) for m in scorecard.measures() if hint.may_be(m)]
    return [(abs(at - hint.figure.value), m) for m, at in stands if at is not None]


def _stands(measure: Measure) -> float | None:
    if measure.actuals:
        return max(measure.actuals, key=lambda a: a.period).value
    return measure.baseline.value if measure.baseline else None
