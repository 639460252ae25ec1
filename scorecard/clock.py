"""The date taken for today, so that a check or a conversation can be repeated as of another day."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime

_fixed: ContextVar[date | None] = ContextVar("today", default=None)


def today() -> date:
    return _fixed.get() or date.today()


def now() -> datetime:
    """The moment the journal notes: this time of day, on the day taken for today."""
    moment = datetime.now(UTC)
    day = _fixed.get()
    return datetime.combine(day, moment.timetz()) if day else moment


@contextmanager
def as_of(day: date | None) -> Iterator[None]:
    """Within the block :func:`today` is that day; the real one where ``None``."""
    token = _fixed.set(day)
    try:
        yield
    finally:
        _fixed.reset(token)
