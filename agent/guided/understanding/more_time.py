"""A spell of time that a target is given beside its value: "35 and a year earlier", "keep it, but allow one more year".

"One more" and "a half year more" read like a change of the value; said as "later" they are what they are, a later date.
"""

import re

from agent.guided.understanding.frames.later import LATER, STEPS, counted, moved
from scorecard.models import Measure, Scorecard

_N = r"(?P<n>one|an?|another|two|three|four|six|nine|twelve|\d{1,2}|(?:a )?half(?: an?)?)"
_GIVE = r"(?:(?:give|allow|grant|take|add|allowing|giving)(?: (?:us|it|me|them|ourselves|that|this))? )?(?:for )?"
_MORE = re.compile(
    rf"\b{_GIVE}{_N}[ -](?:(?P<more>more|further|extra|additional) )?(?P<unit>month|quarter|year)s?(?P<after> more| longer| extra)?\b(?! (?:later|earlier|sooner|than|on)\b)",
    re.IGNORECASE,
)
_MAY = re.compile(r"\b(?:months?|quarters?|years?) (?:more|longer|extra|later|earlier|sooner)\b|\b(?:more|further|extra|additional|another) (?:months?|quarters?|years?)\b", re.IGNORECASE)  # fmt: skip
_FIGURE = re.compile(r"(?<![\w-])\d")
_TAIL = re.compile(r"\s*(?:(?:[,;.–—-]|\band\b|\bbut\b|\bwith\b)\s*)*$")
_TIME = re.compile(r"(?:hours?|days?|weeks?|months?|years?)\b", re.IGNORECASE)
_COUNTS = {"another": 1, "nine": 9, "twelve": 12}


def with_time_given(text: str, scorecard: Scorecard, item: str) -> str:
    """The message with "later" for "more", and with the date itself where a value is told too; ``item`` is what it is about."""
    measure = scorecard.measure(item) if _MAY.search(text) else None
    if measure is None or _TIME.match(measure.unit.strip()):
        return text
    said = _MORE.sub(_later, text)
    match = LATER.search(said)
    rest = said[: match.start()] + said[match.end() :] if match else ""
    if match is None or not _FIGURE.search(rest) or (due := _due(match, measure)) is None:
        return said
    value = _TAIL.sub("", said[: match.start()]) + said[match.end() :]
    return f"{value.rstrip(' .!')} by {due}, replacing the current target"


def _later(match: re.Match[str]) -> str:
    count, unit = match["n"].lower(), match["unit"].lower()
    if not (match["more"] or match["after"] or count == "another"):
        return match[0]
    if "half" in count:
        return "6 months later" if unit == "year" else match[0]
    many = _COUNTS.get(count) or counted(count)
    return f"{many} {unit}{'s' * (many != 1)} later"


def _due(match: re.Match[str], measure: Measure) -> str | None:
    """The date that the spell makes of the only one there is."""
    if len(measure.targets) != 1 or measure.targets[0].due is None:
        return None
    step = STEPS[match["unit"].lower()] * counted(match["count"])
    day = moved(measure.targets[0], step if match["way"].lower() in ("later", "longer") else -step)
    return f"{day:%-d %B %Y}"
