"""Days told in ways that the grammar of dates does not know: "jne 2028", "novmeber", "last wk"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta
from rapidfuzz.distance import OSA

from agent.guided.understanding.periods import period_in, week_of
from agent.guided.understanding.spoken import days_in_figures
from agent.guided.understanding.tokens import is_english
from tools.language.dates import month_end

_MONTHS = "january february march april may june july august september october november december".split()
_NAME = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec june july".split()


def months_mended(text: str) -> str:
    return days_in_figures(re.sub(r"\b[A-Za-z]{3,10}s?\b", _month, text))


def _month(match: re.Match[str]) -> str:
    word = match[0].lower()
    if word.removesuffix("s") in _MONTHS:
        return match[0][: len(word.removesuffix("s"))]  # "octobers figure"
    if is_english(word) or word in _SHORT:
        return match[0]
    far = 2 if _of_a_day(match) else 0 if match[0][0].isupper() else 1
    near = [
        m for m in _MONTHS if len(word) > 5 and m[0] == word[0] and (OSA.distance(m, word) <= far or _turned(m, word))
    ]
    near += [m for m, typed in _TYPED.items() if word in typed]
    return near[0].capitalize() if near else match[0]


def _turned(month: str, word: str) -> bool:
    return sorted(month) == sorted(word) and OSA.distance(month, word) <= 2


_BEFORE_A_MONTH = re.compile(r"(?:\d(?:st|nd|rd|th)?|\b(?:end of|end|mid|early|late|until|till|since|in|during)) ?-?$", re.IGNORECASE)  # fmt: skip
_AFTER_A_MONTH = re.compile(r" ?(?:['’]?\d|figures?\b|numbers?\b|values?\b)")


def _of_a_day(match: re.Match[str]) -> bool:
    """Whether a day or a year stands beside it: "Marcus", "Augusta" and "Marcel" are no months by themselves."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(_BEFORE_A_MONTH.search(before) or _AFTER_A_MONTH.match(after))


_TYPED = {
    "oct": ("otc", "ocr", "okt"),
    "nov": ("nvo", "novem"),
    "sept": ("spet", "setp", "spt"),
    "feb": ("fbe", "febr"),
    "jan": ("jna", "janu"),
    "june": ("jne", "juen", "jnue", "jun3"),
    "july": ("jly", "juyl", "jluy", "jul7"),
    "dec": ("dez",),
    "march": ("mrach", "marhc", "mrch", "marcg", "amrch", "mach", "martch"),
    "april": ("arpil", "apirl", "aprl", "aprli", "aprill"),
    "august": ("agust", "augst"),
}


_COUNTED = """three five seven eight eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty
fifty sixty seventy eighty ninety hundred thousand million dozen half third thirds quarter quarters fifth fifths tenth double
triple twice more fewer lower higher less baseline target points percent""".split()
_SLIPS = {
    "nad": "and", "adn": "and", "tow": "two", "fuor": "four", "foru": "four", "fo": "of", "las": "last",
    "lats": "last", "lst": "last", "nxt": "next", "nxet": "next", "netx": "next", "yr": "year", "yrs": "years",
    "trimester": "quarter", "thosand": "thousand", "haf": "half", "hafl": "half",
}  # fmt: skip
_UNTOUCHED = frozenset([*_COUNTED, "one", "two", "four", "six", "nine", "ten"])
_WORD = re.compile(r"(?<![\w'’-])[A-Za-z]{2,9}(?![\w'’])")
_QUOTED = re.compile(r"(\"[^\"]*\"|“[^”]*”)")
_RUN_IN = re.compile(rf"\b({'|'.join([*_MONTHS, *_SHORT])})(2\d|3\d|20\d\d)\b", re.IGNORECASE)
"""A month and its year in one: "jun27"."""


def numbers_mended(text: str) -> str:
    """Words to count with put right, "two in fvie" and "a thrid off", but for those in quotes."""
    text = _IN_FIGURES.sub(lambda m: f"{m[1]}.{m[3]}.{int(m[4]) % 100 + 2000}", text)
    parts = _QUOTED.split(_RUN_IN.sub(r"\1 \2", text))
    return "".join(part if at % 2 else _WORD.sub(lambda m: _counting(m[0]), part) for at, part in enumerate(parts))


