"""How good drafts are for organizations nobody tuned them to; the organizations are in the YAML files beside this."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml
from snowballstemmer import stemmer

from agent.guided.sectors import guess_sector
from knowledge.library import library
from scorecard.apply import apply
from scorecard.models import Objective, Organization, Scorecard
from scorecard.rules import check
from tools.drafting.draft import draft_edits

HERE = Path(__file__).parent
_STOP = frozenset(
    "a an the our your their its it we us to of in on at by for from with and or no every each all more most less fewer "
    "than as so that who which is are be been get gets make makes have has do does not under below above over up down "
    "into between before after when where how own new year years week weeks day days want".split()
)
_stem = stemmer("english")


@cache
def stems(text: str) -> frozenset[str]:
    """The words of a text that carry content, as stems."""
    words = re.findall(r"[a-z][a-z'’-]+", text.lower().replace("-", " "))
    return frozenset(_stem.stemWords([w for w in words if w not in _STOP]))


@dataclass
class Case:
    name: str
    sector: str
    wishes: list[dict[str, Any]]
    foreign: list[str]
    vision: str = ""
    mission: str = ""
    customers: str = ""
    held_out: bool = False

    @property
    def sector_id(self) -> str:
        guess = guess_sector(self.sector, library())
        return guess.sector_id if guess else "general"

    def draft(self) -> Scorecard:
        start = Scorecard(
            organization=Organization(
                name=self.name,
                sector=self.sector,
                sector_id=self.sector_id,
                vision=self.vision,
                mission=self.mission,
                customers=self.customers,
                priorities=[w["says"] for w in self.wishes],
            )
        )
        return apply(start, draft_edits(start, library())).scorecard


def cases() -> list[Case]:
    return [
        Case(**row, held_out=part == "held_out")
        for part in ("tuned", "held_out")
        for row in yaml.safe_load((HERE / f"{part}.yaml").read_text(encoding="utf-8"))
    ]


@dataclass
class Score:
    """Counts over many drafts; every pair is (those that hold, all)."""

    counts: dict[str, list[int]] = field(default_factory=dict)
    complaints: list[str] = field(default_factory=list)

    def note(self, what: str, holds: bool, complaint: str = "") -> None:
        pair = self.counts.setdefault(what, [0, 0])
        pair[0] += holds
        pair[1] += 1
        if not holds and complaint:
            self.complaints.append(f"{what}: {complaint}")

    def share(self, what: str) -> float:
        holds, every = self.counts.get(what, [1, 1])
        return holds / every


def score(chosen: list[Case]) -> Score:
    total = Score()
    for case in chosen:
        scorecard = case.draft()
        for wish in case.wishes:
            _wish(total, case, scorecard, wish)
        _shape(total, case, scorecard)
        _links(total, case, scorecard)
    return total


def carriers(scorecard: Scorecard, words: str) -> list[Objective]:
    return [o for o in scorecard.objectives() if words.lower() in o.provenance.words.lower()]


def _wish(total: Score, case: Case, scorecard: Scorecard, wish: dict[str, Any]) -> None:
    says, found = wish["says"], carriers(scorecard, wish["says"])
    places = [p.id for o in found if (p := scorecard.perspective_of(o.id))]
    shown = f"{case.name}: {says!r} -> " + "; ".join(f"{o.id} {o.name}" for o in found)
    total.note("wishes in a fitting perspective", any(p in wish["in"] for p in places), shown)
    content = stems(re.sub(r"\d\S*|\([^)]*\)", " ", says))
    held = max((len(content & stems(o.name)) / max(1, len(content)) for o in found), default=0)
    total.note("wishes named in their words", held >= 0.5, shown)
    names = [m.name for o in found for m in o.measures]
    right = any(re.search(wish["measure"], n, re.IGNORECASE) for n in names)
    total.note("wishes with a right measure", right, f"{case.name}: {says!r} by {names}")


def _shape(total: Score, case: Case, scorecard: Scorecard) -> None:
    objectives, measures = list(scorecard.objectives()), list(scorecard.measures())
    total.note("drafts of 8 to 16 objectives", 8 <= len(objectives) <= 16, f"{case.name}: {len(objectives)}")
    total.note("drafts of 15 to 25 measures", 15 <= len(measures) <= 25, f"{case.name}: {len(measures)}")
    for perspective in scorecard.perspectives:
        kinds = {m.kind for o in perspective.objectives for m in o.measures}
        total.note("perspectives with lead and lag", kinds == {"lead", "lag"}, f"{case.name}: {perspective.name}")
    errors = [f"{f.code} {f.item}" for f in check(scorecard) if f.severity == "error"]
    total.note("drafts without an error finding", not errors, f"{case.name}: {errors}")
    for objective in objectives:
        total.note("objectives in the user's words", objective.provenance.kind == "user")
        total.note("objectives with a measure", bool(objective.measures), f"{case.name}: {objective.name}")
    shown = [o.name for o in objectives] + [m.name for m in measures] + [i.name for i in scorecard.initiatives()]
    shown += [k.hypothesis for k in scorecard.links]
    said = " ".join(w["says"] for w in case.wishes).lower()
    foreign = [w for w in case.foreign if w not in said and any(_holds(w, s) for s in shown)]
    total.note("drafts without a foreign word", not foreign, f"{case.name}: {foreign}")


def _holds(word: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) is not None


def _links(total: Score, case: Case, scorecard: Scorecard) -> None:
    names = {o.id: o.name for o in scorecard.objectives()}
    for link in scorecard.links:
        said = stems(link.hypothesis)
        ends = [bool(said & stems(names[end])) for end in (link.source, link.target)]
        shown = f"{case.name}: {names[link.source]} -> {names[link.target]}: {link.hypothesis}"
        total.note("links that speak of an end", any(ends), shown)
        total.note("links that speak of both ends", all(ends))


def pairs(chosen: list[Case]) -> Iterator[tuple[Case, Case, float]]:
    """Two organizations of one sector, with the share of objectives their drafts have in common."""
    for one, other in combinations(chosen, 2):
        if one.sector_id == other.sector_id:
            first, second = ({o.name for o in c.draft().objectives()} for c in (one, other))
            yield one, other, len(first & second) / min(len(first), len(second))
