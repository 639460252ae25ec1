"""What is taken back at once is put right before a message of several wishes is read."""

from datetime import date

import pytest

from agent.guided.understanding.taken_back import without_slips
from scorecard.apply import apply
from scorecard.edits import UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

TODAY = date(2026, 11, 24)


@pytest.fixture
def owned(card: Scorecard) -> Scorecard:
    edits = [UpdateMeasure(id="C2a", owner="Ana Silva"), UpdateObjective(id="C1", owner="Tom Reed")]
    return apply(card, edits).scorecard


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("C1a 62, no sory 63 - adn weight it duoble", "C1a 63 - adn weight it duoble"),
        ("C1a 60, nah 58, and let ana have C2b", "C1a 58, and let ana have C2b"),
        ("C1a to 90 and C2b to 95, no hang on, 94 for those", "C1a to 90 and C2b to 94"),
        ("C1a 45 by june - make that 40 - and do it monthly", "C1a 40 by june - and do it monthly"),
        ("C1a to 6 by end of next year, no wait, 7", "C1a to 7 by end of next year"),
        ("C1a to 20 by christmas… well, end of next year", "C1a to 20 by end of next year"),
        ("C1a 60 by june 2027, no, 62 by july 2027, C2a weekly", "C1a 62 by july 2027, C2a weekly"),
        ("raise C1a by 5, no wait, to 60", "raise C1a to 60"),
        ("C1a 60, sorry that's the old figure, 62, and C2a weekly", "C1a 62, and C2a weekly"),
        ("C1a 60, no wait thats the forecast, 62. and C2a weekly", "C1a 62. and C2a weekly"),
        ("ana takes P3, no wait, tom does, and C1a 60", "tom takes P3, and C1a 60"),
        ("C2a weekly, nope, monthly, and ana on it", "C2a monthly, and ana on it"),
        ("N1 from 1 march not february, and C1a 60", "N1 from 1 march, and C1a 60"),
    ],
)
def test_the_last_word_counts(said: str, meant: str, owned: Scorecard) -> None:
    assert without_slips(said, owned, TODAY) == meant


@pytest.mark.parametrize(
    "said",
    [
        "ana takes over C2a, no wait, tom keeps C2b",
        "C1a 140, no, C2a 60",
        "C1a 50 is too low, make it 60, and ana has it",
        "C1a 60. Actually the target for C2a should be 70",
        "C1 to ana. No. C2 to tom",
        "C1a 60 but not before march 2028",
        "actually make it 60",
    ],
)
def test_what_is_said_of_something_else_takes_nothing_back(said: str, owned: Scorecard) -> None:
    assert without_slips(said, owned, TODAY) == said
