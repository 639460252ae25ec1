"""The reading of messages stays as good as it is; ``run.py`` prints the whole table."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from reading_scores import FILES, cases, judge

SAMPLE = [c for c in cases() if not c.aside][::2]
FLOOR = 0.9


def test_the_files_of_messages_are_there():
    assert (Path(__file__).with_name(FILES[0])).exists()
    assert len(SAMPLE) >= 30


def test_most_messages_are_read_whole():
    outcomes = [judge(c) for c in SAMPLE]
    misses = [(o.case.text, o.wrong, o.invented) for o in outcomes if not o.right]
    assert 1 - len(misses) / len(outcomes) >= FLOOR, misses
