"""What is to be done in place of a removal is done, and what is only warned against or thought of is not."""

import pytest

from agent.guided.deciding import only_a_part_goes, says_loss
from agent.guided.requests.thought_better import read
from agent.guided.understanding.forbidden import forbids
from agent.guided.understanding.not_gone import done_instead
from scorecard.models import Scorecard


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("don't delete L2, just take its owner off", "take L2's owner off"),
        ("no need to scrap N2, simply put it on hold", "put N2 on hold"),
        ("I don't want C2 gone, only the theme cleared", "the theme of C2 cleared"),
        ("rather than dropping P1b, make it yearly", "make P1b yearly"),
        ("don't remove C3, rename C1 to Keep them", "don't remove C3, rename C1 to Keep them"),
        ("remove C3, just not its measures", "remove C3, just not its measures"),
        ("delete C3a", "delete C3a"),
    ],
)
def test_what_is_wished_in_place_of_a_removal(text: str, wish: str) -> None:
    assert done_instead(text) == wish


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("drop L1's owner", True),
        ("please remove the target of C1a", True),
        ("delete L1 and its owner", False),
        ("drop C1a, its target is silly", False),
        ("C2 has no owner", False),
    ],
)
def test_a_part_that_goes_takes_nothing_with_it(text: str, part: bool) -> None:
    assert only_a_part_goes(text) is part


@pytest.mark.parametrize(
    ("text", "says"),
    [("don't get rid of C2", False), ("and its measure, same person", False), ("C1a and C1b are the same", True)],
)
def test_what_is_not_to_go_is_no_loss(text: str, says: bool) -> None:
    assert says_loss(text) is says


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("I was going to delete N2... nah, keep it", True),
        ("we thought about merging L1 and L2, but no, they stay as they are", True),
        ("wondered about giving C1 to Ana, better not", True),
        ("hands off C2, I was only grumbling", True),
        ("C3 is fine as it is, we just like to complain", True),
        ("I'm not saying we should drop L1, just thinking aloud", True),
        ("nobody asked you to rename C2", True),
        ("I was going to set C1a to 5, no, make it 4", False),
        ("leave C2 alone but give L2 to Ana", False),
        ("don't touch C1a, C1b should be 12", False),
        ("I said we should drop L1", False),
    ],
)
def test_a_change_only_thought_of_is_none(text: str, kept: bool, card: Scorecard) -> None:
    assert (bool(read(text, card, "")) or forbids(text, card)) is kept
