"""Something new, or something renamed, told with all that belongs to it in one message, as people tell it."""

import pytest

from agent.guided.understanding.told_whole import told_whole
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("add an objective: shorten the wait for a first visit, measured by days to first visit, 21 now, 10 by next summer",
         "Add an objective called “Shorten the wait for a first visit”. Add a measure called “Days to first visit” to it, baseline 21, target 10 by 2027-08-31"),
        ("We need something on apprentices. Call it Train our own. The KPI is apprentices who stay a year. 6 of 10 today and I'd like 9 by 2028.",
         "Add an objective called “Train our own”. Add a measure called “Apprentices who stay a year” to it, baseline 60 %, target 90 % by 2028-12-31"),
        ("could you put in a measure for no-shows? we have 14 % now and it should be 8 % by june",
         "Add a measure called “No-shows”, baseline 14 %, target 8 % by 2027-06-30"),
        ("I forgot energy. Objective: use less energy, measure kWh per guest night, currently 32, target 26 end of 2027, Tom looks after it",
         "Add an objective called “Use less energy”, owner Tom. Add a measure called “kWh per guest night” to it, baseline 32, target 26 by 2027-12-31, owner Tom"),
        ("I forgot one thing, stock. Objective: throw away less stock, measured by stock thrown away per month in pounds, 1800 now, 900 by end of 2027, Imran looks after it",
         "Add an objective called “Throw away less stock”, owner Imran. Add a measure called “Stock thrown away per month in pounds” to it, baseline 1800, target 900 by 2027-12-31, owner Imran"),
        ("can we have an objective about the volunteers? keep volunteers longer, average stay in months, 14 at the moment, 20 by end of 2028, Ruth owns it",
         "Add an objective called “Keep volunteers longer”, owner Ruth. Add a measure called “Average stay in months” to it, baseline 14, target 20 by 2028-12-31, owner Ruth"),
        ("There's one thing missing, the garden: more garden parties, we had 12 last year and want 20",
         "Add an objective called “More garden parties”. Add a measure called “Garden parties” to it, baseline 12, target 20"),
        ("new kpi under C1: repeat orders, share of customers who order twice, 35% at present, 50% by december",
         "Add a measure called “Repeat orders” to C1, baseline 35 %, target 50 % by 2026-12-31. Its definition is “Share of customers who order twice”"),
        ("Add measure youth members, hm no, call it Members under 27, under C1, 18 now, 60 by 2028", ""),
        ("We want to add an initiative: repair café every saturday, Lena runs it, until october 2027",
         "Add an initiative called “Repair café every saturday”, owner Lena, due 2027-10-31"),
        ("add a measure for sick leave under L1, it's at 7.2 percent and should be 5.5 by end of next year. Measured monthly. Owner Karin.",
         "Add a measure called “Sick leave” to L1, baseline 7.2 %, target 5.5 % by 2027-12-31, monthly, owner Karin"),
        ("Where are my houses? I said it is the most important. Please add an objective: save the old houses. It belongs to the product and processes. We measure it by houses with a leaking roof, today it is 14, I would like max 4 until the end of 2027, and the owner is the head of conservation, Mrs Halina Zuk.",
         "Add an objective called “Save the old houses” to Product & Processes perspective, owner Mrs Halina Zuk. Add a measure called “Houses with a leaking roof” to it, baseline 14, target 4 by 2027-12-31, owner Mrs Halina Zuk"),
        ("Our carpenter retires in two years and nobody after him can cut a shingle, so I want to have also one new objective in financial: pass on the old craft, measured by apprentices who finished, today 1, target 6 by June 2027, responsible is Stan Wrona, our carpenter.",
         "Add an objective called “Pass on the old craft” to Financial perspective, owner Stan Wrona. Add a measure called “Apprentices who finished” to it, baseline 1, target 6 by 2027-06-30, owner Stan Wrona"),
        ("add an objective in financial about training the team to sell online, owned by hr",
         "Add an objective called “Train the team to sell online” to Financial perspective, owner hr"),
        ("It is a new objective: “Pass on the old craft”", "Add an objective called “Pass on the old craft”"),
        ("add to C1 a measure on-time delivery in %, target 97, owner Frau Krüger",
         "Add a measure called “On-time delivery” to C1, target 97 %, owner Frau Krüger"),
        ("C1 should be measured by minutes waiting at the counter, now about 14 target 5",
         "Add a measure called “Minutes waiting at the counter” to C1, baseline 14, target 5"),
        ("could you add also an objective under customers, Tours feel personal, measured by the guests who book a second tour, it stands at 44 % now and should be 60 % on 30 June 2028, owner is Dr Ines Faro, she leads our guides",
         "Add an objective called “Tours feel personal” to Customer perspective, owner Dr Ines Faro. Add a measure called “Guests who book a second tour” to it, baseline 44 %, target 60 % by 2028-06-30, owner Dr Ines Faro"),
        ("before june 30 2028 i need late departures per week at 5, it's 14 these days. this is the measure of a new process objective, leave on the minute, and gus from the yard takes it",
         "Add an objective called “Leave on the minute” to Product & Processes perspective, owner Gus. Add a measure called “Late departures per week” to it, baseline 14, target 5 by 2028-06-30, owner Gus"),
        ("By the end of June 2028 I wish that 95 % of the contracts are right in the first version, now it is 83 %, Marek Novak would take it, he leads our contracts desk, as objective call it Draft without gaps, it stands among the processes",
         "Add an objective called “Draft without gaps” to Product & Processes perspective, owner Marek Novak. Add a measure called “Contracts right in the first version” to it, baseline 83 %, target 95 % by 2028-06-30, owner Marek Novak"),
        ("uma in lending takes the one that follows, target is 12 by 6/30/2028 and 30 at present. it's a customer objective, shorter queue at the desk, measured by minutes in the queue",
         "Add an objective called “Shorter queue at the desk” to Customer perspective, owner Uma. Add a measure called “Minutes in the queue” to it, baseline 30, target 12 by 2028-06-30, owner Uma"),
        ("To the financial part comes another one, Late fees stay small, Bruno Keller, our bookkeeper, minds it, from 120 open fees at present down to 40 by 31 March 2028",
         "Add an objective called “Late fees stay small” to Financial perspective, owner Bruno Keller. Add a measure called “Open fees” to it, baseline 120, target 40 by 2028-03-31, owner Bruno Keller"),
        ("add to Product & Processes the objective \"Cut leaks\", measured by leaks found per km, 27 at present, 19 by the end of 2028",
         "Add an objective called “Cut leaks” to Product & Processes perspective. Add a measure called “Leaks found per km” to it, baseline 27, target 19 by 2028-12-31"),
        ('add the KPI "Late lines" in days to C1, now 9, target 4 by 31 Aug 2027',
         "Add a measure called “Late lines” to C1, baseline 9 days, target 4 days by 2027-08-31"),
        ('Please add a measure called "Calls lost" to P1, unit %, 12 today, target 5, Tom Berg owns it',
         "Add a measure called “Calls lost” to P1, baseline 12 %, target 5 %, owner Tom Berg"),
        ("new objective under perspective L: Let crews train on site. Measure is training days on site, 3 now, 10 by 2029, Ben Ito runs it.",
         "Add an objective called “Let crews train on site” to People & Technology perspective, owner Ben Ito. Add a measure called “Training days on site” to it, baseline 3, target 10 by 2029-12-31, owner Ben Ito"),
        ("The churn objective gets a new measure, Calls answered: 120 in July and 135 in August",
         "Add a measure called “Calls answered” to C1. Calls answered was 120 in July and 135 in August"),
        ("Put Bills per clerk under the churn one as a measure, today 140, 200 by the end of 2028",
         "Add a measure called “Bills per clerk” to C1, baseline 140, target 200 by 2028-12-31"),
        ("the churn one, let it be measured through records signed in a day, we're at 60 % and want 90 % by mid 2028",
         "Add a measure called “Records signed in a day” to C1, baseline 60 %, target 90 % by 2028-06-30"),
        ("under the churn one put a measure stale loaves per week. 60 at present, should be 20 by june 2028, and rita owns this objective as well",
         "Add a measure called “Stale loaves per week” to C1, baseline 60, target 20 by 2028-06-30. The owner of C1 is Rita"),
        ("put in its place under customers quicker start for guides, gus from the shop owns it, measure is days to the first own tour, 20 at present and 8 by june 30 2028",
         "Add an objective called “Quicker start for guides” to Customer perspective, owner Gus. Add a measure called “Days to the first own tour” to it, baseline 20, target 8 by 2028-06-30, owner Gus"),
        ("for C1 I want to count people who found a job, it was 3, we want 8",
         "Add a measure called “People who found a job” to C1, baseline 3, target 8"),
    ],
)  # fmt: skip
def test_something_new_is_one_order_with_all_that_is_told_of_it(said: str, order: str, card: Scorecard) -> None:
    assert told_whole(said, card) == order


