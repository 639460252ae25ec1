"""Days that are counted on from one named before, said outright: "70 by end 2027 and 85 one year thereafter"."""

import re
from datetime import date

from dateutil.relativedelta import relativedelta

from tools.language.dates import find_dates, month_end

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_COUNTS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COUNTS |= {"a": 1, "an": 1, "eighteen": 18, "half a": 0.5}
_COUNT = "|".join([r"\d{1,2}", *sorted(_COUNTS, key=len, reverse=True)])
_SPELL = rf"(?P<count>{_COUNT}) (?P<unit>month|quarter|year)s?"
_THEN = r"(?:(?:in )?the (?:year|one) after(?: that| this)?|(?:in )?the following year|(?:in )?the year thereafter)"
_COUNTED_ON = re.compile(
    rf"\b(?:{_SPELL} (?:(?:after|from|on from) (?:this|that|then|it)|thereafter|afterwards?|further on)|(?P<then>{_THEN})(?! next| (?:the|our|we|it)\b))(?![\w-])",
    re.IGNORECASE,
)
_BEHIND_A_VALUE = re.compile(
    rf"(?<=\d )(?:(?P<of>%|percent|per cent|points?|days?|million|k|m) )?(?:(?:just|only) )?{_SPELL} (?:after|on|later|beyond)(?=\W*(?:$|[,.;!)]|and\b))",
    re.IGNORECASE,
)
""" "61 a year later", where "it slips a year later" says of the old day by how much."""
_VALUE = re.compile(r"\d")


def counted_out(text: str, today: date) -> str:
    """The text with the days themselves; the very same words where no day to come stands before such a spell."""
    for shape in (_COUNTED_ON, _BEHIND_A_VALUE):
        while (match := shape.search(text)) and (day := _day(match, text, today)):
            of = match.groupdict().get("of")
            text = f"{text[: match.start()]}{f'{of} ' if of else ''}by {day.day} {day:%B %Y}{text[match.end() :]}"
    return text


def _day(match: re.Match[str], text: str, today: date) -> date | None:
    before = text[: match.start()]
    known = [
        d for d in find_dates(before, today) if d.day > today and _VALUE.search(before[: d.start] + before[d.end :])
    ]
    if not known:
        return None
    count = _COUNTS.get(said := (match["count"] or "a").lower()) or int(said)
    base = known[-1].day
    day = base + relativedelta(months=round(count * _MONTHS[(match["unit"] or "year").lower()]))
    return month_end(day.year, day.month) if base == month_end(base.year, base.month) else day
