"""A message cut into clauses that each ask for one thing, by what was annotated."""

import functools
import re
from dataclasses import dataclass, field
from typing import Literal

from agent.guided.understanding.cues import ASKING, HANDS_OFF, MAY_SOMEONE, POLITE, REQUEST, TAIL
from agent.guided.understanding.cutting import starts_clause
from agent.guided.understanding.heads import bare_start, groups_of, imperative
from agent.guided.understanding.lexicon import words
from agent.guided.understanding.line import Line
from agent.guided.understanding.spans import Annotated, Span

Mood = Literal["command", "terse", "statement", "question", "hands off"]

_BREAK = re.compile(r" (?:(?P<stop>[.!?;…]+)|(?P<comma>[,–—:(]|-(?= [\w<])|and then|and also|and|but|then|plus|while|as well as|\+|& )(?: (?:[,–—]|and then|and also|and|but|then|plus|while|also|so))*)(?= |$)")  # fmt: skip


@dataclass
class Clause:
    whole: Annotated
    first: int
    last: int
    joint: str = ""
    """What stood between it and the clause before, "" for the first of a sentence."""
    asked: bool = False
    """Whether its sentence ends in a question mark."""
    before: "Clause | None" = None
    groups: set[str] = field(default_factory=set)
    """The classes of its main verb."""
    mood: Mood = "statement"
    start: int = 0
    """Where in the line the politeness ends."""
    requested: bool = False
    """Whether it is a question that asks for a change: "could it be called X?"."""
    gap: bool = False
    """Whether it has the verb of the clause before: "rename F1 to X and C2 to Y"."""

    def __post_init__(self) -> None:
        inside = [s for s in self.whole.spans if self.first <= s.first and s.last <= self.last]
        self.spans = [s for s in inside if s.kind != "perspective"]
        self.sides = [s for s in inside if s.kind == "perspective"]
        self.line = Line(self.whole.tokens, self.spans, self.first, self.last)
        polite = POLITE.match(self.line.text)
        self.start = polite.end() if polite else 0
        if re.match(r"(?:can|could|may|might|should|shall|would) (?:the )?<I\d+> (?:and|with|&) (?:the )?<I\d+> (?:not )?(?:be|become|go|form|count)\b", self.body):  # fmt: skip
            self.requested = True
        elif re.match(
            r"(?:can|could|may|might|would|will) (?:the )?<I\d+> (?!be \w+ (?:by|for) (?:who|what))", self.body
        ):
            self.line.swap_at(self.start)
            self.requested = True
        elif someone := MAY_SOMEONE.match(self.line.text[self.start :]):
            self.start += someone.end()
            self.requested = True
        self.mood, self.groups = _mood(self)

    @property
    def body(self) -> str:
        """The line without the politeness before it."""
        return _without_tail(self.line.text[self.start :])

    @property
    def text(self) -> str:
        return self.whole.words(self.first, self.last)

    def of(self, kind: str) -> list[Span]:
        return [s for s in self.spans if s.kind == kind]

    @property
    def fields(self) -> list[str]:
        return [s.value for s in self.of("field")]

    def enum(self, name: str) -> str:
        return next((s.value[1] for s in self.of("enum") if s.value[0] == name), "")

    def words_of(self, match: re.Match[str], group: str) -> str:
        """What was typed where a group of a pattern matched the body."""
        start, end = match.span(group)
        if start < 0 or start == end:
            return ""
        return self.whole.words(*self.line.tokens(start + self.start, end + self.start))

    def place(self, offset: int) -> int:
        """The token at a character of the body."""
        return self.line.tokens(offset + self.start, offset + self.start + 1)[0]

    def offset(self, span: Span) -> int:
        """Where in the body a span stands."""
        placed = next((o for o, first, _ in self.line.places if first >= span.first), len(self.line.text))
        return placed - self.start


@functools.lru_cache(maxsize=1024)
def _without_tail(said: str) -> str:
    """Each frame asks for the body of a clause, and some several times."""
    return TAIL.sub("", said)


def _mood(clause: Clause) -> tuple[Mood, set[str]]:
    text, body = clause.line.text.strip(), clause.body
    if HANDS_OFF.fullmatch(text.rstrip(" .!?,;")) or HANDS_OFF.fullmatch(body.rstrip(" .!?,;")):
        return "hands off", set()
    if clause.asked and _DOUBTS.match(text):
        return "question", set()
    requesting = clause.requested or bool(REQUEST.search(text[: clause.start + 1]))
    requesting = requesting or bool(clause.start and re.match(r"who |if |perhaps\b|maybe\b", text))
    requesting = requesting or bool(
        clause.asked
        and re.search(r"\bshall we\b.*<[NQ]\d+>|\b(?:can|could|should) we (?:say|set|make|aim)\b.*<[NQ]\d+>", text)
    )
    named = any(s.first == clause.first and s.last - s.first > 1 for s in clause.sides)  # "How We Work is too informal"
    if not requesting and (
        (not named and ASKING.match(bare_start(text))) or (clause.asked and not clause.joint and not imperative(body))
    ):
        return "question", set()
    groups = groups_of(body)
    doubles = re.match(r"<N\d+>", body) and clause.line.span(body[: body.index(">") + 1]).value.relation == "multiple"
    if imperative(body) or requesting or doubles:
        return "command", groups
    if re.match(
        r"(?:the |its |our |a )?<[IFN]\d+>(?: 's)?(?: [:=,-]| to| <|$|->| →| \w+$| [A-Z])", body
    ) and not groups - {"own"}:
        return "terse", groups
    if not groups and _TERSE.search(body) and not _SUBJECT.search(body) and not _content(body):
        return "terse", groups
    return "statement", groups


