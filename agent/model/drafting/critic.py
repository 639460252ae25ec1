"""What is wrong with a draft, and the critic's answers to it as edits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from agent.model.drafting.figures import Told
from agent.model.drafting.shown import CriticIn
from agent.model.edits_shown import AddMeasureIn, AddObjectiveIn, ShownEdit
from agent.model.translate import Translator
from knowledge.library import Library
from scorecard.apply import apply
from scorecard.edits import EDITS, Edit
from scorecard.models import Scorecard
from scorecard.rules import check
from tools.drafting.stated import stated_numbers

FOR_THE_USER = frozenset({"BSC115", "BSC316", "BSC317", "BSC401", "BSC402", "BSC403", "BSC406", "BSC601", "BSC606", "BSC609"})  # fmt: skip
"""What only the user can settle: owners, dates, data sources and figures."""
WORDING = "BSC2"
"""The rules on wording know English only, so they are told to the critic but do not decide whether a draft stands."""
VERBATIM = 90


@dataclass(frozen=True)
class Flaw:
    text: str
    grave: bool
    """An error, or something that the draft without a model does better."""
    error: bool = False


def flaws(scorecard: Scorecard, told: Told) -> list[Flaw]:
    """The findings that a critic can do something about, and the stated figures that got lost, the gravest first."""
    found = [f for f in check(scorecard) if f.code not in FOR_THE_USER]
    lost = [
        Flaw(f"The figure {value:g} of “{words}” is on no measure.", True) for value, words in _lost(scorecard, told)
    ]
    return [
        *lost,
        *(
            Flaw(
                f"{f.code} {f.severity}: {f.message}",
                f.severity == "error" or (f.severity == "warning" and not f.code.startswith(WORDING)),
                f.severity == "error",
            )
            for f in found
        ),
    ]


def _lost(scorecard: Scorecard, told: Told) -> Iterator[tuple[float, str]]:
    held = {m.baseline.value for m in scorecard.measures() if m.baseline}
    held |= {n for m in scorecard.measures() for t in m.targets for n in (t.value, t.upper) if n is not None}
    for statement in told.statements:
        for stated in stated_numbers(statement):
            yield from ((v, statement) for v in (stated.start, stated.value) if v is not None and v not in held)


@dataclass(frozen=True)
class Mended:
    scorecard: Scorecard
    edits: list[Edit]
    left: list[str]
    """The reasons given for what was left as it is."""
    unanswered: int


def mend(scorecard: Scorecard, answers: CriticIn, found: Sequence[Flaw], library: Library, told: Told) -> Mended:
    """The draft after the critic's answers. An answer that cannot be carried out counts as none."""
    edits: list[Edit] = []
    left: list[str] = []
    answered: set[int] = set()
    for answer in answers.answers:
        if not 0 < answer.finding <= len(found):
            continue
        if not answer.edits:
            if answer.reason.strip() and told.holds(answer.reason):
                left.append(answer.reason.strip())
                answered.add(answer.finding)
            continue
        done = _carried_out(scorecard, list(answer.edits), library, told)
        if done:
            scorecard = apply(scorecard, done).scorecard
            edits += done
            answered.add(answer.finding)
    return Mended(scorecard, edits, left, len(found) - len(answered))


def _carried_out(scorecard: Scorecard, shown: list[ShownEdit], library: Library, told: Told) -> list[Edit]:
    """An answer's edits in the domain's form; none where one of them cannot be done or holds a figure nobody gave."""
    if not all(map(told.allows, shown)):
        return []
    try:
        said = "\n".join([*told.statements, *told.texts])
        translated = Translator(scorecard, library, told.amounts, said).edits([_in_their_words(e, told) for e in shown])
        edits = EDITS.validate_python(translated)
        apply(scorecard, edits)
    except ValueError:
        return []
    return edits


def _in_their_words(shown: ShownEdit, told: Told) -> ShownEdit:
    """Words that the user never said are not put into their mouth."""
    if not isinstance(shown, AddObjectiveIn | AddMeasureIn) or not shown.words:
        return shown
    said = any(fuzz.partial_ratio(shown.words.casefold(), text.casefold()) >= VERBATIM for text in told.statements)
    return shown if said else shown.model_copy(update={"words": ""})


def is_worse(mine: Sequence[Flaw], guided: Sequence[Flaw]) -> bool:
    """Whether the draft that needs no model is the better one: by an error, or by more of what weighs."""
    return any(f.error for f in mine) or sum(f.grave for f in mine) > sum(f.grave for f in guided)
