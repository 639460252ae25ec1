"""The board in a real browser: seen, edited in place, walked by keyboard, on a phone and in two tabs."""

import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Server, visit
from playwright.sync_api import Browser, Page, expect
from steps import board, bring, door, edit, last_answer, node, say, view

pytestmark = pytest.mark.xdist_group("browser")

SCORECARD: dict[str, Any] = {
    "organization": {"name": "Harbour Foods", "sector": "wholesaler"},
    "perspectives": [
        {
            "id": "financial",
            "name": "Financial",
            "objectives": [
                {
                    "id": "F1",
                    "name": "Grow sales to independent restaurants",
                    "theme": "Growth",
                    "measures": [
                        {
                            "id": "F1a",
                            "name": "Sales to restaurants",
                            "unit": "EUR m",
                            "targets": [{"value": 40, "due": "2028-12-31"}],
                            "actuals": [
                                {"period": "2026-Q1", "value": 30},
                                {"period": "2026-Q2", "value": 31.5},
                                {"period": "2026-Q3", "value": 33},
                            ],
                        }
                    ],
                },
                {"id": "F2", "name": "Cut the cost of each delivery", "owner": "Zoe"},
            ],
        },
        {
            "id": "customer",
            "name": "Customer",
            "objectives": [
                {
                    "id": "C1",
                    "name": "Be on time, every time",
                    "theme": "Service",
                    "measures": [{"id": "C1a", "name": "Deliveries on time", "unit": "%"}],
                }
            ],
        },
        {
            "id": "learning",
            "name": "Learning & Growth",
            "objectives": [{"id": "L1", "name": "Keep skilled drivers", "theme": "Service"}],
        },
    ],
    "links": [
        {"source": "C1", "target": "F1", "hypothesis": "restaurants order more where they can rely on the hour"},
        {"source": "L1", "target": "C1", "hypothesis": "drivers who stay know the doors"},
    ],
}


@pytest.fixture
def shown(page: Page, tmp_path: Path) -> Page:
    """The page with the scorecard above on its board."""
    bring(page, SCORECARD, tmp_path)
    expect(node(page, "F1")).to_be_visible()
    return page


def test_an_owner_is_set_on_the_card_answered_in_the_chat_and_there_after_a_reload(shown: Page) -> None:
    node(shown, "C1").click()
    edit(shown, "owner of C1", text="Maria")
    expect(board(shown).get_by_role("button", name="Edit owner of C1", exact=True)).to_have_text("Maria")
    expect(last_answer(shown)).to_contain_text("owner is now Maria")
    shown.reload()
    view(shown, "Scorecard")
    expect(board(shown).get_by_role("button", name="Edit owner of C1a", exact=True)).to_have_text("Maria")


def test_a_new_wording_shows_on_the_map_and_talking_goes_on_from_it(shown: Page) -> None:
    node(shown, "C1").click()
    edit(shown, "wording of C1", text="Arrive in the promised hour")
    expect(node(shown, "C1")).to_contain_text("promised hour")
    say(shown, "undo")
    expect(node(shown, "C1")).to_contain_text("Be on time")


def test_a_target_is_edited_in_the_table_and_a_slip_is_told_where_it_happened(shown: Page) -> None:
    view(shown, "Scorecard")
    form = edit(shown, "target of C1a", value="nearly all")
    expect(form.get_by_role("alert")).to_contain_text("not a number")
    form.locator("[name=value]").fill("98,5 %")
    form.locator("[name=due]").fill("2027-12-31")
    form.get_by_role("button", name="Save").click()
    cell = board(shown).get_by_role("button", name="Edit target of C1a")
    expect(cell).to_contain_text("98.5")
    expect(cell).to_contain_text("31 Dec 2027")
    expect(last_answer(shown)).to_contain_text("98.5 %")


def test_an_actual_is_recorded_and_the_trend_grows(shown: Page) -> None:
    view(shown, "Scorecard")
    expect(board(shown).get_by_role("img", name="3 values, from 30 in 2026-Q1 to 33 in 2026-Q3")).to_be_visible()
    edit(shown, "actual of F1a", value="34", period="2026-Q4")
    expect(board(shown).get_by_role("img", name="4 values")).to_be_visible()


def test_the_map_shows_how_things_stand_in_words_too(shown: Page) -> None:
    assert "off target" in str(node(shown, "F1").get_attribute("aria-label"))
    node(shown, "F1").click()
    expect(board(shown).locator(".bsc-card")).to_contain_text("off target")


