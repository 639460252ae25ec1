"""What an objective holds, told by what it is about: "C1 has too many measures, lose the one on tenders" is about C1b.

"The one" alone would be the objective that was named before.
"""

import re
from collections.abc import Sequence

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import names_of, stems
from scorecard import clock
from scorecard.models import Objective, Scorecard

_THE_ONE = re.compile(
    r"\b(?:the|that|its) one (?:(?:that|which) (?:is |says |shows |tells |counts |measures? |speaks of )?)?(?:on|about|for|with|of|around|concerning|regarding|counting|measuring|tracking|from) (?:the |our )?"
    r"(?P<about>[\w'’&%-]+(?: (?!(?:is|are|can|could|should|shall|must|may|will|goes|gets|to|by|needs?|belongs?|and|but|please|pls|which|that|from|under|in)\b)[\w'’&%-]+){0,5})",
    re.IGNORECASE,
)


def with_the_one_meant(text: str, scorecard: Scorecard) -> str:
    """The message with the id of the measure that "the one on …" is, where an objective is named before it that holds it."""
    match = _THE_ONE.search(text)
    if not match:
        return text
    spans = annotate(text[: match.start()], known_of(scorecard), clock.today()).spans
    named = [s.value.candidates[0].item for s in spans if s.kind == "item" and s.value.sure and s.value.candidates]
    home = scorecard.objective(named[-1]) if named else None
    meant = _held(match["about"], home, scorecard) if home else []
    return f"{text[: match.start()]}{meant[0]}{text[match.end() :]}" if len(meant) == 1 else text


def _held(about: str, home: Objective, scorecard: Scorecard) -> Sequence[str]:
    """The measures under it whose names the words fit best."""
    said, names = stems(about), names_of(scorecard)
    fits = {m.id: names.covers(said, m.id)[0] for m in home.measures}
    best = max(fits.values(), default=0.0)
    return [i for i, share in fits.items() if best and share == best]
