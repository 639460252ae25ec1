"""A message with what differs from one scorecard to another put out of sight: "why do we measure churn" asks why {item}."""

import functools
import re
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import OSA

from agent.guided.requests.exporting import FORMATS
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.naming import names_of
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.references import References
from agent.guided.understanding.spans import Mention
from agent.guided.understanding.tokens import is_english, mended
from scorecard import clock
from scorecard.models import Scorecard
from scorecard.prose import read_prose

EXAMPLES = Path(__file__).with_name("examples.yaml")
ITEM, DAY, FORMAT, WHO = "itemx", "dayx", "formatx", "whox"
_SLOTS = {"item": ITEM, "day": DAY, "format": FORMAT, "who": WHO, "unit": "our branch", "name": "namex"}
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
DAYS = re.compile(
    rf"\b(?:the day before yesterday|yesterday|this morning|today|last (?:night|week|month|{_WEEKDAY})|{_WEEKDAY}|(?:\w+ )?days? ago|a week ago|i started)"
    r"(?: (?:night|evening|morning|afternoon))?(?:'s)?\b",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\b(?:an? |the )?\.?(?:" + "|".join(p for n, p in FORMATS if n != "schema" and "document" not in p).replace("|report", "") + r")(?: file| format)?\b",
    re.IGNORECASE,
)  # fmt: skip
_CODE = re.compile(r"\bbsc[\s-]?\d{3}\b", re.IGNORECASE)
_POINTS = re.compile(
    r"\b(?:this|that|these|those)(?: one| kpi| measure| objective| initiative)?\b|\bit\b", re.IGNORECASE
)
_SHORTEST_MENDED = 4


@dataclass(frozen=True)
class Masked:
    """One way of reading what the message names; ``items`` are the ids that it then speaks of."""

    words: str
    items: tuple[str, ...] = ()

    @property
    def names_one(self) -> bool:
        return ITEM in self.words


def readings(text: str, scorecard: Scorecard, focus: str) -> list[Masked]:
    """The message as it stands, then with each thing it may name out of sight, then with all of them."""
    text = mended(text.replace("’", "'"), names_of(scorecard).vocabulary)
    text = re.sub(r"\bitemx\b", "", text)
    found = annotate(text, known_of(scorecard), clock.today())
    named = [s for s in found.spans if s.kind == "item" and s.value.how != "pronoun"]
    places = [
        (found.tokens[s.first].start, found.tokens[s.last - 1].end, item)
        for s in named
        if (item := _meant(s.value, scorecard))
    ]
    ways = [[], *([p] for p in places), *([places] if len(places) > 1 else [])]
    masked = [_masked(_without(text, way), way, scorecard) for way in ways]
    if focus and (pointed := _POINTS.search(text)):
        way = [(pointed.start(), pointed.end(), focus)]
        masked.append(_masked(_without(text, way), way, scorecard))
    return list(dict.fromkeys(masked))


def _meant(mention: Mention, scorecard: Scorecard) -> str:
    try:
        return References(scorecard, "", [], [], {}).one(mention, mention.want)
    except (NotMineError, TroubleError, UnclearError):
        return mention.candidates[0].item if mention.candidates else ""


def _without(text: str, places: list[tuple[int, int, str]]) -> str:
    for start, end, _ in sorted(places, reverse=True):
        text = f"{text[:start]} {ITEM} {text[end:]}"
    return text


def _masked(text: str, places: list[tuple[int, int, str]], scorecard: Scorecard) -> Masked:
    said = _CODE.sub(ITEM, spelled_right(text))
    said = re.sub(rf"\b{ITEM} ?'?s\b", ITEM, said)
    said = DAYS.sub(f" {DAY} ", _FILE.sub(f" {FORMAT} ", said))
    if owners := _owners(scorecard):
        said = _any_of(frozenset(owners)).sub(WHO, said)
    said = re.sub(rf"{WHO}(?:\s+{WHO})+", WHO, said)
    said = re.sub(r"\s+", " ", re.sub(r"[^\w' ?]+", " ", said.lower())).strip()
    return Masked(said, tuple(item for _, _, item in places))


@functools.lru_cache(maxsize=64)
def _any_of(names: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b")


def _owners(scorecard: Scorecard) -> set[str]:
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    names = {item.owner for item in items if item.owner}
    return names | {part for name in names for part in name.split() if len(part) > 2}


def spelled_right(text: str) -> str:
    """Misspelt words put right that the examples hold: "cuold somone fake"."""
    return re.sub(r"[A-Za-z]{4,}", lambda m: _right(m[0]) if m.start() == 0 or not m[0][0].isupper() else m[0], text)


@functools.lru_cache(maxsize=4096)
def _right(word: str) -> str:
    low, known = word.lower(), _vocabulary()
    if low in known or is_english(low):
        return word
    near = [(OSA.distance(low, k), k) for k in known if k[0] == low[0] and abs(len(k) - len(low)) <= 2]
    distance, best = min(near, default=(9, word))
    return best if distance <= 1 + (len(low) > 6) else word


@functools.cache
def _vocabulary() -> frozenset[str]:
    words = {w for _, said in examples() for w in re.findall(r"[a-z]+", said) if len(w) >= _SHORTEST_MENDED}
    return frozenset((words | {"powerpoint", "excel", "markdown"}) - {*_SLOTS.values()})


@functools.cache
def examples() -> tuple[tuple[str, str], ...]:
    """What is asked for and the words it is asked in, of every example."""
    return tuple(
        (name, re.sub(r"\{(\w+)\}", lambda slot: _SLOTS[slot[1]], words.lower()))
        for name, said in read_prose(EXAMPLES).items()
        for words in said
    )
