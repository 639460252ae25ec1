"""What is due in words: values, reviews, actions and work, on one scorecard and on all of the user's."""

from dataclasses import dataclass
from datetime import date, timedelta

from scorecard.models import Scorecard
from scorecard.performance import due_values
from scorecard.shelf import Shelf, on_the_shelf
from tools.describing_performance import day_words, some_of, spans
from tools.describing_shelf import called
from tools.example import is_example
from tools.texts import say

SOON = timedelta(days=14)
MOST_CARDS = 5
MOST_READ = 100
"""Those changed last: to read a thousand takes seconds."""
MOST_IN_FULL = 3
MOST_BUTTONS = 3


def due_text(scorecard: Scorecard, today: date) -> str:
    lines = _due_lines(scorecard, today)
    return "\n".join([say("performance", "due_title"), *lines]) if lines else say("performance", "due_none")


def _due_lines(scorecard: Scorecard, today: date) -> list[str]:
    values = due_values(scorecard, today)
    named = {
        "due_values": spans([d for d in values if d.state in ("late", "missing")]),
        "due_soon": spans([d for d in values if d.state == "due"]),
        "due_never": some_of([d.measure for d in values if d.state == "never"]),
    }
    lines = [say("performance", key, items=items) for key, items in named.items() if items]
    return [*lines, *_reviews(scorecard, today), *_actions(scorecard, today), *_work(scorecard, today)]


def _reviews(scorecard: Scorecard, today: date) -> list[str]:
    waiting = [r for r in scorecard.reviews if not r.held and r.on <= today + SOON]
    key = {True: "due_review", False: "due_review_soon"}
    return [say("performance", key[r.on < today], id=r.id, kind=r.kind, on=day_words(r.on)) for r in waiting]


def _actions(scorecard: Scorecard, today: date) -> list[str]:
    key = {True: "due_action", False: "due_action_soon"}
    return [
        say(
            "performance",
            key[a.due < today],
            id=a.id,
            due=day_words(a.due),
            text=a.text,
            owner=f" ({a.owner})" if a.owner else "",
        )
        for a in scorecard.actions
        if not a.done and a.due and a.due <= today + SOON
    ]


def _work(scorecard: Scorecard, today: date) -> list[str]:
    lines: list[str] = []
    for one in scorecard.initiatives():
        if one.status in ("done", "stopped"):
            continue
        if one.due and one.due < today:
            lines.append(
                say(
                    "performance", "due_initiative", id=one.id, name=one.name, due=day_words(one.due), status=one.status
                )
            )
        for step in one.milestones:
            if step.due and step.due < today and not step.done:
                slots = {"id": one.id, "name": one.name, "milestone": step.name, "due": day_words(step.due)}
                lines.append(say("performance", "due_milestone", **slots))
    return lines


def due_summary(scorecard: Scorecard, today: date) -> str:
    """One line for somebody who comes back; empty where nothing waits."""
    items = _counts(scorecard, today)
    return say("performance", "due_recap", items=items) if items else ""


def _counts(scorecard: Scorecard, today: date) -> str:
    late = sum(d.state in ("late", "missing") for d in due_values(scorecard, today))
    reviews = sum(not r.held and r.on <= today for r in scorecard.reviews)
    actions = sum(not a.done and a.due is not None and a.due < today for a in scorecard.actions)
    counts = (("value", late), ("review", reviews), ("action", actions))
    return ", ".join(say("performance", f"due_count_{word}{'s' if n > 1 else ''}", number=n) for word, n in counts if n)


@dataclass(frozen=True)
class Elsewhere:
    """What is overdue on the user's other scorecards."""

    lines: tuple[str, ...]
    """One for each on which something is."""
    called: tuple[dict[str, str], ...]
    """How each of these is called, for the buttons that lead there."""
    unread: int
    """How many were not looked at, where there are very many."""

    def __bool__(self) -> bool:
        return bool(self.lines)

    def text(self) -> str:
        more = len(self.lines) - MOST_CARDS
        ends = [say("performance", "due_more", number=more)] if more > 0 else []
        ends += [say("performance", "due_unread", number=MOST_READ)] if self.unread else []
        return "\n".join([*self.lines[:MOST_CARDS], *ends])

    def buttons(self) -> list[dict[str, str]]:
        return [*self.called[:MOST_BUTTONS]]


def waiting_elsewhere(shelf: Shelf, here: str, today: date) -> Elsewhere:
    """The family of ``here`` comes first. An example waits for nobody."""
    listed = shelf.listed()
    others = [one for one in on_the_shelf(listed, here) if one.scorecard_id != here]
    scorecards = shelf.scorecards(others[:MOST_READ])
    counts = {i: _counts(card, today) for i, card in scorecards.items() if not is_example(card)}
    waiting = [called(one, listed) | {"items": items} for one in others if (items := counts.get(one.scorecard_id))]
    lines = [say("performance", "due_there", name=one["name"], items=one["items"]) for one in waiting]
    return Elsewhere(tuple(lines), tuple(waiting), len(others) - len(scorecards))


def due_everywhere(shelf: Shelf, here: str, today: date) -> str:
    """What is due on all scorecards, for a conversation that has none of its own yet; "" where there are none."""
    listed = shelf.listed()
    kept = on_the_shelf(listed, here)[:MOST_READ]
    scorecards = shelf.scorecards(kept)
    kept = [one for one in kept if not is_example(scorecards[one.scorecard_id])]
    if not kept:
        return ""
    found = [(one, lines) for one in kept if (lines := _due_lines(scorecards[one.scorecard_id], today))]
    if not found:
        return say("performance", "due_none_anywhere")
    parts = [
        "\n".join([say("performance", "due_on", name=called(one, listed)["name"]), *lines])
        for one, lines in found[:MOST_IN_FULL]
    ]
    rest = [say("performance", "due_rest", number=len(found) - MOST_IN_FULL)] if len(found) > MOST_IN_FULL else []
    return "\n\n".join([say("performance", "due_title_all"), *parts, *rest])
