"""Persons and roles that a clause names: "Leah", "Dr. Henrik Vogt", "the head of IT", "our IT director"."""

import functools
import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.lexicon import all_words, words
from agent.guided.understanding.spans import Span
from agent.guided.understanding.tokens import Token, is_english
from agent.guided.understanding.work import Work
from knowledge.library import library
from scorecard.lemmas import getAllLemmas
from scorecard.models import Scorecard

_TITLES = frozenset("mr mrs ms dr prof professor sir".split())
_PARTICLES = frozenset("van von der den de di da la le al bin ten ter".split())
_HEADS = frozenset(
    """head director manager leader chief officer controller president coordinator treasurer secretary dean supervisor
    principal superintendent ceo cfo coo cto cio chro cmo cso hr vp team department dept office board committee""".split()
)
_ALONE = frozenset("ceo cfo coo cto cio chro cmo cso hr vp".split())
_KINDS_OF_HEAD = frozenset(
    """it hr finance financial sales marketing operations operational quality production plant store branch general
    managing medical nursing clinical commercial technical deputy project programme product engineering people
    customer service services supply chain logistics data digital research school college academic senior human
    resources controlling purchasing procurement legal executive regional area shift night ward head chief new
    maintenance safety compliance facilities estates fundraising volunteer communications press our the success account
    accounts category partnerships partner donor development strategy risk audit innovation brand security content events
    field infection bed theatre patient culture growth revenue pricing analytics insight talent web property
    investment advisory transformation operating information technology administrative""".split()
)
"""What a head may be the head of; besides it any word with a capital: "the Infection Control team"."""
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_SAYS_WHO = frozenset(
    "owns takes gets leads runs handles has will should can is keeps looks took and or to on for".split()
)
_NEVER = frozenset(
    """i we you he she they it
    against among amongst towards upon via versus if until till since once while although though because whereas please objective measure kpi no not everything everyone everybody nobody whoever someone
    somebody anybody then unassign than rather could would should can may might shall will must let's responsible who what the this that these those for with from all both and or""".split()
)
_NEGATED = frozenset(
    "isnt arent wasnt werent doesnt dont didnt wont wouldnt shouldnt couldnt cant hasnt havent hadnt mustnt neednt".split()
)
""" "Isnt leo doing P4" asks: auxiliaries typed without their apostrophe are in no lexicon, and nobody's names."""


def persons(clause: Clause, work: Work, *, sure: bool = False) -> list[Span]:
    """The persons of a clause in order; ``sure`` leaves out a single unknown word that is merely capitalized."""
    known = known_people(work)
    return [Span("person", a, b, text) for a, b, text in _found(clause, work, known, sure)]


def together(clause: Clause, people: list[Span]) -> list[Span]:
    """Those who are named as one: "with Stefan Koch and Yasmin Aydin jointly"."""
    if re.search(r"\b(?:respectively|swap\w*|switch\w*|exchange\w*|trade\w*|change places|or)\b", clause.text.lower()):
        return people
    found: list[Span] = []
    for person in people:
        between = clause.whole.words(found[-1].last, person.first).strip() if found else ""
        if found and between in (",", "and", "&", ", and"):
            first = found.pop().first
            person = Span("person", first, person.last, clause.whole.words(first, person.last))
        found.append(person)
    return found


def known_people(work: Work) -> frozenset[str]:
    """The single words of the names of those who own something on the scorecard."""
    return people_of(work.scorecard)


def people_of(card: Scorecard) -> frozenset[str]:
    """The same of a scorecard that nothing is asked of yet."""
    owners = [i.owner for i in (*card.objectives(), *card.measures(), *card.initiatives()) if i.owner]
    parts = {w for owner in {*owners} for w in _words_of(owner)}
    return frozenset(parts - _HEADS - _KINDS_OF_HEAD - _TITLES)


@functools.lru_cache(maxsize=1024)
def _words_of(owner: str) -> list[str]:
    return [w.lower() for w in re.findall(r"[^\W\d_]{3,}", owner)]


def _found(clause: Clause, work: Work, known: frozenset[str], sure: bool) -> Iterator[tuple[int, int, str]]:
    place = clause.first
    while place < clause.last:
        end = _role(clause, place) or _name(clause, work, known, place, sure)
        if end <= place:
            place += 1
            continue
        end = _with_title(clause, work, known, end)
        text = re.sub(r"^(?:our|the) ", "", clause.whole.words(place, end), flags=re.IGNORECASE)
        yield place, end, _full_name(re.sub(r"['’]s?$", "", text), work)
        place = end


