"""A file asked for in the chat: there at once, and there the next day."""

from io import BytesIO

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Page, expect
from steps import draft, last_answer, say

pytestmark = pytest.mark.xdist_group("browser")


def test_an_exported_workbook_can_be_downloaded_also_after_a_reload(page: Page) -> None:
    draft(page)
    say(page, "export to excel")
    expect(last_answer(page)).to_contain_text("Excel workbook")
    page.reload()
    link = page.locator('a[href*=".xlsx"]')
    expect(link).to_have_count(1)
    address = page.url.split("/thread/")[0] + str(link.get_attribute("href"))
    answer = page.context.request.get(address)
    assert "attachment" in answer.headers["content-disposition"]
    assert load_workbook(BytesIO(answer.body()))["Organization"]["B3"].value == "Harbour Foods"
