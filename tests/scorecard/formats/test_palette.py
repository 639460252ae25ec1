"""A perspective has one colour, on the page and in every file."""

import colorsys
import re
from pathlib import Path

import pytest

from scorecard.formats.writing.palette import BANDS, band

CSS = (Path(__file__).parents[3] / "public" / "styles" / "board.css").read_text(encoding="utf-8")


def rgb(hsl: str) -> str:
    hue, saturation, lightness = (float(part.rstrip("%")) for part in hsl.split())
    parts = colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100)
    return "".join(f"{round(255 * part):02X}" for part in parts)


@pytest.mark.parametrize("perspective", BANDS)
def test_the_files_take_the_colours_of_the_page(perspective: str) -> None:
    found = re.search(rf"^\.bsc-hue-{perspective} {{ --ink: ([^;]+); --tint: ([^;]+); }}", CSS, re.MULTILINE)
    assert found
    assert BANDS[perspective] == (rgb(found[1]), rgb(found[2]))


def test_perspectives_of_ones_own_are_told_apart() -> None:
    assert len({band(f"own_{place}", place) for place in range(6)}) == 6
