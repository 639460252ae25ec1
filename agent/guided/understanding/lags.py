"""How long a link takes, in months, where nothing else is spoken of: "strong, and three months", "that takes half a year"."""

import re

_COUNTS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "nine": 9,
    "twelve": 12,
    "half a": 0.5,
}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_LAG = re.compile(rf"(?:,? (?:and )?)?\b(?P<count>{'|'.join(sorted(_COUNTS, key=len, reverse=True))}|\d{{1,2}})[ -](?P<unit>month|quarter|year)s?(?:['’]s?)?(?: (?:of )?(?:lag|delay|time lag))?\b", re.IGNORECASE)  # fmt: skip
_OF_A_LAG = frozenset("make it that this which takes take needs with a an the lag delay of about around roughly to show shows work through until after later please and effect is be in only so say i would till before anything something any on one there you can see time comes come should would could more like longer shorter less rather actually realistic enough we believe think reckon they felt well needed yes no too needing expect might may its ok okay and but rather".split())  # fmt: skip


def lag_in(text: str) -> tuple[int, str]:
    """The months, 0 where none are told, and the words without them."""
    found = [*_LAG.finditer(text)]
    if len(found) != 1:
        return 0, text
    count = found[0]["count"].lower()
    months = (int(count) if count.isdigit() else _COUNTS[count]) * _MONTHS[found[0]["unit"].lower()]
    return int(months), f"{text[: found[0].start()]} {text[found[0].end() :]}" if months >= 1 else text


def only_of_a_lag(rest: str) -> bool:
    """Whether the other words say nothing else."""
    return {*re.findall(r"[a-z]+", rest.lower())} <= _OF_A_LAG
