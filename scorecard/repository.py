"""Keeps scorecards and the journal of everything that happened to them.

Append-only: a revision holds the edits, what they changed, who asked for them and the scorecard after
them. The highest version is the head. Undo and redo are revisions too, so nothing is ever lost. A
revision with the action ``more`` goes on with the step before it, and undo takes both back at once.
SQLite file by default; any SQLAlchemy URL works.
"""

import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any, Literal

from sqlalchemy import Column, Engine, create_engine, event, insert, select
from sqlalchemy.exc import IntegrityError

from scorecard.apply import Change, apply
from scorecard.clock import now
from scorecard.edits import EDITS, Edit, Restore
from scorecard.journal import REVISIONS, Head, create_journal
from scorecard.models import Scorecard
from scorecard.proposals import Proposals
from scorecard.shelf import Shelf

Action = Literal["edit", "more", "undo", "redo"]
_ATTEMPTS = 20
_ENTRY = [column for column in REVISIONS.c if column.name != "content"]
_KEPT = 32
"""Versions that are kept as read, for all conversations together: those of the scorecards that are being talked about."""


class UnknownScorecard(LookupError):
    """No scorecard, or no version of it, has that id."""


class NothingToUndo(LookupError):
    """The journal has no step left in that direction."""


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
    idle: list[Edit] = field(default_factory=list)
    """The edits that asked for what was so already."""


@dataclass(frozen=True)
class Author:
    """Who asks for an edit, in which conversation, and in which words."""

    name: str = ""
    thread: str = ""
    note: str = ""


class Repository:
    """All scorecards of one database. Safe for several threads and processes."""

    def __init__(self, url: str) -> None:
        self._engine = create_engine(url, json_serializer=lambda value: json.dumps(value, ensure_ascii=False))
        if self._engine.dialect.name == "sqlite":
            _wait_for_other_writers(self._engine)
        create_journal(self._engine)
        self.shelf = Shelf(self._engine)
        self.proposals = Proposals(self._engine)
        # What is written of a version never changes, and a turn asks for the newest again and again.
        self._content = lru_cache(maxsize=_KEPT)(self._read_content)
        self._entry = lru_cache(maxsize=_KEPT)(self._read_entry)

    def close(self) -> None:
        self._engine.dispose()

    def create(self) -> Head:
        """A new, empty scorecard. It is in the journal from its first edit on."""
        return Head(str(uuid.uuid4()), 0, Scorecard())

    def head(self, scorecard_id: str) -> Head:
        """The newest version; version 0 and empty for an id that has no edit yet. To be read, not written to."""
        newest = self._versions(scorecard_id, limit=1)
        if not newest:
            return Head(scorecard_id, 0, Scorecard())
        return Head(scorecard_id, newest[0][0], self._content(scorecard_id, *newest[0]))

    def at(self, scorecard_id: str, version: int) -> Scorecard:
        """The scorecard as that version left it; empty for version 0. Raises UnknownScorecard."""
        if version == 0:
            return Scorecard()
        return self._content(scorecard_id, version, self._written(scorecard_id, version))

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
        if limit:
            return [self._entry(scorecard_id, *found) for found in self._versions(scorecard_id, limit)]
        query = select(*_ENTRY).where(REVISIONS.c.scorecard_id == scorecard_id).order_by(REVISIONS.c.version.desc())
        with self._engine.connect() as connection:
            rows = connection.execute(query).mappings().all()
        return [_revision(dict(row)) for row in rows]

    def revision(self, scorecard_id: str, version: int) -> Revision:
        """One entry of the journal. Raises UnknownScorecard."""
        return self._entry(scorecard_id, version, self._written(scorecard_id, version))

    def _versions(self, scorecard_id: str, limit: int) -> list[tuple[int, datetime]]:
        """The newest versions and when each was written, which tells it from one of the same number after a deletion."""
        query = (
            select(REVISIONS.c.version, REVISIONS.c.at)
            .where(REVISIONS.c.scorecard_id == scorecard_id)
            .order_by(REVISIONS.c.version.desc())
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return [(row.version, row.at) for row in connection.execute(query)]

    def _written(self, scorecard_id: str, version: int) -> datetime:
        query = select(REVISIONS.c.at).where(REVISIONS.c.scorecard_id == scorecard_id, REVISIONS.c.version == version)
        with self._engine.connect() as connection:
            at = connection.execute(query).scalar()
        if at is None:
            raise UnknownScorecard(f"There is no version {version} of this scorecard.")
        return at

    def _read_content(self, scorecard_id: str, version: int, at: datetime) -> Scorecard:
        return Scorecard.model_validate(self._row(scorecard_id, version, at, [REVISIONS.c.content])["content"])

    def _read_entry(self, scorecard_id: str, version: int, at: datetime) -> Revision:
        return _revision(self._row(scorecard_id, version, at, _ENTRY))

    def _row(self, scorecard_id: str, version: int, at: datetime, columns: Sequence[Column[Any]]) -> dict[str, Any]:
        query = select(*columns).where(
            REVISIONS.c.scorecard_id == scorecard_id, REVISIONS.c.version == version, REVISIONS.c.at == at
        )
        with self._engine.connect() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:  # deleted for good since its number was read
            raise UnknownScorecard(f"There is no version {version} of this scorecard.")
        return dict(row)

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
                return Commit(head, edits, [], applied.idle)
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
                    connection.execute(insert(REVISIONS), row)
            except IntegrityError:
                continue  # somebody else wrote this version first: apply on top of theirs
            return Commit(Head(scorecard_id, head.version + 1, applied.scorecard), edits, applied.changes, applied.idle)
        raise RuntimeError(f"scorecard {scorecard_id}: no free version after {_ATTEMPTS} attempts")

    def _step(self, scorecard_id: str, direction: Literal["undo", "redo"]) -> Restore:
        """The restore that takes one step along the journal's undo and redo stacks."""
        query = (
            select(REVISIONS.c.version, REVISIONS.c.action)
            .where(REVISIONS.c.scorecard_id == scorecard_id)
            .order_by(REVISIONS.c.version)
        )
        with self._engine.connect() as connection:
            rows = [(r.version, r.action) for r in connection.execute(query)]
        done, undone = stacks(rows)
        if direction == "undo":
            if not done:
                raise NothingToUndo("There is nothing left to undo.")
            version = done[-2] if len(done) > 1 else 0
        else:
            if not undone:
                raise NothingToUndo("There is nothing to redo.")
            version = undone[-1]
        return Restore(version=version, content=self.at(scorecard_id, version).model_dump(mode="json"))


def stacks(rows: Sequence[tuple[int, str]]) -> tuple[list[int], list[int]]:
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
