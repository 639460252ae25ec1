"""The strategy map as SVG and PNG: drawn by us, opened by others."""

from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PIL import Image
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats.export import FORMATS, printable
from scorecard.formats.writing import fonts, png
from scorecard.formats.writing.edition import Edition
from scorecard.layout import fitting, layout
from scorecard.layout.paths import arrival, arrowhead, corners, departure
from scorecard.models import Scorecard

NS = "{http://www.w3.org/2000/svg}"


def svg(scorecard: Scorecard) -> Xml.Element:
    return Xml.fromstring(FORMATS["svg"].write(scorecard, Edition(version=2)))


def picture(scorecard: Scorecard) -> Image.Image:
    return Image.open(BytesIO(FORMATS["png"].write(scorecard, Edition())))


def test_every_objective_is_on_the_map_and_every_link_an_arrow():
    scorecard = clinic()
    drawn = svg(scorecard)
    titles = [t.text for t in drawn.iter(f"{NS}title")]
    assert [t for t in titles if t != "Strategy map of Brookfield Clinic"]
    assert {f"{o.id} {o.name}" for o in scorecard.objectives()} <= set(titles)
    assert len(list(drawn.iter(f"{NS}polygon"))) == len(scorecard.links)


@pytest.mark.parametrize("make", [clinic, hostile, crowded, Scorecard])
def test_nothing_in_the_picture_can_run_or_load(make):
    drawn = svg(make())
    assert {e.tag.removeprefix(NS) for e in drawn.iter()} <= {"svg", "g", "title", "rect", "path", "polygon", "text"}
    for element in drawn.iter():
        assert not any(name.startswith("on") or "href" in name for name in element.attrib)


def test_what_people_typed_is_shown_as_typed():
    shown = " ".join(t.text or "" for t in svg(hostile()).iter(f"{NS}title"))
    for text in map(str.strip, NASTY[:9]):
        assert text in shown


def test_a_right_to_left_name_begins_at_the_right_edge_of_its_card():
    texts = {t.text: t.attrib for t in svg(hostile()).iter(f"{NS}text") if t.text}
    arabic = next(a for t, a in texts.items() if t.startswith("تحسين"))
    assert arabic["text-anchor"] == "end"
    assert "text-anchor" not in texts["+1+1"]


def test_the_pixels_have_the_shape_of_the_drawing_and_are_not_blank():
    drawn, image = svg(clinic()), picture(clinic())
    assert image.size == (round(float(drawn.get("width")) * 2), round(float(drawn.get("height")) * 2))
    assert len(image.convert("RGB").getcolors(1_000_000)) > 50


def test_text_is_drawn_on_a_machine_without_any_font(monkeypatch):
    """The fonts of the packages alone, against none at all."""
    draw = png.resvg_py.svg_to_bytes
    only_ours = {"skip_system_fonts": True}
    monkeypatch.setattr(png.resvg_py, "svg_to_bytes", lambda **given: draw(**given, **only_ours))
    with_fonts = picture(clinic())
    monkeypatch.setattr(png, "files", list)
    without = picture(clinic())
    assert with_fonts.size == without.size
    assert with_fonts.tobytes() != without.tobytes()


def test_the_fonts_are_where_they_are_said_to_be():
    assert [Path(f).is_file() for f in fonts.files()] == [True] * 6


@pytest.mark.parametrize("ratio", [1.2, 1.6, 2.1])
def test_the_map_is_fitted_to_the_shape_of_its_page(ratio):
    scorecard = printable(clinic())
    drawn = layout(scorecard, fitting(scorecard, ratio))
    narrow = layout(scorecard, fitting(scorecard, ratio / 2))
    assert drawn.width / drawn.height > narrow.width / narrow.height


def test_a_path_is_read_back_as_its_corners_and_directions():
    assert corners("M10 100V80C10 60 40 60 40 40") == [(10, 100), (10, 80), (40, 40)]
    assert departure("M10 100V80C10 60 40 60 40 40") == (0, -1)
    assert arrival("M10 100V80C10 60 40 60 40 40") == (0, -1)
    assert arrival("M10 10C20 10 20 10 30 10") == (1, 0)
    tip, left, right = arrowhead("M10 100V80")
    assert tip == (10, 75)
    assert {left[1], right[1]} == {83}
