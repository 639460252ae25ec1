"""The strategy map as pixels, for a mail or a chat."""

import resvg_py

from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.fonts import FAMILIES, files
from scorecard.formats.writing.svg import map_alone, svg
from scorecard.models import Scorecard

ZOOM = 2


def png(scorecard: Scorecard, edition: Edition) -> bytes:
    """Twice as many pixels as the picture has units, so that it stays sharp on a slide."""
    return _drawn(svg(scorecard, edition))


def map_png(scorecard: Scorecard, ratio: float) -> bytes:
    """The map without title, for a page that has its own."""
    return _drawn(map_alone(scorecard, ratio))


def _drawn(picture: str) -> bytes:
    drawn = resvg_py.svg_to_bytes(svg_string=picture, zoom=ZOOM, font_files=files(), sans_serif_family=FAMILIES[0])
    return bytes(drawn)
