"""Asking for a file as people ask for one, and getting it."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from agent.guided.requests import read_request
from scorecard.models import Objective, Perspective, Scorecard

BUILT = Scorecard(perspectives=[Perspective(id="financial", name="F", objectives=[Objective(id="F1", name="Grow")])])

ASKED = {
    "export to excel": "xlsx",
    "Export it as an Excel file, please": "xlsx",
    "can I have a spreadsheet of this?": "xlsx",
    "give me a powerpoint": "pptx",
    "make slides for the board meeting": "pptx",
    "I need a deck for Monday's management meeting": "pptx",
    "can I have this as pdf?": "pdf",
    "full report": "pdf",
    "send me the map as png": "png",
    "give me a picture of the strategy map": "png",
    "download the map": "png",
    "the map as svg": "svg",
    "one-pager for the board": "onepage",
    "I'd like a one page summary for my CEO": "onepage",
    "export as one-page pdf": "onepage",
    "download as word": "docx",
    "Could you create a Word document?": "docx",
    "write the strategy document": "docx",
    "export as markdown": "markdown",
    "mermaid please": "mermaid",
    "save it as json": "json",
    "export as powerpoint": "pptx",
}
NOT_ASKED = [
    "Export more to Asia",
    "export markets",
    "rename F1 to Export more to Asia",
    "what is a strategy map?",
    "how do I present a scorecard to the board?",
    "add an objective Publish the annual report on time",
    "set the target of F1a to 12 for the board",
    "Keep our word to customers",
    "what is the difference between a report and a dashboard?",
    "show me the scorecard",
    "show the map",
    "is there a document about leading indicators",
    "thanks, great",
]


@pytest.mark.parametrize(("text", "wanted"), ASKED.items())
def test_each_way_of_asking_names_its_format(text, wanted):
    request = read_request(text, BUILT, "")
    assert request is not None
    assert (request.name, request.args.get("format")) == ("export_scorecard", wanted)


@pytest.mark.parametrize("text", NOT_ASKED)
def test_other_sentences_are_not_taken_for_an_export(text):
    request = read_request(text, BUILT, "")
    assert request is None or request.name != "export_scorecard"


@pytest.mark.parametrize("text", ["export", "Export it", "download the scorecard", "can I export this?"])
def test_without_a_format_the_coach_asks_which(text):
    request = read_request(text, BUILT, "")
    assert request is not None
    assert request.name == "ask_user"
    for choice in request.args["choices"]:
        chosen = read_request(choice["text"], BUILT, "")
        assert chosen is not None
        assert chosen.name == "export_scorecard"


def read(path: str) -> str:
    return Path(path).read_text(encoding="utf-8")


async def test_the_file_lands_in_the_data_folder_and_in_the_turn(drafted, settings):
    result = await drafted.say("export it to excel")
    (path,) = map(Path, result.files)
    assert path.is_relative_to(settings.files_dir.resolve())
    assert path.name in result.text
    assert load_workbook(path)["Organization"]["B3"].value == "Northwind Analytics"
    assert result.edits == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    {
        "export to Excel and PowerPoint": ["xlsx", "pptx"],
        "can I have a one-pager, the full pdf and the map as svg?": ["onepage", "pdf", "svg"],
        "give me a one-pager for the board as pdf": ["onepage"],
        "export as powerpoint, word, pdf, png, svg, markdown, mermaid, json, ics & excel": [
            "pptx", "docx", "pdf", "png", "svg", "markdown", "mermaid", "json", "ics", "xlsx",
        ],
        "export it in all formats": ["xlsx", "pptx", "onepage", "pdf", "docx", "png"],
    }.items(),
)  # fmt: skip
def test_several_files_are_asked_for_at_once(text, wanted):
    request = read_request(text, BUILT, "")
    assert request is not None
    assert [args["format"] for args in (request.args, *request.further)] == wanted


async def test_several_files_are_told_one_by_one_and_what_is_open_in_them_once(drafted):
    result = await drafted.say("export as powerpoint and markdown and a one-pager")
    assert sorted(Path(f).suffix for f in result.files) == [".md", ".pdf", ".pptx"]
    assert all(Path(f).name in result.text for f in result.files)
    assert result.text.count("What is open") == 1


async def test_export_alone_is_answered_with_buttons(drafted):
    result = await drafted.say("export")
    assert result.asks
    assert "PowerPoint" in [c.label for c in result.choices]
    assert result.files == []
    chosen = await drafted.say(next(c.text for c in result.choices if c.label == "PowerPoint"))
    assert [Path(f).suffix for f in chosen.files] == [".pptx"]


async def test_the_exported_json_is_the_scorecard(drafted):
    result = await drafted.say("export as json")
    assert json.loads(read(result.files[0])) == result.scorecard


async def test_before_there_is_a_scorecard_nothing_is_written(talk):
    result = await talk.say("export to excel")
    assert result.files == []
    assert "no scorecard yet" in result.text


async def test_open_numbers_are_named_with_the_file(drafted):
    result = await drafted.say("give me a one-pager for the board")
    assert "without a baseline" in result.text


@pytest.mark.parametrize("said", ["here is my file", "here's our scorecard as a spreadsheet", "I attached the strategy document"])  # fmt: skip
def test_a_file_that_did_not_come_is_not_written(said: str, card: Scorecard) -> None:
    request = read_request(said, card, "")
    assert request is not None
    assert request.args["words"].startswith("I see no file")


@pytest.mark.parametrize("said", ["send me the file", "excel file please", "give me the deck", "here is the thing: churn is 4 %"])  # fmt: skip
def test_a_file_asked_for_is_written(said: str, card: Scorecard) -> None:
    request = read_request(said, card, "")
    assert request is None or request.name != "reckoned"
