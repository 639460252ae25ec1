"""A period told once for all values of a sentence: "churn 2.1, deals won 40, both in week 47", "uptime 99.8, also Oct"."""

import re
from collections.abc import Callable

from agent.guided.understanding.periods import is_over, period_in
from scorecard import clock

MONTHS = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_PERIOD = rf"(?:(?:last|this) (?:week|month|quarter)|(?:calendar )?(?:week|wk|cw|w) ?\d{{1,2}}|q[1-4](?: 20\d\d)?|{MONTHS}(?: (?:20)?\d\d)?)"
_MAY = re.compile(r"\b(?:both|all|each|also|likewise)\b[^.;\n]{0,20}?\b(?:last|this|week|wk|cw|w ?\d|q[1-4]|20\d\d|" + MONTHS + r")", re.IGNORECASE)  # fmt: skip
_SENTENCE = re.compile(r"(?<=[;\n!])\s*|(?<=\.)\s+(?=\S)")
_OF_ALL = re.compile(
    rf"^(?:(?P<lead>[^\d:]{{3,60}}):\s+)?(?P<values>.+?)\s*[,–—-]*\s*\b(?:and |they are |these are )?(?:both|all|each)(?: (?:of )?(?:them|these|those|two|three|four|five))?(?: (?:are|were|being))?(?: (?:for|in|of|from|as of|by))? (?P<period>{_PERIOD})(?P<targets> (?:targets?|goals?))?[\s.!;]*$",
    re.IGNORECASE,
)
_ALSO = re.compile(
    rf"(?<=[\d%])(?P<unit> ?[a-z€$£]{{1,8}})?,? (?:also|likewise|again)(?: (?:for|in|of))? (?P<period>{_PERIOD})\b", re.IGNORECASE
)  # fmt: skip
_BREAK = re.compile(r"\s*(?:[,;](?=\s)|\n|\s(?:and|&|plus)\s)\s*(?:(?:and|plus) )?", re.IGNORECASE)
_VALUE = re.compile(
    rf"^(?P<name>(?:the |our )?(?:[A-Z]\d{{1,2}}[a-z]|(?:[^\d:]|-\d+-|(?<=[a-z])\d(?=[a-z]?\b))*?[a-z]))(?: {_PERIOD})?(?: ?[:=]| (?:is|are|was|were|at|down to|up to|came to))* (?P<value>[€$£]?-?\d[\d.,]*\s?(?:%|[^\W\d_]+)?)(?: (?:in )?{_PERIOD})?$",
    re.IGNORECASE,
)
_NO_ACTUAL = re.compile(
    r"\b(?:targets?|goals?|baselines?|owners?|due|by|aim|from|weight|should|to be)\b", re.IGNORECASE
)


def with_shared_period(text: str, known: Callable[[str], bool]) -> str:
    """The message with the period beside each value it holds for; as it is where ``known`` says of none that it names something."""
    if not _MAY.search(text):
        return text
    return " ".join(_of_all(s, known) for s in _SENTENCE.split(_ALSO.sub(r"\g<unit> in \g<period>", text)) if s)


def _of_all(sentence: str, known: Callable[[str], bool]) -> str:
    match = _OF_ALL.match(sentence)
    parts = [_VALUE.match(v) for v in _BREAK.split(match["values"].rstrip(" ,")) if v] if match else []
    told = [p for p in parts if p is not None and not _NO_ACTUAL.search(p[0])]
    if match is None or len(parts) < 2 or len(told) < len(parts) or not any(known(p["name"]) for p in told):
        return sentence
    today, when = clock.today(), match["period"]
    if match["targets"]:
        return "; ".join(f"the target of {p['name']} is {p['value']} by {when}" for p in told) + "."
    if not is_over(period_in(when, today), today):
        return sentence
    said = when if when.lower().startswith(("last", "this")) else f"in {when}"
    return "; ".join(f"{p['name']} was {p['value']} {said}" for p in told) + "."
