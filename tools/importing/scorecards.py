"""Tools that read a scorecard from a file or a pasted text."""

from typing import Any

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime

from scorecard.apply import EditError, apply
from scorecard.formats.reading.opening import Opened
from scorecard.formats.reading.sentences import UnreadableFileError
from scorecard.formats.reading.text_tables import grids_in
from scorecard.incoming import Incoming, incoming, repeated_initiatives
from scorecard.proposals import Option, Proposal
from scorecard.repository import Author
from scorecard.rules import check
from tools.context import Context
from tools.importing.placing import place_by_wording
from tools.importing.texts import option, text
from tools.importing.waiting import ask

Result = tuple[str, dict[str, Any]]
PASTED = "your text"


@tool(response_format="content_and_artifact")
def import_scorecard(file: str, runtime: ToolRuntime[Context]) -> Result:
    """Read the scorecard in a file the user has dropped into this message, by the file's name. On an empty scorecard
    it is imported; otherwise its changes are shown and the user is asked. Then wait for the answer."""
    opened = runtime.context.uploads.get(file)
    if opened is None:
        return _refused(text("no_file", name=file))
    return take_in(opened, runtime.context)


@tool(response_format="content_and_artifact")
def import_pasted(text: str, runtime: ToolRuntime[Context]) -> Result:
    """Read a scorecard that the user has pasted as text: a table, or an outline of perspectives, objectives and KPIs."""
    return take_in(Opened(PASTED, grids_in(text)), runtime.context)


def take_in(opened: Opened, context: Context) -> Result:
    head = context.head()

    def earlier(version: int) -> Any:
        return context.repository.at(context.scorecard_id, version)

    try:
        found = incoming(opened, head.scorecard, head.version, earlier, lambda s: place_by_wording(s, context.library))
        if "build" in found.ways:
            return _built(found, opened.name, context)
        return _proposed(found, opened.name, context)
    except (UnreadableFileError, EditError) as error:
        return _refused(str(error))


def _refused(why: str) -> Result:
    return f"Not done: {why}", {"error": why}


def _built(found: Incoming, source: str, context: Context) -> Result:
    author = Author(name="import", thread=context.thread, note=text("note", source=source))
    commit = context.record(context.repository.commit(context.scorecard_id, found.ways["build"], author))
    scorecard = commit.head.scorecard
    findings = [f.model_dump(mode="json") | {"fixable": bool(f.fix)} for f in check(scorecard)]
    artifact = {"imported": True, "findings": findings, **_read_as(found, source)}
    artifact["repeated"] = repeated_initiatives(found.ways["build"], scorecard)
    if found.doubt:
        artifact["question"] = _ask(found, source, context)
    counts = f"{len(list(scorecard.objectives()))} objectives, {len(list(scorecard.measures()))} measures"
    told = [f"Imported {source}: {counts}.", *_left_lines(found), artifact.get("question", "")]
    return "\n".join(filter(None, told)), artifact


def _ask(found: Incoming, source: str, context: Context) -> str:
    assert found.doubt is not None
    kind = found.doubt.kind
    options = [
        Option(label=a.label, text=text(f"say_{kind}", label=a.label).lower(), edits=edits)
        for a, edits in found.answers
    ]
    ask(Proposal(source=source, options=[*options, option("leave")]), context)
    return text(f"doubt_{kind}", header=found.doubt.header)


def _proposed(found: Incoming, source: str, context: Context) -> Result:
    own = context.head().scorecard
    shown = next(iter(found.ways))
    applied = apply(own, found.ways[shown])
    changes = applied.changes
    artifact = {"changes_proposed": [c.model_dump() for c in changes], "way": shown, **_read_as(found, source)}
    artifact["repeated"] = repeated_initiatives(found.ways[shown], applied.scorecard)
    artifact["values"] = sum(e.kind == "record_actual" for e in found.ways[shown])
    if "replace" in found.ways and shown != "replace":
        artifact["replacing"] = len(apply(own, found.ways["replace"]).changes)
    if not changes and len(found.ways) == 1:
        return "The file holds nothing that is not here already.", artifact
    options = [option(way, edits, source=source) for way, edits in found.ways.items()]
    ask(Proposal(source=source, options=[*options, option("discard", source=source)]), context)
    lines = [f"{source} would change:", *(c.text for c in changes[:40]), *_left_lines(found), "Ask whether to accept."]
    return "\n".join(lines), artifact


def _read_as(found: Incoming, source: str) -> dict[str, Any]:
    return {
        "source": source,
        "mapping": [{"sheet": u.sheet, "header": u.header, "role": u.role} for u in found.mapping],
        "left_out": [{"where": left.where, "text": left.text, "why": left.why} for left in found.left_out],
        "placed": found.placed,
    }


def _left_lines(found: Incoming) -> list[str]:
    return [f"Not taken: {left.why}" for left in found.left_out[:20]]
