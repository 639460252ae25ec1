"""An answer in the user's own words, joined to the message it completes: "one of Piet's goals to Stefan" - "full shelves"."""

import re
from dataclasses import replace
from datetime import date

from agent.guided.answered_for import with_answer
from agent.guided.deciding import says_it_goes, says_loss, takes_whole
from agent.guided.deciding.effects import Effect, effect_of
from agent.guided.likely import to_be_done, weighed
from agent.guided.patterns import by_patterns
from agent.guided.requests import is_question, read_after_edits, read_request
from agent.guided.understanding.told_whole.places import perspective
from agent.guided.weighing import weigh
from agent.guided.weighing.readings import Reading
from agent.guided.weighing.slots import Slots, slots_of
from agent.state import Pending
from scorecard import clock
from scorecard.edits import Edit
from scorecard.models import Scorecard

KEY = "more"
"""The key of the question what is meant at all."""
NOT_HERE = "not here"
"""The key of the words, in the message, for what is not on the scorecard: the answer says what they are to stand for."""
_LONGEST = 10
_ONE = re.compile(r"^(?:the |that )?one (?:on|with|about|for|of) |(?<=\w) one(?: please)?\W*$", re.IGNORECASE)
""" "The employer one" has no figure in it."""
_BACK = re.compile(r"\b(?:un-?do\w*|back|revert|cancel|scrap)\b", re.IGNORECASE)
_FROM_A_NAME = ("remark", "show_item", "show_performance", "show_initiatives")
"""What is read in a name alone."""
_LOOKS = re.compile(r"^\W*(?:(?:please|pls|can you|could you|ok|let me|first)\b[, ]*)*(?:show|open|display|list|tell|give|see|view|print|look)\b", re.IGNORECASE)  # fmt: skip
_ORDERS = re.compile(r"^\W*(?:(?:please|pls|can you|could you|ok|also|and)\b[, ]*)*(?:add|create|remove|delete|rename|split|merge|link|unlink|record|undo)\b", re.IGNORECASE)  # fmt: skip
_AN_ID = re.compile(r"\b[A-Z]\d{1,2}[a-z]?\b")
_SHORT = 4
_NAMED = 0.2
"""How much of a name an answer is to say to be about the item."""
_MOST = 8
_LEAST = 0.001
"""Likelier changes than the first so many are not looked for, and less likely ones than this are none."""
_SHARE = 0.4
"""How likely a change is to be, of all that make use of the answer, to be what is meant."""


def asked_what(text: str, focus: str) -> Pending:
    """The message is kept, so that what is said next may complete it."""
    return Pending(text=text, focus=focus, answers={}, key=KEY, options=[], open=True)


_TAKES_BACK = re.compile(
    r"^\W*(?:(?:no|oh|hang on|hold on|wait|actually|sorry|ok(?:ay)?|hm+|ah|and|just|please|then)\b[,.! ]*)*(?:undo|scrap|forget|cancel|drop|leave|revert|take back|scratch) (?:that|it|this|the lot|all (?:of )?(?:that|it))(?: (?:last (?:bit|one|thing)|again|then|please|alone|back|after all))*\W*$",
    re.IGNORECASE,
)


def takes_back(answer: str) -> bool:
    """ "No hang on, undo that": of what was only asked about nothing is done, and nothing else is taken back for it."""
    return bool(_TAKES_BACK.match(answer))


def still_asked(answer: str, pending: Pending, scorecard: Scorecard) -> str:
    """The message with what the answer adds to it, where that is still not which item is meant: "by the end of 2029"."""
    absent = pending["answers"].get(NOT_HERE, "")
    if not absent or len(answer.split()) > _SHORT_ADDED or is_question(answer) or _ORDERS.match(answer):
        return ""
    told = slots_of(answer, scorecard, "", clock.today())
    adds = bool(told.dates or told.figures) and not (_items(told) or told.quotes)
    return f"{pending['text'].rstrip(' .!')}, {answer}" if adds and not told.people else ""


_SHORT_ADDED = 8


def completing(answer: str, pending: Pending, scorecard: Scorecard) -> list[Edit]:
    """The change that the message and the answer come to together; empty where the answer is a message of its own."""
    answer = _ONE.sub("", answer)
    named = _is_a_name(answer, scorecard)
    if len(answer.split()) > _LONGEST or is_question(answer):
        return []
    if not named and _ORDERS.match(answer) and (len(answer.split()) > _SHORT or _AN_ID.search(answer)):
        return []  # "add a goal that the graves are well kept" is an order of its own
    if not named and (_LOOKS.match(answer) or by_patterns(answer, scorecard, "").edits):
        return []
    ids = {*scorecard.ids()}
    if any(answer.strip(" .!").lower() in o["label"].lower() for o in pending["options"] if o["value"] not in ids):
        return []  # a button of another kind than what is completed here
    request = read_request(answer, scorecard, "") or read_after_edits(answer, scorecard, "")
    # "That was Stefan Koch" only sounds like a step back.
    if (
        request
        and not named
        and request.name not in _FROM_A_NAME
        and not (request.name == "undo" and not _BACK.search(answer))
    ):
        return []
    today = clock.today()
    told = slots_of(answer, scorecard, "", today)
    if not _says_something(told):
        return []
    absent = pending["answers"].get(NOT_HERE, "")
    if absent and told.figures and not named and not re.search(r"\d", pending["text"]):
        return []  # it was asked which item is meant, and a value is told: a message of its own
    items = _meant(told, pending, scorecard, today)
    if absent and len(items) == 1 and absent in pending["text"]:
        here = pending["text"].replace(absent, next(iter(items)), 1)
        if edits := _read(here, scorecard, items):
            return edits
    if (put_in := with_answer(pending["text"], answer, items)) and (edits := _read(put_in, scorecard, items)):
        return edits
    joined = f"{pending['text'].rstrip(' .?!')}: {answer}"
    found = weigh(joined, scorecard, pending["focus"], today)
    if not told.figures:  # then it is the figure of the message that the change is about
        asked = slots_of(pending["text"], scorecard, pending["focus"], today)
        told = replace(told, figures=[f for f in asked.figures if re.search(r"\d", asked.said[f.start : f.end])])
    goes, loss = says_it_goes(joined, scorecard), says_loss(joined, scorecard)
    using = sorted(
        (
            (c, n)
            for n, (r, c) in enumerate(found.every)
            if _uses(r, told, items) and (loss or not _loses(r)) and (goes or not takes_whole(r.edits))
        ),
        reverse=True,
    )
    alike: dict[Effect, tuple[float, list[Edit]]] = {}
    for chance, place in using[:_MOST]:
        edits = [*found.every[place][0].edits]
        changes, effect = effect_of(scorecard, edits)
        if changes:
            before = alike.get(effect, (0.0, edits))
            alike[effect] = (before[0] + chance, before[1])
    likely, edits = max(alike.values(), key=lambda a: a[0], default=(0.0, []))
    return edits if likely >= max(_LEAST, _SHARE * sum(c for c, _ in alike.values())) else []


