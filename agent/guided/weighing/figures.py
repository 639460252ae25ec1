"""Values as people also say them: "seven hundred and five", "two", "nine in ten", "four fifths", "five points up"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from agent.guided.understanding.figures import Figure
from agent.guided.understanding.periods import WEEK

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {w: n for n, w in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)} | {"dozen": 12}
_BIG = {"hundred": 100, "thousand": 1000}
_ANY = "|".join(sorted([*_WORDS, *_BIG], key=len, reverse=True))
_COUNT = rf"\d+|(?:{'|'.join(_TENS)})[ -](?:{'|'.join(_UNITS[1:10])})|{_ANY}"
_SPOKEN = re.compile(rf"\b(?:a (?=hundred|thousand|dozen))?(?:{_ANY})(?:(?:[ -]| and )(?:{_ANY}))*\b", re.IGNORECASE)
_WHOLE = rf"\d+|{'|'.join([*_UNITS[1:], *_TENS])}|(?:a )?hundred"
_SHARE = re.compile(rf"\b(?P<part>{_WHOLE}) (?:(?!instead\b|rather\b)\w+ )?(?:in|out of|of|from|outta) (?:every |each )?(?P<of>{_WHOLE})\b", re.IGNORECASE)  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_PART = re.compile(r"\b(?:(?:(?P<many>an?|one|two|three|four|nine)[ -])?(?P<part>half)\b|(?P<some>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?P<share>third|quarter|fifth|sixth|eighth|tenth)s?\b)(?<!two quarters)(?<!four quarters)(?! of 20)(?! (?:of )?an? (?:minute|hour|day|week|star)\b)(?! (?:late|early|later|earlier|longer|sooner|after|thereafter|ahead)\b)", re.IGNORECASE)  # fmt: skip
_HALFWAY = re.compile(r"\bhalf[- ]?way\b|\bhaf\b", re.IGNORECASE)


_AND_HALF = re.compile(rf"\b(?P<many>\d+|{_ANY})(?: and (?:a )?half|½)(?: (?P<big>million|thousand))?\b", re.IGNORECASE)
_OF_BIG = re.compile(r"\b(?:(?P<many>an?|one|two|three)[ -])?(?P<part>half|third|quarter)s? (?:of )?an? (?P<big>million|thousand|hundred)\b", re.IGNORECASE)  # fmt: skip
_HALF_ONE = re.compile(
    r"\b(?:one )?half (?:of )?an? (?P<unit>percentage points?|pts?|minute|hour|day|week|month|quarter|year|point|percent\w*|per cent|star)\b",
    re.IGNORECASE,
)
_ONE_MORE = re.compile(r"(?<!half )\b(?:an?|one|another|one more|a full|a further|a whole) (?P<unit>points?|pts?|weeks?|days?|minutes?|hours?|per ?cent|percentage points?)\b", re.IGNORECASE)  # fmt: skip
_DOTTED = re.compile(r"(?<![\d.,/])(?P<whole>\d{1,3}(?:\.\d{3})+)(?![\d/]|[.,]\d)")
_SLASHED = re.compile(r"(?<![\d./])(?P<part>\d{1,2})/(?P<of>\d{1,3})(?![\d/])")
_ALL_OF = re.compile(r"\bevery (?:single|last) \w+|\bevery(?:one|body)\b|\ball of (?:them|those|these)\b|\bwithout (?:an )?exception\b|\bacross the board\b|\bfull house\b", re.IGNORECASE)  # fmt: skip
_NONE_OF = re.compile(r"\b(?:eliminat\w+|wiped? out|nil|nought|none(?: at all| whatsoever)?|not a (?:single )?(?:one|\w+)|no more \w+ at all|eradicat\w+|got rid of|(?:get|be) rid of)\b", re.IGNORECASE)  # fmt: skip
_NINES = re.compile(r"\b(?P<many>two|three|four|five) nines\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:within|inside|in under|under|in) (?:the|an?|one) (?P<unit>minute|hour|day|week|month|year)\b", re.IGNORECASE)  # fmt: skip
_PER = re.compile(r"(?<![\w.,])(?P<many>\d+(?:\.\d+)?) (?:per|for every|in every|in) (?P<of>\d{1,3}(?:[,.]\d{3})+|\d+)(?P<big> ?k\b| thousand)?", re.IGNORECASE)  # fmt: skip
_SHARE_OF = re.compile(r"(?:^|[:,;=] ?|\b(?:to|at|for|by|is|be|goal|target) )(?P<share>third|quarter|fifth|tenth) (?:of|off)\b", re.IGNORECASE)  # fmt: skip
_RUN_ON = re.compile(rf"\b(?P<first>{'|'.join(_UNITS[1:10])}) (?P<rest>(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{'|'.join(_UNITS[10:])})\b(?! (?:percent|per cent))", re.IGNORECASE)  # fmt: skip
_EVERY_OTHER = re.compile(r"\bevery (?:second|other) \w+", re.IGNORECASE)
_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?!\d|[.,]\d)")
_CENTS = re.compile(rf"\b(?P<many>\d+|{_ANY})(?:[ -](?P<more>{_ANY}))? ?(?:cents?|pence)\b", re.IGNORECASE)
_BIGS = {"million": 1_000_000, "thousand": 1000, "hundred": 100}

_YEARS = range(2020, 2041)
_BARE = re.compile(
    r"(?<![\w./-])\d{1,3}(?:,\d{3})+\b|(?<!\d:)(?<![\w./,-])\d{1,7}(?:\.\d+)?(?![\w/-]|[.,]\d|:[0-5]\d|\s?[ap]m\b)"
)
"""Digits that were taken for part of a day: "October 89"."""


_GLYPHS = {"¼": ".25", "½": ".5", "¾": ".75", "⅓": ".33", "⅔": ".67", "⅛": ".125"}
_GLYPH = re.compile(rf"(?<![\d.,])(\d*) ?([{''.join(_GLYPHS)}])")
_MIXED = re.compile(rf"\b(?P<many>{_COUNT}) and (?P<part>an? (?:half|quarter|third)|half|one (?:half|quarter|third)|two thirds|three quarters)\b(?! of\b)", re.IGNORECASE)  # fmt: skip
_ONE_AND = re.compile(r"\b(?:an?|one) (?P<unit>minute|hour|day|week|month|quarter|year|point|million|star)s? and (?P<part>an? (?:half|quarter|third)|half|three quarters)\b", re.IGNORECASE)  # fmt: skip
_UNIT_AND = re.compile(rf"\b(?P<many>{_COUNT}) (?P<unit>minute|hour|day|week|month|quarter|year|point|million|star|euro|pound|dollar|tonne|kilo)s? and (?P<part>an? (?:half|quarter|third)|half|three quarters)\b(?! of\b)", re.IGNORECASE)  # fmt: skip
_PART_SAID = {"half": 0.5, "quarter": 0.25, "third": 0.33, "thirds": 0.67, "quarters": 0.75}
_DIGITS = "|".join(_UNITS[:10])
_POINT = re.compile(rf"(?<![\w.])(?P<whole>{_COUNT}) (?:point|comma|dot) (?P<after>\d+|(?:{_DIGITS})(?: (?:{_DIGITS}))*)(?![\w%])", re.IGNORECASE)  # fmt: skip
_HALF_DOZEN = re.compile(r"\b(?:a )?half[ -](?:a )?doz(?:en)?\b", re.IGNORECASE)
_COUPLE = re.compile(r"\b(?:a )?couple(?: of)? (?=(?:more |extra |further |percentage )?(?:points?|pts|minutes?|hours?|days?|weeks?|months?|years?|quarters?|percent)\b)", re.IGNORECASE)  # fmt: skip
_FORTNIGHT = re.compile(r"\b(?:an? |one )?fortnight\b", re.IGNORECASE)
_DOZENS = re.compile(r"(?<![\w.,])(?P<many>\d+) dozens?\b", re.IGNORECASE)
_FOLD = re.compile(rf"\b(?P<many>{_COUNT})[ -]?folds?\b", re.IGNORECASE)
_TO_UNIT = {"d": "days", "h": "hours", "hr": "hours", "hrs": "hours", "wk": "weeks", "wks": "weeks", "min": "minutes", "mins": "minutes", "yrs": "years", "secs": "seconds", "sec": "seconds"}  # fmt: skip
_AT_ONCE = re.compile(rf"(?<![\w.,/])(\d+(?:[.,]\d+)?)({'|'.join(_TO_UNIT)})\b")
_CHANGE_AND_COINS = re.compile(rf"\b(?P<whole>{_COUNT}) (?P<money>euros?|pounds?|dollars?|quid) (?:and )?(?P<coins>\d\d|{'|'.join(_TENS)})(?! ?%)\b", re.IGNORECASE)  # fmt: skip
_YEAR_SAID = re.compile(rf"\btwenty[ -](?P<year>twenty[ -](?:{'|'.join(_UNITS[5:10])})|thirty(?:[ -](?:{'|'.join(_UNITS[1:10])}))?)\b", re.IGNORECASE)  # fmt: skip


_PRICE = re.compile(rf"(?<![\w.,/-])(?P<whole>[1-9]\d?) (?P<coins>(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?)(?=\s*(?:$|[,.;!]|(?:please|pls|euros?|pounds?|dollars?|quid|bucks|for|by|until|till|in|on|as|is|would|will|instead|rather|now)\b))", re.IGNORECASE)  # fmt: skip


def in_digits(text: str) -> str:
    """Numbers of several words as digits: "seven hundred and five" is 705, "28 fifty" a price."""
    text = _PRICE.sub(lambda m: f"{m['whole']}.{_number(m['coins']):02g}", text)
    text = re.sub(r"\b(million|thousand)s\b", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\d)\s?mil\b|(?<=\ba )mil\b", " million", text, flags=re.IGNORECASE).replace(
        "a  million", "a million"
    )
    text = _YEAR_SAID.sub(lambda m: f"{2000 + _said(re.findall(_ANY, m['year'].lower())):g}", text)
    text = _in_parts(text)
    return _SPOKEN.sub(lambda m: f"{_said(said):g}" if len(said := re.findall(_ANY, m[0].lower())) > 1 else m[0], text)


def _in_parts(text: str) -> str:
    """Wholes with parts: "1¼", "eight and a quarter", "a day and a half", "45 point 4", "29 euros fifty", "fourfold"."""
    text = _HALF_DOZEN.sub("6", _COUPLE.sub("2 ", _FORTNIGHT.sub("2 weeks", text)))
    text = _GLYPH.sub(lambda m: f"{m[1] or 0}{_GLYPHS[m[2]]}", text)
    text = _ONE_AND.sub(
        lambda m: (
            f"{1 + _PART_SAID[m['part'].split()[-1].lower()]:g} {m['unit']}{'' if m['unit'].lower() == 'million' else 's'}"
        ),
        text,
    )
    text = _UNIT_AND.sub(
        lambda m: f"{_number(m['many']) + _PART_SAID[m['part'].split()[-1].lower()]:g} {m['unit']}s", text
    )
    text = _MIXED.sub(lambda m: f"{_number(m['many']) + _PART_SAID[m['part'].split()[-1].lower()]:g}", text)
    text = _POINT.sub(lambda m: f"{_number(m['whole']):g}.{_in_turn(m['after'])}", text)
    text = _DOZENS.sub(lambda m: f"{12 * int(m['many'])}", text)
    text = _FOLD.sub(lambda m: f"{_number(m['many']):g} times", text)
    text = _AT_ONCE.sub(lambda m: f"{m[1]} {_TO_UNIT[m[2]]}", text)
    return _CHANGE_AND_COINS.sub(lambda m: f"{_number(m['whole']):g}.{_number(m['coins']):02g} {m['money']}", text)


def _in_turn(said: str) -> str:
    """ "Seven five" is 75 behind a point."""
    return said if said.isdigit() else "".join(str(_WORDS[word]) for word in said.lower().split())


def left_out(text: str, typed: str) -> list[Figure]:
    """Numbers that were typed, but are not in the text as it was put right: the 150 of "140 instead of 150"."""
    found = [m for m in _BARE.finditer(typed) if not re.search(rf"(?<![\d.]){re.escape(m[0])}(?![\d])", text)]
    return [_figure(m, float(m[0].replace(",", "")), _unit_after(typed[m.end() :])) for m in found]


def all_figures(text: str, known: list[Figure], typed: str = "") -> list[Figure]:
    """The figures that are known, single words that are numbers too, and shares of a whole."""
    known = [replace(k, unit="seconds") if _SECONDS.match(text[k.end :]) else k for k in known]
    shares = [
        s for s in _shares(text) if not any(_overlap(s, k) and (s.value, s.unit) == (k.value, k.unit) for k in known)
    ]
    spoken = [_figure(m, _said(re.findall(_ANY, m[0].lower())), _unit_after(text[m.end() :])) for m in _SPOKEN.finditer(text) if not _points(m, text)]  # fmt: skip
    more = [s for s in spoken if not any(_overlap(s, other) for other in (*shares, *known))]
    more += _odd(text)
    bare = [_figure(m, float(m[0].replace(",", "")), _unit_after(text[m.end() :])) for m in _BARE.finditer(text)]
    left = [
        b for b in bare if b.value not in _YEARS and not any(_overlap(b, other) for other in (*known, *more, *shares))
    ]
    found = [f for f in (*known, *more, *shares, *left) if not _is_of_a_day(f, text)]
    return _once([*found, *_run_on(text, typed), *_elided(found)])


_POINTS = re.compile(r"\b(?:the|this|that|which|other|another|each|every|any|last|first|second|same|only|wrong|right) $", re.IGNORECASE)  # fmt: skip


def _points(match: re.Match[str], text: str) -> bool:
    """ "Only the one, the other's fine": which of them, and no 1."""
    return match[0].lower() == "one" and bool(_POINTS.search(text[: match.start()]))


_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_DAY_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)?(?: of)? {_MONTH}\b(?P<year>,? (?:20\d\d|['’]?2[6-9]|['’]?3\d)\b(?! ?%|[.,]\d))?", re.IGNORECASE
)
_LEADS_TO_A_DAY = re.compile(r"\b(?:by|until|till?|from|on|since|as of|due|before|of|after|starts?|starting|begins?|ends?|measured|dated)(?: the)? ?$", re.IGNORECASE)  # fmt: skip
_YEAR_LED = re.compile(
    rf"\b(?:(?:by|until|till?|for|at|before|in)(?: the)? (?:end|mid(?:dle)?|close|start|beginning)(?: of)?|\d (?:of )?{_MONTH}) ['’]?$",
    re.IGNORECASE,
)


def _is_of_a_day(figure: Figure, text: str) -> bool:
    """Whether digits are plainly the day, the week or the year of a date: "by 31 December 2027", "in week 47", "by end 27"."""
    if figure.unit or not figure.words.isdigit() or len(figure.words) > 2:
        return False
    if any(m.start(1) == figure.start for m in WEEK.finditer(text)):
        return True
    before, behind = text[: figure.start], _DAY_BEHIND.match(text[figure.end :])
    if behind and 1 <= figure.value <= 31 and (behind["year"] or _LEADS_TO_A_DAY.search(before)):
        return True
    return int(figure.words) in range(25, 40) and bool(_YEAR_LED.search(before))


def _once(found: list[Figure]) -> list[Figure]:
    """In the order they stand, what is read twice of the same words but once."""
    kept: list[Figure] = []
    for figure in found:
        same = (k for k in kept if k.value == figure.value and k.relation == figure.relation and _overlap(k, figure))
        if not any(k.unit or not figure.unit for k in same):
            kept.append(figure)
    return sorted(kept, key=lambda f: f.start)


_SECONDS = re.compile(r" ?sec(?:ond)?s?\b", re.IGNORECASE)


def _run_on(text: str, typed: str) -> Iterator[Figure]:
    """ "One sixty-four" may be 164, and "two fifteen" two minutes and a quarter, beside a price of 2.15."""
    for m in _RUN_ON.finditer(typed):
        first, rest = _number(m["first"]), _said(re.findall(_ANY, m["rest"].lower()))
        place = max(text.find(f"{first + rest / 100:g}"), 0)
        yield Figure(100 * first + rest, None, "", place, place + 4, m[0])
        if rest < 60:
            yield Figure(round(first + rest / 60, 2), None, "", place, place + 4, m[0])


_SCALED = re.compile(r"\d ?(?P<scale>k|m|bn|thousand|million|billion)\b", re.IGNORECASE)
_CLOSE = 5
"""A number that leaves the scale of another out is at the most so many times as large: "1.5m is too much, 1.3"."""


def _elided(found: list[Figure]) -> list[Figure]:
    """Numbers that take the scale from another: "50 cents is too much, 48", "7m is tame, make it 7.5"."""
    made: dict[tuple[int, float], Figure] = {}
    for figure in found:
        scale, cents = _SCALED.search(figure.words), _CENTED.search(figure.words)
        if not scale and not cents:
            continue
        digits = re.search(r"\d[\d,]*(?:\.\d+)?", figure.words)
        stated = float(digits[0].replace(",", "")) if scale and digits else 100 * figure.value
        said = figure.value if cents and figure.unit else stated
        times = 0.01 if cents else figure.value / (said or 1)
        for other in found:
            plain = not other.unit and other.relation == "absolute" and re.fullmatch(r"[\d.]+|[a-z-]+", other.words)
            if plain and not _overlap(other, figure) and said / _CLOSE < other.value < said * _CLOSE:
                words = f"{other.words} {scale['scale'] if scale else ''}".strip()
                value = round(other.value * times, 6)
                made[other.start, value] = replace(other, value=value, words=words)
    return list(made.values())


_CENTED = re.compile(r"\b(?:cents?|pence)\b", re.IGNORECASE)


def _odd(text: str) -> Iterator[Figure]:
    """Values in words that mean more than their digits, beside whatever else is read there."""
    for m in _AND_HALF.finditer(text):
        many = float(m["many"]) if m["many"].isdigit() else _said([m["many"].lower()])
        yield _figure(m, (many + 0.5) * _BIGS.get((m["big"] or "").lower(), 1), _unit_after(text[m.end() :]))
    for m in _OF_BIG.finditer(text):
        share = _WORDS.get((m["many"] or "a").lower(), 1) / _PARTS[m["part"].lower()]
        yield _figure(m, round(share * _BIGS[m["big"].lower()]), "")
    yield from (_figure(m, 0.5, m["unit"]) for m in _HALF_ONE.finditer(text))
    yield from (_figure(m, 1.0, m["unit"]) for m in _ONE_MORE.finditer(text))
    yield from (_figure(m, float(m["whole"].replace(".", "")), "") for m in _DOTTED.finditer(text))
    yield from (_figure(m, 1.0, m["unit"].lower()) for m in _WITHIN.finditer(text))
    yield from (_figure(m, 100.0, "%") for m in _ALL_OF.finditer(text))
    yield from (_figure(m, 0.0, "") for m in _NONE_OF.finditer(text))
    yield from (_figure(m, 100 - 10 ** (2 - _number(m["many"])), "%") for m in _NINES.finditer(text))
    yield from (_figure(m, 100 / _PARTS[m["share"].lower()], "%") for m in _SHARE_OF.finditer(text))
    for m in _PER.finditer(text):
        of = float(re.sub(r"[,.]", "", m["of"])) * (1000 if m["big"] else 1)
        if of >= 1000:
            yield _figure(m, float(m["many"]), f"per {of:g}")
    yield from (_figure(m, 50.0, "%") for m in _EVERY_OTHER.finditer(text))
    yield from (_figure(m, float(m[0].replace(",", ".")), "") for m in _COMMA.finditer(text))
    for m in _CENTS.finditer(text):
        many = float(m["many"]) if m["many"].isdigit() else _said([w.lower() for w in (m["many"], m["more"]) if w])
        yield _figure(m, many / 100, "")


def _overlap(one: Figure, other: Figure) -> bool:
    return one.start < other.end and other.start < one.end


def _shares(text: str) -> Iterator[Figure]:
    for match in _SHARE.finditer(text):
        part, whole = (_number(match[g]) for g in ("part", "of"))
        if part < whole:
            yield _figure(match, round(100 * part / whole, 1), "%")
    for match in _SLASHED.finditer(text):
        part, whole = int(match["part"]), int(match["of"])
        if 0 < part < whole:
            yield _figure(match, round(100 * part / whole, 1), "%")
    for match in (m for p in (_PART, _HALFWAY) for m in p.finditer(text)):
        groups = match.groupdict()
        many = _WORDS.get((groups.get("many") or groups.get("some") or "a").lower(), 1)
        share = many / _PARTS[(groups.get("part") or groups.get("share") or "half").lower()]
        if share < 1:
            yield _figure(match, round(100 * share), "%")


def _figure(match: re.Match[str], value: float, unit: str) -> Figure:
    return Figure(value, None, unit, match.start(), match.end(), match[0])


def _number(said: str) -> float:
    said = said.lower().removeprefix("a ")
    return float(said) if said.isdigit() else _said(re.findall(_ANY, said))


def _unit_after(text: str) -> str:
    unit = re.match(
        r"[ -](points?|pts?|per ?cent|percent|days?|weeks?|months?|quarters?|years?|hours?|minutes?|seconds?)\b", text
    )
    return {"per cent": "%", "percent": "%"}.get(unit[1], unit[1]) if unit else ""


def _said(said: list[str]) -> float:
    """ "twenty six" is 26, "twenty six fifty" a price of 26.50."""
    total, group, last = 0.0, 0.0, 100
    for at, word in enumerate(said):
        if word == "dozen":
            group, last = max(group, 1) * 12, 12
        elif word in _BIG:
            group = max(group, 1) * _BIG[word]
            last = _BIG[word]
            if word == "thousand":
                total, group = total + group, 0.0
        elif (group and last < 20 <= _WORDS[word]) or (group and last < 10):
            return total + group + _said(said[at:]) / 100
        else:
            group += _WORDS[word]
            last = _WORDS[word]
    return total + group
