"""Which scorecards there are: all of them by number and name, and the family of one.

Those in the bin are told apart and belong to no family.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, select

from scorecard.journal import REVISIONS, Head
from scorecard.models import Scorecard


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
        self._covers: dict[tuple[str, int], _Cover] = {}
        self._read: dict[tuple[str, int], Scorecard] = {}

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
        covers = covers | {key: _cover(content) for key, content in self._contents(new)}
        self._covers = {(r.scorecard_id, r.version): covers[r.scorecard_id, r.version] for r in rows}
        return [
            Listed(n, r.scorecard_id, r.version, c.name, c.parent, c.binned, c.empty, _in_utc(r.at))
            for n, r in enumerate(rows, 1)
            for c in [covers[r.scorecard_id, r.version]]
        ]

    def scorecards(self, listed: Sequence[Listed]) -> dict[str, Scorecard]:
        """These in the versions listed, by their ids. Not to be changed: others are handed the same."""
        wanted = [(one.scorecard_id, one.version) for one in listed]
        contents = self._contents([key for key in wanted if key not in self._read])
        read = self._read | {key: Scorecard.model_validate(content) for key, content in contents}
        self._read = {key: read[key] for key in wanted}
        return {key[0]: read[key] for key in wanted}

    def below(self, scorecard_id: str) -> dict[str, Scorecard]:
        """Those right below this one, newest versions, by their ids."""
        found = self._newest([scorecard_id], by_parent=True)
        return {h.scorecard_id: h.scorecard for h in found if not h.scorecard.binned and h.scorecard_id != scorecard_id}

    def family(self, scorecard_id: str) -> dict[str, Scorecard]:
        """The scorecards above and below this one and it itself, newest versions, by their ids."""
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

    def _contents(self, versions: Sequence[tuple[str, int]]) -> Iterator[tuple[tuple[str, int], dict[str, Any]]]:
        query = select(REVISIONS.c.content)
        with self._engine.connect() as connection:
            for key in versions:
                one = query.where(REVISIONS.c.scorecard_id == key[0], REVISIONS.c.version == key[1])
                yield key, connection.execute(one).scalar_one()

    def _newest(self, ids: Sequence[str], *, by_parent: bool = False) -> list[Head]:
        """The newest versions of these scorecards, or of those whose parent they are."""
        named = REVISIONS.c.content["parent"].as_string() if by_parent else REVISIONS.c.scorecard_id
        columns = (REVISIONS.c.scorecard_id, REVISIONS.c.version, REVISIONS.c.content)
        query = select(*columns).where(named.in_(ids), _is_newest()).order_by(REVISIONS.c.at)
        with self._engine.connect() as connection:
            rows = connection.execute(query).all()
        return [Head(r.scorecard_id, r.version, Scorecard.model_validate(r.content)) for r in rows]


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
