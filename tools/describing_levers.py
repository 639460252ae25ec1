"""Levers, what-ifs and tests of hypotheses in words."""

from collections.abc import Sequence
from itertools import pairwise

from scorecard.apply.change import amount, number
from scorecard.links import CHANCE, FEWEST_PERIODS, STRENGTHS, Effect, Lever, Trial, WhatIf, pair
from scorecard.links.whatif import Range
from scorecard.models import Measure, Scorecard
from scorecard.performance import Performance
from scorecard.performance.series import latest
from tools.texts import say

MOST_LEVERS = 7
_LEAST_CHANCE = 0.1
_WITHIN_REACH = 36
"""Periods somebody may wait for."""
_STRENGTHS = ((0.75, "strong"), (0.4, "medium"), (0.0, "weak"))


def lever_lines(scorecard: Scorecard, found: Sequence[Lever], state: Performance, which: str) -> list[str]:
    lines = [_lever(scorecard, n, lever, state) for n, lever in enumerate(found[:MOST_LEVERS], 1)]
    if which == "levers":
        lines += ["", _first(scorecard, found, state)]
    return lines


def _lever(scorecard: Scorecard, number_: int, lever: Lever, state: Performance) -> str:
    objective = scorecard.objective(lever.objective)
    between = lever.path[1:-1]
    return say(
        "levers",
        "lever",
        number=number_,
        id=lever.objective,
        name=objective.name if objective else "",
        strength=next(word for least, word in _STRENGTHS if lever.strength >= least),
        weight=f"{lever.strength:.2g}",
        sign=say("levers", "negative") if lever.sign == "-" else "",
        path=say("levers", "by_way", path=" and ".join(between)) if between else say("levers", "direct"),
        lag=_lag("lag", lever.lag_months),
        evidence=say("levers", f"evidence_{lever.evidence}"),
        state=_state(scorecard, lever.objective, state),
    )


_MOST_CARRIED = 4


def carried_lines(scorecard: Scorecard, found: Sequence[Lever], moves: str) -> list[str]:
    """What suffers or gains, the nearest first; of many the rest by their ids."""
    ordered = sorted(found, key=lambda e: (len(e.path), -e.strength))
    lines: list[str] = []
    for effect in ordered[:_MOST_CARRIED]:
        objective, between = scorecard.objective(effect.objective), effect.path[1:-1]
        lines.append(
            say(
                "levers", "carried_line", id=effect.objective, name=objective.name if objective else "",
                does=say("levers", "carried_gains" if (moves == "better") == (effect.sign == "+") else "carried_suffers"),
                path=say("levers", "by_way", path=" and ".join(between)) if between else say("levers", "direct"),
                lag=_lag("lag", effect.lag_months), evidence=say("levers", f"evidence_{effect.evidence}"),
            )
        )  # fmt: skip
    if rest := ordered[_MOST_CARRIED:]:
        lines.append(say("levers", "carried_more", items=", ".join(e.objective for e in rest)))
    return lines


def path_text(scorecard: Scorecard, path: Lever) -> str:
    """The steps from the first of a path to its last, each with what is believed of it."""
    ends = [scorecard.objective(i) for i in (path.path[0], path.path[-1])]
    slots = {"item": path.path[0], "on": path.path[-1], "path": " → ".join(path.path)}
    name, other = (o.name if o else "" for o in ends)
    lines = [say("levers", "path", **slots, name=name, other=other, lag=_lag("lag", path.lag_months)), ""]
    for source, target in pairwise(path.path):
        link = next(k for k in scorecard.links if (k.source, k.target) == (source, target))
        hypothesis = link.hypothesis.rstrip(".") or say("levers", "no_hypothesis")
        evidence = say("levers", f"evidence_{link.evidence}")
        sign = say("levers", "negative") if link.sign == "-" else ""
        lines.append(say("levers", "path_step", source=source, target=target, hypothesis=hypothesis, strength=link.strength + sign, evidence=evidence))  # fmt: skip
    return "\n".join(lines)


def _state(scorecard: Scorecard, objective_id: str, state: Performance) -> str:
    rolled, objective = state.objectives[objective_id], scorecard.objective(objective_id)
    colour = rolled.worst_rag
    words = "" if colour == "none" else say("levers", colour)
    idle = objective is not None and not any(i.status in ("planned", "active") for i in objective.initiatives)
    return words + (say("levers", "idle") if idle else "")


def _first(scorecard: Scorecard, found: Sequence[Lever], state: Performance) -> str:
    """The strongest lever that is red comes before a stronger one that is well already."""
    helping = [lever for lever in found if lever.sign == "+"] or list(found)
    red = [lever for lever in helping if state.objectives[lever.objective].worst_rag == "red"]
    best = (red or helping)[0]
    objective = scorecard.objective(best.objective)
    why = say("levers", "levers_first_red" if red else "levers_first_plain")
    return say("levers", "levers_first", id=best.objective, name=objective.name if objective else "", why=why)


