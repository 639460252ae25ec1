"""A month's value of what adds up over a year is no collapse: it is held against its share, or asked about once."""

from datetime import date

import pytest

from agent.guided.understanding.target_length import length_answered, length_told, with_lengths
from scorecard.models import Actual, Baseline, Measure, Objective, Perspective, Scorecard, Target
from scorecard.performance.shares import AS_IT_IS

BUTTONS = [
    {"label": "A whole year’s", "text": "The target of F1c is for the whole year"},
    {"label": "No, compare it as it is", "text": f"The target of F1c is {AS_IT_IS}"},
]


def card():
    revenue = Measure(
        id="F1c",
        name="Revenue",
        unit="EUR",
        baseline=Baseline(value=900_000),
        targets=[Target(value=1_200_000, due=date(2027, 12, 31))],
        actuals=[Actual(period="2026-10", value=95_000)],
    )
    visits = Measure(id="C1a", name="Visits", unit="visits", targets=[Target(value=40)])
    return Scorecard(
        perspectives=[
            Perspective(id="f", name="F", objectives=[Objective(id="F1", name="Grow", measures=[revenue])]),
            Perspective(id="c", name="C", objectives=[Objective(id="C1", name="Serve", measures=[visits])]),
        ]
    )


@pytest.mark.parametrize(
    "answer",
    [
        "yes",
        "a year's",
        "The whole year",
        "for the year",
        "it's a yearly figure",
        "a whole year’s total",
        "Yes, it's for the year",
    ],
)
def test_a_short_answer_says_that_it_is_for_the_year(answer):
    (edit,) = length_told(length_answered(answer, BUTTONS), card())
    assert (edit.measure, edit.value, edit.due, edit.note) == (
        "F1c",
        1_200_000,
        date(2027, 12, 31),
        "1,200,000 EUR a year",
    )


@pytest.mark.parametrize("answer", ["no", "compare it as it is", "no, held as it is"])
def test_or_that_it_is_not(answer):
    (edit,) = length_told(length_answered(answer, BUTTONS), card())
    assert edit.note == f"1,200,000 EUR {AS_IT_IS}"


def test_or_that_it_is_for_a_month():
    (edit,) = length_told(length_answered("it's for a month", BUTTONS), card())
    assert edit.note == "1,200,000 EUR a month"


@pytest.mark.parametrize(
    "text",
    [
        "the target of revenue is for the whole year",
        "the revenue target is a yearly one",
        "our goal for revenue is meant for a year",
        "revenue's target is an annual figure",
    ],
)
def test_it_may_be_told_of_any_target(text):
    assert [e.note for e in length_told(text, card())] == ["1,200,000 EUR a year"]


@pytest.mark.parametrize(
    "text", ["the target of revenue is 5 % a year", "yes", "the target for the year is fine", "the month"]
)
def test_nothing_else_is_taken_for_it(text):
    assert length_answered(text, []) == text
    assert length_told(text, card()) == []


def test_the_note_keeps_how_long_a_figure_is_for():
    calls = [
        ("edit_scorecard", {"edits": [{"kind": "set_target", "measure": "C1a", "value": 40.0, "note": "target 40"}]})
    ]
    with_lengths(calls, "C1a shall reach 40 visits a year")
    assert calls[0][1]["edits"][0]["note"] == "target 40: 40 visits a year"
