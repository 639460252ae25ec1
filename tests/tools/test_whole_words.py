"""Whether words stand in a text as whole words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.language.whole_words import stands_whole


@pytest.mark.parametrize(
    ("words", "text", "place"),
    [
        ("waits", "Cut waits by June", 4),
        ("Waits", "no WAITS, please", 3),
        ("wait", "waiting or wait", 11),
        ("first choice", "our first choices and first choice", 22),
        ("wait", "waiting", -1),
    ],
)
def test_words_stand_where_no_letter_is_beside_them(words: str, text: str, place: int) -> None:
    assert stands_whole(words, text) == place


@given(words=st.text("ab c", min_size=1, max_size=4), text=st.text("abAB c,_1", max_size=20))
def test_as_a_pattern_would_find_them(words: str, text: str) -> None:
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text, re.IGNORECASE)
    assert stands_whole(words, text) == (found.start() if found else -1)
