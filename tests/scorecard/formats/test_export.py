"""Files on disk: names that every system takes, and the formats as a whole."""

from datetime import date

import pytest
from pathvalidate import is_valid_filename
from scorecards import NASTY, clinic, hostile

from scorecard.formats.export import FORMATS, file_name, printable, write_file
from scorecard.formats.writing.edition import Edition
from scorecard.models import Organization, Scorecard

EDITION = Edition(7, date(2027, 3, 1))
NAMES = [*NASTY, "../../etc/passwd", "C:\\Windows\\system32", "CON", "nul.txt", "a/b", "...", " ", "x" * 400, "Ünïversität"]  # fmt: skip


@pytest.mark.parametrize("format_id", FORMATS)
def test_a_file_of_each_format_lands_in_the_folder(format_id, tmp_path):
    path = write_file(clinic(), format_id, tmp_path / "new" / "folder", EDITION)
    assert path.parent == tmp_path / "new" / "folder"
    assert path.stat().st_size > (300 if format_id != "ics" else 60)  # a calendar without reviews is only its frame
    assert path.name.startswith("Brookfield Clinic ")
    assert "v7" in path.name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("format_id", ["xlsx", "schema"])
def test_no_organization_is_called_what_a_file_cannot_be_called(name, format_id, tmp_path):
    scorecard = Scorecard(organization=Organization(name=name))
    found = file_name(scorecard, FORMATS[format_id], EDITION)
    assert is_valid_filename(found, platform="universal")
    assert len(found) < 110
    assert (tmp_path / found).resolve().parent == tmp_path.resolve()


def test_an_organization_keeps_its_name_where_it_can():
    scorecard = Scorecard(organization=Organization(name="Müller & Söhne"))
    assert file_name(scorecard, FORMATS["onepage"], EDITION) == "Müller & Söhne one page v7.pdf"


def test_two_files_of_one_kind_do_not_overwrite_each_other():
    names = [file_name(clinic(), form, EDITION) for form in FORMATS.values()]
    assert len(set(names)) == len(FORMATS)


def test_what_xml_forbids_is_left_out_and_nothing_else():
    text = printable(hostile()).organization.priorities
    assert text[9] == "A\x7f end of a text with signs that XML forbids".replace("\x7f", "")
    assert [t for i, t in enumerate(text) if i != 9] == [
        t for i, t in enumerate(hostile().organization.priorities) if i != 9
    ]
    broken = Scorecard.model_construct(**{**dict(clinic()), "title": "lone \ud83d surrogate"})
    assert printable(broken).title == "lone  surrogate"
