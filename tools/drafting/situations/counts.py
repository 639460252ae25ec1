"""How many do something: ``14 gardeners retire without anyone to follow``, ``officers were assaulted 31 times``."""

import re
from collections.abc import Callable

from tools.drafting.people import is_person_head, singular
from tools.drafting.shapes import lower_first
from tools.drafting.situations.direction import better
from tools.drafting.situations.shares import parted, relative
from tools.drafting.situations.told import Situation, is_burden, lemma, mark_in, numbers_in, said_of, words
from tools.language.dates import find_dates
from tools.language.grammar import Clause, parse
from tools.language.quantities import find_quantities

_PERIOD = re.compile(
    r"\b(?:a|per|each|every) (?P<period>year|month|week|quarter|day)\b|\b(?:last|this) (?P<last>year|month|week|quarter)\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"^(?:(?:about|around|nearly|almost|over|more than|only|still) )?(?P<n>\d[\d,.]*)\s+(?=[a-z])", re.IGNORECASE
)
_CHANGE = re.compile(
    r"\b(?:by |about |around |nearly )*(?P<n>\d[\d.,]*) ?(?:%|percent|per cent) (?:a|per|each|every) (?P<period>year|month|quarter|week)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:is|are|was|were|went|go|goes) (?:down|up) (?:by |about |around )*(?P<n>\d[\d.,]*) ?(?:%|percent|per cent)",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?P<n>\d[\d,]*) times\b", re.IGNORECASE)
_BEYOND = re.compile(
    r"\b(?:over|above|beyond|behind|past) (?:the |their |our )?(?P<limit>(?:[a-z]+ )?(?:budget|budgets|plan|plans|schedule|estimate|estimates|fee|fees|deadline|deadlines|hours budget)) by (?:about |around )?(?P<n>\d[\d.,]*) ?(?P<unit>%|percent|days?|weeks?|months?|hours?)",
    re.IGNORECASE,
)
_RATED = re.compile(
    r"\b(?:rate|rates|rated|score|scores|give|gives|grade|grades) (?:us|our [a-z ]+?|the [a-z ]+?) (?:at |an? |only |just )*(?P<n>\d[\d.]*)(?P<scale> (?:out of|of|on a scale of) \d+(?: to \d+)?| stars?)?",
    re.IGNORECASE,
)
_FALLING = frozenset("fall drop decline sink slip shrink go decrease lose".split())
_LEAVES = frozenset("leave quit resign retire go come join stay drop".split())
_GIVES = frozenset("give pay donate contribute spend bring invest".split())
_LATE = re.compile(r"\b(?P<n>\d[\d.,]*) (?P<unit>minutes?|hours?|days?|weeks?|months?) (?:too )?late\b", re.IGNORECASE)
_RESULT = re.compile(
    r"\b(?:makes?|made|runs?|ran|has|have|had) an? (?:[a-z]+ )?(?P<what>loss|deficit|profit|surplus) of\b",
    re.IGNORECASE,
)
_OLD = re.compile(
    r"\b(?:are|is) (?:now |already )?(?P<n>\d\d)(?: years)?(?: old)? on average$|\b(?:are|is) (?:too |very |getting )?old(?:er)?\s*[(,]\s*(?:on )?average:? (?P<m>\d\d)\b",
    re.IGNORECASE,
)
_EACH = re.compile(r"\b(?P<n>\d[\d,.]*) (?P<what>[a-z][a-z -]*?s) each\b", re.IGNORECASE)
_AGE = re.compile(r"\b(?P<n>\d[\d.]*) years old\b", re.IGNORECASE)


