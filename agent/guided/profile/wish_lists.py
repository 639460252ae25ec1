"""Lists of wishes behind words that say so: ``Our plan: safe corridors, teachers who stay``, ``Want steady work, ...``.

Whatever stands in such a list is wanted, however it is put; so nothing of it is weighed by its own words first.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.guided.profile.lists import (
    clean_item,
    enumerated,
    is_deed,
    last_halves,
    split_list,
    top_level,
    with_who_they_are,
)
from tools.drafting.plain import in_plain
from tools.language.dates import find_dates
from tools.language.grammar import is_told
from tools.language.marks import is_mark
from tools.language.quantities import find_quantities

_CUE = re.compile(
    r"\b(?:plans?|priorit(?:y|ies)|goals?|aims?|wish(?:es|list)?|needs?|needed|targets?|ambitions?|objectives|strategy|agenda|focus|hopes?|dreams?"
    r"|expectations?|expects?|demands?|intentions?|tasks|themes|pillars|mandate|wants?|wanted|would like|['’]d like|to-?do|must(?: do| have)?s?|things|basics|essentials|asks?|requirements?|matters)\b",
    re.IGNORECASE,
)
"""What the words before a colon must hold, for what stands behind it to be wished for."""
_TURNS = re.compile(r"(?:[,;]\s+|\s[–—-]\s+|\.\s+)(?:and |but |so )?|\s+but\s+", re.IGNORECASE)
_COLON = re.compile(r"(?<!\d):\s+(?=[^\d\W]|an?\b|\d+ [a-z]|\d[\d.,]*\s?(?:%|[a-z]))")
_LONGEST_LEAD = 12
_FOR_OTHERS = re.compile(r"\b(?:consultants?|advis[eo]rs?|clients?|on behalf of)\b", re.IGNORECASE)
""" "I'm a strategy consultant, with a client: Halvorsen Pumper" opens no list."""
_BARE = re.compile(
    r"(?:^|(?<=[,;]\s)|(?<=[–—-]\s)|(?<=\band\s)|(?<=\bbut\s))(?:also |now |so |still )*(?P<verb>(?<![a-z] )must|want|wanted|need|needed|would like|would love|looking for|hoping for|hope for|hope|hoping|aiming for|aim for|wish for)\b\s*:?\s*(?:to (?:have |see |get )?|see )?(?P<body>[^\s:].+)$",
    re.IGNORECASE | re.DOTALL,
)
"""``Want steady work all year, ...``: nobody is named who wants it."""
_THE_TASK = re.compile(r"\b(?:bsc|score ?cards?|strategy map|kpis|okrs)\b", re.IGNORECASE)
_HANGS_ON = re.compile(
    r"^(?:which|who|where|so that|because|including|such as|especially|none\b|no more than|at most|each\b(?! [a-z]+ (?:an?|the)\b)|not (?:just|only|more|too)|e\.g|i\.e|like|rather than|instead of|than|if|when|while|all by|each by|both by|all in)\b|^(?:by|until|before|in) (?:the )?(?:end|mid|early|late|\d|q[1-4])",
    re.IGNORECASE,
)
_ALL_BY = re.compile(
    r"^(?:and )?(?:all|each|both|everything)(?: of (?:it|this|that|them))? (?P<when>(?:by|in|until|before) .+)$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class WishList:
    before: str
    """What stands before the words that open the list, a statement of its own; "" where there is nothing."""
    items: list[str]


def wish_list(text: str) -> WishList | None:
    """None where no words open a list, or only one thing stands behind them."""
    text = text.strip()
    if enumerated(text):
        return None
    return _behind_colon(text) or _behind_verb(text)


def _behind_colon(text: str) -> WishList | None:
    colon = next(iter(_COLON.finditer(text)), None)
    if colon is None:
        return None
    lead, body = text[: colon.start()], text[colon.end() :]
    turns = [m for m in _TURNS.finditer(lead) if _CUE.search(lead[m.end() :])]
    before, lead = (lead[: turns[-1].start()], lead[turns[-1].end() :]) if turns else ("", lead)
    if not _CUE.search(lead) or _FOR_OTHERS.search(lead) or len(lead.split()) > _LONGEST_LEAD or is_mark(body):
        return None
    items = wishes_in(body)
    return WishList(before.strip(), items) if len(items) > 1 else None


def _behind_verb(text: str) -> WishList | None:
    found = _BARE.search(text)
    if not found or text[: found.start()].count("(") > text[: found.start()].count(")"):
        return None  # "shorter waits (now 19 days, want 10), ..."
    before = text[: found.start()].rstrip(" ,;–—-")
    items = wishes_in(found["body"])
    if items and is_mark(f"want {items[0]}"):
        before, items = f"{before}, want {items[0]}", items[1:]
    before = re.sub(r"\s+(?:and|but)$", "", before)
    for_us = items and not _THE_TASK.search(
        items[0]
    )  # "Need a BSC for a police district, ..." is the work we are to do
    if len(items) == 1 and _WHO_THEY_ARE.match(before):
        items = [item.strip(" ,.") for item in _AND.split(items[0])]
    enough = len(items) > 1 or (items and _WHO_THEY_ARE.match(before))
    told = items and is_told(items[0]) and not _TO_DO.match(items[0])
    return WishList(before, items) if for_us and enough and not told else None


_TO_DO = re.compile(
    r"(?:the |our |more |all )?(?:[a-z]+ ){1,3}to (?:actually |really |always |just |not )?[a-z]+", re.IGNORECASE
)
""" "Want owners to come back", "want people to come to us first": what others shall do."""


_WHO_THEY_ARE = re.compile(
    r"^(?:(?:hi|hello|hey)\W+)?(?:we|i)(?:['’]re| are|['’]m| am| run| manage| operate| lead| own| head) (?:an?|the|our|two|three|four|five|\d+) (?!team\b|lot\b)[a-z]",
    re.IGNORECASE,
)
"""``We run a bakery in Ulm and want more regulars``: a wish behind it is one, even alone."""
_MOVES = re.compile(r"\bfrom [€$£]?\d[\d.,]*\s?(?:%|[a-z€$£]+)? to [€$£]?\d", re.IGNORECASE)
_AND = re.compile(r",?\s+and\s+(?=(?:\w+ )?[a-z-]+er\b|less\b|fewer\b|more\b|better\b|no\b|an?\b)", re.IGNORECASE)


_LESS = re.compile(r"^(?:less|fewer|lower|reduced)\s+(?=[a-z])", re.IGNORECASE)
"""Said by the figures beside it already: "less turnover, from 24 to 12 %"."""


def with_moves(wish: str) -> list[str]:
    """The wishes of a sentence some of which say from where to where: "shorter waits, from 16 to 7 days, happier staff".

    Empty where it is one wish, or where none says so: then the sentence is read as others are.
    """
    if not _MOVES.search(wish):
        return []
    items = [part.strip(" ,.") for item in wishes_in(wish) for part in _AND.split(item)]
    return [_LESS.sub("", i) if is_aim(i) else i for i in items if i] if len(items) > 1 else []


def wishes_in(body: str) -> list[str]:
    """The wishes of a list, each with the figures that are its own."""
    pieces = [p for chunk in top_level(body, ";") for p in top_level(chunk.strip(" ."), ",")]
    if len(pieces) < 2:
        return split_list(body)
    whole: list[str] = []
    due = ""
    for piece in _with_halves(pieces):
        bare = re.sub(r"^(?:and|&|plus|also|then|but)\s+", "", piece.strip(), flags=re.IGNORECASE)
        if everything := _ALL_BY.match(bare):
            due = everything["when"]
        elif whole and (is_mark(bare) or _HANGS_ON.match(bare) or _stands(bare)):
            whole[-1] = f"{whole[-1]}, {bare}"
        else:
            whole.append(in_plain(clean_item(bare)))
    return [_due(w, due) for w in with_who_they_are(whole) if len(w) > 2]


def _with_halves(pieces: list[str]) -> Iterator[str]:
    oxford = re.match(r"\s*(?:and|&)\s", pieces[-1])
    yield from pieces[:-1]
    yield from [pieces[-1]] if oxford else last_halves(pieces[-1], pieces[:-1])


def _stands(piece: str) -> bool:
    """``now 9``: where the wish before it stands."""
    return bool(
        re.match(r"(?:now|today|currently|at present|from)\s+(?:at |about |only )?[€$£]?\d", piece, re.IGNORECASE)
    )


def _due(wish: str, due: str) -> str:
    return wish if not due or find_dates(wish) else f"{wish} {due}"


_BRACKETS = re.compile(r"\s*\([^()]*\)")
_LIMITED = re.compile(r"\b(?:under|below|above|over|at least|at most|at|to|from|of|reach)\s*[€$£]?$", re.IGNORECASE)
_MANY_NOW = re.compile(r"\b(?:instead of|rather than) \d+ [a-z]", re.IGNORECASE)
"""``one firm instead of 18 shops``"""


def is_aim(item: str) -> bool:
    """Whether a wish is a figure that is to come to something: ``55k visitors by 2028``, and no deed with a number in it."""
    item = _BRACKETS.sub("", item).strip()  # "shorter waits (now 19 days, want 10)" is a wish with its figure
    days = find_dates(item)
    numbers = find_quantities(item, days)
    said = any(
        n.unit or n.start == 0 or not item[n.end :].strip(" .)") or _LIMITED.search(item[: n.start]) for n in numbers
    )
    said = said and not re.match(r"(?:no|zero|never)\b", item, re.IGNORECASE)
    return said and not is_deed(item) and not _MANY_NOW.search(item)
