"""The scorecard as Markdown, for wikis and repositories; with the map as a Mermaid diagram in it."""

import re
from collections.abc import Iterable, Iterator

from scorecard.formats.writing import wording
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.mermaid import mermaid
from scorecard.formats.writing.rows import organization_name
from scorecard.formats.writing.standing import rating
from scorecard.formats.writing.story import story
from scorecard.models import Objective, Perspective, Scorecard

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~$]|&(?=#?\w+;)")
_AT_START = re.compile(r"^(\d*)(?=[-+=.)])")


def markdown(scorecard: Scorecard, edition: Edition) -> str:
    """Text from people is escaped: it is shown and never read as markup, link or HTML."""
    blocks = [*_head(scorecard, edition)]
    if any(scorecard.objectives()):
        blocks += ["## Strategy map", f"```mermaid\n{mermaid(scorecard, edition)}```"]
        blocks += ["## The story", *_story(scorecard)]
    for perspective in scorecard.perspectives:
        blocks += _perspective(perspective)
    blocks += _links(scorecard)
    if found := wording.gaps(scorecard):
        blocks += ["## Not known yet", "\n".join(f"- {gap}" for gap in found)]
    return "\n\n".join(blocks) + "\n"


def plain(text: str) -> str:
    """One line in which nothing is markup."""
    line = _MARKUP.sub(r"\\\g<0>", " ".join(text.split()))
    return _AT_START.sub(r"\1\\", line)


def _head(scorecard: Scorecard, edition: Edition) -> Iterator[str]:
    organization = scorecard.organization
    yield f"# {plain(scorecard.title or organization_name(organization) + ': balanced scorecard')}"
    yield f"_{edition.words}_"
    said = [("Mission", organization.mission), ("Vision", organization.vision)]
    if lines := [f"- **{what}:** {plain(text)}" for what, text in said if text]:
        yield "\n".join(lines)
    if organization.priorities:
        yield "**Priorities**"
        yield "\n".join(f"{i}. {plain(text)}" for i, text in enumerate(organization.priorities, 1))


def _story(scorecard: Scorecard) -> Iterator[str]:
    for chapter in story(scorecard):
        yield f"**{plain(chapter.name)}.** {plain(chapter.holds)}"
        if chapter.leads:
            yield "\n".join(f"- {plain(sentence)}" for sentence in chapter.leads)


def _perspective(perspective: Perspective) -> Iterator[str]:
    yield f"## {plain(perspective.name)}"
    if perspective.question:
        yield plain(perspective.question)
    for objective in perspective.objectives:
        yield from _objective(objective)


def _objective(objective: Objective) -> Iterator[str]:
    yield f"### {plain(objective.id)} {plain(objective.name)}"
    about = (objective.description, f"Owner: {wording.owner(objective)}", objective.rationale)
    yield "\n".join(f"- {plain(text)}" for text in about if text)
    if objective.measures:
        headings = ("Measure", "How", "Baseline", "Targets", "Latest", "Status", "Owner")
        yield _table(
            headings,
            (
                (
                    f"{m.id} {m.name}",
                    f"{wording.measured(m)}. {m.formula or m.definition}",
                    wording.baseline(m),
                    wording.targets(m),
                    wording.actual(m),
                    rating(m),
                    wording.owner(m),
                )
                for m in objective.measures
            ),
        )
    if objective.initiatives:
        yield "\n".join(
            f"- Initiative {plain(i.id)} {plain(i.name)} ({i.status}, {wording.span(i)}, {plain(wording.owner(i))})"
            for i in objective.initiatives
        )


def _links(scorecard: Scorecard) -> Iterator[str]:
    if scorecard.links:
        yield "## Causes and effects"
        yield _table(
            ("Cause", "Effect", "Hypothesis", "Strength", "Delay"),
            (
                (
                    k.source,
                    k.target,
                    k.hypothesis,
                    k.strength,
                    "unknown" if k.lag_months is None else wording.counted(k.lag_months, "month"),
                )
                for k in scorecard.links
            ),
        )


def _table(headings: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(headings), *([plain(cell) for cell in row] for row in rows)]
    lines.insert(1, ["---"] * len(lines[0]))
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
