"""Files asked for in the chat: there at once and after a reload, opened with other tools, and one of them brought back."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from docx import Document
from openpyxl import load_workbook
from PIL import Image
from playwright.sync_api import Page, expect
from pptx import Presentation
from pypdf import PdfReader
from steps import board, draft, last_answer, node, say, view

pytestmark = pytest.mark.xdist_group("browser")


def _title(deck: bytes) -> str:
    slide = Presentation(BytesIO(deck)).slides[0]
    assert slide.shapes.title is not None
    return slide.shapes.title.text_frame.text


OPENED: dict[str, Callable[[bytes], str]] = {
    ".xlsx": lambda file: str(load_workbook(BytesIO(file))["Organization"]["B3"].value),
    ".pptx": _title,
    ".docx": lambda file: Document(BytesIO(file)).paragraphs[0].text,
    "page%20v2.pdf": lambda file: PdfReader(BytesIO(file)).pages[0].extract_text(),
    "report%20v2.pdf": lambda file: PdfReader(BytesIO(file)).pages[0].extract_text(),
    ".svg": lambda file: str(Xml.fromstring(file).findtext("{http://www.w3.org/2000/svg}title")),
    ".json": bytes.decode,
    ".md": bytes.decode,
}
"""By the end of a file's address how another tool reads the organization's name in it."""


def _fetched(page: Page, ending: str) -> bytes:
    link = page.locator(f'a[href*="{ending}"]')
    expect(link).to_have_count(1)
    answer = page.context.request.get(page.url.split("/thread/")[0] + str(link.get_attribute("href")))
    assert "attachment" in answer.headers["content-disposition"]
    return answer.body()


def test_every_file_is_there_after_a_reload_and_opens_elsewhere_and_a_workbook_comes_back(
    page: Page, tmp_path: Path
) -> None:
    draft(page)
    say(page, "export as excel, powerpoint, word, pdf, one-page pdf, png, svg, markdown, mermaid, json and ics")
    expect(last_answer(page)).to_contain_text("Excel workbook")
    page.reload()
    expect(last_answer(page)).to_contain_text("Welcome back")
    for ending, opened in OPENED.items():
        assert "Harbour Foods" in opened(_fetched(page, ending)), ending
    assert Image.open(BytesIO(_fetched(page, ".png"))).width > 1000
    assert _fetched(page, ".mmd").startswith(b"flowchart")
    assert b"BEGIN:VCALENDAR" in _fetched(page, ".ics")

    book = load_workbook(BytesIO(_fetched(page, ".xlsx")))
    sheet = book["Objectives"]
    row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 2).value == "C1")
    sheet.cell(row, 3, "Bring every order at the promised hour")
    path = tmp_path / "came back.xlsx"
    book.save(path)
    with page.expect_response(lambda answer: "/project/file" in answer.url):
        page.locator("input[type=file]").first.set_input_files(path)
    say(page, "Here it is again.")
    expect(last_answer(page)).to_contain_text("Bring every order at the promised hour")
    page.get_by_role("button", name="Accept").last.click()
    view(page, "Map")
    expect(node(page, "C1")).to_contain_text("promised")
    expect(board(page)).to_contain_text("version 3")
