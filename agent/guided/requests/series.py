"""One measure over several periods: "April to June: churn 3.1, 3.0 and 2.8 %", "churn was 3.1 in May and 3.0 in June"."""

import re
from typing import Any

from agent.guided.requests.pointing import measure_meant
from agent.guided.requests.request import Request
from agent.guided.requests.valued import in_unit
from agent.guided.understanding.periods import is_over, period_in
from agent.texts import phrase
from scorecard.clock import today
from scorecard.models import Measure, Scorecard
from scorecard.periods import closing, periods, span
from tools.language.quantities import find_quantities

_PART = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?|q[1-4]|h[12]|20\d\d-(?:q[1-4]|h[12]|\d\d)"
_PERIOD = rf"(?:the )?(?:{_PART})(?: (?:of )?'?(?:20)?\d\d(?!\d|[.,]\d|\s?%))?"
_WITH_YEAR = re.compile(r"(?<!\d)(?:20|')\d\d(?!\d)")
_BETWEEN = r"\s*(?:,(?: and)?|and|&)\s*"
_RANGE = rf"(?:from )?(?P<first>{_PERIOD})\s*(?:to|until|till|through|thru|-|–)\s*(?P<last>{_PERIOD})"
_LIST = rf"(?P<list>{_PERIOD}(?:{_BETWEEN}{_PERIOD})+)"
_YEAR = r"(?:,? (?:in |of )?(?P<year>this year|last year|20\d\d))?"
_LEAD = r"^\W*(?:please )?(?:(?:record|enter|log|note|book)(?: the)?(?: values| actuals| figures| numbers)?(?: for)?:? ?|for |in )?"
_THEN = re.compile(rf"{_LEAD}(?:{_RANGE}|{_LIST}){_YEAR}\s*[:,–-]?\s+(?P<what>\D[^\d]*?)(?P<values>[€$£]?\s?[-+]?\d.*)$", re.IGNORECASE)  # fmt: skip
_VALUE = r"[€$£]?\s?[-+]?\d+(?:[.,]\d+)*\s?(?:%|percent|per cent|[a-z]{1,3}\b|points?|hours?|days?|minutes?)?"
_ALONE = re.compile(rf"^\s*{_VALUE}\s*$", re.IGNORECASE)
_IN_TURN = re.compile(rf"^\s*(?P<value>{_VALUE}) (?:in|for|during) (?P<when>{_PERIOD})\s*$|^\s*(?:in )?(?P<when2>{_PERIOD})\s*[:=]?\s+(?:it was |with |at |was )?(?P<value2>{_VALUE})\s*$", re.IGNORECASE)  # fmt: skip
_NAMED = re.compile(
    rf"{_LEAD}(?:our |the )?(?P<what>[^\d:]+?)(?: was| were| came in at| stood at|:| of)? (?P<rest>{_VALUE} (?:in|for|during) {_PERIOD}\b.*|(?:in )?{_PERIOD}\s*[:=]?\s+{_VALUE}.*)$",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:targets?|goals?|aims?|baselines?|plan(?:ned)?|budget|forecast|should|want|set)\b", re.IGNORECASE
)
_SPLIT = re.compile(r",(?!\d)(?:\s*and\s)?|;|\s+and\s+|\s+then\s+", re.IGNORECASE)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    said = text.strip().rstrip(".!")
    if _PLANNED.search(said):
        return None
    return _several(said, scorecard, focus) or _then_values(said, scorecard, focus) or _in_turn(said, scorecard, focus)


