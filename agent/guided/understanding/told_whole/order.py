"""The order that a new item comes to, with its name in quotes, in the words that the patterns read beyond doubt."""

from agent.guided.understanding.told_whole.item import Item
from scorecard.models import Scorecard
from tools.language.figures import Figure


def ordered(item: Item, card: Scorecard) -> str:
    if item.same:
        return f"{item.of}{_figures(item)}{f', owner {item.owner}' if item.owner else ''}{_unit(item)}"
    if item.of:
        return _replacing(item) if item.replaces else _renaming(item, card)
    place = f" to {item.place}" if item.place else ""
    owner = f", owner {item.owner}" if item.owner else ""
    own = f"Add {'a' if item.kind == 'measure' else 'an'} {item.kind} called “{_capital(item.name)}”{place}"
    if item.kind == "initiative":
        start = f", start {item.start.isoformat()}" if item.start else ""
        due = f", due {item.due.isoformat()}" if item.due else ""
        return own + owner + start + due + (f", budget {item.budget}" if item.budget else "")
    if item.kind == "objective":
        if not (item.measure or item.figure or item.values):
            return own + owner
        called = f" called “{_capital(item.measure)}”" if item.measure else ""
        return f"{own}{owner}. Add a measure{called} to it{_figures(item)}{owner}{_unit(item)}{_values(item, item.measure)}"
    definition = f". Its definition is “{_capital(item.definition)}”" if item.definition else ""
    home = f". The owner of {item.place} is {item.home_owner}" if item.home_owner and item.place != "it" else ""
    return own + _figures(item) + owner + _unit(item) + definition + home + _values(item, item.name)


def _replacing(item: Item) -> str:
    owner = f", owner {item.owner}" if item.owner else ""
    unit = f", in {item.unit}" if item.unit else ""
    return f"Replace {item.of} with “{_capital(item.name)}”{unit}{_figures(item)}{owner}"


def _renaming(item: Item, card: Scorecard) -> str:
    """The new name, and what is told beside it: of an objective's figures its one measure is meant."""
    owner = f", owner {item.owner}" if item.owner else ""
    name = f"Rename {item.of} to “{_capital(item.name)}”"
    objective = card.objective(item.of)
    if objective is None:
        return name + _figures(item) + owner + _unit(item)
    only = objective.measures[0].id if len(objective.measures) == 1 else ""
    if item.measure and not only:
        return f"{name}{owner}. Add a measure called “{_capital(item.measure)}” to {item.of}{_figures(item)}"
    called = f". Rename {only} to “{_capital(item.measure)}”" if item.measure else ""
    told = f"{called or f'. {only}'}{_figures(item)}" if item.measure or _figures(item) else ""
    return name + owner + told if only or not told else ""


def _figures(item: Item) -> str:
    said = _of(item.figure) if item.figure else ""
    return said + (f", {item.frequency}" if item.frequency else "")


def _values(item: Item, name: str) -> str:
    return f". {_capital(name)} was {' and '.join(item.values)}" if item.values else ""


def _unit(item: Item) -> str:
    """By itself where no figure has it; in one sentence with a place it would be a place: "to C1, in days"."""
    return f". Its unit is “{item.unit}”" if item.unit else ""


def _of(figure: Figure) -> str:
    unit = f" {figure.unit}" if figure.unit and not figure.unit.startswith("×") else ""
    parts = []
    if figure.baseline is not None:
        parts.append(f"baseline {figure.baseline:.10g}{unit}")
    if figure.target is not None:
        upper = f" to {figure.upper:.10g}" if figure.upper is not None else ""
        by = f" by {figure.due.isoformat()}" if figure.due else ""
        parts.append(f"target {figure.target:.10g}{upper}{unit}{by}")
    return "".join(f", {part}" for part in parts)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:] if name[:1].islower() and name[1:2].islower() else name
