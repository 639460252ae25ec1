"""The places of a clause by their kinds, and what its other words speak for."""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.cues import HANDS_OFF
from agent.guided.understanding.lexicon import classes, words
from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.people import known_people, persons
from agent.guided.understanding.spans import Mention, Span, Want
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.work import Work
from scorecard.edits import Edit
from scorecard.lemmas import getAllLemmas

_NOT = re.compile(r"\b(?:not|never|no|nor|neither|without)\b|n['’]t\b", re.IGNORECASE)
_ASKS = re.compile(
    r"^\W*(?:what|why|how|when|which|who|whom|whose|where|is|are|was|were|does|do|did|am|explain|show|tell me|compare|list|give me|"
    r"has|have|suppose|imagine|assuming|what if)\b",
    re.IGNORECASE,
)


_REASON = re.compile(r" , (?=there|it|because|since|as|we|the|no)\b| because | since ", re.IGNORECASE)


@dataclass(frozen=True)
class Found:
    edits: list[Edit]
    sure: bool
    """Whether it may be done unasked."""


@dataclass(frozen=True)
class Word:
    text: str
    lemmas: frozenset[str]
    place: int


@dataclass(frozen=True)
class Pieces:
    clause: Clause
    items: list[Span]
    """What names something; not what only points."""
    pronouns: list[Span]
    people: list[Span]
    known: frozenset[str]
    """The names of those who own something already."""
    rest: list[Word]
    """The words of meaning that are in no place."""
    negated: bool
    asks: bool

    def says(self, kind: str) -> bool:
        return any(w.lemmas & evidence(kind) for w in self.rest)

    def strange(self, *kinds: str) -> list[str]:
        """The words that speak for none of these, and could change what is meant."""
        known = frozenset().union(*map(evidence, kinds))
        return [w.text for w in self.rest if not w.lemmas & known and not _colours(w)]

    def before(self, span: Span) -> str:
        """The word before a place."""
        return self.clause.whole.tokens[span.first - 1].low if span.first > self.clause.first else ""


@functools.cache
def evidence(kind: str) -> frozenset[str]:
    return frozenset(classes("evidence")[kind])


def gather(clause: Clause, work: Work) -> Pieces:
    known = known_people(work)
    people = [p for p in persons(clause, work) if _is_somebody(str(p.value), known)]
    taken = {n for p in people for n in range(p.first, p.last)}
    ends = _before_the_reason(clause)
    items = [s for s in clause.of("item") if s.first < ends and not taken & set(range(s.first, s.last))]
    text = clause.text
    hands_off = any(HANDS_OFF.match(part.strip(" .,!?")) for part in (clause.body,))
    named = re.match(r"\W*who\b.*\b(?:should|shall|must|will) be\b", text.lower())
    asks = hands_off or bool(_ASKS.match(text) and not named) or (clause.asked and not re.match(r"\W*(?:should|shall|could|can|would|won|will|surely|maybe|perhaps)", text.lower()))  # fmt: skip
    return Pieces(
        clause,
        [s for s in items if s.value.how not in ("pronoun", "plural")],
        [s for s in items if s.value.how in ("pronoun", "plural")],
        people,
        known,
        list(_rest(clause, taken)),
        bool(_NOT.search(_REASON.split(_outside_quotes(clause))[0])),
        asks,
    )


def _before_the_reason(clause: Clause) -> int:
    """The place where a clause begins to say why: ", since absence drives vacancies"."""
    because = re.search(r" (?:, )?(?:since|because) | , there(?:'s| is| are) ", clause.line.text)
    return clause.line.tokens(because.start(), because.end())[0] if because and because.start() else clause.last


def _is_somebody(name: str, known: frozenset[str]) -> bool:
    parts = name.lower().split()
    if set(parts) & known or len(parts) > 1:
        return True
    return bool(re.match(r"[A-Z][a-z'’-]+$", name)) and not is_english(parts[0]) and parts[0] not in words("small")


def _outside_quotes(clause: Clause) -> str:
    return " ".join(t.text for t in clause.whole.tokens[clause.first : clause.last] if not t.quoted)


def _rest(clause: Clause, taken: set[int]) -> Iterator[Word]:
    """Words of a fixed value count too: ``lead`` is what an objective does, and a kind of measure."""
    held = {n for s in clause.spans if s.kind not in ("enum", "field") for n in range(s.first, s.last)} | taken
    opening = _opening(clause, held)
    for place in range(clause.first, _before_the_reason(clause)):
        token = clause.whole.tokens[place]
        if place in held or place < opening or not re.match(r"[^\W\d_]|→|->|=>", token.low):
            continue
        low = token.bare
        if low in words("small") | words("filler") and not any(low in evidence(k) for k in ("rejecting", "moving")):
            continue
        yield Word(token.text, lemmas(low), place)


def _opening(clause: Clause, held: set[int]) -> int:
    """Where a clause begins after words that set the scene: "following yesterday's meeting, ..."."""
    dates = {n for s in clause.of("date") for n in range(s.first, s.last)}
    for place in range(clause.first, clause.last):
        if place in held - dates:
            break
        if clause.whole.tokens[place].low == "," and place - clause.first > 2:
            return place
    return clause.first


@functools.lru_cache(maxsize=4096)
def lemmas(word: str) -> frozenset[str]:
    """The base forms that a word may be a form of, with the word itself."""
    return frozenset({word, *(form for forms in getAllLemmas(word).values() for form in forms)})


_WHEN = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday yesterday tomorrow tonight week month quarter year day
    morning afternoon evening last next past ago soon late early officially finally would could should might may must shall""".split()
)


def _colours(word: Word) -> bool:
    """Adverbs and other words that say how, not what."""
    low = word.text.lower()
    if low.endswith(("ly", "n't", "n’t")) or low in words("generic") | words("small") | _WHEN:
        return True
    kinds = set(getAllLemmas(low))
    return bool(kinds) and kinds <= {"ADV", "ADJ"}


def meant(span: Span, work: Work, want: Want) -> str:
    """The item of a kind that a mention means; "" where it leaves a choice or means none."""
    mention: Mention = span.value
    if mention.how == "name" and not (mention.sure or mention.clear_any or _stands_out(mention, want, work)):
        return ""
    try:
        return work.refs.one(mention, want)
    except (NotMineError, TroubleError, UnclearError):
        return ""


def _stands_out(mention: Mention, want: Want, work: Work) -> bool:
    """Whether one item of the kind fits the words much better than any other of that kind."""
    scores = sorted((c.score for c in mention.candidates if want in ("any", work.kind(c.item))), reverse=True)
    return bool(scores) and scores[0] >= 0.2 and (len(scores) == 1 or scores[1] <= 0.75 * scores[0])


def distinct(pieces: Pieces, work: Work, want: Want) -> list[str]:
    """The items of a kind that the clause names: by their ids where it gives any, else by their names."""
    ids = [s for s in pieces.items if s.value.how == "id"]
    found = [i for s in ids if (i := meant(s, work, want))]
    if len(set(found)) < 2:
        others = [i for s in pieces.items if s not in ids and (i := meant(s, work, want))]
        found = found or others
    return list(dict.fromkeys(found))
