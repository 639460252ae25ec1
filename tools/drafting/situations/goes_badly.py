"""How things go that do not go well: ``invoices go out weeks late``, ``quality varies between sites``, ``decisions take forever``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.drafting.inflecting import ing_form
from tools.drafting.people import is_person_head, people_in
from tools.drafting.shapes import lower_first
from tools.drafting.situations.told import FILLERS, Situation, is_burden, lemma, lexicon, said_of, words
from tools.language.grammar import Clause, after
from tools.language.quantities import find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class _Goes:
    """``said`` is the thing with its "our" or "the", ``rest`` what stands behind the verb."""

    said: str
    subject: Token
    clause: Clause
    verb: str
    rest: str

    @property
    def people(self) -> bool:
        return is_person_head(self.said) or bool(
            (found := people_in(self.said, guess=True)) and self.said.endswith(found.group)
        )


def goes_badly(first: Clause) -> Situation | None:
    """None where the clause has a number, is denied, or tells of nothing these readers know."""
    if first.subject is None or first.negated or find_quantities(first.text):
        return None
    subject = said_of(first.subject)
    if not subject or any(t.tag_ == "MD" for t in first.words):
        return None
    article = next((t.text.lower() for t in first.subject.children if t.text.lower() in ("our", "the")), "")
    rest = re.sub(r"\s+", " ", _OFTEN.sub("", FILLERS.sub("", after(first.head, first.words)))).strip(" ,.")
    said = f"{article} {lower_first(subject)}".strip()
    goes = _Goes(said, first.subject, first, lemma(first.head, "VERB"), rest)
    return next((found for read in _READERS if (found := read(goes))), None)


_OFTEN = re.compile(
    r"\b(?:usually|mostly|frequently|regularly|sometimes|again and again|time and again|widely|wildly|greatly|hugely|a lot|too much(?= (?:between|from|across|by|with)\b)|every time)\b",
    re.IGNORECASE,
)
_LATE = re.compile(
    r"^(?P<part>(?:out|in|off|back|through)\b)?\s*(?P<where>(?:the|our) [a-z]+(?: [a-z]+)?\b)??\s*(?:(?:\w+ )?(?:minutes|hours|days|weeks|months)\b|far|very|too|much|so|quite|all|\s)*\blate$",
    re.IGNORECASE,
)
_RUN = re.compile(
    r"(?:bus(?:es)?|coach(?:es)?|trains?|trams?|ferr(?:y|ies)|flights?|planes?|boats?|shuttles?)$", re.IGNORECASE
)


def _late(goes: _Goes) -> Situation | None:
    """``invoices go out weeks late``, ``our trains run late``, ``orders are delivered late``, ``clients pay late``."""
    late = _LATE.match(goes.rest)
    if not late:
        return None
    if _RUN.search(goes.said):
        return Situation(f"Run {goes.said} on time")
    if goes.verb == "be":
        return None
    if any(t.dep_ == "auxpass" for t in goes.clause.head.children):
        return Situation(f"{goes.verb.capitalize()} {goes.said} on time")
    part = late["part"] or ("out" if goes.verb in ("leave", "depart") else "")
    if goes.people:
        return Situation(re.sub(r"\s+", " ", f"Get {goes.said} to {goes.verb} {part} on time"))
    if part:
        return Situation(f"Get {goes.said} {part} on time")
    if goes.verb in _BOTH_WAYS:
        return Situation(f"{goes.verb.capitalize()} {goes.said} on time")
    return Situation(f"Have {goes.said} {goes.verb} on time")


_BOTH_WAYS = frozenset("start finish end open close begin ship launch print".split())
"""What one does to a thing and the thing does by itself: ``surgeries start late``."""


def _arrives_spoilt(goes: _Goes) -> Situation | None:
    """``parcels arrive damaged``, ``meals come cold``."""
    state = (goes.rest.split() or [""])[-1].lower()
    known = state in words("spoilt") or any(state in listed for listed in lexicon()["better"].values())
    if goes.verb not in ("arrive", "come", "return", "leave") or not known or len(goes.rest.split()) > 3:
        return None
    return Situation(f"Stop {goes.said} from {ing_form(goes.verb)} {goes.rest}")


_FOREVER = re.compile(
    r"^(?:us )?(?:simply )?(?:forever|for ever|ages|an eternity|an age|for (?:ages|hours|days|weeks)|(?:many |several )?(?:hours|weeks|months|years))(?: (?P<till>(?:to|until|before) .+))?$",
    re.IGNORECASE,
)


def _forever(goes: _Goes) -> Situation | None:
    """``decisions take forever``, ``guests wait ages``; how long a meeting lasts is made shorter, not faster."""
    forever = _FOREVER.match(goes.rest)
    if not forever or goes.verb not in ("take", "last", "wait", "need", "go"):
        return None
    if goes.people or forever["till"]:
        return Situation(f"Shorten the time {goes.said} {goes.verb} {forever['till'] or ''}".strip())
    return Situation(f"{'Shorten' if goes.verb == 'last' else 'Speed up'} {goes.said}")


_UNEVEN = re.compile(r"(?:all )?(?:over the place|over the map)|up and down|hit (?:and|or) miss|(?:a )?(?:lottery|lucky dip|roller ?coaster)", re.IGNORECASE)  # fmt: skip


def _varies(goes: _Goes) -> Situation | None:
    """``quality varies between sites``, ``harvests are up and down``, ``service depends on who is on shift``."""
    if goes.people:
        return None
    if goes.verb in ("vary", "differ", "fluctuate", "swing"):
        apart = re.match(r"(?:between|from|across|by|with|among|depending)\b", goes.rest)
        where = goes.rest if apart and apart[0] in ("between", "from", "across", "among") else ""
        return Situation(f"Even out {goes.said} {where}".strip()) if apart or not goes.rest else None
    if goes.verb == "depend" and re.match(
        r"on (?:who|which|whether|where|the (?:mood|day|weather|person))\b", goes.rest
    ):
        return Situation(f"Even out {goes.said}")
    return Situation(f"Even out {goes.said}") if goes.verb == "be" and _UNEVEN.fullmatch(goes.rest) else None


_A_FORTUNE = re.compile(
    r"(?:us )?(?:(?:an? )?(?:small )?(?:fortune|bomb|arm and a leg)|the earth|dear(?:ly)?|(?:far |way )?too much|so much|a lot|much|more (?:and more|every year)|too much money|money|a lot of money)",
    re.IGNORECASE,
)
_MARGIN = re.compile(
    r"(?:up |into |away |at )?(?:all |most of |half |too much of )?(?:of )?(?:our|the|any|every) (?:profit |operating )?(?:margins?|profits?|budget|surplus|earnings|savings)",
    re.IGNORECASE,
)
_TIME_OF = re.compile(
    r"(?:up |into |away )?(?:all |most of |half |too much |far too much |so much |a lot |of )*(?:(?:our|the|their) )?(?:(?:[a-z]+['’]s?|staff|working|teaching) )*(?:time|hours|days?)",
    re.IGNORECASE,
)
_EATS = ("eat", "kill", "swallow", "devour", "squeeze", "destroy", "take", "consume", "steal", "cost")
_MONEY_ITSELF = re.compile(r"(?:costs?|prices?|bills?|fees?|rents?|wages|rates?|expenses|charges)$", re.IGNORECASE)


def _costs(goes: _Goes) -> Situation | None:
    """``rework costs us a fortune``, ``fuel eats our margin``, ``admin eats all our time``."""
    if goes.people and not is_burden(goes.said):
        return None
    if goes.verb in _EATS and re.search(r"\b(?:time|hours|days?)$", goes.rest) and _TIME_OF.fullmatch(goes.rest):
        return Situation(f"Spend less time on {goes.said}")
    dear = goes.verb == "cost" and _A_FORTUNE.fullmatch(goes.rest)
    if not dear and not (goes.verb in _EATS and _MARGIN.fullmatch(goes.rest)):
        return None
    if is_burden(goes.said) and not _MONEY_ITSELF.search(goes.said):
        return Situation(f"Reduce {goes.said}", lower=True)
    of = "" if _MONEY_ITSELF.search(goes.said) else "the cost of "
    return Situation(f"Lower {of}{goes.said}", lower=True)


_OLDER = re.compile(
    r"(?:getting|growing|becoming|too|very|all|rather|quite|\s)*\bold(?:er)?(?: and older)?", re.IGNORECASE
)


def _ages(goes: _Goes) -> Situation | None:
    """``volunteers are ageing``, ``the buses are getting old``."""
    going = goes.verb == "age" and goes.clause.head.tag_ == "VBG" and not goes.rest
    older = goes.verb in ("be", "get", "grow", "become") and _OLDER.fullmatch(goes.rest)
    if not going and not older:
        return None
    if goes.people:
        return Situation(f"Win younger {re.sub(r'^(?:our|the) ', '', goes.said)}")
    return (
        Situation(f"Renew {goes.said}")
        if goes.subject.tag_ in ("NNS", "NN") and not goes.rest.endswith("older and older")
        else None
    )


def _is_a_disaster(goes: _Goes) -> Situation | None:
    """``the ordering system is a disaster``, ``parking is a nightmare``."""
    noun = re.fullmatch(
        r"(?:an? )?(?:complete |total |real |absolute |bit of a |big |huge |constant )*(?P<noun>[a-z]+)", goes.rest
    )
    named = noun and noun["noun"] in words("disaster") and goes.verb == "be"
    return Situation(f"Improve {goes.said}") if named and goes.subject.pos_ != "VERB" and not goes.people else None


def _stands(goes: _Goes) -> Situation | None:
    """``machines stand still for hours``, ``rooms stand empty``, ``sales and production work against each other``."""
    stands = (
        re.match(r"(?P<how>still|idle|empty|unused)\b", after(goes.clause.head, goes.clause.words))
        if goes.verb in ("stand", "sit", "lie")
        else None
    )
    if stands and not goes.people:
        still = stands["how"] in ("still", "idle")
        return Situation(f"Keep {goes.said} running" if still else f"Make better use of {goes.said}")
    against = goes.verb in ("work", "play", "fight") and re.match(r"against (?:each other|one another)$", goes.rest)
    return Situation(f"Get {goes.said} to work together") if against else None


def _happens(goes: _Goes) -> Situation | None:
    """``mistakes happen at handover``: what nobody wants to happen."""
    if goes.verb not in ("happen", "occur", "recur", "return", "accumulate") or not is_burden(goes.said):
        return None
    return Situation(f"Reduce {re.sub(r'^(?:the )?same ', '', goes.said)} {goes.rest}".strip(), lower=True)


_PRICE = re.compile(r"^(?:the |our )?(?:(?P<what>[a-z][a-z -]*?) (?:prices?|rates)|(?P<of>prices?) (?:of|for) (?P<thing>[a-z][a-z -]*))$", re.IGNORECASE)  # fmt: skip


def _prices_rise(goes: _Goes) -> Situation | None:
    """``prices of cocoa have doubled``: what others ask cannot be lowered, only be made up for."""
    price = _PRICE.match(goes.said)
    if not price or goes.verb not in words("soaring"):
        return None
    named = price["what"] if price["what"] else price["thing"]
    kind = "rates" if "rate" in goes.said else "prices"
    return Situation(f"Cushion rising {lower_first(named)} {kind}")


def _retire(goes: _Goes) -> Situation | None:
    """``older teachers retire``: that they go cannot be stopped."""
    if goes.verb != "retire" or not people_in(goes.said, guess=True):
        return None
    who = re.sub(r"^(?:our |the )?(?:(?:older?|elder|many|most|experienced|senior) )?", "", goes.said)
    head = "a successor" if goes.subject.tag_ == "NN" else "successors"
    article = "the " if goes.said.startswith(("the ", "our ")) or goes.subject.tag_ == "NN" else ""
    return Situation(f"Find {head} for {article}{who}")


_READERS: tuple[Callable[[_Goes], Situation | None], ...] = (
    _late, _arrives_spoilt, _forever, _varies, _costs, _ages, _is_a_disaster, _stands, _happens, _prices_rise, _retire,
)  # fmt: skip
