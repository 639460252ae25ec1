"""What a draft measures where people put a wish in words of their own: what makes sense, or the steps agreed, never nonsense."""

from datetime import date

import pytest

from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Organization, Scorecard
from tools.drafting.draft import draft_edits

LIBRARY = library()


def draft(sector_id: str, *, priorities: tuple[str, ...] = (), goals: tuple[str, ...] = ()) -> Scorecard:
    profile = Organization(name="A", sector_id=sector_id, priorities=list(priorities), goals=list(goals))
    start = Scorecard(organization=profile)
    return apply(start, draft_edits(start, LIBRARY)).scorecard


@pytest.mark.parametrize(
    ("sector", "wish", "objective", "measure"),
    [
        ("culture", "a new roof for the type hall", "Provide a new roof for the type hall", "Milestones of new roof met on the date"),
        ("culture", "volunteers under 40", "Win younger volunteers", "Offers that volunteers accept"),
        ("culture", "pay actors properly", "Pay actors properly", "Agreed steps to pay actors properly done on time"),
        ("city", "get along with the neighbours", "Get along with the neighbours", "Agreed steps to get along with the neighbours done on time"),
        ("professional_services", "bringing billing days down from 74 to 50", "Bring billing days down", "Billing days"),
        ("professional_services", "not losing any more associates", "Keep associates", "Associates who leave by choice"),
        ("professional_services", "getting partners to cross-refer", "Get partners to cross-refer", "Partners who cross-refer"),
        ("social_care", "look after our nurses", "Look after our nurses", "Nurses who leave by choice"),
        ("social_care", "be less dependent on legacies", "Depend less on legacies", "Share of funding that hangs on legacies"),
        ("school", "reading ages in year 7", "Improve reading ages in year 7", "Reading ages in year 7"),
        ("school", "attendance back to 95% (91.2% now)", "Raise attendance", "Attendance"),
        ("city", "the citizens shall use the parks more", "Get citizens to use the parks more often", "Number of times citizens use the parks"),
        ("city", "the playgrounds are safe", "Keep playgrounds safe", "Playgrounds found safe when checked"),
        ("city", "use less water", "Reduce water use", "Water used per unit of output"),
        ("city", "hold the budget of 92 million kroner", "Hold the budget", "Budget"),
        ("clinic", "be the vets people trust with their animals for life", "Be the vets people trust with their animals for life", "People who see us as their first choice"),
        ("software", "onboarding in a day rather than two weeks", "Speed up onboarding", "Time for onboarding"),
        ("retail", "garden centre out of the losses", "Bring the garden centre out of the losses", "Operating result of the garden centre"),
        ("social_care", "the café out of the red", "Bring the café out of the red", "Operating result of the café"),
        ("social_care", "younger staff", "Make staff younger", "Average age of staff"),
        ("leisure", "younger members", "Make members younger", "Average age of members"),
        ("social_care", "more of our people move into ordinary jobs", "Help more people move into ordinary jobs", "Number of people who move into ordinary jobs"),
        ("culture", "more children visiting us", "Get more children to visit us", "Number of children who visit us"),
        ("school", "more apprentices finishing", "Help more apprentices finish", "Share of apprentices who finish"),
        ("social_care", "more volunteers staying", "Keep volunteers", "Volunteers who leave by choice"),
        ("clinic", "queues down", "Shorten queues", "Waiting time in the queue"),
        ("clinic", "shorten the queue at the till", "Shorten the queue at the till", "Waiting time in the queue at the till"),
        ("clinic", "shorten waiting lines", "Shorten waiting lines", "Waiting time in the queue"),
        ("clinic", "costs down", "Reduce costs", "Unit cost gap to the best rival"),
        ("clinic", "vaccinations up", "Grow vaccinations", "Vaccinations"),
        ("clinic", "do more vaccinations and private services", "Do more vaccinations and private services", "Vaccinations and private services per month"),
        ("clinic", "give more vaccinations", "Give more vaccinations", "Vaccinations per month"),
        ("culture", "run more workshops", "Run more workshops", "Workshops per month"),
        ("clinic", "make more home visits", "Make more home visits", "Home visits per month"),
        ("clinic", "reduce burnout for the pharmacists", "Reduce burnout for the pharmacists", "Pharmacists with signs of burnout in the staff survey"),
        ("clinic", "pharmacists that dont burn out", "Keep pharmacists from burning out", "Pharmacists with signs of burnout in the staff survey"),
        ("social_care", "staff burnout down", "Reduce staff burnout", "Staff with signs of burnout in the staff survey"),
        ("social_care", "less stress among carers", "Reduce stress among carers", "Carers with signs of stress in the staff survey"),
        ("general", "quality varies between sites", "Even out quality between sites", "Spread of quality between sites"),
        ("general", "invoices go out weeks late", "Get invoices out on time", "Invoices out on time"),
        ("general", "we lose money on new bikes", "Earn money on new bikes", "Margin on new bikes"),
        ("food", "prices of cocoa have doubled", "Cushion rising cocoa prices", "Rise in cocoa prices made up for"),
        ("school", "nobody knows us outside the town", "Become better known outside the town", "People outside the town who know us by name"),
        ("general", "nobody picks up the phone", "Answer the phone", "Calls answered"),
        ("food", "we throw away too much bread", "Throw away less bread", "Bread thrown away"),
        ("general", "we spend too much on heating", "Spend less on heating", "Spending on heating"),
        ("general", "parcels arrive damaged", "Stop parcels from arriving damaged", "Parcels that arrive damaged"),
        ("general", "the landlord could end our lease", "Secure our lease", "Years for which the lease is secured"),
        ("general", "everything depends on the boss", "Depend less on the boss", "Tasks that only the boss can do"),
        ("general", "we react too slowly to complaints", "React to complaints faster", "Time to react to complaints"),
        ("retail", "we run out of bread on saturdays", "Stop running out of bread on saturdays", "Times we ran out of bread on saturdays"),
        ("utility", "the tariff to stay stable", "Keep the tariff stable", "Change in tariff against the year before"),
        ("utility", "the utility to finance the renewal of its pipes from own funds", "Finance the renewal of pipes from own funds", "Renewal of pipes financed from own funds"),
        ("food", "the bakery to own its shops", "Own our shops", "Shops owned"),
        ("utility", "every household to have clean water", "Give every household clean water", "Households that have clean water"),
        ("utility", "secure succession for the electricians and pump mechanics", "Secure succession for the electricians and pump mechanics", "Posts of electricians and pump mechanics filled from within"),
        ("general", "find successors for the foreman and the cashier", "Find successors for the foreman and the cashier", "Posts of the foreman and the cashier with a successor ready"),
        ("general", "train cooks and waiters", "Train cooks and waiters", "Cooks and waiters who meet the standard for the job"),
        ("school", "keep instructors from going self employed", "Keep instructors from going self employed", "Instructors who go self employed"),
        ("school", "keep our teachers from moving abroad", "Keep teachers from moving abroad", "Share of teachers who move abroad"),
    ],
)  # fmt: skip
def test_a_wish_is_named_and_measured_in_its_own_sense(sector: str, wish: str, objective: str, measure: str) -> None:
    carrier = next(o for o in draft(sector, priorities=(wish,)).objectives() if o.provenance.words)
    assert (carrier.name, measure in [m.name for m in carrier.measures]) == (objective, True), carrier.measures


