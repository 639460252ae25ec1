"""What several frames need: items of a clause, names given, leftover words."""

import re

from agent.guided.understanding.clauses import Clause
from agent.guided.understanding.hints import Hint
from agent.guided.understanding.lexicon import all_words, command_words, words
from agent.guided.understanding.naming import Item, by_meaning
from agent.guided.understanding.outcome import Ask, NotMineError, Option, TroubleError, UnclearError
from agent.guided.understanding.references import label_of
from agent.guided.understanding.spans import Span, Want
from agent.guided.understanding.work import Work
from agent.texts import phrase as text

LIKELY, MAYBE = 0.62, 0.4
"""How near in meaning a phrase is to a name that it surely, or perhaps, stands for."""
_SMALL = frozenset(
    """to at by from is be should must will was were value it we us our want wants need needs let get got make made
    there me us you i here last now today current currently up down off out over about around least most than more less under below
    above between reach arrive come hit go goes going back away until till end year for has have had been being gets
    shall would could can may might does do did done due instead both all each every them they their we're
    we've i'm i'd i've it's that's they're let's""".split()
)


def items_in(clause: Clause, first: int = 0, last: int | None = None) -> list[Span]:
    end = clause.last if last is None else last
    return [s for s in clause.of("item") if first <= s.first and s.last <= end and clause.offset(s) >= 0]


def spoken_of(
    clause: Clause, work: Work, want: Want, unit: str = "", spans: list[Span] | None = None, *, told: bool = False
) -> list[str]:
    """The ids the clause is about: named, meant by other words, or else what was last spoken of.

    ``told``: the clause is plainly a report on a measure, so that one which fits clearly will do.
    """
    found = items_in(clause) if spans is None else spans
    if want == "measure" and found and obliges(clause, work):
        return work.many(found, want, unit)
    chosen = [s for s in found if told and _resolves(s, work, want, unit)] or plainest(clause, found)
    if chosen:
        return work.many(chosen, want, unit)
    if phrase := leftover(clause):
        if clause.mood == "statement":
            raise NotMineError
        return [meant(phrase, work, want)]
    spoken = work.focused(want, unit)
    if not found and spoken in work.kept:
        raise NotMineError  # "don't touch C2b, only <what is not known>": it is not C2b that is meant
    return [spoken]


def _resolves(span: Span, work: Work, want: Want, unit: str) -> bool:
    try:
        return bool(work.refs.one(span.value, want, unit)) and (
            span.value.sure or span.value.clear(want) or work.hint.figure is not None
        )
    except (NotMineError, TroubleError, UnclearError):
        return False


def plainest(clause: Clause, spans: list[Span]) -> list[Span]:
    """Those mentions that are sure, or all where none is; a statement needs a sure one."""
    certain = [s for s in spans if s.value.sure]
    if clause.mood == "statement" and spans and not certain:
        raise NotMineError
    return certain or spans


_OBLIGES = re.compile(
    r"(?:the |our )?<I\d+>(?: <F\d+>)? (?:should|must|shall|has to|have to|needs? to|ought to)\b[^<]*<N\d+>"
)


def obliges(clause: Clause, work: Work) -> bool:
    """ "Complaints have to come down to 3": a value is wanted, and only of which measure may be open."""
    match = _OBLIGES.match(clause.body)
    spans = items_in(clause)
    if not match or len(spans) != 1 or len(clause.of("number")) != 1:
        return False
    hint = Hint(clause.of("number")[0].value)
    may = [m for c in spans[0].value.candidates if (m := work.scorecard.measure(c.item))]
    return bool(may) and all(hint.may_be(m) for m in may)


def leftover(clause: Clause) -> str:
    """The words that are no command, no placeholder and no filler: what may name something in other words."""
    found = []
    for token in clause.whole.tokens[clause.first : clause.last]:
        place = clause.whole.tokens.index(token)
        if clause.whole.at(place) is not None or place < clause.place(0):
            continue
        word = token.low
        if re.match(r"[^\W\d]{2,}", word) and word not in command_words() | _SMALL | words("stop") | words(
            "filler"
        ) | words("generic"):
            found.append(token.text)
    return " ".join(found)


def meant(phrase: str, work: Work, want: Want) -> str:
    """The item nearest in meaning to words that name none: surely, perhaps (then it asks), or not at all."""
    key = f"which {phrase.lower()}"
    if key in work.answers:
        return work.answers[key]
    items: list[Item] = work.refs.items(want)
    near = by_meaning(phrase, items)
    noun = "item" if want == "any" else want
    if not near or near[0].score < MAYBE:
        raise UnclearError(Ask(text("which_unknown", noun=noun, words=phrase), key, open=True))
    if near[0].score >= LIKELY and (len(near) == 1 or near[0].score - near[1].score >= 0.12):
        work.named.append(near[0].item)
        return near[0].item
    options = [Option(c.item, label_of(item)) for c in near if (item := work.refs.get(c.item))]
    raise UnclearError(Ask(f"I find no {noun} called “{phrase}”. Do you mean one of these?", key, options))


def name_of(text: str) -> str:
    """A name as typed, without quotes and with a capital."""
    quoted = re.match(r"\s*[“\"]([^”\"]{2,})[”\"] *[,;(]", text)  # "Quality", quarterly, in percent
    bare = (quoted[1] if quoted else text).strip().strip(" ,.;:!?").strip("“”\"'‘’«»").strip(" ,.;:")
    bare = re.sub(r"\s*(?:,? (?:please|pls|plz|thanks|thank you|instead|ok|okay))$", "", bare, flags=re.IGNORECASE)
    return bare[:1].upper() + bare[1:]


_MISSES = re.compile(
    r"\b(?:missing|lacks?|misses|needs?|need|no|new|another|further)\b.*\b(?:measure|kpi|metric|indicator|objective|goal|initiative|project)s?\b",
    re.IGNORECASE,
)


def follows_what_misses(clause: Clause) -> bool:
    """ "L3 is missing a measure. Put “Correct data”": a name for the new one, not for the one that misses it."""
    return bool(clause.before and not clause.before.of("quote") and _MISSES.search(clause.before.text))


def is_plain_word(text: str) -> bool:
    return text.lower() in all_words()


def quote_after(clause: Clause, place: int) -> Span | None:
    return next((s for s in clause.of("quote") if s.first >= place), None)
