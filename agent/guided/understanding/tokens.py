"""A message as words with their places, misspelt words of command put right."""

import functools
import re
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from agent.guided.understanding.lexicon import all_words, verb_forms
from agent.guided.understanding.notation import spelled_out
from scorecard.lemmas import getAllLemmas

_TOKEN = re.compile(
    r"“[^”\n]*”|(?<!\w\()\"[^\"\n]*\"|(?<!\w)[‘'](?!s\b)[^'’\n]{2,}?[’'](?!\w)|«[^»]*»"
    r"|[€$£¥]?[-+−]?\d+(?:[.,]\d+)*(?:\s?%|[a-z]+)?|-+>|→|=>|[^\W\d_]+\d\w*(?:['’]s)?|[^\W\d_]+-\d{1,3}(?![\d.,%])|[^\W\d_]+(?:['’&/-][^\W\d_]+)*['’]?|[^\w\s]",
)
_FUNCTION_WORDS = frozenset(
    """them they then there these those and from into what your our with than that this its wants want needs
    weather other others form while where were here have gave give both lots late rate rates real main
    sales safe fist fast team teams cost costs list less lest else sell said""".split()
)
_SLIPS = {
    "ad": "add",
    "teh": "the",
    "hte": "the",
    "taht": "that",
    "thta": "that",
    "tath": "that",
    "adn": "and",
    "nad": "and",
    "wiht": "with",
    "swop": "swap",
    "hrs": "hours",
    "mins": "minutes",
    "rev": "revenue",
    "cust": "customer",
    "custs": "customers",
    "tgt": "target",
    "wk": "week",
    "pct": "percent",
    "dont": "don't",
    "cant": "can't",
    "lets": "let's",
    "freq": "frequency",
    "obj": "objective",
    "u": "you",
    "perf": "performance",
    "qtr": "quarter",
    "del": "delete",
    "rm": "remove",
    "thme": "theme",
    "shd": "should",
    "shld": "should",
    "wd": "would",
    "fin": "financial",
    "tgts": "targets",
    "yrs": "years",
    "avg": "average",
}
_QUOTES = "“”\"'‘’«»"
_WORTH_MENDING = frozenset(
    """
    add remove delete rename change create move link unlink connect disconnect merge split swap replace record reword
    measure measures metric indicator objective objectives initiative initiatives perspective perspectives assign update
    target targets baseline owner weight unit formula frequency deadline status theme wording definition quarterly
    delayed postponed postpone delay project projects finished completed complete cancel cancelled stopped started budget combine
    please strong strongly weak weakly should between under until the with internal customer financial learning process monthly weekly yearly
    double second third fourth first last reduce increase raise lower called named responsible polarity source history
    scorecard undo explain validate perspective add second higher better because starts takes belongs green amber instead
    """.split()
)


@dataclass(frozen=True)
class Token:
    text: str
    """As typed."""
    low: str
    """In lower case, a misspelt word of command put right."""
    start: int
    end: int

    @property
    def quoted(self) -> bool:
        return len(self.text) > 1 and self.text[0] in _QUOTES and self.text[-1] in _QUOTES

    @property
    def bare(self) -> str:
        """Without a possessive ``'s``."""
        return self.low.removesuffix("'s").rstrip("'")

    @property
    def inside(self) -> str:
        """The words within the quotes."""
        return self.text.strip(_QUOTES).strip()


def tokenize(text: str, keep: frozenset[str] = frozenset()) -> list[Token]:
    """``keep`` holds words that are right as they stand: those of the scorecard's own names."""
    found = []
    for number, match in enumerate(_TOKEN.finditer(text)):
        word = match[0].replace("’", "'")
        found.append(Token(match[0], _right(word, number == 0, keep), match.start(), match.end()))
    return found


def _right(word: str, first: bool, keep: frozenset[str]) -> str:
    low = word.lower()
    if low in _SLIPS:
        return _SLIPS[low]
    # A capital within a sentence marks a name.
    if not word.isalpha() or len(word) < 3 or low in keep or (word[0].isupper() and not first and not word.isupper()):
        return low
    near = _nearest(low)
    if not near or (len(low) > 3 and any(name.startswith(low) for name in keep)):
        return low
    if near not in keep and any(OSA.distance(low, k) <= OSA.distance(low, near) for k in keep):
        return low  # "srap cost" is no swap where a measure is called Scrap cost
    return near


