"""What troubles them, told without a wish: ``fuel eats our margin``, ``nobody picks up the phone``.

Heads of organizations tell what is wrong more often than what they want. What the drafting sees through
(:func:`tools.drafting.situations.reading.situation`) is kept as it was told; the rest is put as a wish in their own words.
"""

from __future__ import annotations

import functools
import itertools
import re
from typing import TYPE_CHECKING

from agent.guided.profile.complaints import INSTEAD, wanted
from agent.guided.profile.fragments import Fragments
from agent.guided.profile.lists import is_deed
from agent.guided.profile.told import told_goals
from scorecard.lemmas import getAllLemmas
from tools.drafting.inflecting import gerund
from tools.drafting.meant import meant
from tools.drafting.shapes import verbs
from tools.drafting.situations.reading import situation
from tools.drafting.situations.told import is_burden, lemma, lexicon, words
from tools.language.grammar import clauses, is_told, parse
from tools.language.quantities import find_quantities

if TYPE_CHECKING:
    from tools.language.grammar import Clause

_AND = re.compile(
    r"^(?:(?:and|but|so|also|plus|then)\b,?\s+|(?:no|nope|no problem|no worries|not at all)[,.!]\s*)+", re.IGNORECASE
)
_SIGNS = re.compile(
    r"\b(?:not|never|no|nobody|nothing|nowhere|none|hardly|barely|rarely|seldom|without|too|forever|endless\w*|over and over|again and again|every time|all over the place|late"
    r"|a (?:mess|nightmare|disaster|joke|lottery|shambles|pain|struggle|headache|problem|fortune|bottleneck)|chaos|chaotic|at (?:the|their|its|our) limits?|out of (?:stock|date|hand|control)|at risk|(?:may|might|could))\b|n['’]t\b",
    re.IGNORECASE,
)
"""Words beside which something is told that does not go well."""
_BESIDE = re.compile(
    r"\b(?:because|since|so that|so|who|which|where|if|when|while|than|until|that)\b.*$|,\s*not\b.*$", re.IGNORECASE
)
"""What only hangs on it: "customers stay because we never let them wait"."""
_HARM = frozenset(
    """
    eat kill drown wait rot vary differ spoil ruin hurt bother worry annoy scare threaten frustrate drag bleed swallow squeeze choke drain
    argue guess chase stink rust crumble flood jam clog slow lack undercut yawn vanish cost
    """.split()
)
"""Verbs that tell of harm, beside those of the situations."""
_NOT_WELL = re.compile(r"^(?:un|in|dis|mis)[a-z]{4,}$|^[a-z]{3,}less$")
"""``unreliable``, ``hopeless``: of an adjective."""
_WELL = frozenset(
    "independent interested international internal individual industrial important indoor incoming united overall overseas interesting impressive initial inner infinite spotless".split()
)
_NOBODY = frozenset("nobody none no-one noone".split())
_A_PICTURE = re.compile(r"^(?:no|nobody|no one|every|each|all|everyone|everybody)\b", re.IGNORECASE)


@functools.lru_cache(maxsize=512)
def is_trouble(clause: str) -> bool:
    """Whether a clause tells of something that does not go well; "the fleet has 40 buses" does not."""
    said = _AND.sub("", clause.strip(" .!"))
    if said.split(" ")[0].lower() in verbs()["comparatives"]:
        said = said[:1].lower() + said[1:]  # a capital makes a name of "Shorter", which then waits for an appointment
    if said.endswith("?") or is_deed(said) or not is_told(said) or re.match(r"(?:please|if|when|let)\b", said, re.I):
        return False
    if _GIVEN.search(said):
        return False
    told = situation(said)
    if (told and told.wish and not told.own) or wanted(said) != said:
        return True
    main = _BESIDE.sub("", said)
    return bool(_SIGNS.search(main)) or any(_is_bad(c) for c in clauses(main))


_GIVEN = re.compile(
    r"\b(?:budgets?|funding|money|grants?|headcount|staffing|number of staff|hours|prices?|fees)\b[^.,;]{0,30}?\b(?:stays?|remains?|is to stay|will (?:stay|remain)|is) (?:flat|the same|level|constant|unchanged|fixed|as (?:it|they) (?:is|are))\b",
    re.IGNORECASE,
)
""" "The budget stays flat": what they have to do with, and no trouble to be stopped."""