def _several(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """ "January to March: NPS 40, 41 and 42; churn 3, 3.1 and 2.9": the periods said once, for each of the KPIs."""
    first, *others = (part for part in re.split(r"\s*[;\n]\s*", text) if part)
    match = _THEN.match(first) if others else None
    if match is None:
        return None
    when = first[: match.start("what")]
    edits: list[dict[str, Any]] = []
    for part in (first, *(f"{when}{other}" for other in others)):
        read_one = _then_values(part, scorecard, focus)
        if read_one is None or "edits" not in read_one.args:
            names = f"“{part.removeprefix(when)}”"
            return read_one or Request("ask_user", {"question": phrase("values_unplaced", names=names), "choices": []})
        edits += read_one.args["edits"]
    return Request("edit_scorecard", {"edits": edits})


def _then_values(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """The periods first, then a value for each of them."""
    match = _THEN.match(text)
    measure = measure_meant(_bare(match["what"]), scorecard, focus) if match else None
    parts = _SPLIT.split(match["values"]) if match else []
    if match is None or measure is None or not all(_ALONE.match(p) for p in parts):
        return None
    year = f" {_year(match['year'])}" if match["year"] else ""
    named = _span(match["first"] + year, match["last"] + year) if match["first"] else _listed(match["list"], year)
    if len(named) != len(parts):
        slots = {"measure": f"{measure.id} {measure.name}", "periods": len(named), "values": len(parts)}
        return Request("ask_user", {"question": phrase("values_and_periods", **slots), "choices": []})
    return _recorded(measure, list(zip(named, parts, strict=True)))


def _bare(words: str) -> str:
    return re.sub(r"\s*(?:was|were|is|came in at|stood at|of|at|:)\s*$", "", words.strip(), flags=re.IGNORECASE)


def _year(words: str) -> int:
    return int(words) if words.isdigit() else today().year - (words.lower() == "last year")


def _span(first: str, last: str) -> list[str]:
    year = _WITH_YEAR.search(last)
    if year and not _WITH_YEAR.search(first):
        first = f"{first} {year[0]}"  # "January to March 2026": the year is that of both
    start, end = period_in(first, today()), period_in(last, today())
    begins, ends = span(start), span(end)
    if begins is None or ends is None or len(start) != len(end) or begins[0] > ends[1]:
        return []
    frequency = "quarterly" if "Q" in start else "half-yearly" if "H" in start else "monthly"
    return [label for label, *_ in periods(begins[0], ends[1], frequency)]


def _listed(words: str, year: str) -> list[str]:
    return [period_in(part + year, today()) for part in re.split(_BETWEEN, words, flags=re.IGNORECASE)]


_TOLD = re.compile(
    r"\b(?:was|were|had|came|stood|reached|hit|recorded?|log|note|book|so far|actuals?|values?)\b", re.IGNORECASE
)


def _runs_on(period: str) -> bool:
    """Whether the period has not ended yet."""
    found = span(period_in(period, today()))
    return found is None or found[1] >= today()


def _in_turn(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """Each value with its period."""
    match = _NAMED.match(text)
    measure = measure_meant(match["what"], scorecard, focus) if match else None
    found = [_IN_TURN.match(part) for part in _SPLIT.split(match["rest"])] if match else []
    if measure is None or len(found) < 2 or not all(found):
        return None
    if not _TOLD.search(text) and any(_runs_on(m["when"] or m["when2"]) for m in found if m):
        return None  # "95 in q2 and 97 in q4" is what is aimed at
    told = [(period_in(m["when"] or m["when2"], today()), m["value"] or m["value2"]) for m in found if m]
    return _recorded(measure, told)


def _recorded(measure: Measure, told: list[tuple[str, str]]) -> Request | None:
    closed = [closing(period, measure.frequency) for period, _ in told]
    if (
        len({("Q" in period, "H" in period) for period in closed}) == 1
    ):  # months told of a quarterly measure stay months, all of them
        told = [(period, value) for period, (_, value) in zip(closed, told, strict=True)]
    edits: list[dict[str, Any]] = [
        {"kind": "record_actual", "measure": measure.id, "period": period} | {"value": in_unit(quantities[0], measure)}
        for period, value in told
        if is_over(period, today()) and (quantities := find_quantities(value.strip()))
    ]
    return Request("edit_scorecard", {"edits": edits}) if len(edits) == len(told) else None
