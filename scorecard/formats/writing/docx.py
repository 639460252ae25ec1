"""The strategy as a Word document: the story told along the links, then each perspective, measure by measure."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as OpenDocument
from docx.shared import Mm

from scorecard.formats.writing import wording
from scorecard.formats.writing.docx_parts import add_table, add_text, footer, known, set_up, shade, write
from scorecard.formats.writing.edition import Edition
from scorecard.formats.writing.palette import band
from scorecard.formats.writing.png import map_png
from scorecard.formats.writing.rows import organization_name
from scorecard.formats.writing.standing import rating
from scorecard.formats.writing.story import story
from scorecard.models import Measure, Objective, Perspective, Scorecard

MAP_RATIO = 1.1


def docx(scorecard: Scorecard, edition: Edition) -> bytes:
    document = Document()
    set_up(document)
    name = organization_name(scorecard.organization)
    document.core_properties.title = scorecard.title or f"{name}: balanced scorecard"
    document.core_properties.author = ""
    footer(document, f"{name} · {edition.words}")
    _cover(document, scorecard, edition)
    if any(scorecard.objectives()):
        _map(document, scorecard)
        _story(document, scorecard)
    for place, perspective in enumerate(scorecard.perspectives):
        _perspective(document, perspective, *band(perspective.id, place))
    _links(document, scorecard)
    if found := wording.gaps(scorecard):
        document.add_heading("Not known yet", 1)
        for gap in found:
            add_text(document, gap, style="List Bullet")
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _cover(document: OpenDocument, scorecard: Scorecard, edition: Edition) -> None:
    organization = scorecard.organization
    add_text(document, scorecard.title or f"{organization_name(organization)}: balanced scorecard", style="Title")
    add_text(document, edition.words, style="Subtitle")
    for what, said in (("Vision", organization.vision), ("Mission", organization.mission)):
        if said:
            document.add_heading(what, 2)
            add_text(document, said)
            if place := organization.place_of(said):
                add_text(document, f"From {place}", style="Caption")
    if organization.priorities:
        document.add_heading("Priorities", 2)
        for priority in organization.priorities:
            place = organization.place_of(priority)
            add_text(document, f"{priority} ({place})" if place else priority, style="List Number")


def _map(document: OpenDocument, scorecard: Scorecard) -> None:
    heading = document.add_heading("Strategy map", 1)
    heading.paragraph_format.page_break_before = True
    document.add_picture(BytesIO(map_png(scorecard, MAP_RATIO)), width=Mm(170))
    named = document.inline_shapes[-1]._inline.docPr
    named.set("descr", "Strategy map: " + "; ".join(f"{k.source} leads to {k.target}" for k in scorecard.links)[:800])
    document.paragraphs[-1].paragraph_format.keep_with_next = True
    add_text(document, "Arrows lead from cause to effect; thick: strong, dashed: weak.", style="Caption")


def _story(document: OpenDocument, scorecard: Scorecard) -> None:
    document.add_heading("The story", 1)
    for chapter in story(scorecard):
        paragraph = add_text(document, f"{chapter.name}. ", bold=True)
        write(paragraph, chapter.holds)
        paragraph.paragraph_format.keep_with_next = bool(chapter.leads)
        for sentence in chapter.leads:
            add_text(document, sentence, style="List Bullet")


def _perspective(document: OpenDocument, perspective: Perspective, dark: str, tint: str) -> None:
    document.add_heading(perspective.name, 1)
    if perspective.question:
        add_text(document, perspective.question, italic=True, keep=True)
    if not perspective.objectives:
        add_text(document, "There is no objective yet.", italic=True)
    for objective in perspective.objectives:
        _objective(document, objective, dark, tint)


def _objective(document: OpenDocument, objective: Objective, dark: str, tint: str) -> None:
    heading = document.add_heading("", 2)
    write(heading, f"{objective.id}  {objective.name}", colour=dark)
    shade(heading, tint)
    theme = f" · Theme: {objective.theme}" if objective.theme else ""
    add_text(document, f"Owner: {wording.owner(objective)}{theme}", style="Caption", keep=True)
    if objective.description:
        add_text(document, objective.description, keep=True)
    if objective.rationale:
        add_text(document, f"Why it is here: {objective.rationale}", keep=True)
    if objective.measures:
        _measures(document, objective.measures)
    else:
        add_text(document, "no measure yet", italic=True)
    for initiative in objective.initiatives:
        about = f"{initiative.status}, {wording.span(initiative)}, {wording.owner(initiative)}"
        add_text(document, f"Initiative {initiative.id}: {initiative.name} ({about})", style="List Bullet")


def _measures(document: OpenDocument, measures: list[Measure]) -> None:
    rows = [
        [
            known(f"{m.id} {m.name}"),
            known(wording.baseline(m)),
            known(wording.targets(m)),
            known(wording.actual(m)),
            known(rating(m)),
            known(wording.owner(m)),
        ]
        for m in measures
    ]
    headings = ("Measure", "Baseline", "Targets", "Latest", "Status", "Owner")
    add_table(document, headings, (43, 20, 36, 21, 16, 34), rows)
    for measure in measures:
        paragraph = add_text(document, f"{measure.id} ", style="Caption", bold=True)
        write(paragraph, " ".join(_record(measure)))


def _record(measure: Measure) -> list[str]:
    """The record sheet in a few sentences."""
    parts: list[Any] = [f"{wording.measured(measure)}.".capitalize(), measure.definition]
    parts.append(f"Formula: {measure.formula}." if measure.formula else "")
    parts.append(f"Data: {measure.data_source or 'source open'}.")
    parts.append(f"How it could be gamed: {measure.gaming}" if measure.gaming else "")
    return [part for part in parts if part]


def _links(document: OpenDocument, scorecard: Scorecard) -> None:
    if not scorecard.links:
        return
    heading = document.add_heading("Causes and effects", 1)
    heading.paragraph_format.page_break_before = True
    add_text(document, "Each arrow of the map is a hypothesis, to be tested by the measures.")
    rows = [
        [
            known(k.source),
            known(k.target),
            known(k.hypothesis or "no hypothesis yet"),
            known(k.strength),
            known("unknown" if k.lag_months is None else wording.counted(k.lag_months, "month")),
            known(k.disproof),
        ]
        for k in scorecard.links
    ]
    headings = ("Cause", "Effect", "Hypothesis", "Strength", "Delay", "What would disprove it")
    add_table(document, headings, (16, 16, 60, 20, 19, 39), rows)
