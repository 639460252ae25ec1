"""What can be found: the passages of the library, and the texts under which each is indexed."""

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from knowledge.library import Library
from knowledge.models import Article, MeasureEntry, ObjectiveEntry, Sector

Kind = Literal["article", "measure", "objective", "sector"]
WORDS_PER_PASSAGE = 110
OWN_CATALOGUE = "the coach's own catalogue"


class Passage(BaseModel):
    """A piece of a document short enough to show as an answer."""

    model_config = ConfigDict(frozen=True)

    id: str
    doc_id: str
    kind: Kind
    title: str
    text: str
    source: str


class Document(BaseModel):
    """The whole from which passages are taken."""

    model_config = ConfigDict(frozen=True)

    title: str
    text: str
    source: str


class Indexed(BaseModel):
    """One text that leads to a passage; several may lead to the same."""

    model_config = ConfigDict(frozen=True)

    text: str
    passage: Passage


def indexed_texts(library: Library) -> Iterator[Indexed]:
    for article in library.articles.values():
        yield from _article(article)
    general = library.sectors.get("general")
    for measure in library.measures.values():
        yield from _measure(measure, general)
    for objective in library.objectives.values():
        yield from _objective(objective, general)
    for sector in library.sectors.values():
        yield from _sector(sector)


def split(body: str) -> list[str]:
    """Groups of whole paragraphs of about WORDS_PER_PASSAGE words; a heading stays with what follows it."""
    groups: list[list[str]] = [[]]
    for paragraph in re.split(r"\n\s*\n", body.strip()):
        words = len(" ".join(groups[-1]).split())
        ends_in_heading = bool(groups[-1]) and groups[-1][-1].startswith("#")
        if groups[-1] and words + len(paragraph.split()) > 1.3 * WORDS_PER_PASSAGE and not ends_in_heading:
            groups.append([])
        groups[-1].append(paragraph)
    return ["\n\n".join(group) for group in groups]


def article_source(article: Article) -> str:
    return "; ".join(article.sources)


def _article(article: Article) -> Iterator[Indexed]:
    passages = [
        Passage(
            id=f"{article.id}#{number}",
            doc_id=article.id,
            kind="article",
            title=article.title,
            text=text,
            source=article_source(article),
        )
        for number, text in enumerate(split(article.body), start=1)
    ]
    for text in (article.title, *article.asks):
        yield Indexed(text=text, passage=passages[0])
    for passage in passages:
        yield Indexed(text=f"{article.title} {passage.text}", passage=passage)


def _measure(measure: MeasureEntry, general: Sector | None) -> Iterator[Indexed]:
    text = f"{measure.definition}\n\nFormula: {measure.formula}\n\nWatch out: {measure.gaming}"
    passage = _entry("measure", measure.id, measure.name, text, general)
    definition = _say(measure.definition, general)
    for indexed in (passage.title, *measure.other_names, f"{passage.title}. {definition}"):
        yield Indexed(text=indexed, passage=passage)


def _objective(objective: ObjectiveEntry, general: Sector | None) -> Iterator[Indexed]:
    passage = _entry("objective", objective.id, objective.name, objective.description, general)
    for indexed in (passage.title, f"{passage.title}. {passage.text}", ", ".join(objective.signs)):
        yield Indexed(text=indexed, passage=passage)


def _sector(sector: Sector) -> Iterator[Indexed]:
    questions = "\n".join(f"- {p.name}: {p.question}" for p in sector.perspectives)
    passage = _entry("sector", sector.id, f"Balanced scorecard: {sector.name}", questions, sector)
    yield Indexed(text=f"{sector.name}: {', '.join(sector.other_names)}", passage=passage)


def _entry(kind: Kind, entry_id: str, title: str, text: str, sector: Sector | None) -> Passage:
    doc_id = f"{kind}:{entry_id}"
    title, text = _say(title, sector), _say(text, sector)
    return Passage(id=doc_id, doc_id=doc_id, kind=kind, title=title, text=text, source=OWN_CATALOGUE)


def _say(text: str, sector: Sector | None) -> str:
    return sector.say(text) if sector else text
