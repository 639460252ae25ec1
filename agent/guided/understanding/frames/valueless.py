"""A target or a baseline spoken of without a value: a new date, a value that is recorded already, or a question."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.figures import Figure, find_figures
from agent.guided.understanding.frames.common import items_in, spoken_of
from agent.guided.understanding.frames.later import LATER, STEPS, moved, only_dated, put_later
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Span
from agent.guided.understanding.values import converted
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RemoveTarget, SetBaseline, SetTarget
from scorecard.models import Measure
from scorecard.periods import closing, span


def without_value(clause: Clause, work: Work) -> list[Edit]:
    """A target or baseline is spoken of, but no value: a new date, or a question."""
    if found := _spell(clause, work):
        return found
    timed = clause.of("date") or LATER.search(clause.text)
    if {"target", "due"} & set(clause.fields) and timed and not clause.groups & {"remove"}:
        return _new_due(clause, work)
    if "baseline" in clause.fields and (found := _recorded_as_baseline(clause, work)):
        return found
    for role in ("target", "baseline"):
        if role in clause.fields and clause.mood in ("command", "terse") and not JUDGED.search(clause.body):
            measure = work.measure(spoken_of(clause, work, "measure")[0])
            question = {
                "target": f"Which value should {measure.id} “{measure.name}” reach, and by when?",
                "baseline": f"Where does {measure.id} “{measure.name}” stand today?",
            }[role]
            answer = work.ask(f"{role} {measure.id}", question, open_=True)
            return _answered(role, answer, measure, work)
    raise NotMineError


JUDGED = re.compile(r"<[IF]\d+> (?:is|was|isn't|looks|seems|sounds) (?:\w+ )?[a-z-]+$")
"""``The target is fantasy``: a remark, and perhaps what follows says what to do about it."""
JUDGED_VALUE = re.compile(
    r"<N\d+>(?: <D\d+>)?(?: (?:for|of|in|on) (?:the )?<I\d+>)?(?: <D\d+>)? (?:strikes (?:me|us) as|seems|looks|appears|feels|sounds|is|was)(?: to be)?"
    r"(?: a| an)?(?: (?:too|very|rather|quite|a bit|somewhat|far too|not))* (?!<)[a-z-]+(?: enough)?(?: (?:for|on|with|in) (?:the |our )?<I\d+>)?$"
)
"""``A target of 45 % strikes me as timid``: what there is, and why another is wanted."""
_LATER = re.compile(
    r"\b(?:postpon|delay|extend|defer|prolong|push(?:ed)? (?:back|out)|put (?:back|off)|(?:push|move|shift|put)\b.* out\b)"
)
_EARLIER = re.compile(r"\b(?:bring|brought|move|moved|pull|pulled) .*\bforward\b")
_SPELL = re.compile(r"(?:in|within) (?P<n>\d+) (?P<unit>days?|weeks?|months?)$", re.IGNORECASE)


def _spell(clause: Clause, work: Work) -> list[Edit]:
    """ "Answer complaints in 21 days": a spell, not a date, where the measure counts days."""
    dates = clause.of("date")
    match = _SPELL.match(dates[0].text.strip()) if len(dates) == 1 else None
    if not match or clause.groups & {"add", "remove"}:
        return []
    measure = work.measure(spoken_of(clause, work, "measure", match["unit"])[0])
    figure = Figure(float(match["n"]), None, match["unit"].lower(), 0, 0, match[0])
    if measure.unit.strip().lower().rstrip("s") != match["unit"].lower().rstrip("s"):
        return []
    return [SetTarget(measure=measure.id, value=figure.value, note=clause.text)]


def put_off(clause: Clause, work: Work) -> list[Edit]:
    """ "Postpone the target by one year": the value stays, and the date goes on from what it is."""
    later = _LATER.search(clause.body)
    figure = clause.of("number")[-1].value
    unit = figure.unit.lower().rstrip("s")
    if not (later or _EARLIER.search(clause.body)) or unit not in STEPS or not re.search(r"\bby <N\d+>", clause.body):
        return []
    measure = work.measure(spoken_of(clause, work, "measure")[0])
    old = only_dated(measure)
    step = STEPS[unit] * round(figure.value)
    due = moved(old, step if later else -step)
    return [RemoveTarget(measure=measure.id), SetTarget(measure=measure.id, due=due, **old.model_dump(exclude={"due"}))]


def _recorded_as_baseline(clause: Clause, work: Work) -> list[Edit]:
    """ "Use the October value as the baseline": a value that is recorded already."""
    period = period_in(clause.text, work.today)
    if not period or not re.search(
        r"\b(?:values?|figures?|actuals?|readings?|numbers?|results?)\b", clause.text.lower()
    ):
        return []
    measure = work.measure(spoken_of(clause, work, "measure")[0])
    found = next((a for a in measure.actuals if a.period == closing(period, measure.frequency)), None)
    if found is None:
        raise TroubleError(phrase("no_value_of", item=work.label(measure.id), period=period))
    last = span(found.period)
    return [SetBaseline(measure=measure.id, value=found.value, as_of=last[1] if last else None, note=clause.text)]


def _answered(role: str, answer: str, measure: Measure, work: Work) -> list[Edit]:

    figures, dates = find_figures(answer, work.today)
    if not figures:
        raise TroubleError(f"I found no number in “{answer}”, so I changed nothing.")
    value, due = converted(figures[-1], measure), dates[-1].day if dates else None
    if role == "baseline":
        return [SetBaseline(measure=measure.id, value=value, as_of=due, note=answer)]
    return [SetTarget(measure=measure.id, value=value, due=due, note=answer)]


def _new_due(clause: Clause, work: Work) -> list[Edit]:
    """ "Move the churn target to Q3 2027": the value stays, the date changes."""
    edits: list[Edit] = []
    for item in every_measure(clause, work, items_in(clause)) or spoken_of(clause, work, "measure"):
        measure = work.measure(item)
        if not measure.targets and len(clause.of("item")) and re.search(r"\b(?:all|both)\b", clause.body):
            continue
        if len(measure.targets) != 1:
            raise TroubleError(
                f"{measure.id} “{measure.name}” has {'no target' if not measure.targets else 'several targets'}; "
                "please say the value with the date."
            )
        old = measure.targets[0]
        due = clause.of("date")[-1].value.day if clause.of("date") else put_later(clause, measure)
        kept = old.model_dump(exclude={"due"})
        edits += [RemoveTarget(measure=measure.id), SetTarget(measure=measure.id, due=due, **kept)]
    return edits


def every_measure(clause: Clause, work: Work, spans: list[Span]) -> list[str]:
    """ "Both targets of P2": every measure of the objective, of the one in focus where none is named."""
    if not re.search(r"\b(?:both|all)(?: of)?(?: the| its| their)? <F\d+>", clause.body):
        return []
    holders = work.many(spans, "objective") if spans else [work.focused("objective")]
    return [m.id for i in holders for m in work.objective(i).measures]
