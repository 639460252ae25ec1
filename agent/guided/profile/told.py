"""Sentences in which people tell how things are, and what of them belongs to the goals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from agent.guided.profile.lists import is_deed, top_level
from agent.guided.profile.statements import Statement
from tools.drafting.plain import plain_wish
from tools.drafting.situations.bare import as_it_stands, figure_thing, of_figure
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import COMPARES, says_what_should_be, words
from tools.language.grammar import Clause, clauses, is_told
from tools.language.marks import is_mark, part_mark
from tools.language.quantities import find_quantities
from tools.language.shares import in_numbers

_TELL_US = re.compile(
    r"^(?:and |but )?(?P<who>(?:our |the |many |most )*[a-z][\w -]{2,30}?) (?:tell|told|say|complain|report|keep saying|keep telling)(?: us)? that (?P<what>.+)$",
    re.IGNORECASE,
)
_AND_A_SHARE = re.compile(
    r",?\s+and\s+(?=(?:only |just |fewer than |less than |more than |about )*(?:half|a third|a quarter|(?:one|two|three|four|\d+) (?:in|out of) |\d+ ?(?:%|percent) of ))",
    re.IGNORECASE,
)


_AFTER_TOPIC = re.compile(r"^(?:(?:\S+\s+){3,}\S+|not [^:]*):\s+(?P<said>[^:]*\d[^:]*)$")
"""``Our hotel is full in summer and dead in winter: occupancy 91 % in August``"""
_COUNTED_ALONE = re.compile(r"^\d+ (?:out )?of \d+ [a-z]+(?: (?:last|this) \w+)?$", re.IGNORECASE)
"""``..., 5 of 8 left last year``: of the thing before it."""
_ONLY_WHERE = re.compile(
    r"(?:and |but |only |just )*\d[\d.,]*\s?(?:%|percent)? (?:in|on|at|for|after|before|during) [a-z]\w+(?: \w+)?$",
    re.IGNORECASE,
)


_HAVE_AND_NEED = re.compile(
    r"^we (?:only |just )?have (?P<now>\d[\d.,]*)(?: now| today)?,? (?:and |but )?(?:we )?(?P<want>(?:need|want|should have|would like) \d[\d.,]*)\W*$",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"^(?P<who>(?:we|i|they|he|she|the \w+)(?:['’]d| would)? (?:like|want|need)s?) (?P<what>.+)$", re.IGNORECASE
)


def with_what_they_want(said: Sequence[Statement]) -> Iterator[Statement]:
    """Statements, what only says what the one before should come to joined to that."""
    last: Statement | None = None
    for statement in said:
        loose = not statement.label and not statement.listed
        if last and loose and is_mark(statement.text) and not _lists_more(statement.text) and _has_figure(last.text):
            last = _with_mark(last, statement.text)
            continue
        if last and loose and (had := _HAVE_AND_NEED.match(statement.text)) and len(last.text.split()) <= 4:
            thing = re.sub(r"^and ", "", last.text.strip(" .!,"), flags=re.IGNORECASE)
            last = replace(last, text=f"{thing} {had['now']} now, {had['want']}")
            continue
        if last and loose and (wanted := _WANTED.match(statement.text)) and _has_figure(last.text):
            mark, *rest = top_level(wanted["what"], ",")
            if rest and is_mark(f"want {mark}"):  # "we'd like 80,000 by 2028, a younger audience and ..."
                last = _with_mark(last, f"want {mark}")
                statement = replace(statement, text=f"{wanted['who']} {', '.join(rest)}")
        if last:
            yield last
        last = statement
    if last:
        yield last


def _lists_more(text: str) -> bool:
    """``we'd like 80,000 by 2028, a younger audience``: a mark, and wishes behind it."""
    wanted = _WANTED.match(text)
    rest = top_level(wanted["what"], ",")[1:] if wanted else []
    return any(re.match(r"(?:and )?(?:an?|more|fewer|less|better) [a-z]", r) for r in rest)


def _with_mark(statement: Statement, mark: str) -> Statement:
    return replace(statement, text=f"{statement.text.rstrip(' .!')}, {mark[:1].lower()}{mark[1:]}")


def _has_figure(text: str) -> bool:
    behind = text.rpartition(": ")[2]
    return any(situation(t) or of_figure(f"{_last_of(t)} now") for t in (text, behind))


def _last_of(text: str) -> str:
    return _pieces(text)[-1] if _pieces(text) else text


