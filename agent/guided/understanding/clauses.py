"""A message cut into clauses that each ask for one thing, by what was annotated."""

import re
from dataclasses import dataclass, field
from typing import Literal

from agent.guided.understanding.cues import ASKING, FILLER, HANDS_OFF, MAY_SOMEONE, POLITE, REQUEST, TAIL
from agent.guided.understanding.lexicon import alternation, forms_of, verb_forms, words
from agent.guided.understanding.line import Line
from agent.guided.understanding.spans import Annotated, Span

Mood = Literal["command", "terse", "statement", "question", "hands off"]

_BREAK = re.compile(r" (?:(?P<stop>[.!?;…]+)|(?P<comma>[,–—:(]|-(?= [\w<])|and then|and also|and|but|then|plus|while|as well as|\+|& )(?: (?:[,–—]|and then|and also|and|but|then|plus|while|also|so))*)(?= |$)")  # fmt: skip
_PEOPLE_VERB = r"(?:owns?|takes? (?:care|over|on|responsibility)|takes|will (?:own|take|be|lead|look)|should (?:own|take|be|lead|look)|is (?:responsible|in charge|accountable|the owner)|looks? after|leads?|gets?|runs?|covers?|carries|oversees?|can (?:own|take|lead|run|have|handle|look|do)|has)"


@dataclass
class Clause:
    whole: Annotated
    first: int
    last: int
    joint: str = ""
    """What stood between it and the clause before, "" for the first of a sentence."""
    asked: bool = False
    """Whether its sentence ends in a question mark."""
    before: "Clause | None" = None
    groups: set[str] = field(default_factory=set)
    """The classes of its main verb."""
    mood: Mood = "statement"
    start: int = 0
    """Where in the line the politeness ends."""
    requested: bool = False
    """Whether it is a question that asks for a change: "could it be called X?"."""
    gap: bool = False
    """Whether it has the verb of the clause before: "rename F1 to X and C2 to Y"."""

    def __post_init__(self) -> None:
        inside = [s for s in self.whole.spans if self.first <= s.first and s.last <= self.last]
        self.spans = [s for s in inside if s.kind != "perspective"]
        self.sides = [s for s in inside if s.kind == "perspective"]
        self.line = Line(self.whole.tokens, self.spans, self.first, self.last)
        polite = POLITE.match(self.line.text)
        self.start = polite.end() if polite else 0
        if re.match(
            r"(?:can|could|may|might|would|will) (?:the )?<I\d+> (?!be \w+ (?:by|for) (?:who|what))", self.body
        ):
            self.line.swap_at(self.start)
            self.requested = True
        elif someone := MAY_SOMEONE.match(self.line.text[self.start :]):
            self.start += someone.end()
            self.requested = True
        self.mood, self.groups = _mood(self)

    @property
    def body(self) -> str:
        """The line without the politeness before it."""
        return TAIL.sub("", self.line.text[self.start :])

    @property
    def text(self) -> str:
        return self.whole.words(self.first, self.last)

    def of(self, kind: str) -> list[Span]:
        return [s for s in self.spans if s.kind == kind]

    @property
    def fields(self) -> list[str]:
        return [s.value for s in self.of("field")]

    def enum(self, name: str) -> str:
        return next((s.value[1] for s in self.of("enum") if s.value[0] == name), "")

    def words_of(self, match: re.Match[str], group: str) -> str:
        """What was typed where a group of a pattern matched the body."""
        start, end = match.span(group)
        if start < 0 or start == end:
            return ""
        return self.whole.words(*self.line.tokens(start + self.start, end + self.start))

    def place(self, offset: int) -> int:
        """The token at a character of the body."""
        return self.line.tokens(offset + self.start, offset + self.start + 1)[0]

    def offset(self, span: Span) -> int:
        """Where in the body a span stands."""
        placed = next((o for o, first, _ in self.line.places if first >= span.first), len(self.line.text))
        return placed - self.start


