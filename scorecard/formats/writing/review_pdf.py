"""The review pack as printed pages, to read before the meeting."""

from dataclasses import asdict
from typing import Any

from scorecard.formats.review import ReviewPaper
from scorecard.formats.writing.pdf import compiled
from scorecard.formats.writing.printed import breakable
from scorecard.formats.writing.svg import map_alone
from scorecard.models import Scorecard

RATIO = 0.62


def review_pdf(paper: ReviewPaper, scorecard: Scorecard) -> bytes:
    words: dict[str, Any] = asdict(paper)
    drawn = {"map": map_alone(scorecard, RATIO), "empty": not any(scorecard.objectives())}
    return compiled("review.typ", {**breakable(words), **drawn, "on": paper.on}, paper.day)
