"""The numbers of a message: plain ones, bands, and those relative to what is there."""

import calendar
import re
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from agent.guided.understanding.day_of_month import HAS_A_DAY, on_its_day
from tools.language.dates import FoundDate, find_dates, month_end
from tools.language.quantities import Quantity, find_quantities

Base = Literal["", "target", "current", "start", "share"]

_UNITS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {w: n for n, w in enumerate(_UNITS, 1)} | {w: 10 * n for n, w in enumerate(_TENS, 2)}
_SMALL = "|".join(_UNITS[:9])
_TEN = "|".join(_TENS)
_SPOKEN = re.compile(
    rf"\b(?:half a (?:million|billion)|(?:an?|{_SMALL}) (?:hundred|dozen)|(?:{_TEN})(?:[- ](?:{_SMALL}))?|zero|{'|'.join(_UNITS)})\b",
    re.I,
)
_PART = {
    "half": 0.5, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 0.25, "one quarter": 0.25,
    "three quarters": 0.75, "twice": 2.0, "double": 2.0, "triple": 3.0, "three times": 3.0, "four times": 4.0,
    "a fifth": 0.2, "two-thirds": 2 / 3, "three-quarters": 0.75, "quadruple": 4.0, "halve": 0.5, "halving": 0.5,
    "two fifths": 0.4, "three fifths": 0.6, "four fifths": 0.8, "one fifth": 0.2, "three tenths": 0.3, "nine tenths": 0.9,
    "doubling": 2.0, "halved": 0.5, "doubled": 2.0, "tripled": 3.0, "tripling": 3.0, "a tenth": 0.1,
}  # fmt: skip
_NOW = (
    r"(?:what|where|how) (?:it|that|this|we|they)(?:'s| is| are|'re)(?: at)?(?: right| currently)?(?: now| today| currently)?|(?:the |its |our )?(?:current|present|today's)"
    r"(?: value| level| figure| one| rate| number)?|today|now|(?:the |its |our |their )?baseline(?: value)?|what it was(?: at the (?:start|beginning|outset))?|where we (?:started|began|were)|the start|the beginning|our starting point"
)
_BEGAN = re.compile(r"\b(?:baseline|start(?:ed|ing)?|beg(?:a|i)n\w*|outset)\b", re.IGNORECASE)
_FRACTION = re.compile(
    rf"\b(?P<part>{'|'.join(sorted(_PART, key=len, reverse=True))})\b(?P<of> (?:of )?(?:(?P<now>{_NOW})|(?:the |its |that )?(?:target|goal)\b|that\b|it\b))?",
    re.IGNORECASE,
)
_CHANGE_AFTER = re.compile(
    r"\s*(?:points?|percentage points|pp|%|percent)?\s*(?P<way>(?:more|less) (?:ambitious|demanding|strict|tight|tough|hard|stretching|challenging|generous|lenient)|more|higher|up|better|extra|less|lower|fewer|down|worse|stricter|tighter|tougher|harder|looser|softer|easier|milder|kinder)\b(?! is)", re.IGNORECASE
)  # fmt: skip
_BASE_AFTER = re.compile(rf"[^.;]{{0,18}}?\b(?:than|over|under|below|above|from|of|on|against|compared (?:to|with)) (?:{_NOW})", re.I)  # fmt: skip


_OF_A_WHOLE = re.compile(
    r"\s+(?:of (?:all )?)?(?:the|our|all|their|my|them|those)\b(?! (?:target|goal|baseline))", re.I
)
"""``half of our teachers``: a share, of a measure in per cent."""
_HALF_ONE = re.compile(
    r" (?:of )?an? (?P<unit>minute|hour|day|week|star)\b(?! (?:earlier|later|sooner|longer|shorter|more|less|faster|quicker|slower|off|after|before|ago|per|every|each)\b)",
    re.IGNORECASE,
)
""" "Half a day is what I would allow": so much, and not half of what it is."""
_FEWER = re.compile(
    rf"\s+(?P<way>(?:fewer|less|lower|more|higher) than|above|over|below|under) (?P<from>{_NOW})", re.IGNORECASE
)


_AWAY = re.compile(rf"\s+(?P<way>above|over|below|under) (?P<from>{_NOW})\b", re.IGNORECASE)
_DOWN = frozenset("fewer less lower below under".split())


@dataclass(frozen=True)
class Figure:
    """A number as stated, or how to work it out from another."""

    value: float
    upper: float | None
    unit: str
    start: int
    end: int
    words: str
    relation: Literal["absolute", "multiple", "change"] = "absolute"
    base: Base = ""
    """What a relative figure starts from, where the words say it."""
    less: bool | None = None
    """The direction of a change, where the words say it."""


_NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_QUARTER = re.compile(rf"\b({'|'.join(_NTH)}) quarter(?: of)?(?= 20\d\d)", re.IGNORECASE)


def find_figures(text: str, today: date) -> tuple[list[Figure], list[FoundDate]]:
    """Numbers and dates of a text from which ids and quotes have been blanked out; places are characters of it."""
    text = _QUARTER.sub(lambda m: f"Q{_NTH[m[1].lower()]}".ljust(len(m[0])), text)
    dates = [on_its_day(text, d, today) or _middle(text, d) for d in find_dates(text, today)]
    dates += [d for d in _short_years(text) if not any(d.start < o.end and o.start < d.end for o in dates)]
    dates += _holidays(text, today)
    undated = list(text)
    for found in dates:  # "Q4 131" is no 4,131
        undated[found.start : found.end] = "·" * (found.end - found.start)
    figures = [
        _figure(text, q)
        for q in find_quantities("".join(undated), dates)
        if q.relation != "multiple" or q.words[0].isdigit()
    ]
    figures = [f for f in figures if f.unit != "× today's level" or f.words[0].isdigit()]
    taken = [(f.start, f.end) for f in figures] + [(d.start, d.end) for d in dates]
    for spoken in (*_spoken(text), *_fractions(text)):
        if not any(spoken.start < end and start < spoken.end for start, end in taken):
            figures.append(spoken)
            taken.append((spoken.start, spoken.end))
    return sorted(figures, key=lambda f: f.start), dates


def _short_years(text: str) -> list[FoundDate]:
    """ "By end of 27"."""
    found = re.finditer(
        r"\b(?:by |at |until |till )?(?:the )?(end|mid(?:dle)?)(?: of)? '?(2[5-9]|3\d)\b(?! ?%|[.,]\d)",
        text,
        re.IGNORECASE,
    )
    ends = [(2000 + int(m[2]), 12 if m[1].lower() == "end" else 6, m) for m in found]
    months = re.finditer(rf"\b({_MONTH})\.? '?(2[6-9]|30|3[2-9])\b(?! ?%|[.,]\d)", text, re.IGNORECASE)
    ends += [
        (2000 + int(m[2]), _MONTHS.index(m[1].lower()[:3]) + 1, m)
        for m in months
        if _counts_besides(text, m) or re.search(r"\bend(?: of)? $", text[: m.start()], re.IGNORECASE)
    ]
    within = re.finditer(r"(?<=[\d%]) (in) '?(2[6-9]|3[0-5])(?=\s*(?:[,;!)]|$|\.(?!\d)|and\b))", text, re.IGNORECASE)
    ends += [(2000 + int(m[2]), 12, m) for m in within]  # "2 % in 27, 3 % in 28"
    return [FoundDate(month_end(year, month), m.start(), m.end()) for year, month, m in ends]


_MONTH = "|".join([*filter(None, (*calendar.month_name, *calendar.month_abbr)), "sept"])
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def _counts_besides(text: str, match: re.Match[str]) -> bool:
    """Whether there is another number for "march 28" to be the date of; else 28 may be the value of March."""
    return bool(re.search(r"\d", text[: match.start()] + text[match.end() :]))


def _holidays(text: str, today: date) -> list[FoundDate]:
    """ "By Christmas" is the coming one, "next Christmas" that of next year."""
    found = re.finditer(
        r"\b(?:by |before |until |till )?(next )?(?:christmas|xmas)(?: (next year|20\d\d))?\b", text, re.IGNORECASE
    )
    eves = re.finditer(r"\b(?:by |before |until |till |on )?new year(?:['’]s eve|s eve|['’]?s)\b|\b(?:by|before|until|till) (?:the )?new year\b(?! \d)", text, re.IGNORECASE)  # fmt: skip
    ends = [FoundDate(date(today.year, 12, 31), m.start(), m.end()) for m in eves]
    return ends + [
        FoundDate(
            date(int(m[2]) if m[2] and m[2].isdigit() else today.year + bool(m[1] or m[2]), 12, 25), m.start(), m.end()
        )
        for m in found
    ]


