"""BSC1xx."""

from collections.abc import Callable

import pytest

from scorecard.models import Action, Decision, IgnoredFinding, Objective, Perspective, Scorecard
from scorecard.rules import check
from scorecard.rules.finding import Finding

Spoil = Callable[[Scorecard], object]


def _more(scorecard: Scorecard, number: int, place: int = 2) -> None:
    new = [Objective(id=f"X{n}", name=f"Serve {chr(65 + n) * 9} patients") for n in range(number)]
    scorecard.perspectives[place].objectives.extend(new)


def _themes(scorecard: Scorecard) -> None:
    for n, objective in enumerate(scorecard.objectives()):
        objective.theme = f"theme {n}"


def _rename(item: str, name: str) -> Spoil:
    return lambda scorecard: setattr(scorecard.objective(item), "name", name)


def _pile_up(scorecard: Scorecard) -> None:
    for n, objective in enumerate([*scorecard.objectives()]):
        if objective.id != "C1" and n:
            scorecard.objective("C1").measures.extend(objective.measures[:1])
            objective.measures = objective.measures[1:]


def _no_strategy(scorecard: Scorecard) -> None:
    scorecard.organization.vision = ""
    scorecard.organization.priorities = []


CASES = [
    ("BSC101", "customer", lambda s: s.perspectives[1].objectives.clear()),
    ("BSC102", "customer", lambda s: s.perspectives[1].objectives.pop()),
    ("BSC103", "customer", lambda s: _more(s, 3, 1)),
    ("BSC103", "internal", lambda s: _more(s, 5)),
    ("BSC104", "internal", lambda s: _more(s, 3)),
    ("BSC105", "", lambda s: s.perspectives[1].objectives.pop()),
    ("BSC106", "", lambda s: _more(s, 9)),
    ("BSC107", "", lambda s: _more(s, 13)),
    ("BSC108", "", lambda s: _more(s, 17)),
    ("BSC109", "", lambda s: s.perspectives.pop()),
    ("BSC110", "", lambda s: s.perspectives.extend(Perspective(id=f"x{n}", name="X") for n in range(3))),
    ("BSC111", "C1", lambda s: setattr(s.objective("C2"), "id", "C1")),
    ("BSC111", "A1", lambda s: s.actions.extend([Action(id="A1", text="Call the depot"), Action(id="A1", text="Ask")])),
    ("BSC111", "F1", lambda s: s.decisions.append(Decision(id="F1", text="Buy two vans"))),
    ("BSC112", "C2", _rename("C2", "Win clinics in the rural area")),
    (
        "BSC112",
        "X9",
        lambda s: s.perspectives[1].objectives.append(Objective(id="X9", name="Win clinics in rural areas")),
    ),
    ("BSC113", "customer", _pile_up),
    ("BSC114", "", lambda s: s.organization.priorities.append("Digital therapy")),
    ("BSC115", "", _no_strategy),
    ("BSC116", "", _themes),
]


@pytest.mark.parametrize(("code", "item", "spoil"), CASES)
def test_fires_and_is_mended(proves: Callable[..., Finding], code: str, item: str, spoil: Spoil) -> None:
    proves(code, item, spoil)


def test_a_double_with_measures_is_not_removed_for_the_user(proves: Callable[..., Finding]) -> None:
    assert proves("BSC112", "C2", _rename("C2", "Win clinics in the rural area")).fix == []


def test_a_bare_double_is_removed(proves: Callable[..., Finding]) -> None:
    double = Objective(id="X9", name="Win clinics in rural areas")
    finding = proves("BSC112", "X9", lambda s: s.perspectives[1].objectives.append(double))
    assert finding.fix_label == "Remove X9"


@pytest.mark.parametrize("other", ["Win hospitals in rural areas", "Keep clinics in rural areas"])
def test_a_different_word_is_a_different_objective(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]], other: str
) -> None:
    _rename("C2", other)(good)
    assert found(good, "BSC112") == []


def test_a_priority_is_carried_by_the_words_an_objective_came_from(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    good.organization.priorities = ["Digital therapy for all"]
    good.objective("C1").provenance.words = "We want digital therapy for all patients"
    assert found(good, "BSC114") == []


def test_a_finding_set_aside_is_left_out(good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]) -> None:
    good.perspectives[1].objectives.clear()
    good.ignored = [IgnoredFinding(code="bsc101", item="customer")]
    assert found(good, "BSC101") == []


def test_the_gravest_come_first(good: Scorecard) -> None:
    _more(good, 17)
    severities = [finding.severity for finding in check(good)]
    assert severities == sorted(severities, key=["error", "warning", "advice"].index)


def test_a_team_may_have_a_few_objectives_in_two_perspectives(
    good: Scorecard, found: Callable[[Scorecard, str], list[Finding]]
) -> None:
    good.level = "team"
    good.perspectives = good.perspectives[2:]
    good.perspectives[0].objectives.pop()
    assert [found(good, code) for code in ("BSC102", "BSC105", "BSC109", "BSC303")] == [[], [], [], []]
