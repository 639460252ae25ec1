"""What others do, do not do or may do to us: ``nobody knows us``, ``the council may cut us``, ``members complain about the showers``."""

from __future__ import annotations

import re

from tools.drafting.people import is_person_head
from tools.drafting.shapes import lower_first
from tools.drafting.situations.told import FILLERS, Situation, lemma, said_of, words
from tools.language.grammar import Clause, after, joined
from tools.language.quantities import find_quantities

_OVER = re.compile(r"\s*\b(?:any ?more|any longer|at all|yet|ever)\b", re.IGNORECASE)


def nobody_does(first: Clause) -> Situation | None:
    """``nobody answers the phone``, which is for us to do; ``nobody reads our reports``, which is for others."""
    verb = lemma(first.head, "VERB")
    rest = _OVER.sub("", FILLERS.sub("", after(first.head, first.words))).strip()
    told = " ".join(f"{verb} {rest}".split())
    if known := re.match(r"(?:know|hear) (?:of |about )?us\b(?P<where>.*)$", told):
        return Situation(f"Become better known{known['where']}")
    if re.match(r"(?:trust|believe) us\b", told):
        return Situation("Win back trust")
    if re.match(r"(?:pick|take|answer) (?:up )?(?:the |our )?(?:phones?|telephones?|calls?)\b", told):
        return Situation("Answer " + re.sub(r"^\w+ (?:up )?", "", told))
    if wanted := re.match(r"want to (?P<do>[a-z].+)$", told):
        return Situation(f"Find people to {wanted['do']}")
    if first.head.tag_ == "VBD" or not rest or re.match(r"(?:me|you|this|that|it|them|him|her)\b", rest):
        return None
    asked = re.match(r"(?:to |at |on |for |in |into |with )?(?:our|us|the new)\b", rest)
    if verb in words("audience") and (asked or verb not in words("neglected")):
        return Situation(f"Get more people to {told}")
    return Situation(f"{verb.capitalize()} {rest}") if verb in words("neglected") else None


_MAY = frozenset({"may", "might", "could"})
_GIVEN = re.compile(
    r"(?:us|our (?:grant|subsidy|subsidies|funding|budget|contribution|support|money|funds)s?)\b", re.IGNORECASE
)


def may_do(first: Clause) -> Situation | None:
    """``the council may cut us``, ``our biggest client may leave``, ``the landlord could end our lease``."""
    if first.subject is None or first.negated or find_quantities(first.text):
        return None
    verb = first.head
    if lemma(verb, "VERB") == "threaten":
        verb = next((t for t in verb.children if t.dep_ == "xcomp"), verb)
    elif not any(t.tag_ == "MD" and t.text.lower() in _MAY for t in verb.children):
        return None
    article = next((t.text.lower() for t in first.subject.children if t.text.lower() in ("our", "the")), "")
    who, doing = f"{article} {lower_first(said_of(first.subject))}".strip(), lemma(verb, "VERB")
    what = after(verb, first.words)
    if doing not in words("threatening"):
        return None
    if _GIVEN.match(what) and doing in (
        "cut",
        "reduce",
        "halve",
        "end",
        "stop",
        "cancel",
        "withdraw",
        "freeze",
        "drop",
    ):
        given = re.sub(r"^(?:us\b|our\b)\s*", "", what) or "funding"
        return Situation(f"Secure the {given} from {who}" if "by" not in given.split() else f"Secure the {given}")
    if doing in ("leave", "go", "quit", "withdraw", "switch", "drop") and re.fullmatch(
        r"(?:us|out|away|elsewhere|from us|)", what
    ):
        return Situation(f"Keep {who}")
    thing = re.fullmatch(r"(?:our|the) (?P<what>[a-z][a-z -]*)", what)
    return Situation(f"Secure {what}") if thing and not is_person_head(what) else None


_OF_WHAT = re.compile(r"^(?:a lot |loudly |bitterly )?(?:about|of|over) (?P<what>.+)$", re.IGNORECASE)


def complained_of(first: Clause) -> Situation | None:
    """``members complain about dirty showers``: nobody wants to stop them from saying so."""
    if lemma(first.head, "VERB") != "complain" or first.negated or first.subject is None:
        return None
    about = _OF_WHAT.match(FILLERS.sub("", after(first.head, first.words)).strip())
    if not about or find_quantities(first.text):
        return None
    return Situation(f"Reduce complaints about {about['what']}", lower=True)


def complained_that(first: Clause, rest: list[Clause]) -> tuple[str, Situation | None] | None:
    """What they complain that is so: the words of it, or the wish where it is said what we do not do for them."""
    if lemma(first.head, "VERB") != "complain" or first.subject is None or not rest or rest[0].head.dep_ != "ccomp":
        return None
    told = rest[0]
    words_ = [t for t in told.whole if t.dep_ != "mark" or t.i > told.head.i]
    who = lower_first(said_of(first.subject))
    said = re.sub(r"\bthem\b", who, joined(words_))
    never = told.negated or any(t.text.lower() == "never" for t in told.words)
    if told.subject is not None and told.subject.text.lower() == "we" and never:
        deed = re.sub(r"\bthem\b", who, joined([t for t in told.whole if t.i > told.head.i and t.dep_ != "neg"]))
        return said, Situation(f"{lemma(told.head, 'VERB').capitalize()} {deed}") if deed else None
    return said, None
