"""What is to be added, once it has been read, as edits; with a question where its place is not known."""

import re
from dataclasses import dataclass, field
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.attributes import NOUN
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.places import likely_objectives, likely_perspectives
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError, Option
from agent.guided.understanding.spans import Span
from agent.guided.understanding.values import converted
from agent.guided.understanding.work import Work
from scorecard.apply import apply
from scorecard.edits import AddInitiative, AddMeasure, AddObjective, Edit, SetBaseline, SetTarget


@dataclass
class New:
    """What is to be added, as far as it is said."""

    kind: str
    name: str
    dest: Span | None = None
    sure_dest: bool = True
    fields: dict[str, Any] = field(default_factory=dict)
    target: tuple[Span, Any] | None = None
    baseline: Span | None = None


def names_of(line: Line, body: str, name: str) -> list[str]:
    """The names of a list: "two KPIs: a and b"."""
    plural = re.search(rf"\b(?P<noun>{NOUN})\b", body)
    if not plural or not plural["noun"].endswith("s") or not name:
        return [name]
    quotes = [name_of(str(line.span(q).value)) for q in re.findall(r"<Q\d+>", body)]
    parts = quotes or [name_of(p) for p in re.split(r"\s*[,;/]\s*(?:and\s+)?|\s+(?:and|&|plus)\s+", name)]
    return [p for p in parts if p] if len(parts) > 1 else [name]


def made(clause: Clause, work: Work, new: New) -> list[Edit]:
    if re.match(r"(?:it|this|that|them|these|those)\b(?! \w+s\b)", new.name.lower()):
        raise NotMineError  # "put it also under L2" names nothing new
    if not new.kind:
        new.kind = _kind(work, new)
    if new.kind == "objective":
        return _objective(work, new)
    objective = _holder(clause, work, new)
    if not new.name:
        of = f" of {work.label(objective)}" if objective else ""
        new.name = name_of(
            work.ask(f"name {new.kind} {objective}", f"What should the new {new.kind}{of} be called?", open_=True)
        )
    if not objective:
        noun = "measure" if new.kind == "measure" else "serve"
        question = f"Which objective should “{new.name}” {noun}?"
        objective = work.ask(f"objective {new.name}", question, likely_objectives(new.name, work.scorecard))
    if new.kind == "initiative":
        fields = {k: v for k, v in new.fields.items() if k in ("owner", "start", "due", "status")}
        return [AddInitiative(objective=objective, name=new.name, provenance=work.provenance, **fields)]
    return _measure(work, new, objective)


def _kind(work: Work, new: New) -> str:
    """What is to be added where no noun says it: by the place it goes to, else by asking."""
    if new.dest is not None:
        return "objective" if new.dest.kind == "perspective" else "measure"
    options = [
        Option("objective", "An objective"),
        Option("measure", "A measure"),
        Option("initiative", "An initiative"),
    ]
    return work.ask(f"kind {new.name}", f"Should “{new.name}” be an objective, a measure or an initiative?", options)


def _named_beside(clause: Clause, work: Work, new: New) -> str:
    """ "For the audit topic we need a project “Calendar”": the one objective that is named outside the new name."""
    beside = [s for s in clause.of("item") if s.value.how == "name"]
    homes = set[str]()
    for span in beside if clause.of("quote") else []:
        top = span.value.candidates[0].score
        near = [c.item for c in span.value.candidates if c.score >= 0.75 * top]
        homes |= {o.id for i in near if (o := work.scorecard.objective(i) or work.scorecard.objective_of(i))}
    return homes.pop() if len(homes) == 1 else ""


def _holder(clause: Clause, work: Work, new: New) -> str:
    if new.dest is not None and new.dest.kind == "item":
        return work.one(new.dest, "objective")
    if new.dest is not None:
        return _in_perspective(work, new)
    if named := _named_beside(clause, work, new):
        return named
    if (work.recent or work.focus) and not new.name.startswith("?"):
        found = work.refs.get(next((i for i in [*reversed(work.recent), work.focus] if i), ""))
        home = found and (work.scorecard.objective(found.id) or work.scorecard.objective_of(found.id))
        return home.id if home else ""
    return ""


def _in_perspective(work: Work, new: New) -> str:
    """A measure or initiative placed in a perspective: one of its objectives, asked for where there are several."""
    assert new.dest is not None
    held = work.scorecard.perspective(new.dest.value)
    objectives = held.objectives if held else []
    if len(objectives) == 1:
        return objectives[0].id
    options = [Option(o.id, f"{o.id} {o.name}") for o in objectives[:5]]
    return work.ask(f"objective {new.dest.value} {new.name}", f"Which objective is the new {new.kind} for?", options)


def _objective(work: Work, new: New) -> list[Edit]:
    if not new.name:
        new.name = name_of(
            work.ask(
                "name objective", "What should the new objective say? A verb and what it acts on is best.", open_=True
            )
        )
    if new.dest is not None and new.dest.kind == "item":
        home = work.scorecard.perspective_of(work.one(new.dest, "objective"))
        perspective = home.id if home else ""
    elif new.dest is not None:
        perspective = new.dest.value
    else:
        perspective = work.ask(
            f"perspective {new.name}",
            f"Which perspective does “{new.name}” belong to?",
            likely_perspectives(new.name, work.scorecard),
        )
    fields = {k: v for k, v in new.fields.items() if k in ("owner",)}
    return [AddObjective(perspective=perspective, name=new.name, provenance=work.provenance, **fields)]


def _measure(work: Work, new: New, objective: str) -> list[Edit]:
    fields = {k: v for k, v in new.fields.items() if k in ("owner", "frequency", "unit", "polarity", "measure_kind")}
    added = AddMeasure(objective=objective, name=new.name, provenance=work.provenance, **fields)
    edits: list[Edit] = [added]
    if new.target is None and new.baseline is None:
        return edits
    after = apply(work.scorecard, edits).scorecard
    known = {m.id for m in work.scorecard.measures()}
    fresh = next(m for m in after.measures() if m.id not in known)
    if new.baseline is not None:
        edits.append(SetBaseline(measure=fresh.id, value=converted(new.baseline.value, fresh), note=work.words))
    if new.target is not None:
        figure = new.target[0].value
        edits.append(
            SetTarget(
                measure=fresh.id, value=converted(figure, fresh), upper=figure.upper, due=new.target[1], note=work.words
            )
        )
    return edits
