"""What a figure should come to is read off the words behind it."""

import pytest

from tools.language.marks import is_mark, part_mark


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("punctuality 88 %, target 95", "punctuality 88 %", 95),
        ("returns assessed within 12 months 71 %, law says 90", "returns assessed within 12 months 71 %", 90),
        ("Response 52 minutes from call to patient, 40 would be good", "Response 52 minutes from call to patient", 40),
        ("time to hire 71 days (should be 45)", "time to hire 71 days", 45),
        ("utilisation 24% should be 32", "utilisation 24%", 32),
        ("The town pays 38% of our budget and wants that down to 30", "The town pays 38% of our budget", 30),
        ("Security queue 18 minutes at peak, should not be more than 10", "Security queue 18 minutes at peak", 10),
        ("2 keepers injured last year - must be zero", "2 keepers injured last year", 0),
        ("drill attendance 61% -> 80%", "drill attendance 61%", 80),
        ("barista turnover is 45 % - bring it to 25", "barista turnover is 45 %", 25),
        ("availability of volunteers (only 6 at noon, need 12)", "availability of volunteers (only 6 at noon)", 12),
        ("We export 30% and would like half", "We export 30%", 50),
    ],
)
def test_the_mark_is_parted_from_what_it_is_set_for(text: str, said: str, value: float) -> None:
    parted, mark = part_mark(text)
    assert mark
    assert (parted, mark.value) == (said, value)


def test_half_of_that_is_told_as_a_part_of_what_is_now() -> None:
    _, mark = part_mark("Complaints are at 6 per 100 kitchens, half of that would be great")
    assert mark
    assert mark.times == 0.5


@pytest.mark.parametrize(
    "text",
    [
        "time to hire 71 days",
        "we want our machines renewed",
        "fewer no-shows",
        "we open 3 shops by 2028",
        "managers rate us 2.9",
    ],
)
def test_what_has_a_thing_of_its_own_is_no_mark(text: str) -> None:
    assert not is_mark(text)
