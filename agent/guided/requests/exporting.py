""" "Export to Excel", "can I have this as pdf?", "a one-pager for the board": which file is asked for.

A message counts only when every word of it belongs to such a sentence, so that "Export more to Asia"
stays a priority and "the word of our customers" stays what it is.
"""

import re

from agent.guided.requests.request import Request
from agent.texts import phrase
from scorecard.models import Scorecard

FORMATS = (
    ("schema", r"(?:json )?schema"),
    ("json", r"json"),
    ("mermaid", r"mermaid"),
    ("markdown", r"markdown|md"),
    ("svg", r"svg|vector(?: graphic)?"),
    ("ics", r"ics|ical(?:endar)?|calendar file"),
    ("png", r"png|jpe?g|picture|image|screenshot"),
    ("xlsx", r"excell?|exel|xlsx?|spread ?sheets?|work ?book|google sheets?|sheets?|csv"),
    ("pptx", r"power ?points?|pptx?|slide ?decks?|slides?|deck|presentation|keynote(?! (?:speak|speech|address|talk|lectur|guest|dinner))"),
    ("docx", r"(?:ms |microsoft )?word|docx?|google docs?"),
    ("onepage", r"one[- ]?pagers?|1[- ]?pager|one[- ]page(?: pdf| summary| view)?|(?:single|one) page|executive (?:summary|view|page)|board (?:paper|summary|pager)|hand ?out"),
    ("pdf", r"pdf|full report|report"),
    ("docx", r"(?:strategy |full )?document"),
)  # fmt: skip
FORMAT_NAMES = {
    "xlsx": "excel", "pptx": "powerpoint", "onepage": "one-page pdf", "pdf": "pdf", "docx": "word", "png": "picture", "svg": "svg", "json": "json",
    "schema": "json schema", "mermaid": "mermaid", "markdown": "markdown", "ics": "calendar file",
}  # fmt: skip
"""Each by a word that it is asked for with."""
_VERB = r"(?:export(?:ed|ing)?|download(?:ed|ing)?)"
_ASKING = (
    r"(?:give|get|send|make|create|put|turn|convert|have|want|need|write|produce|generate|print|show|see|save|do|build|draw|prepare|mail|share"
    r"|possible|pop|stick|chuck|drop|throw|like|love|provide|supply|furnish|forward|hand|pass|deliver|issue|output|receive|obtain|render|transfer|move|bring)"
)
_FILLING = (
    r"(?:make|fit|fits|on|me|us|i|we|you|can|could|would|will|may|might|let|please|pls|plz|thx|kindly|now|also|thing|lot|once|over|ok|okay|thanks|d|ll|is|it|this|that|there|a|an|the|my|our|your|of|with|to|as|in|into|for|and|or|from"
    r"|all|everything|whole|only|paper|full|file|format|version|copy|score ?cards?|bsc|balanced|strategy|maps?|results?|draft|what we have|how do|how|so|just|then|new|nice|short"
    r"|board|management|managers?|team|boss|ceo|cfo|director|directors|meeting|colleagues|executives?|out|here)"
)  # fmt: skip
_ALL = re.compile(r"\b(?:all|every|each)(?: of)?(?: the| your)?(?: file)? (?:formats?|kinds?|files?|versions?)\b")
_USUAL = ("xlsx", "pptx", "onepage", "pdf", "docx", "png")
"""What "all formats" stands for: those of the board's menu; the others are for programs."""
_BETWEEN = re.compile(r",|;|&|\+|\b(?:and|plus|also|as well as|or)\b")
_EITHER = re.compile(r"\bor\b")
""" "A pdf or excel" wants one of them: the first is made, the other is named."""
_A_PAIR = 2
_MOST_WORDS = 20
_BEFORE = re.compile(
    r"\b(?:before|by|in time for|ahead of) (?:the |my |our |a |an |next |tomorrow's |today's |monday's )?[\w' -]{2,50}$"
)
_AUDIENCE = re.compile(r"\bfor (?:the |my |our |a |an |next )?[\w' -]{2,50}$")


