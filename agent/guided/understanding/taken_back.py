"""What is taken back at once beside other wishes: "retention 62, no sorry 63, and weight it double"."""

import re
from datetime import date

from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import Known, known_of
from agent.guided.understanding.line import Line
from agent.guided.understanding.people import people_of
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import mended
from scorecard.models import Scorecard

_TAKES_BACK = r"no|nope|nah|sorr?y|wa?it|wiat|hang on|hold on|actually|(?<!after )(?<!the )(?<!a )correction|i mean|i meant|(?:scratch|strike) (?:that|<I\d+>)|oops|ups|whoops|hmm|hm|er|erm|uh|pardon|my mistake|my bad|rather|or rather|or better|better|well|make (?:that|it|<I\d+>)|on second thoughts?|ok(?:ay)?"  # fmt: skip
_OF_WHAT = r"(?:only |just |still )?(?:the |an? |our |from )?(?:\w+ )?(?:draft|provisional|preliminary|old|earlier|previous|budget|plan(?:ned)?|forecast|estimate[sd]?|wrong|rough)(?: (?:one|figure|number|value|count|version|sheet))?"
_JUDGED = rf"(?:thats|its|(?:that|it|<I\d+>)(?: ?['’]s| is| was)?) {_OF_WHAT}"
""" "No wait, that's the draft, 12": what the first one was."""
_LEADS = r"<W\d+> (?:says?|said|wants?|wanted|prefers?|thinks?)|let's (?:say|make it)|make (?:that|it|<I\d+>)|call it|say|it should be|should be|it's|that's|i meant?|to|by|for|in|on|at|until|please|rather|better|the|only|just|with"
_SLIP = re.compile(
    rf"(?<!\S)(?P<stop>(?:[-–—,.;…:(] )*)(?P<words>(?:(?:{_TAKES_BACK}|{_JUDGED}) (?:[,:–—.;…-] )*)+)(?P<lead>(?:(?:{_LEADS}) )*)(?=<(?P<kind>[INDEW])\d+>)"
)
_ONLY_AFTER_A_STOP = re.compile(r"(?:(?:well|rather|better|wait|er|ok(?:ay)?|make (?:that|it|<I\d+>)) ?[,.…–-]? ?)+$")
"""Words that take nothing back in the flow: "that rather than 40", "make it 30"."""
_NOT = re.compile(
    r"(?<=> )(?P<stop>(?:, )?)(?:and )?not (?P<lead>(?:the |in |on |by |at |to )?)(?=<(?P<kind>[ND])\d+>)"
)
""" "From 1 March, not February": the second is not meant."""
_NOT_THAT_MONTH = re.compile(
    r"(?<=> )(?:, )?(?:and )?not (?:in |until )?(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=$| [,.;!]| and\b)"
)
_OF_IT = re.compile(
    r" (?:(?:for|on|to|with) (?:those|that|it|them|this|these|that one|this one|<I\d+>)|(?:is better|would be better|will do|is fine|doe?s|deos|do|will|should|can|is|takes it|has it|gets it|then|instead|please)(?= [,.;!–—]| and\b|$))"
)
_OF_AN_ITEM = re.compile(r"^(?: \w+)? (?:for|of|on|in|at|from|as) (?:the |our )?<I\d+>$")
_OTHER_LEAD = re.compile(r"\b(to|by) $")
_CLAUSE = re.compile(r" (?:[,.;!?:…–—(-]|and|but|then|plus|while)(?= |$)")
_MAY = re.compile(r"\b(?:" + _TAKES_BACK + r"|not)\b", re.IGNORECASE)
_POINTS = ("pronoun", "plural", "kind")
_KINDS = {"N": "number", "D": "date", "E": "enum", "W": "person", "I": "item"}
_MOST = 3


def without_slips(text: str, card: Scorecard, today: date) -> str:
    """The message as it was meant; the very same words where nothing in it is taken back."""
    if not _MAY.search(text):
        return text
    known = known_of(card)
    for said in dict.fromkeys((text, mended(text, known.names.vocabulary))):
        meant = _without(said, known, people_of(card), today)
        if meant != said:
            return meant
    return text


def _without(text: str, known: Known, people: frozenset[str], today: date) -> str:
    for _ in range(_MOST):
        better = _without_one(annotate(text, known, today), people)
        if better == text:
            break
        text = better
    return text


def _without_one(found: Annotated, people: frozenset[str]) -> str:
    line = Line(found.tokens, [*(s for s in found.spans if s.kind != "perspective"), *_people(found, people)])
    for match in _NOT.finditer(line.text):
        old = _before(line, match.start(), _KINDS[match["kind"]])
        new = _span_at(line, match.end())
        if old and old.last == line.tokens(*match.span())[0]:
            return found.text[: found.tokens[old.last - 1].end] + found.text[found.tokens[new.last - 1].end :]
    if month := _NOT_THAT_MONTH.search(line.text):
        first, last = line.tokens(*month.span())
        if (old := _before(line, month.start(), "date")) and old.last == first:
            return found.text[: found.tokens[first - 1].end] + found.text[found.tokens[last - 1].end :]
    for match in _SLIP.finditer(line.text):
        if match.start() < 3 or line.text[: match.start()].rstrip().endswith("?"):
            continue
        if not match["stop"] and _ONLY_AFTER_A_STOP.match(match["words"]):
            continue
        if (old := _before(line, match.start(), _KINDS[match["kind"]])) and _replaces(line, match, old):
            return _put(found, line, match, old)
    return found.text