def _middle(text: str, found: FoundDate) -> FoundDate:
    """ "Mid 2027" is the end of June, "March 28" that of 2028."""
    year = re.match(r" (?:'|of |of ')?(2[5-9]|30|3[2-9])\b(?! ?%|[.,]\d)", text[found.end :])
    led = re.match(
        r"(?:by|until|till|before|end|due|from|since|in|at|as of)\b", text[found.start : found.end], re.IGNORECASE
    )
    others = year and re.search(r"\d", text[: found.start] + text[found.end + year.end() :])
    if year and (led or others) and re.search(r"[a-z]{3,}\.?$", text[found.start : found.end], re.IGNORECASE):
        end = month_end(2000 + int(year[1]), found.day.month)
        has_day = re.search(HAS_A_DAY, text[found.start : found.end], re.IGNORECASE)
        day = end.replace(day=min(found.day.day, end.day)) if has_day else end
        return FoundDate(day, found.start, found.end + year.end())
    before = re.search(
        r"\b(?:by |in |until |till )?(?:the )?mid(?:dle of|[- ])?\s*$", text[: found.start], re.IGNORECASE
    )
    if before and (found.day.month, found.day.day) == (12, 31):
        return FoundDate(found.day.replace(month=6, day=30), before.start(), found.end)
    return found


def _figure(text: str, q: Quantity) -> Figure:
    stated = Figure(q.value, q.upper, q.unit, q.start, q.end, q.words, q.relation)
    found = _percent_of(text, _change(text, stated))
    if found.relation == "absolute" and re.match(r"[+]", found.words):
        found = replace(found, relation="change", less=False)
    lone = found.relation == "absolute" and found.upper is None
    if lone and re.match(r"[-−]\s?\d", found.words) and found.unit == "%":
        found = replace(found, relation="change", less=True, value=abs(found.value))
    if found.relation == "change" and found.value < 0:
        found = replace(found, less=True, value=abs(found.value))
    if found.relation != "absolute" and not found.base and _BASE_AFTER.match(text[found.end :]):
        found = replace(found, base="current")
    return found


def _change(text: str, found: Figure) -> Figure:
    """ "10 % more", "5 points lower", "10 % above its baseline"."""
    away = _AWAY.match(text[found.end :])
    if away and found.relation == "absolute" and found.unit in ("%", "points"):
        origin: Base = "start" if _BEGAN.search(away["from"]) else "current"
        less = away["way"].lower() in _DOWN
        return replace(found, relation="change", less=less, base=origin, end=found.end + away.end())
    after = _CHANGE_AFTER.match(text[found.end :])
    if after and found.relation == "absolute" and not re.search(r"\bto\s*$", text[: found.start], re.IGNORECASE):
        less = _way(after["way"])
        return replace(found, relation="change", less=less, end=found.end + after.end())
    return found


_FOR_BETTER = frozenset("stricter tighter tougher harder looser softer easier milder kinder".split())


def _way(said: str) -> bool | None:
    """Whether a change goes down; None where only the measure says which way is stricter."""
    way = said.lower()
    return None if way in _FOR_BETTER or " " in way else way in ("less", "lower", "fewer", "down", "worse")


def _percent_of(text: str, found: Figure) -> Figure:
    """ "80 % of what it is now"."""
    after = re.match(rf"\s+of (?:{_NOW})", text[found.end :], re.IGNORECASE)
    if found.unit == "%" and found.relation == "absolute" and after:
        return replace(
            found, relation="multiple", value=found.value / 100, base="current", end=found.end + after.end(), unit=""
        )
    return found


