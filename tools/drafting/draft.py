"""The draft: a profile in, a list of edits out that build a whole scorecard."""

from collections.abc import Iterator

from knowledge.library import Library
from knowledge.models import Sector
from scorecard.edits import (
    AddInitiative,
    AddMeasure,
    AddObjective,
    AddPerspective,
    Edit,
    RemovePerspective,
    SetBaseline,
    SetTarget,
)
from scorecard.models import PERSPECTIVE_LETTERS, Organization, Provenance, Scorecard
from tools.drafting.choosing import Choice, Chosen
from tools.drafting.composing import first_step
from tools.drafting.linking import Candidate, link_edits, plan_links
from tools.drafting.measure_edits import measure_edits
from tools.drafting.measuring import Measuring
from tools.drafting.people import serving
from tools.drafting.texts import text
from tools.drafting.whom_they_serve import in_their_words, whom_they_serve

MOST_INITIATIVES = 6
BETWEEN_WORDS = " · "


def draft_edits(scorecard: Scorecard, library: Library) -> list[Edit]:
    """Edits that replace what is on ``scorecard`` by a first draft made from its profile.

    The same profile and library give the same draft. No number is in it that the profile does not hold.
    """
    organization = scorecard.organization
    sector = library.sector(organization.sector_id)
    with serving(whom_they_serve(organization, sector)):
        return _edits(scorecard, library, in_their_words(sector, organization))


def _edits(scorecard: Scorecard, library: Library, sector: Sector) -> list[Edit]:
    organization = scorecard.organization
    choice = Choice(library, sector, organization)
    chosen = _numbered(choice.all(), sector)
    links = plan_links(chosen, library, sector, choice.matcher)
    edits: list[Edit] = [RemovePerspective(id=p.id) for p in scorecard.perspectives]
    edits += [AddPerspective(id=p.id, name=p.name, question=p.question) for p in sector.perspectives]
    edits += [_objective_edit(c, links, sector) for c in chosen]
    edits += measure_edits(Measuring(library, sector, choice.matcher).plan(chosen), sector)
    edits += _initiative_edits(chosen, sector)
    edits += link_edits(links, sector)
    return [_with_its_page(e, organization) for e in edits]


def _with_its_page(edit: Edit, organization: Organization) -> Edit:
    """What was stated in a document is no word of the person's: it says where it stands."""
    if isinstance(edit, AddObjective | AddMeasure) and edit.provenance.kind == "user":
        places = [organization.place_of(words) for words in edit.provenance.words.split(BETWEEN_WORDS)]
        if all(places):
            told = {"kind": "document", "place": "; ".join(dict.fromkeys(places))}
            return edit.model_copy(update={"provenance": edit.provenance.model_copy(update=told)})
    if isinstance(edit, SetTarget | SetBaseline) and (place := organization.place_of(edit.note)):
        return edit.model_copy(update={"source": "document", "note": f"{edit.note} ({place})"})
    return edit


def _numbered(chosen: list[Chosen], sector: Sector) -> list[Chosen]:
    """In the order of the map, the stated wishes first, each with its id."""
    ordered: list[Chosen] = []
    for perspective in sector.perspectives:
        own = sorted((c for c in chosen if c.perspective == perspective.id), key=lambda c: not c.words)
        for number, objective in enumerate(own, 1):
            objective.id = f"{PERSPECTIVE_LETTERS[perspective.id]}{number}"
        ordered += own
    return ordered


def _objective_edit(chosen: Chosen, links: list[Candidate], sector: Sector) -> AddObjective:
    return AddObjective(
        perspective=chosen.perspective,
        id=chosen.id,
        name=chosen.name,
        description="" if chosen.loose else sector.say(chosen.entry.description),
        rationale=_rationale(chosen, links, sector),
        provenance=Provenance(
            kind="user" if chosen.words else "library",
            words=BETWEEN_WORDS.join(chosen.words),
            ref=f"pattern:{chosen.wishes[0].shape.action}" if chosen.loose else f"objective:{chosen.entry.id}",
        ),
    )


def _rationale(chosen: Chosen, links: list[Candidate], sector: Sector) -> str:
    if len(chosen.words) == 1:
        return text("carries_one", words=chosen.words[0])
    if chosen.words:
        return text("carries_more", words="; ".join(f"“{w}”" for w in chosen.words))
    way_up = next((k for k in links if k.source is chosen), None)
    if way_up is None:
        return text("proposed_alone", description=sector.say(chosen.entry.description))
    return text("proposed", mechanism=f"It leads to {way_up.target.id}: {way_up.hypothesis}")


def _initiative_edits(chosen: list[Chosen], sector: Sector) -> Iterator[AddInitiative]:
    """One first step for each objective the person asked for, then for what must be learnt, up to a few in all."""
    wanted = [c for c in chosen if c.words and c.perspective in ("internal", "learning")]
    wanted += [c for c in chosen if not c.words and c.perspective == "learning"]
    wanted += [c for c in chosen if c.words and c.perspective not in ("internal", "learning")]
    steps = {
        step[0]: (objective, step) for objective in reversed(wanted) if (step := _first_step(objective, sector))[0]
    }
    for number, (objective, (name, ref)) in enumerate([*reversed(steps.values())][:MOST_INITIATIVES], 1):
        yield AddInitiative(
            objective=objective.id,
            id=f"N{number}",
            name=name[:1].upper() + name[1:],
            rationale=text("initiative", objective=f"{objective.id} “{objective.name}”"),
            provenance=Provenance(kind="library", ref=ref),
        )


def _first_step(objective: Chosen, sector: Sector) -> tuple[str, str]:
    """The name of a first project, and where it comes from."""
    if objective.wishes and objective.name == objective.wishes[0].name:
        wish = objective.wishes[0]
        if usual := first_step(wish.text, wish.shape, objective.perspective, sector):
            return usual, f"pattern:{wish.shape.action}"
    if objective.loose or not objective.entry.initiatives:
        return "", ""
    return sector.say(objective.entry.initiatives[0]), f"objective:{objective.entry.id}"


def warm_up(library: Library) -> None:
    """Load the weights and the dictionary now, so that the first draft need not wait for them."""
    draft_edits(
        Scorecard(organization=Organization(priorities=["Winning new customers"], goals=["Sick leave is 8 %"])), library
    )
