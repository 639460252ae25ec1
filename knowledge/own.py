"""What an organization adds itself: Markdown and YAML files in a folder of its own.

A file or an entry that cannot be used is named with line and reason; everything else is loaded.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.library import Library
from knowledge.models import (
    Article,
    Cause,
    Cluster,
    Entry,
    MeasureEntry,
    ObjectiveEntry,
    PerspectiveId,
    Polarity,
    Sector,
    TargetKind,
)

M = TypeVar("M", bound=BaseModel)
LARGEST_BYTES = 2_000_000
USUAL_CLUSTER: dict[str, Cluster] = {
    "financial": "growth", "customer": "value", "internal": "operations", "learning": "human",
}  # fmt: skip
USUAL_TARGET: dict[str, TargetKind] = {"higher": "maximize", "lower": "minimize", "within": "band"}


class Problem(BaseModel):
    """Why something in the folder was left out."""

    model_config = ConfigDict(frozen=True)

    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.reason}"


class OwnArticle(Entry):
    """The front matter of an article; everything may be left out."""

    id: str = ""
    title: str = ""
    asks: list[str] = []
    sectors: list[str] = []
    sources: list[str] = []


class OwnMeasure(Entry):
    """A measure as an organization's own KPI list gives it: less is asked for than in the catalogue."""

    id: str = ""
    name: str
    other_names: list[str] = []
    definition: str
    formula: str
    unit: str
    perspective: PerspectiveId
    cluster: Cluster | None = None
    polarity: Polarity = "higher"
    target_kind: TargetKind | None = None
    frequency: Literal["daily", "weekly", "monthly", "quarterly", "half-yearly", "yearly"] = "monthly"
    kind: Literal["lead", "lag"] = "lag"
    sectors: list[str] = []
    data_source: str = ""
    gaming: str = ""
    only_easy_when: str = ""


class OwnFile(Entry):
    """The parts a YAML file may have."""

    measures: list[Any] = []
    objectives: list[Any] = []
    causes: list[Any] = []
    sectors: list[Any] = []