def test_the_table_is_searched_filtered_and_sorted(shown: Page) -> None:
    view(shown, "Scorecard")
    names = board(shown).locator(".bsc-objective .bsc-id")
    expect(names).to_have_text(["F1", "F2", "C1", "L1"])
    board(shown).get_by_label("Sort by").select_option("By objective")
    expect(names).to_have_text(["C1", "F2", "F1", "L1"])
    board(shown).get_by_label("Show", exact=True).select_option("Without a target")
    expect(names).to_have_text(["C1"])
    board(shown).get_by_label("Show", exact=True).select_option("All measures")
    board(shown).get_by_label("Search the scorecard").fill("zoe")
    expect(names).to_have_text(["F2"])
    board(shown).get_by_label("Search the scorecard").fill("nothing like it")
    board(shown).get_by_role("button", name="Show everything").click()
    expect(names).to_have_count(4)


def test_an_objective_is_removed_after_a_question_and_undone_from_the_history(shown: Page) -> None:
    node(shown, "C1").click()
    board(shown).get_by_role("button", name="Remove", exact=True).click()
    expect(board(shown)).to_contain_text("Remove C1 with 1 measure and 2 links?")
    board(shown).get_by_role("button", name="Remove C1").click()
    expect(node(shown, "C1")).to_have_count(0)
    expect(last_answer(shown)).to_contain_text("undo")
    view(shown, "History")
    board(shown).get_by_role("button", name="Undo").click()
    view(shown, "Map")
    expect(node(shown, "C1")).to_be_visible()


def test_an_earlier_version_is_restored_from_the_history(shown: Page) -> None:
    node(shown, "C1").click()
    edit(shown, "owner of C1", text="Maria")
    view(shown, "History")
    newest = board(shown).locator(".bsc-history > li").first
    expect(newest).to_contain_text("Version 2")
    expect(newest).to_contain_text("owner is now Maria")
    board(shown).get_by_role("button", name="Restore version 1").click()
    expect(last_answer(shown)).to_contain_text("Version 1 is back")
    expect(newest).to_contain_text("Version 3")
    view(shown, "Map")
    expect(board(shown).get_by_role("button", name="Edit owner of C1", exact=True)).to_have_text("add owner")


def test_why_is_asked_from_the_card(shown: Page) -> None:
    node(shown, "L1").click()
    board(shown).get_by_role("button", name="Why?").click()
    expect(shown.locator(".step[data-step-type=user_message]").last).to_contain_text("why is L1 here?")
    expect(last_answer(shown)).to_contain_text("Keep skilled drivers")


def test_causes_and_effects_light_up_and_a_theme_stands_out(shown: Page) -> None:
    node(shown, "L1").click()
    expect(board(shown).locator(".bsc-node.is-dim")).to_have_count(1)
    expect(board(shown).locator(".bsc-edge.is-lit[class*=bsc-medium]")).to_have_count(2)
    shown.keyboard.press("Escape")
    board(shown).get_by_role("button", name="Growth", exact=True).click()
    shown.mouse.move(5, 5)
    expect(board(shown).locator(".bsc-node.is-dim")).to_have_count(3)


def test_an_arrow_tells_its_hypothesis(shown: Page) -> None:
    board(shown).locator('[data-edge="L1->C1"]').hover(force=True)
    expect(board(shown).get_by_role("tooltip")).to_contain_text("drivers who stay know the doors")


def test_the_map_is_walked_and_a_card_edited_by_keyboard_alone(shown: Page) -> None:
    node(shown, "L1").focus()
    shown.keyboard.press("ArrowUp")
    expect(node(shown, "C1")).to_be_focused()
    shown.keyboard.press("Enter")
    owner = board(shown).get_by_role("button", name="Edit owner of C1", exact=True)
    owner.focus()
    shown.keyboard.press("Enter")
    shown.keyboard.type("Maria")
    shown.keyboard.press("Enter")
    expect(owner).to_have_text("Maria")
    expect(owner).to_be_focused()
    shown.keyboard.press("Enter")
    shown.keyboard.press("Escape")
    expect(owner).to_be_focused()
    shown.keyboard.press("Escape")
    expect(node(shown, "C1")).to_be_focused()


def test_the_checks_show_a_score_its_make_up_and_an_explanation(shown: Page) -> None:
    view(shown, "Checks")
    board(shown).get_by_role("button", name="How it is made up").click()
    expect(board(shown).get_by_role("row", name="Structure")).to_contain_text("of 20")
    board(shown).get_by_role("button", name="Explain BSC301").first.click()
    expect(last_answer(shown)).to_contain_text("BSC301")