def leaves_or_breaks(clause: str) -> bool:
    """Whether its verb alone tells of harm: "instructors leave to go self employed", also in the midst of wishes."""
    said = _AND.sub("", clause.strip(" .!"))
    return is_trouble(said) and not _SIGNS.search(said) and any(_is_bad(c) for c in clauses(said))


_BETTERED = re.compile(r"\b(?:less|fewer|better|healthier|sooner|faster|earlier|safer)\b", re.IGNORECASE)
"""``residents eat better``, ``learners wait less long``: what would be harm by its verb is wished so."""


def _is_bad(clause: Clause) -> bool:
    if _BETTERED.search(" ".join(t.text for t in clause.words if t.i > clause.head.i)):
        return False
    if lemma(clause.head, "VERB") in words("negative") | _HARM:
        return clause.head.tag_ != "VBD"
    said_of_it = [
        t for t in clause.head.children if t.dep_ in ("acomp", "advmod", "oprd", "xcomp") and t.i > clause.head.i
    ]
    return any(is_bad_word(t.text.lower()) for t in said_of_it)


@functools.cache
def _bad_words() -> frozenset[str]:
    return frozenset(w for listed in lexicon()["better"].values() for w in listed)


def is_bad_word(word: str) -> bool:
    """``late``, ``unreliable``, ``hopeless``."""
    denied = "ADJ" in getAllLemmas(word) and bool(_NOT_WELL.match(word)) and word not in _WELL
    return denied or word in _bad_words()


_HOW_MUCH = re.compile(r"\b(?:too|less|fewer|more|better|enough|hardly any)\b", re.IGNORECASE)
"""``too much food ends up in the bin``: told so, the drafting knows which way it is to go."""


def put_as_wish(clause: str) -> str:
    """``fuel eats our margin`` -> ``stop fuel eating our margin``; the clause itself where the drafting sees through it."""
    said = _AND.sub("", clause.strip(" .!"))
    if _HOW_MUCH.search(said) and meant(said):
        return said
    told = situation(said)
    if told and (told.wish or told.thing):
        return said
    if (wish := wanted(said)) != said:
        return wish
    first = next(iter(clauses(said)), None)
    if first is None or first.subject is None or first.subject.i > first.head.i:
        return said
    return _turned(said, first)


def turned_to_wish(item: str) -> str:
    """An item of an answer of wishes, put as one where it tells of trouble; "no child misses school" is one."""
    return item if _AS_WISHED.match(item) or not is_trouble(item) else put_as_wish(item)


_AS_WISHED = re.compile(
    r"^(?:no|nobody|no one|nothing|every|each|all|everyone|everybody|fewer|less|more|better|that)\b", re.IGNORECASE
)


def _turned(said: str, first: Clause) -> str:
    verb = first.head
    helpers = [t for t in verb.children if t.dep_ in ("aux", "auxpass", "neg") and t.i < verb.i]
    subject = said[: min(t.idx for t in (*helpers, verb))].strip()
    subject = re.sub(r"\s+(?:always|often|just|still|simply|really|never|hardly|rarely)$", "", subject)
    base, rest = lemma(verb, "VERB"), said[verb.idx + len(verb) :].strip()
    if verb.pos_ == "AUX" and base == "be" and rest.split()[:1] == ["n't"]:
        rest = rest.removeprefix("n't").strip()
    who = first.subject.text.lower() if first.subject else ""
    able = any(t.text.lower() in ("ca", "can", "cannot", "could") for t in helpers)
    if who in _NOBODY or subject.lower() == "no one":
        them = "people" if re.match(r"us\b", rest) else "somebody"
        return f"have {them} {base} {rest}".strip()
    if without := re.match(r"(?:no|not enough|too few|hardly any) (?P<who>.+)$", subject, re.IGNORECASE):
        return f"have {'' if subject[:2].lower() == 'no' and subject[2] == ' ' else 'more '}{without['who']} {base} {rest}".strip()
    if first.negated and who in ("we", "i"):
        return f"{'be able to ' if able else ''}{base} {rest}".strip()
    if first.negated:
        return f"have {subject} {base} {rest}".strip()
    if any(t.tag_ == "MD" for t in helpers):
        return f"prepare for the case that {said}"
    doing = gerund(f"{base} {rest}".strip())
    doing = doing[:1].lower() + doing[1:]
    return f"stop {doing}" if who in ("we", "i") else f"stop {subject} {doing}"


