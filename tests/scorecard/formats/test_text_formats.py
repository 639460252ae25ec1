"""Markdown, Mermaid and the public form, read back by a parser of their own."""

import json
import re

import jsonschema
import pytest
from markdown_it import MarkdownIt
from scorecards import NASTY, clinic, crowded, hostile

from scorecard.formats.export import FORMATS, printable
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.public_form import SCHEMA_FILE, schema
from scorecard.models import Scorecard

MAKERS = [clinic, hostile, crowded, Scorecard]


def text_of(format_id: str, scorecard: Scorecard) -> str:
    return FORMATS[format_id].write(scorecard, Edition(version=3)).decode()


@pytest.mark.parametrize("make", MAKERS)
def test_the_public_form_comes_back_as_the_same_scorecard(make):
    scorecard = printable(make())
    assert Scorecard.model_validate_json(text_of("json", scorecard)) == scorecard


@pytest.mark.parametrize("make", MAKERS)
def test_the_public_form_fits_its_schema(make):
    jsonschema.validate(json.loads(text_of("json", make())), json.loads(text_of("schema", make())))


def test_the_schema_refuses_what_is_no_scorecard():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**clinic().model_dump(mode="json"), "links": [{"source": 1}]}, json.loads(schema()))


def test_the_committed_schema_is_the_one_of_the_models():
    """After a change of the models: ``uv run python -m scorecard.formats.writing.public_form``."""
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema()


def rendered(scorecard: Scorecard) -> str:
    return MarkdownIt("commonmark").enable("table").render(text_of("markdown", scorecard))


def test_the_markdown_page_tells_the_whole_scorecard():
    page = rendered(clinic())
    for item in [*clinic().objectives(), *clinic().measures(), *clinic().initiatives()]:
        assert f"{item.id} {item.name}".replace("&", "&amp;") in page
    assert page.count("<table>") == 13
    assert "L1 leads to “Plan clinics by demand” (P1) after some 6 months: When L1 improves, P1 follows" in page
    assert "<td>unknown</td>" in page
    assert "80 EUR k by Dec 2028 (assumption)" in page


def test_objectives_in_another_language_are_quoted_in_the_story():
    scorecard = clinic()
    scorecard.perspectives[0].objectives[1].name = "Kosten je Anschluss senken"
    page = text_of("markdown", scorecard)
    assert (
        "In the end it is about “Earn enough to renew our equipment” (F1), “Kosten je Anschluss senken” (F2) and"
        in page
    )


def test_nothing_people_typed_becomes_markup():
    page = rendered(hostile())
    for tag in ("<script", "<img", "<a ", "<em>x", "<strong>bold", "<code>raw"):
        assert tag not in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert "[link](javascript:alert(1))" in page
    assert "<li>-2+3</li>" in page


@pytest.mark.parametrize("make", [clinic, hostile, crowded])
def test_the_mermaid_map_has_each_objective_and_each_arrow(make):
    drawn = text_of("mermaid", make())
    nodes = re.findall(r'^    (o\d+)\["[^"\]\[<>`]*"\]$', drawn, re.MULTILINE)
    arrows = re.findall(r"^  (o\d+) (?:==>|-->|-\.->) (o\d+)$", drawn, re.MULTILINE)
    assert len(nodes) == len(list(make().objectives()))
    assert len(arrows) == len(make().links)
    assert {end for arrow in arrows for end in arrow} <= set(nodes)
    assert not any(line in drawn for line in ("click ", NASTY[5]))
