"""Who owns what, told of several objectives in one breath."""

import pytest

from agent.guided.understanding.owners_told import owners_told
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
        ("the teams are tired and the churn is bad", ""),
        ("Olga owns L1, rename C1 to Keep customers", ""),
        ("who owns L1 and who owns C1?", ""),
        ("Olga owns L1", ""),
    ],
)  # fmt: skip
def test_each_objective_gets_who_is_named_for_it(said: str, owners: str, card: Scorecard) -> None:
    assert owners_told(said, card) == owners
