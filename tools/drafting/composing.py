"""Measures made of a wish's own words, for what the catalogue does not know: the usual ways the field measures such a wish."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from knowledge.models import Sector
from scorecard.models import Frequency, MeasureKind, Polarity
from scorecard.prose import read_prose
from tools.drafting.doers import is_participle
from tools.drafting.inflecting import gerund, past
from tools.drafting.meant.nouns import plural_noun
from tools.drafting.patterns import OF_PEOPLE, pattern_of
from tools.drafting.phrasing import tidy
from tools.drafting.shapes import TIME, Shape, bare, lower_first, names_a_thing

LONGEST_NAME = 80


_OF_DEEDS = frozenset(
    {"who", "does", "done", "nobody", "help", "every", "make", "as", "known", "enough", "into", "more_who",
     "better_known", "answer_calls", "less_done", "find_people", "sooner", "found_so"}
)  # fmt: skip
"""Wishes whose measure says what is done, not how much there is of a thing."""


_ONE_DEED = re.compile(r"\w+ing (?:on|in|to|at|from|with)\b")
"""``depending on one developer`` is nothing a project could be named after."""


class _Form(TypedDict):
    """A measure in ``templates.yaml``, its texts with slots."""

    name: str
    formula: str
    unit: str
    polarity: Polarity
    frequency: Frequency
    gaming: str


@dataclass(frozen=True)
class Composed:
    """A measure made of the wish's words; where its data come from is open."""

    pattern: str
    kind: MeasureKind
    name: str
    formula: str
    unit: str
    polarity: Polarity
    frequency: Frequency
    gaming: str


@functools.cache
def _templates() -> dict[str, dict[MeasureKind, _Form]]:
    here = Path(__file__).parent
    return read_prose(here / "templates.yaml") | read_prose(here / "meant" / "measures.yaml")


def compose(wish: str, shape: Shape, perspective: str, sector: Sector) -> dict[MeasureKind, Composed]:
    """The lag and, where there is one, the lead that fit a wish; nothing where its words would not make a measure."""
    pattern, found = pattern_of(wish, shape, perspective)
    if (
        not shape.pattern
        and shape.action not in _OF_DEEDS
        and not (
            pattern in OF_PEOPLE
            or names_a_thing(shape.object)
            or _undergoes(shape.object)
            or (shape.action == "cut" and re.fullmatch(r"[a-z]+ing", shape.object))
        )
    ):
        return {}
    slots = _slots(shape, sector) | found
    return {kind: _fill(pattern, kind, form, slots) for kind, form in _templates()[pattern].items()}


def _undergoes(thing: str) -> bool:
    """``food thrown away``, ``bread wasted``: things to which something is done."""
    words = thing.lower().split()
    return 2 <= len(words) <= 3 and is_participle(words[1]) and names_a_thing(words[0])


def first_step(wish: str, shape: Shape, perspective: str, sector: Sector) -> str:
    """A project that usually comes first for such a wish, "" where the field has no usual one."""
    if (
        not shape.pattern
        and shape.action not in _OF_DEEDS
        and (not names_a_thing(shape.object) or _ONE_DEED.match(shape.object))
    ):
        return ""
    pattern, found = pattern_of(wish, shape, perspective)
    usual = _first_steps().get(pattern, "")
    if not usual:
        return ""
    filled = re.sub(r"\s+", " ", usual.format_map(_slots(shape, sector) | found)).strip()
    filled = re.sub(r"\b(drives|for) (?=(?:share|time) )", r"\1 the ", filled)
    return filled[:1].upper() + filled[1:]


@functools.cache
def _first_steps() -> dict[str, str]:
    here = Path(__file__).parent
    return read_prose(here / "first_steps.yaml") | read_prose(here / "meant" / "first_steps.yaml")


def compose_steps(shape: Shape, name: str, sector: Sector) -> Composed:
    """A lead for any wish: whether what was agreed towards it is being done."""
    slots = _slots(shape, sector) | {"acting": lower_first(name)}
    return _fill("steps", "lead", _templates()["steps"]["lead"], slots)


def _fill(pattern: str, kind: MeasureKind, form: _Form, slots: Mapping[str, str]) -> Composed:
    def said(text: str, slots: Mapping[str, str] = slots) -> str:
        filled = re.sub(r"\s+", " ", text.format_map(dict(slots))).strip()
        return filled[:1].upper() + filled[1:] if re.match(r"[a-z][a-z]", filled) else filled

    name = said(form["name"])
    if len(name) > LONGEST_NAME and "head" in slots:
        name = said(form["name"], {**slots, "thing": slots["head"]})
    if len(name) > LONGEST_NAME:
        name = tidy(name[:LONGEST_NAME].rsplit(" ", 1)[0])
    return Composed(
        pattern, kind, name, said(form["formula"]), _unit(form["unit"].format_map(dict(slots)), name), form["polarity"], form["frequency"], said(form["gaming"])
    )  # fmt: skip


def _unit(unit: str, name: str) -> str:
    """The unit of a pattern, made sharper where the name gives it away."""
    share = re.search(
        r"\b(?:retention|attendance|rate|share|availability|uptime|yield|margin|occupancy)\b", name, re.IGNORECASE
    )
    if unit == "amount" and share:
        return "%"
    head = name.split()[-1].lower()
    counted = unit == "amount" and len(name.split()) <= _FEW_WORDS and head.isalpha() and not _NOT_SO_MANY.search(name)
    return head if counted and plural_noun(head) else unit


_FEW_WORDS = 3
_NOT_SO_MANY = re.compile(
    r"^no\b|\b(?:shows|costs?|expenses?|debts?|revenues?|sales|income|earnings|profits?|losses|savings|fees|wages|salaries|grants?|donations|arrears|overheads?|taxes|funds|reserves|margins?|prices|bills|dues|rents?|subsidies|emissions|goods|results|operations|times|overruns|delays|deficits|shortfalls|gaps|deviations|excesses|claims|stocks|inventories)\b",
    re.IGNORECASE,
)
""" "Dark nights" are counted in nights; of costs and sales it is their worth that counts, of overruns and delays how large they are."""


def _slots(shape: Shape, sector: Sector) -> dict[str, str]:
    thing = lower_first(shape.object)
    head = lower_first(bare(shape.head))
    return {
        "thing": thing,
        "head": head,
        "doer": lower_first(shape.doer or thing),
        "doing": shape.doing,
        "customers": sector.vocabulary["customers"],
        "staff": sector.vocabulary["staff"],
        "group": sector.vocabulary["staff"],
        "revenue": sector.vocabulary["revenue"],
        "places": "places",
        "who": sector.vocabulary["customers"],
        "earned": "profit" if sector.kind == "commercial" else "surplus",
        "done": past(shape.verb) if shape.verb else "won",
        "todo": lower_first(shape.name or shape.said or thing),
        "acting": lower_first(gerund(shape.name or shape.said or thing)),
        "cases": thing if head.endswith("s") and not head.endswith("ss") else f"New cases of {thing}",
        "time_of": thing if TIME.search(thing) else f"time for {thing}",
    }
