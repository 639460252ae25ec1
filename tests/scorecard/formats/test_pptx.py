"""The deck, opened with python-pptx anew: shapes to edit, arrows that are glued and lie where the layout wants them."""

from io import BytesIO
from math import cos, radians, sin

import pytest
from pptx import Presentation
from pptx.util import Emu
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats.export import FORMATS
from scorecard.formats.writing.edition import Edition
from scorecard.models import Actual, Scorecard, Target

NS = {"a": "http://schemas.openxmlformats.org/drawingml/2006/main", "p": "http://schemas.openxmlformats.org/presentationml/2006/main"}  # fmt: skip


def deck(scorecard: Scorecard):
    return Presentation(BytesIO(FORMATS["pptx"].write(scorecard, Edition(version=3))))


def titled(presentation, title: str):
    return next(s for s in presentation.slides if s.shapes.title.text_frame.text == title)


def texts(slide) -> str:
    found = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
    found += [c.text_frame.text for s in slide.shapes if s.has_table for r in s.table.rows for c in r.cells]
    return "\n".join(found)


def test_the_deck_has_map_scorecard_a_slide_for_each_perspective_and_a_review():
    titles = [s.shapes.title.text_frame.text for s in deck(clinic()).slides]
    assert titles == [
        "Brookfield Clinic: balanced scorecard", "Strategy map", "Scorecard", "Financial", "Patients & Families",
        "Care & Practice Processes", "Team & Know-how", "Review",
    ]  # fmt: skip


def test_each_arrow_is_glued_to_the_cards_of_its_link():
    scorecard = clinic()
    slide = titled(deck(scorecard), "Strategy map")
    names = {s.shape_id: s.name.split()[0] for s in slide.shapes}
    glued = set()
    for arrow in slide.element.iterfind(".//p:cxnSp", NS):
        start, end = arrow.find(".//a:stCxn", NS), arrow.find(".//a:endCxn", NS)
        glued.add((names[int(start.get("id"))], names[int(end.get("id"))]))
    assert glued == {(k.source, k.target) for k in scorecard.links}


def ends(arrow) -> tuple[tuple[float, float], tuple[float, float]]:
    """Where a connector begins and ends on the slide: its box mirrored, then turned about its middle."""
    box = arrow.find(".//a:xfrm", NS)
    x, y = int(box.find("a:off", NS).get("x")), int(box.find("a:off", NS).get("y"))
    w, h = int(box.find("a:ext", NS).get("cx")), int(box.find("a:ext", NS).get("cy"))
    angle = radians(int(box.get("rot", "0")) / 60_000)
    mirror = (-1 if box.get("flipH") else 1, -1 if box.get("flipV") else 1)

    def placed(u: float, v: float) -> tuple[float, float]:
        u, v = u * mirror[0], v * mirror[1]
        return x + w / 2 + u * cos(angle) - v * sin(angle), y + h / 2 + u * sin(angle) + v * cos(angle)

    return placed(-w / 2, -h / 2), placed(w / 2, h / 2)


def site(shape, number: int) -> tuple[float, float]:
    return {
        0: (shape.left + shape.width / 2, shape.top),
        1: (shape.left, shape.top + shape.height / 2),
        2: (shape.left + shape.width / 2, shape.top + shape.height),
        3: (shape.left + shape.width, shape.top + shape.height / 2),
    }[number]


@pytest.mark.parametrize("make", [clinic, crowded])
def test_each_arrow_lies_between_the_sides_it_is_glued_to(make):
    slide = titled(deck(make()), "Strategy map")
    shapes = {s.shape_id: s for s in slide.shapes}
    for arrow in slide.element.iterfind(".//p:cxnSp", NS):
        for end, tag in zip(ends(arrow), ("a:stCxn", "a:endCxn"), strict=True):
            glue = arrow.find(f".//{tag}", NS)
            wanted = site(shapes[int(glue.get("id"))], int(glue.get("idx")))
            assert abs(end[0] - wanted[0]) < Emu(20_000)
            assert abs(end[1] - wanted[1]) < Emu(20_000)


@pytest.mark.parametrize("make", [clinic, crowded, hostile])
def test_nothing_on_the_map_lies_outside_the_slide_and_no_card_on_another(make):
    presentation = deck(make())
    slide = titled(presentation, "Strategy map")
    cards = [s for s in slide.shapes if s.shape_type == 1 and "Perspective" not in s.name]
    for shape in slide.shapes:
        if shape.element.tag.endswith("}sp"):
            assert shape.left >= 0
            assert shape.left + shape.width <= presentation.slide_width
            assert shape.top + shape.height <= presentation.slide_height
    for i, a in enumerate(cards):
        for b in cards[i + 1 :]:
            beside = a.left + a.width <= b.left or b.left + b.width <= a.left
            assert beside or a.top + a.height <= b.top or b.top + b.height <= a.top


def test_24_measures_stand_on_one_page_with_what_is_missing():
    shown = texts(titled(deck(clinic()), "Scorecard"))
    for measure in clinic().measures():
        assert f"{measure.id} " in shown.replace("  ", " ")
    assert "unknown" in shown
    assert "(assumption)" in shown
    assert "no owner yet" in shown


def test_a_scorecard_too_long_for_a_page_goes_on_over_several():
    titles = [s.shapes.title.text_frame.text for s in deck(crowded()).slides]
    assert [t for t in titles if t.startswith("Scorecard")] == [f"Scorecard ({n} of 5)" for n in range(1, 6)]


def test_the_review_names_what_is_red_and_what_is_not_known():
    shown = texts(titled(deck(clinic()), "Review"))
    assert "Red: F3b Complaints answered within a week: 36 % (2026-Q3), target 30 % by Dec 2027" in shown
    assert "5 measures without a baseline" in shown
    assert "No measure is rated yet" in texts(titled(deck(_without_actuals()), "Review"))


def test_what_there_is_to_talk_about_ends_above_the_decisions():
    scorecard = clinic()
    for measure in scorecard.measures():
        measure.name += ", counted at all sites and by all teams together"
        measure.targets, measure.actuals = [Target(value=90)], [Actual(period="2026-Q3", value=2)]
        measure.polarity = "higher"
    slide = titled(deck(scorecard), "Review")
    (points,) = [s for s in slide.shapes if s.has_text_frame and "To talk about" in s.text_frame.text]
    lines = [p.text for p in points.text_frame.paragraphs][1:]
    assert lines[-1] == f"and {len(list(scorecard.measures())) - len(lines) + 1} more"
    assert 3 < len(lines) < 9


def _without_actuals() -> Scorecard:
    scorecard = clinic()
    for measure in scorecard.measures():
        measure.actuals = []
    return scorecard


def test_what_people_typed_stays_text():
    presentation = deck(hostile())
    shown = "\n".join(texts(s) for s in presentation.slides)
    for text in NASTY[:4]:
        assert text in shown
    for slide in presentation.slides:
        assert slide.element.findall(".//a:hlinkClick", NS) == []


def test_right_to_left_text_is_set_so():
    slide = titled(deck(hostile()), "Strategy map")
    card = next(s for s in slide.shapes if s.name.startswith("P3"))
    assert card.text_frame.paragraphs[1]._p.pPr.get("rtl") == "1"
    assert card.text_frame.paragraphs[0]._p.pPr.get("rtl") is None


def test_an_empty_scorecard_has_a_cover_only():
    assert len(deck(Scorecard()).slides) == 1
