"""The review pack as slides, in the order of the meeting that it is for."""

from io import BytesIO

from pptx import Presentation as open_deck

from scorecard.formats.review import ReviewPaper
from scorecard.formats.writing.pptx_map import draw_map
from scorecard.formats.writing.pptx_parts import add_slide, widen
from scorecard.formats.writing.review_charts import add_standing, add_trends
from scorecard.formats.writing.review_cover import add_cover
from scorecard.formats.writing.review_links import add_hypotheses
from scorecard.formats.writing.review_talk import add_changes, add_outcomes, add_questions, add_work
from scorecard.formats.writing.review_year import add_objectives, add_targets
from scorecard.models import Scorecard
from scorecard.performance import Rag, perform


def review_pptx(paper: ReviewPaper, scorecard: Scorecard) -> bytes:
    deck = open_deck()
    widen(deck)
    deck.core_properties.title, deck.core_properties.author = f"{paper.organization}: {paper.title}", ""
    foot = f"{paper.organization} · {paper.title} · {paper.on}"
    state = perform(scorecard, paper.day)
    standing: dict[str, Rag] = {i: r.worst_rag for i, r in state.objectives.items()}
    add_cover(deck, paper, state, scorecard.organization.vision, foot)
    add_standing(deck, paper, scorecard, state, foot)
    add_trends(deck, scorecard, state, foot)
    if paper.kind != "operational":
        legend = f"{foot} · Colour: the worst KPI of the objective. Arrows lead from cause to effect; thick: strong, dashed: weak."
        draw_map(add_slide(deck, "Strategy map", scorecard.organization.vision, legend), scorecard, standing)
        add_changes(deck, paper, foot)
        add_hypotheses(deck, scorecard, foot)
    if paper.kind == "yearly":
        add_objectives(deck, scorecard, state, foot)
        add_targets(deck, paper, scorecard, state, foot)
    else:
        add_work(deck, paper, scorecard, state, foot)
    add_questions(deck, paper, foot)
    add_outcomes(deck, paper, foot)
    buffer = BytesIO()
    deck.save(buffer)
    return buffer.getvalue()
