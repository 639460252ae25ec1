"""Wishes without a verb: what kind of thing it is and how it is to be give the name, the place and the measure."""

import pytest

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Objective, Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.drafting.meant.table import patterns
from tools.drafting.wording import read_shape

LIBRARY = library()


def drafted(sector_id: str, wish: str) -> tuple[str, Objective]:
    """The perspective and the objective a wish gets on a first draft."""
    start = Scorecard(organization=Organization(name="A", sector_id=sector_id, priorities=[wish]))
    card = apply(start, draft_edits(start, LIBRARY)).scorecard
    objective = next(o for o in card.objectives() if o.provenance.words)
    perspective = card.perspective_of(objective.id)
    assert perspective
    return perspective.id, objective


@pytest.mark.parametrize(
    ("sector", "wish", "perspective", "name", "measure"),
    [
        # A place with capacity, a shelf, a book of orders
        ("clinic", "full chairs", "financial", "Fill chairs", "Chairs filled as a share of those there"),
        ("culture", "Full houses", "customer", "Fill houses", "Places taken in houses"),
        ("logistics", "full lorries", "internal", "Fill lorries", "Load space used in lorries"),
        ("food", "full shelves", "internal", "Keep shelves full", "Articles missing on shelves when checked"),
        ("energy", "a full order book", "financial", "Keep a full order book", "Weeks of work covered by the order book"),
        # What has its time
        ("logistics", "On-time deliveries", "internal", "Deliver on time", "Deliveries on time"),
        ("logistics", "punctual deliveries to hospitals", "internal", "Deliver to hospitals on time", "Deliveries to hospitals on time"),
        ("public_transport", "clean buses on time", "internal", "Run clean buses on time", "Buses on time"),
        ("clinic", "Same-day appointments", "customer", "Offer same-day appointments", "Requests for appointments met on the same day"),
        ("city", "same-day permits", "internal", "Issue permits on the same day", "Share of permits on the same day"),
        ("city", "quick permits", "internal", "Speed up permits", "Time for permits"),
        ("ngo", "dogs rehomed faster", "internal", "Rehome dogs faster", "Days until dogs are rehomed"),
        ("restaurant", "meals served faster", "internal", "Serve meals faster", "Time to serve meals"),
        # Who is served
        ("clinic", "Calm patients", "customer", "Keep patients calm", "Patients who say they are calm"),
        ("hospitality", "Happier guests", "customer", "Make guests more satisfied", "Share of guests who are satisfied"),
        ("public_transport", "young riders", "customer", "Win young riders", "Share of riders who are young"),
        ("ngo", "generous donors", "financial", "Win generous donors", "Average given per donor"),
        # Who works here
        ("culture", "actors who come back", "learning", "Get actors to come back", "Share of actors who come back"),
        ("city", "staff who feel safe", "learning", "Help staff feel safe", "Staff who feel safe"),
        ("hospitality", "well-trained receptionists", "learning", "Train receptionists well", "Receptionists who meet the standard for the job"),
        ("restaurant", "courteous waiters", "learning", "Have courteous waiters", "Guests who find the waiters courteous"),
        # Papers, food and water
        ("utility", "bills people understand", "customer", "Send bills people understand", "Customers who understand the bills"),
        ("professional_services", "clear contracts", "customer", "Write clear contracts", "Clients who understand the contracts"),
        ("utility", "Cleaner drinking water", "customer", "Make drinking water cleaner", "Samples of the drinking water within the limits"),
        ("food", "fresh bread till closing", "customer", "Serve fresh bread till closing", "Customers who find the bread fresh till closing"),
        # Places and equipment
        ("leisure", "dry boats", "internal", "Keep boats dry", "Boats found dry when checked"),
        ("ngo", "a shelter that is warm", "internal", "Keep the shelter warm", "Checks that find the shelter warm"),
        ("school", "a building that doesn't leak", "internal", "Keep the building from leaking", "Times the building leaks"),
        ("logistics", "trucks that don't break down", "internal", "Lower the share of trucks that break down", "Share of trucks that break down"),
        ("construction", "safe sites", "internal", "Keep sites safe", "Accidents and incidents on sites"),
        ("agriculture", "healthy cows", "internal", "Keep cows healthy", "Cows treated for illness or injury"),
        # Money
        ("clinic", "enough margin for a second location", "financial", "Earn a margin that pays for a second location", "Share of a second location covered by margin"),
        ("logistics", "a healthier margin", "financial", "Earn a healthier margin", "Margin as a share of revenue"),
        ("manufacturing", "cash in the bank", "financial", "Keep cash in the bank", "Months of costs covered by cash"),
        ("utility", "a budget that balances", "financial", "Balance the budget", "Spending as a share of income"),
        ("clinic", "a solid budget", "financial", "Keep a solid budget", "Deviation of spending from the budget"),
        ("ngo", "stable income", "financial", "Keep income stable", "Share of income promised for the next twelve months"),
    ],
)  # fmt: skip
def test_kind_and_quality_give_name_place_and_measure(
    sector: str, wish: str, perspective: str, name: str, measure: str
) -> None:
    place, objective = drafted(sector, wish)
    assert (place, objective.name) == (perspective, name)
    assert measure in [m.name for m in objective.measures]


@pytest.mark.parametrize(
    ("sector", "wish", "name", "measure"),
    [
        ("clinic", "patients who finish their treatment", "Help patients finish their treatment", "Share of patients who finish their treatment"),
        ("ngo", "donors who give every month", "Help donors give every month", "Donors who give every month"),
    ],
)  # fmt: skip
def test_what_those_served_are_to_do_is_what_is_counted(sector: str, wish: str, name: str, measure: str) -> None:
    objective = drafted(sector, wish)[1]
    assert (objective.name, objective.measures[0].name) == (name, measure)


@pytest.mark.parametrize(
    "said",
    [
        "clean the harbour",  # a deed: what follows is its object
        "shorter waits",  # comparatives with a verb of their own keep it
        "secure succession for the foreman",
        "safe water below 5 mg nitrate",  # a stated level
        "digital services",  # a kind of service, no quality of it
        "younger members",
    ],
)
def test_what_is_no_plain_quality_is_left_to_the_other_readers(said: str) -> None:
    assert read_shape(said).action not in patterns()


def test_likeness_to_the_library_alone_puts_nothing_into_learning() -> None:
    for wish in ("cleaner drinking water", "bills people understand", "understandable tariffs"):
        assert drafted("utility", wish)[0] != "learning"


@pytest.mark.parametrize(
    ("sector", "wish", "name", "measure"),
    [
        ("retail", "slightly fewer returns", "Reduce returns", "Returns"),
        (
            "public_transport",
            "boats that leave on time",
            "Have boats leave on time",
            "Share of boats that leave on time",
        ),
        (
            "public_transport",
            "a crew that doesn't burn out",
            "Keep crew from burning out",
            "Crew with signs of burnout in the staff survey",
        ),
        ("public_transport", "sell more freight space", "Sell more freight space", "Freight space sold"),
    ],
)
def test_how_much_is_left_to_the_target_and_what_is_meant_is_measured(
    sector: str, wish: str, name: str, measure: str
) -> None:
    _, objective = drafted(sector, wish)
    assert objective.name == name
    assert measure in [m.name for m in objective.measures]