@lru_cache(maxsize=8192)
def _counting(word: str) -> str:
    low = word.lower()
    if low in _SLIPS:
        return _SLIPS[low]
    if len(low) < 4 or low in _COUNTED or low.removesuffix("s") in _UNTOUCHED or word[1:] != low[1:] or is_english(low):
        return word
    near = [(d, c) for c in _COUNTED if c[0] == low[0] and (d := OSA.distance(c, low)) <= 1 + (len(c) > 7)]
    return min(near)[1] if near else word


_LAST_WEEK = re.compile(
    r"\b(?:la?st|past|previous|prior) ?(?:week|wk|wek|weak|weeks|wks)\b|\b(?:the|in) (?:week|wk) (?:just |that (?:just |has )?|which (?:just )?)?(?:ended|gone|past|to sunday|ending|until)\b"
    r"|\b(?:the|last|past) (?:seven|7) days\b|\b(?:a|one) week ago\b|\b(?:week|wk) (?:up )?to (?:last )?sunday\b",
    re.IGNORECASE,
)
_WEEK_BEFORE = re.compile(
    r"\b(?:the )?(?:week|wk) before (?:the )?(?:last|past|previous)\b|\b(?:two|2) (?:weeks|wks) ago\b|\blast (?:week|wk) but one\b|\bpenultimate week\b",
    re.IGNORECASE,
)


def last_week(text: str, today: date) -> str:
    """The week before this one, or the one before that, where the message speaks of it."""
    back = 14 if _WEEK_BEFORE.search(text) else 7 if _LAST_WEEK.search(text) else 0
    year, week, _ = (today - timedelta(days=back)).isocalendar()
    return f"{year}-W{week:02}" if back else ""


_NAMED_PERIOD = re.compile(
    r"\b(?P<before>month|quarter|year) before (?:the )?last\b|\b(?P<gone>month|quarter|year) (?:that (?:has )?|which (?:has )?)?(?:just |now |recently )*(?:gone|past|passed|ended|finished|closed|behind us)\b"
    r"|\b(?:previous|prior|past|preceding|latest) (?P<last>month|quarter|year)\b|\b(?:current|present|running|ongoing) (?P<now>week|month|quarter|year)\b",
    re.IGNORECASE,
)
_LENGTH = {"month": 1, "quarter": 3, "year": 12}


def _spoken_of(text: str, today: date) -> str:
    """ "The month just gone", "the current quarter", "the quarter before last"."""
    if not (match := _NAMED_PERIOD.search(text)):
        return ""
    kind, back = next((v.lower(), _BACK[k]) for k, v in match.groupdict().items() if v)
    if kind == "week":
        year, week, _ = today.isocalendar()
        return f"{year}-W{week:02}"
    day = today - relativedelta(months=back * _LENGTH[kind])
    return {"month": f"{day:%Y-%m}", "quarter": f"{day.year}-Q{(day.month + 2) // 3}", "year": str(day.year)}[kind]


_BACK = {"before": 2, "gone": 1, "last": 1, "now": 0}
_CLAUSES = re.compile(r"[;?!:,(]|\.(?!\d)|\b(?:not|but|no|anyway|instead|whereas|while)\b", re.IGNORECASE)
_MOST = 3


def _period_told(text: str, today: date) -> str:
    told = week_of(text, today) or last_week(text, today)  # "the week ending 15 November" need not be the last
    return told or _spoken_of(text, today) or period_in(text, today)


def periods_told(text: str, today: date) -> list[str]:
    """The period of the whole, then what each clause may be of: "q2 was fine, q3 should say 41.9"."""
    whole = quarter_told(text, today) or _period_told(text, today)
    parts = _CLAUSES.split(text)
    told = [_period_told(p, today) for p in parts] if len(parts) > 1 else []
    found = [whole, *(p for p in told if not p.isdigit())]
    return [p for p in dict.fromkeys(found) if p][:_MOST]


_FROM_TO = re.compile(rf"\b({_NAME})(?: ?[-–/] ?| to | and | till | through )(?:\w+ )?({_NAME})\b", re.IGNORECASE)  # fmt: skip


def quarter_told(text: str, today: date) -> str:
    """ "July to September" is the third quarter; "" where no such stretch of months is told."""
    if not (match := _FROM_TO.search(text)):
        return ""
    first, last = (_number_of(said) - 1 for said in match.groups())
    if first % 3 or last != first + 2:
        return ""
    year = today.year if date(today.year, last + 1, 1) <= today else today.year - 1
    return f"{year}-Q{first // 3 + 1}"


