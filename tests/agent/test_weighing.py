"""What no pattern reads is read by what stands in it: found generously, weighed by what labelled sentences taught."""

from datetime import date

import pytest

from agent.guided.patterns import by_patterns
from agent.guided.weighing import weigh
from agent.guided.weighing.figures import in_digits
from agent.guided.weighing.readings import readings
from agent.guided.weighing.slips import months_mended
from agent.guided.weighing.slots import slots_of
from agent.guided.weighing.weights import weights
from scorecard.apply import apply
from scorecard.edits import (
    AddLink,
    AddMeasure,
    Edit,
    MoveInitiative,
    MoveMeasure,
    RecordActual,
    RemoveMeasure,
    RemoveObjective,
    RetireObjective,
    SetBaseline,
    SetTarget,
    UpdateInitiative,
    UpdateMeasure,
    UpdateObjective,
)
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("seven hundred and five calls", "705 calls"),
        ("let's say twenty-six fifty", "let's say 26.5"),
        ("honestly, eighty-five would do", "honestly, 85 would do"),
        ("three hundred and twenty thousand", "320000"),
        ("four of them", "four of them"),
        ("28 fifty for the basket", "28.50 for the basket"),
        ("four minutes and a half", "4.5 minutes"),
    ],
)
def test_numbers_of_several_words_are_digits(said: str, read: str) -> None:
    assert in_digits(said) == read


@pytest.mark.parametrize(
    ("said", "read"), [("by novmeber", "by November"), ("octobers figure", "october figure"), ("until first of june", "until 1 june"), ("we may march on", "we may march on")]
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
        (
            "the path of churn: 3 for 2027, 2.5 for 2028",
            [
                SetTarget(measure="C1a", value=3, due=date(2027, 12, 31)),
                SetTarget(measure="C1a", value=2.5, due=date(2028, 12, 31)),
            ],
        ),
        (
            "churn restated: sept 2.6, oct 2.8",
            [
                RecordActual(measure="C1a", period="2026-09", value=2.6),
                RecordActual(measure="C1a", period="2026-10", value=2.8),
            ],
        ),
    ],
)
def test_what_is_meant_is_among_the_readings(text: str, edits: list[Edit], card: Scorecard) -> None:
    found = [[*r.edits] for r in readings(slots_of(text, card, "", TODAY))]
    assert [e.model_dump(exclude_none=True) for e in edits] in [
        [e.model_dump(exclude_none=True) for e in r] for r in found
    ]


def test_the_likeliest_comes_first(card: Scorecard) -> None:
    found = weigh("in October churn came to 2.3", card, "", TODAY)
    reading, chance = found.found[0]
    assert reading.edits == (RecordActual(measure="C1a", period="2026-10", value=2.3),)
    assert chance > found.none


@pytest.mark.parametrize("text", ["what a day", "the weather was awful in October", "who are you?", "5"])
def test_small_talk_is_no_edit(text: str, card: Scorecard) -> None:
    found = weigh(text, card, "", TODAY)
    assert all(chance < found.none for _, chance in found.found)


def test_a_stretch_beyond_the_calendar_is_none(card: Scorecard) -> None:
    with_due = apply(card, [SetTarget(measure="C1a", value=2, due=date(2027, 12, 31))]).scorecard
    assert readings(slots_of("churn target 10,000 years earlier", with_due, "", TODAY))


def test_words_speak_for_the_kind_of_edit(card: Scorecard) -> None:
    acts = weights().acts
    assert {"set_target", "owner", "record_actual", "none"} <= {*acts}


def test_the_word_that_opens_a_request_names_nothing(card: Scorecard) -> None:
    with_no_shows = apply(card, [AddMeasure(objective="C1", name="No-shows")]).scorecard
    assert "show" in slots_of("show the scorecard", with_no_shows, "", TODAY).line


