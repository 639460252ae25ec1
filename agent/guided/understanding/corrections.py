"""Slips put right on the way: "set it to 12 - no, make that 12.5 %", "delete C2, sorry, I mean C3"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import Known
from agent.guided.understanding.lexicon import bases_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.spans import Annotated, Span

_SLIP = re.compile(
    r"(?<!\S)(?:[-–—,.;…:(] )*(?:(?:ah|oh|eh) (?:[,:–—.;…-] )*)?(?:(?:no|nope|nah|sorr?y|wait|wiat|hang on|hold on|actually|(?<!after )(?<!the )(?<!a )correction|i mean|i meant|scratch that|oops|ups|hmm|hm|er|uh|or (?:rather|better)|make (?:that|it|<I\d+>)|pardon(?: me)?|excuse me|strike that|my mistake|my bad) (?:[,:–—.;…-] )*)+"
    r"(?:(?:no|make (?:that|it|<I\d+>)|let's say|let's make it|say|better|it should be|i meant?|it's|to|by|for|please|rather|called|the|our|not <\w+>,?) )*(?=<(?P<kind>[INDQE])\d+>)"
)
_SAY = re.compile(r"(?<!\S)(?:(?:\.|…|-|–|—|,) )+(?:let's |or )?say (?=<(?P<kind>[ND])\d+>)")
_PERSON = re.compile(
    r" (?:[-–—,.;…] )+(?:(?:no|nope|sorry|wait|hang on|hold on|actually|i mean|i meant|(?<!after )(?<!the )(?<!a )correction|oops|or rather|make that|make it) (?:[,:–—-] )*)+(?:(?:to|make (?:that|it)|i meant?) )*(?P<new>[^<,.;]+?)(?= [.,;!]|$| and )"
)
_INSTEAD = re.compile(r"\b(?:scratch that|forget (?:that|it)|strike that|never ?mind(?: that)?)\b")
_WAIT = re.compile(
    rf"(?:^|[,;.–-] )(?:no ,? ?wait|wait ,? no|hold on|on second thoughts?|actually no|no ,? ?sorry)\b(?=(?: [,;:.–-])? (?:only |just |rather |better |please )*(?:{bases_of('move', 'set', 'add', 'remove', 'rename', 'raise', 'lower', 'halt', 'merge', 'split', 'own')}) )"
)
"""What is followed by another order takes the one before it back: "delete N3, no wait, only put it on hold"."""
_MOST = 4


_HMM_NO = re.compile(
    r"(?<=[\w%])(\W+(?:hm+|er+m?|uh|um|oh|ah|wa?it|sorr?y|nah|ok(?:ay)?|well)\W+no) (?=[€$£]?\d)", re.IGNORECASE
)


def with_a_pause(text: str) -> str:
    """ "80, hmm no 82" as "80, hmm no, 82": no number 82."""
    return _HMM_NO.sub(r"\1, ", text)


def corrected(found: Annotated, known: Known, today: date) -> Annotated:
    """The message as it was meant, annotated again where a slip was put right."""
    for _ in range(_MOST):
        text = _mended(found)
        if text == found.text:
            return found
        found = annotate(text, known, today)
    return found


def _mended(found: Annotated) -> str:
    spans = [s for s in found.spans if s.kind != "perspective"]
    line = Line(found.tokens, spans)
    if taken := _taken_back(found, line):
        return taken
    for match in (*_SLIP.finditer(line.text), *_SAY.finditer(line.text)):
        if match.start() < 3 or line.text[: match.start()].rstrip().endswith("?"):
            continue  # "Nov so far? no. Oct ..." answers itself
        after = re.match(r"<[INDQE]\d+>", line.text[match.end() :])
        assert after is not None  # the pattern has looked ahead
        new = line.span(after[0])
        old = _last(line, match.start(), new)
        if old is not None and not _judged(old, match, line):
            return _put(found, old, new, line.tokens(match.start(), match.end())[0])
    return _person(found, line)


def _last(line: Line, before: int, new: Span) -> Span | None:
    """The last thing of the same kind before the slip."""
    first = line.tokens(before, before + 1)[0]
    same = [s for s in line.spans if s.kind == new.kind and s.last <= first]
    if new.kind == "enum":
        same = [s for s in same if s.value[0] == new.value[0]]
    return same[-1] if same else None


def _judged(old: Span, slip: re.Match[str], line: Line) -> bool:
    """ "40 days is too tight for it, make it 50": what stands there is found wanting, not misspoken."""
    said = line.text[: slip.start()].partition(f"<{'N' if old.kind == 'number' else 'D'}{line.spans.index(old)}>")[2]
    calm = not re.search(
        r"\b(?:no|nope|sorry|wait|actually|mean|meant|scratch|(?<!after )(?<!the )(?<!a )correction|oops)\b", slip[0]
    )
    return calm and bool(re.match(r" (?:is|are|was|were|seems?|looks?|feels?|sounds?)(?: a bit| just| rather| much| far| way)? (?:too|not|a bit|rather|quite|very|hardly)\b", said))  # fmt: skip


def _put(found: Annotated, old: Span, new: Span, slip: int) -> str:
    """The text with the new words in the old ones' place, and the slip gone."""
    tokens, text = found.tokens, found.text
    before = text[: tokens[old.first].start]
    between = text[tokens[old.last - 1].end : tokens[slip].start].rstrip(" ,-–—.;…")
    words = found.words(new.first, new.last)
    if new.kind == "number" and not new.value.unit and old.value.unit and not re.search(r"[a-z%]", words):
        # "12 weeks, no, 13": what is not said again stays.
        words += re.sub(r"^[^a-z%]*", " ", found.words(old.first, old.last).lower())
    if new.kind == "date" and not re.match(r"(?:by|in|until|for|on|end|from|at|due)\b", words, re.IGNORECASE):
        lead = re.match(
            r"(?:(?:by|in|until|for|on|from|at|due|before)\s+)*", found.words(old.first, old.last), re.IGNORECASE
        )
        words = (lead[0] if lead else "") + words
    rest = text[tokens[new.last - 1].end :]
    return f"{before}{words}{between}{rest}"


