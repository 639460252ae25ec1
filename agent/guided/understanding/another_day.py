"""A day that no longer holds and the one that does: "the audit is not starting in February now, it's May".

Both days are told as if they held, and the first one, with the word for start, is what it is already.
"""

import re

_MAY = re.compile(r"(?:\bnot|\bno longer|n['’]t) (?:starting|beginning|kicking off|launching|finishing|ending|due|ready|completing)\b", re.IGNORECASE)  # fmt: skip
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY = rf"(?:(?:the )?(?:early |mid[- ]?|late |end (?:of )?|start of |beginning of )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? )?{_MONTH}(?: \d{{1,2}}(?:st|nd|rd|th)?)?(?: 20\d\d)?|(?:end (?:of )?)?(?:q[1-4] )?20\d\d|q[1-4])"
_INSTEAD = re.compile(
    rf"^(?P<item>\W*[^,;.!?]{{2,60}}?)(?:['’]s| is| are| will be)?(?: not| no longer|n['’]t(?: be)?) (?P<verb>starting|beginning|kicking off|launching|finishing|ending|due|ready|completing)(?: (?:in|on|by|until|before|from))? {_DAY}(?: (?:now|any ?more|after all|then))*"
    rf"\s*(?:[,;.–—-]+|\bbut\b)\s*(?:(?:but|rather|now|it['’]?s|it is|that['’]?s|make (?:it|that)|it will be|going to be|to be|in|on|by|from)\s+)*(?P<day>{_DAY})(?: (?:now|instead|then|please|rather))*\W*$",
    re.IGNORECASE,
)
_BEGINS = re.compile(r"start|begin|kick|launch", re.IGNORECASE)


def with_the_day_that_holds(text: str) -> str:
    """The order to set that day; the text itself where it does not say so."""
    match = _INSTEAD.match(text) if _MAY.search(text) else None
    if match is None:
        return text
    what = "start date" if _BEGINS.match(match["verb"]) else "due date"
    return f"set the {what} of {match['item'].strip()} to {match['day']}"
