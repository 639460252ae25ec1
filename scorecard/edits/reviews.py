"""Edits of reviews and of what they lead to."""

from datetime import date
from typing import Literal

from scorecard.edits.base import DateOrClear, EditBase
from scorecard.models import ReviewKind, Text


class AddReview(EditBase):
    kind: Literal["add_review"] = "add_review"
    id: Text = ""
    """The next free id where empty."""
    review_kind: ReviewKind = "strategy"
    on: date
    held: bool = False
    note: Text = ""


class UpdateReview(EditBase):
    kind: Literal["update_review"] = "update_review"
    id: Text
    review_kind: ReviewKind | None = None
    on: date | None = None
    held: bool | None = None
    note: Text | None = None


class RemoveReview(EditBase):
    """Decisions and actions it led to stay."""

    kind: Literal["remove_review"] = "remove_review"
    id: Text


class AddDecision(EditBase):
    kind: Literal["add_decision"] = "add_decision"
    id: Text = ""
    text: Text
    owner: Text = ""
    on: date | None = None
    review: Text = ""


class UpdateDecision(EditBase):
    kind: Literal["update_decision"] = "update_decision"
    id: Text
    text: Text | None = None
    owner: Text | None = None
    on: DateOrClear = None
    review: Text | None = None


class RemoveDecision(EditBase):
    kind: Literal["remove_decision"] = "remove_decision"
    id: Text


class AddAction(EditBase):
    kind: Literal["add_action"] = "add_action"
    id: Text = ""
    text: Text
    owner: Text = ""
    due: date | None = None
    done: bool = False
    review: Text = ""


class UpdateAction(EditBase):
    kind: Literal["update_action"] = "update_action"
    id: Text
    text: Text | None = None
    owner: Text | None = None
    due: DateOrClear = None
    done: bool | None = None
    review: Text | None = None


class RemoveAction(EditBase):
    kind: Literal["remove_action"] = "remove_action"
    id: Text
