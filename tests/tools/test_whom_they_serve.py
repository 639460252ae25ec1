"""Riders, pupils and singers come to one organization and work for another: which, its own words and its sector say."""

import pytest

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Objective, Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.drafting.stated import stated_numbers
from tools.drafting.whom_they_serve import whom_they_serve

LIBRARY = library()


def drafted(wish: str, **told: str) -> tuple[str, Objective]:
    """The perspective and the objective a wish gets on a first draft."""
    start = Scorecard(organization=Organization.model_validate({"name": "A", "priorities": [wish], **told}))
    card = apply(start, draft_edits(start, LIBRARY)).scorecard
    objective = next(o for o in card.objectives() if o.provenance.words)
    perspective = card.perspective_of(objective.id)
    assert perspective
    return perspective.id, objective


@pytest.mark.parametrize(
    ("wish", "told", "perspective"),
    [
        # By the sector alone
        ("riders to stay longer", {"sector_id": "leisure"}, "customer"),
        ("riders to stay longer", {"sector_id": "logistics"}, "learning"),
        ("keep our apprentices", {"sector_id": "training"}, "customer"),
        ("keep our apprentices", {"sector_id": "manufacturing"}, "learning"),
        ("dancers who stay", {"sector_id": "training"}, "customer"),
        ("fewer players quitting", {"sector_id": "club"}, "customer"),
        # By what they say of themselves
        ("singers who stay", {"sector_id": "general", "customers": "amateur singers of all ages"}, "customer"),
        ("nurses who come back", {"sector_id": "training", "customers": "nurses from five hospitals"}, "customer"),
        # What is counted as those who work there stays so
        ("keep our instructors", {"sector_id": "leisure", "customers": "riders", "size": "6 instructors"}, "learning"),
        ("keep our grooms", {"sector_id": "leisure", "customers": "riders"}, "learning"),
        ("tenants who stay", {"sector_id": "real_estate"}, "customer"),
        ("patrons who come back", {"sector_id": "culture"}, "customer"),
        ("actors who come back", {"sector_id": "culture"}, "learning"),
    ],
)  # fmt: skip
def test_those_served_are_no_staff(wish: str, told: dict[str, str], perspective: str) -> None:
    place, objective = drafted(wish, **told)
    assert place == perspective, objective.name
    if perspective == "customer":
        assert not [m.name for m in objective.measures if "by choice" in m.name or "expect to stay" in m.name]


def test_whom_they_serve_is_read_from_customers_and_sector() -> None:
    stable = Organization(name="A", sector_id="leisure", customers="children and riders from the valley")
    assert {"rider", "child"} <= whom_they_serve(stable, LIBRARY.sector("leisure"))
    assert "groom" not in whom_they_serve(stable, LIBRARY.sector("leisure"))


def test_one_draft_does_not_know_whom_another_serves() -> None:
    """The same words, one organization after the other."""
    assert [drafted("riders to stay longer", sector_id=s)[0] for s in ("logistics", "leisure", "logistics")] == [
        "learning",
        "customer",
        "learning",
    ]


@pytest.mark.parametrize(
    ("wish", "name", "measure", "unit"),
    [
        ("shorter waiting lists", "Shorten the waiting lists", "People on the waiting lists", "number"),
        ("a shorter waiting list for lessons", "Shorten the waiting list for lessons", "People on the waiting list for lessons", "number"),
        ("our waiting list is too long", "Shorten the waiting list", "People on the waiting list", "number"),
        ("cut the waiting list", "Shorten the waiting list", "People on the waiting list", "number"),
        ("no more long waiting lists", "Shorten the waiting lists", "People on the waiting lists", "number"),
        # The time itself
        ("shorter waits", "Shorten the waiting time", "Waiting time", "days"),
        ("shorter waiting times for lessons", "Shorten the wait for lessons", "Waiting time for lessons", "days"),
    ],
)  # fmt: skip
def test_a_waiting_list_is_as_long_as_there_are_people_on_it(wish: str, name: str, measure: str, unit: str) -> None:
    _, objective = drafted(wish, sector_id="leisure")
    assert objective.name == name
    assert (objective.measures[0].name, objective.measures[0].unit) == (measure, unit)
    assert objective.measures[0].polarity == "lower"


@pytest.mark.parametrize(
    "said",
    [
        "be the first call for beginners",
        "be the first name people think of for lessons",
        "become the first port of call for young families",
        "be known for calm horses",
        "be the place people go for wedding cakes",
    ],
)
def test_a_wish_for_a_name_is_one_of_the_customers_view(said: str) -> None:
    place, objective = drafted(said, sector_id="leisure")
    assert place == "customer", objective.name
    vision = Scorecard(
        organization=Organization(name="A", sector_id="leisure", vision=said, priorities=["full courses"])
    )
    card = apply(vision, draft_edits(vision, LIBRARY)).scorecard
    assert any(o.provenance.words == said for o in card.objectives()), "told as the vision, it is not lost either"


