"""The review pack as printed pages, to read before the meeting."""

from dataclasses import asdict
from typing import Any

from scorecard.formats.review import ReviewPaper
from scorecard.formats.writing.pdf import compiled
from scorecard.formats.writing.printed import breakable
from scorecard.formats.writing.review_rows import idle_reds, link_rows, target_rows, work_rows
from scorecard.formats.writing.svg import map_alone
from scorecard.models import Scorecard
from scorecard.performance import Rag, perform

RATIO = 0.62


def review_pdf(paper: ReviewPaper, scorecard: Scorecard) -> bytes:
    words: dict[str, Any] = asdict(paper) | _rows(paper, scorecard)
    standing: dict[str, Rag] = {i: group.worst_rag for i, group in perform(scorecard, paper.day).objectives.items()}
    drawn = {"map": map_alone(scorecard, RATIO, standing), "empty": not any(scorecard.objectives())}
    return compiled("review.typ", {**breakable(words), **drawn, "on": paper.on}, paper.day)


def _rows(paper: ReviewPaper, scorecard: Scorecard) -> dict[str, Any]:
    state, year = perform(scorecard, paper.day), paper.day.year + 1
    return {
        "links": [asdict(row) for row in link_rows(scorecard)],
        "work": [asdict(row) for row in work_rows(scorecard, paper.day)],
        "idle": idle_reds(scorecard, state),
        "targets": [asdict(row) for row in target_rows(scorecard, state, year)] if paper.kind == "yearly" else [],
        "year": str(year),
    }
