"""Turns what people say of their priorities into objective names, staying as close to their words as the craft allows."""

import re

from scorecard.rules.wording import joins_two
from tools.drafting.meant import meant
from tools.drafting.plain import plain_wish
from tools.language.dates import find_dates
from tools.language.quantities import find_quantities
from tools.language.verbs import gerund_base, is_base_verb, leading_gerund

LONGEST_NAME = 70
_OPENERS = re.compile(
    r"^(?:and |then |also |finally |first(?:ly)?,? |second(?:ly)?,? |to |we (?:will|want to|aim to|must|need to|should|are going to|plan to"
    r"|would like to|intend to|strive to|seek to|have to|'ll)\s+|our (?:goal|aim|priority|ambition) is to |continue to |continuing to"
    r"|(?:it|strategy|the aim|the goal) is to )\s*",
    re.IGNORECASE,
)
_AROUND_NUMBERS = (
    r"(?:\b(?:up to|at least|at most|more than|less than|about|around|over|under|below|above|no more than|nearly|by|to|of|from|with|a"
    r"|in|reach|between)\s+)*"
)
_TAILS = re.compile(
    r"(?<!\blistened)(?<!\blooked)(?<!\bspoken)\s+(?:and|or|by|to|of|with|in|for|from|the|a|an|our|at|per|within|until|under|below|above|over|than)$",
    re.IGNORECASE,
)
_TRIMMABLE = re.compile(
    r"\s*(?:,|;|\s[–—-]\s|\s(?:with|by|through|so that|in order to|in pursuit of|while|as well as|including|such as|for)\s).*$"
)


_OF_WHAT = re.compile(
    r"(?P<move>\bfrom\s+\d[\d.,]*\s*%?\s+to\s+\d[\d.,]*\s*(?:%|percent|per cent))\s+of\s+(?:our\s+|the\s+|all\s+)?\w+(?:\s+\w+)?\s*$",
    re.I,
)
"""``grow implant work from 12 % to 20 % of revenue``: the whole it is a share of names the number, not the wish."""


def without_numbers(text: str) -> str:
    """The statement without its numbers, dates and the words that only serve them."""
    text = _OF_WHAT.sub(r"\g<move>", text)
    spans = [
        (d.start, d.end) for d in find_dates(text) if not text[: d.start].endswith("after ")
    ]  # "leave after a year"
    spans += [(q.start, q.end) for q in find_quantities(text) if q.relation != "multiple"]
    for start, end in sorted(spans, reverse=True):
        article = re.match(r"the 20\d\d$", text[start:end], re.IGNORECASE) and re.match(r"\s+[a-z]", text[end:])
        if article:  # "win the 2027 pay round"
            text = f"{text[:start]}{text[start : start + 3]}{text[end:]}"
            continue
        before = re.sub(_AROUND_NUMBERS + r"$", "", text[:start].rstrip() + " ", flags=re.IGNORECASE).rstrip()
        part = re.match(r"\s*(?:%|percent)?\s*of (?=[a-z])", text[end:]) if is_base_verb(before) else None
        end += part.end() if part else 0  # "renew 1.5 % of the network"
        after = re.sub(r"^\s*(?:%|percent|a year|per year|each year|annually|every year|yearly|p\.a\.)", "", text[end:])
        text = f"{before} {after.lstrip()}"
    text = re.sub(r"\(\s*[^)]*\)", "", text)
    text = re.sub(r"(?:\s*,)+(?=\s*,)|\s*(?:->|=>|→)\s*", "", text)
    return re.sub(r"\s+(?=,)", "", re.sub(r"\s+", " ", text)).strip(" ,;:.–-")


def verb_led(text: str) -> str:
    """The statement as verb and object in the base form, or "" where it does not begin with a verb."""
    text = re.sub(r"\s+", " ", text).strip(" .;,–-•*\"“”'")
    while (stripped := _OPENERS.sub("", text)) != text:
        text = stripped
    if not text:
        return ""
    first, _, rest = text.partition(" ")
    if (denied := re.match(r"not (\w+ing) (?=\w)", text, re.IGNORECASE)) and gerund_base(denied[1]):
        text = f"Stop {text[4:]}"
    elif base := leading_gerund(text):
        text = f"{base} {_gerunds_to_bases(rest)}" if rest else ""
    elif not is_base_verb(first) or not rest:
        return ""
    return text[:1].upper() + text[1:] if text else ""


