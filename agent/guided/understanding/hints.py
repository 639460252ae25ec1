"""What is known of the measure that is meant beside its name: a value of it, and how often it is taken."""

from dataclasses import dataclass

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.naming import Item
from agent.guided.understanding.values import converted
from scorecard.models import Measure

OUT_OF_PROPORTION = 1000
"""How many times a value may be one that is known of the measure."""
_NO_SHARE = 500
"""What is more than this and is not called a percentage is none: "we have 6,400 students"."""


@dataclass(frozen=True)
class Hint:
    """What else is known of the measure that is meant: a value of it, and how often it is taken."""

    figure: Figure | None = None
    frequency: str = ""
    said: str = ""
    """The words of the clause, in which a name may stand whole that holds a date: "occupancy in January"."""

    def in_proportion(self, measure: Measure) -> bool:
        """Whether a value is known of the measure that the figure is comparable to."""
        return bool(measure.targets or measure.actuals or measure.baseline) and self.may_be(measure)

    def may_be(self, item: Item | None) -> bool:
        """Whether the value is not out of all proportion to those of the measure."""
        if not isinstance(item, Measure) or self.figure is None or not self.figure.value:
            return True
        known = [*(t.value for t in item.targets), *(a.value for a in item.actuals)]
        known += [item.baseline.value] if item.baseline else []
        if item.unit == "%" and not self.figure.unit and abs(self.figure.value) > _NO_SHARE:
            return any(abs(v) > _NO_SHARE for v in known)
        said = abs(converted(self.figure, item))
        return not any(known) or any(v and 1 / OUT_OF_PROPORTION < said / abs(v) < OUT_OF_PROPORTION for v in known)
