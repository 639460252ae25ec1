"""A long, polite sentence brought to its core: why it is asked for set aside, what is said as a noun said as a verb.

"Given the pressure on theatres, it would be prudent to lower the utilisation target" asks what "lower the utilisation
target" asks. What is set aside names no value, so that no edit is lost with it.
"""

import re
from collections.abc import Callable
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import Known
from agent.guided.understanding.lexicon import alternation
from agent.guided.understanding.line import Line
from agent.guided.understanding.plain.forms import PLAIN_FORMS
from agent.guided.understanding.plain.sides import SIDE_FORMS
from agent.guided.understanding.spans import Annotated, Span
from scorecard.edits import Edit

_MOST = 6
"""How many times a message is brought nearer to its core."""
_BEGIN = r"(?:^|(?<=[.!?;] ))"
_WHY = (
    r"(?:given(?: that)?|following|in (?:light|view|accordance|line|keeping|response|agreement|consultation)(?: of| with| to)|due to|owing to|because of|on account of"
    r"|as (?:agreed|discussed|decided|requested|resolved|approved|announced|confirmed|per)|per|pursuant to|further to|subsequent to|based on|considering|seeing that|with a view to"
    r"|for the (?:avoidance of doubt|sake of)|in (?:order|an effort) to|so as to|in the interests? of|for (?:consistency|clarity|completeness|simplicity|fairness|the same reason)"
    r"|to (?:reflect|avoid|prevent|satisfy|account|honou?r|comply|ensure|make|keep|stay|be|help|meet|match|take account)|for (?:our |the )?(?:readers|users|colleagues|people|audiences?)\b|now that|with (?:\S+ ){1,5}(?:coming|ahead|leaving|joining|arriving|in place|in mind)|as|since|because)"
)
_EDITS = r"<[NQFED]\d+>"
_SO = r"(?:because|since|given that|so that|in order that|in order to|so as to|owing to|due to|on account of|as (?=(?:confirmed|established|reported|stated|shown|agreed|requested|evidenced|discussed|decided|approved|we (?:do|did|have)|(?:the|our|this|it|they|there) )))"
_VALUE = re.compile(_EDITS)
_WISH = re.compile(
    r"\b(?:should|shall|must|would|could|please|want|need|ought|propose|suggest|set|put|let|is to|are to|can|make|within reach|realistic|achievable|feasible|kindly|ask|request|record|note)\b|^[\w'-]+ing\b"
)
_FRONT = re.compile(
    rf"{_BEGIN}(?P<why>{_WHY}(?: (?:(?!{_EDITS})[^,.;!?])+?)?) , (?=(?P<rest>(?:(?! [.;!?](?: |$)).)+))"
)
_BACK = re.compile(rf"(?P<head>[^.;!?]*<[NED]\d+>[^.;!?]*?)(?P<why>(?: ,)? {_SO}(?:(?!{_EDITS}| and (?:the |its |our )?<I|<P)[^,.;!?])+?)(?=$| ?[.,;!?])")  # fmt: skip
_BETWEEN = re.compile(
    r"(?: ,)? (?:for (?:consistency|clarity|completeness|simplicity|the same reason)|as (?:from|of) now|accordingly|on account of (?:(?!<[NQFED]\d+>)[^,.;!?])+?) ,?(?= |$)"
)
_COMPARED = re.compile(r" (?:just )?(?:as|like) we (?:already )?do (?:with|for) (?:the |our )?<I\d+>(?=$| ?[.,;!?])")
"""What is done with another item, which is only compared with: ``review it weekly as we do with discharges``."""
_POINTS = re.compile(r"\b(?:it|its|this|that|these|those|they|them|their|him|her|his|one)\b")


def to_the_core(found: Annotated, known: Known, today: date) -> Annotated:
    """The message without what only says why or how politely; itself where nothing of that is in it."""
    for _ in range(_MOST):
        text = _nearer(found)
        if text == found.text:
            return found
        found = annotate(text, known, today)
    return found


def in_own_words(edit: Edit, text: str) -> Edit:
    """The edit with what was typed as its note and provenance, where its core has other words."""
    own: dict[str, object] = {}
    if (note := getattr(edit, "note", "")) and note not in text:
        own["note"] = text
    provenance = getattr(edit, "provenance", None)
    if provenance and provenance.words and provenance.words not in text:
        own["provenance"] = provenance.model_copy(update={"words": text})
    return edit.model_copy(update=own) if own else edit


def _nearer(found: Annotated) -> str:
    if (text := _of_sides(found)) != found.text:
        return text
    line = Line(found.tokens, [s for s in found.spans if s.kind != "perspective"])
    for step in (_without_reason_before, _without_reason_after, _said_plainly):
        if (text := step(found, line)) != found.text:
            return text
    return found.text


