"""The review pack as slides and as pages, opened with other tools than wrote them."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pptx import Presentation
from pypdf import PdfReader
from scorecards import NASTY, clinic

from scorecard.formats.review import Group, ReviewPaper, Task, write_review
from scorecard.models import Actual, Baseline, Target

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
    hypotheses=("P1->C1 is shaken by its values (9 periods).",),
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
        "Quarterly strategy review", "Where we stand", "Strategy map", "What has changed",
        "Questions worth the meeting's time", "Do our hypotheses hold?", "Decisions and actions",
    ]  # fmt: skip
    assert "Where we stand\n15 min" in slides["Quarterly strategy review"]
    for said in ("green, 95 on average", "Service\nred, 41 on average", "C1a Waiting time"):
        assert said in slides["Where we stand"]
    assert "1. C1a is red" in slides["Questions worth the meeting's time"]
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


def test_the_pages_hold_every_part_of_the_pack(tmp_path: Path) -> None:
    pages = _pages(write_review(PAPER, clinic(), "pdf", tmp_path))
    for said in (
        "Brookfield Clinic · 12 April 2027", "Where we stand 15 min", "Patients no data", "Service red, 41 on average",
        "21 days, target 10 days", "Since the review of 12 Jan 2027", "amber → red", "What do we do?",
        "is shaken by its values", "A1 Call the registry Ines 1 Apr 2027",
    ):  # fmt: skip
        assert said in pages


@pytest.mark.parametrize("form", ["pptx", "pdf"])
def test_hostile_words_and_a_first_review_without_anything_are_written_too(tmp_path: Path, form: str) -> None:
    bare = replace(
        PAPER, organization=NASTY[0], themes=(), off_target=(), questions=(), tasks=(), changes=tuple(NASTY), since=""
    )
    assert write_review(bare, clinic(), form, tmp_path).stat().st_size > 5_000