def _full_name(said: str, work: Work) -> str:
    """ "Mr Moss" is a form of address: the one owner of that name has another."""
    addressed = re.fullmatch(r"(?:mr|mrs|ms|miss)\.? (\S+)", said, re.IGNORECASE)
    owners = {i.owner for i in work.refs.items() if addressed and i.owner.split()[-1:] == [addressed[1]]}
    return owners.pop() if len(owners) == 1 else said


def _with_title(clause: Clause, work: Work, known: frozenset[str], end: int) -> int:
    """ "Head of IT, Mr James Okoro" is one."""
    tokens = clause.whole.tokens
    if end + 1 < clause.last and tokens[end].low == "," and tokens[end + 1].low in _TITLES:
        return max(_name(clause, work, known, end + 1, sure=False), end)
    return end


def _free(clause: Clause, place: int) -> bool:
    span = clause.whole.at(place)
    return span is None or (span.kind == "item" and span.value.how == "name" and not span.value.firm)


def _role(clause: Clause, place: int) -> int:
    """One past the last token of a role that begins here, else 0."""
    tokens, at = clause.whole.tokens, place
    while at < clause.last and _may_be_headed(clause, at) and at - place < 4 and _sayable(clause, at, place):
        if tokens[at].bare in _HEADS and not (at + 1 < clause.last and tokens[at + 1].bare in _HEADS | _KINDS_OF_HEAD):
            break
        at += 1
    if at >= clause.last or tokens[at].bare.removesuffix("s") not in _HEADS or not _sayable(clause, at, place):
        return 0
    if at == place and tokens[at].bare not in _ALONE and not _of(tokens, at, clause.last):
        return 0
    return _after_of(tokens, at, clause.last)


def _sayable(clause: Clause, at: int, place: int) -> bool:
    """Whether the word is in no name of an item, or goes on a title: "the Economic Development manager"."""
    tokens = clause.whole.tokens
    titled = at > place and _is_capital(tokens[at - 1]) and tokens[place - 1].low in ("the", "our", "to", "by")
    span = clause.whole.at(at)
    return _free(clause, at) or (titled and span is not None and span.kind == "item" and span.value.how == "name")


def _may_be_headed(clause: Clause, at: int) -> bool:
    word = clause.whole.tokens[at]
    capital = at > clause.first and _is_capital(word) and word.bare not in _NEVER | _TITLES
    return word.bare in _KINDS_OF_HEAD - _ALONE or (capital and word.bare not in _HEADS and not word.text.isupper())


def _is_capital(word: Token) -> bool:
    return word.text[:1].isupper() and word.text.isalpha()


def _of(tokens: list[Token], at: int, last: int) -> bool:
    return at + 2 < last and tokens[at + 1].low in ("of", "for") and bool(re.match(r"[a-z]", tokens[at + 2].low))


def _after_of(tokens: list[Token], at: int, last: int) -> int:
    """ "Head of our people department": what follows "of", up to three words."""
    if not _of(tokens, at, last) or tokens[at].bare in _ALONE:
        return at + 1
    end = at + 2
    if tokens[end].low in ("the", "our"):
        end += 1
    if end >= last or re.fullmatch(r"[a-z]\d{1,2}[a-z]?", tokens[end].low):
        return at + 1
    first = end
    while end < last and end - first < 3 and (_headed_on(tokens, end) or end == first):
        end += 1
    two = end + 1 < last and tokens[end].low in ("and", "&") and tokens[end + 1].bare in _KINDS_OF_HEAD
    if two and _is_capital(tokens[end - 1]) and _is_capital(tokens[end + 1]):
        return end + 2  # "Director of Nursing and Quality"
    return end


def _headed_on(tokens: list[Token], at: int) -> bool:
    """ "Head of Category Management" goes on, as it begins, with a capital."""
    return tokens[at].low in _KINDS_OF_HEAD or (_is_capital(tokens[at]) and _is_capital(tokens[at - 1]))


