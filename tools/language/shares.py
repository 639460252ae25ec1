"""Shares and times as people say them, written out as numbers: ``one in three teachers`` is ``33.3 % of teachers``."""

import re

from scorecard.lemmas import getAllLemmas
from tools.language.verbs import could_be_verb

_WORDS = {
    w: n
    for n, w in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty".split(),
        1,
    )
} | {"an": 1, "a": 1, "fifty": 50, "hundred": 100}
_COUNT = rf"(?:{'|'.join(_WORDS)}|\d{{1,3}})"
_FRACTIONS = {
    "half": 50.0, "a half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0, "one quarter": 25.0,
    "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "a tenth": 10.0, "one tenth": 10.0,
}  # fmt: skip
_OF_MANY = re.compile(rf"(?<![\d.,])\b(?P<part>{_COUNT})\s+(?P<who>[a-z][\w'-]+(?:\s[a-z][\w'-]+)?\s)?(?:in|out of)\s+(?:every\s+)?(?P<whole>{_COUNT})\b(?P<after>\s+[a-z][\w'-]+)?", re.IGNORECASE)  # fmt: skip
_FRACTION = re.compile(rf"\b(?P<part>{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})(?P<of>\s+of\s+(?:(?:our|the|all)\b)?\s*|\s+(?:our|the|all)\s+(?=[a-z]+s\b))?", re.IGNORECASE)  # fmt: skip
_COUNTED_TIME = re.compile(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?= (?:minutes?|hours?|days?|weeks?|months?|percent|per cent)\b)",
    re.IGNORECASE,
)
_SOME_OF = re.compile(
    r"(?<![\d.,])\b(?P<part>\d{1,4}) (?P<what>[a-z]+s) (?:out )?of (?:our |the |all )?(?P<whole>\d{2,5})\b(?!\s*(?:%|[a-z]))",
    re.IGNORECASE,
)
"""``35 vacancies of 280``"""
_COUNTED_FIRST = re.compile(
    r"^(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)(?= (?!of\b|years\b|new\b|more\b|other\b|thirds\b|quarters\b|fifths\b)(?:[a-z-]+ )?[a-z]+s\b)",
    re.IGNORECASE,
)
"""``Three educators left this year``"""
_SO_MANY_OF = re.compile(
    rf"(?<![\d.,])\b(?P<part>{_COUNT}|\d{{1,4}}) (?:out )?of (?:our |the |all )?(?P<whole>(?!a\b|an\b){_COUNT}|\d{{1,4}})\b(?!\s*(?:%|percent))(?P<who>(?: (?!now\b|today\b|currently\b|so far\b)[a-z][\w-]*)?)(?=[ .,;)]|$)",
    re.IGNORECASE,
)
"""``9 of 22 left last year``: so many of all."""
_EVERY_SECOND = re.compile(
    r"\bevery (?P<nth>second|third|fourth|fifth|tenth) (?P<who>[a-z]+?)(?P<s>s?)\b", re.IGNORECASE
)
_HELPERS = frozenset("are is was were have has do does don will would can cannot left quit came went said".split())
_DID = frozenset("left quit resigned dropped failed passed came went died moved joined signed".split())
_LEADS_ON = frozenset(
    "only just about around nearly over under least most and or but to of in at by is are was were have has had".split()
)
_NTH = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "tenth": 10}
_CLOCK = re.compile(r"(?<![\d:])(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d)(?!:?\d)(?:\s*min(?:utes?)?s?\b)?", re.IGNORECASE)  # fmt: skip
_HOURS = re.compile(r"(?<![\w.,])(?P<hours>\d{1,2}) ?h ?(?P<minutes>[0-5]\d)\b")
"""``5h20``"""
_TIMED = re.compile(r"\b(?:response|waits?|waiting|times?|minutes|duration|turnaround|handling)\b", re.IGNORECASE)
_NO_MEASURE = frozenset(
    "years year days day weeks week months month hours hour minutes minute places times person house".split()
)


