"""The cause-and-effect links of a draft: upward only, no objective left out, each with its mechanism."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.library import Library
from knowledge.models import Cause, ClusterCause, Sector
from scorecard.edits import AddLink
from scorecard.models import Provenance
from tools.drafting.choosing import Chosen
from tools.drafting.inflecting import gerund
from tools.drafting.link_sense import reason_between
from tools.drafting.matching import Matcher
from tools.drafting.shapes import lower_first
from tools.drafting.texts import text
from tools.drafting.words import stems

MOST_EFFECTS = 3
_STRENGTH = {"strong": 0.3, "medium": 0.15, "weak": 0.0}
USUAL, LEAP = 0.4, 0.25
UNCLEAR = 0.6
"""What a way costs whose usual reason makes no sense of what the two objectives say."""
LOAD = 0.25
"""What each effect a cause already has takes from its next: a map where one objective drives all explains nothing."""


@dataclass(frozen=True)
class Candidate:
    source: Chosen
    target: Chosen
    cause: Cause | ClusterCause
    worth: float
    hypothesis: str
    """Why more of the source brings more of the target, speaking of both."""
    clear: bool = True
    """Whether a reason is known that makes sense of both ends; where none is, the hypothesis says so."""


def plan_links(chosen: list[Chosen], library: Library, sector: Sector, matcher: Matcher) -> list[Candidate]:
    """Every objective below the top gets its best ways up; every one above the bottom gets a cause from below."""
    level = {p.id: n for n, p in enumerate(sector.perspectives)}
    candidates = list(_candidates(chosen, library, sector, level, matcher))
    taken: list[Candidate] = []
    for source in sorted(chosen, key=lambda c: -level[c.perspective]):
        ways = sorted((c for c in candidates if c.source is source), key=lambda c: -c.worth)
        taken += ways[:1] + [w for w in ways[1:MOST_EFFECTS] if isinstance(w.cause, Cause)]
    for target in chosen:
        if level[target.perspective] < len(level) - 1 and not any(c.target is target for c in taken):
            taken += _lightest(target, candidates, taken)
    for target in (c for c in chosen if level[c.perspective] == 0):
        if sum(c.target is target for c in taken) == 1:  # an end that hangs on a single lever is poorly explained
            taken += _lightest(target, [c for c in candidates if c not in taken and c.clear], taken)
    return taken


def _lightest(target: Chosen, candidates: list[Candidate], taken: list[Candidate]) -> list[Candidate]:
    """The best cause for a target, those that drive much already coming later."""
    load = [(c, sum(t.source is c.source for t in taken)) for c in candidates if c.target is target]
    free = [(c, n) for c, n in load if n < MOST_EFFECTS] or load
    return [max(free, key=lambda f: f[0].worth - LOAD * f[1])[0]] if free else []


def _candidates(
    chosen: list[Chosen], library: Library, sector: Sector, level: dict[str, int], matcher: Matcher
) -> Iterator[Candidate]:
    for source in chosen:
        alike = dict(zip((c.id for c in chosen), matcher.between(source.name, [c.name for c in chosen]), strict=True))
        for target in chosen:
            distance = level[source.perspective] - level[target.perspective]
            if distance <= 0:
                continue
            fits = not (source.loose or target.loose)  # a cause of the entry is none of what was said instead
            specific = library.causes.get((source.entry.id, target.entry.id)) if fits else None
            cause = specific or library.cluster_causes.get((source.cluster, target.cluster))
            if cause is None:
                continue
            # What the library knows of the nearest objectives tells which pairs hang together, though not in these words.
            usual = (source.entry.id, target.entry.id) in library.causes
            reason = reason_between(source, target, cause) if isinstance(cause, ClusterCause) else cause.mechanism
            worth = (
                (1.0 if specific else USUAL if usual else 0.0)
                + _STRENGTH[cause.strength]
                + 0.8 * alike[target.id]
                - LEAP * (distance - 1)
                - _against_nature(source, target, level)
                - (0.0 if reason else UNCLEAR)
            )
            said = _hypothesis(source, target, cause, reason, sector)
            yield Candidate(source, target, cause, worth, said, clear=bool(reason))


def _against_nature(source: Chosen, target: Chosen, level: dict[str, int]) -> float:
    """What speaks against a link: skills work on processes rather than on the budget that pays for them, and saving
    water or scrap is felt in the cost, not by customers."""
    off = 0.0
    if source.perspective == "learning" and target.perspective == "financial":
        off += 0.4 if level["financial"] > level["internal"] else 0.2
        off += 0.3 if source.cluster == "human" else 0.0
    if source.perspective == "customer" and target.perspective == "financial" and _about_cost(target):
        off += 0.4
    saving = (
        source.wishes
        and source.wishes[0].shape.action == "cut"
        and source.cluster in ("operations", "regulatory_social")
    )
    if saving and target.perspective == "customer" and not _EXPERIENCED.search(source.name):
        off += 0.5
    return off


def _about_cost(target: Chosen) -> bool:
    return bool(target.wishes) and (target.wishes[0].shape.action == "cut" or target.name.endswith(" low"))


_EXPERIENCED = re.compile(
    r"\b(?:wait\w*|delay\w*|error\w*|complaint\w*|defect\w*|infection\w*|downtime|interruption\w*|no-show\w*|late\w*|paperwork|recall\w*"
    r"|outbreak\w*|return\w*|accident\w*|burden\w*|time)\b",
    re.IGNORECASE,
)  # fmt: skip


def _hypothesis(source: Chosen, target: Chosen, cause: Cause | ClusterCause, reason: str, sector: Sector) -> str:
    """The mechanism in words of both ends, so that nobody reads a reason that could stand between any two boxes."""
    doing, goal = gerund(source.name), lower_first(target.name)
    doing = doing[:1].upper() + doing[1:]
    mechanism = sector.say(reason)
    if not reason:
        return _smooth(text("link_assumed", doing=doing[:1].lower() + doing[1:], target=goal))
    if isinstance(cause, ClusterCause):
        return _smooth(mechanism.replace("{doing}", doing).replace("{target}", goal))
    said = stems(mechanism)
    if said & stems(source.name) and said & stems(target.name):
        return mechanism
    return _smooth(text("link_specific", doing=doing, target=goal, mechanism=_lower_sentence(mechanism)))


def _smooth(sentence: str) -> str:
    return re.sub(r"\bhelps to help\b", "helps", sentence)


def _lower_sentence(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:] if not re.match(r"[A-Z]{2}|I\b", sentence) else sentence


def link_edits(links: list[Candidate], sector: Sector) -> Iterator[AddLink]:
    for link in links:
        cause = link.cause
        specific = isinstance(cause, Cause)
        disproof = sector.say(cause.disproof) if specific else text(
            "link_disproof", source=link.source.id, target=link.target.id, months=str(cause.lag_months)
        )  # fmt: skip
        yield AddLink(
            source=link.source.id,
            target=link.target.id,
            hypothesis=link.hypothesis,
            sign=cause.sign if isinstance(cause, Cause) else "+",
            strength=cause.strength,
            lag_months=cause.lag_months,
            evidence="assumed",
            disproof=disproof,
            provenance=Provenance(kind="library", ref=cause.basis if isinstance(cause, Cause) else "usual pattern"),
        )
