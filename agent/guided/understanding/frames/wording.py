"""New names given in passing: "instead of X let's say Y", "P2 - new name: Y", "I would phrase it as Y"."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import follows_what_misses, items_in, name_of
from agent.guided.understanding.frames.slots import unexplained
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit

_I = r"(?:the |our )?(?P<item><I\d+>)"
_SAYS = r"(?:names?|named?|naming|call(?:ed)?|word(?:s|ed|ing)?|phras(?:e|ed|ing)|rephrase[d]?|formulat(?:e|ed|ion)|titl(?:e|ed)|retitle[d]?|writ(?:e|ten)|rewrite|read|reads|say|says|said|term(?:ed)?|label|express(?:ed)?|put|text|title|heading)"
_CUE = re.compile(rf"\b(?:{_SAYS}|instead|rather|prefer|better|change[sd]?|replace[sd]?|should be|becomes?|make (?:it|<I\d+>)|use|use the|not)\b|->|→|<F\d+>|<I\d+> ?: <Q|<I\d+> (?:is|are|becomes)(?: now)? <Q|^(?:<I\d+>|<Q\d+>)+$")  # fmt: skip
_WORDS = rf"{_SAYS}|instead|rather|prefer|better|change[sd]?|replace[sd]?|becomes?|make|made|differently|new|use|using|over|version|sounds?|describes?|tool|like|current|old|shorter|clearer|simpler|suggest(?:ion)?|propose|recommend|adopt|take|set|give|amend|adjust|update|short"
_NAMES = re.compile(
    r"\b(?:the (?:wording|name|term|phrase|title|text)|phrase|formulate|word it|write better|reword|rename)\b|\bthe <F\d+> <Q"
)
_MORE = r"(?: better| rather| just| simply| now| from now on| henceforth)*"
_TAIL = r"(?P<name>\S.*)$"
_PATTERNS = [re.compile(p) for p in (
    rf"^(?:the |a )?(?:new|better|correct|right|proper) (?:<F\d+>|{_SAYS}) (?:for|of) {_I}(?: is| should be| would be| :| =| -)+ {_TAIL}",
    rf"^{_I}(?: 's)?(?: ,| :| -| –)* (?:new|better|correct) (?:<F\d+>|{_SAYS})(?: is| should be| :| =)* {_TAIL}",
    rf"^(?:the )?<F\d+> (?:for|of) {_I} (?:is|isn't|sounds) (?:not )?\w+(?: ,| ;| :| -| –|\.)* (?:better|rather|make it|should be|change to|change it to)(?: :| is)* {_TAIL}",
    rf"^{_I}{_MORE} (?:would |should |might |could |does |can )?(?:also |just |simply )?(?:sounds?|reads?|looks?|works?) (?:much |far )?(?:better|nicer|clearer) as {_TAIL}",
    rf"^{_I} (?:is|are) (?:better|best|now|rather|usually|always) (?:called|named|termed|known as|described as|phrased(?: as)?|worded(?: as)?) {_TAIL}",
    rf"^{_I} (?:should|could|can|might|must) (?:just|simply|better|rather|only) be(?: called| named)? {_TAIL}",
    rf"^(?:let's |we'd |i'd |we |i )?(?:name|call|title|phrase|word) (?:this one|that one|it|this|{_I}) {_TAIL}",
)]  # fmt: skip
_BEFORE = [re.compile(p) for p in (
    rf"^(?:i |we )?(?:'d |would )?(?:prefer|like|rather say|rather have|say|use|choose|favou?r) (?P<name>(?!<)[^<]+?)(?: ,)? (?:over|to|instead of|rather than|not|than|for) {_I}$",
    rf"^(?P<name>(?!<)[^<]+?) (?:instead of|rather than|in place of) {_I}$",
)]  # fmt: skip
_CAPITAL = re.compile(rf"^{_I} ?(?::|=|->|→) {_TAIL}")


_A_NEW_ONE = re.compile(
    r"\b(?:an?|another|one more) (?:new |further |additional )?(?:initiative|project|programme|program|measure|kpi|indicator|metric|objective|goal)\b(?! (?:name|title))"
)


def read(clause: Clause, work: Work) -> list[Edit]:
    if follows_what_misses(clause) and not any(s.value.how != "pronoun" for s in clause.of("item")):
        raise NotMineError
    body = clause.body.rstrip(" .!?,;")
    if clause.of("number") or clause.of("date") or any(f not in ("name", "description") for f in clause.fields):
        raise NotMineError
    if len(clause.of("quote")) == 1:
        return _quoted(clause, work, body)
    if clause.of("quote"):
        raise NotMineError
    for pattern in (*_PATTERNS, *_BEFORE):
        if (match := pattern.match(body)) and _is_name(clause, match, pattern in _BEFORE):
            return _renamed(clause, work, match)
    match = _CAPITAL.match(body)
    words = clause.words_of(match, "name").split() if match else []
    if (
        match
        and words
        and not (match["name"].startswith("<I") and _is_id(clause, match["name"]))  # "L2→P2 nah" speaks of two
        and words[0][:1].isupper()
        and (words[-1].islower() or len(words) == 1)
        and len(words) > (0 if "→" in body else 2)
    ):
        return _renamed(clause, work, match)
    raise NotMineError


def _is_id(clause: Clause, said: str) -> bool:
    return clause.line.span(said[: said.index(">") + 1]).value.how == "id"


def quoted(clause: Clause, work: Work) -> list[Edit]:
    """Read before anything is added: a quote given in so many words as a name."""
    if not _NAMES.search(clause.body) or len(clause.of("quote")) != 1 or clause.of("number") or clause.of("date"):
        raise NotMineError
    if any(f not in ("name", "description") for f in clause.fields):
        raise NotMineError
    return _quoted(clause, work, clause.body.rstrip(" .!?,;"))


def _is_name(clause: Clause, match: re.Match[str], strict: bool) -> bool:
    said = clause.words_of(match, "name")
    if match["name"].startswith("<") and (len(said.split()) < 2 or not match["name"].startswith("<I")):
        return False
    return bool(said) and len(said.split()) < 12 and (not strict or said[:1].isupper() or len(said.split()) > 1)


_SAID = re.compile(
    r"(?:[A-Z][a-z]+|we|they|he|she|i|nobody|everybody) (?:says?|said|thinks?|reckons?|believes?|knows?|told|wants?|asks?|asked)\b",
    re.IGNORECASE,
)
"""``Infections: Helen says nine is doable``: what somebody says of it is no name."""


def _renamed(clause: Clause, work: Work, match: re.Match[str]) -> list[Edit]:
    name = name_of(clause.words_of(match, "name"))
    if _SAID.match(name):
        raise NotMineError
    mark = match["item"]
    item = work.one(clause.line.span(mark)) if mark else work.focused()
    work.frame = "rename"
    return [work.update(item, name=name)]


def _quoted(clause: Clause, work: Work, body: str) -> list[Edit]:
    """The only quote is the name, whatever the rest of the sentence looks like."""
    quote = clause.of("quote")[0]
    spans = _meant(clause)
    if _A_NEW_ONE.search(body):
        raise NotMineError  # something is to be added, and nothing that there is gets its name
    if len(spans) > 1 or re.search(r"\b(?:links?|merge|split|theme|milestones?)\b", body):
        raise NotMineError
    if not _CUE.search(body) or len(unexplained(body, _WORDS)) > 2:
        raise NotMineError
    if not spans and not (work.recent or work.focus):
        raise NotMineError
    item = work.one(spans[0]) if spans else work.focused("objective" if _THE_GOAL.search(body) else "any")
    work.frame = "rename"
    return [work.update(item, name=name_of(str(quote.value)))]


_THE_GOAL = re.compile(
    r"\b(?:call|name|rename|retitle|title) (?:the|its|that|this|our) (?:goal|objective|aim)\b|\b(?:the|its|that|this|our) (?:goal|objective|aim)(?: itself)? (?:is|be|was|should|shall|must|reads?|gets?|could|can|to)\b"
)
""" "And call the goal <Q>", after its measure was spoken of."""


def _meant(clause: Clause) -> list[Span]:
    spans = items_in(clause)
    return [s for s in spans if s.value.how != "pronoun"] or spans[:1]