class OwnKnowledge:
    """Reads a folder into ``library``, a copy of the shipped one with the own entries in it."""

    def __init__(self, folder: Path, shipped: Library) -> None:
        self.library = Library(*(part.values() for part in shipped.parts()))
        self.problems: list[Problem] = []
        self._folder = folder
        for path in sorted(folder.rglob("*")) if folder.is_dir() else []:
            if path.is_file() and not path.name.startswith("."):
                self._read(path)

    def _read(self, path: Path) -> None:
        readers = {".md": self._article, ".yaml": self._entries, ".yml": self._entries}
        reader = readers.get(path.suffix.lower())
        name = path.relative_to(self._folder).as_posix()
        if reader is None:
            return self._leave_out(name, 1, "only .md, .yaml and .yml files are read from this folder.")
        if path.stat().st_size > LARGEST_BYTES:
            return self._leave_out(name, 1, "the file is larger than 2 MB. Split it into smaller ones.")
        try:
            reader(name, path.read_text(encoding="utf-8-sig"))
        except UnicodeDecodeError:
            self._leave_out(name, 1, "the file is not UTF-8 text. Save it as UTF-8.")
        except OSError as error:
            self._leave_out(name, 1, f"the file cannot be opened ({error.strerror}).")
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark
            self._leave_out(name, mark.line + 1 if mark else 1, f"this is not valid YAML: {error.problem}.")

    def _article(self, name: str, text: str) -> None:
        front, body, first_line = _split_front_matter(text)
        node = yaml.compose(_moved(front, first_line), Loader=yaml.SafeLoader)
        data = yaml.safe_load(front) or {}
        own = self._build(OwnArticle, data, name, node)
        if own is None:
            return
        heading = re.match(r"#+ +(.+)\n?", body.lstrip())
        title = own.title or (heading[1].strip() if heading else Path(name).stem.replace("_", " ").replace("-", " "))
        body = body.lstrip()[heading.end() :] if heading and not own.title else body
        if not body.strip():
            return self._leave_out(name, first_line, "there is no text below the front matter.")
        article = Article(
            id=own.id or _id(Path(name).stem),
            title=title,
            asks=own.asks,
            topic="house",
            sectors=own.sectors,
            sources=own.sources,
            origin=name,
            body=body.strip(),
        )
        self.library.articles[article.id] = article

    def _entries(self, name: str, text: str) -> None:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
        if isinstance(data, list):
            data, at = {"measures": data}, {"measures": node}
        else:
            at = {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
        parts = self._build(OwnFile, data, name, node)
        if parts is None:
            return
        for entry, where in _pairs(parts.sectors, at.get("sectors")):
            if sector := self._build(Sector, _from(entry, name), name, where):
                self.library.sectors[sector.id] = sector
        for entry, where in _pairs(parts.measures, at.get("measures")):
            if own := self._build(OwnMeasure, entry, name, where):
                measure = _measure(own, name)
                self.library.measures[measure.id] = measure
        for entry, where in _pairs(parts.objectives, at.get("objectives")):
            objective = self._build(ObjectiveEntry, _from(entry, name), name, where)
            if objective and self._known((*objective.lead, *objective.lag), self.library.measures, name, where):
                self.library.objectives[objective.id] = objective
        for entry, where in _pairs(parts.causes, at.get("causes")):
            cause = self._build(Cause, entry, name, where)
            if cause and self._known((cause.source, cause.target), self.library.objectives, name, where):
                self.library.causes[cause.source, cause.target] = cause

    def _known(self, ids: tuple[str, ...], there: dict[str, Any], name: str, node: yaml.Node) -> bool:
        missing = [i for i in ids if i not in there]
        if missing:
            self._leave_out(name, _line(node, ()), f"there is nothing with the id {missing[0]!r}.")
        return not missing

    def _build(self, model: type[M], data: Any, name: str, node: yaml.Node | None) -> M | None:
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for first in error.errors():
                field = ".".join(str(part) for part in first["loc"])
                self._leave_out(
                    name, _line(node, first["loc"]), f"{field}: {_reason(first)}" if field else first["msg"]
                )
            return None

    def _leave_out(self, name: str, line: int, reason: str) -> None:
        self.problems.append(Problem(file=name, line=line, reason=reason))


def _measure(own: OwnMeasure, origin: str) -> MeasureEntry:
    return MeasureEntry(
        **own.model_dump(exclude={"id", "perspective", "cluster", "target_kind"}),
        id=own.id or _id(own.name),
        cluster=own.cluster or USUAL_CLUSTER[own.perspective],
        target_kind=own.target_kind or USUAL_TARGET[own.polarity],
        origin=origin,
    )


def _from(entry: Any, origin: str) -> Any:
    return {**entry, "origin": origin} if isinstance(entry, dict) else entry


def _reason(error: Any) -> str:
    """The one line a person needs; pydantic's own words for anything unusual."""
    allowed = error["ctx"]["expected"] if error["type"] == "literal_error" else ""
    match error["type"]:
        case "missing":
            return "is missing."
        case "extra_forbidden":
            return "is not a field I know. Check its spelling."
        case "literal_error":
            return f"must be one of {allowed}."
        case _:
            return f"{error['msg']}."


def _split_front_matter(text: str) -> tuple[str, str, int]:
    """Front matter, body, and the line on which the front matter begins; "" where there is none."""
    parts = re.split(r"^---[ \t]*$\n?", text.replace("\r\n", "\n"), maxsplit=2, flags=re.MULTILINE)
    if len(parts) == 3 and not parts[0].strip():
        return parts[1], parts[2], parts[0].count("\n") + 2
    return "", text, 1


def _moved(front: str, first_line: int) -> str:
    """The front matter with empty lines before it, so that YAML counts lines as the file does."""
    return "\n" * (first_line - 1) + front


def _pairs(entries: list[Any], node: yaml.Node | None) -> Iterator[tuple[Any, yaml.Node]]:
    nodes = node.value if isinstance(node, yaml.SequenceNode) else []
    return zip(entries, nodes, strict=False)


def _line(node: yaml.Node | None, loc: tuple[int | str, ...]) -> int:
    """The line, from 1, of the place in ``node`` that ``loc`` leads to, or of the last part that is there."""
    if node is None:
        return 1
    line = node.start_mark.line + 1
    for part in loc:
        if isinstance(node, yaml.SequenceNode) and isinstance(part, int):
            node, line = node.value[part], node.value[part].start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == part), None)
            if found is None:
                break
            node, line = found[1], found[0].start_mark.line + 1
    return line


def _id(name: str) -> str:
    """An id in the form of the library's; it begins with ``own_`` so that it meets none of them."""
    return "own_" + re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")
