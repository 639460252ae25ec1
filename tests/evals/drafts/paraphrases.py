"""Whether a wish gives the same kind of measure however it is put; the families are in the YAML files beside this."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml

from agent.guided.profile import read_profile
from agent.guided.sectors import guess_sector
from knowledge.library import library
from scorecard.apply import apply
from scorecard.lemmas import getAllLemmas
from scorecard.models import Measure, Objective, Organization, Scorecard
from tools.drafting.draft import draft_edits
from tools.language.verbs import could_be_verb

HERE = Path(__file__).parent
NO_OBJECTIVE = re.compile(
    r"(?:Win|Recruit) (?:more |fewer )?[a-z' -]+? (?:to|who) |Offer (?:an? )?(?:shorter|less|fewer|better|faster|lower|higher)\b"
    r"|(?:Develop|Help|Get|Have|Make|Build|Offer|Provide) .* (?:who|that)\b|(?:More|Fewer|Less|Too|No more)\b"
    r"|(?:Stop|Avoid|Reduce|Cut|Lower|Improve|Raise|Grow|Shorten|Keep) .*\b(?:less|fewer|lower|higher|better|shorter|too)\b"
    r"|(?:Grow|Raise|Recruit|Win) (?:of|long|accidents|broken|empty|potholes)\b",
    re.IGNORECASE,
)
"""Names no consultant would write: ``Win more learners to pass first time``, ``Stop guests waiting less long``."""
NO_MEASURE = re.compile(
    r"\b(?:faster|sooner|earlier|better|higher|lower|less|fewer|shorter|smaller|more)\b(?! than)|\bin our work\b|\bof which it is true, divided by all profit",
    re.IGNORECASE,
)
"""A measure says how much there is, and not that it is to be more: ``guests served faster`` cannot be read off."""
WORSE = re.compile(
    r"\b(?:leav|left|quit|cancel|churn|drop|fail|miss|no-show|absen|truan|late\b|delay|overdue|unpaid|outstanding|vacan|open posts|empty"
    r"|wait|hang|overrun|over budget|downtime|breakdown|break down|broke|turnover|unsold|unanswered|lost|r[au]n out|sold out|out of stock"
    r"|average age|portal|stand still|unhappy|complain|old\b|stay away|days from|time (?:to|from|for|until|between))",
    re.IGNORECASE,
)
"""Of what a measure so named counts, less is better."""
_TIME = re.compile(r"(?:second|minute|hour|day|week|month|time)", re.IGNORECASE)
LAST_RESORT = "pattern:steps"


@dataclass(frozen=True)
class Family:
    family: str
    sector: str
    forms: tuple[str, ...]
    objective: str
    measure: str
    unit: str
    way: str
    bars: str = ""

    @cached_property
    def outcomes(self) -> list["Outcome"]:
        return [Outcome(self, form, tuple(_carriers(form, self.sector))) for form in self.forms]

    @property
    def alike(self) -> float:
        """The share of its forms that come to the measure most of them come to."""
        first = Counter(o.first for o in self.outcomes)
        return first.most_common(1)[0][1] / len(self.outcomes)


@dataclass(frozen=True)
class Outcome:
    family: Family
    form: str
    found: tuple[Objective, ...]

    @property
    def first(self) -> str:
        """What measures it first, "" where nothing of its own does."""
        own = (m for o in self.found for m in o.measures if m.provenance.ref != LAST_RESORT)
        return next((m.name for m in own), "")

    @property
    def measured(self) -> bool:
        return any(self._fits(m) for o in self.found for m in o.measures)

    @property
    def named(self) -> bool:
        return any(self._reads_well(o.name) for o in self.found)

    def _fits(self, measure: Measure) -> bool:
        family, said = self.family, f"{measure.name}; {measure.formula}"
        return (
            measure.provenance.ref != LAST_RESORT
            and re.search(family.measure, said, re.IGNORECASE) is not None
            and re.search(family.unit, _unit(measure), re.IGNORECASE) is not None
            and (family.way if family.way != "any" else _better(measure)) == measure.polarity
            and not NO_MEASURE.search(measure.name)
            and not (family.bars and re.search(family.bars, measure.name))
        )

    def _reads_well(self, name: str) -> bool:
        """A verb and what it is done to, about the wish and towards it."""
        family, first = self.family, name.split()[0].lower()
        return (
            re.search(family.objective, name, re.IGNORECASE) is not None
            and (could_be_verb(first) or "NOUN" not in getAllLemmas(first))
            and NO_OBJECTIVE.match(name) is None
            and not (family.bars and re.search(family.bars, name))
        )

    def __str__(self) -> str:
        marks = ("" if self.named else " NAME") + ("" if self.measured else " MEASURE")
        shown = " / ".join(
            f"{o.name} [{'; '.join(f'{m.name} ({m.unit}, {m.polarity})' for m in o.measures)}]" for o in self.found
        )
        return f"{marks or ' ok'} {self.form!r} -> {shown or 'nothing'}"


def _unit(measure: Measure) -> str:
    """What is counted by the last word of its name is a number of them: calls, of unanswered calls."""
    counted = measure.unit and measure.name.lower().endswith(f" {measure.unit.lower()}")
    return f"{measure.unit} number" if counted else measure.unit


def _better(measure: Measure) -> str:
    return "lower" if WORSE.search(measure.name) or _TIME.match(measure.unit) else "higher"


def families(part: str) -> list[Family]:
    rows = yaml.safe_load((HERE / f"{part}.yaml").read_text(encoding="utf-8"))
    return [Family(**(row | {"forms": tuple(row["forms"])})) for row in rows]


def _carriers(form: str, sector: str) -> list[Objective]:
    """The objectives drafted from one wish, told when the interview asks for what is wanted."""
    guess = guess_sector(sector, library())
    start = Organization(name="Example", sector=sector, sector_id=guess.sector_id if guess else "general")
    told = read_profile(form, start, library(), "priorities")
    wanted = {key: told[key] for key in ("priorities", "goals") if key in told}
    blank = Scorecard(organization=start.model_copy(update=wanted))
    drafted = apply(blank, draft_edits(blank, library())).scorecard
    return [o for o in drafted.objectives() if o.provenance.kind == "user"]


@dataclass(frozen=True)
class Figures:
    forms: int
    measured: float
    named: float
    both: float
    alike: float


def figures(chosen: list[Family]) -> Figures:
    outcomes = [o for f in chosen for o in f.outcomes]

    def share(holding: list[bool]) -> float:
        return sum(holding) / len(holding)

    return Figures(
        len(outcomes),
        share([o.measured for o in outcomes]),
        share([o.named for o in outcomes]),
        share([o.measured and o.named for o in outcomes]),
        sum(f.alike for f in chosen) / len(chosen),
    )
