"""Takes a list of wishes apart as people write them: lines, numbers, semicolons, commas, "and"."""

import re

from scorecard.lemmas import getAllLemmas
from tools.drafting.people import people_in, singular
from tools.drafting.plain import in_plain
from tools.language.verbs import could_be_verb, gerund_base, is_base_verb, leading_gerund

_ENUMERATOR = re.compile(
    r"(?:^|(?<=\s))(?:\(?(?:\d{1,2}|[a-h]|i{1,3}|iv|v)[.)]|[•*·▪‣]|[-–—](?=\s))\s*(?=\S)", re.IGNORECASE
)
_ALSO = re.compile(
    r"[,.]?\s+(?:and\s+|but\s+)?(?:also|frankly|(?<=, )finally|(?<=and )finally|lastly|of course|plus|furthermore|moreover|besides)\b,?\s*(?:and\s+)?",
    re.IGNORECASE,
)
_AND_WISH = re.compile(
    r",?\s+and\s+(?=(?:that\s+)?(?:we|they|i|our|to)\s+(?:need|want|must|have|should|would|are|will|\w+)\b)",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"^(?:(?:[\w' ]{0,30}?,?\s*)?(?:it'?s|it is) (?:all |mainly |mostly |really )?about\s+|[^,;:]{0,60}?\b(?:things?|ones|topics|points|issues|priorities|goals|plan|list|following|these|them|areas|fronts|follows)\s*:|mainly\s*[:,]?|see (?:our|the) \w+\s*:)\s*",
    re.IGNORECASE,
)
_WANTING = re.compile(
    r"^(?:(?:and|but|then|so|well|that|i(?:'d| would) say|i think|we think|i guess|honestly|frankly|also|first(?=[,:]|ly\b)(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|next|still|above all|most of all|most important(?:ly)?(?: is)?)[,:]?\s+"
    r"|(?:we|i|they|he|she|you|one|everyone|members|owners|the board|management)(?:'d|'ve|’d|’ve)?\s+(?:also\s+|really\s+|just\s+|all\s+|still\s+|simply\s+|badly\s+)*"
    r"(?:would\s+(?:like|love)\s+(?:to|for)?|(?:like|love)\s+to|wants?(?:\s+to)?|needs?(?:\s+to)?|must|ha(?:ve|s)\s+(?:got\s+)?to|should|will|plans?\s+to|aims?\s+to|intends?\s+to|hopes?\s+to|expects?(?:\s+to)?|wish(?:es)?\s+to|(?:am|are|is|'re|’re)\s+(?:going|trying|looking|planning|hoping)\s+to)\b\s*"
    r"|(?:wants?|needs?|must|should|would like|hope|plan|aim)\s+to\s+(?=[a-z])|(?:want|need|would like)\s+(?=[a-z])(?!to\b|in\b|for\b|is\b)"
    r"|the (?:plan|budget|target|goal|board|ambition)\s+(?:says|is|wants)(?:\s+to)?\s+|to\s+(?=[a-z])|(?:have|see|get)\s+(?=\d))",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"^(?:(?:over|in|within|for|during)\s+the\s+(?:next|coming)\s+(?:\w+\s+)?(?:years?|months?|quarters?)|(?:by|until|in)\s+20\d\d|next year|this year),?\s+(?=\w)",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:\s+(?:first|second|too|as well|then|please|etc\.?|and so on))+$", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"^(?:which|who|where|so that|because|including|such as|especially|but|not (?:just|only|more|fewer|less|too|so|very|the|an?|all|even|for|in|at|by)\b|e\.g|i\.e|like|from|by|with|in|as|while|than|if|when|now|both|at|for)\b",
    re.IGNORECASE,
)
_FIGURE_ALONE = re.compile(
    r"^(?:(?:(?:we|they|it|there) (?:had|have|was|were|are|is|got|counted) )|(?:it'?s |that'?s )?(?:now|currently|today|at present) )?(?:at |about |around )?[€$£]?\d[\d.,]*\s?(?:%|k|m|percent|days|weeks|hours)?(?: of [a-z0-9 ]{2,30}(?= (?:now|today|so far|last|this) ?))?"
    r"(?: (?:right now|now|today|currently|at present|at the moment|so far|(?:last|this) (?:year|month|quarter|season|winter|summer|term)))?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\b(?:where|in which|so that|that|who|which) (?:we|they|you|it|people|customers|everybody|everyone)\b",
    re.IGNORECASE,
)
_BEGINS_ANEW = re.compile(r"(?:an?|our|more|fewer|less|better|no|not) [a-z]", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^)]*\)")
_FIGURES = re.compile(
    r"\s(?:from [€$£]?\d[\d.,]*(?: ?%| \w+)? to [€$£]?\d[\d.,]*(?: ?%| (?!by\b|in\b|until\b)\w+)?|(?:by|until) (?:(?:the )?end of )?(?:\w+ )?20\d\d)",
    re.IGNORECASE,
)
"""How far and by when: it lengthens a wish, and makes no sentence of it."""
_MOST_WORDS = 11


