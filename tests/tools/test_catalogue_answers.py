"""What is answered from the catalogue: measures of a subject, and what usually moves it."""

import pytest

from knowledge.library import library
from tools.catalogue import about, causes_of, measured_subject, measures_for


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("How do we measure winning new clients?", "winning new clients"),
        ("how is our customer retention measured", "customer retention"),
        ("which KPIs for teamwork?", "teamwork"),
        ("What could we measure for recruiting?", "recruiting"),
        ("how do we measure success?", ""),
        ("how can it be measured", ""),
        ("who owns a measure?", ""),
    ],
)
def test_the_subject_to_be_measured_is_read(question: str, subject: str) -> None:
    assert measured_subject(question) == subject


def test_measures_of_a_subject_show_result_and_early_sign() -> None:
    made = measures_for("which KPIs for teamwork?", library(), "")
    assert made is not None
    assert "Handovers that fail between units" in made.measures
    assert "(result)" in made.text
    assert "(early sign)" in made.text


def test_clients_and_customers_are_the_same_people() -> None:
    clients = measures_for("how do we measure winning clients?", library(), "")
    customers = measures_for("how do we measure winning customers?", library(), "")
    assert clients is not None
    assert customers is not None
    assert {*clients.measures} & {*customers.measures}


def test_another_sectors_measures_are_left_out() -> None:
    for_all = measures_for("how do we measure recruiting?", library(), "")
    assert for_all is not None
    assert "Trials recruiting to plan" not in for_all.measures


def test_what_drives_a_subject_is_told_with_mechanism_strength_and_delay() -> None:
    made = causes_of("what drives complaints?", library(), "airline")
    assert made is not None
    assert "Put passengers first in every decision" in made.text
    assert "after some 6 months" in made.text
    assert "practitioner judgement" in made.text


@pytest.mark.parametrize("question", ["what drives inflation?", "what is a lag measure?"])
def test_what_the_library_does_not_know_is_not_made_up(question: str) -> None:
    assert causes_of(question, library(), "") is None


def test_an_article_on_just_that_is_better_than_a_list() -> None:
    assert about("innovation", "How do we measure innovation?")
    assert not about("winning new clients", "How do we measure innovation?")
