"""New names for items."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import items_in, name_of
from agent.guided.understanding.lexicon import alternation, forms_of
from agent.guided.understanding.outcome import NotMineError, TroubleError
from agent.guided.understanding.people import known_people
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_VERB = rf"(?:{forms_of('rename')})"
_CHANGE = (
    r"(?:change|set|make|update|replace|amend|adjust|turn|edit|switch|revise|correct|adapt|modify|fix|have|let|put)"
)
_I, _F = r"<I\d+>", r"<F\d+>"
_MUST = r"(?:should|must|shall|has to|have to|needs to|ought to|will|is to|can|could|to)"
_TO = r"(?:to|as|into|in|by|with|read|say|is|:|=|->|→|-)"
_NAME = r"(?P<name>\S.*)$"
_PATTERNS = [re.compile(p) for p in (
    rf"\b{_VERB} (?:the )?(?:{_F} (?:of|for) )?(?P<item>{_I})(?: 's {_F})?(?: {_TO}| simply| just| something like| now| differently| otherwise| like this| as follows| (?=<Q))* {_NAME}",
    rf"^{_CHANGE} (?:the )?{_F} (?:of|for|from) (?P<item>{_I})(?: from .+?(?= to ))?(?: {_TO}| should be| shall be)+ {_NAME}",
    rf"^{_CHANGE} (?:the )?(?P<item>{_I})(?: 's)? {_F}(?: from .+?(?= to ))?(?: {_TO})+ {_NAME}",
    rf"^(?:the )?{_F} (?:of|for|from) (?P<item>{_I})(?: {_MUST})?(?: now| henceforth)?(?: be| read| {_TO})+ {_NAME}",
    rf"^(?P<item>{_I})(?: 's)? {_F}(?: {_MUST})?(?: now)?(?: be| read| {_TO})+ {_NAME}",
    rf"^(?P<item>{_I}) (?:{_MUST}|is)(?: now| better| rather| henceforth| simply| also)*(?: be)? (?:called|named|renamed(?: to| as)?|reworded(?: to| as)?|titled|worded|read|say|rephrased(?: to| as)?|labelled)(?: as)?(?: :)? {_NAME}",
    rf"^(?:instead of|replace|rather than) (?P<item>{_I})(?: ,)? (?:(?:with|by|let's|we|i|could|should|'d|better|rather|use|say|write|have|put) )+{_NAME}",
    rf"^(?P<item>{_I}) (?:sounds better as|is better called|would be better as|reads better as) {_NAME}",
    rf"^(?:make|let|have) (?P<item>{_I}) (?:read|say|be called|be named) {_NAME}",
    rf"^(?:make|change|put) (?:the )?{_F} (?:of|for) (?P<item>{_I}) \w+(?: :| ,| to)+ {_NAME}",
)]  # fmt: skip
_WISH = re.compile(
    r"(?:(?:a bit|much|more|less|even|way|far) )*(?:better|[a-z]{3,}er|(?:more|less) [a-z]+|different(?:ly)?|new|improved)$"
)
"""What a name should be like is no name: "could be sharper"."""
_ONLY_A_KIND = re.compile(rf"(?:(?:an?|the|one|another|our|new) )*(?:{alternation('nouns')})s?", re.IGNORECASE)
_CHANGED = re.compile(rf"^{_CHANGE} (?P<item>{_I}) (?:to|into|:|by|with|to read|to say)(?: :)? {_NAME}")
_EQUALS = re.compile(rf"^(?P<item>{_I}) (?:=|->|→) (?P<name>[^<]+)$")
_SHOULD_BE = re.compile(rf"^(?:new |the |our )?(?P<item>{_I})(?: {_MUST} (?:be|become)| →) {_NAME}")
_QUOTED = re.compile(rf"^(?:{_CHANGE} )?(?P<item>{_I})(?: (?:is|as|to|:|->|→|-|=))* (?P<name><Q\d+>)$")
_GAP = re.compile(
    rf"^(?P<item>{_I})(?! (?:should|shall|must|is|are|can|could|will|would|has|have|needs?|may|might|was|belongs?|goes|stays?|comes?)\b)(?: (?:to|as|:|into|->|→|-|=))* {_NAME}"
)
_BARE = re.compile(rf"^(?:please )?(?:{_VERB})(?: (?:the )?{_F} (?:of|for))? (?P<item>{_I})(?: 's {_F})?$")


_STRENGTHS = ("weak", "medium", "moderate", "strong")


def read(clause: Clause, work: Work) -> list[Edit]:
    body = clause.body.rstrip(" .!?,;")
    patterns = [*_PATTERNS]
    if clause.gap and work.frame == "rename":
        patterns.append(_GAP)
    if "name" in clause.fields or not clause.fields:
        patterns.append(_QUOTED)
    for pattern in patterns:
        if match := pattern.search(body):
            if (
                "is" in match[0].split()
                and clause.mood == "statement"
                and not re.match(r"[“\"'‘A-Z]", clause.words_of(match, "name"))
            ):
                continue
            before = [s.value for s in clause.of("field") if clause.offset(s) < match.start("name")]
            if _F in pattern.pattern and before and "name" not in before:
                continue
            return _renamed(clause, work, match)
    if (match := _BARE.match(body)) and re.match(r"(?:rename|retitle|relabel|call|name)", body):
        return _asked(clause, work, match)
    raise NotMineError


def change_to(clause: Clause, work: Work) -> list[Edit]:
    """ "Change C1 to Keep customers": a new name, once nothing else explains the words."""
    if re.search(r" \w+['’]s$", clause.text.rstrip(" .!?,;")):
        raise NotMineError  # "it should be Yasmin's" says whose it is
    if match := _CHANGED.search(clause.body.rstrip(" .!?,;")):
        name = clause.words_of(match, "name")
        if len(name.split()) > 1 or name[:1].isupper() or match["name"].startswith("<Q"):
            return _renamed(clause, work, match)
    if re.match(r"<I\d+> (?:→|->|=>|=) ?[A-Za-z]?\d|<I\d+> (?:→|->|=>) <I\d+>", clause.body):
        raise NotMineError
    match = _EQUALS.match(clause.body.rstrip(" .!?,;"))
    if match and len(clause.words_of(match, "name").split()) > 2:
        return _renamed(clause, work, match)
    match = _SHOULD_BE.match(clause.body.rstrip(" .!?,;"))
    if (
        match
        and clause.words_of(match, "name")[:1].isupper()
        and not _is_somebody(clause.words_of(match, "name"), work)
    ):
        return _renamed(clause, work, match)
    raise NotMineError


def _is_somebody(name: str, work: Work) -> bool:
    """ "It will be Helen Marsh" says whose it is to be."""
    return set(name.lower().split()) <= known_people(work)


def _renamed(clause: Clause, work: Work, match: re.Match[str]) -> list[Edit]:
    span = clause.line.span(match["item"])
    name = name_of(_quoted(clause, match) or clause.words_of(match, "name"))
    if not name or _ONLY_A_KIND.fullmatch(name):
        raise NotMineError  # "turn C4 into an initiative" asks for no name
    if match["item"] and span.value.how == "pronoun" and name.lower() in _STRENGTHS and "<Q" not in match["name"]:
        raise NotMineError  # "its effect on C1 is understated: call it medium"
    if _WISH.match(clause.words_of(match, "name")):
        return _asked(clause, work, match)
    ids = work.refs.many(span.value)
    others = [s for s in items_in(clause) if s is not span and clause.offset(s) < match.start("item")]
    if len(ids) > 1 or (others and "rename" in clause.groups):
        raise TroubleError("Two items cannot have the same name; please tell me the new name of each.")
    work.named.append(ids[0])
    work.frame = "rename"
    return [work.update(ids[0], name=name)]


def _quoted(clause: Clause, match: re.Match[str]) -> str:
    found = re.search(r"<Q\d+>", match["name"])
    return str(clause.line.span(found[0]).value) if found else ""


def _asked(clause: Clause, work: Work, match: re.Match[str]) -> list[Edit]:
    span: Span = clause.line.span(match["item"])
    ids = work.refs.many(span.value)
    work.named += ids
    if len(ids) > 1:
        raise TroubleError("Please tell me the new name of each.")
    name = work.ask(f"name {ids[0]}", f"What should {work.label(ids[0])} be called?", open_=True)
    return [work.update(ids[0], name=name_of(name))]
