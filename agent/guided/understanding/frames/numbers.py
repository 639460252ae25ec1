"""Numbers: targets, baselines, recorded values, weights; relative ones computed from what is there."""

import re
from dataclasses import replace
from datetime import date

from dateutil.relativedelta import relativedelta

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.figures import Figure
from agent.guided.understanding.frames.common import items_in, spoken_of
from agent.guided.understanding.frames.later import beside_the_spell, put_later
from agent.guided.understanding.frames.roles import Role, merely_tells, role_of
from agent.guided.understanding.frames.valueless import JUDGED_VALUE, every_measure, put_off, without_value
from agent.guided.understanding.frames.which_target import moved_from, target_meant
from agent.guided.understanding.hints import Hint
from agent.guided.understanding.lexicon import alternation
from agent.guided.understanding.outcome import NotMineError, Option
from agent.guided.understanding.periods import is_over, last_periods, period_in
from agent.guided.understanding.spans import Span
from agent.guided.understanding.values import converted, relative, way_of
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit, RecordActual, RemoveTarget, SetBaseline, SetTarget, UpdateLink, UpdateMeasure
from scorecard.models import Measure
from scorecard.periods import closing, span
from tools.language.dates import find_dates
from tools.language.marks import part_mark

_OF_A_NEW_ONE = re.compile(
    rf"\b(?:new|another|additional|further|extra) (?:{alternation('nouns', 'measure')}|{alternation('nouns', 'initiative')})\b"
)


_WORKED_OUT = re.compile(
    r"^(?:define|calculate|compute|describe)\b|\b(?:calculated|computed|worked out|defined) (?:as|by|from|like)\b"
)
"""Numbers of a formula are none of the measure."""


