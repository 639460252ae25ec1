"""What stands beside the chat: the scorecard, its map, its findings and its history, ready to be drawn."""

import functools
from collections import Counter
from datetime import datetime
from typing import Any

from pydantic import BaseModel

from agent.board_shelf import Binned, Shelved, shelf_of
from agent.board_status import Status, status_of
from agent.judging import Judgements
from agent.turn import FindingOut
from scorecard.compare import compare
from scorecard.layout import PANEL, PHONE, WIDE, Canvas, layout
from scorecard.models import Link, Objective, Perspective, Scorecard
from scorecard.performance import Performance, direction
from scorecard.performance.trend import Direction
from scorecard.repository import Action, Head, Repository, Revision
from scorecard.rules import Health, health

SHOWN_VERSIONS = 40
SHOWN_CHANGES = 8


class BoardFinding(FindingOut):
    fixable: bool = False
    fix_label: str = ""


class Version(BaseModel):
    """One entry of the history."""

    version: int
    at: datetime
    author: str
    action: Action
    note: str
    """The words that asked for it."""
    changes: list[str]
    """The first lines of the diff."""
    more: int
    """How many lines are left out."""
    kinds: dict[str, int]
    """How many edits there were of each kind."""


class Board(BaseModel):
    scorecard: dict[str, Any]
    findings: list[BoardFinding]
    version: int
    title: str
    layout: dict[str, Any]
    layout_phone: dict[str, Any]
    layout_wide: dict[str, Any]
    status: dict[str, Status]
    health: Health | None
    history: list[Version]
    shelf: list[Shelved]
    """All scorecards of the user as a tree, row by row; empty where this is the only one."""
    binned: list[Binned]


def board_of(head: Head, repository: Repository, judgements: Judgements) -> Board:
    shown = head.scorecard
    known = judgements.of(head.scorecard_id, head.version, shown)
    shape = _shape(shown)
    shelf, binned = shelf_of(repository, head.scorecard_id, judgements)
    return Board(
        scorecard=shown.model_dump(mode="json"),
        findings=[
            BoardFinding(
                **f.model_dump(include={"code", "severity", "item", "message", "fix_label"}), fixable=bool(f.fix)
            )
            for f in known.findings
        ],
        version=head.version,
        title=shown.title or shown.organization.name,
        layout=_drawn(shape, PANEL),
        layout_phone=_drawn(shape, PHONE),
        layout_wide=_drawn(shape, WIDE),
        status=_status(shown, known.state),
        health=health(shown, known.findings),
        history=_history(repository, head),
        shelf=shelf,
        binned=binned,
    )


def _status(scorecard: Scorecard, performance: Performance) -> dict[str, Status]:
    trends: dict[str, Direction] = {m.id: direction(m) for m in scorecard.measures()}
    measures = {
        i: Status(rag=s.rag, score=round(s.score), trend=trends[i])
        for i, s in performance.measures.items()
        if s.score is not None and s.rag != "none"
    }
    objectives = {i: status for i, o in performance.objectives.items() if (status := status_of(o))}
    return measures | objectives


@functools.lru_cache(maxsize=24)
def _drawn(shape: str, canvas: Canvas) -> dict[str, Any]:
    """Most edits leave the picture as it is, and on a large map it takes longer than all the rest."""
    return layout(Scorecard.model_validate_json(shape), canvas).model_dump(mode="json")


def _shape(scorecard: Scorecard) -> str:
    """What the picture depends on, and nothing else."""
    perspectives = [
        Perspective(id=p.id, name=p.name, objectives=[Objective(id=o.id, name=o.name) for o in p.objectives])
        for p in scorecard.perspectives
    ]
    links = [Link(source=k.source, target=k.target, strength=k.strength) for k in scorecard.links]
    return Scorecard(perspectives=perspectives, links=links).model_dump_json()


def _history(repository: Repository, head: Head) -> list[Version]:
    oldest = max(head.version - SHOWN_VERSIONS, 0)
    return [_entry(repository, head.scorecard_id, version) for version in range(head.version, oldest, -1)]


@functools.lru_cache(maxsize=1024)
def _entry(repository: Repository, scorecard_id: str, version: int) -> Version:
    """A version never changes, so neither does this."""
    return _version(repository.revision(scorecard_id, version), repository)


def _version(revision: Revision, repository: Repository) -> Version:
    texts = _texts(revision, repository)
    return Version(
        version=revision.version,
        at=revision.at,
        author=revision.author,
        action=revision.action,
        note=revision.note,
        changes=texts[:SHOWN_CHANGES],
        more=max(len(texts) - SHOWN_CHANGES, 0),
        kinds=Counter(e.kind for e in revision.edits),
    )


def _texts(revision: Revision, repository: Repository) -> list[str]:
    """A step back says only where to: what that changed is found by comparing."""
    texts = [c.text for c in revision.changes]
    if all(e.kind != "restore" for e in revision.edits):
        return texts
    here, version = revision.scorecard_id, revision.version
    return [*texts, *compare(repository.at(here, version - 1), repository.at(here, version))]
