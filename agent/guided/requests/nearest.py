"""What a message asks for that is worded like none of the patterns: the request whose example it means nearly the same as."""

import functools
import re
from pathlib import Path

import numpy as np
import yaml
from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from agent.guided.requests.request import Request
from agent.guided.understanding.tokens import is_english
from knowledge.embedding import Vectors, embed, embed_one
from scorecard.models import Scorecard

_NEAR = 0.83
"""How alike in meaning; below it questions to the knowledge begin to be taken for requests."""
_SAME_WORDS = 88
_LONGEST = 12
_STEPS = {"undo": {"steps": 1}}


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    said = re.sub(
        r"^(?:(?:cool|ok|okay|great|nice|perfect|well|wow|ah|oh|so|and|hm+|now|please|alright) +)+(?=\w+ \w)",
        "",
        _plain(text),
    )
    if not said or len(said.split()) > _LONGEST or re.search(r"\b[a-z]\d{1,2}[a-z]?\b|\d|[“\"]", said):
        return None
    if not any(True for _ in scorecard.objectives()):
        return None
    names, examples, vectors = _known()
    said = _mended(said)
    alike = vectors @ embed_one(said)
    best = int(np.argmax(alike))
    words = [fuzz.token_sort_ratio(said, example) for example in examples]
    closest = int(np.argmax(words))
    if words[closest] >= _SAME_WORDS:
        best = closest
    elif alike[best] < _NEAR:
        return None
    return Request(names[best], dict(_STEPS.get(names[best], {})))


@functools.cache
def _known() -> tuple[list[str], list[str], Vectors]:
    file = yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8"))
    pairs = [(name, _plain(example)) for name, examples in file.items() for example in examples]
    return [n for n, _ in pairs], [e for _, e in pairs], embed([e for _, e in pairs])


def _plain(text: str) -> str:
    return re.sub(r"[^\w' ]+", " ", text.lower().replace("’", "'")).strip()


def _mended(said: str) -> str:
    """Misspelt words put right that the examples hold: "chek if evrything is ok"."""
    known = {w for e in _known()[1] for w in e.split()}

    def right(word: str) -> str:
        if word in known or len(word) < 4 or is_english(word):
            return word
        near = [(OSA.distance(word, k), k) for k in known if k[0] == word[0]]
        distance, best = min(near, default=(9, word))
        return best if distance <= 1 + (len(word) > 6) else word

    return " ".join(map(right, said.split()))
