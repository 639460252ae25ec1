"""Performance in words: colours, scores, trends, forecasts, initiatives."""

from datetime import date

from scorecard.apply.change import amount, number
from scorecard.models import Initiative, Measure, Scorecard
from scorecard.performance import (
    DueValue,
    Performance,
    RollUp,
    Standing,
    bars,
    direction,
    due_values,
    forecast,
    perform,
    sparkline,
    stand,
)
from scorecard.performance.shares import parts
from tools.texts import say

MOST_LINES = 8
_PERIODS = {1: "year", 2: "half-year", 4: "quarter", 12: "month", 52: "week"}


def performance_text(scorecard: Scorecard, today: date) -> str:
    state = perform(scorecard, today)
    if not any(m.actuals for m in scorecard.measures()):
        first = next((m for m in scorecard.measures()), None)
        if first is None:
            return say("performance", "title", day=day_words(today), whole=say("performance", "whole_none"))
        period = f"{today:%B}" if first.frequency in ("daily", "weekly", "monthly") else f"Q{(today.month + 2) // 3}"
        return say("performance", "none_yet", period=period, measure=first.name)
    parts = [say("performance", "title", day=day_words(today), whole=_whole(state.whole)), ""]
    parts += [_group(p.name, state.perspectives[p.id]) for p in scorecard.perspectives if p.id in state.perspectives]
    for colour in ("red", "amber"):
        found = [m for m in scorecard.measures() if state.measures[m.id].rag == colour]
        if found:
            lines = [measure_line(scorecard, m, state.measures[m.id]) for m in found[:MOST_LINES]]
            parts += ["", say("performance", f"{colour}_title"), *lines]
    return "\n".join([*parts, "", *_waiting(due_values(scorecard, today)), say("performance", "rule_note")])


def day_words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _whole(whole: RollUp) -> str:
    if whole.mean is None:
        return say("performance", "whole_none")
    worst = (
        "" if whole.worst is None else say("performance", "worst", item=whole.worst_item, score=f"{whole.worst:.0f}")
    )
    return say("performance", "whole", rag=whole.rag, mean=f"{whole.mean:.0f}", cover=_cover(whole), worst=worst)


def _cover(rollup: RollUp) -> str:
    return "" if rollup.covered > 0.999 else say("performance", "cover", percent=f"{100 * rollup.covered:.0f}")


def _group(name: str, rollup: RollUp) -> str:
    return say("performance", "group", name=name, state=rollup_words(rollup))


def rollup_words(rollup: RollUp) -> str:
    """The colour and mean of a roll-up, the red it hides, and how much of it has data."""
    if rollup.mean is None:
        return say("performance", "no_data")
    hides = say("performance", "hides", item=rollup.worst_item) if rollup.hides_red else ""
    mean = f"{rollup.mean:.0f}"
    return say("performance", "group_state", rag=rollup.rag, mean=mean, hides=hides, cover=_cover(rollup))


def measure_line(scorecard: Scorecard, measure: Measure, standing: Standing) -> str:
    objective = scorecard.objective_of(measure.id)
    working = objective is not None and any(i.status in ("planned", "active") for i in objective.initiatives)
    return say(
        "performance",
        "line",
        id=measure.id,
        name=measure.name,
        value=amount(standing.value or 0, measure.unit),
        period=standing.period,
        target=target_words(measure, standing),
        due=say("performance", "due", due=day_words(standing.due)) if standing.due else "",
        score=score_words(measure, standing),
        pace=_pace(standing),
        trend=say("performance", f"trend_{direction(measure)}"),
        work="" if working or standing.rag != "red" else say("performance", "idle"),
    )


def target_words(measure: Measure, standing: Standing) -> str:
    band = next((t for t in measure.targets if t.upper is not None and t.due == standing.due), None)
    if band and band.upper is not None:
        return f"{number(band.value)}–{amount(band.upper, measure.unit)}"
    if standing.target is None:
        return ""
    if standing.whole is None:
        return amount(standing.target, measure.unit)
    share = amount(float(f"{standing.target:.4g}"), measure.unit)
    slots = {"share": share, "whole": amount(standing.whole, measure.unit), "length": standing.whole_of}
    kind = "share" if standing.target < standing.whole else "sum"
    return say("performance", kind, period=period_word(standing.period), **slots)


def period_word(period: str) -> str:
    """What such a period is called: ``month``."""
    return _PERIODS.get(parts(period), "day")


