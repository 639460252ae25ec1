"""What a review gets on its table."""

from datetime import date

from scorecard.models import (
    Action,
    Actual,
    Baseline,
    Decision,
    Initiative,
    Link,
    Measure,
    Objective,
    Perspective,
    Review,
    Scorecard,
    Target,
)
from scorecard.reviews import last_held, prepare

TODAY = date(2027, 7, 10)


def measure(item, value, **fields):
    """From 0 to 100, so that the value is the progress."""
    given = {"baseline": Baseline(value=0), "targets": [Target(value=100, due=date(2027, 12, 31))]}
    actuals = [] if value is None else [Actual(period="2027-06", value=value)]
    return Measure(id=item, name=item, actuals=actuals, **{**given, **fields})


def scorecard(links=(), **values):
    objectives = [Objective(id=i, name=f"Objective {i}", measures=[measure(f"{i}a", v)]) for i, v in values.items()]
    return Scorecard(perspectives=[Perspective(id="all", name="All", objectives=objectives)], links=list(links))


def test_the_worst_red_without_an_initiative_comes_first():
    card = scorecard(C1=40, C2=20, P1=50)
    card.objective("P1").initiatives = [Initiative(id="N1", name="x", status="active")]
    found = prepare(card, "strategy", TODAY).questions
    assert [(q.kind, q.items[0]) for q in found] == [("red_idle", "C2a"), ("red_idle", "C1a"), ("red_working", "P1a")]


def test_a_green_cause_under_a_red_effect_puts_the_link_in_question():
    card = scorecard([Link(source="P1", target="C1")], P1=95, C1=20)
    card.objective("C1").initiatives = [Initiative(id="N1", name="x", status="active")]
    assert prepare(card, "strategy", TODAY).questions[0].items == ("P1", "C1", "P1->C1")


def test_objectives_nobody_can_see_are_one_question_and_never_more_than_three_are_asked():
    card = scorecard(F1=None, C1=None, C2=10, P1=20, L1=30)
    assert [q.kind for q in prepare(card, "strategy", TODAY).questions] == ["red_idle"] * 3
    blind = scorecard(F1=None, C1=None, P1=95)
    assert [(q.kind, q.items) for q in prepare(blind, "strategy", TODAY).questions] == [("blind", ("F1", "C1"))]


def test_a_short_list_ends_with_the_strongest_assumption_of_the_map():
    links = [Link(source="L1", target="P1", strength="medium"), Link(source="P1", target="C1", strength="strong")]
    card = scorecard(links, L1=95, P1=80, C1=30)
    found = prepare(card, "strategy", TODAY).questions
    assert [(q.kind, q.items[-1]) for q in found] == [("red_idle", "C1"), ("untested", "P1->C1")]


def test_all_green_asks_nothing():
    assert prepare(scorecard(C1=95), "strategy", TODAY).questions == ()


def test_what_changed_is_measured_from_the_last_review_of_the_kind_that_was_held():
    card = scorecard(C1=95, P1=50)
    card.reviews = [
        Review(id="R1", on=date(2027, 1, 20), held=True),
        Review(id="R2", on=date(2027, 4, 20), held=True),
        Review(id="R3", on=date(2027, 6, 1), held=True, kind="operational"),
        Review(id="R4", on=date(2027, 7, 20)),
    ]
    earlier = scorecard(C1=50, P1=50)
    assert last_held(card, "strategy").id == "R2"
    pack = prepare(card, "strategy", TODAY, earlier)
    assert [(m.measure, m.was, m.now) for m in pack.moved] == [("C1a", "red", "green")]
    assert last_held(card, "yearly") is None


def test_open_actions_and_decisions_since_then_are_on_the_table():
    card = scorecard(C1=95)
    card.reviews = [Review(id="R1", on=date(2027, 4, 20), held=True)]
    card.actions = [Action(id="A1", text="x", done=True), Action(id="A2", text="y")]
    card.decisions = [
        Decision(id="D1", text="old", on=date(2027, 1, 1)),
        Decision(id="D2", text="new", on=date(2027, 4, 20)),
    ]
    pack = prepare(card, "strategy", TODAY)
    assert [a.id for a in pack.open_actions] == ["A2"]
    assert [d.id for d in pack.decisions] == ["D2"]
