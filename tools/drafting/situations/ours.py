"""What "we" do or lack: ``we lose 6 % of members a year``."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from tools.drafting.inflecting import past
from tools.drafting.situations.bare import way_to
from tools.drafting.situations.direction import better
from tools.drafting.situations.told import TIME, Situation, lemma, numbers_in, scaled, words
from tools.drafting.situations.we_do import Ours, do_badly
from tools.language.dates import find_dates
from tools.language.grammar import Clause, after
from tools.language.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


_OF_SHARES = frozenset("lose win miss waste reach get keep throw recycle answer".split())
_SOUGHT = frozenset("find get keep hire attract recruit retain reach fill".split())
_SHARE = re.compile(
    r"(?:(?P<away>away|down|out|off|back) )?(?:about |only |just |nearly |around )?(?P<n>[\d.,]+) ?(?:%|percent|per cent) of (?:our |the |all )?(?P<of>[^,;]+)"
)
_FEW = re.compile(r"^(?:only|just)\b", re.IGNORECASE)
_COUNT = re.compile(
    r"(?P<n>\d[\d,.]*) (?P<what>[a-z][\w-]*(?: [a-z][\w-]*)??)(?: (?:last year|this year|so far|today|now|last quarter|an? (?:year|month|week|day)))?$"
)
_DEPENDENT = re.compile(
    r"(?:heavily |too much |far too much )?on (?P<whom>.+?)"
    r"(?: for (?P<share>[\d.,]+) ?(?:%|percent|per cent) of (?:our |the |all )?(?P<whole>.+))?$"
)
_TOO_MANY = re.compile(r"(?:far |way )?too many (?P<what>[a-z][\w -]*?)(?:\s*[:(,].*|\s+[-–—]\s.*)?$")
_AMOUNT = re.compile(
    r"(?:an? )?(?:\w+ )?(?P<what>loss|deficit|debt|surplus|profit|turnover|revenue|margin) of (?=\W*\d)"
)
_NONE = re.compile(r"(?:no|hardly any|barely any)\b")


def of_us(text: str, first: Clause, mark: Quantity | None) -> Situation | None:
    """``we lose 6 % of members a year``, ``we have no data about ...``, ``we depend on two big customers for ...``."""
    head = _what_goes_on(first)
    ours = Ours(text, first, head, lemma(head, "VERB"), after(head, first.words), mark)
    return next((found for read in _READERS if (found := read(ours))), None)


def _what_goes_on(first: Clause) -> Token:
    """``we keep losing hygienists`` speaks of losing."""
    going = (t for t in first.head.children if t.dep_ == "xcomp" and t.tag_ == "VBG")
    return next(going, first.head) if first.head.text.lower() in ("keep", "are", "keeps") else first.head


def _did(ours: Ours) -> Situation | None:
    """``we visited 2,100 homes last year and want 5,000``."""
    done = _COUNT.match(ours.rest)
    if (
        not done
        or ours.want is None
        or ours.head.tag_ not in ("VBD", "VBP")
        or ours.verb in ("be", "have", "want", "need")
    ):
        return None
    now, thing = float(done["n"].replace(",", "")), f"{done['what']} {past(ours.verb)}"
    lower = ours.want < now
    return Situation(
        f"{'Lower' if lower else 'Raise'} {thing}", thing, done["what"].split()[-1], now, ours.want, lower=lower
    )


def _depend(ours: Ours) -> Situation | None:
    on = _DEPENDENT.match(ours.rest) if ours.verb in ("depend", "rely") else None
    if not on:
        return None
    if not on["share"]:
        return Situation(f"Depend less on {on['whom']}", lower=True)
    thing = f"share of {on['whole']} from {on['whom']}"
    return Situation(f"Depend less on {on['whom']}", thing, "%", float(on["share"]), ours.want, lower=True)


def _too_many(ours: Ours) -> Situation | None:
    """``we have too many falls: 4.1 per 1000 bed days``."""
    many, numbers = _TOO_MANY.match(ours.rest), find_quantities(ours.text)
    if not many or ours.verb not in ("have", "get", "receive", "see", "make", "face", "suffer"):
        return None
    if not numbers:
        return Situation(f"Lower {many['what']}", lower=True)
    per = re.match(r"\s*(?P<per>per (?:\d[\d,]* )?[a-z]+(?: [a-z]+)?)", ours.text[numbers[0].end :])
    thing = f"{many['what']} {per['per']}" if per else many["what"]
    return Situation(f"Lower {many['what']}", thing, numbers[0].unit, numbers[0].value, lower=True)


def _amount(ours: Ours) -> Situation | None:
    """``we make a loss of 1.9 million a year``."""
    amount, numbers = _AMOUNT.match(ours.rest), numbers_in(ours.text, ours.clause)
    if not amount or ours.verb not in ("make", "have", "run", "carry") or len(numbers) != 1:
        return None
    thing, lower = amount["what"], amount["what"] in ("loss", "deficit", "debt")
    want = scaled(numbers[0], ours.mark)
    return Situation(
        f"{'Lower' if lower else 'Raise'} the {thing}", thing, numbers[0].unit, numbers[0].value, want, lower=lower
    )


def _share(ours: Ours) -> Situation | None:
    share = _SHARE.match(ours.rest)
    if not share or ours.verb in ("be", "have", "want", "need", "depend", "rely", "live", "make", "spend"):
        return None
    bad = ours.verb in words("negative") or ours.verb == "throw"
    whole = share["of"].strip()
    period = re.search(r"\s+(?:a|per|each|every) (year|month|quarter|week)$", whole)
    whole = whole[: period.start()] if period else whole
    away = share["away"] or ("away" if whole.endswith(" away") else "")
    done = f"{past(ours.verb)} {away}".strip()
    thing = f"share of {whole.removesuffix(' away')} {done}{f' per {period[1]}' if period else ''}"
    way = "lower" if bad else "higher" if ours.verb in _OF_SHARES or _FEW.search(ours.rest) else better(thing)
    lower = way == "lower"
    wish = f"{'Lower' if lower else 'Raise'} the {thing}" if way else ""
    return Situation(wish, thing, "%", float(share["n"]), ours.want, lower=lower)


def _cannot(ours: Ours) -> Situation | None:
    """``we can't find lifeguards``."""
    barred = ours.clause.negated and any(t.text.lower() in ("can", "ca") for t in ours.clause.words)
    whom = re.sub(r"^(?:any|enough)\s+", "", ours.rest)
    return Situation(f"{ours.verb.capitalize()} {whom}") if barred and ours.verb in _SOUGHT and whom else None