def _mood(clause: Clause) -> tuple[Mood, set[str]]:
    text, body = clause.line.text.strip(), clause.body
    if HANDS_OFF.fullmatch(text.rstrip(" .!?,;")) or HANDS_OFF.fullmatch(body.rstrip(" .!?,;")):
        return "hands off", set()
    requesting = clause.requested or bool(REQUEST.search(text[: clause.start + 1]))
    requesting = requesting or bool(clause.start and re.match(r"who |perhaps\b|maybe\b", text))
    requesting = requesting or bool(
        clause.asked
        and re.search(r"\bshall we\b.*<[NQ]\d+>|\b(?:can|could|should) we (?:say|set|make|aim)\b.*<[NQ]\d+>", text)
    )
    if not requesting and (
        ASKING.match(_bare_start(text)) or (clause.asked and not clause.joint and not _imperative(body))
    ):
        return "question", set()
    groups = _groups(body)
    doubles = re.match(r"<N\d+>", body) and clause.line.span(body[: body.index(">") + 1]).value.relation == "multiple"
    if _imperative(body) or requesting or doubles:
        return "command", groups
    if re.match(
        r"(?:the |its |our |a )?<[IFN]\d+>(?: 's)?(?: [:=,-]| to| <|$|->| →| \w+$| [A-Z])", body
    ) and not groups - {"own"}:
        return "terse", groups
    if not groups and _TERSE.search(body) and not _SUBJECT.search(body) and not _content(body):
        return "terse", groups
    return "statement", groups


_TERSE = re.compile(r"<I\d+>.*<[NDEQ]\d+>|<[NDEQ]\d+>.*<I\d+>")
_SUBJECT = re.compile(
    r"\b(?:we|i|they|he|she|it|you|there|who|that)(?:'\w+)?\b|\b(?:is|are|was|were|has|have|had|should|must|shall|will|would|can|could|may|might)\b"
)


def _content(body: str) -> list[str]:
    """The words that carry a meaning of their own."""
    rest = re.findall(r"[^\W\d_][\w'’-]*", re.sub(r"<[A-Z]\d+>|'s\b", " ", body))
    return [w for w in rest if w not in words("small") | words("filler")]


def _bare_start(text: str) -> str:
    """Without the words of hesitation that may stand before a question."""
    return re.sub(rf"^(?:(?:{FILLER}|btw|by the way|quick question)(?: |$)(?:[,:–—-] )*)+", "", text)


def _imperative(body: str) -> str:
    """The verb that the body begins with, in the form of a command (or "renaming ..." after "how about")."""
    parts = body.split(" ")
    for size in (4, 3, 2, 1):
        said = " ".join(parts[:size])
        uses = verb_forms().get(said, ())
        if any(u.base for u in uses) or (uses and said.split(" ")[0].endswith("ing")):
            return said
    return ""


_SPLIT_PARTICLE = [
    ("remove", r"\b(?:take|taking|throw|kick|leave|cut|strike|cross|get|move|pull)\b (?:the )?<I\d+>(?:(?: ,)?(?: and)? <I\d+>)* (?:off|out|away)\b(?! to)"),
    ("own", r"\bhand(?:ed|ing)?\b (?:the )?(?:<F\d+> (?:of|for) )?<I\d+>.*? over\b|\bpass(?:ed)? <I\d+> (?:on )?to\b"),
    ("lower", r"\b(?:bring|get|put|push|take|move|drive|pull|bump)\b .*?\bdown\b"),
    ("raise", r"\b(?:bring|get|put|push|move|drive|bump|crank)\b .*?\bup\b(?! with)"),
]  # fmt: skip
_MODAL = r"(?:should|must|needs? to|has to|have to|can|could|shall|ought to|is to|are to|will|may|might|gets?|got|be|been|being|is|are|was|were|hereby)"


def _groups(body: str) -> set[str]:
    found = {g for g, pattern in _SPLIT_PARTICLE if re.search(pattern, body)}
    if said := _imperative(body):
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


