"""Answers made from the catalogue, where no article answers: by what a subject is measured, and what usually moves it."""

import functools
import re
from dataclasses import dataclass

from knowledge.library import Library
from knowledge.matching import FIELD_WORDS
from knowledge.models import Cause, MeasureEntry, ObjectiveEntry, Sector
from knowledge.passages import CATALOGUE
from knowledge.wording import Wording, words
from scorecard.models import Organization
from tools.drafting.matching import Matcher
from tools.drafting.words import stems
from tools.texts import say

_WE = r"(?:we|i|you|one|they|people|a company|an organi[sz]ation)"
_KPIS = r"(?:kpis?|measures?|metrics?|indicators?)"
_GOOD = r"(?:(?:a|an|any|some|the|good|best|better|right|typical|useful|possible|sensible|suitable|usual|common|main|key) )*"
_MEASURED = [
    re.compile(pattern + r"\W*$", re.IGNORECASE)
    for pattern in (
        rf"\bhow (?:do|does|can|could|should|would|might|to)(?: {_WE})?(?: best)? (?:measure|track|quantify|monitor) (?P<subject>.+?)",
        r"\bhow (?:is|are) (?P<subject>.+?) (?:usually |best )?(?:measured|tracked|quantified|monitored)",
        r"\bhow (?:can|could|should|would) (?P<subject>.+?) be (?:measured|tracked|quantified|monitored)",
        rf"\b(?:what|which) (?:can|could|should|would|do|might|must) {_WE} (?:measure|track|count) (?:for|about|in|on|to (?:see|show|know)) (?P<subject>.+?)",
        rf"\b{_GOOD}{_KPIS} (?:for|on|about|to (?:measure|track|show)) (?P<subject>.+?)",
    )
]
_MOVED = re.compile(
    r"^\W*(?:so |and |but )?what (?:usually |really |typically )?(?:drives?|moves?|influences?|affects?|causes?|leads? to|is behind|lies behind) (?P<subject>.+?)\W*$",
    re.IGNORECASE,
)
_POINTING = frozenset(
    "it that this these those them one success performance progress results result strategy goal goals perspective".split()
)
LIKE = 0.45
"""From this likeness on, an objective of the library is about the subject."""
MOST_MEASURES, MOST_CAUSES = 4, 3
_ORDER = {"strong": 0, "medium": 1, "weak": 2}


@dataclass(frozen=True)
class Made:
    title: str
    text: str
    measures: tuple[str, ...] = ()
    """Names of the measures it lists."""
    source: str = CATALOGUE

    @property
    def citation(self) -> dict[str, str]:
        return {"id": "catalogue", "title": self.title, "source": self.source}


def measures_for(question: str, library: Library, sector_id: str) -> Made | None:
    """By what the subject of "how do we measure …?" is measured, as far as the catalogue knows."""
    subject = measured_subject(question)
    if not subject:
        return None
    sector = library.sector(sector_id)
    matcher = Matcher(library, sector, Organization())
    found = [m for kind in ("lag", "lead") for m in matcher.measures_of(subject, kind, None)[:2]]
    objective = _objective_about(subject, matcher)
    if objective:
        found = [*(library.measures[i] for i in (*objective.lag, *objective.lead)), *found]
    listed = list({m.id: m for m in found if not m.sectors or sector.id in m.sectors}.values())[:MOST_MEASURES]
    if not listed:
        return None
    lines = "\n".join(_measure_line(m, sector) for m in sorted(listed, key=lambda m: m.kind))
    return Made(subject, say("catalogue", "measures", subject=subject, lines=lines), tuple(m.name for m in listed))


def causes_of(question: str, library: Library, sector_id: str) -> Made | None:
    """What usually moves the subject of "what drives …?": the library's causes of the objective that is about it."""
    match = _MOVED.match(question.strip())
    subject = _plain(match["subject"]) if match else ""
    if not subject:
        return None
    sector = library.sector(sector_id)
    objective = _objective_about(subject, matcher := Matcher(library, sector, Organization()))
    if objective is None:
        return None
    fitting = {e.id for e in matcher.fitting()}
    causes = [c for c in library.causes.values() if c.target == objective.id and c.sign == "+" and c.source in fitting]
    if not causes:
        return None
    first = sorted(causes, key=lambda c: (_ORDER[c.strength], -library.objectives[c.source].sectors.get(sector.id, 0)))
    lines = "\n".join(_cause_line(c, library, sector) for c in first[:MOST_CAUSES])
    name = sector.say(objective.name)
    return Made(name, say("catalogue", "causes", subject=subject, objective=name, lines=lines))


def measured_subject(question: str) -> str:
    """What is to be measured; "" where the question is another, or only about measuring as such."""
    match = next((m for p in _MEASURED if (m := p.search(question.strip()))), None)
    subject = _plain(match["subject"]) if match else ""
    return "" if {*words(subject)} <= FIELD_WORDS | _POINTING else subject


def about(subject: str, text: str) -> bool:
    """Whether a text, such as an article's title, holds every word of the subject that carries content."""
    return bool(wanted := stems(_canonical(subject))) and wanted <= stems(_canonical(text))


def _plain(subject: str) -> str:
    return re.sub(r"^(?:our|the|my|your|a|an) ", "", subject.strip(" ?.!,"), flags=re.IGNORECASE)


def _objective_about(subject: str, matcher: Matcher) -> ObjectiveEntry | None:
    near = [
        (matcher.like(said, m.entry), m.entry)
        for said in dict.fromkeys((subject, _canonical(subject)))
        for m in matcher.best(said, most=8)
        if matcher.fits(said, said, m.entry)
    ]
    likeness, entry = max(near, key=lambda n: (n[0], n[1].id), default=(0.0, None))
    return entry if likeness >= LIKE else None


@functools.cache
def _wording() -> Wording:
    return Wording(())


def _canonical(text: str) -> str:
    """One word for what means the same: clients and buyers are customers, employees are staff."""
    return _wording().canonical(text)


def _measure_line(measure: MeasureEntry, sector: Sector) -> str:
    return say("catalogue", f"measure_{measure.kind}", name=measure.name, definition=sector.say(measure.definition))


def _cause_line(cause: Cause, library: Library, sector: Sector) -> str:
    name = sector.say(library.objectives[cause.source].name)
    mechanism = sector.say(cause.mechanism)
    return say("catalogue", "cause", name=name, mechanism=mechanism, strength=cause.strength, months=cause.lag_months)
