"""What can be found: the passages of the library, and the texts under which each is indexed."""

import re
from collections.abc import Iterator
from typing import Literal

from pydantic import BaseModel, ConfigDict

from knowledge.library import Library
from knowledge.models import CLUSTER_PERSPECTIVE, MORE, Article, MeasureEntry, ObjectiveEntry, Sector

Kind = Literal["article", "measure", "objective", "sector"]
WORDS_PER_PASSAGE = 110
CATALOGUE = "the coach's own catalogue"


class Passage(BaseModel):
    """A piece of a document short enough to show as an answer."""

    model_config = ConfigDict(frozen=True)

    id: str
    doc_id: str
    kind: Kind
    title: str
    text: str
    source: str
    sectors: tuple[str, ...] = ()
    """Sector ids where it belongs; empty for any."""
    perspective: str = ""
    """The perspective it belongs to; empty for articles and sectors."""


class Document(BaseModel):
    """The whole from which passages are taken."""

    model_config = ConfigDict(frozen=True)

    title: str
    short: str
    """What answers in a chat: one or two paragraphs."""
    rest: str = ""
    source: str

    @property
    def text(self) -> str:
        return f"{self.short}\n\n{self.rest}".strip()


class Indexed(BaseModel):
    """One text that leads to a passage; several may lead to the same."""

    model_config = ConfigDict(frozen=True)

    text: str
    passage: Passage
    like_a_question: bool = False
    """Whether it is worded as people ask or name things, rather than as prose."""


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
    return "; ".join((*article.sources, *([_own(article.origin)] if article.origin else [])))


def _article(article: Article) -> Iterator[Indexed]:
    passages = [
        Passage(
            id=f"{article.id}#{number}",
            doc_id=article.id,
            kind="article",
            title=article.title,
            text=text,
            source=article_source(article),
            sectors=tuple(article.sectors),
        )
        for number, text in enumerate(split(article.body.replace(MORE, "")), start=1)
    ]
    for text in dict.fromkeys((article.title, *article.asks)):
        yield Indexed(text=text, passage=passages[0], like_a_question=True)
    for passage in passages:
        yield Indexed(text=f"{article.title} {passage.text}", passage=passage)


def _measure(measure: MeasureEntry, general: Sector | None) -> Iterator[Indexed]:
    lines = [measure.definition, f"Formula: {measure.formula}"]
    if measure.gaming:
        lines.append(f"Watch out: {measure.gaming}")
    passage = _entry("measure", measure, "\n\n".join(lines), general).model_copy(
        update={"sectors": tuple(measure.sectors), "perspective": CLUSTER_PERSPECTIVE[measure.cluster]}
    )
    asked = f"How is {passage.title} calculated?"
    for indexed in dict.fromkeys((passage.title, asked, *measure.other_names)):
        yield Indexed(text=indexed, passage=passage, like_a_question=True)
    yield Indexed(text=f"{passage.title}. {_say(measure.definition, general)}", passage=passage)


def _objective(objective: ObjectiveEntry, general: Sector | None) -> Iterator[Indexed]:
    only = tuple(objective.sectors) if objective.only_in_sectors else ()
    passage = _entry("objective", objective, objective.description, general).model_copy(
        update={"sectors": only, "perspective": objective.perspective}
    )
    yield Indexed(text=passage.title, passage=passage, like_a_question=True)
    yield Indexed(text=f"{passage.title}. {passage.text}", passage=passage)
    yield Indexed(text=", ".join(objective.signs), passage=passage)


def _sector(sector: Sector) -> Iterator[Indexed]:
    questions = "\n".join(f"- {p.name}: {p.question}" for p in sector.perspectives)
    passage = _entry("sector", sector, questions, sector).model_copy(
        update={"sectors": () if sector.id == "general" else (sector.id,)}
    )
    yield Indexed(text=f"{sector.name}: {', '.join(sector.other_names)}", passage=passage, like_a_question=True)


def _entry(kind: Kind, entry: MeasureEntry | ObjectiveEntry | Sector, text: str, sector: Sector | None) -> Passage:
    doc_id = f"{kind}:{entry.id}"
    title = f"Balanced scorecard: {entry.name}" if kind == "sector" else _say(entry.name, sector)
    source = _own(entry.origin) if entry.origin else CATALOGUE
    return Passage(id=doc_id, doc_id=doc_id, kind=kind, title=title, text=_say(text, sector), source=source)


def _own(origin: str) -> str:
    return f"{origin}, from your own knowledge folder"


def _say(text: str, sector: Sector | None) -> str:
    return sector.say(text) if sector else text
