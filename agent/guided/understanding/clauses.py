"""Splitting a message into clauses that each ask for one thing."""

import re
from dataclasses import dataclass

from tools.language.dates import find_dates
from tools.language.quantities import find_quantities

FIELDS = (
    "targets?|baseline|owner|unit|formula|frequency|weight|data source|source|theme|name|wording|title|description"
    "|polarity|due date|deadline|status|definition|rationale"
)
_VERBS = (
    "add|create|remove|delete|drop|kill|scrap|get rid|rename|reword|rephrase|call|change|move|shift|set|put|make|assign"
    "|raise|lower|increase|reduce|decrease|double|halve|triple|record|log|note|link|connect|unlink|measure|track|give"
    "|mark|let|update|use|don't|don’t|do not|leave|keep|please|swap|replace|introduce|bring|include|adjust|clear|weight|merge|split|kick|bump|amend|withdraw|appoint|combine"
)
_ID = r"[a-z]\d{1,2}\s?[a-z]?"
_START = (
    rf"(?:also |then |just |please )*(?:(?:{_VERBS})\b|(?:its|the|their) (?:[\w-]+ ){{0,4}}?(?:{FIELDS})\b(?=\s*(?:is|to|of|should|:|=|at|for))"
    rf"|(?:{FIELDS})\b\s*(?:of|for|:|is|to|=)|(?:{_ID})\b\s*(?:to|is|should|:|=|needs|must|belongs|drives|leads|supports|under|goes)"
    r"|(?:it|this|that)\s+(?:should|belongs|must|needs|goes|leads|drives)\b"
    r"|[A-Z]\w+ (?:owns|takes|will own|should own)\b|the \w+ owns\b|we are at\b|we're at\b|can you\b|could you\b)"
)
_JOIN = re.compile(
    rf"(?:\s*[,–—]\s*|\s+)(?:and then|and also|and|but|then|plus|while|,)?\s*(?={_START})", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\s*;\s*|\s*\n+\s*")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)['‘][^'’]*['’](?!\w)")
_CORRECTION = re.compile(
    r"\s*(?:[-–—,.;]|\.{3}|…)+\s*(?:(?:no|sorry|wait|actually|correction|i mean|scratch that|rather|oops|hmm)\b[,:\s.–—-]*)+"
    r"(?:make (?:that|it)|better|let'?s say|say)?\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Clause:
    text: str
    joint: str = ""
    """What stood between it and the clause before, "" for the first of a sentence."""
    question: bool = False


def corrected(text: str) -> str:
    """``set it to 12 - no, make that 12.5%`` says 12.5 %: the last number or date before gives way."""
    while match := _CORRECTION.search(text):
        before, after = text[: match.start()], text[match.end() :]
        new, old = _figures(after), _figures(before)
        if not new or not old or new[0][0] > 8:
            break
        start, end = old[-1]
        text = f"{before[:start].rstrip()} {after[new[0][0] :].lstrip()}{before[end:]}"
    return text


def _figures(text: str) -> list[tuple[int, int]]:
    dates = find_dates(text)
    return [(q.start, q.end) for q in find_quantities(text, dates)] or [(d.start, d.end) for d in dates]


def split(text: str) -> list[Clause]:
    clauses: list[Clause] = []
    masked = _masked(text)
    position = 0
    for match in [*_SENTENCE.finditer(masked), None]:
        end = match.start() if match else len(text)
        clauses += _sentence(text[position:end], masked[position:end])
        position = match.end() if match else end
    return [c for c in clauses if c.text]


def _masked(text: str) -> str:
    """The text with quoted names made opaque, so that no connector is seen inside one."""
    return _QUOTED.sub(lambda m: "§" * len(m[0]), text)


def _sentence(text: str, masked: str) -> list[Clause]:
    question = text.rstrip().endswith("?")
    clauses, position, joint = [], 0, ""
    for match in _JOIN.finditer(masked):
        if match.start() == 0 or not re.search(r",|–|—|and|but|then|plus|while", match[0]):
            continue
        clauses.append(Clause(_trim(text[position : match.start()]), joint, question))
        position, joint = match.end(), match[0]
    return [*clauses, Clause(_trim(text[position:]), joint, question)]


def _trim(text: str) -> str:
    return text.strip().rstrip(".!?,;").strip()
