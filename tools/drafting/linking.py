"""The cause-and-effect links of a draft: upward only, no objective left out, each with its mechanism."""

from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.library import Library
from knowledge.models import Cause, ClusterCause, Sector
from scorecard.edits import AddLink
from scorecard.models import Provenance
from tools.drafting.choosing import Chosen
from tools.drafting.matching import Matcher

MOST_EFFECTS = 3
_STRENGTH = {"strong": 0.3, "medium": 0.15, "weak": 0.0}


@dataclass(frozen=True)
class Candidate:
    source: Chosen
    target: Chosen
    cause: Cause | ClusterCause
    worth: float


def plan_links(chosen: list[Chosen], library: Library, sector: Sector, matcher: Matcher) -> list[Candidate]:
    """Every objective below the top gets its best ways up; every one above the bottom gets a cause from below."""
    level = {p.id: n for n, p in enumerate(sector.perspectives)}
    candidates = list(_candidates(chosen, library, level, matcher))
    taken: list[Candidate] = []
    for source in sorted(chosen, key=lambda c: -level[c.perspective]):
        ways = sorted((c for c in candidates if c.source is source), key=lambda c: -c.worth)
        taken += ways[:1] + [w for w in ways[1:MOST_EFFECTS] if isinstance(w.cause, Cause)]
    for target in chosen:
        if level[target.perspective] < len(level) - 1 and not any(c.target is target for c in taken):
            causes = [c for c in candidates if c.target is target]
            load = {id(c.source): sum(t.source is c.source for t in taken) for c in causes}
            if causes:
                taken.append(max(causes, key=lambda c: c.worth - 0.2 * load[id(c.source)]))
    return taken


def _candidates(chosen: list[Chosen], library: Library, level: dict[str, int], matcher: Matcher) -> Iterator[Candidate]:
    for source in chosen:
        for target in chosen:
            distance = level[source.perspective] - level[target.perspective]
            if distance <= 0:
                continue
            fits = not (source.loose or target.loose)  # a cause of the entry is none of what was said instead
            specific = library.causes.get((source.entry.id, target.entry.id)) if fits else None
            cause = specific or library.cluster_causes.get((source.cluster, target.cluster))
            if cause is None:
                continue
            worth = (
                (1.0 if specific else 0.0)
                + _STRENGTH[cause.strength]
                + 0.8 * matcher.alike(source.entry, target.entry)
                - 0.25 * (distance - 1)
            )
            yield Candidate(source, target, cause, worth)


def link_edits(links: list[Candidate], sector: Sector) -> Iterator[AddLink]:
    for link in links:
        specific = isinstance(link.cause, Cause)
        mechanism = sector.say(link.cause.mechanism)
        yield AddLink(
            source=link.source.id,
            target=link.target.id,
            hypothesis=mechanism[:1].upper() + mechanism[1:],
            sign=link.cause.sign if isinstance(link.cause, Cause) else "+",
            strength=link.cause.strength,
            lag_months=link.cause.lag_months,
            evidence="assumed",
            disproof=sector.say(link.cause.disproof),
            provenance=Provenance(
                kind="library", ref=link.cause.basis if isinstance(link.cause, Cause) and specific else "usual pattern"
            ),
        )
