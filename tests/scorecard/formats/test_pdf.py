"""The printed pages, read with another library than wrote them."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats.export import FORMATS
from scorecard.formats.writing.edition import Edition
from scorecard.models import Scorecard


def pages(format_id: str, scorecard: Scorecard) -> list[str]:
    reader = PdfReader(BytesIO(FORMATS[format_id].write(scorecard, Edition(version=3))))
    return [" ".join(page.extract_text().replace("\u200b", "").split()) for page in reader.pages]


@pytest.mark.parametrize("make", [clinic, hostile, crowded, Scorecard])
def test_the_executive_view_is_one_page_however_much_there_is(make):
    assert len(pages("onepage", make())) == 1


def test_the_executive_view_names_every_measure_and_what_is_not_known():
    (page,) = pages("onepage", clinic())
    for measure in clinic().measures():
        assert measure.id in page
    assert "(assumption)" in page
    assert "unknown" in page
    assert "5 measures without a baseline" in page
    assert "Version 3" in page


def test_the_report_tells_the_story_and_holds_every_item():
    report = " ".join(pages("pdf", clinic()))
    for item in [*clinic().objectives(), *clinic().measures(), *clinic().initiatives()]:
        assert item.id in report.replace(" ", "")
    assert "L1 leads to “Plan clinics by demand” (P1) after some 6 months: When L1 improves, P1 follows" in report
    assert "In the end we want to earn enough to renew our equipment (F1)" in report


def test_no_perspective_is_announced_at_the_foot_of_a_page_and_begun_on_the_next():
    report = pages("pdf", crowded())
    for perspective in crowded().perspectives:
        (page,) = [p for p in report if perspective.question in p]
        assert perspective.objectives[0].name in page.partition(perspective.question)[2]


def test_what_people_typed_is_printed_and_never_run():
    report = " ".join(pages("pdf", hostile()))
    assert '#set page(fill: red) #read("/etc/passwd") $x$ *bold* _it_ `raw`' in report
    assert "root:" not in report
    for text in NASTY[:4]:
        assert text in report


def test_the_fonts_travel_with_the_page():
    reader = PdfReader(BytesIO(FORMATS["onepage"].write(clinic(), Edition())))
    used = {font["/BaseFont"] for page in reader.pages for font in page["/Resources"]["/Font"].values()}
    assert any("FiraSans" in name for name in used)


def test_a_page_says_whose_it_is():
    assert PdfReader(BytesIO(FORMATS["pdf"].write(clinic(), Edition()))).metadata.title == "Brookfield Clinic: balanced scorecard"  # fmt: skip
