"""The rhythm: what a review meeting needs on the table."""

from scorecard.reviews.pack import Moved, ReviewPack, last_held, prepare
from scorecard.reviews.questions import Question, questions

__all__ = ["Moved", "Question", "ReviewPack", "last_held", "prepare", "questions"]
