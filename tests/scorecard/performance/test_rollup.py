"""Roll-up: a weighted mean, the worst beside it, and nothing dropped in silence."""

from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scorecard.models import Actual, Baseline, Measure, Objective, Perspective, Scorecard, Target
from scorecard.performance import perform
from scorecard.performance.rollup import of_measure, roll_up
from scorecard.performance.standing import Standing

TODAY = date(2027, 6, 15)


def measure(item, progress, weight=1.0, **fields):
    """From 0 to 100, so that the value is the progress."""
    return Measure(
        id=item, name=item, weight=weight, baseline=Baseline(value=0), targets=[Target(value=100, due=date(2027, 12, 31))],
        actuals=[] if progress is None else [Actual(period="2027-05", value=progress)], **fields,
    )  # fmt: skip


def scorecard(**objectives):
    """Objectives by id; those with the same first letter share a perspective."""
    letters = dict.fromkeys(i[0] for i in objectives)
    return Scorecard(
        perspectives=[
            Perspective(
                id=letter,
                name=letter,
                objectives=[
                    Objective(id=i, name=i, theme="Growth" if i.endswith("1") else "", measures=m)
                    for i, m in objectives.items()
                    if i[0] == letter
                ],
            )
            for letter in letters
        ]
    )


def test_the_mean_is_weighted_and_the_worst_stands_beside_it():
    found = perform(scorecard(C1=[measure("C1a", 100, 3), measure("C1b", 40, 1)]), TODAY).objectives["C1"]
    assert found.mean == 85  # (3 * 100 + 40) / 4
    assert (found.rag, found.worst, found.worst_rag, found.worst_item) == ("amber", 40, "red", "C1b")
    assert found.hides_red


def test_no_data_takes_no_part_in_the_mean_and_stays_in_the_weight():
    found = perform(scorecard(C1=[measure("C1a", 80, 3), measure("C1b", None, 2)]), TODAY).objectives["C1"]
    assert (found.mean, found.weight, found.covered, found.no_data) == (80, 5, pytest.approx(0.6), ("C1b",))


def test_all_missing_is_no_data_and_not_zero():
    found = perform(scorecard(C1=[measure("C1a", None)]), TODAY).objectives["C1"]
    assert (found.mean, found.rag, found.worst, found.worst_rag, found.covered) == (None, "none", None, "none", 0)


def test_a_score_beyond_the_target_does_not_pay_for_another():
    found = perform(scorecard(C1=[measure("C1a", 180), measure("C1b", 60)]), TODAY).objectives["C1"]
    assert found.mean == 80  # (100 + 60) / 2


def test_a_measure_of_no_weight_is_watched_but_not_counted():
    found = perform(scorecard(C1=[measure("C1a", 95), measure("C1b", 10, 0)]), TODAY).objectives["C1"]
    assert (found.mean, found.weight, found.worst_item) == (95, 1, "C1b")


def test_the_roll_up_goes_by_stages_so_that_no_perspective_speaks_louder_for_having_more():
    many = scorecard(F1=[measure("F1a", 50)], C1=[measure("C1a", 100), measure("C1b", 100)], C2=[measure("C2a", 70)])
    found = perform(many, TODAY)
    assert found.perspectives["C"].mean == 85  # (100 + 70) / 2
    assert found.whole.mean == 67.5  # (50 + 85) / 2
    assert (found.whole.worst, found.whole.worst_item) == (50, "F1a")
    assert found.themes["Growth"].mean == 75  # F1 50, C1 100


def test_an_objective_without_measures_is_a_gap_in_the_cover():
    found = perform(scorecard(C1=[measure("C1a", 90)], C2=[]), TODAY).perspectives["C"]
    assert (found.mean, found.covered) == (90, 0.5)


def test_a_roll_up_of_ambers_is_amber_whatever_rule_made_them():
    both = [measure("C1a", 92, rag_rule="target"), measure("C1b", 94, rag_rule="target")]
    found = perform(scorecard(C1=both), TODAY).objectives["C1"]
    assert (found.mean, found.green_from, found.rag) == (93, 100, "amber")


def test_a_milestone_that_is_not_due_counts_as_no_data():
    step = measure("C1b", 0, target_kind="milestone")
    found = perform(scorecard(C1=[measure("C1a", 90), step]), TODAY).objectives["C1"]
    assert (found.mean, found.covered, found.worst_item) == (90, 0.5, "C1a")


def test_an_empty_scorecard_has_no_score():
    assert perform(Scorecard(), TODAY).whole.mean is None


scores = st.none() | st.floats(-500, 500)


@given(st.lists(st.tuples(scores, st.floats(0, 10)), max_size=6))
@example([(1.5, 5e-324)])
def test_a_mean_lies_between_its_members_and_the_cover_between_0_and_1(members):
    found = roll_up(
        "x",
        [
            of_measure(Standing(f"m{n}", score=s, rag="none" if s is None else "red"), w)
            for n, (s, w) in enumerate(members)
        ],
    )
    cut = [min(100, max(0, s)) for s, w in members if s is not None and w > 0]
    if found.mean is not None:
        assert min(cut) - 1e-6 <= found.mean <= max(cut) + 1e-6
    assert -1e-9 <= found.covered <= 1 + 1e-9
    assert found.weight == pytest.approx(sum(w for _, w in members))


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(0.1, 10)), min_size=1, max_size=5), st.floats(0, 50))
def test_a_better_member_never_lowers_the_mean(members, more):
    def mean(first):
        rest = [(first, members[0][1]), *members[1:]]
        return roll_up(
            "x", [of_measure(Standing(f"m{n}", score=s, rag="red"), w) for n, (s, w) in enumerate(rest)]
        ).mean

    assert mean(members[0][0] + more) >= mean(members[0][0]) - 1e-9
