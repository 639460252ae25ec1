"""Whether a message is in another language than English, which the guided coach cannot read."""

import functools
import re
import unicodedata

from py3langid.langid import MODEL_FILE, LanguageIdentifier

_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "sv", "da", "cs", "tr"]
_SURE = 0.9
"""How likely another language must be; no English sentence of the evaluation comes near it."""
_SHORTEST = 4
"""Fewer words are too few to tell, and may be a name."""
_ENGLISH = frozenset(
    "the our and with from should are to this that what how please for by rename remove delete add set make change my "
    "your we're it's i'm show put move link which who why when undo export".split()
)


_TRANSLATED = re.compile(
    r"^\W*(?:(?:please|pls|can you|could you|would you|now|and)\b,? )*(?:translate|put|write|say|give(?: me)?|show(?: me)?|switch)(?: (?:it|this|that|all|everything|the (?:\w+ )?\w+|me))*(?: of it)? (?:in|into|to) (?:german|french|spanish|italian|dutch|norwegian|swedish|danish|finnish|polish|portuguese|czech|hungarian|romanian|greek|turkish|russian|ukrainian|arabic|chinese|japanese|korean|hindi|welsh|irish)(?: please)?\W*$",
    re.IGNORECASE,
)
""" "Translate it into German": what is asked for is another language, too."""


def in_other_language(text: str) -> bool:
    """Names, figures and short answers count as English, and so does whatever holds a plain English word."""
    if _TRANSLATED.match(text):
        return True
    said = re.sub(r"“[^”]*”|\"[^\"]*\"|«[^»]*»", " ", text)
    letters = [c for c in said if c.isalpha()]
    words = re.findall(r"[^\W\d_][\w'’-]*", said)
    if _script_of_others(letters):
        return len(words) >= 3 or len(letters) >= 6
    small = [w for w in words if w[0].islower()]
    if len(words) < _SHORTEST or len(small) < 2 or len(small) < 0.4 * len(words):
        return False
    if any(w.lower() in _ENGLISH for w in words):
        return False
    language, likely = _identifier().classify(said)
    return language != "en" and float(likely) >= _SURE


def _script_of_others(letters: list[str]) -> bool:
    foreign = sum("LATIN" not in unicodedata.name(c, "") for c in letters)
    return bool(letters) and foreign > 0.6 * len(letters)


@functools.cache
def _identifier() -> LanguageIdentifier:
    found = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    found.set_languages(_LANGUAGES)
    return found
