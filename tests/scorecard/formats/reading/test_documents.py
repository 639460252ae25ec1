"""Strategy documents become pages of text with the numbers people look them up by."""

import documents
import pytest
from PIL import Image

from scorecard.formats.reading import pages
from scorecard.formats.reading.opening import open_file
from scorecard.formats.reading.sentences import UnreadableFileError
from scorecard.formats.reading.sheets import read_grids

TABLE = [
    ["Perspective", "Objective", "KPI", "Target"],
    ["Customer", "Deliver on time", "On-time deliveries (%)", "97"],
    ["Learning", "Keep skilled drivers", "Driver turnover (%)", "< 8"],
]


@pytest.mark.parametrize(
    ("name", "content", "place"),
    [
        ("strategy.pdf", documents.pdf(documents.PAGES), "page"),
        ("strategy.docx", documents.word(documents.PAGES), "page"),
        ("strategy.pptx", documents.slides(documents.PAGES), "slide"),
        ("strategy.txt", "\f".join(documents.PAGES).encode(), "page"),
    ],
    ids=["pdf", "word", "slides", "text"],  # the files carry the second they were made in
)
def test_each_page_keeps_its_number(name, content, place):
    opened = open_file(name, content)
    assert [p.place for p in opened.pages] == [f"{place} {n}" for n in (1, 2, 3)]
    assert "most trusted supplier" in opened.pages[1].text
    assert "Keep skilled drivers" in opened.pages[2].text


def test_a_text_of_one_page_has_no_page_number():
    assert [p.place for p in open_file("a.md", b"# Our vision\nTo be there").pages] == [""]


def test_a_table_in_a_word_document_is_read_as_a_scorecard():
    opened = open_file("plan.docx", documents.word(["Our scorecard"], TABLE))
    scorecard = read_grids(opened.grids).scorecard
    assert [o.id for o in scorecard.objectives()] == ["C1", "L1"]
    assert [m.targets[0].value for m in scorecard.measures()] == [97, 8]
    assert next(scorecard.objectives()).provenance.ref == "plan.docx, table 1, cell B2"


def test_a_locked_pdf_is_refused():
    with pytest.raises(UnreadableFileError, match="protected with a password"):
        open_file("plan.pdf", documents.pdf(["secret"], password="x"))


def test_a_scan_is_refused():
    picture = Image.new("L", (200, 280), 200)
    with pytest.raises(UnreadableFileError, match="probably a scan"):
        open_file("plan.pdf", documents.pdf(["", ""], picture=picture))


@pytest.mark.parametrize("name", ["plan.pdf", "plan.docx", "plan.pptx"])
def test_a_damaged_one_is_refused(name):
    whole = {"pdf": documents.pdf, "docx": documents.word, "pptx": documents.slides}[name[5:]](documents.PAGES)
    cut = whole[:60] if name == "plan.pdf" else whole[: len(whole) // 2]
    with pytest.raises(UnreadableFileError, match="damaged"):
        open_file(name, cut)


def test_too_many_pages_are_refused():
    with pytest.raises(UnreadableFileError, match=r"301 pages; I read up to 300"):
        open_file("plan.pdf", documents.pdf(["x"] * (pages.MAX_PAGES + 1)))


def test_words_cut_at_the_end_of_a_line_are_joined():
    assert "customers" in open_file("a.pdf", documents.pdf(["We serve cus-\ntomers well, every day of the year"])).text


def test_json_that_is_no_scorecard_is_refused():
    with pytest.raises(UnreadableFileError, match="not a scorecard in the public form"):
        open_file("a.json", b'{"perspectives": 5}')
