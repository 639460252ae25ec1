"""From a wish to its shape, and to a sound name for the objective that carries it."""

import itertools
import re
from dataclasses import replace

from scorecard.rules.wording import joins_two
from tools.drafting.meant import meant
from tools.drafting.meant.table import verb_for
from tools.drafting.people import is_person_head, people_in
from tools.drafting.phrasing import LONGEST_NAME, is_sound, tidy, verb_led, without_numbers
from tools.drafting.readers import READERS
from tools.drafting.shapes import (
    LEVELS,
    LIST_BEGUN,
    Shape,
    bare,
    burden_of,
    capital,
    lower_first,
    names_a_thing,
    verbs,
    with_article,
)
from tools.drafting.stated import TITLE
from tools.language.grammar import parse
from tools.language.quantities import find_quantities
from tools.language.verbs import could_be_verb

_YEARLY = re.compile(
    r"(?<!within)(?<! in)(?<!after)\s+(?:a|per|each|every) (?:year|month|week|quarter)$|\s+(?:annually|yearly|weekly)$",
    re.IGNORECASE,
)
_EVERY_TIME = re.compile(r" who [a-z]", re.IGNORECASE)
"""``donors who give every month``: how often is what is wanted of them."""
_RATHER_THAN = re.compile(
    r",?\s+(?:rather than|instead of|not)\s+(?:\d+|an?|one|two|three|four|five|six|seven|eight|ten|twelve)\s+(?:minutes|hours|days?|weeks?|months?|years?)\b",
    re.IGNORECASE,
)
"""``onboarding in a day rather than two weeks``: how long it takes today."""
_INSTEAD_OF_MANY = re.compile(
    r",?\s+(?:rather than|instead of) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|many|several|dozens of)(?: [a-z]+){0,2}$|,?\s+not (?:an?|the) [a-z -]+$|,\s+not (?:more|fewer|less)(?: of them)?$",
    re.IGNORECASE,
)
"""``one firm instead of 18 shops``, ``better projects, not more``: what it is today, or is not to be."""
_BECAUSE = re.compile(r"\s+(?:so (?:that |they |we |it )|because |in order to |which ).*$", re.IGNORECASE)
_NUMBER_WORD = re.compile(
    r"(?<!after )(?<!on )(?<!in )(?<!within )(?<!of )(?<!than )(?<!by )(?<!for )(?<!or )(?<!and )\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|fifty|a hundred|hundreds of|dozens of)\s+(?=[a-z])(?!(?:minutes|hours|days|weeks|months|years) (?:ahead|before|early|earlier|in advance))",
    re.IGNORECASE,
)

_SECOND_DEED = re.compile(r"(\bto \w+ (?:(?!\band\b|,).)+) and \w+ .+$")
"""``courage to challenge the status quo and report failures``: the first deed says what is meant."""
_REQUIRED = re.compile(r"\s+(?:is |are )?(?:required|expected|demanded) (?:of|from) .*$", re.IGNORECASE)
"""Of whom it is asked is no part of what is wanted."""


_MUCH = re.compile(
    r"^(?:far|much|many|way|a lot|lots|significantly|considerably|substantially|noticeably)\s+(?=(?:fewer|less|more|better|\w+er)\s)",
    re.IGNORECASE,
)

_EXTREME = re.compile(r"(?:the\s+)?(lowest|highest|shortest|fewest|smallest)\s+", re.IGNORECASE)
"""``lowest cost per seat`` is a place to reach: there is nothing lower to cut it to."""
_LOYAL = re.compile(r"(?:loyal|long-serving|experienced)\s", re.IGNORECASE)
"""People who are that already are there to be kept."""


_HEDGED = re.compile(
    r"\b(?:(?:just )?a (?:little |tiny |wee )?bit|slightly|somewhat|a little|a touch|rather|noticeably|considerably|significantly|quite a bit|even)\s+(?=(?:more|fewer|less|better|worse|[a-z]{3,}er)\b)",
    re.IGNORECASE,
)
""" "A bit less debt": how much is for the target to say."""


def read_shape(strand: str) -> Shape:
    """The shape of a wish; its numbers and dates are left out of its name."""
    text = _HEDGED.sub("", re.sub(r"\s+", " ", strand).strip(" .;,–-•*\"“”'"))
    if plain := meant(text):
        return _checked(plain)
    head, colon, tail = re.sub(r"\([^()]*\)", lambda m: m[0].replace(": ", " "), text).partition(": ")
    if colon and (several := _balanced(head, tail)):
        return several
    if TITLE.match(f"{text} "):
        return _read(tail)
    if colon and (told := _read(tail) if not verb_led(head) else _read(head)).name:
        return told
    return _read(head if colon else text)


def _balanced(head: str, tail: str) -> Shape | None:
    """``three bottom lines: great food, great service, great finance``: what is wanted is that none is left behind."""
    counted = re.match(r"(?:the |our )?(?:two|three|four|five|six) [\w -]+s$", head, re.IGNORECASE)
    items = [item.strip() for item in re.split(r",(?: and)? | and ", tail)]
    short = list(
        itertools.takewhile(lambda item: len(item.split()) <= 3 and not re.search(r"\d|^\w+ed\b", item), items)
    )
    if not counted or len(short) < 2:
        return None
    name = f"Balance {lower_first(', '.join(short[:-1]))} and {short[-1]}"
    return _checked(Shape("thing", bare(head), name, said=head, full=f"{head}: {tail}"))


