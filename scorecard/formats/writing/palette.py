"""The colours of everything that is written, as ``RRGGBB``."""

from typing import Literal

INK = "182426"
MUTED = "5F6B6D"
FAINT = "9AA5A6"
LINE = "D9D5CB"
PAPER = "FFFFFF"
SHADE = "F5F3EE"
ACCENT = "155B57"
ACCENT_TINT = "E6EFEE"

BANDS = (
    ("155B57", "E4EFED"),
    ("2B5C8A", "E6EEF5"),
    ("8A5A16", "F6EEDF"),
    ("6B4A86", "EFE9F4"),
    ("8A3F4C", "F6E8EA"),
    ("4D6B2B", "EBF1E2"),
)
"""A dark tone and its tint for each perspective, from the top of the map down; more than six begin again."""

GREEN = ("1E7B4F", "DDF0E5")
AMBER = ("9A6700", "FBF0D3")
RED = ("B3362B", "FAE0DD")

RATINGS: dict[Literal["green", "amber", "red"], tuple[str, str]] = {"green": GREEN, "amber": AMBER, "red": RED}


def band(position: int) -> tuple[str, str]:
    return BANDS[position % len(BANDS)]
