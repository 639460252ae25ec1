"""``python -m agent --json``: one line in, one object out, many conversations, nothing lost."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIRST = (
    "We are Lark Air, an airline. Our vision is to be the region's first choice. Our priorities: Low fares; Fly on time"
)


class Process:
    """The headless agent as a program."""

    def __init__(self, data: Path, *arguments: str) -> None:
        environment = {k: v for k, v in os.environ.items() if not k.startswith(("OPENAI_", "BSC_", "CHROMA_"))}
        self._process = subprocess.Popen(
            [sys.executable, "-m", "agent", "--json", "--data-dir", str(data), *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
            text=True,
        )

    def say(self, line: object) -> dict:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(line if isinstance(line, str) else json.dumps(line))
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def end(self) -> int:
        assert self._process.stdin
        self._process.stdin.close()
        return self._process.wait(30)


@pytest.fixture
def data(tmp_path: Path, index_dir: Path) -> Path:
    (tmp_path / "index").symlink_to(index_dir)
    return tmp_path


def names(answer: dict) -> list[str]:
    return [o["name"] for p in answer["scorecard"]["perspectives"] for o in p["objectives"]]


def test_the_answer_has_every_field_of_the_table(data):
    process = Process(data, "--thread", "t1")
    answer = process.say({"text": FIRST})
    assert set(answer) == {
        "thread", "text", "coach", "asks", "choices", "edits", "findings", "citations", "scorecard_id", "version",
        "scorecard", "files", "elapsed_ms", "calls", "tokens",
    }  # fmt: skip
    assert (answer["thread"], answer["coach"], answer["calls"]) == ("t1", "guided", 0)
    assert answer["scorecard"]["format"] == "balanced-scorecard/1"
    assert answer["edits"][0]["kind"] == "set_organization"
    assert process.end() == 0


def test_many_conversations_in_one_process_stay_apart(data):
    process = Process(data)
    process.say({"text": FIRST, "thread": "a"})
    other = process.say({"text": "hello", "thread": "b"})
    assert names(other) == []
    assert len(names(process.say({"text": "show F1", "thread": "a"}))) >= 8
    process.end()


def test_a_plain_line_is_what_the_user_says(data):
    process = Process(data)
    assert process.say("what is a lag measure?")["citations"]
    assert process.say('"how many kpis?"')["citations"]
    process.end()


def test_a_killed_process_loses_no_edit_that_was_shown(data):
    process = Process(data, "--thread", "t1")
    process.say(FIRST)
    shown = process.say("rename F1 to Grow what pays")
    process.kill()
    again = Process(data, "--thread", "t1")
    assert again.say("show F1")["scorecard"] == shown["scorecard"]
    undone = again.say("undo")
    assert "Grow what pays" not in names(undone)
    again.end()


def test_a_conversation_can_start_from_a_scorecard_and_a_focus(data, tmp_path):
    process = Process(data)
    scorecard = process.say({"text": FIRST, "thread": "a"})["scorecard"]
    given = process.say({"text": "rename it to Fill every seat", "thread": "b", "scorecard": scorecard, "focus": "C2"})
    assert "Fill every seat" in names(given)
    assert [e["kind"] for e in given["edits"]] == ["update_objective"]
    process.end()
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(scorecard))
    from_file = Process(data, "--scorecard", str(file))
    assert from_file.say("show F1")["scorecard"] == scorecard
    from_file.end()


def test_a_dropped_strategy_page_is_read(data, tmp_path):
    page = tmp_path / "strategy.txt"
    page.write_text("Name: Lark Air\nSector: airline\nVision: First choice\nPriorities:\n- Low fares\n- Fly on time\n")
    process = Process(data)
    asked = process.say({"text": "here is our strategy", "files": [str(page)]})
    assert names(asked) == []
    assert len(names(process.say(asked["choices"][0]["text"]))) >= 8
    process.end()


def test_a_broken_file_is_a_sentence_not_a_crash(data, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{")
    process = Process(data)
    answer = process.say({"text": "", "files": [str(bad)]})
    assert "not a scorecard" in answer["text"]
    assert process.say("hello")["text"]
    process.end()
