"""Sentences with numbers in them."""

from datetime import date

import pytest

from scorecard.prose import fill


@pytest.mark.parametrize(
    ("number", "said"), [(1, "1 link waits"), (0, "0 links wait"), (3, "3 links wait"), ("1", "1 link waits")]
)
def test_a_number_brings_its_noun_and_verb_in_the_right_form(number, said):
    assert fill("{number:link|links} {number:-waits|wait}", number=number) == said


def test_other_slots_are_filled_as_always():
    assert (
        fill("{name} by {due:%Y}, {share:.0f} %", name="Churn", due=date(2027, 1, 1), share=2.4) == "Churn by 2027, 2 %"
    )
