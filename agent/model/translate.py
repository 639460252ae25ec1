"""What the model asked for, as edits of the domain."""

from dataclasses import dataclass, field
from functools import singledispatchmethod
from typing import Any

from rapidfuzz import fuzz

from agent.guided.sectors import guess_sector
from agent.model.edits_shown import (
    ActionIn,
    AddInitiativeIn,
    AddMeasureIn,
    AddObjectiveIn,
    AddPerspectiveIn,
    ChangeIn,
    ClearNumberIn,
    DecideIn,
    IgnoreFindingIn,
    LinkIn,
    MilestoneIn,
    MoveIn,
    PlanReviewIn,
    RecordActualIn,
    RemoveIn,
    RetireIn,
    SetBaselineIn,
    SetProfileIn,
    SetTargetIn,
    SetTitleIn,
    ShownEdit,
    SupportIn,
)
from agent.model.numbers import source_of, strangers
from knowledge.library import Library
from scorecard.models import Scorecard

_LISTS = ("priorities", "goals")
_NUMBERS = ("band", "green_from", "amber_from", "red_flag", "percent_done", "coefficient")
"""Fields of ``change`` that hold a number; it has to be the user's."""
_WORDED = ("name", "title", "reason", "hypothesis")
"""Fields in the model's own words, where a figure would be taken for a fact."""
_QUOTED = 85.0
"""From here on, of 100, are words a quotation: models mend spelling and inflection."""
EditData = dict[str, Any]