def of_count(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """Each reader knows one way of counting; None where none of them sees its own."""
    return next((found for read in _READERS if (found := read(text, first, rest))), None)


def _so_many(text: str, first: Clause, _rest: list[Clause]) -> Situation | None:
    """``20 farms have no successor``, ``3 educators left this year``."""
    counted = _COUNTED.match(text)
    if not counted or first.subject is None or find_quantities(text[counted.end() :]):
        return None
    if not any(t.text == counted["n"] for t in first.subject.subtree) or lemma(first.head, "VERB") == "be":
        return None
    subject, predicate = parted(text, first)
    subject = _COUNTED.sub("", subject).strip()
    predicate, period = _without_when(predicate)
    if not subject or not predicate or not subject.split()[-1].isalpha():
        return None
    thing = f"{subject} {relative(subject, predicate, first.head)}{period}"
    wrong = _wrong(first, predicate)
    way = "lower" if wrong else better(thing)
    if not way:
        return None
    wish = f"{'Lower' if way == 'lower' else 'Raise'} the number of {thing}"
    return Situation(wish, thing, subject.split()[-1], float(counted["n"].replace(",", "")), lower=way == "lower")


def done_to(text: str) -> Situation | None:
    """``2 keepers injured last year``, ``3 educators left this year``: said without a helping verb."""
    counted = _COUNTED.match(text)
    noun = next((t for t in parse(text) if t.dep_ == "ROOT" and t.pos_ == "NOUN"), None) if counted else None
    done = next((t for t in noun.children if t.dep_ == "acl" and t.tag_ == "VBN"), None) if noun is not None else None
    if done is not None and lemma(done, "VERB") == done.text.lower():
        return None  # "45 teachers freelance"
    if not counted or noun is None or done is None or find_quantities(text[counted.end() :]):
        return None
    subject = text[counted.end() : done.idx].strip()
    said, period = _without_when(text[done.idx :])
    if not subject or not said:
        return None
    leaves = lemma(done, "VERB") in _LEAVES
    thing = f"{subject} {('who ' if is_person_head(subject) else 'that ') if leaves else ''}{said}{period}"
    way = "lower" if lemma(done, "VERB") in words("negative") else better(thing)
    wish = f"{'Lower' if way == 'lower' else 'Raise'} the number of {thing}" if way else ""
    return Situation(wish, thing, noun.text, float(counted["n"].replace(",", "")), lower=way == "lower")


def _given(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``sponsors give 600k``: what is measured is how much they give."""
    numbers, verb = numbers_in(text, first), lemma(first.head, "VERB")
    if verb not in _GIVES or first.subject is None or len(numbers) != 1 or numbers[0].unit == "%":
        return None
    if not (numbers[0].value >= 1000 or len(numbers[0].unit) == 3) or numbers[0].relation != "absolute":
        return None
    thing, mark = f"amount {lower_first(said_of(first.subject))} {first.head.text}", mark_in(text, rest)
    return Situation(f"Raise the {thing}", thing, numbers[0].unit, numbers[0].value, mark.value if mark else None)


def _changing(text: str, first: Clause, _rest: list[Clause]) -> Situation | None:
    """``loans go down 4 % a year``: what is measured is the change."""
    change, verb = _CHANGE.search(text) or _MOVED.search(text), lemma(first.head, "VERB")
    if not change or first.subject is None or verb not in words("rising") | {"be"}:
        return None
    subject = lower_first(said_of(first.subject))
    down = (verb in _FALLING and not re.search(r"\bup\b", text)) or bool(re.search(r"\bdown\b", text))
    way = "lower" if is_burden(subject) else "higher" if down else better(subject)
    now = -float(change["n"]) if down else float(change["n"])
    wish = f"{'Lower' if way == 'lower' else 'Raise'} {subject}" if way else ""
    per = f" per {change['period']}" if "period" in change.re.groupindex else ""
    stands = verb == "be" and not re.search(r"\b(?:up|down)\b", text)  # "churn is 14 % a year" is how high it is
    return Situation(wish, f"{subject}{per}" if stands else f"change in {subject}{per}", "%", now, lower=way == "lower")


def _times(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``officers were assaulted 31 times last year``."""
    times = _TIMES.search(text)
    if not times or first.subject is None or first.head.tag_ not in ("VBN", "VBD"):
        return None
    subject, done = lower_first(said_of(first.subject)), first.head.text
    _, period = _without_when(text)
    thing = f"times {subject} {'were ' if first.head.tag_ == 'VBN' else ''}{done}{period}"
    way = "lower" if _wrong(first, done) else better(thing)
    mark = mark_in(text, rest)
    wish = f"{'Lower' if way == 'lower' else 'Raise'} the {thing}" if way else ""
    return Situation(
        wish, thing, "times", float(times["n"].replace(",", "")), mark.value if mark else None, lower=way == "lower"
    )


def _beyond(text: str, first: Clause, _rest: list[Clause]) -> Situation | None:
    """``projects run over hours budget by 25 %``."""
    beyond = _BEYOND.search(text)
    if not beyond or first.subject is None:
        return None
    subject = lower_first(said_of(first.subject))
    unit = "%" if beyond["unit"] == "percent" else beyond["unit"]
    return Situation(
        f"Keep {subject} within {beyond['limit']}",
        f"overrun of {beyond['limit']} by {subject}",
        unit,
        float(beyond["n"]),
        lower=True,
    )


def _rated(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``students rate us 3.1 out of 5``."""
    rated = _RATED.search(text)
    if not rated or first.subject is None:
        return None
    thing, mark = f"rating by {lower_first(said_of(first.subject))}", mark_in(text, rest)
    return Situation(
        f"Raise the {thing}", thing, (rated["scale"] or "").strip(), float(rated["n"]), mark.value if mark else None
    )


def _late(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``containers arrive 19 days late on average``."""
    late = _LATE.search(text)
    if not late or first.subject is None:
        return None
    thing, mark = f"delay of {lower_first(said_of(first.subject))}", mark_in(text, rest)
    now = float(late["n"].replace(",", "."))
    return Situation(f"Shorten the {thing}", thing, late["unit"].lower(), now, mark.value if mark else None, lower=True)


def _result(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``the bar makes a loss of 40k a year``."""
    made, numbers = _RESULT.search(text), numbers_in(text, first)
    if not made or first.subject is None or len(numbers) != 1:
        return None
    thing, lower = f"{made['what']} of {lower_first(said_of(first.subject))}", made["what"] in ("loss", "deficit")
    mark = mark_in(text, rest)
    return Situation(
        f"{'Lower' if lower else 'Raise'} the {thing}",
        thing,
        numbers[0].unit,
        numbers[0].value,
        mark.value if mark else None,
        lower=lower,
    )


def _loses(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``the café loses 30k a year``: a loss, and nobody who is lost."""
    numbers = numbers_in(text, first)
    if lemma(first.head, "VERB") != "lose" or first.subject is None or len(numbers) != 1 or numbers[0].unit == "%":
        return None
    money = len(numbers[0].unit) == 3 and numbers[0].unit.isupper()
    if not (money or numbers[0].value >= 1000) or re.match(
        r"\s*(?!a\b|an\b|per\b|each\b|every\b|last\b|this\b|on\b)[a-z]", text[numbers[0].end :]
    ):
        return None
    _, period = _without_when(text)
    thing, mark = f"loss of {lower_first(said_of(first.subject))}{period}", mark_in(text, rest)
    return Situation(
        f"Lower the {thing}", thing, numbers[0].unit, numbers[0].value, mark.value if mark else None, lower=True
    )


def _aged(text: str, first: Clause, _rest: list[Clause]) -> Situation | None:
    """``the ships are 27 years old on average``."""
    age = _AGE.search(text)
    if not age or first.subject is None or lemma(first.head, "VERB") != "be":
        return None
    subject = lower_first(said_of(first.subject))
    if is_person_head(subject) or first.subject.tag_ != "NNS":
        return None
    thing = f"average age of {subject}"
    return Situation(f"Renew the {subject}", thing, "years", float(age["n"]), lower=True)


def _wrong(first: Clause, predicate: str) -> bool:
    return (
        lemma(first.head, "VERB") in ("need", "lack", "await", "require", "wait")
        or any(lemma(t, "VERB") in words("negative") for t in first.whole if t.pos_ == "VERB")
        or bool(re.search(r"\b(?:no|without|not|never|nobody)\b|n['’]t\b", predicate))
    )


def _without_when(predicate: str) -> tuple[str, str]:
    """The words without "last year" and "by 2029", and the period they speak of."""
    found = _PERIOD.search(predicate)
    period = found["period"] or found["last"] if found else ""
    bare = _PERIOD.sub("", predicate)
    for day in reversed(find_dates(bare)):
        bare = re.sub(r"\s*\b(?:by|in|until|before|since)?\s*$", "", bare[: day.start]) + bare[day.end :]
    return re.sub(r"\s+", " ", bare).strip(" ,."), f" per {period}" if period else ""


def _average_age(text: str, first: Clause, _rest: list[Clause]) -> Situation | None:
    """``members are 61 on average``, ``our members are old (average 57)``: their age, and no number of them."""
    if first.subject is None or not is_person_head(first.subject.text) or lemma(first.head, "VERB") != "be":
        return None
    age = _OLD.search(text)
    if not age or not 15 < float(age["n"] or age["m"]) < 99:
        return None
    subject = lower_first(said_of(first.subject))
    return Situation(
        f"Win younger {subject}", f"average age of {subject}", "years", float(age["n"] or age["m"]), lower=True
    )


def _each(text: str, first: Clause, rest: list[Clause]) -> Situation | None:
    """``caseworkers handle 74 cases each, 50 is the norm``: how many there are for one of them."""
    each = _EACH.search(text)
    if not each or first.subject is None or first.subject.tag_ != "NNS":
        return None
    thing, mark = f"{each['what']} per {singular(lower_first(said_of(first.subject)))}", mark_in(text, rest)
    now, want = float(each["n"].replace(",", "")), mark.value if mark else None
    way = ("lower" if want < now else "higher") if want is not None else better(thing)
    return Situation(
        f"{'Lower' if way == 'lower' else 'Raise'} {thing}" if way else "",
        thing,
        each["what"].split()[-1],
        now,
        want,
        lower=way == "lower",
    )


_READERS: tuple[Callable[[str, Clause, list[Clause]], Situation | None], ...] = (
    _beyond,
    _rated,
    _late,
    _result,
    _loses,
    _aged,
    _changing,
    _average_age,
    _times,
    _each,
    _given,
    _so_many,
)
