"""Two of the first talks are played in every test run: nothing they hold is lost again."""

import importlib.util
from pathlib import Path

import pytest

RUN = importlib.util.spec_from_file_location("first_talks_run", Path(__file__).with_name("run.py"))
assert RUN
assert RUN.loader
run = importlib.util.module_from_spec(RUN)
RUN.loader.exec_module(run)

FLOOR = 0.95
HELD = [talk for talk in run.talks() if talk["who"].startswith(("owner of three", "founder of"))]


@pytest.mark.parametrize("talk", HELD, ids=[talk["who"] for talk in HELD])
async def test_a_first_talk_goes_as_well_as_it_did(talk: dict) -> None:
    expected = [pair for _, held in await run.play(talk) for pair in held]
    missed = [words for words, ok in expected if not ok]
    assert len(missed) <= (1 - FLOOR) * len(expected), missed
