"""Figures of a thing: ``barista turnover is 45 % - bring it to 25``."""

import re
from dataclasses import replace

from tools.drafting.shapes import lower_first
from tools.drafting.situations.direction import better, time_to
from tools.drafting.situations.duties import must
from tools.drafting.situations.told import (
    FILLERS,
    TIME,
    Situation,
    has_lemma,
    is_burden,
    lemma,
    mark_in,
    move,
    numbers_in,
    said_of,
    says_what_should_be,
    scaled,
    words,
)
from tools.language.figures import AGED
from tools.language.grammar import Clause
from tools.language.quantities import Quantity, find_quantities

_MUCH = re.compile(r"\b(?:far |way |much )?too (?:much|many|high|long|expensive|slow)\b", re.IGNORECASE)


_COMPARED = re.compile(r"\s*(?:above|below|more|less|over|under|old)\b")
"""``8 % above the market``, ``67 years old``: no level one could raise."""
_WASTED = re.compile(r"\b(?:empty|late|wrong|broken|unused|waste|takes?|eats?|swallows?)\b")
_USES = frozenset({"eat", "swallow", "consume", "absorb", "cost"})
_ENDS = frozenset({"stop", "quit", "leave", "drop", "cancel", "go", "give"})
_STAYS = frozenset({"leave", "quit", "stay"})
_MAKE_UP = re.compile(r"\b(?:makes?|made) up\s*$")
_BEFORE_THEN = re.compile(r"\b(?:from|versus|vs\.?|compared (?:to|with)|than)$", re.IGNORECASE)
"""What it was before: "up to 3.2 % from 2.1"."""


_AT_AGE = re.compile(r"\b(?:at|after|within|under|over|aged|age|from)\s+(?:age\s+)?$", re.IGNORECASE)
"""``immunisation at 24 months sits at 71 %``, of several numbers that which only says when."""


def _is_age(text: str, number: Quantity) -> bool:
    return bool(TIME.match(number.unit) and _AT_AGE.search(text[: number.start].rstrip() + " "))