def _of_sides(found: Annotated) -> str:
    """What is said of perspectives; where one is named, no part of an item's name is looked for."""
    clear = [s for s in found.spans if s.kind in ("quote", "field") or (s.kind == "item" and _is_clear(s))]
    sides = [s for s in found.spans if s.kind == "perspective"]
    sides = _widest([s for s in sides if not any(c.first <= s.first and s.last <= c.last and c.last - c.first > s.last - s.first for c in clear)])  # fmt: skip
    if not sides:
        return found.text
    rest = [s for s in clear if all(s.last <= p.first or p.last <= s.first for p in sides)]
    line = Line(found.tokens, sorted([*rest, *sides], key=lambda s: s.first))
    plain = re.sub(r"[ .!?]+$", "", line.text)
    polite = re.match(r"(?:please |kindly )+", plain)
    for pattern, words in SIDE_FORMS:
        match = pattern.search(plain[polite.end() if polite else 0 :]) if pattern.pattern.startswith("^") else pattern.search(plain)  # fmt: skip
        if match:
            at = polite.end() if polite and pattern.pattern.startswith("^") else 0
            typed = {n: _typed(found, line, match.start(n) + at, match.end(n) + at) for n, g in match.groupdict().items() if g}  # fmt: skip
            typed["new"] = typed.get("quote") or f"“{typed.get('name', '').strip()}”"
            if "name" in typed and not typed["name"][:1].isupper():
                continue
            typed["side"] = re.sub(r"['’]s$", "", typed["side"])
            typed["by"] = typed.get("by", "").replace(", ", ", owner ", 1)
            return _filled(words, typed, match, line) or found.text
    return found.text


_CLEARLY = 0.6
"""How much of an item's name is said where it is no word of a new one."""


def _is_clear(span: Span) -> bool:
    candidates = span.value.candidates
    return span.value.how != "name" or bool(candidates and candidates[0].score >= _CLEARLY)


def _widest(sides: list[Span]) -> list[Span]:
    """Of perspectives that are named over one another the one that is said in more words."""
    kept: list[Span] = []
    for side in sorted(sides, key=lambda s: s.first - s.last):
        if all(side.last <= k.first or k.last <= side.first for k in kept):
            kept.append(side)
    return sorted(kept, key=lambda s: s.first)


def _without_reason_before(found: Annotated, line: Line) -> str:
    for match in _FRONT.finditer(line.text):
        why, rest = match["why"], match["rest"]
        here, there = set(re.findall(r"<I\d+>", why)), re.findall(r"<I\d+>", rest)
        named = [m for m in there if line.span(m).value.how not in ("pronoun", "plural")]
        pointed = (here or re.search(r"\b[A-Z]", _typed(found, line, *match.span("why"))[1:])) and not named
        if pointed or not (_WISH.search(rest) and (_VALUE.search(rest) or named)):
            continue  # whose target it is may be said in the reason alone
        if re.search(r"\b(?:him|her|his)\b", rest):
            continue
        return _replaced(found, line, match.start("why"), match.end(), "")
    return found.text


def _without_reason_after(found: Annotated, line: Line) -> str:
    for match in _BACK.finditer(line.text):
        if _WISH.search(match["head"]) or re.search(rf"\b(?:{alternation('fields')})\b", match["head"]):
            return _replaced(found, line, *match.span("why"), "")
    for pattern in (_COMPARED, _BETWEEN):
        if match := pattern.search(line.text):
            return _replaced(found, line, *match.span(), "")
    return found.text


def _said_plainly(found: Annotated, line: Line) -> str:
    for pattern, plain in PLAIN_FORMS:
        for match in pattern.finditer(line.text):
            said = {n: _named(found, line, match, n) for n, g in match.groupdict().items() if g}
            if (words := _filled(plain, said, match, line)) is not None:
                return _replaced(found, line, match.start(), match.end(), words)
    return found.text


def _named(found: Annotated, line: Line, match: re.Match[str], group: str) -> str:
    """What was typed; the id of an item whose name stands in quotes, which elsewhere would be a new name."""
    if re.fullmatch(r"(?:the )?<I\d+>", match[group]):
        mention = line.span(match[group]).value
        if mention.how == "id" and mention.candidates:
            return mention.candidates[0].item
    return _typed(found, line, *match.span(group))


Plain = str | Callable[[dict[str, str], re.Match[str], Line], str | None]


def _filled(plain: Plain, said: dict[str, str], match: re.Match[str], line: Line) -> str | None:
    if callable(plain):
        return plain(said, match, line)
    return re.sub(r" +", " ", plain.format_map(_Blank(said))).strip()


class _Blank(dict[str, str]):
    """What was not said leaves nothing."""

    def __missing__(self, key: str) -> str:
        return ""


def _typed(found: Annotated, line: Line, start: int, end: int) -> str:
    return found.words(*line.tokens(start, end)) if start < end else ""


def _replaced(found: Annotated, line: Line, start: int, end: int, words: str) -> str:
    first, last = line.tokens(start, end)
    before = found.text[: found.tokens[first].start].rstrip()
    after = found.text[found.tokens[last - 1].end :]
    space = "" if not words or re.match(r"[ .,;!?]|$", after) else " "
    joined = (
        f"{before} {words}{space}{after.lstrip() if not words else after}"
        if before
        else f"{words}{space}{after.lstrip() if not words else after}"
    )
    return re.sub(r" +(?=[.,;!?](?: |$))", "", joined).strip()