def test_two_tabs_follow_each_other_and_a_stale_edit_overwrites_nothing(shown: Page) -> None:
    other = shown.context.new_page()
    other.goto(shown.url)
    node(other, "C1").click()
    stale = edit(other, "owner of C1", save=False, text="Jan")
    node(shown, "C1").click()
    edit(shown, "owner of C1", text="Maria")
    expect(board(other)).to_contain_text("version 2")
    stale.get_by_role("button", name="Save").click()
    expect(stale.get_by_role("alert")).to_contain_text("owner is now Maria")
    stale.get_by_role("button", name="Cancel").click()
    expect(board(other).get_by_role("button", name="Edit owner of C1", exact=True)).to_have_text("Maria")


def test_a_closed_board_stays_closed_and_says_that_it_changed(shown: Page) -> None:
    shown.locator("aside button").first.click()
    expect(board(shown)).to_have_count(0)
    say(shown, "put Maria on C1")
    expect(door(shown)).to_have_accessible_name("Open the scorecard, it has changed")
    expect(board(shown)).to_have_count(0)
    door(shown).click()
    expect(board(shown)).to_contain_text("version 2")


def test_a_workbook_is_taken_away_from_the_export_menu(shown: Page) -> None:
    board(shown).get_by_role("button", name="Export").click()
    shown.get_by_role("menuitem", name="Excel workbook").click()
    expect(shown.locator(".step[data-step-type=user_message]").last).to_contain_text("export as Excel")
    with shown.expect_download() as waiting:
        shown.get_by_role("link", name=".xlsx").last.click()
    assert waiting.value.suggested_filename.endswith(".xlsx")


@pytest.fixture
def phone(browser: Browser, server: Server) -> Any:
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    context.set_default_timeout(30_000)
    page = context.new_page()
    visit(page, server.url)
    yield page
    context.close()


def test_on_a_phone_the_board_waits_until_it_is_wanted(phone: Page, tmp_path: Path) -> None:
    bring(phone, SCORECARD, tmp_path)
    expect(door(phone)).to_be_visible()
    expect(board(phone)).to_have_count(0)
    say(phone, "put Maria on C1")
    expect(board(phone)).to_have_count(0)
    door(phone).click()
    view(phone, "Scorecard")
    edit(phone, "owner of F1a", text="Ann")
    expect(board(phone).get_by_role("button", name="Edit owner of F1a", exact=True)).to_have_text("Ann")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    assert board(phone).evaluate("panel => panel.scrollWidth <= panel.clientWidth")
    expect(phone.get_by_role("dialog", name="Scorecard")).to_be_visible()
    view(phone, "Map")
    node(phone, "C1").tap()
    board(phone).get_by_role("button", name="Why?").tap()
    expect(board(phone)).to_have_count(0)
    expect(last_answer(phone)).to_contain_text("Be on time")


def test_on_a_phone_a_reload_stays_in_the_conversation(phone: Page) -> None:
    say(phone, "Build my scorecard")
    expect(phone).to_have_url(re.compile("/thread/"))
    phone.reload()
    expect(last_answer(phone)).to_contain_text("Welcome back")


def test_a_link_that_was_opened_before_the_sign_in_is_where_the_sign_in_leads(page: Page, server: Server) -> None:
    """The sign-in's page as Chainlit makes it: it is sent there by the link and goes on to the start by itself."""
    link, sign_in = f"{server.url}/thread/0b7a-wanted", f"{server.url}/login"
    script = "<script src=\"/public/places.js\" defer></script><button onclick=\"history.pushState({}, '', '/')\">In</button>"
    page.route(link, lambda route: route.fulfill(content_type="text/html", body="<a href='/login'>Sign in</a>"))
    page.route(sign_in, lambda route: route.fulfill(content_type="text/html", body=script))
    page.goto(link)
    page.get_by_role("link", name="Sign in").click()
    page.get_by_role("button", name="In").click()
    expect(page).to_have_url(link)


def test_a_link_to_a_conversation_opens_in_a_browser_that_was_never_here(shown: Page, browser: Browser) -> None:
    stranger = browser.new_context()
    page = stranger.new_page()
    page.goto(shown.url)
    expect(node(page, "F1")).to_be_visible()
    stranger.close()


def test_open_answers_are_still_there_after_a_reload(page: Page) -> None:
    say(page, "Build my scorecard")
    say(page, "We are a municipal library.")
    buttons = page.locator(".message-content ~ div > button[id]:not(:has(svg))")
    label = buttons.first.inner_text()
    page.reload()
    expect(last_answer(page)).to_contain_text("Welcome back")
    again = page.get_by_role("button", name=label)
    again.click()
    expect(page.locator(".step[data-step-type=user_message]")).to_have_count(3)
