"""Which state of a scorecard a file shows."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Edition:
    version: int = 0
    """The scorecard's version in the journal; 0 where it has none."""
    day: date = field(default_factory=date.today)

    @property
    def words(self) -> str:
        day = f"{self.day.day} {self.day:%B %Y}"
        return f"Version {self.version} · {day}" if self.version else day
