"""A change only thought of: "was going to drop N2, nah, keep it"."""

import re

from agent.guided.requests.request import Request
from scorecard.models import Scorecard

_LEAD = r"^\W*(?:(?:please|pls|ok(?:ay)?|so|well|hm+|oh|ah|no|and|but|sorry|actually|honestly)\b[,.]? )*"
_STAYS_SO = r"(?:[\s,.;:!–—-]*(?:(?:let['’]?s |i['’]ll |we['’]ll |please |just |better |rather )*(?:leave|keep) (?:it|them|that|both|all|things|everything|the (?:two|both)|[A-Z]\d{1,2}[a-z]?)(?: (?:both|all|two))?|(?:it|they|that|both) (?:can |should |may )?(?:stays?|remains?|(?:is|are) fine)|stays?|remains?)(?: (?:as|where|the way|how) (?:it|they) (?:is|are)| as is| alone| be| in| there| put| on| fine)*)?(?: (?:for now|please|thanks|after all|then))*"
_THOUGHT = re.compile(
    rf"{_LEAD}(?:(?:i|we)(?:['’](?:d|ve|m|re))? )?(?:(?:had|have|was|were|am|are|been|just|only|also|nearly|almost|first) )*"
    rf"(?:thought (?:about|of)|thinking (?:about|of)|going to|about to|tempted to|considered|considering|wondered (?:about|if|whether)|wondering (?:about|if|whether)|toyed with|toying with|playing with|planning to|meaning to)\b"
    rf".{{3,120}}?(?:\.{{2,}}|…|[,;.–—-]|\bbut\b)\s*(?:(?:but|and|oh|ah|hm+|well|then|actually|on second thoughts?|thinking about it)\b[\s,.:;–—-]*)*"
    rf"(?:nah|nope|no|naw|better not|rather not|not now|not any ?more|forget (?:it|that)|never ?mind|(?:i |we )?(?:have |['’]ve )?(?:decided against(?: it| that)?|changed my mind|won['’]t)|let['’]?s not)\b{_STAYS_SO}\W*$",
    re.IGNORECASE | re.DOTALL,
)
_MOST_WORDS = 30


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text.split()) > _MOST_WORDS or "?" in text:
        return None
    return Request("keep", {}) if _THOUGHT.match(text) else None
