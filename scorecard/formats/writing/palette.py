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

BANDS = {
    "financial": ("825512", "F8F1E3"),
    "customer": ("93394B", "F9EEF0"),
    "internal": ("305F91", "ECF2F9"),
    "learning": ("22624C", "E7F3EE"),
    "mission": ("6B4C94", "F4F0F9"),
    "other": ("415C62", "EAF0F1"),
}
"""A dark tone and its tint for each perspective, as on the page; see ``public/styles/board.css``."""

GREEN = ("1E7B4F", "DDF0E5")
AMBER = ("9A6700", "FBF0D3")
RED = ("B3362B", "FAE0DD")

RATINGS: dict[Literal["green", "amber", "red"], tuple[str, str]] = {"green": GREEN, "amber": AMBER, "red": RED}


def band(perspective: str, place: int) -> tuple[str, str]:
    """The tones of a perspective by its id; of one that is not usual by its place, from 0 at the top of the map."""
    return BANDS.get(perspective) or list(BANDS.values())[(place + 4) % len(BANDS)]
