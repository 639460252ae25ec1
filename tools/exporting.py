"""The tool that writes the scorecard as a file."""

from typing import Annotated, Any, Literal

from langchain_core.tools import tool
from langgraph.prebuilt import ToolRuntime
from pydantic import Field

from scorecard import clock
from scorecard.formats.export import FORMATS, write_file
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.fonts import DRAWN_FORMATS, lacking
from scorecard.formats.writing.wording import gaps
from tools.context import Context

FormatName = Literal[
    "xlsx", "pptx", "onepage", "pdf", "docx", "png", "svg", "markdown", "mermaid", "ics", "json", "schema"
]


@tool(response_format="content_and_artifact")
def export_scorecard(
    format: Annotated[
        FormatName,
        Field(
            description="onepage: one-page PDF for executives; pdf: full report; docx: strategy document;"
            " png, svg, mermaid: the strategy map alone; ics: reviews and actions for a calendar; json: the public form."
        ),
    ],
    runtime: ToolRuntime[Context],
) -> tuple[str, dict[str, Any]]:
    """Write the scorecard as a file and hand it to the user."""
    context = runtime.context
    head = context.head()
    if not any(head.scorecard.objectives()):
        return "There is no scorecard yet.", {"error": "There is no scorecard yet; draft one first."}
    folder = context.files_dir / "exports" / context.scorecard_id
    path = write_file(head.scorecard, format, folder, Edition(head.version, clock.today()))
    context.log.files.append(str(path.resolve()))
    label = FORMATS[format].label
    found = {"format": format, "label": label, "file": path.name, "gaps": gaps(head.scorecard)}
    if format in DRAWN_FORMATS:
        found["lacking"] = lacking(head.scorecard)
    return f"Written: {label}, {path.name}.", found