def split_list(body: str) -> list[str]:
    """The items of a list, each without the words that only introduce it. One item where it is no list."""
    body = _LEAD_IN.sub("", _flat(body))
    parts, apart = _parts(body)
    # Where points or semicolons part the items, a comma belongs to an item: "fewer, larger grants; more co-funding".
    items = parts if apart and len(parts) > 1 else [item for part in parts for item in _wishes(part)]
    bare = [clean_item(item) for item in items]
    cleaned = [in_plain(item) for item in _with_their_figures([b for b in bare if len(b) > 2])]
    return list({c.lower(): c for c in reversed(cleaned)}.values())[::-1]  # "cash, cash and cash" is said once


POINTS = re.compile(r"(?:^|(?<=\s))\(?(?:1|a)[.)]\s*\S.*\s\(?(?:2|b)[.)]\s*\S", re.DOTALL)


def enumerated(text: str) -> bool:
    """Whether a line holds numbered points: ``1) grow ...; 2) keep ...``."""
    return bool(POINTS.search(text))


def points(text: str) -> list[str]:
    """The numbered points of such a line, without their numbers."""
    parts = re.split(r"(?:^|[;,.]?\s+)\(?(?:\d{1,2}|[a-h])[.)]\s*(?=\S)", text)
    return [p.strip(" ;,.") for p in parts[1:] if p.strip(" ;,.")]


_HAD = re.compile(r"^(?:we|they|it|there) (?:had|have|was|were|are|is|got|counted) ", re.IGNORECASE)


_OF_EACH = re.compile(
    r"^none (?:of them )?(?:with |at )?(?:over|above|more than) (?P<n>\d[\d.,]* ?(?:%|percent))$",
    re.IGNORECASE,
)
"""``ten clients, none above 25 %``"""


_OF_THEM = re.compile(r"(?P<how>fewer|more|most|all) of them ", re.IGNORECASE)
"""``children who can read well, fewer of them missing school``"""


def with_who_they_are(items: list[str]) -> list[str]:
    whole: list[str] = []
    for item in items:
        them = _OF_THEM.match(item)
        who = people_in(whole[-1]) if them and whole else None
        whole.append(f"{them['how']} {who.group} {item[them.end() :]}" if them and who else item)
    return whole


def _with_their_figures(items: list[str]) -> list[str]:
    """``cut no-shows, 9% right now``: a figure that stands alone tells how the item before it stands."""
    whole: list[str] = []
    for item in with_who_they_are(items):
        if whole and (limit := _OF_EACH.match(item)):
            whole.append(f"depend less on the biggest {singular(whole[-1].split()[-1])} (at most {limit['n']})")
        elif whole and _FIGURE_ALONE.match(item):
            whole[-1] = f"{whole[-1]} ({_HAD.sub('', item)})"
        else:
            whole.append(item)
    return whole


def clean_item(text: str) -> str:
    text = text.strip(' \t-–—*•,;:"“”')
    text = re.sub(r"[.!…]+$", "", text).strip()
    while (bare := _WANTING.sub("", _WHEN.sub("", text), count=1)) != text and bare:
        text = bare
    if len(text.split()) > 3:  # "retention of key accounts first", but "people first"
        text = _TAIL.sub("", text)
    return text.strip(" ,;:")


_GOES_ON_AFTER = frozenset("stop keep start begin avoid finish help consider make get".split())


_IS_SO = re.compile(r"^\w+ing \w+ (?:is|are|was|were) ", re.IGNORECASE)
"""``opening hours are odd``"""


