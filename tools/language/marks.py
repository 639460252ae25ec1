"""What a figure should come to, said behind it: ``punctuality 88 %, target 95``, ``..., the law says 90``."""

import re
from dataclasses import dataclass
from typing import Literal

from tools.language.dates import find_dates
from tools.language.quantities import Quantity, find_quantities
from tools.language.shares import in_numbers

_NUMBER = r"[€$£]?\s?\d[\d.,]*"
_WHO = r"(?:(?:(?:we|i|they)['’]d|we|i|they|it|that|this|which|he|she|there|(?:the |our |their |its )?[A-Za-z][\w'’-]*(?: [a-z][\w'’-]*)?)\s+)?"
_WANTS = (
    r"(?:(?:would |really |also |still |now )*(?:wants?|needs?|requires?|says?|expects?|demands?|allows?|asks? for|aims?(?: for| at)?|like|love|wishes|hopes? for"
    r"|prescribes?|promises?|(?:is |was |are )?(?:promised|agreed|required|expected|planned|allowed|budgeted|prescribed))|(?:should|must|could|has to|have to|needs to|ought to|is supposed to|is meant to)(?: not)?(?: be| come| go| get| fall| rise| drop| reach)?)"
)
_LEVEL = r"(?:\s+(?:it|that|this|them|to|be|at|down|up|come|get|only|just|about|around|rather|less than|more than|fewer than|below|under|above|over|at least|at most|no more than|max(?:imum)?|min(?:imum)?|a|of|better))*"
_REST = r"(?:\s?(?:%|percent|per cent|[a-z]{1,3}\b|thousand|million|points?|minutes?|hours?|days?|weeks?|months?|years?|euros?|dollars?|pounds?|quid|bucks|grand|stars?|out of \d+|of them))*"
_ENDS = r"(?P<when>(?:,? (?:by|in|until|before|within|from|at the latest|next|at most|instead|then|for that|or (?:less|more|better)|because|since|as|per|a)\b.*)?)\s*[.!)]?$"
_MARK = re.compile(
    rf"^(?:(?:and|but|so|while|whereas|which|where|though)\s+)?(?:{_WHO}{_WANTS}{_LEVEL}\s+(?P<a>{_NUMBER}|zero|none|half of (?:that|this|it)|half that|half|a third|two thirds|a quarter|three quarters|all of them|all){_REST}"
    rf"|(?:(?:the|our|my|their|its)\s+)?(?:(?:ministry|board|council|group|company|law|union|regulator|head office)(?:['’]s)?\s+)?(?:target|goal|aim|norm|limit|(?:national |legal |european |official |industry )?standard|benchmark|plan|law|contract|minimum|maximum)(?:\s+(?:is|says|of|would be|at|:))*\s*[:=]?\s*(?:at |below |under |above |over |at least |at most |max )?(?P<b>{_NUMBER}|zero|none){_REST}"
    rf"|(?:about |around )?(?P<c>{_NUMBER}|half of (?:that|this|it)|half that){_REST} (?:would be|is|would do|would suffice)(?: (?:good|great|ok|okay|fine|enough|nice|normal|(?:the|our) (?:goal|target|limit|norm|law|standard|aim|plan|budget)))?"
    rf"|(?:bring|get|cut|raise|push|lower|reduce|drive) (?:it|that|this|them)(?: down| up| back)*(?: to| under| below| above| over| at){{1,2}}\s+(?P<e>{_NUMBER}|zero){_REST}"
    rf"|(?:against|versus|vs\.?)\s+(?:an?\s+|the\s+|our\s+)?(?:(?:target|goal|standard|norm|limit|plan|budget)(?:\s+of)?\s+)?(?P<g>{_NUMBER}){_REST}(?:\s+(?:target|goal|standard|norm|limit|planned|budgeted|promised|agreed|required))?"
    rf"|(?P<h>zero|none|no|not one)\s+(?:is |are )?(?:the |our |an? )?(?:goal|target|aim|tolerated|allowed|accepted|acceptable|permitted)"
    rf"|(?:at most|at least|not? more than|no(?:t)? less than|under|below|above|over|max(?:imum)?|min(?:imum)?) (?P<f>{_NUMBER}){_REST}"
    rf"|(?:>|<|->|→|≥|≤)\s*(?P<d>{_NUMBER}){_REST}){_ENDS}",
    re.IGNORECASE,
)
_WORDS = {
    "zero": 0.0,
    "none": 0.0,
    "no": 0.0,
    "not one": 0.0,
    "all": 100.0,
    "all of them": 100.0,
    "half": 50.0,
    "a third": 33.3,
    "two thirds": 66.7,
    "a quarter": 25.0,
    "three quarters": 75.0,
}
_JOINT = re.compile(r",\s+(?:and |but )?|;\s*|\s+[-–—](?!>)\s*|\s+(?=(?:and|but|where|against|vs\.?|versus)\s)|\s*\((?=[^()]*\)$)|\s+(?=(?:should|must|has to|have to|needs to)\s)|\s*(?=->|→)", re.IGNORECASE)  # fmt: skip
_HALF_OF_THAT = re.compile(r"\bhalf (?:of )?(?:that|this|it)\b", re.IGNORECASE)
Way = Literal["lower", "higher", ""]
_LOWER = re.compile(r"\bnot\b[^.]{0,12}\bmore than\b|\b(?:below|under|down|less than|fewer than|at most|no more than|max(?:imum)?|limit|allows?|fall|drop|zero|none)\b|[<≤]", re.IGNORECASE)  # fmt: skip
_HIGHER = re.compile(r"\b(?:above|over|at least|more than|up|min(?:imum)?|rise)\b|[>≥]", re.IGNORECASE)


