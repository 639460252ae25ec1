"""A wish parted into those it is of and what they do, are, or what is done to them."""

import re
from dataclasses import dataclass

from scorecard.lemmas import getAllLemmas, getInflection
from tools.drafting.meant.nouns import base_verb, done_to, is_people, mass_noun, plural_noun, third_person
from tools.drafting.meant.words import classed
from tools.language.grammar import parse
from tools.language.verbs import leading_gerund


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
_STATES = re.compile(
    r"(?:on (?:time|schedule|budget|track)|within (?:the )?budget|in (?:time|work|use)|out of (?:stock|work|order|use)|off sick|over budget|(?:ready|complete|available) (?:by|on|at|for|in|within)|back (?:in|at|on|home))\b"
)
_ADVERBS = re.compile(r"(?:really|actually|always|often|still|also|all|simply|regularly|only|just|usually) ")
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
    if low in classed("same_participles") and many and not linked and not is_people(who):
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
    return word.lower() in classed("surely_verbs") or parse(f"{who} {rest}")[len(who.split())].tag_.startswith("VB")


def _doing(word: str, tail: str) -> str:
    """``working (for us)``, which alone may be a noun."""
    prepared = word.endswith("ing") and re.match(r"(?:for|at|in|with|on|as|from|to)\b", tail)
    return next((b for b in getAllLemmas(word).get("VERB", ()) if b != word), "") if prepared else ""


def _noun(word: str, tail: str) -> bool:
    """``water leaks (in the town)``: what looks like a verb is the noun the words before go with."""
    return "NOUN" in getAllLemmas(word) and (not tail or re.match(r"(?:of|in|for|per|and|at)\b", tail) is not None)
