"""The order that a new item comes to, with its name in quotes, in the words that the patterns read beyond doubt."""

from agent.guided.understanding.told_whole.telling import Item
from tools.language.figures import Figure


def ordered(item: Item) -> str:
    place = f" to {item.place}" if item.place else ""
    owner = f", owner {item.owner}" if item.owner else ""
    own = f"Add {'a' if item.kind == 'measure' else 'an'} {item.kind} called “{_capital(item.name)}”{place}"
    if item.kind == "initiative":
        return own + owner + (f", due {item.due.isoformat()}" if item.due else "")
    if item.kind == "objective":
        if not (item.measure or item.figure):
            return own + owner
        called = f" called “{_capital(item.measure)}”" if item.measure else ""
        return f"{own}{owner}. Add a measure{called} to it{_figures(item)}{owner}"
    definition = f". Its definition is “{_capital(item.definition)}”" if item.definition else ""
    return own + _figures(item) + owner + definition


def _figures(item: Item) -> str:
    said = _of(item.figure) if item.figure else ""
    return said + (f", {item.frequency}" if item.frequency else "")


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