_MONTHS = "january february april june july august september october november december".split()
_MONTHS_SHORT = {m[:3] for m in _MONTHS}
_EASILY_MISSPELT = [
    *_MONTHS,
    "percent",
    "million",
    "thousand",
    "quarter",
    "both",
    "until",
    "show",
    "everything",
    "explain",
    *"every half milestone milestones initiative objective owner arrow finish finished medium between belongs wrong under instead done owns".split(),
    *"change wants needs start starts remove budget source theme frequency include insert replace turn responsible perspective".split(),
]
_SHORT_AND_PLAIN = ["flag", "bring", "back", "already", "running", "started", "year"]
"""Put right in lower case only: with a capital, "Bach" may be somebody."""
_COUNTED = ["minutes", "hours", "days", "weeks", "months", "years", "percent", "points"]
"""Words that stand right behind a number, where a slip of them can be nothing else: "20 horus"."""


_CLIPPED = re.compile(r"\b(?:giv|haf|nwe|frm|lnk|owenr|ownr|teh|hte|til(?! data)|writ(?= [\"“]))\b")
_IN_FULL = {
    "giv": "give", "haf": "half", "nwe": "new", "frm": "from", "lnk": "link", "owenr": "owner", "ownr": "owner",
    "til": "until", "teh": "the", "hte": "the", "writ": "write",
}  # fmt: skip


@functools.lru_cache(maxsize=256)
def mended(text: str, keep: frozenset[str]) -> str:
    """The text with misspelt months, "percent" and "million" put right, which are read as typed."""
    return _spelt(spelled_out(_spelt(_CLIPPED.sub(lambda m: _IN_FULL[m[0]], text), keep)), keep)


def _spelt(text: str, keep: frozenset[str]) -> str:
    def right(match: re.Match[str]) -> str:
        low = match[0].lower()
        meant = _easily_meant(low, small=match[0].islower())
        if not meant or any(k.startswith(low) for k in keep):
            return match[0]
        if match[0][0].isupper() and match.start() and low[:3] not in _MONTHS_SHORT:
            return match[0]  # a capital within a sentence marks a name
        return meant

    def counted(match: re.Match[str]) -> str:
        low = match[0].lower()
        near = [w for w in _COUNTED if w[0] == low[0] and OSA.distance(w, low) == 1]
        return near[0] if len(near) == 1 and not is_english(low) else match[0]

    text = re.sub(r"(?<=\d )[a-z]{4,8}\b", counted, text)
    return re.sub(r"(?<![\w-])[A-Za-z]{4,}(?![\w-])", right, text)


@functools.lru_cache(maxsize=8192)
def _easily_meant(low: str, *, small: bool) -> str:
    """The one word that is easily misspelt so; "" where the word stands right, or may be a slip of two."""
    likely = [*_EASILY_MISSPELT, *(_SHORT_AND_PLAIN if small else ())]
    if low in _SLIPS or low in likely:
        return ""
    near = sorted((d, w) for w in likely if w[0] == low[0] and (d := OSA.distance(w, low)) <= 1 + (len(low) > 6))
    alone = near and (len(near) == 1 or near[0][0] < near[1][0])
    return near[0][1] if alone and not is_english(low) else ""


@functools.cache
def _commands() -> frozenset[str]:
    """The longer verbs of command: the shorter ones are too near to other words."""
    return frozenset(form for form, uses in verb_forms().items() if len(form) > 6 and " " not in form and any(u.base for u in uses))  # fmt: skip


@functools.lru_cache(maxsize=8192)
def _nearest(word: str) -> str:
    if word in all_words() or word in _WORTH_MENDING or word in _FUNCTION_WORDS:
        return ""
    if is_english(word):
        return ""
    allowed = 1 if len(word) < 6 else 2
    near = [
        (OSA.distance(word, c), c)
        for c in _WORTH_MENDING | _commands()
        if c[0] == word[0] and abs(len(c) - len(word)) < 3
    ]
    best = min(near, default=(9, ""))
    return best[1] if best[0] <= allowed else ""


@functools.lru_cache(maxsize=8192)
def is_english(word: str) -> bool:
    """Whether a lexicon knows the word."""
    lemmas = getAllLemmas(word)
    return bool(lemmas) and (len(word) > 3 or any(word in forms for forms in lemmas.values()))
