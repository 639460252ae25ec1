"""The reason that a message gives beside one recorded value: "3.9 %, the first count included trials"."""

import re
from dataclasses import replace
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.figures import find_figures
from agent.guided.understanding.known import known_of
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.periods import period_in
from agent.guided.understanding.spans import Span
from agent.guided.understanding.tokens import Token
from scorecard.edits import RecordActual
from scorecard.models import Scorecard

_OPENS = re.compile(r"^\s*(?:[,;:.(–—-]+\s*|(?=(?:because|as|since|due to|owing to|thanks to|after)\b))", re.IGNORECASE)
_BECAUSE = re.compile(
    r"^(?:because(?: of)?|as|since|reason:|note:|and that is because|that is because)\s+", re.IGNORECASE
)
_THANKS = re.compile(r"[\s,.;–—-]+(?:thanks|thank you|please|pls)\W*$", re.IGNORECASE)
_WHEN = re.compile(r"\s*(?:(?:for|in|of|at|as of|during|the|end) )*", re.IGNORECASE)
_SO = re.compile(
    r"^\W*(?P<why>\w.{8,200}?)(?<!n['’]t)(?<! not)(?<! was)(?<! were)(?<! is)(?<! are)[\s,;.–—-]+(?:so(?! far\b)|therefore|hence|that(?:'s| is) why)\b(?! that)",
    re.IGNORECASE,
)
_NO_REASON = re.compile(
    r"^(?:please|pls|thanks|thank you|can you|could you|will you|record|note|keep|just|ok|right|sorry|instead|not|kindly|log|enter|update)\b|\?\s*$",
    re.IGNORECASE,
)


_FIGURE_BECAUSE = re.compile(r"^(?P<head>.*\d.*?)[,;–—-]?\s+because (?:of )?\S", re.IGNORECASE | re.DOTALL)


def before_reason(text: str) -> str:
    """The message up to its "because", whose words name no other measure; "" where it holds no figure before one."""
    match = _FIGURE_BECAUSE.match(text)
    return match["head"] if match else ""


def with_reason(understood: Understanding, text: str, scorecard: Scorecard, today: date) -> Understanding:
    """The same, with the reason as the value's note where one value is recorded and a reason is given.

    Whoever has said what the note is has read the words already.
    """
    match understood.edits:
        case [RecordActual() as recorded] if "note" not in recorded.model_fields_set:
            reason = _after(text, scorecard, today) or _before(text)
            return replace(understood, edits=[recorded.model_copy(update={"note": reason})]) if reason else understood
        case _:
            return understood


def _after(text: str, scorecard: Scorecard, today: date) -> str:
    found = annotate(text, known_of(scorecard), today)
    numbers = [s for s in found.spans if s.kind == "number"]
    numbers = [s for s in numbers if s.value.relation == "absolute"] or numbers
    if not numbers:
        return ""
    end = found.tokens[numbers[-1].last - 1].end
    tail = found.text[_past_the_period(found.text, end, [s for s in found.spans if s.kind == "date"], found.tokens) :]
    opens = _OPENS.match(tail)
    said = _BECAUSE.sub("", tail[opens.end() :].strip()) if opens else ""
    if opens and "(" in opens[0]:
        said = said.partition(")")[0]
    reason = _THANKS.sub("", said).strip(" .!()")
    return "" if len(reason.split()) < 2 or _NO_REASON.search(reason) or _only_says_when(reason, today) else reason


_AROUND_A_DAY = re.compile(
    r"\b(?:that|this|it|which|was|were|is|are|being|as|of|on|at|in|by|per|for|from|since|the|a|so|far|measured|counted|taken|read|recorded|"
    r"back|then|early|mid|middle|late|end|start|beginning|close|day|date|month|quarter|year|last|this|figure|value|number|one)\b|\W",
    re.IGNORECASE,
)


_SAME_TIME = re.compile(r"\b(?:the |that )?same (?:day|week|month|quarter|period|year)\b", re.IGNORECASE)


def _only_says_when(reason: str, today: date) -> bool:
    """ "As of 30 sept", "that was end of july": no reason, but the day that the value is of."""
    reason, same = _SAME_TIME.subn("", reason)
    bare, dates = list(reason), find_figures(reason, today)[1]
    for found in dates:
        bare[found.start : found.end] = " " * (found.end - found.start)
    return (bool(same) or bool(dates) or bool(period_in(reason, today))) and not re.search(
        r"[a-z]", _MONTHS.sub("", _AROUND_A_DAY.sub("", "".join(bare))), re.IGNORECASE
    )


_MONTHS = re.compile(
    r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|q[1-4]|h[12]|st|nd|rd|th",
    re.IGNORECASE,
)


def _past_the_period(text: str, end: int, dates: list[Span], tokens: list[Token]) -> int:
    """Where the words end that say which period a value is of, when they stand behind it: "3.9 % for March"."""
    for span in dates:
        start = tokens[span.first].start
        if start >= end and _WHEN.fullmatch(text[end:start]):
            return tokens[span.last - 1].end
    return end


def _before(text: str) -> str:
    match = _SO.match(text)
    return match["why"].strip() if match else ""
