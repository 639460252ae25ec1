"""An answer put where the message left open what it meant: "one of Ms Said's projects slips" - "the forms" - "N3 slips"."""

import re
from collections.abc import Collection

from rapidfuzz import fuzz

_TWO = r"(?:the |teh |those |these )?(?:two|2|both)|them|these|those"
_DOUBT = rf"(?:one of (?:{_TWO})|(?:i )?(?:do not|don['’]?t|dont|cannot|can['’]?t|cant) (?:remember|rember|recall|know) which(?: one)?|not sure which(?: one)?|whichever|either(?: one)?)"
_EITHER = re.compile(
    rf"(?:\b(?:either|both) )?\b(?P<a>[^,;.:!?]+?) or (?:was (?:it|that|taht) |m[aby]{3, 4}e |perhaps |possibly |rather )?(?P<b>[^,;.:!?]+?)(?=\s*(?:[,;.:!?–-]|$| {_DOUBT}))",
    re.IGNORECASE,
)
""" "The dashboard or the open days, one of the two slips to May"."""
_OF_THEM = re.compile(rf"\s*[,;.–-]*\s*\b{_DOUBT}\b(?P<has>['’]s)?,?", re.IGNORECASE)
_TITLED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.? )?[A-Z][\w-]+(?: [A-Z][\w-]+)?['’]s?"
_NOUNS = r"(?:thing|number|one|kpi|measure|indicator|metric|figure|project|initiative|programme|objective|goal|aim|target|work)s?"
_VAGUE = re.compile(
    rf"\b(?:(?:either|any|some|one) (?:one )?of )?{_TITLED} (?:[a-z]+ )?{_NOUNS}\b"
    rf"|\b(?i:that|this|the|our|one of the|one of our) (?:[\w'’-]+ ){{1,3}}{_NOUNS}\b(?: of ours| of theirs| we have)?",
)
""" "One of Mr Weber's objectives", "that rural thing"."""
_ALIKE = 80


def with_answer(text: str, answer: str, items: Collection[str]) -> str:
    """Empty where the message names nothing that the answer can stand for."""
    either = _EITHER.search(text)
    if either and (chosen := _which(either, answer)):
        rest = _OF_THEM.sub(lambda m: " has" if m["has"] else "", text[either.end() :])
        return f"{text[: either.start()]}{chosen}{rest}"
    vague = _VAGUE.search(text)
    if vague and len(items) == 1:
        return f"{text[: vague.start()]}{next(iter(items))}{text[vague.end() :]}"
    return ""


def _which(either: re.Match[str], answer: str) -> str:
    """The one of the two that the answer names, with what was said before both: "churn goes to Ana or Leo"."""
    words = re.sub(r"\b(?:the|a|an|our|it is|it['’]s|that of)\b", "", answer.lower()).strip(" .!")
    fits = {side: fuzz.partial_ratio(words, either[side].lower()) for side in ("a", "b")}
    best, other = sorted(fits, key=lambda side: -fits[side])
    if fits[best] < _ALIKE or fits[best] <= fits[other] + 10:
        return ""
    head = either["a"].split()[: -len(either["b"].split())] if best == "b" else []
    return " ".join([*head, either[best]])
