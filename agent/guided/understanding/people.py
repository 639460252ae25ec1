"""Persons and roles that a clause names: "Leah", "Dr. Henrik Vogt", "the head of IT", "our IT director"."""

import functools
import re
from collections.abc import Iterator
from typing import cast

from rapidfuzz.distance import OSA

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.known import Itself
from agent.guided.understanding.lexicon import all_words, classes, words
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
_IN_A_ROLE = _HEADS | _KINDS_OF_HEAD
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*['’]?")
_DAYS = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday today tomorrow tmrw tmrrw tomoz yesterday tonight
    easter christmas xmas pentecost whitsun thanksgiving halloween hogmanay ramadan diwali eid""".split()
)
_SLANG = frozenset(
    """obvs obv defo deffo probs prob tbh imho imo btw fyi asap lol haha innit summat owt nowt gonna wanna gotta gimme lemme kinda
    sorta dunno soz ish yer yous coz cuz cos whatevs natch totes thx ta cheers mate lads folks bloody pronto blimey jaysus""".split()
)
""" "Lower's better on that, obvs": said beside a wish, in no lexicon, and nobody's names."""
_SAYS_WHO = frozenset(
    "owns takes gets leads runs handles has will should can is keeps looks took and or to on for".split()
)
_NEVER = frozenset(
    """i we you he she they him her them hers theirs it there here nah nope nay yeah yep yes okay oh ah hm hmm
    against among amongst towards upon via versus if until till since once while although though because whereas please objective measure kpi no not everything everyone everybody nobody whoever someone
    somebody anybody then unassign than rather could would should can may might shall will must let's responsible who what the this that these those for with from all both and or""".split()
)


@functools.cache
def _counted_in() -> frozenset[str]:
    """Units and currencies: "thirty euro, sorry, euro" speaks of nobody."""
    return frozenset(w for ws in classes("units").values() for said in ws for w in said.split()) | {"quid", "bucks"}


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
    return _people_of(Itself(card))


@functools.lru_cache(maxsize=16)
def _people_of(this: Itself) -> frozenset[str]:
    card = cast("Scorecard", this.it)
    owners = [i.owner for i in (*card.objectives(), *card.measures(), *card.initiatives()) if i.owner]
    parts = {w for owner in {*owners} for w in _words_of(owner)}
    return frozenset(parts - _HEADS - _KINDS_OF_HEAD - _TITLES)


@functools.lru_cache(maxsize=1024)
def _words_of(owner: str) -> list[str]:
    return [w.lower() for w in re.findall(r"[^\W\d_]{3,}", owner)]


def _found(clause: Clause, work: Work, known: frozenset[str], sure: bool) -> Iterator[tuple[int, int, str]]:
    place = clause.first
    while place < clause.last:
        headed = _role(clause, place)
        end = headed or _name(clause, work, known, place, sure)
        if end <= place:
            place += 1
            continue
        if headed:
            end = _with_title(clause, work, known, end)
        text = re.sub(r"^(?:our|the) ", "", clause.whole.words(place, end), flags=re.IGNORECASE)
        yield place, end, _full_name(re.sub(r"['’]s?$", "", text), work)
        place = end


def _full_name(said: str, work: Work) -> str:
    """ "Mr Moss", "dr rao" are forms of address: the one owner of that name has another. "Anitas" is Anita's."""
    addressed = re.fullmatch(r"(?:mr|mrs|ms|miss|dr|prof|professor|sir)\b ?\.? ?(\S+)", said, re.IGNORECASE)
    last = addressed[1].lower() if addressed else ""
    if _possessive(said.lower(), people_of(work.scorecard)):
        return said[:-1]
    owners = {i.owner for i in work.refs.items() if last and i.owner.lower().split()[-1:] == [last]}
    return owners.pop() if len(owners) == 1 else said


def _possessive(word: str, known: frozenset[str]) -> bool:
    """ "Is anitas", "ruths": the apostrophe is left out."""
    return word not in known and word.endswith("s") and word[:-1] in known and not is_english(word)


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
        if tokens[at].bare in _HEADS and not (at + 1 < clause.last and tokens[at + 1].bare in _IN_A_ROLE):
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
    capital = at > clause.first and _is_capital(word) and word.bare not in _NEVER and word.bare not in _TITLES
    return (word.bare in _KINDS_OF_HEAD and word.bare not in _ALONE) or (
        capital and word.bare not in _HEADS and not word.text.isupper()
    )


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
        if re.search(r"['’]s?$", tokens[at - 1].text) or _possessive(tokens[at - 1].bare, known):
            break
    count = at - first
    if not count:
        return 0
    certain = titled or count > 1 or tokens[first].bare in known or _possessive(tokens[first].bare, known)
    return at if certain or not sure else 0


def _part(clause: Clause, work: Work, known: frozenset[str], at: int, first: int, titled: bool) -> bool:
    tokens = clause.whole.tokens
    token = tokens[at]
    word = token.bare
    if not _free(clause, at) or not _WORD.fullmatch(token.text):
        return False
    if word in known or (at == first and _possessive(word, known)):
        return True
    if at > first and word in _PARTICLES and at + 1 < clause.last and tokens[at + 1].text[:1].isupper():
        return True
    if (
        word in _NEVER
        or is_auxiliary(token.low)
        or word in _DAYS
        or word in _SLANG
        or word in _counted_in()
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
        and _may_be_called(word)
        and (_stands_as_a_name(clause, at) or (at > clause.first and _part(clause, work, known, at - 1, at - 1, False)))
    )


_LEAD_TO_A_NAME = frozenset(
    """to by with for on as at put give giv gives make let have get ask tell want assign appoint nominate name pick choose
    stick hand pass owner owners owned led run responsible lead is are was be it it's that's and & or plus instead not than either
    now please pls also then yes no ok : = > -> → => – — - , ; / . ! ? (""".split()
)
_FOLLOW_A_NAME = frozenset(
    """takes take took owns own has have had gets get got leads lead leading runs run does do did will would can could should shall
    must may might is was isn't keeps keep looks look answers answer wants handles minds sees picks goes comes to on for as and & or
    instead now then too please pls , . ! ? ; : = > -> → => – — - / )""".split()
)


def _stands_as_a_name(clause: Clause, at: int) -> bool:
    """Whether there is what names stand beside: "put svenja on c4", "svenja has it", but not "win the eurovision"."""
    tokens = clause.whole.tokens
    before = tokens[at - 1].low if at > clause.first else ""
    end = at + 1
    while (
        end < clause.last
        and tokens[end].text.isalpha()
        and not (is_english(tokens[end].low) or tokens[end].low in all_words())
    ):
        end += 1  # "james okoro on L3"
    after = tokens[end].low if end < clause.last else "."
    span = clause.whole.at(at - 1) if at > clause.first else None
    led = before in _LEAD_TO_A_NAME or (span is not None and span.kind == "item" and span.value.how == "id")
    return led or (at == clause.first and after in _FOLLOW_A_NAME)


_COUNTS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million""".split()
)


@functools.lru_cache(maxsize=4096)
def _may_be_called(word: str) -> bool:
    """Whether it means somebody ("nobodys" does not), is no number, and is no word with two letters exchanged ("nihgt")."""
    bare = word.removesuffix("s")
    if bare in _NEVER | _COUNTS or bare.startswith(("nobod", "anybod", "somebod", "everybod")):
        return False
    return not any(is_english(other) or other in all_words() for other in _put_right(word))


def _put_right(word: str) -> Iterator[str]:
    """What a word may be a slip of: any two letters beside each other exchanged but for the first."""
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


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
    """Words that hold what no name holds: "change the", "change who", "piet or lotte", "woudlnt ines be"."""
    words_said = said.lower().split()
    return bool(words_said) and (
        words_said[-1] in ("the", "a", "an")
        or any(w in _NO_PART or w in _DAYS or is_auxiliary(w) for w in words_said)
        or said in _COMMANDS
        or said.lower() in _ALONE
        or bool(re.search(r"[?!]|\.\.|\S (?:said|says)\b", said))  # "Joanna said", and no Amira Said
    )


_NO_PART = frozenset("or be been who whom whose which what when where why how whoever yes no nope".split())
_ALONE = frozenset(
    "of for to from with on at in into by back equal equally same again both all one ones typo meant the a an put take keep leave".split()
)
"""Words that begin a sentence and are no name, however they are written: "Of these, drop the second"."""
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
