"""What a file would do to a scorecard: edits to make at once, or a proposal to put to the user."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from scorecard.aligning import aligned
from scorecard.apply import apply
from scorecard.clock import today
from scorecard.comparing import edits_between
from scorecard.edits import Edit
from scorecard.formats.reading.doubts import Doubt
from scorecard.formats.reading.doubts import Option as Answer
from scorecard.formats.reading.grid import Grid
from scorecard.formats.reading.opening import Opened
from scorecard.formats.reading.own_workbook import exported_version, is_ours, read_own
from scorecard.formats.reading.recorded import changes_of, read_recorded
from scorecard.formats.reading.records import LeftOut
from scorecard.formats.reading.sentences import UnreadableFileError, say
from scorecard.formats.reading.sheets import Answers, ColumnUse, SheetReading, read_grids
from scorecard.importing import as_edits
from scorecard.models import Scorecard

Place = Callable[[Scorecard], Scorecard]
"""Finds perspectives for objectives of which the file names none."""


@dataclass
class Incoming:
    scorecard: Scorecard
    """What was read."""
    ways: dict[str, list[Edit]]
    """Edits by what they do: ``build``, ``accept``, ``merge``, ``replace`` or ``record``."""
    mapping: list[ColumnUse] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    placed: bool = False
    """Whether perspectives were found by the objectives' wording."""
    doubt: Doubt | None = None
    answers: list[tuple[Answer, list[Edit]]] = field(default_factory=list)
    """What each answer to the doubt would add, once the import is done."""


def incoming(
    opened: Opened, own: Scorecard, version: int, earlier: Callable[[int], Scorecard], place: Place
) -> Incoming:
    """Raises :class:`UnreadableFileError` where the file holds no scorecard, EditError where it cannot be one.

    ``earlier`` gives the scorecard as it was in a version up to ``version``: a workbook that was exported then
    brings only what was changed in it since, not what has changed here.
    """
    empty = not any(True for _ in own.objectives())
    if opened.scorecard is not None:
        return _public_form(opened.scorecard, own, empty)
    if opened.grids and is_ours(opened.grids):
        return _own_workbook(opened.grids, own, empty, version, earlier)
    if not empty and (recorded := read_recorded(opened.grids, own, today())):
        return Incoming(own, {"record": list(changes_of(recorded, own))}, left_out=recorded.left_out)
    return _foreign(opened, own, empty, place)


def repeated_initiatives(edits: Sequence[Edit], after: Scorecard) -> list[tuple[str, dict[str, str]]]:
    """Of the initiatives that come in, those that stand under several objectives: name, and objective by id."""
    coming = dict.fromkeys(e.name.casefold() for e in edits if e.kind == "add_initiative")
    standing = [(o.id, i) for o in after.objectives() for i in o.initiatives]
    found = {name: [(under, i) for under, i in standing if i.name.casefold() == name] for name in coming}
    return [(same[0][1].name, {i.id: under for under, i in same}) for same in found.values() if len(same) > 1]


def _public_form(given: Scorecard, own: Scorecard, empty: bool) -> Incoming:
    if empty and own == Scorecard():
        return Incoming(given, {"build": as_edits(given)})
    edits = edits_between(own, given)
    return Incoming(given, {"build" if empty else "replace": edits})


def _own_workbook(
    grids: Sequence[Grid], own: Scorecard, empty: bool, version: int, earlier: Callable[[int], Scorecard]
) -> Incoming:
    if empty:
        reading = read_own(grids, own)
        return Incoming(reading.scorecard, {"build": edits_between(own, reading.scorecard)}, left_out=reading.left_out)
    exported = exported_version(grids)
    then = earlier(exported) if 0 < exported <= version else own
    base = then if _related(then, own) else own
    reading = read_own(grids, base)
    return Incoming(reading.scorecard, {"accept": edits_between(base, reading.scorecard)}, left_out=reading.left_out)


def _related(one: Scorecard, other: Scorecard) -> bool:
    ids = {o.id for o in one.objectives()}
    return bool(ids & {o.id for o in other.objectives()}) and one.organization.name == other.organization.name


def _foreign(opened: Opened, own: Scorecard, empty: bool, place: Place) -> Incoming:
    reading = read_grids(opened.grids)
    if not reading.found:
        raise UnreadableFileError(say("no_table", name=opened.name or "your text"))
    given = place(reading.scorecard) if reading.unplaced else reading.scorecard
    found = Incoming(given, {}, reading.mapping, reading.left_out, placed=reading.unplaced)
    fitted = aligned(given, own)
    if not empty:
        found.ways = {
            "merge": edits_between(own, fitted, whole=False),
            "replace": edits_between(own, _with_profile(fitted, own)),
        }
        return found
    found.ways = {"build": edits_between(own, fitted, whole=False)}
    if reading.doubts:
        found.doubt = reading.doubts[0]
        built = apply(own, found.ways["build"]).scorecard
        found.answers = [(a, _answered(opened, reading, a, built, place)) for a in found.doubt.options]
    return found


def _with_profile(given: Scorecard, own: Scorecard) -> Scorecard:
    """A sheet of objectives says nothing of the organization, so that stays."""
    return given.model_copy(update={"organization": own.organization, "title": own.title})


def _answered(opened: Opened, reading: SheetReading, answer: Answer, built: Scorecard, place: Place) -> list[Edit]:
    doubt = reading.doubts[0]
    roles = {doubt.header: answer.role} if answer.role else {}
    again = read_grids(opened.grids, Answers(roles, answer.year, answer.period)).scorecard
    return edits_between(built, aligned(place(again) if reading.unplaced else again, built), whole=False)