def _gerunds_to_bases(rest: str) -> str:
    """``and challenging ...`` after a first gerund is a second verb: ``and challenge ...``."""
    return re.sub(r"\band (\w+ing)\b(?= \w)", lambda m: f"and {gerund_base(m[1]) or m[1]}", rest)


def own_words_name(text: str) -> str:
    """An objective name made of the person's own words, or "" where these cannot carry one."""
    head = text.split(":", 1)[0] if ":" in text else text
    for candidate in (text if ":" not in text else head, head):
        name = verb_led(without_numbers(candidate))
        whole = [name] if joins_two(name) else [name, _TRIMMABLE.sub("", name)]  # a list cut short says something else
        for short in whole:
            short = tidy(short)
            if short and is_sound(short):
                return short
    return ""


def tidy(name: str) -> str:
    while (shorter := _TAILS.sub("", name)) != name:
        name = shorter
    return name.strip(" ,;:.")


def is_sound(name: str) -> bool:
    """Whether a name keeps the rules for objectives: short, one thing, at least a verb and an object of some weight."""
    words = name.split()
    if (
        not len(words) >= 2
        or len(name) > LONGEST_NAME
        or re.search(r"(?<![A-Za-z\d./-])(?<!year )(?<!stage )(?<!grade )\d+(?![A-Za-z\d/])", name)
    ):
        return False
    if len(words) == 2 and words[1].lower() in ("growth", "quality", "performance", "service", "costs", "people", "us"):
        return False
    return not joins_two(name)


def strands(priority: str) -> list[str]:
    """The separate wishes in one stated priority: "Stay local; grow by adding businesses" holds two."""
    outside = re.sub(r"\([^)]*\)", lambda m: m[0].replace(";", "\0").replace(",", "\1"), priority)
    if meant(priority):
        return [priority]
    pieces: list[str] = []
    for piece in re.split(r"\s*;\s*|\.\s+(?=[A-Z])", outside):
        pieces += _split_verbs(piece) or _split_nouns(piece) or [piece]
    pieces = [p.replace("\0", ";").replace("\1", ",").strip(" .,") for p in pieces]
    return [p if meant(p) else plain_wish(p) for p in pieces if len(p) > 2]


def _split_verbs(text: str) -> list[str]:
    """``transform care and co-create health`` -> two wishes; nothing where only one verb leads."""
    if ":" in text:
        return []
    if len(two := re.split(r",?\s+and\s+(?=(?:fewer|less|more|better|lower|higher|faster|shorter)\s)", text)) > 1:
        return two
    parts = re.split(r",?\s+and\s+(?:to\s+)?(?=\w[\w-]*\s)", text)
    return _named_again(parts) if len(parts) > 1 and all(verb_led(p) for p in parts) else []


def _named_again(parts: list[str]) -> list[str]:
    """In "train apprentices and keep them", the second wish says apprentices too."""
    thing = re.sub(r"^\w+\s+(?:more\s+|our\s+|the\s+)?", "", parts[0])
    return [parts[0], *(re.sub(r"^(\w+) (?:them|it)\b", rf"\1 {thing}", part) for part in parts[1:])]


def _split_nouns(text: str) -> list[str]:
    """``Stability, profitability and growth`` -> three; phrases with more words in them stay whole."""
    if ":" in text or verb_led(text):
        return []
    parts = [p for p in re.split(r",\s*(?:and\s+)?|\s+and\s+", text) if p]
    short = all(len(p.split()) <= 3 for p in parts)
    one_list = re.search(r"\b(?:of|with|for|in|to|from|by|through|beyond|across)\b", text)
    return parts if len(parts) > 2 and short and not one_list else []


def noun_halves(text: str) -> list[str]:
    """``well-known brand and strong balance sheet`` -> its halves, which may or may not be two wishes."""
    parts = text.split(" and ")
    whole = ":" in text or verb_led(text) or len(parts) != 2
    return [] if whole or any(len(p.split()) < 2 for p in parts) else parts
