"""What a message is annotated with, once: places in it, and what stands there."""

from dataclasses import dataclass, field
from typing import Any, Literal

from agent.guided.understanding.naming import Candidate
from agent.guided.understanding.tokens import Token

Want = Literal["any", "objective", "measure", "initiative"]
SpanKind = Literal["item", "perspective", "number", "date", "quote", "field", "enum", "person", "theme"]


@dataclass(frozen=True)
class Mention:
    """Words that point at one or several items; who is meant is decided when the clause is read."""

    words: str
    how: Literal["id", "name", "pronoun", "plural", "ordinal", "group", "other", "kind"]
    want: Want = "any"
    candidates: tuple[Candidate, ...] = ()
    ordinal: int = 0
    of: str = ""
    """The id or perspective within which to look."""
    exclude: tuple[str, ...] = ()
    several: bool = False
    """Whether the words are about all that they fit: "the complaint ones"."""

    @property
    def firm(self) -> bool:
        """Sure beyond doubt: an id, or most of a name."""
        return self.how == "id" or (self.how == "name" and bool(self.candidates) and self.candidates[0].score >= 0.6)

    @property
    def sure(self) -> bool:
        """Whether it points at the scorecard by itself, whatever the clause is about."""
        if self.how != "name":
            return True
        if not self.candidates:
            return False
        if self.only_of_its_kind:
            return True
        top = self.candidates[0].score
        second = self.candidates[1].score if len(self.candidates) > 1 else 0.0
        return top >= 0.6 or (top >= 0.3 and second == 0.0) or (top >= 0.45 and top - second >= 0.2)

    @property
    def only_of_its_kind(self) -> bool:
        """Whether the words say what kind of thing is meant, and fit one of that kind: "the repair measure"."""
        kinds = {"measure": _is_measure, "initiative": _is_initiative}
        of_kind = [c for c in self.candidates if self.want in kinds and kinds[self.want](c.item)]
        return self.how == "name" and len(of_kind) == 1 and of_kind[0].score >= _SAID

    @property
    def clear_any(self) -> bool:
        """Whether one item fits the words much better than any other."""
        scores = sorted((c.score for c in self.candidates), reverse=True)
        return (
            self.how == "name"
            and bool(scores)
            and scores[0] >= 0.25
            and (len(scores) == 1 or scores[1] <= 0.75 * scores[0])
        )

    def clear(self, want: Want) -> bool:
        """Whether one measure (id of three signs) fits the words much better than any other."""
        if self.how != "name" or want != "measure":
            return False
        scores = sorted((c.score for c in self.candidates if _is_measure(c.item)), reverse=True)
        return bool(scores) and scores[0] >= 0.25 and (len(scores) == 1 or scores[1] <= 0.75 * scores[0])


def _is_measure(item: str) -> bool:
    return item[-1:].islower()


def _is_initiative(item: str) -> bool:
    return item.startswith("N")


_SAID = 0.15
"""How much of a name is to be said, at the least, where its kind is."""


@dataclass(frozen=True)
class Span:
    kind: SpanKind
    first: int
    last: int
    """One past the last token."""
    value: Any
    text: str = ""


@dataclass
class Annotated:
    text: str
    tokens: list[Token]
    spans: list[Span] = field(default_factory=list)
    """In order, none overlapping, save those of kind ``perspective``."""
    inner: list[Span] = field(default_factory=list)
    """Ids within larger mentions: the ``C2`` of "the KPIs of C2"."""

    def at(self, place: int) -> Span | None:
        return next((s for s in self.spans if s.kind != "perspective" and s.first <= place < s.last), None)

    def words(self, first: int, last: int) -> str:
        """What was typed from one token up to another."""
        if first >= last:
            return ""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]
