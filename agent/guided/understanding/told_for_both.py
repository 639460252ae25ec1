"""A second value told in the breath of the first: "churn was 2.1 in October and gross margin 55" tells both of October."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_PERIOD = rf"(?:(?:{_MONTH}|q[1-4])(?: 20\d\d)?|last (?:month|quarter))"
_VALUE = (
    r"[€$£]?\d[\d.,]*(?:\s?(?:%|[kmn]\b|(?:percent|per cent|days?|hours?|weeks?|months?|points?|million|thousand)\b))?"
)
_CAME_TO = r"(?:was|were|came (?:in |out )?(?:at|to)|stood at|landed (?:at|on)|ended (?:at|on)|closed (?:at|on)|hit|reached|totall?ed)"
_NAME = r"(?P<next>(?:(?!\b(?:was|were|is|are|be|to|by|from|should|set|make|put|target|goal|aim|baseline|budget|weight|owner|due|not|it|that|this|plan|want)\b)[^\d,.;:!?])+?)"
_TWO = re.compile(
    rf"^(?P<first>(?P<before>[^.;!?]*?)\b{_CAME_TO} (?:at )?{_VALUE}(?P<after>[^,.;!?\d]*?)),? and (?:the |our )?{_NAME} (?:at )?(?P<value>{_VALUE})(?P<rest>\W*(?:[,.;!–—-].*)?)$",
    re.IGNORECASE,
)
_WHEN = re.compile(rf"\b(?:(?:in|for|over) )?(?P<period>{_PERIOD})\b", re.IGNORECASE)
_BOTH_PLEASE = re.compile(
    r"[\s,;–—-]+(?:please )?(?:note|update|enter|record|log|book) (?:them )?both(?: down| in)?,?(?: please| pls| thanks)?\W*",
    re.IGNORECASE,
)
_MONTH_READS = re.compile(
    rf"^(?P<lead>\W*(?:(?:so|and|ok|sorry),? )*)(?:for )?(?P<period>{_PERIOD}) (?:should|has to|must|needs to|ought to) (?:read|say|have been):? (?=\D+ \d)",
    re.IGNORECASE,
)
""" "October should read meals 236,000": the month is no name of what has the value."""


def with_both_told(text: str) -> str:
    """The message with what holds for both said of both; the very same words where it tells one value, or no period."""
    text = _MONTH_READS.sub(lambda m: f"{m['lead']}{m['period']}: ", text)
    match = _TWO.match(text)
    when = match and (_WHEN.search(match["after"]) or _WHEN.search(match["before"]))
    if not match or not when:
        return text
    rest = "" if _BOTH_PLEASE.fullmatch(match["rest"]) else match["rest"]
    return f"{match['first']} and {match['next']} was {match['value']} in {when['period']}{rest}"
