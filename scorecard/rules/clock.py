"""The date the rules take for today, so that a check can be repeated as of another day."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date

_fixed: ContextVar[date | None] = ContextVar("today", default=None)


def today() -> date:
    return _fixed.get() or date.today()


@contextmanager
def as_of(day: date | None) -> Iterator[None]:
    """Within the block :func:`today` is that day; the real one where ``None``."""
    token = _fixed.set(day)
    try:
        yield
    finally:
        _fixed.reset(token)
