"""What a message speaks of that is not on the scorecard: "family shoppers to 80k" is not of the measure last shown.

A change is read into such a message all the same: of the item in focus, or of one that has a word in common with what is
named. So where the item of a change is named by little or nothing, the nouns of the message are looked at: of those that
say what it is about, none may be strange to that item.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from rapidfuzz.distance import OSA

from agent.guided.deciding.part import item_of
from agent.guided.deciding.traits import same_figure
from agent.guided.spelling import people_of
from agent.guided.understanding.known import known_of
from agent.guided.understanding.lexicon import all_words, command_words, words
from agent.guided.understanding.naming import Names, stem
from agent.guided.understanding.tokens import is_english
from agent.guided.weighing.slots import Slots
from knowledge.library import library
from scorecard.edits import Edit
from scorecard.lemmas import getAllLemmas
from scorecard.models import Scorecard
from tools.language.grammar import parse

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMED = 0.5
"""Where so much of a name is said, the item is meant."""
UNNAMED = ("focus", "meaning", "value")
_POINTS = frozenset("it its this that these those them they".split())
_WORD = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_FROM = frozenset("from via after since because as".split())
"""What follows says where a value comes from, when, or why."""
_ABOUT = frozenset("for of to in about with regarding concerning".split())
"""What follows other prepositions is not what a value is of: "by the board", "at the tills"."""


def named_elsewhere(slots: Slots | None, edits: Sequence[Edit], text: str) -> str:
    """The words for what a change of one item is not about, though it is read so; "" where nothing speaks against it."""
    if any(e.kind.endswith("_link") for e in edits):
        return ""  # of two items, each named in its way
    items = {item_of(e) for e in edits}
    if slots is None or len(items) != 1 or not (item := items.pop()) or item not in known_of(slots.card).names.items:
        return ""
    named = slots.items.get(item)
    how = named.how if named else ""
    if how not in (*UNNAMED, "name") or (named and how == "name" and named.score >= NAMED):
        return _named_beside(slots, edits, item, text)
    if any(e.kind.startswith("remove_") for e in edits) and (no_words := _NO_WORDS.search(_QUOTED.sub(" ", text))):
        return no_words[0]  # "drop =1+1" takes nothing that was spoken of last
    strange = _Strange(slots.card, item, slots.people)
    text = _OF_A_KIND.sub("", _QUOTED.sub(" ", _LED.sub("", text)))
    text = _IN_ORDER_THAT.sub("", _POINTS_BACK.sub("", _without_what_is_new(text, edits)))
    tokens = _without_remarks([t for t in parse(_part_with_the_figure(text)) if t.pos_ != "DET"])
    tokens = [t for t in tokens if not _said_by(t)]
    if how == "name" and any(_is_noun(t) and strange.has(t) for t in parse(text)):
        found = _beside_its_own(tokens, strange)
    else:  # "street lights out of order" has a word of "Automatic ordering", but nothing that it is about
        found = _told_of(tokens, strange)
    return _phrase(found) if found else ""


def _named_beside(slots: Slots, edits: Sequence[Edit], item: str, text: str) -> str:
    """The words right before a figure that a part of the message of its own tells of something else: "waiting time 9 weeks and
    no-shows 4" sets no waiting time of 4.
    """
    parts = [part for part in _PARTS.split(_QUOTED.sub(" ", text)) if re.search(r"\d", _DAY.sub(" ", part))]
    values = [value for e in edits if isinstance(value := getattr(e, "value", None), int | float)]
    if len(parts) < _SEVERAL or not values:
        return ""
    strange = _Strange(slots.card, item, slots.people)
    for part in parts[1:]:
        told = _TOLD.match(part)
        if not told or not any(same_figure(float(told["value"].replace(",", "")), value) for value in values):
            continue
        tokens = list(parse(told["of"]))
        joined = "-" in told["of"]  # "no-shows" are of no word that says nothing
        called = any(stem(t.text.lower()) in strange.called for t in tokens)
        if not called and any(_is_noun(t) and (joined or strange(t)) for t in tokens[-1:]):
            return told["of"].strip()
    return ""


_SEVERAL = 2
_PARTS = re.compile(r"[,;](?!\d)\s*(?:and |but |then )*|\s(?:and|but|plus|then)\s|\.(?=\s)")
_TOLD = re.compile(
    r"^\W*(?:(?:set|put|make|change|bring|the|our|also|please|now)\b )*(?P<of>[a-z][a-z'’-]+(?: [a-z][a-z'’-]+){0,3}?)(?: (?:to|at|is|are|was|were|now|from|of|=))*[ :]+[€$£]?(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)(?! of\b)",
    re.IGNORECASE,
)
"""A part of a message that begins with what its figure is of."""
_OF_A_KIND = re.compile(
    r"\b(?:measure|objective|kpi|goal|indicator|metric|initiative|project|one) (?:on|about|for|around|regarding|concerning|to do with|that is about) (?=[a-z])",
    re.IGNORECASE,
)
""" "The target of the measure on bins" is the target of bins."""
_LED = re.compile(r"^\W*(?:(?:no+(?! [a-z]+s\b)|nope|nah|sorry|(?:i )?beg (?:your )?pardon|pardon(?: me)?|oops|wait|hang on|hold on|actually|correction|hm+|ah|oh|and|ok(?:ay)?)\b[ ,.;:!?–—-]*)+", re.IGNORECASE)  # fmt: skip
"""What a correction is led by."""
_QUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
"""A new name is of anything."""

_POINTS_BACK = re.compile(
    r"\b(?:both|all|each|one|either|neither|none) of (?:these|those|them)\b.*", re.IGNORECASE | re.DOTALL
)
""" "Both of these lack an owner": from there on nothing says what it is about."""


_IN_ORDER_THAT = re.compile(
    r"\bso (?:that )?(?:the|we|they|people|everyone|everybody|nobody|our) .*|\b(?:because|although|though|given that|seeing that|now that) .*|\b(?:comes|taken|read|drawn|pulled) (?:out of|from|form)\s+[\w-]+",
    re.IGNORECASE | re.DOTALL,
)
""" "So the floor gets it" says what for, "comes out of Grafana" from where."""


def _without_what_is_new(text: str, edits: Sequence[Edit]) -> str:
    """What the change would write is of anything: "data now out of the warehouse system" is of no warehouse."""
    new = [v for e in edits for f, v in e if f not in ("kind", "note", "id", "measure") and isinstance(v, str) and v]
    for words_ in sorted(new, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(words_)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return text


def _said_by(token: "Token") -> bool:
    """Whether it is who wants or says the figure, or who is told: "investors want 11", "nobody told the typist"."""
    head = token
    while head.dep_ == "compound":
        head = head.head
    verb = {*getAllLemmas(head.head.text.lower()).get("VERB", ())}
    return bool(verb & _SAYS if head.dep_ == "nsubj" else verb & _TELLS if head.dep_ in ("dobj", "dative") else ())


_TELLS = frozenset("tell ask inform remind warn".split())
_SAYS = _TELLS | frozenset(
    "want say propose suggest think reckon believe insist accept agree expect prefer demand require recommend like wish claim report confirm decide request settle aim hope insist push".split()
)


_NO_WORDS = re.compile(r"(?<!\S)=\S+|</?[a-z][^<>]*>", re.IGNORECASE)
"""A formula or markup, which names nothing."""


def _part_with_the_figure(text: str) -> str:
    """What is said beside the change is of anything: "Victor choked on his coffee. 22"."""
    parts = _ENDS.split(_DAY.sub(" ", text))
    part = next((p for p in parts if re.search(r"\d", p)), _DAY.sub(" ", text))
    figure = re.search(r"\d", part)
    return part[: figure.start()] + part[figure.start() :].split(", ")[0] if figure else part


_ENDS = re.compile(r"[.;!?–—](?=\s|$)")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*"
_DAY = re.compile(
    rf"\b(?:(?:wk|week) ?\d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH}(?: 20\d\d)?|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? 20\d\d|20\d\d|q[1-4])\b",
    re.IGNORECASE,
)
"""A day is no figure that anything is told by."""


def _without_remarks(tokens: "list[Token]") -> "list[Token]":
    """From the clause on that holds the figure, where those before it tell something: "I have my glasses on, it says 15"."""
    figure = next((n for n, t in enumerate(tokens) if _is_figure(t)), 0)
    cut = max((n for n, t in enumerate(tokens[:figure]) if t.text in (",", ":")), default=-1)
    told = any(t.tag_ in ("VBD", "VBP", "VBZ") for t in tokens[: cut + 1])
    return tokens[cut + 1 :] if told else tokens


class _Strange:
    """Tells whether a word is of something else than an item."""

    def __init__(self, card: Scorecard, item: str, people: Sequence[str]) -> None:
        self.names: Names = known_of(card).names
        self.own = {s for form in self.names.forms[item] for s in form}
        measure = card.measure(item)
        said = f"{measure.unit} {measure.data_source or ''} {measure.formula or ''}" if measure else ""
        above = card.objective_of(item)
        self.called = self.own | {stem(w) for w in re.findall(r"[a-z]+", above.name.lower() if above else "")}
        self.own = self.called | {stem(w) for w in re.findall(r"[a-z]+", said.lower())}
        self.own |= {stem(w) for o in card.objectives() for w in re.findall(r"[a-z]+", (o.theme or "").lower())}
        self.people = people_of(card) | {w.lower() for p in people for w in p.split()}

    def has(self, token: "Token") -> bool:
        """Whether a word is one of the item's own."""
        low = token.text.lower()
        return low not in words("stop") and (stem(low) in self.own or bool(self.own & {*self.names.of_word(low)}))

    def __call__(self, token: "Token") -> bool:
        low = token.text.lower()
        thing = _is_noun(token) or (token.dep_ == "amod" and token.tag_ == "JJ")
        if (
            not thing
            or not _WORD.fullmatch(low)
            or low in _little()
            or low in self.people
            or low.removesuffix("s") in self.people
            or self.has(token)
        ):
            return False
        return not any(
            own.startswith(low[:_STEM]) or low.startswith(own[:_STEM]) for own in self.own if len(own) >= _STEM
        )


