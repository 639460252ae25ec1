"""What the reading of a message works with, clause by clause."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.hints import Hint
from agent.guided.understanding.known import Known, basis_of
from agent.guided.understanding.outcome import Ask, NotMineError, Option, TroubleError, UnclearError
from agent.guided.understanding.references import References, kind_of, label_of
from agent.guided.understanding.spans import Mention, Span, Want
from scorecard.apply import EditError
from scorecard.edits import Edit, UpdateInitiative, UpdateMeasure, UpdateObjective
from scorecard.models import Measure, Objective, Provenance, Scorecard


@dataclass
class Work:
    scorecard: Scorecard
    """With the edits of the clauses before already on it, so that "it" may be something just added."""
    known: Known
    focus: str
    today: date
    answers: dict[str, str] = field(default_factory=dict)
    """What was answered to earlier questions about this message, by the question's key."""
    recent: list[str] = field(default_factory=list)
    """Ids named so far, last last."""
    group: list[str] = field(default_factory=list)
    """Ids that were named together last."""
    edits: list[Edit] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    calls: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    """Ids that this clause has named."""
    frame: str = ""
    """What the clause before asked for, for those that leave it out."""
    words: str = ""
    hint: Hint = field(default_factory=Hint)
    due: date | None = None
    """The date said once for all targets of the message: "C3a 95, C3b 92, both by 2027"."""
    excepted: set[str] = field(default_factory=set)
    """What the clause leaves out: "all customer measures monthly except C2"."""
    pair: tuple[str, str] | None = None
    """The link last spoken of: "no effect on C3, lose that arrow"."""
    kept: set[str] = field(default_factory=set)
    """What the message says must stay."""
    spared: list[Mention] = field(default_factory=list)
    """The mentions that say so, the less certain ones too."""
    taken_as_baseline: bool = False
    """Whether the message says of its value: "take that as the baseline"."""
    halves: list[tuple[Span, int]] = field(default_factory=list)
    """What is said to go with the first or the second half of a split."""
    profile: str = ""
    """The field of the profile last spoken of: "we changed our vision. It now reads ..."."""
    side: str = ""
    """The perspective last spoken of."""
    period: str = ""
    """The period last spoken of, for values that follow without one."""
    field: str = ""
    """The field last spoken of in words that asked for nothing: "the target is unrealistic, take it out"."""

    @property
    def refs(self) -> References:
        return References(self.scorecard, self.focus, self.recent, self.group, self.answers, self.hint, self.kept)

    @property
    def provenance(self) -> Provenance:
        return Provenance(kind="user", words=self.words)

    def one(self, span: Span, want: Want = "any", unit: str = "") -> str:
        found = self.refs.one(span.value, want, unit)
        self.named.append(found)
        return found

    def many(self, spans: list[Span], want: Want = "any", unit: str = "") -> list[str]:
        others = [s for s in spans if s.value.how != "plural"]
        # "P1a and P1b both": the pronoun sums up what the clause itself has named.
        spans = others if len(others) > 1 else spans
        found = [i for s in spans for i in self.refs.many(s.value, want, unit)]
        unique = [i for i in dict.fromkeys(found) if i not in self.excepted]
        self.named += unique
        return unique

    def focused(self, want: Want = "any", unit: str = "") -> str:
        """What was last spoken of, where a clause names nothing."""
        found = self.refs.one(Mention("it", "pronoun"), want, unit)
        self.named.append(found)
        return found

    def measure(self, measure_id: str) -> Measure:
        found = self.scorecard.measure(measure_id)
        if found is None:
            raise NotMineError
        return found

    def objective(self, objective_id: str) -> Objective:
        found = self.scorecard.objective(objective_id)
        if found is None:
            raise NotMineError
        return found

    def kind(self, item_id: str) -> str:
        item = self.refs.get(item_id)
        return kind_of(item) if item else ""

    def label(self, item_id: str) -> str:
        item = self.refs.get(item_id)
        return f"{item.id} “{item.name}”" if item else item_id

    def update(self, item_id: str, **fields: Any) -> Edit:
        match self.kind(item_id):
            case "objective":
                return UpdateObjective(id=item_id, **fields)
            case "measure":
                return UpdateMeasure(id=item_id, **fields)
            case _:
                return UpdateInitiative(id=item_id, **fields)

    def ask(self, key: str, question: str, options: list[Option] | None = None, *, open_: bool = False) -> str:
        """The answer already given to a question, or the question."""
        if key in self.answers:
            return self.answers[key]
        raise UnclearError(Ask(question, key, options or [], open_))

    def options(self, want: Want) -> list[Option]:
        items = self.refs.items(want)
        return [Option(i.id, label_of(i)) for i in items] if len(items) <= 5 else []

    def state(self) -> dict[str, Any]:
        """What a reader that then leaves the clause to the next may have changed."""
        return {f: getattr(self, f) for f in ("frame", "named", "pair", "hint", "period", "profile")}

    def restore(self, state: dict[str, Any]) -> None:
        vars(self).update(state)

    def take(self, edits: list[Edit]) -> None:
        """Perform the edits of a clause on the working copy, so that a wrong one is known before any is done."""
        before = {i.id for i in self.refs.items()}
        try:
            self.scorecard = basis_of(self.scorecard).apply(edits).scorecard
        except EditError as error:
            raise TroubleError(str(error)) from error
        self.edits += edits
        new = [i.id for i in self.refs.items() if i.id not in before]
        spoken = new or list(dict.fromkeys(self.named))
        if spoken:
            self.group = spoken
            self.recent += spoken


__all__ = ["Clause", "Work"]
