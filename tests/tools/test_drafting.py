"""The draft keeps its promises for any profile: shape, causes, numbers, words."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from scorecard.rules import check
from tools.drafting.draft import draft_edits
from tools.language.quantities import find_quantities

LIBRARY = library()
PHRASES = sorted(
    {w for s in LIBRARY.sectors.values() for p in s.typical_priorities for w in p.words if not find_quantities(w)}
)


def draft(**profile: object) -> Scorecard:
    start = Scorecard(organization=Organization.model_validate(profile))
    return apply(start, draft_edits(start, LIBRARY)).scorecard


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sector_id=st.sampled_from(sorted(LIBRARY.sectors)),
    priorities=st.lists(st.sampled_from(PHRASES), max_size=7, unique=True),
    vision=st.sampled_from(["", "To be the first choice of our region.", "A fair start for every child."]),
)
def test_any_profile_gives_a_sound_scorecard(sector_id, priorities, vision):
    scorecard = draft(name="Acme", sector_id=sector_id, vision=vision, priorities=priorities)
    assert not [f for f in check(scorecard) if f.severity == "error"]
    assert 15 <= len(list(scorecard.measures())) <= 25
    for perspective in scorecard.perspectives:
        assert 2 <= len(perspective.objectives) <= 4
        kinds = {m.kind for o in perspective.objectives for m in o.measures}
        assert kinds == {"lead", "lag"}
    carried = " · ".join(o.provenance.words for o in scorecard.objectives())
    assert all(p in carried for p in priorities)
    assert not [m for m in scorecard.measures() if m.baseline or m.targets]


@settings(max_examples=10, deadline=None)
@given(sector_id=st.sampled_from(sorted(LIBRARY.sectors)))
def test_every_objective_below_the_top_leads_up_and_none_is_left_out(sector_id):
    scorecard = draft(name="Acme", sector_id=sector_id)
    top, bottom = scorecard.perspectives[0], scorecard.perspectives[-1]
    sources, targets = {k.source for k in scorecard.links}, {k.target for k in scorecard.links}
    for perspective in scorecard.perspectives:
        for objective in perspective.objectives:
            assert perspective is top or objective.id in sources
            assert perspective is bottom or objective.id in targets


def test_the_same_profile_gives_the_same_draft():
    profile = {"name": "Acme", "sector_id": "software", "priorities": ["Win the mid-market"]}
    assert draft(**profile) == draft(**profile)


@pytest.mark.parametrize(
    ("priority", "value", "unit", "due"),
    [
        ("Double ARR by 2028", 2, "× today's level", "2028-12-31"),
        ("Cut churn from 4.5 % to 2 % by end of 2027", 2, "%", "2027-12-31"),
        ("Invest up to 9% a year in capacity growth", 9, "%", None),
        ("Reach €2m revenue by Q3 2027", 2_000_000, "EUR", "2027-09-30"),
        ("Open 15-20 shops by 2030", 15, "shops", "2030-12-31"),
    ],
)
def test_a_stated_number_becomes_a_target_unchanged(priority, value, unit, due):
    scorecard = draft(name="Acme", sector_id="software", priorities=[priority])
    targets = [(m, t) for m in scorecard.measures() for t in m.targets]
    assert [(t.value, m.unit, t.due.isoformat() if t.due else None, t.source) for m, t in targets] == [
        (value, unit, due, "user")
    ]


def test_where_they_stand_becomes_the_baseline():
    scorecard = draft(name="Acme", sector_id="software", priorities=["Cut churn from 4.5 % to 2 % by end of 2027"])
    assert [m.baseline.value for m in scorecard.measures() if m.baseline] == [4.5]


def test_the_persons_words_name_the_objective():
    scorecard = draft(name="Acme", sector_id="ngo", priorities=["Empowering women and girls to become leaders"])
    assert "Empower women and girls to become leaders" in {o.name for o in scorecard.objectives()}


def test_two_firms_of_one_sector_get_different_scorecards_where_their_strategies_differ():
    cheap = draft(name="A", sector_id="airline", priorities=["Lowest fares", "Structural cost advantage"])
    premium = draft(name="B", sector_id="airline", priorities=["Personal service on every flight", "Loyal travellers"])
    names = [{o.name for o in s.objectives()} for s in (cheap, premium)]
    assert len(names[0] & names[1]) <= len(names[0]) / 2


def test_names_keep_the_rules_whatever_the_words():
    scorecard = draft(
        name="A",
        sector_id="retail",
        priorities=["Innovation", "We want to grow sales by 20% and open 5 stores by 2029"],
    )
    for objective in scorecard.objectives():
        assert len(objective.name) <= 70
        assert not re.search(r"\d", objective.name)


@pytest.mark.parametrize(
    ("goal", "name", "start", "target", "polarity"),
    [
        ("direct bookings 22% to 45% by 2028", "Direct bookings", 22, 45, "higher"),
        ("eNPS 12 to 40", "eNPS", 12, 40, "higher"),
        ("ARR 2.4m to 6m by 2028", "ARR", 2_400_000, 6_000_000, "higher"),
        ("scrap 4.1% -> 2.5%", "Scrap", 4.1, 2.5, "lower"),
        ("on-time delivery (now 82%, want 96% by end 2027)", "On-time delivery", 82, 96, "higher"),
        ("reduce SAIDI from 112 minutes to 70 minutes by 2029", "SAIDI", 112, 70, "lower"),
    ],
)
def test_where_they_stand_and_where_they_want_to_be_are_told_apart(goal, name, start, target, polarity):
    scorecard = draft(name="Acme", sector_id="general", goals=[goal])
    stated = [m for m in scorecard.measures() if m.targets]
    assert [(m.baseline.value, m.targets[0].value, m.targets[0].upper, m.polarity) for m in stated] == [
        (start, target, None, polarity)
    ]
    assert name.lower() in stated[0].name.lower() or stated[0].provenance.ref


@pytest.mark.parametrize(
    ("sector_id", "priority", "measure"),
    [
        ("hospital", "Reduce hospital-acquired infections", "infection"),
    ],
)
def test_a_priority_is_measured_by_what_it_speaks_of(sector_id, priority, measure):
    scorecard = draft(name="A", sector_id=sector_id, priorities=[priority])
    carrier = next(o for o in scorecard.objectives() if o.provenance.words)
    assert any(measure in m.name.lower() for m in carrier.measures), [m.name for m in carrier.measures]


def test_a_priority_unlike_anything_in_the_library_is_measured_by_its_own_words():
    scorecard = draft(name="A", sector_id="city", priorities=["Plant trees along every street"])
    carrier = next(o for o in scorecard.objectives() if o.provenance.words)
    assert carrier.name == "Plant trees along every street"
    assert "Streets with trees" in [m.name for m in carrier.measures]
    for measure in carrier.measures:
        assert (measure.provenance.kind, measure.data_source, measure.baseline, measure.targets) == (
            "user",
            "",
            None,
            [],
        )
    assert not [f for f in check(scorecard) if f.severity == "error"]
