"""Judges the reading of a message against what a careful listener would note."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel
from rapidfuzz import fuzz

from agent.guided.profile import read_profile
from agent.guided.requests import is_question
from knowledge.library import library
from scorecard.models import Organization

FIELDS = (
    "name", "sector_id", "size", "customers", "mission", "vision", "priorities", "goals", "funding", "value_proposition",
)  # fmt: skip
SAME = 92
"""Likeness from which two wordings are the same words."""
FILES = ("messages.yaml", "messages_aside.yaml")


class Case(BaseModel):
    text: str
    asked: str = ""
    expect: dict[str, Any] = {}
    empty: list[str] = []
    question: bool = False
    aside: bool = False


@dataclass(frozen=True)
class Outcome:
    case: Case
    found: dict[str, Any]
    wrong: list[str]
    """Fields that were told and not read, or read otherwise."""
    invented: list[str]
    """Fields that nothing was said of and that were filled all the same."""

    @property
    def wanted(self) -> list[str]:
        return list(self.case.expect)

    @property
    def right(self) -> bool:
        return not self.wrong and not self.invented


def cases() -> list[Case]:
    found: list[Case] = []
    for name in FILES:
        path = Path(__file__).with_name(name)
        if path.exists():
            rows = yaml.safe_load(path.read_text(encoding="utf-8"))
            found += [Case(**r, aside=name != FILES[0]) for r in rows]
    return found


def judge(case: Case) -> Outcome:
    found = read_profile(case.text, Organization(), library(), case.asked)
    if case.question and is_question(case.text):
        found = {}  # the coach answers it and reads no profile from it
    wrong = [f for f, value in case.expect.items() if not same(found.get(f), value)]
    told = {*case.expect, "sector", "sector_id", "size", "customers"}
    invented = [f for f in found if f not in told] + [f for f in case.empty if f in found and f not in case.expect]
    return Outcome(case, found, wrong, list(dict.fromkeys(invented)))


def same(found: Any, wanted: Any) -> bool:
    if isinstance(wanted, list):
        return isinstance(found, list) and len(found) == len(wanted) and all(map(alike, found, wanted))
    return found is not None and alike(str(found), str(wanted))


def alike(one: str, other: str) -> bool:
    return fuzz.ratio(one.lower(), other.lower()) >= SAME
