"""Spelling is mended towards words people know, of this field and of others."""

import pytest

from knowledge.wording import Wording

WORDING = Wording(["the lower cost of a scorecard", "bsc and kpi", "how to measure"], ["which lawyer is cheap"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("scorcard", "scorecard"),
        ("a lawer", "a lawyer"),
        ("cheap", "cheap"),
        ("bcs", "bsc"),
        ("hwo", "how"),
        ("pmo", "pmo"),
    ],
)
def test_a_word_is_taken_for_the_most_similar_known_one(typed: str, meant: str) -> None:
    assert WORDING.correct(typed) == meant


def test_a_word_of_another_field_is_not_known_to_this_one() -> None:
    assert WORDING.known_share("lawyer") == 0
    assert WORDING.known_share("scorecard") == 1
