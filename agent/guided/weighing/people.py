"""Who may be meant: whom the grammar finds, parts of owners' names in any letters, new names, and roles."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from agent.guided.understanding.clauses import Clause, sentences_of
from agent.guided.understanding.lexicon import all_words, words
from agent.guided.understanding.mentions.nouns import KINDS
from agent.guided.understanding.people import is_auxiliary, persons
from agent.guided.understanding.spans import Annotated, Span
from agent.guided.understanding.tokens import is_english
from agent.guided.understanding.work import Work

_ROLE = re.compile(
    r"\b(?:(?:vice|deputy|assistant|finance|medical|operations|quality|sales|marketing|hr|it|nursing|site|store|plant)[ -])*"
    r"(?:head|director|chief|manager|officer|lead|principal|vp|cfo|coo|ceo|cto|cio|chair|treasurer|secretary|coordinator|controller|matron)\b"
    r"(?: (?:of|for) (?:the )?[\w&]+(?: (?:and|&) \w+)?| (?:officer|executive|engineering|nurse|operations|finance|quality|sales|marketing|people|product)\b)*",
    re.IGNORECASE,
)
_TEAM = re.compile(r"(?:(?<=\bthe )|(?<=\bour )|(?<=\bto )|(?<=\bby )|(?<=\bwith )|(?<=: )|(?<=, )|(?<=→ )|(?<=> ))(?!the |our )[A-Za-z&]+ (?:[A-Za-z&]+ )?(?:team|department|dept|office|managers|committee|board|crew|desk)\b")  # fmt: skip
""" "To the customer success team", "the store managers"."""
_NEW = re.compile(
    r"\b[A-Z][a-z]{2,}(?=['’]ll\b)|\b(?:(?:Dr|Mr|Mrs|Ms|Miss|Prof)\.? )?[A-Z][a-zà-ÿ'’-]+ (?:van |von |de |der |den )*[A-Z][a-zà-ÿ'’-]+\b"
)


def people_in(whole: Annotated, clauses: list[Clause], work: Work, vocabulary: frozenset[str]) -> list[Span]:
    sides = {p.name.lower() for p in work.scorecard.perspectives}
    found = [
        _as_owner(p, work)
        for part in _parts(clauses)
        for p in persons(part, work)
        if not _a_word(p, whole) and str(p.value).lower() not in sides
    ]
    found = _joined(found)
    held = {n for p in found for n in range(p.first, p.last)} | _spoken_for(whole)
    for span in [*_owners(whole, work, found, held), *_others(whole, vocabulary, held)]:
        places = {*range(span.first, span.last)}
        if not places & held:
            found.append(span)
            held |= places
    found = [p for p in found if not _only_says_so(p, whole)]
    return sorted([*found, *_addressed(found)], key=lambda p: p.first)


_SAYS_SO = frozenset("says said thinks thought reckons believes told tells mentioned mentions argues argued claims claimed complains complained suggests suggested".split())  # fmt: skip
_HERSELF = frozenset("she he they her him them herself himself she'll he'll they'll she'd he'd i i'll".split())


def _only_says_so(person: Span, whole: Annotated) -> bool:
    """ "Maria says turnover and vacancies are the same" gives her nothing, unless it is of herself."""
    after = whole.tokens[person.last].low if person.last < len(whole.tokens) else ""
    return after in _SAYS_SO and not any(t.low in _HERSELF for t in whole.tokens[person.last :])


def _parts(clauses: list[Clause]) -> Iterator[Clause]:
    """The sentences, and the clauses that are one by themselves."""
    sentences = sentences_of(clauses)
    yield from sentences
    yield from (c for c in clauses if not any(s.first <= c.first and c.last <= s.last for s in sentences))


def _joined(found: list[Span]) -> list[Span]:
    """ "james okoro" is one, though in small letters."""
    joined: list[Span] = []
    for person in found:
        last = joined[-1] if joined else None
        if last and last.last == person.first and f"{last.value}{person.value}".islower():
            joined[-1] = Span("person", last.first, person.last, f"{last.value} {person.value}")
        else:
            joined.append(person)
    return joined


_SHORTENED = re.compile(r"['’](?:s|d|ll|ve)$")


def _as_owner(person: Span, work: Work) -> Span:
    """ "Stefan'll" is Stefan, "heleen" the one Helen who owns something."""
    said = _SHORTENED.sub("", str(person.value))
    word = said.lower()
    parts = [(o, p) for o in _all_owners(work) for p in o.lower().split()]
    owners = {o for o, p in parts if p == word or word == f"{p}s" or _slipped(word, p)}
    if " " in said:  # "dr raos", with the apostrophe left out
        last = word.split()[-1]
        known = {p for _, p in parts}
        return Span(
            "person", person.first, person.last, said[:-1] if last not in known and last[:-1] in known else said
        )
    return Span("person", person.first, person.last, owners.pop() if len(owners) == 1 else said)


def _all_owners(work: Work) -> list[str]:
    card = work.scorecard
    return sorted({i.owner for i in (*card.objectives(), *card.measures(), *card.initiatives()) if i.owner})


def _slipped(word: str, part: str) -> bool:
    """ "Mria", "leha", "heleen"."""
    near = OSA.distance(word, part) <= 1 + (len(word) > 6)
    return min(len(word), len(part)) > 3 and word[0] == part[0] and near and not _is_a_word(word)


def _is_a_word(word: str) -> bool:
    return is_english(word) or word in words("small") | words("stop") or word in all_words()


_TITLE = re.compile(r"(?:mr|mrs|ms|miss)\.? (?=\S+ \S)", re.IGNORECASE)


def _addressed(found: list[Span]) -> Iterator[Span]:
    """ "Mr. Peter Lowe" may be put down as Peter Lowe."""
    for person in found:
        if title := _TITLE.match(str(person.value)):
            yield Span("person", person.first, person.last, str(person.value)[title.end() :])


def _a_word(person: Span, whole: Annotated) -> bool:
    """ "Beneath" is nobody, though it stands where people stand."""
    said = whole.tokens[person.first : person.last]
    if said[0].low in _OPENS or said[0].low in _FIELD or said[0].low in KINDS or any(is_auxiliary(t.low) for t in said):
        return True
    if len(said) == 1 and (said[0].low in _NOBODY or _joined_words(said[0].low)):
        return True
    if len(said) == 1 and said[0].text.isupper() and not (said[0].low in _TEAMS or _ROLE.fullmatch(said[0].text)):
        return True  # "the CRM"
    if len(said) > 1 or not said[0].text.islower() or said[0].low in MAY_BE:
        return False
    return is_english(said[0].low) or bool(_FORMED.fullmatch(said[0].low))


_NOBODY = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred january february july august september october november
    december""".split()
)
""" "Forty is what they would sign", "not february": numbers and months that are no first names."""