def read(text: str, scorecard: Scorecard, _focus: str) -> Request | None:
    said = text.lower().replace("i'd", "i would").replace("i'll", "i will")
    words = _plain(said)
    if len(words.split()) > _MOST_WORDS:
        return None
    first = said.split(",")[0]
    if "," in said and not any(_format(_plain(part))[0] for part in said.split(",")[1:]) and _format(_plain(first))[0]:
        said = first  # "PowerPoint of this pls, board at 2": why, behind the comma
    found, rest = _formats(said)
    exporting = re.search(rf"\b{_VERB}\b", rest) is not None
    asking = re.search(rf"\b{_ASKING}\b", rest) is not None
    exporting = exporting or exporting_on_paper(said)
    if not (exporting or found) or not _only_such_words(rest, named=bool(found)):
        return None
    if not any(scorecard.objectives()):
        return Request("export_scorecard", {"format": found[0] if found else "xlsx"}) if exporting else None
    if not found and exporting_on_paper(said):
        found = ["pdf"]
    if not found and re.search(r"\bmaps?\b", rest):
        found = ["png"]
    if not found:
        return which_file()
    bare = not (exporting or asking) and len(words.split()) > 5
    if _EITHER.search(said) and len(found) == _A_PAIR:
        return None if bare else Request("export_either", {"format": found[0], "other": found[1]})
    first, *further = ({"format": name} for name in found)
    return None if bare else Request("export_scorecard", first, tuple(further))


def in_formats(text: str) -> Request:
    """For a message that is known to ask for a file: the formats it names, else the question which."""
    said = text.lower()
    found = _formats(said)[0] or (["png"] if re.search(r"\bmap\b", said) else [])
    if not found:
        return which_file()
    first, *further = ({"format": name} for name in found)
    return Request("export_scorecard", first, tuple(further))


def exporting_on_paper(said: str) -> bool:
    """ "Can you print this for me" wants a file for paper."""
    return re.search(r"\bprint(?:ed|able)?\b", said) is not None


def _plain(said: str) -> str:
    return re.sub(r"[^\w\s'-]", " ", said).strip()


def _formats(said: str) -> tuple[list[str], str]:
    """Each format that is named, in the order said, and what else was said."""
    if _ALL.search(said):
        return list(_USUAL), _plain(_ALL.sub(" ", said))
    found: dict[str, None] = {}
    rest: list[str] = []
    for part in _BETWEEN.split(said):
        name, other = _format(_plain(part))
        found |= {name: None} if name else {}
        rest.append(other)
    return list(found), " ".join(rest)


_NAMED = [(name, re.compile(rf"\b(?:\.)?(?:{pattern})\b")) for name, pattern in FORMATS]
_ANY_NAMED = re.compile(rf"\b(?:{'|'.join(pattern for _, pattern in FORMATS)})\b")


def _format(words: str) -> tuple[str, str]:
    """The format that is named first in the list above, and what else was said."""
    for name, named in _NAMED:
        if named.search(words):
            return name, _ANY_NAMED.sub(" ", words)
    return "", words


def _only_such_words(rest: str, *, named: bool) -> bool:
    if named or re.search(rf"\b{_VERB}\b", rest):
        rest = _AUDIENCE.sub(" ", _BEFORE.sub(" ", rest.strip()))
    left = re.sub(rf"\b(?:{_VERB}|{_ASKING}|{_FILLING})\b", " ", rest)
    return not re.search(r"\w", left)


def which_file(first: str = "") -> Request:
    """The question which file it shall be, behind what is said first."""
    choices = [("Excel", "excel"), ("PowerPoint", "powerpoint"), ("One page, PDF", "one-page pdf"), ("Word", "word"), ("Map as picture", "the map as png")]  # fmt: skip
    asked = [{"label": label, "text": f"export as {text}"} for label, text in choices]
    return Request("ask_user", {"question": f"{first}\n\n{phrase('export_which')}".strip(), "choices": asked})
