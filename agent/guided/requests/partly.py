"""A part of the board that is to be shown: "finance and staff bits only", "marta's stuff, nothing else", "kpis w/o target".

Every word of the message must name a part (perspectives, items, kinds of things, owners, what is lacking) or ask to see it,
so that a message with a value, a new name or a verb of change is never taken for one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from agent.guided.requests import listing, performance
from agent.guided.requests.in_brief import in_full
from agent.guided.requests.looking import find_item
from agent.guided.requests.request import Request
from agent.guided.understanding.annotate import annotate
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import verb_forms, words
from agent.guided.understanding.people import people_of
from scorecard import clock
from scorecard.models import Scorecard

_LONGEST = 16
_POLITE = r"(?:please|kindly|can|could|may|might|would|will|you|i|we|me|us|to|let|now|so|ok|okay|and|hey|hi|just|only|if|want|need|like|love|have|possible|be|able|it|is|for)"
_SCREEN = r"(?:on (?:to )?(?:the |our |my )?(?:screen|wall|projector|tv|beamer|display)|up(?: there| here)?|over|for (?:a|one) (?:sec|second|moment|minute|min))"
_PUT_UP = re.compile(
    rf"^\W*(?:{_POLITE}\s+)*(?:chuck|pop|stick|throw|put|bring|pull|flash|get|have)(?: me| us)? (?P<what>.+?) {_SCREEN}(?: {_SCREEN})*(?: please)?(?:[,;.–—].*)?\W*$",
    re.IGNORECASE,
)
_STRICTLY = re.compile(
    r"\b(?:(?:and )?nothing else|(?:and )?no more(?=\W*$)|(?:i|we)(?:'d| would)? (?:need|want|wish|have|like) (?:now )?to (?:see|have|look at)|(?:and )?that'?s (?:it|all|enough)|(?:spare (?:me|us)|skip|leave out|leave off|forget|hide|never mind|without|not|no) the (?:rest|others?)|(?:a )?(?:quick|short|brief) (?:look|peek|glance|view|summary)|(?:have|take) (?:a )?(?:look|peek)(?: at)?|on (?:its|their) own|by (?:itself|themselves)|if (?:i|we) may)\b",
    re.IGNORECASE,
)
_LEFT_OUT = re.compile(
    r"(?:[,;–—]\s*(?:but )?(?:without|not|no|minus|skip|hide|drop|leave out|spare me|forget)(?: the| any)?|\b(?:without|skip|hide|leave out|spare me|minus|but not) the) (?:\w+ ){0,2}?(?:names?|numbers?|figures?|values?|targets?|owners?|measures?|kpis?|dates?|details?|lags?|leads?|initiatives?|projects?|objectives?|baselines?|text|arrows|links)\b",
    re.IGNORECASE,
)
_SHOWN = re.compile(r"\b(?:show|see|display|view|present|list|look|give|details?|infos?|overview|summary|bits|(?<!a )bit|parts?|sections?|sides?|stuff|lot|things|items|quick|quickly)\b", re.IGNORECASE)  # fmt: skip
"""Words that say it is to be looked at; "only" and "please" may also put right or answer what was said before."""
_RESTRICTED = re.compile(r"\b(?:only|just|alone|please|now|solely)\b|\?\W*$", re.IGNORECASE)
_FILLER = frozenset(
    """a an the our my your their me us i we you of for to in on at by from with about and please kindly just only alone
    now then so ok okay hey hi can could may might would will shall let want like if possible show see display view
    present list look give tell details detail info infos overview summary bits part parts section sections side sides
    stuff lot things items item rows areas quick quickly thanks again today still currently yet all any which who who's
    bit own solely perspective perspectives lead leading lag lagging card board map scorecard everything whole entire thing""".split()
)
"""Nothing that points back ("it", "those") or wishes ("needs", "should"): then more is meant than a look."""
_KINDS = {
    "objective": re.compile(r"\b(?:objectives|goals|aims)\b"),
    "measure": re.compile(r"\b(?:measures|kpis|metrics|indicators)\b"),
    "initiative": re.compile(r"\b(?:initiatives|projects|programmes)\b"),
}
_COLUMNS = {
    "owners": re.compile(r"\b(?:owners|responsibles|responsibilities)\b"),
    "dates": re.compile(r"\b(?:(?:end |due |start )?dates|deadlines)\b"),
    "values": re.compile(r"\b(?:latest|actuals|values|results|readings)\b"),
    "measures": re.compile(r"\b(?:targets|baselines|numbers|figures|frequencies|sources)\b"),
}
_HAS_WHAT = re.compile(r"^\W*(?P<who>[\w'. -]{2,40}?) (?:has|owns|does|runs|leads|got|looks after)(?: got)? what\W*$", re.IGNORECASE)  # fmt: skip
_WHO_HAS = re.compile(
    r"\bwho(?:'s| is| are)?(?: (?:has|have|got|owns|runs|leads|does|responsible|accountable|in charge))*(?: (?:for|of))?(?: (?:them|it|those|these|which|what|each|every|everything))?\b(?: (?:measure|kpi|objective|goal|one|project)\b)?",
    re.IGNORECASE,
)
_FALLS_DUE = re.compile(
    r"^\W*(?:(?:so|and|ok|show me|tell me)\W+)*(?:what(?:'s| is)?|which (?:ones|targets|goals|projects|initiatives) (?:are|fall|come)|anything|all that(?:'s| is)|everything)(?: falls?| comes?)? due (?:this|next|in|by|until|before|within) (?:the )?(?:end of )?(?:the )?(?:this |next )?(?:year|quarter|month|half|week|spring|summer|autumn|winter|20\d\d|q[1-4]|[a-z]+ 20\d\d)\W*$",
    re.IGNORECASE,
)
_NO_PART = re.compile(r"[:=→<>\"“]|->|\bwhy\b|\bhow\b|\bwhat if\b|\bscore ?cards\b|^\W*and\b")
_THE_CARD = re.compile(r"\b(?:score[ -]?cards?|bsc)\b")
""" "Show the score card" speaks of no "Net promoter score"."""
_SMALL = words("small") | words("filler") | words("weak") | {"week", "month", "quarter", "year", "time"}
_A_PART = re.compile(r"(?:just |only |the |our )*[a-z]{3,}(?: and [a-z]{3,})? (?:bits?|parts?|section|side)(?: only| please)*[?.]?", re.IGNORECASE)  # fmt: skip
_MOST_ITEMS = 2
"""Of more that words fit, all are shown in their places."""


@dataclass
class _Named:
    """What the message names; ``rest`` are the words that are none of it."""

    sides: list[str] = field(default_factory=list)
    owners: list[str] = field(default_factory=list)
    kinds: list[str] = field(default_factory=list)
    columns: list[str] = field(default_factory=list)
    items: list[str] = field(default_factory=list)
    lacks: str = ""
    rest: list[str] = field(default_factory=list)


def read(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """What is beyond doubt, before changes are looked for."""
    return _read(text, scorecard, focus, late=False)


def read_late(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """Names with no more than "only" beside them, which could be about a change before."""
    return _read(text, scorecard, focus, late=True)


def _read(text: str, scorecard: Scorecard, focus: str, *, late: bool) -> Request | None:
    if not any(True for _ in scorecard.objectives()) or len(text.split()) > _LONGEST or _NO_PART.search(text.lower()):
        return None
    said = in_full(text, known_of(scorecard).names.vocabulary | people_of(scorecard))
    if match := _HAS_WHAT.match(said):
        owner = listing.owner_in(match["who"], scorecard)
        return Request("list_items", {"kind": "any", "owner": owner}) if owner else None
    if _FALLS_DUE.match(said):
        return Request("list_items", {"kind": "measure"}, ({"kind": "initiative"},))  # both with their dates
    put_up = _PUT_UP.match(said)
    bare = _LEFT_OUT.sub(" ", _STRICTLY.sub(" ", put_up["what"] if put_up else said))
    strictly = bool(put_up) or bare != said
    named = _named(bare, scorecard)
    if not named.rest:
        return _shown(named, bare, scorecard, strictly=strictly, late=late)
    if _A_PART.fullmatch(bare.strip()) and not verb_forms().keys() & {*bare.lower().split()}:
        return Request("show_scorecard")  # the whole of it, where none is called so
    if strictly and bare != said and not put_up:  # "just what's off track, spare me the rest"
        asked = re.sub(r"^\W*(?:(?:just|only|please|show me|give me)\s+)+|[\s,;–—-]+$", "", bare, flags=re.IGNORECASE)
        return performance.read(asked, scorecard, focus) or listing.read(asked, scorecard, focus)
    return None


def _shown(named: _Named, text: str, scorecard: Scorecard, *, strictly: bool, late: bool) -> Request | None:
    strictly = strictly or bool(_SHOWN.search(text))
    parts = len(named.kinds) + len(named.columns)
    who = _WHO_HAS.search(text)
    if who and not named.items and (named.kinds or re.search(r"\b(?:which|what|each|every)", who[0], re.IGNORECASE)):
        wanted = True
    elif named.lacks:
        wanted = not named.items and (bool(named.kinds) or strictly)
    elif named.items or named.sides:
        wanted = strictly or (late and bool(_RESTRICTED.search(text)) and not (named.items and named.sides))
        if named.items and (named.owners or (named.columns and not named.kinds)):
            return None  # "C1 owner, Ann only" may give it to her
    elif named.owners:
        wanted = strictly or bool(named.kinds) or (late and bool(_RESTRICTED.search(text)))
    else:
        wanted = parts > 1 or (parts == 1 and (strictly or bool(_RESTRICTED.search(text))))
    if not wanted:
        return None
    found = [*_requests(named, text, scorecard)]
    same = [r for r in found if r.name == found[0].name] if found else []
    return Request(same[0].name, same[0].args, tuple(r.args for r in same[1:])) if same else None


def _requests(named: _Named, text: str, scorecard: Scorecard) -> Iterator[Request]:
    kind = "measure" if not named.kinds and "measures" in named.columns else named.kinds[0] if named.kinds else "any"
    lacks = {"missing": named.lacks} if named.lacks else {}
    if (named.owners or named.sides or lacks) and not named.items:
        if "owners" in named.columns and "measure" in named.kinds:
            yield Request("show_owners")  # a list of measures does not say whose they are
        whose = [{"owner": o} for o in named.owners] or [{}]
        where = [{"perspective": s} for s in named.sides] or [{}]
        for owner in whose:
            yield from (Request("list_items", {"kind": kind, **lacks, **owner, **side}) for side in where)
    elif named.items and not named.sides and len(named.items) <= _MOST_ITEMS:
        yield from (Request("show_item", {"item": item}) for item in named.items)
    elif named.items or {"values", "measures"} <= {*named.columns}:
        yield Request("show_scorecard")
    elif "values" in named.columns:
        yield Request("show_performance")
    elif named.columns == ["owners"] and not named.kinds:
        yield Request("show_owners")
    elif "initiative" in named.kinds or named.columns == ["dates"]:
        yield Request("show_initiatives")
    elif len(named.kinds) > 1 or (named.kinds and "owners" in named.columns and kind == "measure"):
        yield Request("show_owners" if "owners" in named.columns else "show_scorecard")
    else:
        yield Request("list_items", {"kind": kind})


def _named(text: str, scorecard: Scorecard) -> _Named:
    found = _Named()
    low = _THE_CARD.sub("scorecard", text.lower())
    if lacks := listing.missing_in(low):
        found.lacks, low = lacks
    elif _WHO_HAS.search(low):
        found.columns, low = ["owners"], _WHO_HAS.sub(" ", low)
    for name, pattern in _KINDS.items():
        if pattern.search(low):
            found.kinds.append(name)
            low = pattern.sub(" ", low)
    found.owners, low = _owners(low, scorecard)
    found.sides, low = _sides(low, scorecard)
    for name, pattern in _COLUMNS.items():
        if pattern.search(low):
            found.columns.append(name)
            low = pattern.sub(" ", low)
    left = [w for w in re.findall(r"[^\s,;.!?()]+", low) if w.strip("'-–—/") not in _FILLER | {""}]
    if left:
        found.items, found.rest = _items(left, scorecard)
    return found


def _owners(low: str, scorecard: Scorecard) -> tuple[list[str], str]:
    """Those whose things are meant: "nadia's", "martas"; a bare name may be somebody who is to get them."""
    owners = {i.owner for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives()) if i.owner}
    found: list[str] = []
    for word, name in dict.fromkeys(re.findall(r"\b(([^\W\d_]{3,}?)(?:'s|s'|s))(?!\w)", low)):
        held = [o for o in sorted(owners) if name in o.lower().split()]
        if len(held) == 1:
            found += [o for o in held if o not in found]
            low = re.sub(rf"\b{re.escape(word)}(?!\w)", " ", low)
    return found, low


def _sides(low: str, scorecard: Scorecard) -> tuple[list[str], str]:
    sides = known_of(scorecard).perspectives
    found: list[str] = []
    for word in sorted(sides, key=len, reverse=True):
        forms = {word, f"{word}s", word.removesuffix("s")} if len(word) > 3 else {word}
        if len(word) < 3 or word in _FILLER or not any(f in low for f in forms):
            continue
        pattern = (
            rf"(?<![\w'-])(?:{'|'.join(re.escape(f) for f in sorted(forms, key=len, reverse=True))})(?:'s)?(?![\w'-])"
        )
        if re.search(pattern, low):
            found += [sides[word]] if sides[word] not in found else []
            low = re.sub(pattern, " ", low)
    return [p.id for p in scorecard.perspectives if p.id in found], low


def _items(left: list[str], scorecard: Scorecard) -> tuple[list[str], list[str]]:
    """The items that the words left are of, and the words that are of none."""
    names = known_of(scorecard).names
    found: list[str] = []
    rest: list[str] = []
    held: dict[str, int] = {}
    for word in left:
        bare = re.sub(r"'s$", "", word)
        if item := find_item(bare, scorecard) if re.search(r"\d", bare) else "":
            found += [item] if item not in found else []
            continue
        plain = not bare.isalpha() or bare in verb_forms() or bare in _SMALL
        stems = {} if plain else names.of_word(bare)
        fits = [item for item, forms in names.forms.items() if any(s in form for form in forms for s in stems)]
        if not fits:
            rest.append(word)
        for item in fits:
            held[item] = held.get(item, 0) + 1
    if not rest and held and not found:
        found = _fitting(" ".join(left), held, scorecard)
    elif held:
        rest += [*held]
    return found, rest


def _fitting(said: str, held: dict[str, int], scorecard: Scorecard) -> list[str]:
    """Those that hold the most of the words, an objective rather than its measures, as the message names them one by one."""
    spans = [s for s in annotate(said, known_of(scorecard), clock.today()).spans if s.kind == "item"]
    one = [s.value.candidates[0].item for s in spans if s.value.candidates and s.value.clear_any]
    if len(one) > 1:
        return list(dict.fromkeys(one))
    most = [item for item, n in held.items() if n == max(held.values())]
    homes = {o.id for item in most if (o := scorecard.objective(item) or scorecard.objective_of(item))}
    return most if len(most) == 1 else [*homes] if len(homes) == 1 else most