def _lag(key: str, months: int | None) -> str:
    if months is None:
        return say("levers", f"{key}_unknown")
    return say("levers", key, months=months) if months else say("levers", f"{key}_now")


def what_if_text(scorecard: Scorecard, found: WhatIf) -> str:
    measure = scorecard.measure(found.measure)
    assert measure is not None  # what_if has found it
    if not found.effects:
        objective = scorecard.objective(found.objective)
        name = objective.name if objective else ""
        return say("levers", "no_effects_of_change", measure=measure.id, item=found.objective, objective=name)
    moves = say("levers", "up" if found.change > 0 else "down")
    change = points(abs(found.change), measure)
    slots = {"measure": measure.id, "name": measure.name, "moves": moves, "change": change}
    head = say("levers", "what_if", **slots, levels=_levels(measure, found.change))
    effects = [_effect(scorecard, effect) for effect in found.effects]
    parts = [head, "", *effects, "", say("levers", "assumes"), *_assumptions(scorecard, found)]
    return "\n".join([*parts, "", say("levers", "nothing_written")])


def _levels(measure: Measure, change: float) -> str:
    """From where it stands to where the change takes it, where a value is known."""
    last = latest(measure)
    now = last.value if last else measure.baseline.value if measure.baseline else None
    if now is None:
        return ""
    return say("levers", "what_if_levels", now=number(now), then=amount(round(now + change, 6), measure.unit))


def _effect(scorecard: Scorecard, effect: Effect) -> str:
    objective, measure = scorecard.objective(effect.objective), scorecard.measure(effect.measure)
    slots = {"id": effect.objective, "objective": objective.name if objective else ""}
    lag = _lag("effect_lag", effect.lag_months)
    if measure and effect.value:
        shown = _range(effect.value, say("levers", "points_of") if measure.unit.strip() == "%" else measure.unit)
        return say("levers", "effect_value", **slots, measure=measure.id, name=measure.name, range=shown, lag=lag)
    if effect.way:
        return say("levers", "effect_way", **slots, range=_range(effect.way, "%"), lag=lag)
    key = "mixed" if effect.better is None else "better" if effect.better else "worse"
    missing = say("levers", "numbers_missing" if measure else "no_measure")
    return say("levers", "effect_direction", **slots, better=say("levers", key), missing=missing, lag=lag)


def _range(found: Range, unit: str) -> str:
    low, high = sorted((_rounded(found.low), _rounded(found.high)), key=abs)
    if low == high:
        return say("levers", "range_one", low=_signed(low, unit))
    return say("levers", "range_two", low=_signed(low, ""), high=_signed(high, unit))


def _rounded(value: float) -> float:
    """Two figures: a range from assumptions is no more exact than that."""
    return float(f"{value:.2g}")


def _signed(value: float, unit: str) -> str:
    return f"{'+' if value > 0 else '−' if value < 0 else ''}{number(abs(value))} {unit}".strip()


def _assumptions(scorecard: Scorecard, found: WhatIf) -> list[str]:
    lines: list[str] = []
    for one in found.assumptions:
        link = next(k for k in scorecard.links if k.id == one.link)
        cause, effect = pair(scorecard, link)
        lag = say("levers", "unknown") if one.lag_months is None else say("levers", "months", months=one.lag_months)
        share = one.basis == "strength"
        low, high = (f"{v * 100:g}" if share else f"{v:g}" for v in (one.low, one.high))
        slots = {"link": one.link, "low": low, "high": high, "lag": lag, "strength": one.strength}
        slots |= {"hypothesis": link.hypothesis.rstrip(".") or say("levers", "no_hypothesis")}
        slots |= {"cause": cause.id if cause else link.source, "cause_way": _way(cause)}
        slots |= {"effect": effect.id if effect else link.target, "effect_way": _way(effect)}
        lines.append(say("levers", f"assume_{one.basis}", **slots, evidence=say("levers", f"evidence_{one.evidence}")))
    if found.left_out:
        lines.append(say("levers", "assume_left_out", links=", ".join(found.left_out)))
    if any(one.basis == "strength" for one in found.assumptions):
        lines.append(say("levers", "assume_shares"))
    return [*lines, say("levers", "assume_rest")]


def _way(measure: Measure | None) -> str:
    """What all of its way is: from where a measure starts to where it is to go."""
    if measure is None or measure.baseline is None or not measure.targets:
        return ""
    start, goal = number(measure.baseline.value), amount(measure.targets[-1].value, measure.unit)
    return say("levers", "its_way", start=start, goal=goal)


def points(value: float, measure: Measure) -> str:
    """A change of a percentage is one of points: "up by 10 %" would be a tenth of it."""
    return say("levers", "points", points=number(value)) if measure.unit.strip() == "%" else amount(value, measure.unit)


