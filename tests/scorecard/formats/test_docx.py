"""The Word document, opened with python-docx anew."""

from io import BytesIO

import pytest
from docx import Document
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats.export import FORMATS
from scorecard.formats.writing.edition import Edition
from scorecard.models import Scorecard

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def opened(scorecard: Scorecard):
    return Document(BytesIO(FORMATS["docx"].write(scorecard, Edition(version=3))))


def words(document) -> str:
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


def headings(document, level: int) -> list[str]:
    return [p.text for p in document.paragraphs if p.style.name == f"Heading {level}"]


def test_the_document_goes_from_the_map_over_the_story_to_each_perspective():
    assert headings(opened(clinic()), 1) == [
        "Strategy map", "The story", "Financial", "Patients & Families", "Care & Practice Processes",
        "Team & Know-how", "Causes and effects", "Not known yet",
    ]  # fmt: skip


def test_every_item_is_in_it_with_what_is_missing():
    text = words(opened(clinic()))
    for item in [*clinic().objectives(), *clinic().measures(), *clinic().initiatives()]:
        assert item.id in text
        assert item.name in text
    assert "unknown" in text
    assert "80 EUR k by Dec 2028 (assumption)" in text
    assert "L1 leads to “Plan clinics by demand” (P1) after some 6 months" in text


def test_the_map_is_a_picture_with_its_arrows_in_words():
    (picture,) = opened(clinic()).inline_shapes
    assert picture.width > picture.height * 0.8
    assert "L1 leads to P1" in picture._inline.docPr.get("descr")


def test_table_headings_repeat_and_no_row_is_torn():
    for table in opened(clinic()).tables:
        assert table.rows[0]._tr.trPr.find(f"{W}tblHeader") is not None
        assert all(row._tr.trPr.find(f"{W}cantSplit") is not None for row in table.rows)


@pytest.mark.parametrize("make", [hostile, crowded, Scorecard])
def test_any_scorecard_opens_again(make):
    document = opened(make())
    assert len(headings(document, 2)) >= len(list(make().objectives()))


def test_what_people_typed_stays_text():
    document = opened(hostile())
    for text in NASTY[:4]:
        assert text in words(document)
    assert document.element.findall(f".//{W}hyperlink") == []
    assert [f.text for f in document.element.iter(f"{W}instrText")] == []


def test_right_to_left_text_is_set_so():
    arabic = [p for p in opened(hostile()).paragraphs if p.text.startswith("تحسين")]
    assert arabic
    assert all(p._p.pPr.find(f"{W}bidi") is not None for p in arabic)


def test_a_perspective_never_stands_alone_at_the_foot_of_a_page():
    document = opened(clinic())
    asked = [p for p in document.paragraphs if p.text == "How must we look to patients?"]
    assert [p.paragraph_format.keep_with_next for p in asked] == [True]
