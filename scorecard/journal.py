"""The table that keeps every version of every scorecard, with the edits that led to it."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Column, DateTime, Engine, Index, Integer, MetaData, String, Table, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.schema import CreateIndex
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.expression import ColumnElement

from scorecard.models import Scorecard

JOURNAL = MetaData()
REVISIONS = Table(
    "revisions",
    JOURNAL,
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


class ParentOfContent(ColumnElement[str]):
    """The scorecard above, as it stands in the content, in the words of each database that an index is found by."""

    inherit_cache = True
    type = String()


@compiles(ParentOfContent)
def _on_postgres(_element: ParentOfContent, _compiler: SQLCompiler, **_: Any) -> str:
    return "(content ->> 'parent')"


@compiles(ParentOfContent, "sqlite")
def _on_sqlite(_element: ParentOfContent, _compiler: SQLCompiler, **_: Any) -> str:
    return "json_extract(content, '$.parent')"


_INDEXES = (
    # All that is asked for at every step of a turn, so that no content is read past to get at it.
    Index("revisions_newest", REVISIONS.c.scorecard_id, REVISIONS.c.version, REVISIONS.c.at),
    Index("revisions_parent", ParentOfContent(), _table=REVISIONS),
)


def create_journal(engine: Engine) -> None:
    """The table where it is missing, and the indexes that a journal of an older program has not."""
    JOURNAL.create_all(engine)
    with engine.begin() as connection:
        for index in _INDEXES:
            connection.execute(CreateIndex(index, if_not_exists=True))


@dataclass(frozen=True)
class Head:
    scorecard_id: str
    version: int
    scorecard: Scorecard
