"""Strategic themes: which one an objective belongs to, in whatever order it is said."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.frames.common import name_of
from agent.guided.understanding.frames.slots import line_with, unexplained
from agent.guided.understanding.line import Line
from agent.guided.understanding.outcome import NotMineError
from agent.guided.understanding.spans import Span
from agent.guided.understanding.work import Work
from scorecard.edits import Edit, UpdateObjective

_ALIKE = 88
"""How near to the name of a theme, out of 100, words that mean it are."""
_WORDS = (
    r"objectives?|put|set|change[sd]?|make|makes|move[sd]?|give[sn]?|tag(?:ged)?|mark(?:ed)?|label(?:led)?|group(?:ed)?|file|place|sort|collect"
    r"|bundle|belongs?|belonging|go|goes|going|fits?|falls?|sits?|under|into|within|get|gets|bears?|carry|carries|take[ns]?|use|right|correct|wrong"
    r"|better|rather|instead|part|member|switch|assign(?:ed)?|new|a|count|counts|same|strategic|stands?|add"
)
_SEP = r"(?: (?:is|are|to|as|should|shall|must|will|be|:|=|→|called|named|of|with|under|in|into|has|have|get|gets|bears?|now|a|the|new|strategic))*"
_ITEMS = r"(?:(?:objectives? )?<I\d+>(?:(?: ,| and| &|,)+ (?:objective )?<I\d+>)*)"
_NAME = r"(?P<new>(?:[^<]|<[IPE]\d+>)+|<[QT]\d+>)"
_NEW = [re.compile(p) for p in (
    rf"<F\d+>(?: (?:of|for|on|to))? {_ITEMS}(?: from (?P<old>.+?)(?= to ))?{_SEP} {_NAME}$",
    rf"<F\d+> {_ITEMS} : {_NAME}$",
    rf"{_ITEMS}.*? <F\d+>{_SEP} {_NAME}$",
    rf"\b(?:under|into?|to|with) (?:the |a |an |our )?(?:new )?{_NAME} <F\d+>$",
)]  # fmt: skip
_CALLED = re.compile(rf"^(?:call|make|name|set|use|put|take|say)(?: <I\d+>| them| both)?(?: to| as| :)* {_NAME}$")
_RENAMED = re.compile(rf"(?:^|^[^<]* )(?:(?:the )?<F\d+> (?P<old><T\d+>)|(?P<old2><T\d+>) <F\d+>)(?: (?:→|->|to|into|is now|should|shall|must|will|be|called|named|renamed|known|designated|entitled|reads?|becomes|now|as|:|henceforth|hereafter|in future|simply))+ {_NAME}$")  # fmt: skip
_OFF = re.compile(
    r"\b(?:remove|delete|drop|clear|take|strip)\b.*<F\d+>|\bno <F\d+>|\bwithout (?:an? )?<F\d+>|<F\d+> (?:off|away)\b"
)
_LACKS = re.compile(r"<I\d+>(?:.*<I\d+>)? (?:still )?(?:has|have|had|lacks?|is|are|needs?)\b")


def read(clause: Clause, work: Work) -> list[Edit]:
    going_on = work.field == "theme" and bool(clause.before)
    if (
        clause.mood == "question"
        or clause.of("number")
        or not (set(clause.fields) == {"theme"} or (not clause.fields and (going_on or _under_one(clause, work))))
    ):
        raise NotMineError
    themes = list(_themes(clause, work))
    line, text = line_with(clause, themes)
    body = text[clause.start :] if line.text.startswith(clause.line.text[: clause.start]) else text
    marks = re.findall(r"<T\d+>", body)
    renames = _RENAMED.search(body)
    if len(marks) == 1 and clause.of("item") and not renames and unexplained(body, _WORDS):
        line, body, marks = clause.line, clause.body.rstrip(" .!?,;"), []  # "Sustainable growth" is not "Growth"
    spans = [s for s in clause.of("item") if s in line.spans and s.value.how != "pronoun"]
    if marks and (renamed := _renamed(clause, line, work, body)):
        return renamed
    if going_on and (match := _CALLED.match(body)):
        return _put(work, [], _said(line, clause, match, marks))
    if marks and len(marks) == 1 and not unexplained(body, _WORDS) and not _OFF.search(body):
        return _put(work, spans, str(line.span(marks[0]).value))
    if (
        not marks
        and (spans or not clause.of("item"))
        and _OFF.search(body)
        and (clause.mood == "command" or body.startswith("take "))
    ):
        return _put(work, spans, "")
    if not marks and not _LACKS.search(body):
        return _fresh(clause, work, line, body, spans)
    raise NotMineError


_UNDER = re.compile(r"(?:put |move |place |file )?<I\d+>(?:(?: ,| and| &)+ <I\d+>)*(?: \w+)? (?:under|into|in|to|belongs? to|(?:sits?|fits?|goes|belongs?)(?: better| rather| more| really)* (?:with|under|in|into|to)) (?:the )?<T\d+>")  # fmt: skip


def _under_one(clause: Clause, work: Work) -> bool:
    """ "C3 under Lean stores": the name of a theme says that one is meant, where it names nothing else."""
    line, text = line_with(clause, list(_themes(clause, work)))
    marks = re.findall(r"<T\d+>", text)
    sides = {p.name.lower() for p in work.scorecard.perspectives} | set(work.known.perspectives)
    return len(marks) == 1 and bool(_UNDER.fullmatch(text[clause.start :])) and line.span(marks[0]).value.lower() not in sides  # fmt: skip


def _fresh(clause: Clause, work: Work, line: Line, body: str, spans: list[Span]) -> list[Edit]:
    """A theme that the scorecard does not have yet."""
    for pattern in _NEW:
        match = pattern.search(body)
        if match and match["new"].strip(" .,:"):
            inside = {*range(*match.span("new")), *(range(*match.span("old")) if match.groupdict().get("old") else ())}
            return _put(work, [s for s in spans if clause.offset(s) not in inside], _said(line, clause, match, []))
    raise NotMineError


def _said(line: Line, clause: Clause, match: re.Match[str], marks: list[str]) -> str:
    words = match["new"].strip()
    if words in marks or words.startswith("<Q"):
        return name_of(str(line.span(words).value))
    first, last = line.tokens(match.start("new") + clause.start, match.end("new") + clause.start)
    return name_of(clause.whole.words(first, last))


def _put(work: Work, spans: list[Span], theme: str) -> list[Edit]:
    ids = (
        work.many(spans, "objective") if spans else (work.group if len(work.group) > 1 else [work.focused("objective")])
    )
    work.frame = "theme"
    return [UpdateObjective(id=i, theme=theme) for i in ids if work.kind(i) == "objective"]


def _renamed(clause: Clause, line: Line, work: Work, body: str) -> list[Edit] | None:
    """A theme that several objectives share gets another name on all of them."""
    match = _RENAMED.search(body)
    if not match:
        return None
    old = str(line.span(match["old"] or match["old2"]).value)
    new = _said(line, clause, match, re.findall(r"<T\d+>", match["new"]))
    return [UpdateObjective(id=o.id, theme=new) for o in work.scorecard.objectives() if o.theme == old]


def _themes(clause: Clause, work: Work) -> Iterator[Span]:
    """Where themes of this scorecard are named."""
    known = sorted({o.theme for o in work.scorecard.objectives() if o.theme}, key=len, reverse=True)
    place = clause.place(0)
    while place < clause.last:
        found = next((s for theme in known if (s := _theme_at(clause, place, theme))), None)
        if found:
            yield found
        place = found.last if found else place + 1


def _theme_at(clause: Clause, place: int, theme: str) -> Span | None:
    tokens = clause.whole.tokens
    if tokens[place].quoted:
        same = fuzz.ratio(tokens[place].inside.lower(), theme.lower()) >= _ALIKE
        return Span("theme", place, place + 1, theme) if same else None
    last = place + len(re.findall(r"[^\W_]+(?:['’-]\w+)*|&", theme))
    span = clause.whole.at(place)
    if last > clause.last or (span and (span.kind == "field" or (span.kind == "item" and span.value.how == "id"))):
        return None
    said = clause.whole.words(place, last)
    return Span("theme", place, last, theme) if fuzz.ratio(said.lower(), theme.lower()) >= _ALIKE else None
