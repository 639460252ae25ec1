"""What the profile says, and where each statement or figure comes from."""

import re
from collections.abc import Iterator

from scorecard.apply.change import amount, day
from scorecard.edits import SetOrganization
from scorecard.models import Organization, Scorecard
from scorecard.repository import Revision
from tools.context import Context
from tools.texts import say

FIELDS = ("vision", "mission", "priorities", "goals", "customers", "sector", "size", "funding")
_JOURNAL = 200
"""Entries that are looked through for when something was said."""
_LONGEST_WORDS = 160


def about_profile(field: str, context: Context) -> str:
    """A field of the profile with its origin; a sentence of what to do where it is empty."""
    organization = context.head().scorecard.organization
    said = _values(organization, field)
    if not said:
        return say("profile", f"empty_{field}")
    lines = [f"**{say('profile', field)}**: {said[0]}"] if len(said) == 1 else [f"**{say('profile', field)}**"]
    for number, words in enumerate(said, 1):
        origin = organization.place_of(words) or _from_journal(field, words, context)
        lines += [f"{number}. {words} _({origin})_" if len(said) > 1 else f"_({origin})_"]
    return "\n".join(lines) if len(said) > 1 else " ".join(lines)


def stated_text(organization: Organization) -> str:
    """Mission, vision and priorities in a line each; of what is empty, that it is."""
    lines = [
        f"**{say('profile', f)}**: {'; '.join(said)}"
        if (said := _values(organization, f))
        else say("profile", f"none_{f}")
        for f in ("mission", "vision", "priorities")
    ]
    return "\n".join(f"- {line}" for line in lines)


def about_figure(figure: str, context: Context) -> str:
    """Where a number was stated: in the profile, or as a target or baseline; "" where it stands nowhere."""
    scorecard = context.head().scorecard
    number = re.search(r"\d[\d.,]*", figure)
    wanted = number[0].strip(".,").replace(",", "") if number else ""
    return "\n".join([*_stated(wanted, context), *_on_measures(wanted, scorecard)]) if wanted else ""


def _stated(wanted: str, context: Context) -> Iterator[str]:
    organization = context.head().scorecard.organization
    for field in FIELDS[:4]:
        for words in _values(organization, field):
            if wanted in (n.strip(".,").replace(",", "") for n in re.findall(r"\d[\d.,]*", words)):
                yield f"- “{words}” — {organization.place_of(words) or _from_journal(field, words, context)}"


def _on_measures(wanted: str, scorecard: Scorecard) -> Iterator[str]:
    for measure in scorecard.measures():
        figures = [("target", t.value, t.due, t.source, t.note) for t in measure.targets]
        if start := measure.baseline:
            figures.append(("baseline", start.value, start.as_of, start.source, start.note))
        for what, value, when, source, note in figures:
            if f"{value:g}" == wanted:
                told = say("profile", f"source_{source}") + (f": “{note}”" if note else "")
                date = f" ({day(when)})" if when else ""
                yield f"- {measure.id} {measure.name}, {what} {amount(value, measure.unit)}{date} — {told}"


def _values(organization: Organization, field: str) -> list[str]:
    value: str | list[str] = getattr(organization, field)
    return [v for v in ([value] if isinstance(value, str) else value) if v]


def _from_journal(field: str, words: str, context: Context) -> str:
    """The message with which it came in, or the file."""
    revisions = context.repository.revisions(context.scorecard_id, limit=_JOURNAL)
    first = None
    for revision in revisions:
        if not _sets(revision, field, words):
            continue
        first = revision
    if first is None or not first.note:
        return say("profile", "unknown")
    if first.author == "import":
        return first.note
    note = first.note if len(first.note) <= _LONGEST_WORDS else first.note[:_LONGEST_WORDS].rsplit(" ", 1)[0] + " …"
    return say("profile", "told", day=day(first.at.date()), words=" ".join(note.split()))


def _sets(revision: Revision, field: str, words: str) -> bool:
    for edit in revision.edits:
        value = getattr(edit, field) if isinstance(edit, SetOrganization) else None
        if value is not None and words in ([value] if isinstance(value, str) else value):
            return True
    return False