def _taken_back(found: Annotated, line: Line) -> str:
    """ "Delete C2. No, scratch that, rename it": what stood before is not meant."""
    match = _INSTEAD.search(line.text) or _WAIT.search(line.text)
    if not match or match.start() < 3:
        return ""
    last = line.tokens(match.start(), match.end())[1]
    rest = found.text[found.tokens[last - 1].end :].lstrip(" ,.;:-–—")
    if re.match(r"(?:make (?:that|it)|to)\b", rest):
        return ""
    named = [s for s in line.spans if s.kind == "item" and s.value.how in ("id", "name") and s.last <= last]
    if named and not any(s.kind == "item" and s.value.how in ("id", "name") and s.first >= last for s in line.spans):
        rest = re.sub(r"\bit\b", found.words(named[-1].first, named[-1].last), rest, count=1)
    return rest or " "


def _person(found: Annotated, line: Line) -> str:
    match = _PERSON.search(line.text)
    if not match or match.start() < 3:
        return found.text
    first, last = line.tokens(*match.span("new"))
    new = found.words(first, last)
    slip = line.tokens(match.start() + 1, match.end())[0]
    if not new[:1].isupper() or len(new.split()) > 3 or not slip:
        return found.text
    old = slip - 1
    while old > 0 and found.tokens[old - 1].text[:1].isupper() and found.at(old - 1) is None:
        old -= 1
    if not found.tokens[old].text[:1].isupper() or found.at(old) is not None:
        return found.text
    return f"{found.text[: found.tokens[old].start]}{new}{found.text[found.tokens[last - 1].end :]}"
