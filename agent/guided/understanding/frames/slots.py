"""Reading a clause by what stands in it instead of by its order: places filled, a cue, and nothing left unexplained."""

import functools
import re
from collections.abc import Sequence

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import TAIL
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.line import Line
from agent.guided.understanding.spans import Span


def line_with(clause: Clause, extra: Sequence[Span]) -> tuple[Line, str]:
    """The clause with further places marked, which win over what stood there; and its body without the politeness."""
    kept = [s for s in clause.spans if all(s.last <= e.first or e.last <= s.first for e in extra)]
    spans = sorted([*kept, *extra], key=lambda s: s.first)
    line = Line(clause.whole.tokens, spans, clause.first, clause.last)
    return line, TAIL.sub("", line.text).rstrip(" .!?,;")


def unexplained(text: str, cues: str) -> list[str]:
    """The words that are neither a place nor a cue nor one of the small words that any sentence may have."""
    rest = _cue(cues).sub(" ", re.sub(r"<[A-Z]\d+>|'s\b", " ", text))
    return [w for w in re.findall(r"[^\W\d_][\w'’-]*", rest) if w not in _SMALL]


@functools.cache
def _cue(cues: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{cues})\b")


_SMALL = words("small") | words("filler")
