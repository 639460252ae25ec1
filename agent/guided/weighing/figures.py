"""Values as people also say them: "seven hundred and five", "two", "nine in ten", "four fifths", "five points up"."""

import re
from collections.abc import Iterator

from agent.guided.understanding.figures import Figure

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_WORDS = {w: n for n, w in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)} | {"dozen": 12}
_BIG = {"hundred": 100, "thousand": 1000}
_ANY = "|".join(sorted([*_WORDS, *_BIG], key=len, reverse=True))
_SPOKEN = re.compile(rf"\b(?:a (?=hundred|thousand|dozen))?(?:{_ANY})(?:(?:[ -]| and )(?:{_ANY}))*\b", re.IGNORECASE)
_SHARE = re.compile(rf"\b(?P<part>\d+|{'|'.join(_UNITS[1:])}) (?:\w+ )?(?:in|out of|of) (?:every )?(?P<of>\d+|{'|'.join(_UNITS[1:])})\b", re.IGNORECASE)  # fmt: skip
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
_PART = re.compile(r"\b(?:(?:(?P<many>an?|one|two|three|four|nine)[ -])?(?P<part>half)\b|(?P<some>an?|one|two|three|four|nine)[ -](?P<share>third|quarter|fifth|tenth)s?\b)(?! of 20)", re.IGNORECASE)  # fmt: skip
_HALFWAY = re.compile(r"\bhalf[- ]?way\b|\bhaf\b", re.IGNORECASE)


_AND_HALF = re.compile(rf"\b(?P<many>\d+|{_ANY})(?: and (?:a )?half|½)(?: (?P<big>million|thousand))?\b", re.IGNORECASE)
_OF_BIG = re.compile(r"\b(?:(?P<many>an?|one|two|three)[ -])?(?P<part>half|third|quarter)s? (?:of )?an? (?P<big>million|thousand|hundred)\b", re.IGNORECASE)  # fmt: skip
_HALF_ONE = re.compile(
    r"\bhalf an? (?P<unit>pts?|minute|hour|day|week|month|point|percent\w*|per cent|star)\b", re.IGNORECASE
)
_ONE_MORE = re.compile(r"(?<!half )\b(?:an?|one|another|one more|a full|a further|a whole) (?P<unit>points?|pts?|weeks?|days?|minutes?|hours?|per ?cent|percentage points?)\b", re.IGNORECASE)  # fmt: skip
_DOTTED = re.compile(r"(?<![\d.,/])(?P<whole>\d{1,3}(?:\.\d{3})+)(?![\d.,/])")
_EVERY_OTHER = re.compile(r"\bevery (?:second|other) \w+", re.IGNORECASE)
_COMMA = re.compile(r"(?<![\d.,])\d+,\d{1,2}(?![\d.,])")
_CENTS = re.compile(rf"\b(?P<many>\d+|{_ANY})(?:[ -](?P<more>{_ANY}))? ?(?:cents?|pence)\b", re.IGNORECASE)
_BIGS = {"million": 1_000_000, "thousand": 1000, "hundred": 100}

_YEARS = range(2020, 2041)
_BARE = re.compile(r"(?<![\w./-])\d{1,3}(?:,\d{3})+\b|(?<![\w./,-])\d{1,7}(?:\.\d+)?(?![\w./-]|,\d)")
"""Digits that were taken for part of a day: "October 89"."""


def in_digits(text: str) -> str:
    """Numbers of several words as digits: "seven hundred and five" is 705."""
    text = re.sub(r"\b(million|thousand)s\b", r"\1", text, flags=re.IGNORECASE)
    return _SPOKEN.sub(lambda m: f"{_said(said):g}" if len(said := re.findall(_ANY, m[0].lower())) > 1 else m[0], text)


def all_figures(text: str, known: list[Figure]) -> list[Figure]:
    """The figures that are known, single words that are numbers too, and shares of a whole."""
    shares = [s for s in _shares(text) if not any(_overlap(s, k) and s.value == k.value for k in known)]
    spoken = [_figure(m, _said(re.findall(_ANY, m[0].lower())), _unit_after(text[m.end() :])) for m in _SPOKEN.finditer(text)]  # fmt: skip
    more = [s for s in spoken if not any(_overlap(s, other) for other in (*shares, *known))]
    more += _odd(text)
    bare = [_figure(m, float(m[0].replace(",", "")), "") for m in _BARE.finditer(text)]
    left = [
        b for b in bare if b.value not in _YEARS and not any(_overlap(b, other) for other in (*known, *more, *shares))
    ]
    return sorted((*known, *more, *shares, *left), key=lambda f: f.start)


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
    for match in (m for p in (_PART, _HALFWAY) for m in p.finditer(text)):
        groups = match.groupdict()
        many = _WORDS.get((groups.get("many") or groups.get("some") or "a").lower(), 1)
        share = many / _PARTS[(groups.get("part") or groups.get("share") or "half").lower()]
        if share < 1:
            yield _figure(match, round(100 * share), "%")


def _figure(match: re.Match[str], value: float, unit: str) -> Figure:
    return Figure(value, None, unit, match.start(), match.end(), match[0])


def _number(said: str) -> float:
    return float(said) if said.isdigit() else float(_WORDS[said.lower()])


def _unit_after(text: str) -> str:
    unit = re.match(
        r"[ -](points?|pts?|per ?cent|percent|days?|weeks?|months?|quarters?|years?|hours?|minutes?)\b", text
    )
    return {"per cent": "%", "percent": "%"}.get(unit[1], unit[1]) if unit else ""


def _said(said: list[str]) -> float:
    """ "twenty six" is 26, "twenty six fifty" a price of 26.50."""
    total, group, last = 0.0, 0.0, 100
    for word in said:
        if word in _BIG:
            group = max(group, 1) * _BIG[word]
            last = _BIG[word]
            if word == "thousand":
                total, group = total + group, 0.0
        elif (group and last < 20 <= _WORDS[word]) or (group and last < 10):
            return total + group + _WORDS[word] / 100
        else:
            group += _WORDS[word]
            last = _WORDS[word]
    return total + group