def _fractions(text: str) -> list[Figure]:
    found = []
    for m in _FRACTION.finditer(text):
        if re.match(
            r"\s+(?:perspective|objective|kpi|measure|metric|initiative|one)\b", text[m.end() :], re.IGNORECASE
        ):
            continue
        if m["part"].lower() == "half" and (whole := _HALF_ONE.match(text[m.end() :])):
            found.append(
                Figure(0.5, None, f"{whole['unit'].lower()}s", m.start(), m.end() + whole.end(), m[0] + whole[0])
            )
            continue
        if step := re.match(
            r"\s+(?:an? )?(percent|per cent|%|(?:percentage )?points?)\b", text[m.end() :], re.IGNORECASE
        ):
            unit = "%" if step[1].lower().startswith(("per c", "%")) else "points"
            found.append(Figure(_PART[m["part"].lower()], None, unit, m.start(), m.end() + step.end(), m[0], "change"))
            continue
        part = _PART[m["part"].lower()]
        if part < 1 and (way := _CHANGE_AFTER.match(text[m.end() :])) and not m["of"]:
            less = _way(way["way"])
            since = re.match(rf"\s+(?:than|from|of|on) (?:{_NOW})", text[m.end() + way.end() :], re.IGNORECASE)
            base: Base = ("start" if _BEGAN.search(since[0]) else "current") if since else ""
            found.append(
                Figure(round(part * 100, 2), None, "%", m.start(), m.end() + way.end(), m[0], "change", base, less)
            )
            continue
        before = text[: m.start()]
        if m["part"].lower() == "a quarter" and re.search(
            r"\b(?!(?:by|to|at|of|is|than|about|over|under|only|just|reach|be)\b)[a-z€$£%\d]+ $", before, re.I
        ):
            continue  # "140 a quarter" says how often
        if (fewer := _FEWER.match(text[m.end() :])) and not m["of"]:
            origin: Base = "start" if _BEGAN.search(fewer["from"]) else "current"
            less, share = fewer["way"].lower().split()[0] in _DOWN, _PART[m["part"].lower()]
            found.append(Figure(round(share * 100, 2), None, "%", m.start(), m.end() + fewer.end(), m[0], "change", origin, less))  # fmt: skip
            continue
        part = _PART[m["part"].lower()]
        base = (
            "start"
            if m["now"] and _BEGAN.search(m["now"])
            else "current"
            if m["now"]
            else "target"
            if m["of"] and "target" in m["of"]
            else ""
        )
        if not base and (since := re.search(rf"\b(?:from|of|against) (?:{_NOW})", text[m.end() :], re.IGNORECASE)):
            base = "start" if _BEGAN.search(since[0]) else "current"
        if not base and m["part"].lower() == "half" and _OF_A_WHOLE.match(text[m.end() :]):
            base = "share"
        by = re.search(r"\bby\s*$", before, re.IGNORECASE)
        if by and part < 1:  # "cut it by a third" leaves two thirds
            lowers = re.search(r"\b(?:lower|reduce|cut|decrease|drop|bring|shave|trim|shorten|down)\b", before, re.I)
            part = 1 - part if lowers or part == 0.5 else 1 + part
        elif not m["of"] and part < 1 and m["part"].lower() not in ("halve", "halving", "halved", "half") and not by:
            found.append(Figure(round(part * 100, 2), None, "%", m.start(), m.end(), m[0]))
            continue
        found.append(Figure(part, None, "", m.start(), m.end(), m[0], "multiple", base))
    return found


def _spoken(text: str) -> list[Figure]:
    """Numbers in words where they are counted or measured with, not "the second one"."""
    found = []
    for m in _SPOKEN.finditer(text):
        unit = re.match(r"\s+(percentage points?|percent|per cent|%|points?|days?|hours?|weeks?|months?|years?|million|thousand|minutes?)\b", text[m.end() :], re.I)  # fmt: skip
        led = re.search(
            r"(?:\b(?:to|at|of|is|be|by|under|over|below|above|than|targets?|goal|baseline)|=|:)\s*$",
            text[: m.start()],
            re.IGNORECASE,
        )
        if (
            not unit
            and not m[0].lower().startswith("half")
            and not _stands_alone(m, text)
            and (
                not led
                or (m[0].lower() in ("one", "a dozen") and led[0].strip().lower() != "by" and not _falls_to(text, m))
                or re.match(r"\s+(?!(?:also|by|until|till|as|from|in (?:20|q\d))\b)[a-z]", text[m.end() :])
            )
        ):
            continue
        scale = {"million": 1e6, "thousand": 1e3}.get(unit[1].lower(), 1.0) if unit else 1.0
        name = unit[1].lower() if unit and scale == 1 else ""
        name = "points" if name.startswith("percentage") else "%" if name.startswith("per") else name
        end = m.end() + (unit.end() if unit else 0)
        by = re.search(r"\bby\s*$", text[: m.start()], re.IGNORECASE)
        relation: Literal["absolute", "change"] = "change" if by else "absolute"
        stated = Figure(_value(m[0]) * scale, None, name, m.start(), end, text[m.start() : end], relation)
        found.append(_change(text, stated))
    return found


def _falls_to(text: str, match: re.Match[str]) -> bool:
    """ "Sev-1s down to one"."""
    return bool(re.search(r"\b(?:down|up|back|cut) to\s*$", text[: match.start()], re.IGNORECASE))


def _stands_alone(match: re.Match[str], text: str) -> bool:
    """ "Audit findings zero by mid 2027", "make it ninety": what no name would end in."""
    plain = re.fullmatch(rf"zero|(?:{_TEN})(?:[- ](?:{_SMALL}))?", match[0], re.IGNORECASE)
    ends = re.match(
        r"\s*(?:$|[,.;!]|(?:by|until|till|in|at|for|please|from|before)\b)", text[match.end() :], re.IGNORECASE
    )
    return bool(plain and ends and text[: match.start()].strip())


def _value(words: str) -> float:
    if words.lower().startswith("half a "):
        return 5e5 if words.lower().endswith(" million") else 5e8
    total = 0
    for word in re.split(r"[- ]", words.lower()):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word == "dozen":
            total = max(total, 1) * 12
        else:
            total += 1 if word in ("a", "an") else _WORDS.get(word, 0)
    return float(total)
