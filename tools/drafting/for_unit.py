"""What a scorecard that was cascaded gets of the coach: KPIs for what the unit says in its own words."""

from knowledge.library import Library
from knowledge.models import ObjectiveEntry
from scorecard.edits import Edit
from scorecard.models import Objective, Scorecard
from tools.drafting.choosing import Chosen
from tools.drafting.matching import Matcher
from tools.drafting.measure_edits import measure_edits
from tools.drafting.measuring import ABOUT, Measuring, Planned
from tools.drafting.phrasing import without_numbers
from tools.drafting.wishes import read_wish
from tools.language.verbs import could_be_verb

_MOST_LIKE = 60
_FITTING = 6


def perspective_of(words: str, parent: Scorecard, library: Library) -> str:
    """Where an objective of the unit alone belongs."""
    sector = library.sector(parent.organization.sector_id)
    return read_wish(words, words, Matcher(library, sector, parent.organization), sector).perspectives[0]


def unit_measures(card: Scorecard, parent: Scorecard, library: Library) -> list[Edit]:
    """KPIs for each objective that has none: those of the library for what is supported above, or of its own words."""
    sector = library.sector(card.organization.sector_id)
    matcher = Matcher(library, sector, card.organization)
    measuring = Measuring(library, sector, matcher)
    measuring.used |= {m.provenance.ref.removeprefix("measure:") for m in card.measures()}
    bare = [
        _chosen(objective, perspective.id, _above(objective, parent, library), measuring)
        for perspective in card.perspectives
        for objective in perspective.objectives
        if not objective.measures
    ]
    return list(measure_edits([p for p in measuring.plan(bare) if _is_about(p, matcher)], sector))


def _above(objective: Objective, parent: Scorecard, library: Library) -> ObjectiveEntry | None:
    """The library's entry behind the objective above that this one supports."""
    above = parent.objective(objective.supports[0].objective) if objective.supports else None
    return library.objectives.get(above.provenance.ref.removeprefix("objective:")) if above else None


def _chosen(objective: Objective, perspective: str, above: ObjectiveEntry | None, measuring: Measuring) -> Chosen:
    words, matcher = objective.provenance.words or objective.name, measuring.matcher
    wish = read_wish(objective.name, words, matcher, measuring.sector)
    place = perspective if perspective in wish.perspectives else wish.perspectives[0]
    matches = [m.entry for m in matcher.best(without_numbers(objective.name), most=_MOST_LIKE)]
    inside = [e for e in matches if e.perspective == place]
    fitting = next((e for e in inside[:_FITTING] if matcher.fits(objective.name, wish.subject, e)), above)
    nearest = fitting or next(iter(inside), None) or next(e for e in matcher.fitting() if e.perspective == place)
    cluster = fitting.cluster if fitting else wish.cluster_in(place)
    wishes = [] if fitting else [wish]  # what the library knows is not made of their words again
    return Chosen(nearest, objective.name, cluster, [words], wishes, id=objective.id, loose=not fitting)


def _is_about(planned: Planned, matcher: Matcher) -> bool:
    """A draft of the whole may borrow a KPI to complete a perspective; the scorecard of a few need not."""
    chosen = planned.objective
    if planned.composed and " " not in planned.name.strip():
        return False  # of "Friendlier reception" the word "Reception" is left, which measures nothing
    if planned.composed and not could_be_verb(chosen.name.split()[0].lower()):
        return chosen.name.lower() not in planned.name.lower()  # "steps to every caller hears a human voice" is no KPI
    if planned.entry is None or not chosen.loose:
        return True
    return matcher.speaks_of(planned.entry, chosen.wishes[0].subject) >= ABOUT
