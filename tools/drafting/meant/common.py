"""What all readers of a wish's structure go by: its ways, its verbs, whom it is of."""

import functools
import re
from dataclasses import dataclass

from scorecard.lemmas import getAllLemmas, getInflection
from tools.drafting.people import is_served, is_staff, singular
from tools.drafting.shapes import Shape, capital
from tools.language.grammar import parse
from tools.language.verbs import could_be_verb, leading_gerund

MEANT = frozenset(
    "wait time_to lasts share_who share_does share_so share_not number_who number_not amount_not times_not times_more leavers earn_for level_up"
    " level_down number_up satisfied cost_of known_for_it amount_more rated finds_so stays feel_so".split()
)
"""The patterns of measures these readers choose from; a catalogue measure with a word in common says another thing."""

_WANTED = re.compile(
    r"^(?:(?:and|also|then|finally|at last)\b,? )*(?:(?:we|i) (?:want|need|wish for|would like|['’]d like|hope for)(?: to)? )?"
    r"(?:(?:to )?(?:have|see) (?=(?:far |much |many )?(?:more|fewer|less|no more)\b|an? (?:[a-z]+er|less|more)\b|[a-z]+er [a-z]))?(?:to )?(?:that )?",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(
    r",? (?:(?:and|but|so) )?(?:that|this|it|which|they) (?:must|has to|have to|needs? to|should|ought to|is to|are to)(?: \w+)? (?:change|stop|end|improve|fall|drop|come down|go down|get better|be better)$"
    r"|,? (?:at last|for once|please|in (?:the )?future|from now on)$",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r";|:|\?|[.!] |,? and (?:fewer|less|more|better|lower|higher|faster|shorter|no|an?|the|our|to|then|we|they|it)\b|, (?!please)|\b(?:because|while|but|although|unless|if|when|instead of|rather than|than)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"^(?:far |much |many |way |a lot |even |still )+(?=(?:more|fewer|less|[a-z]+er|too)\b)", re.IGNORECASE
)


def asked(text: str) -> str:
    """A wish without the words that only say it is wished."""
    said = re.sub(r"\s+", " ", text.replace("’", "'")).strip(' .!"“”')
    while (bare := _AFTERWARDS.sub("", said)) != said:
        said = bare
    return _OPENS.sub("", _WANTED.sub("", said))


def undecided(said: str) -> bool:
    """Whether there may be more than one wish in it, or one that hangs on something else."""
    return len(said.split()) < 2 or len(said) > 110 or bool(_SEVERAL.search(said))


def shape(
    pattern: str, action: str, name: str, thing: str, *, verb: str = "", doer: str = "", doing: str = "", **slots: str
) -> Shape:
    return Shape(
        action, thing, capital(name), doer=doer, verb=verb, doing=doing, pattern=pattern, filled=tuple({"thing": thing, **slots}.items())
    )  # fmt: skip


_NO_VERBS = frozenset(
    "like out back right well open close clean free best long near home round down up off over under in on at by to for from with of as and or first last late light dry cool warm slow fast past second fine still even welcome complete present current local own net gross cash key mass head hand".split()
)
"""Words that could be verbs, and behind a noun hardly are."""


@functools.lru_cache(maxsize=4096)
def base_verb(word: str) -> bool:
    """Whether the word, behind those who do it, is a verb as of many: ``(learners) pass``."""
    return word not in _NO_VERBS and could_be_verb(word)


@functools.lru_cache(maxsize=4096)
def done_to(word: str) -> str:
    """``stolen`` -> ``steal``; "" where the word is no participle of what is done to something."""
    for base in getAllLemmas(word).get("VERB", ()):
        if base != word and word in getInflection(base, "VBN"):
            return base
    return ""


@functools.lru_cache(maxsize=4096)
def third_person(word: str) -> str:
    """``reads`` -> ``read``"""
    if word in ("is", "has", "does", "goes"):
        return {"is": "be", "has": "have", "does": "do", "goes": "go"}[word]
    bases = getAllLemmas(word).get("VERB", ()) if word.endswith("s") else ()
    return next((b for b in bases if b != word), "")


_MANY = frozenset("people children women men staff crew personnel clergy kids police mice feet teeth".split())
_UNBOUNDED = frozenset(
    "people person woman man family household citizen newcomer stranger class school firm company visitor neighbour newcomer girl boy kid".split()
)
"""Of these one cannot say how many there are in all, so one counts and takes no share."""


@functools.lru_cache(maxsize=1024)
def as_it_is(word: str) -> str:
    """``cleaner`` -> ``clean``, ``safe`` -> ``safe``; "" for what is no adjective of a quality."""
    low = word.lower()
    if low in _OF_SIZE:
        return ""
    bases = getAllLemmas(low).get("ADJ", ())
    return next((b for b in bases if b != low and low.endswith("er")), low if bases and not low.endswith("er") else "")


_OF_SIZE = frozenset(
    "better higher lower bigger longer shorter faster quicker younger older cheaper fewer larger smaller greater wider broader closer stronger deeper sooner earlier later happier lighter heavier slower other further upper inner outer former".split()
)
"""Comparatives of what is read off a scale, and not found so by people."""


def plural_noun(word: str) -> bool:
    low = word.lower()
    if low in _MANY:
        return True
    if is_served(low) or is_staff(low):
        return low.endswith("s")
    known = getAllLemmas(low)
    return low.endswith("s") and not low.endswith(("ss", "us", "is")) and ("NOUN" in known or not known)


def mass_noun(word: str) -> bool:
    low = word.lower()
    return "NOUN" in getAllLemmas(low) and not plural_noun(low) and low not in _NO_VERBS


_UNCOUNTED = frozenset(
    "food help care advice money work treatment housing information support training water medicine heating post mail luggage furniture equipment".split()
)


def is_one(word: str) -> bool:
    """Whether it is one of several, so that an article stands before it: ``meal``, and not ``food``."""
    return not plural_noun(word) and word.lower() not in _UNCOUNTED


def is_people(who: str) -> bool:
    last = who.split()[-1].lower()
    return last in _MANY or last.endswith("ists") or is_served(last) or is_staff(last) or singular(last) in _UNBOUNDED


def is_counted(who: str) -> bool:
    """Whether there is no whole of them to take a share of: ``young people``, ``school classes``."""
    return singular(who.split()[-1].lower()) in _UNBOUNDED or who.split()[-1].lower() in ("people", "women", "men")


@dataclass(frozen=True)
class Parted:
    """``learners pass first time``: those it is of, and what they do, are, or what is done to them."""

    who: str
    verb: str
    """In its base form."""
    tail: str
    kind: str
    """``acts``, ``done`` (to them) or ``is``."""
    persons: bool = False
    """Whether they were spoken of as ``who``."""

    @property
    def people(self) -> bool:
        return self.persons or is_people(self.who)

    @property
    def clause(self) -> str:
        """As it is said of many, without its subject: ``pass first time``, ``are trained in dementia``."""
        said = {"acts": self.verb, "done": f"are {self.participle}", "is": "are"}[self.kind]
        return f"{said} {self.tail}".strip()

    @property
    def participle(self) -> str:
        found = getInflection(self.verb, "VBN")
        return found[0] if found else f"{self.verb}ed"

    @property
    def link(self) -> str:
        return "who" if self.people else "that"


_LONGEST_WHO = 5
_BEYOND = re.compile(r"\b(?:of|for|in|on|at|to|with|from|by|per|and|or|who|that|which)\b")
"""What stands behind such a word is no longer those it is of."""
_AND_SO = re.compile(r"(?:on|in|within|at|below|above|off|out of|under|over) (?=\w)")
_STATES = re.compile(
    r"(?:on (?:time|schedule|budget|track)|within (?:the )?budget|in (?:time|work|use)|out of (?:stock|work|order|use)|off sick|over budget|(?:ready|complete|available) (?:by|on|at|for|in|within)|back (?:in|at|on|home))\b"
)
_ADVERBS = re.compile(r"(?:really|actually|always|often|still|also|all|simply|regularly|only|just|usually) ")
_SAME = frozenset("set put let cut shut split cast read".split())
"""Participles that look like the verb: of a thing it is done to it."""
_HELPERS = re.compile(r"(?:can|could|may|will|should|shall|must|(?:are|be) able to) ")
_NOT = re.compile(r"(?:do not|don't|never|no longer|cannot|can't|are not|aren't|not) ")


def parted(said: str, *, mass: bool = False) -> tuple[Parted, bool] | None:
    """Who and what they do, and whether it is denied; ``mass`` also takes ``food thrown away``, ``water leaks away``."""
    words = re.sub(r"^(?:of )?(?:the |our |your |their |its |all |those )+", "", said).split()
    for place in range(1, min(_LONGEST_WHO, len(words) - 1) + 1):
        last, who = words[place - 1].lower(), " ".join(words[:place])
        many = plural_noun(last)
        if not (many or (mass and mass_noun(last))) or _BEYOND.search(who) or words[0].lower() in ("a", "an"):
            continue
        if found := _predicate(who, " ".join(words[place:]), many=many):
            return found
    return None


def _predicate(who: str, rest: str, *, many: bool) -> tuple[Parted, bool] | None:
    linked = re.match(r"(?:who|that|which) ", rest)
    persons = bool(linked and linked[0] == "who ")
    rest = rest[linked.end() :] if linked else rest
    denied = False
    if no := _NOT.match(rest):
        rest, denied = rest[no.end() :], True
        rest = f"are {rest}" if no[0].startswith("are") else rest
    rest = _ADVERBS.sub("", rest, count=1) if _ADVERBS.match(rest) else rest
    able = _HELPERS.match(rest)
    rest = rest[able.end() :] if able else rest
    to = re.match(r"to (?=[a-z]+)", rest)
    if to and (is_people(who) or rest.startswith("to be ")) and not linked:
        rest = rest[to.end() :]
    first, _, tail = rest.partition(" ")
    low = first.lower()
    can = "can " if able and able[0].startswith(("can", "could", "are able")) else ""
    if low in ("is", "are", "be", "being", "get", "gets", "getting", "become", "becoming") and tail:
        then, _, more = tail.partition(" ")
        if (base := done_to(then.lower())) and then.lower() not in ("satisfied", "pleased", "tired"):
            return Parted(who, base, more, "done", persons), denied
        if never := re.match(r"(?:never|no longer|not) ", tail):
            return Parted(who, "be", tail[never.end() :], "is", persons), not denied
        if low in ("is", "are", "be", "being", "become", "becoming"):
            return Parted(who, "be", tail, "is", persons), denied
    if _STATES.match(rest):
        return Parted(who, "be", rest, "is"), denied
    if low in _SAME and many and not linked and not is_people(who):
        return Parted(who, low, tail, "done"), denied
    if base := leading_gerund(rest) or _doing(low, tail):
        return (Parted(who, base, tail, "acts"), denied) if not linked else None
    if (base := done_to(low)) and not linked and not base_verb(low):
        return Parted(who, base, tail, "done"), denied
    if many and base_verb(low) and (able or linked or to or _verb_here(who, rest)):
        return Parted(who, f"{can}{low}", tail, "acts", persons), denied
    if base := third_person(low):
        agrees = not many or linked or who.split()[0].lower() in ("every", "each")
        return (Parted(who, f"{can}{base}", tail, "acts", persons), denied) if agrees and not _noun(low, tail) else None
    return None


_SURELY = frozenset(
    "order work use visit pass book read rate trust need train vote walk drive ride talk cook return answer call join practise cycle play help start finish stay report share leave".split()
)
"""Verbs which are also nouns, and behind those who do it hardly are."""


def _verb_here(who: str, rest: str) -> bool:
    """Whether the word behind a plural is what they do: ``customers order online``, and not ``sales staff``, ``children play areas``."""
    word, _, tail = rest.partition(" ")
    others = {"NOUN", "ADJ"} & set(getAllLemmas(word.lower()))
    if not others:
        return True
    if tail == "back" or (not who.lower().endswith("s") and re.fullmatch(r"(?!us$)[a-z]+s", tail)):
        return False
    if "ADJ" in others and not tail:
        return False
    return word.lower() in _SURELY or parse(f"{who} {rest}")[len(who.split())].tag_.startswith("VB")


def _doing(word: str, tail: str) -> str:
    """``working (for us)``, which alone may be a noun."""
    prepared = word.endswith("ing") and re.match(r"(?:for|at|in|with|on|as|from|to)\b", tail)
    return next((b for b in getAllLemmas(word).get("VERB", ()) if b != word), "") if prepared else ""


def _noun(word: str, tail: str) -> bool:
    """``water leaks (in the town)``: what looks like a verb is the noun the words before go with."""
    return "NOUN" in getAllLemmas(word) and (not tail or re.match(r"(?:of|in|for|per|and|at)\b", tail) is not None)


LESS = r"(?:less|fewer|lower|reduced|smaller)"
TOO_MUCH = r"(?:(?:far |way |much )?too (?:many|much))"
TOO_FEW = r"(?:(?:far |way |much )?too (?:few|little)|not enough|hardly any|only a few)"
NONE = r"(?:no more|no longer any|never again|not a single|no|zero)"
CUTTING = r"(?:cut|reduce|lower|bring down|decrease|minimi[sz]e|limit|curb|shrink|halve|have fewer|have less|lessen)"
RAISING = r"(?:raise|increase|grow|boost|lift|push up|improve|bring up)"
"""Words for the way something is to go."""