_AS_OTHERS = re.compile(
    r"(?:,\s*|\s*\()(?:while |and |the )*(?:national(?:ly)?|regional(?:ly)?|industry|sector|peers?|others|competitors|country|county|market)(?:['’]s)?(?: average| mean| rate)?(?: is| are| at| have|:)* [€$£]?\d[\d.,]*\s?%?(?:\)|(?=\W*$|[,;]))",
    re.IGNORECASE,
)
"""``..., national 71``: how others stand, which is no target as long as nobody says so."""
_AT_TIMES = re.compile(r"(?<=\d)(?P<u>\s?%?) \((?:[a-z]+ \d[\d.,]*\s?%?(?:, |; | and |/ ?)?){2,}\)", re.IGNORECASE)
"""``occupancy 58 % (summer 94, winter 31)``: the whole, and two parts of it."""
_FELL = re.compile(
    r"^(?P<thing>(?:our |the )?[a-z][^\d,;:()]{2,50}?) (?:is |are |went |has gone |have gone |has come |have come )?(?:down|up) from (?P<then>[€$£]?\d[\d.,]*\s?(?:%|k|m)?) to (?P<now>[€$£]?\d[\d.,]*\s?(?:%|k|m)?)(?: (?:since|in|within|over) .+)?$",
    re.IGNORECASE,
)
"""``youth members down from 900 to 720``: where it stands, as long as it is told and not wished."""
_WHICH_IS = re.compile(r",\s+(?:which|that) (?:is|are|was) [a-z ]{2,20}:\s+(?=.*\d)", re.IGNORECASE)
"""``clients come back, which is nice: 64 % repeat work``"""
_OF_THEM = re.compile(
    r"^(?P<said>.*?\b(?:on|of|to|from|with|by) (?P<who>(?:[a-z]+ ){0,3}[a-z]+)), (?:they|it|these|which) (?P<what>[a-z]+(?: up)? .*\d.*)$"
)
"""``too dependent on two clients, they make up 58 % of revenue``"""


def told_goals(text: str, *, figures_only: bool = False, standing: bool = True) -> list[str]:
    """What a sentence tells of how things are, each matter apart; [] where it tells nothing of the kind.

    ``standing`` is whether a figure that nothing else is said of tells how things are ("no-shows 12 %"): where goals
    were asked for, it is a goal.
    """
    text = re.sub(
        r",\s+(?:it )?(?:was|were|used to be) [€$£]?\d[\d.,]*\s?%?(?=\W*$|[,;])", "", _WHICH_IS.sub(", ", text)
    )
    if standing and (fell := _FELL.match(text.strip(" .!"))):
        text = f"{fell['thing']} {fell['now']} now"
    text = re.sub(r"(?<=[a-z%]) / (?=[€$£]?\d)", ", ", _AS_OTHERS.sub("", _AT_TIMES.sub(r"\g<u>", text)))
    if of := _OF_THEM.match(text.strip(" .")):
        text = f"{of['who']} {of['what']}"
    if _lists_wishes(text):
        return []
    parts = [part if not standing or situation(part) else as_it_stands(part) for part in _matters(text)]
    found = [p for p in parts if (told := situation(p)) and (not figures_only or (told.thing and told.wish))]
    return [_tidy(part) for part in found]


def _lists_wishes(text: str) -> bool:
    """Whether wishes stand among the figures: then it is a list of them, whatever figures they have."""
    all_ = top_level(text, ",")
    if len([p for p in all_ if not is_mark(p)]) > 1 and is_deed(all_[0]) and not is_told(all_[0]):
        return True
    pieces = [p for p in all_[1:] if not is_mark(p) and not find_quantities(p)]
    plain = [plain_wish(re.sub(r"^and ", "", p)) for p in pieces]
    return any((is_deed(p) or COMPARES.match(p)) and not situation(p) for p in plain)


def _matters(text: str) -> list[str]:
    """``payroll errors 0.8 %, time to hire 71 days (should be 45)`` is about two things."""
    if told := _TELL_US.match(text):
        who = told["who"].strip()
        return [
            re.sub(r"^they\b", who, p, flags=re.IGNORECASE)
            for p in re.split(r",?\s+and\s+that\s+|,\s*that\s+", told["what"])
        ]
    inside = _NAMED_INSIDE.search(text)
    if (
        inside and not is_mark(inside["said"]) and situation(as_it_stands(inside["said"]))
    ):  # "... competitions we lose (win rate 11 %)" is about two things
        text = f"{text[: inside.start()]}{text[inside.end() :]}".strip()
        return [*_matters(text), inside["said"]]
    return [said for part in _clauses_apart(text) for said in _figures_apart(part)]


_NAMED_INSIDE = re.compile(
    r"\s*\((?P<said>(?!now|today|currently|at present|about|only|target|goal|aim|plan|limit|was|from)[a-z][a-z -]{3,30} [€$£]?\d[\d.,]*\s?(?:%|[a-z]+)?)\)",
    re.IGNORECASE,
)


