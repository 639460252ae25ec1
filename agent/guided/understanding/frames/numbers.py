"""Numbers: targets, baselines, recorded values, weights; relative ones computed from what is there."""

import re
from datetime import date
from typing import Literal, cast

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.frames.common import items_in, spoken_of
from agent.guided.understanding.lexicon import alternation
from agent.guided.understanding.outcome import NotMineError, Option, TroubleError
from agent.guided.understanding.periods import is_over, last_periods, period_in
from agent.guided.understanding.references import Hint
from agent.guided.understanding.spans import Span
from agent.guided.understanding.values import converted, relative
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RecordActual, RemoveTarget, SetBaseline, SetTarget, UpdateLink, UpdateMeasure
from scorecard.models import Measure
from scorecard.periods import closing, span
from tools.language.dates import find_dates
from tools.language.marks import part_mark

Role = Literal["target", "baseline", "actual", "weight", "lag"]
_PAST = re.compile(
    r"\b(?:was|were|had|has been|have been|received|recorded|measured|counted|turned out|amounts? to|amounted|totall?ed|came (?:in|out)|ended|stood|reached|hit|landed|finished|achieved|closed)\b"
)
_NOW = re.compile(
    r"\b(?:currently|right now|today|at the moment|at present|presently|as of (?:now|today)|these days|so far|nowadays|now|starts? (?:at|from|with)|started (?:at|from)|begins? at)\b"
)
_IS = re.compile(
    r"(?:<I\d+>|<F\d+>|\bwe|\bit|that)(?:'re| are| is|'s| stands| sits| lies| runs)(?: \w+)?? (?:at |around |about |roughly |approximately |some |still )*<N\d+>"
)
_WANT = re.compile(
    r"\b(?:want|aim|aiming|target|goal|should|shall|exceed|must|needs? to|has to|have to|reach|under|below|at least|at most|(?:no|not) (?:more|higher|lower|less|fewer|longer|worse) than|within|up to|no more than|above|over|get to|bring|until|go(?:es)? to|to be|would be|would like|like to see|love to see|realistic|achievable|feasible|within reach|more like|propose|suggest|recommend|let's say|agreed|decided|rather|better)\b"
)


