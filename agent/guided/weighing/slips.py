"""Days told in ways that the grammar of dates does not know: "jne 2028", "novmeber", "last wk"."""

import re
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from rapidfuzz.distance import OSA

from agent.guided.understanding.tokens import is_english
from tools.language.dates import month_end

_MONTHS = "january february march april may june july august september october november december".split()
_SHORT = "jan feb mar apr jun jul aug sept sep oct nov dec june july".split()


def months_mended(text: str) -> str:
    return re.sub(r"\b[A-Za-z]{3,10}s?\b", _month, text)


def _month(match: re.Match[str]) -> str:
    word = match[0].lower()
    if word.removesuffix("s") in _MONTHS:
        return match[0][: len(word.removesuffix("s"))]  # "octobers figure"
    if is_english(word) or word in _SHORT:
        return match[0]
    near = [m for m in _MONTHS if len(word) > 5 and m[0] == word[0] and OSA.distance(m, word) <= 2]
    near += [m for m, typed in _TYPED.items() if word in typed]
    return near[0].capitalize() if near else match[0]


_TYPED = {
    "june": ("jne", "juen", "jnue", "jun3"),
    "july": ("jly", "juyl", "jluy", "jul7"),
    "dec": ("dez",),
    "march": ("mrach", "marhc", "mrch", "marcg", "amrch", "mach", "martch"),
    "april": ("arpil", "apirl", "aprl", "aprli", "aprill"),
    "august": ("agust", "augst"),
}


_LAST_WEEK = re.compile(
    r"\b(?:la?st|past|previous) ?(?:week|wk|wek|weak|weeks|wks)\b|\bthe week (?:just )?(?:ended|gone)\b", re.IGNORECASE
)


def last_week(text: str, today: date) -> str:
    """The week before this one, where the message speaks of it."""
    year, week, _ = (today - timedelta(days=7)).isocalendar()
    return f"{year}-W{week:02}" if _LAST_WEEK.search(text) else ""


_FROM_TO = re.compile(rf"\b({'|'.join(m[:3] for m in _MONTHS)})[a-z]*(?: ?[-–/] ?| to | and | till | through )(?:\w+ )?({'|'.join(m[:3] for m in _MONTHS)})[a-z]*\b", re.IGNORECASE)  # fmt: skip


def quarter_told(text: str, today: date) -> str:
    """ "July to September" is the third quarter; "" where no such stretch of months is told."""
    if not (match := _FROM_TO.search(text)):
        return ""
    first, last = (next(n for n, m in enumerate(_MONTHS) if m.startswith(said.lower())) for said in match.groups())
    if first % 3 or last != first + 2:
        return ""
    year = today.year if date(today.year, last + 1, 1) <= today else today.year - 1
    return f"{year}-Q{first // 3 + 1}"


_MONTH_DAY = re.compile(rf"\b({'|'.join(m[:3] for m in _MONTHS)})[a-z]*\.? '?(\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?%|[.,:]\d)|\b(\d{{1,2}})(?:st|nd|rd|th)?(?: of)? ({'|'.join(m[:3] for m in _MONTHS)})[a-z]*\b(?! '?\d)", re.IGNORECASE)  # fmt: skip
_YEARS = range(26, 40)
_TODAY = re.compile(r"\b(?:today|as of now|right now)\b", re.IGNORECASE)


def days_told(text: str, today: date) -> list[date]:
    """What "june 28" may be: the month of that year, or that day of the month to come."""
    found = [today] if _TODAY.search(text) else []
    for match in _MONTH_DAY.finditer(text):
        said, number = (match[1], int(match[2])) if match[1] else (match[4], int(match[3]))
        month = next(n for n, m in enumerate(_MONTHS, 1) if m.startswith(said.lower()))
        if match[1] and number in _YEARS:
            found.append(month_end(2000 + number, month))
        if 1 <= number <= month_end(today.year, month).day:
            day = date(today.year, month, number)
            found.append(day if day > today else day + relativedelta(years=1))
    return found
