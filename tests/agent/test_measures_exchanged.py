"""All measures of an objective taken off for others, however it is put: the others come, and those that were there go."""

import pytest

from agent.guided.understanding.measures_exchanged import measures_exchanged
from scorecard.models import Scorecard

_ONE = "Add a measure called “Calls missed” to P1. Remove P1a and P1b"
_TWO = (
    "Add a measure called “Calls missed” to P1. Add a measure called “Callbacks within a day” to P1. Remove P1a and P1b"
)


@pytest.mark.parametrize(
    ("text", "plainly"),
    [
        ("P1: drop both measures, put Calls missed there instead", _ONE),
        ("take both measures off P1 and use Calls missed", _ONE),
        ("please remove all of the measures of P1. Measure it by Calls missed", _ONE),
        ("get rid of the two KPIs on the keep the platform up whenever customers need it objective and put calls missed", _ONE),
        ("drop P1's measures and use Calls missed instead", _ONE),
        ("instead of the measures of P1 use Calls missed", _ONE),
        ("put Calls missed on P1 instead of both measures", _ONE),
        ("P1: swap its measures for Calls missed and Callbacks within a day", _TWO),
        ("replace both measures of P1 with Calls missed and callbacks within a day", _TWO),
        ("replace P1's measures by “Calls missed” and “Callbacks within a day”", _TWO),
        ("P1: drop both measures, put Calls missed there, target 5", "Add a measure called “Calls missed” to P1, target 5. Remove P1a and P1b"),
        ("swap the measures of P1 for complaints and returns per week", "Add a measure called “Complaints and returns per week” to P1. Remove P1a and P1b"),
        ("P1: both measures out, calls missed in", _ONE),
        ("P1: measures out, calls missed in instead", _ONE),
        ("for P1 take out both measures and put in calls missed", _ONE),
        ("replace both measures of P1 by one, “Calls missed”, now 12, target 8", "Add a measure called “Calls missed” to P1, now 12, target 8. Remove P1a and P1b"),
        ("Rename C1 to Be loved. Replace both measures of P1 by one: Calls missed", f"Rename C1 to Be loved. {_ONE}"),
        ("take both measures off P1", ""),
        ("P1: rename it to Drop both measures", ""),
        ("replace P1a with Calls missed", ""),
        ("drop both measures of Q9 and use Calls missed", ""),
    ],
)  # fmt: skip
def test_it_is_put_as_orders(text: str, plainly: str, card: Scorecard) -> None:
    assert measures_exchanged(text, card) == plainly


@pytest.mark.parametrize(
    "text", ["P1: drop both measures, put Calls missed there instead", "take both measures off P1 and use Calls missed"]
)
async def test_nothing_is_renamed_and_no_other_measure_goes(talk, card: Scorecard, text: str) -> None:
    result = await talk.say(text, scorecard=card.model_dump(mode="json"))
    done = [(e["kind"], e.get("name") or e["id"]) for e in result.edits]
    assert done == [("add_measure", "Calls missed"), ("remove_measure", "P1a"), ("remove_measure", "P1b")]


@pytest.mark.parametrize("text", ["P1: drop both measures", "P1, lose the KPIs please", "P1: put other measures there"])
async def test_an_order_about_measures_is_nobodys_name(talk, card: Scorecard, text: str) -> None:
    result = await talk.say(text, scorecard=card.model_dump(mode="json"))
    assert not any(e.get("name") for e in result.edits)
    assert "renamed" not in f"{result.text} {result.choices}"
