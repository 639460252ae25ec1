"""A number that leaves its unit or its thousands out has those of the number before it, where both are of one thing."""

import pytest

from tools.language.figures import find_figures
from tools.language.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "unit", "values"),
    [
        ("set the waiting time to 9 weeks now and 4 by 2028", "weeks", [9, 4]),
        ("from 9 weeks to 4", "weeks", [9, 4]),
        ("6 weeks by 2027, and 4 by 2028", "weeks", [6, 4]),
        ("90 minutes today, our target is 60", "minutes", [90, 60]),
        ("raise the margin from £120k to 150 by 2028", "", [120_000, 150_000]),
        ("revenue of 1.2m now and 1.5 by 2028", "", [1_200_000, 1_500_000]),
        ("from 1.2m to 900k", "", [1_200_000, 900_000]),
    ],
)
def test_what_the_number_before_said_is_meant_of_the_next_as_well(text: str, unit: str, values: list[float]) -> None:
    found = find_quantities(text)
    assert [q.value for q in found] == values
    assert not unit or {q.unit for q in found} == {unit}


@pytest.mark.parametrize(
    "text",
    [
        "a wait of 9 weeks and 4 complaints",
        "a wait of 9 weeks and no-shows 4",
        "a margin of 120k with 35 staff",
        "within 3 days, and 4 stars from guests",
    ],
)
def test_a_number_of_another_thing_is_left_as_it_is(text: str) -> None:
    assert find_quantities(text)[-1].value < 100
    assert find_quantities(text)[-1].unit in ("", "stars")


def test_where_it_stands_and_where_it_is_to_be_are_told_in_one_scale() -> None:
    (figure,) = find_figures("funds are 12m, we aim at 18 by 2028")
    assert (figure.baseline, figure.target) == (12_000_000, 18_000_000)


def test_what_something_is_set_to_now_is_where_it_stands() -> None:
    (figure,) = find_figures("set the waste to 40 kg now and 25 by 2028")
    assert (figure.baseline, figure.target) == (40, 25)
