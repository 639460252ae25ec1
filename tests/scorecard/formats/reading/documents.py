"""Strategy documents as offices make them: the same text as PDF, Word and slides."""

import io
from typing import Any

from docx import Document
from fpdf import FPDF
from fpdf.enums import AccessPermission, EncryptionMethod
from pptx import Presentation

PAGES = [
    "Harbour Foods\nStrategy 2026 to 2028",
    "Our vision: To be the most trusted supplier of independent restaurants on the coast.\n"
    "Our mission: Good food, on time, every day.",
    "Strategic priorities:\n1. Deliver on time\n2. Grow profitable accounts\n3. Keep skilled drivers",
]


def pdf(pages: list[str], password: str = "", picture: Any = None) -> bytes:
    document = FPDF()
    document.set_font("Helvetica", size=12)
    for text in pages:
        document.add_page()
        if picture:
            document.image(picture, w=100)
        document.multi_cell(0, 8, text)
    if password:
        document.set_encryption("owner", password, EncryptionMethod.RC4, AccessPermission.none())
    return bytes(document.output())


def word(pages: list[str], table: list[list[str]] | None = None) -> bytes:
    document = Document()
    for n, text in enumerate(pages):
        if n:
            document.add_page_break()
        for line in text.split("\n"):
            document.add_paragraph(line)
    if table:
        made = document.add_table(len(table), len(table[0]))
        for r, row in enumerate(table):
            for c, value in enumerate(row):
                made.cell(r, c).text = value
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def slides(pages: list[str]) -> bytes:
    presentation = Presentation()
    for text in pages:
        title, _, rest = text.partition("\n")
        slide = presentation.slides.add_slide(presentation.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = rest
    stream = io.BytesIO()
    presentation.save(stream)
    return stream.getvalue()