def of_number(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``barista turnover is 45 % - bring it to 25``; ``energy costs eat 31 percent of revenue, should get under 25``."""
    numbers = [q for q in numbers_in(text, first) if not _BEFORE_THEN.search(text[: q.start].rstrip(" €$£"))]
    assert first.subject is not None
    subject = said_of(first.subject)
    makes_up = lemma(first.head, "VERB") == "be" and [q for q in numbers if q.unit == "%"]
    numbers = makes_up if makes_up and find_quantities(subject) else numbers  # "two customers are 60 % of our revenue"
    numbers = [q for q in numbers if not _is_age(text, q)] if len(numbers) > 1 else numbers
    if len(numbers) != 1 or not _is_level(text, numbers[0]) or must(first) or not subject:
        return None
    number, mark = numbers[0], mark_in(text, rest)
    if AGED.search(text[: number.start].rstrip() + " "):
        return None  # "donors are mostly over 65"
    named = find_quantities(subject)
    if named and not all(_is_age(subject, q) for q in named) and not _WHOLE.match(text[number.end :]):
        return None
    if part := _part_of(text, first, number, subject):
        return _settled(
            part,
            number,
            mark,
            lower=bool(_WASTED.search(text)) or (not _PAYS.search(text) and better(part) == "lower"),
            plain=True,
        )
    verb = lemma(first.head, "VERB")
    timed = bool(TIME.match(number.unit))
    if (thing := _in_time(text, first, number, subject) if timed else "") or verb in _USES:
        thing = thing or (f"cost of {lower_first(subject)}" if verb == "cost" else subject)
        return _settled(thing, number, mark, lower=verb not in _STAYS | _ENDS)
    if verb not in ("be", "have") and verb not in words("rising"):
        return _found(text, first, number, mark)
    lower = (timed and time_to(subject) == "lower") or is_burden(subject) or bool(_MUCH.search(text))
    definite = any(t.text.lower() == "the" for t in first.subject.children) and not subject.startswith("average ")
    return _settled(subject, number, mark, lower=lower, article="the " if definite else "", plain=timed)


_PAYS = re.compile(r"\b(?:covers?|funds?|finances?|pays? for|secures?)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\s*(?:percent |per cent )?of (?:our |the |all )?[a-z]", re.IGNORECASE)


def _is_level(text: str, number: Quantity) -> bool:
    level = number.relation == "absolute" or bool(_MAKE_UP.search(text[: number.start]))
    return level and number.upper is None and not _COMPARED.match(text[number.end :])


def _in_time(text: str, first: Clause, number: Quantity, subject: str) -> str:
    """What takes the time: ``customers wait 25 minutes on the phone``, ``loan approval takes 9 days``."""
    verb, who = lemma(first.head, "VERB"), lower_first(subject)
    if verb in ("take", "need"):
        if done := re.match(r"\s*(?:on average )?to (?P<do>[a-z]+(?: [a-z]+)?)\s*$", text[number.end :]):
            return f"time {who} {first.head.text} to {done['do']}"
        until = re.search(r"\b(?:until|before|till) (?P<what>[a-z][^,;]+)", text[number.end :])
        return f"time {who} {first.head.text} until {until['what'].strip()}" if until else f"time for {who}"
    if verb == "wait":
        return f"time {who} {_tail(first, number)}"
    if verb in _ENDS and re.search(r"\bafter\s*(?:about |only |just )?$", text[: number.start]):
        return f"time {who} stay"
    return f"time {who} stay" if verb in _STAYS else ""


def _settled(
    thing: str, number: Quantity, mark: Quantity | None, *, lower: bool, article: str = "", plain: bool = False
) -> Situation:
    """``lower`` is which way is better where no number is wanted; ``plain`` that it is known."""
    want = scaled(number, mark)
    unit = number.unit or (mark.unit if mark else "")
    way = (
        ("lower" if want < number.value else "higher")
        if want is not None
        else "lower"
        if lower
        else "higher"
        if plain
        else better(thing)
    )
    named = article + (lower_first(thing) if article else thing)
    wish = move(named, lower=way == "lower", timed=bool(TIME.match(unit))) if way else ""
    return Situation(wish, thing, unit, number.value, want, lower=way == "lower")


def _part_of(text: str, first: Clause, number: Quantity, subject: str) -> str:
    """``implants bring 18 % of revenue``, ``trucks drive empty 28 percent of the kilometres``: what the share is of."""
    of = re.match(
        r"\s*(?:percent |per cent )?of (?:our |the |all )?(?P<whole>[a-z][^,;.()-]*)", text[number.end :], re.IGNORECASE
    )
    verb = lemma(first.head, "VERB")
    if verb == "be" and of and number.unit == "%":
        doing = FILLERS.sub("", text[first.head.idx + len(first.head.text) : number.start]).strip()
        if doing:  # "trams are on time 83 % of the time"
            return f"share of {of['whole'].strip()} {lower_first(subject)} {first.head.text} {doing}"
        if of["whole"].strip() in ("all", "them", "it", "all of them", "the total", "total"):
            return f"share of {lower_first(subject)}"
        return f"share of {of['whole'].strip()} from {lower_first(subject)}"
    if number.unit != "%" or not of or verb in ("be", "eat", "swallow", "consume", "absorb", "cost"):
        return ""
    if _MAKE_UP.search(text[: number.start]):
        return f"share of {of['whole'].strip()} who are {lower_first(subject)}"
    whole = re.sub(r"\s+(?:now|today|currently|right now|this year|last year)$", "", of["whole"].strip())
    if verb in ("bring", "make", "generate", "contribute", "account", "provide", "represent", "earn", "deliver"):
        return f"share of {whole} from {lower_first(subject)}"
    between = FILLERS.sub("", text[first.head.idx + len(first.head.text) : number.start])
    return re.sub(r"\s+", " ", f"share of {whole} {lower_first(subject)} {first.head.text} {between}").strip()


def _found(text: str, first: Clause, number: Quantity, mark: Quantity | None) -> Situation | None:
    """``our audits find 12 major issues a year``: what is counted is what they find."""
    counted = next(
        (t for t in first.head.children if t.dep_ == "dobj" and any(c.dep_ == "nummod" for c in t.children)), None
    )
    if counted is None or not is_burden(counted.text):
        return None
    thing = " ".join(t.text for t in counted.lefts if t.dep_ not in ("nummod", "det") and not t.is_punct)
    thing = f"{thing} {counted.text}".strip()
    period = re.match(r"[^,;]*?\b(?:a|per|each|every) (year|month|week|quarter|day)\b", text[number.end :])
    thing += f" per {period[1]}" if period else ""
    return Situation(
        f"Lower {thing}", thing, counted.text.lower(), number.value, mark.value if mark else None, lower=True
    )


def _tail(first: Clause, number: Quantity) -> str:
    words_ = [t.text_with_ws for t in first.words if t.i >= first.head.i and not number.start <= t.idx < number.end]
    return re.sub(r"\s+", " ", FILLERS.sub("", "".join(words_))).strip(" ,.")


def of_wanting(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``the bank wants an equity ratio of 30 %, we're at 22``."""
    thing = next((t for t in first.head.children if t.dep_ == "dobj" and t.pos_ == "NOUN"), None)
    numbers = numbers_in(text, first)
    stood = [q for c in rest if not says_what_should_be(c) for q in numbers_in(text, c)]
    if (
        not has_lemma(first, "wanting")
        or thing is None
        or len(numbers) != 1
        or len(stood) != 1
        or numbers[0].relation != "absolute"
    ):
        return None
    name = " ".join(t.text for t in [*thing.lefts, thing] if t == thing or t.dep_ in ("compound", "amod"))
    return _settled(name, replace(stood[0], unit=numbers[0].unit), numbers[0], lower=False, article="the ")
