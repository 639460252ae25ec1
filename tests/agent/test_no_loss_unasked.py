"""No whole item goes that no word asks to be gone, and nobody's words are somebody's name."""

import pytest

from agent.guided.deciding.losing import says_it_goes
from agent.guided.deciding.nobody import names_nobody
from agent.guided.likely import leaves_open_which
from agent.guided.requests import read_request
from scorecard.apply import apply
from scorecard.edits import UpdateMeasure, UpdateObjective
from scorecard.models import Scorecard

pytestmark = pytest.mark.usefixtures("on_that_day")


@pytest.mark.parametrize(
    ("text", "goes"),
    [
        ("C1 needs an owner, we keep forgetting", False),
        ("churn has no target, I see. Do enter one.", False),
        ("C1a isn't bad at all", False),
        ("please don't delete C1", False),
        ("C1b is of no use to us", True),
        ("we don't look at C1b any more", True),
        ("nobody needs C1b", True),
        ("two measures on C1 is one too many, the churn stays", True),
        ("trade C1b for something better", True),
        ("get rid of C1b", True),
    ],
)
def test_what_asks_for_an_item_to_go(text: str, goes: bool, card: Scorecard) -> None:
    assert says_it_goes(text, card) is goes


@pytest.mark.parametrize("owner", ["how the board", "tmrw", "nah", "Loyalty", "would"])
def test_words_days_and_themes_own_nothing(owner: str, card: Scorecard) -> None:
    themed = apply(card, [UpdateObjective(id="C1", theme="Loyalty")]).scorecard
    assert names_nobody([UpdateMeasure(id="C1a", owner=owner)], themed)


@pytest.mark.parametrize("owner", ["Ana Silva", "head of sales", "The service team"])
def test_people_roles_and_teams_do(owner: str, card: Scorecard) -> None:
    assert not names_nobody([UpdateMeasure(id="C1a", owner=owner)], card)


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("remove one of the two measures under C1", True),
        (
            "link L1 to one of the customer objectives",
            False,
        ),  # L1 is one that is meant; which other, is asked elsewhere
        ("give one of our measures to Ana", True),
        ("one of the two measures, C1b, can go", False),
    ],
)
def test_one_of_several_leaves_open_which(text: str, open_: bool) -> None:
    assert leaves_open_which(text) is open_


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("stop nagging me about BSC301 on L3, ignore that one", "edit_scorecard"),
        ("L3 stays unmeasured on purpose. Ignore BSC301 on L3, please.", "edit_scorecard"),
        ("why should I not ignore BSC301?", "explain_finding"),
        ("what does BSC301 mean, can I ignore it?", "explain_finding"),
    ],
)
def test_a_finding_is_ignored_wherever_the_message_says_so(text: str, name: str, card: Scorecard) -> None:
    request = read_request(text, card, "")
    assert request is not None
    assert request.name == name