def test_a_complaint_beside_a_figure_is_an_objective_of_its_own() -> None:
    said = ["only 40 % of our learners reach B1, we want 55", "learners drop out"]
    start = Scorecard(organization=Organization(name="A", sector_id="training", goals=said))
    card = apply(start, draft_edits(start, LIBRARY)).scorecard
    assert {o.provenance.words for o in card.objectives() if o.provenance.words} == {*said}


def test_who_is_to_stay_is_not_said_twice() -> None:
    start = Scorecard(organization=Organization(name="A", sector_id="training", priorities=["teachers who stay"]))
    card = apply(start, draft_edits(start, LIBRARY)).scorecard
    assert len([o for o in card.objectives() if o.name.startswith("Keep ") and "cash" not in o.name]) == 1


def names(**told: str) -> set[str]:
    start = Scorecard(organization=Organization.model_validate({"name": "A", "priorities": ["full courses"], **told}))
    return {o.name for o in apply(start, draft_edits(start, LIBRARY)).scorecard.objectives()}


def test_a_small_one_is_not_given_what_only_large_ones_have() -> None:
    for_large = {LIBRARY.sector("general").say(e.name) for e in LIBRARY.objectives.values() if e.scale == "large"}
    assert not names(sector_id="leisure", customers="riders") & for_large
    assert not names(sector_id="general", size="9 people") & for_large
    assert names(sector_id="manufacturing", size="900 employees") & for_large


def test_a_draft_speaks_of_those_served_as_the_organization_does() -> None:
    start = Scorecard(
        organization=Organization(name="A", sector_id="leisure", customers="riders", priorities=["full courses"])
    )
    card = apply(start, draft_edits(start, LIBRARY)).scorecard
    said = " ".join([*(o.name for o in card.objectives()), *(k.hypothesis for k in card.links)])
    assert "riders" in said
    assert "guests" not in said


@pytest.mark.parametrize("sector_id", ["club", "parish"])
def test_those_who_meet_for_joy_or_faith_have_nothing_to_press_on_lawmakers(sector_id: str) -> None:
    drafted_names = names(sector_id=sector_id)
    assert not {n for n in drafted_names if "rules" in n or "benefits" in n or "policy" in n}, drafted_names
    assert LIBRARY.sector(sector_id).say(LIBRARY.objectives["work_on_many_shoulders"].name) in drafted_names


@pytest.mark.parametrize(
    ("wish", "name"),
    [
        ("members who help on work days", "Get members to help on work days"),
        ("more parents who help on match days", "Get more parents to help on match days"),
        ("lessons that start on time", "Have lessons start on time"),
        ("appointments that start on time", "Have appointments start on time"),
        ("trucks that leave on time", "Have trucks leave on time"),
        ("PhD students who finish on time", "Help PhD students finish on time"),
        ("an heir for the museum", "Find an heir for the museum"),
    ],
)
def test_a_wish_is_named_as_one_would_say_it(wish: str, name: str) -> None:
    assert drafted(wish, sector_id="club")[1].name == name


@pytest.mark.parametrize("wish", ["find an heir for the museum", "find somebody to take over the vineyard"])
def test_who_takes_over_is_a_matter_of_people(wish: str) -> None:
    place, objective = drafted(wish, sector_id="culture")
    assert place == "learning"
    assert "successor ready" in objective.measures[0].name


@pytest.mark.parametrize(
    ("goal", "name", "lower", "now", "want"),
    [
        # So it is to be, where no word says that it is so
        ("60 % of the staff trained", "Share of staff trained", False, None, 60),
        ("60 % of the trainers trained in safety on the water", "Share of trainers trained in safety on the water", False, None, 60),
        ("only 40 % of our volunteers trained", "Share of volunteers trained", False, 40, None),
        # What is punctual, and who gives, is no harm
        ("90 % of appointments start on time", "Share of appointments that start on time", False, 90, None),
        ("half of the households give every month", "Share of households that give every month", False, 50, None),
        ("30 % of learners give up in the first year", "Share of learners who give up in the first year", True, 30, None),
        ("12 % of trains arrive late", "Share of trains that arrive late", True, 12, None),
    ],
)  # fmt: skip
def test_a_share_is_better_the_way_its_words_say(
    goal: str, name: str, lower: bool, now: float | None, want: float | None
) -> None:
    (stated,) = stated_numbers(goal)
    assert (stated.name, stated.polarity == "lower", stated.start, stated.value) == (name, lower, now, want)
