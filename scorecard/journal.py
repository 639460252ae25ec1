"""The table that keeps every version of every scorecard, with the edits that led to it."""

from dataclasses import dataclass

from sqlalchemy import JSON, Column, DateTime, Integer, MetaData, String, Table, Text

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


@dataclass(frozen=True)
class Head:
    scorecard_id: str
    version: int
    scorecard: Scorecard