_LACK = re.compile(
    r"^(?:the |a |our )?(?:lack|shortage|want|absence) of |^(?:no|not enough|missing|too few|too little) ",
    re.IGNORECASE,
)
_TOO_MUCH = re.compile(r"^too (?:many|much) ", re.IGNORECASE)


def out_of_worry(thing: str, *, harms: bool = False) -> str:
    """What is wished where a thing is named as a worry: ``late buses`` -> ``fewer late buses``, ``cash in February`` -> ``secure cash in February``.

    ``harms`` is whether it is named as what does harm ("what hurts us most is the rent"), and not as what one fears for.
    """
    said = _AND.sub("", thing.strip(" .!"))
    if is_told(said):
        return put_as_wish(said) if is_trouble(said) else said
    if is_deed(said) or (find_quantities(said) and situation(said)):
        return said
    if lack := _LACK.match(said):
        return f"more {said[lack.end() :]}"
    bare = re.sub(r"^(?:our|the|my|all the|those)\s+", "", _TOO_MUCH.sub("", said), flags=re.IGNORECASE)
    first = bare.split()[0].lower() if bare.split() else ""
    if first in INSTEAD and first != "late":
        return f"{INSTEAD[first]} {bare.partition(' ')[2]}"
    if _TOO_MUCH.match(said) or is_bad_word(first) or is_burden(bare.split(" of ")[0]):
        return f"{'fewer' if _many(bare) else 'less'} {bare}"
    return f"less trouble with {said}" if harms else f"secure {said}"


def _many(thing: str) -> bool:
    root = next((t for t in parse(thing) if t.dep_ == "ROOT"), None)
    return bool(root and root.tag_ == "NNS")


def troubles_in(text: str, question: str = "", *, told_of_them: bool = False) -> Fragments | None:
    """The goals and priorities behind what a sentence tells, where something of it does not go well; None where nothing does.

    ``told_of_them`` is whether the sentence says who they are: then what stands first in it is left to that.
    """
    parts = apart(text)[1:] if told_of_them else apart(text)
    counted = sum(_counts(p, question) for p in parts)
    if not counted or len(told_goals(text)) >= counted:
        return None  # the whole is read as it stands
    found = Fragments([], [])
    for part in parts:
        if goals := told_goals(part):
            found.goals.extend(goals)
        elif _counts(part, question):
            found.priorities.append(put_as_wish(part))
    return found


def turned_in(text: str, priorities: list[str]) -> list[tuple[str, str]]:
    """What a text tells as trouble beside the wish that stands for it among the priorities."""
    said = [p for sentence in _SENTENCES.split(text) for p in apart(sentence)]
    return [(p, wish) for p in said if is_trouble(p) and (wish := put_as_wish(p)) in priorities and wish != p]


_SENTENCES = re.compile(r"(?<=[.!?;])\s+|\n")


def _counts(part: str, question: str) -> bool:
    if not is_trouble(part) or (_OURSELVES_NOT.match(part) and not situation(part)):
        return False  # "we never use plastic" is what they are proud of
    return question not in ("vision", "mission", "value_proposition") or not (
        _A_PICTURE.match(part) or _WILL.search(part)
    )


_OURSELVES_NOT = re.compile(
    r"(?:we|i)(?:['’]ve| have)? (?:never|don['’]?t|do not|won['’]?t|didn['’]?t|are not|aren['’]?t|have no|haven['’]?t)\b(?! know| have enough| get| manage)",
    re.IGNORECASE,
)
_WILL = re.compile(r"\b(?:will|shall|should|must|can)\b(?!['’]?t|not)", re.IGNORECASE)


def apart(text: str) -> list[str]:
    """The clauses of a sentence that stand beside each other, each with its own subject."""
    found = [
        c for c in clauses(text) if c.subject is not None and c.head.dep_ in ("ROOT", "conj", "ccomp", "parataxis")
    ]
    starts = [c.words[0].idx for c in found if c.subject and c.subject.i >= c.words[0].i and _parted(c)]
    cuts = sorted({0, *starts, len(text)})
    parts = [_AND.sub("", text[a:b].strip(" ,;.–-")) for a, b in itertools.pairwise(cuts)]
    return [re.sub(r",?\s+(?:and|but|so)$", "", p) for p in parts if p]


def _parted(clause: Clause) -> bool:
    before = clause.words[0].nbor(-1) if clause.words[0].i else None
    return before is not None and (before.is_punct or before.tag_ == "CC" or clause.words[0].tag_ == "CC")
