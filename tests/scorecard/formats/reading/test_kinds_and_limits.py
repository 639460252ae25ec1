"""What cannot be read is refused with a sentence that says what to do, told by content and not by name."""

import io
import zipfile

import pytest
from openpyxl import Workbook

from scorecard.formats.reading import kinds, workbook
from scorecard.formats.reading.kinds import kind_of
from scorecard.formats.reading.opening import open_file
from scorecard.formats.reading.sentences import UnreadableFileError
from scorecard.formats.reading.sheets import read_grids


def packed(**parts: bytes) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name.replace("__", "/"), content)
    return stream.getvalue()


def book(*sheets: list[list[object]]) -> bytes:
    made = Workbook()
    made.remove(made.worksheets[0])
    for n, rows in enumerate(sheets):
        sheet = made.create_sheet(f"S{n}")
        for row in rows:
            sheet.append(row)
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600

REFUSED = {
    "a picture": ("plan.xlsx", b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "is a picture"),
    "an old workbook": ("plan.xls", OLD_OFFICE, "save it as .xlsx"),
    "a workbook with a password": ("plan.xlsx", OLD_OFFICE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "an archive": ("plan.zip", packed(**{"a.txt": b"x"}), "unpack it"),
    "an OpenDocument": ("plan.ods", packed(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "OpenDocument"),
    "a cut package": ("plan.xlsx", book([["a"]])[:400], "damaged"),
    "a package that is no workbook inside": ("plan.xlsx", packed(xl__workbook_xml=b"", **{"xl/workbook.xml": b"<x"}), "damaged"),
    "nothing": ("plan.txt", b" \r\n ", "is empty"),
    "a workbook without a cell": ("plan.xlsx", book([]), "no filled cell"),
    "no workbook, whatever its name says": ("plan.xlsx", b"\x00\x8f\x13\x00" * 50, "is damaged"),
    "a letter that calls itself a workbook": ("plan.xlsx", b"Dear all,\nplease find our plan\n", "is damaged"),
    "a text that calls itself a PDF": ("plan.pdf", b"<html>Page not found</html>", "is damaged"),
    "a program": ("plan.csv", b"\x7fELF\x02\x01\x01\x00" + b"\x00\x01" * 50, "of a kind I cannot read"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_it_is_refused_with_what_to_do(what):
    name, content, sentence = REFUSED[what]
    with pytest.raises(UnreadableFileError, match=sentence):
        open_file(name, content)


def test_a_file_that_would_swell_is_not_unpacked():
    bomb = packed(**{"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b" " * (61 * kinds.MB)})
    assert len(bomb) < kinds.MB
    with pytest.raises(UnreadableFileError, match="unpack to more than"):
        kind_of("plan.xlsx", bomb)


def test_too_large_a_file_is_refused_by_its_size():
    with pytest.raises(UnreadableFileError, match=r"has 21 MB; I read files up to 20 MB"):
        kind_of("plan.pdf", b"%PDF-1.7" + b"x" * 21 * kinds.MB)


def test_too_many_sheets_and_rows_are_refused():
    with pytest.raises(UnreadableFileError, match="41 sheets"):
        open_file("plan.xlsx", book(*[[["a"]]] * (workbook.MAX_SHEETS + 1)))
    with pytest.raises(UnreadableFileError, match=r"“S0” of plan.xlsx has 3001 rows"):
        open_file("plan.xlsx", book([["a"]] * (workbook.MAX_ROWS + 1)))
    with pytest.raises(UnreadableFileError, match="rows; I read up to"):
        open_file("plan.csv", b"Objective;KPI;Target\n" * (workbook.MAX_ROWS + 1))


def test_the_ending_is_not_believed():
    reading = read_grids(open_file("plan.pdf", book([["Objective", "KPI", "Target"], ["Grow", "Revenue", 5]])).grids)
    assert [o.name for o in reading.scorecard.objectives()] == ["Grow"]


def test_formulas_that_were_never_calculated_are_told():
    reading = read_grids(
        open_file("plan.xlsx", book([["Objective", "KPI", "Target"], ["Grow", "Revenue", "=1+1"]])).grids
    )
    assert any("1 formula without a result" in left.why for left in reading.left_out)


def test_formatting_far_below_the_data_costs_nothing():
    made = Workbook()
    sheet = made.worksheets[0]
    sheet.append(["Objective", "KPI", "Target"])
    sheet.append(["Grow", "Revenue", 5])
    sheet.cell(1_000_000, 1).number_format = "0%"
    stream = io.BytesIO()
    made.save(stream)
    reading = read_grids(open_file("plan.xlsx", stream.getvalue()).grids)
    assert reading.found


def test_entities_in_the_xml_are_not_expanded():
    evil = (
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheets>&b;</sheets></workbook>'
    )
    with pytest.raises(UnreadableFileError, match="damaged"):
        open_file("plan.xlsx", packed(**{"xl/workbook.xml": evil, "[Content_Types].xml": b"<Types/>"}))