def trial_lines(scorecard: Scorecard, trials: Sequence[Trial], *, alone: bool) -> str:
    if not trials:
        return say("levers", "trials_none")
    waiting = [t for t in trials if t.verdict in ("too_few", "no_pair")]
    told = list(trials) if alone else [t for t in trials if t not in waiting] + waiting[:2]
    lines = [_trial(scorecard, trial) for trial in told]
    rest = [t.link for t in waiting if t not in told]
    if rest:
        links = ", ".join(rest[:6]) + (" …" if len(rest) > 6 else "")
        lines.append(say("levers", "trials_wait", number=len(rest), links=links, fewest=FEWEST_PERIODS))
    if alone:
        return "\n\n".join([_told(scorecard, trials[0]), *lines])
    return "\n".join([say("levers", "trials"), "", *lines, "", _grades(scorecard)])


def _told(scorecard: Scorecard, trial: Trial) -> str:
    """One hypothesis with all that makes it one."""
    link = next(k for k in scorecard.links if k.id == trial.link)
    source, target = scorecard.objective(link.source), scorecard.objective(link.target)
    names = {"source": link.source, "source_name": source.name if source else ""}
    names |= {"target": link.target, "target_name": target.name if target else ""}
    hypothesis = f"“{link.hypothesis.rstrip('.')}.”" if link.hypothesis else say("levers", "no_hypothesis") + "."
    facts = {"strength": link.strength, "sign": say("levers", "negative") if link.sign == "-" else ""}
    facts |= {"lag": _lag("lag", link.lag_months), "evidence": say("levers", f"evidence_{link.evidence}")}
    parts = [say("levers", "link_told", **names, hypothesis=hypothesis, **facts)]
    wrong = link.disproof.rstrip(".")
    # A trial without enough values tells it already.
    if not (wrong and trial.verdict == "too_few"):
        parts.append(say("levers", "link_disproof" if wrong else "link_no_disproof", text=wrong, link=link.id))
    return " ".join(parts)


def _grades(scorecard: Scorecard) -> str:
    """How many links are known how well, and which is known least and pulls least."""
    links = scorecard.links
    counted = [(g, [k.id for k in links if k.evidence == g]) for g in ("data", "judged", "assumed")]
    told = [say("levers", f"grade_{g}", number=len(ids), links=", ".join(ids)) for g, ids in counted if ids]
    worst = min(links, key=lambda k: (k.evidence != "assumed", k.evidence == "data", STRENGTHS[k.strength]))
    facts = {"strength": worst.strength, "evidence": say("levers", f"evidence_{worst.evidence}")}
    return say("levers", "grades", grades=", ".join(told), weakest=say("levers", "weakest", link=worst.id, **facts))


def _trial(scorecard: Scorecard, trial: Trial) -> str:
    link = next(k for k in scorecard.links if k.id == trial.link)
    cause, effect = pair(scorecard, link)
    if trial.verdict == "no_pair":
        ends = [end for end, one in ((link.source, cause), (link.target, effect)) if one is None]
        lacking = say("levers", "lacking", ends=" and ".join(ends or [link.source, link.target]))
        return say("levers", "trial_no_pair", link=trial.link, lacking=lacking)
    figures = {"association": _figure(trial.association), "changes": _figure(trial.of_changes)}
    lag = say("levers", "trial_lag", months=trial.lag_months) if trial.lag_months else ""
    slots = {
        "link": trial.link,
        "periods": trial.periods,
        "frequency": trial.frequency,
        "cause": _named(cause),
        "effect": _named(effect) + lag,
    }
    if trial.verdict == "too_few":
        disproof = say("levers", "disproof", text=link.disproof.rstrip(".")) if link.disproof else ""
        return say("levers", "trial_too_few", **slots, fewest=FEWEST_PERIODS, missing=trial.missing, disproof=disproof)
    figures["chance"] = _chance(trial.chance or 0)
    if trial.verdict == "open":
        known = say("levers", "trial_figures", **figures, limit=f"{100 * CHANCE:g}") if trial.chance is not None else ""
        return say("levers", "trial_open", **slots, figures=known, settles=_settles(trial, slots["cause"]))
    return say("levers", f"trial_{trial.verdict}", **slots, **figures)


def _chance(share: float) -> str:
    percent = 100 * share
    return (
        say("levers", "chance_small") if percent < _LEAST_CHANCE else say("levers", "chance", percent=f"{percent:.2g}")
    )


def _settles(trial: Trial, cause: str) -> str:
    """What would settle an open link: so many more periods, or a trial where no number of them would within reach."""
    if 0 < trial.missing <= _WITHIN_REACH:
        return say("levers", "settles_periods", missing=trial.missing)
    return say("levers", "settles_by_trying", cause=cause)


def _named(measure: Measure | None) -> str:
    return f"{measure.id} {measure.name}" if measure else ""


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"