def score_words(measure: Measure, standing: Standing) -> str:
    if standing.score is None:
        return ""
    if standing.periods_due:
        return say("performance", "score_kept", met=standing.periods_met, due=standing.periods_due)
    score = f"{standing.score:.0f}"
    if standing.rule == "progress":
        return say("performance", "score_progress", score=score)
    if standing.reason in ("baseline_unknown", "baseline_is_target"):
        return say("performance", "score_target", score=score, why=say("performance", f"why_{standing.reason}"))
    return say("performance", "score_target_plain", score=score)


def _pace(standing: Standing) -> str:
    if standing.on_pace is None or standing.rag == "green":
        return ""
    return say("performance", "pace_on" if standing.on_pace else "pace_off", pace=f"{standing.pace or 0:.0f}")


def _waiting(found: list[DueValue]) -> list[str]:
    late = [d for d in found if d.state in ("late", "missing")]
    never = [d.measure for d in found if d.state == "never"]
    lines: list[str] = []
    if late:
        lines.append(say("performance", "late" if len(late) > 1 else "late_one", number=len(late), items=spans(late)))
    if never:
        lines.append(say("performance", "never", number=len(never), items=some_of(never)))
    return [*lines, ""] if lines else []


def spans(found: list[DueValue]) -> str:
    """``C1a (2027-02 to 2027-05)``: one entry for a measure."""
    periods: dict[str, list[str]] = {}
    for one in found:
        periods.setdefault(one.measure, []).append(one.period)
    return some_of([f"{m} ({p[0]}{f' to {p[-1]}' if len(p) > 1 else ''})" for m, p in periods.items()])


def some_of(items: list[str]) -> str:
    return ", ".join(items[:MOST_LINES]) + (f" and {len(items) - MOST_LINES} more" if len(items) > MOST_LINES else "")


def item_text(scorecard: Scorecard, item: str, today: date) -> str:
    """One objective with its measures, or one measure, as far as its values tell."""
    state = perform(scorecard, today)
    if measure := scorecard.measure(item):
        return _measure(scorecard, measure, state.measures[item])
    objective = scorecard.objective(item)
    if objective is None:
        return ""
    head = say("performance", "group", name=f"{item} {objective.name}", state=rollup_words(state.objectives[item]))
    return "\n\n".join([head, *(_measure(scorecard, m, state.measures[m.id]) for m in objective.measures)])


def _measure(scorecard: Scorecard, measure: Measure, standing: Standing) -> str:
    spark = bars(sparkline(measure))
    rag = say("performance", "no_data") if standing.value is None else standing.rag.replace("none", "no colour")
    head = say("performance", "item", id=measure.id, name=measure.name, rag=rag, spark=f" {spark}" if spark else "")
    if standing.score is None:
        last = measure.actuals[-1] if measure.actuals else None
        told = (
            say("performance", "item_latest", value=amount(last.value, measure.unit), period=last.period)
            if last
            else ""
        )
        return f"{head}\n{f'{told} ' if told else ''}{say('performance', f'item_reason_{standing.reason}')}"
    lines = [head, measure_line(scorecard, measure, standing), *outlook(measure)]
    kind = "kept" if standing.periods_due else standing.rule
    of, green, amber = say("performance", f"of_{kind}"), f"{standing.green_from:g}", f"{standing.amber_from:g}"
    lines.append(say("performance", "item_rule", green=green, amber=amber, of=of))
    if standing.spider is not None:
        lines.append(say("performance", "item_spider", score=f"{standing.spider:.1f}"))
    return "\n".join(lines)


def colour_text(scorecard: Scorecard, item: str, today: date) -> str:
    """How a measure comes by its colour: its value, its target, the rule, and what the deadline has to do with it."""
    measure = scorecard.measure(item)
    assert measure is not None  # asked of one
    standing = stand(measure, today)
    slots = {"id": measure.id, "name": measure.name}
    if standing.score is None or standing.rag == "none":
        reason = say("performance", f"item_reason_{standing.reason}") if standing.reason else ""
        return f"{say('performance', 'colour_none', **slots)} {reason}".strip()
    kind = "kept" if standing.periods_due else standing.rule
    start = measure.baseline.value if measure.baseline and kind == "progress" and standing.whole is None else None
    done = {"score": f"{standing.score:.0f}", "met": standing.periods_met, "due_periods": standing.periods_due}
    told = say(
        "performance", "colour_of", **slots, rag=standing.rag, value=amount(standing.value or 0, measure.unit), period=standing.period,
        start=say("performance", "colour_from", start=amount(start, measure.unit)) if start is not None else "",
        target=target_words(measure, standing), due=say("performance", "due", due=day_words(standing.due)) if standing.due else "",
        done=say("performance", f"colour_{kind}", **done),
    )  # fmt: skip
    green, amber = f"{standing.green_from:g}", f"{standing.amber_from:g}"
    parts = [told, say("performance", "item_rule", green=green, amber=amber, of=say("performance", f"of_{kind}"))]
    waits = standing.due is not None and standing.due > today and standing.rag != "green" and kind != "kept"
    if measure.target_kind != "milestone" and waits:
        parts.append(say("performance", "colour_deadline", **slots))
        if standing.pace is not None:
            parts.append(say("performance", "colour_pace", pace=f"{standing.pace:.0f}"))
    return " ".join(parts)


