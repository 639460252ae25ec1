"""A scorecard and its items in words."""

from scorecard.apply.change import amount, number, unit_shown
from scorecard.models import Initiative, Link, Measure, Objective, Scorecard, Target
from scorecard.performance.rating import limits
from scorecard.performance.shares import a_length
from tools.texts import say

_MOST_VALUES = 6
"""Values of a measure that are told with it, the newest first: "where did churn stand in September?"."""


def target_words(target: Target, unit: str) -> str:
    value = f"{number(target.value)}–{number(target.upper)}" if target.upper is not None else number(target.value)
    due = f" by {target.due:%d %b %Y}" if target.due else ""
    assumed = " (assumption, to confirm)" if target.source == "assumption" else ""
    return f"{value} {unit_shown(unit)}".strip() + a_length(target) + due + assumed


def measure_line(measure: Measure) -> str:
    target = "; ".join(target_words(t, measure.unit) for t in measure.targets) or "target open"
    target = f"target {target}" if measure.targets else target
    baseline = f"baseline {amount(measure.baseline.value, measure.unit)}" if measure.baseline else "baseline unknown"
    return f"{measure.id} {measure.name} ({measure.kind}, {measure.frequency}) — {target}; {baseline}"


def describe_scorecard(scorecard: Scorecard) -> str:
    if not any(True for _ in scorecard.objectives()):
        return "There is no scorecard yet."
    lines: list[str] = []
    for perspective in scorecard.perspectives:
        lines.append(f"\n**{perspective.name}**")
        for objective in perspective.objectives:
            lines.append(f"- **{objective.id}** {objective.name}")
            lines += [f"    - {m.id} {m.name}{_target_suffix(m)}" for m in objective.measures]
    return "\n".join(lines).strip()


def described_in_full(scorecard: Scorecard) -> str:
    """The whole with baseline, target, latest value and owner of each measure, and the initiatives."""
    if not any(True for _ in scorecard.objectives()):
        return describe_scorecard(scorecard)
    lines: list[str] = []
    for perspective in scorecard.perspectives:
        lines.append(f"\n**{perspective.name}**")
        for objective in perspective.objectives:
            lines.append(f"- **{objective.id}** {objective.name} — {_owner(objective.owner)}")
            lines += [f"    - {_in_full(m)}" for m in objective.measures]
            lines += [
                f"    - {i.id} {i.name} (initiative{f', due {i.due:%d %b %Y}' if i.due else ''}) — {_owner(i.owner)}"
                for i in objective.initiatives
            ]
    return "\n".join(lines).strip()


def _in_full(measure: Measure) -> str:
    start = f"baseline {amount(measure.baseline.value, measure.unit)}" if measure.baseline else "baseline unknown"
    goal = "; ".join(f"target {target_words(t, measure.unit)}" for t in measure.targets) or "target open"
    return f"{measure.id} {measure.name} — {start}; {goal}{_newest(measure)}; {_owner(measure.owner)}"


def _newest(measure: Measure) -> str:
    newest = max(measure.actuals, key=lambda a: a.period, default=None)
    return f"; now {amount(newest.value, measure.unit)} ({newest.period})" if newest else ""


def _owner(name: str) -> str:
    return f"owner {name}" if name else "no owner"


def role_text(scorecard: Scorecard, item: str) -> str:
    """A line for the measure, or for each measure of the objective: whether it leads or lags."""
    measure, objective = scorecard.measure(item), scorecard.objective(item)
    measures = [measure] if measure else objective.measures if objective else []
    lines = [say("levers", f"role_{m.kind}", id=m.id, name=m.name) for m in measures]
    return "\n".join(lines) or (say("levers", "no_measures", id=item) if objective else "")


def _target_suffix(measure: Measure) -> str:
    return " — " + "; ".join(target_words(t, measure.unit) for t in measure.targets) if measure.targets else ""


def describe_item(scorecard: Scorecard, item: str) -> str:
    if objective := scorecard.objective(item):
        return _objective(scorecard, objective)
    if measure := scorecard.measure(item):
        return _measure(scorecard, measure)
    if initiative := scorecard.initiative(item):
        return _initiative(initiative)
    return ""