@pytest.mark.parametrize(
    ("said", "order"),
    [
        ("C1a should be minutes waiting at the counter, its about 14 now, target 5",
         "Rename C1a to “Minutes waiting at the counter”, baseline 14, target 5"),
        ("C1 should just be Give more jabs", "Rename C1 to “Give more jabs”"),
        ("replace C1a with repeat visits per year, now 3, target 8", "Replace C1a with “Repeat visits per year”, baseline 3, target 8"),
        ("replace F1a with glass cost per bottle, in pence, target 18p, it's 24p now", "Replace F1a with “Glass cost per bottle”, in pence, baseline 24, target 18"),
        ("add glass cost per bottle under F1 instead of new sales on recurring terms", "Replace F1b with “Glass cost per bottle”"),
        ("L1a should be called changes live in a week, 12% is where we are now not the target", "Rename L1a to “Changes live in a week”, baseline 12 %"),
    ],
)  # fmt: skip
def test_what_is_here_gets_its_name_and_its_figures(said: str, order: str, card: Scorecard) -> None:
    assert told_whole(said, card) == order


@pytest.mark.parametrize(
    "said",
    [
        "add C1a owner Tom, target 12", "we need a target for C1a: 12 by june", "C1a should be 12 %", "C1a should be monthly", "L1 should be owned by Tom",
        "new measure for C1: NPS", "rename C1a to Repeat visits", "set churn to 5 % and add a measure", "what is a measure, 5 or 6 examples please",
        "add a comment to C1: talk to the board", "show me the objective and its measure",
    ],
)  # fmt: skip
def test_what_others_read_is_left_to_them(said: str, card: Scorecard) -> None:
    assert told_whole(said, card) == ""


