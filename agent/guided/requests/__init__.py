"""What a message asks for, apart from edits and profile facts: the words that always work, and questions.

One file per feature, each with a ``read``; the first that recognizes the message has it.
"""

from agent.guided.requests import (
    aim,
    asking,
    briefly,
    cascading,
    changes_asked,
    colour_of,
    colours,
    connecting,
    cued,
    departments,
    exporting,
    findings,
    flagged,
    good_figure,
    grading,
    handed_over,
    hypotheses,
    initiatives,
    judged,
    levers,
    levers_of_it,
    link_facts,
    links_shown,
    listing,
    looking,
    nameless,
    of_the_focus,
    outcomes,
    own_card,
    own_values,
    partly,
    performance,
    presenting,
    profile,
    reading_on,
    reckoning,
    remarks,
    replacing,
    retiring,
    reviewing,
    rows,
    series,
    serving,
    setting_aside,
    shelf,
    stopping,
    target_asked,
    targets,
    thought_better,
    tracing,
    walking,
    weakest,
    what_can_go,
    whatif,
    why_linked,
    why_there,
    words,
)
from agent.guided.requests.looking import find_item
from agent.guided.requests.own_card import in_detail
from agent.guided.requests.plain_questions import asked_plainly
from agent.guided.requests.questions import is_question
from agent.guided.requests.request import Reader, Request
from agent.guided.requests.words import says_unknown
from agent.guided.understanding.naming import names_of
from agent.guided.understanding.tokens import mended
from scorecard.models import Scorecard

READERS: tuple[Reader, ...] = (
    handed_over.read,
    reading_on.read,
    rows.read,
    series.read,
    reviewing.read_paper,
    presenting.read,
    exporting.read,
    shelf.read,
    connecting.read,
    words.read,
    reckoning.read,
    own_card.read,
    own_values.read,
    listing.read_owners,
    weakest.read,
    what_can_go.read,
    departments.read,
    aim.read,
    good_figure.read,
    colour_of.read,
    why_linked.read,
    tracing.read,
    why_there.read,
    links_shown.read,
    partly.read,
    briefly.read,
    walking.read,
    findings.read,
    flagged.read,
    changes_asked.read,
    judged.read,
    levers_of_it.read,
    remarks.read,
    setting_aside.read,
    profile.read,
    link_facts.read,
    grading.read,
    hypotheses.read,
    thought_better.read,
    stopping.read,
    whatif.read,
    levers.read,
    cascading.read,
    outcomes.read,
    replacing.read,
    retiring.read,
    reviewing.read,
    targets.read,
    target_asked.read,
    colours.read,
    serving.read,
    initiatives.read,
    performance.read,
    asking.read_beyond_doubt,
    whatif.read_thought,
)
"""In the order they are asked, before edits are looked for; what is most particular stands first."""

AFTER_EDITS: tuple[Reader, ...] = (
    profile.read_loosely,
    of_the_focus.read,
    looking.read_whole,
    nameless.read,
    performance.read_unplaced,
    partly.read_late,
    asking.read_surely,
    listing.read,
    outcomes.read_promise,
    cued.read,
    looking.read,
    asking.read,
)
"""Asked once a message has turned out to change nothing: they go by single words, which names may hold too."""


def read_request(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    return _first(READERS, text.replace("’", "'").strip(), scorecard, focus)


def read_after_edits(text: str, scorecard: Scorecard, focus: str) -> Request | None:
    text = mended(text.replace("’", "'").strip(), names_of(scorecard).vocabulary)
    return _first(AFTER_EDITS, text, scorecard, focus)


def _first(readers: tuple[Reader, ...], text: str, scorecard: Scorecard, focus: str) -> Request | None:
    """As it was said, else as it would be asked plainly."""
    for said in dict.fromkeys((text, asked_plainly(text))):
        if found := next((request for reader in readers if (request := reader(said, scorecard, focus))), None):
            return in_detail(found, text)
    return None


__all__ = [
    "AFTER_EDITS",
    "READERS",
    "Request",
    "asked_plainly",
    "find_item",
    "is_question",
    "read_after_edits",
    "read_request",
    "says_unknown",
]
