"""Keeps scorecards and the journal of everything that happened to them.

Append-only: a revision holds the edits, what they changed, who asked for them and the scorecard after
them. The highest version is the head. Undo and redo are revisions too, so nothing is ever lost. A
revision with the action ``more`` goes on with the step before it, and undo takes both back at once.
SQLite file by default; any SQLAlchemy URL works.
"""

import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import (
    JSON,
    Column,
    DateTime,
    Engine,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    create_engine,
    event,
    func,
    insert,
    select,
)
from sqlalchemy.exc import IntegrityError

from scorecard.apply import Change, apply
from scorecard.clock import now
from scorecard.edits import EDITS, Edit, Restore
from scorecard.models import Scorecard
from scorecard.proposals import Proposals

Action = Literal["edit", "more", "undo", "redo"]
_ATTEMPTS = 20

_metadata = MetaData()
_revisions = Table(
    "revisions",
    _metadata,
    Column("scorecard_id", String(36), primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("action", String(8), nullable=False),
    Column("edits", JSON, nullable=False),
    Column("changes", JSON, nullable=False),
    Column("content", JSON, nullable=False),
    Column("author", String(200), nullable=False, default=""),
    Column("thread", String(200), nullable=False, default=""),
    Column("note", Text, nullable=False, default=""),
    Column("at", DateTime(timezone=True), nullable=False),
)


class UnknownScorecard(LookupError):
    """No scorecard, or no version of it, has that id."""


class NothingToUndo(LookupError):
    """The journal has no step left in that direction."""


@dataclass(frozen=True)
class Head:
    scorecard_id: str
    version: int
    scorecard: Scorecard


@dataclass(frozen=True)
class Revision:
    """One entry of the journal, without the scorecard it led to."""

    scorecard_id: str
    version: int
    action: Action
    edits: list[Edit]
    changes: list[Change]
    author: str
    thread: str
    note: str
    at: datetime


@dataclass(frozen=True)
class Commit:
    """What a commit answers. ``changes`` is empty, and ``version`` the old one, when nothing changed."""

    head: Head
    edits: list[Edit]
    changes: list[Change]


@dataclass(frozen=True)
class Author:
    """Who asks for an edit, in which conversation, and in which words."""

    name: str = ""
    thread: str = ""
    note: str = ""


@dataclass(frozen=True)
class ScorecardSummary:
    scorecard_id: str
    version: int
    name: str
    at: datetime


class Repository:
    """All scorecards of one database. Safe for several threads and processes."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, json_serializer=lambda value: json.dumps(value, ensure_ascii=False))
        if self._engine.dialect.name == "sqlite":
            _wait_for_other_writers(self._engine)
        _metadata.create_all(self._engine)
        self.proposals = Proposals(self._engine)

    def close(self) -> None:
        self._engine.dispose()

    def create(self) -> Head:
        """A new, empty scorecard. It is in the journal from its first edit on."""
        return Head(str(uuid.uuid4()), 0, Scorecard())

    def head(self, scorecard_id: str) -> Head:
        """The newest version; version 0 and empty for an id that has no edit yet."""
        query = (
            select(_revisions.c.version, _revisions.c.content)
            .where(_revisions.c.scorecard_id == scorecard_id)
            .order_by(_revisions.c.version.desc())
            .limit(1)
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).first()
        if row is None:
            return Head(scorecard_id, 0, Scorecard())
        return Head(scorecard_id, row.version, Scorecard.model_validate(row.content))

    def at(self, scorecard_id: str, version: int) -> Scorecard:
        if version == 0:
            return Scorecard()
        query = select(_revisions.c.content).where(
            _revisions.c.scorecard_id == scorecard_id, _revisions.c.version == version
        )
        with self._engine.connect() as connection:
            content = connection.execute(query).scalar()
        if content is None:
            raise UnknownScorecard(f"There is no version {version} of this scorecard.")
        return Scorecard.model_validate(content)

    def commit(
        self, scorecard_id: str, edits: Sequence[Edit], author: Author | None = None, *, going_on: int | None = None
    ) -> Commit:
        """Apply the edits to the newest version and journal them, all or none.

        Two writers at once: the second one's edits are applied on top of the first one's. ``going_on`` is the version
        whose step these edits belong to; where somebody else has written since, they become a step of their own.

        Raises:
            EditError: an edit cannot be done on the newest version; nothing is changed.
        """
        return self._append(scorecard_id, "edit", lambda _head: list(edits), author or Author(), going_on)

    def undo(self, scorecard_id: str, author: Author | None = None) -> Commit:
        """Step back over the last edit that still stands. Raises NothingToUndo."""
        return self._append(scorecard_id, "undo", lambda _: [self._step(scorecard_id, "undo")], author or Author())

    def redo(self, scorecard_id: str, author: Author | None = None) -> Commit:
        """Take the last undo back. Raises NothingToUndo."""
        return self._append(scorecard_id, "redo", lambda _: [self._step(scorecard_id, "redo")], author or Author())

    def restore(self, scorecard_id: str, version: int, author: Author | None = None) -> Commit:
        content = self.at(scorecard_id, version).model_dump(mode="json")
        return self.commit(scorecard_id, [Restore(version=version, content=content)], author)

    def revisions(self, scorecard_id: str, limit: int | None = None) -> list[Revision]:
        """The journal, newest first."""
        columns = [c for c in _revisions.c if c.name != "content"]
        query = select(*columns).where(_revisions.c.scorecard_id == scorecard_id).order_by(_revisions.c.version.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(query.limit(limit) if limit else query).mappings().all()
        return [_revision(dict(row)) for row in rows]

    def summaries(self) -> list[ScorecardSummary]:
        """Every scorecard, the one changed last first."""
        newest = (
            select(_revisions.c.scorecard_id, func.max(_revisions.c.version).label("version"))
            .group_by(_revisions.c.scorecard_id)
            .subquery()
        )
        query = select(_revisions.c.scorecard_id, _revisions.c.version, _revisions.c.content, _revisions.c.at).join(
            newest,
            (_revisions.c.scorecard_id == newest.c.scorecard_id) & (_revisions.c.version == newest.c.version),
        )
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(_revisions.c.at.desc())).all()
        return [
            ScorecardSummary(r.scorecard_id, r.version, r.content["title"] or r.content["organization"]["name"], r.at)
            for r in rows
        ]

    def family(self, scorecard_id: str) -> dict[str, Scorecard]:
        """The scorecards above and below this one and it itself, newest versions, by their ids."""
        heads = {head.scorecard_id: head.scorecard for head in self._newest([scorecard_id])}
        top = heads.get(scorecard_id)
        while top is not None and top.parent and top.parent not in heads:
            above = self._newest([top.parent])
            heads |= {head.scorecard_id: head.scorecard for head in above}
            top = above[0].scorecard if above else None
        wanted = list(heads)
        while wanted:
            found = {h.scorecard_id: h.scorecard for h in self._newest(wanted, by_parent=True)}
            wanted = [i for i in found if i not in heads]
            heads |= found
        return heads

    def _newest(self, ids: Sequence[str], *, by_parent: bool = False) -> list[Head]:
        """The newest versions of these scorecards, or of those whose parent they are."""
        later = _revisions.alias()
        newer = select(later.c.version).where(
            later.c.scorecard_id == _revisions.c.scorecard_id, later.c.version > _revisions.c.version
        )
        named = _revisions.c.content["parent"].as_string() if by_parent else _revisions.c.scorecard_id
        columns = (_revisions.c.scorecard_id, _revisions.c.version, _revisions.c.content)
        query = select(*columns).where(named.in_(ids), ~newer.exists()).order_by(_revisions.c.at)
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return [Head(r.scorecard_id, r.version, Scorecard.model_validate(r.content)) for r in rows]

    def _append(
        self,
        scorecard_id: str,
        action: Action,
        edits_for: Callable[[Head], list[Edit]],
        author: Author,
        going_on: int | None = None,
    ) -> Commit:
        for _ in range(_ATTEMPTS):
            head = self.head(scorecard_id)
            edits = edits_for(head)
            applied = apply(head.scorecard, edits)
            # A step back to the same content is still a step: without it undo would stand still there.
            if action == "edit" and not applied.changes and applied.scorecard == head.scorecard:
                return Commit(head, edits, [])
            row = {
                "scorecard_id": scorecard_id,
                "version": head.version + 1,
                "action": "more" if going_on and going_on == head.version else action,
                "edits": EDITS.dump_python(edits, mode="json"),
                "changes": [c.model_dump() for c in applied.changes],
                "content": applied.scorecard.model_dump(mode="json"),
                "author": author.name,
                "thread": author.thread,
                "note": author.note,
                "at": now(),
            }
            try:
                with self._engine.begin() as connection:
                    connection.execute(insert(_revisions), row)
            except IntegrityError:
                continue  # somebody else wrote this version first: apply on top of theirs
            return Commit(Head(scorecard_id, head.version + 1, applied.scorecard), edits, applied.changes)
        raise RuntimeError(f"scorecard {scorecard_id}: no free version after {_ATTEMPTS} attempts")

    def _step(self, scorecard_id: str, direction: Literal["undo", "redo"]) -> Restore:
        """The restore that takes one step along the journal's undo and redo stacks."""
        query = (
            select(_revisions.c.version, _revisions.c.action)
            .where(_revisions.c.scorecard_id == scorecard_id)
            .order_by(_revisions.c.version)
        )
        with self._engine.connect() as connection:
            rows = [(r.version, r.action) for r in connection.execute(query)]
        done, undone = _stacks(rows)
        if direction == "undo":
            if not done:
                raise NothingToUndo("There is nothing left to undo.")
            version = done[-2] if len(done) > 1 else 0
        else:
            if not undone:
                raise NothingToUndo("There is nothing to redo.")
            version = undone[-1]
        return Restore(version=version, content=self.at(scorecard_id, version).model_dump(mode="json"))


def _stacks(rows: Sequence[tuple[int, str]]) -> tuple[list[int], list[int]]:
    """Versions whose content still stands, oldest first, and those undone, next to redo last."""
    done: list[int] = []
    undone: list[int] = []
    for version, action in rows:
        if action == "undo":
            undone.append(done.pop())
        elif action == "redo":
            done.append(undone.pop())
        elif action == "more":
            done[-1:] = [version]
            undone.clear()
        else:
            done.append(version)
            undone.clear()
    return done, undone


def _revision(row: dict[str, Any]) -> Revision:
    at = row["at"] if row["at"].tzinfo else row["at"].replace(tzinfo=UTC)  # SQLite keeps no zone
    changes = [Change.model_validate(c) for c in row["changes"]]
    return Revision(**{**row, "edits": EDITS.validate_python(row["edits"]), "changes": changes, "at": at})


def _wait_for_other_writers(engine: Engine) -> None:
    @event.listens_for(engine, "connect")
    def _configure(connection: Any, _record: Any) -> None:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA busy_timeout=30000")
