"""Children, alignment, the portfolio and OKRs in words."""

from collections.abc import Mapping
from datetime import date

from scorecard.apply.change import amount
from scorecard.cascade import Alignment, Node, Okr
from scorecard.cascade.alignment import depth_of_red
from scorecard.cascade.portfolio import children_of, states_of
from scorecard.models import Scorecard
from tools.describing_performance import rollup_words
from tools.family import Moved
from tools.texts import say


def card_name(scorecard: Scorecard) -> str:
    return scorecard.unit or scorecard.title or scorecard.organization.name or "the scorecard"


def built_text(parent: Scorecard, child: Scorecard, chosen: list[str]) -> str:
    numbers = (
        (len(list(child.objectives())), "objective"),
        (len(list(child.measures())), "KPI"),
        (len(child.links), "link"),
    )
    lines = [_said("built", child, counts=", ".join(_counted(n, word) for n, word in numbers if n)), ""]
    for objective in child.objectives():
        support = objective.supports[0]
        above = parent.objective(support.objective)
        kind = _said(f"kind_{support.kind}", child, above=support.objective, name=above.name if above else "")
        measures = "; ".join(m.name for m in objective.measures)
        shown = say("cascade", "built_kpis", measures=measures) if measures else ""
        lines.append(say("cascade", "built_line", id=objective.id, name=objective.name, kind=kind, measures=shown))
    along = [o.id for o in child.objectives() if o.supports[0].kind != "own" and o.id not in chosen]
    if along:
        lines += ["", say("cascade", "slice", items=", ".join(along))]
    return "\n".join([*lines, "", _said("built_measures", child)])


def _said(key: str, child: Scorecard, **slots: str) -> str:
    """A person is spoken of as one."""
    return say("cascade", f"{key}_person" if child.level == "person" else key, unit=child.unit, **slots)


def _counted(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def alignment_text(here: str, family: Mapping[str, Scorecard], found: Alignment, today: date) -> str:
    scorecard, below = family[here], children_of(family).get(here, {})
    names = {i: card_name(c) for i, c in below.items()}
    percent = f"{100 * (found.coverage or 0):.0f}"
    listed = ", ".join(names.values())
    lines = [say("cascade", "alignment", name=card_name(scorecard), children=listed, percent=percent), ""]
    lines += [say("cascade", "matrix_head", children=" | ".join(names.values()))]
    lines += [say("cascade", "matrix_rule", cells="|".join("---" for _ in names))]
    children, states = children_of(family), states_of(family, today)
    depths: dict[str, int] = {}
    for objective in scorecard.objectives():
        cells = " | ".join(found.matrix[objective.id].get(child, "–") for child in names)
        depth = depths[objective.id] = depth_of_red(objective.id, here, children, states)
        red = say("cascade", "red_depth", depth=depth) if depth > 1 else say("cascade", "red_here") if depth else ""
        lines.append(say("cascade", "matrix_row", id=objective.id, name=objective.name, red=red, cells=cells))
    return "\n".join([*lines, "", *_holes(names, found), *_how_deep(depths)])


def _how_deep(depths: Mapping[str, int]) -> list[str]:
    deepest = max(depths.values(), default=0)
    items = ", ".join(item for item, depth in depths.items() if depth and depth == deepest)
    return [say("cascade", "red_goes" if deepest > 1 else "red_stops", items=items, depth=deepest)] if deepest else []


def upward_text(scorecard: Scorecard, above: Scorecard) -> str:
    """A scorecard with none below: what each of its objectives supports in the one above."""
    lines = [say("cascade", "upward", name=card_name(scorecard), above=card_name(above)), ""]
    for objective in scorecard.objectives():
        kinds = [
            _said(f"kind_{s.kind}", scorecard, above=s.objective, name=_name_in(above, s.objective))
            for s in objective.supports
        ]
        how = "; ".join(kinds) or say("cascade", "upward_open")
        lines.append(say("cascade", "built_line", id=objective.id, name=objective.name, kind=how, measures=""))
    return "\n".join(lines)


def _name_in(scorecard: Scorecard, item: str) -> str:
    objective = scorecard.objective(item)
    return objective.name if objective else say("cascade", "upward_gone")


def _holes(names: Mapping[str, str], found: Alignment) -> list[str]:
    lines = [say("cascade", "gaps", items=", ".join(found.gaps))] if found.gaps else [say("cascade", "no_gaps")]
    if found.overlaps:
        lines.append(say("cascade", "overlaps", items=", ".join(found.overlaps)))
    if found.unaligned:
        lines.append(say("cascade", "unaligned", items=", ".join(f"{names[c]} {o}" for c, o in found.unaligned)))
    if found.dangling:
        items = ", ".join(f"{names[c]} {own} → {gone}" for c, own, gone in found.dangling)
        lines.append(say("cascade", "dangling", items=items))
    return lines


def portfolio_text(roots: list[Node], here: str, numbers: Mapping[str, int], more: int) -> str:
    """``more``: how many there are beside these."""
    lines = [line for root in roots for line in _node(root, here, numbers, 0)]
    if not lines:
        return say("shelf", "none")
    lines += [say("shelf", "more", more=more)] if more else []
    return "\n".join([say("cascade", "portfolio"), "", *lines])


def _node(node: Node, here: str, numbers: Mapping[str, int], depth: int) -> list[str]:
    grave = node.errors or node.warnings
    key = "findings" if grave else "sound"
    found = say("cascade", key, points=node.points, errors=node.errors, warnings=node.warnings)
    covered = "" if node.coverage is None else say("cascade", "coverage", percent=f"{100 * node.coverage:.0f}")
    line = say(
        "cascade",
        "node",
        indent="    " * depth,
        name=node.name or say("shelf", "unnamed"),
        number=numbers[node.scorecard_id],
        level=node.level,
        state=rollup_words(node.standing),
        objectives=node.objectives,
        measures=node.measures,
        findings=found,
        coverage=covered,
        here=say("cascade", "here") if node.scorecard_id == here else "",
    )
    return [line, *(below for child in node.children for below in _node(child, here, numbers, depth + 1))]


def changed_above_text(above: str, moved: list[Moved]) -> str:
    lines = [say("cascade", "moved_line", own=own, item=item, changes="; ".join(texts)) for own, item, texts in moved]
    return "\n".join([say("cascade", "moved", above=above), "", *lines, "", say("cascade", "moved_ask")])


def okrs_text(scorecard: Scorecard, okrs: list[Okr]) -> str:
    quarter = okrs[0].ref.split("/")[0] if okrs else ""
    lines = [say("cascade", "okrs", quarter=quarter, name=card_name(scorecard)), ""]
    for okr in okrs:
        objective = scorecard.objective(okr.objective)
        lines.append(say("cascade", "okr", ref=okr.ref, name=objective.name if objective else ""))
        for result in okr.results:
            measure = scorecard.measure(result.measure)
            unit, name = (measure.unit, measure.name) if measure else ("", "")
            start, goal = (
                amount(float(f"{v:.4g}"), unit) if v is not None else "" for v in (result.start, result.goal)
            )
            key = "kr_open" if not goal else "kr_keep" if result.keep else "kr_reach"
            lines.append(say("cascade", key, ref=result.ref, name=name, start=start, goal=goal))
        if not okr.results:
            lines.append(say("cascade", "kr_none"))
    return "\n".join([*lines, "", say("cascade", "okrs_note")])
