""" "Propose links", "connect my objectives": causes and effects for a scorecard that is still a list."""

import re

from agent.guided.requests.request import Request
from knowledge.library import library
from scorecard.models import Scorecard
from tools.drafting.linking_given import links_for

_LINKS = r"(?:links|arrows|connections|cause[- ]and[- ]effect(?: links| relations| relationships)?|causes(?: and effects)?|hypotheses)"
_ASKED = re.compile(
    rf"^\W*(?:(?:please|can you|could you|will you|now|ok|yes),? )*(?:"
    rf"(?:propose|suggest|draw|draft|add|make|create|set up)(?: me| us)?(?: some| the| a few| possible| likely| missing| usual)* {_LINKS}"
    r"|(?:link|connect)(?: up)? (?:them|everything|it|(?:all )?(?:the|my|our|these|all)(?: \d+)? objectives)(?: up| together)?"
    r")(?: (?:for (?:me|us|them|it)|between (?:them|the|my|our|these)(?: objectives)?|please|automatically|yourself))*\W*$"
    r"|^\W*(?:please )?(?:fix|mend|repair|solve)\b.*\bbsc[\s-]?50[67]\b",
    re.IGNORECASE,
)


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    if not _ASKED.match(text) or not any(scorecard.objectives()):
        return None
    links = links_for(scorecard, library())
    return Request("propose_links", {"edits": [link.model_dump(mode="json") for link in links]})
