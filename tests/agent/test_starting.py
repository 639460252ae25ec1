"""A start loads what every message needs, and no more."""

import subprocess
import sys

LOADED = "import agent.session, sys; print(*sys.modules)"


def test_the_reader_of_grammar_is_loaded_only_for_a_sentence_to_take_apart() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True).stdout.split()
    assert "lemminflect" in loaded
    assert "spacy" not in loaded
