"""Who may be meant: whom the grammar finds, parts of owners' names in any letters, new names, and roles."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from agent.guided.understanding.clauses import clauses_of, sentences_of
from agent.guided.understanding.people import persons
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import Token, is_english
from agent.guided.understanding.work import Work

_ROLE = re.compile(
    r"\b(?:(?:vice|deputy|assistant|finance|medical|operations|quality|sales|marketing|hr|it|nursing|site|store|plant)[ -])*"
    r"(?:head|director|chief|manager|officer|lead|principal|vp|cfo|coo|ceo|cto|cio|chair|treasurer|secretary|coordinator|controller|matron)\b"
    r"(?: (?:of|for) (?:the )?[\w&]+(?: (?:and|&) \w+)?| (?:officer|executive|engineering|nurse|operations|finance|quality|sales|marketing|people|product)\b)*",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b[A-Z][a-z]{2,}(?=['’]ll\b)|\b[A-Z][a-zà-ÿ'’-]+ (?:van |von |de |der |den )*[A-Z][a-zà-ÿ'’-]+\b")


def people_in(whole: Annotated, work: Work, vocabulary: frozenset[str]) -> list[Span]:
    sides = {p.name.lower() for p in work.scorecard.perspectives}
    found = [
        p
        for sentence in sentences_of(clauses_of(whole))
        for p in persons(sentence, work)
        if not _a_word(p, whole) and str(p.value).lower() not in sides
    ]
    held = {n for p in found for n in range(p.first, p.last)} | _spoken_for(whole)
    for span in [*_owners(whole, work, found, held), *_others(whole, vocabulary, held)]:
        places = {*range(span.first, span.last)}
        if not places & held:
            found.append(span)
            held |= places
    return sorted(found, key=lambda p: p.first)


def _a_word(person: Span, whole: Annotated) -> bool:
    """ "Beneath" is nobody, though it stands where people stand."""
    said = whole.tokens[person.first : person.last]
    if said[0].low in _OPENS or _SOMEBODY.match(said[0].low):
        return True
    if len(said) == 1 and said[0].text.isupper() and not (said[0].low in _TEAMS or _ROLE.fullmatch(said[0].text)):
        return True  # "the CRM"
    return len(said) == 1 and said[0].text.islower() and said[0].low not in _MAY_BE and is_english(said[0].low)


_OPENS = frozenset(
    """in on at under over below above beneath beside within inside among by for from of to with the our my your their his her its this
    that these those what who which how where when why i we you they he she it and but or so then also plus now please perhaps maybe put
    add set make call give let take move new another""".split()
)
"""Words that may stand with a capital where a sentence begins; "Under Finance" is nobody."""
_SOMEBODY = re.compile(r"(?:i|we|you|they|he|she|it|that|there|what|who)['’]", re.IGNORECASE)
_TEAMS = frozenset("hr it qa pr pmo r&d ops".split())
_MAY_BE = frozenset(
    """mark sue will bill grace rose may april june art frank jack joy hope faith dawn drew eve gene guy jean ray rob rich
    sandy victor ivy iris lily ruby pearl amber hazel daisy holly penny carol miles dean chase""".split()
)
"""English words that are first names as well."""


def _spoken_for(whole: Annotated) -> set[int]:
    fixed = (
        s for s in whole.spans if s.kind in ("quote", "date", "number") or (s.kind == "item" and s.value.how == "id")
    )
    return {n for s in fixed for n in range(s.first, s.last)}


def _owners(whole: Annotated, work: Work, found: list[Span], held: set[int]) -> Iterator[Span]:
    card = work.scorecard
    owners = sorted({i.owner for i in (*card.objectives(), *card.measures(), *card.initiatives()) if i.owner})
    few = len(whole.tokens) < 7
    last = Span("person", -1, -1, "")
    for place, token in enumerate(whole.tokens):
        owner = next((o for o in owners if _is_part(token, o, few=few)), "") if place not in held else ""
        before = [str(p.value) for p in (*found, last) if p.last == place]
        if owner and not any(b.split()[:1] == owner.split()[:1] for b in before):
            last = Span("person", place, place + 1, owner)
            yield last


def _is_part(token: Token, owner: str, *, few: bool) -> bool:
    """``few``: in few words "sue" is Sue, in many it may be what one does."""
    word = re.sub(r"['’](?:s|d|ll|ve)?$", "", token.text).lower()
    parts = owner.lower().split()
    if len(word) < 3 or token.quoted:
        return False
    if word in parts or (word.endswith("s") and word[:-1] in parts and not is_english(word)):
        return few or token.text[0].isupper() or not is_english(word)
    slips = 1 + (len(word) > 6)
    return (
        (len(word) > 4 or (len(word) > 3 and token.text[0].isupper()))
        and not is_english(word)
        and any(len(p) > 3 and p[0] == word[0] and OSA.distance(word, p) <= slips for p in parts)
    )


def _others(whole: Annotated, vocabulary: frozenset[str], held: set[int]) -> Iterator[Span]:
    """New names of two words, and roles, where no name of the scorecard is made of the words."""
    for match in (*_ROLE.finditer(whole.text), *_NEW.finditer(whole.text)):
        places = [n for n, t in enumerate(whole.tokens) if match.start() <= t.start and t.end <= match.end()]
        words = re.findall(r"[a-z]+", match[0].lower())
        named = match.re is _ROLE or not (words[0] in _OPENS or any(w in vocabulary and is_english(w) for w in words))
        if places and named and not held & {*places}:
            yield Span("person", places[0], places[-1] + 1, match[0])
