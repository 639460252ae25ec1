"""What edits would change: two ways of reading a message come to the same where they have the same effect."""

from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from agent.guided.understanding.known import basis_of
from scorecard.apply import EditError
from scorecard.edits import Edit
from scorecard.models import Scorecard

Effect = tuple[str, ...]
_ASIDE = frozenset({"provenance", "rationale", "note", "source", "measures", "initiatives"})
"""What tells two new items not apart: where they come from, and what stands under them."""


def changes_of(card: Scorecard, edits: Sequence[Edit]) -> list[str]:
    """In words; empty where the edits change nothing or cannot be done."""
    return effect_of(card, edits)[0]


def effect_of(card: Scorecard, edits: Sequence[Edit]) -> tuple[list[str], Effect]:
    """The changes in words, and what they come to: of a new thing all that is said of it, whether at once or after."""
    try:
        done = basis_of(card).apply(edits)
    except EditError:
        return [], ()
    known = {*card.ids()}
    told = [c.text for c in done.changes if not c.item or c.item in known]
    return [c.text for c in done.changes], tuple(sorted([*told, *_new(done.scorecard, card, known)]))


def _new(after: Scorecard, before: Scorecard, known: set[str]) -> Iterator[str]:
    things = (*after.objectives(), *after.measures(), *after.initiatives())
    yield from (_told(thing) for thing in things if thing.id not in known)
    links = {(link.source, link.target) for link in before.links}
    yield from (_told(link) for link in after.links if (link.source, link.target) not in links)


def _told(thing: BaseModel) -> str:
    fields: dict[str, Any] = thing.model_dump(exclude=set(_ASIDE), exclude_defaults=True)
    return repr(sorted((name, _plain(value)) for name, value in fields.items()))


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return sorted((k, _plain(v)) for k, v in value.items() if k not in _ASIDE)
    if isinstance(value, list):
        return [_plain(v) for v in value]
    return value.casefold() if isinstance(value, str) else value