def _joined_words(word: str) -> bool:
    """ "Like-for-like": words with hyphens between them."""
    parts = word.split("-")
    return len(parts) > 1 and all(is_english(p) or p in words("stop") | words("small") for p in parts)


_FORMED = re.compile(r"un\w{4,}|\w{3,}(?:ed|ing|ly|tion|ness|ments?|able|less|ally|ity)")
""" "Unmeasured", "onbording": made as words are, not names."""


_OPENS = frozenset(
    """in on at under over below above beneath beside within inside among by for from of to with the our my your their his her its this
    that these those what who which how where when why i we you they he she it and but or so then also plus now please perhaps maybe put
    add set make call give let take move new another""".split()
)
"""Words that may stand with a capital where a sentence begins; "Under Finance" is nobody."""
_FIELD = frozenset("need needs want change rename track drop lose keep lead theme target owner measure".split())
""" "Need I", "lead time": words of the field, alone or in front."""
_TEAMS = frozenset("hr it qa pr pmo r&d ops".split())
MAY_BE = frozenset(
    """mark sue will bill grace rose may april june art frank jack joy hope faith dawn drew eve gene guy jean ray rob rich
    sandy victor ivy iris lily ruby pearl amber hazel daisy holly penny carol miles dean chase tom pat bob ken lee harry ned meg""".split()
)
"""English words that are first names as well."""


