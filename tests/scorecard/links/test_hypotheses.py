"""Hypotheses put to values: nothing is said on too few, and drifting together is not enough."""

import pytest

from scorecard.links import proposal, try_link, try_links
from scorecard.models import Actual, Link, Measure, Objective, Perspective, Scorecard

UP = [1, 3, 2, 5, 4, 7, 6, 9, 8, 11]


def measure(item, values, polarity="higher", frequency="monthly", first=1):
    months = [(2026 + (first + n - 1) // 12, (first + n - 1) % 12 + 1) for n in range(len(values))]
    periods = [f"{y}-{m:02d}" for y, m in months]
    if frequency == "quarterly":
        periods = [f"{2024 + n // 4}-Q{n % 4 + 1}" for n in range(len(values))]
    actuals = [Actual(period=p, value=v) for p, v in zip(periods, values, strict=True)]
    return Measure(id=item, name=item, polarity=polarity, frequency=frequency, actuals=actuals)


def trial(cause, effect, **link):
    objectives = [Objective(id=m.id[:2], name=m.id, measures=[m]) for m in (cause, effect)]
    card = Scorecard(
        perspectives=[Perspective(id="all", name="All", objectives=objectives)],
        links=[Link(source=cause.id[:2], target=effect.id[:2], **link)],
    )
    return try_link(card, card.links[0]), card


def test_below_eight_common_periods_there_is_no_verdict_but_the_number_still_needed():
    found, _ = trial(measure("P1a", UP[:7]), measure("C1a", UP[:7]))
    assert (found.verdict, found.periods, found.missing, found.association) == ("too_few", 7, 1, None)


def test_series_that_move_together_support_the_hypothesis():
    found, _ = trial(measure("P1a", UP), measure("C1a", [10 * v for v in UP]))
    assert (found.verdict, found.association, found.of_changes) == ("supported", pytest.approx(1), pytest.approx(1))


def test_less_is_better_on_one_side_turns_the_sign():
    found, _ = trial(measure("P1a", UP), measure("C1a", [-v for v in UP], polarity="lower"))
    assert found.verdict == "supported"


def test_a_link_stated_as_negative_expects_the_opposite():
    found, _ = trial(measure("P1a", UP), measure("C1a", UP), sign="-")
    assert found.verdict == "contradicted"


def test_drifting_up_together_is_not_enough_where_the_changes_disagree():
    other = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9]  # rises too, but falls whenever the cause rises
    found, _ = trial(measure("P1a", [1, 3, 3.5, 5.5, 6, 8, 8.5, 10.5, 11, 13]), measure("C1a", other))
    assert found.association > 0.8
    assert found.of_changes < 0
    assert found.verdict == "open"


def test_an_association_that_chance_may_explain_stays_open_and_says_how_many_periods_would_settle_it():
    cause = measure("P1a", [1, 2, 3, 4, 5, 6, 7, 8, 9, 11])
    found, card = trial(
        cause, measure("C1a", [1, 3, 2, 4, 5, 7, 6, 8, 9, 12])
    )  # both rise: the changes agree, but not much
    assert found.association > 0.95
    assert 0.5 < found.of_changes < 0.6
    assert 0.1 < found.chance < 0.11
    assert (found.verdict, found.missing) == ("open", 1)
    assert proposal(card.links[0], found) == []
    against, _ = trial(cause, measure("C1a", [2, 1, 4, 3, 6, 5, 8, 7, 10, 9]))
    assert (against.verdict, against.missing) == ("open", 0)  # more of the same would not settle it


def test_a_constant_series_says_nothing():
    found, _ = trial(measure("P1a", UP), measure("C1a", [5] * 10))
    assert (found.verdict, found.association) == ("open", None)


def test_the_delay_shifts_the_series():
    cause = measure("P1a", [*UP, 3, 9])
    effect = measure("C1a", [*UP, 3, 9], first=4)
    found, _ = trial(cause, effect, lag_months=3)
    assert (found.verdict, found.periods, found.association) == ("supported", 12, pytest.approx(1))
    without, _ = trial(cause, effect)
    assert without.periods == 9


def test_months_are_averaged_where_the_other_side_has_quarters():
    cause = measure("P1a", [1, 2, 3, 4, 5, 6])
    effect = measure("C1a", [1] * 12, frequency="quarterly")
    found, _ = trial(cause, effect)
    assert (found.frequency, found.periods) == ("quarterly", 2)


def test_an_end_without_a_measure_cannot_be_tested():
    card = Scorecard(
        perspectives=[
            Perspective(id="a", name="A", objectives=[Objective(id="P1", name="x"), Objective(id="C1", name="y")])
        ],
        links=[Link(source="P1", target="C1")],
    )
    assert try_links(card)[0].verdict == "no_pair"


def test_a_verdict_proposes_the_grade_it_supports_and_nothing_else():
    supported, card = trial(measure("P1a", UP), measure("C1a", UP))
    edit = proposal(card.links[0], supported)[0]
    assert (edit.kind, edit.evidence) == ("update_link", "data")
    shaken, judged = trial(measure("P1a", UP), measure("C1a", [-v for v in UP]), evidence="judged")
    assert proposal(judged.links[0], shaken)[0].evidence == "assumed"
    again, assumed = trial(measure("P1a", UP), measure("C1a", [-v for v in UP]))
    assert proposal(assumed.links[0], again)[0].kind == "remove_link"
    few, small = trial(measure("P1a", UP[:3]), measure("C1a", UP[:3]))
    assert proposal(small.links[0], few) == []
