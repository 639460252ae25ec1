"""One measure is spoken of where an objective with several was shown: "give that measure to Mai" is asked about."""

import re

from agent.guided.requests.looking import named_item
from agent.guided.understanding.outcome import Option
from scorecard.models import Scorecard

_THAT = re.compile(
    r"^\W*(?:(?:please|pls|kindly|and|so|ok|then|now|can you|let['’]?s)\b[, ]*)*(?:give|assign|hand|make|set|rename|put|drop|remove|delete|record)\b.{0,40}\b(?P<words>(?:that|this) (?:measure|kpi|metric|indicator))\b",
    re.IGNORECASE,
)


def which_of_its(text: str, card: Scorecard, focus: str) -> tuple[str, list[Option]] | None:
    """The words for it, and the measures that they may mean; None where it is clear which one."""
    objective, match = card.objective(focus), _THAT.search(text)
    if objective is None or match is None or len(objective.measures) < 2 or card.measure(named_item(text, card, "")):
        return None
    return match["words"], [Option(m.id, f"{m.id} {m.name}") for m in objective.measures]
