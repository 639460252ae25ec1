"""The last change taken back or put right, and more wanted in the same breath: "undo that, 92 on first cases instead"."""

import re
from collections.abc import Sequence
from datetime import date
from functools import partial

from agent.guided import likely
from agent.guided.named_again import with_names
from agent.guided.patterns import by_patterns
from agent.guided.requests import read_after_edits
from agent.guided.understanding.known import known_of
from agent.guided.understanding.links_again import links_again
from agent.guided.understanding.outcome import Understanding
from agent.guided.understanding.repeating import repeated
from agent.guided.understanding.second_thoughts import amended
from agent.guided.understanding.tokens import mended
from scorecard.apply import EditError, apply
from scorecard.edits import Edit, Restore
from scorecard.models import Scorecard
from scorecard.repository import Revision

_LEAD = r"^\W*(?:(?:no|nope|nah|ah|oh|hm+|sorry|wait|ok(?:ay)?|well|please|pls|kindly|hold on|hang on|actually|oops|on second thoughts?|on reflection|excuse me|pardon|(?:this|that|it) (?:was|is) (?:wrong|too much|not right|a mistake)|i spoke too soon|my mistake)\b[\s,.:;!–—-]*)*"
_TAKEN_BACK = (
    r"(?:(?:undo|un-do|revert|reverse|revoke|withdraw|cancel|scrap|retract|rescind|forget)(?: (?:that|this|it|them|those|(?:the|my) last(?: one| change| bit| edit)?|the (?:change|edit)))?"
    r"|(?:undo|un-do|revert|reverse|withdraw|cancel|scrap|retract|rescind|forget|scrub|str(?:ike|uck)(?: out)?|wipe(?: out)?|erase|scratch|bin|ditch|void|ignore|delete|drop|remove|rub out|cross out) (?:(?:that|this|the|my|our) (?:very )?(?:last|latest|previous)(?: one| change| bit| edit)?|(?:that|this)(?= (?:figure|number|value|amount|entry|percentage)\b))(?: (?:figure|number|value|target|amount|entry|date|owner|name|percentage|baseline))?"
    r"|(?:take|put|bring|roll|set|change|turn|have|get) (?:that|this|it|them|those)(?: all)? (?:back|again)(?: (?:to|on|at) (?P<was>[\d.,]+)\s?%?)?(?: again)?"
    r"|(?:give|put|leave|restore|take) (?:it |this |that )?(?:back )?(?:the |its )?(?:old|former|previous|original) (?:name|one|value|target|owner|date|number|wording)(?: back| again)?"
    r"|the (?:old|former|previous) (?:name|one|value|owner|date)(?: back| again)"
    r"|(?:reinstate|restore) (?:it|that|this))(?:,? (?:please|pls|would you|if you would))?"
)
_AND_MORE = re.compile(
    rf"{_LEAD}{_TAKEN_BACK}\s*(?:[,.;:!–—-]+\s*(?:and|but|then)?|\band\b|\bbut\b|\bthen\b)\s*(?P<more>\S.+)$",
    re.IGNORECASE | re.DOTALL,
)
_INSTEAD = re.compile(r"\s*,?\b(?:instead|insted|rather)\b", re.IGNORECASE)
_WAS_FOR = re.compile(r"\b(?:was|is|were|are)(?: meant)? (?:for|to be)\b", re.IGNORECASE)
_THERE = re.compile(r"\bthere\b", re.IGNORECASE)
_OF_WHICH = re.compile(r"\b(?:the )?(\w+) of which\b", re.IGNORECASE)
_WHICH = re.compile(r"^which\b", re.IGNORECASE)
_JOINED = re.compile(
    r"\s*(?:,(?!\d{3}\b)|;|\.(?=\s)|\s[–—-])\s*(?:(?:and|adn|but|then)\b)?\s*|\s+(?:and|adn|but)\s+", re.IGNORECASE
)
_MOST_WORDS = 30


def taken_back_and_more(text: str, last: Revision, before: Scorecard) -> Understanding | None:
    """None where the message does not say so, or nothing sure is read in the rest of it.

    ``last`` is the newest revision, ``before`` the scorecard as it was before that.
    """
    match = _AND_MORE.match(text)
    if not match or len(text.split()) > _MOST_WORDS:
        return None
    item = _item(last.edits, before)
    if (was := match["was"]) and not _stood_at(float(was.replace(",", "")), item, before):
        return None
    more = _WAS_FOR.sub("for", _INSTEAD.sub("", match["more"]))
    more = _THERE.sub(f"for {item}" if item else "there", more)
    edits = _read(more, before, item)
    if not edits:
        return None
    back = Restore(version=last.version - 1, content=before.model_dump(mode="json"))
    return Understanding(edits=[back, *edits])


def wanted_instead(text: str) -> str:
    """The words of what is wanted, behind those that take the last change back: "scrub that last figure" names nothing."""
    match = _AND_MORE.match(text)
    return match["more"] if match else text


def put_right_and_more(
    text: str, last: Revision, before: Scorecard, scorecard: Scorecard, focus: str, today: date
) -> Understanding | None:
    """ "Hm make it 93, and monthly", "same for F2, but by June": what the last change is to be, and more of the same thing."""
    if len(text.split()) > _MOST_WORDS:
        return None
    text = mended(text, known_of(scorecard).names.vocabulary)
    if whole := links_again(text, last.edits, scorecard, today):
        return whole  # how strong a link is and how long it takes is no wish and one more
    for cut in _JOINED.finditer(text):
        head, more = text[: cut.start()], text[cut.end() :]
        if not head or not more:
            continue
        right = repeated(head, last.edits, scorecard, focus, today)
        right = right or amended(head, last.edits, before, last.version - 1, scorecard, today)
        if not right or not right.edits:
            continue
        try:
            after = apply(scorecard, right.edits).scorecard
        except EditError:
            continue
        more = _WHICH.sub("it", _OF_WHICH.sub(r"its \1", more))
        given = next((str(who) for e in reversed(right.edits) if (who := getattr(e, "owner", None))), "")
        more = with_names(more, after, partial(str, given))
        if edits := _read(more, after, _item(right.edits, after)):
            return Understanding(edits=[*right.edits, *edits])
    return None


def _read(text: str, scorecard: Scorecard, focus: str) -> list[Edit]:
    """What is surely wanted by words about an item that was just spoken of."""
    understood = by_patterns(text, scorecard, focus)
    if understood.ask or understood.calls or understood.problems:
        return []
    decision = likely.weighed(text, scorecard, focus, understood, read_after_edits(text, scorecard, focus))
    if decision is None:
        return understood.edits
    done = likely.to_be_done(decision, understood, text)
    return done.edits if done else []


def _item(edits: Sequence[Edit], scorecard: Scorecard) -> str:
    """What was changed last, as far as it is on the scorecard."""
    known = {i.id for i in (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())}
    named = [str(v) for e in edits for f in ("measure", "initiative", "id") if (v := getattr(e, f, ""))]
    return next((n for n in reversed(named) if n in known), "")


def _stood_at(value: float, item: str, scorecard: Scorecard) -> bool:
    measure = scorecard.measure(item)
    if measure is None:
        return False
    told = [*(t.value for t in measure.targets), *(a.value for a in measure.actuals)]
    return value in (*told, *([measure.baseline.value] if measure.baseline else []))
