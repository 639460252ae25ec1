"""What tools work with: the stores, and the log of the turn that is under way."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from knowledge.library import Library
from knowledge.store import KnowledgeStore
from scorecard.formats.reading.opening import Opened
from scorecard.models import Scorecard
from scorecard.repository import Author, Commit, Head, Repository, Revision

_LATELY = 5
"""So many entries of the journal are looked up at once: no message speaks of more."""


@dataclass
class TurnLog:
    """What happened in one turn. It lives as long as the turn and is never stored."""

    edits: list[dict[str, Any]] = field(default_factory=list)
    citations: list[dict[str, str]] = field(default_factory=list)
    choices: list[dict[str, str]] = field(default_factory=list)
    asks: bool = False
    files: list[str] = field(default_factory=list)
    lit: list[str] = field(default_factory=list)
    """Links that the answer speaks of, for the map to light."""
    rounds: int = 0
    calls: int = 0
    tokens: int = 0
    prompt_tokens: int = 0
    """The largest request of the turn, by our own count."""
    coach: str = "guided"
    notice: str = ""
    """Why the model coach gave up in this turn, for the user."""


@dataclass(frozen=True)
class Drafted:
    """How a draft came about."""

    by: Literal["guided", "model"]
    words: str = ""
    """What its maker says of it to the user."""
    left: list[str] = field(default_factory=list)
    """Why some findings were left as they are."""
    why: str = ""
    """Why it is not what was to be expected, as a sentence for the user."""


Drafter = Callable[["Context", Callable[[Any], None]], Awaitable[Drafted]]
"""Puts a draft in the place of what is on the scorecard, as one step of the journal, and tells how it goes on."""


@dataclass
class Context:
    """One turn's surroundings, handed to the graph at run time."""

    repository: Repository
    library: Library
    store: KnowledgeStore
    thread: str
    scorecard_id: str
    said: str = ""
    uploads: dict[str, Opened] = field(default_factory=dict)
    """The files that came with the message, by name."""
    log: TurnLog = field(default_factory=TurnLog)
    files_dir: Path = Path("data/files")
    """Where files for the user are written."""
    acting: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held by the tool that is at work."""
    drafter: Drafter | None = None
    """Who makes a draft in this turn; the rules alone where there is nobody."""
    _held: Head | None = None
    _journal: tuple[str, list[Revision]] = ("", [])
    """The newest entries of a scorecard's journal that were read while its state is held."""

    def head(self) -> Head:
        held = self._held
        return held if held and held.scorecard_id == self.scorecard_id else self.repository.head(self.scorecard_id)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Within, the newest version is looked up once: a message is read against one state, and asks for it many times."""
        self._held = self.repository.head(self.scorecard_id)
        try:
            yield
        finally:
            self._held, self._journal = None, ("", [])

    def lately(self, most: int) -> list[Revision]:
        """The newest entries of the journal, newest first; within :meth:`held` looked up once, as the state itself."""
        if self._held is None:
            return self.repository.revisions(self.scorecard_id, limit=most)
        of, known = self._journal
        if of != self.scorecard_id or (len(known) < most and known[-1:] and known[-1].version > 1):
            known = self.repository.revisions(self.scorecard_id, limit=max(most, _LATELY))
            self._journal = (self.scorecard_id, known)
        return known[:most]

    @contextmanager
    def supposing(self, scorecard: Scorecard) -> Iterator[None]:
        """Within, the scorecard is as it will be once what was planned before is done."""
        held = self._held
        self._held = replace(self.head(), scorecard=scorecard)
        try:
            yield
        finally:
            self._held = held

    @property
    def author(self) -> Author:
        return Author(name="you", thread=self.thread, note=self.said[:500])

    def record(self, commit: Commit) -> Commit:
        """Note a commit's edits for the turn's result; a restore is noted without its content."""
        if commit.changes:
            for edit in commit.edits:
                excluded = {"content"} if edit.kind == "restore" else set[str]()
                self.log.edits.append(
                    edit.model_dump(mode="json", exclude_unset=True, exclude=excluded) | {"kind": edit.kind}
                )
        return commit
