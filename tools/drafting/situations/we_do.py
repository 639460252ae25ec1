"""What "we" do that we should not, or too much, too late or not at all: ``we lose money on new bikes``, ``we run out of bread``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tools.drafting.people import people_in
from tools.drafting.situations.told import FILLERS, Situation, lemma, words
from tools.language.grammar import Clause
from tools.language.quantities import Quantity, find_quantities

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True)
class Ours:
    """``rest`` is what stands behind the verb."""

    text: str
    clause: Clause
    head: Token
    verb: str
    rest: str
    mark: Quantity | None

    @property
    def want(self) -> float | None:
        return self.mark.value if self.mark else None


def do_badly(ours: Ours) -> Situation | None:
    """None where nothing tells that it is not well done, or where a number says how much of it."""
    if not ours.rest or find_quantities(ours.clause.text) or ours.clause.negated:
        return None
    return next((found for read in _READERS if (found := read(ours))), None)


_MUCH = re.compile(r"(?:(?:far |way )?too (?:many|much)|a lot of|lots of|so (?:many|much)) ", re.IGNORECASE)


def _lose(ours: Ours) -> Situation | None:
    """Who goes is to be kept, what is contended for to be won, and of what gets lost there should be less."""
    if ours.verb != "lose":
        return None
    what = _MUCH.sub("", re.sub(r" (?:because|every|each|all) .*$", "", ours.rest))
    if money := re.match(r"(?:our )?money\b(?P<on> (?:on|with|in) .+)?$", what):
        return Situation(f"Earn money{money['on']}" if money["on"] else "Become profitable")
    lost = next((t for t in ours.head.children if t.dep_ == "dobj"), None)
    head = lemma(lost, "NOUN") if lost is not None else ""
    if head in words("contested"):
        return Situation(f"Win more {re.sub(r'^(?:our|the) ', '', what)}")
    if head in ("time", "hour", "day"):
        return Situation(f"Lose less {what}" if head == "time" else f"Lose fewer {what}", lower=True)
    if lost is None or head in words("kept") or people_in(what, guess=True) or lost.pos_ == "PROPN":
        return Situation("Keep " + re.sub(r" to .*$", "", what))
    owned = any(t.dep_ in ("poss", "amod", "det") for t in lost.children)
    if lost.tag_ not in ("NN", "NNS") or (owned and lost.tag_ == "NN"):
        return Situation("Keep " + re.sub(r" to .*$", "", what))
    return Situation(
        f"Lose {'less' if lost.tag_ == 'NN' else 'fewer'} {re.sub(r'^(?:our|the) ', '', what)}", lower=True
    )


def _run_out(ours: Ours) -> Situation | None:
    """``we always run out of stock before christmas``"""
    out = re.match(r"out of (?P<what>[a-z].+)$", ours.rest) if ours.verb == "run" else None
    return Situation(f"Stop running out of {FILLERS.sub('', out['what']).strip()}") if out else None


_TOO_MUCH = re.compile(
    r"(?P<part>(?:away|out|off|up|down|back|on) )?(?:far |way |much )?too (?P<how>much|many)\b ?(?P<what>[a-z].*)$",
    re.IGNORECASE,
)


def _too_much(ours: Ours) -> Situation | None:
    """``we throw away too much bread``, ``we spend too much on heating``, ``we hold too many meetings``."""
    much = _TOO_MUCH.match(ours.rest)
    if not much or ours.verb in ("be", "want", "need", "know", "do"):
        return None
    less = "fewer" if much["how"].lower() == "many" else "less"
    if ours.verb in ("have", "get", "receive", "see", "make"):
        return Situation(f"Reduce {much['what']}", lower=True)
    return Situation(f"{ours.verb.capitalize()} {much['part'] or ''}{less} {much['what']}", lower=True)


_LATE = re.compile(r"(?P<what>(?!.*\btoo late$)[a-z][^,;]*? )?(?:always |often |very |far )*late$", re.IGNORECASE)
_TOO_LATE = re.compile(r"\s*\b(?:far |way |much )?too (?P<how>slowly|slow|late)\b\s*", re.IGNORECASE)


def _too_late(ours: Ours) -> Situation | None:
    """``we react too slowly to complaints``, ``we find out about problems too late``."""
    on_time = _LATE.match(ours.rest)
    if on_time and ours.verb not in ("be", "come", "work", "stay", "arrive"):
        return Situation(f"{ours.verb.capitalize()} {on_time['what'] or ''}on time")
    late = _TOO_LATE.search(ours.rest)
    if not late or ours.verb in ("be", "have"):
        return None
    rest = _TOO_LATE.sub(" ", ours.rest).strip()
    sooner = "earlier" if late["how"].lower() == "late" else "faster"
    return Situation(f"{ours.verb.capitalize()} {rest} {sooner}".replace("  ", " "))


def _forget(ours: Ours) -> Situation | None:
    """``we forget to bill extra work``"""
    deed = re.match(r"to (?P<do>[a-z]+ [a-z].+)$", ours.rest) if ours.verb in ("forget", "fail", "neglect") else None
    if not deed:
        return None
    verb, _, what = deed["do"].partition(" ")
    every = "" if re.match(r"(?:the|our|all|every|each|an?|any|to|on|off|for|at|with|up|out)\b", what) else "all "
    return Situation(f"{verb.capitalize()} {every}{what}")


_READERS: tuple[Callable[[Ours], Situation | None], ...] = (_lose, _run_out, _too_much, _too_late, _forget)
