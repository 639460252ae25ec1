"""Who owns what, told of several objectives in one breath."""

import pytest

from agent.guided.understanding.owners_told import owners_told
from scorecard.apply import apply
from scorecard.edits import UpdateObjective
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("said", "owners"),
    [
        ("Olga owns L1 and Petra owns C1", "Olga owns L1. Petra owns C1"),
        ("i take the churn one, tina the subscribers one n walt has the shared platform.. oh no walt retires in march, hand the shared platform to rosa",
         "I own C1. Tina owns P3. Rosa owns L1"),
        ("Churn goes to Ida Berg, our planner, and the objective about the loved product and the manufacturers is for me", "Ida Berg owns C1. I own C2"),
        ("Please hand the objective with the churn to Peter, oh no, Peter retires soon, hand it to Dr Anna Stein, the head of the north depot", "Dr Anna Stein owns C1"),
        ("Nadia Roth gets the churn one, she heads support, and Ben Ito inherits the shared platform objective", "Nadia Roth owns C1. Ben Ito owns L1"),
        ("Sara Holm on the churn one, she runs training, and the shared platform one to Ola Lind", "Sara Holm owns C1. Ola Lind owns L1"),
        ("Ann owns reducing churn and the subscribers one, Bob gets the shared platform one", "Ann owns C1. Ann owns P3. Bob owns L1"),
        ("Ann owns C1, C2, C3 and L1, Bob has P1", "Ann owns C1. Ann owns C2. Ann owns C3. Ann owns L1. Bob owns P1"),
        ("Ann owns F1, F2, F3, C1, C2, C3 and P1, P2, P3, Bob the rest",
         "Ann owns F1. Ann owns F2. Ann owns F3. Ann owns C1. Ann owns C2. Ann owns C3. Ann owns P1. Ann owns P2. Ann owns P3. Bob owns L1. Bob owns L2. Bob owns L3"),
        ("Ann owns the churn and the subscribers, Bob gets the shared platform one", "Ann owns C1. Ann owns P3. Bob owns L1"),
        ("Els Maes for the churn one, she is our office manager, and the parking fees one goes to Tom Claes",
         "Els Maes owns C1. Tom Claes owns the parking fees objective"),
        ("Ben Ito moves to Oslo, Nadia Roth inherits the shared platform objective", "Nadia Roth owns L1"),
        ("the teams are tired and the churn is bad", ""),
        ("Olga owns L1, rename C1 to Keep customers", ""),
        ("who owns L1 and who owns C1?", ""),
        ("Olga owns L1", ""),
    ],
)  # fmt: skip
def test_each_objective_gets_who_is_named_for_it(said: str, owners: str, card: Scorecard) -> None:
    assert owners_told(said, card) == owners


def test_the_rest_is_what_nobody_has(card: Scorecard) -> None:
    others = [o.id for o in card.objectives() if o.id not in ("C1", "L1", "L2")]
    owned = apply(card, [UpdateObjective(id=i, owner="Cy") for i in others]).scorecard
    assert (
        owners_told("Ann takes the churn one, everything else goes to Bob", owned)
        == "Ann owns C1. Bob owns L1. Bob owns L2"
    )
