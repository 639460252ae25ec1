"""What an announcement of something new says: of which kind it is, where it belongs, and what of it is said so far."""

from dataclasses import dataclass, field

KINDS = {
    "objective": "objective", "goal": "objective", "aim": "objective", "measure": "measure", "kpi": "measure", "metric": "measure",
    "indicator": "measure", "figure": "measure", "initiative": "initiative", "project": "initiative", "programme": "initiative",
}  # fmt: skip
NOUN = rf"(?:{'|'.join(KINDS)})"


@dataclass
class Opening:
    kind: str
    """Objective, measure or initiative; "" where it is not said."""
    place: str = ""
    """A perspective's name, an id, or "it"."""
    name: str = ""
    topic: str = ""
    """What it is said to be about, which is its name where it gets none."""
    rest: list[str] = field(default_factory=list)
    """The segments behind the announcement."""
    of: str = ""
    """The item that is here already and gets the name; "" where it is new."""
    replaces: bool = False
    """Whether something new takes the place of that item."""
    same: bool = False
    """Whether the item keeps its name, and only figures of it are told."""
    outright: bool = False
    """Whether the name alone is worth saying it plainly: "P2a should be Minutes at the counter"."""
    quoted: bool = False
    """Whether the name stands in quotes, and so is the name to the letter."""
    unit: str = ""
