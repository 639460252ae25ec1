"""Cell formats of the workbook, each made once."""

import re
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from scorecard.formats.writing import palette

DATE = "d mmm yyyy"
_CURRENCIES = {"€": "€", "eur": "€", "$": "$", "usd": "$", "£": "£", "gbp": "£", "chf": "CHF", "¥": "¥"}


def number_format(value: float, unit: str) -> str:
    """A percentage reads ``12.5 %``, money ``€ 1,200``; other units have a column of their own."""
    decimals = len(f"{value:.4f}".rstrip("0").partition(".")[2])
    digits = "#,##0" + ("." + "0" * decimals if decimals else "")
    words = unit.strip().casefold().split()
    if unit.strip() in ("%", "percent"):
        return f'{digits}" %"'
    if words and words[0] in _CURRENCIES:
        rest = re.sub(r'["\\]', "", " ".join(unit.split()[1:]))[:20]
        return f'"{_CURRENCIES[words[0]]} "{digits}' + (f'" {rest}"' if rest else "")
    return digits


class Formats:
    """Formats by what they look like; ``get(bold=True)`` twice is one format."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[str, Format] = {}

    def get(self, **look: Any) -> Format:
        key = repr(sorted(look.items()))
        if key not in self._made:
            base = {"font_name": "Calibri", "font_size": 10, "font_color": "#" + palette.INK, "valign": "top"}
            self._made[key] = self._book.add_format({**base, **look})
        return self._made[key]

    def bare(self, **look: Any) -> Format:
        """What a rule lays over a cell: only what is named."""
        return self._book.add_format(look)

    def cell(self, **look: Any) -> Format:
        return self.get(text_wrap=True, bottom=1, bottom_color="#" + palette.LINE, **look)

    def shown(self, **look: Any) -> Format:
        """A cell that repeats what stands elsewhere, in a quieter tone."""
        return self.cell(**{"font_color": "#" + palette.MUTED, "bg_color": "#" + palette.SHADE, **look})

    def heading(self) -> Format:
        return self.get(
            bold=True, font_color="#FFFFFF", bg_color="#" + palette.ACCENT, text_wrap=True, valign="vcenter"
        )
