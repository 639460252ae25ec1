"""What a review says of links, work and targets, row by row: the same on slides and on pages."""

from dataclasses import dataclass
from datetime import date

from scorecard.apply.change import amount
from scorecard.formats.writing import wording
from scorecard.links import Trial, try_links
from scorecard.models import Evidence, Initiative, Link, Measure, Scorecard
from scorecard.performance import Performance, Rag

_VERDICTS = {"contradicted": 0, "supported": 1, "open": 2, "too_few": 3, "no_pair": 4}
_EVIDENCE: dict[Evidence, str] = {
    "assumed": "assumed",
    "judged": "judged by people who know",
    "data": "shown by values",
}


@dataclass(frozen=True)
class LinkRow:
    ends: str
    reason: str
    """Empty where none is given."""
    strength: str
    evidence: str
    said: str
    """What the values say: never a verdict on fewer periods than a verdict takes."""
    rag: Rag
    """Green where they support it, red where they speak against it."""


@dataclass(frozen=True)
class WorkRow:
    name: str
    serves: str
    owner: str
    span: str
    done: str
    budget: str
    late: bool


@dataclass(frozen=True)
class TargetRow:
    name: str
    now: str
    rag: Rag
    target: str
    following: str
    """The target of the year to come; empty where none is set, so that there is room for it."""


def link_rows(scorecard: Scorecard) -> list[LinkRow]:
    """Those the values have spoken on first."""
    trials = {t.link: t for t in try_links(scorecard)}
    links = sorted(scorecard.links, key=lambda k: _VERDICTS[trials[k.id].verdict])
    return [_link(link, trials[link.id]) for link in links]


def _link(link: Link, trial: Trial) -> LinkRow:
    months = link.lag_months
    delay = "delay unknown" if months is None else wording.counted(months, "month") if months else "at once"
    said, rag = _said(trial)
    return LinkRow(
        f"{link.source} → {link.target}",
        link.hypothesis,
        f"{link.strength}, {delay}",
        _EVIDENCE[link.evidence],
        said,
        rag,
    )


def _said(trial: Trial) -> tuple[str, Rag]:
    if trial.verdict == "supported":
        return f"supports it, over {trial.periods} periods", "green"
    if trial.verdict == "contradicted":
        return f"against it, over {trial.periods} periods", "red"
    if trial.verdict == "open":
        return f"no clear association in {trial.periods} periods", "none"
    if trial.verdict == "too_few":
        return f"{wording.counted(trial.missing, 'more common period', 'more common periods')} needed", "none"
    return "no pair of KPIs tests it yet", "none"


def work_rows(scorecard: Scorecard, day: date) -> list[WorkRow]:
    """Initiatives under way or planned."""
    return [_work(scorecard, one, day) for one in scorecard.initiatives() if one.status in ("planned", "active")]


def _work(scorecard: Scorecard, one: Initiative, day: date) -> WorkRow:
    objective = scorecard.objective_of(one.id)
    late = bool(one.due and one.due < day)
    return WorkRow(
        name=f"{one.id} {one.name}",
        serves=objective.id if objective else "",
        owner=one.owner,
        span=wording.span(one) + (" (late)" if late else ""),
        done="" if one.percent_done is None else f"{one.percent_done:g} %",
        budget=amount(one.budget.value, one.budget.currency) if one.budget else "",
        late=late,
    )


def idle_reds(scorecard: Scorecard, state: Performance) -> list[str]:
    """Red KPIs whose objective nothing is done for."""
    return [
        f"{m.id} {m.name}"
        for o in scorecard.objectives()
        if not any(i.status in ("planned", "active") for i in o.initiatives)
        for m in o.measures
        if state.measures[m.id].rag == "red"
    ]


def target_rows(scorecard: Scorecard, state: Performance, year: int) -> list[TargetRow]:
    return [_target(m, state, year) for m in scorecard.measures()]


def _target(measure: Measure, state: Performance, year: int) -> TargetRow:
    standing = state.measures[measure.id]
    return TargetRow(
        name=f"{measure.id} {measure.name}",
        now=amount(standing.value, measure.unit) if standing.value is not None else "no value",
        rag=standing.rag,
        target=amount(standing.target, measure.unit) if standing.target is not None else "open",
        following=next((amount(t.value, measure.unit) for t in measure.targets if t.due and t.due.year == year), ""),
    )
