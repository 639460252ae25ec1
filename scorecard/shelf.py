"""Which scorecards there are: all of them by number and name, and the family of one.

Those in the bin are told apart and belong to no family.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias

from sqlalchemy import Engine, Text, cast, select, tuple_

from scorecard.journal import REVISIONS, Head, ParentOfContent
from scorecard.models import Scorecard

AT_ONCE = 400
"""Versions to a query: databases allow some thousand values in one."""

_Version: TypeAlias = tuple[str, int]
"""The id of a scorecard and the number of the version."""


@dataclass(frozen=True)
class Listed:
    number: int
    """By which people call it. It stays the same whatever becomes of the others."""
    scorecard_id: str
    version: int
    name: str
    """"" where neither it nor its organization has one."""
    parent: str
    binned: bool
    empty: bool
    """Without any objective yet."""
    changed: datetime


def on_the_shelf(listed: Sequence[Listed], here: str) -> list[Listed]:
    """Those with objectives that are not in the bin: the family of ``here`` first, then what was changed last."""
    kept = [one for one in listed if not one.binned and not one.empty]
    parents = {one.scorecard_id: one.parent for one in kept}
    root = _root(here, parents)
    latest = sorted(kept, key=lambda one: one.changed, reverse=True)
    return sorted(latest, key=lambda one: _root(one.scorecard_id, parents) != root)


def _root(scorecard_id: str, parents: Mapping[str, str]) -> str:
    seen = {scorecard_id}
    while (above := parents.get(scorecard_id, "")) in parents and above not in seen:
        scorecard_id = above
        seen.add(above)
    return scorecard_id


@dataclass(frozen=True)
class _Cover:
    """What is listed of a version."""

    name: str
    parent: str
    binned: bool
    empty: bool


class Shelf:
    """The board lists all scorecards with each edit, so what has not changed since is not read again."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._covers: dict[_Version, _Cover] = {}
        self._read: dict[str, Head] = {}
        """By the id of the scorecard the version read last."""

    def listed(self) -> list[Listed]:
        """Every scorecard in the order they were begun, those in the bin too."""
        first = REVISIONS.alias()
        begun = select(first.c.at).where(first.c.scorecard_id == REVISIONS.c.scorecard_id, first.c.version == 1)
        columns = (REVISIONS.c.scorecard_id, REVISIONS.c.version, REVISIONS.c.at)
        order = (begun.scalar_subquery(), REVISIONS.c.scorecard_id)
        with self._engine.connect() as connection:
            rows = connection.execute(select(*columns).where(_is_newest()).order_by(*order)).all()
        covers = self._covers
        new = [(r.scorecard_id, r.version) for r in rows if (r.scorecard_id, r.version) not in covers]
        covers = covers | {key: _cover(json.loads(content)) for key, content in self._contents(new)}
        self._covers = {(r.scorecard_id, r.version): covers[r.scorecard_id, r.version] for r in rows}
        return [
            Listed(n, r.scorecard_id, r.version, c.name, c.parent, c.binned, c.empty, _in_utc(r.at))
            for n, r in enumerate(rows, 1)
            for c in [covers[r.scorecard_id, r.version]]
        ]

    def scorecards(self, listed: Sequence[Listed]) -> dict[str, Scorecard]:
        """These in the versions listed, by their ids. Not to be changed: others are handed the same."""
        heads = self._heads([(one.scorecard_id, one.version) for one in listed])
        return {head.scorecard_id: head.scorecard for head in heads}

    def below(self, scorecard_id: str) -> dict[str, Scorecard]:
        """Those right below this one, newest versions, by their ids. Not to be changed."""
        found = self._newest([scorecard_id], by_parent=True)
        return {h.scorecard_id: h.scorecard for h in found if not h.scorecard.binned and h.scorecard_id != scorecard_id}

    def family(self, scorecard_id: str) -> dict[str, Scorecard]:
        """The scorecards above and below this one and it itself, newest versions, by their ids. Not to be changed."""
        heads = {head.scorecard_id: head.scorecard for head in self._newest([scorecard_id])}
        top = heads.get(scorecard_id)
        while top is not None and top.parent and top.parent not in heads:
            above = [head for head in self._newest([top.parent]) if not head.scorecard.binned]
            heads |= {head.scorecard_id: head.scorecard for head in above}
            top = above[0].scorecard if above else None
        wanted = list(heads)
        while wanted:
            below = self._newest(wanted, by_parent=True)
            found = {h.scorecard_id: h.scorecard for h in below if not h.scorecard.binned}
            wanted = [i for i in found if i not in heads]
            heads |= found
        return heads

    def _newest(self, ids: Sequence[str], *, by_parent: bool = False) -> list[Head]:
        """The newest versions of these scorecards, or of those whose parent they are."""
        named = ParentOfContent() if by_parent else REVISIONS.c.scorecard_id
        columns = (REVISIONS.c.scorecard_id, REVISIONS.c.version)
        query = select(*columns).where(named.in_(ids), _is_newest()).order_by(REVISIONS.c.at)
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return self._heads([(r.scorecard_id, r.version) for r in rows])

    def _heads(self, versions: Sequence[_Version]) -> list[Head]:
        new = [key for key in versions if (known := self._read.get(key[0])) is None or known.version != key[1]]
        read = {key: Head(*key, Scorecard.model_validate_json(content)) for key, content in self._contents(new)}
        self._read |= {head.scorecard_id: head for head in read.values()}
        return [read.get(key) or self._read[key[0]] for key in versions]

    def _contents(self, versions: Sequence[_Version]) -> Iterator[tuple[_Version, str]]:
        """Each as the text it is kept as, to be read once and not first into dictionaries."""
        columns = (REVISIONS.c.scorecard_id, REVISIONS.c.version, cast(REVISIONS.c.content, Text).label("content"))
        with self._engine.connect() as connection:
            for start in range(0, len(versions), AT_ONCE):
                some = versions[start : start + AT_ONCE]
                of_these = tuple_(REVISIONS.c.scorecard_id, REVISIONS.c.version).in_(some)
                for row in connection.execute(select(*columns).where(of_these)):
                    yield (row.scorecard_id, row.version), row.content


def _is_newest() -> Any:
    later = REVISIONS.alias()
    newer = select(later.c.version).where(
        later.c.scorecard_id == REVISIONS.c.scorecard_id, later.c.version > REVISIONS.c.version
    )
    return ~newer.exists()


def _cover(content: dict[str, Any]) -> _Cover:
    return _Cover(
        str(content["unit"] or content["title"] or content["organization"]["name"]),
        content["parent"],
        content.get("binned", False),
        not any(p["objectives"] for p in content["perspectives"]),
    )


def _in_utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)  # SQLite keeps no zone
