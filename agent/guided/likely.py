"""What a message most likely asks for where no pattern reads it: done where that is likely enough, else asked about."""

import re

from agent.guided.understanding.outcome import Ask, Option, Understanding
from agent.guided.weighing import Weighed, weigh
from agent.texts import phrase
from scorecard import clock
from scorecard.models import Scorecard

KEY = "likely"
"""The key of the question; its answer is ``yes``, the place of a reading, or ``no``."""
DO = 0.6
"""How likely a reading is to be for it to be done unasked."""
DO_WITH_CARE = 0.8
"""The same where something would be gone, the message may only be a question, or the patterns would ask back."""
ASK = 0.25
"""How likely one is to be for it to be asked about; two of them are offered where the first is no more likely than this."""
_CLEAR = 0.45
_PLACES = ("first", "second")


_ONLY_A_THOUGHT = re.compile(
    r"\W*(?:and |so |but |now )?(?:let['’]?s )?(?:imagine|suppose|supposing|assum(?:e|ing)|pretend|what if|hypothetically|if we|if i)\b",
    re.IGNORECASE,
)


def likely(text: str, scorecard: Scorecard, focus: str) -> list[Weighed]:
    """The likeliest readings; none of a thought: "imagine Anna owns C1" changes nothing."""
    return [] if _ONLY_A_THOUGHT.match(text) else weigh(text, scorecard, focus, clock.today())


def to_be_done(found: list[Weighed], *, care: bool = False) -> Understanding | None:
    """``care``: the message has the form of a question, or another reading of it would ask one."""
    if not found:
        return None
    removes = any(e.kind.startswith(("remove_", "retire_")) for e in found[0].edits)
    least = DO_WITH_CARE if removes or care else DO
    return Understanding(edits=found[0].edits) if found[0].chance >= least else None


def to_be_asked(found: list[Weighed]) -> Understanding | None:
    """ "Do you mean this?", with the second likeliest beside it where the first is not clearly ahead."""
    if not found or found[0].chance < ASK:
        return None
    said = ["; ".join(w.changes) for w in found]
    if found[0].chance >= _CLEAR or len(found) == 1:
        options = [Option("yes", phrase("fits_yes")), Option("no", phrase("partly_no"))]
        return Understanding(ask=Ask(phrase("fits_perhaps", what=said[0]), KEY, options))
    options = [*(Option(*o) for o in zip(_PLACES, said, strict=False)), Option("no", phrase("likely_neither"))]
    return Understanding(ask=Ask(phrase("likely_which"), KEY, options))


def chosen(answer: str, text: str, scorecard: Scorecard, focus: str) -> Understanding | None:
    """What the answer to that question has done; ``None`` where it has nothing done."""
    found = likely(text, scorecard, focus)
    place = _PLACES.index(answer) if answer in _PLACES else 0
    return Understanding(edits=found[place].edits) if answer != "no" and place < len(found) else None