def _spoken_for(whole: Annotated) -> set[int]:
    fixed = (
        s for s in whole.spans if s.kind in ("quote", "date", "number") or (s.kind == "item" and s.value.how == "id")
    )
    return {n for s in fixed for n in range(s.first, s.last)}


def _owners(whole: Annotated, work: Work, found: list[Span], held: set[int]) -> Iterator[Span]:
    owners = _all_owners(work)
    few = len(whole.tokens) < 7 or bool(_OWNING.search(whole.text))
    last = Span("person", -1, -1, "")
    for place in range(len(whole.tokens)):
        named = () if place in held else (o for o in owners if _is_part(whole, place, o, few=few))
        owner = next(iter(named), "")
        before = [str(p.value) for p in (*found, last) if p.last == place]
        if owner and not any(b.split()[:1] == owner.split()[:1] for b in before):
            last = Span("person", place, place + 1, owner)
            yield last


_OWNING = re.compile(
    r"\b(?:own\w*|responsib\w*|accountab\w*|in charge|look(?:s|ing)? after|take(?:s)?|takes? (?:over|on|up)|goes?|gets?|gives?|giv|hands?|"
    r"leads?|runs?|minds?|has|have|does|with|job|baby|nobody|no one|picks? up|assign\w*|over to|to|put|stick|for|is|are|be|now)\b|[:>→–-]",
    re.IGNORECASE,
)
""" "F2 to sue": the message is about who has what, and a word that is a name as well is one."""
_OFTEN = frozenset("will may mark march april june art bill price grant stone hall bell marsh".split())
""" Names that are words too common to be taken for one in passing."""
_HIS = frozenset(
    """job baby problem headache thing task now then kpi kpis measure measures metric objective goal number figure one ones
    project initiative to too again anyway , . ; ! ?""".split()
)
_IS = frozenset("is are be being become becomes was were thats it's that's its now should".split())


def _is_part(whole: Annotated, place: int, owner: str, *, few: bool) -> bool:
    """``few``: in few words "sue" is Sue, in many it may be what one does."""
    token = whole.tokens[place]
    word = _SHORTENED.sub("", token.text).lower()
    parts = owner.lower().split()
    if len(word) < 3 or token.quoted:
        return False
    if word in parts:
        often = word in _OFTEN and len(whole.tokens) > 6
        return (few and not often) or token.text[0].isupper() or not is_english(word)
    if word.endswith("s") and word[:-1] in parts:
        return token.text[0].isupper() or not is_english(word) or _possesses(whole, place)
    return any(_slipped(word, p) for p in parts)


def _possesses(whole: Annotated, place: int) -> bool:
    """ "Is peters", "victors job": the apostrophe is left out."""
    after = whole.tokens[place + 1].low if place + 1 < len(whole.tokens) else "."
    before = whole.tokens[place - 1].low if place else ""
    return after in _HIS or before in _IS


def _others(whole: Annotated, vocabulary: frozenset[str], held: set[int]) -> Iterator[Span]:
    """New names of two words, and roles, where no name of the scorecard is made of the words."""
    for match in (*_ROLE.finditer(whole.text), *_TEAM.finditer(whole.text), *_NEW.finditer(whole.text)):
        places = [n for n, t in enumerate(whole.tokens) if match.start() <= t.start and t.end <= match.end()]
        words = re.findall(r"[a-z]+", match[0].lower())
        if match[0].islower() and " " not in match[0] and (match[0] in _FIELD or match[0] in ("head", "chief")):
            continue  # "lead time"
        named = match.re in (_ROLE, _TEAM) or not (
            words[0] in _OPENS or any(w in vocabulary and is_english(w) for w in words)
        )
        if places and named and not held & {*places}:
            yield Span("person", places[0], places[-1] + 1, match[0])
