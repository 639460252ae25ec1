"""A part of the board, or what is known of one item, asked for in a hurry: it is shown, and nothing is changed."""

import pytest

from agent.guided.requests import read_after_edits, read_request
from agent.guided.requests.partly import read, read_late
from agent.guided.wanting import tells_what_happened
from scorecard.models import Scorecard

PRODUCT, PEOPLE = {"kind": "any", "perspective": "internal"}, {"kind": "any", "perspective": "learning"}


@pytest.mark.parametrize(
    ("text", "name", "args"),
    [
        ("people + product, nothing else", "list_items", [PRODUCT, PEOPLE]),
        ("product n people bits only pls", "list_items", [PRODUCT, PEOPLE]),
        ("I need to see now only the side of people", "list_items", [PEOPLE]),
        ("chuck the people bit up for a sec, folks on zoom", "list_items", [PEOPLE]),
        ("money only", "list_items", [{"kind": "any", "perspective": "financial"}]),
        ("kpis wihtout tarjet", "list_items", [{"kind": "measure", "missing": "target"}]),
        ("measures w/o baseline?", "list_items", [{"kind": "measure", "missing": "baseline"}]),
        ("targets pls", "list_items", [{"kind": "measure"}]),
        ("goals w owners", "list_items", [{"kind": "objective"}]),
        ("projects + end dates", "show_initiatives", [{}]),
        ("gimme the owners and that's it", "show_owners", [{}]),
        ("whos reponsible 4 wich mesure", "show_owners", [{}]),
        ("just what's off track, spare me the rest", "show_performance", [{}]),
        ("whats due this year?", "list_items", [{"kind": "measure"}, {"kind": "initiative"}]),
        ("P2 details pls", "show_item", [{"item": "P2"}]),
        ("customer churn, aim n by when", "show_item", [{"item": "C1a"}]),
        ("customer churn oct?", "show_item", [{"item": "C1a"}]),
        ("wats the taget 4 customer churn n by wen", "show_item", [{"item": "C1a"}]),
    ],
)  # fmt: skip
def test_what_is_named_is_shown(text: str, name: str, args: list[dict[str, str]], card: Scorecard) -> None:
    request = read_request(text, card, "") or read_after_edits(text, card, "")
    assert request is not None
    assert (request.name, [request.args, *request.further]) == (name, args)


def test_those_of_somebody_are_shown_and_nothing_is_given_to_anybody(card: Scorecard) -> None:
    owned = card.model_copy(deep=True)
    for objective, owner in zip(owned.objectives(), ("Marta Lind", "Paul Ortner"), strict=False):
        objective.owner = owner
    found = read("marta's + paul's, no more", owned, "")
    assert found is not None
    assert [a["owner"] for a in (found.args, *found.further)] == ["Marta Lind", "Paul Ortner"]
    assert all(read(t, owned, "") is None for t in ("give it to paul", "C1 owner Paul", "paul", "give Marta's to Paul"))


@pytest.mark.parametrize(
    "text",
    [
        "churn 2 %", "add a measure to people", "C1 needs an owner", "no more customer churn", "customer churn up a bit",
        "customer churn target 4 by 2028", "people", "customer churn every month pls", "drop the people part", "Money first pls",
    ],
)  # fmt: skip
def test_a_change_and_a_bare_name_are_no_look_at_a_part(text: str, card: Scorecard) -> None:
    assert read(text, card, "") is None
    assert read_late(text, card, "") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("freezer died overnight, 2 tons gone, gutted", True),
        ("our bigest custmer got boguht by a compettior last weke", True),
        ("usd to eur today", False),
        ("translate to dutch: bread was sold", False),
        ("can you fix what broke?", False),
    ],
)
def test_what_happened_is_told_apart_from_what_is_asked(text: str, told: bool) -> None:
    assert tells_what_happened(text) is told


async def test_what_happened_is_answered_and_not_called_outside_the_field(talk, card: Scorecard) -> None:
    turn = await talk.say("the inspectors rang, they're coming thursday", scorecard=card.model_dump(mode="json"))
    assert turn.asks
    assert "I have changed nothing for that" in turn.text


@pytest.mark.parametrize(
    "text",
    [
        "translate to dutch: fresh bread from seven",
        "who's gonna win the eurovision",
        "can you ring the plumber for us, the freezer's dripping all over aisle 3",
        "Could you recommend a hotel in Carrow for our keynote speaker?",
        "can you write a reference letter for one of my students, she wants to be a vet",
    ],
)
async def test_what_is_asked_of_another_field_is_no_change(talk, text: str, card: Scorecard) -> None:
    turn = await talk.say(text, scorecard=card.model_dump(mode="json"))
    assert "outside my field" in turn.text


async def test_the_weather_is_nothing_that_was_shown_last(talk, card: Scorecard) -> None:
    await talk.say("show C1a", scorecard=card.model_dump(mode="json"))
    assert "outside my field" in (await talk.say("is it going to snow on friday?")).text


NAMED_LIKE_COMMANDS = ["Net promoter score", "Check-in time", "Export orders", "Map corrections", "Boards repaired", "Draft beer sold",
                       "History tours booked", "Copy machines leased", "Review scores", "Findings closed", "Cards issued", "Help calls", "Excel skills"]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("show the scorecard", "show_scorecard"),
        ("show scorecard", "show_scorecard"),
        ("can i see the score card", "show_scorecard"),
        ("scorecard please", "show_scorecard"),
        ("show the map", "show_scorecard"),
        ("show me everything", "show_scorecard"),
        ("show the board", "show_scorecard"),
        ("check it", "check_scorecard"),
        ("check the scorecard", "check_scorecard"),
        ("validate", "check_scorecard"),
        ("undo", "undo"),
        ("undo that please", "undo"),
        ("redo", "redo"),
        ("history", "show_history"),
        ("what changed?", "show_history"),
        ("export to excel", "export_scorecard"),
        ("excel please", "export_scorecard"),
        ("powerpoint", "export_scorecard"),
        ("how are we doing?", "show_performance"),
        ("who owns what?", "show_owners"),
        ("prepare our quarterly review", "prepare_review"),
        ("what is due?", "show_due"),
    ],
)
def test_plain_commands_are_heard_whatever_the_items_are_called(text: str, name: str, card: Scorecard) -> None:
    card = card.model_copy(deep=True)
    for measure, called in zip(card.measures(), NAMED_LIKE_COMMANDS, strict=False):
        measure.name = called
    request = read_request(text, card, "") or read_after_edits(text, card, "")
    assert request is not None
    assert request.name == name
