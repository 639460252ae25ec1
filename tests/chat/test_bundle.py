"""The board's sources are put together into the one file that Chainlit loads."""

import re
from pathlib import Path

import pytest

from chat.bundle import SOURCES, BundleError, bundle

WORDS = "export const many = (n) => `${n}s`;\n"
MAIN = 'import { useState } from "react";\nimport { many } from "./words";\n\nexport default <b>{many(1)}</b>;\n'


def written(folder: Path, **sources: str) -> Path:
    for name, source in sources.items():
        (folder / f"{name}.jsx").write_text(source)
    return folder


def test_the_board_is_whole_every_source_is_used_and_none_is_imported_at_run_time() -> None:
    board = bundle()
    assert all(f"\n// {source.name}\n" in board for source in SOURCES.glob("*.jsx"))
    assert 'from "./' not in board
    assert re.findall(r"^export .*", board, re.MULTILINE) == [board.strip().splitlines()[-1]]


def test_a_source_comes_after_what_it_needs_and_imports_are_listed_once(tmp_path: Path) -> None:
    made = bundle(written(tmp_path, words='import { useRef, useState } from "react";\n' + WORDS, main=MAIN))
    assert made.startswith('import { useRef, useState } from "react";\n')
    assert made.index("const many") < made.index("many(1)")
    assert made.count("import") == 1


@pytest.mark.parametrize(
    ("sources", "told"),
    [
        ({"main": MAIN}, "no words.jsx"),
        ({"main": MAIN, "words": "const many = 1;\n"}, "does not export"),
        ({"main": MAIN + "const many = 2;\n", "words": WORDS}, "'many'"),
        ({"main": MAIN + "const useState = 2;\n", "words": WORDS}, "'useState'"),
        ({"main": 'import { plot } from "d3";\n'}, "'d3'"),
        ({"main": 'import React from "react";\n'}, "import React"),
        ({"main": 'import { X as Y } from "react";\n'}, "as Y"),
        ({"main": MAIN, "words": 'import { x } from "./main";\n' + WORDS}, "in a circle"),
    ],
)
def test_a_slip_is_told_by_name(tmp_path: Path, sources: dict[str, str], told: str) -> None:
    with pytest.raises(BundleError, match=re.escape(told)):
        bundle(written(tmp_path, **sources))