_OF_A_NEW_ONE = re.compile(
    rf"\b(?:new|another|additional|further|extra) (?:{alternation('nouns', 'measure')}|{alternation('nouns', 'initiative')})\b"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    figures = clause.of("number")
    if re.match(r"(?:define|calculate|compute|describe)\b", clause.body) or _OF_A_NEW_ONE.search(clause.body):
        raise NotMineError
    if not figures:
        return _without_number(clause, work)
    if limits := _limits(clause, figures):
        return [work.update(i, **limits) for i in spoken_of(clause, work, "measure", spans=_about(clause, work))]
    role = _role(clause, work)
    if (clause.mood == "statement" and _merely_tells(clause, role, work.today)) or re.match(
        r"<I\d+> <I\d+> <N\d+>", clause.body
    ):
        raise NotMineError
    work.frame = role
    if role == "actual":  # "5.5 %, one shop was counted twice": what is recorded is a value, never a multiple of one
        figures = [f for f in figures if f.value.relation == "absolute"] or figures
    if role == "lag":
        return _lag(clause, work, figures)
    unit = figures[-1].value.unit if figures[-1].value.relation == "absolute" else ""
    spans = _about(clause, work)
    work.hint = Hint(
        figures[-1].value if unit or figures[-1].value.relation == "absolute" else None,
        _rhythm(clause, work, role),
        said=clause.text,
    )
    ids = _every_measure(clause, work, spans) or spoken_of(
        clause, work, "measure", unit, spans, told=role in ("actual", "baseline")
    )
    if clause.mood == "statement" and any(_other_kind(figures[-1].value, work.measure(i)) for i in ids):
        raise NotMineError
    if len(figures) == len(ids) > 1:
        return [e for i, f in zip(ids, figures, strict=True) for e in _edits(clause, work, role, work.measure(i), [f])]
    return [e for i in ids for e in _edits(clause, work, role, work.measure(i), figures)]


def _rhythm(clause: Clause, work: Work, role: Role) -> str:
    """How often a measure is taken whose value is of the period that is named."""
    period = period_in(clause.text, work.today) if role == "actual" else ""
    if "-" not in period:
        return ""
    return {"Q": "quarterly", "H": "half-yearly", "W": "weekly"}.get(period[5], "monthly")


_COMPARED = re.compile(r"\b(?:as (?:much|many|heavily|strongly)|more|less) (?:as|than) (?:the |our )?$")
"""``twice as much as food security``: what it is compared with stays as it is."""
_WEIGHS = re.compile(
    r"\bweigh(?:t|s|ed)? (?:the )?<I\d+>(?: (?:as|at|with|by))* <N\d+>|<I\d+> (?:should |must |shall |to )?(?:weighs?|counts?)(?: for)? <N\d+>"
)
_LIMITS = {
    "red_flag": r"\bred (?:flag|below|under|above|over|from|when|if)\b|\b(?:goes|turns?|go|show|shows|be) red\b",
    "green_from": r"\bgreen\b",
    "amber_from": r"\b(?:amber|yellow|orange)\b",
}


def _limits(clause: Clause, figures: list[Span]) -> dict[str, float]:
    """From where on a measure is green or amber, in per cent of its target; a red flag in the measure's own unit."""
    found: dict[str, float] = {}
    for name, colour in _LIMITS.items():
        if match := re.search(colour, clause.body):
            after = [s for s in figures if clause.offset(s) >= match.start()]
            found[name] = (after[0] if after else figures[-1]).value.value
    return found


def _merely_tells(clause: Clause, role: Role, today: date) -> bool:
    """Numbers in a statement that are no wish and no value of a measure: "we lost 5 customers", "L1 costs 5 million"."""
    if clause.fields:
        return False
    named = [s for s in items_in(clause) if s.value.how != "pronoun"]
    if role == "weight":
        return False
    known = any(s.value.sure or s.value.clear("measure") for s in named)
    firm = any(s.value.firm for s in named)
    dated = (role == "actual" and _looks_back(clause, today)) or (role == "baseline" and _NOW.search(clause.body))
    if known and (dated or _CAME.search(clause.body)) and not _GAINED.search(clause.body):
        return False
    if firm and role == "target" and re.search(r"\bby\b", clause.text.lower()) and clause.of("date"):
        return False
    if re.search(r"<N\d+> <I\d+>|\bago\b|\bas (?:much|many) as\b|\bcounts?\b", clause.body):
        return True
    if clause.start and re.match(r"<N\d+> (?:of|for|on|in|as) (?:the )?<I", clause.body):
        return False
    return role == "target" and not _WANT.search(clause.text.lower()) and not clause.groups


def _other_kind(figure: Figure, measure: Measure) -> bool:
    """Money or a great number said of a measure in per cent is about something else."""
    large = figure.unit in ("EUR", "USD", "GBP") or (
        abs(figure.value) > 1000 and not Hint(figure).in_proportion(measure)
    )
    return large and measure.unit.strip() in ("%", "days", "months", "points", "hours")


def _about(clause: Clause, work: Work) -> list[Span]:
    """The items the numbers are of; "it" in "half of what it is now" is part of the number."""
    spans = [s for s in items_in(clause) if not (work.due and s.value.how == "plural" and len(items_in(clause)) > 1)]
    names = [s for s in spans if s.value.how != "pronoun" and not _COMPARED.search(clause.body[: clause.offset(s)])]
    return names or spans


def _every_measure(clause: Clause, work: Work, spans: list[Span]) -> list[str]:
    """ "Both targets of P2": every measure of the objective, of the one in focus where none is named."""
    if not re.search(r"\b(?:both|all)(?: of)?(?: the| its| their)? <F\d+>", clause.body):
        return []
    holders = work.many(spans, "objective") if spans else [work.focused("objective")]
    return [m.id for i in holders for m in work.objective(i).measures]


def _role(clause: Clause, work: Work) -> Role:
    fields, body = clause.fields, clause.body
    if work.taken_as_baseline:
        return "baseline"
    if "weight" in fields or _WEIGHS.search(body):
        return "weight"
    if "lag_months" in fields and len(items_in(clause)) >= 2:
        return "lag"
    if "baseline" in fields and clause.of("number")[-1].value.relation == "absolute":
        return "baseline"
    if "actual" in fields or "record" in clause.groups:
        return "actual"
    if "target" in fields or any("goal" in s.value.words for s in items_in(clause) if s.value.how == "pronoun"):
        return "target"
    if clause.gap and work.frame in ("weight", "baseline", "actual", "target"):
        return cast(Role, work.frame)  # one of the four just named; the checker does not narrow an attribute by "in"
    if re.search(r"\b20\d\d-(?:\d\d|[qh]\d|w\d\d) ?[:=]", clause.text.lower()):
        return "actual"
    period = period_in(clause.text, work.today)
    ahead = (period and not is_over(period, work.today)) or re.search(r"\bif\b", body)
    if _PAST.search(body) and not ahead and (period or clause.mood == "statement"):
        return "actual"
    if _looks_back(clause, work.today):
        return "actual"
    commanded = clause.groups & {"set", "raise", "lower", "double", "move"} and clause.mood == "command"
    relative = clause.of("number")[-1].value.relation != "absolute"
    if not commanded and not relative and not _WANT.search(body) and (_IS.search(body) or _NOW.search(body)):
        return "baseline"
    return "target"


_AHEAD = re.compile(r"\b(?:by|until|till|before|from|to reach|targets?|goal|aim)\b", re.IGNORECASE)
_CAME = re.compile(r"\b(?:came (?:in|out) at|turned out|stood at|ended up at|landed at|is back at)\b")
_GAINED = re.compile(r"\b(?:los[et]|missed|hired|fired|gained|added|won|more|fewer|less|extra|another)\b")


def _looks_back(clause: Clause, today: date) -> bool:
    """A period that has begun, named without "by": "October order intake 4.3m"."""
    period = period_in(clause.text, today)
    if not is_over(period, today) or _AHEAD.search(clause.text) or clause.groups & {"raise", "lower", "double"}:
        return False
    if len(period) > 4 and not re.search(r"\bend of\b", clause.text, re.IGNORECASE):
        return True
    ended = (found := span(period)) is not None and found[1] < today
    return ended or (len(period) == 4 and bool(_PAST.search(clause.body) or re.search(r"[:=] <N\d+>", clause.body)))


def _edits(clause: Clause, work: Work, role: Role, measure: Measure, figures: list[Span]) -> list[Edit]:
    if both := _how_it_was_and_should_be(clause, work, measure, figures):
        return both
    figure: Figure = figures[-1].value
    due = _due(clause, figures[-1]) or work.due
    if role == "weight":
        return [UpdateMeasure(id=measure.id, weight=figure.value)]
    if role == "actual":
        return [
            RecordActual(measure=measure.id, period=_period(clause, work, measure), value=converted(figure, measure))
        ]
    if role == "baseline":
        said_today = re.search(
            r"\b(?:today|now|current(?:ly)?|present(?:ly)?|at the moment|(?:we|it)(?:'re| are| is))\b",
            clause.text.lower(),
        )
        as_of = due or (work.today if said_today else None)
        if work.taken_as_baseline and (period := span(period_in(clause.text, work.today))):
            as_of = period[1]
        return [SetBaseline(measure=measure.id, value=converted(figure, measure), as_of=as_of, note=clause.text)]
    return [*_started(clause, measure, figures), _target(clause, measure, figure, due)]


def _how_it_was_and_should_be(clause: Clause, work: Work, measure: Measure, figures: list[Span]) -> list[Edit]:
    """``downtime was 11 % in October, want under 4 by next summer``: an actual of October, and a target."""
    said, mark = part_mark(clause.text)
    period = period_in(said, work.today) if mark else ""
    if mark is None or len(figures) != 2 or figures[1].value.value != mark.value or not is_over(period, work.today):
        return []
    days = find_dates(mark.words, work.today)
    was, aim = (converted(f.value, measure) for f in figures)
    return [
        RecordActual(measure=measure.id, period=closing(period, measure.frequency), value=was),
        SetTarget(measure=measure.id, value=aim, due=days[-1].day if days else None, note=clause.text),
    ]


def _target(clause: Clause, measure: Measure, figure: Figure, due: date | None) -> Edit:
    if (
        figure.relation == "multiple"
        and figure.unit.startswith("×")
        and measure.unit.strip().lower() in ("×", "x", "times", "ratio")
    ):
        return SetTarget(measure=measure.id, value=figure.value, due=due, note=clause.text)
    if band := _band(clause):
        low, high = (converted(f, measure) * (-1 if f.less else 1) for f in band)
        return SetTarget(measure=measure.id, value=low, upper=high, due=due, note=clause.text)
    if figure.relation != "absolute":
        value = relative(figure, measure, less=_less(clause, figure, measure), of_target="target" in clause.fields)
        return SetTarget(measure=measure.id, value=value, due=due, note=clause.text)
    upper = None if figure.upper is None else converted(figure, measure, upper=True)
    return SetTarget(measure=measure.id, value=converted(figure, measure), upper=upper, due=due, note=clause.text)


def _band(clause: Clause) -> tuple[Figure, Figure] | None:
    """The two ends of "between -0.5 % and +0.5 %"."""
    match = re.search(r"\bbetween (<N\d+>) (?:and|to) (?:\+ )?(<N\d+>)", clause.body)
    if not match:
        return None
    one, other = (clause.line.span(m).value for m in match.groups())
    return (one, other) if one.value * (-1 if one.less else 1) <= other.value * (-1 if other.less else 1) else None


def _started(clause: Clause, measure: Measure, figures: list[Span]) -> list[Edit]:
    """ "From 5 % to 3 %" says where it stands too, where nothing is known yet and no old target is meant."""
    if len(figures) < 2 or "target" in clause.fields or measure.baseline or measure.targets:
        return []
    first: Figure = figures[-2].value
    if not re.search(rf"\bfrom (?:\w+ )?<N{clause.line.spans.index(figures[-2])}>", clause.body):
        return []
    return [SetBaseline(measure=measure.id, value=converted(first, measure), note=clause.text)]


def _less(clause: Clause, figure: Figure, measure: Measure) -> bool:
    if figure.less is not None:
        return figure.less
    if "lower" in clause.groups and not ("raise" in clause.groups and re.search(r"\bup\b", clause.body)):
        return True
    if "raise" in clause.groups:
        return False
    if re.search(r"\b(?:improve|better|improvement)\w*\b", clause.body):
        return measure.polarity == "lower"
    return bool(re.search(r"\b(?:down|less|lower|fewer|reduction|decrease|drop)\b", clause.body))


def _due(clause: Clause, number: Span) -> date | None:
    """The date that goes with the number: the nearest after it, else the last there is."""
    dates = clause.of("date")
    after = [d for d in dates if d.first >= number.last]
    chosen = after[0] if after else dates[-1] if dates else None
    return chosen.value.day if chosen else None


def _period(clause: Clause, work: Work, measure: Measure) -> str:
    if found := period_in(clause.text, work.today) or work.period:
        work.period = found
        return closing(found, measure.frequency)
    options = [Option(p, label) for p, label in last_periods(measure.frequency, work.today)]
    question = f"Which period is that value of {measure.id} “{measure.name}” for?"
    return work.ask(f"period {measure.id}", question, options, open_=True)


def _without_number(clause: Clause, work: Work) -> list[Edit]:
    """A target or baseline is spoken of, but no value: a new date, or a question."""
    if found := _spell(clause, work):
        return found
    if {"target", "due"} & set(clause.fields) and clause.of("date") and not clause.groups & {"remove"}:
        return _new_due(clause, work)
    if "baseline" in clause.fields and (found := _recorded_as_baseline(clause, work)):
        return found
    for role in ("target", "baseline"):
        if role in clause.fields and clause.mood in ("command", "terse"):
            measure = work.measure(spoken_of(clause, work, "measure")[0])
            question = {
                "target": f"Which value should {measure.id} “{measure.name}” reach, and by when?",
                "baseline": f"Where does {measure.id} “{measure.name}” stand today?",
            }[role]
            answer = work.ask(f"{role} {measure.id}", question, open_=True)
            return _answered(role, answer, measure, work)
    raise NotMineError


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
    from agent.guided.understanding.figures import find_figures

    figures, dates = find_figures(answer, work.today)
    if not figures:
        raise TroubleError(f"I found no number in “{answer}”, so I changed nothing.")
    value, due = converted(figures[-1], measure), dates[-1].day if dates else None
    if role == "baseline":
        return [SetBaseline(measure=measure.id, value=value, as_of=due, note=answer)]
    return [SetTarget(measure=measure.id, value=value, due=due, note=answer)]


def _new_due(clause: Clause, work: Work) -> list[Edit]:
    """ "Move the churn target to Q3 2027": the value stays, the date changes."""
    due = clause.of("date")[-1].value.day
    edits: list[Edit] = []
    for item in _every_measure(clause, work, items_in(clause)) or spoken_of(clause, work, "measure"):
        measure = work.measure(item)
        if not measure.targets and len(clause.of("item")) and re.search(r"\b(?:all|both)\b", clause.body):
            continue
        if len(measure.targets) != 1:
            raise TroubleError(
                f"{measure.id} “{measure.name}” has {'no target' if not measure.targets else 'several targets'}; "
                "please say the value with the date."
            )
        old = measure.targets[0]
        kept = old.model_dump(exclude={"due"})
        edits += [RemoveTarget(measure=measure.id), SetTarget(measure=measure.id, due=due, **kept)]
    return edits


def _lag(clause: Clause, work: Work, figures: list[Span]) -> list[Edit]:
    one, other = (work.one(s, "objective") for s in items_in(clause)[:2])
    figure: Figure = figures[-1].value
    months = figure.value * {"years": 12, "year": 12, "quarters": 3, "weeks": 0.25}.get(figure.unit, 1)
    return [UpdateLink(source=one, target=other, lag_months=round(months))]