def _objective(scorecard: Scorecard, objective: Objective) -> str:
    lines = [f"**{objective.id} · {objective.name}**", objective.description]
    lines += [f"- {measure_line(m)}{_newest(m)}" for m in objective.measures]
    lines += [f"- Initiative {i.id}: {i.name}" for i in objective.initiatives]
    lines += [
        f"- Leads to {_end(scorecard, k.target, k)}{_believed(k)}" for k in scorecard.links if k.source == objective.id
    ]
    lines += [
        f"- Driven by {_end(scorecard, k.source, k)}{_believed(k)}" for k in scorecard.links if k.target == objective.id
    ]
    lines.append(f"- Owner: {objective.owner or 'nobody yet'}")
    return "\n".join(line for line in lines if line)


def _because(link: Link) -> str:
    return f": {link.hypothesis}" if link.hypothesis else ""


def _end(scorecard: Scorecard, end: str, link: Link) -> str:
    """With its name where no sentence says what it is."""
    objective = scorecard.objective(end)
    return end if link.hypothesis or objective is None else f"{end} {objective.name}"


def _believed(link: Link) -> str:
    """What is believed of a link, how strong and how soon, and how well it is known."""
    told = [link.strength, say("levers", "lag", months=link.lag_months) if link.lag_months else "", say("levers", f"evidence_{link.evidence}")]  # fmt: skip
    why = f": {link.hypothesis.rstrip('.')}" if link.hypothesis else ""
    return f"{why} ({', '.join(t for t in told if t)})"


def _measure(scorecard: Scorecard, measure: Measure) -> str:
    holder = scorecard.objective_of(measure.id)
    lines = [
        f"**{measure.id} · {measure.name}** ({measure.kind}, {measure.frequency}, {measure.polarity} is better)",
        measure.definition,
        f"- Formula: {measure.formula or 'not written down yet'}",
        f"- {measure_line(measure)}",
        f"- Weight: {number(measure.weight)}" if measure.weight != 1 else "",
        _colours(measure),
        f"- Data: {measure.data_source or 'source open'}; owner: {measure.owner or 'nobody yet'}",
        _latest(measure),
        f"- How it could be gamed: {measure.gaming or 'not written down yet'}",
        f"- Measures {holder.id} “{holder.name}”" if holder else "",
    ]
    return "\n".join(line for line in lines if line)


def _colours(measure: Measure) -> str:
    """From where it is green and amber, and whether anybody has said so or it is the usual."""
    green, amber = limits(measure, measure.rag_rule)
    own = (
        "its own" if measure.green_from is not None or measure.amber_from is not None else "the usual; none of its own"
    )
    flag = f"; red flag {amount(measure.red_flag, measure.unit)}" if measure.red_flag is not None else ""
    of = "of the target" if measure.rag_rule == "target" else "of the way to the target"
    return f"- Thresholds: green from {green:g} %, amber from {amber:g} % {of} ({own}){flag}"


def _latest(measure: Measure) -> str:
    told = sorted(measure.actuals, key=lambda a: a.period, reverse=True)[:_MOST_VALUES]
    last, *before = [f"{amount(a.value, measure.unit)} ({a.period})" for a in told] or [""]
    return (
        f"- Latest value: {last}" + (f"; before: {', '.join(before)}" if before else "")
        if last
        else "- No value recorded yet"
    )


def _initiative(initiative: Initiative) -> str:
    due = f", due {initiative.due:%d %b %Y}" if initiative.due else ""
    head = (
        f"**{initiative.id} · {initiative.name}** ({initiative.status}{due}; owner: {initiative.owner or 'nobody yet'})"
    )
    steps = [
        f"- Milestone {'done' if m.done else 'open'}: {m.name}" + (f", due {m.due:%d %b %Y}" if m.due else "")
        for m in initiative.milestones
    ]
    return "\n".join([head, *steps])


def why(scorecard: Scorecard, item: str) -> str:
    found = scorecard.objective(item) or scorecard.measure(item) or scorecard.initiative(item)
    if found is None:
        return ""
    lines = [f"**{found.id} · {found.name}**", found.rationale or "No reason was recorded for it."]
    if found.provenance.words and found.provenance.words not in found.rationale:
        whose = f"In {found.provenance.where}" if found.provenance.where else "Your words"
        lines.append(f"{whose}: “{found.provenance.words}”")
    elif found.provenance.where:
        lines.append(f"It stands in {found.provenance.where}.")
    if isinstance(found, Objective):
        up = (
            k
            for k in scorecard.links
            if k.source == item and (k.hypothesis or f"leads to {k.target}") not in found.rationale
        )
        lines += [f"- It leads to {_end(scorecard, k.target, k)}{_because(k)}" for k in up]
        lines += [
            f"- {_end(scorecard, k.source, k)} leads to it{_because(k)}" for k in scorecard.links if k.target == item
        ]
    return "\n".join(lines)
