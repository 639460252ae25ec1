"""What a user does on the page, and where they look."""

import json
import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, expect

expect.set_options(timeout=40_000)  # the first start loads the agent and builds the index

WIDE = 768
"""Pixels from which on the list of conversations is on the page."""

ORGANIZATION = (
    "We are Harbour Foods, a regional food wholesaler. Our vision is to be the most trusted supplier of independent"
    " restaurants on the coast. Our priorities are on-time delivery, growing profitable accounts, and keeping skilled"
    " drivers."
)


def say(page: Page, text: str) -> None:
    """Send a message and wait until the coach has finished answering."""
    answers = page.locator(".step[data-step-type=assistant_message]")
    before = answers.count()
    page.locator("#chat-input").fill(text)
    page.locator("#chat-submit").click()
    expect(answers.nth(before)).to_be_visible()
    for waiting in ("One moment, I am just coming in", "Preparing the knowledge library"):
        expect(page.get_by_text(waiting)).to_have_count(0, timeout=120_000)
    expect(answers.nth(before)).to_be_visible()
    # The first message of a conversation moves the page to its address and with it replaces the box one types in; on a
    # busy machine that comes after the answer, and the stop button shows only from then on. The list of conversations
    # is what moves it, and a phone has that list folded away.
    if page.evaluate("innerWidth") >= WIDE:
        expect(page).to_have_url(re.compile("/thread/"))
    expect(page.locator("#stop-button")).to_have_count(0)


def draft(page: Page) -> None:
    say(page, ORGANIZATION)
    say(page, "Just draft it.")
    expect(board(page).locator("h2")).to_contain_text("Harbour Foods")


def bring(page: Page, scorecard: dict[str, Any], folder: Path) -> None:
    """Drop a finished scorecard into the chat."""
    paper = folder / "scorecard.json"
    paper.write_text(json.dumps(scorecard), encoding="utf-8")
    with page.expect_response(lambda answer: "/project/file" in answer.url):
        page.locator("input[type=file]").first.set_input_files(paper)
    say(page, "Here is our scorecard.")


def board(page: Page) -> Locator:
    return page.locator("#side-view-content")


def door(page: Page) -> Locator:
    return page.get_by_role("button", name="Open the scorecard")


def node(page: Page, item: str) -> Locator:
    return board(page).locator(f'[data-node="{item}"]')


def view(page: Page, name: str) -> None:
    board(page).get_by_role("tab", name=name).click()


def edit(page: Page, what: str, *, save: bool = True, **values: str) -> Locator:
    """Fill in the form that opens for it; the labels of its fields begin with the names given."""
    board(page).get_by_role("button", name=f"Edit {what}", exact=True).click()
    form = board(page).get_by_role("form", name=f"Edit {what}")
    for name, value in values.items():
        form.locator(f'[name="{name}"]').fill(value)
    if save:
        form.get_by_role("button", name="Save").click()
    return form


def last_answer(page: Page) -> Locator:
    return page.locator(".step[data-step-type=assistant_message]").last