def of_a_side(answer: str, pending: Pending, scorecard: Scorecard) -> str:
    """ "The customer one": of what was asked about, the only one under Customer; "" where the answer says no such thing."""
    match = _SIDE.match(answer)
    name = perspective(match["side"], scorecard) if match else ""
    held = {
        i
        for p in scorecard.perspectives
        if p.name == name
        for o in p.objectives
        for i in (o.id, *(m.id for m in o.measures))
    }
    asked = [o["value"] for o in pending["options"] if o["label"].split()[0] in held]
    return asked[0] if len(asked) == 1 else ""


_SIDE = re.compile(
    r"^\W*(?:(?:no|oh|sorry|i mean|i meant)\b[, ]*)*(?:the |that )?(?P<side>[\w &’'-]{3,40}?) one(?: please)?\W*$",
    re.IGNORECASE,
)


def _is_a_name(answer: str, scorecard: Scorecard) -> bool:
    """ "Open audit findings" and "Scrap cost" are, whatever else their words may ask for."""
    items = (*scorecard.objectives(), *scorecard.measures(), *scorecard.initiatives())
    return answer.strip(" .!“”\"'").lower() in {i.name.lower() for i in items}


def _items(told: Slots) -> set[str]:
    named = [n for n in told.items.values() if n.how not in ("meaning", "value")]
    best = max((n.score for n in named), default=0.0)
    return {n.item for n in named if n.score >= max(_NAMED, best - 0.1)}


def _meant(told: Slots, pending: Pending, scorecard: Scorecard, today: date) -> set[str]:
    """The items that the answer may name; of several those that the message speaks of as well: "that rural thing"."""
    items = _items(told)
    if len(items) < 2:
        return items
    asked = slots_of(pending["text"], scorecard, pending["focus"], today).items
    spoken = {i for i in items if i in asked and asked[i].how not in ("meaning", "focus")}
    return spoken or items


def _read(text: str, scorecard: Scorecard, items: set[str]) -> list[Edit]:
    """What is surely wanted by the message with the answer in it; nothing where it is of another item."""
    focus = next(iter(items), "")
    understood = by_patterns(text, scorecard, focus)
    if understood.ask or understood.calls or understood.problems:
        return []
    decision = weighed(text, scorecard, focus, understood, read_after_edits(text, scorecard, focus))
    done = to_be_done(decision, understood, text) if decision else understood
    edits = done.edits if done else []
    of_it = all({str(getattr(e, f, "")) for f in ("id", "measure")} & items for e in edits)
    return [_without_note(e) for e in edits] if not items or of_it else []


def _without_note(edit: Edit) -> Edit:
    """The words of the two put together are nobody's."""
    return edit.model_copy(update={"note": ""}) if getattr(edit, "note", "") else edit


def _loses(reading: Reading) -> bool:
    return any(e.kind.startswith(("remove_", "retire_")) and e.kind != "remove_target" for e in reading.edits)


def _says_something(told: Slots) -> bool:
    return bool(told.figures or told.dates or told.people or told.quotes or told.enums or _items(told))


def _uses(reading: Reading, told: Slots, items: set[str]) -> bool:
    """Whether all that the answer says is in the change."""
    values = [v for e in reading.edits for v in _flat(e.model_dump())]
    said = {v.lower() for v in values if isinstance(v, str)}
    numbers = [float(v) for v in values if isinstance(v, int | float) and not isinstance(v, bool)]
    days = not told.dates or bool({*told.dates[:1], *told.periods} & {v for v in values if isinstance(v, date | str)})
    return (
        (not items or bool({i.lower() for i in items} & said) or reading.choice.item in items)
        and all(any(_same(f.value, n) for n in numbers) for f in told.figures[:1])
        and days
        and all(any(p.lower() in owner or owner in p.lower() for owner in said if owner) for p in told.people[:1])
        and all(value.lower() in said for _, value in told.enums[:1])
    )


def _same(said: float, done: float) -> bool:
    return abs(said - done) < 1e-9 or any(abs(said * by - done) < 1e-6 for by in (1000, 0.001, 1e6, 1e-6))


def _flat(value: object) -> list[object]:
    if isinstance(value, dict):
        return [v for part in value.values() for v in _flat(part)]
    if isinstance(value, list | tuple):
        return [v for part in value for v in _flat(part)]
    return [value]
