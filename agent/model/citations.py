"""The passages an answer names, checked against what was really found."""

import re
from collections.abc import Iterable, Mapping

from langchain_core.messages import AnyMessage, ToolMessage

from knowledge.passages import Passage
from knowledge.store import KnowledgeStore

_BRACKETS = re.compile(r"\s?\[([^\[\]\n]{1,120})\](?!\()")
_ID = re.compile(r"[a-z][\w-]*(?::[\w-]+)?(?:#\d+)?")
_SPLIT = re.compile(r"[,;]\s*")
_FOUND = re.compile(r"^\[([^\[\]\n]+)\] ", re.MULTILINE)


def retrieved(shown: Iterable[Passage], turn: Iterable[AnyMessage], store: KnowledgeStore) -> dict[str, Passage]:
    """The passages that this turn's answer may rest on, by id: those of the prompt and those the model has searched for."""
    found = {p.id: p for p in shown}
    texts = [m.text for m in turn if isinstance(m, ToolMessage) and m.name == "search_knowledge"]
    if ids := {i for text in texts for i in _FOUND.findall(text)}:
        found |= {t.passage.id: t.passage for t in store.texts if t.passage.id in ids}
    return found


def checked(text: str, known: Mapping[str, Passage]) -> tuple[str, list[Passage]]:
    """The text without the ids of passages that were not found, and the passages it names, in its order."""
    by_document = {p.doc_id: p for p in reversed(list(known.values()))}
    cited: dict[str, Passage] = {}

    def mend(match: re.Match[str]) -> str:
        names = _SPLIT.split(match[1].strip())
        if not all(_looks_like_id(n, known, by_document) for n in names):
            return match[0]
        held = [p for n in names if (p := known.get(n) or by_document.get(n.partition("#")[0]))]
        cited.update({p.id: p for p in held})
        return f" [{', '.join(p.id for p in held)}]" if held else ""

    return _BRACKETS.sub(mend, text), list(cited.values())


def _looks_like_id(name: str, known: Mapping[str, Passage], documents: Mapping[str, Passage]) -> bool:
    """A word in brackets may be anything; with an underscore, a colon or a number behind a hash it is meant as an id."""
    return name in known or name in documents or bool(_ID.fullmatch(name) and re.search(r"[_:#]", name))
