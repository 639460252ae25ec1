"""The six real organizations, answered from their row alone, come to a scorecard one would sign."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from rapidfuzz import fuzz

ROWS = [
    json.loads(line) for line in (Path(__file__).parents[1] / "examples/organizations.jsonl").read_text().splitlines()
]
UNKNOWN = "we don't have one written down"
MOST_TURNS = 8


def answer(reply: str, row: dict[str, Any]) -> str:
    """What somebody answers who knows the row and nothing else."""
    question = next(line for line in reversed(reply.splitlines()) if "**" in line).lower()
    if "**name**" in question:
        return f"{row['name']}, {row['sector']}"
    if "**values**" in question:
        return UNKNOWN
    known = {"**sector**": row["sector"], "**vision**": row["vision"], "**mission**": row["mission"],
             "**strategic priorities**": "\n".join(row["strategy"])}  # fmt: skip
    return next((value for mark, value in known.items() if mark in question), None) or UNKNOWN


@pytest.mark.parametrize("row", ROWS, ids=[r["name"] for r in ROWS])
async def test_an_example_organization_gets_its_scorecard(talk, row):
    message, turns = "Build my scorecard", 0
    while True:
        result = await talk.say(message)
        turns += 1
        if any(p["objectives"] for p in result.scorecard["perspectives"]):
            break
        assert turns < MOST_TURNS, result.text
        message = answer(result.text, row)
    assert not [f for f in result.findings if f.severity == "error"]
    assert_numbers_come_from(row, result.scorecard)
    assert_priorities_carried(row, result.scorecard)
    assert_shape(result.scorecard)


def assert_numbers_come_from(row: dict[str, Any], scorecard: dict[str, Any]) -> None:
    stated = {float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", json.dumps(row))}
    for measure in measures(scorecard):
        assert not measure["actuals"]
        numbers = [measure["baseline"]["value"]] if measure["baseline"] else []
        for target in measure["targets"]:
            numbers += [n for n in (target["value"], target["upper"]) if n is not None]
        assert set(numbers) <= stated, measure


def assert_priorities_carried(row: dict[str, Any], scorecard: dict[str, Any]) -> None:
    carried = " ".join(o["provenance"]["words"] for p in scorecard["perspectives"] for o in p["objectives"])
    for priority in row["strategy"]:
        assert fuzz.partial_ratio(priority.lower(), carried.lower()) > 95, priority


def assert_shape(scorecard: dict[str, Any]) -> None:
    assert 15 <= len(measures(scorecard)) <= 25
    assert len(scorecard["perspectives"]) == 4
    for perspective in scorecard["perspectives"]:
        kinds = {m["kind"] for o in perspective["objectives"] for m in o["measures"]}
        assert kinds == {"lead", "lag"}, perspective["name"]
        assert 2 <= len(perspective["objectives"]) <= 4
        for objective in perspective["objectives"]:
            assert objective["rationale"]
            assert objective["provenance"]["ref"]
            assert 1 <= len(objective["measures"]) <= 2
    assert all(link["hypothesis"] for link in scorecard["links"])


def measures(scorecard: dict[str, Any]) -> list[dict[str, Any]]:
    return [m for p in scorecard["perspectives"] for o in p["objectives"] for m in o["measures"]]
