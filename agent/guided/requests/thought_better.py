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
_TAKEN_BACK = re.compile(
    r"^.{5,160}?(?:\?|\.{2,}|…|[,;.–—-])\s*(?:(?:no|oh|ah|er|hm+|actually|sorry|but|well)\b[\s,.:;–—-]*)*(?:(?:no|nope|wait|hang on|hold on|actually|on second thoughts?|scratch that|stop)\b[\s,.:;!–—-]*)+"
    r"(?:(?:let['’]?s |i['’]ll |we['’]ll |please |just |better |rather |you can |don['’]?t,? )*(?:(?:leave|keep) (?:it|them|that|both|all|things|everything)(?: (?:both|all|two))?(?: (?:as|where|the way|how) (?:it|they|that) (?:is|are|was|were)| as is| alone| be| in| there| put| on| fine)*|never ?mind(?: (?:it|that|about (?:it|that)))?|forget (?:it|that|i said (?:it|that)|about (?:it|that))|don['’]?t(?: (?:do|bother|move|touch|change) ?(?:it|that)?)?)|(?:it|that) (?:can |should )?stays? (?:as|where) (?:it|that) is)(?: (?:for now|please|thanks|after all|then|instead))*\W*$",
    re.IGNORECASE | re.DOTALL,
)
""" "Can you shift it to Processes? No wait, leave it where it is": nothing of it is to be done."""
_MOST_WORDS = 30


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text.split()) > _MOST_WORDS:
        return None
    if _TAKEN_BACK.match(text):
        return Request("keep", {})
    if "?" in text:
        return None
    return Request("keep", {}) if _THOUGHT.match(text) else None