_MONTH_DAY = re.compile(rf"\b({_NAME})\.? '?(\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?%|[.,:]\d)|\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({_NAME})\b(?! '?\d)", re.IGNORECASE)  # fmt: skip
_YEARS = range(26, 40)
_TODAY = re.compile(r"\b(?:today|as of now|right now)\b", re.IGNORECASE)
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_IN_FIGURES = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(20\d\d|[23]\d)(?![\d/-]|\.\d)")
_DAY_MONTH = re.compile(r"(?<![\d./-])(\d{1,2})(?:/(\d{1,2})(?![\d/]|\.\d)|\.(\d{1,2})\.(?!\d))")
_STOPS = re.compile(r"\W*$|\s+[A-Z]")
_UNTIL = re.compile(
    r"\b(?:by|until|till?|before|due|from|since|dated|as of|deadline)(?: the| is| on)* ?$", re.IGNORECASE
)
_END_OF = re.compile(rf"\b(end|mid|middle|half|start|beginning|first|1st)[- ]?(?: ?of)? ?({_NAME})(?: '?(20\d\d|[23]\d))?\b", re.IGNORECASE)  # fmt: skip
_MID_YEAR = re.compile(r"\b(?:half|mid(?:dle)?|halfway(?: through)?)[- ]?(?: ?of| through)? (?:the )?(?:year )?'?(20\d\d|2[6-9]|3\d|next year)\b(?! ?%|[.,]\d)", re.IGNORECASE)  # fmt: skip
_BEFORE_YEAR = re.compile(r"\b(?:before|prior to|ahead of)(?: the (?:start|beginning) of)? (20\d\d)\b", re.IGNORECASE)
_RANGE = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?(?: ?[-–] ?| to | till? | until | and )\d{{1,2}}(?:st|nd|rd|th)?(?: of)? ({_NAME})\b", re.IGNORECASE)  # fmt: skip
_MONTHS_FROM_TO = re.compile(rf"\b({_NAME})(?: ?[-–] ?| to | till? | until | through )(?:the )?(?:end (?:of )?)?({_NAME})(?: '?(20\d\d|2[6-9]|3\d))?\b", re.IGNORECASE)  # fmt: skip
_MAY = re.compile(r"\b(?:to|till?|until|by|from|in|of|since|start(?:s|ing)?|end(?:s|ing)?|end of|for|before) may\b(?! \w+ (?:be|have)\b)", re.IGNORECASE)  # fmt: skip
_FROM_NOW = re.compile(r"\b(\w+) (days?|weeks?|months?|quarters?|years?)(?:['’]? time| from (?:now|today|this day)| ahead)", re.IGNORECASE)  # fmt: skip
_COUNTS = {w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)}
_COUNTS |= {"a": 1, "an": 1, "fifteen": 15, "eighteen": 18, "twenty": 20, "thirty": 30}
_WEEKDAY = re.compile(rf"\b(?P<when>last|past|this|next|by|on|since|coming) ({'|'.join(_DAYS)})\b", re.IGNORECASE)
_ITS_END = re.compile(r"\b(?:the )?end of (?:that|the same|said) year\b", re.IGNORECASE)
_PUT_OFF = re.compile(rf"\b(?:back|push\w*|moved?|slip\w*|postpon\w*|delay\w*|late\w*|call it|extend\w*|until|till?|deadline)\b[^.;]*?\b({_NAME})\b(?! '?\d)", re.IGNORECASE)  # fmt: skip
_BEGAN = re.compile(rf"\b(?:was|since|already|began|started|went live|as of|from)(?: (?:in|on|at|last|the|end|of|early|late|back))* ({_NAME})\b(?! '?\d)", re.IGNORECASE)  # fmt: skip
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)


def days_told(text: str, today: date) -> list[date]:
    """What "june 28" may be: the month of that year, or that day of the month to come; and other days put oddly."""
    found = [today] if _TODAY.search(text) else []
    for match in _MONTH_DAY.finditer(text):
        said, number = (match[1], int(match[2])) if match[1] else (match[4], int(match[3]))
        month = _number_of(said)
        if match[1] and number in _YEARS:
            if day := _DAY_BEFORE.search(text[: match.start()]):  # "1 may 27"
                found += _day_of(2000 + number, month, int(day[1]))
                continue
            found.append(month_end(2000 + number, month))
        found += _coming(number, month, today)
    found += _in_figures(text, today)
    found += _in_words(text, today)
    years = {d.year for d in found} | {int(y) for y in re.findall(r"\b20\d\d\b", text)}
    if _ITS_END.search(text):
        found += [date(year, 12, 31) for year in sorted(years)]
    return list(dict.fromkeys(found))


