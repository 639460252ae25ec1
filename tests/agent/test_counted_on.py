"""Days that are counted on from one named before are said outright before anything else is read."""

from datetime import date

import pytest

from agent.guided.understanding.counted_on import counted_out

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("70 by end of 2027 and 85 one year thereafter", "70 by end of 2027 and 85 by 31 December 2028"),
        ("52 by June 2027 and 60 % two quarters later.", "52 by June 2027 and 60 % by 31 December 2027."),
        ("60 by 15 March 2027, 65 the following year", "60 by 15 March 2027, 65 by 15 March 2028"),
        ("20.8 by the end of 2027 and 20 twelve months on", "20.8 by the end of 2027 and 20 by 31 December 2028"),
    ],
)
def test_a_spell_after_a_day_is_a_day(said: str, read: str) -> None:
    assert counted_out(said, TODAY) == read


@pytest.mark.parametrize(
    "text", ["the 2027 target one year later", "85 one year later", "it slips to 2028 and ends two months later"]
)
def test_a_spell_that_moves_the_old_day_stays(text: str) -> None:
    assert counted_out(text, TODAY) == text
