"""A file that is spoken of and did not come: "here is my file", "I attached the plan"; a file that came is read before this."""

import re

from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard

_FILE = r"(?:file|spreadsheet|workbook|document|excel(?: file| sheet)?|sheet|csv|pdf|word (?:file|document)|powerpoint|deck|slides|plan|report|strategy paper)"
_HANDED = re.compile(
    rf"^\W*(?:(?:hi|hello|ok(?:ay)?|so|and|please|right)\b[, ]*)*(?:(?:here(?:['’]s| is| are| you (?:have|go|are)[,:]?)|(?:please )?(?:see|find)(?: attached)?|attached(?: is| are| you(?:['’]ll| will)? find)?|this is) (?:attached )?(?:my|our|the|a) (?:[\w-]+ ){{0,3}}?{_FILE}"
    rf"|here(?:['’]s| is) (?:my|our|the) (?:[\w-]+ ){{0,3}}?(?:as|in) an? {_FILE}"
    rf"|(?:i|we)(?:['’]ve| have)?(?: just| now)? (?:attached|uploaded|added|dropped in|sent)(?: you)? (?:my|our|the|a) (?:[\w-]+ ){{0,3}}?{_FILE})\b[^?:\d]{{0,60}}$",
    re.IGNORECASE,
)


def read(text: str, _scorecard: Scorecard, _focus: str) -> Request | None:
    return Request("reckoned", {"words": phrase("no_file_came")}) if _HANDED.match(text) else None