def _figures_apart(text: str) -> list[str]:
    """Each figure with its mark; a part that names nothing is of the thing before it: ``91 % in August, 18 % in January``."""
    parts: list[str] = []
    for piece in _pieces(text):
        bare = re.sub(r"^(?:and|but)\s+", "", piece).rstrip(" .!")
        if (behind := _AFTER_TOPIC.search(bare)) and situation(as_it_stands(behind["said"])):
            piece = bare = behind["said"]
        if parts and is_mark(bare):
            place = _marked_part(parts, bare)
            parts[place] = f"{parts[place]}, {piece}"
        elif (parts and not find_quantities(in_numbers(bare)) and not situation(bare)) or (
            parts and _COUNTED_ALONE.match(bare) and not find_quantities(in_numbers(parts[-1]))
        ):
            parts[-1] = f"{parts[-1]}, {piece}"
        elif parts and (where := _ONLY_WHERE.match(bare)) and (named := figure_thing(parts[-1])):
            parts.append(f"{named} {where[0]}")
        else:
            parts.append(piece)
    return parts if len(parts) > 1 and any(situation(as_it_stands(p)) for p in parts) else [text]


def _pieces(text: str) -> list[str]:
    """Between semicolons, commas, and dashes where these stand for commas."""
    chunks = [p for chunk in top_level(text, ";") for p in top_level(chunk, ",")]
    dashes = list(re.finditer(r"\s[-–—]\s", text))
    last = text[dashes[-1].end() :] if dashes else ""
    dashed = len(dashes) > 1 or (not is_mark(last) and part_mark(last)[1] is not None)
    return [p for chunk in chunks for p in (re.split(r"\s+[-–—]\s+", chunk) if dashed else [chunk]) if p.strip()]


def _marked_part(parts: list[str], mark: str) -> int:
    """The figure a mark belongs to: the last one with its unit, else the last one."""
    unit = next((q.unit for q in find_quantities(mark)), "")
    same = [n for n, part in enumerate(parts) if unit and any(q.unit == unit for q in find_quantities(part))]
    return same[-1] if same else len(parts) - 1


def _clauses_apart(text: str) -> list[str]:
    """``we lose 6 % of members a year and the average age of members is 51``: clauses that tell of two things."""
    if "(" in text:
        return [text]
    if len(halves := _AND_A_SHARE.split(text)) > 1 and all(situation(h) for h in halves):
        return halves
    starts = [0, *(_start(c) for c in clauses(text)[1:] if _opens_another(c))]
    parts = [text[a:b].strip(" ,;") for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    told = [p for p in parts if situation(p)]
    return told or [text]


def _opens_another(clause: Clause) -> bool:
    """Whether a clause begins to tell of something else, and does not say what the one before should come to."""
    subject = clause.subject
    if subject is None or subject.i < clause.words[0].i or subject.pos_ not in ("NOUN", "PROPN", "NUM"):
        return False
    before = clause.words[0].nbor(-1)
    if not (before.is_punct or before.tag_ == "CC"):
        return False  # "people don't know which parks are near": what they do not know
    if subject.text.lower() in words("wanted") or says_what_should_be(clause):
        return False
    return clause.head.dep_ in ("conj", "ROOT", "ccomp", "parataxis")


def _start(clause: Clause) -> int:
    return clause.words[0].idx


_WE_WANT_SOME = re.compile(
    r"^(?:we|i) (?:want|need) (?=[a-z][^()]*\((?:now|today|currently)\b[^()]*\)\W*$)", re.IGNORECASE
)
_OTHERS_WANT_IT = re.compile(
    r"^(?:the |our )?[A-Za-z]+(?: [a-z]+)? (?:wants?|expects?|demands?|asks? for) (?=[a-z][^,;]* (?:under|below|above|over|at least|at most) [€$£]?\d)"
)
"""``the commissioners want cost per day under 140``"""


def without_who_wants(part: str) -> str:
    """``cost per day under 140, now 163`` of what the commissioners want."""
    return _WE_WANT_SOME.sub("", _OTHERS_WANT_IT.sub("", part))


def _tidy(part: str) -> str:
    part = re.sub(r",\s+(?:people|customers|they|everybody|staff|members) (?:tell us|say|complain)$", "", part)
    part = without_who_wants(part)
    return re.sub(
        r"^(?:and|but|also|plus)\s+|\s+(?:and|but)$", "", re.sub(r"\s+", " ", part), flags=re.IGNORECASE
    ).strip(" .,;")
