"""A value that is to stay beside one that is set: "50 by the end of June, keep the zero for December".

Its date is told without a year, and would be read as another day for the same value; what is there needs no setting.
"""

import re

from scorecard.models import Scorecard

_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_KEEP = re.compile(
    rf"\s*[,;.–—-]+\s*(?:(?:and|but|so|please)\s+)*(?:keep|leave|retain|hold)(?:ing)? (?:on to )?(?:the|our|its|that) (?:target of |value of )?(?P<value>[€$£]?\d[\d.,]*\d|\d|zero|nil|nought)\s?(?:%|k\b|m\b)?(?: (?:we have|we had|there|that is there))? (?:for|in|by|at|of|until) (?:the )?(?:end (?:of )?)?(?:{_MONTH}(?: 20\d\d)?|20\d\d|q[1-4](?: 20\d\d)?|year[- ]end)(?: as (?:it is|is|before))?(?=\s*(?:[,.;!]|$))",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d")


def without_what_is_kept(text: str, scorecard: Scorecard) -> str:
    """The message without it; as it is where no target has that value, or no other figure is left."""
    match = _KEEP.search(text)
    if match is None or not _FIGURE.search(rest := text[: match.start()] + text[match.end() :]):
        return text
    said = re.sub(r"[^\d.]", "", match["value"].replace(",", ""))
    value = float(said) if said else 0.0
    return rest if any(t.value == value for m in scorecard.measures() for t in m.targets) else text
