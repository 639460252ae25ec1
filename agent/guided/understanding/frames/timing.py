"""Initiatives: how they stand, when they begin and when they are due."""

import re
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.frames.common import items_in
from agent.guided.understanding.frames.later import LATER, counted, more_time
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, UpdateInitiative
from tools.language.dates import month_end

_STARTS = re.compile(
    r"\b(?:starts?|started|begins?|began|beginning|kick(?:s|ed)?(?: (?:it|that|this|<I\d+>))? off|kick-?off|opens?|opening|goes live"
    r"|(?:got|gets?|getting)(?: (?:it|that|this|on with it|<I\d+>))? (?:going|started|under ?way|off the ground|moving|rolling)"
    r"|took off|launch(?:es)?|starting|commencing|commences?)\b"
)
_BEGINS_IT = re.compile(r"(?:please |let's |let us |we )*(?:start|begin|launch|open)\b(?! date)")
""" "Start it a month later"."""
_ENDS = re.compile(
    r"\b(?:due|deadline|done|finish(?:ed|es)?|wraps?|closes?|concludes?|complete(?:d)?|by|until|deliver(?:ed)?|ends?|ready|move|push|shift|postpone|delay|extend|prolong|bring forward|set|needs?|must|should|to|reschedule|pull)\b"
)
_ENDS_ITSELF = re.compile(
    r"(?:(?:it|this|that|<I\d+>) )?(?:to )?(?:ends?|finish(?:es)?|wraps?(?: up)?|closes?|concludes?|runs?|lasts?)\b(?! <I)"
)
""" "Ends Sept 30": what was last spoken of, where that is an initiative."""
_PARTLY = re.compile(
    r"\b(?:half|almost|nearly|partly|partially|two thirds|three quarters|a third|a quarter|about to be)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no way|no chance|won't|will not|isn't|is not|not|can't|cannot|aren't|wasn't|hasn't|never)\b.*<E\d+>"
)
_SHIFT = re.compile(
    r"\b(?:postpone|delay|push|extend|prolong|move|shift|slip)(?:ped|e?d|s|ing)?\b|\bbring\b.*\bforward\b"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    spans = items_in(clause)
    if clause.mood == "statement" and not any(s.value.sure for s in spans):
        spans = []
    dates = clause.of("date")
    status = "" if _DENIED.search(clause.body) or _PARTLY.search(clause.text) else _status(clause)
    timed = (
        bool(LATER.search(clause.text) or more_time(clause.text))
        or bool(dates and (_STARTS.search(clause.body) or _SHIFT.search(clause.body)))
        or bool(dates and _ENDS_ITSELF.match(clause.body))
        or bool(set(clause.fields) & {"due", "start", "status"})
        or bool(status)
    )
    if status and re.match(r"<I\d+> (?::|=|->|→) <E\d+> \w", clause.body) and not _is_initiative(spans, work):
        raise NotMineError  # "F1 = Live within our means" is a name
    ids = (
        [i for s in spans for i in _initiatives(work, s, timed, bool(status) or "status" in clause.fields)]
        if spans
        else _focused(clause, work, timed)
    )
    if not ids:
        raise NotMineError
    fields: dict[str, object] = {}
    over = status == "done" and bool(dates) and dates[-1].value.day <= work.today
    if status and (over or not (_ENDS.search(clause.text.lower()) and dates and status == "done")):
        fields["status"] = status
    if len(dates) == 2 and (moved := _from_its_month(clause, dates, work, ids)):
        fields |= moved
    elif len(dates) == 2 and (both := _from_and_to(clause, dates)):
        fields |= both
    elif dates:
        day: date = dates[-1].value.day
        if (
            re.match(r"(?:since|from|as of)\b", dates[-1].text.lower())
            or "start" in clause.fields
            or (_STARTS.search(clause.body) and not re.search(r"\bdue|finish", clause.body))
        ):
            fields["start"] = first_day(dates[-1])
        elif (
            "due" in clause.fields
            or clause.groups
            or _ENDS.search(f"{clause.text.lower()} {dates[-1].text.lower()}")
            or clause.mood == "terse"
        ):
            fields["due"] = day
    elif (_SHIFT.search(clause.body) or LATER.search(clause.text) or more_time(clause.text)) and (
        figure := _by_how_much(clause)
    ):
        starts = bool(_STARTS.search(clause.body) or _BEGINS_IT.match(clause.body)) and not _SHIFT.search(clause.body)
        if _BOTH.search(clause.text.lower()):
            return [_both_shifted(work, i, figure) for i in ids]
        return [_shifted(work, i, figure, "start" if starts else "due") for i in ids]
    if not fields:
        raise NotMineError
    work.named += ids
    work.frame = "timing"
    yearless = bool(dates) and not re.search(r"\b20\d\d\b|year|christmas", dates[-1].text.lower())
    return [_in_order(work, i, fields, yearless) for i in dict.fromkeys(ids)]


def _in_order(work: Work, item: str, fields: dict[str, object], yearless: bool) -> Edit:
    """ "Starts in February and ends in November": the November after it, where no year is said."""
    edit = UpdateInitiative.model_validate({"id": item, **fields})
    found = work.scorecard.initiative(item)
    start = edit.start or (found.start if found else None)
    if yearless and edit.due and start and "due" in fields and edit.due < start:
        return edit.model_copy(update={"due": edit.due + relativedelta(years=start.year - edit.due.year + (edit.due.replace(year=start.year) < start))})  # fmt: skip
    return edit


_BOTH = re.compile(r"\bboth (?:ends|dates)\b|\b(?:start|beginning) and (?:end|finish|due date)\b")


def _both_shifted(work: Work, item: str, figure: Figure) -> Edit:
    """ "Two months later, both ends"."""
    start, due = (_shifted(work, item, figure, end) for end in ("start", "due"))
    return due.model_copy(update={"start": getattr(start, "start", None)})


def _is_initiative(spans: list[Span], work: Work) -> bool:
    return any(work.kind(c.item) == "initiative" for s in spans[:1] for c in s.value.candidates[:1])


def _status(clause: Clause) -> str:
    """ "Put N2 on hold" says it with the verb."""
    return clause.enum("status") or ("stopped" if "halt" in clause.groups and not clause.of("date") else "")


def _from_and_to(clause: Clause, dates: list[Span]) -> dict[str, object]:
    """ "Starts in January 2027 and ends in June"."""
    if _JOINED.fullmatch(_between(clause, dates)) and not (_SHIFT.search(clause.body) or "due" in clause.fields):
        return {"start": first_day(dates[0]), "due": dates[1].value.day}  # "1 march to end june"
    found: dict[str, object] = {}
    for span in dates:
        before = clause.whole.words(clause.first, span.last).lower()
        starts = max(
            (m.start() for m in re.finditer(r"\b(?:start\w*|beg[ia]ns?\w*|kick\w*|from)\b", before)), default=-1
        )
        ends = max(
            (
                m.start()
                for m in re.finditer(
                    r"\b(?:due|end[s]?|ending|finish\w*|until|till|to|by|done|ready|complete\w*)\b", before
                )
            ),
            default=-1,
        )
        found["start" if starts > ends else "due"] = first_day(span) if starts > ends else span.value.day
    return found if set(found) == {"start", "due"} else {}


def _from_its_month(clause: Clause, dates: list[Span], work: Work, ids: list[str]) -> dict[str, object]:
    """ "Move it from April to June" is said of what is due in April, or begins then."""
    found = work.scorecard.initiative(ids[0]) if len(set(ids)) == 1 and _SHIFT.search(clause.body) else None
    month = dates[0].value.day.month
    if found and found.due and found.due.month == month:
        return {"due": dates[1].value.day}
    return {"start": first_day(dates[1])} if found and found.start and found.start.month == month else {}


_JOINED = re.compile(r"(?:to|till?|until|thro?ugh|thru|up to|-|–|—)(?: the)?(?: end(?: of)?)?", re.IGNORECASE)


def _between(clause: Clause, dates: list[Span]) -> str:
    """The words from one date to the next, with that which leads to the second one."""
    led = re.match(r"(?:until|till?|to)\b", dates[1].text, re.IGNORECASE)
    return f"{clause.whole.words(dates[0].last, dates[1].first)} {led[0] if led else ''}".strip()


def _by_how_much(clause: Clause) -> Figure | None:
    """ "By two months", "a month later"."""
    if match := LATER.search(clause.text):
        sign = -1 if match["way"].lower() in ("earlier", "sooner") else 1
        return Figure(sign * counted(match["count"]), None, f"{match['unit'].lower()}s", 0, 0, match[0])
    if more := more_time(clause.text):
        return Figure(more[0], None, f"{more[1]}s", 0, 0, clause.text)
    numbers = clause.of("number")
    if numbers and re.search(r"\bforward\b", clause.text.lower()):
        return replace(numbers[-1].value, value=-abs(numbers[-1].value.value))
    return numbers[-1].value if numbers else None


def _initiatives(work: Work, span: Span, timed: bool, clause_status: bool) -> list[str]:
    try:
        found = work.refs.many(span.value)
    except (NotMineError, UnclearError):
        return []
    if all(work.kind(i) == "initiative" for i in found):
        return found
    if span.value.how == "name" and _may_be_initiative(work, span):
        try:
            return work.refs.many(span.value, "initiative")
        except (NotMineError, UnclearError):
            return []
    measure = work.scorecard.measure(found[0])
    if measure and not clause_status:
        return []
    if timed and span.value.how == "id" and work.kind(found[0]) != "initiative":
        raise TroubleError(f"Only initiatives have a status and dates of their own; {work.label(found[0])} is none.")
    return []


def _may_be_initiative(work: Work, span: Span) -> bool:
    """Whether an initiative fits the words about as well as the best that does."""
    top = span.value.candidates[0].score
    return any(c.score >= 0.7 * top for c in span.value.candidates if work.kind(c.item) == "initiative")


def _focused(clause: Clause, work: Work, timed: bool) -> list[str]:
    last = next((i for i in [*reversed(work.recent), work.focus] if i), "")
    return [last] if timed and work.kind(last) == "initiative" else []


def first_day(span: Span) -> date:
    """A month or a quarter named as a start begins on its first day."""
    end: date = span.value.day
    said = span.text
    if re.search(
        r"\d{4}-\d\d-\d\d|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of )?[A-Za-z]{3}|[A-Za-z]{3,} \d{1,2}(?:st|nd|rd|th)?\b(?!\d)",
        said,
    ):
        return end
    if re.search(r"\bq[1-4]\b|quarter", said, re.IGNORECASE):
        return end.replace(day=1) - relativedelta(months=2)
    if re.fullmatch(r"(?:.*\b)?20\d\d", said.strip()) and not re.search(r"[a-z]{3}", said, re.IGNORECASE):
        return end.replace(month=1, day=1)
    return end.replace(day=1)


def _shifted(work: Work, item_id: str, figure: Figure, field: str) -> Edit:
    """ "Delay N1 by two months", "N2 starts a month later"."""
    found = work.scorecard.initiative(item_id)
    assert found is not None  # ids here are those of initiatives
    old: date | None = getattr(found, field)
    if old is None:
        kind = "start" if field == "start" else "due"
        raise TroubleError(f"{work.label(item_id)} has no {kind} date yet; please tell me the new one.")
    unit = figure.unit.rstrip("s")
    step = {"week": relativedelta(weeks=int(figure.value)), "day": relativedelta(days=int(figure.value)),
            "year": relativedelta(years=int(figure.value)), "quarter": relativedelta(months=3 * int(figure.value))}.get(unit, relativedelta(months=int(figure.value)))  # fmt: skip
    day = old + step
    whole_months = unit in ("month", "quarter", "year") and old == month_end(old.year, old.month)
    return UpdateInitiative.model_validate(
        {"id": item_id, field: month_end(day.year, day.month) if whole_months else day}
    )