def test_where_things_are_and_where_they_should_be_are_one_measure_though_said_apart() -> None:
    scorecard = draft(
        "clinic",
        priorities=("cut no-shows (9% right now)",),
        goals=("no-shows target should be 4% by mid 2027",),
    )
    [measure] = [m for m in scorecard.measures() if m.targets]
    assert measure.baseline
    assert (measure.name, measure.baseline.value, measure.targets[0].value) == ("No-shows", 9, 4)
    assert measure.targets[0].due == date(2027, 6, 30)


def test_a_total_stays_a_total_and_is_not_what_was_won() -> None:
    scorecard = draft("leisure", goals=("The board wants 20,000 members (15,400 today) by 2028 without discounting",))
    [measure] = [m for m in scorecard.measures() if m.targets]
    assert measure.baseline
    assert (measure.name, measure.baseline.value, measure.targets[0].value) == ("Members", 15_400, 20_000)


def test_a_figure_of_two_months_is_one_objective_with_a_measure_of_each() -> None:
    scorecard = draft("hospitality", goals=("occupancy 91% in August now", "occupancy 18% in January now"))
    [objective] = [o for o in scorecard.objectives() if "occupancy" in o.name.lower()]
    assert objective.name == "Raise occupancy"
    assert [(m.name, m.baseline and m.baseline.value) for m in objective.measures] == [
        ("Occupancy in August", 91), ("Occupancy in January", 18),
    ]  # fmt: skip


def test_no_two_measures_of_a_draft_have_one_name() -> None:
    wishes = ("patients come back to us with the next injury", "patients keep up their exercises at home")
    names = [m.name for m in draft("clinic", priorities=wishes).measures()]
    assert len(names) == len(set(names)), names


@pytest.mark.parametrize(
    ("goal", "objective", "measure", "unit", "now", "target"),
    [
        ("private income to be a third of turnover by 2028 (now about 12%)", "Raise private income to a third of turnover", "Private income as a share of turnover", "%", 12, 33.3),
        ("online sales should be 25% of revenue by 2029, its 8% today", "Raise online sales as a share of revenue", "Online sales as a share of revenue", "%", 8, 25),
        ("stock writeoffs are like 1800 quid a month", "Lower stock writeoffs", "Stock writeoffs per month", "GBP", 1800, None),
        ("breakages are 900 bucks a week, want 300", "Lower breakages", "Breakages per week", "USD", 900, 300),
    ],
)  # fmt: skip
def test_a_goal_of_money_is_read_whole(goal, objective, measure, unit, now, target) -> None:
    carrier = next(o for o in draft("retail", goals=(goal,)).objectives() if o.provenance.words)
    read = next(m for m in carrier.measures if m.name == measure)
    assert carrier.name == objective
    assert (read.unit, read.baseline and read.baseline.value) == (unit, now)
    assert [t.value for t in read.targets] == ([target] if target else [])


def test_a_share_of_turnover_that_is_to_rise_is_better_the_higher_and_due() -> None:
    priority = "private income to be a third of turnover by 2028 (now about 12%)"
    [measure] = [m for m in draft("culture", priorities=(priority,)).measures() if m.targets]
    assert (measure.name, measure.polarity) == ("Private income as a share of turnover", "higher")
    assert measure.targets[0].due == date(2028, 12, 31)


@pytest.mark.parametrize(
    ("sector", "wish", "perspective"),
    [
        ("utility", "sewer overflows and bursts down", "internal"),
        ("agriculture", "spills and fines down", "internal"),
        ("school", "nobody knows us outside the town", "customer"),
        ("school", "keep instructors from going self employed", "learning"),
        ("general", "everything depends on the boss", "learning"),
        ("bank", "fees to stay fair", "customer"),
    ],
)
def test_a_wish_stands_where_it_is_worked_for(sector: str, wish: str, perspective: str) -> None:
    card = draft(sector, priorities=(wish,))
    carrying = next(o for o in card.objectives() if wish in o.provenance.words)
    assert (found := card.perspective_of(carrying.id))
    assert found.id == perspective
