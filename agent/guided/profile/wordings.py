"""Brings ways of speaking into the forms that the readers know; what is said stays the same."""

import re

_SUBJECT = re.compile(r"^\s*(?:subject|re|betreff|topic)\s*:[^.\n]{0,80}(?:[.\n]|$)\s*", re.IGNORECASE)
_WHAT_I_WANT = re.compile(
    r"\b(?:and |so )?what (?:do|does|would|is it) (?:[a-z]+ ){1,3}(?:want|wants|need|needs|like|hope for|wish for|expect)[^?.:]{0,30}\?\s+(?=[A-Z])",
    re.IGNORECASE,
)
_ORDINAL = r"(?:first(?:ly)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|fifth|sixth|finally|lastly|and last)"
_ORDINALS = re.compile(rf"(?:^|(?<=[.;!?]\s)|(?<=\n)){_ORDINAL}[,:]\s+(?P<said>[^.;!?\n]+)[.;!?]?\s*", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"(?P<who>[a-z]+s), (?P<n>(?:only |just )?\d[\d.,]*\s?(?:%|percent)) of (?:whom|them|which) (?P<what>[^.,;]+)",
    re.IGNORECASE,
)

_TO_BE_AND_THAT = re.compile(
    r"\b(?P<who>we|I) (?P<wish>wish|want|hope|aim|would like) to be (?P<be>[^,.;]+), (?P<rest>that [^.;]+)",
    re.IGNORECASE,
)
"""``we wish to be the living room of the town, that children read, and to keep all branches open``"""
_THAT_AND_THAT = re.compile(
    r"(?:^|(?<=[.!?]\s))(?:we|I)(?: also| all| do)? (?:wish|want|hope|would like|expect) that (?P<rest>[^.;!?]+?\b(?:,|and) that [^.;!?]+)",
    re.IGNORECASE,
)
"""``we wish that children read and that newcomers learn the language``"""
_BOTH = re.compile(
    r"(?P<told>\b(?:two|both) (?P<what>(?:[a-z]+ )?[a-z]+s)\b[^.!?]*[.!?]\s+[^.!?]*?\b(?:keep|retain|win|hold) )both\b(?! [a-z]+s\b)",
    re.IGNORECASE,
)
"""``Two big clients tender next year. Must keep both.``"""


_SHORT = {r"w/(?:out|o)\b": "without", r"(?<=\w )w/? (?=[a-z])": "with ", r"\byrs?\b": "years", r"\bnr (?=[a-z])": "near ", r"(?<=[a-z]) \+ (?=[a-z])": " and "}  # fmt: skip
""" "Night cover w/out burning out my vets": as it would be written at a desk."""


def prepared(text: str) -> str:
    """A message without its subject line, its counted wishes as a list, and what is told of somebody beside them."""
    text = _WHAT_I_WANT.sub("Wanted: ", _SUBJECT.sub("", text))
    text = re.sub(r"\bminus (?=\d)", "-", text)
    for short, full in _SHORT.items():
        text = re.sub(short, full, text, flags=re.IGNORECASE)
    text = _OF_WHOM.sub(r"\g<who>. \g<n> of \g<who> \g<what>", text)
    text = _TO_BE_AND_THAT.sub(_be_and_wanted, _BOTH.sub(r"\g<told>both \g<what>", text))
    text = _THAT_AND_THAT.sub(lambda said: f"Wanted: {_listed(said['rest'])}", text)
    return _counted(text)


def _be_and_wanted(said: re.Match[str]) -> str:
    return f"{said['who']} {said['wish']} to be {said['be']}. Wanted: {_listed(said['rest'])}"


def _listed(rest: str) -> str:
    return re.sub(r",?\s+and\s+(?:to|that)\s+|,\s+(?:that|to)\s+", "; ", rest.removeprefix("that "))


def _counted(text: str) -> str:
    """``First, halve expiry. Second, win donors.``: points of a list."""
    found = list(_ORDINALS.finditer(text))
    if len(found) < 2:
        return text
    parts = [text[: found[0].start()].rstrip()]
    for n, point in enumerate(found):
        following = found[n + 1].start() if n + 1 < len(found) else len(text)
        parts += [f"- {point['said'].strip()}", text[point.end() : following].strip()]
    return "\n".join(part for part in parts if part)