_STEM = 4


def _is_noun(token: "Token") -> bool:
    """By its place in the sentence, as a name of a KPI, or as no verb is written so: "churn 2", "sickness to 4"."""
    if token.pos_ in ("NOUN", "PROPN") or token.text.lower() in _kpis():
        return True
    forms = getAllLemmas(token.text.lower()) if token.pos_ == "VERB" else {}
    return "NOUN" in forms and "VERB" not in forms


@cache
def _kpis() -> frozenset[str]:
    """The names of a single word that measures of the library go by."""
    names = [name for m in library().measures.values() for name in (m.name, *m.other_names)]
    return frozenset(name.lower() for name in names if len(name.split()) == 1)


def _little() -> frozenset[str]:
    """Words that name nothing by themselves: of commands and fields, of time and amounts, of talk."""
    return all_words() | command_words() | words("stop") | words("names_nothing")


def _beside_its_own(tokens: "list[Token]", strange: _Strange) -> "Token | None":
    """A strange word that makes one name with a word of the item: "commercial income" is not the unrestricted one."""
    for place, token in enumerate(tokens):
        if not strange(token):
            continue
        before, after = _at(tokens, place - 1), _at(tokens, place + 1)
        if before and before.text.lower() in _JOINS and token.pos_ != "ADJ":
            before = _at(tokens, place - 2)  # "time to market"
        if (after and strange.has(after)) or (
            before and token.pos_ != "ADJ" and strange.has(before) and not _a_slip(token, before)
        ):
            return token
    return next(_of_a_whole_name(tokens, strange), None) or _counted(tokens, strange)