@dataclass(frozen=True)
class Translator:
    """Turns shown edits into the data of domain edits, in the light of the scorecard as it is."""

    scorecard: Scorecard
    library: Library
    given: frozenset[float]
    """The numbers the user has given."""
    told: str
    """All that the user has said, as far as it is known."""
    documents: frozenset[float] = field(default=frozenset())
    """The numbers in the documents that were read."""

    def edits(self, shown: list[ShownEdit]) -> list[EditData]:
        for edit in shown:
            self._refuse_invented(edit)
        added = {e.id: type(e) for e in shown if isinstance(e, AddObjectiveIn | AddMeasureIn | AddPerspectiveIn)}
        return [self.edit(e, added) for e in shown]

    def _refuse_invented(self, shown: ShownEdit) -> None:
        words = [str(getattr(shown, name, "")) for name in _WORDED]
        words += shown.values if isinstance(shown, SetProfileIn) else []
        if invented := strangers(" ".join(words), self.given | self.documents):
            raise ValueError(f"Nobody has given {', '.join(invented)}; leave it out or ask for it.")

    @singledispatchmethod
    def edit(self, shown: ShownEdit, added: dict[str, Any]) -> EditData:
        raise TypeError(f"No translation for {type(shown).__name__}.")

    @edit.register
    def _(self, shown: SetProfileIn, added: dict[str, Any]) -> EditData:
        value = shown.values if shown.field in _LISTS else " ".join(shown.values)
        edit: EditData = {"kind": "set_organization", shown.field: value}
        if shown.field == "sector":
            guess = guess_sector(" ".join(shown.values), self.library)
            edit["sector_id"] = guess.sector_id if guess else "general"
        return edit

    @edit.register(SetTitleIn)
    @edit.register(AddPerspectiveIn)
    @edit.register(IgnoreFindingIn)
    def _(self, shown: ShownEdit, added: dict[str, Any]) -> EditData:
        return shown.model_dump()

    @edit.register(AddObjectiveIn)
    @edit.register(AddMeasureIn)
    def _(self, shown: AddObjectiveIn | AddMeasureIn, added: dict[str, Any]) -> EditData:
        fields = shown.model_dump(mode="json", exclude={"reason", "words"})
        words = shown.words if self._was_said(shown.words) else ""
        return fields | {
            "rationale": shown.reason,
            "provenance": {"kind": "user" if words else "model", "words": words},
        }

    def _was_said(self, words: str) -> bool:
        return bool(words) and fuzz.partial_ratio(words.casefold(), self.told.casefold()) >= _QUOTED

    @edit.register
    def _(self, shown: AddInitiativeIn, added: dict[str, Any]) -> EditData:
        return shown.model_dump(mode="json") | {"provenance": {"kind": "model"}}

    @edit.register
    def _(self, shown: ChangeIn, added: dict[str, Any]) -> EditData:
        kind, value = self._type(shown.item, added), self._value(shown)
        if kind == "link":
            source, _, target = shown.item.replace("→", "->").partition("->")
            return {"kind": "update_link", "source": source.strip(), "target": target.strip(), shown.field: value}
        return {"kind": f"update_{kind}", "id": shown.item, shown.field: value}

    def _value(self, shown: ChangeIn) -> Any:
        """The value in the form its field takes."""
        if not shown.value:
            return ""
        if shown.field == "weight":
            return float(shown.value)
        if shown.field == "lag_months":
            return int(shown.value)
        if shown.field == "budget":
            amount, _, currency = shown.value.partition(" ")
            return {"value": self._users(amount), "currency": currency}
        return self._users(shown.value) if shown.field in _NUMBERS else shown.value

    def _users(self, text: str) -> float:
        value = float(text)
        if source_of(value, self.given, self.documents) == "assumption":
            raise ValueError(f"The user has not given {value:g}; ask for it.")
        return value

    @edit.register
    def _(self, shown: MoveIn, added: dict[str, Any]) -> EditData:
        if self._type(shown.item, added) == "measure":
            return {"kind": "move_measure", "id": shown.item, "objective": shown.to}
        return {"kind": "move_objective", "id": shown.item, "perspective": shown.to}

    @edit.register
    def _(self, shown: RemoveIn, added: dict[str, Any]) -> EditData:
        kind = self._type(shown.item, added)
        if kind == "link":
            source, _, target = shown.item.replace("→", "->").partition("->")
            return {"kind": "remove_link", "source": source.strip(), "target": target.strip()}
        return {"kind": f"remove_{kind}", "id": shown.item}

    @edit.register
    def _(self, shown: ClearNumberIn, added: dict[str, Any]) -> EditData:
        return {"kind": "remove_target" if shown.what == "targets" else "remove_baseline", "measure": shown.measure}

    @edit.register
    def _(self, shown: SetTargetIn, added: dict[str, Any]) -> EditData:
        return self._number(shown, "set_target")

    @edit.register
    def _(self, shown: SetBaselineIn, added: dict[str, Any]) -> EditData:
        return self._number(shown, "set_baseline")

    @edit.register
    def _(self, shown: RecordActualIn, added: dict[str, Any]) -> EditData:
        if source_of(shown.value, self.given, self.documents) == "assumption":
            raise ValueError(f"The user has not given {shown.value:g} as an actual; ask for it.")
        return shown.model_dump(mode="json")

    @edit.register
    def _(self, shown: LinkIn, added: dict[str, Any]) -> EditData:
        return shown.model_dump() | {"kind": "add_link", "provenance": {"kind": "model"}}

    @edit.register
    def _(self, shown: RetireIn, added: dict[str, Any]) -> EditData:
        return {"kind": "retire_objective", "id": shown.objective} | shown.model_dump(include={"reason", "replaced_by"})

    @edit.register
    def _(self, shown: MilestoneIn, added: dict[str, Any]) -> EditData:
        return shown.model_dump(mode="json") | {"kind": "set_milestone"}

    @edit.register
    def _(self, shown: SupportIn, added: dict[str, Any]) -> EditData:
        return shown.model_dump() | {"kind": "set_support"}

    @edit.register(PlanReviewIn)
    @edit.register(DecideIn)
    @edit.register(ActionIn)
    def _(self, shown: PlanReviewIn | DecideIn | ActionIn, added: dict[str, Any]) -> EditData:
        kinds = {"plan_review": "add_review", "decide": "add_decision", "action": "add_action"}
        return shown.model_dump(mode="json") | {"kind": kinds[shown.kind]}

    def _number(self, shown: SetTargetIn | SetBaselineIn, kind: str) -> EditData:
        fields = shown.model_dump(mode="json", exclude={"words"}, exclude_none=True)
        return fields | {
            "kind": kind,
            "source": self._source(shown.value),
            "note": shown.words if self._was_said(shown.words) else "",
        }

    def _source(self, value: float) -> str:
        return source_of(value, self.given, self.documents)

    def _type(self, item: str, added: dict[str, Any]) -> str:
        """What an id names, on the scorecard or earlier in the same list of edits."""
        card = self.scorecard
        if "->" in item.replace("→", "->"):
            return "link"
        if card.objective(item) or added.get(item) is AddObjectiveIn:
            return "objective"
        if card.measure(item) or added.get(item) is AddMeasureIn:
            return "measure"
        if card.initiative(item):
            return "initiative"
        if card.perspective(item) or added.get(item) is AddPerspectiveIn:
            return "perspective"
        for kind, found in (("review", card.review), ("decision", card.decision), ("action", card.action)):
            if found(item):
                return kind
        raise ValueError(f"There is no item {item!r} on this scorecard.")