def clauses_of(whole: Annotated) -> list[Clause]:
    """The clauses in order; a sentence that asks keeps that mark on each of them."""
    found: list[Clause] = []
    for first, last, asked in _sentences(whole):
        inside = _cut(whole, first, last)
        for number, (start, end, joint) in enumerate(inside):
            before = found[-1] if found else None
            clause = Clause(whole, start, end, joint if number else "", asked, before)
            clause.gap = bool(before) and not _own_verb(clause) and _begins_with_reference(clause)
            if clause.first < clause.last:
                found.append(clause)
    return found


def _own_verb(clause: Clause) -> bool:
    return bool(clause.groups) or clause.mood in ("question", "hands off")


def _begins_with_reference(clause: Clause) -> bool:
    return bool(re.match(r"(?:the |and |for )?<[IFN]\d+>", clause.body))


def _sentences(whole: Annotated) -> list[tuple[int, int, bool]]:
    found, first = [], 0
    for place, token in enumerate(whole.tokens):
        newline = place > first and "\n" in whole.text[whole.tokens[place - 1].end : token.start]
        if newline:
            found.append((first, place, False))
            first = place
        if token.low in (".", "!", "?", ";", "…") and whole.at(place) is None and not _abbreviated(whole, place):
            found.append((first, place, token.low == "?"))
            first = place + 1
        elif (
            token.quoted
            and token.inside[-1:] in ".!?"
            and place + 1 < len(whole.tokens)
            and whole.tokens[place + 1].text[0].isupper()
        ):
            found.append((first, place + 1, False))
            first = place + 1
    found.append((first, len(whole.tokens), False))
    return [(a, b, q) for a, b, q in found if a < b]


def _abbreviated(whole: Annotated, place: int) -> bool:
    """The full stop of "Dr." or "e.g." ends no sentence."""
    token = whole.tokens[place]
    if token.low != "." or not place:
        return False
    before, after = whole.tokens[place - 1], whole.tokens[place + 1] if place + 1 < len(whole.tokens) else None
    glued = before.end == token.start
    tight = after is not None and after.start == token.end and after.low[:1].isalnum()
    return glued and (
        before.low in _SHORTENED or tight or (len(before.text) == 1 and before.text.isupper() and after is not None)
    )


_SHORTENED = frozenset("dr mr mrs ms prof st no approx incl resp vs e.g i.e etc ca".split())


def _cut(whole: Annotated, first: int, last: int) -> list[tuple[int, int, str]]:
    spans = [s for s in whole.spans if s.kind != "perspective" and first <= s.first and s.last <= last]
    line = Line(whole.tokens, spans, first, last)
    found, begin, joint = [], 0, ""
    for match in _BREAK.finditer(line.text):
        left, right = line.text[begin : match.start()], line.text[match.end() :].strip()
        if not left.strip() or not right or not _starts(right, left, line, ":" in (match["comma"] or "")):
            continue
        a, b = line.tokens(begin, match.start())
        found.append((a, b, joint))
        begin, joint = match.end(), match[0].strip()
        while begin < len(line.text) and line.text[begin] == " ":
            begin += 1
    a, b = line.tokens(begin, len(line.text))
    return [*found, (a, b, joint)]


_KIND = alternation("nouns")
_NEW = rf"(?:a|an|another|one more|the)? ?(?:new |further |additional )?(?:\w+ )?(?:{_KIND})\b"
_REFERS = rf"(?:the |its |our |a |an |both |all )*(?:<[IFQ]\d+>|(?:{_KIND})\b)"


