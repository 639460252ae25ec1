"""Something new, with all that is told of it."""

from dataclasses import dataclass, field
from datetime import date

from tools.language.figures import Figure


@dataclass
class Item:
    kind: str
    name: str
    place: str = ""
    measure: str = ""
    """What measures a new objective."""
    definition: str = ""
    figure: Figure | None = None
    values: list[str] = field(default_factory=list)
    """What it was in periods gone by: "120 in July"."""
    owner: str = ""
    home_owner: str = ""
    """Who owns the objective that a new measure is of."""
    frequency: str = ""
    unit: str = ""
    start: date | None = None
    due: date | None = None
    """When a new initiative begins, and when it is to be done."""
    budget: str = ""
    """What a new initiative may cost, as it was said."""
    of: str = ""
    replaces: bool = False
    same: bool = False
    """As of the opening."""
