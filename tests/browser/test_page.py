"""The way of a user through the page, from the first message to the next day."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from playwright.sync_api import Page, expect
from steps import ORGANIZATION, board, draft, last_answer, say, view

pytestmark = pytest.mark.xdist_group("browser")


def test_a_description_becomes_a_scorecard_on_the_board(page: Page) -> None:
    draft(page)
    view(page, "Scorecard")
    expect(board(page)).to_contain_text("F1")
    expect(board(page)).to_contain_text("L1")


def test_talking_changes_the_board_and_undo_brings_it_back_after_a_reload(page: Page) -> None:
    draft(page)
    say(page, "Rename F1 to Earn the trust of our bank")
    view(page, "Scorecard")
    expect(board(page)).to_contain_text("Earn the trust of our bank")
    page.reload()
    expect(last_answer(page)).to_contain_text("Welcome back")
    expect(page.locator("#thread-history")).to_contain_text("Harbour Foods")
    view(page, "Scorecard")
    expect(board(page)).to_contain_text("Earn the trust of our bank")
    say(page, "undo")
    expect(board(page)).not_to_contain_text("Earn the trust of our bank")


FIRST_COOKIE_LAST = """
const usual = window.fetch;
let cookies = 0, secondIsThere;
const second = new Promise((resolve) => (secondIsThere = resolve));
const after = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
window.fetch = async (place, ...given) => {
  const answer = await usual(place, ...given);
  if (!String(place).endsWith("/set-session-cookie")) return answer;
  cookies += 1;
  if (cookies === 1) await Promise.race([second.then(() => after(20)), after(1000)]);
  else secondIsThere();
  return answer;
};
"""
"""A network on which what was asked for first comes last."""


def test_a_conversation_is_shown_again_on_a_network_that_answers_out_of_order(page: Page) -> None:
    draft(page)
    page.add_init_script(FIRST_COOKIE_LAST)
    page.reload()
    expect(last_answer(page)).to_contain_text("Welcome back")


def test_a_button_says_its_sentence(page: Page) -> None:
    say(page, "Build my scorecard")
    say(page, "We are a municipal library.")
    buttons = page.locator(".message-content ~ div > button[id]:not(:has(svg))")
    said = page.locator(".step[data-step-type=user_message]")
    button_id = buttons.first.get_attribute("id")
    buttons.first.click()
    expect(said).to_have_count(3)
    expect(page.locator(f"[id='{button_id}']")).to_have_count(0)


def test_an_answer_opens_the_passage_it_rests_on(page: Page) -> None:
    say(page, "What is the difference between a lead and a lag measure?")
    source = last_answer(page).locator("button:has(.lucide-book-open)").first
    title = source.inner_text().strip()
    source.click()
    expect(last_answer(page).locator("blockquote")).to_be_visible()
    expect(last_answer(page)).to_contain_text(title)


def test_a_dropped_text_is_read(page: Page, tmp_path: Path) -> None:
    paper = tmp_path / "strategy.md"
    paper.write_text(ORGANIZATION)
    page.locator("input[type=file]").first.set_input_files(paper)
    say(page, "Here is our strategy.")
    page.get_by_role("button", name="Take all").click()
    expect(board(page)).to_contain_text("Harbour Foods")


def test_a_dropped_workbook_is_read_shown_accepted_and_on_the_board(page: Page, tmp_path: Path) -> None:
    draft(page)
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Perspective", "Objective", "KPI", "Target", "Owner"])
    sheet.append(
        ["Customer", "Answer every complaint within a day", "Complaints answered in a day (%)", "95 %", "Ines"]
    )
    path = tmp_path / "service.xlsx"
    book.save(path)
    page.locator("input[type=file]").first.set_input_files(path)
    say(page, "Please add this.")
    expect(last_answer(page)).to_contain_text("Answer every complaint within a day")
    page.get_by_role("button", name="Add to mine").click()
    view(page, "Scorecard")
    expect(board(page)).to_contain_text("Answer every complaint within a day")


def test_everything_is_there_after_a_restart(page: Page, server: Any) -> None:
    draft(page)
    server.stop()
    server.start()
    page.reload()
    expect(last_answer(page)).to_contain_text("Welcome back")
    expect(board(page).locator("h2")).to_contain_text("Harbour Foods")
    say(page, "What changed?")
    expect(last_answer(page)).not_to_contain_text("went wrong")
