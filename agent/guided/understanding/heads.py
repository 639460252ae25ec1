"""What a clause does: the verb it begins with, and the classes of its main verb."""

import re

from agent.guided.understanding.cues import FILLER
from agent.guided.understanding.lexicon import forms_of, verb_forms


def bare_start(text: str) -> str:
    """Without the words of hesitation that may stand before a question."""
    return re.sub(rf"^(?:(?:{FILLER}|btw|by the way|quick question)(?: |$)(?:[,:–—-] )*)+", "", text)


def imperative(body: str) -> str:
    """The verb that the body begins with, in the form of a command (or "renaming ..." after "how about")."""
    parts = body.split(" ")
    for size in (4, 3, 2, 1):
        said = " ".join(parts[:size])
        uses = verb_forms().get(said, ())
        if any(u.base for u in uses) or (uses and said.split(" ")[0].endswith("ing")):
            return said
    return ""


_SPLIT_PARTICLE = [(group, re.compile(pattern)) for group, pattern in [
    ("remove", r"\b(?:take|taking|throw|kick|leave|cut|strike|cross|get|move|pull)\b (?:the )?<I\d+>(?:(?: ,)?(?: and)? <I\d+>)* (?:off|out|away)\b(?! to)"),
    ("own", r"\bhand(?:ed|ing)?\b (?:the )?(?:<F\d+> (?:of|for) )?<I\d+>.*? over\b|\bpass(?:ed)? <I\d+> (?:on )?to\b"),
    ("lower", r"\b(?:bring|get|put|push|take|move|drive|pull|bump)\b .*?\bdown\b"),
    ("raise", r"\b(?:bring|get|put|push|move|drive|bump|crank)\b .*?\bup\b(?! with)"),
]]  # fmt: skip
_MODAL = r"(?:should|must|needs? to|has to|have to|can|could|shall|ought to|is to|are to|will|may|might|gets?|got|be|been|being|is|are|was|were|hereby)"


def groups_of(body: str) -> set[str]:
    found = {g for g, pattern in _SPLIT_PARTICLE if pattern.search(body)}
    if said := imperative(body):
        return found | {u.group for u in verb_forms()[said]}
    for match in re.finditer(
        rf"\b{_MODAL}(?: (?:be|also|really|simply|now|all|both|then|\w+ly))* (\w+)(?: (\w+))?", body
    ):
        for said in (f"{match[1]} {match[2]}", match[1]):
            if uses := verb_forms().get(said):
                return found | {u.group for u in uses}
    if match := re.search(rf"(?<![\w-])({forms_of('own')})\b", body):
        found.add("own" if match[1] else "")
    return found