def _of_a_whole_name(tokens: "list[Token]", strange: _Strange) -> "Iterator[Token]":
    """ "Crew sick leave" is of the crew, and no measure of the crew's training: what the words before it only tell apart."""
    for token in tokens:
        before = [t for t in token.lefts if t.dep_ in ("compound", "amod", "nmod")]
        told_apart = strange(token) or any(map(strange, before))
        if token.pos_ in ("NOUN", "PROPN") and not strange.has(token) and told_apart and any(map(strange.has, before)):
            yield token


def _a_slip(token: "Token", before: "Token") -> bool:
    """ "Potholes tok 16 days": no word, behind several of something."""
    return before.tag_ == "NNS" and token.text.islower() and not is_english(token.text)


_JOINS = frozenset("of to for in about with".split())


def _at(tokens: "list[Token]", place: int) -> "Token | None":
    return tokens[place] if 0 <= place < len(tokens) else None


def _told_of(tokens: "list[Token]", strange: _Strange) -> "Token | None":
    """A strange noun that the value or the wish is told of: one before it, and before anything that points back."""
    end = next((n for n, t in enumerate(tokens) if _points(n, tokens) or _is_figure(t)), len(tokens))
    for place, token in enumerate(tokens[:end]):
        led = tokens[place - 1].text.lower() if place else ""
        if (
            token.pos_ != "ADJ"
            and strange(token)
            and not _one_of_many(token)
            and not _is_told_of_it(token)
            and not _slip_of_talk(token.text.lower())
            and led not in _FROM
            and token.head.text.lower() not in _FROM
            and not (token.dep_ == "pobj" and token.head.text.lower() not in _ABOUT)
            and token.dep_ != "npadvmod"
        ):
            return token
    return _counted(tokens, strange)


