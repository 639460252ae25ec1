"""What a rule works with while a message is understood, clause by clause."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from agent.guided.understanding.outcome import NotMineError, TroubleError, UnclearError
from agent.guided.understanding.references import Resolver, Want, names_item
from scorecard.apply import EditError, apply
from scorecard.edits import Edit
from scorecard.models import Measure, Provenance, Scorecard


@dataclass
class Context:
    scorecard: Scorecard
    """With the edits of the clauses before already on it, so that "it" may be something just added."""
    focus: str
    today: date
    recent: list[str] = field(default_factory=list)
    """Ids named so far, last last."""
    group: list[str] = field(default_factory=list)
    """Ids that the last clause named together."""
    clause: str = ""
    replaced: list[tuple[str, str]] = field(default_factory=list)
    """Phrases of this clause with the ids they turned out to mean."""
    verb: str = ""
    """How the last clause began, for "rename F1 to X and C2 to Y"."""
    edits: list[Edit] = field(default_factory=list)

    def _resolver(self) -> Resolver:
        return Resolver(self.scorecard, self.focus, self.recent, self.group)

    def item(self, phrase: str, want: Want = "any", unit: str = "") -> str:
        """The id of what the phrase means."""
        found = self._resolver().one(phrase, want, unit)
        self.replaced.append((phrase, found))
        return found

    def surely(self, phrase: str, want: Want = "any", unit: str = "") -> str:
        """For statements that need not be about the scorecard: no question back unless an item is named as such."""
        try:
            return self.item(phrase, want, unit)
        except (UnclearError, TroubleError):
            if names_item(phrase):
                raise
            raise NotMineError from None

    def items(self, phrase: str, want: Want = "any") -> list[str]:
        found = self._resolver().many(phrase, want)
        self.replaced.append((phrase, ", ".join(found)))
        return found

    def measure(self, phrase: str, unit: str = "") -> Measure:
        measure = self.scorecard.measure(self.item(phrase, "measure", unit))
        assert measure is not None
        return measure

    def perspective(self, phrase: str) -> str:
        return self._resolver().perspective(phrase)

    @property
    def provenance(self) -> Provenance:
        return Provenance(kind="user", words=self.clause)

    def take(self, edits: list[Edit]) -> None:
        before = _ids(self.scorecard)
        try:
            self.scorecard = apply(self.scorecard, edits).scorecard
        except EditError as error:
            raise TroubleError(str(error)) from error
        self.edits += edits
        new = [i for i in _ids(self.scorecard) if i not in before]
        self.group = new or [i for _, ids in self.replaced for i in ids.split(", ")] or self.group
        self.recent += [i for i in self.group if i not in self.recent[-1:]]

    def objective_named(self, phrase: str) -> str:
        """The objective, where the phrase is plainly the name of one and not something to be named; else ""."""
        try:
            return self.item(phrase, "objective") if names_item(phrase) else self.surely(phrase, "objective")
        except NotMineError:
            return ""

    def mention(self, text: str) -> None:
        """Items named in words that ask for nothing: "F1 is too long, just call it Profit"."""
        known = _ids(self.scorecard)
        self.recent += [i for i in re.findall(r"\b[A-Z]\d{1,2}[a-z]?\b", text) if i in known]

    def written_out(self) -> str:
        """The clause with its references resolved."""
        text = self.clause
        for phrase, ids in self.replaced:
            text = put_in(text, phrase, ids)
        return text


def put_in(text: str, phrase: str, new: str) -> str:
    return re.sub(rf"(?<!\w){re.escape(phrase)}(?!\w)", lambda _: new, text, count=1)


def _ids(scorecard: Scorecard) -> list[str]:
    items = [scorecard.objectives(), scorecard.measures(), scorecard.initiatives()]
    return [item.id for group in items for item in group]


@dataclass(frozen=True)
class Rule:
    pattern: re.Pattern[str]
    make: Callable[[Context, re.Match[str]], list[Edit]]


def rules(table: Iterable[tuple[str, Callable[[Context, re.Match[str]], list[Edit]]]]) -> list[Rule]:
    return [Rule(re.compile(pattern, re.IGNORECASE), make) for pattern, make in table]


def name_of(words: str) -> str:
    """The user's wording without its quotes, the first letter a capital."""
    words = words.strip().rstrip(".,;").strip("“”\"'‘’ ").rstrip(".,;").strip()
    return words[:1].upper() + words[1:]
