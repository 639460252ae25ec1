"""The slide that puts the hypotheses of the map to the values: each link, what is assumed of it, and what they say."""

from pptx.presentation import Presentation
from pptx.util import Inches

from scorecard.formats.writing import palette
from scorecard.formats.writing.pptx_parts import (
    BODY_HEIGHT,
    BODY_TOP,
    BODY_WIDTH,
    SIDE,
    Line,
    Look,
    add_slide,
    add_table,
    heading,
)
from scorecard.links import Trial, try_links
from scorecard.models import Evidence, Link, Scorecard

MOST_LINKS = 12
_VERDICTS = {"contradicted": 0, "supported": 1, "open": 2, "too_few": 3, "no_pair": 4}
_EVIDENCE: dict[Evidence, str] = {
    "assumed": "assumed",
    "judged": "judged by people who know",
    "data": "shown by values",
}


def add_hypotheses(deck: Presentation, scorecard: Scorecard, foot: str) -> None:
    """Those the values have spoken on first; no slide for a map without links."""
    trials = {t.link: t for t in try_links(scorecard)}
    links = sorted(scorecard.links, key=lambda k: _VERDICTS[trials[k.id].verdict])
    if not links:
        return
    more = f"{len(links) - MOST_LINKS} more links are on the map." if len(links) > MOST_LINKS else ""
    slide = add_slide(
        deck, "Do our hypotheses hold?", more or "Each link of the map, and what the values say of it", foot
    )
    heads = ("Cause → effect", "Because", "Strength, delay", "Evidence", "What the values say")
    rows: list[list[Line]] = [[heading(text, 11) for text in heads]]
    rows += [_row(scorecard, link, trials[link.id]) for link in links[:MOST_LINKS]]
    row = min(Inches(0.65), BODY_HEIGHT // len(rows))
    add_table(slide, (SIDE, BODY_TOP, BODY_WIDTH, row * len(rows)), (1.2, 4.2, 1.9, 1.8, 3), rows)


def _row(scorecard: Scorecard, link: Link, trial: Trial) -> list[Line]:
    delay = (
        "delay unknown" if link.lag_months is None else f"{link.lag_months} months" if link.lag_months else "at once"
    )
    reason = (
        (link.hypothesis, Look(11)) if link.hypothesis else ("no reason given", Look(11, palette.FAINT, italic=True))
    )
    return [
        (f"{link.source} → {link.target}", Look(12, bold=True)),
        reason,
        (f"{link.strength}, {delay}", Look(11)),
        (_EVIDENCE[link.evidence], Look(11)),
        _said(trial),
    ]


def _said(trial: Trial) -> Line:
    """Never a verdict on fewer periods than a verdict takes."""
    if trial.verdict in ("supported", "contradicted"):
        dark, tint = palette.RATINGS["green" if trial.verdict == "supported" else "red"]
        word = "supports it" if trial.verdict == "supported" else "against it"
        return f"{word}, over {trial.periods} periods", Look(11, dark, bold=True, fill=tint)
    if trial.verdict == "open":
        return f"no clear association in {trial.periods} periods", Look(11)
    if trial.verdict == "too_few":
        return f"{trial.missing} more common periods needed", Look(11, palette.MUTED)
    return "no pair of KPIs tests it yet", Look(11, palette.MUTED)
