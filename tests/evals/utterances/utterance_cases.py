"""What people say and what should happen: the cases, read from the YAML files beside this one."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, model_validator

from scorecard.edits import EDITS, Edit

HERE = Path(__file__).parent
Voice = Literal["hurried", "formal", "colloquial", "non_native", "consultant", "typos"]
OUTCOMES = ("edits", "asks", "query", "declines", "chats", "tells", "back_to", "fixes")


class Outcome(BaseModel):
    """One right way for a turn to end; README.md tells what each field asks for."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    edits: list[dict[str, Any]] | None = None
    asks: bool = False
    query: str = ""
    item: str = ""
    says: list[str] = []
    declines: bool = False
    chats: bool = False
    tells: list[str] = []
    back_to: int | None = None
    fixes: str = ""

    @model_validator(mode="after")
    def _one_outcome(self) -> "Outcome":
        given = [name for name in OUTCOMES if name in self.model_fields_set]
        if len(given) != 1:
            raise ValueError(f"exactly one of {', '.join(OUTCOMES)}; found {given}")
        return self

    @property
    def typed_edits(self) -> list[Edit]:
        # YAML reads 2026-11-24 as a date where the edit wants the words of a period.
        return EDITS.validate_json(json.dumps(self.edits or [], default=str))


class Answer(BaseModel):
    """What the user answers to the coach's question, and the edits that follow."""

    model_config = ConfigDict(extra="forbid")

    text: str
    edits: list[dict[str, Any]]


class Earlier(BaseModel):
    """A turn before the one that is judged."""

    model_config = ConfigDict(extra="forbid")

    text: str
    days_ago: int = 0

    @model_validator(mode="before")
    @classmethod
    def _plain_words(cls, value: Any) -> Any:
        return {"text": value} if isinstance(value, str) else value


def _changes(edit: dict[str, Any]) -> int:
    """An edit that updates two fields answers two wishes."""
    return len(edit) - 2 if edit["kind"].startswith("update_") and "source" not in edit else 1


class Case(Outcome):
    id: str
    intent: str
    voice: Voice
    scorecard: str
    text: str
    focus: str = ""
    before: list[Earlier] = []
    then: Answer | None = None
    otherwise: list[Outcome] = Field(default=[], alias="or")
    aside: bool = False
    practice: bool = False
    set_: str = ""
    """The file of ``practice/`` it stands in."""
    unplayed: bool = False
    unmended: bool = False
    """Whether no pattern was written by it, so that it shows what patterns are worth on what people really say."""

    @property
    def part(self) -> str:
        if self.aside:
            return "aside"
        return "unmended" if self.unmended else "practice" if self.practice else "tuned"

    @property
    def outcomes(self) -> list[Outcome]:
        own = {k: v for k, v in self.model_dump(exclude_unset=True).items() if k in Outcome.model_fields}
        return [Outcome(**own), *self.otherwise]

    @property
    def traits(self) -> list[str]:
        """The kinds the whole set must hold enough of."""
        found = {
            "several edits": sum(map(_changes, self.edits or [])) > 1,
            "unclear": self.asks,
            "context": bool(self.focus or self.before),
            "out of field": self.declines,
        }
        return [name for name, holds in found.items() if holds]


@cache
def all_cases() -> list[Case]:
    """Every case, with the name of its file's scorecard; of the other sets each names its own."""
    cases = []
    for data in _files("cases"):
        cases += [Case(**{"scorecard": data["scorecard"], **case}) for case in data["cases"]]
    for data in _files("practice"):
        told = {name: data.get(name, False) for name in ("unplayed", "unmended")} | {"set_": data["file"]}
        cases += [Case(**case, practice=True, **told) for case in data["cases"]]
    for data in _files("aside"):
        cases += [Case(**case, aside=True) for case in data["cases"]]
    return cases


def _files(folder: str) -> Iterator[dict[str, Any]]:
    for path in sorted((HERE / folder).glob("*.yaml")):
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)  # as safe, and three times as quick
        yield data | {"file": path.stem}


@cache
def given_scorecard(name: str) -> dict[str, Any]:
    """A scorecard in the public form."""
    return json.loads((HERE / "scorecards" / f"{name}.json").read_text(encoding="utf-8"))
