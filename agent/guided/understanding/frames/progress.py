"""Initiatives: how far they are and what they may cost."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, UpdateInitiative
from scorecard.models import Budget
from tools.language.quantities import Quantity, find_quantities

_FAR = re.compile(r"\b(?:done|complete[d]?|finished|ready|progress|along)\b", re.IGNORECASE)
_BUDGETS = re.compile(r"\b(?:have|get|gets|need|needs|wants?|asks? for|takes?|allocate|reserve|set aside|earmark)\b.*\d+ ?(?:k|m|thousand|million|,000)\b|[€$£] ?\d", re.IGNORECASE)  # fmt: skip
_COST = re.compile(r"\b(?:budget|cost[s]?|may cost|spend|funding)\b", re.IGNORECASE)


_BARE = re.compile(r"(?:and )?(?:<N\d+>(?: for (?:the )?<I\d+>)?|(?:the )?<I\d+>(?: :)? <N\d+>)")
""" "80 %", "food academy 120k", "and 15k for it": of an initiative, how far it is or what it may cost."""
_ID = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b", re.IGNORECASE)
_MONEY = re.compile(r"[€$£]\s?\d|\d\s?(?:k|m|thousand|million|euros?|dollars?|pounds?)\b", re.IGNORECASE)


_PARTS = {"half": 50, "a quarter": 25, "a third": 33, "two thirds": 67, "three quarters": 75}
_PART = re.compile(
    rf"\b(?P<part>{'|'.join(_PARTS)})(?:[- ]?way)? (?:done?|complete[d]?|finished|through|ready|there)\b", re.IGNORECASE
)


def read(clause: Clause, work: Work) -> list[Edit]:
    if (part := _PART.search(clause.text)) and (found := [i for s in items_in(clause) for i in _initiatives(s, work)]):
        return [UpdateInitiative(id=i, percent_done=_PARTS[part["part"].lower()]) for i in found]
    figures = find_quantities(_ID.sub(lambda m: "_" * len(m[0]), clause.text))
    if len(figures) != 1 or clause.fields not in ([], ["budget"], ["status"]):
        raise NotMineError
    initiatives = [i for s in items_in(clause) for i in _initiatives(s, work)]
    bare = bool(_BARE.fullmatch(clause.body.rstrip(" .!")))
    money = bare and bool(_MONEY.search(clause.text))
    if not items_in(clause) and ("budget" in clause.fields or _FAR.search(clause.text) or (bare and figures[0].unit == "%")):  # fmt: skip
        last = next((i for i in [*reversed(work.recent), work.focus] if i), "")
        initiatives = [last] if work.kind(last) == "initiative" else []
    said = (
        money
        or _FAR.search(clause.text)
        or _COST.search(clause.text)
        or _BUDGETS.search(clause.text)
        or figures[0].unit == "%"
    )
    named = [s for s in items_in(clause) if s.value.how == "name"]
    if not said or (named and not any(s.value.clear_any and _initiatives(s, work) for s in named)):
        raise NotMineError
    if not initiatives:
        raise NotMineError
    work.named += initiatives
    running = {"status": "active"} if clause.enum("status") == "active" and figures[0].unit == "%" else {}
    return [
        _change(i, f"budget {clause.text}" if money else clause.text, figures[0]).model_copy(update=running)
        for i in initiatives
    ]


def _initiatives(span: Span, work: Work) -> list[str]:
    try:
        return [i for i in work.refs.many(span.value) if work.kind(i) == "initiative"]
    except (TroubleError, UnclearError):
        return []  # whoever the words are for will ask


def _change(initiative: str, text: str, figure: Quantity) -> Edit:
    if figure.unit == "%" and 0 <= figure.value <= 100:
        return UpdateInitiative(id=initiative, percent_done=figure.value)
    if figure.unit != "%" and (_COST.search(text) or _BUDGETS.search(text)):
        after = re.match(r"\s?([€$£])", text[figure.end :])
        currency = figure.unit or ({"€": "EUR", "$": "USD", "£": "GBP"}[after[1]] if after else "")
        return UpdateInitiative(id=initiative, budget=Budget(value=figure.value, currency=currency))
    raise NotMineError
