from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from scorecard.layout import (
    ARROWHEAD,
    PANEL,
    PHONE,
    Canvas,
    MapLayout,
    Node,
    crossings,
    drawable,
    layout,
    text_width,
    wrap,
)
from scorecard.layout.placing import Plan
from scorecard.layout.words import MAX_LINES
from scorecard.models import Link, Objective, Perspective, Scorecard


def scorecard_of(counts: list[int], links: list[tuple[str, str]], name: str = "Grow recurring revenue") -> Scorecard:
    perspectives = [
        Perspective(
            id=f"p{letter}", name=letter, objectives=[Objective(id=f"{letter}{i}", name=name) for i in range(1, n + 1)]
        )
        for letter, n in zip("ABCDEF", counts, strict=False)
    ]
    return Scorecard(perspectives=perspectives, links=[Link(source=s, target=t) for s, t in links])


@st.composite
def scorecards(draw: st.DrawFn) -> Scorecard:
    counts = draw(st.lists(st.integers(0, 9), min_size=1, max_size=5))
    name = draw(st.text(max_size=90))
    ids = [f"{letter}{i}" for letter, n in zip("ABCDEF", counts, strict=False) for i in range(1, n + 1)]
    end = st.sampled_from([*ids, "gone"])
    return scorecard_of(counts, draw(st.lists(st.tuples(end, end), max_size=16)), name)


def overlap(a: Node, b: Node) -> bool:
    return a.x < b.x + b.width and b.x < a.x + a.width and a.y < b.bottom and b.y < a.bottom


def naive_crossings(scorecard: Scorecard, canvas: Canvas) -> int:
    """The same rows filled in document order, without any search."""
    links = drawable(scorecard)
    plan = Plan(scorecard.perspectives, links, canvas)
    return crossings(plan.place(plan.naive).nodes, links)


@pytest.mark.parametrize("canvas", [PANEL, PHONE])
@given(scorecard=scorecards())
@settings(max_examples=40, deadline=None)
def test_every_picture_is_sound(scorecard: Scorecard, canvas: Canvas) -> None:
    picture = layout(scorecard, canvas)
    bands = {b.id: b for b in picture.bands}
    assert {n.id for n in picture.nodes} == {o.id for o in scorecard.objectives()}
    assert not any(overlap(a, b) for a, b in combinations(picture.nodes, 2))
    for node in picture.nodes:
        band = bands[node.perspective]
        assert band.y <= node.y
        assert node.bottom <= band.y + band.height
        assert 0 <= node.x <= picture.width - node.width
    for above, below in zip(picture.bands, picture.bands[1:], strict=False):
        assert above.y + above.height < below.y
    if picture.nodes:
        assert crossings(picture.nodes, picture.edges) <= naive_crossings(scorecard, canvas)
    assert layout(scorecard.model_copy(deep=True), canvas) == picture


def test_nothing_to_draw_yet() -> None:
    assert layout(Scorecard()) == MapLayout()
    assert layout(scorecard_of([0, 0], [])) == MapLayout()


def test_the_first_perspective_is_on_top_and_an_empty_one_keeps_its_place() -> None:
    picture = layout(scorecard_of([2, 0, 1], [("C1", "A1")]))
    assert [b.id for b in picture.bands] == ["pA", "pB", "pC"]
    assert picture.bands[0].y == 0 < picture.bands[1].height


def test_a_tangle_is_undone() -> None:
    tangle = scorecard_of([3, 3], [("B1", "A3"), ("B2", "A2"), ("B3", "A1")])
    assert naive_crossings(tangle, PANEL) == 3
    picture = layout(tangle)
    assert crossings(picture.nodes, picture.edges) == 0


def test_five_objectives_take_two_rows_and_four_take_one() -> None:
    rows = {n.y for n in layout(scorecard_of([5], [])).nodes}
    assert len(rows) == 2
    assert len({n.y for n in layout(scorecard_of([4], [])).nodes}) == 1


def test_in_a_wrapped_band_the_cause_stands_below_its_effect() -> None:
    picture = layout(scorecard_of([6], [("A1", "A5"), ("A3", "A5")]))
    at = {n.id: n.y for n in picture.nodes}
    assert at["A1"] > at["A5"] < at["A3"]


def test_an_arrow_runs_from_the_top_of_the_cause_to_the_bottom_of_the_effect() -> None:
    picture = layout(scorecard_of([1, 1], [("B1", "A1")]))
    effect, cause = picture.nodes
    (edge,) = picture.edges
    assert edge.path.startswith(f"M{cause.centre:g} {cause.y:g}")
    way_to = effect.bottom + ARROWHEAD
    assert edge.path.endswith((f"V{way_to:g}", f"{effect.centre:g} {way_to:g}"))


def test_an_arrow_over_a_band_passes_between_its_cards() -> None:
    picture = layout(scorecard_of([1, 3, 1], [("C1", "A1")]))
    cards = [n for n in picture.nodes if n.perspective == "pB"]
    way = [float(piece.split("V")[0].split()[-2]) for piece in picture.edges[0].path.split("C")[1:-1]]
    assert way
    assert not any(n.x <= x <= n.x + n.width for n in cards for x in way)


def test_links_that_cannot_be_drawn_are_left_out() -> None:
    picture = layout(scorecard_of([1, 1], [("B1", "A1"), ("B1", "A1"), ("A1", "A1"), ("Z9", "A1")]))
    assert [(e.source, e.target) for e in picture.edges] == [("B1", "A1")]


@pytest.mark.parametrize(
    "name",
    [
        "Grow recurring revenue from existing mid-market customers in the DACH region",
        "Kundenzufriedenheitsmessungsverfahren",
        "顧客満足度を継続的に改善し解約率を下げて収益を伸ばす",
        "",
    ],
)
def test_names_fit_their_card(name: str) -> None:
    lines = wrap(name, 100)
    assert len(lines) <= MAX_LINES
    assert all(text_width(line) <= 100 for line in lines)


def test_a_long_name_ends_in_an_ellipsis_and_a_short_one_is_balanced() -> None:
    assert wrap("word " * 40, 100)[-1].endswith("…")
    assert wrap("Grow the share of recurring revenue", 150) == ["Grow the share of", "recurring revenue"]


def test_a_broken_word_leaves_no_single_letter_on_the_next_line() -> None:
    assert wrap("Dienstleistungen", 100) == ["Dienstleistun-", "gen"]


def test_arrows_that_share_a_card_stand_apart_in_the_order_of_where_they_come_from() -> None:
    picture = layout(scorecard_of([1, 3], [("B1", "A1"), ("B2", "A1"), ("B3", "A1")]))
    at = {n.id: n.centre for n in picture.nodes}
    ends = {e.source: float(e.path.replace("V", " ").split()[-2]) if "C" in e.path else at["A1"] for e in picture.edges}
    by_place = sorted(ends, key=lambda i: at[i])
    assert [ends[i] for i in by_place] == sorted(ends.values())
    assert len(set(ends.values())) == 3


def test_a_picture_of_sixty_objectives_is_still_untangled() -> None:
    counts = [12, 15, 20, 13]
    links = [
        (f"{b}{i}", f"{a}{counts[n] - i % counts[n]}")
        for n, (a, b) in enumerate(["AB", "BC", "CD"])
        for i in range(1, counts[n + 1] + 1)
    ]
    crowd = scorecard_of(counts, links)
    picture = layout(crowd)
    assert len(picture.nodes) == 60
    assert crossings(picture.nodes, picture.edges) < naive_crossings(crowd, PANEL) / 2