async def test_where_it_belongs_is_all_that_is_asked(talk, card: Scorecard) -> None:
    asked = await talk.say(
        "I forgot energy. Objective: use less energy, measure kWh per order, currently 32, target 26 end of 2027",
        scorecard=card.model_dump(mode="json"),
    )
    assert "Which perspective" in asked.text
    assert not asked.edits
    done = await talk.say("financial")
    assert [e["kind"] for e in done.edits] == ["add_objective", "add_measure", "set_baseline", "set_target"]
    assert done.edits[1]["polarity"] == "lower"  # from 32 to 26


def test_an_objective_is_known_by_the_words_it_was_wished_in(card: Scorecard) -> None:
    told = card.model_copy(deep=True)
    objective = next(iter(told.objectives()))
    objective.provenance = objective.provenance.model_copy(update={"words": "full lessons"})
    order = told_whole("the full lessons one gets a new measure, Waiting list, 14 now, target 30", told)
    assert order == f"Add a measure called “Waiting list” to {objective.id}, baseline 14, target 30"


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("add an initiative below the churn one, a check-in call programme, that begins in March 2027 and is led by Nadia Roth",
         "Add an initiative called “Check-in call programme” to C1, owner Nadia Roth, start 2027-03-01"),
        ("I want an initiative for the churn objective, Check-in calls, Nadia Roth leads it, due June 2027, 20 k budget",
         "Add an initiative called “Check-in calls” to C1, owner Nadia Roth, due 2027-06-30, budget 20 k"),
        ("new initiative under C1, called Check-in calls, which starts in March 2027, costs 20,000 and is run by Nadia Roth until June 2027",
         "Add an initiative called “Check-in calls” to C1, owner Nadia Roth, start 2027-03-01, due 2027-06-30, budget 20,000"),
        ("Please put an initiative on the churn objective called Check-in calls, that runs from 1 April 2027 to 30 June 2027",
         "Add an initiative called “Check-in calls” to C1, start 2027-04-01, due 2027-06-30"),
        ("C1 needs a project: Check-in calls, budget 20,000 EUR, owner Nadia Roth, done by June 2027",
         "Add an initiative called “Check-in calls” to C1, owner Nadia Roth, due 2027-06-30, budget 20,000 EUR"),
        ("Add a project to C1 called Check-in calls with a budget of €15k by June 2027, Ben Ito is in charge",
         "Add an initiative called “Check-in calls” to C1, owner Ben Ito, due 2027-06-30, budget €15k"),
    ],
)  # fmt: skip
def test_an_initiative_told_whole(text: str, order: str, card: Scorecard) -> None:
    assert told_whole(text, card) == order


