"""Numbers as cells write them: ``≥ 95 %``, ``1.234,5``, ``2–4 days``, ``€ 3.2m``, ``< 30 Tage bis 2027``."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from scorecard.formats.reading.periods import Period, find_period

_NUMBER = r"[-+−]?\d{1,3}(?:[.,'  \u202f]\d{3})+(?:[.,]\d+)?(?!\d)|[-+−]?\d+(?:[.,]\d+)?|[-+−]?[.,]\d+"
_SCALES = {
    "k": 1e3, "t": 1e3, "tsd": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "million": 1e6, "millionen": 1e6,
    "millions": 1e6, "b": 1e9, "bn": 1e9, "mrd": 1e9, "billion": 1e9,
}  # fmt: skip
_SCALE = "|".join(sorted(_SCALES, key=len, reverse=True))
_CURRENCIES = {
    "€": "EUR",
    "eur": "EUR",
    "euro": "EUR",
    "$": "USD",
    "usd": "USD",
    "£": "GBP",
    "gbp": "GBP",
    "chf": "CHF",
}
_MONEY = r"€|\$|£|\beur\b|\busd\b|\bgbp\b|\bchf\b|\beuro\b"
_LEAST = re.compile(r"^\W*(?:≥|>=|=>|>|min\b\.?|at least|minimum|mindestens|over|above|über|more than|mehr als)", re.IGNORECASE)  # fmt: skip
_MOST = re.compile(
    r"^\W*(?:≤|<=|=<|<|max\b\.?|at most|maximum|höchstens|hoechstens|under|below|unter|less than|up to|bis zu|no more than"
    r"|weniger als|fewer than|within)",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"^\s*\+|\b(?:by|um)\s+\d|\b(?:increase|decrease|reduction|growth|improvement|rise|drop|steigerung|senkung|reduzierung"
    r"|wachstum|zunahme|p\.?\s?a\.?|pro jahr|per year|per annum|yoy|pp|vs\.?|zum vorjahr|reduce|erhöhen|senken|double|halve)\b",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?P<low>{_NUMBER})\s*(?:%|[a-z€$£]{{0,4}})\s*(?:-|–|—|to|bis|and|und)\s*(?P<high>{_NUMBER})", re.IGNORECASE
)
_FIGURE = re.compile(
    rf"(?P<before>{_MONEY})?\s*(?P<value>{_NUMBER})\s*(?:(?P<scale>{_SCALE})\b\.?)?\s*(?P<after>{_MONEY})?",
    re.IGNORECASE,
)
MOST_WORDS = 3
"""More words than these around a number make a sentence, of which the number is only a part."""


@dataclass(frozen=True)
class Figure:
    value: float
    upper: float | None = None
    unit: str = ""
    bound: str = ""
    """``least``, ``most`` or "": whether it is to be reached or not to be passed."""
    due: date | None = None
    period: Period | None = None
    relative: bool = False
    """A change ("+10 %", "reduce by 5") and not a level."""


def decimal_comma(texts: Iterable[str]) -> bool:
    """Whether the numbers of a sheet have a comma before their decimals, as they do in most of Europe."""
    comma = point = 0
    for text in texts:
        comma += len(re.findall(r"(?<![\d.,])\d+(?:\.\d{3})*,\d{1,2}(?![\d,.])", text))
        point += len(re.findall(r"(?<![\d.,])\d+(?:,\d{3})*\.\d{1,2}(?![\d.,])", text))
        comma += len(re.findall(r"\b(?:kennzahl|zielwert|ziel|maßnahme|indicateur|indicador|einheit|verantwortlich)", text.lower())) * 0.1  # fmt: skip
    return comma > point


def read_figure(text: str, comma: bool = False) -> Figure | None:
    """The level that a cell states; ``None`` where it holds no number or a sentence around one."""
    text = " ".join(text.replace("\u202f", " ").replace("\xa0", " ").split())
    period, rest = find_period(text) if len(text) > 4 else (None, text)
    rest = re.sub(r"\(\s*\)|\b(?:by|bis|until|end of|ende|in)\s*$", "", rest, flags=re.IGNORECASE).strip()
    if not re.search(r"\d", rest):
        if not re.fullmatch(r"\d{4}", text):
            return None
        period, rest = None, text  # a plain 2025 is a number where a number is expected
    match = _FIGURE.search(rest)
    if not match:
        return None
    ahead = re.search(rf"\b({_SCALE})\b\.?\s*(?:{_MONEY})?\s*$", rest[: match.start()], re.IGNORECASE)
    scale = _SCALES.get((match["scale"] or (ahead[1] if ahead else "")).lower(), 1.0)
    value, upper = _value(match["value"], comma) * scale, None
    end = match.end()
    if pair := _RANGE.search(rest):
        low, high = _value(pair["low"], comma), _value(pair["high"], comma)
        if high > low:
            value, upper, end = low, high, pair.end()
    lead, tail = rest[: match.start()], rest[end:]
    relative = bool(_CHANGE.search(rest))
    unit = _unit(tail, match)
    bound = "least" if _LEAST.match(rest) else "most" if _MOST.match(rest) else ""
    around = re.sub(r"[^\w\s]", " ", _LEAST.sub("", _MOST.sub("", lead)) + " " + tail).split()
    if len(around) > MOST_WORDS and not (relative or ((unit == "%" and not lead.strip(" ≥≤<>=~±")) or bound)):
        return None
    return Figure(value, upper, unit, bound, period.last_day() if period else None, period, relative)


def _value(raw: str, comma: bool) -> float:
    raw = re.sub(r"['\s]", "", raw.replace("−", "-"))
    decimal = "," if comma else "."
    thousand = "." if comma else ","
    if decimal in raw or not re.fullmatch(r"[-+]?\d+[.,]\d{1,2}", raw):
        raw = (
            raw.replace(thousand, "")
            if re.search(rf"\{thousand}\d{{3}}(?!\d)", raw)
            else raw.replace(thousand, decimal)
        )
    return float(raw.replace(",", "."))


def _unit(tail: str, match: re.Match[str]) -> str:
    if money := match["before"] or match["after"]:
        return _CURRENCIES[money.lower()]
    words = re.match(r"\s*(%|°C|[A-Za-zÄÖÜäöüß²³]{1,14}(?:[ /][A-Za-zÄÖÜäöüß²³]{1,14}){0,2})?", tail)
    unit = (words[1] or "") if words else ""
    if unit.lower() in ("percent", "per cent", "prozent", "v h"):
        return "%"
    return unit if unit == "%" or len(tail.split()) <= MOST_WORDS else ""