def outlook(measure: Measure) -> list[str]:
    """Where the line through its values leads, or with few of them only whether they rise or fall."""
    found = forecast(measure)
    if found is None:
        if 0 < len(measure.actuals) < 5:
            word = say("performance", f"trend_word_{direction(measure)}")
            return [say("performance", "forecast_few", trend=word)]
        return []
    shown = {k: amount(float(f"{getattr(found, k):.3g}"), measure.unit) for k in ("value", "low", "high")}
    text = say("performance", f"forecast_{found.verdict}", due=day_words(found.due), **shown)
    return [text, say("performance", "forecast_note", used=found.used)]


def initiatives_text(scorecard: Scorecard, today: date, *, gaps_first: bool = False) -> str:
    """The initiatives and what is without one; ``gaps_first`` where that was the question."""
    found = list(scorecard.initiatives())
    if not found:
        first = next((o.id for o in scorecard.objectives()), "F1")
        state = perform(scorecard, today)
        red = any(s.rag == "red" for s in state.measures.values())
        return "\n".join(
            [say("performance", "work_none", objective=first), *(["", *_gaps(scorecard, [], state)] if red else [])]
        )
    lines = [_initiative(scorecard, one) for one in found]
    work = [say("performance", "work_title", number=len(found)), *lines, *_cost(found)]
    gaps = _gaps(scorecard, found, perform(scorecard, today))
    return "\n".join([*gaps, "", *work] if gaps_first else [*work, "", *gaps])


def _cost(found: list[Initiative]) -> list[str]:
    """The sum of the budgets, by currency; what has none is named among the gaps."""
    sums: dict[str, float] = {}
    for one in found:
        if one.budget and one.status != "stopped":
            sums[one.budget.currency] = sums.get(one.budget.currency, 0.0) + one.budget.value
    if not sums:
        return []
    counted = sum(1 for one in found if one.budget and one.status != "stopped")
    total = " and ".join(amount(value, currency) for currency, value in sums.items())
    return ["", say("performance", "work_total", total=total, number=counted)]


def _initiative(scorecard: Scorecard, one: Initiative) -> str:
    objective = scorecard.objective_of(one.id)
    done = sum(step.done for step in one.milestones)
    return say(
        "performance",
        "work_line",
        id=one.id,
        name=one.name,
        objective=objective.id if objective else "",
        status=one.status,
        percent="" if one.percent_done is None else say("performance", "work_percent", percent=f"{one.percent_done:g}"),
        dates=_dates(one),
        owner=say("performance", "work_owner", owner=one.owner) if one.owner else say("performance", "work_owner_none"),
        budget=say("performance", "work_budget", budget=amount(one.budget.value, one.budget.currency))
        if one.budget
        else "",
        steps=say("performance", "work_steps", done=done, all=len(one.milestones)) if one.milestones else "",
    )


def _dates(one: Initiative) -> str:
    start = say("performance", "work_start", start=day_words(one.start)) if one.start else ""
    return start + (say("performance", "work_due", due=day_words(one.due)) if one.due else "")


def _gaps(scorecard: Scorecard, found: list[Initiative], state: Performance) -> list[str]:
    lines: list[str] = []
    for objective in scorecard.objectives():
        working = any(i.status in ("planned", "active") for i in objective.initiatives)
        for measure in objective.measures:
            if state.measures[measure.id].rag == "red" and not working:
                slots = {"id": measure.id, "name": measure.name, "objective": objective.id}
                lines.append(say("performance", "gap_red", **slots))
    running = [i for i in found if i.status in ("planned", "active")]
    no_date = [i.id for i in running if i.due is None]
    no_budget = [i.id for i in running if i.budget is None]
    if not lines:
        lines.append(say("performance", "gaps_none"))
    lines += [say("performance", "gap_dates", items=some_of(no_date))] if no_date else []
    lines += [say("performance", "gap_budget", items=some_of(no_budget))] if no_budget else []
    return [say("performance", "gaps_title"), *lines]