def _name(clause: Clause, work: Work, known: frozenset[str], place: int, sure: bool) -> int:
    tokens = clause.whole.tokens
    at, titled = place, False
    if tokens[at].bare in _TITLES and _free(clause, at):
        at, titled = at + 1, True
        if at < clause.last and tokens[at].low == ".":
            at += 1
    first = at
    while at < clause.last and _part(clause, work, known, at, first, titled):
        at += 1
        if re.search(r"['’]s?$", tokens[at - 1].text):
            break
    count = at - first
    if not count:
        return 0
    certain = titled or count > 1 or tokens[first].bare in known
    return at if certain or not sure else 0


def _part(clause: Clause, work: Work, known: frozenset[str], at: int, first: int, titled: bool) -> bool:
    tokens = clause.whole.tokens
    token = tokens[at]
    word = token.bare
    if not _free(clause, at) or not _WORD.fullmatch(token.text):
        return False
    if word in known:
        return True
    if at > first and word in _PARTICLES and at + 1 < clause.last and tokens[at + 1].text[:1].isupper():
        return True
    if (
        word in _NEVER
        or is_auxiliary(token.low)
        or word in _DAYS
        or word in work.known.perspectives
        or word in words("filler")
    ):
        return False
    big = token.text[:1].isupper() and not token.text.isupper()
    if big and (titled or at > first):
        return True
    begins = at == 0 or tokens[at - 1].low in (".", "!", "?", ":", "…") or at == clause.first
    if big and not begins:
        return word not in all_words() or not getAllLemmas(word)
    if big:
        after = tokens[at + 1] if at + 1 < clause.last else None
        named = word not in all_words() and after is not None and after.text[:1].isupper() and _free(clause, at + 1)
        says = after is not None and after.low in _SAYS_WHO and word not in all_words()
        return named or not is_english(word) or says or (token.low.endswith("'s") and word not in all_words())
    if "'" in word or "’" in word:
        return False
    # A word that is in no lexicon and no name of the scorecard, in lower case: "put svenja on c4".
    return (
        at == first
        and len(word) > 2
        and not is_english(word)
        and word not in all_words()
        and not work.known.names.of_word(word)
        and not _misspelt(word)
    )


@functools.lru_cache(maxsize=4096)
def is_auxiliary(word: str) -> bool:
    """ "Isnt", "woudlnt", "we're": no word of a name."""
    bare = re.sub(r"['’]", "", word.lower())
    if bare in _NEGATED or re.fullmatch(
        r"(?:i|we|you|he|she|it|they|who|that|there)['’](?:s|re|m|ve|d|ll)", word.lower()
    ):
        return True
    return len(bare) > 5 and bare.endswith("t") and any(OSA.distance(n, bare) == 1 for n in _NEGATED if len(n) > 5)


def no_name(said: str) -> bool:
    """Words that hold what no name holds: "change the", "piet or lotte", "woudlnt ines be"."""
    words_said = said.lower().split()
    return bool(words_said) and (
        words_said[-1] in ("the", "a", "an")
        or any(w in ("or", "be", "been") or is_auxiliary(w) for w in words_said)
        or said in _COMMANDS
    )


_COMMANDS = frozenset("change update set make give put assign reassign replace remove amend edit switch".split())


@functools.lru_cache(maxsize=4096)
def _misspelt(word: str) -> bool:
    """ "Dat" and "onw" are slips of the field's own words, and nobody's names."""
    return len(word) < 6 and any(w[0] == word[0] and OSA.distance(w, word) == 1 for w in all_words() | _SHORT_WORDS)


_SHORT_WORDS = frozenset("own date that this with from have take give make owner target value".split())


def may_be_a_person(typed: str, *, put_on: bool = False) -> bool:
    """ "Stick Dave on P2": a capital where no sentence begins, and no word that a measure would be named with."""
    low = typed.lower()
    return (
        " " not in typed
        and typed[:1].isupper()
        and not typed.isupper()
        and low not in all_words()
        and (not is_english(low) or (put_on and low not in _measured()))
    )


@functools.cache
def _measured() -> frozenset[str]:
    """The words that measures are named with: a "Rose" or "Tom" that is put on something is none of them."""
    names = (name for m in library().measures.values() for name in (m.name, *m.other_names))
    return frozenset(w for name in names for w in re.findall(r"[a-z]{3,}", name.lower()))
