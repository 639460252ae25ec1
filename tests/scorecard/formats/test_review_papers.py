"""The review pack as slides and as pages, opened with other tools than wrote them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from scorecards import NASTY, clinic

from scorecard.formats.review import Group, ReviewPaper, Task, write_review
from scorecard.models import Actual, Baseline, Initiative, Scorecard, Target
from scorecard.performance import perform

PAPER = ReviewPaper(
    title="Quarterly strategy review",
    organization="Brookfield Clinic",
    day=date(2027, 4, 12),
    agenda=(("Actions from last time", "10 min"), ("Where we stand", "15 min")),
    whole=Group("The scorecard as a whole", "amber, 78 on average", "amber"),
    perspectives=(Group("Financial", "green, 95 on average", "green"), Group("Patients", "no data", "none")),
    themes=(Group("Service", "red, 41 on average", "red"),),
    off_target=(Group("C1a Waiting time", "21 days, target 10 days", "red"),),
    since="Since the review of 12 Jan 2027",
    changes=("C1a “Waiting time”: amber → red",),
    questions=("C1a is red and nothing is under way. What do we do?",),
    tasks=(Task("A1 Call the registry", "Ines", "1 Apr 2027", late=True),),
)


def _slides(path: Path) -> dict[str, str]:
    found: dict[str, str] = {}
    for slide in Presentation(str(path)).slides:
        texts = [s.text_frame.text for s in slide.shapes if s.has_text_frame]
        texts += [c.text_frame.text for s in slide.shapes if s.has_table for r in s.table.rows for c in r.cells]
        found[slide.shapes.title.text_frame.text] = "\n".join(texts)
    return found


def _pages(path: Path) -> str:
    pages = PdfReader(path).pages
    return " ".join(" ".join(p.extract_text().replace("\u200b", "").split()) for p in pages)


def test_the_slides_follow_the_meeting_and_leave_room_for_what_is_decided(tmp_path: Path) -> None:
    path = write_review(PAPER, clinic(), "pptx", tmp_path)
    assert path.name == "Brookfield Clinic Quarterly strategy review 2027-04-12.pptx"
    slides = _slides(path)
    assert list(slides) == [
        "Quarterly strategy review", "Where we stand", "How the KPIs move", "Strategy map", "What has changed", "Do our hypotheses hold?",
        "Work under way", "Questions worth the meeting's time", "Decisions and actions",
    ]  # fmt: skip
    assert "2. Where we stand\n15 min" in slides["Quarterly strategy review"]
    for said in ("green, 95 on average", "Service\nred, 41 on average", "C1a Waiting time"):
        assert said in slides["Where we stand"]
    assert "1.\nC1a is red" in slides["Questions worth the meeting's time"]
    assert "What we decide, who, by when" in slides["Questions worth the meeting's time"]
    assert "A1 Call the registry\nInes\n1 Apr 2027" in slides["Decisions and actions"]
    assert "Decision or action" in slides["Decisions and actions"]


def test_the_map_of_a_review_says_how_each_objective_stands_and_the_decisions_are_those_recorded(
    tmp_path: Path,
) -> None:
    card = clinic()
    measure = next(iter(card.measures()))
    measure.baseline, measure.targets = Baseline(value=10), [Target(value=20, due=date(2027, 12, 31))]
    measure.polarity, measure.target_kind, measure.actuals = "higher", "reach", [Actual(period="2027-03", value=11)]
    decided = replace(PAPER, decisions=(Task("D1 Hire a nurse", "Ines", "12 Apr 2027", late=False),))
    slides = _slides(write_review(decided, card, "pptx", tmp_path))
    objective = card.objective_of(measure.id)
    assert objective is not None
    assert f"{objective.id} · red\n{objective.name}" in slides["Strategy map"]
    assert "D1 Hire a nurse\nInes\n12 Apr 2027" in slides["Decisions and actions"]


def test_the_map_on_the_pages_tells_how_each_objective_stands(tmp_path: Path) -> None:
    card = _lived()
    pages = _pages(write_review(PAPER, card, "pdf", tmp_path))
    state = perform(card, PAPER.day)
    rated = {o.id: rag for o in card.objectives() if (rag := state.objectives[o.id].worst_rag) != "none"}
    assert rated
    assert all(f"{item} · {rag}" in pages for item, rag in rated.items())
    assert "Colour: the worst KPI of the objective." in pages


def test_the_pages_hold_every_part_of_the_pack(tmp_path: Path) -> None:
    pages = _pages(write_review(PAPER, clinic(), "pdf", tmp_path))
    for said in (
        "Brookfield Clinic · 12 April 2027", "Where we stand 15 min", "Patients no data", "Service red, 41 on average",
        "21 days, target 10 days", "Since the review of 12 Jan 2027", "amber → red", "What do we do?",
        "What the values say", "more common periods needed", "Work under way", "A1 Call the registry Ines 1 Apr 2027",
    ):  # fmt: skip
        assert said in pages


@pytest.mark.parametrize("form", ["pptx", "pdf"])
def test_hostile_words_and_a_first_review_without_anything_are_written_too(tmp_path: Path, form: str) -> None:
    bare = replace(
        PAPER, organization=NASTY[0], themes=(), off_target=(), questions=(), tasks=(), changes=tuple(NASTY), since=""
    )
    assert write_review(bare, clinic(), form, tmp_path).stat().st_size > 5_000


def _lived() -> Scorecard:
    card = clinic()
    for measure in card.measures():
        measure.actuals = []
    first, second = list(card.measures())[:2]
    for measure, values in ((first, (11, 12, 13)), (second, (30,))):
        measure.baseline, measure.targets = Baseline(value=10), [Target(value=20, due=date(2027, 12, 31))]
        measure.polarity, measure.target_kind, measure.unit = "higher", "reach", "%"
        measure.actuals = [Actual(period=f"2027-0{n}", value=v) for n, v in enumerate(values, 1)]
    return card


def test_how_kpis_stand_and_move_is_drawn_in_charts_that_can_be_edited(tmp_path: Path) -> None:
    path = write_review(PAPER, _lived(), "pptx", tmp_path)
    charts = {
        slide.shapes.title.text_frame.text: [s.chart for s in slide.shapes if s.has_chart]
        for slide in Presentation(str(path)).slides
    }
    (counts,) = charts["Where we stand"]
    assert {s.name: sum(s.values) for s in counts.plots[0].series}["KPIs red"] == 1
    (moved,) = charts["How the KPIs move"]  # of the other KPI there is but one value
    assert list(moved.plots[0].categories) == ["Jan 27", "Feb 27", "Mar 27"]
    assert [tuple(s.values) for s in moved.plots[0].series] == [(11, 12, 13), (20, 20, 20)]


def test_work_and_the_reds_nobody_works_on_have_a_slide_with_room_for_what_is_started(tmp_path: Path) -> None:
    card = _lived()
    red = next(iter(card.measures()))
    objective = card.objective_of(red.id)
    assert objective is not None
    objective.initiatives = []
    slides = _slides(write_review(PAPER, card, "pptx", tmp_path))
    assert f"Red, and nothing under way\nWhat we start\nWho\nBy when\n{red.id} {red.name}" in slides["Work under way"]
    objective.initiatives = [
        Initiative(id="N9", name="Open on Saturdays", owner="Ines", due=date(2027, 3, 1), status="active")
    ]
    slides = _slides(write_review(PAPER, card, "pptx", tmp_path))
    assert "N9 Open on Saturdays" in slides["Work under way"]
    assert "Mar 2027 (late)" in slides["Work under way"]
    assert "nothing under way" not in slides["Work under way"]


def test_every_link_is_told_with_its_reason_and_no_verdict_before_eight_periods(tmp_path: Path) -> None:
    card = clinic()
    link = card.links[0]
    told = _slides(write_review(PAPER, card, "pptx", tmp_path))["Do our hypotheses hold?"]
    assert f"{link.source} → {link.target}\n{link.hypothesis or 'no reason given'}\n{link.strength}" in told
    assert "more common periods needed" in told or "no pair of KPIs" in told
    assert "supports it" not in told


def test_month_and_year_have_slides_of_their_own(tmp_path: Path) -> None:
    card = _lived()
    monthly = _slides(write_review(replace(PAPER, kind="operational"), card, "pptx", tmp_path))
    assert "Strategy map" not in monthly
    assert "Work under way" in monthly
    yearly = _slides(write_review(replace(PAPER, kind="yearly"), card, "pptx", tmp_path))
    objectives, targets = yearly["Objectives: which of them stay?"], yearly["What the KPIs shall reach in 2028"]
    assert all(o.name in objectives for o in list(card.objectives())[:13])
    assert "Keep, change, replace or retire?" in objectives
    first = next(iter(card.measures()))
    assert f"{first.id} {first.name}\n13 %\n20 %\n" in targets


def test_the_pages_of_the_month_and_the_year_are_those_of_their_meetings(tmp_path: Path) -> None:
    card = _lived()
    monthly = _pages(write_review(replace(PAPER, kind="operational"), card, "pdf", tmp_path))
    assert "Work under way" in monthly
    assert "hypotheses" not in monthly
    yearly = _pages(write_review(replace(PAPER, kind="yearly"), card, "pdf", tmp_path))
    first = next(iter(card.measures()))
    assert (
        f"What the KPIs shall reach in 2028 KPI Now Target so far Target for 2028 {first.id} {first.name} 13 % 20 %"
        in yearly
    )


def test_a_first_review_has_no_page_about_what_has_changed(tmp_path: Path) -> None:
    assert "What has changed" not in _slides(write_review(replace(PAPER, since=""), clinic(), "pptx", tmp_path))