_DAY_BEFORE = re.compile(r"(?<![\d.,])(\d{1,2})(?:st|nd|rd|th)?(?: of)? $", re.IGNORECASE)


def _day_of(year: int, month: int, day: int) -> list[date]:
    return [date(year, month, day)] if 1 <= day <= month_end(year, month).day else []


def _number_of(month: str) -> int:
    return next(n for n, m in enumerate(_MONTHS, 1) if m.startswith(month.lower()[:3]))


def _coming(day: int, month: int, today: date) -> list[date]:
    """That day of the month, the next there is; none where the month has no such day."""
    if not (1 <= month <= 12 and 1 <= day <= month_end(today.year, month).day):
        return []
    found = date(today.year, month, day)
    return [found if found > today else found + relativedelta(years=1)]


def _in_figures(text: str, today: date) -> Iterator[date]:
    """ "1/3/27", "30.06.27" and "15/1", the day first but where that is no date."""
    for match in _IN_FIGURES.finditer(text):
        one, two, year = int(match[1]), int(match[3]), int(match[4]) % 100 + 2000
        for day, month in ((one, two), (two, one)):
            if 1 <= month <= 12 and 1 <= day <= month_end(year, month).day:
                yield date(year, month, day)
                break
    for match in _DAY_MONTH.finditer(text):
        if match[3] and _STOPS.match(text, match.end()) and not _UNTIL.search(text[: match.start()]):
            continue  # "the bar is at 28.5." ends a sentence
        one, two = int(match[1]), int(match[2] or match[3])
        yield from _coming(one, two, today) or _coming(two, one, today)


def _in_words(text: str, today: date) -> Iterator[date]:
    """ "End jan", "mid January", "half of 2028", "before 2029 starts", "eighteen months from now", "last friday"."""
    for match in _END_OF.finditer(text):
        part, month = match[1].lower(), _number_of(match[2])
        year = int(match[3]) % 100 + 2000 if match[3] else _coming(1, month, today)[0].year
        day = 1 if part in ("start", "beginning", "first", "1st") else 0 if part == "end" else 15
        end = month_end(year, month)
        yield end.replace(day=day) if day else end
    for match in _MID_YEAR.finditer(text):
        yield date(int(match[1]) % 100 + 2000 if match[1].isdigit() else today.year + 1, 6, 30)
    yield from (date(int(m[1]) - 1, 12, 31) for m in _BEFORE_YEAR.finditer(text))
    for match in _RANGE.finditer(text):
        yield from _coming(int(match[1]), _number_of(match[2]), today)
    for match in _MONTHS_FROM_TO.finditer(text):
        first, last = _number_of(match[1]), _number_of(match[2])
        year = int(match[3]) % 100 + 2000 if match[3] else _coming(1, first, today)[0].year
        yield from (month_end(year, first), month_end(year + (last < first), last))
    if _MAY.search(text):
        yield month_end(_coming(1, 5, today)[0].year, 5)
    for match in _FROM_NOW.finditer(text):
        if count := int(match[1]) if match[1].isdigit() and len(match[1]) < 3 else _COUNTS.get(match[1].lower(), 0):
            yield _on(today, count, match[2].lower().rstrip("s"))
    for match in _WEEKDAY.finditer(text):
        back = match["when"].lower() in ("last", "past", "since")
        ahead = (next(n for n, name in enumerate(_DAYS) if name == match[2].lower()) - today.weekday()) % 7
        yield today + timedelta(days=(ahead or 7) - (7 if back and ahead else 14 if back else 0))
    for match in _BEGAN.finditer(text):
        month = _number_of(match[1])
        yield month_end(today.year - (month > today.month), month)
    for match in _PUT_OFF.finditer(text):
        soon = _coming(1, _number_of(match[1]), today)[0]
        if soon < today + relativedelta(months=1) or soon.month == today.month:
            yield month_end(today.year + 1, soon.month)  # what is put off "to november" is not due this month
    if _YESTERDAY.search(text):
        yield today - timedelta(days=1)


def _on(today: date, count: int, unit: str) -> date:
    if unit in ("day", "week"):
        return today + timedelta(days=count * (7 if unit == "week" else 1))
    end = today + relativedelta(months=count * _LENGTH[unit])
    return month_end(end.year, end.month)