def happens(text: str) -> bool:
    """``support drowning``, ``members leaving``: how things are, said without a helping verb."""
    words = text.lower().strip(" .!").split()
    if not 2 <= len(words) <= 4 or words[0] in _GOES_ON_AFTER or "to" in words or _MORE_OR_LESS.match(text.strip()):
        return False
    return words[-1].endswith("ing") and bool(gerund_base(words[-1])) and bool(getAllLemmas(words[-2]).get("NOUN"))


def is_deed(text: str) -> bool:
    """Whether the words begin with a verb that says what is to be done: ``keep our nurses``, ``getting times down``."""
    if happens(text):
        return False
    phrase = re.sub(r"^not (?=\w+ing )", "", clean_item(text), flags=re.IGNORECASE) if text else ""
    if bool(phrase) and is_base_verb(phrase.split(" ")[0]):
        return True
    return bool(phrase) and bool(leading_gerund(phrase)) and not _IS_SO.search(phrase)


def are_deeds(items: list[str]) -> bool:
    """Whether a list is one of deeds; a word that is surely a verb vouches for those that could be."""
    sure = [is_deed(i) for i in items]
    return bool(items) and any(sure) and all(s or could_be_verb(_first(i)) for s, i in zip(sure, items, strict=True))


def _first(text: str) -> str:
    return (clean_item(text).split() or [""])[0]


def _flat(body: str) -> str:
    return re.sub(r"[ \t]+", " ", body).strip()


def _parts(body: str) -> tuple[list[str], bool]:
    """Lines and numbered points, then semicolons, then sentences; and whether a mark of the person's parts them."""
    if len(marks := list(_ENUMERATOR.finditer(body))) > 1 and _in_sequence(marks):
        ends = [*(m.start() for m in marks[1:]), len(body)]
        return [body[m.end() : e] for m, e in zip(marks, ends, strict=True)], True
    lines = [line for line in body.split("\n") if line.strip(" -–—*•")]
    if len(lines) > 1:
        return lines, True
    semicolons = top_level(body, ";")
    if len(semicolons) > 1:
        return semicolons, True
    return re.split(r"(?<=[.!?])\s+(?=[A-Z0-9])", body), False


def _in_sequence(marks: list[re.Match[str]]) -> bool:
    """``1) ... 2) ...`` and not a decimal or a sentence that happens to end in a number."""
    labels = [m[0].strip(" ().").lower() for m in marks]
    if all(not label or not label.isalnum() for label in labels):
        return True
    return labels[0] in ("1", "a", "i", "") and (len(labels) < 2 or labels[1] in ("2", "b", "ii", ""))


_BY_THEM = re.compile(
    r"(?P<who>(?<![\w ])(?:(?:our|the|more) )?[\w-]+(?: [\w-]+)?) to (?P<one>[a-z]+\b[^,;]*?),? and (?:to )?(?P<two>[a-z]+\b[^,;]*?\bus\b)",
    re.IGNORECASE,
)
""" "Patients to get better and to come back to us": both are wished of them."""


def _each_of_them(part: str) -> str:
    """The same with who is to do it said for each of two."""
    found = _BY_THEM.search(part)
    if not found or not people_in(found["who"]) or not is_base_verb(found["two"].split()[0].lower()):
        return part
    who = found["who"]
    return f"{part[: found.start()]}{who} to {found['one']}, {who} to {found['two']}{part[found.end() :]}"


def _wishes(part: str) -> list[str]:
    """Commas and "and" of one sentence."""
    part = _each_of_them(clean_item(part) if _BY_THEM.search(part) else part)
    pieces = [p for chunk in _ALSO.split(part) for p in _AND_WISH.split(chunk) if p.strip()]
    return [w for p in pieces for w in _commas(p)]


def _commas(text: str) -> list[str]:
    if ":" in re.sub(r"\d:\d", "", text):
        return [text]
    pieces = top_level(text, ",")
    if len(pieces) > 1 and _GOES_ON.search(pieces[0]):
        return [text]  # "a membership where we fetch, repair and bring the bike back"
    oxford = len(pieces) > 1 and bool(re.match(r"\s*(?:and|&)\s", pieces[-1]))
    pieces = [re.sub(r"^\s*(?:and|then|&)\s+", "", p).strip() for p in pieces]
    items = pieces if oxford else [*pieces[:-1], *last_halves(pieces[-1], pieces[:-1])]
    long = [p for p in items if len(_FIGURES.sub("", _BRACKETS.sub("", p)).split()) > _MOST_WORDS]
    too_long = any(not _wished(p) for p in long) and not are_deeds(items)
    if too_long or any(_DEPENDENT.match(p) for p in items):
        return last_halves(text, [])
    return items


