"""Numbers as people write them: ``12.5%``, ``€2m``, ``15-20 shops``, ``double``, ``260,000 customers``."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from tools.language.carried import carried
from tools.language.dates import FoundDate, find_dates

Role = Literal["target", "fact"]
Relation = Literal["absolute", "multiple", "change"]

SCALES = {
    "k": 1e3,
    "thousand": 1e3,
    "grand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mio": 1e6,
    "million": 1e6,
    "bn": 1e9,
    "b": 1e9,
    "billion": 1e9,
}
"""What stands behind a number, and what it multiplies it by."""
_CURRENCY = {"€": "EUR", "$": "USD", "£": "GBP", "¥": "JPY", "eur": "EUR", "usd": "USD", "gbp": "GBP", "chf": "CHF",
             "euro": "EUR", "euros": "EUR", "dollars": "USD", "pounds": "GBP", "sek": "SEK", "nok": "NOK", "dkk": "DKK", "pln": "PLN", "czk": "CZK", "huf": "HUF", "ron": "RON", "inr": "INR", "zar": "ZAR", "brl": "BRL",
             "cad": "CAD", "aud": "AUD", "₹": "INR", "zł": "PLN", "zloty": "PLN", "rupees": "INR", "kroner": "kroner", "kr": "kr", "kronor": "SEK", "francs": "francs", "quid": "GBP", "bucks": "USD"}  # fmt: skip
_MULTIPLES = {"double": 2.0, "doubling": 2.0, "triple": 3.0, "tripling": 3.0, "quadruple": 4.0, "halve": 0.5,
              "halving": 0.5}  # fmt: skip
_PHYSICAL = r"(?-i:[kMGT]?Wh|[kMG]W|[kmMµ]?g|[kMG]?t|km|[cmµ]m|[hmd]?l|ha|[kMGT]B|[kmM]?bar|[kM]?V|°C|dB|m[²³23])(?:/(?:[a-z]{1,4}[²³]?|year))?(?:\s?CO2e?)?(?![\w/²³])"
"""Units of nature by their symbols, which are written in one way only: ``kWh``, ``t CO2``, ``g/km``."""
_GRAND = r"grand(?=$|[^\sa-z]|\s(?:an?|per|each|every|in|on|of|to|by|from|for|at|and|or|but|now|today|currently|last|this|more|less|quid)\b)"
"""``3 grand a month`` is money, ``2 grand pianos`` are not."""
_NUMBER = r"[-+−]?\d{1,3}(?:[,\u202f ]\d{3})+(?:\.\d+)?|[-+−]?\d+(?:[.,]\d+)?"
_QUANTITY = re.compile(
    rf"(?P<cur>€|\$|£|¥|₹|\b(?:eur|usd|gbp|chf|sek|nok|dkk|pln|czk|huf|ron|inr|zar|brl)\s)?\s?(?P<value>{_NUMBER})"
    rf"(?:\s?(?P<scale1>k|mn?|mio|bn|b)\b)?(?:\s?%)?(?:\s*(?:-|–|—|to|(?P<and>and))\s*(?P<upper>\d+(?:[.,]\d+)*))?"
    rf"(?:\s?(?P<scale>{_GRAND}|thousand|million|billion|mio|mn|bn|k|m|b)(?![a-z²³\d]))?"
    r"(?:\s?(?P<unit>%|percentage points|percent|per cent|pp\b|points?\b|eur\b|usd\b|gbp\b|chf\b|sek\b|nok\b|dkk\b|pln\b|czk\b|huf\b|ron\b|inr\b|zar\b|brl\b|zł|zloty\b|rupees\b|kroner\b|kronor\b|kr\b|francs\b|(?:€|£|¥|₹|\$)(?!\s?\d)|euros?\b|dollars\b|pounds\b|quid\b|bucks\b"
    rf"|{_PHYSICAL}|x\b|×|times\b|cents?\b|(?-i:ct?)\b|h\b|hrs?\b|days?\b|hours?\b|minutes?\b|mins?\b|weeks?\b|months?\b|years?\b|stars?\b))?",
    re.IGNORECASE,
)
_FACT_CUES = re.compile(
    r"\b(?:currently|today|now|at present|so far|already|we have|there are|as of|at (?:the end of )?(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december)|last (?:year|month|quarter|season|cycle|term|winter|summer|spring|autumn|fall|week|time)|in 20[01]\d|this year we)\b",
    re.IGNORECASE,
)
_GOAL_CUES = re.compile(
    r"\b(?:by|until|within|target|goal|aim|reach|required|at least|at most|up to|no more than|below|under|above|over|to|grow|raise"
    r"|increase|reduce|cut|lower|double|halve|triple|win|achieve|become|want|keep|hold|open)\b",
    re.IGNORECASE,
)
_LOWER = re.compile(
    r"\b(?:reduce|reducing|cut|cutting|lower|lowering|decrease|halve|halving|below|under|less than|fewer|at most|no more than"
    r"|shorten|eliminate|drop)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Quantity:
    """A number in a text. ``value`` is as stated: 12.5 for "12.5 %", 2 for "double"."""

    value: float
    upper: float | None
    unit: str
    relation: Relation
    start: int
    end: int
    words: str


def _number(raw: str) -> float:
    raw = raw.replace("−", "-").replace("\u202f", "").replace(" ", "")
    if re.fullmatch(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", raw):
        return float(raw.replace(",", ""))
    return float(raw.replace(",", "."))


_FRACTIONS = {"a third": 33.3, "one third": 33.3, "two thirds": 66.7, "a quarter": 25.0, "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0,
              "one fifth": 20.0, "a tenth": 10.0, "one tenth": 10.0}  # fmt: skip
_BY_A_FRACTION = re.compile(rf"\b(?:by|down|up) (?:about |at least )?(?P<part>{'|'.join(_FRACTIONS)})\b", re.IGNORECASE)
"""``cut energy use by a third``"""
_NEAR = 60
"""Characters before a number that say what it is; more would be read anew for each number of a long text."""


def _just_before(text: str, match: re.Match[str]) -> str:
    start = match.start("value")
    return text[max(0, start - _NEAR) : start]


_AGED = re.compile(
    r"\b(?:(?:by the time|when|until|till|before|once|after) (?:they|he|she|people|kids|children|pupils|you|we)(?:['’]re|['’]s| are| is| turn| reach| get to)|aged|turn(?:s|ing)?|(?:the )?age of)\s*$",
    re.IGNORECASE,
)
""" "By the time they're 16": how old somebody is."""


_OF_A_CLOCK = re.compile(r":[0-5]\d(?!\d)|\s?(?:am|pm|a\.m\.|p\.m\.|o['’]clock)(?!\w)", re.IGNORECASE)
""" "11:59" and "9 am" are times of the day."""


def _is_label(text: str, match: re.Match[str]) -> bool:
    """Part of a word or of an id, not a quantity: ``F1``, ``B2B``, ``24/7``, ``ISO 9001``, ``3rd``, ``40-person``."""
    before, after = _just_before(text, match), text[match.end() :]
    if re.search(r"[A-Za-z_#/]$", before) or re.match(r"/\d|[A-Za-z]", after):
        return True
    if _OF_A_CLOCK.match(text[match.end("value") :]) or (
        len(match["value"]) == 2 and re.search(r"(?<!\d)(?:[01]?\d|2[0-3]):$", before)
    ):
        return True
    if re.match(r"-(?:axis|star|storey|seater|way|door|inch|bit|fold|ton|tonne|speed|line)\b", after):
        return True  # "a 5-axis mill" says what kind it is
    if re.search(
        r"\b(?:industry|web|iso|scope|tier|level|version|article|phase|top|number|no\.?|(?<!last )(?<!this )(?<!next )(?<!per )(?<!a )(?<!each )year|grade|age|stage|class|form|band|ward|route|#)\s*$",
        before,
        re.IGNORECASE,
    ):
        return True
    if _AGED.search(before) and re.match(r"\s*(?:$|[,.;!?)]|and\b|or\b)", text[match.end("value") :]):
        return True
    return bool(re.match(r"(?:st|nd|rd|th)\b", text[match.end("value") :], re.IGNORECASE))


def find_quantities(text: str, dates: list[FoundDate] | None = None) -> list[Quantity]:
    """Every quantity of the text, in order; years, dates, ordinals, ids and headcounts like "40-person" are none."""
    dates = find_dates(text) if dates is None else dates
    found: list[Quantity] = []
    position = 0
    while match := _QUANTITY.search(text, position):
        start, end = match.start("value"), match.end()
        position = max(end, start + 1)
        inside_date = any(d.start <= start < d.end for d in dates)
        if inside_date or _is_label(text, match) or _looks_like_year(text, match):
            position = match.end("value")
            continue
        spell = match["value"] == "1" and re.match(r" year\b", text[match.end("value") :])
        if not spell and re.match(
            r"[- ](?:person|people|strong|man|bed|year|employee|seat)\b(?!s)", text[match.end("value") :]
        ):
            continue
        quantity = _quantity(text, match, end)
        found.append(quantity)
        if match["upper"] and quantity.upper is None:
            position = match.start("upper")  # "from 4.5 to 2": the second number is one of its own
    found += [
        Quantity(_MULTIPLES[m[0].lower()], None, "× today's level", "multiple", m.start(), m.end(), m[0])
        for m in re.finditer(r"\b(?:" + "|".join(_MULTIPLES) + r")\b", text, re.IGNORECASE)
    ]
    found += [
        Quantity(0.5, None, "× today's level", "multiple", m.start(), m.end(), m[0])
        for m in re.finditer(r"\b(?:by|in) half\b", text, re.IGNORECASE)
    ]
    found += [
        Quantity(_FRACTIONS[m["part"].lower()], None, "%", "change", m.start("part"), m.end("part"), m["part"])
        for m in _BY_A_FRACTION.finditer(text)
    ]
    return carried(text, sorted(found, key=lambda q: q.start), dates)


def _looks_like_year(text: str, match: re.Match[str]) -> bool:
    raw = match["value"].lstrip("+-−")
    if not re.fullmatch(r"(?:19|20)\d\d", raw) or match["unit"] or match["cur"] or match["scale"]:
        return False
    return not re.match(r"\s+(?:customers|people|members|students|patients|users|units)\b", text[match.end() :])


def _quantity(text: str, match: re.Match[str], end: int) -> Quantity:
    scale = SCALES.get((match["scale"] or match["scale1"] or "").lower(), 1.0)
    unit = (match["unit"] or "").strip()
    unit = unit if re.fullmatch(_PHYSICAL, unit) else unit.lower()
    if unit in ("percent", "per cent") or (not unit and "%" in match[0]):
        unit = "%"
    elif unit in ("h", "hr", "hrs"):
        unit = "hours"
    elif unit == "pp":
        unit = "percentage points"
    elif unit in ("x", "times", "×"):
        unit = "× today's level"
    currency = (match["cur"] or "").lower().strip()
    if currency or unit in _CURRENCY:
        unit = _CURRENCY[currency or unit]
    upper = _number(match["upper"]) * scale if match["upper"] else None
    value = _number(match["value"]) * SCALES.get(
        (match["scale1"] or "").lower(), scale
    )  # "1.2m to 900k" are two scales
    from_to = re.search(r"\bfrom\s*[€$£]?$", _just_before(text, match), re.IGNORECASE)
    joined = match["and"] and not re.search(r"\bbetween\s*[€$£]?$", _just_before(text, match), re.IGNORECASE)
    if upper is not None and (upper <= value or from_to or joined):
        upper, end = None, match.end("scale1") if match["scale1"] else match.end("value")
    relation: Relation = "multiple" if unit.startswith("×") else "absolute"
    if relation == "absolute" and re.search(
        r"(?<!-)\b(?:by|down|up)\s+(?:about |around |at least |up to )?[€$£]?$",
        _just_before(text, match),
        re.IGNORECASE,
    ):
        relation = "change"
    if match["value"][0] in "+":
        relation = "change"
    return Quantity(round(value, 6), upper, unit, relation, match.start(), end, match[0].strip())


def role(text: str, quantity: Quantity) -> Role:
    """Whether a stated number is what they want or what already is."""
    before, after = text[: quantity.start], text[quantity.end :]
    inside = re.search(r"\([^)]*$", before) and re.search(r"^[^(]*\)", after)
    clause = re.split(r"[.;]", before)[-1] + quantity.words + re.split(r"[.;]", after)[0]
    if _FACT_CUES.search(clause) and (inside or not _GOAL_CUES.search(clause)):
        return "fact"
    if inside and re.search(r"(?:more than|about|around|some|over|nearly)\s*$", before):
        return "fact"
    return "target"


def wants_less(text: str) -> bool:
    """Whether the statement asks for less of something."""
    return bool(_LOWER.search(text))


def due_date(text: str, today: date | None = None) -> date | None:
    """The date by which a goal is to be reached, if the text names one."""
    found = find_dates(text, today)
    return found[-1].day if found else None