def test_the_words_beside_a_value_are_known_by_it(card: Scorecard) -> None:
    beside = slots_of("churn 2 instead, 3 is greedy", card, "", TODAY).beside
    assert beside["figure", 0][1:3] == ["<item:name>", "instead"]
    assert beside["figure", 1][2:] == ["is", "greedy"]


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("three points off the goal for products moved to the common core", [SetTarget(measure="P2b", value=57)]),
        ("products moved to the common core: a tenth less than the goal", [SetTarget(measure="P2b", value=54)]),
        ("churn started at 4 at the end of June", [SetBaseline(measure="C1a", value=4, as_of=date(2026, 6, 30))]),
        ("churn was 2.3 last wk", [RecordActual(measure="C1a", period="2026-W47", value=2.3)]),
        ("F1 for Ana Silva, F2 for Ben Kerr", [UpdateObjective(id="F1", owner="Ana Silva"), UpdateObjective(id="F2", owner="Ben Kerr")]),
        ('churn out, "Customers who renew" in', [RemoveMeasure(id="C1a"), AddMeasure(objective="C1", name="Customers who renew")]),
        ('C2 needs "Errors found", fewer is better, qtrly', [AddMeasure(objective="C2", name="Errors found", polarity="lower", frequency="quarterly")]),
        ("L3 drives C2, strong, half a year", [AddLink(source="L3", target="C2", strength="strong", lag_months=6)]),
        ("we should watch refunds under C2, fewer the better", [AddMeasure(objective="C2", name="refunds", polarity="lower")]),
        ("C2 shoud be caled Count every penny, twice", [UpdateObjective(id="C2", name="Count every penny")]),
        ("C2 → Count every penny, twice", [UpdateObjective(id="C2", name="Count every penny, twice")]),
        ("churn is worked out as customers lost / customers at the start", [UpdateMeasure(id="C1a", formula="customers lost / customers at the start")]),
        ("data for churn: Billing", [UpdateMeasure(id="C1a", data_source="Billing")]),
        ("please give churn thrice the weight", [UpdateMeasure(id="C1a", weight=3)]),
        ("churn came to 2.3 July to September", [RecordActual(measure="C1a", period="2026-Q3", value=2.3)]),
        ("the skill map slips, june 28", [UpdateInitiative(id="N3", due=date(2028, 6, 30))]),
        ("products moved to the common core: half a point more", [SetTarget(measure="P2b", value=60.5)]),
        ("products moved to the common core: half of the goal", [SetTarget(measure="P2b", value=30)]),
        ("retire L3, L2 takes its place", [RetireObjective(id="L3", on=TODAY, replaced_by="L2")]),
        ("fold L3 into L2", [MoveMeasure(id="L3a", objective="L2"), MoveMeasure(id="L3b", objective="L2"), MoveInitiative(id="N3", objective="L2"), RemoveObjective(id="L3")]),
    ],
)  # fmt: skip
def test_wishes_of_several_steps_and_values_told_by_others_are_read(
    text: str, edits: list[Edit], card: Scorecard
) -> None:
    found = [[*r.edits] for r in readings(slots_of(text, card, "", TODAY))]
    wanted = [e.model_dump(exclude_unset=True) for e in edits]
    told = [
        [{k: v for k, v in e.model_dump(exclude_unset=True).items() if v not in ("", None)} for e in r] for r in found
    ]
    assert wanted in told


@pytest.mark.parametrize(
    "text",
    [
        'put "Errors found" beneath C3',
        'Under Financial I would add "Errors found"',
        "I'd like C3 weekly",
        "the CRM shows churn",
        "who's gonna win the eurovision this time",
        "put evrything bakc as it was last nihgt",
        "the churn goal is nobodys",
        "lower is better on churn, obvs",
        "put churn at 3 dollars, sorry, euro",
    ],
)
def test_small_words_sides_and_systems_are_nobody(text: str, card: Scorecard) -> None:
    assert slots_of(text, card, "", TODAY).people == []


