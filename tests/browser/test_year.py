"""A year with a scorecard in ten minutes: record, see red, review, decide, cascade, change, restore."""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Server, visit
from playwright.sync_api import Locator, Page, expect
from steps import board, bring, last_answer, node, say, view

pytestmark = pytest.mark.xdist_group("browser")


def _measure(item: str, name: str, unit: str, start: float, goal: float) -> dict[str, Any]:
    return {
        "id": item, "name": name, "unit": unit, "frequency": "quarterly", "owner": "Zoe",
        "baseline": {"value": start, "as_of": "2024-12-31", "source": "user"},
        "targets": [{"value": goal, "due": "2025-12-31", "source": "user"}],
    }  # fmt: skip


SCORECARD: dict[str, Any] = {
    "organization": {"name": "Harbour Foods", "sector": "wholesaler", "vision": "The supplier the coast trusts"},
    "perspectives": [
        {
            "id": "financial",
            "name": "Financial",
            "objectives": [
                {
                    "id": "F1",
                    "name": "Grow sales to restaurants",
                    "measures": [_measure("F1a", "Restaurant sales", "EUR m", 30, 36)],
                }
            ],
        },
        {
            "id": "customer",
            "name": "Customer",
            "objectives": [
                {
                    "id": "C1",
                    "name": "Be on time, every time",
                    "measures": [_measure("C1a", "Deliveries on time", "%", 90, 98)],
                }
            ],
        },
        {
            "id": "learning",
            "name": "Learning & Growth",
            "objectives": [{"id": "L1", "name": "Keep skilled drivers"}],
        },
    ],
    "links": [
        {"source": "C1", "target": "F1", "hypothesis": "Restaurants order more where they can rely on the hour."},
        {"source": "L1", "target": "C1", "hypothesis": "Drivers who stay know the doors."},
    ],
}


def _standing(page: Page, item: str, words: str) -> None:
    expect(node(page, item)).to_have_attribute("aria-label", re.compile(words))


def _click(page: Page, button: Locator) -> None:
    """A button that says its sentence; the coach has answered it when this ends."""
    answers = page.locator(".step[data-step-type=assistant_message]")
    before = answers.count()
    button.click()
    expect(answers.nth(before)).to_be_visible()
    expect(page.locator("#stop-button")).to_have_count(0)


def _cascade(page: Page, unit: str, own: str) -> None:
    say(page, f"cascade this to {unit}")
    expect(last_answer(page)).to_contain_text(
        f"Let us cascade this to {unit}. Which of these objectives does it move most?"
    )
    say(page, "C1")
    say(page, "Keep the names")
    say(page, own)
    expect(last_answer(page)).to_contain_text(f"{unit} has a scorecard of its own")


def test_a_year_is_lived_from_the_first_quarter_to_the_next_years_targets(
    page: Page, server: Server, tmp_path: Path
) -> None:
    bring(page, SCORECARD, tmp_path)
    expect(node(page, "C1")).to_be_visible()

    say(page, "Q1 2025: deliveries on time 96.5 %, restaurant sales 34.6")
    _standing(page, "C1", "at risk")
    say(page, "Q2 2025: deliveries on time 97.5 %, restaurant sales 35.5")
    _standing(page, "C1", "on target")
    say(page, "Q3 2025: deliveries on time 95 %, restaurant sales 35.6")
    _standing(page, "C1", "off target")
    expect(last_answer(page)).to_contain_text("C1a has turned red. What happened?")
    say(page, "because two drivers left in August")

    say(page, "prepare our quarterly review")
    expect(last_answer(page)).to_contain_text("is red and nothing is under way for C1")
    _click(page, page.get_by_role("button", name="As slides"))
    expect(last_answer(page)).to_contain_text(".pptx")
    say(page, "we decided to hire two drivers")
    expect(last_answer(page)).to_contain_text("D1 decided: Hire two drivers")
    say(page, "action: Ben calls the agency by 15 May 2030")
    expect(last_answer(page)).to_contain_text("A1 to do")
    say(page, "the review was held")
    expect(last_answer(page)).to_contain_text("R1")

    say(page, "what drives F1?")
    expect(board(page).locator(".bsc-lit")).to_contain_text("what the last answer speaks of")
    expect(board(page).locator(".bsc-edge.is-lit")).to_have_count(2)
    say(page, "Q4 2025: deliveries on time 97.6 %, restaurant sales 36.2")
    _standing(page, "C1", "on target")
    expect(board(page).locator(".bsc-edge.is-lit")).to_have_count(0)

    _cascade(page, "Sales", "Nothing more")
    _cascade(page, "Logistics", "Halve the empty miles")
    say(page, "rename C1 to Arrive in the promised hour")
    expect(node(page, "C1")).to_contain_text("promised hour")
    expect(last_answer(page)).to_contain_text("Below, this touches Sales: C1 supports C1; Logistics: C1 supports C1")

    view(page, "Portfolio")
    rows = board(page).get_by_role("list", name="Portfolio").get_by_role("listitem")
    # Those of other tests stand there too: one installation is one user.
    expect(rows.filter(has_text="open now")).to_contain_text("Harbour Foods")
    expect(rows.filter(has_text=re.compile("Sales.*unit"))).to_have_count(1)
    expect(rows.filter(has_text="Logistics")).to_contain_text("no data yet")
    _click(page, rows.filter(has_text="Logistics").get_by_role("button"))
    expect(last_answer(page)).to_contain_text("This is Logistics now")
    view(page, "Map")
    expect(board(page)).to_contain_text("Halve the empty miles")
    say(page, "go back up")
    expect(node(page, "C1")).to_contain_text("promised hour")

    visit(page, server.url)  # a new conversation: 2025 is long over, so its values are late
    expect(last_answer(page)).to_contain_text("Overdue on your scorecards:")
    _click(page, page.get_by_role("button", name=re.compile("^Open Harbour Foods")).first)
    expect(page.locator("#thread-history")).to_contain_text("switch to")
    expect(node(page, "C1")).to_contain_text("promised hour")

    say(page, "targets for 2026: deliveries on time 99 %, restaurant sales 40")
    expect(last_answer(page)).to_contain_text("target 99 % by 31 Dec 2026")
    say(page, "restore version 1")
    expect(node(page, "C1")).to_contain_text("Be on time")
    expect(node(page, "C1")).not_to_have_attribute("aria-label", re.compile("target, "))
    view(page, "History")
    expect(board(page)).to_contain_text("Version 1 is back")
