"""A change only thought of, or one warned against: "was going to drop N2, nah, keep it", "leave F2 alone, I was only venting"."""

import re

from agent.guided.requests.looking import named_item
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
_ONLY_SAID = r"(?:\s*[,;.:–—-]+\s*|\s+(?=because|since))(?:because |since |as )?(?:(?:i|we)(?:['’]m|['’]re| am| was| were| did| do| have| had)?(?:n['’]t| not)? (?:only|just|merely|mean\w*|joking|kidding|happy|fine)\b|(?:it|that)(?:['’]s| is| was| does) )[^\d?]{0,80}"
_LEAVE = re.compile(
    rf"{_LEAD}(?:(?:leave|let) (?P<a>[^,;.:\d]{{0,50}}?(?:[A-Z]\d{{1,2}}[a-z]?)?) (?:alone|be|untouched|as is|(?:just |exactly )?(?:as|the way|where) (?:it|they) (?:is|are)|in peace)"
    rf"|(?:do not|don['’]?t|dont|never) (?:touch|change|delete|remove|drop|alter) (?P<b>[^,;.:\d]{{0,50}}?(?:[A-Z]\d{{1,2}}[a-z]?)?)|hands off (?P<c>[^,;.:\d]{{0,50}}?(?:[A-Z]\d{{1,2}}[a-z]?)?)"
    rf"|(?P<d>[^,;.:\d]{{0,50}}?(?:[A-Z]\d{{1,2}}[a-z]?)?) (?:is|are) (?:fine|ok|okay|good|right) (?:as is|(?:just |exactly )?(?:as|the way|where) (?:it|they) (?:is|are)))(?: (?:please|for now|thanks))*(?:{_ONLY_SAID})?\W*$",
    re.IGNORECASE,
)
_NOT_SAYING = re.compile(
    rf"{_LEAD}(?:(?:i|we|nobody|no one|i['’]m|we['’]re)(?: am| are| was| were| have| has)? ?)?(?:(?:not|never|n['’]t|didn['’]?t|don['’]?t|isn['’]?t|wasn['’]?t|nobody|no one)\b ?)*\b(?:saying|suggesting|proposing|asking|meaning|says?|said|suggests?|suggested|proposed?|asked|mean|meant)\b(?: (?:that|to|for|you|we|i|it|they|should|must|have to|ought to|want to|wants|need to|go and|about))* "
    rf"(?:delete|remove|drop|retire|scrap|kill|change|touch|cut|get rid of|merge|move|rename)(?:ing)? (?P<what>[^,;.:]{{1,60}})(?:\s*[,;.:–—-]+\s*(?:(?:i['’]m|i am|i was|we['’]re|it['’]s|it was)? ?(?:just|only|merely)\b[^\d?]{{0,80}}|[^\d?]{{0,12}}))?\W*$",
    re.IGNORECASE,
)
""" "Not saying we should drop L1, just moaning"."""
_NEGATES = re.compile(r"\b(?:not|never|nobody|no one|\w+n['’]?t)\b", re.IGNORECASE)
_MOST_WORDS = 30


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    if len(text.split()) > _MOST_WORDS or "?" in text:
        return None
    left = _LEAVE.match(text)
    said = next((w for w in left.groups() if w), "") if left else ""
    unsaid = _NOT_SAYING.match(text)
    thought = _THOUGHT.match(text) or (unsaid and _NEGATES.search(text[: unsaid.start("what")]))
    return Request("keep", {}) if thought or (said and named_item(said, scorecard, focus)) else None
