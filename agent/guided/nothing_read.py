"""A message that no change was read in: what the books say of it, or how to put a change."""

import re

from agent.guided.completing import asked_what
from agent.guided.plan import Plan
from agent.guided.requests.levers import asked_of, drives
from agent.guided.requests.looking import named_item
from agent.guided.understanding.naming import by_meaning
from agent.texts import phrase
from knowledge.matching import FIELD_WORDS
from knowledge.matching import words as words_of
from scorecard import clock
from scorecard.apply.change import amount, unit_shown
from scorecard.models import Measure, Scorecard
from tools.context import Context

_THEIR_FIGURES = re.compile(
    r"^\W*(?:(?:so|and|ok(?:ay)?|but|tell me|say)\b,? )*(?:how (?:many|much) (?:[^.;?]*? )?(?:do|did|have|are|were|does|has) (?:we|our|us)\b|how (?:many|much) of our\b"
    r"|what (?:did|do|does|have|has) (?:we|our \w+) (?:spend|spent|earn|earned|sell|sold|make|made|pay|paid|lose|lost|cost|bring in|take|took|buy|bought)\b"
    r"|(?:which|who|how many|what share|what part) of our (?!objectives|goals|measures|kpis)\w+ (?:is|are|was|were|pay|pays|buy|buys|come|comes|leave|leaves|left|have|has|do|does|did|work|works|use|uses|live|lives|want|wants)\b"
    r"|who (?:is|are|was|were) our (?:\w+ )?(?:best|biggest|largest|worst|most \w+|oldest|newest)\b)",
    re.IGNORECASE,
)
_OF_THE_METHOD = re.compile(r"\b(?:should|must|can|could|need|ought|may|would)\b", re.IGNORECASE)


def _asks_for_their_figures(text: str) -> bool:
    """ "Which of our customers pay late?": that stands in their books, and not on a scorecard or in the field's."""
    return (
        bool(_THEIR_FIGURES.match(text)) and not _OF_THE_METHOD.search(text) and FIELD_WORDS.isdisjoint(words_of(text))
    )


def looked_up(plan: Plan, text: str, scorecard: Scorecard, context: Context) -> Plan:
    """What the books say, which is that it is outside the field where they say nothing."""
    if _asks_for_their_figures(text):
        objective = next((o.id for o in scorecard.objectives()), "")
        plan.words.append(phrase("own_figures", item=objective))
        return plan
    if words := asked_of(text):
        plan.words.append(_nothing_about(words, text, scorecard, context))
    plan.calls.append(("search_knowledge", {"question": text}))
    return plan


def _nothing_about(words: str, text: str, scorecard: Scorecard, context: Context) -> str:
    """That the map does not speak of it, with the objectives that mean something like it to ask about instead."""
    near = [o for c in by_meaning(words, list(scorecard.objectives()), most=2) if (o := scorecard.objective(c.item))]
    kind = "levers_of" if drives(text) else "effects_of"
    for objective in near:
        said = phrase(kind, item=objective.id)
        context.log.choices.append({"label": said, "text": said})
    items = " and ".join(f"{o.id} {o.name}" for o in near)
    return phrase("no_such_driver", words=words, nearest=phrase("no_such_driver_nearest", items=items) if near else "")


def not_understood(plan: Plan, text: str, scorecard: Scorecard, focus: str, context: Context) -> Plan:
    """How to put a change, with the item that the words come nearest to."""
    nearest = named_item(text, scorecard, focus)
    if nearest:
        context.log.choices.append({"label": phrase("show_it", item=nearest), "text": phrase("show_it", item=nearest)})
    measure = scorecard.measure(nearest) or next(iter(scorecard.measures()), None)
    if measure is None or (nearest and scorecard.measure(nearest) is None):
        example = phrase("put_item", item=nearest or next((o.id for o in scorecard.objectives()), ""))
    else:
        example = _target_example(measure)
    plan.words.append(phrase("not_understood", example=example))
    plan.pending = asked_what(text, focus)
    context.log.asks = True
    return plan


def _target_example(measure: Measure) -> str:
    """In the measure's own unit, with a value that is known of it; none is made up."""
    known = [*(t.value for t in measure.targets), *([measure.baseline.value] if measure.baseline else [])]
    value = amount(known[0], measure.unit) if known else f"… {unit_shown(measure.unit)}".strip()
    return phrase("put_measure", measure=measure.id, value=value, year=clock.today().year + 1)
