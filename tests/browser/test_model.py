"""A chat model is chosen on the page, drafts before the user's eyes, is stopped in the middle, and is left again."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from drafting_server import GOALS, PRIORITIES, DraftingServer, good
from model_turns import edits
from playwright.sync_api import Page, expect
from scripted_server import Call, Hang, Say, Step
from steps import board, last_answer, say, view

pytestmark = pytest.mark.xdist_group("browser")

KEY = "sk-typed-on-the-page"
FILLED = {"Financial": "Revenue per customer", "Customer": "Customer churn", "Product & Processes": "Days to first report", "People & Technology": "Engineers who leave by choice"}  # fmt: skip
"""A measure of each perspective, in the order of the map."""


@dataclass
class GatedServer(DraftingServer):
    """Answers for a perspective once its gate is opened."""

    gates: dict[str, threading.Event] = field(default_factory=lambda: {name: threading.Event() for name in FILLED})

    def take(self, request: dict[str, Any], headers: dict[str, str]) -> Step:
        told = str(request["messages"][-1]["content"])
        if gate := next((g for name, g in self.gates.items() if f"of the perspective {name}," in told), None):
            gate.wait(280)
        return super().take(request, headers)


def test_a_model_is_chosen_drafts_perspective_by_perspective_is_stopped_and_left(page: Page, server: Any) -> None:
    given = {"name": ["Northwind"], "sector": ["SaaS company"], "priorities": PRIORITIES, "goals": GOALS}
    profile = edits(*({"kind": "set_profile", "field": f, "values": v} for f, v in given.items()))
    script: list[Step] = [Say(calls=[profile, Call("draft_scorecard", {})]), Hang("Let me think"), Say("It stands. What next?")]  # fmt: skip
    with GatedServer(script=script, answers=good()) as endpoint:
        line = _choose(page, base_url=endpoint.url, model="small", api_key=KEY)
        expect(line).to_contain_text("streaming yes, tools yes, JSON schema yes, JSON mode yes")
        _send(page, f"We are Northwind, a SaaS company, just draft it: {'; '.join([*PRIORITIES, *GOALS])}")
        _fills_as_gates_open(page, endpoint)
        expect(last_answer(page)).to_contain_text("Is the mid-market the right bet for you?")
        _send(page, "Is that enough?")
        expect(last_answer(page)).to_contain_text("Let me think")
        page.locator("#stop-button").click()
        say(page, "Go on then")
        expect(last_answer(page)).to_contain_text("It stands. What next?")
        assert endpoint.headers[-1]["authorization"] == f"Bearer {KEY}"
    expect(_choose(page, model="")).to_contain_text("Guided coach")
    say(page, "undo")
    expect(board(page)).not_to_contain_text(FILLED["Customer"])
    assert not _files_with(KEY, server.data_dir)


def _choose(page: Page, **values: str) -> Any:
    """Fill in the settings of the chat; what it gives is the line that says what came of it."""
    page.locator("#chat-settings-open-modal").click()
    expect(page.locator("#api_key")).to_have_value("")
    for name, value in values.items():
        page.locator(f"#{name}").fill(value)
    page.locator("#confirm").click()
    return page.locator("[data-sonner-toast]").last


def _send(page: Page, text: str) -> None:
    page.locator("#chat-input").fill(text)
    page.locator("#chat-submit").click()


def _fills_as_gates_open(page: Page, endpoint: GatedServer) -> None:
    view(page, "Scorecard")
    expect(board(page)).to_contain_text("Double recurring revenue")
    for name, measure in FILLED.items():
        expect(board(page)).not_to_contain_text(measure)
        endpoint.gates[name].set()
        expect(board(page)).to_contain_text(measure)


def _files_with(secret: str, folder: Path) -> list[Path]:
    return [p for p in folder.rglob("*") if p.is_file() and secret.encode() in p.read_bytes()]
