"""What of a decision is done, and what is asked about first: done where it is likely enough, else put as a question."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from agent.guided.deciding import (
    NAMED,
    UNNAMED,
    Choice,
    Decision,
    Heard,
    as_called,
    as_it_is,
    decide,
    given_twice,
    in_own_words,
    in_scale,
    item_of,
    of_the_kind_said,
    only_a_part_goes,
    says_it_goes,
    says_loss,
    unheard,
    without_losses,
    without_whole_items,
)
from agent.guided.requests import read_after_edits
from agent.guided.requests.asking import sounds_foreign
from agent.guided.requests.request import Request
from agent.guided.understanding.added_outright import added_outright, adds_outright, named_outright, replaced_outright
from agent.guided.understanding.figures import find_figures
from agent.guided.understanding.frames.two_measures import made_of_two
from agent.guided.understanding.outcome import Ask, Option, Understanding
from agent.guided.understanding.periods import period_in
from agent.guided.weighing.readings import EDITS
from agent.guided.weighing.slots import slots_of
from agent.texts import phrase
from scorecard import clock
from scorecard.edits import Edit, RecordActual
from scorecard.models import Scorecard

KEY = "likely"
"""The key of the question; its answer is ``yes``, the place of a choice, or ``no``."""
DO = 0.4
"""How likely a change is to be for it to be done unasked."""
REMOVE = 0.5
"""The same where something would be gone."""
ASK = 0.2
"""How likely one is to be for it to be asked about; two of them are offered where the first is no more likely than this."""
UNCLEAR = 0.4
"""How likely words are to leave open what they want for them to be asked about, and not looked up."""
_CLEAR = 0.45
_RATHER_NONE, _SURELY_NONE = 0.5, 0.9
"""How likely no change is to be for a message to be one of another field: where it sounds very much like one, and like one."""
_VERY_FOREIGN = 1.0
_CLEARLY_SAID = 0.2
"""How likely words may be to leave something open, and yet be taken for those of another field."""
_PLACES = ("first", "second")

_ONLY_A_THOUGHT = re.compile(
    r"\W*(?:and |so |but |now )?(?:let['’]?s )?(?:imagine|suppose|supposing|assum(?:e|ing)|pretend|what if|hypothetically|if we|if i)\b",
    re.IGNORECASE,
)


_MARKUP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
"""Readings are made of words, and would cut "<b>Happy</b> pets" to pieces."""
_NO_REASON = re.compile(
    r"^\W*(?:no|sorry|oops|wait|actually|i mean|rather|make that|that(?:['’]s| is| was)|it(?:['’]s| is| was)|as|measured|taken|counted|for)\b",
    re.IGNORECASE,
)
"""What puts the message right or goes on with it, though it was kept as the reason: "no sorry, that's the october one"."""
_ONE_OF = re.compile(
    r"\b(?:one|any|either) of (?:(?:the|teh|those|these|them|our) (?:two|three|four|[2-4])|his|hers?|theirs?|those|these|them|both|(?:the|our|its|their) (?:two |three |four |[2-4] )?(?:[\w-]+ )?(?:objectives|goals|measures|kpis|metrics|indicators|initiatives|projects)|(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?-i:[A-Z])[\w-]+(?: (?-i:[A-Z])[\w-]+)?['’]s?)\b(?![^.;!?]{0,30}(?:[:–—]|\bnamely\b))",
    re.IGNORECASE,
)
""" "Give one of his to Joanna": which one is for the person to say."""
_READ_WHOLE = 0.02
"""The same where it leaves out nothing of what the likeliest reading does, and the patterns read every word so."""
_SURELY = 0.6
"""How likely it is to be where the patterns would ask which of others is meant."""
_RATHER, _OPEN = 0.7, 0.5
"""How likely a change is to be for it to be done though the words leave open which is meant, and when they do."""
_ALIKE = 0.8
"""From which share of the likeliest on another is about as likely."""
_WHICH = re.compile(r"which (?!measure of )")
_WITHIN = re.compile(r"\b(?:under|beneath|of|in|on|below|for|from) [A-Z]\d{1,2}(?![\w])", re.IGNORECASE)
""" "One of the two measures under P1": the id tells where, and not which."""
_ANY_ID = re.compile(r"(?<![\w-])[A-Z]\d{1,2}[a-z]?(?!\w)", re.IGNORECASE)


_RECORDS = re.compile(r"^\W*(?:(?:please|pls|can you|could you|now|and|let['’]?s)\b,? )*(?:record|log|enter|book|register) (?!that\b|it\b)(?:(?:the|our|this)\b )?(?P<what>.+)$", re.IGNORECASE)  # fmt: skip
_PLANNED = re.compile(
    r"\b(?:targets?|goals?|due|deadline|baseline|dates?|owner|as|to be|start\w*|began|begins?|active|done|half|twice|double)\b",
    re.IGNORECASE,
)


def _records_no_value(text: str) -> bool:
    """ "Record the uptime for October" lacks the value, and sets nothing else to October."""
    match, today = _RECORDS.match(text), clock.today()
    if not match or _PLANNED.search(text) or not period_in(match["what"], today):
        return False
    return not find_figures(match["what"], today)[0]


def _only_patterns_know(edit: Edit) -> bool:
    """Kinds of edits that no readings are made of, or of milestones only with a name in quotes."""
    return edit.kind not in EDITS or edit.kind == "set_milestone"


def weighed(
    text: str, scorecard: Scorecard, focus: str, understood: Understanding, request: Request | None
) -> Decision | None:
    """None where there is nothing to choose between: tools are called, only patterns know of such edits, or it is only a
    thought ("imagine Anna owns C1").
    """
    if (
        understood.calls
        or _ONLY_A_THOUGHT.match(text)
        or _MARKUP.search(text)
        or _records_no_value(text)
        or any(map(_only_patterns_know, understood.edits))
        or made_of_two(understood.edits, text)
        or adds_outright(text)
        or added_outright(understood, text)
        or replaced_outright(understood, text)
        or named_outright(understood, text)
    ):
        return None
    match understood.edits:
        case [RecordActual(note=note)] if note and not _goes_on(note, scorecard):
            text = text.replace(note, "").rstrip(" ,;:(.–—-")  # the reason may speak of anything
        case _:
            pass
    decision = decide(Heard(text, scorecard, focus, clock.today(), understood, request))
    decision = in_scale(of_the_kind_said(as_called(decision, text), text), text, scorecard)
    decision = as_it_is(decision, text)
    if only_a_part_goes(text) or not says_it_goes(text, scorecard):
        decision = without_whole_items(decision)
    return decision if says_loss(text, scorecard) else without_losses(decision)


def _goes_on(note: str, scorecard: Scorecard) -> bool:
    """Whether what was kept as a reason names the day or the item that the value is of, and so belongs to the message."""
    if not _NO_REASON.match(note):
        return False
    told = slots_of(note, scorecard, "", clock.today())
    return bool(told.dates or told.periods)


def leaves_open_which(text: str) -> bool:
    """Whether it speaks of one of several, and does not say of which."""
    return bool(_ONE_OF.search(text)) and not _ANY_ID.search(_WITHIN.sub("", text))


def to_be_done(decision: Decision, understood: Understanding, text: str) -> Understanding | None:
    if not decision.choices or leaves_open_which(text):
        return None
    best = _read_whole(decision, understood) or decision.choices[0]
    if (best.clears and not best.by_patterns) or (best.removes and not _says_loss(decision, text)):
        return None
    # Two that differ in what nobody is told of are one as far as whether it is done.
    alike = [
        c.chance
        for c in decision.choices
        if c.candidate.changes == best.candidate.changes or _is_part(c, best, understood)
    ]
    if sum(alike) < (REMOVE if best.removes else DO):
        return None
    if best.chance < _SURELY and _past_the_question(understood, best):
        return None
    if best.chance < _RATHER and (best.chance < _open(decision) or _one_of_those_asked(understood, best)):
        return None
    if _as_likely_of_another(decision):
        return None
    left = _unheard(decision, best)
    if left and (whole := _with_the_rest(decision, best, understood)):
        best, left = whole, []
    if left and decision.slots and given_twice(decision.slots, best.candidate.edits):
        return None
    done = understood if best.by_patterns else Understanding(edits=[*best.candidate.edits])
    notes = _left_out(best, [in_own_words(words, text) for words in left], done.notes)
    return replace(done, notes=[*done.notes, *notes]) if notes else done


def _is_part(choice: Choice, best: Choice, understood: Understanding) -> bool:
    """Whether it does a part of what the patterns read of every word: they agree as far as it goes."""
    whole = best.by_patterns and not (understood.rest or understood.notes) and len(understood.edits) > 1
    return whole and {*choice.candidate.changes} < {*best.candidate.changes}


def _read_whole(decision: Decision, understood: Understanding) -> Choice | None:
    """What the patterns read of every word, where the likeliest is a part of it that leaves words out."""
    first = decision.choices[0]
    if not _unheard(decision, first):
        return None
    found = (c for c in decision.choices[1:] if _is_part(first, c, understood) and not _unheard(decision, c))
    return next(found, None)


def _open(decision: Decision) -> float:
    """How likely the message leaves open what it means: "the time must become 50 days", where two measures tell a time."""
    return decision.unclear if decision.unclear >= _OPEN else 0.0


def _one_of_those_asked(understood: Understanding, best: Choice) -> bool:
    """Whether the patterns ask which of several is meant, all of them named by the same words: "the score to Yasmin"."""
    ask = understood.ask
    several = {o.value for o in ask.options} if ask and not understood.edits else set[str]()
    told = {str(getattr(e, field, "")) for e in best.candidate.edits for field in ("id", "measure")}
    return len(several) > 1 and bool(several & told)


def _as_likely_of_another(decision: Decision) -> bool:
    """Whether the second likeliest does the same to another item, and is about as likely."""
    if len(decision.choices) < 2 or decision.choices[1].chance < _ALIKE * decision.choices[0].chance:
        return False
    one, other = ([_but_for_the_item(e) for e in c.candidate.edits] for c in decision.choices[:2])
    return one == other


def _but_for_the_item(edit: Edit) -> dict[str, Any]:
    return edit.model_dump(exclude={"id", "measure", "note"}) | {"kind": edit.kind}


def _past_the_question(understood: Understanding, best: Choice) -> bool:
    """Whether the patterns ask which of several is meant, and what is likeliest is of none of them."""
    ask = understood.ask
    several = {o.value for o in ask.options} if ask and _WHICH.match(ask.key) else set[str]()
    told = {str(getattr(e, field, "")) for e in best.candidate.edits for field in ("id", "measure")}
    return len(several) > 1 and not several & told


def _says_loss(decision: Decision, text: str) -> bool:
    return says_loss(text, decision.slots.card if decision.slots else None)


def _unheard(decision: Decision, choice: Choice) -> list[str]:
    """The words of the message that a choice makes nothing of, though a figure or a name stands in them."""
    return unheard(decision.slots, choice.candidate.edits) if decision.slots else []


def _with_the_rest(decision: Decision, best: Choice, understood: Understanding) -> Choice | None:
    """One likely enough that does the same and what the likeliest leaves out as well."""
    for choice in decision.choices[1:]:
        more = {*choice.candidate.changes} > {*best.candidate.changes} and choice.removes == best.removes
        least = _READ_WHOLE if choice.by_patterns and not understood.rest else ASK
        if more and choice.chance >= least and not choice.candidate.left and not _unheard(decision, choice):
            return choice
    return None


_QUOTED = re.compile(r"“([^”]+)”")


def _left_out(choice: Choice, left: Sequence[str], said: Sequence[str]) -> list[str]:
    """What nothing was made of is said, and not passed over in silence; once, where a part of it is said already."""
    named = [words.strip(" ,.;:") for words in choice.candidate.left]
    known = [*named, *(words for note in said for words in _QUOTED.findall(note))]
    named += [words for words in left if not any(words in other or other in words for other in known)]
    return [phrase("clause_left_out", words=words) for words in named]


def to_be_asked(decision: Decision | None) -> Understanding | None:
    """ "Do you mean this?", with the second likeliest beside it where the first is not clearly ahead."""
    choices = _worth_asking(decision)
    if not choices:
        return None
    said = ["; ".join(c.candidate.changes) for c in choices]
    if len(choices) == 1:
        options = [Option("yes", phrase("fits_yes")), Option("no", phrase("partly_no"))]
        return Understanding(ask=Ask(phrase("fits_perhaps", what=said[0]), KEY, options))
    options = [*(Option(*o) for o in zip(_PLACES, said, strict=False)), Option("no", phrase("likely_neither"))]
    return Understanding(ask=Ask(phrase("likely_which"), KEY, options))


def leaves_open(decision: Decision | None) -> bool:
    """Whether the message wants something and leaves open what, rather than asking a question of the field."""
    return decision is not None and decision.unclear >= UNCLEAR


def no_matter_of_it(decision: Decision | None, text: str, scorecard: Scorecard, focus: str) -> bool:
    """Whether the message wants nothing of the scorecard, whatever its words might be read into: a favour, the weather."""
    if decision is None or decision.none < _RATHER_NONE or decision.unclear >= _CLEARLY_SAID:
        return False
    least = 0.0 if decision.none >= _SURELY_NONE else _VERY_FOREIGN
    return sounds_foreign(text, scorecard, focus) > least


def names_it(decision: Decision | None) -> bool:
    """Whether what is likeliest is of something that the message names."""
    if decision is None or decision.slots is None or not decision.choices:
        return False
    items = {item_of(e) for e in decision.choices[0].candidate.edits}
    named = [n for i, n in decision.slots.items.items() if i in items and n.how not in UNNAMED]
    return any(n.how != "name" or n.score >= NAMED for n in named)


def _worth_asking(decision: Decision | None) -> list[Choice]:
    choices = _told_apart(decision.choices)[:2] if decision else []
    if not choices or choices[0].chance < ASK:
        return []
    alone = choices[0].chance >= _CLEAR or choices[-1].chance < choices[0].chance / 4
    return choices[:1] if alone else choices


def _told_apart(choices: list[Choice]) -> list[Choice]:
    """Those that differ in words: of two that do not, nobody can choose one."""
    first: dict[tuple[str, ...], Choice] = {}
    for choice in choices:
        first.setdefault(tuple(choice.candidate.changes), choice)
    return [*first.values()]


def chosen(answer: str, text: str, scorecard: Scorecard, focus: str, understood: Understanding) -> Understanding | None:
    """What the answer to that question has done; ``None`` where it has nothing done."""
    decision = weighed(text, scorecard, focus, understood, read_after_edits(text, scorecard, focus))
    found = _worth_asking(decision)
    place = _PLACES.index(answer) if answer in _PLACES else 0
    if answer == "no" or place >= len(found):
        return None
    return understood if found[place].by_patterns else Understanding(edits=[*found[place].candidate.edits])
