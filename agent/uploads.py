"""Files that come with a message: opened here, taken in by the tools."""

from collections.abc import Iterable
from pathlib import Path

from agent.texts import phrase
from agent.turn import BadFile
from knowledge.library import library
from scorecard.formats.reading.opening import Opened, open_file
from scorecard.formats.reading.sentences import UnreadableFileError, say
from scorecard.incoming import incoming
from scorecard.models import Scorecard
from tools.importing.placing import place_by_wording


def read_upload(path: str) -> Opened:
    """Raises :class:`BadFile`, whose sentence says what to do."""
    name = Path(path).name
    try:
        return open_file(name, Path(path).read_bytes())
    except OSError as error:
        raise BadFile(say("missing", name=name)) from error
    except UnreadableFileError as error:
        raise BadFile(str(error)) from error


def scorecard_in(path: Path) -> tuple[Scorecard, list[str]]:
    """The scorecard that a file holds, and what of it was not taken. Raises :class:`BadFile`."""
    opened = read_upload(str(path))
    try:
        found = incoming(opened, Scorecard(), 0, lambda _: Scorecard(), lambda s: place_by_wording(s, library()))
    except UnreadableFileError as error:
        raise BadFile(str(error)) from error
    return found.scorecard, [f"{left.where}: {left.why}" for left in found.left_out]


def with_files(text: str, names: Iterable[str]) -> str:
    """The message as the conversation keeps it: a file is named, and read through a tool."""
    return "\n\n".join([*filter(None, [text.strip()]), *(phrase("file_given", name=n) for n in names)])
