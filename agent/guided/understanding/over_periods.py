"""Values told of periods gone by, each with its measure's name: "late buses were 8.7 % in January and 8.2 in February, churn 5 in March"."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.by_period import tells_of_periods, told_of_periods
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError, Understanding
from agent.guided.understanding.references import References
from scorecard.edits import RecordActual
from scorecard.models import Measure, Scorecard
from scorecard.periods import span

_MAY = re.compile(r"\b(?:was|were|had|stood|reached|landed|ended|came)\b|:", re.IGNORECASE)
_LEADS = re.compile(
    r"(?:^|[,;.]\s+|\s+(?:and|while|but)\s+)(?:(?:and|while|but|with|for|as for|on|of|at|our|the|all|by|in|that|those|these)\s+)*$",
    re.IGNORECASE,
)
_NAMED_FOR = re.compile(r"\b(?:with|for|as for|on|of|at)\s+(?:the |our )?$", re.IGNORECASE)
_LONGEST = 60


def values_over_periods(text: str, card: Scorecard, today: date) -> Understanding | None:
    """A value for each period; None where anything else is said, or a measure is not named for sure."""
    if (
        not (_MAY.search(text) and tells_of_periods(text))
        or len(text.split()) > _LONGEST
        or text.rstrip().endswith("?")
    ):
        return None
    found = [*_measures(text, card, today)]
    if not found:
        return None
    starts = [0, *(_start(text, a) for a, _, _ in found[1:]), len(text)]
    edits: list[RecordActual] = []
    for (start, end), (a, b, measure) in zip(pairwise(starts), found, strict=True):
        clause = f"{_NAMED_FOR.sub('', text[start:a])} {text[b:end]}"
        told = told_of_periods(re.sub(r"^\W*(?:and|while|but|the|our)\b", "", clause).strip(), measure, card, today)
        if not told or any(_is_its_baseline(measure, e.period) for e in told):
            return None
        edits += told
    return Understanding(edits=[*edits])


def _measures(text: str, card: Scorecard, today: date) -> Iterator[tuple[int, int, Measure]]:
    """The measures that are named, with the places of their names."""
    marks = annotate(text, known_of(card), today)
    references = References(card, "", [], [], {})
    for mention in (s for s in marks.spans if s.kind == "item" and s.value.how != "pronoun"):
        try:
            measure = card.measure(references.one(mention.value, "measure"))
        except (NotMineError, TroubleError, UnclearError):
            continue
        if measure:
            yield marks.tokens[mention.first].start, marks.tokens[mention.last - 1].end, measure


def _start(text: str, name: int) -> int:
    """Where the clause of a name begins: before "and the"."""
    lead = _LEADS.search(text[:name])
    return lead.start() if lead else name


def _is_its_baseline(measure: Measure, period: str) -> bool:
    """ "It was 48 back in June, not 47" puts right where it started, where that is of June."""
    days = span(period)
    return bool(days and measure.baseline and measure.baseline.as_of and days[0] <= measure.baseline.as_of <= days[1])
