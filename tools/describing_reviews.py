"""A review pack in words."""

from datetime import date

from scorecard.models import Action, Retired, Review, Scorecard
from scorecard.reviews import Question, ReviewPack
from tools.describing_performance import initiatives_text, measure_line, rollup_words
from tools.describing_targets import targets_text
from tools.texts import say

MOST_PLANNED = 4


def pack_text(scorecard: Scorecard, pack: ReviewPack, journal: int) -> str:
    """``journal``: how many revisions the scorecard itself has had since the last review."""
    parts = [
        [say("reviews", f"title_{pack.kind}", day=day_words(pack.today))],
        _agenda(pack),
        _standing(scorecard, pack),
        _changed(scorecard, pack, journal),
        *_of_the_kind(scorecard, pack),
        _actions(pack),
        _next(scorecard, pack),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _of_the_kind(scorecard: Scorecard, pack: ReviewPack) -> list[list[str]]:
    """What only this meeting is about: the month its reds and its work, the quarter its questions, the year its targets."""
    if pack.kind == "operational":
        return [_reds(scorecard, pack), [initiatives_text(scorecard, pack.today)]]
    if pack.kind == "yearly":
        targets = targets_text(scorecard, pack.today.year + 1, pack.today)
        return [_hypotheses(scorecard, pack), _questions(scorecard, pack), [targets]]
    return [_questions(scorecard, pack), _hypotheses(scorecard, pack)]


def _reds(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    standing = pack.performance.measures
    red = [m for m in scorecard.measures() if standing[m.id].rag == "red"]
    lines = [measure_line(scorecard, m, standing[m.id]) for m in red]
    return [say("performance", "red_title"), *lines] if lines else [say("reviews", "reds_none")]


def day_words(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def agenda(pack: ReviewPack) -> list[tuple[str, int]]:
    """What, and for how many minutes."""
    return [(say("reviews", f"agenda_{key}"), minutes) for key, minutes in pack.agenda]


def _agenda(pack: ReviewPack) -> list[str]:
    lines = [say("reviews", "agenda", total=sum(minutes for _, minutes in pack.agenda))]
    for number, (what, minutes) in enumerate(agenda(pack), 1):
        lines.append(say("reviews", "agenda_line", number=number, what=what, minutes=minutes))
    return lines


def _standing(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    state = pack.performance
    lines = [say("reviews", "standing", whole=rollup_words(state.whole))]
    in_use = [p for p in scorecard.perspectives if p.id in state.perspectives]
    lines += [say("reviews", "group", name=p.name, state=rollup_words(state.perspectives[p.id])) for p in in_use]
    if state.themes:
        lines += ["", say("reviews", "by_theme"), ""]  # else it would go on the line of the last perspective
        lines += [say("reviews", "group", name=n, state=rollup_words(r)) for n, r in state.themes.items()]
    return lines


def _changed(scorecard: Scorecard, pack: ReviewPack, journal: int) -> list[str]:
    if pack.since is None:
        return [say("reviews", "changed_first")]
    return [say("reviews", "changed", on=day_words(pack.since.on)), *changed(scorecard, pack, journal)]


def changed(scorecard: Scorecard, pack: ReviewPack, journal: int) -> list[str]:
    if pack.since is None:
        return [say("reviews", "paper_first")]
    lines: list[str] = []
    for one in pack.moved:
        was, now = one.was.replace("none", "no data"), one.now.replace("none", "no data")
        lines.append(say("reviews", "moved", id=one.measure, name=_name(scorecard, one.measure), was=was, now=now))
    if not pack.moved:
        lines.append(say("reviews", "moved_none"))
    if journal:
        lines.append(say("reviews", "journal", number=journal))
    if pack.decisions:
        lines.append(say("reviews", "decisions"))
        lines += [say("reviews", "decision", id=d.id, text=d.text, owner=_owner(d.owner)) for d in pack.decisions]
    return lines


def _questions(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    if not pack.questions:
        return questions_said(scorecard, pack)
    head = say("reviews", "questions" if len(pack.questions) == 3 else "questions_few")
    return [head, *questions_said(scorecard, pack)]


def questions_said(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    if not pack.questions:
        return [say("reviews", "questions_none")]
    return [question_text(scorecard, q, n) for n, q in enumerate(pack.questions, 1)]


_MOST_NAMED = 4
"""Items a question names; of more, how many more."""


def question_text(scorecard: Scorecard, question: Question, number: int) -> str:
    a, b = question.items[0], question.items[1] if len(question.items) > 1 else ""
    listed = [f"{i} {_name(scorecard, i)}" for i in question.items]
    if len(listed) > _MOST_NAMED:
        listed = [*listed[: _MOST_NAMED - 1], f"{len(listed) - _MOST_NAMED + 1} more"]
    all_ = " and ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)
    names = {"all": all_, "a": a, "a_name": _name(scorecard, a), "b": b, "b_name": _name(scorecard, b)}
    return say("reviews", f"q_{question.kind}", number=number, **names, **question.figures)


def _name(scorecard: Scorecard, item: str) -> str:
    found = scorecard.objective(item) or scorecard.measure(item) or scorecard.initiative(item)
    return f"“{found.name}”" if found else ""


def _hypotheses(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    return [say("reviews", "hypotheses"), *hypotheses(scorecard, pack)]


def hypotheses(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    """Those of which there are values enough: confirmed, shaken, or still open."""
    key = {"supported": "confirmed", "contradicted": "shaken", "open": "undecided"}
    lines = [
        say(
            "reviews",
            key[t.verdict],
            link=t.link,
            cause=f"{t.cause_measure} {_name(scorecard, t.cause_measure)}",
            effect=f"{t.effect_measure} {_name(scorecard, t.effect_measure)}",
            periods=t.periods,
        )
        for t in pack.trials
        if t.verdict in key
    ]
    return lines or [say("reviews", "hypotheses_none")]


def _actions(pack: ReviewPack) -> list[str]:
    if not pack.open_actions:
        return [say("reviews", "actions_none")]
    return [say("reviews", "actions"), *(action_line(a, pack.today) for a in pack.open_actions)]


def action_line(action: Action, today: date) -> str:
    due = say("reviews", "action_due", due=day_words(action.due)) if action.due else ""
    late = say("reviews", "action_late") if action.due and action.due < today and not action.done else ""
    return say("reviews", "action", id=action.id, text=action.text, owner=_owner(action.owner), due=due, late=late)


def _owner(owner: str) -> str:
    return say("reviews", "action_owner", owner=owner) if owner else ""


def _next(scorecard: Scorecard, pack: ReviewPack) -> list[str]:
    planned = next((r for r in scorecard.reviews if r.kind == pack.kind and not r.held and r.on >= pack.today), None)
    lines = [say("reviews", "close")]
    if planned:
        return [*lines, say("reviews", "planned", on=day_words(planned.on), id=planned.id)]
    return [*lines, say("reviews", "unplanned", kind=say("reviews", f"kind_{pack.kind}"))]


def outcomes_text(scorecard: Scorecard, today: date) -> str:
    decisions = [say("reviews", "decision", id=d.id, text=d.text, owner=_owner(d.owner)) for d in scorecard.decisions]
    actions = [action_line(a, today) + (" ✓" if a.done else "") for a in scorecard.actions]
    retired = [_retired(scorecard, one) for one in scorecard.retired]
    meetings = _meetings(scorecard)
    lines = [*decisions, *actions]
    lines += [say("reviews", "meetings"), *meetings] if meetings else []
    lines += [say("reviews", "retired"), *retired] if retired else []
    return "\n".join([say("reviews", "outcomes"), *lines]) if lines else say("reviews", "outcomes_none")


def _meetings(scorecard: Scorecard) -> list[str]:
    """Those held, and the next few of those planned."""
    ordered = sorted(scorecard.reviews, key=lambda r: r.on)
    planned = [r for r in ordered if not r.held]
    lines = [_meeting(r) for r in [*(r for r in ordered if r.held), *planned[:MOST_PLANNED]]]
    later = len(planned) - MOST_PLANNED
    return [*lines, say("reviews", "meetings_later", number=later)] if later > 0 else lines


def _meeting(one: Review) -> str:
    state = say("reviews", "meeting_held" if one.held else "meeting_planned")
    kind, note = say("reviews", f"kind_{one.kind}"), f" — {one.note}" if one.note else ""
    return say("reviews", "meeting", id=one.id, kind=kind, on=day_words(one.on), state=state, note=note)


def _retired(scorecard: Scorecard, one: Retired) -> str:
    instead = scorecard.objective(one.replaced_by)
    parts = [
        day_words(one.on) if one.on else "",
        one.reason,
        say("reviews", "retired_for", id=instead.id, name=instead.name) if instead else "",
    ]
    said = "; ".join(p for p in parts if p)
    return say(
        "reviews", "retired_line", id=one.objective.id, name=one.objective.name, how=f" — {said}" if said else ""
    )
