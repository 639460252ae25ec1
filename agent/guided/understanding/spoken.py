"""Numbers as they are dictated, put into figures: "nought point two", "fifty two weeks", "March twenty eight"."""

import re

_UNITS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = {w: n for n, w in enumerate(_UNITS)} | {w: 10 * n for n, w in enumerate(_TENS, 2)} | {"nought": 0, "oh": 0}
_DIGIT = "|".join([*_UNITS[:10], "nought", "oh"])
_ONE = "|".join(_UNITS[1:10])
_TEN = "|".join(_TENS)
_WHOLE = rf"(?:(?:{_TEN})(?:[- ](?:{_ONE}))?|{'|'.join(_UNITS)}|nought)"
_POINT = re.compile(rf"\b({_WHOLE}|\d+) point ((?:{_DIGIT})(?: (?:{_DIGIT}))*)\b", re.IGNORECASE)
_SCALED = re.compile(rf"\b({_WHOLE})(?= (?:hundred|thousand|million|billion)\b)", re.IGNORECASE)
_COUNT = rf"(?:{_WHOLE}|\d+)"
_IN_FULL = re.compile(
    rf"\b(?:({_COUNT}) thousand(?: and)? (?:({_COUNT}) hundred(?: and)? ?)?({_WHOLE})?|(an?|{_COUNT}) hundred(?: and)? ({_WHOLE}))(?=[\s.,;:!?%]|$)",
    re.IGNORECASE,
)
"""What is said in more than one scale: "five thousand five hundred", "three hundred and fifty"."""
_TWO_WORDS = re.compile(rf"\b(?:{_TEN})[- ](?:{_ONE})\b", re.IGNORECASE)
_PRICE = re.compile(
    rf"\b({_TEN}|{'|'.join(_UNITS[10:])}|[1-9]\d) ((?:{_TEN})(?:[- ](?:{_ONE}))?)(?=\s*(?:$|[,.;!]|euros?\b|by\b|until\b|in\b))",
    re.IGNORECASE,
)
""" "Twenty-six fifty" is a price; nothing else is said so."""
_YEAR = re.compile(
    rf"\b((?:end of |mid |q[1-4] |january |february |march |april |may |june |july |august |september |october |november |december ))"
    rf"((?:twenty|thirty)(?:[- ](?:{_ONE}))?)\b(?! (?:percent|per cent|%))",
    re.IGNORECASE,
)


_NTH = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
_DAYS = {w: n for n, w in enumerate(_NTH, 1)} | {f"twenty-{w}": 20 + n for n, w in enumerate(_NTH[:9], 1)}
_DAYS |= {w.replace("-", " "): n for w, n in _DAYS.items()} | {"thirtieth": 30, "thirty-first": 31, "thirty first": 31}
_NTH_DAY = "|".join(sorted(_DAYS, key=len, reverse=True))
_MONTH = r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
_DAY_OF = re.compile(rf"\b(?:the )?({_NTH_DAY}) (?:day )?(?:of |in )({_MONTH})\b", re.IGNORECASE)
_MONTH_THE = re.compile(rf"\b({_MONTH}),? the ({_NTH_DAY}|\d{{1,2}}(?:st|nd|rd|th))\b(?! (?:of|one|week|quarter|half|to)\b)", re.IGNORECASE)  # fmt: skip


def days_in_figures(text: str) -> str:
    """ "The first of June" and "March the second" as 1 June and 2 March."""
    text = _DAY_OF.sub(lambda m: f"{_DAYS[m[1].lower()]} {m[2]}", text)
    return _MONTH_THE.sub(lambda m: f"{_DAYS.get(m[2].lower()) or m[2][:-2]} {m[1]}", text)


def in_figures(text: str) -> str:
    """Only what is said in several words: "the ten most used forms" is the name of something."""
    text = days_in_figures(text)
    text = _YEAR.sub(lambda m: f"{m[1]}{2000 + _value(m[2])}" if 25 < _value(m[2]) < 40 else m[0], text)
    text = _POINT.sub(lambda m: f"{_value(m[1])}.{''.join(str(_VALUES[d.lower()]) for d in m[2].split())}", text)
    text = _IN_FULL.sub(_in_full, text)
    text = _SCALED.sub(lambda m: str(_value(m[1])), text)
    text = _TWO_WORDS.sub(lambda m: str(_value(m[0])), text)
    return _PRICE.sub(lambda m: f"{_value(m[1])}.{_value(m[2]):02}", text)


def _in_full(match: re.Match[str]) -> str:
    thousands, hundreds, rest, alone, beside = match.groups()
    if alone:
        return str(100 * _value(alone) + _value(beside))
    if not (hundreds or rest):
        return match[0]
    space = " " if match[0].endswith(" ") else ""
    return f"{1000 * _value(thousands) + (100 * _value(hundreds) if hundreds else 0) + (_value(rest) if rest else 0)}{space}"


def _value(words: str) -> int:
    return (
        int(words)
        if words.isdigit()
        else 1
        if words.lower() in ("a", "an")
        else sum(_VALUES[w] for w in re.split(r"[- ]", words.lower()))
    )
