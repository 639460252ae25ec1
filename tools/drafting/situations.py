"""Sentences that tell how things are: what they speak of, and the wish behind them.

"response times have crept up to 9:40, the standard is 8 minutes" is a wish to shorten response times; "our people at the
counter aren't trained" one to train them. Wishes, deeds and names of things are read elsewhere.
"""

import functools
import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lemminflect import getInflection, getLemma
from spacy.tokens import Token

from scorecard.prose import read_prose
from tools.drafting.people import is_person_head, singular
from tools.drafting.shapes import lower_first
from tools.language.dates import find_dates
from tools.language.grammar import Clause, after, clauses, is_told, noun_phrase, parse
from tools.language.quantities import Quantity, find_quantities
from tools.language.shares import in_numbers
from tools.language.verbs import could_be_verb

_BEGUN = re.compile(r"^(?:(?:and|but|also|well|so|then|plus)[, ]+)+|^(?:by|until|in) (?:the end of )?20\d\d,? (?=\w)", re.IGNORECASE)
_TIME = re.compile(r"^(?:minute|hour|day|week|month)s?$")
_PRONOUNS = frozenset({"it", "that", "this", "they", "them", "which", "one", "he", "she", "there"})
_US = frozenset({"we", "i"})
_FILLERS = re.compile(
    r"\b(?:all the time|at any time|at the moment|these days|still|just|simply|always|often|constantly|really|already|currently|now|today|only|about|around|nearly"
    r"|almost|on average|last (?:year|quarter|month)|this year|at present|per cent|percent|also|even|too|far|as well)\b",
    re.IGNORECASE,
)
_SHARE = re.compile(r"^(?P<few>only|just|fewer than|less than|more than|over|under|nearly|about)?\s*(?P<number>\d[\d.,]*) ?(?:%|percent|per cent)\s+of\s+(?:our|the|all)?\s*", re.IGNORECASE)  # fmt: skip
_MUCH = re.compile(r"\b(?:far |way |much )?too (?:much|many|high|long|expensive|slow)\b", re.IGNORECASE)
_FEW = re.compile(r"\b(?:only|just|fewer than|less than|barely|hardly)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Situation:
    """What a sentence tells of. ``thing`` is what its figure measures, "" where it has none."""

    wish: str
    """What is wanted, verb first: ``Shorten response times``."""
    thing: str = ""
    unit: str = ""
    now: float | None = None
    want: float | None = None
    lower: bool = False
    """Whether less of it is better."""
    own: bool = False
    """Whether the wish stands as they put it, and its name is still to be made."""


@functools.lru_cache(maxsize=512)
def situation(statement: str) -> Situation | None:
    """None where the statement is no such sentence, or one that this reader does not see through."""
    text = in_numbers(_BEGUN.sub("", statement.strip(" .!")))
    return _explained(text) or _aside(text) or _sentence(text)


def _explained(text: str) -> Situation | None:
    """``far fewer home fires - we visited 2,100 homes last year and want 5,000``: a wish, and where it stands."""
    wish, mark, rest = (re.split(r"(\s+[-–—]\s+|:\s+|;\s+)", text, maxsplit=1) + ["", ""])[:3]
    if not mark or is_told(wish) or find_quantities(wish):
        return None
    told = _sentence(rest)
    if told is None or not told.thing:
        return None
    thing = re.sub(r"\b(?:have|has) (?:one|it|that)$", f"have {_object_of(wish)}", told.thing)
    return replace(told, wish=wish, thing=thing, own=True)


def _object_of(wish: str) -> str:
    whole = next((noun_phrase(t) for t in parse(wish) if t.dep_ == "dobj"), wish)
    return re.sub(r" (?:on|in|at|for) (?:every|each|all) .*$", "", whole)


def _aside(text: str) -> Situation | None:
    """``answer member cases faster (takes 19 days now, we want 7)``: how long a deed takes."""
    found = re.match(r"^(?P<deed>[^()]+?)\s*\((?P<aside>[^()]*\d[^()]*)\)$", text)
    if not found or not could_be_verb(found["deed"].split(" ")[0]) or not re.search(r"\btakes?\b|\btook\b", found["aside"]):
        return None
    numbers = find_quantities(found["aside"])
    if not numbers or not _TIME.match(numbers[0].unit):
        return None
    deed = re.sub(r"\s+(?:faster|quicker|quickly|sooner|in less time|more quickly)$", "", found["deed"])
    want = numbers[1].value if len(numbers) > 1 else None
    return Situation(found["deed"], f"time to {lower_first(deed)}", numbers[0].unit, numbers[0].value, want, lower=True, own=True)


def _sentence(text: str) -> Situation | None:
    told = clauses(re.sub(r"\([^()]*\)", lambda m: " " * len(m[0]), text))
    if not told or told[0].subject is None or told[0].words[0].i > 4:
        return None
    first, rest = told[0], told[1:]
    told_of = first.subject.text.lower()
    if told_of in _US:
        return _of_us(text, first, _mark(text, rest))
    if told_of == "it":
        return _it_takes(text, first, _mark(text, rest))
    if told_of in ("nobody", "none") or told_of in _PRONOUNS:
        return None
    if first.subject.pos_ not in ("NOUN", "PROPN", "VERB") and first.subject.text not in ("%", "percent"):
        return None
    if (said := _what_they_say(first, rest)) or _has_lemma(first, "wanting") or _lemma(first.subject, "NOUN") in words("wanted"):
        return said
    return _of_share(text, first, rest) or _of_number(text, first, rest) or _of_ought(text, first, rest) or _of_state(first)


def _what_they_say(first: Clause, rest: list[Clause]) -> Situation | None:
    """``staff say in the survey that they don't feel heard``."""
    assert first.subject is not None
    told = next((c for c in rest if c.head.dep_ == "ccomp" and c.subject is not None and c.subject.text.lower() == "they"), None)
    if _lemma(first.head, "VERB") not in ("say", "tell", "feel", "complain", "report") or told is None or not told.negated:
        return None
    return _lacking(lower_first(_said(first.subject)), told)


@functools.cache
def _lexicon() -> dict[str, Any]:
    return read_prose(Path(__file__).with_name("situations.yaml"))


@functools.cache
def words(name: str) -> frozenset[str]:
    return frozenset(_lexicon()[name])


def _mark(text: str, rest: list[Clause]) -> Quantity | None:
    """The number one wants, in the clauses that say what should be: "the standard is 8 minutes", "we want 7"."""
    for clause in rest:
        numbers = _numbers(text, clause)
        if numbers and _ought(clause):
            return numbers[-1]
    return None


def _ought(clause: Clause) -> bool:
    subject = clause.subject
    return (
        subject is None  # "bring it to 25"
        or any(t.text.lower() in words("ought") and t.dep_ in ("aux", "ROOT", "conj", "ccomp") and t.tag_ in ("MD", "VBZ", "VBP") for t in clause.words if t.text.lower() not in ("has", "have"))
        or _has_lemma(clause, "wanting")
        or _lemma(subject, "NOUN") in words("wanted")
    )


def _has_lemma(clause: Clause, name: str) -> bool:
    return _lemma(clause.head, "VERB") in words(name)


def _lemma(token: Token, kind: str) -> str:
    return next(iter(getLemma(token.text.lower(), upos=kind)), token.text.lower())


def _numbers(text: str, clause: Clause) -> list[Quantity]:
    return [q for q in find_quantities(text) if any(clause.holds(i) for i in range(q.start, q.end) if text[i].isdigit())]


def _of_share(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``only 33.3 % of teachers use the digital platform``: a share of somebody who does something."""
    share = _SHARE.match(text)
    if not share:
        return _of_too_many(text, first, rest)
    subject, predicate = _parted(text[share.end() :], first)
    if not subject or not predicate:
        return None
    exact = (share["few"] or "").lower() not in ("fewer than", "less than", "more than", "over", "under")
    verb = first.head
    bad = _lemma(verb, "VERB") in words("negative") or bool(re.search(r"\b(?:out of order|late|broken|unhappy|empty|missing|overdue|unsafe)\b", predicate))
    mark = _mark(text, rest)
    now = float(share["number"].replace(",", ""))
    if today := re.search(r"\((?:now|today|currently|at present)(?: at)? (\d[\d.,]*) ?%?\)", text):
        thing = f"share of {subject} {_relative(subject, predicate, verb)}"
        return Situation(f"Raise the {thing}", thing, "%", float(today[1]), now, lower=now < float(today[1]))
    want = mark.value if mark else 100.0 if any(re.search(r"\bshould be all\b|\ball of them\b", c.text) for c in rest) else None
    lower = want < now if want is not None else bad and not _FEW.match(text)
    thing = f"share of {subject} {_relative(subject, predicate, verb)}"
    return Situation(f"{'Lower' if lower else 'Raise'} the {thing}", thing, "%", now if exact else None, want, lower)


def _of_too_many(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``too many students drop out after the first semester: 23 %``."""
    many = re.match(r"(?:far |way )?too many\s+", text, re.IGNORECASE)
    if not many:
        return None
    said = re.split(r"[:(,]| - ", text[many.end() :])[0]
    subject, predicate = _parted(said, first)
    subject = re.sub(r"^(?:too )?many\s+", "", _FILLERS.sub("", subject).strip(), flags=re.IGNORECASE)
    predicate = re.split(r"[:(,]| - ", predicate)[0].strip()
    numbers, mark = [q for q in find_quantities(text) if q.unit == "%"], _mark(text, rest)
    thing = f"share of {subject} {_relative(subject, predicate, first.head)}"
    now = numbers[0].value if numbers and numbers[0] is not mark else None
    return Situation(f"Lower the {thing}", thing, "%", now, mark.value if mark else None, lower=True) if subject else None


def _parted(text: str, clause: Clause) -> tuple[str, str]:
    """Whom the share is of, and what the clause says of them."""
    verb = clause.head
    helper = next((t for t in clause.words if t.head is verb and t.dep_ in ("aux", "auxpass", "neg") and t.i < verb.i), verb)
    before = [t.text_with_ws for t in clause.words if t.i < min(helper.i, verb.i)]
    subject = _SHARE.sub("", "".join(before)).strip(" ,")
    predicate = _FILLERS.sub("", "".join(t.text_with_ws for t in clause.words if t.i >= min(helper.i, verb.i)))
    return re.sub(r"^(?:our|the|all)\s+", "", subject), re.sub(r"\s+", " ", predicate).strip(" ,.;:-–")


def _relative(subject: str, predicate: str, verb: Token) -> str:
    """``are out of order`` said of machines: ``out of order``; ``quit`` of apprentices: ``who quit``."""
    if kind := re.match(r"(?:is|are) an? ([a-z]+)$", predicate):
        return f"who are {kind[1]}s"
    if state := re.match(r"(?:is|are|was|were) (?!\w+ed\b)(.+)", predicate):
        return f"that are {state[1]}" if len(state[1].split()) == 1 else state[1]
    plural = subject.split()[-1].lower().endswith("s") or subject.split()[-1].lower() in ("people", "staff", "children", "women", "men")
    first, _, more = predicate.partition(" ")
    if plural and verb.tag_ == "VBZ" and first == verb.text:
        predicate = f"{_lemma(verb, 'VERB')} {more}".strip()
    return f"{'who' if is_person_head(subject) else 'that'} {predicate}"


def _of_number(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``barista turnover is 45 % - bring it to 25``; ``energy costs eat 31 percent of revenue, should get under 25``."""
    numbers = _numbers(text, first)
    assert first.subject is not None
    if not numbers or len(numbers) > 1 or numbers[0].relation != "absolute" or numbers[0].upper is not None:
        return None
    subject = _said(first.subject)
    if not subject or find_quantities(subject):
        return None
    number, mark = numbers[0], _mark(text, rest)
    if _must(first) or re.match(r"\s*(?:above|below|more|less|over|under)\b", text[number.end :]) or re.match(r"\s*old\b", text[number.end :]):
        return None
    verb = _lemma(first.head, "VERB")
    thing = subject
    timed = bool(_TIME.match(number.unit))
    lower = timed or _is_burden(subject)
    if verb in ("take", "need") and timed:
        thing, lower = f"time for {lower_first(subject)}", True
    elif verb == "wait" and timed:
        thing, lower = f"time {lower_first(subject)} {_tail(first, number)}", True
    elif verb in ("leave", "quit", "stay") and timed:
        thing, lower = f"time {lower_first(subject)} stay", False
    elif verb in ("eat", "swallow", "consume", "absorb"):
        lower = True
    elif verb == "cost":
        thing, lower = f"cost of {lower_first(subject)}", True
    elif verb not in ("be", "have") and verb not in words("rising"):
        return _found(text, first, number, mark)
    want = mark.value if mark else None
    lower = want < number.value if want is not None else lower or bool(_MUCH.search(text))
    unit = number.unit or (mark.unit if mark else "")
    unit = unit if unit != "years" or mark else number.unit
    return Situation(_move(thing, lower=lower, timed=timed), thing, unit, number.value, want, lower)


def _found(text: str, first: Clause, number: Quantity, mark: Quantity | None) -> Situation | None:
    """``our audits find 12 major issues a year``: what is counted is what they find."""
    counted = next((t for t in first.head.children if t.dep_ == "dobj" and any(c.dep_ == "nummod" for c in t.children)), None)
    if counted is None or not _is_burden(counted.text):
        return None
    thing = " ".join(t.text for t in counted.lefts if t.dep_ not in ("nummod", "det") and not t.is_punct)
    thing = f"{thing} {counted.text}".strip()
    period = re.match(r"[^,;]*?\b(?:a|per|each|every) (year|month|week|quarter|day)\b", text[number.end :])
    thing += f" per {period[1]}" if period else ""
    return Situation(f"Lower {thing}", thing, counted.text.lower(), number.value, mark.value if mark else None, lower=True)


def _must(first: Clause) -> bool:
    return any(t.tag_ == "MD" for t in first.words) or (
        first.head.text.lower() in ("has", "have", "needs", "need") and any(t.dep_ == "xcomp" for t in first.head.children)
    )


def _of_ought(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``mean time to repair has to come down below 4 hours, last quarter it was 6.5``; ``everybody should be able to ...``."""
    assert first.subject is not None
    if not _must(first):
        return None
    subject = _said(first.subject)
    if able := re.search(r"\b(?:should|must|has to|needs to) be able to (?P<do>.+)$", text, re.IGNORECASE):
        return Situation(f"Enable {lower_first(subject)} to {able['do']}")
    moves = re.search(r"\b(?:fall|drop|shrink|decrease|come down|go down|be (?:lower|less|fewer|below|under)|get (?:below|under|down))\b", text)
    rises = re.search(r"\b(?:rise|grow|increase|climb|go up|come up|improve|be (?:higher|more|above|over)|reach|get (?:above|over|up))\b", text)
    numbers = _numbers(text, first)
    if not (moves or rises) or len(numbers) > 1 or not subject:
        return None
    want = numbers[0] if numbers and numbers[0].relation == "absolute" else None
    if numbers and want is None:
        return None
    stood = [q for c in rest for q in _numbers(text, c) if not _ought(c)]
    timed, lower = bool(want and _TIME.match(want.unit)), bool(moves)
    thing = subject if want else ""
    return Situation(_move(subject, lower=lower, timed=timed), thing, want.unit if want else "", stood[0].value if stood and want else None, want.value if want else None, lower)


def _tail(first: Clause, number: Quantity) -> str:
    words_ = [t.text_with_ws for t in first.words if t.i >= first.head.i and not number.start <= t.idx < number.end]
    return re.sub(r"\s+", " ", _FILLERS.sub("", "".join(words_))).strip(" ,.")


def _move(thing: str, *, lower: bool, timed: bool) -> str:
    article = "the " if thing.startswith(("share ", "time ", "average ")) else ""
    verb = "Shorten" if lower and timed else "Lower" if lower else "Lengthen" if timed else "Raise"
    return f"{verb} {article}{lower_first(thing)}"


def _is_burden(thing: str) -> bool:
    return any(singular(w) in words("less") for w in re.findall(r"[a-z-]+", thing.lower()))


def _of_state(first: Clause) -> Situation | None:
    """``the diversity of our recruits is poor``, ``our vans break down all the time``, ``our people aren't trained``."""
    assert first.subject is not None
    subject, head = _said(first.subject), first.head
    if not subject or find_quantities(first.text):
        return None
    article = next((t.text.lower() for t in first.subject.children if t.text.lower() in ("our", "the")), "")
    said = f"{article} {lower_first(subject)}".strip()
    if first.negated:
        return _lacking(said, first)
    state = next((t for t in head.children if t.dep_ in ("acomp", "attr", "oprd") or (t.dep_ == "advmod" and t.tag_ == "JJ")), None)
    if _lemma(head, "VERB") == "be" and state is not None:
        stated = [state, *(t for t in state.subtree if t.dep_ == "conj")]
        for verb, adjectives in _lexicon()["better"].items():
            if any(t.text.lower() in adjectives for t in stated):
                return Situation(f"{verb} {said}")
        return None
    if head.dep_ == "ROOT" and _lemma(head, "VERB") in words("negative") and not _objects(head):
        doing = _lemma(head, "VERB")
        rest = re.sub(r"\s+", " ", _FILLERS.sub("", after(head, first.words))).strip(" ,.")
        return Situation(f"Stop {said} from {_gerund(doing)} {rest}".strip())
    return None


def _lacking(said: str, first: Clause) -> Situation | None:
    head = first.head
    if any(t.text.lower() == "never" for t in first.words):
        return None
    if head.tag_ == "VBN" and any(t.dep_ == "auxpass" for t in head.children):
        verb = _lemma(head, "VERB")
        return Situation(f"{verb.capitalize()} {said}")
    if _lemma(head, "VERB") == "be":
        return None
    if _lemma(head, "VERB") not in words("hoped"):
        return None
    rest = _FILLERS.sub("", after(head, first.words))
    return Situation(re.sub(r"\s+", " ", f"Help {said} {_lemma(head, 'VERB')} {rest}").strip())


def _objects(head: Token) -> list[Token]:
    return [t for t in head.children if t.dep_ in ("dobj", "ccomp", "xcomp")]


def _of_us(text: str, first: Clause, mark: Quantity | None) -> Situation | None:
    """``we lose 6 % of members a year``, ``we have no data about ...``, ``we depend on two big customers for ...``."""
    verb = _lemma(first.head, "VERB")
    rest = after(first.head, first.words)
    if done := re.match(r"(?P<n>\d[\d,.]*) (?P<what>[a-z][\w-]*(?: [a-z][\w-]*)??)(?: (?:last year|this year|so far|today|now|last quarter))?$", rest):
        if first.head.tag_ == "VBD" and mark:
            past = first.head.text.lower()
            want = mark.value
            return Situation(f"Raise {done['what']} {past}", f"{done['what']} {past}", done["what"].split()[-1], float(done["n"].replace(",", "")), want, lower=want < float(done["n"].replace(",", "")))
    if verb == "depend" and (on := re.match(r"(?:heavily |too much |far too much )?on (?P<whom>.+?)(?: for (?P<share>[\d.,]+) ?(?:%|percent|per cent) of (?:our |the |all )?(?P<whole>.+))?$", rest)):
        thing = f"share of {on['whole']} from {on['whom']}" if on["share"] else ""
        now = float(on["share"]) if on["share"] else None
        return Situation(f"Depend less on {on['whom']}", thing, "%" if now else "", now, mark.value if mark else None, lower=True)
    share = re.match(r"(?:about |only |just |nearly |around )?(?P<n>[\d.,]+) ?(?:%|percent|per cent) of (?:our |the |all )?(?P<of>[^,;]+)", rest)
    if share and verb in ("lose", "win", "miss", "waste", "reach", "get", "keep", "throw", "recycle", "answer"):
        bad = verb in words("negative") or verb in ("miss", "throw", "waste")
        done = {"lose": "lost", "win": "won", "reach": "reached", "keep": "kept", "get": "gained", "throw": "thrown away"}.get(verb, f"{verb}ed".replace("eed", "ed"))
        of = re.sub(r"\s+(?:a|per|each|every) (year|month|quarter|week)$", r" \1", share["of"].strip())
        period = re.search(r" (year|month|quarter|week)$", of)
        of = of[: period.start()] if period else of
        thing = f"share of {of.removesuffix(' away')} {done}{' per ' + period[1] if period else ''}"
        want = mark.value if mark else None
        return Situation(f"{'Lower' if bad else 'Raise'} the {thing}", thing, "%", float(share["n"]), want, lower=bad)
    if verb == "lose" and rest and not find_quantities(first.text):
        return Situation(f"Keep {re.sub(r' (?:to|because|every|each|all) .*$', '', rest)}")
    if (verb == "lack" or (verb == "have" and re.match(r"(?:no|hardly any|barely any)\b", rest))) and rest:
        thing = re.sub(r"^(?:no|hardly any|barely any|any|enough)\s+", "", rest)
        return Situation(f"Build up {thing}") if not find_dates(thing) else None
    return None


def _it_takes(text: str, first: Clause, mark: Quantity | None) -> Situation | None:
    """``It takes us 11 weeks to fill a vacancy``."""
    numbers = _numbers(text, first)
    took = re.search(r"\btakes?\b[^,;]*?\d[^,;]*?\bto (?P<deed>[a-z][^,;.]+)", text)
    if _lemma(first.head, "VERB") != "take" or not took or not numbers or not _TIME.match(numbers[0].unit):
        return None
    deed = re.sub(r"\s+(?:and|but)\s.*$", "", took["deed"]).strip()
    thing = f"time to {deed}"
    return Situation(f"Shorten the {thing}", thing, numbers[0].unit, numbers[0].value, mark.value if mark else None, lower=True)


def _said(noun: Token) -> str:
    phrase = _FILLERS.sub("", noun_phrase(noun))
    return re.sub(r"\s+", " ", re.sub(r"^(?:our|the|my|an?)\s+", "", phrase.strip(), flags=re.IGNORECASE)).strip(" ,")


def _gerund(verb: str) -> str:
    return next(iter(getInflection(verb, "VBG")), f"{verb}ing")
