"""Lets the tests here import their helpers by name, and fixes the day for them."""

import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from scorecard.clock import as_of

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def _today() -> Iterator[None]:
    with as_of(date(2026, 2, 10)):
        yield