def _starts(right: str, left: str, line: Line, colon: bool = False) -> bool:
    """Whether the words after a connector are a clause of their own, not the rest of a list or of a name."""
    polite = POLITE.match(right)
    bare = right[polite.end() :] if polite else right
    naming = _in_a_new_name(left)
    if re.match(r"(?:how|what) about\b", right) and "<I" in left and not naming:
        return True
    if colon and re.search(r"\b(?:changes?|things?|points?|updates?|edits?|corrections?)(?: (?:on|for|to|about|in) (?:the )?<I\d+>)?$", left.strip()):  # fmt: skip
        return True
    if colon and (
        _says_verb(left)
        or re.search(r"(?:<[IFPQE]\d+>|\b(?:to|as|it|that|this|with|perspective|called|named))$", left.strip())
    ):
        return False
    if HANDS_OFF.fullmatch(right) or (
        HANDS_OFF.fullmatch(bare) and re.match(r"don|do|never|leave|keep|not|without|except|hands|<I", bare)
    ):
        return not naming or bool(re.search(r"<I\d+>", right))
    if (
        re.match(
            r"(?:<I\d+> 's|it's|that's|they're|this is|we (?:never|don't|already|have never|agreed|just)|nobody|no one|i think|because it|<I\d+> (?:is|are|was) (?:just|only|too|not|never|really|a|an|no)\b|(?:it|they) (?:goes|go|runs?|works?|has|have|does|do|makes?|adds?|only|never|already)\b|<I\d+> (?:goes|works|makes|adds|only|already|never) (?!to\b))",
            right,
        )
        and (_says_verb(left) or _complete(left))
        and "<F" not in right
    ):
        return True
    if verb := _imperative(bare):
        rest = bare[len(verb) :].strip()
        if not rest.strip(" .!") and "<I" in left and not naming:
            return True
        near = r"(?:\S+ ){0,2}?" if naming else r"(?:\S+ ){0,7}?"
        if (
            naming
            and not _surely(rest, line)
            and not re.search(r"(?:^|(?:on|to|with|under) )(?:the )?<[I]\d+>$", _sure_only(rest, line))
        ):
            return False
        near = r"(?:\S+ ){0,4}?" if naming else near
        return bool(re.match(near + _REFERS, rest) or re.match(_NEW, rest) or re.match(r"<N\d+>|to <N", rest)) or (
            not naming and _says_verb(left)
        )
    if re.match(
        r"(?:it's |its |the )?<I\d+>(?: 's)? (?:is|should|must|needs?|has to|belongs?|goes|gets?|will|can|leads? to|drives?|supports?)\b",
        bare,
    ):
        return _has_predicate(left) and (not naming or _surely(bare, line))
    if re.fullmatch(
        r"(?!it |that |this )[\w'-]+(?: [\w'-]+)?(?: (?:stays|remains)|(?: (?:will|can|could|should|'ll|must|shall|is going to))? (?:keeps?|owns?|takes?|leads?|gets?|runs?|has|have|does|do|handles?|is leading|is running) (?:it|that|this|<I\d+>)(?: now)?)",
        TAIL.sub("", re.split(r" (?:[,;.]|and|but) ", bare)[0]).strip(" .!"),
    ):
        return _has_predicate(left) or "<I" in left
    if re.match(r"<I\d+>(?: 's)? <F\d+> (?:is|to|should|shall|will|must|becomes)\b", bare):
        return _complete(left)
    if re.match(r"for (?:the )?<I\d+>(?: ,)? (?:the |please )*(?:<F\d+>|<N|<E)", bare):
        return _complete(left)
    if re.match(r"[\w'-]+(?: [\w'-]+)? (?:on|for|to) <I\d+>$", bare) and re.search(
        r"(?:^|[,] )[\w'-]+(?: [\w'-]+)? (?:on|for|to) <I\d+>$", left.strip()
    ):
        return True
    if re.match(r"(?:the |for )?<I\d+>(?: 's)? (?:to|[:=]|->|→|<[NEFD]|at|under|by|as|with)", bare):
        return _complemented(left) and (not naming or _surely(bare, line))
    if re.match(
        r"(?:with |has |have )?(?:the |its |their |a |an |my |our )?<F\d+>(?: (?:of|for|is|to|from|on|at|as|should)\b| [:=]| <|$| \w+| [%€$£])",
        bare,
    ):
        return _complete(left)
    if re.match(
        r"(?:starting|beginning|commencing|ending|finishing|due|to be (?:completed|finished|done|<E\d+>))(?: on| in| by| from)* <D\d+>",
        bare,
    ):
        return _complete(left) and "<I" in left and not naming and not re.search(rf"\b(?:{forms_of('add')})\b", left)
    if (how := re.match(r"(?:a )?(<E\d+>)", bare)) and line.span(how[1]).value[0] == "strength":
        return False
    if re.match(
        r"(?:measured |reported |tracked |updated |reviewed )?<E\d+>(?:$| [,.;]| and\b| instead\b| rather\b| not\b)",
        bare,
    ):
        return _complete(left) or bool(re.search(r"<[NF]\d+>", left))
    if re.match(r"<N\d+>(?: \w+)? <D\d+>|<D\d+>[,:]? <N\d+>", bare):
        return bool(re.search(r"<N\d+>.*<D\d+>|<D\d+>.*<N\d+>", left))
    if re.match(
        rf"(?:the )?(?:[\w'-]+ ){{1,3}}{_PEOPLE_VERB} (?:of |the |for |after |over )?(?:<[IF]|\w+ <I|\w+ now$)", bare
    ):
        return _has_predicate(left) or bool(_ABSENT.search(left))
    return bool(re.match(r"(?:we(?:'re| are| want| need| aim| have to| must)?|currently|today|now|right now) ?(?:want|need|aim|at|get|to|be|now|for|\s)*(?:under|below|above|over|at least|at most)? ?<N", bare)) and "<" in left  # fmt: skip