def _people(found: Annotated, people: frozenset[str]) -> list[Span]:
    """Names of those who own something, in any letters; two words of one name are one."""
    spans: list[Span] = []
    for place, token in enumerate(found.tokens):
        if token.low.removesuffix("'s") not in people or found.at(place) is not None:
            continue
        if spans and spans[-1].last == place:
            spans[-1] = Span("person", spans[-1].first, place + 1, "")
        else:
            spans.append(Span("person", place, place + 1, ""))
    return spans


def _span_at(line: Line, offset: int) -> Span:
    placeholder = re.match(r"<[A-Z]\d+>", line.text[offset:])
    assert placeholder is not None  # the patterns have looked ahead
    return line.span(placeholder[0])


def _before(line: Line, offset: int, kind: str) -> Span | None:
    """The last thing of the kind before a place."""
    first = line.tokens(offset, offset + 1)[0]
    same = [s for s in line.spans if s.kind == kind and s.last <= first]
    return max(same, key=lambda s: s.first, default=None)


def _replaces(line: Line, slip: re.Match[str], old: Span) -> bool:
    """Whether what comes after the slip says no more than what is to stand where the old one stood."""
    new = _span_at(line, slip.end())
    if new.kind == "enum" and new.value[0] != old.value[0]:
        return False
    mark = re.search(rf"<[A-Z]{line.spans.index(old)}>", line.text)
    between = line.text[mark.end() : slip.start()].rstrip() if mark else ""
    if new.kind != "person" and _names(line, between) and not _OF_AN_ITEM.match(between):
        return False  # what was said of another since
    kinds = {"<N", "<D"} if new.kind == "item" else {"<Q"} if new.kind in ("number", "date") else {"<N", "<D", "<Q"}
    after = _rest_of_clause(line, slip.end())
    if new.kind == "item" and any(kind in between for kind in ("<N", "<D", "<W")) and "<" in after:
        return False  # another wish, and not the same of another
    if _names(line, after) or any(kind in after for kind in kinds):
        return False
    judged = re.match(
        r" (?:is|are|was|were|seems?|looks?|feels?)(?: \w+)? (?:too|not|a bit|rather|quite|very|hardly)\b", between
    )
    return not judged


def _rest_of_clause(line: Line, offset: int) -> str:
    """What is said of the new thing itself, up to the next comma or "and"."""
    after = line.text[line.text.index(">", offset) + 1 :]
    end = _CLAUSE.search(after)
    return after[: end.start()] if end else after


def _names(line: Line, said: str) -> bool:
    """Whether an item is named in it, and not only pointed at."""
    return any(line.span(m).value.how not in _POINTS for m in re.findall(r"<I\d+>", said))


def _put(found: Annotated, line: Line, slip: re.Match[str], old: Span) -> str:
    """The text with the new words in the old ones' place, and the slip gone."""
    tokens, text = found.tokens, found.text
    new = _span_at(line, slip.end())
    words = found.words(new.first, new.last)
    if new.kind == "number" and not new.value.unit and old.value.unit and not re.search(r"[a-z%]", words):
        words += re.sub(r"^[^a-z%]*", " ", found.words(old.first, old.last).lower())  # "12 weeks, no, 13"
    if new.kind == "date":
        lead = re.match(r"(?:(?:by|in|until|for|on|from|at|due|before)\s+)+", found.words(old.first, old.last), re.I)
        bare = re.match(r"(?:by|in|until|for|on|from|at|due)\b", words, re.IGNORECASE) is None
        words = (lead[0] if lead and bare else "") + words
    start = tokens[old.first].start
    if (lead := _OTHER_LEAD.search(slip["lead"])) and (stood := _OTHER_LEAD.search(text[:start])):
        start, words = stood.start(), f"{lead[1]} {words}"  # "by 5, no, to 60"
    cut = line.tokens(*slip.span())[0]
    between = text[tokens[old.last - 1].end : tokens[cut].start].rstrip(" ,-–—.;…(")
    after = _rest_of_clause(line, slip.end())
    if "<D" in after and any(s.kind == "date" and old.last <= s.first < cut for s in line.spans):
        between = ""  # "60 by June, no, 70 by July"
    rest = text[tokens[new.last - 1].end :]
    if of_it := _OF_IT.match(line.text[line.text.index(">", slip.end()) + 1 :]):
        gone = line.text.index(">", slip.end()) + 1
        last = line.tokens(gone + 1, gone + of_it.end())[1]
        rest = text[tokens[last - 1].end :]
    return f"{text[:start]}{words}{between}{rest}"
