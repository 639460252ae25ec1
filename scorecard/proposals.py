"""Changes that wait for the user's word: what an import would do, with the ways to answer.

One at a time is asked for a scorecard, others wait behind it. A proposal is nothing yet; what the user takes of
it becomes edits in the journal like any other.
"""

from pydantic import BaseModel
from sqlalchemy import JSON, Column, Engine, MetaData, String, Table, delete, insert, select, update

from scorecard.edits import Edit

_metadata = MetaData()
_proposals = Table(
    "proposals",
    _metadata,
    Column("scorecard_id", String(36), primary_key=True),
    Column("content", JSON, nullable=False),
)


class Option(BaseModel):
    """One answer: what the button shows, what the user says by it, and what then happens."""

    label: str
    text: str
    edits: list[Edit] = []


class Fact(BaseModel):
    """A statement of a document about the organization, and where it stands there."""

    field: str
    """A field of the profile."""
    value: str
    place: str
    """``page 3``; "" where there are no pages."""
    instead_of: str = ""
    """What the profile says otherwise of the same subject, and what this would take the place of."""


class Proposal(BaseModel):
    source: str
    """The file's name."""
    options: list[Option]
    """The last one leaves things as they are."""
    facts: list[Fact] = []
    """Where single statements may be picked, by their number from 1."""
    torn: bool = False
    """Its documents differ from each other or from the profile, so a bare yes says too little."""
    earlier: "Proposal | None" = None
    """What waits behind it and is asked again once this is settled."""
    fresh: bool = True
    """False once the user has turned to something else: then a bare yes or no is not meant for it."""


class Proposals:
    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        _metadata.create_all(engine)

    def open(self, scorecard_id: str) -> Proposal | None:
        query = select(_proposals.c.content).where(_proposals.c.scorecard_id == scorecard_id)
        with self._engine.connect() as connection:
            content = connection.execute(query).scalar()
        return Proposal.model_validate(content) if content else None

    def put(self, scorecard_id: str, proposal: Proposal) -> None:
        row = {"scorecard_id": scorecard_id, "content": proposal.model_dump(mode="json")}
        with self._engine.begin() as connection:
            connection.execute(delete(_proposals).where(_proposals.c.scorecard_id == scorecard_id))
            connection.execute(insert(_proposals), row)

    def close(self, scorecard_id: str) -> None:
        with self._engine.begin() as connection:
            connection.execute(delete(_proposals).where(_proposals.c.scorecard_id == scorecard_id))

    def let_rest(self, scorecard_id: str, proposal: Proposal) -> None:
        """The user speaks of something else; the proposal stays, but a bare yes is no longer an answer to it."""
        content = proposal.model_copy(update={"fresh": False}).model_dump(mode="json")
        query = update(_proposals).where(_proposals.c.scorecard_id == scorecard_id)
        with self._engine.begin() as connection:
            connection.execute(query.values(content=content))