_MORE_OR_LESS = re.compile(r"(?:more|fewer|less|better|no|zero) [a-z]", re.IGNORECASE)
_WISHED_THING = re.compile(
    r"(?:our |the )?[a-z-]+(?: [a-z-]+)? (?:who|that) [a-z]|(?:the |our |more )?[a-z-]+ (?:not )?to (?:be|have|feel|know|get|find|[a-z]+) [a-z]|(?:the |our |more )?[a-z-]+ (?:staying|returning|coming back|turning up)\b|an? [a-z]+(?:ed|ing|able|ful|al|ent|ant|ar|y|er|ive) [a-z]|a (?:second|third|new) [a-z]",
    re.IGNORECASE,
)
"""``vets who stay``, ``parents to feel listened to``, ``a balanced budget``"""
_TO_SOMETHING = re.compile(r"[a-z]+ (?:no|our|the|an?|more|less|fewer|every|all) [a-z]", re.IGNORECASE)


def two_wishes(parts: list[str]) -> bool:
    """``fewer complaints and more regulars``: each begins as a wish does, so they are two."""
    if len(parts) != 2 or len(parts[0].split()) < 2 or compared(parts[0].split()[-1]):
        return False
    return (_wished(parts[0]) or _acts(parts[0])) and (_wished(parts[1]) or _acts(parts[1]))


def _wished(part: str) -> bool:
    words = part.split()
    return bool(_MORE_OR_LESS.match(part) or _WISHED_THING.match(part)) or (len(words) > 1 and compared(words[0]))


def compared(word: str) -> bool:
    """``happier``, ``shorter``, and neither ``butter`` nor ``over``"""
    lemmas = getAllLemmas(word.lower())
    return word.lower().endswith("er") and any(a not in (word.lower(), "") for a in lemmas.get("ADJ", ()))


def _acts(part: str) -> bool:
    """``waste no bread``: what could be a verb is one before what it is done to."""
    return is_deed(part) or (could_be_verb(_first(part)) and bool(_TO_SOMETHING.match(part)))


def last_halves(last: str, before: list[str]) -> list[str]:
    """The last item of a list may hold two: ``a, b and c``; alone, only two deeds or two wishes are two items."""
    parts = [p for p in re.split(r"\s+(?:and|&)\s+(?:to\s+)?", last) if p]
    if len(parts) < 2 or any(c in last for c in "()"):
        return [last]
    if two_wishes(parts):
        return parts
    if all(re.search(r"\b(?:who|that)\b", p) for p in parts):
        return parts  # "drivers who stay and bills that fall"
    if before and len(parts) == 2 and re.search(r"\s+and\s+to\s+[a-z]", last):
        return parts  # "brewers to stay and to win again at the championship"
    if before and re.match(r"[\w-]+ (?:who|that) [a-z]", parts[-1]) and not re.search(r"\b(?:who|that)\b", parts[0]):
        return parts  # "a customs desk and dispatchers who do not burn out"
    if before and _BEGINS_ANEW.match(parts[-1]) and not _BEGINS_ANEW.match(parts[0]):
        return parts  # "volunteers who stay and a permanent exhibition that is finished"
    if before and are_deeds(before):
        return _joined(parts)
    if are_deeds(parts) or (before and all(len(p.split()) <= 5 for p in parts)):
        return parts
    return [last]


def _joined(parts: list[str]) -> list[str]:
    """``and`` between deeds parts them only where a deed follows: ``expand into DACH and the Nordics`` stays one."""
    items = parts[:1]
    for part in parts[1:]:
        if _acts(part):
            items.append(part)
        else:
            items[-1] = f"{items[-1]} and {part}"
    return items


def top_level(text: str, mark: str) -> list[str]:
    """The parts between marks that stand outside of brackets, quotes and numbers."""
    parts, depth, start = [], 0, 0
    for n, character in enumerate(text):
        depth += (character in "([“") - (character in ")]”")
        inside_number = mark == "," and text[n + 1 : n + 2].isdigit() and text[n - 1 : n].isdigit()
        if character == mark and depth <= 0 and not inside_number:
            parts.append(text[start:n])
            start = n + 1
    return [p.strip() for p in [*parts, text[start:]] if p.strip()]
