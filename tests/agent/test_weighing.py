"""What no pattern reads is read by what stands in it: found generously, weighed by what labelled sentences taught."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from agent.guided import likely
from agent.guided.weighing import Weighed, weigh
from agent.guided.weighing.figures import in_digits
from agent.guided.weighing.readings import readings
from agent.guided.weighing.slips import months_mended
from agent.guided.weighing.slots import slots_of
from agent.guided.weighing.weights import weights
from scorecard.apply import apply
from scorecard.clock import as_of
from scorecard.edits import AddMeasure, Edit, RecordActual, RemoveMeasure, SetTarget, UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def card() -> Scorecard:
    path = Path(__file__).with_name("understanding_scorecard.json")
    return Scorecard.model_validate_json(path.read_text(encoding="utf-8"))


@pytest.fixture(autouse=True)
def on_that_day() -> Iterator[None]:
    with as_of(TODAY):
        yield


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("seven hundred and five calls", "705 calls"),
        ("let's say twenty-six fifty", "let's say 26.5"),
        ("honestly, eighty-five would do", "honestly, 85 would do"),
        ("three hundred and twenty thousand", "320000"),
        ("four of them", "four of them"),
    ],
)
def test_numbers_of_several_words_are_digits(said: str, read: str) -> None:
    assert in_digits(said) == read


@pytest.mark.parametrize(
    ("said", "read"), [("by novmeber", "by November"), ("octobers figure", "october figure"), ("we may march on", "we may march on")]
)  # fmt: skip
def test_months_are_known_misspelt(said: str, read: str) -> None:
    assert months_mended(said) == read


def test_shares_of_a_whole_are_values(card: Scorecard) -> None:
    assert [f.value for f in slots_of("nine calls in ten", card, "", TODAY).figures] == [90]
    assert [f.value for f in slots_of("four fifths by June", card, "", TODAY).figures] == [80]


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("churn came to 2.3 in October", [RecordActual(measure="C1a", period="2026-10", value=2.3)]),
        ("for churn the board can live with 2", [SetTarget(measure="C1a", value=2)]),
        ("churn numbers are for Maria Lopez from now on", [UpdateMeasure(id="C1a", owner="Maria Lopez")]),
        ("nobody needs the churn number", [RemoveMeasure(id="C1a")]),
        ("C1 is in the hands of the Head of Sales", [UpdateObjective(id="C1", owner="Head of Sales")]),
    ],
)
def test_what_is_meant_is_among_the_readings(text: str, edits: list[Edit], card: Scorecard) -> None:
    found = [[*r.edits] for r in readings(slots_of(text, card, "", TODAY))]
    assert [e.model_dump(exclude_none=True) for e in edits] in [
        [e.model_dump(exclude_none=True) for e in r] for r in found
    ]


def test_the_likeliest_comes_first_and_can_be_done(card: Scorecard) -> None:
    found = weigh("in October churn came to 2.3", card, "", TODAY)
    assert found[0].edits == [RecordActual(measure="C1a", period="2026-10", value=2.3)]
    assert found[0].chance > likely.DO
    assert found[0].changes


@pytest.mark.parametrize("text", ["what a day", "the weather was awful in October", "who are you?", "5"])
def test_small_talk_is_no_edit(text: str, card: Scorecard) -> None:
    assert likely.to_be_done(weigh(text, card, "", TODAY)) is None


def test_a_stretch_beyond_the_calendar_is_none(card: Scorecard) -> None:
    with_due = apply(card, [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31))]).scorecard
    assert readings(slots_of("churn target 10,000 years earlier", with_due, "", TODAY))


def test_words_speak_for_the_kind_of_edit(card: Scorecard) -> None:
    acts = weights().acts
    assert {"set_target", "owner", "record_actual", "none"} <= {*acts}


def test_the_word_that_opens_a_request_names_nothing(card: Scorecard) -> None:
    with_no_shows = apply(card, [AddMeasure(objective="C1", name="No-shows")]).scorecard
    assert "show" in slots_of("show the scorecard", with_no_shows, "", TODAY).line
    assert likely.to_be_done(weigh("show the scorecard", with_no_shows, "", TODAY)) is None


def weighed(chance: float, *edits: Edit) -> Weighed:
    return Weighed([*edits], chance, ["C1a changed"])


def test_a_removal_and_a_question_are_to_be_likelier_than_a_change() -> None:
    assert likely.to_be_done([weighed(0.7, SetTarget(measure="C1a", value=2))])
    assert likely.to_be_done([weighed(0.7, RemoveMeasure(id="C1a"))]) is None
    assert likely.to_be_done([weighed(0.7, SetTarget(measure="C1a", value=2))], care=True) is None


def test_what_is_less_likely_is_asked_about_with_the_change_in_words() -> None:
    one = likely.to_be_asked([weighed(0.5, SetTarget(measure="C1a", value=2))])
    assert one
    assert one.ask
    assert "C1a changed" in one.ask.question
    assert [o.value for o in one.ask.options] == ["yes", "no"]
    two = likely.to_be_asked([weighed(0.3, SetTarget(measure="C1a", value=2)), weighed(0.28, RemoveMeasure(id="C1a"))])
    assert two
    assert two.ask
    assert [o.value for o in two.ask.options] == ["first", "second", "no"]
    assert likely.to_be_asked([weighed(0.1, SetTarget(measure="C1a", value=2))]) is None
