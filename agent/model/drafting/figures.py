"""No figure of the model's own gets into a draft, neither as a target nor inside a sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from agent.model.edits_shown import ShownEdit
from agent.model.numbers import numbers_in, source_of, without_dates
from tools.drafting.stated import stated_numbers
from tools.language.dates import find_dates

_FIGURE = re.compile(r"(?<![\w/.,-])\d+(?:[.,]\d+)*(?!\w)")
"""Digits on their own: the ids ``F1``, ``24/7`` and ``CO2`` are names, no figures."""
_DEFINITIONS = frozenset({"formula", "unit", "id", "item", "objective", "source", "target", "to"})
"""Fields where a number defines something (``of 100 orders``) or is part of an id, and claims nothing of the organization."""


@dataclass(frozen=True)
class Told:
    """All that the user and their files have said, as far as figures are concerned."""

    statements: Sequence[str]
    """Priorities and goals, word for word."""
    texts: Sequence[str]

    @cached_property
    def figures(self) -> frozenset[float]:
        return numbers_in([*self.statements, *self.texts])

    @cached_property
    def amounts(self) -> frozenset[float]:
        """The figures that are no part of a date."""
        return numbers_in(map(without_dates, [*self.statements, *self.texts]))

    def holds(self, text: str) -> bool:
        """Whether every figure in a text was given."""
        found = (numbers_in([match[0]]) for match in _FIGURE.finditer(text))
        return all(any(source_of(value, self.figures) == "user" for value in readings) for readings in found)

    def is_amount(self, value: float) -> bool:
        return source_of(value, self.amounts) == "user"

    def allows(self, shown: ShownEdit) -> bool:
        """Whether no sentence of an edit, and no number in it, holds a figure that nobody gave."""
        fields = shown.model_dump().items()
        texts = (v for k, v in fields if isinstance(v, str) and k not in _DEFINITIONS)
        numbers = (v for _, v in fields if isinstance(v, float))
        return all(map(self.holds, texts)) and all(map(self.is_amount, numbers))

    def statement_with(self, value: float, carried: str = "") -> str:
        """The statement that gives a figure, "" where none of them does; one of those ``carried`` goes first."""
        ordered = sorted(self.statements, key=lambda s: s not in carried)
        given = (s for s in ordered if source_of(value, numbers_in([without_dates(s)])) == "user")
        return next(given, "")

    def is_start(self, value: float) -> bool:
        """Whether a figure is only said to be where things stand, so that it is no target."""
        stated = [n for s in self.statements for n in stated_numbers(s)]
        return value in {n.start for n in stated} and value not in {n.value for n in stated}


def due_in(statement: str, proposed: date | None) -> date | None:
    """The date that goes with a figure: the one its statement gives, never another."""
    days = {found.day for found in find_dates(statement)}
    if proposed in days:
        return proposed
    return days.pop() if len(days) == 1 else None
