"""A word of a name that goes or gives way to another: "strike the words “every year” from F1"."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.naming import Item
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.work import Work
from agent.texts import phrase
from scorecard.edits import Edit

_NOUN = r"(?:words?|terms?|phrase|expression|part|bit)"
_GO = r"(?:drop|strike|remove|delete|omit|leave out|take out|cut|cross out|take|lose|erase|scrap|leave)"
_GONE = r"(?:dropped|struck|removed|deleted|omitted|left out|taken out|cut|crossed out|erased|go|disappear)"
_OLD, _NEW = r"(?P<old><Q\d+>|(?:(?!<)\S+ ){0,3}?(?!<)\S+)", r"(?P<new><Q\d+>|(?!<)\S+)"
_OF = r"(?:from|in|out of|of) (?:the )?(?:(?:<F\d+>|title|name|wording) (?:of|for) )?(?P<item><I\d+>)(?: 's <F\d+>)?"
_MUST = r"(?:should|shall|must|can|could|may|is to|are to|has to|have to|needs? to|ought to)"
_AWAY = r"(?:give way to|be replaced (?:by|with)|become|be changed to|read|be)"
_SHAPES = [re.compile(p) for p in (
    rf"^{_GO} (?:out )?the {_NOUN} {_OLD} {_OF}$",
    rf"^{_GO} (?:out )?(?P<old><Q\d+>) {_OF}$",
    rf"^the {_NOUN} {_OLD} {_MUST} (?:be )?{_GONE}(?: away)? {_OF}$",
    rf"^in (?:the (?:<F\d+> of )?)?(?P<item><I\d+>)(?: ,)? {_GO} (?:out )?the {_NOUN} {_OLD}$",
    rf"^in (?:the (?:<F\d+> of )?)?(?P<item><I\d+>)(?: ,)? (?:the {_NOUN} )?{_OLD} {_MUST} {_AWAY} {_NEW}$",
    rf"^in (?:the (?:<F\d+> of )?)?(?P<item><I\d+>)(?: ,)? (?:replace|change|swap|exchange|substitute) (?:the {_NOUN} )?{_OLD} (?:with|by|to|for|into) {_NEW}$",
    rf"^(?:replace|change|swap|exchange|substitute) (?:the {_NOUN} )?{_OLD} {_OF} (?:with|by|to|for|into) {_NEW}$",
    rf"^(?:replace|change|swap|exchange|substitute) (?:the {_NOUN} )?{_OLD} (?:with|by|to|for|into) {_NEW} {_OF}$",
    rf"^(?:write|say|use|put) {_NEW} (?:instead of|rather than|in place of|for|not) {_OLD} {_OF}$",
    rf"^in (?:the (?:<F\d+> of )?)?(?P<item><I\d+>)(?: ,)? (?:write|say|use|put) {_NEW} (?:instead of|rather than|in place of|for|not) {_OLD}$",
    rf"^(?P<item><I\d+>) {_MUST} (?:say|speak of|read|talk about|refer to) {_NEW} (?:instead of|rather than|in place of|and not|not) {_OLD}$",
)]  # fmt: skip


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    for shape in _SHAPES:
        if match := shape.match(body):
            item = work.refs.get(work.one(clause.line.span(match["item"])))
            old = _said(clause, match, "old")
            new = _said(clause, match, "new") if "new" in shape.groupindex else ""
            if item and (name := _with(item.name, old, new)):
                work.named, work.frame = [item.id], "rename"
                return [work.update(item.id, name=name)]
            if item and re.fullmatch(r"<Q\d+>", match["old"]) and "new" in shape.groupindex:
                return [work.update(item.id, name=name_of(_asked(work, item, old)))]
    raise NotMineError


def _asked(work: Work, item: Item, old: str) -> str:
    """ "C1 should speak of learners, not students" where its name has no such word: only the user knows the new name."""
    question = phrase("word_not_in_name", item=work.label(item.id), word=old)
    return work.ask(f"name {item.id}", question, open_=True)


def _said(clause: Clause, match: re.Match[str], group: str) -> str:
    words = match[group]
    return (
        str(clause.line.span(words).value) if words.startswith("<Q") else clause.words_of(match, group).strip("“”\"' ")
    )


def _with(name: str, old: str, new: str) -> str:
    """The name with a word of it changed; "" where it has no such word, or nothing else."""
    pattern = re.compile(rf"(?<![\w-]){re.escape(old)}(?![\w-])", re.IGNORECASE)
    changed = re.sub(r"\s{2,}", " ", pattern.sub(lambda m: _like(m[0], new), name, count=1)).strip(" ,;:-–")
    if not new:  # of "quick and friendly", "quick" stays
        changed = re.sub(
            r"^(?:and|or) |,? (?:and|or)$|(?<= )(?:and|or) (?=(?:and|or|for|to|in|of|with)\b)", "", changed
        )
    return "" if changed == name or not changed else changed[0].upper() + changed[1:]


def _like(old: str, new: str) -> str:
    return new[:1].lower() + new[1:] if old[:1].islower() and not new[1:2].isupper() else new
