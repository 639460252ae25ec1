"""Edits of reviews, decisions and actions."""

from collections.abc import Iterable

from scorecard.apply.change import Change, EditError, Handler, day, field_changes, free_id, refuse_taken
from scorecard.edits import (
    AddAction,
    AddDecision,
    AddReview,
    RemoveAction,
    RemoveDecision,
    RemoveReview,
    UpdateAction,
    UpdateDecision,
    UpdateReview,
)
from scorecard.models import Action, Decision, Review, Scorecard


def _id_for(scorecard: Scorecard, wanted: str, letter: str) -> str:
    refuse_taken(scorecard, wanted)
    return wanted or free_id(scorecard, letter)


def _need_review(scorecard: Scorecard, review_id: str) -> Review:
    if found := scorecard.review(review_id):
        return found
    raise EditError(f"There is no review {review_id} on this scorecard.")


def _need_decision(scorecard: Scorecard, decision_id: str) -> Decision:
    if found := scorecard.decision(decision_id):
        return found
    raise EditError(f"There is no decision {decision_id} on this scorecard.")


def _need_action(scorecard: Scorecard, action_id: str) -> Action:
    if found := scorecard.action(action_id):
        return found
    raise EditError(f"There is no action {action_id} on this scorecard.")


def add_review(scorecard: Scorecard, edit: AddReview) -> Iterable[Change]:
    fields = edit.model_dump(include={"on", "held", "note"})
    new = Review(id=_id_for(scorecard, edit.id, "R"), kind=edit.review_kind, **fields)
    scorecard.reviews = sorted([*scorecard.reviews, new], key=lambda r: (r.on, r.id))
    held = "held" if new.held else "planned"
    note = f", with the note “{new.note}”" if new.note else ""
    yield Change(op="add", item=new.id, text=f"{new.id} {new.kind} review {held} for {day(new.on)}{note}")


def update_review(scorecard: Scorecard, edit: UpdateReview) -> Iterable[Change]:
    review = _need_review(scorecard, edit.id)
    words = {"review_kind": "kind", "on": "date", "held": "held", "note": "note"}
    yield from field_changes(review, edit, words, edit.id, f"{edit.id} {review.kind} review")
    scorecard.reviews = sorted(scorecard.reviews, key=lambda r: (r.on, r.id))


def remove_review(scorecard: Scorecard, edit: RemoveReview) -> Iterable[Change]:
    review = _need_review(scorecard, edit.id)
    scorecard.reviews = [r for r in scorecard.reviews if r is not review]
    for outcome in (*scorecard.decisions, *scorecard.actions):
        if outcome.review == edit.id:
            outcome.review = ""
    yield Change(op="remove", item=edit.id, text=f"{edit.id} {review.kind} review of {day(review.on)} removed")


def add_decision(scorecard: Scorecard, edit: AddDecision) -> Iterable[Change]:
    if not edit.text:
        raise EditError("What was decided?")
    if edit.review:
        _need_review(scorecard, edit.review)
    new = Decision(id=_id_for(scorecard, edit.id, "D"), **edit.model_dump(exclude={"kind", "id"}))
    scorecard.decisions = [*scorecard.decisions, new]
    yield Change(op="add", item=new.id, text=f"{new.id} decided: {new.text}{_owned(new.owner)}")


def update_decision(scorecard: Scorecard, edit: UpdateDecision) -> Iterable[Change]:
    decision = _need_decision(scorecard, edit.id)
    if edit.review:
        _need_review(scorecard, edit.review)
    words = {"text": "text", "owner": "owner", "on": "date", "review": "review"}
    yield from field_changes(decision, edit, words, edit.id, f"Decision {edit.id}")


def remove_decision(scorecard: Scorecard, edit: RemoveDecision) -> Iterable[Change]:
    decision = _need_decision(scorecard, edit.id)
    scorecard.decisions = [d for d in scorecard.decisions if d is not decision]
    yield Change(op="remove", item=edit.id, text=f"Decision {edit.id} “{decision.text}” removed")


def add_action(scorecard: Scorecard, edit: AddAction) -> Iterable[Change]:
    if not edit.text:
        raise EditError("What is to be done?")
    if edit.review:
        _need_review(scorecard, edit.review)
    new = Action(id=_id_for(scorecard, edit.id, "A"), **edit.model_dump(exclude={"kind", "id"}))
    scorecard.actions = [*scorecard.actions, new]
    due = f", due {day(new.due)}" if new.due else ""
    yield Change(op="add", item=new.id, text=f"{new.id} to do: {new.text}{_owned(new.owner)}{due}")


def update_action(scorecard: Scorecard, edit: UpdateAction) -> Iterable[Change]:
    action = _need_action(scorecard, edit.id)
    if edit.review:
        _need_review(scorecard, edit.review)
    words = {"text": "text", "owner": "owner", "due": "due date", "done": "done", "review": "review"}
    yield from field_changes(action, edit, words, edit.id, f"Action {edit.id} “{action.text}”")


def remove_action(scorecard: Scorecard, edit: RemoveAction) -> Iterable[Change]:
    action = _need_action(scorecard, edit.id)
    scorecard.actions = [a for a in scorecard.actions if a is not action]
    yield Change(op="remove", item=edit.id, text=f"Action {edit.id} “{action.text}” removed")


def _owned(owner: str) -> str:
    return f" ({owner})" if owner else ""


HANDLERS: dict[type, Handler] = {
    AddReview: add_review,
    UpdateReview: update_review,
    RemoveReview: remove_review,
    AddDecision: add_decision,
    UpdateDecision: update_decision,
    RemoveDecision: remove_decision,
    AddAction: add_action,
    UpdateAction: update_action,
    RemoveAction: remove_action,
}