def test_an_item_is_known_by_the_value_it_is_to_reach(card: Scorecard) -> None:
    by_value = slots_of("60 is too much, 55 will do", card, "", TODAY).items
    assert by_value["P2b"].how == "value"


def test_an_id_is_no_name(card: Scorecard) -> None:
    assert not [r for r in readings(slots_of("L1 to C1, strong", card, "", TODAY)) if r.act == "name"]


def test_what_is_left_of_a_wish_without_a_name_is_no_name(card: Scorecard) -> None:
    assert not [r for r in readings(slots_of("add a KPI to L1", card, "", TODAY)) if r.act == "add_measure"]


@pytest.fixture
def timed(card: Scorecard) -> Scorecard:
    """Measures of days and weeks, one of which has a number in its name."""
    return apply(
        card,
        [
            AddMeasure(objective="C1", id="C1c", name="Complaints solved within 5 days", unit="%"),
            AddMeasure(objective="C1", id="C1d", name="Time to a first answer", unit="days", polarity="lower"),
            SetTarget(measure="C1c", value=90, due=date(2027, 12, 31)),
            SetTarget(measure="C1d", value=2, due=date(2027, 12, 31)),
        ],
    ).scorecard


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("churn 2 by 31 December 2027", [2.0]),
        ("churn began at 3, as of 30 sept", [3.0]),
        ("3. by end 27. dennis.", [3.0]),
        ("leave the 90 for complaints solved within 5 days as it is", [90.0]),
        ("complaints in 5 days 88", [88.0]),
        ("complaints solved within five days 88", [88.0]),
    ],
)
def test_a_day_a_year_and_what_is_part_of_a_name_are_no_values(text: str, values: list[float], timed: Scorecard):
    assert [f.value for f in slots_of(text, timed, "", TODAY).figures] == values


def test_a_value_told_before_the_word_target_is_no_first_step_of_it(card: Scorecard) -> None:
    def steps(text: str) -> list[list[float]]:
        found = [r.edits for r in readings(slots_of(text, card, "", TODAY))]
        return [[e.value for e in edits if isinstance(e, SetTarget)] for edits in found if len(edits) == 2]

    assert [84.0, 92.0] in steps("churn target 84 in October, 92 by end 2027")
    assert [84.0, 92.0] not in steps("churn 84 in October. Target 92 by end 2027")


def test_a_stretch_of_time_that_is_the_value_is_no_day_it_is_due(timed: Scorecard) -> None:
    found = [e for r in readings(slots_of("first answer in a week", timed, "", TODAY)) for e in r.edits]
    targets = [e for e in found if isinstance(e, SetTarget) and e.measure == "C1d" and e.value == 7]
    assert targets
    assert not [e for e in targets if e.due]


def test_what_is_known_by_its_name_and_by_its_value_is_the_likelier(timed: Scorecard) -> None:
    by_name = slots_of("the answer is slow", timed, "", TODAY).items["C1d"].score
    found = slots_of("two days for an answer is mad, four is fine", timed, "", TODAY).items
    assert found["C1d"].score > by_name


def test_what_is_to_be_left_alone_is_not_what_is_changed(timed: Scorecard) -> None:
    found = slots_of("no change to the complaints, just churn to 2", timed, "", TODAY).items
    assert "C1c" not in found
    assert "C1a" in found


@pytest.mark.parametrize("text", ["Forty is what we want, so churn to forty", "churn 2 by june, not february"])
def test_numbers_and_months_are_nobody(text: str, card: Scorecard) -> None:
    assert slots_of(text, card, "", TODAY).people == []


def test_a_formula_in_quotes_is_no_name(card: Scorecard) -> None:
    found = [e for r in readings(slots_of('C1a formula: "lost / all"', card, "", TODAY)) for e in r.edits]
    assert UpdateMeasure(id="C1a", formula="lost / all") in found
    assert not [e for e in found if isinstance(e, UpdateMeasure) and e.name]