def read(clause: Clause, work: Work) -> list[Edit]:
    figures = beside_the_spell(clause, clause.of("number"))
    if clause.enum("strength") and "lag_months" not in clause.fields:
        raise NotMineError  # "weak, six months" is said of a link
    if re.search(r"\bevery <N\d+>", clause.body):
        raise NotMineError  # "every two years" says how often
    if clause.groups == {"mark"} and not clause.of("item"):
        raise NotMineError
    if _WORKED_OUT.search(clause.body) or _OF_A_NEW_ONE.search(clause.body):
        raise NotMineError
    if not figures:
        return without_value(clause, work)
    if later := put_off(clause, work):
        return later
    figures = _one_of(clause, figures, work)
    if limits := _limits(clause, figures):
        return [work.update(i, **limits) for i in spoken_of(clause, work, "measure", spans=_about(clause, work))]
    figures = _up_or_down(clause, figures, work)
    role = role_of(clause, work)
    told = period_in(clause.text, work.today) if role == "actual" else ""
    ahead = told and not is_over(told, work.today) and not _RECORDS.search(clause.text)
    role = "target" if ahead else role  # of a period to come nothing is known yet
    if JUDGED_VALUE.search(clause.body) and len(figures) == 1 and _is_so_already(clause, figures[0], work):
        raise NotMineError  # "a target of 45 % strikes me as timid" says why another is wanted
    if (clause.mood == "statement" and merely_tells(clause, role, work.today)) or re.match(
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
    ids = every_measure(clause, work, spans) or spoken_of(
        clause, work, "measure", unit, spans, told=role in ("actual", "baseline")
    )
    if clause.mood == "statement" and any(_other_kind(figures[-1].value, work.measure(i)) for i in ids):
        raise NotMineError
    if role == "baseline" and not clause.fields and len(figures) == 2 and len(ids) == 1:
        known = [_begins_so(f.value, work.measure(ids[0])) for f in figures]
        role = "target" if known == [True, False] else role  # "time to hire is at 61 days, take 45"
    if len(figures) == len(ids) > 1:
        return [e for i, f in zip(ids, figures, strict=True) for e in _edits(clause, work, role, work.measure(i), [f])]
    return [e for i in ids for e in _edits(clause, work, role, work.measure(i), figures)]


def _is_so_already(clause: Clause, figure: Span, work: Work) -> bool:
    """Whether the value is one that the measure is to reach already."""
    for named in items_in(clause):
        item = work.scorecard.measure(named.value.candidates[0].item) if named.value.candidates else None
        if item and converted(figure.value, item) in [t.value for t in item.targets]:
            return True
    return False


def _begins_so(figure: Figure, measure: Measure) -> bool:
    """Whether the value is the baseline that is known already."""
    start = measure.baseline
    return start is not None and figure.relation == "absolute" and converted(figure, measure) == start.value


def _one_of(clause: Clause, figures: list[Span], work: Work) -> list[Span]:
    """ "Put the margin on 29 or 30": which of the two, only the user knows."""
    either = re.search(r"(<N\d+>) or (?:may ?be |mayb |mabe |perhaps |even |rather )?(<N\d+>)", clause.body)
    if not either or re.search(r"\bor (?:more|less|better|fewer|higher|lower|so)\b", clause.body):
        return figures
    two = [clause.line.span(m) for m in either.groups()]
    said = [clause.whole.words(s.first, s.last).strip(" ,.") for s in two]
    chosen = work.ask(
        f"value {' or '.join(said)}", phrase("value_or_other", values=" or ".join(said)), [Option(w, w) for w in said]
    )
    return [s for s in figures if s not in two or s is two[said.index(chosen)]] if chosen in said else figures


_NO_WAY_SAID = re.compile(
    r"(?:(?:the |our )?(?:<F\d+> (?:of|for) )?)?<I\d+>(?: 's)?(?: <F\d+>)? by <N\d+>(?: <D\d+>)?$"
)


def _up_or_down(clause: Clause, figures: list[Span], work: Work) -> list[Span]:
    """ "Turnover by a third": whether up or down, only the user knows."""
    figure: Figure = figures[-1].value
    if clause.mood != "terse" or not _NO_WAY_SAID.match(clause.body) or figure.less is not None:
        return figures
    if figure.relation == "absolute" and figure.unit != "%":
        return figures
    question = phrase("up_or_down", words=clause.text.strip(" .,!"))
    way = work.ask(f"way {clause.text.lower()}", question, [Option(w, phrase(f"way_{w}")) for w in ("up", "down")])
    value = figure.value
    if figure.relation == "multiple" and way == "down" and value > 1:
        value = 2 - value  # read as a third more
    moved = replace(
        figure, value=value, less=way == "down", relation="change" if figure.relation == "absolute" else figure.relation
    )
    return [*figures[:-1], replace(figures[-1], value=moved)]


def _rhythm(clause: Clause, work: Work, role: Role) -> str:
    """How often a measure is taken whose value is of the period that is named."""
    period = period_in(clause.text, work.today) if role == "actual" else ""
    if "-" not in period:
        return ""
    return {"Q": "quarterly", "H": "half-yearly", "W": "weekly"}.get(period[5], "monthly")


_COMPARED = re.compile(
    r"<N\d+>(?: times)? the <F\d+> (?:of|for) (?:the |our )?$|\bas the rest of $|\b(?:as (?:much|many|heavily|strongly)|more|less) (?:as|than) (?:the |our )?$"
)
"""``twice as much as food security``: what it is compared with stays as it is."""
_LIMITS = {
    "red_flag": r"\bred (?:flag|below|under|above|over|from|when|if)\b|\b(?:goes|turns?|go|show|shows|be) red\b|\b(?:trigger|alarm|alert|escalat)\w*\b",
    "green_from": r"\bgreen\b",
    "amber_from": r"\b(?:amber|yellow|orange)\b",
}
_LIMIT_COLOURS = {name: re.compile(words) for name, words in _LIMITS.items()}

_AMBER_AND_RED = re.compile(
    r"\b(?:amber|yellow|orange) (?:below|under|from|beneath) (<N\d+>)[^<]*?(?:<F\d+>[^<]*?)?(?: and|,)[^<]*?\bred (?:below|under|from|beneath) (<N\d+>)"
)
"""Where amber begins, green ends."""


def _limits(clause: Clause, figures: list[Span]) -> dict[str, float]:
    """From where on a measure is green or amber, in per cent of its target; a red flag in the measure's own unit."""
    if match := _AMBER_AND_RED.search(clause.body):
        green, amber = (clause.line.span(m).value.value for m in match.groups())
        return {"green_from": green, "amber_from": amber}
    found: dict[str, float] = {}
    for name, colour in _LIMIT_COLOURS.items():
        if match := colour.search(clause.body):
            after = [s for s in figures if clause.offset(s) >= match.start()]
            found[name] = (after[0] if after else figures[-1]).value.value
    return found


def _other_kind(figure: Figure, measure: Measure) -> bool:
    """Money or a great number said of a measure in per cent is about something else."""
    large = figure.unit in ("EUR", "USD", "GBP") or (
        abs(figure.value) > 1000 and not Hint(figure).in_proportion(measure)
    )
    return large and measure.unit.strip() in ("%", "days", "months", "points", "hours")


def without_stray_words(clause: Clause, names: list[Span]) -> list[Span]:
    """ "Our analytics team puts customers at risk at 38 accounts": of one value and several names, the plain one.

    A word of some other name that is joined to nothing names no second measure.
    """
    if len(names) < 2 or len(clause.of("number")) > 1:
        return names
    plain = [s for s in names if s.value.how != "name" or s.value.candidates[0].score >= _PLAIN]
    stray = [
        s for s in names if s.value.how == "name" and s.value.candidates[0].score < _STRAY and not _joins(s, clause)
    ]
    return [s for s in names if s not in stray] if plain else names


_PLAIN, _STRAY = 0.65, 0.5


def _joins(span: Span, clause: Clause) -> bool:
    """Whether it is one of a list of names."""
    place = clause.line.text.find(f"<I{clause.line.spans.index(span)}>")
    near = clause.line.text[max(0, place - 16) : place + 16]
    return bool(re.search(r"<I\d+>(?: ,)?(?: and| or| &| plus)?(?: the| our| both)* <I\d+>", near))


def _about(clause: Clause, work: Work) -> list[Span]:
    """The items the numbers are of; "it" in "half of what it is now" is part of the number."""
    spans = [s for s in items_in(clause) if not (work.due and s.value.how == "plural" and len(items_in(clause)) > 1)]
    names = [s for s in spans if s.value.how != "pronoun" and not _COMPARED.search(clause.body[: clause.offset(s)])]
    own = [s for s in names if s.value.words != "their"]  # "halve the infections from their baseline"
    return without_stray_words(clause, own or names) or spans


def _edits(clause: Clause, work: Work, role: Role, measure: Measure, figures: list[Span]) -> list[Edit]:
    if both := _how_it_was_and_should_be(clause, work, measure, figures):
        return both
    figure: Figure = figures[-1].value
    if _falls_short(clause, figures[-1], measure):
        figure = replace(figure, value=-figure.value)
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
        if as_of and as_of > work.today and not re.search(r"20\d\d", clause.text):
            as_of -= relativedelta(years=1)  # where it stood in September, said in November, is no September to come
        if as_of and as_of.year > work.today.year and "as of" not in clause.text.lower():
            return [_target(clause, measure, figure, as_of)]  # nothing stands yet where a day to come has it
        if (work.taken_as_baseline or _AT_ITS_END.search(clause.text)) and (
            period := span(period_in(clause.text, work.today))
        ):
            as_of = period[1]
        return [SetBaseline(measure=measure.id, value=converted(figure, measure), as_of=as_of, note=clause.text)]
    due = target_meant(clause, measure, due, work)
    later = None if due else put_later(clause, measure)
    if later:
        return [RemoveTarget(measure=measure.id), _target(clause, measure, figure, later)]
    return [
        *_started(clause, measure, figures),
        *_kept_within(clause, measure),
        *moved_from(clause, measure, due, work),
        _target(clause, measure, figure, due),
    ]


_RECORDS = re.compile(r"\b(?:record|log|enter|book|actuals?)\b", re.IGNORECASE)
_AT_ITS_END = re.compile(r"\b(?:end|close) of last (?:year|quarter|month)\b", re.IGNORECASE)
""" "We were at 30 at the end of last year": which day that was."""
_SHORT = re.compile(r"\b(?:deficit|shortfall|minus|loss(?! of)|loss of(?= [€$£]?\d))\b", re.IGNORECASE)
_BALANCE = re.compile(
    r"\b(?:surplus|profit|margin|result|balance|variance|ebit\w*|cash ?flow|earnings)\b", re.IGNORECASE
)


def _falls_short(clause: Clause, figure: Span, measure: Measure) -> bool:
    """ "An operating deficit of 3.9m" is a surplus of -3.9m."""
    said = clause.whole.words(clause.first, figure.last)
    own = _BALANCE.search(measure.name) and not _SHORT.search(measure.name)
    return bool(own) and figure.value.value > 0 and figure.value.relation == "absolute" and bool(_SHORT.search(said))


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


def _kept_within(clause: Clause, measure: Measure) -> list[Edit]:
    """ "It should stay within a range of 5.5 to 7": neither less nor more is better."""
    within = clause.enum("polarity") == "within" and measure.polarity != "within"
    return [UpdateMeasure(id=measure.id, polarity="within")] if within and clause.of("number")[-1].value.upper else []


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
        meant = [t for t in measure.targets if due and t.due == due]
        measure = measure.model_copy(update={"targets": meant}) if meant else measure  # so much more than that one
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
    if (way := way_of(clause.text, measure)) is not None:
        return way
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
    others = [n for n in clause.of("number") if n is not number and n.last <= number.first]
    if not after and len(items_in(clause)) > 1 and any(n.last <= dates[-1].first for n in others if dates):
        return None  # the date goes with the number before it
    chosen = after[0] if after else dates[-1] if dates else None
    if chosen and re.match(r"(?:in|within) \d+ (?:days?|hours?|minutes?)$", chosen.text.strip(), re.IGNORECASE):
        return None  # "potholes in 9 days, no, 8" says how long it takes
    return chosen.value.day if chosen else None


def _period(clause: Clause, work: Work, measure: Measure) -> str:
    if found := period_in(clause.text, work.today) or work.period:
        work.period = found
        return closing(found, measure.frequency)
    options = [Option(p, label) for p, label in last_periods(measure.frequency, work.today)]
    question = f"Which period is that value of {measure.id} “{measure.name}” for?"
    return work.ask(f"period {measure.id}", question, options, open_=True)


def _lag(clause: Clause, work: Work, figures: list[Span]) -> list[Edit]:
    one, other = (work.one(s, "objective") for s in items_in(clause)[:2])
    figure: Figure = figures[-1].value
    months = figure.value * {"years": 12, "year": 12, "quarters": 3, "weeks": 0.25}.get(figure.unit, 1)
    return [UpdateLink(source=one, target=other, lag_months=round(months))]
