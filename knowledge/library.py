"""The knowledge files, read once and looked up by id."""

import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ValidationError

from knowledge.models import Article, Cause, ClusterCause, Entry, MeasureEntry, ObjectiveEntry, Sector
from knowledge.prose import read_yaml

HERE = Path(__file__).parent
E = TypeVar("E", bound=Entry)


class BadKnowledgeFile(ValueError):
    """A knowledge file that cannot be used; the message names the file and the reason."""


class Library:
    """Everything the coach knows, except how to find a passage (see :mod:`knowledge.store`)."""

    def __init__(
        self,
        sectors: Iterable[Sector],
        objectives: Iterable[ObjectiveEntry],
        measures: Iterable[MeasureEntry],
        causes: Iterable[Cause],
        cluster_causes: Iterable[ClusterCause],
        articles: Iterable[Article],
    ) -> None:
        self.sectors = {s.id: s for s in sectors}
        self.objectives = {o.id: o for o in objectives}
        self.measures = {m.id: m for m in measures}
        self.causes = {(c.source, c.target): c for c in causes}
        self.cluster_causes = {(c.source, c.target): c for c in cluster_causes}
        self.articles = {a.id: a for a in articles}

    def parts(self) -> tuple[dict[Any, Any], ...]:
        """Everything, in the order in which it is given to make a library."""
        return self.sectors, self.objectives, self.measures, self.causes, self.cluster_causes, self.articles

    def sector(self, sector_id: str) -> Sector:
        """The sector profile, or the general one for an id that is not known."""
        return self.sectors.get(sector_id) or self.sectors["general"]


@functools.cache
def library() -> Library:
    """The library that ships with the coach."""
    return Library(
        sectors=(_build(Sector, _yaml(path), path) for path in _files("sectors", "yaml")),
        objectives=_entries(ObjectiveEntry, "objectives"),
        measures=_entries(MeasureEntry, "measures"),
        causes=_entries(Cause, "causes"),
        cluster_causes=_entries(ClusterCause, "cluster_causes"),
        articles=(read_article(path) for path in _files("articles", "md")),
    )


def _files(folder: str, suffix: str) -> list[Path]:
    return sorted((HERE / folder).glob(f"*.{suffix}"))


def _yaml(path: Path) -> Any:
    try:
        return read_yaml(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise BadKnowledgeFile(f"{path.name}: {error}") from error


def _build(model: type[E], data: Any, path: Path) -> E:
    try:
        return model.model_validate(data)
    except ValidationError as error:
        which = data.get("id", "?") if isinstance(data, dict) else "?"
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise BadKnowledgeFile(f"{path.name}, entry {which}, {where}: {first['msg']}") from error


def _entries(model: type[E], folder: str) -> Iterator[E]:
    for path in _files(folder, "yaml"):
        for data in _yaml(path) or []:
            yield _build(model, data, path)


def read_article(path: Path) -> Article:
    """An article file: front matter between ``---`` lines, then the body."""
    parts = path.read_text(encoding="utf-8").split("---\n", 2)
    if len(parts) != 3 or parts[0].strip():
        raise BadKnowledgeFile(f"{path.name}: no front matter between two --- lines")
    try:
        front = read_yaml(parts[1])
    except yaml.YAMLError as error:
        raise BadKnowledgeFile(f"{path.name}: {error}") from error
    return _build(Article, {**front, "body": parts[2].strip()}, path)