@dataclass(frozen=True)
class Mark:
    """The number wanted. ``quantity`` is None where it is said in a word (``must be zero``)."""

    value: float
    unit: str
    way: Way
    """Which way is better, where the words say so; else the number before it tells."""
    times: float | None
    """What the number before it is to be multiplied by (``half of that``); ``value`` is 0 then."""
    quantity: Quantity | None
    """None where it is said in a word (``must be zero``)."""
    words: str


def is_mark(text: str) -> bool:
    """Whether the words only say what the figure before them should come to."""
    return _mark(text) is not None


def part_mark(text: str) -> tuple[str, Mark | None]:
    """The words before the last mark, and the mark: ``("punctuality 88 %", 95)``."""
    for joint in _JOINT.finditer(text):
        mark = _mark(text[joint.end() :].removesuffix(")"))
        said = text[: joint.start()].strip(" ,;")
        if mark and re.search(r"\d", in_numbers(said)):
            return said + ")" * (said.count("(") - said.count(")")), mark
    return text, None


def _mark(text: str) -> Mark | None:
    text = text if _HALF_OF_THAT.search(text) else in_numbers(text)
    text = re.sub(r"(?<=[a-z])\s*\([^()\d]*\)", "", text)  # "customers (car suppliers) demand 98"
    found = _MARK.match(text.strip())
    if not found:
        return None
    said = next(
        s for s in (found["a"], found["b"], found["c"], found["d"], found["e"], found["f"], found["g"], found["h"]) if s
    )
    way: Way = "lower" if _LOWER.search(text) else "higher" if _HIGHER.search(text) else ""
    dates = find_dates(text)
    numbers = [q for q in find_quantities(text, dates) if q.relation == "absolute"]
    if said.lower().startswith("half "):
        return Mark(0.0, "", "lower", 0.5, None, text)
    if said.lower() in _WORDS:
        return Mark(_WORDS[said.lower()], "", way, None, None, text)
    if len(numbers) != 1:
        return None
    return Mark(numbers[0].value, numbers[0].unit, way, None, numbers[0], text)