def _lack(ours: Ours) -> Situation | None:
    if not ours.rest or not (ours.verb == "lack" or (ours.verb == "have" and _NONE.match(ours.rest))):
        return None
    thing = re.sub(r"^(?:no|hardly any|barely any|any|enough)\s+", "", ours.rest)
    return Situation(f"Build up {thing}") if not find_dates(thing) else None


def _lost(ours: Ours) -> Situation | None:
    """``we lose 3 contracts a year because of quality``."""
    counted = re.match(
        r"(?:about |around |nearly |some )?(?P<n>\d[\d,.]*) (?P<what>(?!a\b|an\b|per\b|of\b)[a-z][\w-]*(?: [a-z][\w-]*)??)(?: (?:a|per|each|every) (?P<period>year|month|week|quarter))?(?: (?:last|this) (?P<last>year|month|quarter))?(?=$|[ ,.]+(?:because|due|to|for|through|by|over)\b|,)",
        ours.rest,
    )
    if not counted or ours.verb not in words("negative"):
        return None
    period = counted["period"] or counted["last"]
    thing = f"{counted['what']} {past(ours.verb)}{f' per {period}' if period else ''}"
    return Situation(
        f"Lower the number of {thing}",
        thing,
        counted["what"].split()[-1],
        float(counted["n"].replace(",", "")),
        ours.want,
        lower=True,
    )


def _rely(ours: Ours) -> Situation | None:
    """``we rely 70 % on tickets``."""
    on = re.match(r"(?:to )?(?:about )?(?P<n>[\d.,]+) ?(?:%|percent|per cent) on (?P<whom>[^,;.]+)", ours.rest)
    if not on or ours.verb not in ("rely", "depend", "live"):
        return None
    return Situation(
        f"Depend less on {on['whom']}", f"dependence on {on['whom']}", "%", float(on["n"]), ours.want, lower=True
    )


_UNTIL = re.compile(r"\btakes?\b[^,;]*?\d[^,;]*?\b(?P<until>(?:until|till|before) [a-z][^,;.]+)")
_SHARE_OF_IT = re.compile(r"(?:only |just |about )?(?P<n>[\d.,]+) ?(?:%|percent|per cent)(?: of (?:it|what we \w+))?$")


_SHARE_BY = re.compile(
    r"(?:only |just |about )?(?P<n>[\d.,]+) ?(?:%|percent|per cent) (?P<how>(?:via|through|over|online|abroad|by|to)\b[^,;()]{0,40})$"
)
"""``we sell 65 % via pubs``"""


def _part(ours: Ours) -> Situation | None:
    """``we export 30 % and would like half``."""
    said = ours.text[ours.head.idx + len(ours.head) :].strip()
    part = _SHARE_OF_IT.match(said)
    if (way := _SHARE_BY.match(said)) and ours.verb not in ("be", "have", "want", "need", "get"):
        thing = f"share {past(ours.verb)} {way['how']}"
        return Situation(
            way_to(thing, "%"), thing, "%", float(way["n"].replace(",", ".")), ours.want, lower=better(thing) == "lower"
        )
    if not part or ours.verb in ("be", "have", "want", "need", "get"):
        return None
    thing = f"share {past(ours.verb)}"
    return Situation(f"Raise the {thing}", thing, "%", float(part["n"].replace(",", ".")), ours.want)


_READERS: tuple[Callable[[Ours], Situation | None], ...] = (
    _did, _lost, _rely, _part, _depend, _too_many, _amount, _share, _cannot, do_badly, _lack,
)  # fmt: skip


def it_takes(text: str, first: Clause, mark: Quantity | None) -> Situation | None:
    """``It takes us 11 weeks to fill a vacancy``."""
    numbers = numbers_in(text, first)
    if (until := _UNTIL.search(text)) and len(numbers) == 1 and TIME.match(numbers[0].unit):
        thing = f"time {re.sub(r'^till', 'until', until['until'])}".strip()
        return Situation(
            f"Shorten the {thing}", thing, numbers[0].unit, numbers[0].value, mark.value if mark else None, lower=True
        )
    took = re.search(r"\btakes?\b[^,;]*?\d[^,;]*?\bto (?P<deed>[a-z][^,;.]+)", text)
    if lemma(first.head, "VERB") != "take" or not took or not numbers or not TIME.match(numbers[0].unit):
        return None
    thing = "time to " + re.sub(r"\s+(?:and|but)\s.*$", "", took["deed"]).strip()
    want = mark.value if mark else None
    return Situation(f"Shorten the {thing}", thing, numbers[0].unit, numbers[0].value, want, lower=True)