def _read(text: str) -> Shape:
    text = _MUCH.sub("", _REQUIRED.sub("", text))
    said = _BECAUSE.sub("", _RATHER_THAN.sub("", _INSTEAD_OF_MANY.sub("", text)))
    text = _NUMBER_WORD.sub("", _without_rhythm(said))
    plain = re.sub(r"\s+in years$", "", _without_rhythm(without_numbers(text)))
    if _LOYAL.match(plain):
        plain, text = f"keep {plain}", f"keep {text}"
    if extreme := _EXTREME.match(plain):
        less = extreme[1].lower() != "highest"
        thing = bare(plain[extreme.end() :])
        return replace(
            _checked(Shape("cut" if less else "grow", thing, f"Have the {plain[extreme.start(1) :]}")),
            said=thing,
            full=text,
        )
    for reader in READERS:
        if shape := reader(plain, text):
            return replace(_checked(shape), said=plain, full=text)
    return Shape("thing", bare(plain), said=plain, full=text)


def _without_rhythm(text: str) -> str:
    return text if _EVERY_TIME.search(text) else _YEARLY.sub("", text)


def _checked(shape: Shape) -> Shape:
    """Only a sound name is kept; a long one is cut at its last natural joint."""
    name = capital(tidy(shape.name))
    if len(name) > LONGEST_NAME:
        name = _SECOND_DEED.sub(r"\1", name)
    while len(name) > LONGEST_NAME and (shorter := re.sub(r"\s*(?:,|;| – |\b(?:by|through|with|so that|from|in|for|to|instead of)\b)(?!.*\b(?:by|through|with|so that|from|in|for|to|instead of)\b).*$", "", name)) != name:  # fmt: skip
        at_comma = name[len(shorter) :].lstrip().startswith(",")
        name = capital(tidy(LIST_BEGUN.sub("", shorter) if at_comma else shorter))
    if not shape.pattern:  # one who wishes for a healthy margin has said more than a number
        name = _GAINS.sub(r"Raise \g<what>", name)
    sound = is_sound(name) and not joins_two(name)
    return replace(shape, name=name if sound else "")


_GAINS = re.compile(
    r"^(?:Earn|Make|Reach|Get|Achieve|Hit|Have|See) (?:an? )?(?P<what>(?:[a-z-]+ )?(?:margin|profit|revenue|turnover|surplus|return|growth|ebitda?|rate|share|score))$",
    re.IGNORECASE,
)
"""``earn 6 % margin`` without its number."""


_HELD = re.compile(r"\b(?:under|below|above|at least|at most|no more than) (?:an?|one|two|three|\d)", re.IGNORECASE)
""" "Waiting times under an hour": a level that is to be held."""


def thing_name(shape: Shape, perspective: str, gives: str) -> str:
    """An objective for a wish that is but a thing: ``evening surgery hours`` becomes ``Offer evening surgery hours``.

    ``gives`` is how this kind of organization hands things to people: ``Offer`` or ``Provide``.
    """
    text = lower_first(shape.said or shape.object)
    if shape.verb and verb_led(text):
        return verb_led(text)  # "reduce costs": no more than that was said, and "cut reduce costs" says less
    if not names_a_thing(text):  # better their words as they are than a verb that does not fit
        return _checked(Shape("thing", shape.object, text)).name
    text = with_article(text, shape.head)
    last = shape.head.split()[-1].lower() if shape.head.split() else ""
    if last in LEVELS:
        return _checked(Shape("improve", shape.object, f"Improve {text}")).name
    if burden := burden_of(last):
        return _checked(Shape("cut", shape.object, f"{verbs()['burdens'][burden][0]} {text}")).name
    verb = next((v for v, nouns in verbs()["objects"].items() if last in {n.lower() for n in nouns}), "")
    if not verb and not re.match(r"(?:an? )?new\b", text):
        verb = verb_for(shape.head)
    if re.match(r"(?:an? )?new\b", text) and any(len(q.unit) == 3 for q in find_quantities(shape.full)):
        verb = "Buy"  # "a new engine, 420,000 euro"
    if verb == "Open" and not last.endswith("s") and not re.match(r"(?:an?|one|our)\b", text):
        text = f"a {text}"
    if not verb and _HELD.search(text):
        verb = "Keep"
    people = people_in(shape.head)
    if not verb and people and is_person_head(shape.head):
        near = re.search(r"\bwithin\b", text)  # "every resident within five minutes of a bike"
        verb = "Bring" if near else "Develop" if people.own or perspective == "learning" else "Win"
    led = text if not verb and _opens_with_a_deed(text) else ""
    if led and (deed := _checked(Shape("thing", shape.object, led)).name):
        return deed  # "finish sites on schedule": a deed, and nothing to be offered
    if not verb:
        abstract = last in verbs()["abstract"] or re.search(r"(?:ity|ness|ship|ion|ance|ence|ment|ism|cy|ure)$", last)
        everywhere = re.search(r"\b(?:every|each|for all|in all)\b", text)
        verb = (
            "Strengthen"
            if not everywhere
            and (abstract or (not last.endswith("s") and not re.match(r"an? ", text) and len(text.split()) < 3))
            else gives
        )
    name = _checked(Shape("thing", shape.object, f"{verb} {text}")).name
    plain = re.sub(r",?\s+(?:where|in which|that|which|who)\s.*$", "", text)
    return name or (_checked(Shape("thing", shape.object, f"{verb} {plain}")).name if plain != text else "")


def _opens_with_a_deed(text: str) -> bool:
    words = text.split()
    return len(words) > 2 and could_be_verb(words[0]) and parse(text)[0].tag_ in ("VB", "VBP")
