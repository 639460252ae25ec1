"""The difference of two scorecards as edits: applied to the first they give the second."""

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from scorecard.aligning import aligned
from scorecard.apply import apply
from scorecard.comparing import edits_between
from scorecard.models import Baseline, Link, Measure, Objective, Perspective, Scorecard, Target

sys.path.insert(0, str(Path(__file__).parent / "formats"))
from scorecards import clinic, crowded

NAMES = ["Grow", "Serve", "Deliver", "Learn", "Care"]


def ours(scorecard: Scorecard) -> dict:
    return scorecard.model_dump(include={"title", "organization", "perspectives", "links"})


@st.composite
def small(draw) -> Scorecard:
    """A scorecard of a few items whose ids two of them are likely to share."""
    made = Scorecard()
    for perspective_id in draw(st.permutations(["financial", "customer", "internal"]))[: draw(st.integers(1, 3))]:
        made.perspectives.append(Perspective(id=perspective_id, name=perspective_id.title()))
    ids = draw(st.lists(st.sampled_from(["O1", "O2", "O3", "O4"]), unique=True, max_size=4))
    for objective_id in ids:
        objective = Objective(
            id=objective_id, name=draw(st.sampled_from(NAMES)), owner=draw(st.sampled_from(["", "Ada"]))
        )
        for letter in draw(st.lists(st.sampled_from("ab"), unique=True)):
            measure = Measure(
                id=objective_id + letter, name=draw(st.sampled_from(NAMES)), unit=draw(st.sampled_from(["", "%"]))
            )
            if draw(st.booleans()):
                measure.baseline = Baseline(value=draw(st.integers(0, 3)))
            years = draw(st.lists(st.sampled_from(["2027-12-31", "2028-12-31", None]), unique=True))
            measure.targets = [
                Target.model_validate({"value": 5, "due": y}) for y in sorted(years, key=lambda y: y or "9")
            ]
            objective.measures = [*objective.measures, measure]
        draw(st.sampled_from(made.perspectives)).objectives.append(objective)
    if len(ids) > 1 and draw(st.booleans()):
        made.links = [Link(source=ids[0], target=ids[1], strength=draw(st.sampled_from(["weak", "strong"])))]
    return made


def plain(scorecard: Scorecard) -> dict:
    """Without the order of measures, which no edit changes, and with a lone undated target beside a dated one merged."""
    shown = ours(scorecard)
    for perspective in shown["perspectives"]:
        for objective in perspective["objectives"]:
            objective["measures"] = sorted(objective["measures"], key=lambda m: m["id"])
    return shown


def reachable(scorecard: Scorecard) -> bool:
    """A dated target and one without a date cannot stand side by side alone: the date completes the other."""
    return not any(
        {t.due is None for t in m.targets} == {True, False} and len(m.targets) == 2 for m in scorecard.measures()
    )


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(small().filter(reachable), small().filter(reachable))
def test_the_edits_lead_from_one_to_the_other(one, other):
    assert plain(apply(one, edits_between(one, other)).scorecard) == plain(other)


@pytest.mark.parametrize("scorecard", [crowded(20)])
def test_a_whole_scorecard_is_built_on_an_empty_one(scorecard):
    assert ours(apply(Scorecard(), edits_between(Scorecard(), scorecard)).scorecard) == ours(scorecard)


def test_the_same_scorecard_needs_no_edit():
    assert edits_between(clinic(), clinic()) == []


def test_a_part_that_is_merged_removes_and_clears_nothing():
    own = clinic()
    given_ = Scorecard(
        perspectives=[
            Perspective(
                id="fin",
                name="Financial",
                objectives=[
                    Objective(
                        id="X1",
                        name="Earn enough to renew our equipment!",
                        measures=[
                            Measure(id="X1a", name="operating margin", owner="CFO"),
                            Measure(id="X1b", name="Free cash flow"),
                        ],
                    ),
                    Objective(id="F1", name="Sell the old site"),
                ],
            )
        ],
        links=[Link(source="F1", target="X1")],
    )
    edits = edits_between(own, aligned(given_, own), whole=False)
    told = [c.text for c in apply(own, edits).changes]
    assert [e.kind for e in edits].count("remove_objective") == 0
    assert any(line.startswith("F4 “Sell the old site” added to Financial") for line in told)
    assert any("“Free cash flow” added to F1" in line for line in told)
    assert any("owner" in line and "CFO" in line for line in told)
    assert told[-1].startswith("Linked F4")
    assert not any("renamed" in line for line in told)
