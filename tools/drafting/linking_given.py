"""Causes and effects for objectives that are there already, as somebody's own sheet brings them: usually a list."""

from knowledge.library import Library
from knowledge.models import CLUSTER_PERSPECTIVE, Sector
from scorecard.edits import AddLink
from scorecard.models import Scorecard
from scorecard.rules.verbs import base_verb, words
from tools.drafting.choosing import Chosen
from tools.drafting.linking import Candidate, link_edits, plan_links
from tools.drafting.matching import Matcher

_LOOKED_AT = 40


def links_for(scorecard: Scorecard, library: Library) -> list[AddLink]:
    """What usually leads to what, for the objectives that no link reaches yet; each an assumption to be talked over."""
    sector = _in_order(library.sector(scorecard.organization.sector_id), scorecard)
    matcher = Matcher(library, sector, scorecard.organization)
    known = {p.id for p in sector.perspectives}
    chosen = [
        found
        for perspective in scorecard.perspectives
        if perspective.id in known
        for objective in perspective.objectives
        if (found := _known_as(objective.id, objective.name, perspective.id, matcher))
    ]
    linked = {end for link in scorecard.links for end in (link.source, link.target)}
    planned = plan_links(chosen, library, sector, matcher) if chosen else []
    open_ = [k for k in planned if not {k.source.id, k.target.id} <= linked]
    edits = zip(open_, link_edits(open_, sector), strict=True)
    return [edit if _says_deeds(link) else edit.model_copy(update={"hypothesis": ""}) for link, edit in edits]


def _in_order(sector: Sector, scorecard: Scorecard) -> Sector:
    """With the perspectives in the order of this scorecard, from the top of its map."""
    place = {p.id: n for n, p in enumerate(scorecard.perspectives)}
    own = sorted((p for p in sector.perspectives if p.id in place), key=lambda p: place[p.id])
    return sector.model_copy(update={"perspectives": own})


def _known_as(item: str, name: str, perspective: str, matcher: Matcher) -> Chosen | None:
    """The objective with the library's nearest of its perspective."""
    near = (m.entry for m in matcher.best(name, most=_LOOKED_AT))
    entry = next((e for e in near if CLUSTER_PERSPECTIVE[e.cluster] == perspective), None)
    if entry is None:
        return None
    return Chosen(entry, name, entry.cluster, id=item, loose=not matcher.fits(name, "", entry))


def _says_deeds(link: Candidate) -> bool:
    """A reason is put together from both names, which reads well only where both say what is done."""
    return all(found and base_verb(found[0]) for found in map(words, (link.source.name, link.target.name)))