def in_numbers(text: str) -> str:
    """The same statement; what is no share and no time stays as it is."""
    text = _HOURS.sub(lambda m: f"{int(m['hours']) + int(m['minutes']) / 60:.3g} hours", text)
    text = _COUNTED_TIME.sub(lambda m: str(_WORDS[m[1].lower()]), text)
    text = _SOME_OF.sub(_some_of, text)
    text = _COUNTED_FIRST.sub(lambda m: str(_WORDS[m[1].lower()]), text)
    text = _SO_MANY_OF.sub(_so_many, text)
    text = _EVERY_SECOND.sub(_every_second, _OF_MANY.sub(_of_many, text))
    text = _FRACTION.sub(_fraction, text)
    return _CLOCK.sub(_minutes, text) if _TIMED.search(text) else text


def _of_many(match: re.Match[str]) -> str:
    part, whole = _count(match["part"]), _count(match["whole"])
    who = (match["who"] or match["after"] or "").strip()
    after = (match["after"] or "").strip().lower()
    if (
        not 0 < part < whole
        or who.lower() in _NO_MEASURE
        or after in _NO_MEASURE
        or (match["who"] and match["part"].lower() in ("a", "an"))
    ):
        return match[0]
    rest = match["after"] or "" if match["who"] else ""
    joining = {
        "of",
        "and",
        "are",
        "is",
        "have",
        "has",
        "should",
        "must",
        "to",
        "by",
        "now",
        "today",
        "at",
        "on",
        "in",
        "we",
    }
    if not match["who"] and who.lower() in joining:
        return f"{_percent(100 * part / whole)}{match['after']}"
    return f"{_percent(100 * part / whole)} of {who}{rest}" if who else _percent(100 * part / whole)


def _some_of(match: re.Match[str]) -> str:
    part, whole = int(match["part"]), int(match["whole"])
    return f"{match['what']} {_percent(100 * part / whole)}" if 0 < part < whole else match[0]


def _so_many(match: re.Match[str]) -> str:
    part, whole, who = _count(match["part"]), _count(match["whole"]), match["who"].strip()
    if not 0 < part < whole or whole < 3:
        return match[0]
    if who in ("", "last", "this") and _names_them(match.string[: match.start()]):
        return f"at {_percent(100 * part / whole)} {who}".strip()  # "nurse vacancies 6 of 41"
    if who and _is_said_of_them(who):
        return f"{_percent(100 * part / whole)} of them {who}"
    return f"{_percent(100 * part / whole)} of {who or 'them'}"


def _names_them(before: str) -> bool:
    """Whether a noun stands right before the count, and so says what is counted."""
    last = re.search(r"(?P<word>[A-Za-z][\w-]+)\s+$", before)
    return bool(last) and last["word"].lower() not in _LEADS_ON and bool(getAllLemmas(last["word"].lower()).get("NOUN"))


def _is_said_of_them(word: str) -> bool:
    """``9 of 22 left``, ``22 of 85 fail``: no word for those who are counted, and what they do."""
    return word in _HELPERS or (not word.endswith("s") and (word in _DID or could_be_verb(word)))


def _every_second(match: re.Match[str]) -> str:
    if match["who"].lower() in ("year", "month", "week", "day", "time", "quarter"):
        return match[0]
    return f"{_percent(100 / _NTH[match['nth'].lower()])} of {match['who']}s"


def _fraction(match: re.Match[str]) -> str:
    before = match.string[: match.start()].rstrip().lower()
    if not match["of"] and not before.endswith(
        (" than", " to", "below", "under", "over", "least", "most", "only", " is", " are")
    ):
        return match[0]  # "by a third" is a change, "half a million" a number
    if before.endswith((" first", " second", " other", " last")) or re.match(
        r"[- ](?:year|day|hour|time|way|million|past|20)", match.string[match.end() :]
    ):
        return match[0]
    percent = _percent(_FRACTIONS[match["part"].lower()])
    return f"{percent} of " if match["of"] else percent


def _minutes(match: re.Match[str]) -> str:
    minutes = int(match["minutes"]) + int(match["seconds"]) / 60
    return f"{round(minutes, 2):g} minutes"


def _count(word: str) -> int:
    return int(word) if word.isdigit() else _WORDS[word.lower()]


def _percent(value: float) -> str:
    return f"{round(value, 1):g} %"