_DOUBTS = re.compile(
    r"(?:and |but |so )?(?:can|could|will|would|do|did) (?:we|it|they|you) (?:really|actually|ever|realistically|honestly)\b"
)
"""``can we really get <I0> to <N1>?``: no request, for whoever asks so doubts it."""
_TERSE = re.compile(r"<I\d+>.*<[NDEQ]\d+>|<[NDEQ]\d+>.*<I\d+>")
_SUBJECT = re.compile(
    r"\b(?:we|i|they|he|she|it|you|there|who|that)(?:'\w+)?\b|\b(?:is|are|was|were|has|have|had|should|must|shall|will|would|can|could|may|might)\b"
)


def _content(body: str) -> list[str]:
    """The words that carry a meaning of their own."""
    rest = re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"<[A-Z]\d+>|'s\b", " ", body))
    return [w for w in rest if w not in words("small") | words("filler")]


def clauses_of(whole: Annotated) -> list[Clause]:
    """The clauses in order; a sentence that asks keeps that mark on each of them."""
    found: list[Clause] = []
    for first, last, asked in _sentences(whole):
        inside = _cut(whole, first, last)
        for number, (start, end, joint) in enumerate(inside):
            before = found[-1] if found else None
            clause = Clause(whole, start, end, joint if number else "", asked, before)
            clause.gap = bool(before) and not _own_verb(clause) and _begins_with_reference(clause)
            if clause.first < clause.last:
                found.append(clause)
    return found


def sentences_of(clauses: list[Clause]) -> list[Clause]:
    """The sentences as clauses of their own, those of several clauses only."""
    whole = clauses[0].whole if clauses else None
    found = [Clause(whole, first, last, asked=asked) for first, last, asked in _sentences(whole)] if whole else []
    cut = {(c.first, c.last) for c in clauses if c.mood != "question"}
    return [s for s in found if (s.first, s.last) not in cut]


def _own_verb(clause: Clause) -> bool:
    return bool(clause.groups) or clause.mood in ("question", "hands off")


def _begins_with_reference(clause: Clause) -> bool:
    return bool(re.match(r"(?:the |and |for )?<[IFN]\d+>", clause.body))


def _sentences(whole: Annotated) -> list[tuple[int, int, bool]]:
    found, first = [], 0
    for place, token in enumerate(whole.tokens):
        newline = place > first and "\n" in whole.text[whole.tokens[place - 1].end : token.start]
        if newline:
            found.append((first, place, False))
            first = place
        if token.low in (".", "!", "?", ";", "…") and whole.at(place) is None and not _abbreviated(whole, place):
            found.append((first, place, token.low == "?"))
            first = place + 1
        elif (
            token.quoted
            and token.inside[-1:] in ".!?"
            and place + 1 < len(whole.tokens)
            and whole.tokens[place + 1].text[0].isupper()
        ):
            found.append((first, place + 1, False))
            first = place + 1
    found.append((first, len(whole.tokens), False))
    return [(a, b, q) for a, b, q in found if a < b]


def _abbreviated(whole: Annotated, place: int) -> bool:
    """The full stop of "Dr." or "e.g." ends no sentence."""
    token = whole.tokens[place]
    if token.low != "." or not place:
        return False
    before, after = whole.tokens[place - 1], whole.tokens[place + 1] if place + 1 < len(whole.tokens) else None
    glued = before.end == token.start
    tight = after is not None and after.start == token.end and after.low[:1].isalnum()
    return glued and (
        before.low in _SHORTENED or tight or (len(before.text) == 1 and before.text.isupper() and after is not None)
    )


_SHORTENED = frozenset("dr mr mrs ms prof st no approx incl resp vs e.g i.e etc ca".split())


def _cut(whole: Annotated, first: int, last: int) -> list[tuple[int, int, str]]:
    spans = [s for s in whole.spans if s.kind != "perspective" and first <= s.first and s.last <= last]
    line = Line(whole.tokens, spans, first, last)
    found, begin, joint = [], 0, ""
    for match in _BREAK.finditer(line.text):
        left, right = line.text[begin : match.start()], line.text[match.end() :].strip()
        if not left.strip() or not right or not starts_clause(right, left, line, ":" in (match["comma"] or "")):
            continue
        a, b = line.tokens(begin, match.start())
        found.append((a, b, joint))
        begin, joint = match.end(), match[0].strip()
        while begin < len(line.text) and line.text[begin] == " ":
            begin += 1
    a, b = line.tokens(begin, len(line.text))
    return [*found, (a, b, joint)]