async def test_who_owns_the_objective_is_not_lost_before_its_project(talk, card: Scorecard) -> None:
    said = "Ola Lind looks after the churn objective. Add a project there too: Open workshop days, 1 May 2027 to 30 June 2027."
    edits = (await talk.say(said, scorecard=card.model_dump(mode="json"))).edits
    assert any(e["kind"] == "update_objective" and e["owner"] == "Ola Lind" and e["id"] == "C1" for e in edits)
    assert any(e["kind"] == "add_initiative" and e["objective"] == "C1" for e in edits)
    assert any(e.get("due") == "2027-06-30" for e in edits)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("its measure: days a boat is out of use, 21 now, 7 by end of 2028",
         "Add a measure called “Days a boat is out of use” to it, baseline 21, target 7 by 2028-12-31"),
        ("measure it by days a boat is out of use, 21 now, 7 by end of 2028",
         "Add a measure called “Days a boat is out of use” to it, baseline 21, target 7 by 2028-12-31"),
        ("C1: its measure is guests at the fair, 40 today, 90 by 2028",
         "Add a measure called “Guests at the fair” to C1, baseline 40, target 90 by 2028-12-31"),
        ("its measure is monthly", ""),
        ("its measure is C1a, target 7 by 2028", ""),
        # Under a letter the name alone is enough
        ("There is another objective for P: speed up repairs", "Add an objective called “Speed up repairs” to Internal Processes perspective"),
        ("Speed is another objective for P: speed up repairs", "Add an objective called “Speed up repairs” to Internal Processes perspective"),
        ("is another objective for P: speed up repairs", "Add an objective called “Speed up repairs” to Internal Processes perspective"),
        ("Also for P: speed up repairs", "Add an objective called “Speed up repairs” to Internal Processes perspective"),
        ("add a measure to C1: boats repaired in a week", "Add a measure called “Boats repaired in a week” to C1"),
        ("Also for P: boats are old", ""),
        ("what is another objective for P?", ""),
    ],
)  # fmt: skip
def test_what_is_spoken_of_gets_its_measure_and_a_letter_its_objective(text: str, order: str, card: Scorecard) -> None:
    told = told_whole(text, card)
    assert told.replace(f"{card.perspectives[2].name} perspective", "Internal Processes perspective") == order