def test_a_new_measure_has_the_frequency_with_a_slip_and_its_source(card: Scorecard) -> None:
    text = 'add to C1 "Calls answered", a percentage, wekly, out of the CRM'
    found = [e for r in readings(slots_of(text, card, "", TODAY)) for e in r.edits if isinstance(e, AddMeasure)]
    assert ("%", "weekly", "CRM") in [(e.unit, e.frequency, e.data_source) for e in found]


@pytest.mark.parametrize(
    ("text", "value"), [("C1d, one day less ambitious", 3.0), ("C1d one day more demanding please", 1.0)]
)
def test_what_is_good_says_which_way_a_change_goes(text: str, value: float, timed: Scorecard) -> None:
    found = [e for r in readings(slots_of(text, timed, "", TODAY)) for e in r.edits if isinstance(e, SetTarget)]
    assert value in [e.value for e in found if e.measure == "C1d"]


def test_the_day_of_a_value_is_no_reason_for_it(card: Scorecard) -> None:
    for text in ("churn reached 3, as of 30 sept", "november churn, 3 so far", "churn was 3, that was end of july"):
        assert [getattr(e, "note", "") for e in by_patterns(text, card, "").edits] == [""], text


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("that comes out of UCAS now, by the way", {"UCAS"}),
        ("someone from the team should pick up customer churn", set[str]()),
        ("customer churn: source now Chargebee", {"Chargebee"}),
        ("customer churn is the first hint here", set[str]()),
    ],
)
def test_a_stretch_of_a_sentence_is_no_source(text: str, sources: set[str], card: Scorecard) -> None:
    found = readings(slots_of(text, card, "C1a", TODAY))
    assert {e.data_source for r in found for e in r.edits if isinstance(e, UpdateMeasure) and e.data_source} == sources


def test_the_kind_said_beside_a_new_name_has_it(card: Scorecard) -> None:
    found = readings(slots_of("churn to 2, and call the goal 'Keep our customers'", card, "", TODAY))
    assert {r.edits[0].kind for r in found if r.act == "name"} == {"update_objective"}


def test_a_word_that_tells_what_happened_is_no_weight_and_no_frequency(card: Scorecard) -> None:
    for text in ("churn 3, the shop was counted twice", "churn 3, they are on at me daily"):
        found = [e for r in readings(slots_of(text, card, "", TODAY)) for e in r.edits]
        assert not [e for e in found if isinstance(e, UpdateMeasure) and (e.weight == 2 or e.frequency)]


def test_a_value_of_the_month_that_runs_is_no_step_of_a_path(card: Scorecard) -> None:
    found = readings(slots_of("record churn 3 for November and set a target of 2 for the end of 2027", card, "", TODAY))
    assert not [r for r in found if r.traits.get("steps")]


def test_two_quarters_are_no_half(card: Scorecard) -> None:
    assert [f.value for f in slots_of("churn brought forward by two quarters", card, "", TODAY).figures] == [2]


def test_a_name_in_short_is_its_initials_in_capitals(card: Scorecard) -> None:
    assert "C1a" in slots_of("CC to 2", card, "", TODAY).items
    assert "C1a" not in slots_of("cc to 2", card, "", TODAY).items


def test_a_measure_is_known_by_what_it_is_counted_in(card: Scorecard) -> None:
    more = apply(card, [AddMeasure(objective="C1", name="Hospital infections", unit="cases")]).scorecard
    assert [f.unit for f in slots_of("we had 31 cases", more, "", TODAY).figures] == ["cases"]
    named = slots_of("approved days to 8", card, "", TODAY).items
    assert named["L1a"].score > named["L2b"].score


def test_a_deficit_is_the_measure_that_has_been_below_nothing(card: Scorecard) -> None:
    lost = apply(card, [RecordActual(measure="F2a", period="2026-09", value=-3)]).scorecard
    assert "F2a" in slots_of("the September deficit was 3.3", lost, "", TODAY).items
