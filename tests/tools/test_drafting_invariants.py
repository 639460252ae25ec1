"""Whatever a profile says, the draft keeps its promises."""

import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from scorecard.rules import check
from tools.drafting.choosing import undirected
from tools.drafting.draft import draft_edits, warm_up
from tools.language.figures import find_figures
from tools.language.shares import in_numbers

LIBRARY = library()
warm_up(LIBRARY)
VERBS = ["Grow", "keep", "cut", "launch", "shorten", "be known for", "help", "train", "fewer", "more", "better", "no", "win back", "become", "make", "protect", "move", "expand into", "recruit"]  # fmt: skip
THINGS = ["brewers", "our nurses", "water use per hectolitre", "two alcohol-free beers a year", "waits for an appointment", "renewable energy law", "every bus", "the breakfast trade", "tenants", "recalls", "rent arrears below 3 %", "on-time delivery from 82% to 96% by 2027", "orders to the web shop", "CAC", "children before problems start", "innovation", "a culture of trust", "growth", "half of sales abroad"]  # fmt: skip
wish = st.one_of(
    st.builds(lambda verb, thing: f"{verb} {thing}", st.sampled_from(VERBS), st.sampled_from(THINGS)),
    st.sampled_from(THINGS),
    st.text(min_size=1, max_size=60).filter(lambda t: t.strip() == t and t.isprintable()),
)


def draft(**profile: object) -> Scorecard:
    start = Scorecard(organization=Organization.model_validate(profile))
    return apply(start, draft_edits(start, LIBRARY)).scorecard


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    sector_id=st.sampled_from(sorted(LIBRARY.sectors)),
    priorities=st.lists(wish, max_size=7, unique=True),
    goals=st.lists(wish, max_size=2, unique=True),
)
def test_any_words_give_a_scorecard_within_the_numbers(sector_id: str, priorities: list[str], goals: list[str]):
    profile = {"name": "Acme", "sector_id": sector_id, "priorities": priorities, "goals": goals}
    scorecard = draft(**profile)
    objectives, measures = list(scorecard.objectives()), list(scorecard.measures())
    assert 8 <= len(objectives) <= 16
    assert 15 <= len(measures) <= 25
    for perspective in scorecard.perspectives:
        assert 2 <= len(perspective.objectives) <= 4
        assert {m.kind for o in perspective.objectives for m in o.measures} == {"lead", "lag"}
    for objective in objectives:
        stated = sum(bool(m.targets or m.baseline) for m in objective.measures)
        assert 1 <= len(objective.measures) <= max(2, stated)
    assert not [f for f in check(scorecard) if f.severity == "error"]
    assert_carried(scorecard, [*priorities, *(g for g in goals if not undirected(g))])
    assert_joined(scorecard)
    assert_numbers_are_theirs(scorecard, [*priorities, *goals])
    assert scorecard == draft(**profile)


def assert_carried(scorecard: Scorecard, stated: list[str]) -> None:
    carried = " · ".join(o.provenance.words for o in scorecard.objectives())
    assert all(s in carried for s in stated if len(s) > 2)


def assert_joined(scorecard: Scorecard) -> None:
    """Every objective has a way up, every one a cause from below, but those at the ends."""
    top, bottom = scorecard.perspectives[0], scorecard.perspectives[-1]
    sources, targets = {k.source for k in scorecard.links}, {k.target for k in scorecard.links}
    for perspective in scorecard.perspectives:
        for objective in perspective.objectives:
            assert perspective is top or objective.id in sources
            assert perspective is bottom or objective.id in targets
    assert all(k.hypothesis for k in scorecard.links)


def assert_numbers_are_theirs(scorecard: Scorecard, stated: list[str]) -> None:
    theirs = {
        v
        for s in stated
        for f in (*find_figures(s), *find_figures(in_numbers(s)))
        for v in (f.target, f.upper, f.baseline)
    }
    theirs |= {0.0} if any(re.match(r"(?:no|zero|nobody|never)\b", s, re.IGNORECASE) for s in stated) else set()
    for measure in scorecard.measures():
        assert not measure.actuals
        assert measure.baseline is None or measure.baseline.value in theirs
        assert all({t.value, t.upper} <= theirs | {None} for t in measure.targets)
