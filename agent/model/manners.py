"""How the coach talks, held to in what the model says: the prompt asks for it, and weaker models forget it.

Only what can be seen in the words alone, and only by leaving words out: one question a turn, none that leads, none put
for the third time, nothing said again, no more words than somebody reads.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from agent.guided.other_language import in_other_language
from agent.model.prompt import MOST_WORDS
from agent.texts import phrase

_END = r"[.!?…。！？؟]+[\"”’»)\]*_]*"
_SENTENCE = re.compile(rf"\S.*?(?:{_END}(?=\s+[^a-zà-ÿ\s])|$)", re.MULTILINE)
_ASKS = re.compile(r"[?？؟][)*_]*$")
"""A question that somebody quotes, such as “how are we doing?”, is none of the coach's own."""
_LISTED = re.compile(r"^\s*(?:[-*•]|\d+[.)])\s")
_ONLY_MARK = re.compile(r"^\s*(?:[-*•>#]+|\d+[.)])\s*$")
_ELABORATES = re.compile(r"(?:or|for example|e\.g\.|such as|oder|zum beispiel|ou|par exemple|o|por ejemplo)\b", re.I)
_LEADS = re.compile(
    r"(?<!why )\b(?:would|do|does|is|are|should|could|ca|wo)n['’]t (?:you|we|it|that|this|they)\b|\bwould you agree\b"
    r"|\b(?:nicht wahr|n['’]est-ce pas|non è vero)\W*\?",
    re.IGNORECASE,
)
_OPTION_WORDS = 4
"""A question of so few words is an example of an answer or a line to choose."""
_SAME_QUESTION, _SAME_WORDS, _SHORTEST = 88.0, 92.0, 12
"""From here on, of 100, are two questions or paragraphs the same; shorter paragraphs than this are a manner of speaking."""
_OFTEN_ENOUGH = 2


@dataclass(frozen=True)
class _Sentence:
    text: str
    line: int
    listed: bool
    kept: bool = True

    @property
    def words(self) -> int:
        return len(self.text.split())

    @property
    def asks(self) -> bool:
        short = self.listed and len(_LISTED.sub("", self.text).split()) <= _OPTION_WORDS
        return bool(_ASKS.search(self.text)) and not short


def mannered(text: str, earlier: Sequence[str], *, shows: bool, instead: Callable[[str], str]) -> str:
    """What of ``text`` is to be said.

    ``earlier`` are the coach's replies so far. A turn that ``shows`` a result may be long and may say it again.
    ``instead`` gives the question to go on with where the model's own has to go, "" where there is none.
    """
    text = text if shows else _once(text, earlier)
    sentences = _questions_kept(_sentences(text), earlier)
    said = _without_dropped(text, sentences)
    if not shows and len(said.split()) > MOST_WORDS and "|--" not in said:
        said = _shortened(said)
    lost = [s.text for s in sentences if s.asks and not s.kept]
    if not lost or any(s.asks and s.kept for s in sentences):
        return said
    then = "" if in_other_language(text) else instead(" ".join(lost))
    return "\n\n".join(p for p in (said, then) if p) or text


def _once(text: str, earlier: Sequence[str]) -> str:
    """Without the paragraphs that were said before, in an earlier reply or in this one."""
    before = [p for reply in earlier for p in _paragraphs(reply)]
    new: list[str] = []
    for paragraph in _paragraphs(text):
        long = len(paragraph.split()) >= _SHORTEST
        if not long or not any(fuzz.ratio(paragraph, other) >= _SAME_WORDS for other in [*before, *new]):
            new.append(paragraph)
    return "\n\n".join(new) or text


def _paragraphs(text: str) -> list[str]:
    return [p for p in re.split(r"\n\s*\n", text.strip()) if p.strip()]


def _sentences(text: str) -> list[_Sentence]:
    lines = text.split("\n")
    return [
        _Sentence(match[0], number, bool(_LISTED.match(line)))
        for number, line in enumerate(lines)
        for match in _SENTENCE.finditer(line)
    ]


def _questions_kept(sentences: list[_Sentence], earlier: Sequence[str]) -> list[_Sentence]:
    """One question, with what makes it plainer: the last, or the first of a list of them."""
    groups = _groups(sentences)
    open_ = [g for g in groups if not any(_leads_or_nags(sentences[i].text, earlier) for i in g)]
    plain = [g for g in open_ if not sentences[g[0]].listed]
    chosen = plain[-1] if plain else open_[0] if open_ else []
    dropped = {i for g in groups if g != chosen for i in g}
    return [replace(s, kept=i not in dropped) for i, s in enumerate(sentences)]


def _groups(sentences: Sequence[_Sentence]) -> list[list[int]]:
    groups: list[list[int]] = []
    for place, sentence in enumerate(sentences):
        if not sentence.asks:
            continue
        plainer = sentence.words <= _OPTION_WORDS or _ELABORATES.match(sentence.text)
        if groups and groups[-1][-1] == place - 1 and plainer and not sentence.listed:
            groups[-1].append(place)
        else:
            groups.append([place])
    return groups


def _leads_or_nags(question: str, earlier: Sequence[str]) -> bool:
    if _LEADS.search(question):
        return True
    before = (s.text for reply in earlier for s in _sentences(reply) if s.asks)
    return sum(fuzz.ratio(question, other) >= _SAME_QUESTION for other in before) >= _OFTEN_ENOUGH


def _without_dropped(text: str, sentences: Iterable[_Sentence]) -> str:
    lines = text.split("\n")
    for sentence in sentences:
        if not sentence.kept:
            left = lines[sentence.line].replace(sentence.text, "", 1)
            lines[sentence.line] = _ONLY_MARK.sub("", re.sub(r"(?<=\S)  +", " ", left).rstrip())
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def _shortened(text: str) -> str:
    """The beginning, as far as it is read, and the question at the end."""
    sentences = _sentences(text)
    last = sentences[-1] if sentences[-1].asks else None
    more = "[…]" if in_other_language(text) else phrase("cut_short")
    room = MOST_WORDS - len(more.split()) - (last.words if last else 0)
    kept: list[_Sentence] = []
    for sentence in sentences[: -1 if last else None]:
        room -= sentence.words
        kept.append(replace(sentence, kept=room > 0))
    said = _without_dropped(text, [*kept, *([replace(last, kept=False)] if last else [])])
    return "\n\n".join([said or " ".join(text.split()[:MOST_WORDS]), more, *([last.text] if last else [])])
