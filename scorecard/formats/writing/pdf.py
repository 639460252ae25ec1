"""Printed pages by Typst: one page for executives, and the full report.

What people typed reaches the templates as data; Typst never reads it as markup.
"""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import typst

from scorecard.formats.writing import palette
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.fonts import FAMILIES, folders
from scorecard.formats.writing.printed import breakable, printed
from scorecard.formats.writing.svg import map_alone
from scorecard.models import Scorecard

TEMPLATES = Path(__file__).with_name("typst")
ONE_PAGE_RATIO, REPORT_RATIO = 0.72, 0.85


def onepage(scorecard: Scorecard, edition: Edition) -> bytes:
    return _compiled("onepage.typ", scorecard, edition, ONE_PAGE_RATIO)


def report(scorecard: Scorecard, edition: Edition) -> bytes:
    return _compiled("report.typ", scorecard, edition, REPORT_RATIO)


def _compiled(template: str, scorecard: Scorecard, edition: Edition, ratio: float) -> bytes:
    drawn = {"map": map_alone(scorecard, ratio), "empty": not any(scorecard.objectives())}
    return compiled(template, {**breakable(printed(scorecard, edition)), **drawn}, edition.day)


def compiled(template: str, data: Mapping[str, Any], day: date) -> bytes:
    """A template of ``typst/`` with its data; ``map`` and ``empty`` are among them where it shows the map."""
    content = {
        **data,
        "day": [day.year, day.month, day.day],
        "fonts": FAMILIES,
        "ink": "#" + palette.INK,
        "muted": "#" + palette.MUTED,
        "faint": "#" + palette.FAINT,
        "line": "#" + palette.LINE,
        "accent": "#" + palette.ACCENT,
        "ratings": {word: ["#" + dark, "#" + tint] for word, (dark, tint) in _RATINGS.items()},
    }
    compiled = typst.compile(
        str(TEMPLATES / template),
        root=str(TEMPLATES),
        font_paths=folders(),
        sys_inputs={"data": json.dumps(content, ensure_ascii=False)},
    )
    assert isinstance(compiled, bytes)
    return compiled


_RATINGS = {"Green": palette.GREEN, "Amber": palette.AMBER, "Red": palette.RED}
