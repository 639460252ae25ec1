"""Writes ``agent/guided/spelling/words.txt``, the words that are right: ``uv run python tests/evals/utterances/learn_words.py``.

They are counted, once a sentence, in the sentences beside this file that are spelt with care, and once in all in what the
coach knows. What is kept aside or not played yet is not counted.
"""

import re
import sys
from collections import Counter
from pathlib import Path

# The project is not installed as a package, so the path comes first and the imports after it (E402).
sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from utterance_cases import all_cases, given_scorecard

import knowledge
from agent.guided.spelling import WORDS, people_of, words_of
from scorecard.models import Scorecard

KNOWLEDGE = Path(knowledge.__file__).parent
LEAST = 2
"""A word of one sentence alone may be a slip itself."""
_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?")


def main() -> None:
    counts: Counter[str] = Counter()
    scorecards = [Scorecard.model_validate(given_scorecard(name)) for name in {c.scorecard for c in all_cases()}]
    people = frozenset[str]().union(*map(people_of, scorecards))
    for case in all_cases():
        if not case.aside and not case.unplayed and case.voice != "typos":
            own = words_of(Scorecard.model_validate(given_scorecard(case.scorecard)))
            counts.update({*_WORD.findall(_plain(case.text))} - own - people)
    counts = Counter({word: n for word, n in counts.items() if n >= LEAST})
    files = [*KNOWLEDGE.rglob("*.md"), *KNOWLEDGE.rglob("*.yaml")]
    counts.update({w for file in files for w in _WORD.findall(_plain(file.read_text(encoding="utf-8")))})
    lines = [f"{word} {n}" for word, n in sorted(counts.items()) if len(word) > 1]
    WORDS.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} words")


def _plain(text: str) -> str:
    return text.lower().replace("’", "'")


if __name__ == "__main__":
    main()