def _one_of_many(token: "Token") -> bool:
    """ "A crack at 40" and "no friends" are no KPIs: what is on a scorecard is not spoken of as one of many."""
    head = token.head if token.dep_ in ("compound", "conj") else token
    return any(
        c.dep_ in ("det", "preconj", "cc") and c.text.lower() in ("a", "an", "no", "neither", "nor")
        for c in head.children
    )


def _is_told_of_it(token: "Token") -> bool:
    """ "Weekly is madness", "Tom is our guy": what is said of the thing, and not the thing."""
    head = token.head if token.dep_ == "compound" else token
    return head.dep_ in ("attr", "acomp")


def _slip_of_talk(word: str) -> bool:
    """ "Realy", "soryr": no word, and nearly one that names nothing."""
    if len(word) < _STEM or is_english(word):
        return False
    return any(
        w[0] == word[0]
        and abs(len(w) - len(word)) < _STEM - 1
        and OSA.distance(w, word) <= (1 if len(word) < _LONG else 2)
        for w in _little()
        if len(w) >= _STEM
    )


_LONG = 7


def _points(place: int, tokens: "list[Token]") -> bool:
    """Whether a word stands for what was spoken of; "I ask that …" does not."""
    token, following = tokens[place], _at(tokens, place + 1)
    if token.text.lower() not in _POINTS or token.dep_ == "mark":
        return False
    return token.pos_ == "PRON" or following is None or following.text.lower() in all_words()


def _is_figure(token: "Token") -> bool:
    ordinal = re.search(r"(?:st|nd|rd|th)$", token.text.lower())
    return token.pos_ == "NUM" or bool(re.search(r"\d", token.text)) or (token.like_num and not ordinal)


def _counted(tokens: "list[Token]", strange: _Strange) -> "Token | None":
    """What the first figure counts, where that is strange: "320k meals by December"."""
    first = next((n for n, t in enumerate(tokens) if _is_figure(t)), len(tokens))
    while first + 1 < len(tokens) and _is_figure(tokens[first + 1]):
        first += 1
    after = [*takewhile(lambda t: t.pos_ in ("NOUN", "ADJ", "PROPN", "SYM"), tokens[first + 1 : first + 3])]
    noun = next((t for t in after if t.pos_ != "ADJ"), None)
    return noun if noun is not None and noun.tag_ in ("NNS", "NNPS") and strange(noun) else None


def _phrase(token: "Token") -> str:
    """The name that the word is part of."""
    chunk = next((c for c in token.doc.noun_chunks if c.start <= token.i < c.end), None)
    said = [
        t
        for t in (chunk or [token])
        if t.i == token.i or (t.pos_ not in ("DET", "PRON", "PUNCT") and not _is_figure(t))
    ]
    return " ".join(t.text for t in said)
