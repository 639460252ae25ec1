"""A real server with its own data, and a real browser in front of it."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(Path(__file__).parent))  # the tests import their steps by name
sys.path.append(str(ROOT / "tests/agent"))  # and the endpoint that answers by script
CHROMIUM = "/usr/bin/chromium"
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Server:
    """``chainlit run app.py`` as a user would start it, on a data directory that outlives a restart."""

    given = {"ANONYMIZED_TELEMETRY": "False", "BSC_MODEL_TIMEOUT": "300"}
    """An endpoint that waits for the page on a busy machine must not be given up."""

    def __init__(self, data_dir: Path) -> None:
        self.data_dir = data_dir
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self._port = free.getsockname()[1]
        self.url = f"http://localhost:{self._port}"

    def start(self) -> None:
        left_out = ("OPENAI_API_KEY", "OPENAI_BASE_URL", "BSC_PASSWORD", "CHAINLIT_AUTH_SECRET")
        environment = {k: v for k, v in os.environ.items() if k not in left_out}
        with (self.data_dir / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "chainlit", "run", "app.py", "-h", "--port", str(self._port)],
                cwd=ROOT,
                env={**environment, **self.given, "BSC_DATA_DIR": str(self.data_dir)},
                stdout=log,
                stderr=log,
            )
        self._wait()

    def stop(self) -> None:
        if self._process:
            self._process.terminate()
            self._process.wait(20)

    def _wait(self) -> None:
        deadline = time.monotonic() + 90
        while time.monotonic() < deadline:
            try:
                with urllib.request.urlopen(f"{self.url}/health", timeout=2):
                    return
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.2)
        raise AssertionError((self.data_dir / "server.log").read_text())


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("data"))
    server.start()
    yield server
    server.stop()


@pytest.fixture(scope="module")  # its event loop would be in the way of async tests that come later
def browser() -> Iterator[Browser]:
    if not Path(CHROMIUM).exists() and not os.environ.get("CI"):
        # The README's test command has to pass on a bare machine, which has no browser. CI installs one and never gets
        # here: there a missing browser is a failure.
        pytest.skip(f"no Chromium at {CHROMIUM}: install your system's package")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser, server: Server) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 860}, locale="en-US")
    context.set_default_timeout(30_000)
    page = context.new_page()
    visit(page, server.url)
    yield page
    context.close()


def visit(page: Page, url: str) -> None:
    """Open the page and wait until the server has answered: what is typed earlier is lost."""
    with page.expect_websocket(lambda ws: "socket.io" in ws.url) as socket_info:
        page.goto(url)
    socket_info.value.wait_for_event("framereceived", lambda frame: "task_end" in str(frame))
    page.locator("#chat-input").wait_for()
    # The settings come last and make the page build the box for messages and files anew.
    page.locator("#chat-settings-open-modal").wait_for()