def _sure_only(text: str, line: Line) -> str:
    """The text with only those mentions in it that are ids or pronouns."""

    def shown(m: re.Match[str]) -> str:
        span = line.span(m[0])
        return m[0] if span.value.how in ("id", "pronoun", "plural") else "name"

    return re.sub(r"<I\d+>", shown, text)


def _surely(text: str, line: Line) -> bool:
    """Whether the first thing pointed at is one for certain, and no word of a new name."""
    match = re.search(r"<([IFQ])(\d+)>", text)
    if not match or match.start() > 14:
        return False
    span = line.spans[int(match[2])]
    if span.kind != "item":
        return span.kind == "field"
    return span.value.how not in ("name",) or (bool(span.value.candidates) and span.value.candidates[0].score >= 0.95)


def _in_a_new_name(left: str) -> bool:
    """Whether the left side ends in words that are being given as a name, without quotes."""
    match = re.search(rf"\b(?:{forms_of('rename')})\b.*\b(?:to|as|into|:|it|<I\d+>) (?!<Q)(?P<name>.+)$", left)
    adding = re.search(rf"\b(?:{forms_of('add')})\b.*?\b(?:{_KIND})\b(?! (?:to|under|for) <I\d+>$)(?P<name>.*)$", left)
    found = match or adding
    return bool(found) and "<Q" not in left and bool(found["name"].strip())


def _says_verb(left: str) -> bool:
    return bool(_groups(POLITE.sub("", left, count=1)))


def _has_predicate(left: str) -> bool:
    return _complete(left) or _says_verb(left) or bool(re.search(rf"\b{_PEOPLE_VERB} (?:the )?<I", left))


_ABSENT = re.compile(r"\b(?:off|leave|leaving|left|gone|sick|away|retir\w+|busy|quit\w*|moving on)\b")


def _complemented(left: str) -> bool:
    """Whether what is left of the connector has its own "to ...": "assign P1 to Maria", not "assign P1"."""
    return bool(
        re.search(
            r"<[IFQ]\d+>.*(?:\b(?:to|is|as|by|under|with|at|over|from)\b|[:=]|->|→) .*\S|<[NE]\d+>|<F\d+> \w+$", left
        )
    )


def _complete(left: str) -> bool:
    """Whether the left side has said what is to happen to what."""
    return bool(
        re.search(
            r"<[IFQ]\d+>.*(?:\b(?:to|is|as|by|under|with|at|from|on|of|for|should|shall|will|must|owns|called)\b|[:=]|->|→).*\S",
            left,
        )
        or re.search(r"<[NED]\d+>", left)
        or re.search(r"\b(?:called|named|kpi|measure|objective|initiative|perspective)\b \S+", left)
        or (re.search(r"<I\d+>|<Q\d+>", left) and _says_verb(left))
        or re.search(r"<F\d+> [\w%€$£]", left)
    )
